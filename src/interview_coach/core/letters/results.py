"""What the person did and what came of it, as people type it, in one sentence.

`redid fixtures at Brunner, scrap 14% to 3` is "At Brunner I redid fixtures, and scrap went from 14% to 3%."
"""

import re
from collections.abc import Callable

from msgspec import Struct

from interview_coach.core.text.lists import listed

_ARROW = re.compile(r"\s*(?:->|=>|\u2192)\s*")
_ABOUT = re.compile(r"\b(?:like|maybe|roughly|around|approximately|approx)\s+(?=\.?\d)", re.IGNORECASE)
_PIECES = re.compile(r"[,;:]\s+|\s+/\s+|\s+[-\u2013\u2014]\s+|\.\s+|\s*[()]\s*")
_NOT_PLACES = r"(?!(?:the|an?|my|our|his|her|their|work|nights?|home|once|least|all|first|school|that|this|one|two|last|present)\b)"
_PLACE_FIRST = re.compile(
    rf"(?:[Aa]t|[Ii]n|On the|@) (?P<place>{_NOT_PLACES}(?:[A-Z][\w.&'-]*(?: (?!I\b)[A-Z][\w.&'-]*)*|[a-z'-]+(?: [a-z'-]+)?(?= (?:I|we|my)\b))),? "
)
_PLACE_ALONE = re.compile(
    r"(?:[Aa]t |[Ii]n )?(?P<place>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*)*(?: (?:parish|county|school|hospital|hotel|farm|clinic))?)"
)
_PLACE_LAST = re.compile(r" (?:at|@) (?P<place>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*)*)$")
_PLACE_INSIDE = re.compile(r" at (?P<place>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*)*)(?= went from| in |$)")
_NUMBER = r"(?:about )?[$\u00a3\u20ac]?(?:\d[\d.,]*|\.\d+)(?:%| percent|ms)?"
_RESULT = re.compile(
    rf"(?:(?P<verb>make|made|got|get|brought|took|cut|bring|dropped|raised) )?(?P<thing>(?:[a-z][\w'/-]* ){{1,4}}?)"
    rf"(?:(?:went|fell|dropped|rose|grew|came|jumped|is|was|got|up|down|from) )*(?P<before>{_NUMBER}(?: (?!to\b)[a-z]+){{0,3}}?) (?:down |up )?to (?P<after>{_NUMBER}(?: (?!in\b|over\b|within\b)[a-z]+){{0,3}}?)"
    r"(?P<when> (?:in|over|within) (?:(?!just\b|by\b)[\w-]+ ){0,3}(?!just\b|by\b)[\w-]+)?(?: just)?(?P<how> (?:by|after|once) .+)?",
    re.IGNORECASE,
)
_BROUGHT = {"cut": "cut", "took": "took", "dropped": "dropped", "raised": "raised"}
_MEASURE = re.compile(
    r"^(recall|turnover|attendance|retention|occupancy|scrap|absence)(?= went from \d[\d.]*%)"
)
"""What's measured in percent, and is called a rate in a sentence."""
_VERBS = ("brought ", "cut ", "took ", "dropped ", "raised ")
_COUNT_RESULT = re.compile(
    rf"(?:from )?(?P<before>{_NUMBER} [a-z]+) (?:up |down )?to (?P<after>{_NUMBER}(?: [a-z]+)?)(?P<when> (?:in|over|within) (?:[\w-]+ ){{0,3}}[\w-]+)?",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"(?:(?:it )?(?:took(?: me| us)?|in) )?(?P<long>(?:about )?(?:\d+|an?|half an?|[a-z]+) (?:days?|weeks?|months?|years?|quarters?|seasons?))",
    re.IGNORECASE,
)
_DONE_AGAIN = re.compile(r"re(?:did|ran|built|wrote|made|set|trained|drew)\b|hand[- ]?\w+ed\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\d[\d,]* (?!days|weeks|months|years|hours)(?:[a-z]+ ){0,3}[a-z]+(?: (?:and|with) (?:only |just )?\w+ \w+)?",
    re.IGNORECASE,
)


