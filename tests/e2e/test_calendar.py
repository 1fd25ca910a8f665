"""`coach calendar` and a pipe."""

from pathlib import Path

from tests.commands.helpers import acme
from tests.conftest import Coach
from tests.e2e.terminal import Screen


def test_it_can_be_piped(coach: Coach, home: Path, tmp_path: Path) -> None:
    acme(coach)
    with Screen("calendar", "-o", "-", home=home, shell=f"COACH > {tmp_path}/out.ics") as screen:
        assert screen.ends() == 0
    assert (tmp_path / "out.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_a_reader_that_has_gone_is_no_failure(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("calendar", "-o", "-", home=home, shell="COACH | true") as screen:
        screen.ends()
        assert "Traceback" not in screen.text
        assert "be written" not in screen.text
