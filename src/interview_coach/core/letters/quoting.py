"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
from collections.abc import Collection

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.gate import MINE, Gate
from interview_coach.core.letters.parts import (
    POINTS_BACK,
    before_secret,
    beginnings,
    is_plural,
    of_reader,
    split_note,
    without_lead,
    without_middle,
)
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    SMALL_NAME,
    is_nonsense,
    numbers_in_words,
    with_capitals,
    words_in,
)

MOST_TOPIC, MOST_SENTENCE = 30, 40
"""The words that a topic and the person's own sentence may have."""
_NOT_A_SENTENCE = re.compile(
    r"^(?:mention|say|tell|talk|use|lead|show|bring|explain|remember|maybe|probably|something|point|my (?!last|first|team|class|classes|students|crew|\d)|that|(?:the|an?)\b(?!.*\b(?:has|have|was|were|is|are|rose|fell|went|grew|dropped)\b))\b"
    r"|, (?:did|had|kept|ran|made|got|took|cut|used) |\b(?:it all|all of it)$|\b(?:tell|ask|show|convince|remind|told) (?:them|her|him)\b|\bthey (?:want|need|ask|think|said)",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:hope|hopefully|afraid|nervous|worried|not sure|don't know|don't really|never really|kind of|sort of|i guess|i think)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!from )\b(\d+) ([a-z]+) to (\d+)\b")
_STAYED = re.compile(
    r"(?<!for)(?<!in)(?<!over)(?<!of)(?<!within)(?<!last)(?<!past)(?<!after)(?<!than)(?<!under)(?<!every)(?<!by) (\d+ (?:months|years|weeks))(?=$|,| and\b| with\b| straight\b| running\b| in a row\b| alone\b)"
)
_COUNTED = re.compile(
    r"\d[\d,]* (?!years?\b|months?\b|weeks?\b|days?\b|percent\b|%|of\b|people\b|kids\b)(?:[\w-]+ ){0,2}?[a-z-]+s\b(?: |$)"
)
"""What was done so many times: `9 gearbox swaps in 1 summer`."""
_SMALL_TALK = frozenset({"stuff", "dog", "dogs", "cat", "cats", "golf", "hobby", "hobbies"})
_AROUND = re.compile(r"^(?:and|then|plus|also|again) | (?:mostly|mainly|first|lastly|again)$", re.IGNORECASE)
_STUFF = re.compile(r"^((?:the )?[\w-]+) stuff$", re.IGNORECASE)
_HR_TERMS = re.compile(
    r"^(?:the )?(?:drug (?:test|screen)s?|visas?|sponsorship|pay|salary|benefits)(?: and | or |, )|(?: and | or |, )(?:the )?(?:drug (?:test|screen)s?|visas?|sponsorship|pay|salary)$",
    re.IGNORECASE,
)
"""What a letter doesn't name of the terms of a job, next to something that it may."""
_AS_THEY = re.compile(
    r"they(?: are|'re| have|'ve) (?:just |now )?[a-z]+(?:ing|ed|en|ne|un|lt)\b|(?:his|her|their) (?:firm|company|team|shop|office|department|crew|clinic|school|lab|museum|hotel|restaurant|practice|branch|store|plant|farm|studio|agency) (?:has|have|is|are) (?:just |now )?[a-z]+(?:ing|ed|en|ne|un|lt)\b|the \w+ now [a-z]+s\b",
    re.IGNORECASE,
)
"""A sentence on what they do, which a letter has as `how they do it`."""
_IN_BETWEEN = re.compile(
    r", (?!(?:and|or|but|which|where|who|whose|when|with|including|in|on|at|as|so that|especially)\b)"
)
"""A comma behind which another thing begins, and not more of the same."""


_ON_NO_ONE = re.compile(r" and (?:how|why) (?:nobody|no one|everyone|everybody)\b")
"""What sounds like blame, behind something that doesn't."""
_UNNAMED = re.compile(
    rf"(?: \(?){SMALL_NAME.pattern}[a-z'-]*(?: [a-z'-]+)?(?=,|$| did\b| had\b| in \d| over\b| by\b)"
)
"""A place that was typed without its capital, which a sentence can do without."""


