"""The people, the place and the link that a message names."""

import re
from collections.abc import Collection

from interview_coach.core.text.names import fold

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Rev)\.?"
_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019\u00c0-\u024f-]*"
_NAME = rf"(?:{_TITLE}\s+)?{_WORD}(?:\s+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ter)\s+)*{_WORD}){{0,3}}"
_PERSON = re.compile(_NAME)
_LEAD = re.compile(
    r"\b(?:with|meet|meeting|interviewed by|interview by|speak to|speak with|speaking with|talk to|talk with|see|joined by|panel(?: is|:)?|interviewers?:"
    r"|hosted by|led by|pairing with|by)\s+(?=(?:our\s+\w+\s*,?\s*|the\s+\w+\s*,?\s*)?[A-Z\u00c0-\u00de])"
)
_BETWEEN = re.compile(
    r"\s*(?:\([^()]{0,60}\)|,\s+(?:our|the|Head|Director|VP|Manager|Senior|Lead|Chief)[^,.;()]{0,50})?\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
)
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
_PLACES = (
    r"(?i:\b(?:location|where|address|venue|place)\s*:)[ \t]*(?!https?:)(?P<place>\w[^\n.;]{2,60})",
    r"\b(?:at|in)\s+our\s+(?:\w+\s+)?(?:office|offices|headquarters|site)\s*(?:at|in|,)\s*(?P<place>[A-Z\d][^\n.;]{2,60})",
    (
        r"\b(?:at|in)\s+(?:the\s+)?(?P<place>\d{1,5}\s+(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        rf"(?!{_CLOCK_WORD})"
        r"[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,3}|(?:Room|Floor|Building|Suite)\s+[\w-]+(?:,\s*[A-Z][\w ]{2,30})?"
        rf"|[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){{0,3}}\s+(?:{_STREET})\b)"
    ),
    r"\bon\s+the\s+(?P<place>\d\w{1,3}\s+floor[^\n.;]{0,50})",
)
"""The lines that name a place. A name alone, as in "Next steps at Pine", is more often the company's."""


def named_people(text: str, own: Collection[str] = (), company: str = "") -> tuple[str, ...]:
    """The people that the text says one will meet, in order. `own` are names that are the reader's."""
    found: list[str] = []
    mine = {fold(word) for name in own for word in name.split()}
    for lead in _LEAD.finditer(text):
        at = lead.end()
        skip = re.compile(r"(?:our|the)\s+[\w ]{2,30}?,\s*").match(text, at)
        at = skip.end() if skip else at
        while (match := _PERSON.match(text, at)) and len(found) < 12:
            name = " ".join(match[0].split()).rstrip(".'")
            name = _trimmed(name)
            if name and fold(name) != fold(company) and not set(fold(name).split()) <= mine:
                found.append(name)
            elif not name:
                break
            gap = _BETWEEN.match(text, at + len(match[0]))
            if gap is None:
                break
            at = gap.end()
    return tuple(dict.fromkeys(found))


def signer_in(signature: str) -> str | None:
    """The whole name below the closing words of a message; None where only a first name is there, or a team's."""
    lines = [line.strip(" ,.") for line in signature.splitlines() if line.strip()]
    name = lines[1] if len(lines) > 1 and _PERSON.fullmatch(lines[1]) else ""
    return name if len(name.split()) > 1 and _trimmed(name) == name else None


def _trimmed(name: str) -> str:
    """The name without words behind it that begin another sentence; empty where it is no name."""
    words = name.split()
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
    ("onsite", r"\bon[- ]?site\b|\bin person\b|\bat our (?:\w+ )?office\b"),
)


def round_kind(text: str) -> str | None:
    """The kind of round that the text speaks of, where it says so."""
    return next((kind for kind, words in _ROUNDS if re.search(words, text, re.IGNORECASE)), None)
