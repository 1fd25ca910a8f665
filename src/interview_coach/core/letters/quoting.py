"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.names import fold

ListName = Literal[
    "third-person", "clauses", "leads", "speech", "judging", "private", "leaving", "private-with-my", "names", "shorthand", "written-out",
    "count-nouns", "doing", "done", "sending", "advice",
]  # fmt: skip
MOST_TOPIC, MOST_GOAL, MOST_SENTENCE = 12, 18, 32
"""The words that a topic, a goal and the person's own sentence may have."""
_PARTS = re.compile(r"\s+[-\u2013\u2014|]+\s+|\s*\u2014\s*|\.{2,}|\u2026|[;(\[{|]|[.?!]\s+|->|=>|[)\]}]")
_ODD = re.compile(r"[^\w\s,.'\u2019%&/\u2013-]|_")
_SLASH = re.compile(r"(?<!\d)/|/(?!\d)")
_OPENS_CLAUSE = frozenset({"how", "why", "what", "where", "when", "who", "which", "that", "whether"})
_MINE = frozenset({"i", "me", "my", "mine", "i'm", "i've", "i'd", "i'll"})
_THEIRS = {
    "their": "your",
    "they": "you",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}
_OURS = {"our": "your", "us": "you", "we": "you", "we're": "you're", "we've": "you've", "their": "your"}
_WANTS = re.compile(
    r"(?:(?P<who>they|she|he|we|you|team|the team|it)\s+)?(?:(?:all|just|both|really|mostly|mainly|also|badly)\s+)*"
    r"(?P<verb>wants?|needs?|would like|'d like|are looking for|is looking for|looking for|hopes? to|hoping to|trying to)\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my|the|a|an|that)\b"
    r"|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
)
_SMALL_NAME = re.compile(
    r"\bat (?!the\b|an?\b|my\b|our\b|work\b|nights?\b|home\b|once\b|least\b|all\b|first\b|school\b|scale\b|this\b|that\b|two\b|three\b)[a-z]"
)
"""After "at" comes a name typed without its capital, such as "at quarry"."""
_CALENDAR = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|april|june|july|august|september|october|november|december)\b"
)
_WORRY = re.compile(
    r"\b(?:hope|hopefully|afraid|nervous|worried|not sure|don't know|don't really|never really|kind of|sort of|i guess|i think)\b",
    re.IGNORECASE,
)


class BarredWords(Struct, frozen=True, kw_only=True):
    """One list of the file: what it's for, and its words in small letters."""

    id: ListName
    words: tuple[str, ...]


class BarredLists(Struct, frozen=True, kw_only=True):
    """The file of words that keep a note from being quoted."""

    schema: int
    title: str
    lists: tuple[BarredWords, ...]


class WantedGoal(Struct, frozen=True):
    """A goal of theirs: `want`, `need` or `are looking for`, and what. `to_do` is put after "to"."""

    verb: str
    words: str
    to_do: bool = False


