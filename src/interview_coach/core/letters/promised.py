"""What was promised to the reader, in words for the letter to them: a thing to attach, something to write out, or something to do.

It's handed to the very person who reads it, so that much may be named that no topic may: only what's private, judging or
about someone else stays out.
"""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.articles import with_article, with_later_article
from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    PIECES,
    numbers_in_words,
    to_reader,
    with_capitals,
    words_in,
)

MOST_WORDS = 14
"""The words that something promised may have."""
_TO = frozenset({"to", "i'll", "i", "i'd", "will"})
_WHOM = frozenset({"them", "her", "him", "you", "over", "along"})
_MY_OWN = frozenset(
    {
        "references",
        "reference",
        "photos",
        "designs",
        "samples",
        "slides",
        "records",
        "scores",
        "w-9",
        "cv",
        "zeugnis",
        "arbeitszeugnis",
        "certificates",
    }
)
"""What's promised as the person's own."""
_NOTHING = re.compile(
    r"(?:nothing|none|nah|nope|no promises|(?:a )?(?:beers?|drinks?|coffee|lunch|pint))\b(?! (?:menu|list|order))",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"^(?:an? |the )?intro(?:duction|s)? to (?:some(?:body|one) )?(?=(?:at|in|from) )", re.IGNORECASE
)
_ERRAND = re.compile(
    r"(?:bring|drop|take) (?:my|the|a|an|two|some) [\w' -]+ (?:in|by|round|over)(?: for .+| on .+)?|drop off .+|ask my .+|get back to (?:you|him|her) .+|let (?:you|him|her) know .+|(?:lend (?:you|him|her)|show (?:you|him|her)|read|come|look|check|try|visit|introduce) .+",
    re.IGNORECASE,
)
_WRITTEN_OUT = re.compile(
    r"\blink\b| on GitHub|\bavailability\b|\bname of\b|\b(?:number|address|details)(?: (?:of|for) [\w ]+)?$"
)
_SAINT = re.compile(r"\b(?:St\.?|Saint) [A-Z]\w+(?:['\u2019]s)?")
_FROM_PLACE = re.compile(r"\b(?:from|at) [A-Z][\w&-]+")
_ASKED_FOR = re.compile(
    r"\b(?:he|she) (?:mentioned|asked (?:for|about)|wanted|liked|needs|recommended)\b", re.IGNORECASE
)
_FOR_SOMEONE = re.compile(r"\b(?:for|of|to|about|like|with) (?:the )?(?:[A-Z][a-z]\w*)(?: [A-Z]\w*)*$")

PromiseKind = Literal["promise", "promise-link", "promise-do"]


class Promised(Struct, frozen=True):
    """What was promised, and the sentence that it goes into."""

    words: str
    kind: PromiseKind = "promise"


def is_nothing(note: str) -> bool:
    """Whether nothing was promised that a letter would name: "nothing, well, ...", or beers."""
    return bool(_NOTHING.match(note))


def promised(gate: Gate, note: str | None) -> Promised | None:
    """What a promise such as `send the sample report` gives the letter; None where it isn't fit for one."""
    line = " ".join((note or "").split())
    if gate.is_about_absent(line) or gate.is_secret(line):
        return None
    if errand := _errand(gate, line):
        return Promised(errand, "promise-do")
    found = _thing(gate, line)
    return Promised(found, "promise-link" if _WRITTEN_OUT.search(found) else "promise") if found else None


def _errand(gate: Gate, note: str) -> str | None:
    """What's to be done, after "I'll": `bring my passport in for the DBS check`."""
    line = _INTRODUCTION.sub(
        "introduce you to someone ", gate.spelled_out(shorthand.without_day(note)).rstrip(" .!")
    )
    words = line.split()
    while words and words[0].casefold() in _TO:
        words = words[1:]
    line = to_reader(re.sub(r"\bDBS$", "DBS check", " ".join(words)))
    allowed = frozenset({"someone"} if line.startswith("introduce you") else ())
    return (
        with_later_article(gate, with_capitals(line))
        if _ERRAND.fullmatch(line) and _is_fit(gate, line, allowed)
        else None
    )


def _thing(gate: Gate, note: str) -> str | None:
    line = shorthand.to_send(gate.spelled_out(note).rstrip(" .,;:"))
    if reference := shorthand.former_reference(line):
        return reference
    words = line.split()
    if words and words[0].casefold() in _TO:
        words = words[1:]
    is_sent = bool(words) and words[0].casefold() in gate.barred["sending"]
    words = words[1:] if is_sent else words
    words = words[1:] if is_sent and words and words[0].casefold() in _WHOM else words
    if not words or not (
        words[0].casefold() in PIECES | {"my"}
        or _is_thing(gate, words)
        or (is_sent and (_is_counted(words[0]) or words[0].casefold() == "that"))
    ):
        return None
    if words and words[0].casefold() == "that":
        words = ["the", *words[1:]]
    if words and words[0].casefold() in _MY_OWN and words[1:2] != ["of"]:
        words = ["my", *words]
    if words and words[0].casefold() in PIECES:
        words = ["a", *words]
    if len(words) == 1 and not words[0].endswith("s"):
        words = ["the", *words]
    typed = " ".join(words)
    typed = shorthand.to_send(to_reader(typed) if _ASKED_FOR.search(typed) else typed)
    if (
        not typed
        or typed.split()[0].endswith("ing")
        or typed.split()[0].casefold() in OPENS_CLAUSE | {"back"}
        or not _is_fit(gate, typed)
    ):
        return None
    return shorthand.owned(
        shorthand.of_my_own(
            numbers_in_words(
                with_article(gate, typed[:1].lower() + typed[1:] if _is_counted(typed.split()[0]) else typed)
            )
        ),
        typed,
    )


def _is_counted(word: str) -> bool:
    """Whether it's a word such as "the", "my" or "two"."""
    return word.casefold() in DETERMINERS - OPENS_CLAUSE or word.isdigit()


def _is_thing(gate: Gate, words: Sequence[str]) -> bool:
    """Whether these words name something that can be sent: `song list`, `proof of vaccination`, `Zeugnis from Kellner`."""
    head = re.split(
        r" (?:of|for|from|to|with|by|on|in|that|who|i|he|she) ", " ".join(words).casefold(), maxsplit=1
    )[0].split()
    known = {head[-1], " ".join(head[-2:])} & gate.barred["things"]
    return bool(known and not set(head[1:]) & DETERMINERS) or (
        _is_counted(words[0]) and gate.is_no_one(head[-1])
    )


def _is_fit(gate: Gate, line: str, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether there's nothing in it that's private or judging, and no one else."""
    bare = _SAINT.sub("Quarry", line)
    tokens = words_in(bare)
    stops = (
        gate.barred["third-person"] | gate.barred["persons"] | gate.barred["judging"] | gate.barred["leaving"]
    )
    return (
        0 < len(tokens) <= MOST_WORDS
        and not gate.is_shorthand(bare)
        and not gate.is_private(tokens, bare)
        and not set(tokens) & (stops - allowed)
        and not gate.has_names(tokens)
        and not gate.is_strange(bare)
        and not gate.is_about_staff(tokens)
        and not _FOR_SOMEONE.search(bare)
        and not gate.may_name(_FROM_PLACE.sub("there", bare))
    )
