"""What was heard in a typed answer: what it covers, in the person's own words, and one thing to add. Never a grade."""

from collections.abc import Iterator, Sequence

from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.points import Hearing, PointHeard
from interview_coach.core.evidence.speech import SpeechRemark
from interview_coach.core.pages.document import Block, Document, Mark, Span, joined, text
from interview_coach.core.pages.stories import remark_mark

STANDING = "This only looks for certain words, so a check mark can be wrong, and it can miss things."
_TELLING = frozenset(["add", "admit", "answer", "back", "bring", "choose", "come", "compare", "cover", "defend", "describe", "explain", "finish", "give", "go", "include", "lay", "list", "mention", "move", "name", "offer", "open", "pick", "point", "prove", "put", "quote", "repeat", "say", "share", "show", "sketch", "start", "suggest", "sum", "take", "talk", "tell", "tie", "turn", "use", "walk"])  # fmt: skip
"""Verbs of points that say how it's told: "You name one habit" asks for "Name one habit"."""


def answer_page(
    drill: Drill,
    hearing: Hearing,
    remarks: Sequence[SpeechRemark],
    follow: str | None,
    before: Hearing | None = None,
    *,
    is_ticked: bool = False,
) -> Document:
    """What an answer covers and may cover, what's new since the one before, and one thing to add. Ticked points need no excuse.

    Without `follow`, what they may ask next is said elsewhere.
    """
    parts = [
        tuple(_covered(hearing)),
        tuple(_asked(hearing)),
        tuple(_new(hearing, before)),
        tuple(map(remark_mark, remarks)),
    ]
    if not hearing.lack:
        standing = () if is_ticked else (text(Span(STANDING, "quiet")),)
        parts.append((*_to_add(drill, hearing.missing, follow), *standing))
    return Document(joined(parts))


def tries_part(before: str, now: str) -> tuple[Block, ...]:
    """Two tries, one above the other."""
    lines = (("Before", before), ("Now", now))
    tries = (Mark("-", label, (Span(" ".join(said.split())),), label_width=6) for label, said in lines)
    return (text(Span("Your two tries", "strong")), *tries)


def _covered(hearing: Hearing) -> Iterator[Block]:
    heard = [point for point in hearing.points if point.is_heard]
    if heard:
        yield text(Span("In your answer", "strong"))
        for point in heard:
            said = (f"“{point.words}”",) if point.words else ()
            yield Mark("✓", "", (Span(point.text),), said)


def _asked(hearing: Hearing) -> Iterator[Block]:
    asked = [point for point in hearing.points if point.is_asked]
    if asked:
        yield text(
            Span("Did you also say this? ", "strong"), "I couldn't tell. If you did, check it off yourself."
        )
        for point in asked:
            yield Mark("[ ]", "", (Span(point.text),))


def _new(hearing: Hearing, before: Hearing | None) -> Iterator[Block]:
    if before is None:
        return
    was = {point.text for point in before.points if point.is_heard}
    new = [point.text for point in hearing.points if point.is_heard and point.text not in was]
    if new:
        yield text(Span("New since your last try: ", "quiet"), " ".join(new), hanging=2)


def _to_add(drill: Drill, missing: PointHeard | None, follow: str | None) -> Iterator[Block]:
    if missing is None:
        return
    if follow not in (None, drill.follow):
        # The question is made from the point, so it says what to add.
        yield text(Span("One thing to add. They may ask: ", "strong"), f"“{follow}”", hanging=2)
        return
    yield text(Span("One thing to add: ", "strong"), to_add(missing.text), hanging=2)
    if follow:
        yield text(Span("They may ask next: ", "quiet"), f"“{follow}”", hanging=2)


def to_add(point: str) -> str:
    """The sentence of a point as something to do, such as `name one habit` of `You name one habit`."""
    verb, _, rest = point.removeprefix("You ").partition(" ")
    if point.startswith("You ") and verb in _TELLING and rest:
        return f"{verb} {rest}"
    return f"that {point[:1].lower()}{point[1:]}"
