"""The points of a question that a typed answer makes, told by words: never more than a guess, never a grade.

A point is heard by the words that its entry has for it, by the kinds of point that its sentence belongs to, and by its own
words and what stands for them. How much it takes depends on how much was said: few words have to hit.
"""

import re
from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct

from interview_coach.core.drill.listening import Ear, FormName, HeardKind
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.typed import Found, Typed, typed
from interview_coach.core.evidence.speech import has_number, is_english
from interview_coach.core.text.words import STOP_WORDS

Lack = Literal["nothing", "nonsense", "foreign", "repeated", "no-answer", "thin"]
"""Why an answer isn't read for points."""

OWN, OWN_PHRASE = 0.7, 1.0
"""What a word, and a phrase, of the entry counts."""
OF_KIND, MOST_OF_KIND = 0.5, 1.0
OF_OWN_FORM = 0.8
OF_FORM: dict[FormName, float] = {"number": 0.7, "deed": 0.4, "name": 0.5, "friendly": 0.5, "short": 1.0}
GROWN, NEAR, MOST_GROWN = 0.5, 0.35, 1.0
ENOUGH, ENOUGH_IF_LONG, ENOUGH_IF_SHORT = 0.9, 0.5, 1.2
LONG, SHORT = 14, 6
"""Words a point."""
FEWEST = 4
"""Words of an answer."""
LONGEST_SHORT = 60
"""Words that take less than half a minute to say."""
LONGEST_QUOTE = 14
_FRAME = frozenset(["say", "name", "describe", "explain", "give", "mention", "tell", "point", "show", "make", "clear", "start", "finish", "end", "add", "pick", "keep", "put", "know", "thing", "things", "someone", "something", "good", "real", "true", "different", "first", "two", "three", "one", "few", "you", "your", "yourself", "people", "person", "work", "job", "time", "use"])  # fmt: skip
"""Words in the sentence of a point that say how it's made, not what it is."""
_PAST = frozenset(
    [
        "tell",
        "say",
        "go",
        "find",
        "get",
        "give",
        "take",
        "make",
        "write",
        "bring",
        "buy",
        "build",
        "break",
        "choose",
        "come",
        "do",
        "drop",
        "feel",
        "hold",
        "keep",
        "know",
        "lead",
        "leave",
        "meet",
        "pay",
        "run",
        "see",
        "sell",
        "send",
        "set",
        "show",
        "sit",
        "speak",
        "spend",
        "stand",
        "teach",
        "think",
        "throw",
        "understand",
        "win",
        "draw",
        "begin",
        "put",
        "cut",
        "let",
        "hear",
        "hit",
        "quit",
        "split",
        "read",
    ]
)
_VERB = re.compile(r"[a-z]{2,}ed\b")
_IRREGULAR_PAST = frozenset(
    [
        "told",
        "said",
        "went",
        "found",
        "got",
        "gave",
        "took",
        "made",
        "wrote",
        "brought",
        "bought",
        "built",
        "broke",
        "chose",
        "came",
        "did",
        "felt",
        "held",
        "kept",
        "knew",
        "led",
        "left",
        "met",
        "paid",
        "ran",
        "saw",
        "sold",
        "sent",
        "set",
        "showed",
        "sat",
        "spoke",
        "spent",
        "stood",
        "taught",
        "thought",
        "threw",
        "understood",
        "won",
        "drew",
        "began",
        "put",
        "cut",
        "let",
        "heard",
        "hit",
        "quit",
        "split",
        "caught",
        "rang",
        "stuck",
        "learnt",
        "woke",
        "grew",
        "fought",
        "rode",
        "stopped",
    ]
)
_FORM_NAMES: tuple[FormName, ...] = get_args(FormName)
_IN_BRACKETS = re.compile(r"\([a-z]+\),?")
_NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b(?!I\b)[A-Z][a-z]{2,}\b")


