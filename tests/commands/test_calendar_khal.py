"""The file in a calendar that other people wrote: khal, in a folder of its own."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import icalendar
import pytest

from tests.conftest import Coach

main_khal = pytest.importorskip(
    "khal.cli", reason="khal is NOT INSTALLED: no other calendar has read the file; pip install '.[test]'"
).main_khal
CliRunner = pytest.importorskip("click.testing").CliRunner
# With khal, icalendar reads zones by another library, in this process; everyone else goes on as before.
icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]

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
pytestmark = pytest.mark.filterwarnings("default", "ignore:unclosed database:ResourceWarning")
"""What khal and its libraries warn of is not ours."""


@pytest.fixture
def khal(tmp_path: Path) -> Iterator[Khal]:
    """Run khal in this process: it gives its lines."""
    folder = tmp_path / "khal"
    (folder / "jobs").mkdir(parents=True)
    (folder / "settings").write_text(SETTINGS.format(folder=folder))

    def run(*words: str) -> list[str]:
        icalendar.use_pytz()  # type: ignore[no-untyped-call]
        try:
            done = CliRunner().invoke(
                main_khal, ["-c", f"{folder / 'settings'}", *words], catch_exceptions=False
            )
        finally:
            icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
        assert done.exit_code == 0, done.output
        return str(done.stdout).splitlines()

    yield run
    # khal leaves its database open, which Python 3.13 would tell in whatever test comes next.
    gc.collect()


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
    where = ("--zone", "America/New_York", "--place", "Ulm")
    coach("new", "Acme", "Clerk", "--on", "2026-12-03", "--at", "14:00", *where)
    shown = [line.split("|") for line in imported()]
    assert [(start, end, place, status) for start, end, _, place, status in shown] == [
        ("2026-11-30", "2026-12-03", "", "CONFIRMED"),
        ("2026-12-02", "2026-12-03", "", "CONFIRMED"),
        ("2026-12-03", "2026-12-03", "", "CONFIRMED"),
        ("2026-12-03", "2026-12-04", "", "CONFIRMED"),
        ("2026-12-03 20:00", "2026-12-03 21:00", "Ulm", "CONFIRMED"),
    ]
    assert all(title.endswith(": Acme · Clerk") for _, _, title, _, _ in shown)


def test_a_change_is_made_in_place_and_nothing_is_there_twice(
    coach: Coach, imported: Callable[[], list[str]]
) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    before = imported()
    coach("interview", "acme", "--moved", "2026-12-07")
    after = imported()
    assert len(after) == len(before)
    assert [line.split("|")[-1] for line in after if line.startswith("2026-12-07 14:00|")] == ["CONFIRMED"]


def test_what_was_called_off_is_shown_as_cancelled(coach: Coach, imported: Callable[[], list[str]]) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    imported()
    coach("interview", "acme", "--cancelled")
    assert [line.split("|")[-1] for line in imported() if line.startswith("2026-12-03 14:00|")] == [
        "CANCELLED"
    ]


def test_a_company_of_any_name_stays_that_name(coach: Coach, imported: Callable[[], list[str]]) -> None:
    companies = ("Acme, Inc; & Sons", "x" * 200, "👩‍💻 面", r"a\nb\,", "BEGIN:VEVENT")
    for company in companies:
        coach("new", company, "--on", "2026-12-03", "--at", "14:00")
    shown = [line for line in imported() if line.startswith("2026-12-03 14:00|2026-12-03 15:00|")]
    assert {line.split("|")[2].partition(": ")[2] for line in shown} == set(companies)


def test_half_past_eleven_at_the_ends_of_the_world(coach: Coach, imported: Callable[[], list[str]]) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        coach("new", zone, "--on", "2026-12-03", "--at", "23:30", "--zone", zone)
    starts = {line.split("|")[0] for line in imported()}
    assert {"2026-12-03 10:30", "2026-12-04 11:30"} <= starts


def test_alarms_are_there(coach: Coach, khal: Khal, imported: Callable[[], list[str]]) -> None:
    coach("new", "Acme", "--on", "2026-12-03", "--at", "14:00")
    imported()
    shown = khal("list", "2026-12-03", "1d", "--format", "{start-time}{alarm-symbol}")
    assert any("14:00" in line and "\N{ALARM CLOCK}" in line for line in shown)
