"""The points of a question that a typed answer makes, told by words: never more than a guess, never a grade.

A point is heard by the words that its entry has for it, by the kinds of point that its sentence belongs to, and by its own
words and others that mean the same. Common English counts less. An answer for which little speaks makes no point.
A point that no part of a sentence shows is asked for. In an answer that's far from its question, each needs a special word.
"""

import re
from collections.abc import Iterator
from typing import get_args

from msgspec import Struct

from interview_coach.core.drill.lacking import Lack, capitals, deeds, lack_of, own_share
from interview_coach.core.drill.listening import Ear, FormName, HeardKind
from interview_coach.core.drill.nearness import (
    DOUBTFUL,
    FAR,
    SURE,
    how_near,
    least_nearness,
    phrases_in,
    says_nothing,
)
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.drill.telling import Quote, Telling, best_quote, counting_at_most, total
from interview_coach.core.drill.typed import Phrase, PhrasePlace, Typed, typed
from interview_coach.core.evidence.speech import has_number
from interview_coach.core.text.words import COMMON_ENGLISH

OWN, OWN_PHRASE, OWN_FORM = 0.7, 1.0, 0.8
"""What a word, a phrase and a form of the entry count."""
FAINT, FAINT_PHRASE, FAINT_OF_KIND = 0.35, 0.7, 0.3
"""What they count, and a phrase of a kind, if all of it is common English."""
OF_KIND, MOST_OF_KIND = 0.5, 0.8
"""What a phrase of a kind counts, and all of them together."""
OF_FORM: dict[FormName, float] = {"number": 0.6, "deed": 0.4, "name": 0.5, "friendly": 0.5, "short": 1.0}
GROWN, NEAR, MOST_GROWN = 0.5, 0.35, 1.0
"""What a word of the point counts, a near one, and all of them together."""
ENOUGH, ENOUGH_IF_SHORT, SHORT = 0.7, 1.2, 6
"""How much it takes to hear a point, also of an answer with fewer words than this for each point."""
LITTLE_OWN, MORE_IF_LITTLE = 0.14, 1.5
"""With less of their own in it than this, it takes so many times as much."""
SPEAKS, SPEAKS_IF_NO_WORDS = 2.15, 1.3
"""With less than this speaking for an answer as a whole, no point is heard; also where the entry has no words."""
MOST_STRENGTH = 2.0
"""What the better half of the points counts for that on average, each so much at most."""
OF_NEARNESS, MOST_NEARNESS = 0.25, 4.0
"""What the nearness counts for that, so much of it at most."""
OF_OWN, OF_DEED, MOST_DEEDS = 2.0, 0.15, 2
"""What the share counts that only this person could say, and a deed, so many at most."""
SPECIAL = 11 / 10_000
"""How often at most a special word is said."""
SHOWN, SHOWN_TWICE, ASKED = 0.5, 1.0, 0.6
"""How much a quote takes to show a point; a further point, if it already shows one; and to ask for a point that isn't told."""
LEFT_OVER_FROM, LEAST_LEFT_OVER = 10, 6
"""Words for each point from which a sentence that's left over counts, and words of such a sentence."""
MANY_POINTS = 4
"""With so many points, two sentences that are left over count."""
LONGEST_SHORT = 60
"""Words that take less than half a minute to say."""
_FAINT = COMMON_ENGLISH - {"because"}
_FORM_NAMES: tuple[FormName, ...] = get_args(FormName)
_ABSENT = re.compile(r"(?:^|, )-([^,]+)")


class PointHeard(Struct, frozen=True, kw_only=True):
    """A point, whether it was heard or may have been said, and the words that told it."""

    text: str
    is_heard: bool = False
    is_asked: bool = False
    """Whether something speaks for it, but no part of a sentence shows it: then the person is asked."""
    words: str | None = None


class Hearing(Struct, frozen=True):
    """What was heard in an answer."""

    points: tuple[PointHeard, ...]
    lack: Lack | None = None

    @property
    def missing(self) -> PointHeard | None:
        """The first point that nothing speaks for, or None. An answer that can't be read misses none."""
        if self.lack:
            return None
        return next((point for point in self.points if not (point.is_heard or point.is_asked)), None)


class Threshold(Struct, frozen=True):
    """How much it takes to hear a point of an answer."""

    enough: float
    is_far: bool
    """Whether so little of it is about the question that it may answer another one."""