class Quoting(Struct, frozen=True, dict=True):
    """The word lists, and the names of everyone on record, which are never quoted."""

    lists: tuple[BarredWords, ...]
    people: frozenset[str] = frozenset()
    """Each word of a name on record, folded."""

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {each.id: frozenset(each.words) for each in self.lists}

    @cached_property
    def _phrases(self) -> tuple[str, ...]:
        lists = (*self._words["private"], *self._words["leaving"])
        return tuple(word for word in lists if " " in word)

    @cached_property
    def _written_out(self) -> dict[str, str]:
        return dict(word.split(": ") for word in self._words["written-out"])

    def topic(self, note: str | None, own_names: Collection[str] = ()) -> str | None:
        """What two people talked about, ready to go after "about"; None if no part of the note is fit.

        `own_names` are the reader's: "Ada showed me the new lab" is about the lab.
        """
        return next((found for part in self._parts(note) if (found := self._topic(part, own_names))), None)

    def goal(self, note: str | None) -> WantedGoal | None:
        """A goal as its reader would hear it; None if the note isn't fit."""
        return next((found for part in self._parts(note) if (found := self._goal(part))), None)

    def sentence(self, text: str | None) -> str | None:
        """The person's own sentence about what they've done; None if it's no sentence to say to anyone."""
        line = self._spelled_out(" ".join((text or "").split())).rstrip(" .")
        words = _tokens(line)
        if not line or len(words) > MOST_SENTENCE or not _MINE & set(words) or self._is_shorthand(line):
            return None
        if _NOT_A_SENTENCE.search(line) or _WORRY.search(line) or self._is_private(words, line):
            return None
        if {"she", "he", "her", "his", "him", "hers"} & set(words) or self._names(words, first=True):
            return None
        line = re.sub(r"\bi(?=['\u2019]|\b)", "I", line)
        if _SMALL_NAME.search(line):
            return None
        return f"{line[:1].upper()}{_with_capitals(line[1:])}."

    def deed(self, text: str | None) -> str | None:
        """Something the person did, to go after "I": `moved 40 services to daytime`."""
        line = self._spelled_out(" ".join((text or "").split())).rstrip(" .")
        first = _tokens(line)[:1]
        if (
            not first
            or len(line.split()) < 3
            or not (first[0] in self._words["done"] or first[0].endswith("ed"))
        ):
            return None
        whole = self.sentence(f"I {line[:1].lower()}{line[1:]}")
        return whole[2:-1] if whole else None

    def advice(self, note: str | None) -> str | None:
        """Advice they gave, to go after "you suggested": `shorter answers`, or `that I give shorter answers`."""
        for part in self._parts(note):
            first = _tokens(part)[0]
            if first in self._words["doing"] | self._words["advice"] and len(part.split()) <= MOST_TOPIC:
                if self._is_plain(part, {first}, clause=False):
                    return f"that I {part[:1].lower()}{part[1:]}"
            elif found := self._topic(part, ()):
                return found
        return None

    def thing(self, note: str | None) -> str | None:
        """Something to send, out of a promise such as `send the sample report`."""
        words = self._spelled_out(" ".join((note or "").split())).rstrip(" .").split()
        if words and words[0].casefold() in {"to", "i'll", "i"}:
            words = words[1:]
        if words and words[0].casefold() in self._words["sending"]:
            words = words[1:]
            if words and words[0].casefold() in {"them", "her", "him", "you", "over", "along"}:
                words = words[1:]
        elif not words or words[0].casefold() not in _DETERMINERS | _PIECES:
            return None
        if words and words[0].casefold() in _PIECES:
            words = ["a", *words]
        line = re.sub(r"\s+(?:to (?:them|her|him)|over|by .+)$", "", " ".join(words))
        found = self._topic(line, ())
        return found if found and len(found.split()) <= 9 and not found.split()[0].endswith("ing") else None

    def kindness(self, note: str | None) -> tuple[str, bool] | None:
        """What someone at the desk did, after "for" (`the phone charger`), or with True after "you" (`lent me a pen`)."""
        for part in self._parts(note):
            words = part.split()
            while words and words[0].casefold() in {"she", "he", "they", "and"}:
                words = words[1:]
            line = " ".join(words)
            tokens = _tokens(line)
            if (
                len(tokens) > 2
                and tokens[1] == "me"
                and self._is_plain(line, frozenset({"me"}) | {tokens[0]}, clause=True)
            ):
                return line[:1].lower() + line[1:], not tokens[0].endswith("ing")
            if found := self._topic(line, ()):
                return re.sub(r"^an? ", "the ", found), False
        return None

    def _parts(self, note: str | None) -> Iterator[str]:
        """The parts of a note, each judged by itself. Where all of a part isn't fit, its beginning may be."""
        for part in _PARTS.split(" ".join((note or "").split())):
            line = self._spelled_out(part.strip(" .,:"))
            if line:
                yield line
                if "," in line:
                    yield line.split(",")[0].strip()

    def _topic(self, line: str, own_names: Collection[str]) -> str | None:
        line = re.sub(r"^(?:with|re) ", "", self._without_lead(line, own_names), flags=re.IGNORECASE)
        words = line.split()
        if not words or len(words) > MOST_TOPIC:
            return None
        line = _second_person(line)
        opens = words[0].casefold() in _OPENS_CLAUSE or line.casefold().startswith("the way")
        if not self._is_plain(line, clause=opens):
            return None
        if (
            _tokens(line)[0] in self._words["doing"] | self._words["done"] | self._words["advice"]
            and not opens
        ):
            return None
        if line.count(", ") == 1 and not {"and", "or"} & set(_tokens(line)):
            line = line.replace(", ", " and ")
        return self._with_article(_small_start(line))

    def _goal(self, line: str) -> WantedGoal | None:
        while (first := line.split(" ", 1))[0].casefold() in self._words["speech"] and len(first) > 1:
            line = first[1]
        line = re.sub(r"^(?:to me )?that\s+", "", line)
        named = line.split(" ", 1)
        if len(named) > 1 and fold(named[0]) in self.people and _WANTS.fullmatch(named[1]):
            line = named[1]
        found = _WANTS.fullmatch(line)
        verb, rest, to_do = "want", line, False
        if found:
            rest, verb = found["rest"], _verb_of(found["verb"].casefold())
            to_do = found["verb"].casefold().endswith(" to")
            if found["who"]:
                rest = _replaced(rest, _OURS)
        rest = (
            re.sub(r"^(?:to get|us to|you to)\s+", "to ", rest)
            if rest.startswith(("us to", "you to"))
            else rest
        )
        if rest.startswith("to "):
            rest, to_do = rest[3:], True
        rest = re.sub(r"^somebody\b", "someone", _second_person(rest))
        words = _tokens(rest)
        if not words or len(words) > MOST_GOAL or not self._is_plain(rest, clause=False):
            return None
        if words[0] in self._words["doing"] or to_do:
            line = _with_capitals(rest[:1].lower() + rest[1:])
            return WantedGoal(verb, line, to_do=True) if words[0] in self._words["doing"] else None
        if words[0].endswith("ing") or words[0] in _OPENS_CLAUSE:
            return None
        return WantedGoal(verb, self._with_article(_small_start(rest)))

    def _without_lead(self, line: str, own_names: Collection[str]) -> str:
        """The note without "we talked about" and the like, which only say that it was talked about."""
        words = line.split(" ")
        subjects = {"we", "he", "she", "they", "i", "us", "also", "mostly", "mainly", "then"} | set(own_names)
        while len(words) > 1 and fold(words[0].strip(",:")) in subjects:
            words = words[1:]
        rest = " ".join(words)
        for lead in sorted(self._words["leads"], key=len, reverse=True):
            if rest.casefold().startswith(f"{lead} "):
                kept = " ".join(rest.split(" ")[len(lead.split(" ")) - lead.endswith((" how", " why")) :])
                return re.sub(r"^(?:mostly|also|me|mainly|a lot|about)\s+", "", kept)
        return line

    def _is_plain(self, line: str, allowed: Collection[str] = (), *, clause: bool) -> bool:
        """Whether there's nothing in these words that shouldn't go out."""
        tokens = _tokens(line)
        if not tokens or self._is_shorthand(line) or self._is_private(tokens, line):
            return False
        barred = self._words["third-person"] | self._words["judging"] | self._words["leaving"]
        if set(tokens) & barred or self._names(tokens):
            return False
        for token in tokens:
            clause = clause or token in _OPENS_CLAUSE
            if token in self._words["clauses"] and token not in allowed and not clause:
                return False
        return True

    def _is_private(self, tokens: Collection[str], line: str) -> bool:
        folded = f" {fold(line)} "
        mine = re.findall(r"\bmy (?:\w+ )?(\w+)", folded) + re.findall(r"\bmy (\w+)", folded)
        own = bool(self._words["private-with-my"] & set(mine))
        stems = {token.removesuffix("'s") for token in tokens}
        return (
            own
            or bool(self._words["private"] & (stems | set(tokens)))
            or any(f" {each} " in folded for each in self._phrases)
        )

    def _names(self, tokens: Iterable[str], *, first: bool = False) -> bool:
        stems = {fold(token.removesuffix("'s")) for token in tokens}
        return bool(stems & (self.people | (frozenset() if first else self._words["names"])))

    def _is_shorthand(self, line: str) -> bool:
        """Whether it has signs, abbreviations or capitals that no letter has."""
        tokens = _tokens(line)
        raw = line.split()
        odd = (
            bool(_ODD.search(line))
            or bool(_SLASH.search(line))
            or any(ord(char) > 0x24F and char not in "\u2019\u2013" for char in line)
        )
        shouted = any(word.isupper() and len(word.strip(",.'")) > 5 for word in raw)
        coded = any(any(c.isdigit() for c in word) and sum(c.isalpha() for c in word) > 3 for word in raw)
        dotted = any(
            re.search(r"\w\.(?:\w|,|$)", word) and not re.fullmatch(r"[\d.,]+%?", word) for word in raw[:-1]
        )
        return odd or shouted or coded or dotted or bool(set(tokens) & self._words["shorthand"])

    def _spelled_out(self, line: str) -> str:
        """The note with the short forms that can mean only one thing written out."""
        return " ".join(self._written_out.get(word.casefold(), word) for word in line.split())

    def _with_article(self, line: str) -> str:
        """`release process` as `the release process`; anything that may do without stays."""
        head = re.split(
            r"\s(?:in|on|at|of|for|with|from|to|by|across|between|and|after|before|during|that|who)\s|,",
            line,
            maxsplit=1,
        )[0]
        words = head.casefold().split()
        if (words and words[0] in _DETERMINERS) or (words[0].endswith("ing") and len(words) == 1):
            return _with_capitals(line)
        counted = (
            words[-1] in self._words["count-nouns"] or " ".join(words[-2:]) in self._words["count-nouns"]
        )
        line = _with_capitals(line)
        return (
            f"the {line}"
            if counted and not words[0][:1].isdigit() and words[0] not in _OPENS_CLAUSE
            else line
        )


_DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "our",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "each",
        "every",
        "more",
        "less",
        "fewer",
        "two",
        "three",
        "four",
        "five",
        "one",
        "no",
        "both",
        "how",
        "why",
        "what",
        "where",
        "when",
        "who",
        "which",
        "whether",
        "better",
        "faster",
    ]
)


def _tokens(line: str) -> list[str]:
    straight = unicodedata.normalize("NFC", line).replace("\u2019", "'").casefold()
    return [word.strip("'") for word in re.findall(r"[^\W_][\w'-]*", straight)]


def _second_person(line: str) -> str:
    """`how they plan releases` as `how you plan releases`, and `their` in front as `your`. Nothing else is certain."""
    words = line.split(" ")
    opens = [n for n, word in enumerate(words) if word.casefold() in _OPENS_CLAUSE]
    at = opens[0] + 1 if opens and opens[0] == 0 else 2 if line.casefold().startswith("the way ") else 0
    if at < len(words) and words[at].casefold() in (_THEIRS if at else {"their"}):
        words[at] = _THEIRS[words[at].casefold()]
        if at:
            words = [_THEIRS.get(word, word) if word == "their" else word for word in words]
    return " ".join(words)


def _replaced(line: str, words: dict[str, str]) -> str:
    return " ".join(words.get(word.casefold(), word) for word in line.split(" "))


