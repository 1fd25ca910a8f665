"""Phrases as people slip in them, and how they're written: a word left out, a hyphen, a plural after "a".

A phrase of the tables is `typed: written`. In what's typed, `#` is any number, `*` any word, `*s` any word that ends in s and
`(a|b)` one of these; in what's written they stand again in the same order. `[a|b]` is one of these that goes. `^` is the
beginning of the note.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

_NUMBER = r"(\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_SIGN = re.compile(r"#|\*s?|\([^)]*\)|\[[^\]]*\]")
_PLACE = re.compile(r"#|\*s?|\([^)]*\)")


def respelled(phrases: Sequence[str], line: str) -> str:
    """The line with these phrases as they're written; a capital in front stays."""
    small = line.casefold()
    for anchor, typed, written in _compiled(tuple(phrases)):
        if anchor in small:
            line = typed.sub(written, line)
            small = line.casefold()
    return line


def signs(phrase: str) -> int:
    """The number of signs in it that stand for what was typed."""
    return len(_PLACE.findall(phrase))


@lru_cache(maxsize=4)
def _compiled(phrases: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(_pattern(*phrase.split(": ", 1)) for phrase in phrases)


def _pattern(typed: str, written: str) -> tuple[str, re.Pattern[str], str]:
    """The longest part that's always typed, the phrase as a regular expression, and what takes its place."""
    anchor = max(_SIGN.sub("\n", typed.lstrip("^")).casefold().split("\n"), key=len)
    form, at = ("^", 1) if typed.startswith("^") else (r"(?<![\w=>-])", 0)
    for sign in _SIGN.finditer(typed):
        form += re.escape(typed[at : sign.start()]) + _form_of(sign[0])
        at = sign.end()
    form += re.escape(typed[at:])
    places = iter(range(1, 20))
    return (
        anchor,
        re.compile(rf"{form}(?![\w'])", re.IGNORECASE),
        _PLACE.sub(lambda _: rf"\g<{next(places)}>", written),
    )


def _form_of(sign: str) -> str:
    """The form of a sign: any number, any word, one of several."""
    if sign == "#":
        return _NUMBER
    if sign.startswith("*"):
        return r"([a-z][a-z'-]*s)" if sign == "*s" else r"([a-z][a-z'-]*)"
    inside = "|".join(
        _form_of(each) if each in {"#", "*", "*s"} else re.escape(each) for each in sign[1:-1].split("|")
    )
    inside = inside.replace("(", "(?:")
    return f"({inside})" if sign.startswith("(") else f"(?:{inside})"
