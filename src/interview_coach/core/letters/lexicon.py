"""The words that tell what a note is about: the lists of the file, ordinary English, and the names on record."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters import mending, ordinary
from interview_coach.core.letters.english import English
from interview_coach.core.letters.parts import is_plural
from interview_coach.core.letters.phrasing import DETERMINERS, words_in
from interview_coach.core.letters.slips import respelled
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES

ListName = Literal[
    "third-person", "clauses", "wanting", "speakers", "speech", "asides", "endings", "noun-pairs", "acts", "participles", "states", "talking", "verbs", "slips", "in-wants", "in-promises", "who-are-wanted", "past-forms", "two-ways", "opens-sentence", "my-own", "chatter", "officials", "judging", "private", "leaving", "secrecy", "mine", "before-past", "failing", "one-person", "things", "private-with-my", "names", "shorthand", "written-out",
    "count-nouns", "doing", "done", "sending", "advice", "work", "workers", "persons", "troubles", "of-things",
    "feeling", "predicates", "before-children", "fine-together", "in-sentences", "to-someone", "named-so", "personal", "before-names", "not-theirs", "of-answers", "kindnesses", "no-topic", "uncounted",
]  # fmt: skip
PhraseTable = Literal["slips", "in-wants", "in-promises"]
SMALL_WORDS = DETERMINERS | {
    *("and", "or", "of", "for", "with", "without", "to", "in", "on", "at", "by", "from", "into", "over", "as", "it", "you", "is", "are", "was", "were"),
    *("he", "she", "they", "i", "we", "his", "her", "their", "them", "him", "be", "been", "not", "than", "but", "who's", "up", "out", "off", "down", "mostly", "mainly", "really", "just", "also", "much", "about", "before", "after"),
}  # fmt: skip
JOINTS = frozenset({"of", "for", "on", "in", "at", "to", "with", "from", "versus"})
_PERSONS = frozenset({"you", "your", "he", "she", "i", "we", "my", "someone", "who"})


class BarredWords(Struct, frozen=True, kw_only=True):
    """One list of the file: what it's for, and its words in small letters."""

    id: ListName
    words: tuple[str, ...]


class BarredLists(Struct, frozen=True, kw_only=True):
    """The file of words that keep a note from being quoted."""

    schema: int
    title: str
    lists: tuple[BarredWords, ...]


