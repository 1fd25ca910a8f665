"""Who said what, or was promised what: lines of notes with a name in front, such as `Ada: fewer night releases`."""

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from interview_coach.core.record.actions import NOTHING, items
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import ANY_TITLE, named_by

_HEAD = re.compile(
    r"(?P<colon>[^:]{1,80}):\s*(?P<after>.+)|(?P<dash>[^-\u2013\u2014]{1,40}?)\s+[-\u2013\u2014]\s+(?P<rest>.+)"
)
_TITLE = re.compile(ANY_TITLE, re.IGNORECASE)
_GOING_ON = re.compile(
    r"(?P<who>[^\W\d_]+) (?P<rest>(?:was|went|kept|got) (?:on about|on and on about|into|over|through|talking about|asking about) .+)"
)
"""`Declan was on about the queue`: a name, and that they talked."""
_TITLE_AND_LETTER = re.compile(rf"{_TITLE.pattern} ?([a-z])\.?", re.IGNORECASE)
_SAYS = frozenset(
    [
        "talked",
        "spoke",
        "told",
        "said",
        "mentioned",
        "asked",
        "showed",
        "explained",
        "described",
        "walked",
        "wants",
        "needs",
        "wanted",
    ]
)


_CAPITALIZED = r"(?![a-z])[^\W\d_][\w.'\u2019-]*"
_WHOLE_NAME = re.compile(
    rf"(?:(?i:{ANY_TITLE})\s*{_CAPITALIZED}|{_CAPITALIZED} {_CAPITALIZED})(?: {_CAPITALIZED})*"
)
"""`Father Keane`, `Peggy Lund`: a title and a name, or two words with capitals."""
_ONE_NAME = re.compile(_CAPITALIZED)
_TAIL = re.compile(r"(?P<before>.*\S)\s+[-\u2013\u2014]\s*(?P<who>[^\W\d_]{2,})\.?")
"""The name of who said it, after a dash at the end: `mispicks under 1% - Tom`."""


_NAME = r"[^\W\d_][\w.'\u2019-]*(?: [^\W\d_][\w.'\u2019-]*){0,2}?"
_CAPITAL = "(?-i:(?![a-z]))"
_PLEDGE = re.compile(
    r"(?:(?:i|we)(?:['\u2019]ve| have)? )?(?:also )?(?:(?:promised|told|said|agreed|offered)(?: to)?"
    rf"(?: (?P<who>{_NAME}))?,? )?(?:that )?(?:to|i['\u2019]?d|i['\u2019]ll|i would|i will) (?P<rest>\S.*)",
    re.IGNORECASE,
)
"""`I promised Priya to send my thesis`, `told Marc I'd call`, `I said I would send it`."""
_SENDING = re.compile(
    rf"(?P<verb>send|e-?mail|mail|forward|show|give|bring|lend) (?:(?P<who>{_CAPITAL}{_NAME}) (?P<thing>.+)"
    rf"|(?P<first>.+) to (?P<behind>{_CAPITAL}{_NAME})(?P<more>|,? (?:by|on) .+| today| tomorrow)[.]?)",
    re.IGNORECASE,
)
"""`send Priya my thesis`, `send my thesis to Priya by Friday`."""
_OWED = re.compile(
    rf"(?:(?:i|we)(?:['\u2019]ve| have)? )?(?:also )?promised (?P<who>{_CAPITAL}{_NAME}) (?P<thing>(?:my|our|the|a copy) \S.*)",
    re.IGNORECASE,
)
"""`I promised Bob my chart`."""
_SOMEONE = frozenset({"them", "her", "him", "both", "everyone"})


_WANTING = re.compile(
    r"(?:said )?(?:(?:that )?(?:he|she|they) )?(?:want|need)(?:s|ed)? (?=\S+ \S)", re.IGNORECASE
)


class Attributed(Struct, frozen=True):
    """Something they said or were promised, and the person on record it belongs to; None: the note names no one."""

    name: str | None
    words: str


def told(job: Job, round_: int | None, text: str, *, promised: bool = False) -> list[Attributed]:
    """The items of an answer, each with the person that its line names.

    `promised`: they're promises, which may be whole sentences. Their words are then what there is to do.
    """
    interview = job.interview(round_) if round_ is not None else None
    met = interview.met if interview else ()
    found: list[Attributed] = []
    for line in text.split("\n"):
        name: str | None = None
        for item in items(line):
            said, words = named(item, met, everyone(job))
            if promised:
                to, words = _pledged(words, met, everyone(job))
                said = said or to
            name = said or (None if _begins_with_a_name(item) else name)
            if words.casefold().rstrip(".") not in NOTHING:
                found.append(Attributed(name, words))
    return found


