"""The person's own sentences on what they've done, where they're fit for a letter."""

import re

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.gate import MINE, Gate
from interview_coach.core.letters.parts import (
    IN_BETWEEN,
    before_secret,
    beginnings,
    split_note,
    without_middle,
)
from interview_coach.core.letters.phrasing import (
    SMALL_NAME,
    is_nonsense,
    numbers_in_words,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.results import in_one_sentence

MOST_SENTENCE = 40
"""The words that a sentence may have."""
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my (?!last|first|team|class|classes|students|crew|\d)|that|(?:the|an?)\b(?!.*\b(?:has|have|was|were|is|are|rose|fell|went|grew|dropped)\b))\b"
    r"|, (?:did|had|kept|ran|made|got|took|cut|used) |"
    r", (?![a-z]+ed\b)(?:(?!went\b|fell\b|rose\b|grew\b|came\b|was\b|were\b|got\b|took\b|cut\b|brought\b)[a-z]+ ){1,4}from \d[\w.]*%?(?: [a-z]+)? to \d|\b(?:it all|all of it)$|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:hope|hopefully|afraid|nervous|worried|not sure|don't know|don't really|never really|kind of|sort of|i guess|i think)\b",
    re.IGNORECASE,
)
_SPLICED = re.compile(
    r"(?!(?:if|when|since|while|after|before|as|once|because|although|at|in|on|for|during|last|over|with|by|this|until|within|under|from)\b)"
    r"[^,]+, (?:i|i've|we|we've) [a-z]",
    re.IGNORECASE,
)
"""Two sentences with a comma: "The chef needs lower costs, I did 36 to 29"."""
_FROM = re.compile(r"(?<!from )\b(\d+) ([a-z]+) to (\d+)\b")
_STAYED = re.compile(
    r"(?<!for)(?<!in)(?<!over)(?<!of)(?<!within)(?<!last)(?<!past)(?<!after)(?<!than)(?<!under)(?<!every)(?<!by) (\d+ (?:months|years|weeks))(?=$|,| and\b| with\b| straight\b| running\b| in a row\b| alone\b)"
)
_COUNTED = re.compile(
    r"\d[\d,]* (?!years?\b|months?\b|weeks?\b|days?\b|percent\b|%|of\b|people\b|kids\b)(?:[\w-]+ ){0,2}?[a-z-]+s\b(?: |$)"
)
"""What was done so many times: `9 gearbox swaps in 1 summer`."""
_MOVED = re.compile(r"^(\d[\d,]* (?:[a-z]+ )?[a-z]+s) ([a-z]+ed)(?= to\b| into\b| from\b)")
"""What was done behind what it was done to: `40 parcels moved to the new system`."""
_COUNTED_DONE = re.compile(
    r"^(\d[\d,]* (?:[a-z]+ )?[a-z]+s) (run|done|made|built|written|taught|sold|led|[a-z]+ed)(?=$|,)"
)
"""`1,900 dives run`, with nothing else said of them."""
_UNNAMED = re.compile(
    rf"(?: \(?){SMALL_NAME.pattern}[a-z'-]*(?: [a-z'-]+)?(?=,|$| did\b| had\b| in \d| over\b| by\b)"
)
"""A place that was typed without its capital, which a sentence can do without."""


def _written(line: str) -> str:
    """The sentence as a letter has it: capitals, numbers in words, the comma between two sentences."""
    line = re.sub(r"\bi(?=['\u2019]|\b)", "I", line)
    line = re.sub(r"(?<=\d) of (?:them|those)\b", "", line) if line[:4].casefold() == "you " else line
    line = re.sub(r"\bI have (?=\w+ed\b|done\b|been\b|built\b|led\b|run\b|made\b|cut\b)", "I've ", line)
    # Two sentences joined by "and" have a comma between them.
    if line[:4].casefold() == "you ":
        line = re.sub(r"(?<=\w)(?<!,) and (?=I(?:'ve|'d)? (?!both\b))", ", and ", line)
    return f"{line[:1].upper()}{_unchained(numbers_in_words(with_capitals(line[1:])))}."


def _unchained(line: str) -> str:
    """Two sentences of one with `and we ... and we ...`."""
    if len(re.findall(r" and (?:we|I) ", line)) < 2:
        return line
    first, second = (found for found in list(re.finditer(r",? and (we|I) ", line))[:2])
    start = first[1].capitalize()
    return f"{line[: first.start()]}. {start} {line[first.end() : second.start()]}, and {second[1]} {line[second.end() :]}"