class PointHeard(Struct, frozen=True, kw_only=True):
    """A point, whether it was heard, and the words that told it."""

    text: str
    is_heard: bool = False
    words: str | None = None
    asks: str | None = None
    """The question to ask if it's missing."""


class Hearing(Struct, frozen=True):
    """What was heard in an answer."""

    points: tuple[PointHeard, ...]
    lack: Lack | None = None

    @property
    def missing(self) -> PointHeard | None:
        """The first point that wasn't heard, or None. An answer that can't be read misses none."""
        if self.lack:
            return None
        return next((point for point in self.points if not point.is_heard), None)


class Hit(Struct, frozen=True):
    """Something that speaks for a point: how much it counts, and where it stands, if it does."""

    weight: float
    found: Found | None = None


def hear(text: str, drill: Drill, ear: Ear) -> Hearing:
    """The points of this question that the answer makes."""
    answer = typed(text, ear.forms)
    lack = _lack(answer, drill, ear)
    if lack:
        return Hearing(tuple(PointHeard(text=point) for point in drill.points), lack)
    enough = _enough(answer, drill)
    question = {ear.forms.of(word.plain) for word in typed(drill.text, ear.forms).words}
    return Hearing(
        tuple(
            _heard(answer, point, own, question, enough, ear)
            for point, own in zip(drill.points, drill.words or ("",) * len(drill.points), strict=False)
        )
    )


def _lack(answer: Typed, drill: Drill, ear: Ear) -> Lack | None:
    said = [word.form for word in answer.words]
    if not answer.text.strip():
        return "nothing"
    if not said or _is_nonsense(answer):
        return "nonsense"
    if len(said) >= 5 and not is_english(answer.text):
        return "foreign"
    if _repeats(answer, drill, ear):
        return "repeated"
    if len(said) < 25 and any(True for phrase in ear.no_answer for _ in answer.find(phrase)):
        return "no-answer"
    if len(said) < FEWEST:
        return "thin"
    return None


def _is_nonsense(answer: Typed) -> bool:
    plain = [word.plain for word in answer.words]
    letters = [word for word in plain if word.isalpha()]
    return (len(letters) < 2 and len(plain) < FEWEST) or len(set(plain)) * 3 < len(plain) > 5


def _repeats(answer: Typed, drill: Drill, ear: Ear) -> bool:
    """Whether nearly all of it is the question."""
    asked = {ear.forms.of(word.plain) for word in typed(drill.text, ear.forms).words}
    new = [word for word in answer.words if word.form not in asked and word.plain not in STOP_WORDS]
    return len(new) < 2 and len(answer.words) >= len(asked) // 2 and len(answer.words) > 3


def _enough(answer: Typed, drill: Drill) -> float:
    """How much it takes to hear a point."""
    each = len(answer.words) / max(2, len(drill.points))
    if each >= LONG:
        return ENOUGH_IF_LONG
    return ENOUGH_IF_SHORT if each < SHORT else ENOUGH


def follow_up(hearing: Hearing, drill: Drill) -> str | None:
    """The question for the first missing point; None if nothing is missing, or nothing could be read."""
    missing = hearing.missing
    return None if missing is None else missing.asks or drill.follow


def kinds_of(point: str, ear: Ear) -> frozenset[str]:
    """The kinds that the sentence of a point belongs to, by id."""
    return frozenset(kind.kind.id for kind in _kinds(typed(point, ear.forms), ear))


def _kinds(sentence: Typed, ear: Ear) -> list[HeardKind]:
    return [kind for kind in ear.kinds if any(True for phrase in kind.points for _ in sentence.find(phrase))]


def _heard(answer: Typed, point: str, own: str, question: set[str], enough: float, ear: Ear) -> PointHeard:
    sentence = typed(point, ear.forms)
    kinds = _kinds(sentence, ear)
    hits = [*_of_words(answer, own, ear)]
    for kind in kinds:
        hits += _of_kind(answer, kind, ear)
    hits += _grown(answer, sentence, question, ear)
    asks = next((kind.kind.asks for kind in kinds), None)
    if sum(hit.weight for hit in hits) < enough:
        return PointHeard(text=point, asks=asks)
    return PointHeard(text=point, is_heard=True, words=_quote(answer, hits), asks=asks)