class Lexicon(Struct, frozen=True, dict=True):
    """The word lists, and the names of everyone on record, which are never quoted."""

    lists: tuple[BarredWords, ...]
    english: English = English()
    people: frozenset[str] = frozenset()
    """Each word of a name on record, folded."""

    proper: tuple[str, ...] = ()
    """Names of places and things as they stand on record: "Harbour Inn"."""

    @cached_property
    def barred(self) -> dict[str, frozenset[str]]:
        """The words of each list."""
        return {each.id: frozenset(each.words) for each in self.lists}

    @cached_property
    def _phrases(self) -> tuple[str, ...]:
        lists = (*self.barred["private"], *self.barred["leaving"], *self.barred["judging"])
        return tuple(word for word in lists if " " in word)

    @cached_property
    def _written_out(self) -> dict[str, str]:
        return dict(word.split(": ") for word in self.barred["written-out"])

    @cached_property
    def past_forms(self) -> dict[str, str]:
        """Verbs, and what they are in the past."""
        return dict(form.split(": ") for form in self.barred["past-forms"])

    @cached_property
    def _tables(self) -> dict[str, tuple[str, ...]]:
        """The lists in the order of the file, which counts for phrases."""
        return {each.id: each.words for each in self.lists}

    def against(self, tokens: Sequence[str]) -> set[str]:
        """The words about someone among these: pronouns, judgments, and who comes and goes."""
        stops = self._about_someone
        return {
            token
            for at, token in enumerate(tokens)
            if {token, token.removesuffix("'s")} & stops and not self._is_of_thing(tokens, at)
        }

    @cached_property
    def _about_someone(self) -> frozenset[str]:
        return (
            self.barred["third-person"]
            | self.barred["persons"]
            | self.barred["judging"]
            | self.barred["leaving"]
        )

    def _is_of_thing(self, tokens: Sequence[str], at: int) -> bool:
        """Whether such a word says nothing of anyone here: `old trucks`, `they` of the drivers in front, `so that`."""
        word, before, after = (
            tokens[at],
            tokens[at - 1] if at else "",
            tokens[at + 1] if at + 1 < len(tokens) else "",
        )
        if {f"{word} {after}", f"{before} {word}"} & self.barred["fine-together"]:
            return True
        if word in {"they", "them", "their", "themselves", "they're", "they've", "they'd", "they'll"}:
            return any(map(is_plural, tokens[:at]))
        if word in ordinary.CHILDREN:
            return (
                before in self.barred["before-children"]
                or (at == 0 and after == "to")
                or (before.isalpha() and before not in SMALL_WORDS | self._about_someone)
            )
        if word in self.barred["feeling"]:
            return is_plural(after)
        if word == "gone":
            return after in {"by", "before"} and self.is_no_one(before)
        if word == "so":
            return after in {"a", "an", "people"} or is_plural(after)
        if word == "since":
            return after not in {"he", "she", "they", "i", "we", "you"}
        is_thing = (
            (self._english.knows(after) or after[:1].isdigit())
            and after not in SMALL_WORDS
            and not self.is_worker(after)
        )
        has_person = any(
            each in _PERSONS or (self.is_worker(each) and not each.endswith("s")) for each in tokens
        )
        return word in self.barred["of-things"] and (
            is_thing or (word in self.barred["predicates"] and not has_person)
        )

    def is_secret(self, line: str) -> bool:
        """Whether the note says that it isn't to be repeated."""
        said = f" {' '.join(words_in(line))} "
        return any(f" {each} " in said for each in self.barred["secrecy"])

    def is_ordinary(self, line: str, *, loose: bool = False) -> bool:
        """Whether both sides of an "and" are in ordinary words: one of the work alone, or at least two that make a phrase.

        What may come after "my" has a list of its own.
        """
        if "my" in words_in(line):
            return True
        return all(self._is_phrase(side.split(), loose=loose) for side in re.split(r",? (?:and|plus) ", line))

    def _is_phrase(self, words: list[str], *, loose: bool) -> bool:
        has_article = words[:1] != words[-1:] and words[0].casefold() in DETERMINERS
        has_joint = bool(JOINTS & set(map(str.casefold, words)))
        words = [word for word in words if word.casefold().strip(",'") not in SMALL_WORDS]
        folded = [word.casefold().strip(",.'") for word in words]
        if any(map(self._is_work, folded)) and len(words) < 3:
            return True
        known = [
            word
            for word, small in zip(words, folded, strict=True)
            if self._english.knows(small)
            or not small.isalpha()
            or word.isupper()
            or (word.istitle() and (not loose or word in self._written_out.values()))
        ]
        least = 1 if loose or (len(words) < 5 and has_joint) else len(words) / 2
        return (len(words) > 1 or has_article or loose or bool(words and words[0].isupper())) and len(
            known
        ) >= max(least, 1)

    def _is_work(self, word: str) -> bool:
        known = self._work_words
        word = word.removesuffix("'s").removesuffix("'")
        ends = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
        return any(each in known for each in ends)

    def is_unknown(self, word: str) -> bool:
        """Whether this word is on no list."""
        return not self._is_work(word.casefold()) and not any(
            word.casefold() in words for words in self.barred.values()
        )

    def is_known(self, line: str) -> bool:
        """Whether every word of it is one: a word that's on no list may be what someone is called."""
        return all(
            self._english.knows(word.removesuffix("'s")) or len(word) == 1 or not word.isalpha()
            for word in words_in(line)
        )

    def is_act(self, words: Sequence[str]) -> bool:
        """Whether it begins with a verb and what it's done to: "cut the backlog"."""
        first, second = words[0].casefold(), words[1].casefold() if len(words) > 1 else ""
        is_verb = first in self.barred["doing"] | self.barred["advice"] or first.endswith("ed")
        return first in self.barred["done"] or (
            is_verb and second in DETERMINERS - {"more", "less", "two", "three"}
        )

    def is_no_one(self, word: str) -> bool:
        """Whether this is a word for a thing of the work, and for no one who works there."""
        return self._is_work(word) and not self.is_worker(word)

    @cached_property
    def _work_words(self) -> frozenset[str]:
        lists = (*self.barred["work"], *self.barred["count-nouns"], *self.barred["things"])
        return frozenset(word for each in lists for word in each.split()) - {"of", "next", "up"}

    def is_private(self, line: str) -> bool:
        """Whether it has something private, or tells of someone who comes or goes."""
        line = ordinary.without_work_names(line)
        tokens = words_in(line)
        folded = f" {fold(line)} "
        mine = re.findall(
            r"\b(?:my|your) (?:\w+ )?(?!back\b|record\b|status\b|past\b)(\w+)", folded
        ) + re.findall(r"\b(?:my|your) (\w+)", folded)
        own = bool(self.barred["private-with-my"] & set(mine))
        return (
            own
            or any(
                {token, token.removesuffix("'s")} & self.barred["private"]
                and not self._is_of_thing(tokens, at)
                for at, token in enumerate(tokens)
            )
            or any(f" {each} " in folded for each in self._phrases)
        )

    def is_trouble(self, line: str) -> bool:
        """Whether it's something that no one enjoys hearing about, such as turnover, or why something doesn't work."""
        if (
            line.startswith("why ")
            or "n't" in line
            or " being " in line
            or (line.startswith("how ") and " you" not in line)
        ):
            return True
        return bool(
            self.barred["troubles"]
            & {word.removesuffix("s") for each in words_in(line) for word in each.split("-")}
        )

    def is_worker(self, word: str) -> bool:
        """Whether this is a word for someone by their work."""
        return bool({word, word.removesuffix("s")} & (self.barred["one-person"] | self.barred["workers"]))

    def small(self, line: str) -> str:
        """The line with a small first letter, where it's a word and no name: "Designers who sit in"."""
        first, _, rest = line.partition(" ")
        if first.casefold() in DETERMINERS:
            return line[:1].lower() + line[1:]
        is_name = (
            first.casefold() in self.barred["named-so"]
            or first in self._written_out.values()
            or rest[:1].isupper()
        )
        is_word = first.istitle() and self._english.knows(first.casefold().removesuffix("'s")) and not is_name
        return line[:1].lower() + line[1:] if is_word else line

    def is_someone(self, goal: str) -> bool:
        """Whether it's about who's wanted: "someone careful", "people who call back"."""
        tokens = words_in(goal)
        return "who" in tokens or tokens[0] in {"someone", "people"} or any(map(self.is_worker, tokens[:3]))

    def is_role(self, goal: str) -> bool:
        """Whether it names someone by their work: "a partner for the hard visits"."""
        head = re.split(rf" (?:{'|'.join(sorted(JOINTS))}) ", goal, maxsplit=1)[0]
        return head.split()[-1].casefold() in self.barred["one-person"]

    def is_participle(self, words: Sequence[str]) -> bool:
        """Whether the first of these says that something is done: `charting done`, `nights covered`."""
        return bool(words) and (words[0] in self.barred["participles"] or words[0].endswith("ed"))

    def is_bare_verb(self, word: str) -> bool:
        """Whether this is a verb as it stands behind "to"."""
        return (
            word in self.barred["doing"] | self.barred["advice"] | self.barred["acts"] | self.barred["verbs"]
        )

    def respelled(self, table: PhraseTable, line: str) -> str:
        """The line with the phrases of this table as they're written."""
        return respelled(self._tables[table], line)

    def has_names(self, tokens: Iterable[str], *, recorded_only: bool = False) -> bool:
        """Whether it names someone; `recorded_only` looks only for those on record."""
        stems = {fold(token.removesuffix("'s")) for token in tokens}
        return bool(stems & (self.people | (frozenset() if recorded_only else self.barred["names"])))

    def mended(self, note: str) -> str:
        """The note in readable English, with the names spelled as they are on record."""
        names = self.people | self.barred["names"]
        text = mending.written_out(note, self._english, self._written_out, names)
        text = mending.in_order(self.respelled("slips", text), self.past_forms)
        for name in self.proper:
            text = re.sub(rf"\b{re.escape(name)}\b", name, text, flags=re.IGNORECASE)
        return text

    @cached_property
    def _english(self) -> English:
        """Ordinary words, and those of the work."""
        calendar = (each.casefold() for each in (*DAY_NAMES, *MONTH_NAMES))
        return English(self.english.common, self.english.others | self._work_words | frozenset(calendar))
