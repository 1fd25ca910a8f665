"""What they want, in words for whoever said it: "you want fewer night releases"."""

import re

from msgspec import Struct

from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.parts import beginnings, is_plural, without_name
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    OURS,
    numbers_in_words,
    replaced,
    verb_of,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.reworded import as_thing, reworded

MOST_GOAL = 32
"""The words that a goal may have."""
_WORD = re.compile(r"[^\W_][\w'-]*")
SHORTEST_CLAUSE = 3
"""The words that a clause has at least with "that": `that guests feel safe` has one more."""
_BEFORE = re.compile(
    r"(?P<when>(?:by|before|within|in|from|for|after|during|since|because|as) [^,]+), (?=(?:he|she|they)\b)",
    re.IGNORECASE,
)
_GET = re.compile(r"(?:to )?(?:see|get|have) (?=(?:an?|the|some|more|fewer|\d+|every|all)\b)", re.IGNORECASE)
"""`to see 60 new accounts` is a want of 60 new accounts."""
_IN_QUOTES = re.compile(r"^[\"\u201c]([^\"\u201d]{6,}?)[,.]?[\"\u201d].*$", re.DOTALL)
"""Their own words, with who said them behind: `"calm at the door," that's how she put it`."""
_BUT_MAYBE = re.compile(
    r"\b(?:unless|although|maybe|permitting|except|even with|have to see|ain't|did(?:n't| not) (?:say|mention|tell)|if my|depends)\b",
    re.IGNORECASE,
)
"""The person isn't sure of it, or kept something back."""
_NO_GOAL = re.compile(
    r"(?:not|on(?!-)|in|at|over|under|by|it|this|that|me|you|out|i|we|there|no idea|above all|more than once|someone (?:like|you|to replace))\b",
    re.IGNORECASE,
)
"""The beginning of a want that names nothing of its own, or is one for the person alone."""
_SPARE_END = re.compile(
    r" (?:(?:without|instead of|rather than) (?:just |always |only )?[a-z]+ing\b|before (?:they|anyone) [a-z]+\b|without the [a-z]+\b|and (?:not|(?:doesn't|don't) just) [a-z]+\b|too$)[^A-Z]*$| that's (?:hers|his|theirs)\b.*$"
)
"""The end of a want that it can do without: `someone who turns up at 5 without whining`."""
_ELSEWHERE = re.compile(
    r", (?!(?:and|or|not(?! much| many| really| sure| so)|even|so|in|with|which|rather|instead|under|over|within|by|before|the same)\b)"
)
"""A comma behind which something else begins."""
_UNWANTED = re.compile(
    r"(?:([\w-]+s) not (?=(?:[a-z]+ed|left|put|sent|lost|held|cut|taken|given|kept)\b)|no more )",
    re.IGNORECASE,
)
"""What's wanted not to be: `counts not canceled every time`, `no more empty miles`."""
_STATE = re.compile(
    r"(?!(?:an?|the|some|more|less|no|your|my|all|\d+) )(?:[a-z-]+(?:[^s\W]|ss) )?([a-z-]+(?:[^s\W]|ss)) (?:back|down|up|out|ready|kept)\b"
)
"""One thing and what it's to be, where a word is left out: `die back`, `scrap down`."""
_THAT_SOMEONE = re.compile(r"^that some(?:one|body) (?=[a-z])", re.IGNORECASE)
_WHEN_AWAY = re.compile(
    r"(?<=\w )when (?:he is|she is|he's|she's)(?= (?:away|off|out|gone|not (?:there|here|in)|(?:on|at) the other)\b)"
)
"""Whoever is away is the one who wants it: `someone who can run the pass when she is off`."""
_MONEY = re.compile(r"[$\u00a3\u20ac]|\b\d+ ?k\b|\b\d[\d.]*(?: (?:an|per) |/)(?:hour|hr)\b")
_EARNED = re.compile(
    r"^[$\u00a3\u20ac]?\d[\d.,]*[km]? (?:of|in) (?:new |more )?(?:[a-z]+ )?(?:income|revenue|sales|donations|business|orders|bookings|contracts)\b"
)
"""Money that's to come in by the work, and no one's pay."""
_DONE = {"sort": "sorted", "scan": "scanned", "tidy": "tidied", "file": "filed", "digitize": "digitized"}
_BEFORE_THE = OPENS_CLAUSE | {
    "all", "both", "half", "most", "someone", "more", "only", "just", "for", "in", "on", "with", "every", "no",
}  # fmt: skip


class WantedGoal(Struct, frozen=True):
    """A goal of theirs: `want`, `need`, `would like` or `are looking for`, and what. `to_do` is put after "to"."""

    verb: str
    words: str
    to_do: bool = False
    of_team: bool = False
    """Whether it's said to be the team's."""
    is_note: bool = False
    """Whether its words fit no sentence, so that they stand behind a colon."""


