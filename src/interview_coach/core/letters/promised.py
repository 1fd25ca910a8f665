"""What was promised to the reader, in words for the letter to them: a thing to attach, something to write out, or something to do.

It's handed to the very person who reads it, so that much may be named that no topic may: only what's private, judging or
about someone else stays out.
"""

import re
from typing import Literal

from msgspec import Struct

from interview_coach.core.letters import papers
from interview_coach.core.letters.articles import with_article, with_later_article
from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.parts import beginnings, without_name
from interview_coach.core.letters.phrasing import (
    DETERMINERS,
    OPENS_CLAUSE,
    PIECES,
    numbers_in_words,
    to_reader,
    with_capitals,
    words_in,
)
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES

MOST_WORDS = 24
"""The words that something promised may have."""
_WHOM = frozenset({"them", "her", "him", "you", "over", "along", "to", "a", "off"})
_BARE = frozenset({"proof", "availability", "cv", "zeugnis", "arbeitszeugnis"})
"""What's promised without an article, or as the person's own."""
_NOTHING = re.compile(
    r"(?:nothing|none|nada|nil|zilch|zip|nah|nope|no promises|n/a|(?:a )?(?:beers?|drinks?|coffee|lunch|dinner|supper|pint))\b(?! (?:menu|list|order))",
    re.IGNORECASE,
)
_BUT_STILL = re.compile(
    r"^(?:nothing|none|nada|nah|nope|not much)(?: really| rly| much| big| else)?(?:[,;:]| -+| but| except)\s*(?:but |except |just |only )?"
    r"(?=(?:i )?(?:said|sd|told|promised)\b)",
    re.IGNORECASE,
)
"""`nothing really, said id send the podcast`: something was promised after all."""
_LEAD = re.compile(
    r"(?:(?:ok|okay|so|and|also|yes),? )*(?:promise (?:is|was) )?(?:(?:he|she|they) asked (?:me )?(?:whether|if) i (?:still )?(?:had|have|could send) (?=my\b|the\b|an?\b)"
    r"|(?:(?:he|she|they) )?(?:could have|can have|will|shall|would|wants?|asked for|is to|should|gets?|needs?) (?:have |get |receive |see )?(?:from me )?(?=my\b|the\b|an?\b|\d|two\b|three\b|some\b)"
    r"|(?:i |i'm |i've |i'd |we )?(?:have |am |was )?(?:also )?(?:said|promised?|told|agreed|offered|undertook|assured|am to|to|owe|supposed|going|need|have|meant|volunteered|said yes)(?: (?:him|her|them|you|{name}))?(?: that)?(?: to)?,? (?=\w)"
    r"|i (?:will|would|can|could|shall|am going to)(?: also)? |(?:i'll|i'd|will|would) )",
    re.IGNORECASE,
)
"""`I said I would`, `he will have`: what only says that it was promised."""
_OF_A_BOOK = re.compile(
    r"\b((?:book|biography|film|documentary|novel) (?:on|about|by)|(?:talk|podcast) by) [A-Z][a-z]+ [A-Z][a-z]+"
)
"""A book on someone, whose name anyone may read."""
_INTRODUCTION = re.compile(
    r"^(?:an? |the )?intro(?:duction|s)? to (?:(?:the |an? )?(?:guy|woman|man|person) (?=who\b)|(?:some(?:body|one) )?(?=(?:at|in|from) ))",
    re.IGNORECASE,
)
_HER = "(?:you|him|her)"
_ERRAND = re.compile(
    "|".join((
        r"bring (?:in|by|over|along) .+",
        r"(?:bring|drop|take) (?:my|the|a|an|two|some) [\w' -]+ (?:in|by|round|over)(?: for .+| on .+)?",
        r"drop off .+",
        r"bring my own .+",
        r"bring my [\w' -]+ (?:for|to) the .+",
        rf"bring {_HER} .+",
        rf"get back to {_HER} .+",
        rf"let {_HER} know .+",
        r"(?:ring|call|phone|text) you (?:with|about|on|to|a) .+",
        rf"(?:lend|show|find) {_HER} .+",
        r"(?:read|come|look|check|try|visit|introduce|swing|stop|play|work(?= on\b| with\b| through\b| out\b)|start|post|teach|help|ask|walk you through) .+",
        r"drop by .+",
        r"find out (?:what|which|how|whether|if|where|when|why) .+",
    )),
    re.IGNORECASE,
)  # fmt: skip
_MONTH = re.compile(rf"\b(?:for|in|on) (?:{'|'.join((*MONTH_NAMES, *DAY_NAMES))})\b", re.IGNORECASE)
_WRITTEN_OUT = re.compile(
    r"^the (?:dates|days|times)\b|^(?:the |two |three )?names\b|\blink\b|\bpodcast\b|^(?:the )?title of\b|\bdate$| on GitHub|\bavailability\b|\bnames? of\b|\b(?:supplier|contact) (?:of|for)\b|\b(?:model|brand)$|\b(?:number|address|details)(?: (?:of|for) [\w ]+)?$"
)
_OF_FIRM = re.compile(r"\bat [A-Z][\w&-]+['\u2019]s$")
"""A firm by its owner: `at Abbott's`."""
_IN_HAND = re.compile(
    r"\b(?:booklet|brochure|book|jar|loaf|starter|seeds|box|bag|bottle|cuttings?|umbrella)\b"
)
"""What no mail has attached."""
_SAINT = re.compile(r"\b(?:St\.?|Saint) [A-Z]\w+(?:['\u2019]s)?")
_FROM_PLACE = re.compile(r"\b(?:from|at|in) [A-Z][\w&-]+(?: [A-Z][\w&-]+)*")
_ASKED_FOR = re.compile(
    r"\b(?:he|she) (?:mentioned|asked (?:for|about)|wanted|liked|needs|recommended|wants)\b", re.IGNORECASE
)
_USED_AT = re.compile(
    r"(?<=used|made) at (?!(?:the|my|our|an?|work|home|school|night|nights|church|college)\b)[a-z]+(?: [a-z]+)?$"
)
_ADDRESS = re.compile(r"^(?:the )?((?!(?:my|your|email|mail|web|home|his|her|new)\b)[\w -]+) address$")
_LAST_PLACE = re.compile(r" (?:from|at) ([a-z]{4,})$")
_WHOSE = re.compile(r"\b(?:name|number|email|details) (?:of|for)\b", re.IGNORECASE)
_FELLOW = re.compile(
    r"\b(?:guy|lady|woman|man|fella|fellow|dude|gal|bloke)\b(?! (?:hours|power))", re.IGNORECASE
)
_PERSON_FOR = re.compile(
    r"\b(name|number|email|details) (?:of|for) (?:the|a|that) ((?:[\w-]+ ){1,4}?)person\b ?(?!who\b|that\b)",
    re.IGNORECASE,
)
_WHO_DOES = re.compile(r"\b(?:of|for|to) (?:the|a) person (?:who|that)\b", re.IGNORECASE)
_FOR_SOMEONE = re.compile(r"\b(?:for|of|to|about|like|with) (?:the )?(?:[A-Z][a-z]\w*)(?: [A-Z]\w*)*$")
_WAYS = r" (?:of|for|from|to|with|by|on|in|that|who|i|we|he|she|about|made|which) "

