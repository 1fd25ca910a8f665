"""The file in a calendar that other people wrote: khal, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Coach
from tests.wants import KHAL

pytestmark = pytest.mark.wants(KHAL)

SETTINGS = """
[calendars]
[[jobs]]
path = {folder}/jobs
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
[sqlite]
path = {folder}/khal.db
"""
Khal = Callable[..., list[str]]


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    """Run khal: it gives its lines."""
    folder = tmp_path / "khal"
    (folder / "jobs").mkdir(parents=True)
    (folder / "settings").write_text(SETTINGS.format(folder=folder))

    def run(*words: str) -> list[str]:
        told = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder), "LC_ALL": "C.UTF-8"}
        line = [sys.executable, "-m", "khal", "-c", str(folder / "settings"), *words]
        done = subprocess.run(line, capture_output=True, text=True, env=told, timeout=60, check=True)
        return done.stdout.splitlines()

    return run


@pytest.fixture
def imported(coach: Coach, khal: Khal, tmp_path: Path) -> Callable[[], list[str]]:
    """Export, import, and list what khal shows: start, end, title, place, status."""

    def run() -> list[str]:
        file = tmp_path / "interviews.ics"
        coach("calendar", "-o", str(file))
        khal("import", "--batch", "-a", "jobs", str(file))
        shape = "{start}|{end}|{title}|{location}|{status}"
        found = khal("list", "2026-11-21", "40d", "--once", "--day-format", "", "--format", shape)
        return [line.strip() for line in found if line.strip()]

    return run


def test_it_shows_the_same(coach: Coach, imported: Callable[[], list[str]]) -> None:
    coach(
        "new",
        "Acme",
        "Clerk",
        "--on",
        "2026-12-03",
        "--at",
        "14:00",
        "--zone",
        "America/New_York",
        "--place",
        "Ulm",
    )
    assert imported() == [
        "2026-11-30|2026-12-03|Practice what they may ask: Acme · Clerk||CONFIRMED",
        "2026-12-02|2026-12-03|Read your page once more: Acme · Clerk||CONFIRMED",
        "2026-12-03|2026-12-03|Write notes on round 1, 5 min: Acme · Clerk||CONFIRMED",
        "2026-12-03|2026-12-04|Thank everyone you met: Acme · Clerk||CONFIRMED",
        "2026-12-03 20:00|2026-12-03 21:00|Interview: Acme · Clerk|Ulm|CONFIRMED",
    ]


def test_a_change_is_made_in_place_and_nothing_is_there_twice(
    coach: Coach, imported: Callable[[], list[str]]
) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    before = imported()
    coach("interview", "acme", "--moved", "2026-12-07")
    after = imported()
    assert len(after) == len(before)
    assert "2026-12-07 14:00|2026-12-07 15:00|Interview: Acme||CONFIRMED" in after


def test_what_was_called_off_is_shown_as_cancelled(coach: Coach, imported: Callable[[], list[str]]) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    imported()
    coach("interview", "acme", "--cancelled")
    assert "2026-12-03 14:00|2026-12-03 15:00|Interview: Acme||CANCELLED" in imported()


@pytest.mark.parametrize("company", ["Acme, Inc; & Sons", "x" * 200, "👩‍💻 面", r"a\nb\,", "BEGIN:VEVENT"])
def test_a_company_of_any_name_stays_that_name(
    coach: Coach, imported: Callable[[], list[str]], company: str
) -> None:
    coach("new", company, "--on", "2026-12-03", "--at", "14:00")
    assert f"2026-12-03 14:00|2026-12-03 15:00|Interview: {company}||CONFIRMED" in imported()


@pytest.mark.parametrize(
    ("zone", "start"), [("Pacific/Kiritimati", "2026-12-03 10:30"), ("Pacific/Pago_Pago", "2026-12-04 11:30")]
)
def test_half_past_eleven_at_the_ends_of_the_world(
    coach: Coach, imported: Callable[[], list[str]], zone: str, start: str
) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "23:30", "--zone", zone)
    assert any(line.startswith(f"{start}|") for line in imported())


def test_alarms_are_there(coach: Coach, khal: Khal, imported: Callable[[], list[str]]) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    imported()
    shown = khal("list", "2026-12-03", "1d", "--format", "{title}{alarm-symbol}")
    assert any("Interview" in line and "\N{ALARM CLOCK}" in line for line in shown)