class Quoting(Gate, frozen=True, dict=True):
    """What a note gives a letter, where it passes the gate."""

    def topic(self, note: str | None, own_names: Collection[str] = ()) -> str | None:
        """What two people talked about, ready to go after "about"; None if the note isn't fit.

        `own_names` are the reader's: "Ada showed me the new lab" is about the lab.
        """
        found: str | None = None
        lines = [line for line in self.sentences(note) if not set(words_in(line)) <= set(own_names)]
        for at, line in enumerate(lines):
            for later, piece in enumerate((line, *line.split(", ")[1:])):
                part = _HR_TERMS.sub("", _AROUND.sub("", without_lead(piece, own_names)))
                if (at or later) and re.match(r"(?:his|her)\b", part, re.IGNORECASE):
                    return found
                if later and POINTS_BACK.search(part):
                    continue
                fits = (
                    fit
                    for each in beginnings(part)
                    if (at == 0 or self.is_known(each)) and (fit := self._fit_topic(each))
                )
                topic = next(fits, None)
                if topic and len(topic.split()) > 1 + (topic.split()[0] in DETERMINERS):
                    return topic
                found = found or topic
                if topic is None and not self._is_harmless(piece.split(", ")[0]):
                    return found
        return found

    def _fit_topic(self, part: str) -> str | None:
        part = re.sub(
            r"^([^,]+), (?:and )?(?=(?:how|why|when|who|what|where|which (?!is|was|has|does)[a-z]+s [a-z]+)\b)",
            r"\1 and ",
            part,
        )
        if (_IN_BETWEEN.search(part) and ", and " not in part) or _ON_NO_ONE.search(part):
            return None
        line = of_reader(_STUFF.sub(r"\1 work", part), self.is_worker)
        line = f"how {line}" if _AS_THEY.match(part) else line
        return (
            self._topic(line)
            if self.is_ordinary(line) and self._is_theirs(line) and not POINTS_BACK.search(part)
            else None
        )

    def _is_theirs(self, line: str) -> bool:
        """Whether it's the reader's work, where it says "you" or "your": no "your second job", no "how you talk"."""
        words = words_in(line)
        return all(
            any(map(self._is_work, words[at + 1 : at + 4]))
            and not self.barred["not-theirs"] & set(words[at + 1 : at + 3])
            and not (self.is_worker(words[at + 1]) and not is_plural(words[at + 1]))
            for at, word in enumerate(words[:-1])
            if word == "your"
        )

    def _is_harmless(self, part: str) -> bool:
        """Whether what can't be quoted is no secret, so that the part after it may be: "footy mostly", but not "his temper"."""
        tokens = words_in(part)
        return not (
            self.against(tokens) - _SMALL_TALK
            or self.has_names(tokens)
            or self.is_private(part)
            or self.is_about_staff(tokens)
        )

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

    def _said(self, text: str) -> str | None:
        line = shorthand.unspliced(shorthand.of_crew(self.mended(text).rstrip(" .")))
        words = words_in(line)
        is_signed = self.is_shorthand(
            re.sub(r"[$\u00a3\u20ac](?=\d)|(?<=\w):(?= [a-z])|[\"\u201c\u201d]", "", line)
        )
        if (
            not line
            or len(words) > MOST_SENTENCE
            or not MINE & set(words)
            or is_signed
            or shorthand.is_half(line)
        ):
            return None
        if (
            _NOT_A_SENTENCE.search(line)
            or _WORRY.search(line)
            or self.is_private(line)
            or self.is_about_absent(line)
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
        line = re.sub(r"\bi(?=['\u2019]|\b)", "I", line)
        line = re.sub(r"\bI have (?=\w+ed\b|done\b|been\b|built\b|led\b|run\b|made\b|cut\b)", "I've ", line)
        # Two sentences joined by "and" have a comma between them.
        if line[:4].casefold() == "you ":
            line = re.sub(r"(?<=\w)(?<!,) and (?=I(?:'ve|'d)? (?!both\b))", ", and ", line)
        return f"{line[:1].upper()}{numbers_in_words(with_capitals(line[1:]))}."

    def deed(self, text: str | None) -> str | None:
        """Something the person did, to go after "I": `moved 40 services to daytime`."""
        for line in before_secret(split_note(self.mended(" ".join((text or "").split()))), self.is_secret):
            parts = [part.strip(" .") for part in line.split(", ")]
            first = shorthand.placed(line if line.startswith("at ") else parts[0])
            more = _STAYED.sub(r" for \1", parts[1]) if len(parts) > 1 and self._is_done(parts[1]) else ""
            tried = (f"{first} and {more}" if more else "", ", ".join((first, *parts[1:])), first, *parts[1:])
            if found := next(
                (deed for each in tried for part in beginnings(each) if (deed := self._deed(part))), None
            ):
                return found
        return None

    def _is_done(self, line: str) -> bool:
        first = words_in(line)[:1]
        return bool(first) and (first[0] in self.barred["done"] or first[0].endswith("ed"))

    def _deed(self, line: str) -> str | None:
        line = re.sub(r"\b(same \d+|\d+) guys\b", r"\1 people", shorthand.fragment(line))
        line = _FROM.sub(r"from \1 \2 to \3", _STAYED.sub(r" for \1", line))
        if _COUNTED.match(line):
            line = f"did {line}"
        if len(line.split()) < 3 or not self._is_done(line) or _IN_BETWEEN.search(line):
            return None
        whole = self._said(f"I {line[:1].lower()}{line[1:]}")
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
            found = (
                self._topic(part)
                if self.is_ordinary(part) or self.barred["of-answers"] & set(words)
                else None
            )
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
        found = (
            self._topic(line) if self.is_ordinary(line) or self.barred["kindnesses"] & set(tokens) else None
        )
        if found and not any(map(self.is_worker, tokens)) and found.split()[0] not in OPENS_CLAUSE:
            return re.sub(r"^an? ", "the ", found), False
        return None

    def sentences(self, note: str | None) -> list[str]:
        """The sentences of a note up to a secret; none where all of it is one."""
        return before_secret(split_note(self.mended(note or "")), self.is_secret)

    def pieces(self, note: str | None) -> list[str]:
        """The sentences up to each comma."""
        return [piece.strip() for line in self.sentences(note) for piece in line.split(",")]

    def _topic(self, line: str) -> str | None:
        words = line.split()
        if not words or len(words) > MOST_TOPIC or words[0].casefold() in self.barred["no-topic"]:
            return None
        opens = words[0].casefold() in OPENS_CLAUSE or line.casefold().startswith("the way")
        if not self.is_plain(line, clause=opens):
            return None
        tokens = words_in(line)
        if tokens[1:2] and tokens[1] in {"does", "do", "did", "is", "are"} if opens else self.is_act(tokens):
            return None
        return numbers_in_words(with_article(self, self.small(line)))