def _of_words(answer: Typed, own: str, ear: Ear) -> Iterator[Hit]:
    for form in _FORM_NAMES:
        if f"({form})" in own:
            yield from (Hit(OF_OWN_FORM, found) for found in _of_form(answer, form, ear))
    for phrase in ear.forms.phrases(_IN_BRACKETS.sub("", own)):
        if found := next(answer.find(phrase), None):
            yield Hit(OWN if len(phrase) == 1 else OWN_PHRASE, found)


def _of_kind(answer: Typed, kind: HeardKind, ear: Ear) -> list[Hit]:
    hits = [Hit(OF_KIND, found) for phrase in kind.words if (found := next(answer.find(phrase), None))]
    for form in kind.kind.forms:
        hits += [Hit(OF_FORM[form], found) for found in _of_form(answer, form, ear)]
    return _at_most(hits, MOST_OF_KIND)


def _of_form(answer: Typed, form: FormName, ear: Ear) -> Iterator[Found | None]:
    if form == "number" and has_number(answer.text):
        yield next((Found(n, n) for n, word in enumerate(answer.words) if has_number(word.plain)), None)
    if form == "deed" and (found := next(deeds(answer), None)):
        yield found
    if form == "name" and _NAME.search(answer.text):
        yield None
    if form == "friendly" and not any(True for phrase in ear.hostile for _ in answer.find(phrase)):
        yield None
    if form == "short" and len(answer.words) <= LONGEST_SHORT:
        yield None


def deeds(answer: Typed) -> Iterator[Found]:
    """Where the person says what they did: "I", and a verb of the past soon after it."""
    for number, word in enumerate(answer.words):
        if word.plain != "i":
            continue
        for at, after in enumerate(answer.words[number + 1 : number + 3], number + 1):
            if after.plain in _IRREGULAR_PAST or _VERB.fullmatch(after.plain):
                yield Found(number, at)
                break


def _grown(answer: Typed, sentence: Typed, question: set[str], ear: Ear) -> list[Hit]:
    hits = []
    for word in sentence.words:
        if word.plain in STOP_WORDS or word.plain in _FRAME or word.form in question or word.form in _FRAME:
            continue
        if found := next(answer.find((word.form,)), None):
            hits.append(Hit(GROWN, found))
            continue
        near = (next(answer.find(phrase), None) for phrase in ear.near.get(word.form, ()))
        if found := next(filter(None, near), None):
            hits.append(Hit(NEAR, found))
    return _at_most(hits, MOST_GROWN)


def _at_most(hits: list[Hit], most: float) -> list[Hit]:
    """The hits, counting so much at most together."""
    total = sum(hit.weight for hit in hits)
    if total <= most:
        return hits
    return [Hit(hit.weight * most / total, hit.found) for hit in hits]


def _quote(answer: Typed, hits: list[Hit]) -> str:
    """The person's own words around what told most."""
    by: dict[int, float] = {}
    for hit in hits:
        if hit.found:
            sentence = answer.words[hit.found.first].sentence
            by[sentence] = by.get(sentence, 0) + hit.weight
    best = max(by, key=lambda each: by[each]) if by else answer.words[0].sentence
    there = [n for n, word in enumerate(answer.words) if word.sentence == best]
    told = [hit.found for hit in hits if hit.found and answer.words[hit.found.first].sentence == best]
    first = max(there[0], min((each.first for each in told), default=there[0]) - 3)
    if there[-1] - there[0] < LONGEST_QUOTE:
        first = there[0]
    last = min(there[-1], first + LONGEST_QUOTE - 1)
    return " ".join(answer.text[answer.words[first].start : answer.words[last].end].split())
