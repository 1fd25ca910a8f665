"""The points of a question that a typed answer makes, told by words: never more than a guess, never a grade.

A point is heard by the words that its entry has for it, by the kinds of point that its sentence belongs to, and by its own
words and others that mean the same. Common English counts less. An answer for which little speaks makes no point.
In one that's far from its question, each point needs a special word and a sentence of its own.
"""

import re
from collections.abc import Iterator
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

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
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.telling import (
    LONGEST_QUOTE,
    Telling,
    counting_at_most,
    each_place_once,
    quoted_words,
)
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
    """A point, whether it was heard, and the words that told it."""

    text: str
    is_heard: bool = False
    words: str | None = None


class Hearing(Struct, frozen=True):
    """What was heard in an answer."""

    points: tuple[PointHeard, ...]
    lack: Lack | None = None
    is_far: bool = False
    """Whether so little of it is about the question that it may answer another one."""

    @property
    def missing(self) -> PointHeard | None:
        """The first point that wasn't heard, or None. An answer that can't be read misses none."""
        if self.lack:
            return None
        return next((point for point in self.points if not point.is_heard), None)


def hear(text: str, drill: Drill, ear: Ear) -> Hearing:
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
    if near < least:
        return Hearing(nothing, "off-topic")
    unheard = Hearing(nothing, "off-topic" if near < DOUBTFUL else None)
    if _speaks(answer, drill, evidence, near, ear) < (SPEAKS if drill.words else SPEAKS_IF_NO_WORDS):
        return unheard
    enough = _enough(answer, drill, ear)
    points = [
        _decided(answer, point, own, tellings, enough, ear)
        for point, own, tellings in zip(drill.points, own_words, evidence, strict=False)
    ]
    if is_far := near < max(SURE, least + FAR):
        points = _told_apart(points, evidence)
    elif len(answer.words) >= LEFT_OVER_FROM * len(points):
        points = _with_left_over(answer, points)
    if not any(point.words for point in points):
        # To be short, or to leave something out, is no answer by itself.
        return unheard
    return Hearing(tuple(points), is_far=is_far)


def _speaks(answer: Typed, drill: Drill, evidence: list[list[Telling]], near: float, ear: Ear) -> float:
    """How much speaks for the answer as a whole: for its points, its subject, and that it's the person's own."""
    own = OF_OWN * own_share(answer, drill, ear)
    done = OF_DEED * min(MOST_DEEDS, sum(1 for _ in deeds(answer)))
    return _strength(evidence) + OF_NEARNESS * min(MOST_NEARNESS, near) + own + done


def _strength(evidence: list[list[Telling]]) -> float:
    """How much speaks for the better half of the points on average."""
    sums = sorted(min(MOST_STRENGTH, sum(telling.weight for telling in tellings)) for tellings in evidence)
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
    """All that speaks for a point, each place of the answer once."""
    sentence = typed(point, ear.forms)
    tellings = [*_of_words(answer, own, ear)]
    for kind in _kinds(sentence, ear):
        tellings += _of_kind(answer, kind, ear)
    return each_place_once([*tellings, *_grown(answer, sentence, question, ear)])


def _decided(
    answer: Typed, point: str, own: str, tellings: list[Telling], enough: float, ear: Ear
) -> PointHeard:
    if left_out := ", ".join(_ABSENT.findall(own)):
        return PointHeard(text=point, is_heard=not has_any(answer, ear.forms.phrases(left_out)))
    if sum(telling.weight for telling in tellings) < enough:
        return PointHeard(text=point)
    return PointHeard(text=point, is_heard=True, words=quoted_words(answer, tellings))


def _told_apart(points: list[PointHeard], evidence: list[list[Telling]]) -> list[PointHeard]:
    """The points without those that no special word tells, or that the words of another one tell."""
    quoted: set[str] = set()
    found = []
    for point, tellings in zip(points, evidence, strict=True):
        if point.words in quoted or not any(telling.is_special for telling in tellings):
            point = PointHeard(text=point.text)
        if point.words:
            quoted.add(point.words)
        found.append(point)
    return found


def _with_left_over(answer: Typed, points: list[PointHeard]) -> list[PointHeard]:
    """The points with what's missing heard in the sentences that are left over, if there are few of one and enough of the other.

    In a full answer, a sentence that speaks for no other point is likely to make the one that's missing.
    """
    missing = [number for number, point in enumerate(points) if not point.is_heard]
    heard = [point.words for point in points if point.words]
    free = [
        said
        for said in answer.sentences
        if len(said.split()) >= LEAST_LEFT_OVER and not any(words in said or said in words for words in heard)
    ]
    if not missing or len(missing) > 1 + (len(points) >= MANY_POINTS) or len(free) < len(missing):
        return points
    found = list(points)
    for at, number in enumerate(missing):
        said = free[at] if len(missing) > 1 else free[number * len(free) // len(points)]
        found[number] = replace(points[number], is_heard=True, words=" ".join(said.split()[:LONGEST_QUOTE]))
    return found


def _of_words(answer: Typed, own: str, ear: Ear) -> Iterator[Telling]:
    for form in _FORM_NAMES:
        if f"({form})" in own:
            yield from (Telling(OWN_FORM, found) for found in _of_form(answer, form, ear))
    for phrase in phrases_in(own, ear):
        if found := next(answer.find(phrase), None):
            yield Telling(_weight(answer, found), found, _is_special(answer, found, ear))


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
        Telling(FAINT_OF_KIND if _is_faint(answer, found) else OF_KIND, found)
        for phrase in kind.words
        if (found := next(answer.find(phrase), None))
    ]
    for form in kind.kind.forms:
        hits += [Telling(OF_FORM[form], found) for found in _of_form(answer, form, ear)]
    return counting_at_most(hits, MOST_OF_KIND)


def _of_form(answer: Typed, form: FormName, ear: Ear) -> Iterator[PhrasePlace | None]:
    if form == "number" and has_number(answer.text):
        yield next((PhrasePlace(n, n) for n, word in enumerate(answer.words) if has_number(word.plain)), None)
    if form == "deed" and (found := next(deeds(answer), None)):
        yield found
    if form == "name" and capitals(answer):
        yield None
    if form == "friendly" and not has_any(answer, ear.hostile):
        yield None
    if form == "short" and len(answer.words) <= LONGEST_SHORT:
        yield None


def _grown(answer: Typed, sentence: Typed, question: set[str], ear: Ear) -> list[Telling]:
    hits = []
    for word in sentence.words:
        if word.form in question or says_nothing(word):
            continue
        if found := next(answer.find((word.form,)), None):
            hits.append(Telling(GROWN, found, _is_special(answer, found, ear)))
            continue
        near = (next(answer.find(phrase), None) for phrase in ear.near.get(word.form, ()))
        if found := next(filter(None, near), None):
            hits.append(Telling(NEAR, found))
    return counting_at_most(hits, MOST_GROWN)
