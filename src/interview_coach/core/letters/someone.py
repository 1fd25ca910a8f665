"""Words with a capital that stand where a person would, or a nickname."""

import re
from collections.abc import Callable, Collection

_BY_SOMEONE = re.compile(
    r"\b(?:with|without|between|until|unless|despite|except|against|replacing|for|by|after|like|than|help|behind|under|of|past|handle|manage|calm|please|support|assist|watch|back|about|moving|putting|promoting|keeping|helping|managing|coaching|letting|making|watching|(?P<way>to|from)) (?P<name>[A-Z][a-z]+)\b(?! [A-Z])"
)
_IN_FRONT = re.compile(r"(?P<name>[A-Z][a-z]+) (?:and|or|moving|going|coming|staying)\b")
_CALLED_SO = re.compile(
    r"\b(?:Captain|King|Queen|Prince|Princess|Duke|Duchess|Lord|Lady|Sir|Mr|Mrs|Ms|Saint|Le|La|El|Il|Der|Big|Old|Little) [A-Z]"
    r"|\b(?!(?:to|in|at|from|near|around|outside|of|on|via|the|and|or|by|for|with|next|last|this|every|each|since|until|mid|early|late)\b)[a-z']+ (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas)\b)[A-Z][a-z]{2,}$(?<!day)(?<!days)"
    r"|\b(?:which|that|where|as|unlike|against) [A-Z][a-z]+ (?:[A-Z][a-z]+|has|is|was|had)\b"
    r"|\b(?:[Hh]ow|[Ww]hy|[Ww]here|[Ww]hat) (?:the )?[A-Z][a-z]+ [a-z]+s\b"
    r"|\b(?:for|of|to|about|like|with|at) the [A-Z][a-z]+$"
)
"""What someone is called: "Captain Crunch", "how Toad runs it", "for the Duchess"."""
_MOVING = re.compile(
    r"\b(?:mov(?:e|ing)|migrat(?:e|ing|ion)|switch(?:ing)?|link|relocat(?:e|ing|ion)|tour|trip|visit)\b",
    re.IGNORECASE,
)


def names_someone(line: str, known: Collection[str], is_work: Callable[[str], bool]) -> bool:
    """Whether a word with a capital stands where a person would: "work with Gareth". `known` ones are no one's name."""
    if _CALLED_SO.search(line):
        return True
    front = _IN_FRONT.match(line)
    if front and front["name"] not in known and not is_work(front["name"].casefold()):
        return True
    return any(
        found["name"] not in known and not (found["way"] and _MOVING.search(line))
        for found in _BY_SOMEONE.finditer(line)
    )
