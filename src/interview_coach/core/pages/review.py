"""The review on a page: counts first, bars of text, and what is still open."""

from interview_coach.core.pages.document import (
    Bar,
    Bars,
    Block,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)
from interview_coach.core.text.lists import counted
from interview_coach.core.timeline.review import ENOUGH, Outcome, Review
from interview_coach.core.timeline.words import outcome_words

CAUSES = {
    "me": "how you did that day",
    "match": "the fit",
    "brief": "what you'd been told",
    "role": "the job itself",
}
DIMENSIONS = {
    "score-understood": "understood what they want", "score-matched": "showed the fit",
    "score-clear": "answered clearly", "score-asked": "asked well", "score-closed": "closed",
}  # fmt: skip


def review_page(found: Review) -> Document:
    """Everything the interviews have in common."""
    if not found.jobs:
        return Document(
            (
                text(
                    "You haven't had an interview yet. After the first one, this page starts to fill: ",
                    command("coach debrief"),
                ),
            )
        )
    rounds = counted(found.rounds, "interview")
    parts: list[tuple[Block, ...]] = [
        (Heading("What your interviews have in common", f"{counted(found.jobs, 'job')}, {rounds}"),),
        ()
        if found.enough
        else (text(f"With fewer than {ENOUGH} jobs these are only counts, without shares or trends."),),
        _bars("How they ended", {_ended(name): count for name, count in found.results.items()}),
        _bars("Stopped after", {counted(n, "interview"): count for n, count in found.stopped_after.items()}),
        _felt(found),
        _bars("Why you think so", {CAUSES.get(name, name): count for name, count in found.causes.items()}),
        _list("Strengths they named", found.strengths),
        _list("What they said to change", found.to_change),
        _scores(found),
        _habits(found),
        _open(found),
    ]
    return Document(joined(parts))


def _ended(result: Outcome) -> str:
    return "still open" if result == "open" else outcome_words(result)


def _bars(title: str, counts: dict[str, int]) -> tuple[Block, ...]:
    return (Bars(title, tuple(Bar(name, count) for name, count in counts.items())),) if counts else ()


def _list(title: str, lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (text(Span(title, "strong")), *(Mark("-", "", (Span(line),)) for line in lines)) if lines else ()


def _felt(found: Review) -> tuple[Block, ...]:
    if not found.felt:
        return ()
    rows = tuple(
        Row(
            (
                Span(f"{each.company}, round {each.round}"),
                Span(each.feeling),
                Span(_ended(each.result or "open")),
            )
        )
        for each in found.felt
    )
    return (
        text(Span("How it felt, and what came of it", "strong")),
        Table(rows),
        text("The feeling tells you little [tough-calls]."),
    )


def _scores(found: Review) -> tuple[Block, ...]:
    rows = tuple(
        Row((Span(DIMENSIONS[name]), Span(" ".join(map(str, values)))))
        for name, values in found.scores.items()
    )
    return (text(Span("How you rated yourself, 1 to 5, oldest first", "strong")), Table(rows)) if rows else ()


def _habits(found: Review) -> tuple[Block, ...]:
    lines = []
    if found.thanks:
        lines.append(f"Thanked by the day after: {found.thanks_in_time} of {found.thanks} people")
    if found.goals:
        lines.append(
            f"Told you what they want, and you had no proof written down: {found.goals_without_story} of {found.goals} jobs"
        )
    if found.waits:
        days = sorted(wait.days for wait in found.waits)
        plain = sum(wait.plainly for wait in found.waits)
        lines.append(
            f"Days until they answered: {', '.join(map(str, days))}; plainly said by {plain} of {len(days)}"
        )
    if found.silent:
        lines.append(f"Never answered: {found.silent}. That's about them, not you [no-call-back]")
    return tuple(Mark("-", "", (Span(line),)) for line in lines)


def _open(found: Review) -> tuple[Block, ...]:
    return _list("Still to do", tuple(f"{kept.company}: {kept.action.text}" for kept in found.still_open))
