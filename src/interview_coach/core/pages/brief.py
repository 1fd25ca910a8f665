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
    Span,
    WritingSpace,
    command,
    joined,
    text,
)
from interview_coach.core.pages.paper import Piece, Section
from interview_coach.core.pages.wording import heading
from interview_coach.core.record.actions import items
from interview_coach.core.record.model import HANDED_IN, Interview, Job, Match, Person
from interview_coach.core.record.story import Story
from interview_coach.core.record.told import told_words
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import day, start_words
from interview_coach.core.timeline.situation import Situation, local_day
from interview_coach.core.timeline.words import kind_words
from interview_coach.core.walk.bank import Bank, Prompt

QUESTIONS = 5
CORE_QUESTIONS = ("ask-success", "ask-gain", "ask-goals")
"""Asked where the person chose none."""
TICK = {
    "org-tick": "What matters most to them",
    "org-why": "Why they exist",
    "org-does": "They do it this way because",
}
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
        Section("Who you'll meet", tuple(_people(s.job, interview, lines))),
        Section("What makes them tick", tuple(_tick(s.job))),
        Section("What they want, and your proof", tuple(_matches(s.job, name, stories or {}))),
        Section("Ask", tuple(_asked(s.job, questions[:QUESTIONS]))),
        Section("Before you go", tuple(_close(s.job, kind, closing))),
        Section("With you", tuple(_with_you(s.job, lines))),
        Section("Remember", tuple(_mind(s, lines, interview, name))),
        Section("For you alone", tuple(_alone(s.job))),
    ]
    if kind in HANDED_IN and interview and not interview.met:
        # No one is there to be asked anything.
        sections = [section for section in sections if section.title not in {"Ask", "Before you go"}]
    sections = _once(sections)
    right = f"round {interview.round}" if interview and len(s.job.interviews) > 1 else ""
    head = heading(s.job, right)
    more = text("99 more in ", command(f"coach show {name}"))
    fitted = paper.fit(sections, around=(head, GAP, more))
    left_out = fitted.left_out + len(questions[QUESTIONS:])
    parts = [(head,), *fitted.sections, _notes(fitted.free)]
    if left_out:
        parts.append((text(f"{left_out} more in ", command(f"coach show {name}")),))
    return Document(joined(parts))


def _once(sections: list[Section]) -> list[Section]:
    """The sections without what an earlier piece says already, word for word."""
    said: set[str] = set()
    kept = []
    for section in sections:
        pieces = []
        for piece in section.pieces:
            words = {fold(block.spans[-1].text) for block in piece.blocks if isinstance(block, Paragraph)}
            if not words or not words <= said:
                pieces.append(piece)
            said |= words
        kept.append(Section(section.title, tuple(pieces)))
    return kept


def _when(s: Situation, interview: Interview | None, name: str) -> Iterator[Piece]:
    if interview is None:
        none = "No interview is planned" if s.held else "There's no date yet"
        yield Piece(0, (text(f"{none}. When there's one: ", command(f"coach interview {name} --on DATE")),))
        return
    start = start_words(interview.on, interview.at, interview.zone, s.now)
    kind = f", {kind_words(interview.kind)}" if interview.kind else ""
    yield Piece(0, (text(Span(f"{start}{kind}", "strong")),))
    if interview.place:
        yield Piece(1, (_labelled("Where", interview.place),))
    if s.job.through:
        yield Piece(2, (_labelled("Messages", f"all go through {s.job.through}"),))