def stranger(item: str) -> str | None:
    """The whole name in front of these words: `Father Keane` in `Father Keane: the audit`. Only asked where no one on record fits."""
    head = _HEAD.fullmatch(item)
    name = (head["colon"] or head["dash"]).strip() if head else ""
    if _WHOLE_NAME.fullmatch(name):
        return name
    return next((before for before, _ in _before_saying(item) if _WHOLE_NAME.fullmatch(before)), None)


def without_stranger(item: str) -> str:
    """The words without a name of no one on record in front."""
    return item.removeprefix(stranger(item) or "").lstrip(" :-\u2013\u2014")


def strangers(job: Job, round_: int, text: str, *, promised: bool = False) -> list[str]:
    """The names in front of lines that no one on record has."""
    said = told(job, round_, text, promised=promised)
    found = (stranger(each.words) for each in said if each.name is None)
    return list(dict.fromkeys(name for name in found if name))


def _begins_with_a_name(item: str) -> bool:
    """Whether it's headed by a name, or what looks like one, so that it isn't about the person of the line before."""
    head = _HEAD.fullmatch(item)
    return stranger(item) is not None or bool(
        head and head["colon"] and _ONE_NAME.fullmatch(head["colon"].strip())
    )


def _before_saying(item: str) -> Iterator[tuple[str, str]]:
    """Each beginning that comes before a word such as "wants", and the rest from that word on."""
    words = item.split()
    for at in (1, 2, 3):
        if len(words) > at + 1 and words[at].casefold() in _SAYS:
            yield " ".join(words[:at]), " ".join(words[at:])


def told_words(job: Job, round_: int | None, text: str) -> list[str]:
    """The items of an answer without the names in front of them."""
    return [each.words for each in told(job, round_, text)]


def wish_of(words: str) -> str:
    """The wish without the verb that says it is one: `a calm person` of `wants a calm person`."""
    return _WANTING.sub("", words)


def named(item: str, met: Sequence[str], known: Sequence[str]) -> tuple[str | None, str]:
    """The person in front of these words, and the words; None where no one on record is."""
    for before, said in _before_saying(item):
        if person := _person(before, met, known):
            return person, said
    going_on = _GOING_ON.fullmatch(" ".join(item.split()))
    if going_on and (person := _person(going_on["who"], met, known)):
        return person, going_on["rest"]
    head = _HEAD.fullmatch(item)
    person = _person(head["colon"] or head["dash"], met, known) if head else None
    if head and person:
        return person, " ".join((head["after"] or head["rest"]).split())
    tail = _TAIL.fullmatch(item)
    whole = [name for name in met if tail and fold(tail["who"]) in fold(name).split()]
    return (whole[0], tail["before"]) if tail and len(whole) == 1 else (None, item)


def _pledged(item: str, met: Sequence[str], known: Sequence[str]) -> tuple[str | None, str]:
    """The person that a promise was made to, and what there is to do; None where it names no one on record."""
    owed = _OWED.fullmatch(item)
    if owed and (bound := _person(owed["who"], met, known)):
        return bound, f"send {owed['thing']}"
    found = _PLEDGE.fullmatch(item)
    who = (found["who"] or "") if found else ""
    to = _person(who, met, known) if who else None
    words = found["rest"] if found and (to or not who or who.casefold() in _SOMEONE) else item
    sent = _SENDING.fullmatch(words)
    if to or sent is None:
        return to, words
    whom = sent["who"] or sent["behind"]
    to = _person(whom, met, known)
    thing = sent["thing"] or f"{sent['first']}{sent['more']}"
    return (to, f"{sent['verb']} {thing}") if to else (None, words)


def _person(wanted: str, met: Collection[str], known: Collection[str]) -> str | None:
    """The name that these words mean: among the people met in the round, else among everyone on record."""
    for names in (met, known):
        if hits := named_by(wanted, names):
            return hits[0] if len(hits) == 1 else None
        if by_letters := _by_title(wanted.strip(), names) or _by_initials(wanted.strip(), names):
            return by_letters
    return None


def _by_initials(wanted: str, names: Collection[str]) -> str | None:
    """Who two or three capital letters mean, where only one fits: `KV` for Katrin Vogel."""
    if not re.fullmatch(r"[A-Z]{2,3}", wanted):
        return None
    hits = [
        name for name in names if "".join(re.findall(r"\b[A-Z]", _TITLE.sub("", name, count=1))) == wanted
    ]
    return hits[0] if len(hits) == 1 else None


def _by_title(wanted: str, names: Collection[str]) -> str | None:
    """Who a title and a letter mean, where only one fits: `Mr T`, `Dr. S`, `Chef M`."""
    found = _TITLE_AND_LETTER.fullmatch(wanted)
    if not found:
        return None
    title, letter = found[1].casefold(), found[2].casefold()
    hits = [
        name
        for name in names
        if name.split()[-1].casefold().startswith(letter)
        and (_TITLE.match(name) is None or fold(name).startswith(title))
    ]
    return hits[0] if len(hits) == 1 else None