def hear(text: str, drill: Drill, ear: Ear, pack: Pack | None = None) -> Hearing:
    """The points of this question that the answer makes."""
    answer = typed(text, ear.forms)
    nothing = tuple(PointHeard(text=point) for point in drill.points)
    if lack := lack_of(answer, drill, ear):
        return Hearing(nothing, lack)
    question = set(typed(drill.text, ear.forms).places)
    own_words = drill.words or ("",) * len(drill.points)
    evidence = [
        _evidence(answer, point, own, question, ear)
        for point, own in zip(drill.points, own_words, strict=False)
    ]
    near = how_near(answer, drill, ear)
    least = least_nearness(answer)
    is_elsewhere = near < max(DOUBTFUL, least) and not _may_be_about_anything(answer, drill, pack)
    unheard = Hearing(nothing, "off-topic" if is_elsewhere else "no-point")
    speaks = _speaks(answer, drill, evidence, near, ear)
    if near < least or speaks < (SPEAKS if drill.words else SPEAKS_IF_NO_WORDS):
        return unheard
    is_far = near < max(SURE, least + FAR)
    threshold = Threshold(_enough(answer, drill, ear), is_far)
    points: list[PointHeard] = []
    for point, own, tellings in zip(drill.points, own_words, evidence, strict=False):
        if left_out := ", ".join(_ABSENT.findall(own)):
            points.append(PointHeard(text=point, is_heard=not has_any(answer, ear.forms.phrases(left_out))))
        else:
            quote = best_quote(answer, tellings, question)
            points.append(_decided(point, tellings, quote, threshold, points))
    if not is_far and len(answer.words) >= LEFT_OVER_FROM * len(points):
        points = _with_left_over(answer, points)
    if not any(point.words for point in points):
        # To be short, or to leave something out, is no answer by itself.
        return unheard
    return Hearing(tuple(points))


def _may_be_about_anything(answer: Typed, drill: Drill, pack: Pack | None) -> bool:
    """Whether the question names no subject of its own, and the answer says what the person did: then it may well fit."""
    names_subject = pack is not None and pack.kind == "role" and drill.competency != "motivation"
    return not names_subject and any(True for _ in deeds(answer))


def _speaks(answer: Typed, drill: Drill, evidence: list[list[Telling]], near: float, ear: Ear) -> float:
    """How much speaks for the answer as a whole: for its points, its subject, and that it's the person's own."""
    own = OF_OWN * own_share(answer, drill, ear)
    done = OF_DEED * min(MOST_DEEDS, sum(1 for _ in deeds(answer)))
    return _strength(evidence) + OF_NEARNESS * min(MOST_NEARNESS, near) + own + done


