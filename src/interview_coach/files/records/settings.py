"""The person's own settings, and the policy that follows from them."""

import re
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.timeline.policy import Policy
from interview_coach.core.walk.bank import Prompt
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import SETTINGS
from interview_coach.files.records.versions import SETTINGS as VERSIONS
from interview_coach.files.yaml import migrate, schema
from interview_coach.files.yaml.nodes import Mapping, Scalar, YamlProblem, short
from interview_coach.files.yaml.problem import Problem, Problems
from interview_coach.files.yaml.yaml_io import parse


class Settings(Struct, frozen=True, kw_only=True, rename="kebab"):
    """`days-off` are dates that don't count as working days; `holidays` a region such as `DE` or `DE-BY`.

    `name` is the person's own, to sign letters with; `country` two letters, where they look for work. `greet-by` says
    whether letters greet people by their first name or their full one. `clock` is how times are shown, `plain` whether
    pages have one fact a line and questions come line by line.
    """

    schema: int = VERSIONS.ours
    days_off: tuple[date, ...] = ()
    holidays: str | None = None
    name: str | None = None
    country: str | None = None
    clock: Literal["auto", "12", "24"] | None = None
    paper: Literal["a4", "letter"] | None = None
    plain: Literal["on", "off"] | None = None
    editor: str | None = None
    greet_by: Literal["first-name", "full-name"] | None = None


class Loaded(Struct, frozen=True):
    """The settings that can be used, and what is wrong with the others: their defaults stand in for them."""

    settings: Settings
    problems: Problems
    data: bytes = b""


def load_settings(home: Path) -> Loaded:
    """The person's settings; empty if there are none."""
    try:
        data = disk.read(home / SETTINGS)
    except FileNotFoundError:
        return Loaded(Settings(), [])
    except disk.Unreadable as error:
        return Loaded(Settings(), [Problem(1, error.what)])
    settings, problems = read_settings(data)
    return Loaded(settings or usable_settings(data), problems, data)


def policy_of(loaded: Loaded, core_prompts: tuple[Prompt, ...], today: date) -> tuple[Policy, Problems]:
    """The rules with the person's days off, and what is wrong with the region whose holidays they ask for."""
    off = frozenset(loaded.settings.days_off)
    try:
        found = holidays_of(loaded.settings.holidays, today)
    except NoHolidays as error:
        line = _line_of(loaded.data, "holidays")
        return Policy(days_off=off, core_prompts=core_prompts), [Problem(line, str(error))]
    return Policy(days_off=off | found, core_prompts=core_prompts), []


def usable_settings(data: bytes) -> Settings:
    """Each setting that is right by itself, where another is wrong; the defaults, where the file cannot be read."""
    try:
        node = parse(data)
    except YamlProblem:
        return Settings()
    found = Settings()
    if not isinstance(node, Mapping) or migrate.newer(data, VERSIONS.ours):
        return found
    version = Scalar(str(VERSIONS.ours), node.line, plain=True)
    for key, child in node.items.items():
        alone = Mapping({"schema": version, key: child}, node.line, node.lines)
        value = schema.read_node(alone, Settings, VERSIONS.ours, _check)[0] if key != "schema" else None
        if value:
            attribute = key.replace("-", "_")
            found = replace(found, **{attribute: getattr(value, attribute)})
    return found


def read_settings(data: bytes) -> tuple[Settings | None, Problems]:
    """The settings in these bytes, or None with all that is wrong, by line."""
    return schema.decode(data, Settings, VERSIONS.ours, _check, steps=VERSIONS.steps)


def holidays_problem(data: bytes) -> Problem | None:
    """What is wrong with the region whose holidays the settings in these bytes ask for, or None."""
    settings = read_settings(data)[0]
    problems = policy_of(Loaded(settings or Settings(), [], data), (), date(2026, 1, 1))[1]
    return problems[0] if problems else None


def _check(node: Mapping) -> Problems:
    """A country is two letters."""
    found = node.items.get("country")
    if not isinstance(found, Scalar) or re.fullmatch(r"[A-Za-z]{2}|~|null|", found.text):
        return []
    return [
        Problem(found.line, f"`country: {short(found.text)}` isn't recognized; write two letters like DE")
    ]


class NoHolidays(Exception):
    """The holidays can't be found: why, and how to fix it."""


def holidays_of(region: str | None, today: date) -> frozenset[date]:
    """The public holidays of the region around today.

    Raises:
        NoHolidays: there is no such region, or the package that knows them is not installed.
    """
    if not region:
        return frozenset()
    try:
        import holidays
    except ImportError:
        raise NoHolidays(
            f"asks for the holidays of {region}, which need one more package; remove the line `holidays`, "
            "or install it with: pip install 'interview-coach[holidays]'"
        ) from None
    country, _, subdivision = region.partition("-")
    years = range(today.year - 1, today.year + 3)
    try:
        if not re.fullmatch(r"[A-Z]{2,3}", country):
            # The library would look for anything of that name in itself.
            raise NotImplementedError
        found = holidays.country_holidays(country, subdiv=subdivision or None, years=years)
    except NotImplementedError:
        raise NoHolidays(
            f"`holidays: {short(region)}` isn't recognized; write a region like DE or DE-BY"
        ) from None
    return frozenset(found)


def _line_of(data: bytes, key: str) -> int:
    return next((n for n, line in enumerate(data.decode().splitlines(), 1) if line.startswith(f"{key}:")), 1)
