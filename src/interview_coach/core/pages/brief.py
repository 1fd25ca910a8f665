"""The brief: the one page to read just before the interview. It fits a sheet of paper whatever is on record.

What matters most has the lightest weight and stays; what does not fit leaves as a whole, and the page says so.
"""

from collections.abc import Iterator, Mapping

from interview_coach.core.pages import paper
from interview_coach.core.pages.document import (
    GAP,
    Block,
    Document,
    Paragraph,
    Room,
    Span,
    command,
    joined,
    text,
)
from interview_coach.core.pages.paper import Piece, Section
from interview_coach.core.pages.wording import heading
from interview_coach.core.record.actions import items
from interview_coach.core.record.model import Interview, Job, Match, Person
from interview_coach.core.record.story import Story
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import day, start_words
from interview_coach.core.timeline.situation import Situation, local_day
from interview_coach.core.timeline.words import kind_words
from interview_coach.core.walk.bank import Bank, Prompt

QUESTIONS = 5
CORE_QUESTIONS = ("ask-success", "ask-gain", "ask-goals")
"""Asked where the person chose none."""
TICK = {"org-tick": "They put first", "org-why": "They exist for", "org-does": "They do it that way because"}
NOTES = 12
"""Empty lines for notes at most."""


def brief_page(
    s: Situation,
    round_: int | None,
    banks: tuple[Bank, Bank, Bank],
    name: str,
    stories: Mapping[str, Story] | None = None,
) -> Document:
    """The page for this round, or for a talk without a date. `banks` are brief, qualifying and closing.

    `stories` are those of the bank that were chosen for this job, by id.
    """
    tips, qualifying, closing = banks
    interview = s.job.interview(round_) if round_ is not None else None
    kind = interview.kind if interview else None
    lines = [each for each in tips.entries if not each.not_for or (kind and kind not in each.not_for)]
    questions = _questions(interview, qualifying)
    sections = [
        Section("", tuple(_when(s, interview, name))),
        Section("Whom you meet", tuple(_people(s.job, interview, lines))),
        Section("What makes them tick", tuple(_tick(s.job))),
        Section("What they want, and your proof", tuple(_matches(s.job, name, stories or {}))),
        Section("Ask", tuple(_asked(s.job, questions[:QUESTIONS]))),
        Section("The close", tuple(_close(s.job, kind, closing))),
        Section("With you", tuple(_needs(s.job, lines))),
        Section("Remember", tuple(_mind(s, lines, interview, name))),
    ]
    right = f"round {interview.round}" if interview and len(s.job.interviews) > 1 else ""
    head = heading(s.job, right)
    more = text("99 more in ", command(f"coach show {name}"))
    fitted = paper.fit(sections, around=(head, GAP, more))
    left_out = fitted.left_out + len(questions[QUESTIONS:])
    parts = [(head,), *fitted.sections, _notes(fitted.free)]
    if left_out:
        parts.append((text(f"{left_out} more in ", command(f"coach show {name}")),))
    return Document(joined(parts))


def _when(s: Situation, interview: Interview | None, name: str) -> Iterator[Piece]:
    if interview is None:
        none = "No interview to come" if s.held else "No date yet"
        yield Piece(0, (text(f"{none}. When there is one: ", command(f"coach interview {name} --on DATE")),))
        return
    start = start_words(interview.on, interview.at, interview.zone, s.now)
    kind = f", {kind_words(interview.kind)}" if interview.kind else ""
    yield Piece(0, (text(Span(f"{start}{kind}", "strong")),))
    if interview.place:
        yield Piece(1, (_labelled("Where", interview.place),))
    if s.job.through:
        yield Piece(2, (_labelled("Messages", f"all through {s.job.through}"),))


def _people(job: Job, interview: Interview | None, tips: list[Prompt]) -> Iterator[Piece]:
    names = interview.met if interview else tuple(person.name for person in job.people)
    for name in names:
        yield Piece(1, (_person(job.person(name) or Person(name=name)),))
    if not names:
        yield Piece(1, (text("Nobody by name yet. Ask who will be there, and how to spell it."),))
    known = any(job.kind_of(name) == "reception" for name in names)
    yield from (
        _tip(6, each)
        for each in tips
        if each.group == "people" and not (known and each.who == ("reception",))
    )


def _person(person: Person) -> Paragraph:
    kind = {"other": None, "manager": None, "hr": "HR"}.get(person.kind, person.kind)
    facts = [
        person.title or kind,
        person.company,
        f"say: {person.said}" if person.said else None,
        person.phone,
    ]
    rest = "; ".join(fact for fact in facts if fact)
    return text(Span(person.name, "strong"), f": {rest}" if rest else "", hanging=2)


