"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
from collections.abc import Collection

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.gate import MINE, Gate
from interview_coach.core.letters.parts import heads, of_reader, points_back
from interview_coach.core.letters.phrasing import (
    OPENS_CLAUSE,
    SMALL_NAME,
    numbers_in_words,
    second_person,
    with_capitals,
    words_in,
)
from interview_coach.core.text.names import fold

MOST_TOPIC, MOST_SENTENCE = 12, 32
"""The words that a topic and the person's own sentence may have."""
_PARTS = re.compile(
    r"\s+[-\u2013\u2014|/]+\s+|\s*\u2014\s*|\.{2,}|\u2026|[;(\[{|]|[.?!]\s+|->|=>|[)\]}]|\s+(?:and|&) (?=(?:how|why) (?!they\b|he\b|she\b))"
)
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my (?!last|first|team|class|classes|students|crew|\d)|the|a|an|that)\b"
    r"|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:hope|hopefully|afraid|nervous|worried|not sure|don't know|don't really|never really|kind of|sort of|i guess|i think)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!from )\b(\d+) ([a-z]+) to (\d+)\b")
_STAYED = re.compile(r"(?<!for)(?<!in)(?<!over) (\d+ (?:months|years|weeks))$")
_OF_ANSWERS = frozenset(
    {
        "answer",
        "answers",
        "example",
        "examples",
        "question",
        "questions",
        "stories",
        "numbers",
        "pauses",
        "contact",
        "practice",
    }
)
"""What advice is about."""
_KINDNESS = frozenset(
    {
        "coffee",
        "water",
        "tea",
        "umbrella",
        "directions",
        "pen",
        "seat",
        "towel",
        "badge",
        "help",
        "welcome",
        "biscuits",
        "cookies",
    }
)
_NOT_THEIRS = frozenset(
    {
        "job",
        "role",
        "career",
        "van",
        "truck",
        "bike",
        "garden",
        "flat",
        "phone",
        "laptop",
        "kitchen",
        "camera",
        "second",
        "last",
        "other",
    }
)
"""What the reader has and isn't talked about in a letter."""
_NO_TOPIC = frozenset({"not", "someone", "anyone", "people", "no"})
"""The beginnings of what's wanted, or isn't."""
_SMALL_TALK = frozenset({"stuff", "dog", "dogs", "cat", "cats", "golf", "hobby", "hobbies"})
_AROUND = re.compile(r"^(?:and|then|plus|also|again) | (?:mostly|mainly|first|lastly)$", re.IGNORECASE)
_STUFF = re.compile(r"^((?:the )?[\w-]+) stuff$", re.IGNORECASE)


