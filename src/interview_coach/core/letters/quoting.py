"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    OURS,
    PIECES,
    SMALL_NAME,
    is_odd,
    replaced,
    second_person,
    small_start,
    verb_of,
    with_capitals,
    words_in,
)
from interview_coach.core.text.names import fold

ListName = Literal[
    "third-person", "clauses", "leads", "speech", "judging", "private", "leaving", "secrecy", "mine", "before-past", "failing", "one-person", "things", "private-with-my", "names", "shorthand", "written-out",
    "count-nouns", "doing", "done", "sending", "advice",
]  # fmt: skip
MOST_TOPIC, MOST_GOAL, MOST_SENTENCE = 12, 18, 32
"""The words that a topic, a goal and the person's own sentence may have."""
_PARTS = re.compile(r"\s+[-\u2013\u2014|/]+\s+|\s*\u2014\s*|\.{2,}|\u2026|[;(\[{|]|[.?!]\s+|->|=>|[)\]}]")
_HEAD_END = re.compile(
    r"\s(?:in|on|at|of|for|with|from|to|by|across|between|and|after|before|during|under|over|that|who|(?<=\s)\w+ing)\s|,"
)
_FEELING = frozenset({"nervous", "anxious", "scared", "worried", "upset", "angry"})
"""Fine in front of those who feel it: "nervous patients"."""
_ODD = re.compile(r"[^\w\s,.'\u2019%&/\u2013-]|_")
_SLASH = re.compile(r"(?<!\d)(?<!\b[A-Z])/|/(?!\d|[A-Z]\b)")
_MINE = frozenset({"i", "me", "my", "mine", "i'm", "i've", "i'd", "i'll"})
_WANTS = re.compile(
    r"(?:(?P<who>they|she|he|we|you|team|the team|it)\s+)?(?:(?:all|just|both|really|mostly|mainly|also|badly)\s+)*"
    r"(?P<verb>wants?|needs?|would like|'d like|are looking for|is looking for|looking for|hopes? to|hoping to|trying to)\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my (?!last|first|team)|the|a|an|that)\b"
    r"|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
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
        lists = (*self._words["private"], *self._words["leaving"], *self._words["judging"])
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
        words = words_in(line)
        if not line or len(words) > MOST_SENTENCE or not _MINE & set(words) or self._is_shorthand(line):
            return None
        if _NOT_A_SENTENCE.search(line) or _WORRY.search(line) or self._is_private(words, line):
            return None
        if not ({"i", "i've", "i'd", "i'm", "we", "we've"} & set(words) or words[0] == "my") or self._words[
            "failing"
        ] & set(words):
            return None
        if {"she", "he", "her", "his", "him", "hers"} & set(words) or self._names(words, first=True):
            return None
        line = re.sub(r"\bi(?=['\u2019]|\b)", "I", line)
        if SMALL_NAME.search(line):
            return None
        return f"{line[:1].upper()}{with_capitals(line[1:])}."

    def deed(self, text: str | None) -> str | None:
        """Something the person did, to go after "I": `moved 40 services to daytime`."""
        line = self._spelled_out(" ".join((text or "").split())).rstrip(" .")
        first = words_in(line)[:1]
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
            first = words_in(part)[0]
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
        elif words and words[0].casefold() in PIECES:
            words = ["a", *words]
        elif not words or (
            words[0].casefold() not in DETERMINERS - OPENS_CLAUSE and not self._is_thing(words)
        ):
            return None
        if words and words[0].casefold() in {
            "references",
            "reference",
            "photos",
            "designs",
            "samples",
            "slides",
            "records",
            "scores",
        }:
            words = ["my", *words]
        if words and words[0].casefold() in PIECES:
            words = ["a", *words]
        line = re.sub(r"\s+(?:to (?:them|her|him)|over|by .+)$", "", " ".join(words))
        found = self._topic(line, ())
        return found if found and len(found.split()) <= 9 and not found.split()[0].endswith("ing") else None

    def _is_thing(self, words: Sequence[str]) -> bool:
        """Whether these words name something that can be sent: `song list`, `proof of vaccination`."""
        head = re.split(r" (?:of|for|from|to|with|by) ", " ".join(words).casefold(), maxsplit=1)[0]
        return (
            head.split()[-1] in self._words["things"] or " ".join(head.split()[-2:]) in self._words["things"]
        )

    def kindness(self, note: str | None) -> tuple[str, bool] | None:
        """What someone at the desk did, after "for" (`the phone charger`), or with True after "you" (`lent me a pen`)."""
        for part in self._parts(note):
            words = part.split()
            while words and words[0].casefold() in {"she", "he", "they", "and"}:
                words = words[1:]
            line = " ".join(words)
            tokens = words_in(line)
            if (
                len(tokens) > 2
                and tokens[1] == "me"
                and self._is_plain(line, frozenset({"me"}) | {tokens[0]}, clause=True)
            ):
                return line[:1].lower() + line[1:], not tokens[0].endswith("ing")
            found = self._topic(line, ())
            if found and found.split()[0] not in OPENS_CLAUSE:
                return re.sub(r"^an? ", "the ", found), False
        return None

    def _parts(self, note: str | None) -> Iterator[str]:
        """The parts of a note, each judged by itself. Where all of a part isn't fit, its beginning may be."""
        line = " ".join((note or "").split())
        if any(
            f" {each} " in f" {fold(line)} " or f" {each}" in f" {fold(line)}"
            for each in self._words["secrecy"]
        ):
            return
        for part in _PARTS.split(line):
            line = self._spelled_out(part.strip(" .,:"))
            if line:
                yield line
                pieces = [each.strip() for each in line.split(",")]
                yield from (each for each in pieces if len(pieces) > 1 and len(each.split()) > 1)

    def _topic(self, line: str, own_names: Collection[str]) -> str | None:
        line = re.sub(r"^(?:with|re) ", "", self._without_lead(line, own_names), flags=re.IGNORECASE)
        words = line.split()
        if not words or len(words) > MOST_TOPIC:
            return None
        line = second_person(line)
        opens = words[0].casefold() in OPENS_CLAUSE or line.casefold().startswith("the way")
        if not self._is_plain(line, clause=opens):
            return None
        if (
            words_in(line)[0] in self._words["doing"] | self._words["done"] | self._words["advice"]
            and not opens
        ):
            return None
        if line.count(", ") == 1 and not {"and", "or"} & set(words_in(line)):
            line = line.replace(", ", " and ")
        return self._with_article(small_start(line))

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
            rest, verb = found["rest"], verb_of(found["verb"].casefold())
            to_do = found["verb"].casefold().endswith(" to")
            if found["who"]:
                rest = replaced(rest, OURS)
        rest = (
            re.sub(r"^(?:to get|us to|you to)\s+", "to ", rest)
            if rest.startswith(("us to", "you to"))
            else rest
        )
        if rest.startswith("to "):
            rest, to_do = rest[3:], True
        rest = re.sub(r"^somebody\b", "someone", second_person(rest))
        words = words_in(rest)
        if not words or len(words) > MOST_GOAL or not self._is_plain(rest, clause=False):
            return None
        if words[0] in self._words["doing"] or to_do:
            line = with_capitals(rest[:1].lower() + rest[1:])
            return WantedGoal(verb, line, to_do=True) if words[0] in self._words["doing"] else None
        if words[0].endswith("ing") or words[0] in OPENS_CLAUSE:
            return None
        return WantedGoal(verb, self._with_article(small_start(rest), goal=True))

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
        tokens = words_in(line)
        if not tokens or self._is_shorthand(line) or self._is_private(tokens, line):
            return False
        barred = self._words["third-person"] | self._words["judging"] | self._words["leaving"]
        barred -= {one for one, after in pairwise(tokens) if one in _FEELING and after.endswith("s")}
        if set(tokens) & barred or self._names(tokens) or is_odd(line, tokens, self._words["before-past"]):
            return False
        if not all(
            self._is_mine(tokens, at) for at, token in enumerate(tokens) if token in _MINE - set(allowed)
        ):
            return False
        for token in tokens:
            clause = clause or token in OPENS_CLAUSE
            if token in self._words["clauses"] and token not in allowed and not clause:
                return False
        return True

    def _is_mine(self, tokens: list[str], at: int) -> bool:
        """Whether "my" is about the person's work: "my time at Quarry". "I" after a word like "how" is fine as well."""
        if tokens[at] in {"i", "i'd", "i've", "i'll"}:
            return bool(OPENS_CLAUSE & set(tokens[:at]))
        return tokens[at] == "my" and bool(self._words["mine"] & set(tokens[at + 1 : at + 3]))

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
        tokens = words_in(line)
        raw = line.split()
        odd = (
            bool(_ODD.search(line))
            or bool(_SLASH.search(line))
            or any(ord(char) > 0x24F and char not in "\u2019\u2013" for char in line)
        )
        shouted = any(word.isupper() and len(word.strip(",.'")) > 5 for word in raw)
        coded = any(any(c.isdigit() for c in word) and sum(c.isalpha() for c in word) > 3 for word in raw)
        dotted = any(
            re.search(r"\w\.(?:\w|,|$)", word) and not re.fullmatch(r"[\d.,]+%?|(?:[ap]\.m\.|U\.S\.),?", word)
            for word in raw[:-1]
        )
        return odd or shouted or coded or dotted or bool(set(tokens) & self._words["shorthand"])

    def _spelled_out(self, line: str) -> str:
        """The note with the short forms that can mean only one thing written out."""
        return " ".join(self._written_out.get(word.casefold(), word) for word in line.split())

    def _with_article(self, line: str, *, goal: bool = False) -> str:
        """`release process` as `the release process`, and as a goal with "a"; anything that may do without stays."""
        line = with_capitals(line)
        head = _HEAD_END.split(line, maxsplit=1)[0]
        words = head.casefold().split()
        if not words or words[0] in DETERMINERS or words[0][:1].isdigit():
            return line
        known = self._words["count-nouns"] | (self._words["one-person"] if goal else frozenset())
        if words[-1] not in known and " ".join(words[-2:]) not in known:
            return line
        return f"{('an' if words[0][0] in 'aeiou' else 'a') if goal else 'the'} {line}"
