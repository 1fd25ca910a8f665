"""`coach calendar`; asked at a terminal it is in tests/e2e."""

import errno
import os
import stat
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.commands.helpers import D, acme, contents, message, records, write_by_hand
from tests.conftest import Coach

LATER = "2026-12-03"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the calendar goes in these tests."""
    return tmp_path / "interviews.ics"


def exported(coach: Coach, file: Path, *words: str, now: str | None = None) -> dict[str, Any]:
    """What the file says after an export, by uid."""
    coach("calendar", *words, "-o", str(file), now=now)
    return read(file.read_bytes())


def read(data: bytes) -> dict[str, Any]:
    return {str(each["UID"]): each for each in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def interview_in(events: dict[str, Any]) -> Any:
    (found,) = [each for each in events.values() if str(each["SUMMARY"]).startswith("Interview")]
    return found


def sequences(events: dict[str, Any]) -> dict[str, int]:
    return {uid: each["SEQUENCE"] for uid, each in events.items()}


# The page


def test_without_a_file_it_shows_what_would_be_in_it_and_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    said = coach("calendar").out
    assert "Tue 24 Nov 2026" in said
    assert "Acme" in said
    assert "coach calendar -o interviews.ics" in said
    assert contents(home) == before


def test_of_one_job_it_says_its_command(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER)
    said = coach("calendar", "globex").out
    assert "coach calendar globex -o interviews.ics" in said
    assert "Acme" not in said


def test_as_json_it_is_the_same_and_nothing_is_written(coach: Coach, home: Path) -> None:
    coach("new", "Acme", "--on", LATER, "--at", "14:00", "--kind", "video", "--place", "Ulm")
    before = contents(home)
    found = coach("calendar", "--json").json
    assert list(found) == ["schema", "events", "left_out"]
    (event,) = [each for each in found["events"] if each["place"]]
    summary, description = event.pop("summary"), event.pop("description")
    assert summary.endswith("Acme (video)")
    assert event == {
        "uid": None, "sequence": 1, "id": "acme",
        "start": "2026-12-03T14:00:00", "end": "2026-12-03T15:00:00", "zone": "Europe/Berlin",
        "local": "2026-12-03T14:00:00+01:00", "status": "confirmed",
        "alarms": ["2026-12-02T19:00:00+01:00", "2026-12-03T12:00:00+01:00"], "place": "Ulm",
    }  # fmt: skip
    assert [fact for fact in ("Ulm", "coach brief acme") if fact not in description] == []
    assert contents(home) == before


def test_as_json_it_has_the_uids_of_the_last_export(coach: Coach, file: Path) -> None:
    acme(coach)
    events = exported(coach, file)
    found = coach("calendar", "--json").json["events"]
    assert {each["uid"]: each["sequence"] for each in found} == sequences(events)


# The file


def test_the_file_is_read_back_as_it_was_meant(coach: Coach, file: Path) -> None:
    coach(
        "new",
        "Acme",
        "Clerk",
        "--on",
        LATER,
        "--at",
        "14:00",
        "--zone",
        "America/New_York",
        "--place",
        "Ulm; 5",
    )
    found = interview_in(exported(coach, file))
    assert found["DTSTART"].dt.isoformat() == "2026-12-03T14:00:00-05:00"
    assert found["SUMMARY"].endswith(": Acme · Clerk")
    assert found["LOCATION"] == "Ulm; 5"


def test_it_is_for_the_person_alone_and_its_writing_is_told(coach: Coach, file: Path) -> None:
    acme(coach)
    said = coach("calendar", "-o", str(file)).out
    assert (str(file) in said, " 5 " in said) == (True, True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_dash_is_stdout_and_holds_nothing_else(coach: Coach, file: Path) -> None:
    acme(coach)
    found = coach("calendar", "-o", "-")
    assert found.err == ""
    coach("calendar", "-o", str(file))
    assert found.out.encode() == file.read_bytes()


def test_the_same_again_is_the_same_byte_by_byte(coach: Coach, file: Path, home: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER, "--at", "9:00", "--zone", "Asia/Tokyo")
    exported(coach, file)
    before, remembered = file.read_bytes(), contents(home)
    exported(coach, file, now="2026-11-21T17:00")
    assert file.read_bytes() == before
    assert contents(home) == remembered


def test_one_job_has_only_its_own_dates(coach: Coach, file: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER)
    found = exported(coach, file, "globex")
    assert {str(each["SUMMARY"]).rpartition(": ")[2] for each in found.values()} == {"Globex"}


def test_without_a_date_no_file_is_written(coach: Coach, file: Path, home: Path) -> None:
    coach("new", "Acme")
    before = contents(home)
    coach("calendar", "-o", str(file), code=1)
    assert not file.exists()
    assert contents(home) == before


# Changes


def test_a_moved_interview_keeps_its_uid_and_gets_a_higher_number(coach: Coach, file: Path) -> None:
    coach("new", "Acme", "--on", LATER, "--at", "14:00")
    first = exported(coach, file)
    coach("interview", "acme", "--moved", "2026-12-07")
    then = exported(coach, file)
    assert set(then) == set(first)
    assert interview_in(then)["DTSTART"].dt.date().isoformat() == "2026-12-07"
    assert interview_in(then)["SEQUENCE"] > interview_in(first)["SEQUENCE"]


def test_what_did_not_change_keeps_its_number(coach: Coach, file: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER)
    first = exported(coach, file, "acme")
    coach("interview", "globex", "--moved", "2026-12-07")
    then = exported(coach, file)
    assert {uid: number for uid, number in sequences(then).items() if uid in first} == sequences(first)


def test_undo_does_not_lower_a_number(coach: Coach, file: Path) -> None:
    coach("new", "Acme", "--on", LATER)
    exported(coach, file)
    coach("interview", "acme", "--moved", "2026-12-07")
    moved = interview_in(exported(coach, file))
    coach("undo")
    back = interview_in(exported(coach, file))
    assert back["DTSTART"].dt.isoformat() == LATER
    assert back["SEQUENCE"] > moved["SEQUENCE"]


def test_an_export_is_no_step_that_undo_takes_back(coach: Coach, file: Path, home: Path) -> None:
    acme(coach)
    exported(coach, file)
    remembered = (home / "calendar.yaml").read_bytes()
    coach("undo")
    assert not (home / "jobs" / "acme.yaml").exists()
    assert (home / "calendar.yaml").read_bytes() == remembered


def test_an_interview_that_is_called_off_is_cancelled_and_stays_so(coach: Coach, file: Path) -> None:
    coach("new", "Acme", "--on", LATER)
    first = exported(coach, file)
    coach("interview", "acme", "--cancelled")
    for now in ("2026-11-22", "2026-11-30"):
        found = interview_in(exported(coach, file, now=now))
        assert (found["UID"], found["STATUS"]) == (interview_in(first)["UID"], "CANCELLED")
        assert found.walk("VALARM") == []


def test_what_is_done_is_cancelled_while_its_time_lasts(coach: Coach, file: Path) -> None:
    acme(coach)
    first = exported(coach, file, now=f"{D}T18:00")
    coach("followup", "acme", "--done", "thank-you")
    then = exported(coach, file)
    (gone,) = [each for each in then.values() if each["STATUS"] == "CANCELLED"]
    assert "Ada Okafor" in first[str(gone["UID"])]["SUMMARY"]
    assert str(gone["UID"]) not in exported(coach, file, now="2026-11-26")


@pytest.mark.parametrize("words", [("delete", "acme"), ("outcome", "acme", "withdrew"),
                                   ("delete", "acme", "--purge", "--confirm", "acme")])  # fmt: skip
def test_the_dates_of_a_job_that_is_gone_are_cancelled(
    coach: Coach, file: Path, words: tuple[str, ...]
) -> None:
    coach("new", "Acme", "--on", LATER)
    first = exported(coach, file)
    coach(*words)
    then = exported(coach, file)
    assert set(then) == set(first)
    assert {str(each["STATUS"]) for each in then.values()} == {"CANCELLED"}


def test_nothing_of_the_person_is_remembered(coach: Coach, file: Path, home: Path) -> None:
    coach("new", "Acme", "Clerk", "--on", LATER, "--with", "Ada Okafor, manager", "--place", "Ulm")
    exported(coach, file)
    remembered = (home / "calendar.yaml").read_text()
    assert not any(word in remembered.casefold() for word in ("acme", "clerk", "okafor", "ulm"))


def test_a_job_that_cannot_be_read_is_left_out_and_not_cancelled(
    coach: Coach, file: Path, home: Path
) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER)
    exported(coach, file)
    write_by_hand(home, "jobs/globex.yaml", "schema: 1\ncompany: [\n")
    told = coach("calendar", "-o", str(file))
    assert "jobs/globex.yaml" in told.err
    assert {str(each["STATUS"]) for each in read(file.read_bytes()).values()} == {"CONFIRMED"}


def test_a_record_that_vanished_is_not_cancelled(coach: Coach, file: Path, home: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", LATER)
    exported(coach, file)
    (home / "jobs" / "globex.yaml").unlink()
    assert {str(each["STATUS"]) for each in exported(coach, file).values()} == {"CONFIRMED"}


# Text


@pytest.mark.parametrize(
    "company",
    [
        "Acme, Inc; & Sons",
        "x" * 200,
        "👩‍💻 面",
        r"a\nb\,",
        "BEGIN:VEVENT",
        "<b>{{7*7}}${PATH}{0.__class__}",
        '"x":y',
    ],
)
def test_a_company_of_any_name_stays_that_name(coach: Coach, file: Path, company: str) -> None:
    coach("new", company, "--on", LATER)
    assert interview_in(exported(coach, file))["SUMMARY"].endswith(f": {company}")


def test_lines_and_control_characters_become_no_lines_of_the_file(
    coach: Coach, file: Path, home: Path
) -> None:
    text = '"Acme\\r\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:x\\e[2J"'
    write_by_hand(
        home, "jobs/acme.yaml", f"schema: 1\ncompany: {text}\ninterviews:\n- round: 1\n  on: {LATER}\n"
    )
    found = exported(coach, file, "acme")
    assert "x" not in found
    shown = "Acme<U+000D> END:VEVENT BEGIN:VEVENT UID:x<U+001B>[2J"
    assert interview_in(found)["SUMMARY"].endswith(f": {shown}")


# Where it goes


def test_an_earlier_export_is_replaced_without_asking(coach: Coach, file: Path) -> None:
    acme(coach)
    exported(coach, file)
    coach("new", "Globex", "--on", LATER)
    assert len(exported(coach, file)) == 10


@pytest.mark.parametrize("mine", ["my notes", "BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n"])
def test_any_other_file_is_left_alone(coach: Coach, file: Path, home: Path, mine: str) -> None:
    acme(coach)
    file.write_text(mine)
    lines = message(coach("calendar", "-o", str(file), code=1))
    assert (str(file) in lines[0], "--force" in lines[1]) == (True, True)
    assert file.read_text() == mine.replace("\r\n", "\n")
    assert not (home / "calendar.yaml").exists()


def test_force_replaces_it(coach: Coach, file: Path) -> None:
    acme(coach)
    file.write_text("my notes")
    assert exported(coach, file, "--force")


def test_a_folder_that_is_missing_is_told(coach: Coach, tmp_path: Path, home: Path) -> None:
    acme(coach)
    lines = message(coach("calendar", "-o", str(tmp_path / "none" / "x.ics"), code=1))
    assert f"{tmp_path / 'none'}." in lines[0]
    assert not (home / "calendar.yaml").exists()


def test_a_folder_that_can_only_be_read_is_told(coach: Coach, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    acme(coach)
    (tmp_path / "closed").mkdir(mode=0o500)
    assert str(tmp_path / "closed") in coach("calendar", "-o", str(tmp_path / "closed" / "x.ics"), code=1).err
    assert list((tmp_path / "closed").iterdir()) == []


def test_where_the_disk_is_full_the_earlier_file_stands(
    coach: Coach, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    exported(coach, file)
    before = file.read_bytes()
    written = os.write

    def full(descriptor: int, data: bytes) -> int:
        if b"VCALENDAR" in bytes(data[:20]):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    assert os.strerror(errno.ENOSPC) in coach("calendar", "-o", str(file), code=1).err
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if ".tmp" in path.name] == []


# What is remembered


@pytest.mark.parametrize("words", [("calendar",), ("calendar", "--json"), ("calendar", "-o", "FILE")])
def test_where_it_was_damaged_nothing_is_guessed(
    coach: Coach, file: Path, home: Path, words: tuple[str, ...]
) -> None:
    acme(coach)
    exported(coach, file)
    before = file.read_bytes()
    path = home / "calendar.yaml"
    path.write_bytes(path.read_bytes().replace(b"revision: 1", b"revision: 0"))
    damaged = path.read_bytes()
    lines = message(coach(*(str(file) if word == "FILE" else word for word in words), code=4))
    assert lines[0].startswith(f"{path}:5: ")
    assert (path.read_bytes(), file.read_bytes()) == (damaged, before)


def test_check_knows_the_file(coach: Coach, file: Path, home: Path) -> None:
    acme(coach)
    exported(coach, file)
    coach("check")
    write_by_hand(home, "calendar.yaml", "schema: 1\n").chmod(0o600)
    assert "calendar.yaml:1: `home`" in coach("check", code=4).out


def test_other_commands_work_without_it(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "calendar.yaml", "schema: 1\n").chmod(0o600)
    coach("next")
    coach("interview", "acme", "--moved", "2026-12-07")


def test_where_it_cannot_be_written_no_file_goes_out(
    coach: Coach, file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    before = records(home)

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", broken)
    coach("calendar", "-o", str(file), code=1)
    monkeypatch.undo()
    assert not file.exists()
    assert records(home) == before


# Where it is offered


def test_a_change_of_date_reminds_of_the_calendar_where_there_was_an_export(coach: Coach, file: Path) -> None:
    acme(coach)
    assert "coach calendar" not in coach("interview", "acme", "--moved", "2026-12-01").out
    exported(coach, file)
    assert "coach calendar -o interviews.ics" in coach("interview", "acme", "--moved", "2026-12-02").out
    assert "coach calendar -o interviews.ics" in coach("interview", "acme", "--cancelled").out
