"""What they want, in words for whoever said it: "you want fewer night releases"."""

import re

from msgspec import Struct

from interview_coach.core.letters import shorthand
from interview_coach.core.letters.articles import with_article
from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.parts import beginnings, of_reader, without_name
from interview_coach.core.letters.phrasing import (
    OPENS_CLAUSE,
    OURS,
    numbers_in_words,
    replaced,
    to_reader,
    verb_of,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.quoting import Quoting

MOST_GOAL = 32
"""The words that a goal may have."""
_WANTS = re.compile(
    r"(?:(?P<who>they|she|he|i|we|you|team|the team|it)(?: |(?='))\s*)?(?:(?:all|just|both|really|mostly|mainly|also|badly|would|above all)\s+)*"
    r"(?P<verb>wants?|needs?|expects?|(?:would|'d) (?:like|love|rather have|prefer)(?: that)?|seeks?|insists? (?:on|that)|wish(?:es)? (?:to|for)|asked for|asks for|would be (?:glad of|grateful for|happy with)|(?:are |is |'s |'re )?(?:looking for|after|hoping (?:to|for))|hopes? (?:to|for)|trying to|(?:is |'s |are |'re )?keen (?:on|to))\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"(?:(?:and|so|basically|mainly|mostly|really|also|just|apparently) )*(?:(?:he|she|they|it) )?(?:(?:was|is|were) (?:very )?clear|made (?:it )?clear|said|says|told me|stressed|emphasized|mentioned|explained|kept saying|repeated|thinks|admitted)(?: to me)?,? (?:that )?(?=\S)",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r": that(?:'s| is| was) (?:all|it|the) .*$|,? (?:in (?:his|her|their) (?:view|words|opinion)|(?:he|she|they) (?:says?|said|told me|thinks))$|(?<=,) in (?:his|her) (?:view|words),",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(?:his|her|their|the|one) (?:\w+ )?(?:wish|hope|goal|ask|need|priority|request)(?: for \w+ \w+)? (?:is|was) (?:for )?|what (?:he|she|they|you) (?:really |most |mainly )?(?:wants?|needs?|hopes for)(?: above all| most| here)?(?:, [^,]+)?,? (?:is|are) (?:for )?",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"(?<!\w)(?:the |any )?(?:person|one|whoever|guy)\b.*? (?:(?:has|have|needs|must|should)(?: to)? (?P<able>be able to )?|(?:is|will be) expected to )",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"^(?:it\sis wished that )?(?P<what>(?:(?!\b(?:he|she|they|it|i|you|we|who|that|there|which|what|not|don't|doesn't)\b).){3,}?) (?:(?:must|should|has to|have to|needs? to|ought to|is to|are to) (?P<to>be |get )?|be (?P<be>)(?=[a-z]+(?:ed|en|ne) ))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<when>(?:by|before|within|in|from|for|after|during|since|because|as) [^,]+), (?=(?:he|she|they)\b)",
    re.IGNORECASE,
)
_GET = re.compile(r"(?:to )?(?:see|get|have) (?=(?:an?|the|some|more|fewer|\d+|every|all)\b)", re.IGNORECASE)
"""`to see 60 new accounts` is a want of 60 new accounts."""
_NOUN_PAIR = re.compile(
    r"(?:test (?:scores|results)|lead (?:times?|generation)|cook times?|close rates?|open (?:rates?|houses?)|turn times?|fill rates?|hit rates?|pass rates?|ship dates?|clean audits?|set (?:times?|builds?)|finding aids?|training (?:plans?|records?)|billing errors|parking spots?|cut (?:times?|lists?)) ",
    re.IGNORECASE,
)
"""What begins with the word of a verb and is a thing."""
_IN_QUOTES = re.compile(r"^[\"\u201c]([^\"\u201d]{6,}?)[,.]?[\"\u201d].*$", re.DOTALL)
"""Their own words, with who said them behind: `"calm at the door," that's how she put it`."""
_BUT_MAYBE = re.compile(
    r"\b(?:unless|although|maybe|permitting|except|even with|have to see|ain't|did(?:n't| not) (?:say|mention|tell)|if my|depends)\b",
    re.IGNORECASE,
)
"""The person isn't sure of it, or kept something back."""
_NO_GOAL = re.compile(
    r"(?:not|on|in|at|over|under|by|it|this|that|me|you|out|i|we|there|no idea|above all|someone (?:like|you|to replace))\b",
    re.IGNORECASE,
)
"""The beginning of a want that names nothing of its own, or is one for the person alone."""
_FOR_YOU = re.compile(
    r"\b(?:he|she) (?:can|could|doesn't have to|won't have to|doesn't need to|likes|has to) |\b(?:without|\w+ing|for|before|see|instead of) (?:him|her)\b(?! (?:nephew|son|boss))|\b(?:off|on|from|in|across|to|for|covers?|takes?|answers?|reads?|runs?|supports?|keeps?|manages?|handles?|checks?|hold up) (?:his|her) (?=\w)|\b(?:tells?|calls?|shows?|asks?|gives?|lets?|warns?|helps?|backs?) (?:him|her)\b|\b(?:when|if|so that|so|what|where|which|that|until) (?:he|she) [a-z']+",
    re.IGNORECASE,
)
"""Where he or she is whoever wants it: "a chart she can read", "without calling him"."""
_SPARE_END = re.compile(
    r" (?:(?:without|instead of|rather than) (?:just |always |only )?[a-z]+ing\b|before (?:they|anyone) [a-z]+\b|without the [a-z]+\b|and (?:not|(?:doesn't|don't) just) [a-z]+\b|too$)[^A-Z]*$| that's (?:hers|his|theirs)\b.*$"
)
"""The end of a want that it can do without: `someone who turns up at 5 without whining`."""
_MONEY = re.compile(r"[$\u00a3\u20ac]|\b\d+ ?k\b|\b\d[\d.]*(?: (?:an|per) |/)(?:hour|hr)\b")
_EARNED = re.compile(
    r"^[$\u00a3\u20ac]?\d[\d.,]*[km]? (?:of|in) (?:new |more )?(?:[a-z]+ )?(?:income|revenue|sales|donations|business|orders|bookings|contracts)\b"
)
"""Money that's to come in by the work, and no one's pay."""
_SOMEONE = re.compile(
    r"^(?:an? |the )?(?:person|guy|dude|fella|one) (?=who\b|that\b|to\b|with\b)", re.IGNORECASE
)
_GROUPS = r"people|(?:\w+ )?(?:drivers|reps|staff|teachers|students|nurses|parents|clients|customers|volunteers|techs)"
_WHOM = (
    (re.compile(r"^((?:fewer|less|more) [a-z ]+) until (?=(?:spring|summer|fall|winter|[A-Z][a-z]+)$)"), r"\1 by "),
    (re.compile(r"^((?:an? )?[a-z]+[^s\W]) (?:which|that) (fit|work|last|hold|sell|run|help|need|come|keep|make)\b"), r"\1 that \2s"),
    (re.compile(r"^([a-z]+(?:tion|sion|ment|over|out)) (?=(?:done|finished|complete|completed)\b)"), r"the \1 "),
    (re.compile(r"\b(before|when|if|until) we (?=[a-z])"), r"\1 you "),
    (re.compile(r"^close (?=(?:in|within) \d)"), "the close "),
    (re.compile(r"^(?:actual )?someone (?=can |could |knows |will |won't |doesn't |gets |shows )", re.IGNORECASE), "someone who "),
    (re.compile(r"^someone that\b(?:'s)?", re.IGNORECASE), lambda found: "someone who's" if "'s" in found[0] else "someone who"),
    (re.compile(rf"^({_GROUPS}) that (?=\w)"), r"\1 who "),
    (re.compile(r"^someone (?=on time\b|early\b|in by\b|ok\b|good\b|comfortable\b|fine\b)"), "someone who's "),
    (re.compile(r"^((?:someone|an? [a-z ]+|[a-z]+er) who) don't\b"), r"\1 doesn't"),
    (re.compile(r"\b(who(?: will| can)?) (?:actually|really|just) "), r"\1 "),
    (re.compile(r"\b(shows?) (?=with\b|on time\b)"), r"\1 up "),
    (re.compile(r"^guys (?:who|that)\b"), "people who"),
    (re.compile(r"\bwith own\b"), "with their own"),
    (re.compile(r"\bevery kid\b"), "every student"),
    (re.compile(r"\bat end of shift\b"), "at the end of a shift"),
    (re.compile(r"\bby end of (?=\w)"), "by the end of "),
    (re.compile(r"(?<!the )\bsame day\b"), "the same day"),
    (re.compile(r"\b(\d|two|three)[- ]man (?=rule|crew|job|lift|team)"), r"\1-person "),
    (re.compile(r"^(one .*) than "), r"\1 rather than "),
    (re.compile(r" (?=even (?:at )?\d)"), ", "),
    (re.compile(r"^(?:a )?bench man or woman\b|^(?:a )?man or woman\b"), "someone"),
    (re.compile(r"\bok with\b"), "OK with"),
    (re.compile(r"^1 (?=[a-z])"), "one "),
)  # fmt: skip
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
    said = _without_speaker(gate, line)
    when = _BEFORE.match(said)
    said = said[when.end() :] if when else said
    found = _WANTS.fullmatch(said)
    verb, rest, to_do, of_team = "want", said, False, False
    if found:
        rest, verb = found["rest"], verb_of(found["verb"].casefold())
        to_do = found["verb"].casefold().endswith(" to")
        of_team = (found["who"] or "").casefold() in {"we", "team", "the team"}
        if found["who"]:
            rest = replaced(rest, OURS)
        rest = re.sub(r" be (?=\w+(?:ed|en|ne)\b)", " ", rest, count=1) if "that" in found["verb"] else rest
        if fewer := _GET.match(rest):
            rest, to_do = rest[fewer.end() :], False
    elif re.match(r"(?:he|she|they|i|his|her)\b", said, re.IGNORECASE):
        return None
    rest = re.sub(r"^(?:us|you) to\s+", "to ", rest)
    rest = re.sub(r"^(?:me|him|her) to\s+", "someone to ", rest)
    if rest.startswith("to "):
        rest, to_do = rest[3:], True
    rest = re.sub(r",? (?:not just|not like|not only|unlike)\b.*$", "", rest)
    rest = re.sub(r"^((?:\S+ ){3,}\S+): .*$", r"\1", rest)
    for each in beginnings(rest):
        part = _in_letter(gate, each)
        for short in (part, _without_end(gate, part)):
            if short and (words := _goal_in(gate, short, is_said=found is not None, to_do=to_do)):
                is_end = (
                    when and each == rest and not re.match(r"(?:since|because|as)\b", when[0], re.IGNORECASE)
                )
                return WantedGoal(
                    verb,
                    f"{words[0]} {when['when'].lower()}" if is_end and when else words[0],
                    to_do=words[1],
                    of_team=of_team,
                )
    return None


def _in_letter(gate: Gate, want: str) -> str:
    """The want in words for a letter: `guy who shows w/ own tools` as `someone who shows up with their own tools`."""
    want = _SOMEONE.sub("someone ", want)
    people = "|".join(gate.barred["one-person"])
    want = re.sub(rf"^((?:\w+ )?(?:{people})s|(?:an? )?(?:\w+ )?(?:{people})) that ", r"\1 who ", want)
    for form, instead in _WHOM:
        want = form.sub(instead, want)
    want = of_reader(shorthand.of_someone(want), gate.is_worker)
    said = _FOR_YOU.sub(lambda found: to_reader(re.sub(r"\b(?:his|her) $", "your ", found[0])), want)
    return re.sub(r"\b(you .+) (?:him|her)self\b", r"\1 yourself", said)


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


def _goal_in(gate: Gate, rest: str, *, is_said: bool, to_do: bool) -> tuple[str, bool] | None:
    """The words of the goal, and whether they're something to do."""
    words = words_in(rest)
    if (
        not words
        or words in (["someone"], ["people"])
        or len(words) > MOST_GOAL
        or _NO_GOAL.match(rest)
        or (
            ", and " not in rest
            and re.search(
                r", (?!(?:and|or|not(?! much| many| really| sure| so)|even|so|in|with|which|rather|instead|even)\b)",
                rest,
            )
        )
    ):
        return None
    if _MONEY.search(rest) and not _EARNED.match(rest):
        return None
    plain = rest.lstrip("$\u00a3\u20ac") if _EARNED.match(rest) else rest
    if not gate.is_ordinary(rest, loose=True) or not gate.is_plain(
        plain, words[:1] if to_do else (), clause="you" in words[2:], done=True
    ):
        return None
    if to_do:
        return with_capitals(rest[:1].lower() + rest[1:]), True
    if done := shorthand.to_be_done(rest):
        return with_capitals(done), False
    is_verb = (
        words[0] in gate.barred["doing"] and not shorthand.may_be_noun(rest) and not _NOUN_PAIR.match(rest)
    )
    if is_verb:
        return with_capitals(rest[:1].lower() + rest[1:]), True
    if (
        to_do
        or (words[0].endswith("ing") and not _NOUN_PAIR.match(rest))
        or words[0] in OPENS_CLAUSE
        or words[0] in gate.barred["done"]
    ):
        return None
    is_bare_verb = shorthand.may_be_noun(rest) and words[0] not in {"clean"}
    if shorthand.is_other_verb(rest, _BEFORE_THE) or (is_bare_verb and not is_said):
        return None
    return numbers_in_words(with_article(gate, gate.small(rest), goal=True)), False


def _without_speaker(gate: Gate, line: str) -> str:
    """The want without "she said that" and the name in front, and `the trays counted` of `the trays must be counted`."""
    if re.match(r"that (?:the|your|our|all)\b", line):
        return ""
    line = without_name(line, gate.people)
    line = re.sub(
        r"^(?:to me )?that\s+",
        "",
        _SPEECH.sub("", _SAID_AFTER.sub("", line), count=1)
        if _SPEECH.match(line)
        else _SAID_AFTER.sub("", line),
    )
    line = _WHAT.sub(
        "", _ABLE.sub(lambda found: "someone who can " if found["able"] else "someone to ", line)
    )
    line = re.sub(
        r"^(?:should|must|needs to) be (?=[a-z]+ (?:with|in|on|at)\b)", "someone ", line, flags=re.IGNORECASE
    )
    must = _MUST.match(line)
    if must and not _WANTS.fullmatch(line):
        line = f"{must['what']} {'' if must['to'] or must['be'] is not None else 'to '}{line[must.end() :]}"
        line = re.sub(r"^their\b", "your", line, flags=re.IGNORECASE)
    return line