_NOT_MINE = re.compile(
    r"\b(?:clients?|customers?|patients?|payroll|pric(?:e|ing)|vendors?|donors?|members?) (?:lists?|sheets?|files?|records?|data)\b.*\b(?:from|at|of) [A-Z]"
    r"|\b(?:clients?|customers?|patients?|prices?|vendors?|donors?|members?) (?:lists?|files?|photos?|records?|data)\b.*\bmy (?:old|last|former|current|present)\b"
    r"|\bmy (?:old|last|former|current|present) \w+'s\b",
    re.IGNORECASE,
)
"""What belongs to another employer."""
PromiseKind = Literal["promise", "promise-link", "promise-do"]


class Promised(Struct, frozen=True):
    """What was promised, and the sentence that it goes into."""

    words: str
    kind: PromiseKind = "promise"


def is_nothing(note: str) -> bool:
    """Whether nothing was promised that a letter would name: "nothing, well, ...", or beers."""
    return bool(_NOTHING.match(note)) and not _BUT_STILL.match(note)


def promised(gate: Quoting, note: str | None) -> Promised | None:
    """What a promise such as `send the sample report` gives the letter; None where it isn't fit for one."""
    lines = gate.sentences(_BUT_STILL.sub("", " ".join((note or "").split())))
    line = next((line for line in lines if not set(words_in(line)) <= gate.people), "")
    line = re.sub(r"^((?:\d|two|three|four|five)\b[\w' -]+): .*$", r"\1", line)
    if (
        not line
        or gate.is_about_absent(line)
        or _NOT_MINE.search(line)
        or re.search(r"[$\u00a3\u20ac]|\b\d+ ?k\b", line)
    ):
        return None
    line = papers.of_owner(_of_contact(_without_lead(gate, line)))
    if re.match(
        r"(?:i )?(?:not|never|won't|wont|wouldn't|wouldnt|keep (?:quiet|it|his|her|my)|hold)\b",
        line,
        re.IGNORECASE,
    ):
        return None
    for each in beginnings(line):
        if line[len(each) :].startswith(" and"):
            continue
        part = papers.without_day(each)
        if errand := _errand(gate, part):
            return Promised(errand, "promise-do")
        if found := _thing(gate, part):
            if _IN_HAND.search(found) and not _WRITTEN_OUT.search(found):
                return Promised(f"send you {found}", "promise-do")
            return Promised(found, "promise-link" if _WRITTEN_OUT.search(found) else "promise")
    head = papers.without_more(line)
    is_clear = head != line and not gate.is_private(line) and _is_thing(gate, head.split())
    return promised(gate, head) if is_clear else None


