"""The parts of a note on what was talked about, and the words of each for its reader."""

import re

from interview_coach.core.letters.phrasing import to_reader

_NO_ONE_ELSE = frozenset({"himself", "herself", "themselves"})
_THEY_USE = re.compile(
    r"^((?:the|a|an) (?:[\w-]+ ){1,3})they (use|have|run|built|bought|chose|made)$", re.IGNORECASE
)
_POINTS_BACK = re.compile(r"\b(?:both|either|neither|it|that|this|those|these|them|one)$", re.IGNORECASE)
"""The end of a part that means something in the part before it."""
_HR_TERMS = re.compile(
    r"^(?:the )?(?:drug (?:test|screen)s?|visas?|sponsorship|pay|salary|benefits)(?: and | or |, )|(?: and | or |, )(?:the )?(?:drug (?:test|screen)s?|visas?|sponsorship|pay|salary)$",
    re.IGNORECASE,
)
"""What a letter doesn't name of the terms of a job, next to something that it may."""
_OPENS_READER = re.compile(r"(?:how|why|what|where|when) (?:he|she)(?:'s)?\b|(?:his|her) ", re.IGNORECASE)
_HOW_THEY = re.compile(r"^(the (?:[\w-]+ ){1,3}and how) they\b", re.IGNORECASE)


def of_reader(line: str) -> str:
    """The note in the second person, where it says of its reader "how she runs it", and "us" of their people as "you"."""
    line = _THEY_USE.sub(r"\1you \2", line)
    line = to_reader(line) if _OPENS_READER.match(line) else _HOW_THEY.sub(r"\1 you", line)
    return re.sub(r"\b(about|from|with|for|to) us$", r"\1 you", line)


def heads(part: str) -> tuple[str, ...]:
    """The part, and what's in front of "and the"."""
    part = _HR_TERMS.sub("", part)
    return tuple(dict.fromkeys((part, re.split(r" and (?:the|a|their|who|where) ", part, maxsplit=1)[0])))


def points_back(part: str) -> bool:
    """Whether it says nothing without the part before it: "whether one can serve both", or "himself" alone."""
    return part.casefold() in _NO_ONE_ELSE or bool(_POINTS_BACK.search(part))
