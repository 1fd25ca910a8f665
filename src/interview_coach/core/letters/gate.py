"""The gate that a note has to pass before it's quoted: nothing in it that's private, judging, shorthand or about someone."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from interview_coach.core.letters import ordinary
from interview_coach.core.letters.lexicon import JOINTS, SMALL_WORDS, Lexicon
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    has_owner,
    is_nonsense,
    is_past,
    words_in,
)
from interview_coach.core.letters.someone import names_someone
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES

_ODD = re.compile(r"(?!(?<=\bC)\+\+|(?<=\bC\+)\+)[^\w\s,.'\u2019%&/\u2013-]|_")
_SLASH = re.compile(r"(?<!\d)(?<!\b[A-Z])/|/(?!\d|[A-Z]\b)")
_ABOUT_THEM = (["how", "much"], ["who", "is"], ["who", "was"], ["which", "of"])
"""The beginnings of what's about people or money. "Who's" is one word."""
_THINGS = ("s", "ing", "tion", "ment", "ity", "ium", "ine", "ure", "age", "ness", "osis", "ware", "ism", "ology")  # fmt: skip
"""The ends of words that are hardly someone's name."""
MOST_CONSONANTS = 0.75
"""With a greater share of consonants, a word that isn't known is most likely cut short."""
_SUBJECTS = frozenset({"you", "it", "they", "we", "i", "your", "their"})
"""Behind a noun, what it's said of: "the alarm you have put in"."""
_ACTS = re.compile(
    r"(?<!\bof )\b(?!(?:across|versus|toward|besides|less|unless|as|is|was|has|does|this|its|yours|always|sometimes|plus|minus|hours|days|weeks|months|years|minutes|times)\b)[a-z]+[^su']s (?:a|an|the|his|her|their|your|my|it|them|us|me|you|him)\b"
)
"""A verb and what it's done to: `the boss takes a cut`."""
_NO_NICKNAMES = frozenset(
    {
        *DETERMINERS,
        *DAY_NAMES,
        *MONTH_NAMES,
        *["you", "it", "me", "hr", "many", "few", "often", "long", "much", "to"],
    }
)
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
    is_thing = tokens[at].endswith("s") and after in JOINTS | {"and", "or"} and before not in SMALL_WORDS
    return (
        before == "to"
        or (tokens[at] == "may" and before in JOINTS | {"by", "until", "mid", "since"})
        or is_thing
    )


class Gate(Lexicon, frozen=True, dict=True):
    """What a note may say."""

    def is_plain(self, line: str, allowed: Collection[str] = (), *, clause: bool, done: bool = False) -> bool:
        """Whether there's nothing in these words that shouldn't go out. `done`: it may say that something is to be done."""
        tokens = words_in(line)
        if not tokens or self.is_shorthand(line) or self.is_private(line):
            return False
        if self.is_about_absent(line) or self.may_name(line) or self.is_about_staff(tokens):
            return False
        if self.has_strange_name(line):
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
            is_done = (done and self.is_participle([token])) or _is_no_verb(tokens, at)
            if token in self.barred["clauses"] and token not in allowed and not clause and not is_done:
                return False
        return True

    def has_strange_name(self, line: str) -> bool:
        """Whether a word that's no English one stands where another firm or someone would: "like kyle", "of Castlemere Paper"."""
        words = [word.strip(",.'") for word in line.split()]
        for before, word, after in zip(words, words[1:], [*words[2:], "and"], strict=False):
            small = word.casefold().removesuffix("'s")
            if not word.isalpha() or self._english.knows(small) or word in self._written_out.values():
                continue
            is_end = after in JOINTS | {"and", "or", "on", "off"}
            if before == "the" and after == "account":
                continue
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

    def _is_mine(self, tokens: list[str], at: int) -> bool:
        """Whether "my" is about the person's work: "my time at Quarry". "I" after a word like "how" is fine as well."""
        if tokens[at] in {"i", "i'd", "i've", "i'll"}:
            return bool(OPENS_CLAUSE & set(tokens[:at]))
        return tokens[at] == "my" and bool(self.barred["mine"] & set(tokens[at + 1 : at + 4]))

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
            self.is_unknown(word) and not any(char.isdigit() for char in word) and word not in _NO_NICKNAMES
            for word in unknown
        )

    def may_name(self, line: str) -> bool:
        """Whether a word with a capital stands where a person would: "work with Gareth"."""
        days = (day.capitalize() for day in (*DAY_NAMES, *MONTH_NAMES))
        known = {"Easter", "Christmas", "Thanksgiving", *self._written_out.values(), *days}
        line = re.sub(r"\b(?:(?:Mother|Father|Valentine)'s Day|New Year's Eve)\b", "Easter", line)
        return names_someone(line, known, self._is_work)

    def is_strange(self, line: str) -> bool:
        """Whether it has someone's name with an 's, or letters that are no word, such as an abbreviation."""
        known = {word.casefold() for word in self._written_out.values()}
        return has_owner(line) or any(
            (is_nonsense(word) or self._is_short_form(word.strip(",."))) and word not in known
            for word in line.split()
        )

    def _is_short_form(self, word: str) -> bool:
        """Whether it's no word that is known, and looks cut short: `rdy`, `attndts`, but not `colostrum`."""
        return (
            word.isalpha()
            and word.islower()
            and len(word) > 2
            and not self._english.knows(word)
            and word not in SMALL_WORDS
            and len(re.sub("[aeiou]", "", word)) / len(word) > MOST_CONSONANTS
        )

    def is_shorthand(self, line: str) -> bool:
        """Whether it has signs, abbreviations or capitals that no letter has."""
        # R is a language, and "r" alone is "are".
        line = re.sub(r"(?<=\d):(?=\d\d\b)", "", line)
        tokens = words_in(re.sub(r"\bR\b", "", line))
        raw = line.split()
        odd = (
            bool(_ODD.search(line))
            or bool(_SLASH.search(line))
            or any(ord(char) > 0x24F and char not in "\u2019\u2013" for char in line)
        )
        shouted = any(
            word.isupper() and len(word.strip(",.'")) > 5 and word not in self._written_out.values()
            for word in raw
        )
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