def _tick(job: Job) -> Iterator[Piece]:
    for key, label in TICK.items():
        if answer := job.research.get(key):
            yield Piece(4, (_labelled(label, answer),))


def _matches(job: Job, name: str, stories: Mapping[str, Story]) -> Iterator[Piece]:
    if not job.matches:
        yield Piece(
            2,
            (text("Not there yet; 20 minutes are a good start: ", command(f"coach prep {name}")),),
            is_own=False,
        )
    for number, match in enumerate(job.matches):
        proof = proof_words(match, stories)
        said = (
            ("They want", match.goal),
            ("They may doubt", match.concern),
            ("My proof", proof),
            ("I say", match.sentence),
        )
        blocks = tuple(_labelled(label, words) for label, words in said if words)
        if blocks:
            yield Piece(2 if number == 0 else 5 + number, blocks)
    guessed = {fold(each) for match in job.matches for each in (match.goal, match.concern) if each}
    heard = dict.fromkeys(goal for notes in job.debriefs for goal in items(notes.answers.get("wants", "")))
    for number, goal in enumerate(goal for goal in heard if fold(goal) not in guessed):
        yield Piece(3 if number == 0 else 6 + number, (_labelled("You heard", goal),))
    for doubt in (doubt for notes in job.debriefs for doubt in items(notes.answers.get("doubts", ""))):
        if fold(doubt.partition(": ")[0]) not in guessed:
            yield Piece(6, (_labelled("They doubted", doubt),))


def proof_words(match: Match, stories: Mapping[str, Story]) -> str | None:
    """The evidence in a line: the title of the story with its numbers, or else its result."""
    story = stories.get(match.story_id or "")
    if story is None:
        return match.story
    end = "; ".join(story.numbers) or story.result
    return f"{story.title}: {end}" if end else story.title


def _questions(interview: Interview | None, bank: Bank) -> list[str]:
    chosen = (interview.ask if interview else ()) or CORE_QUESTIONS
    return [found.text if (found := bank.get(each)) else each for each in chosen]


def _asked(job: Job, questions: list[str]) -> Iterator[Piece]:
    if opening := job.prep.get("opening"):
        yield Piece(2, (_labelled("I open with", opening),))
    for number, question in enumerate(questions):
        yield Piece(2 if number < 3 else 5, (text(f"{number + 1}. {question}", hanging=3), Room(1, indent=3)))


def _close(job: Job, kind: str | None, bank: Bank) -> Iterator[Piece]:
    chosen = bank.get(f"close-{job.prep.get('close', 'gentle')}")
    else_, decide = bank.get("close-else"), bank.get("close-decide")
    if else_ and kind != "screen":
        yield Piece(4, (_labelled("First", else_.text),), is_own=False)
    if chosen and job.prep.get("close") and kind not in {"panel", "screen"}:
        yield Piece(3, (_labelled("Then", chosen.text),))
    if pause := job.prep.get("pause"):
        yield Piece(3, (_labelled("If they pause", pause),))
    if decide:
        yield Piece(4, (_labelled("Last", decide.text), Room(1)), is_own=False)


def _needs(job: Job, tips: list[Prompt]) -> Iterator[Piece]:
    if needs := job.prep.get("needs"):
        yield Piece(2, (_labelled("I need, and asked for beforehand", needs),))
    if bring := job.prep.get("bring"):
        yield Piece(3, (_labelled("To bring", bring),))
    yield from (_tip(5, each) for each in tips if each.group == "logistics")


def _mind(s: Situation, tips: list[Prompt], interview: Interview | None, name: str) -> Iterator[Piece]:
    yield from (_tip(6, each) for each in tips if each.group == "mind")
    by = "by the day after"
    if interview:
        by = f"by {day(s.policy.thanks_due(local_day(interview, s.now)))}"
    yield Piece(0, (text(f"Thank everyone {by}: ", command(f"coach thanks {name}")),))
    yield Piece(
        4, (text("Notes the same day, five minutes: ", command(f"coach debrief {name}")),), is_own=False
    )


def _notes(free: int) -> tuple[Block, ...]:
    """What is left of the sheet, to write on."""
    lines = min(int((free - 3) / 1.4), NOTES)
    return (Room(lines, title="Notes"),) if lines >= 2 else ()


def _tip(weight: int, prompt: Prompt) -> Piece:
    return Piece(weight, (text(prompt.text, hanging=2),), is_own=False)


def _labelled(label: str, words: str) -> Paragraph:
    return text(Span(f"{label}: ", "quiet"), words, hanging=2)
