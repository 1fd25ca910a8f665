"""Phrases with choices and gaps, looked up in the sentences of a note. How they're written: `core/incoming/phrases.py`."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from interview_coach.core.incoming.phrases import Pattern, PatternIndex
from interview_coach.core.incoming.sentences import MailSentence, sentences_of
from interview_coach.core.letters.phrases import Phrase, PhraseGroup, Phrases

_ASKED = " ?"
NEAR = 2
"""How many sentences before its own a phrase may have what it must be near."""


class _Form(Struct, frozen=True):
    """What a form tells: the phrase it belongs to, whether it counts in a question alone, what takes it back, and what it's near."""

    phrase: Phrase
    is_asked: bool
    unless: tuple[Pattern, ...]
    near: tuple[Pattern, ...]


class FormPlace(Struct, frozen=True):
    """A phrase that's in a text, from where to where."""

    id: str
    start: int
    end: int


def form_places(group: PhraseGroup, text: str, phrases: Phrases) -> Iterator[FormPlace]:
    """Where the forms of this group are in a text."""
    index = _index(phrases, group)
    sentences = _sentences(text)
    told = [[token.word for token in sentence.tokens] for sentence in sentences]
    for number, (sentence, words) in enumerate(zip(sentences, told, strict=True)):
        around = told[max(0, number - NEAR) : number + 1]
        for first, after, form in index.found(words):
            is_near = not form.near or any(_has(form.near, each) for each in around)
            if is_near and not _has(form.unless, words) and (sentence.asks or not form.is_asked):
                yield FormPlace(form.phrase.id, sentence.tokens[first].start, sentence.tokens[after - 1].end)


def _has(patterns: tuple[Pattern, ...], words: list[str]) -> bool:
    return any(next(pattern.find(words), None) for pattern in patterns)


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[MailSentence, ...]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return tuple(sentences_of(text, lines))


@lru_cache(maxsize=64)
def _index(phrases: Phrases, group: PhraseGroup) -> PatternIndex[_Form]:
    found = []
    for phrase in phrases.of(group):
        unless = tuple(Pattern(each, {}) for each in phrase.unless)
        near = tuple(Pattern(each, {}) for each in phrase.near)
        for form in phrase.forms:
            pattern = Pattern(form.removesuffix(_ASKED), {})
            found.append((pattern, _Form(phrase, form.endswith(_ASKED), unless, near)))
    return PatternIndex(found)
