"""The gate that a note has to pass before it's quoted: nothing in it that's private, judging, shorthand or about someone."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters import mending, ordinary
from interview_coach.core.letters.english import English
from interview_coach.core.letters.parts import is_plural
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    has_owner,
    is_nonsense,
    is_past,
    words_in,
)
from interview_coach.core.letters.someone import names_someone
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES

ListName = Literal[
    "third-person", "clauses", "leads", "speech", "judging", "private", "leaving", "secrecy", "mine", "before-past", "failing", "one-person", "things", "private-with-my", "names", "shorthand", "written-out",
    "count-nouns", "doing", "done", "sending", "advice", "work", "workers", "persons", "troubles", "of-things",
    "feeling", "predicates", "before-children", "fine-together", "in-sentences", "to-someone", "named-so", "personal", "before-names", "not-theirs", "of-answers", "kindnesses", "no-topic",
]  # fmt: skip
_ODD = re.compile(r"(?!(?<=\bC)\+\+|(?<=\bC\+)\+)[^\w\s,.'\u2019%&/\u2013-]|_")
_SLASH = re.compile(r"(?<!\d)(?<!\b[A-Z])/|/(?!\d|[A-Z]\b)")
_ABOUT_THEM = (["how", "much"], ["who", "is"], ["who", "was"], ["which", "of"])
"""The beginnings of what's about people or money. "Who's" is one word."""
_SMALL_WORDS = DETERMINERS | {
    *("and", "or", "of", "for", "with", "without", "to", "in", "on", "at", "by", "from", "into", "over", "as", "it", "you", "is", "are", "was", "were"),
    *("he", "she", "they", "i", "we", "his", "her", "their", "them", "him", "be", "been", "not", "than", "but", "who's", "up", "out", "off", "down", "mostly", "mainly", "really", "just", "also", "much", "about", "before", "after"),
}  # fmt: skip
_DONE = frozenset(["kept", "done", "made", "built", "held", "put", "cut", "set", "sent", "run", "used"])
_THINGS = (
    "s",
    "ing",
    "tion",
    "ment",
    "ity",
    "ium",
    "ine",
    "ure",
    "age",
    "ness",
    "osis",
    "ware",
    "ism",
    "ology",
)
"""The ends of words that are hardly someone's name."""
_JOINTS = frozenset({"of", "for", "on", "in", "at", "to", "with", "from", "versus"})
_SUBJECTS = frozenset({"you", "it", "they", "we", "i", "your", "their"})
"""Behind a noun, what it's said of: "the alarm you have put in"."""
_PERSONS = frozenset({"you", "your", "he", "she", "i", "we", "my", "someone", "who"})
_ACTS = re.compile(
    r"(?<!\bof )\b(?!(?:across|versus|towards|besides|less|unless|as|is|was|has|does|this|its|yours|always|sometimes|plus|minus|thus|hours|days|weeks|months|years|minutes|times)\b)[a-z]+[^su']s (?:a|an|the|his|her|their|your|my|it|them|us|me|you|him)\b"
)
"""A verb and what it's done to: `the boss takes a cut`."""
MINE = frozenset({"i", "me", "my", "mine", "i'm", "i've", "i'd", "i'll"})


def _is_sentence(tokens: Sequence[str], before_past: Collection[str]) -> bool:
    """Whether it's a sentence of its own: "the lab closed", "the crew takes a cut"."""
    opens = next(
        (at for at, token in enumerate(tokens) if token in OPENS_CLAUSE or (at and token in _SUBJECTS)),
        len(tokens),
    )
    front = list(tokens[:opens])
    return is_past(front, before_past) or bool(_ACTS.search(" ".join(front)))


