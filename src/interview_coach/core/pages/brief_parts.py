"""The pieces of the brief, part by part, each with its weight."""

import re
from collections.abc import Iterator, Mapping, Sequence

from interview_coach.core.pages.document import (
    Fact,
    FactGroup,
    NumberedItem,
    Paragraph,
    Who,
    WritingSpace,
    command,
    in_quotes,
    text,
)
from interview_coach.core.pages.measure import Place, printed
from interview_coach.core.pages.paper import Piece
from interview_coach.core.pages.sheet import PageSheet
from interview_coach.core.record.model import HANDED_IN, Interview, Job, Match, Person
from interview_coach.core.record.story import Story
from interview_coach.core.record.told import told_words, wish_of
from interview_coach.core.record.venues import is_at_home, setting
from interview_coach.core.text.names import fold
from interview_coach.core.timeline.situation import Situation, local_day
from interview_coach.core.walk.bank import Bank, Prompt

CORE_QUESTIONS = ("ask-success", "ask-gain", "ask-goals")
LATER_QUESTIONS = ("ask-why-matters", "ask-undone", "ask-priorities")
"""Asked where the person chose none."""
SCREEN_QUESTIONS = ("ask-brief", "ask-new-or-replacement", "ask-process")
"""The same on an HR screen, where they know the process and not the goals."""
PROOF = "Your proof"
MOST_TITLES = 3
"""Stories that are named where none was picked."""
TIP = 30
"""The weight of a tip: what is on record stays before it."""
LONGEST_WANT = 60.0
"""The height of what they want, with the proof and the sentence, at most, in mm."""
TICK = {
    "org-tick": "What matters most to them",
    "org-why": "Why they exist",
    "org-does": "Why they work the way they do",
}


def tips_for(interview: Interview | None, bank: Bank) -> list[Prompt]:
    """The tips for an interview of this kind, held where it's held; those for any kind, where it isn't known."""
    return [each for each in bank.entries if not each.not_for or _fits(each, interview)]


def _fits(tip: Prompt, interview: Interview | None) -> bool:
    where = setting(interview)
    if tip.group == "mind":
        return where not in tip.not_for
    if interview is None or where is None or tip.group == "logistics":
        return where is not None and where not in tip.not_for
    # What fits a visit and not only a format, such as a panel, is for those who go there.
    is_for_visits = "onsite" not in tip.not_for
    return (interview.kind or where) not in tip.not_for and not (is_for_visits and is_at_home(interview))


def is_alone(interview: Interview | None) -> bool:
    """Whether it's handed in, and no one is met."""
    return interview is not None and interview.kind in HANDED_IN and not interview.met


def people_pieces(
    job: Job, interview: Interview | None, tips: list[Prompt], sheet: PageSheet
) -> Iterator[Piece]:
    """Who they will meet, and tips for meeting them."""
    names = interview.met if interview else tuple(person.name for person in job.people)
    for name in names:
        yield Piece(1, (_person(job.person(name) or Person(name=name), sheet),))
    if not names and not is_alone(interview):
        yield Piece(
            1,
            (text("No names yet. Before the interview, ask who you'll meet and how to spell their names."),),
        )
        if not sheet.is_screen:
            yield Piece(5, (WritingSpace(4),), is_own=False)
    known = any(job.kind_of(name) == "reception" for name in names)
    yield from (
        _tip(TIP, each)
        for each in tips
        if each.group == "people" and not (known and each.who == ("reception",))
    )


def _person(person: Person, sheet: PageSheet) -> Who:
    kind = {"other": None, "manager": None, "hr": "HR"}.get(person.kind, person.kind)
    facts = (
        person.title or kind,
        person.company,
        f"say {person.said}" if person.said else None,
        person.phone if sheet.is_screen else None,
    )
    return Who(person.name, tuple(fact for fact in facts if fact))


def tick_pieces(job: Job) -> Iterator[Piece]:
    """What the company is about."""
    for key, label in TICK.items():
        if answer := job.research.get(key):
            yield Piece(4, (Fact(label, answer),))