def _strength(evidence: list[list[Telling]]) -> float:
    """How much speaks for the better half of the points on average."""
    sums = sorted(min(MOST_STRENGTH, total(tellings)) for tellings in evidence)
    best = sums[len(sums) // 2 :]
    return sum(best) / len(best)


def point_kinds(point: str, ear: Ear) -> frozenset[str]:
    """The kinds that the sentence of a point belongs to, by id."""
    return frozenset(kind.kind.id for kind in _kinds(typed(point, ear.forms), ear))


def has_any(answer: Typed, phrases: tuple[Phrase, ...]) -> bool:
    """Whether one of these phrases is in the answer."""
    return any(True for phrase in phrases for _ in answer.find(phrase))


def _kinds(sentence: Typed, ear: Ear) -> list[HeardKind]:
    return [kind for kind in ear.kinds if has_any(sentence, kind.points)]


def _enough(answer: Typed, drill: Drill, ear: Ear) -> float:
    each = len(answer.words) / max(2, len(drill.points))
    enough = ENOUGH_IF_SHORT if each < SHORT else ENOUGH
    return enough * MORE_IF_LITTLE if own_share(answer, drill, ear) < LITTLE_OWN else enough


def _evidence(answer: Typed, point: str, own: str, question: set[str], ear: Ear) -> list[Telling]:
    """All that speaks for a point."""
    sentence = typed(point, ear.forms)
    tellings = [*_of_words(answer, own, ear)]
    for kind in _kinds(sentence, ear):
        tellings += _of_kind(answer, kind, ear)
    return [*tellings, *_grown(answer, sentence, question, ear)]


def _decided(
    point: str, tellings: list[Telling], quote: Quote, threshold: Threshold, before: list[PointHeard]
) -> PointHeard:
    is_told = total(tellings) >= threshold.enough
    if is_told and not any(telling.places for telling in tellings):
        return PointHeard(text=point, is_heard=True)
    is_again = any(quote.words == other.words for other in before)
    is_near = not threshold.is_far or (not is_again and any(telling.is_special for telling in tellings))
    if is_told and is_near and quote.weight >= (SHOWN_TWICE if is_again else SHOWN):
        return PointHeard(text=point, is_heard=True, words=quote.words)
    return PointHeard(text=point, is_asked=is_told or quote.weight >= ASKED)


def _with_left_over(answer: Typed, points: list[PointHeard]) -> list[PointHeard]:
    """The points with what's missing asked for, if it's few of one, and as many sentences are left over in the other.

    In a full answer, a sentence that speaks for no other point is likely to make the one that's missing.
    """
    missing = [point for point in points if not (point.is_heard or point.is_asked)]
    heard = [point.words for point in points if point.words]
    free = [
        said
        for said in answer.sentences
        if len(said.split()) >= LEAST_LEFT_OVER and not any(words in said or said in words for words in heard)
    ]
    if len(missing) > 1 + (len(points) >= MANY_POINTS) or len(free) < len(missing):
        return points
    return [PointHeard(text=point.text, is_asked=True) if point in missing else point for point in points]


def _of_words(answer: Typed, own: str, ear: Ear) -> Iterator[Telling]:
    for form in _FORM_NAMES:
        if f"({form})" in own:
            yield from _of_form(answer, form, OWN_FORM, ear)
    for phrase in phrases_in(own, ear):
        if places := tuple(answer.find(phrase)):
            is_special = len(phrase) > 1 or _is_special(answer, places[0], ear)
            yield Telling(_weight(answer, places[0]), places, is_special)


def _is_faint(answer: Typed, found: PhrasePlace) -> bool:
    return all(word.plain in _FAINT for word in answer.words[found.first : found.last + 1])


def _is_special(answer: Typed, found: PhrasePlace, ear: Ear) -> bool:
    words = answer.words[found.first : found.last + 1]
    return any(word.plain not in _FAINT and ear.rates.get(word.form, 0) <= SPECIAL for word in words)


def _weight(answer: Typed, found: PhrasePlace) -> float:
    is_word = found.first == found.last
    if _is_faint(answer, found):
        return FAINT if is_word else FAINT_PHRASE
    return OWN if is_word else OWN_PHRASE


def _of_kind(answer: Typed, kind: HeardKind, ear: Ear) -> list[Telling]:
    hits = [
        Telling(FAINT_OF_KIND if _is_faint(answer, places[0]) else OF_KIND, places)
        for phrase in kind.words
        if (places := tuple(answer.find(phrase)))
    ]
    for form in kind.kind.forms:
        hits += _of_form(answer, form, OF_FORM[form], ear)
    return counting_at_most(hits, MOST_OF_KIND)


def _of_form(answer: Typed, form: FormName, weight: float, ear: Ear) -> list[Telling]:
    """What a form counts, if the answer has it. Only numbers and deeds have a place."""
    if form in {"number", "deed"}:
        numbers = (PhrasePlace(at, at) for at, word in enumerate(answer.words) if has_number(word.plain))
        places = tuple(numbers if form == "number" else deeds(answer))
        is_there = places or (form == "number" and has_number(answer.text))
        return [Telling(weight, places)] if is_there else []
    has_form = {
        "name": bool(capitals(answer)),
        "friendly": not has_any(answer, ear.hostile),
        "short": len(answer.words) <= LONGEST_SHORT,
    }
    return [Telling(weight)] if has_form[form] else []


def _grown(answer: Typed, sentence: Typed, question: set[str], ear: Ear) -> list[Telling]:
    hits = []
    for word in sentence.words:
        if word.form in question or says_nothing(word):
            continue
        if places := tuple(answer.find((word.form,))):
            hits.append(Telling(GROWN, places, _is_special(answer, places[0], ear), is_of_point=True))
        elif near := tuple(place for phrase in ear.near.get(word.form, ()) for place in answer.find(phrase)):
            hits.append(Telling(NEAR, near))
    return counting_at_most(hits, MOST_GROWN)
