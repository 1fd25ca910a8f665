"""The person's own settings, and the policy that follows from them. The program never writes this file."""

import re
from datetime import date
from pathlib import Path

from msgspec import Struct

from interview_coach.core.text.shown import small
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import BadFile, CoachError
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import SETTINGS
from interview_coach.files.records.versions import SETTINGS as VERSIONS
from interview_coach.files.yaml import schema
from interview_coach.files.yaml.nodes import Mapping, Scalar, short
from interview_coach.files.yaml.problem import Problem, Problems, lines_of


class Settings(Struct, frozen=True, kw_only=True, rename="kebab"):
    """`days-off` are dates nobody should count as working days; `holidays` a region such as `DE` or `DE-BY`.

    `name` is the person's own, to sign drafts with; `country` two letters, where they look for work.
    """

    schema: int = VERSIONS.ours
    days_off: tuple[date, ...] = ()
    holidays: str | None = None
    name: str | None = None
    country: str | None = None


def load_policy(home: Path, core_prompts: tuple[Prompt, ...], today: date) -> Policy:
    """The rules with the person's days off.

    Raises:
        BadFile: settings.yaml cannot be used; every problem with its line.
    """
    settings, data = _load(home)
    off = frozenset(settings.days_off)
    if settings.holidays:
        line = _line_of(data, "holidays")
        off |= _holidays(settings.holidays, today, f"{home / SETTINGS}:{line}")
    return Policy(days_off=off, core_prompts=core_prompts)


def load_settings(home: Path) -> Settings:
    """The person's settings; those of somebody who has none are empty.

    Raises:
        BadFile: settings.yaml cannot be used; every problem with its line.
    """
    return _load(home)[0]


def _load(home: Path) -> tuple[Settings, bytes]:
    path = home / SETTINGS
    try:
        data = disk.read(path)
    except FileNotFoundError:
        return Settings(), b""
    except disk.Unreadable as error:
        raise BadFile([f"{path}:1: {error.what}"]) from None
    settings, problems = read_settings(data)
    if settings is None:
        raise BadFile(lines_of(path, problems))
    return settings, data


def read_settings(data: bytes) -> tuple[Settings | None, Problems]:
    """The settings in these bytes, or None with all that is wrong, by line."""
    return schema.decode(data, Settings, VERSIONS.ours, _check, steps=VERSIONS.steps)


def holidays_problem(data: bytes) -> Problem | None:
    """What is wrong with the region whose holidays the settings in these bytes ask for, or None."""
    settings = read_settings(data)[0]
    if settings is None or not settings.holidays:
        return None
    line = _line_of(data, "holidays")
    try:
        _holidays(settings.holidays, date(2026, 1, 1), "")
    except CoachError as error:
        # What stands before the colon is for the place.
        return Problem(line, small(error.lines[0].removeprefix(": ")))
    return None


def _check(node: Mapping) -> Problems:
    """A country is two letters."""
    found = node.items.get("country")
    if not isinstance(found, Scalar) or re.fullmatch(r"[A-Za-z]{2}|~|null|", found.text):
        return []
    return [Problem(found.line, f"`country: {short(found.text)}` is not known; write two letters like DE")]


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
        if not re.fullmatch(r"[A-Z]{2,3}", country):
            # The library would look for anything of that name in itself.
            raise NotImplementedError
        found = holidays.country_holidays(country, subdiv=subdivision or None, years=years)
    except NotImplementedError:
        raise BadFile(
            [f"{where}: `holidays: {short(region)}` is not known; write a region like DE or DE-BY"]
        ) from None
    return frozenset(found)


def _line_of(data: bytes, key: str) -> int:
    return next((n for n, line in enumerate(data.decode().splitlines(), 1) if line.startswith(f"{key}:")), 1)
