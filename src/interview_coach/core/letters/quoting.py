"""Whether a note can be quoted to its reader, and the words to quote. If in doubt it can't, and the letter has a gap.

A note is for the person alone. It's quoted only if it's plainly a thing that two people talked about, a goal, or a
sentence of the person's own: no third person, no name, no judgment, nothing private, no shorthand.
"""

import re
from collections.abc import Collection

from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.parts import (
    IN_BETWEEN,
    POINTS_BACK,
    before_secret,
    beginnings,
    is_plural,
    of_reader,
    split_note,
    without_lead,
)
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    numbers_in_words,
    words_in,
)
from interview_coach.core.letters.proofs import Proofs
from interview_coach.core.letters.sound import sound_topic

MOST_TOPIC = 30
"""The words that a topic may have."""
_TOUR = re.compile(
    r"^(?:an? |the )?(?:tour|walk-?through|demo|look) (?:of|around|through|at) (?=(?:the|his|her|their|your) )",
    re.IGNORECASE,
)
_SMALL_TALK = frozenset({"stuff", "dog", "dogs", "cat", "cats", "golf", "hobby", "hobbies"})
_AROUND = re.compile(
    r"^(?:and|then|plus|also|again) | (?:mostly|mainly|first|lastly|again|still)$", re.IGNORECASE
)
_PLACED = re.compile(r"^(?=[a-z-]+s (?:out|up|down|back|away|ready|first)\b)")
"""Advice without its verb: `counters out first`."""
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


_HOW_LONG = re.compile(r"(?<!in )(?<!of )(?<!every )(?<!for )(?<!under )(?<!only )\b\d+ (?:minutes|hours)$")
"""It only tells how long the talk of it was: `his sailboat 20 minutes`."""
_PAIR = re.compile(
    r"^((?:(?!and\b)[\w'-]+ ){0,4}(?!and\b)[\w'-]+), (?!(?:and|or|which|in|on|at) )((?:(?!and\b)[\w'-]+ ){0,4}[\w'-]+)$"
)
"""Two things with a comma: `per diem, on-call rotation`."""
_ASIDE = re.compile(r"(?<=\S )[(\[{][^)\]}]*")
"""What is in brackets behind something else. It's more often about the person than about the work."""
_ON_NO_ONE = re.compile(r" and (?:how|why) (?:no|every) ?(?:body|one)\b")
"""What sounds like blame, behind something that doesn't."""


class Quoting(Proofs, frozen=True, dict=True):
    """What a note gives a letter, where it passes the gate."""

    def topic(self, note: str | None, own_names: Collection[str] = ()) -> str | None:
        """What two people talked about, ready to go after "about"; None if the note isn't fit.

        `own_names` are the reader's: "Ada showed me the new lab" is about the lab.
        """
        found: str | None = None
        asides = _ASIDE.findall(note or "")
        lines = [
            line
            for line in self.sentences(note)
            if not set(words_in(line)) <= set(own_names) and not any(line in each for each in asides)
        ]
        for at, line in enumerate(map(self._behind_about, lines)):
            for later, piece in enumerate((line, *line.split(", ")[1:])):
                if found and piece[:1].isdigit():
                    return found
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

    def _behind_about(self, line: str) -> str:
        """What was talked about, of `we talked for ages about peonies`."""
        before, about, rest = line.partition(" about ")
        words = words_in(before)
        is_talk = bool(words) and set(words) <= self.barred["talking"] and not {"how", "why"} & set(words)
        return rest if about and is_talk else line

    def _fit_topic(self, part: str) -> str | None:
        part = re.sub(r"(?:^how| and how) [^,]* went$", "", part)
        part = re.sub(r",? and then (?:about|we|it|on to)\b.*$", "", part)
        part = re.sub(r"^how (?:is|are) (?=the\b|[a-z]+ing\b)", "", _TOUR.sub("", part))
        part = re.sub(
            r"^([^,]+), (?:and )?(?=(?:how|why|when|who|what|where|which (?!is|was|has|does)[a-z]+s [a-z]+)\b)",
            r"\1 and ",
            part,
        )
        if re.search(r", and (?:he|she|they)\b", part, re.IGNORECASE):
            return None
        if (IN_BETWEEN.search(part) and ", and " not in part) or _ON_NO_ONE.search(part):
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
        owned = [at + 1 for at, word in enumerate(words[:-1]) if word == "your"]
        is_no_one = not any(self.is_worker(words[at]) and not is_plural(words[at]) for at in owned)
        return is_no_one and all(
            any(map(self._is_work, words[at : at + 3]))
            and not self.barred["not-theirs"] & set(words[at : at + 2])
            for at in owned
            if at == 1 or words[at - 2] == "and"
        )

    def _is_harmless(self, part: str) -> bool:
        """Whether what can't be quoted is no secret, so that the part after it may be: "footy mostly", but not "his temper"."""
        tokens = words_in(part)
        return not (
            self.against(tokens) - _SMALL_TALK
            or self.has_names(tokens)
            or self.is_private(part)
            or self.is_about_staff(tokens)
            or self.has_strange_name(part)
        )

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
            is_fit = found and words[0] not in OPENS_CLAUSE and not any(map(self.is_worker, words))
            return _PLACED.sub("having the ", found) if found and is_fit else None
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
        """The sentences of a note up to a secret, without asides; none where all of it is one."""
        lines = before_secret(split_note(self.mended(note or "")), self.is_secret)
        return [self.without_asides(line) for line in lines]

    def pieces(self, note: str | None) -> list[str]:
        """The sentences up to each comma."""
        return [piece.strip() for line in self.sentences(note) for piece in line.split(",")]

    def _topic(self, line: str) -> str | None:
        words = line.split()
        if not words or len(words) > MOST_TOPIC or words[0].casefold() in self.barred["no-topic"]:
            return None
        if _HOW_LONG.search(line):
            return None
        opens = words[0].casefold() in OPENS_CLAUSE or line.casefold().startswith("the way")
        if not self.is_plain(line, clause=opens):
            return None
        tokens = words_in(line)
        if tokens[1:2] and tokens[1] in {"does", "do", "did", "is", "are"} if opens else self.is_act(tokens):
            return None
        sound = sound_topic(self, _PAIR.sub(r"\1 and \2", line))
        return numbers_in_words(with_article(self, self.small(sound))) if sound else None
