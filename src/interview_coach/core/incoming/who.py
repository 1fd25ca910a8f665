"""The people, the place and the link that a message names."""

import re
from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.text.names import fold

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Rev)\.?"
_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019\u00c0-\u024f-]*"
_NAME = rf"(?:{_TITLE}\s+)?{_WORD}(?:\s+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ter)\s+)*{_WORD}){{0,3}}"
_PERSON = re.compile(_NAME)
_LEAD = re.compile(
    r"\b(?:with|meet|meeting|interviewed by|interview by|speak to|speak with|speaking with|talk to|talk with|see|joined by|panel(?: is|:)?|interviewers?:"
    r"|hosted by|led by|pairing with|by)\s+(?=(?:(?:our|the)\s+(?:[\w-]+(?:,\s*|\s+)){1,5}?)?[A-Z\u00c0-\u00de])"
)
_JOB = r"(?:manager|leader|lead|head|director|matron|nurse|recruiter|coordinator|engineer|developer|scientist|analyst|designer|architect|officer|supervisor|specialist|principal|teacher|founder|president|planner|accountant|assistant|associate|consultant|advis[eo]r|technician|strategist|editor|producer|representative|owner|CEO|CTO|CFO|COO)"
_TITLE_BEFORE = re.compile(
    rf"(?:our|the)\s+(?:(?P<set_off>[\w /&-]{{2,40}}?),\s*|(?P<title>(?:[\w-]+\s+){{0,2}}{_JOB})\s+(?={_WORD}))"
)
_ROLE = rf"(?:[\w&/-]+\s+){{0,3}}?(?i:{_JOB})\b(?:\s+of(?:\s+[A-Z][\w&-]*)+)?"
"""A title that stands behind a name and a comma: `Engineering Manager`."""
_TITLE_BEHIND = re.compile(
    rf"\s*(?:,\s+(?:our|the)\s+(?P<title>[^,.;:()\n]{{2,50}})|,\s+(?P<role>{_ROLE})"
    r"|\((?P<in_brackets>[^(),.;:\n]{2,50})\))"
)
_END_OF_TITLE = r"\s+(?:and|or|on|at|from|for|who|in|via|by|to|will|is|as)\s.*"
_BETWEEN = re.compile(
    rf"\s*(?:\([^()]{{0,60}}\)|,\s+{_ROLE}|,\s+(?:our|the|Head|Director|VP|Manager|Senior|Lead|Chief)[^,.;()]{{0,50}})?"
    r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
)
_RANK = r"(?:Senior|Junior|Deputy|Assistant|Associate|Vice|Principal|Chief)\b.*"
"""What begins with such a word is a title."""
_OTHERS = """
you your us our me my i we the a an this that team hr human resources it google teams zoom meet microsoft skype webex
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december regards best kind dear hi hello thank thanks please interview cto ceo cfo coo head director
manager yes no great good
"""
_NOBODY = frozenset(_OTHERS.split())
"""Words with a capital that begin no name."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
_STREET = "Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Plaza|Court|House|Tower|Hall|Campus|Cent(?:er|re)|Hotel|Building|Way"
_CLOCK_WORD = (
    r"(?:[AP]\.?M|[ECMP][SDE]?T|UTC|GMT|BST|CEST|Uhr|[Hh]ours|O['\u2019][Cc]lock)\b"
    r"|(?:Eastern|Central|Mountain|Pacific)(?:\s+(?:Standard|Daylight))?(?:\s+[Tt]ime\b|\b(?!\s+[A-Z]))"
)
"""What makes a time of the number before it: `8 PM ET`, `10 Eastern`."""
_SITES = "office|warehouse|store|shop|plant|clinic|branch|restaurant"
_ADDRESS_WORD = r"(?:(?:St|Ave|Rd|Blvd|Dr|Ln|Mt|Ft|Sq|Pl|Ct|[A-Z])\.(?=\s|,|$)|[A-Z][\w'-]*)"
"""A word of an address. Only a short form has a period: what comes after another one is the next sentence."""
_MORE_WORDS = rf"(?:\s+(?!(?:You|We|I|Please|They|It|The|When|If|Your|Our|Ask|Bring|Park|See|Let|There|This)\b){_ADDRESS_WORD})"
_PLACES = (
    r"(?i:\b(?:location|where|address|venue|place)\s*:)[ \t]*(?!https?:)(?P<place>\w[^\n.;]{2,60})",
    r"\b(?:at|in)\s+our\s+(?:\w+\s+)?(?:office|offices|headquarters|site)\s*(?:at|in|,)\s*(?P<place>[A-Z\d][^\n.;]{2,60})",
    (
        rf"\bat\s+our\s+(?:\w+\s+)?(?:{_SITES}),\s*(?P<place>\d{{1,5}}\s+"
        rf"(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|{_CLOCK_WORD}){_ADDRESS_WORD}{_MORE_WORDS}{{0,3}})"
    ),
    (
        r"\b(?:at|in)\s+(?:the\s+)?(?P<place>\d{1,5}\s+(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        rf"(?!{_CLOCK_WORD})"
        rf"{_ADDRESS_WORD}{_MORE_WORDS}{{0,3}}|(?:Room|Floor|Building|Suite)\s+[\w-]+(?:,\s*[A-Z][\w ]{{2,30}})?"
        rf"|[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){{0,3}}\s+(?:{_STREET})\b)"
    ),
    (
        r"(?m:^|[,;:(]|\b(?:at|in|to)\s)\s*(?P<place>\d{1,5}[a-z]?\s+(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        rf"(?:[A-Z][\w.'-]*\s+){{1,3}}(?i:{_STREET}|Ln)\b)"
    ),
    r"\bon\s+the\s+(?P<place>\d\w{1,3}\s+floor[^\n.;]{0,50})",
)
"""The lines that name a place. A name alone, as in "Next steps at Pine", is more often the company's."""


