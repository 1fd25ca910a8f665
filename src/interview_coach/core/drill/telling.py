"""What speaks for a point of an answer: how much it counts, where it is, and the words to quote for it."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.drill.typed import PhrasePlace, Typed

LONGEST_QUOTE, LONGEST_CLAUSE = 14, 20
"""Words that are quoted at most, and those of a clause that's quoted to its end."""
OF_QUESTION = 0.4
"""What a word of the question counts in a quote, if another one counts 1."""
OF_POINT = 0.25
"""How much a quote is preferred for each word of the point itself."""
_BEGINS = frozenset({"and", "but", "so", "then", "because"})
"""Words that begin a part of a sentence, as a comma does."""


class Telling(Struct, frozen=True):
    """Something that speaks for a point: how much it counts, and all places where it is, if it's anywhere."""

    weight: float
    places: tuple[PhrasePlace, ...] = ()
    is_special: bool = False
    """Whether it's a word of this question that's rarely said."""
    is_of_point: bool = False
    """Whether it's a word in the sentence of the point."""


class Quote(Struct, frozen=True):
    """The person's own words for a point, and how much in them speaks for it."""

    weight: float = 0
    words: str | None = None


def total(hits: list[Telling]) -> float:
    """What the hits count together, each place of the answer once, by what weighs most there."""
    by = {hit.places[0].last: hit.weight for hit in sorted(hits, key=lambda hit: hit.weight) if hit.places}
    return sum(by.values()) + sum(hit.weight for hit in hits if not hit.places)


def counting_at_most(hits: list[Telling], most: float) -> list[Telling]:
    """The hits, counting so much at most together."""
    total = sum(hit.weight for hit in hits)
    return hits if total <= most else [replace(hit, weight=hit.weight * most / total) for hit in hits]


def best_quote(answer: Typed, hits: list[Telling], question: set[str]) -> Quote:
    """The words that show a point best: the parts of a sentence in which most speaks for it, from the first to the last."""
    found, best = Quote(), 0.0
    for first, last in _parts(answer):
        by: dict[int, float] = {}
        of_point = 0
        for hit in hits:
            if place := _within(hit.places, first, last):
                by[place.last] = max(hit.weight * _share(answer, place, question), by.get(place.last, 0))
                of_point += hit.is_of_point
        weight = sum(by.values())
        if weight + OF_POINT * of_point > best:
            best = weight + OF_POINT * of_point
            end = _end(answer, first, max(by), last)
            said = answer.text[answer.words[first].start : answer.words[end].end]
            found = Quote(weight, " ".join(said.split()))
    return found


def _end(answer: Typed, first: int, told: int, last: int) -> int:
    """The end of the clause that holds the last telling word; `last` where that's too far away."""
    words = answer.words
    for at in range(told, min(first + LONGEST_CLAUSE, len(words))):
        if (
            at + 1 == len(words)
            or words[at + 1].sentence != words[at].sentence
            or _begins_part(answer, at + 1)
        ):
            return at
    return last


def _within(places: tuple[PhrasePlace, ...], first: int, last: int) -> PhrasePlace | None:
    return next((place for place in places if first <= place.first and place.last <= last), None)


def _share(answer: Typed, place: PhrasePlace, question: set[str]) -> float:
    said = {word.form for word in answer.words[place.first : place.last + 1]}
    return OF_QUESTION if said <= question else 1


def _parts(answer: Typed) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of all that could be quoted: each begins a sentence or a part of one."""
    words = answer.words
    for first, word in enumerate(words):
        if first == 0 or words[first - 1].sentence != word.sentence or _begins_part(answer, first):
            rest = range(first, min(first + LONGEST_QUOTE, len(words)))
            yield first, max(at for at in rest if words[at].sentence == word.sentence)


def _begins_part(answer: Typed, number: int) -> bool:
    word, before = answer.words[number], answer.words[number - 1]
    return word.plain in _BEGINS or ", " in answer.text[before.end : word.start]
