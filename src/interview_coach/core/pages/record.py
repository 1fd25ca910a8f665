"""Jobs as lists and one job as a whole: everything on record, as it was written."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.pages.agenda import when_said
from interview_coach.core.pages.days import entry_words
from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    Verbatim,
    command,
    joined,
    text,
)
from interview_coach.core.pages.sheet import SCREEN
from interview_coach.core.pages.waiting import interview_near
from interview_coach.core.pages.wording import clash_lines, shown_kind
from interview_coach.core.record.model import (
    Action,
    Debrief,
    Entry,
    Feedback,
    Interview,
    Job,
    Person,
    Reason,
    Told,
    log_sorted,
)
from interview_coach.core.text.lists import listed
from interview_coach.core.text.news import ReadAs
from interview_coach.core.text.shown import clipped
from interview_coach.core.text.when import day, moment, short_day, short_start
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.arrivals import OUTCOMES
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.words import done_words, kind_words, outcome_words, short_of
from interview_coach.core.walk.bank import Prompt, question_in
from interview_coach.core.walk.choices import said_choice

LONGEST_CELL = 28
"""Columns of what's next in the list of jobs: a long note is shortened there."""


def stage_of(situation: Situation) -> str:
    """Where a job stands, in a word: new, preparing, following-up, or its outcome. A page shows it as `stage_words`."""
    if situation.result:
        return situation.result
    if situation.planned:
        return "preparing"
    return "following-up" if situation.held else "new"


def stage_words(stage: str) -> str:
    """A stage as it is said: `moved on`, `following up`."""
    return {"rejected": "they said no", "reopened": "open again"}.get(stage, stage.replace("-", " "))


def step_date(step: Step | None) -> date | None:
    """The day of a step as data: until when, else from when."""
    return (step.due or step.opens) if step else None


def list_page(items: list[Item], today: date, archived: list[Job]) -> Document:
    """Every live job on a line; those in the archive by name. What can only be done better is nothing to wait for."""
    items = [_ahead(item) for item in items]
    rows = [
        Row((
            Span(item.job.title, "strong"),
            Span(stage_words(stage_of(item.situation))),
            Span(clipped(short_of(item.job, item.step), LONGEST_CELL) if item.step else "-"),
            Span(_when(item, today)),
        ))
        for item in items
    ]  # fmt: skip
    head = ("job", "stage", "next", "when")
    parts: list[tuple[Block, ...]] = [
        (Table(tuple(rows), flex=0, head=head),)
        if rows
        else (text("You have no open jobs. Add one: ", command("coach new COMPANY")),)
    ]
    if clashes := clash_lines(item.situation for item in items):
        parts.append(tuple(map(text, clashes)))
    if archived:
        lines = tuple(text(f"{job.title} ({_ending(job)})", indent=1, hanging=2) for job in archived)
        parts.append((text(Span("In your archive", "strong")), *lines))
    return Document(joined(parts))


def _ahead(item: Item) -> Item:
    """The job with what comes next, where all that's open is something for next time."""
    is_only_lesson = item.step is not None and is_lesson(item.step) and item.ahead is not None
    return replace(item, step=item.ahead) if is_only_lesson else item


def _when(item: Item, today: date) -> str:
    """When the interview is, if it's today or tomorrow; else by when the step is to be done, or from when it is."""
    step = item.step
    if (near := interview_near(item.situation)) and not (
        step and step.is_open and not kind_of(step.step).BEFORE_INTERVIEW
    ):
        return near
    if step and step.is_open:
        if step.step in {"answer-offer", "feedback-call"} or step.due is None or step.state == "overdue":
            return when_said(item, today) or "-"
        return f"by {short_day(step.due, today)}"
    since = "on" if step and step.step == "feedback-call" else "from"
    return f"{since} {short_day(step.opens, today)}" if step and step.opens else "-"


def record_page(situation: Situation, stage: str, wordings: dict[str, Prompt]) -> Document:
    """Everything on record about a job. `wordings` are the prompts behind the answers, by id."""
    job, log = situation.job, log_sorted(situation.job)
    parts: list[tuple[Block, ...]] = [
        (Heading(job.title, stage_words(stage)),),
        (text(f"Everything goes through {job.through}."),) if job.through else (),
        tuple(_interview(each, situation, wordings) for each in job.interviews),
        tuple(block for person in job.people for block in _person(person)),
        tuple(block for index in range(len(job.matches)) for block in _match(job, index)),
        *(_answer(key, value, wordings) for key, value in {**job.prep, **job.research}.items()),
        *(part for notes in job.debriefs for part in _notes(notes, wordings)),
        *(part for call in job.feedback for part in _feedback(call, wordings)),
        tuple(_action(each, situation.today) for each in job.actions),
        *(_answer(key, value, wordings) for key, value in job.ended.items()),
        *((text(Span(f"Letter: {each.blank}", "quiet")), Verbatim(each.words)) for each in job.blanks),
        tuple(
            block for number, entry in enumerate(log) for block in _entry(situation, entry, log[number + 1 :])
        ),
        (text(f"Lines you added yourself, kept as they are: {', '.join(job.extra)}"),) if job.extra else (),
    ]
    return Document(joined(parts))


def _ending(job: Job) -> str:
    last = next((entry for entry in reversed(log_sorted(job)) if entry.outcome), None)
    return f"{outcome_words(last.outcome)}, {day(last.on)}" if last and last.outcome else "no outcome"


