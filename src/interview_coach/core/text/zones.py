"""Time zones by their IANA names. Old names and abbreviations are refused with the name to use."""

from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from msgspec import Struct

from interview_coach.core.text.names import close, fold
from interview_coach.errors import NotReadable

EXAMPLES = "Write it like Europe/Berlin or America/New_York."

RENAMED: Mapping[str, str] = {
    "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago", "MST7MDT": "America/Denver",
    "PST8PDT": "America/Los_Angeles", "HST": "Pacific/Honolulu", "WET": "Europe/Lisbon", "CET": "Europe/Brussels",
    "MET": "Europe/Brussels", "EET": "Europe/Athens", "W-SU": "Europe/Moscow", "GB": "Europe/London",
    "GB-Eire": "Europe/London", "Eire": "Europe/Dublin", "Iceland": "Atlantic/Reykjavik", "Poland": "Europe/Warsaw",
    "Portugal": "Europe/Lisbon", "Turkey": "Europe/Istanbul", "Cuba": "America/Havana", "Jamaica": "America/Jamaica",
    "Navajo": "America/Denver", "Egypt": "Africa/Cairo", "Libya": "Africa/Tripoli", "Hongkong": "Asia/Hong_Kong",
    "Iran": "Asia/Tehran", "Israel": "Asia/Jerusalem", "Japan": "Asia/Tokyo", "PRC": "Asia/Shanghai",
    "ROC": "Asia/Taipei", "ROK": "Asia/Seoul", "Singapore": "Asia/Singapore", "Kwajalein": "Pacific/Kwajalein",
    "NZ": "Pacific/Auckland", "NZ-CHAT": "Pacific/Chatham", "GMT+0": "UTC", "GMT-0": "UTC", "GMT0": "UTC",
    "Greenwich": "UTC", "UCT": "UTC", "Universal": "UTC", "Zulu": "UTC",
    "US/Alaska": "America/Anchorage", "US/Aleutian": "America/Adak", "US/Arizona": "America/Phoenix",
    "US/Central": "America/Chicago", "US/East-Indiana": "America/Indiana/Indianapolis",
    "US/Eastern": "America/New_York", "US/Hawaii": "Pacific/Honolulu", "US/Michigan": "America/Detroit",
    "US/Indiana-Starke": "America/Indiana/Knox", "US/Mountain": "America/Denver", "US/Pacific": "America/Los_Angeles",
    "US/Samoa": "Pacific/Pago_Pago",
}  # fmt: skip
"""Old names that the zone database keeps as links, by the name they lead to."""

_SHORT: Mapping[str, tuple[str, ...]] = {
    "EST": ("America/New_York", "America/Panama"), "EDT": ("America/New_York",), "ET": ("America/New_York",),
    "MST": ("America/Denver", "America/Phoenix"), "MDT": ("America/Denver",), "MT": ("America/Denver",),
    "CST": ("America/Chicago", "Asia/Shanghai"), "CDT": ("America/Chicago",), "CT": ("America/Chicago",),
    "PST": ("America/Los_Angeles", "Asia/Manila"), "PDT": ("America/Los_Angeles",), "PT": ("America/Los_Angeles",),
    "GMT": ("Europe/London", "UTC"), "BST": ("Europe/London",), "CEST": ("Europe/Berlin",), "Z": ("UTC",),
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"), "JST": ("Asia/Tokyo",), "SGT": ("Asia/Singapore",),
    "AEST": ("Australia/Brisbane", "Australia/Sydney"), "AEDT": ("Australia/Sydney",),
    "Eastern": ("America/New_York",), "Central": ("America/Chicago",), "Mountain": ("America/Denver",),
    "Pacific": ("America/Los_Angeles",), "UK": ("Europe/London",),
}  # fmt: skip
"""Abbreviations, by the zones that people mean by them."""
_NEAR: Mapping[str, tuple[str, ...]] = {
    "America/New_York": ("Atlanta", "Baltimore", "Boston", "Charlotte", "Cleveland", "Miami", "Philadelphia", "Pittsburgh",
                         "Tampa", "Washington"),
    "America/Chicago": ("Austin", "Dallas", "Houston", "Memphis", "Milwaukee", "Minneapolis", "Nashville", "St. Louis"),
    "America/Los_Angeles": ("Las Vegas", "Portland", "San Diego", "San Francisco", "San Jose", "Seattle"),
    "America/Denver": ("Salt Lake City",), "America/Toronto": ("Montreal", "Ottawa"), "America/Edmonton": ("Calgary",),
    "America/Sao_Paulo": ("Rio de Janeiro",),
    "Europe/Berlin": ("Cologne", "Frankfurt", "Hamburg", "Munich", "Stuttgart", "German"),
    "Europe/London": ("Birmingham", "Edinburgh", "Glasgow", "Leeds", "Manchester", "British"),
    "Europe/Dublin": ("Cork", "Irish"), "Europe/Paris": ("Lyon", "Marseille", "French"),
    "Europe/Madrid": ("Barcelona",), "Europe/Rome": ("Milan",), "Europe/Zurich": ("Geneva", "Basel", "Swiss"),
    "Asia/Kolkata": ("Bangalore", "Bengaluru", "Chennai", "Delhi", "Hyderabad", "Mumbai", "Pune", "Indian", "India"),
    "Asia/Shanghai": ("Beijing", "Shenzhen"), "Asia/Dubai": ("Abu Dhabi",),
}  # fmt: skip
"""Large cities, and what people say of a country's time, by the zone of the database that they're in."""
LONGEST_ZONE = 3
"""Words in the longest name of a zone's city."""
_OF_THIS_COMPUTER = ("localtime", "posixrules", "Factory")
_COPIES = ("posix/", "right/", "SystemV/")