class Quoting(Gate, frozen=True, dict=True):
    """What a note gives a letter, where it passes the gate."""

    def topic(self, note: str | None, own_names: Collection[str] = ()) -> str | None:
        """What two people talked about, ready to go after "about"; None if the note isn't fit.

        `own_names` are the reader's: "Ada showed me the new lab" is about the lab.
        """
        found: list[str] = []
        for at, piece in enumerate(self.pieces(note)):
            part = _AROUND.sub("", piece)
            if at and re.match(r"(?:his|her)\b", part, re.IGNORECASE):
                break
            if at and points_back(part):
                continue
            topic = next((fit for each in heads(part) if (fit := self._fit_topic(each, own_names))), None)
            found += [topic] if topic else []
            if topic is None and not self._is_harmless(part):
                break
            if topic and " " in topic:
                return topic
        return found[0] if found else None

    def _fit_topic(self, part: str, own_names: Collection[str]) -> str | None:
        line = of_reader(_STUFF.sub(r"\1 work", self._without_lead(part, own_names)))
        return self._topic(line, own_names) if self.is_of_work(line) and self._is_theirs(line) else None

    def _is_theirs(self, line: str) -> bool:
        """Whether it's the reader's work, where it says "you" or "your": no "your second job", no "how you talk"."""
        words = words_in(line)
        if words[0] == "your":
            return not _NOT_THEIRS & set(words[1:3])
        return words[1:2] != ["you"] or any(
            word == "do" or word in self.barred["doing"] or self._is_work(word) for word in words[2:4]
        )

    def _is_harmless(self, part: str) -> bool:
        """Whether what can't be quoted is no secret, so that the part after it may be: "footy mostly", but not "his temper"."""
        tokens = words_in(part)
        stops = {
            *self.barred["third-person"],
            *self.barred["persons"],
            *self.barred["judging"],
            *self.barred["leaving"],
        }
        return not (
            set(tokens) & (stops - _SMALL_TALK)
            or self.has_names(tokens)
            or self.is_private(part)
            or self.is_about_staff(tokens)
        )

    def sentence(self, text: str | None) -> str | None:
        """The person's own sentence about what they've done; None if it's no sentence to say to anyone."""
        line = shorthand.unspliced(self.spelled_out(" ".join((text or "").split())).rstrip(" ."))
        words = words_in(line)
        is_signed = self.is_shorthand(re.sub(r"[$\u00a3\u20ac](?=\d)|;(?= )|(?<=\w):(?= [a-z])", "", line))
        if not line or len(words) > MOST_SENTENCE or not MINE & set(words) or is_signed:
            return None
        if shorthand.is_half(line):
            return None
        if _NOT_A_SENTENCE.search(line) or _WORRY.search(line) or self.is_private(line):
            return None
        if self.is_about_absent(line):
            return None
        if not (
            {"i", "i've", "i'd", "i'm", "we", "we've", "mine"} & set(words) or words[0] == "my"
        ) or self.barred["failing"] & set(words):
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
        parts = [part.strip(" .") for part in re.split(r"[,;.](?= )", " ".join((text or "").split()))]
        later = (
            part for part in parts[1:] if words_in(part)[:1] and words_in(part)[0] in self.barred["done"]
        )
        first = shorthand.placed(parts[0])
        also = words_in(parts[1])[:1] if len(parts) > 1 else []
        is_more = also and (also[0] in self.barred["done"] or also[0].endswith("ed"))
        more = _STAYED.sub(r" for \1", self.spelled_out(parts[1])) if is_more else ""
        both = self._deed(f"{first} and {more}") if is_more else None
        return both or self._deed(first) or next((deed for part in later if (deed := self._deed(part))), None)

    def _deed(self, line: str) -> str | None:
        line = re.sub(r"\b(same \d+|\d+) guys\b", r"\1 people", line)
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

    def is_of_the_past(self, sentence: str) -> bool:
        """Whether it tells what was done, so that "the same for you" may follow it. What says so itself has it already."""
        done = re.findall(r"\b(?:i|we)(?:'(ve|d))? (?:have |had |both |also )?(\w+)", sentence.casefold())
        is_past = any(
            short or verb in {*self.barred["done"], "did", "was"} or verb.endswith("ed")
            for short, verb in done
        )
        return is_past and not re.search(r"\b(?:the same|just that)\b", sentence)

    def advice(self, note: str | None) -> str | None:
        """Advice they gave, to go after "you suggested": `shorter answers`, or `that I give shorter answers`."""
        part = next(iter(self.pieces(note)), "")
        words = words_in(part)
        if not words:
            return None
        if words[0] not in self.barred["doing"] | self.barred["advice"]:
            found = self._topic(part, ()) if self.is_of_work(part) or _OF_ANSWERS & set(words) else None
            return None if found and (words[0] in OPENS_CLAUSE or any(map(self.is_worker, words))) else found
        part = re.sub(r"\b[Ii]\b", "I", part)
        fits = len(words) <= MOST_TOPIC and self.is_plain(part, {words[0]}, clause=False)
        if not fits and (
            calm := re.match(
                r"(?P<what>slow down|breathe|pause)\b(?: more)?(?= when i )", part, re.IGNORECASE
            )
        ):
            part, fits = calm[0], True
        after = next(iter(self.pieces(note)[1:]), "")
        is_next = after.startswith("then ") and self.is_plain(after, clause=False)
        return f"that I {part[:1].lower()}{part[1:]}{f', {after}' if is_next else ''}" if fits else None

    def kindness(self, note: str | None) -> tuple[str, bool] | None:
        """What someone at the desk did, after "for" (`the phone charger`), or with True after "you" (`lent me a pen`)."""
        words = next(iter(self.pieces(note)), "").split()
        while words and words[0].casefold() in {"she", "he", "they", "and"}:
            words = words[1:]
        line = " ".join(words)
        tokens = words_in(line)
        if (
            len(tokens) > 2
            and tokens[1] == "me"
            and (tokens[0] in {"lent", "let", *self.barred["done"]} or tokens[0].endswith(("ed", "ing")))
            and self.is_plain(line, frozenset({"me"}) | {tokens[0]}, clause=True)
        ):
            return line[:1].lower() + line[1:], not tokens[0].endswith("ing")
        found = self._topic(line, ()) if self.is_of_work(line) or _KINDNESS & set(tokens) else None
        if found and not any(map(self.is_worker, tokens)) and found.split()[0] not in OPENS_CLAUSE:
            return re.sub(r"^an? ", "the ", found), False
        return None

    def pieces(self, note: str | None) -> list[str]:
        """The parts of a note; none where it's a secret. A later one is quoted only where what's before it is harmless."""
        note = re.sub(r"\bvs\. ", "versus ", note or "")
        line = shorthand.without_aside(" ".join(note.split()), self.barred["secrecy"])
        parts = [piece.strip(" .,:!") for part in _PARTS.split(line) for piece in part.split(",")]
        pieces = [self.spelled_out(piece) for piece in parts if piece]
        return [] if self.is_secret(line) else pieces

    def _topic(self, line: str, own_names: Collection[str]) -> str | None:
        line = re.sub(r"^(?:with|re) ", "", self._without_lead(line, own_names), flags=re.IGNORECASE)
        words = line.split()
        if not words or len(words) > MOST_TOPIC or words[0].casefold() in _NO_TOPIC:
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
        return numbers_in_words(with_article(self, self.small(line)))

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
