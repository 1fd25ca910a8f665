"""Which periods end a sentence: not those of titles, initials and short forms."""

import re

TITLES = frozenset(
    {"dr", "mr", "mrs", "ms", "mx", "prof", "st", "rev", "fr", "sgt", "capt", "lt", "col", "hon", "msgr"}
)
"""Short titles, whose period is followed by a name."""
_BEFORE = r"(?:^|(?<=[^\w']))([^\W\d_]+(?:\.[^\W\d_])*)$"
_NAME = r"\s*([^\W\d_][\w'\u2019-]*)"
_SHORT = frozenset(
    {"e.g", "i.e", "a.m", "p.m", "vs", "approx", "jr", "sr", "inc", "ltd", "co", "corp", "dept", "no"}
)
"""Short forms, whose period ends no sentence where a small letter or a number follows."""
_OPENS = frozenset(
    ("a", "an", "and", "as", "but", "he", "her", "his", "i", "i'd", "i'm", "if", "in", "it", "my", "no", "not", "our", "she", "so", "that",
     "the", "their", "then", "there", "they", "this", "we", "what", "when", "who", "yes", "you", "your")
)  # fmt: skip
"""Words that open a sentence more often than they are a name."""
_END = r"[.!?\u2026]+[\"\u201d)]*\s+"


def is_inside(text: str, at: int) -> bool:
    """Whether the period at this place is inside a sentence: `Dr. Roe`, `J. Smith`, `e.g. this`, `9 a.m. on Monday`."""
    before = re.search(_BEFORE, text[max(0, at - 20) : at])
    after = re.match(_NAME, text[at + 1 :])
    if text[at : at + 1] != "." or before is None:
        return False
    word, name = before[1], after[1] if after else ""
    if word.casefold() in TITLES and name:
        return name[0].isupper() and name.casefold() not in _OPENS
    if len(word) == 1 and word.isupper():
        return name[:1].isupper() and name.casefold() not in _OPENS
    return word.casefold() in _SHORT and bool(re.match(r"\s*[a-z0-9,]", text[at + 1 :]))


def whole_sentences(text: str) -> list[str]:
    """The sentences of a text on one line, with the marks that end them."""
    found, start = [], 0
    for end in re.finditer(_END, text):
        if not is_inside(text, end.start()):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [each for each in (*found, text[start:].strip()) if each]
