"""The person's own settings, and the policy that follows from them. The program never writes this file."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from interview_coach.core.bank import Prompt
from interview_coach.core.policy import Policy
from interview_coach.errors import BadFile, CoachError
from interview_coach.files import schema

SETTINGS_SCHEMA = 1


class Settings(Struct, frozen=True, kw_only=True, rename="kebab"):
    """`days-off` are dates nobody should count as working days; `holidays` a region such as `DE` or `DE-BY`."""

    schema: int = SETTINGS_SCHEMA
    days_off: tuple[date, ...] = ()
    holidays: str | None = None


def load_policy(home: Path, core_prompts: tuple[Prompt, ...], today: date) -> Policy:
    """The rules with the person's days off.

    Raises:
        BadFile: settings.yaml cannot be used; every problem with its line.
    """
    path = home / "settings.yaml"
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Policy(core_prompts=core_prompts)
    except OSError as error:
        raise BadFile([f"{path}: cannot be read ({error.strerror})"]) from None
    settings, problems = schema.decode(data, Settings, SETTINGS_SCHEMA)
    if settings is None:
        raise BadFile(f"{path}:{problem.line}: {problem.what}" for problem in problems)
    off = frozenset(settings.days_off)
    if settings.holidays:
        line = _line_of(data, "holidays")
        off |= _holidays(settings.holidays, today, f"{path}:{line}")
    return Policy(days_off=off, core_prompts=core_prompts)


def _holidays(region: str, today: date, where: str) -> frozenset[date]:
    """The public holidays of the region around today."""
    try:
        import holidays
    except ImportError:
        raise CoachError(
            f"{where}: asks for the holidays of {region}, which need one more package.",
            "Install it with: pip install 'interview-coach[holidays]', or take the line `holidays` out.",
        ) from None
    country, _, subdivision = region.partition("-")
    years = range(today.year - 1, today.year + 3)
    try:
        found = holidays.country_holidays(country, subdiv=subdivision or None, years=years)
    except NotImplementedError:
        raise BadFile(
            [f"{where}: `holidays: {region}` is not known; write a region like DE or DE-BY"]
        ) from None
    return frozenset(found)


def _line_of(data: bytes, key: str) -> int:
    return next((n for n, line in enumerate(data.decode().splitlines(), 1) if line.startswith(f"{key}:")), 1)