class _Heard(Struct, frozen=True):
    """A want without who said it. `verb` is empty where no word of wanting is in front of it."""

    rest: str
    verb: str = ""
    to_do: bool = False
    of_team: bool = False


def wanted(quoting: Quoting, note: str | None) -> WantedGoal | None:
    """A goal as its reader would hear it; None if the note isn't fit."""
    if _is_delicate(quoting, note or ""):
        return None
    said = _IN_QUOTES.sub(r"\1", (note or "").strip()).strip('" \u201c\u201d')
    for line in quoting.sentences(said):
        if set(words_in(line)) <= quoting.people or line.casefold().startswith("what does "):
            continue
        return _goal(quoting, line)
    return None


def _is_delicate(gate: Gate, note: str) -> bool:
    """Whether something private of the person's own stands next to it, so that they may not be able to do it."""
    said = gate.mended(note)
    return bool(_BUT_MAYBE.search(said)) and gate.is_private(said)


def _goal(gate: Gate, line: str) -> WantedGoal | None:
    """The longest beginning of the want that may be said."""
    line = re.sub(
        r",? (?:and )?(?:not just|not like|not only|no wait|unlike)\b.*$|(?<!,) not (?:\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day).*$|(?<= )and not (?!\w+(?:ing|ed)\b).*$",
        "",
        without_name(line, gate.people),
    )
    line = _THAT_SOMEONE.sub("someone who ", _WHEN_AWAY.sub("when you're", line))
    when = _BEFORE.match(line)
    heard = _heard(gate, line[when.end() :] if when else line)
    if heard is None:
        return None
    rest, to_do = heard.rest, heard.to_do
    if shorter := _GET.match(rest):
        rest, to_do = rest[shorter.end() :], False
    rest = re.sub(r"^(?:us|you) to\s+", "to ", rest)
    rest = re.sub(r"^(?:me|him|her) to\s+", "someone to ", rest)
    if rest.startswith("to "):
        rest, to_do = rest[3:], True
    for part in beginnings(rest):
        said = reworded(gate, part)
        for short in (said, _without_end(gate, said)):
            if short and (goal := _goal_in(gate, short, is_said=bool(heard.verb), to_do=to_do)):
                is_whole = (
                    when and part == rest and when[0].split()[0].casefold() not in {"since", "because", "as"}
                )
                words = f"{goal.words} {when['when'].lower()}" if when and is_whole else goal.words
                verb = goal.verb if goal.verb == "don't want" else heard.verb or "want"
                return WantedGoal(verb, words, goal.to_do, heard.of_team, goal.is_note)
    return None


def _heard(gate: Gate, line: str) -> _Heard | None:
    """The want behind "she said that she wants"; None where it says something else of them.

    Whatever stands before a word of wanting has to be a word that tells who said it.
    """
    line = re.sub(r"(?<=\w)'d (?=like|love|rather|prefer)", " would ", line)
    words = list(_WORD.finditer(line))
    small = [word[0].casefold() for word in words]
    told = 0
    for at, word in enumerate(small):
        for length in (4, 3, 2, 1):
            verb = " ".join(small[at : at + length])
            if verb in gate.barred["wanting"] and at + length < len(words):
                return _behind(gate, line, small[:at], verb, words[at + length - 1].end())
        if word not in gate.barred["speakers"] | gate.barred["speech"] | gate.people:
            break
        told = at + 1 if word in gate.barred["speech"] and (at or word != "clear") else told
    rest = line
    if told and told < len(words):
        rest = re.sub(r"^(?:to me |me )?(?:that |for )?", "", line[words[told].start() :])
    elif small[0] in {"he", "she", "they", "i", "his", "her"}:
        return None
    return _Heard(_of_clause(gate, rest))


def _behind(gate: Gate, line: str, before: list[str], verb: str, start: int) -> _Heard | None:
    """What's wanted behind the verb: after "what she wants is", behind that as well."""
    rest = line[start:].lstrip()
    if "what" in before:
        rest = re.split(r"(?:^|,? )(?:is|are|was) (?:for |that )?", rest, maxsplit=1)[-1]
    if {"he", "she", "they", "we", "i", "you", "team"} & set(before):
        rest = replaced(rest, OURS)
    to_do = verb.endswith(" to")
    is_that = verb.endswith(" that") or rest.startswith("that ")
    rest = _of_clause(gate, f"that {rest.removeprefix('that ')}") if is_that else rest
    return _Heard(rest, verb_of(verb), to_do, bool({"we", "team"} & set(before)))


def _without_end(gate: Gate, rest: str) -> str | None:
    """The want without an end that it can spare; None where that end is private or about someone."""
    end = _SPARE_END.search(rest)
    tokens = words_in(end[0]) if end else []
    if (
        end is None
        or gate.against(tokens) - {"they", "his", "hers", "theirs", "too"} - gate.barred["judging"]
        or gate.is_private(end[0])
        or gate.has_names(tokens)
    ):
        return None
    return re.sub(r"\bcome to see you$", "come and see you", rest[: end.start()])


