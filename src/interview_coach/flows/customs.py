"""What is usual where the person lives, by their settings or else by the environment: the clock and the paper."""

import os

from interview_coach.core.pages.sheet import Hours, Paper
from interview_coach.files.records.settings import Settings

LETTER = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Where paper is Letter; everywhere else it is A4 (Unicode CLDR, measurement data: paper size)."""
TWELVE_HOURS = frozenset({
    "AU", "BB", "BD", "BM", "BS", "CA", "CO", "DM", "DO", "EG", "FJ", "GD", "GH", "GU", "GY", "HN", "IN", "JM", "JO",
    "KN", "KR", "KW", "LB", "LC", "LR", "MX", "MY", "NG", "NI", "NZ", "OM", "PA", "PG", "PH", "PK", "PR", "QA", "SA",
    "SG", "SV", "SY", "TT", "US", "VC", "VE", "VI", "WS", "YE", "ZM",
})  # fmt: skip
"""Where clocks usually have 12 hours (Unicode CLDR, time data: preferred hours)."""


def usual_paper(settings: Settings) -> Paper:
    """The paper of the settings, or else that of the country."""
    return settings.paper or ("letter" if _country(settings, "LC_PAPER") in LETTER else "a4")


def _country(settings: Settings, category: str) -> str:
    """The country of the settings, or the one that the environment names for this, as `LC_TIME=en_US.UTF-8` does."""
    named = os.environ.get("LC_ALL") or os.environ.get(category) or os.environ.get("LANG") or ""
    return (settings.country or named.partition(".")[0].partition("@")[0].partition("_")[2]).upper()


def hours_on_pages(settings: Settings) -> Hours:
    """How many hours the clock of a page has: by the settings, or else where the person lives; 24 if that isn't known."""
    return _hours(settings, _country(settings, "LC_TIME"))


def hours_in_letters(settings: Settings) -> Hours:
    """The same for a letter; 12 if it isn't known where the person lives, since letters are American then."""
    return _hours(settings, _country(settings, "LC_TIME") or "US")


def hours_on_screens(settings: Settings) -> Hours:
    """The same for a screen: only settings count, so without any it's `14:00` on every computer."""
    return _hours(settings, (settings.country or "").upper())


def _hours(settings: Settings, country: str) -> Hours:
    chosen: dict[str, Hours] = {"12": 12, "24": 24}
    return chosen.get(settings.clock or "auto", 12 if country in TWELVE_HOURS else 24)
