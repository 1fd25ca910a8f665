"""Characters that look like a blank, like nothing, or like a sign of YAML, and are none: often pasted from a web page."""

import re
from collections.abc import Container, Iterable

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
_BREAKS = "\u0085\u2028\u2029"
_HYPHENS = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_COLONS = "\u02d0\u2236\ua789\ufe13\ufe55\uff1a"
_ODD = f"[{_BLANKS}{_UNSEEN}{_BREAKS}]"
_BEFORE_KEY = f"-?([{_BLANKS}{_UNSEEN}])|([{_HYPHENS}])[ {_BLANKS}]"
_IN_LINE = (
    rf"^ *(?:- +)*(?:-?(?P<first>[{_BLANKS}{_UNSEEN}])"
    rf"|(?P<hyphen>[{_HYPHENS}])(?=[ {_BLANKS}])"
    rf"|[\w-]+ *(?:(?P<before>[{_BLANKS}{_UNSEEN}]) *:|:(?P<after>[{_BLANKS}{_UNSEEN}])|(?P<colon>[{_COLONS}])))"
)
"""Where a sign of YAML stands or should stand: at the beginning of a line, behind a hyphen, around a colon."""


def in_lines(lines: Iterable[str]) -> tuple[int, str] | None:
    """Which of these lines (from 0) has such a character at a sign of YAML, and what is to be done about it."""
    for number, line in enumerate(lines):
        if found := re.match(_IN_LINE, line):
            return number, _mending(next(filter(None, found.groups())))
    return None


def in_key(key: str, known: Container[str]) -> str | None:
    """What is to be done about such a character that hides a list, a level or a known key; None where there is none."""
    if key.isascii():
        return None
    if found := re.match(_BEFORE_KEY, key):
        return _mending(found[1] or found[2])
    found = re.search(_ODD, key)
    return _mending(found[0]) if found and re.sub(_ODD, "", key) in known else None


def spelled_out(text: str) -> str:
    """The text with such characters by their numbers: `manager<U+00A0>`."""
    return text if text.isascii() else re.sub(_ODD, lambda found: f"<{_number(found[0])}>", text)


def _mending(character: str) -> str:
    if re.match(f"[{_BLANKS}]", character):
        return (
            f"a character that looks like a space and isn't one ({_number(character)}); type a space instead"
        )
    if re.match(f"[{_HYPHENS}]", character):
        return f"a dash that looks like `-` ({_number(character)}); type a hyphen instead"
    if re.match(f"[{_COLONS}]", character):
        return f"a character that looks like `:` ({_number(character)}); type a colon and a space instead"
    return f"a character that can't be seen ({_number(character)}); type the line again"


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