def _of_contact(line: str) -> str:
    """`the name of the person who sharpens my knives` of `... the guy who ...`; `my contact for the chipper` of `the chipper fella`."""
    line = _FELLOW.sub("person", line) if _WHOSE.search(line) else line
    line = re.sub(r"\bperson that\b", "person who", line)
    return _PERSON_FOR.sub(lambda found: f"{found[1]} of my contact for the {found[2]}", line)


def _without_lead(gate: Gate, line: str) -> str:
    """The promise without "I said I would", and without the reader's name in front."""
    form = re.compile(_LEAD.pattern.replace("{name}", "|".join(gate.people) or "(?!)"), re.IGNORECASE)
    line = re.sub(r", (?:by|before|on|until) [^,]+, ", " ", without_name(line, gate.people))
    line = re.sub(r"^i (?=(?:send|bring|give|email|mail|forward|get|share) )", "", line, flags=re.IGNORECASE)
    line = re.sub(r"\b(swing|drop|stop) by (?=[A-Z]\w+day\b)", r"\1 by on ", line)
    for _ in range(3):
        line = without_name(form.sub("", line, count=1) if form.match(line) else line, gate.people)
    return line


def _errand(gate: Gate, line: str) -> str | None:
    """What's to be done, after "I'll": `bring my passport in for the DBS check`."""
    line = re.sub(r"^bringing ", "bring ", line)
    line = _INTRODUCTION.sub("introduce you to someone ", line)
    line = to_reader(re.sub(r"\bDBS$", "DBS check", line))
    allowed = frozenset({"someone"} if line.startswith("introduce you") else ())
    is_fit = _ERRAND.fullmatch(line) and _is_fit(gate, line, allowed)
    return with_later_article(gate, with_capitals(line)) if is_fit else None