def named_people(text: str, own: Collection[str] = (), company: str = "") -> tuple[str, ...]:
    """The people that the text says one will meet, in order. `own` are names that are the reader's."""
    return tuple(dict.fromkeys(each.name for each in people_to_meet(text, own, company)))


class NamedPerson(Struct, frozen=True):
    """Someone that a message names, and what it says in front of or behind the name; perhaps a title, perhaps not."""

    name: str
    title: str | None = None


def people_to_meet(text: str, own: Collection[str] = (), company: str = "") -> list[NamedPerson]:
    """The people that the text says one will meet, in order, each with what may be their title."""
    found: list[NamedPerson] = []
    mine = {fold(word) for name in own for word in name.split()}
    for lead in _LEAD.finditer(text):
        at = lead.end()
        skip = _TITLE_BEFORE.match(text, at)
        title = (skip["set_off"] or skip["title"]) if skip else None
        at = skip.end() if skip else at
        while (match := _PERSON.match(text, at)) and len(found) < 12:
            name = " ".join(match[0].split()).rstrip(".'")
            name = _trimmed(name)
            if name and fold(name) != fold(company) and not set(fold(name).split()) <= mine:
                behind = _TITLE_BEHIND.match(text, at + len(match[0]))
                title = title or (
                    behind["title"] or behind["role"] or behind["in_brackets"] if behind else None
                )
                found.append(NamedPerson(name, re.sub(_END_OF_TITLE, "", title).strip() if title else None))
            elif not name:
                break
            title = None
            gap = _BETWEEN.match(text, at + len(match[0]))
            if gap is None:
                break
            at = gap.end()
    return found


def signer_in(signature: str) -> str | None:
    """The whole name below the closing words of a message; None where only a first name is there, or a team's."""
    lines = [line.strip(" ,.") for line in signature.splitlines() if line.strip()]
    name = lines[1] if len(lines) > 1 and _PERSON.fullmatch(lines[1]) else ""
    return name if len(name.split()) > 1 and _trimmed(name) == name else None


def _trimmed(name: str) -> str:
    """The name without words behind it that begin another sentence; empty where it is no name."""
    words = [] if re.fullmatch(_ROLE, name) or re.fullmatch(_RANK, name) else name.split()
    kept = []
    for word in words:
        if word.casefold().strip(".'") in _NOBODY:
            break
        kept.append(word)
    title_alone = len(kept) == 1 and re.fullmatch(_TITLE, kept[0])
    return "" if not kept or title_alone or (len(kept) == 1 and len(kept[0]) < 3) else " ".join(kept)


def link_in(text: str) -> str | None:
    """The first link in the text; it is shown, and never opened."""
    match = _LINK.search(text)
    return match[0].rstrip(".,;") if match else None


def place_in(text: str) -> str | None:
    """The place that the text names: an address, a room, the words behind `Location:`."""
    match = next(filter(None, (re.search(pattern, text) for pattern in _PLACES)), None)
    return match["place"].strip(" .,") if match else None


_ROUNDS: tuple[tuple[str, str], ...] = (
    ("recorded", r"\bone[- ]way\b|\bon[- ]demand\b|\bpre-?recorded\b"),
    ("trial", r"\btrial (?:shift|day)\b"),
    ("assessment", r"\bassessment (?:cent(?:er|re)|day)\b"),
    ("panel", r"\bpanel\b"),
    ("video", r"\bvideo\b|\bzoom\b|\bteams\b|\bgoogle meet\b|\bwebex\b|\bskype\b"),
    ("phone", r"\bphone\b|\btelephone\b|\bcall\b"),
    ("onsite", r"\bon[- ]?site\b|\bin person\b|\bat our (?:\w+ )?(?:" + _SITES + r")\b"),
)


def round_kind(text: str) -> str | None:
    """The kind of round that the text speaks of, where it says so."""
    return next((kind for kind, words in _ROUNDS if re.search(words, text, re.IGNORECASE)), None)