def _with_capitals(line: str) -> str:
    """The words with the capitals of days and months. "may" and "march" may be other words."""
    return _CALENDAR.sub(lambda found: found[0].capitalize(), line)


def _verb_of(said: str) -> str:
    if "look" in said:
        return "are looking for"
    return "need" if said.startswith("need") else "want"


def _small_start(line: str) -> str:
    """A first word that's no name loses its capital: one with another capital, or after which one follows, may be a name."""
    first = line.partition(" ")[0]
    if any(char.isupper() for char in first[1:]) or any(char.isdigit() for char in first):
        return line
    return (
        line[:1].lower() + line[1:]
        if first.casefold() in _COMMON or first.casefold().endswith("ing")
        else line
    )


_PIECES = frozenset({"copy", "link", "list", "sample", "summary", "draft", "photo", "scan"})
_COMMON = _DETERMINERS | frozenset(
    [
        "their",
        "send",
        "moving",
        "making",
        "getting",
        "keeping",
        "building",
        "hiring",
        "finding",
        "lower",
        "higher",
        "cut",
        "reduce",
        "grow",
        "new",
        "someone",
        "training",
        "weekend",
        "night",
        "month",
        "onboarding",
        "release",
        "data",
        "customer",
        "patient",
        "student",
        "team",
        "service",
        "budget",
        "quality",
        "inventory",
        "supply",
        "staff",
        "shift",
        "clinic",
        "safety",
    ]
)