def wants_pieces(s: Situation, name: str, stories: Mapping[str, Story], sheet: PageSheet) -> Iterator[Piece]:
    """What they want and doubt, with the proof and the sentence for each."""
    job = s.job
    if not job.matches:
        is_near = s.planned is not None and (s.planned.on - s.today).days <= 1
        how = "A few short steps are enough" if is_near else "Twenty minutes is a good start"
        way = command(f"coach {'tonight' if is_near else 'prep'} {name}")
        lead = f"Nothing here yet. {how}"
        if any(_heard(job)):
            lead, way = "You haven't matched these with your stories yet", command(f"coach match {name}")
        start = text(f"{lead}: ", way) if sheet.is_screen else text(f"{lead}.")
        form = FactGroup((Fact("They want", ""), Fact(PROOF, ""), Fact("You say", "")))
        yield Piece(2, (start,), is_own=False)
        if not sheet.is_screen:
            yield Piece(3, (form, form, form), is_own=False)
    first_goal = next((match for match in job.matches if match.goal), None)
    first_worry = next((match for match in job.matches if match.concern), None)
    for number, match in enumerate(job.matches):
        said = (
            Fact("They want", match.goal or "", "strong"),
            Fact("Their worry", match.concern or "", "strong"),
            Fact(PROOF, proof_words(match, stories) or ""),
            Fact(
                "Your answer" if match.concern else "You say",
                in_quotes(match.sentence) if match.sentence else "",
            ),
        )
        facts = tuple(fact for fact in said if fact.words)
        if facts:
            # The first goal and the first worry stay, whatever else there is.
            weight = 2 if match in (first_goal, first_worry) else 5 + number
            yield from _want(weight, facts, sheet)
    yield from _heard(job)


def _want(weight: int, facts: tuple[Fact, ...], sheet: PageSheet) -> Iterator[Piece]:
    """The facts as one piece; a long proof leaves first, so that what they want and what to say stay."""
    whole = FactGroup(facts)
    if printed((whole,), Place(sheet.main)) <= LONGEST_WANT:
        yield Piece(weight, (whole,))
        return
    yield Piece(weight, (FactGroup(tuple(fact for fact in facts if fact.label != PROOF)),))
    proof = tuple(fact for fact in facts if fact.label == PROOF)
    if proof:
        yield Piece(weight + 20, (FactGroup(proof),))


def _heard(job: Job) -> Iterator[Piece]:
    """What they said they want and doubt in earlier rounds, where it isn't among what was guessed."""
    guessed = {fold(each) for match in job.matches for each in (match.goal, match.concern) if each}
    wants = dict.fromkeys(
        wish_of(goal)
        for notes in job.debriefs
        for goal in told_words(job, notes.round, notes.answers.get("wants", ""))
    )
    for number, goal in enumerate(goal for goal in wants if fold(goal) not in guessed):
        yield Piece(3 if number == 0 else 6 + number, (FactGroup((Fact("You heard", goal, "strong"),)),))
    doubts = (
        doubt
        for notes in job.debriefs
        for doubt in told_words(job, notes.round, notes.answers.get("doubts", ""))
    )
    new = [doubt for doubt in doubts if fold(doubt.partition(": ")[0]) not in guessed]
    for number, doubt in enumerate(new):
        worry, _, answer = doubt.partition(": ")
        answer = re.sub(r"^(?:i )?said,? (?:that )?", "", answer, flags=re.IGNORECASE)
        facts = (Fact("Their worry", worry, "strong"), *((Fact("You said", answer),) if answer else ()))
        yield Piece(3 if number == 0 else 6, (FactGroup(facts),))


def proof_words(match: Match, stories: Mapping[str, Story]) -> str | None:
    """The evidence in a line: the title of the story with its numbers, or else its result."""
    story = stories.get(match.story_id or "")
    if story is None:
        return match.story
    end = "; ".join(story.numbers) or story.result
    return f"{story.title}: {end}" if end else story.title


def no_proof_words(titles: Sequence[str]) -> str:
    """What to do without a proof for this job: tell one of the stories of these titles, if there are any."""
    if not titles:
        return "Nothing's written down yet. Pick one thing you did that turned out well, and tell that story."
    if len(titles) == 1:
        return f"You haven't picked a story for this job yet. You have one written down, so tell that: {titles[0]}."
    return (
        f"You haven't picked a story for this job yet. Pick one of these: {', '.join(titles[:MOST_TITLES])}."
    )


