"""What speaks for a point of an answer: how much it counts, where it is, and the words to quote for it."""

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.drill.typed import PhrasePlace, Typed

LONGEST_QUOTE, BEFORE_QUOTE, LEAST_QUOTE = 14, 3, 3
"""Words that are quoted at most, so many of them before the first that told something, and at least so many more."""


class Telling(Struct, frozen=True):
    """Something that speaks for a point: how much it counts, and where it is, if it's anywhere."""

    weight: float
    found: PhrasePlace | None = None
    is_special: bool = False
    """Whether it's a word of this question that's rarely said."""


def each_place_once(hits: list[Telling]) -> list[Telling]:
    """The hits with each place of the answer counted once, by what weighs most there."""
    by = {hit.found.last: hit for hit in sorted(hits, key=lambda hit: hit.weight) if hit.found}
    return [*by.values(), *(hit for hit in hits if hit.found is None)]


def counting_at_most(hits: list[Telling], most: float) -> list[Telling]:
    """The hits, counting so much at most together."""
    total = sum(hit.weight for hit in hits)
    return hits if total <= most else [replace(hit, weight=hit.weight * most / total) for hit in hits]


def quoted_words(answer: Typed, hits: list[Telling]) -> str | None:
    """The person's own words around what told most; None if it's told by the whole, such as by its length."""
    told = [(hit.found.first, hit.weight) for hit in hits if hit.found]
    by: dict[int, float] = {}
    for number, weight in told:
        sentence = answer.words[number].sentence
        by[sentence] = by.get(sentence, 0) + weight
    if not by:
        return None
    best = max(by, key=lambda sentence: by[sentence])
    there = [number for number, word in enumerate(answer.words) if word.sentence == best]
    first, last = there[0], there[-1]
    if len(there) > LONGEST_QUOTE:
        telling = min((number for number, _ in told if number in there), default=first)
        first = max(first, telling - BEFORE_QUOTE)
        first = max((each for each in range(first, telling + 1) if _begins(answer, each)), default=first)
        last = min(last, first + LONGEST_QUOTE - 1)
        last = max(
            (
                each
                for each in range(max(telling, first + LEAST_QUOTE), last + 1)
                if _begins(answer, each + 1)
            ),
            default=last,
        )
    return " ".join(answer.text[answer.words[first].start : answer.words[last].end].split())


def _begins(answer: Typed, number: int) -> bool:
    """Whether this word begins a part of its sentence, or no word is there: a mark stands before it."""
    if not 0 < number < len(answer.words):
        return True
    between = answer.text[answer.words[number - 1].end : answer.words[number].start]
    return any(mark in between for mark in ",;:()\u2013\u2014.!?")