def _is_no_verb(tokens: Sequence[str], at: int) -> bool:
    """Whether a word that may be a verb is none here: `to have`, `in May`, `sequencing runs and ...`."""
    before, after = tokens[at - 1] if at else "", tokens[at + 1] if at + 1 < len(tokens) else "and"
    is_thing = tokens[at].endswith("s") and after in _JOINTS | {"and", "or"} and before not in _SMALL_WORDS
    return (
        before == "to"
        or (tokens[at] == "may" and before in _JOINTS | {"by", "until", "mid", "since"})
        or is_thing
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


class Gate(Struct, frozen=True, dict=True):
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

    def is_plain(self, line: str, allowed: Collection[str] = (), *, clause: bool, done: bool = False) -> bool:
        """Whether there's nothing in these words that shouldn't go out. `done`: it may say that something is to be done."""
        tokens = words_in(line)
        if not tokens or self.is_shorthand(line) or self.is_private(line):
            return False
        if self.is_about_absent(line) or self.may_name(line) or self.is_about_staff(tokens):
            return False
        if self._has_strange_name(line):
            return False
        if any(one == "you" and after in self.barred["personal"] for one, after in pairwise(tokens)):
            return False
        if self.against(tokens) or self.has_names(tokens) or self.is_strange(line):
            return False
        if not done and _is_sentence(tokens, self.barred["before-past"]):
            return False
        if not all(
            self._is_mine(tokens, at) for at, token in enumerate(tokens) if token in MINE - set(allowed)
        ):
            return False
        for at, token in enumerate(tokens):
            clause = clause or token in OPENS_CLAUSE or (at > 0 and token in _SUBJECTS)
            is_done = (done and (token.endswith("ed") or token in _DONE)) or _is_no_verb(tokens, at)
            if token in self.barred["clauses"] and token not in allowed and not clause and not is_done:
                return False
        return True

    def _has_strange_name(self, line: str) -> bool:
        """Whether a word that's no English one stands where another firm or someone would: "like kyle", "of Castlemere Paper"."""
        words = [word.strip(",.'") for word in line.split()]
        for before, word, after in zip(words, words[1:], [*words[2:], "and"], strict=False):
            small = word.casefold().removesuffix("'s")
            if not word.isalpha() or self._english.knows(small) or word in self._written_out.values():
                continue
            is_end = after in _JOINTS | {"and", "or", "on", "off"}
            if word.istitle() and not word.endswith(("ish", "ian", "ese", "an", "ic")):
                is_place = before in {"in", "to", "around", "near", "and", "or", "at"} or before.istitle()
                if not is_place and not (before == "the" and is_end):
                    return True
            if (
                word.islower()
                and is_end
                and before in self.barred["before-names"]
                and not word.endswith(_THINGS)
            ):
                return True
        return False

    def against(self, tokens: Sequence[str]) -> set[str]:
        """The words about someone among these: pronouns, judgments, and who comes and goes."""
        stops = self._about_someone & set(tokens)
        return {
            token for at, token in enumerate(tokens) if token in stops and not self._is_of_thing(tokens, at)
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
        if word in {"they", "them", "their", "themselves", "they're", "they've", "they'd", "they'll"}:
            return any(map(is_plural, tokens[:at]))
        if word in ordinary.CHILDREN:
            return (
                before in self.barred["before-children"]
                or (at == 0 and after == "to")
                or (before.isalpha() and before not in _SMALL_WORDS | self._about_someone)
            )
        if word in self.barred["feeling"]:
            return after.endswith("s")
        if {f"{word} {after}", f"{before} {word}"} & self.barred["fine-together"]:
            return True
        if word == "gone":
            return after in {"by", "before"} and self.is_no_one(before)
        if word == "since":
            return after not in {"he", "she", "they", "i", "we", "you"}
        is_thing = (
            (self._english.knows(after) or after[:1].isdigit())
            and after not in _SMALL_WORDS
            and not self.is_worker(after)
        )
        has_person = any(
            each in _PERSONS or (self.is_worker(each) and not each.endswith("s")) for each in tokens
        )
        return word in self.barred["of-things"] and (
            is_thing or (word in self.barred["predicates"] and not has_person)
        )

    def _is_mine(self, tokens: list[str], at: int) -> bool:
        """Whether "my" is about the person's work: "my time at Quarry". "I" after a word like "how" is fine as well."""
        if tokens[at] in {"i", "i'd", "i've", "i'll"}:
            return bool(OPENS_CLAUSE & set(tokens[:at]))
        return tokens[at] == "my" and bool(self.barred["mine"] & set(tokens[at + 1 : at + 4]))

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
        has_joint = bool(_JOINTS & set(map(str.casefold, words)))
        words = [word for word in words if word.casefold().strip(",'") not in _SMALL_WORDS]
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
        if line.startswith("why ") or "n't" in line:
            return True
        return bool(
            self.barred["troubles"]
            & {word.removesuffix("s") for each in words_in(line) for word in each.split("-")}
        )

    def is_about_absent(self, line: str) -> bool:
        """Whether it says that someone is to be replaced or covered for: "someone to replace Gareth"."""
        for found in ordinary.IN_PLACE_OF.finditer(line):
            after = words_in(found["rest"])[:4]
            is_thing = found["thing"] and any(self._is_work(word) for word in after)
            if not is_thing or set(after) & (self.barred["one-person"] | {"staff", "team", "crew"}):
                return True
        return False

    def is_about_staff(self, tokens: list[str]) -> bool:
        """Whether it's about those who work there: "why the head is off", "the last clerk"."""
        if not tokens:
            return False
        whys = tokens[tokens.index("why") :] if "why" in tokens else []
        return (
            any(map(self.is_worker, whys))
            or tokens[:2] in _ABOUT_THEM
            or tokens[0] == "who's"
            or self._has_nickname(tokens)
            or (
                tokens[0] == "the"
                and any(self.is_worker(one) and after == "who" for one, after in pairwise(tokens))
            )
            or any(
                one in {"last", "previous", "former", "other"} and self.is_worker(after)
                for one, after in pairwise(tokens)
            )
        )

    def _has_nickname(self, tokens: list[str]) -> bool:
        """Whether an unknown word stands where someone would: "how goose plans the jobs", "someone to handle goose"."""
        acts = (
            tokens[0] in OPENS_CLAUSE
            and tokens[2:3]
            and (tokens[2].endswith("s") or tokens[2] in ordinary.PAST)
        )
        unknown = [word for word in tokens[1:2] if acts and not word.endswith(("s", "ing"))]
        unknown += (
            tokens[-1:]
            if tokens[-2:-1] and tokens[-2] in self.barred["to-someone"] and tokens[-1][-1] != "s"
            else []
        )
        return any(
            self.is_unknown(word)
            and not any(char.isdigit() for char in word)
            and word
            not in {
                *DETERMINERS,
                "you",
                "it",
                "me",
                "hr",
                "many",
                "few",
                "often",
                "long",
                "much",
                "to",
                *DAY_NAMES,
                *MONTH_NAMES,
            }
            for word in unknown
        )

    def is_worker(self, word: str) -> bool:
        """Whether this is a word for someone by their work."""
        return bool({word, word.removesuffix("s")} & (self.barred["one-person"] | self.barred["workers"]))

    def small(self, line: str) -> str:
        """The line with a small first letter, where it's a word and no name: "Designers who sit in"."""
        first, _, rest = line.partition(" ")
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

    def may_name(self, line: str) -> bool:
        """Whether a word with a capital stands where a person would: "work with Gareth"."""
        known = {
            "Easter",
            "Christmas",
            "Thanksgiving",
            *self._written_out.values(),
            *(day.capitalize() for day in (*DAY_NAMES, *MONTH_NAMES)),
        }
        return names_someone(line, known, self._is_work)

    def is_strange(self, line: str) -> bool:
        """Whether it has someone's name with an 's, or letters that are no word, such as an abbreviation."""
        known = {word.casefold() for word in self._written_out.values()}
        return has_owner(line) or any(is_nonsense(word) and word not in known for word in line.split())

    def has_names(self, tokens: Iterable[str], *, recorded_only: bool = False) -> bool:
        """Whether it names someone; `recorded_only` looks only for those on record."""
        stems = {fold(token.removesuffix("'s")) for token in tokens}
        return bool(stems & (self.people | (frozenset() if recorded_only else self.barred["names"])))

    def is_shorthand(self, line: str) -> bool:
        """Whether it has signs, abbreviations or capitals that no letter has."""
        # R is a language, and "r" alone is "are".
        tokens = words_in(re.sub(r"\bR (?=script|code|package|model|notebook)", "", line))
        raw = line.split()
        odd = (
            bool(_ODD.search(line))
            or bool(_SLASH.search(line))
            or any(ord(char) > 0x24F and char not in "\u2019\u2013" for char in line)
        )
        shouted = any(word.isupper() and len(word.strip(",.'")) > 5 for word in raw)
        coded = any(
            any(c.isdigit() for c in word)
            and sum(c.isalpha() for c in word) > 3
            and not re.fullmatch(r"\d[\d,.]*-[a-z-]+,?", word)
            for word in raw
        )
        dotted = any(
            re.search(r"\w\.(?:\w|,|$)", word) and not re.fullmatch(r"[\d.,]+%?|(?:[ap]\.m\.|U\.S\.),?", word)
            for word in raw[:-1]
        )
        return odd or shouted or coded or dotted or bool(set(tokens) & self.barred["shorthand"])

    def mended(self, note: str) -> str:
        """The note in readable English, with the names on record as they stand there."""
        text = mending.written_out(note, self._english, self._written_out, self.people | self.barred["names"])
        for name in self.proper:
            text = re.sub(rf"\b{re.escape(name)}\b", name, text, flags=re.IGNORECASE)
        return text

    @cached_property
    def _english(self) -> English:
        """Ordinary words, and those of the work."""
        calendar = (each.casefold() for each in (*DAY_NAMES, *MONTH_NAMES))
        return English(self.english.common, self.english.others | self._work_words | frozenset(calendar))
