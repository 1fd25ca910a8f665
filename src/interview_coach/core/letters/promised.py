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
_BARE = frozenset({"proof", "availability", "cv", "zeugnis", "arbeitszeugnis"})
"""What's promised without an article, or as the person's own."""
_NOTHING = re.compile(
    r"(?:nothing|none|nada|nil|zilch|zip|nah|nope|no promises|n/a|(?:a )?(?:beers?|drinks?|coffee|lunch|pint))\b(?! (?:menu|list|order))",
    re.IGNORECASE,
)
_BUT_STILL = re.compile(
    r"^(?:nothing|none|nada|nah|nope|not much)(?: really| much| big| else)?(?:[,;:]| -+| but| except)\s*(?:but |except |just |only )?"
    r"(?=(?:i )?(?:said|told|promised)\b)",
    re.IGNORECASE,
)
"""`nothing really, said id send the podcast`: something was promised after all."""
_SAID_SO = re.compile(
    r"^(?:i )?(?:said|promised|told (?:her|him|them)) (?:that )?(?:i'?d|i would|i'?ll|i will|to) ",
    re.IGNORECASE,
)
_HOW_MADE = re.compile(
    r" (?:(?:that )?(?:i|we)(?:'ve)? (?:had )?[a-z]+|made|built|used|written|taken)(?: (?:with|from|for|of|out of|at|on|in)\b.*)?$",
    re.IGNORECASE,
)
"""How a thing was made or used, which the letter can do without: `the consent form we used with older participants`."""
_OF_A_BOOK = re.compile(
    r"\b((?:book|biography|film|documentary|novel) (?:on|about|by)|(?:talk|podcast) by) [A-Z][a-z]+ [A-Z][a-z]+"
)
"""A book on someone, whose name anyone may read."""
_INTRODUCTION = re.compile(
    r"^(?:an? |the )?intro(?:duction|s)? to (?:some(?:body|one) )?(?=(?:at|in|from) )", re.IGNORECASE
)
_ERRAND = re.compile(
    r"(?:bring|drop|take) (?:my|the|a|an|two|some) [\w' -]+ (?:in|by|round|over)(?: for .+| on .+)?|drop off .+|ask my .+|get back to (?:you|him|her) .+|let (?:you|him|her) know .+|(?:ring|call|phone|text) you (?:with|about|on) .+|(?:lend (?:you|him|her)|show (?:you|him|her)|read|come|look|check|try|visit|introduce) .+",
    re.IGNORECASE,
)
_WRITTEN_OUT = re.compile(
    r"\blink\b|\bpodcast\b|^(?:the )?title of\b|\bstart date$| on GitHub|\bavailability\b|\bname of\b|\b(?:number|address|details)(?: (?:of|for) [\w ]+)?$"
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
    return bool(_NOTHING.match(note)) and not _BUT_STILL.match(note)


def promised(gate: Gate, note: str | None) -> Promised | None:
    """What a promise such as `send the sample report` gives the letter; None where it isn't fit for one."""
    line = _SAID_SO.sub("", _BUT_STILL.sub("", " ".join((note or "").split())))
    if gate.is_about_absent(line) or gate.is_secret(line):
        return None
    if errand := _errand(gate, line):
        return Promised(errand, "promise-do")
    found = _thing(gate, line) or _without_making(gate, line)
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


def _without_making(gate: Gate, line: str) -> str | None:
    """The thing without how it was made or used, where nothing of that is private or about someone."""
    line = shorthand.without_day(line)
    made = _HOW_MADE.search(line)
    tokens = words_in(made[0]) if made else []
    stops = gate.barred["third-person"] | gate.barred["persons"] | gate.barred["leaving"]
    is_harmless = (
        not set(tokens) & stops
        and not gate.is_private(made[0] if made else "")
        and not gate.has_names(tokens)
        and not re.search(r" (?!I\b)[A-Z]", made[0] if made else "")
    )
    return _thing(gate, line[: made.start()]) if made and is_harmless else None


def _thing(gate: Gate, note: str) -> str | None:
    line = shorthand.to_send(gate.spelled_out(note).rstrip(" .,;:"))
    if own := shorthand.former_reference(line) or shorthand.own_start_date(line):
        return own
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
        or (typed.split()[0].endswith("ing") and not _is_thing(gate, typed.split()))
        or typed.split()[0].casefold() in OPENS_CLAUSE | {"back"}
        or not _is_fit(gate, typed)
    ):
        return None
    return shorthand.owned(
        shorthand.of_my_own(
            numbers_in_words(
                _with_the(
                    gate,
                    with_article(
                        gate, typed[:1].lower() + typed[1:] if _is_counted(typed.split()[0]) else typed
                    ),
                )
            )
        ),
        typed,
    )


def _with_the(gate: Gate, thing: str) -> str:
    """`the name of the course` of `name of the course`: one thing to be sent has an article."""
    head = re.split(
        r" (?:of|for|from|to|with|by|on|in|that|who|i|we) ", thing, maxsplit=1, flags=re.IGNORECASE
    )[0]
    words = head.casefold().split()
    is_known = bool({words[-1], " ".join(words[-2:])} & gate.barred["things"]) and words[-1] not in _BARE
    is_bare = words[0] not in DETERMINERS and not words[0][:1].isdigit()
    is_one = not words[-1].endswith("s") or thing.startswith("names of ")
    return f"the {thing}" if is_bare and is_known and is_one else thing


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
    if gate.has_names(words_in(line), recorded_only=True):
        return False
    bare = _OF_A_BOOK.sub(r"\1 birds", _SAINT.sub("Quarry", line))
    tokens = words_in(bare)
    stops = (
        gate.barred["third-person"] | gate.barred["persons"] | gate.barred["judging"] | gate.barred["leaving"]
    )
    return (
        0 < len(tokens) <= MOST_WORDS
        and not gate.is_shorthand(bare)
        and not gate.is_private(bare)
        and not set(tokens) & (stops - allowed)
        and not gate.has_names(tokens)
        and not gate.is_strange(bare)
        and not gate.is_about_staff(tokens)
        and not _FOR_SOMEONE.search(bare)
        and not gate.may_name(_FROM_PLACE.sub("there", bare))
    )