class Proofs(Gate, frozen=True, dict=True):
    """What the person did, in words for a letter."""

    def without_asides(self, line: str) -> str:
        """The line without what's set off by a comma and says nothing of the work: `which ok fair`, `in her view`."""
        said, *others = line.split(", ")
        is_aside = False
        for piece in others:
            is_next = is_aside and piece.startswith(("and ", "how ", "why "))
            is_aside = self._is_aside(piece)
            said += "" if is_aside else f"{' ' if is_next else ', '}{piece}"
        while end := next(
            (each for each in self.barred["endings"] if said.casefold().endswith(f" {each}")), None
        ):
            said = said[: -len(end)].rstrip(" ,")
        return said

    def _is_aside(self, piece: str) -> bool:
        words = words_in(piece)
        return any(" ".join(words[:length]) in self.barred["asides"] for length in range(1, 5))

    def sentence(self, text: str | None) -> str | None:
        """The person's own sentence about what they've done; None if it's no sentence to say to anyone."""
        whole = " ".join((text or "").split())
        tried = (
            *(() if self.is_secret(whole) else (whole,)),
            *before_secret(split_note(self.mended(whole)), self.is_secret),
        )
        found = (
            said
            for each in tried
            for part in (*beginnings(each), *without_middle(each))
            if (said := self._said(part))
        )
        return next(found, None)

    def told(self, text: str | None) -> str | None:
        """What the person did and what changed, in one sentence; None where the note tells of no change, or isn't fit."""
        line = shorthand.with_its_number(self.mended(" ".join((text or "").split())))
        if self.is_secret(line):
            return None
        sentence = in_one_sentence(line, self._is_done, self.small)
        return self._said(shorthand.fragment(sentence)) if sentence else None

    def _said(self, text: str) -> str | None:
        text = re.sub(
            r"^(?:(?:so|oh|well|ok|okay|yeah),? )+(?=at\b|in\b|i\b|we\b)", "", text, flags=re.IGNORECASE
        )
        line = shorthand.unspliced(shorthand.of_crew(self.without_asides(self.mended(text).rstrip(" ."))))
        line = shorthand.with_the(re.sub(r", (?=\d+ [a-z]+s$)", ", with ", line))
        words = words_in(line)
        is_signed = self.is_shorthand(
            re.sub(r"[$\u00a3\u20ac](?=\d)|(?<=\w):(?= [a-z])|[\"\u201c\u201d]", "", line)
        )
        if (
            not line
            or len(words) > MOST_SENTENCE
            or not MINE & set(words)
            or is_signed
            or shorthand.is_half(line, self.barred["opens-sentence"])
        ):
            return None
        if (
            _NOT_A_SENTENCE.search(line)
            or _WORRY.search(line)
            or self.is_private(line)
            or self.is_about_absent(line)
            or _SPLICED.match(line)
            or (":" in line and not self._has_done(line.partition(":")[0]))
        ):
            return None
        is_own = (
            {"i", "i've", "i'd", "i'm", "we", "we've", "mine"} & set(words)
            or words[0] == "my"
            or re.search(r"\b(?:of )?my\b", line)
        )
        if (
            not is_own
            or self.barred["failing"] & set(words)
            or self.against(words) - self.barred["in-sentences"] - self.barred["of-things"]
        ):
            return None
        if (
            self.has_names(words, recorded_only=True)
            or any(map(is_nonsense, line.split()))
            or SMALL_NAME.search(line := _UNNAMED.sub("", line))
        ):
            return None
        return _written(line)

    def deed(self, text: str | None) -> str | None:
        """Something the person did, to go after "I": `moved 40 services to daytime`."""
        for line in before_secret(split_note(self.mended(" ".join((text or "").split()))), self.is_secret):
            line = shorthand.with_its_number(line)
            parts = [part.strip(" .") for part in line.split(", ")]
            if line.startswith("at "):
                parts = [line]
            first = shorthand.placed(parts[0])
            if len(parts) > 1 and re.match(r"\d+ (?:years|months) with no ", parts[1]):
                parts = [f"{parts[0]} for {parts[1]}", *parts[2:]]
                first = parts[0]
            more = _STAYED.sub(r" for \1", parts[1]) if len(parts) > 1 and self._is_done(parts[1]) else ""
            later = [part for part in parts[1:] if self._is_done(part)]
            tried = (f"{first} and {more}" if more else "", ", ".join((first, *parts[1:])), first, *later)
            if found := next(
                (deed for each in tried for part in beginnings(each) if (deed := self._deed(part))), None
            ):
                return found
        return None

    def _has_done(self, line: str) -> bool:
        return any(word in self.barred["done"] or word.endswith("ed") for word in words_in(line))

    def _is_done(self, line: str) -> bool:
        first = words_in(line)[:1]
        return bool(first) and (first[0] in self.barred["done"] or first[0].endswith("ed"))

    def _deed(self, line: str) -> str | None:
        line = _MOVED.sub(r"\2 \1", line)
        past = self.past_forms
        line = _COUNTED_DONE.sub(lambda found: f"{past.get(found[2], found[2])} {found[1]}", line)
        line = re.sub(r"^(?:0|zero|no) (?=[a-z ]+ in \d+ (?:months|years|weeks)\b)", "had no ", line)
        line = re.sub(r"\b(same \d+|\d+) guys\b", r"\1 people", shorthand.fragment(line))
        line = _FROM.sub(r"from \1 \2 to \3", _STAYED.sub(r" for \1", line))
        if _COUNTED.match(line) and not any(map(self.is_worker, words_in(line)[1:3])):
            line = f"did {line}"
        if len(line.split()) < 3 or not self._is_done(line) or IN_BETWEEN.search(line):
            return None
        whole = self._said(f"I {line[:1].lower()}{line[1:]}")
        return whole[2:-1] if whole else None

    def is_of_the_past(self, sentence: str) -> bool:
        """Whether it tells what was done, so that "the same for you" may follow it. What says so itself has it already."""
        done = re.findall(
            r"\b(?:i|we|my crew(?: of \w+)?)(?:'(ve|d))? (?:have |both |also )?([\w-]+)", sentence.casefold()
        )
        is_past = any(
            short or verb in {*self.barred["done"], "did", "was"} or verb.endswith("ed")
            for short, verb in done
        )
        is_past = is_past or " went from " in sentence
        return is_past and not re.search(r"\b(?:the same|just that)\b", sentence)