_SPARE = re.compile(r"(?:my )?(?:gang|crew|team|group) of \w+$|(?:was|were) \d", re.IGNORECASE)
_NONE = re.compile(r"(?:no|zero|0) [a-z -]+", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:went|fell|dropped|rose|grew|came|jumped|up|down|from)\b", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?:ages?|grades?|worked|open|shifts?|nights?|days?|of|\w+ed|hours|years?|rooms?|floors?)\b *$",
    re.IGNORECASE,
)
_WENT = re.compile(r"^\d+ (?:went|came|stayed|left|are|were|was|got|made)\b")
_TEAM = re.compile(r"[\w-]+[ -]person (?:team|crew)")
MOST_CONTEXT = 4
"""The words in front that only say what it was about: `ingest service`."""
_LANDS = ("parish", "county", "Parish", "County")


class _Told(Struct, frozen=True):
    """The parts of a sentence on what was done: what changed stands after it."""

    deeds: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    aside: str = ""


def in_one_sentence(
    note: str, is_done: Callable[[str], bool], small: Callable[[str], str] = str
) -> str | None:
    """What was done and what changed, as one sentence in the first person; None where nothing is told to have changed.

    `is_done` tells whether a piece begins with a past verb; `small` takes the capital from a word that's no name.
    """
    line = _ABOUT.sub("about ", _ARROW.sub(" up to ", note.strip(" .")))
    place, pieces = _placed([piece for piece in _PIECES.split(line) if piece.strip()])
    told = _read([small(piece) for piece in pieces], is_done)
    is_told = told.changes or told.aside or any(map(_is_more, told.deeds)) or len(told.deeds) > 1
    if not is_told:
        return None
    deeds = (
        told.deeds
        if not told.changes
        else tuple(deed for deed in told.deeds if not deed.startswith(("had ", "was ")))
    )
    changes = [re.sub(r"\bwent (?=from\b)", "", each) if at else each for at, each in enumerate(told.changes)]
    if not place and (inside := _PLACE_INSIDE.search(" ".join(changes[:1]))):
        place, changes[0] = inside["place"], changes[0].replace(f" at {inside['place']}", "", 1)
    is_in = place.endswith(_LANDS) or note.startswith((f"In {place}", f"in {place}"))
    where = f"{'In' if is_in else 'At'} {place} " if place else ""
    if deeds:
        did = f"{where}I {listed(deeds)}{told.aside}"
        return f"{did}, and {listed(changes)}." if changes else f"{did}."
    changes[0] = _MEASURE.sub(r"\1 rate", changes[0])
    return f"{where.strip()}{', ' if where else ''}my {listed(changes)}."


def _is_more(deed: str) -> bool:
    """Whether it tells by itself what changed, or begins with a verb of two words."""
    return bool(_DONE_AGAIN.match(deed)) or (deed.startswith(_VERBS) and " from " in deed)


def _placed(pieces: list[str]) -> tuple[str, list[str]]:
    """Where it was, and the pieces without that."""
    if not pieces:
        return "", pieces
    first, rest = pieces[0], pieces[1:]
    if rest and (alone := _PLACE_ALONE.fullmatch(first)):
        return alone["place"], rest
    if found := _PLACE_FIRST.match(first):
        place = found["place"]
        return (place.title() if place.islower() else place), [first[found.end() :], *rest]
    if found := _PLACE_LAST.search(first):
        return found["place"], [first[: found.start()], *rest]
    return "", pieces