def _interview(each: Interview, situation: Situation, wordings: dict[str, Prompt]) -> Block:
    off = each.round not in {known.round for known in (*situation.held, *situation.coming)}
    state = ", called off" if off else ""
    kind = kind_words(each.kind) if each.kind else None
    facts = [fact for fact in (kind, each.place, f"with {listed(each.met)}" if each.met else None) if fact]
    when = moment(each.on, each.at, each.zone, situation.now)
    ask = tuple(f"to ask: {wordings[asked].text if asked in wordings else asked}" for asked in each.ask)
    return Mark("-", f"Round {each.round}", (Span("; ".join([when + state, *facts])),), ask)


def _person(person: Person) -> list[Block]:
    facts = [
        person.title,
        person.company,
        shown_kind(person),
        person.email,
        person.phone,
        person.address,
        person.said,
    ]
    lines: list[Block] = [Mark("-", person.name, (Span(", ".join(fact for fact in facts if fact)),))]
    return [*lines, Verbatim(person.notes, indent=4)] if person.notes else lines


def _match(job: Job, index: int) -> list[Block]:
    match = job.matches[index]
    said = (
        ("They want", match.goal),
        ("What worries them", match.concern),
        ("Your proof", match.story),
        ("Your answer" if match.concern else "Your sentence", match.sentence),
    )
    return [
        block for label, words in said if words for block in (text(Span(label, "quiet")), Verbatim(words))
    ]


def _answer(key: str, value: str, wordings: dict[str, Prompt]) -> tuple[Block, ...]:
    prompt = wordings.get(key)
    return text(Span(question_in(prompt) if prompt else key, "quiet")), Verbatim(said_choice(key, value))


def _notes(notes: Debrief, wordings: dict[str, Prompt]) -> Iterator[tuple[Block, ...]]:
    yield (text(Span(f"Notes on round {notes.round}, {day(notes.on)}", "strong")),)
    yield from (_answer(key, value, wordings) for key, value in notes.answers.items())


def _feedback(call: Feedback, wordings: dict[str, Prompt]) -> Iterator[tuple[Block, ...]]:
    yield (text(Span(f"What they said about your interview, {day(call.on)}", "strong")),)
    yield from (_answer(key, value, wordings) for key, value in call.answers.items())


def _action(action: Action, today: date) -> Block:
    by = f", by {short_day(action.by, today)}" if action.by else ""
    label = {"promise": "Promised", "behaviour": "To do differently", "skill": "To learn"}[action.kind]
    return Mark("-", label, (Span(f"{action.text}{by}"),))


def _entry(s: Situation, entry: Entry, later: Sequence[Entry]) -> list[Block]:
    if entry.reply is not None:
        facts = [
            *([_reads_as(entry.reads)] if entry.reads else []),
            *([f"they named {short_day(entry.promised, s.today)}"] if entry.promised else []),
        ]
        said = f"they wrote ({'; '.join(facts)})" if facts else "they wrote"
    elif entry.done == "read-reply" and not entry.reads:
        said = "you read their reply"
    elif entry.done == "read-reply" and entry.reads:
        result = OUTCOMES.get(entry.reads)
        if any(each.outcome == result for each in s.log if each.outcome and each.on == entry.on):
            return []
        if any(each.reads == entry.reads for each in s.log if each.reply is not None):
            return []
        said = f"you said it's {_READ[entry.reads]}"
    elif entry.sent:
        said = done_words(entry.sent, [entry.to] if entry.to else [], entry.by)
    elif entry.done == "debrief":
        said = f"notes written on round {entry.round}" if entry.round else "notes written"
    else:
        said = entry_words(s, entry, later, SCREEN) or ""
    words = [said]
    words += [f"round {entry.round}"] if entry.round and entry.done != "debrief" else []
    words += [f"because {_BECAUSE[entry.because]}"] if entry.because else []
    words += [_TOLD[entry.told]] if entry.told else []
    words += [entry.note] if entry.note else []
    words += [f"from {short_day(entry.until, s.today)} ask again"] if entry.until else []
    if entry.answer_by:
        words.append(f"answer by {short_start(entry.answer_by, entry.at, entry.zone, s.now)}")
    line = Mark("-", day(entry.on), (Span(f"{', '.join(words)}{'' if entry.reply is None else ':'}"),))
    return [line, Verbatim(entry.reply, indent=4)] if entry.reply else [line]


def _reads_as(reads: ReadAs) -> str:
    if reads == "unsure":
        return "coach couldn't tell what it meant"
    return _READ[reads] if reads == "automatic" else f"it sounded like {_READ[reads]}"


_READ: dict[ReadAs, str] = {
    "no": "a no",
    "invitation": "an invitation",
    "moved": "a new date for an interview",
    "cancelled": "an interview called off",
    "offer": "an offer",
    "hold": "a hold",
    "job-cut": "the end of the job",
    "date": "a date for their decision",
    "ask": "something they want from you",
    "call-agreed": "a yes to a call",
    "call-declined": "a no to a call",
    "note": "a note",
    "automatic": "an automatic reply",
}
_BECAUSE: dict[Reason, str] = {
    "they-asked": "they asked",
    "missed-call": "you missed their call",
    "competing-offer": "you have another offer",
    "already-sent": "it was already sent",
}
_TOLD: dict[Told, str] = {
    "call": "by phone",
    "mail": "by email",
    "no-name": "without a name under it",
}
