"""Ordinary English words: which ones there are, and which one a slip of the keys was meant to be."""

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

_VOWELS = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"([a-z])\1")
SHORTEST_SLIP = 5
"""The letters of a word that may be taken for a slip; a shorter one could be too many words."""


class English(Struct, frozen=True, dict=True):
    """The words, without their endings where that's a word as well. A slip most likely means a common one."""

    common: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether it's a word, with its endings or without: `readings` as well as `read`."""
        return word in self.common or word in self.others or any(map(self.knows, _bases(word)))

    def meant(self, word: str) -> str:
        """`hearing` of `hearng`, and `their` of `thier`: the one word that it's a slip of, or the word itself."""
        if self.knows(word):
            return word
        for base, ending in (
            (word, ""),
            *((word.removesuffix(end), end) for end in ("s", "ly") if word.endswith(end)),
        ):
            if len(base) >= SHORTEST_SLIP:
                close = [each for each in self._by_sound.get(_sound(base), ()) if _is_slip(base, each)]
                likely = [each for each in close if each in self.common] or close
                if len(likely) == 1:
                    return likely[0] + ending
        return word

    def may_mean(self, word: str) -> bool:
        """Whether a word has its consonants: "smpl" may be "sample", but "xrd" is nothing."""
        return _sound(word) in self._by_sound

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.common | self.others:
            for form in (word, f"{word}ing", f"{word}ed"):
                if form == word or (len(word) < 7 and not word.endswith("e")):
                    found.setdefault(_sound(form), []).append(form)
        return found


def _bases(word: str) -> Iterator[str]:
    if word.endswith(("ies", "ied", "ily")):
        yield f"{word[:-3]}y"
    for ending in ("s", "es", "ed", "ing", "ly", "er", "est", "ness", "less"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2:
            yield base
            if ending in {"ing", "ed", "er"}:
                yield f"{base}e"
                if base[-1] == base[-2]:
                    yield base[:-1]


def _sound(word: str) -> str:
    """Its consonants, each once where it's doubled, whatever their order."""
    return word[0] + "".join(sorted(_DOUBLED.sub(r"\1", _VOWELS.sub("", word[1:]))))


def _is_slip(word: str, meant: str) -> bool:
    """Whether vowels were left out, or a letter doubled or swapped with the next one, or the last vowel is another."""
    if sorted(word) == sorted(meant):
        return any(
            f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" == meant for at in range(len(word) - 1)
        )
    once = _DOUBLED.sub(r"\1", word)
    return (
        once == _DOUBLED.sub(r"\1", meant)
        or (
            len(word) > SHORTEST_SLIP
            and len(meant) - len(word) in {1, 2}
            and bool(re.fullmatch("[aeiou]?".join((*word, "")), meant))
        )
        or (len(word) == len(meant) > 6 and word[:-2] + meant[-2:] == meant and word[-1] == meant[-1])
    )
