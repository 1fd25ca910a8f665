"""What they want, in words for whoever said it: "you want fewer night releases"."""

import re

from msgspec import Struct

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.phrasing import (
    OPENS_CLAUSE,
    OURS,
    numbers_in_words,
    replaced,
    second_person,
    to_reader,
    verb_of,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.short_forms import whom, without_theirs
from interview_coach.core.text.names import fold

MOST_GOAL = 18
"""The words that a goal may have."""
_WANTS = re.compile(
    r"(?:(?P<who>they|she|he|i|we|you|team|the team|it)(?: |(?='))\s*)?(?:(?:all|just|both|really|mostly|mainly|also|badly)\s+)*"
    r"(?P<verb>wants?|needs?|expects?|(?:would|'d) (?:like|love)|(?:are |is |'s |'re )?(?:looking for|hoping (?:to|for))|hopes? (?:to|for)|trying to|(?:is |'s |are |'re )?keen (?:on|to))\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_GET = re.compile(r"(?:to )?(?:see|get|have) (?=(?:an?|the|some|more|fewer|\d+|every|all)\b)", re.IGNORECASE)
"""`to see 60 new accounts` is a want of 60 new accounts."""
_WITHOUT = re.compile(r"^(?:not|on|in|at|over|under|by|it|this|that|someone (?:like|to replace))\b")
"""The beginning of a want that names nothing of its own, or is one for the person alone."""
_REASON = re.compile(
    r",? (?:because|since|as|so) (?:he|she|they|hes|shes|theyre|its|it's|he's|she's|they're|no ?one|nob\w+|right now|that)\b.*$|, (?:his|her|their) words\b.*$| not just .*$",
    re.IGNORECASE,
)
_FOR_YOU = re.compile(
    r"\b(?:he|she) (?:can|could|doesn't have to|won't have to|doesn't need to|likes) |ing (?:him|her)(?= \w+ing\b|$)|\bfor (?:him|her)$|\boff (?:his|her) (?:hands|plate|desk)\b",
    re.IGNORECASE,
)
"""Where he or she is whoever wants it: "a chart she can read", "without calling him"."""
_GONE = re.compile(
    r"(?P<thing>(?:the|your|all) (?:[\w-]+ ){1,2})gone(?= by\b| before\b|$)|(?P<what>.*?) (?:[a-z]+ed|done)(?= (?:by|before|in|on|within|the same|every|each|daily|weekly|first)\b)"
)
"""`the queue gone by 4`, and `the stairs finished by May`: what's to be done with a thing."""
_IF_THEY = re.compile(
    r"it if (?P<who>(?:the |your |our )?[a-z]+) (?P<did>came|called|asked|checked|used|read|wrote|helped) (?P<what>.+)"
)
_ASKED_TO = {"came": "come", "called": "call", "asked": "ask", "checked": "check", "used": "use", "read": "read", "wrote": "write", "helped": "help"}  # fmt: skip
"""`it if the guides came` is a wish for the guides to come."""
_SPARE_END = re.compile(
    r" (?:(?:without|instead of|rather than) (?:just |always |only )?[a-z]+ing\b|before (?:they|anyone) [a-z]+\b|and not [a-z]+\b)[^A-Z]*$"
)
"""The end of a want that it can do without: `someone who turns up at 5 without whining`."""
_MONEY = re.compile(r"[$\u00a3\u20ac]|\b\d+ ?k\b")
_EARNED = re.compile(
    r"^[$\u00a3\u20ac]?\d[\d.,]*[km]? (?:of|in) (?:new |more )?(?:[a-z]+ )?(?:income|revenue|sales|donations|business|orders|bookings|contracts)\b"
)
"""Money that's to come in by the work, and no one's pay."""
_BEFORE_THE = OPENS_CLAUSE | {
    "all", "both", "half", "most", "someone", "more", "only", "just", "for", "in", "on", "with",
}  # fmt: skip


class WantedGoal(Struct, frozen=True):
    """A goal of theirs: `want`, `need`, `would like` or `are looking for`, and what. `to_do` is put after "to"."""

    verb: str
    words: str
    to_do: bool = False
    of_team: bool = False
    """Whether it's said to be the team's."""


def wanted(quoting: Quoting, note: str | None) -> WantedGoal | None:
    """A goal as its reader would hear it; None if the note isn't fit."""
    return next(
        (_goal(quoting, part) for part in quoting.pieces((note or "").strip('" \u201c\u201d'))[:1]), None
    )


def _goal(gate: Gate, line: str) -> WantedGoal | None:
    line = _without_speaker(gate, line)
    found = _WANTS.fullmatch(line)
    verb, rest, to_do, of_team = "want", line, False, False
    if found:
        rest, verb = found["rest"], verb_of(found["verb"].casefold())
        to_do = found["verb"].casefold().endswith(" to")
        of_team = (found["who"] or "").casefold() in {"we", "team", "the team"}
        if found["who"]:
            rest = replaced(rest, OURS)
        if fewer := _GET.match(rest):
            rest, to_do = rest[fewer.end() :], False
    rest = re.sub(r"^(?:us|you) to\s+", "to ", rest)
    if rest.startswith("to "):
        rest, to_do = rest[3:], True
    rest = whom(
        _FOR_YOU.sub(
            lambda found: to_reader(found[0]), shorthand.of_someone(second_person(_REASON.sub("", rest)))
        )
    )
    rest = re.sub(rf"^((?:\w+ )?(?:{'|'.join(gate.barred['one-person'])})s) that ", r"\1 who ", rest)
    rest = _IF_THEY.sub(lambda each: f"{each['who']} to {_ASKED_TO[each['did']]} {each['what']}", rest)
    rest = re.sub(r"^1 (?=[a-z])", "one ", rest)
    words = words_in(rest)
    if len(words) > MOST_GOAL:
        rest = _without_end(gate, rest) or rest
        words = words_in(rest)
    if not words or len(words) > MOST_GOAL or _WITHOUT.match(rest):
        return None
    if _MONEY.search(rest) and not _EARNED.match(rest):
        return None
    is_said = found is not None
    rest_of = _goal_in(gate, rest, words, is_said=is_said, to_do=to_do)
    if rest_of is None and (short := _without_end(gate, rest)):
        rest_of = _goal_in(gate, short, words_in(short), is_said=is_said, to_do=to_do)
    return WantedGoal(verb, rest_of[0], to_do=rest_of[1], of_team=of_team) if rest_of else None


def _without_end(gate: Gate, rest: str) -> str | None:
    """The want without an end that it can spare; None where that end is private or about someone."""
    end = _SPARE_END.search(rest)
    tokens = words_in(end[0]) if end else []
    stops = (gate.barred["third-person"] - {"they"}) | gate.barred["persons"] | gate.barred["leaving"]
    if end is None or set(tokens) & stops or gate.is_private(end[0]) or gate.has_names(tokens):
        return None
    return re.sub(r"\bcome to see (?:her|him)$", "come and see you", rest[: end.start()])


def _goal_in(
    gate: Gate, rest: str, words: list[str], *, is_said: bool, to_do: bool
) -> tuple[str, bool] | None:
    """The words of the goal, and whether they're something to do."""
    is_thing = is_said and words[0] in {"clean", "clear", "lower"} and shorthand.may_be_noun(rest)
    if is_thing and not to_do and gate.is_plain(rest, clause=False):
        return with_capitals(rest), False
    if not to_do and (shorthand.is_done_by(words) or shorthand.to_be_done(rest) or _is_unsure(gate, rest)):
        unusual = _unusual(gate, rest)
        return (unusual, False) if unusual else None
    if not gate.is_plain(without_theirs(_to_look_at(gate, rest)), clause="you" in words[2:]):
        return None
    if words[0] in gate.barred["doing"] or to_do:
        return (
            (with_capitals(rest[:1].lower() + rest[1:]), True) if words[0] in gate.barred["doing"] else None
        )
    if words[0].endswith("ing") or words[0] in OPENS_CLAUSE:
        return None
    return numbers_in_words(with_article(gate, gate.small(rest), goal=True)), False


def _to_look_at(gate: Gate, rest: str) -> str:
    """The goal without what the gate takes for a sentence or for pay, where it's plainly neither."""
    found = _GONE.match(rest)
    thing = (found["thing"] or found["what"]).split() if found else []
    if found and thing and gate.is_no_one(thing[-1].casefold()):
        rest = f"{' '.join(thing)}{rest[found.end() :]}"
    first = words_in(rest)[:1]
    if first and first[0].endswith("s") and gate.is_worker(first[0]):
        # "They" are those in front: "drivers home when they were told".
        rest = re.sub(r"\b[Tt]he(?:y|ir)(?='|\b)", "you", rest)
    return rest.lstrip("$\u00a3\u20ac") if _EARNED.match(rest) else rest


def _without_speaker(gate: Gate, line: str) -> str:
    """The want without "she said that" and the name in front."""
    if re.match(r"that (?:the|your|our|all)\b", line):
        return ""
    line = re.sub(
        r"^(?:he|she|they) (?:said|says|told me|mentioned) (?=(?:that )?(?:he|she|they)\b)", "", line
    )
    while (first := line.split(" ", 1))[0].casefold() in gate.barred["speech"] and len(first) > 1:
        line = first[1]
    line = re.sub(r"^(?:to me )?that\s+", "", line)
    named = line.split(" ", 1)
    if len(named) > 1 and fold(named[0]) in gate.people and _WANTS.fullmatch(named[1]):
        line = named[1]
    return line


def _is_unsure(gate: Gate, line: str) -> bool:
    """Whether the first word may be a verb or not, so that no sentence is sure."""
    is_known = words_in(line)[0] in gate.barred["doing"]
    return shorthand.may_be_noun(line) if is_known else shorthand.is_other_verb(line, _BEFORE_THE)


def _unusual(gate: Gate, line: str) -> str | None:
    """What's to be done to a thing: `files scanned by February`, and `sort the bookings` as `the bookings sorted`."""
    words = words_in(line)
    if shorthand.is_done_by(words):
        is_plain = gate.is_plain(" ".join((words[0], *words[2:])), clause=False)
        return with_capitals(gate.small(line)) if is_plain else None
    done = shorthand.to_be_done(line)
    return with_capitals(done) if done and gate.is_plain(line, clause=False) else None