def _of_clause(gate: Gate, line: str) -> str:
    """`that the trays are counted` as a thing, and as it stands where it's none."""
    bare = re.sub(r"^that ", "", line, flags=re.IGNORECASE)
    thing = as_thing(gate, bare)
    return f"that {bare}" if bare != line and thing == bare else thing


def _may_be_said(gate: Gate, rest: str, words: list[str], *, to_do: bool) -> bool:
    """Whether the words name a goal, and nothing that's private or about someone else."""
    is_clause = words[:1] == ["that"] and _has_subject(words[1:])
    has_clause = is_clause or bool({"you", "so"} & set(words[2:]))
    if has_clause and {word.removesuffix("s") for word in words} & gate.barred["officials"]:
        return False
    if not words or words in (["someone"], ["people"]) or len(words) > MOST_GOAL:
        return False
    if (_NO_GOAL.match(rest) and not is_clause) or (", and " not in rest and _ELSEWHERE.search(rest)):
        return False
    is_earned = bool(_EARNED.match(rest))
    plain = rest.lstrip("$\u00a3\u20ac") if is_earned else rest
    return (
        (is_earned or not _MONEY.search(rest))
        and gate.is_ordinary(rest, loose=True)
        and gate.is_plain(plain, words[:1] if to_do else (), clause=has_clause, done=True)
    )


def _goal_in(gate: Gate, rest: str, *, is_said: bool, to_do: bool) -> WantedGoal | None:
    """The words as a goal: something to do, a thing, or a note that fits no sentence; None where they may not be said."""
    words = words_in(rest)
    if not _may_be_said(gate, rest, words, to_do=to_do):
        return None
    small = rest[:1].lower() + rest[1:]
    if done := _to_be_done(rest):
        return WantedGoal("want", with_capitals(done))
    is_pair = any(rest.casefold().startswith(f"{pair} ") for pair in gate.barred["noun-pairs"])
    has_object = words[1:2] != [] and (words[1] in DETERMINERS or words[1].isdigit())
    may_be_noun = words[0] in gate.barred["two-ways"] and not has_object
    is_verb = words[0] in gate.barred["doing"] and not is_pair and not may_be_noun
    if to_do or is_verb:
        return _deed(with_capitals(small))
    if words[0] == "that" and len(words) > SHORTEST_CLAUSE and _has_subject(words[1:]):
        return WantedGoal("want", with_capitals(rest), is_note=True)
    if words[0] in OPENS_CLAUSE or words[0] in gate.barred["done"]:
        return None
    may_be_verb = may_be_noun and not (is_said or is_pair or words[0] == "clean")
    if _is_other_verb(words) or may_be_verb:
        return None
    is_act = words[0].endswith("ing") and not is_pair and not gate.is_participle(words[1:2])
    if is_act and not is_said and words[0].removesuffix("ing") not in gate.barred["doing"]:
        return None
    if unwanted := _UNWANTED.match(rest):
        return WantedGoal(
            "don't want", with_capitals(f"{unwanted[1] or 'any more'} {rest[unwanted.end() :]}")
        )
    thing = numbers_in_words(with_article(gate, gate.small(rest), goal=True))
    if (state := _STATE.match(thing)) and not gate.is_participle([state[1]]):
        return WantedGoal("want", thing, is_note=True) if state[1] in gate.barred["uncounted"] else None
    return WantedGoal("want", thing, is_note=is_act)


def _deed(words: str) -> WantedGoal:
    """Something to do. Whoever isn't there leaves it to someone: `run two crews without him standing there`."""
    is_left = "without you" in words
    return WantedGoal("want", f"someone to {words}" if is_left else words, to_do=not is_left)


def _has_subject(words: list[str]) -> bool:
    """Whether a clause is about things or people of the work: `the guests feel safe`, and not about someone by a pronoun."""
    return bool(words) and (words[0] in DETERMINERS or is_plural(words[0])) and words[0] not in OPENS_CLAUSE


def _to_be_done(want: str) -> str | None:
    """`the bookings sorted` of `sort the bookings`; None where it isn't sure that a verb is in front."""
    first, _, rest = want.partition(" ")
    is_short = 1 < len(rest.split()) <= 4 and rest.split()[0] in {"the", "your", "all"}
    return f"{rest} {_DONE[first.casefold()]}" if is_short and first.casefold() in _DONE else None


def _is_other_verb(words: list[str]) -> bool:
    """Whether the first word is most likely a verb that isn't known: `juggle the phones`, `scan invoices`."""
    has_object = words[1:2] != [] and words[1] in {"the", "a", "an", "our", "your", "their", "my"}
    return words[0] in _DONE or (has_object and words[0] not in _BEFORE_THE)
