"""Articles that a note left out."""

import re

from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.phrasing import DETERMINERS, with_capitals

_HEAD_END = re.compile(
    r"\s(?:in|on|at|of|for|with|from|to|by|across|between|and|after|before|during|under|over|that|which|who|every|each|next|last|this|up|out|down|back|(?<=\s)\w+ing)\s|,"
)
_NO_ARTICLE = ("ing", "ness", "ism", "ship", "ity", "care", "work", "management", "tion")
_DOING = re.compile(
    r"(?:[\w-]+ ){1,2}(?!(?:coming|going|opening|ending|starting|closing)\b)\w+ing(?: (?:the|an?|your|my|our|and|for|on|with|in|of)\b|$)"
)
_LETTERED = re.compile(r"[A-Z][a-z]+ [B-H]\b")
"""`Hall D`, which has no article."""
_NO_GERUNDS = frozenset(
    {"spring", "evening", "morning", "building", "wedding", "ceiling", "string", "wing", "landing"}
)
_LATER_NOUN = re.compile(
    r"\b(from|about|take over|run|do|through|write|for) ((?:[A-Za-z]+ ){0,2}[a-z]+)(?=$| every\b| by\b| with\b| who\b)"
)
"""A noun at the end that lacks its article: "your move from rails monolith"."""


def with_later_article(gate: Gate, line: str) -> str:
    """`from the rails monolith` of `from rails monolith`, at the end of a note."""
    found = _LATER_NOUN.search(line)
    words = found[2].split() if found else []
    lacks = found and {found[2], words[-1]} & gate.barred["count-nouns"] and not set(words) & DETERMINERS
    return f"{line[: found.start(2)]}the {line[found.start(2) :]}" if found and lacks else line


def with_article(gate: Gate, line: str, *, goal: bool = False) -> str:
    """`release process` as `the release process`, and as a goal with "a"; anything that may do without stays."""
    line = re.sub(rf"^the (?={_LETTERED.pattern})", "", with_capitals(line))
    line = with_later_article(
        gate, re.sub(r"^new (?=[A-Z]+ |[a-z]+[^s\W] (?:going|coming)\b)", "the new ", line)
    )
    head = _HEAD_END.split(line, maxsplit=1)[0]
    words = head.casefold().split()
    if (
        not words
        or " versus " in line
        or _LETTERED.match(line)
        or words[0] in DETERMINERS | {"someone", "people", "not"}
        or words[0][:1].isdigit()
        or _is_gerund(words[0])
    ):
        return line
    done = next((at for at, word in enumerate(words) if at and gate.is_participle([word])), None)
    if done and words[done - 1] in gate.barred["count-nouns"] and words[0] not in DETERMINERS:
        return f"the {line}"
    if any(word.endswith("ed") for word in words):
        return line
    is_name = (
        line[:1].isupper()
        and not line.split()[0].isupper()
        and not (len(words) > 1 and words[-1] in gate.barred["count-nouns"] and head.split()[-1].islower())
    )
    if not goal and not is_name and not _DOING.match(line) and _is_one_thing(gate, words):
        return f"the {line}"
    known = gate.barred["count-nouns"] | (gate.barred["one-person"] if goal else frozenset())
    if words[-1] not in known and " ".join(words[-2:]) not in known:
        return line
    return f"{('an' if words[0][0] in 'aeiou' else 'a') if goal else 'the'} {line}"


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and word not in _NO_GERUNDS


def _is_one_thing(gate: Gate, words: list[str]) -> bool:
    """Whether something that was talked about is one thing, so that "the" fits: `tour`, but neither `loads` nor `safety`."""
    last = words[-1]
    is_many = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    is_idea = last.endswith(_NO_ARTICLE) or last in gate.barred["uncounted"]
    is_more = bool(({"and"} | DETERMINERS) & set(words[1:])) or last.isdigit()
    return not (is_many or is_idea or is_more or _is_gerund(words[0])) and gate.is_known(last)
