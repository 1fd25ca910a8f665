"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.gate import MINE, Gate
from interview_coach.core.letters.phrasing import (
    OPENS_CLAUSE,
    OURS,
    SMALL_NAME,
    numbers_in_words,
    replaced,
    second_person,
    small_start,
    verb_of,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.short_forms import whom, without_theirs
from interview_coach.core.text.names import fold

MOST_TOPIC, MOST_GOAL, MOST_SENTENCE = 12, 18, 32
"""The words that a topic, a goal and the person's own sentence may have."""
_PARTS = re.compile(
    r"\s+[-\u2013\u2014|/]+\s+|\s*\u2014\s*|\.{2,}|\u2026|[;(\[{|]|[.?!]\s+|->|=>|[)\]}]|\s+(?:and|&) (?=(?:how|why) (?!they\b|he\b|she\b))"
)
_WANTS = re.compile(
    r"(?:(?P<who>they|she|he|we|you|team|the team|it)\s+)?(?:(?:all|just|both|really|mostly|mainly|also|badly)\s+)*"
    r"(?P<verb>wants?|needs?|would like|'d like|are looking for|is looking for|looking for|hopes? to|hoping to|trying to)\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my (?!last|first|team|\d)|the|a|an|that)\b"
    r"|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:hope|hopefully|afraid|nervous|worried|not sure|don't know|don't really|never really|kind of|sort of|i guess|i think)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!from )\b(\d+) ([a-z]+) to (\d+)\b")
_STAYED = re.compile(r"(?<!for)(?<!in)(?<!over) (\d+ (?:months|years|weeks))$")
_BEFORE_THE = OPENS_CLAUSE | {
    "all", "both", "half", "most", "someone", "more", "only", "just", "for", "in", "on", "with",
}  # fmt: skip


class WantedGoal(Struct, frozen=True):
    """A goal of theirs: `want`, `need` or `are looking for`, and what. `to_do` is put after "to"."""

    verb: str
    words: str
    to_do: bool = False


class Quoting(Gate, frozen=True, dict=True):
    """What a note gives a letter, where it passes the gate."""

    def topic(self, note: str | None, own_names: Collection[str] = ()) -> str | None:
        """What two people talked about, ready to go after "about"; None if the note isn't fit.

        `own_names` are the reader's: "Ada showed me the new lab" is about the lab.
        """
        pieces = self._pieces(note)
        return self._topic(pieces[0], own_names) if pieces and self.is_of_work(pieces[0]) else None

    def goal(self, note: str | None) -> WantedGoal | None:
        """A goal as its reader would hear it; None if the note isn't fit."""
        return next((self._goal(part) for part in self._pieces(note)[:1]), None)

    def sentence(self, text: str | None) -> str | None:
        """The person's own sentence about what they've done; None if it's no sentence to say to anyone."""
        line = self.spelled_out(" ".join((text or "").split())).rstrip(" .")
        words = words_in(line)
        if not line or len(words) > MOST_SENTENCE or not MINE & set(words) or self.is_shorthand(line):
            return None
        if shorthand.is_half(line):
            return None
        if _NOT_A_SENTENCE.search(line) or _WORRY.search(line) or self.is_private(words, line):
            return None
        if self.is_about_absent(line):
            return None
        if not ({"i", "i've", "i'd", "i'm", "we", "we've"} & set(words) or words[0] == "my") or self.barred[
            "failing"
        ] & set(words):
            return None
        if {"she", "he", "her", "his", "him", "hers"} & set(words) or self.has_names(
            words, recorded_only=True
        ):
            return None
        line = re.sub(r"\bi(?=['\u2019]|\b)", "I", line)
        line = re.sub(r"\bI have (?=\w+ed\b|done\b|been\b|built\b|led\b|run\b|made\b|cut\b)", "I've ", line)
        # Two sentences joined by "and" have a comma between them.
        line = (
            re.sub(r"(?<=\w)(?<!,) and (?=I(?:'ve|'d)? (?!both\b))", ", and ", line)
            if line[:4].casefold() == "you "
            else line
        )
        if SMALL_NAME.search(line):
            return None
        return f"{line[:1].upper()}{numbers_in_words(with_capitals(line[1:]))}."

    def result(self, text: str | None) -> str | None:
        """What came of the person's work, as a sentence; None where the note is of anything else."""
        return self.sentence(shorthand.result_of(text or ""))

    def deed(self, text: str | None) -> str | None:
        """Something the person did, to go after "I": `moved 40 services to daytime`."""
        parts = [part.strip(" .") for part in re.split(r"[,;](?= )", " ".join((text or "").split()))]
        later = (
            part for part in parts[1:] if words_in(part)[:1] and words_in(part)[0] in self.barred["done"]
        )
        return self._deed(shorthand.placed(parts[0])) or next(
            (deed for part in later if (deed := self._deed(part))), None
        )

    def _deed(self, line: str) -> str | None:
        line = _FROM.sub(r"from \1 \2 to \3", _STAYED.sub(r" for \1", self.spelled_out(line)))
        first = words_in(line)[:1]
        if (
            not first
            or len(line.split()) < 3
            or not (first[0] in self.barred["done"] or first[0].endswith("ed"))
        ):
            return None
        whole = self.sentence(f"I {line[:1].lower()}{line[1:]}")
        return whole[2:-1] if whole else None

    def advice(self, note: str | None) -> str | None:
        """Advice they gave, to go after "you suggested": `shorter answers`, or `that I give shorter answers`."""
        part = next(iter(self._pieces(note)), "")
        words = words_in(part)
        if not words:
            return None
        if words[0] not in self.barred["doing"] | self.barred["advice"]:
            return self._topic(part, ())
        fits = len(words) <= MOST_TOPIC and self.is_plain(part, {words[0]}, clause=False)
        return f"that I {part[:1].lower()}{part[1:]}" if fits else None

    def kindness(self, note: str | None) -> tuple[str, bool] | None:
        """What someone at the desk did, after "for" (`the phone charger`), or with True after "you" (`lent me a pen`)."""
        words = next(iter(self._pieces(note)), "").split()
        while words and words[0].casefold() in {"she", "he", "they", "and"}:
            words = words[1:]
        line = " ".join(words)
        tokens = words_in(line)
        if (
            len(tokens) > 2
            and tokens[1] == "me"
            and self.is_plain(line, frozenset({"me"}) | {tokens[0]}, clause=True)
        ):
            return line[:1].lower() + line[1:], not tokens[0].endswith("ing")
        found = self._topic(line, ())
        if found and found.split()[0] not in OPENS_CLAUSE:
            return re.sub(r"^an? ", "the ", found), False
        return None

    def _pieces(self, note: str | None) -> list[str]:
        """The parts of a note; none where it's a secret. Only the first is ever quoted: what follows goes on about it."""
        line = shorthand.without_aside(" ".join((note or "").split()), self.barred["secrecy"])
        parts = [piece.strip(" .,:!") for part in _PARTS.split(line) for piece in part.split(",")]
        pieces = [self.spelled_out(piece) for piece in parts if piece]
        return [] if self.is_secret(line) else pieces

    def _topic(self, line: str, own_names: Collection[str]) -> str | None:
        line = re.sub(r"^(?:with|re) ", "", self._without_lead(line, own_names), flags=re.IGNORECASE)
        words = line.split()
        if not words or len(words) > MOST_TOPIC:
            return None
        line = second_person(line)
        opens = words[0].casefold() in OPENS_CLAUSE or line.casefold().startswith("the way")
        if not self.is_plain(line, clause=opens):
            return None
        if (
            words_in(line)[0] in self.barred["doing"] | self.barred["done"] | self.barred["advice"]
            and not opens
        ):
            return None
        return numbers_in_words(self.with_article(small_start(line)))

    def _goal(self, line: str) -> WantedGoal | None:
        line = self._without_speaker(line)
        found = _WANTS.fullmatch(line)
        verb, rest, to_do = "want", line, False
        if found:
            rest, verb = found["rest"], verb_of(found["verb"].casefold())
            to_do = found["verb"].casefold().endswith(" to")
            if found["who"]:
                rest = replaced(rest, OURS)
        rest = re.sub(r"^(?:us|you) to\s+", "to ", rest)
        if rest.startswith("to "):
            rest, to_do = rest[3:], True
        rest = whom(second_person(rest))
        rest = re.sub(r" not just .*$", "", rest)
        rest = re.sub(rf"^((?:\w+ )?(?:{'|'.join(self.barred['one-person'])})s) that ", r"\1 who ", rest)
        words = words_in(rest)
        if not words or len(words) > MOST_GOAL:
            return None
        is_thing = found and words[0] in {"clean", "clear", "lower"} and shorthand.may_be_noun(rest)
        if is_thing and not to_do and self.is_plain(rest, clause=False):
            return WantedGoal(verb, with_capitals(rest))
        if not to_do and (shorthand.is_done_by(words) or shorthand.to_be_done(rest) or self._is_unsure(rest)):
            return self._unusual_goal(verb, rest)
        if not self.is_plain(without_theirs(rest), clause=False):
            return None
        if words[0] in self.barred["doing"] or to_do:
            line = with_capitals(rest[:1].lower() + rest[1:])
            return WantedGoal(verb, line, to_do=True) if words[0] in self.barred["doing"] else None
        if words[0].endswith("ing") or words[0] in OPENS_CLAUSE:
            return None
        return WantedGoal(verb, numbers_in_words(self.with_article(small_start(rest), goal=True)))

    def _without_speaker(self, line: str) -> str:
        """The want without "she said that" and the name in front."""
        while (first := line.split(" ", 1))[0].casefold() in self.barred["speech"] and len(first) > 1:
            line = first[1]
        line = re.sub(r"^(?:to me )?that\s+", "", line)
        named = line.split(" ", 1)
        if len(named) > 1 and fold(named[0]) in self.people and _WANTS.fullmatch(named[1]):
            line = named[1]
        return line

    def _is_unsure(self, line: str) -> bool:
        """Whether the first word may be a verb or not, so that no sentence is sure."""
        is_known = words_in(line)[0] in self.barred["doing"]
        return shorthand.may_be_noun(line) if is_known else shorthand.is_other_verb(line, _BEFORE_THE)

    def _unusual_goal(self, verb: str, line: str) -> WantedGoal | None:
        """What's to be done to a thing: `files scanned by February`, and `sort the bookings` as `the bookings sorted`."""
        words = words_in(line)
        if shorthand.is_done_by(words):
            is_plain = self.is_plain(" ".join((words[0], *words[2:])), clause=False)
            return WantedGoal(verb, with_capitals(small_start(line))) if is_plain else None
        done = shorthand.to_be_done(line)
        return WantedGoal(verb, with_capitals(done)) if done and self.is_plain(line, clause=False) else None

    def _without_lead(self, line: str, own_names: Collection[str]) -> str:
        """The note without "we talked about" and the like, which only say that it was talked about."""
        words = line.split(" ")
        subjects = {"we", "he", "she", "they", "i", "us", "also", "mostly", "mainly", "then"} | set(own_names)
        while len(words) > 1 and fold(words[0].strip(",:")) in subjects:
            words = words[1:]
        rest = " ".join(words)
        for lead in sorted(self.barred["leads"], key=len, reverse=True):
            if rest.casefold().startswith(f"{lead} "):
                kept = " ".join(rest.split(" ")[len(lead.split(" ")) - lead.endswith((" how", " why")) :])
                return re.sub(r"^(?:mostly|also|me|mainly|a lot|about)\s+", "", kept)
        return line