def _thing(gate: Gate, line: str) -> str | None:
    line = re.sub(r"^write[ -]?up (?=how\b|why\b|what\b)", "a write-up of ", line, flags=re.IGNORECASE)
    line = papers.to_send(gate.respelled("in-promises", line.rstrip(" .,;:")))
    words = line.split()
    if words and words[0].isalpha() and words[0].casefold() in gate.barred["my-own"] - _BARE:
        words[0] = words[0].casefold()
    if is_sent := bool(words) and words[0].casefold() in gate.barred["sending"]:
        words = words[1:]
        while len(words) > 1 and (words[0].casefold() in _WHOM - {"a"} or words[0].casefold() in gate.people):
            words = words[1:]
    is_clause = line.casefold().startswith("that ") and set(words[1:2]) & DETERMINERS
    if (
        not words
        or is_clause
        or not (
            words[0].casefold() in PIECES | {"my"}
            or _is_thing(gate, words)
            or _is_counted(words[0])
            or (is_sent and words[0].casefold() == "that")
            or (len(words) > 1 and gate.is_ordinary(line) and not gate.is_act(words))
        )
    ):
        return None
    if words[0].casefold() == "that":
        words = ["the", *words[1:]]
    if words[0].casefold() in gate.barred["my-own"] and words[1:2] != ["of"]:
        words = ["my", *words]
    if words[0].casefold() in PIECES:
        words = ["a", *words]
    if len(words) == 1 and not words[0].endswith("s"):
        words = ["my" if words[0] in {"transcript", "diploma", "resume"} else "the", *words]
    typed = _with_place(gate, " ".join(words))
    typed = papers.to_send(to_reader(typed) if _ASKED_FOR.search(typed) else typed)
    first = typed.split()[0].casefold()
    if (
        (first.endswith("ing") and not _is_thing(gate, typed.split()))
        or first in OPENS_CLAUSE | {"back"}
        or not _is_fit(gate, typed)
    ):
        return None
    named = with_article(gate, typed[:1].lower() + typed[1:] if _is_counted(first) else typed)
    named = _ADDRESS.sub(r"the address of the \1", named)
    return papers.owned(papers.of_my_own(numbers_in_words(_with_the(gate, named))), typed)


def _with_place(gate: Gate, thing: str) -> str:
    """The thing with the capital of a place at its end: `the log from fenmoor`, `the sheet we used at smile center`."""
    thing = _USED_AT.sub(lambda found: found[0].title().replace(" At ", " at "), thing)
    place = _LAST_PLACE.search(thing)
    return (
        f"{thing[: place.start(1)]}{place[1].capitalize()}"
        if place and not gate.is_known(place[1])
        else thing
    )


def _with_the(gate: Gate, thing: str) -> str:
    """`the name of the course` of `name of the course`: one thing to be sent has an article."""
    words = re.split(_WAYS, thing, maxsplit=1, flags=re.IGNORECASE)[0].casefold().split()
    is_known = bool({words[-1], " ".join(words[-2:])} & gate.barred["things"]) and words[-1] not in _BARE
    is_bare = words[0] not in DETERMINERS and not words[0][:1].isdigit()
    is_one = not words[-1].endswith("s") or words[-1].endswith("ss") or thing.startswith("names of ")
    return f"the {thing}" if is_bare and is_known and is_one else thing


def _is_counted(word: str) -> bool:
    """Whether it's a word such as "the", "my" or "two"."""
    return word.casefold() in DETERMINERS - OPENS_CLAUSE or word.isdigit()


def _is_thing(gate: Gate, words: list[str]) -> bool:
    """Whether these words name something that can be sent: `song list`, `proof of vaccination`, `Zeugnis from Kellner`."""
    head = re.split(_WAYS, " ".join(words).casefold(), maxsplit=1)[0].split()
    return bool({head[-1], " ".join(head[-2:])} & gate.barred["things"]) and not set(head[1:]) & DETERMINERS


def _is_fit(gate: Gate, line: str, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether there's nothing in it that's private or judging, and no one else."""
    if gate.has_names(words_in(line), recorded_only=True):
        return False
    line = _MONTH.sub("", _OF_FIRM.sub("at Quarry", line))
    line = re.sub(
        r"\bmy (?:last|former|previous|old) (?:manager|foreman|supervisor|chef|lead|principal|director)\b",
        "my work",
        line,
    )
    bare = _WHO_DOES.sub("of what", _OF_A_BOOK.sub(r"\1 birds", _SAINT.sub("Quarry", line)))
    tokens = words_in(bare)
    return (
        0 < len(tokens) <= MOST_WORDS
        and not gate.is_shorthand(bare)
        and not gate.is_private(bare)
        and not gate.against(tokens) - allowed
        and not gate.has_names(tokens)
        and not gate.is_strange(bare)
        and not gate.is_about_staff(tokens)
        and not _FOR_SOMEONE.search(bare)
        and not gate.may_name(_FROM_PLACE.sub("there", bare))
    )