def _people(job: Job, interview: Interview | None, tips: list[Prompt]) -> Iterator[Piece]:
    names = interview.met if interview else tuple(person.name for person in job.people)
    for name in names:
        yield Piece(1, (_person(job.person(name) or Person(name=name)),))
    if not names:
        yield Piece(1, (text("No names yet. Ask who you'll be meeting, and how to spell their names."),))
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
            (text("Nothing here yet. Twenty minutes is a good start: ", command(f"coach prep {name}")),),
            is_own=False,
        )
    first_goal = next((match for match in job.matches if match.goal), None)
    first_worry = next((match for match in job.matches if match.concern), None)
    for number, match in enumerate(job.matches):
        proof = proof_words(match, stories)
        said = (
            ("They want", match.goal),
            ("What worries them", match.concern),
            ("Your proof", proof),
            ("Your answer" if match.concern else "You say", match.sentence),
        )
        blocks = tuple(_labelled(label, words) for label, words in said if words)
        if blocks:
            # The first goal and the first worry stay, whatever else there is.
            is_first = match in (first_goal, first_worry)
            yield Piece(2 if is_first else 5 + number, blocks)
    guessed = {fold(each) for match in job.matches for each in (match.goal, match.concern) if each}
    heard = dict.fromkeys(
        goal
        for notes in job.debriefs
        for goal in told_words(job, notes.round, notes.answers.get("wants", ""))
    )
    for number, goal in enumerate(goal for goal in heard if fold(goal) not in guessed):
        yield Piece(3 if number == 0 else 6 + number, (_labelled("You heard", goal),))
    doubts = (doubt for notes in job.debriefs for doubt in items(notes.answers.get("doubts", "")))
    new = [doubt for doubt in doubts if fold(doubt.partition(": ")[0]) not in guessed]
    for number, doubt in enumerate(new):
        yield Piece(3 if number == 0 else 6, (_labelled("What worried them", doubt),))


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
        yield Piece(2, (_labelled("How you bring it up", opening),))
    for number, question in enumerate(questions):
        yield Piece(
            2 if number < 3 else 5, (text(f"{number + 1}. {question}", hanging=3), WritingSpace(1, indent=3))
        )


def _close(job: Job, kind: str | None, bank: Bank) -> Iterator[Piece]:
    """The last questions: the person's own, else the two of the method and what to say in a pause.

    A formal panel and an HR screen aren't asked outright (source: close-contested).
    """
    is_direct = kind not in {"panel", "screen"}
    wanted = {
        "First": "close-else" if kind != "screen" else None,
        "Then": (f"close-{job.prep['close']}" if job.prep.get("close") else "close-fit")
        if is_direct
        else None,
    }
    for label, entry in wanted.items():
        if entry and (found := bank.get(entry)):
            yield Piece(3, (_labelled(label, found.text),))
    pause = job.prep.get("pause") or getattr(
        bank.get("close-concerns" if is_direct else "close-clearer"), "text", None
    )
    if pause:
        yield Piece(3, (_labelled("If they hesitate", pause),))
    if decide := bank.get("close-decide"):
        yield Piece(4, (_labelled("Last", decide.text), WritingSpace(1)), is_own=False)


def _alone(job: Job) -> Iterator[Piece]:
    """The part no one else needs to see over your shoulder, at the foot of the page."""
    if needs := job.prep.get("needs"):
        yield Piece(2, (_labelled("What you need, and asked for", needs),))
    for notes in job.debriefs:
        if pay := notes.answers.get("pay"):
            yield Piece(4, (_labelled(f"Said about pay in round {notes.round}", pay),))


def _with_you(job: Job, tips: list[Prompt]) -> Iterator[Piece]:
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
        4, (text("Five minutes of notes, the same day: ", command(f"coach debrief {name}")),), is_own=False
    )


def _notes(free: int) -> tuple[Block, ...]:
    """The rest of the sheet, to write on."""
    lines = min(int((free - 3) / 1.4), NOTES)
    return (WritingSpace(lines, title="Notes"),) if lines >= 2 else ()


def _tip(weight: int, prompt: Prompt) -> Piece:
    return Piece(weight, (text(prompt.text, hanging=2),), is_own=False)


def _labelled(label: str, words: str) -> Paragraph:
    return text(Span(f"{label}: ", "quiet"), words, hanging=2)