def _read(pieces: list[str], is_done: Callable[[str], bool]) -> _Told:
    """The pieces, each as what was done or what changed. What's neither ends it."""
    deeds: list[str] = []
    changes: list[str] = []
    aside, of = "", ""
    for piece in pieces:
        bare = re.sub(
            r"^(?:(?:and|then|so) )?(?:(?:i|we) (?=[a-z]))?", "", piece.strip(), flags=re.IGNORECASE
        )
        if took := _TOOK.fullmatch(bare):
            if changes and " in " not in changes[-1]:
                changes[-1] += f" in {took['long']}"
        elif changed := _changed(bare):
            (deeds if changed.startswith(_VERBS) else changes).append(changed)
        elif _SPARE.match(bare):
            continue
        elif (is_done(bare) and not bare.startswith("went ")) or _DONE_AGAIN.match(bare):
            deeds.append(bare[:1].lower() + bare[1:])
        elif more := _beside(bare, aside, has_deed=bool(deeds), has_change=bool(changes)):
            if changes:
                changes[-1] += more
            aside += "" if changes else more
        elif deeds or changes or len(bare.split()) > MOST_CONTEXT:
            break
        else:
            of = bare
    told = _Told(tuple(deeds), tuple(changes), aside)
    return _brought(told, of) if of and changes and not deeds else told


def _brought(told: _Told, of: str) -> _Told:
    """A change with nothing done before it, as what was done: `brought the wait from 9 days to 2 on the service desk`."""
    first, *others = told.changes
    where = f" on the {of}" if re.fullmatch(r"(?:[a-z]+ ){0,2}[a-z]+", of) else ""
    return _Told((f"brought {first.replace(' went from ', ' from ', 1)}",), tuple(others), where)


def _beside(piece: str, aside: str, *, has_deed: bool, has_change: bool) -> str:
    """What goes with what was done or changed: `, with 14 agents`, ` and no added hours`; empty for anything else."""
    if has_change or aside:
        joint = " and" if aside and not has_change else ", with"
        return f"{joint} {piece}" if _NONE.fullmatch(piece) else ""
    if not has_deed or not _COUNTED.fullmatch(piece):
        return ""
    return (
        f", and {piece}" if _WENT.search(piece) else f", with {'a ' if _TEAM.fullmatch(piece) else ''}{piece}"
    )


def _amount(said: str) -> float:
    """The number in what was counted."""
    return float(re.sub(r"[^\d.]", "", said).strip(".") or 0)


def _is_range(found: re.Match[str]) -> bool:
    """Whether nothing changed: `ages 3 to 5`, `worked 9 to 5`, `supervised 8 to 10 people`."""
    before, after = (_amount(found[name]) for name in ("before", "after"))
    is_said = bool(found["verb"] or _MOVED.search(found[0]) or "%" in found[0] or "percent" in found[0])
    return bool(_TIMES.search(found["thing"])) or not (is_said or after < before)


def _the_most(thing: str) -> str:
    """`the longest ride` of `longest ride`."""
    return re.sub(r"^(?=(?:\w+est|average|most) [a-z]+$)", "the ", thing)


def _changed(piece: str) -> str | None:
    """`scrap went from 14% to 3%` of `scrap 14% to 3`."""
    if count := _COUNT_RESULT.fullmatch(piece):
        return f"it went from {count['before']} to {count['after']}{count['when'] or ''}"
    found = _RESULT.fullmatch(piece)
    if not found or _is_range(found):
        return None
    before, after = found["before"], found["after"]
    sign = next((each for each in ("%", " percent", "ms") if before.endswith(each)), "")
    after = re.sub(r"(?<![\d.])\.(?=\d)", "0.", after)
    if sign and after[-1:].isdigit():
        after += sign
    verb = _BROUGHT.get(found["verb"].casefold(), "brought") if found["verb"] else ""
    if verb == "brought" and _amount(after) > _amount(before):
        verb = "took"
    rest = f"from {before} to {after}{found['when'] or ''}{found['how'] or ''}"
    return (
        f"{verb} {found['thing'].strip()} {rest}"
        if verb
        else f"{_the_most(found['thing'].strip())} went {rest}"
    )