def is_zone(name: str) -> bool:
    """Whether this computer knows a time zone of this name, such as Europe/Berlin."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def zones_for(name: str) -> tuple[str, ...]:
    """The zones to use instead of an old name or an abbreviation; none where it is neither."""
    return _instead().get(fold(name), ())


@lru_cache(maxsize=1)
def _instead() -> Mapping[str, tuple[str, ...]]:
    """The zones to use, by the folded old name or abbreviation."""
    short = {fold(each): zones for each, zones in _SHORT.items()}
    return short | {fold(each): (zone,) for each, zone in RENAMED.items()}


class Zones(Struct, frozen=True):
    """The zones that some words can mean. An abbreviation isn't clear, even where it's known for one zone only."""

    names: tuple[str, ...]
    is_clear: bool = False


def zones_meant(words: str) -> Zones:
    """The zones that these words can mean: a name in the database, its city, an old name or an abbreviation."""
    name = "_".join(words.split())
    if instead := zones_for(name):
        return Zones(instead)
    if _is_plain(name) and is_zone(name):
        return Zones((name,), is_clear=True)
    found = _by_place().get(fold(name), ())
    return Zones(found, is_clear=len(found) == 1)


@lru_cache(maxsize=1)
def _by_place() -> Mapping[str, tuple[str, ...]]:
    """The zones of the database by their folded name, and by that of their city where no zone has that name."""
    cities: dict[str, tuple[str, ...]] = {}
    known = sorted(each for each in available_timezones() if _is_plain(each) and not zones_for(each))
    for each in known:
        if "/" in each:
            city = fold(each.rpartition("/")[2])
            cities[city] = (*cities.get(city, ()), each)
    near = {fold(city.replace(" ", "_")): (zone,) for zone, names in _NEAR.items() for city in names}
    return near | cities | {fold(each): (each,) for each in known}


def read_zone(typed: str) -> str:
    """The zone that was typed, spelled as in the zone database.

    Raises:
        NotReadable: it is none, or an old name; the lines name the one to use.
    """
    name = "_".join(typed.split())
    if instead := zones_for(name):
        raise NotReadable(
            f'"{name}" is an old or short name. Zones are named after a place.',
            f"Write {' or '.join(instead)}.",
        )
    if _is_plain(name) and is_zone(name):
        return name
    known = sorted(each for each in available_timezones() if _is_plain(each))
    same = [each for each in known if fold(each) == fold(name)]
    if same:
        return same[0]
    cities = [each for each in known if fold(each.rpartition("/")[2]) == fold(name)]
    near = [each for each in cities or close(name, known) if fold(name) and not zones_for(each)]
    hint = [f"Did you mean {near[0]}?"] if near else []
    said = f'"{typed.strip()}" isn\'t a time zone I know.' if name else "You didn't give a time zone."
    raise NotReadable(said, *hint, EXAMPLES)


def _is_plain(name: str) -> bool:
    """Whether a name is spelled like one in the database, and means the same on every computer."""
    return name[:1].isupper() and name not in _OF_THIS_COMPUTER and not name.startswith(_COPIES)