def chosen_questions(job: Job, interview: Interview | None, bank: Bank) -> list[str]:
    """The questions to ask: the chosen ones, else the core; on an HR screen, those that they can answer.

    What was chosen for an earlier round isn't asked twice.
    """
    is_screen = interview is not None and interview.kind == "screen"
    before = {each for other in job.interviews if other != interview for each in other.ask}
    usual = SCREEN_QUESTIONS if is_screen else (*CORE_QUESTIONS, *LATER_QUESTIONS)
    new = [each for each in usual if each not in before] or usual
    chosen = (interview.ask if interview else ()) or new[: len(CORE_QUESTIONS)]
    return [found.text if (found := bank.get(each)) else each for each in chosen]


def opening_pieces(job: Job, sheet: PageSheet) -> Iterator[Piece]:
    """How the person brings up the first question; on paper, room to write it where they have not said."""
    if opening := job.prep.get("opening"):
        yield Piece(2, (text(in_quotes(opening)),))
    elif not sheet.is_screen:
        yield Piece(4, (WritingSpace(2),), is_own=False)


def asked_pieces(questions: list[str]) -> Iterator[Piece]:
    """The questions, each with a line for the answer."""
    for number, question in enumerate(questions, 1):
        yield Piece(2 if number <= 3 else 5, (NumberedItem(number, question, 1),))


def closing_words(job: Job, kind: str | None, bank: Bank) -> list[tuple[str, str]]:
    """The last questions, each with its label: the person's own, else the two of the method and what to say in a pause.

    A formal panel and an HR screen aren't asked outright (source: close-contested).
    """
    is_direct = kind not in {"panel", "screen"}
    then = f"close-{job.prep['close']}" if job.prep.get("close") else "close-fit"
    wanted = {
        "First": "close-clearer" if kind == "screen" else "close-else",
        "Then": then if is_direct else "close-clearer" if kind == "panel" else None,
        "If they hesitate": "close-concerns" if is_direct else None,
        "Last": "close-decide",
    }
    said = {label: found.text for label, entry in wanted.items() if entry and (found := bank.get(entry))}
    if kind != "screen" and (pause := job.prep.get("pause")):
        said["If they hesitate"] = pause
    order = ("First", "Then", "If they hesitate", "Last")
    return [(label, said[label]) for label in order if label in said]


def closing_pieces(job: Job, kind: str | None, bank: Bank) -> Iterator[Piece]:
    """The last questions, with a line for when they decide."""
    for label, words in closing_words(job, kind, bank):
        if label == "Last":
            yield Piece(4, (Fact(label, words), WritingSpace(1)), is_own=False)
        else:
            yield Piece(3, (Fact(label, words),))


def alone_pieces(job: Job) -> Iterator[Piece]:
    """What was said about pay, at the foot of the second leaf."""
    for notes in job.debriefs:
        if pay := notes.answers.get("pay"):
            yield Piece(4, (Fact(f"What was said about pay in round {notes.round}", pay),))


def with_you_pieces(job: Job, interview: Interview | None, tips: list[Prompt]) -> Iterator[Piece]:
    """What to bring, or to have on the desk, and what to see to before."""
    if needs := job.prep.get("needs"):
        yield Piece(2, (Fact("What you've asked for", needs),))
    if bring := job.prep.get("bring"):
        yield Piece(3, (Fact("On the desk" if is_at_home(interview) else "To bring", bring),))
    yield from (_tip(TIP, each) for each in tips if each.group == "logistics")


def mind_pieces(
    s: Situation, tips: list[Prompt], interview: Interview | None, name: str, sheet: PageSheet
) -> Iterator[Piece]:
    """What to remember, and what comes right after."""
    by = "by the next day"
    if interview:
        by = f"by {sheet.day(s.policy.thanks_due(local_day(interview, s.now)), s.today)}"
    if not is_alone(interview):
        yield Piece(0, (_to_do(f"Thank everyone {by}", f"coach thanks {name}", sheet),))
    notes = _to_do("Take five minutes for notes the same day", f"coach debrief {name}", sheet)
    yield Piece(4, (notes,), is_own=False)
    yield from (_tip(TIP, each) for each in tips if each.group == "mind")


def _to_do(what: str, typed: str, sheet: PageSheet) -> Paragraph:
    """What to do afterward; the command for it is for a screen."""
    return text(f"{what}: ", command(typed)) if sheet.is_screen else text(f"{what}.")


def _tip(weight: int, prompt: Prompt) -> Piece:
    return Piece(weight, (text(prompt.text, hanging=2),), is_own=False)
