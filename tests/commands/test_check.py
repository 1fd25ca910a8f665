"""`coach check`; each of its rules is in tests/files/care/test_check.py."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, records, write_by_hand
from tests.conftest import Coach


@pytest.fixture
def path(coach: Coach, home: Path) -> Path:
    """The file of a job."""
    acme(coach)
    return home / "jobs" / "acme.yaml"


def test_where_all_is_well_it_says_how_much_it_read(coach: Coach, path: Path) -> None:
    coach("new", "Globex")
    result = coach("check")
    assert (result.out, " 2 " in result.err) == ("", True)


def test_without_a_home_it_says_so_and_makes_none(coach: Coach, home: Path) -> None:
    assert str(home) in coach("check").err
    assert not home.exists()


def test_all_problems_of_all_files_are_told(coach: Coach, home: Path, path: Path) -> None:
    write_by_hand(home, "jobs/a.yaml", "schema: 1\ncompany: A\npeople:\n- kind: boss\n  name: [x]\n").chmod(
        0o600
    )
    write_by_hand(home, "jobs/b.yml", "x").chmod(0o600)
    assert [line.split(": ")[0] for line in coach("check", code=4).out.splitlines()] == [
        f"{home}/jobs/a.yaml:4",
        f"{home}/jobs/a.yaml:5",
        f"{home}/jobs/b.yml:1",
    ]


def test_a_note_is_no_problem(coach: Coach, path: Path) -> None:
    path.write_text(path.read_text().replace("title", "titel").replace("company: Acme", "company: Acme Ltd"))
    assert f"{path}:1: " in coach("check").out


def test_checking_changes_nothing(coach: Coach, home: Path, path: Path) -> None:
    path.write_bytes(b"")
    before = contents(home)
    coach("check", code=4)
    assert contents(home) == before


def test_what_can_be_mended_is_mended_and_said(coach: Coach, home: Path, path: Path) -> None:
    before = records(home)
    path.write_bytes(b"")
    path.chmod(0o644)
    result = coach("check", "--fix")
    assert records(home) == before
    assert [str(path) in line for line in result.out.splitlines()[:2]] == [True, True]
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_mended_is_still_a_problem(coach: Coach, home: Path, path: Path) -> None:
    bad = write_by_hand(home, "jobs/bad.yaml", "schema: 1\ncompany: [\n")
    bad.chmod(0o600)
    assert str(bad) in coach("check", "--fix", code=4).out
    assert bad.read_bytes() == b"schema: 1\ncompany: [\n"


def test_mending_can_be_taken_back(coach: Coach, path: Path) -> None:
    path.write_bytes(b"---\nschema: 1\n")
    coach("check", "--fix")
    coach("undo")
    assert path.read_bytes() == b"---\nschema: 1\n"


def test_where_all_is_well_mending_changes_nothing(coach: Coach, home: Path, path: Path) -> None:
    before = contents(home)
    assert coach("check", "--fix").out == ""
    assert contents(home) == before


def test_as_json_problems_notes_and_what_was_mended_are_apart(coach: Coach, home: Path, path: Path) -> None:
    coach("new", "Globex")
    path.write_bytes(b"")
    other = home / "jobs" / "globex.yaml"
    other.write_text(other.read_text().replace("Globex", "Globex Ltd"))
    found = coach("check", "--json", code=4).json
    assert [(each["file"], each["line"]) for each in found["problems"]] == [(str(path), 1)]
    assert [(each["file"], each["line"]) for each in found["notes"]] == [(str(other), 1)]
    assert (found["schema"], found["mended"]) == (1, [])


def test_as_json_what_was_mended_is_told(coach: Coach, path: Path) -> None:
    path.write_bytes(b"")
    found = coach("check", "--fix", "--json").json
    assert found["problems"] == []
    assert str(path) in found["mended"][0]


def test_as_json_a_home_without_problems_is_empty(coach: Coach, path: Path) -> None:
    assert coach("check", "--json").json == {"schema": 1, "problems": [], "notes": [], "mended": []}


def test_a_file_name_with_control_characters_is_shown_and_not_sent(
    coach: Coach, home: Path, path: Path
) -> None:
    write_by_hand(home, "jobs/\x1b[31mred.yml", "x").chmod(0o600)
    assert "\x1b" not in coach("check", code=4).out


def test_damaged_settings_do_not_keep_it_from_checking(coach: Coach, home: Path, path: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\ndays-off: [soon]\n").chmod(0o600)
    assert f"{home}/settings.yaml:2" in coach("check", code=4).out


def test_a_home_that_is_a_file_is_said_so(coach: Coach, home: Path) -> None:
    home.write_text("x")
    result = coach("check", code=None)
    assert "Traceback" not in result.err
    assert home.read_text() == "x"


def test_a_region_without_known_holidays_is_told_with_its_line(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "settings.yaml", "schema: 1\nname: Kim\nholidays: Atlantis\n")
    said = coach("check", code=4)
    assert f"{path}:3: " in said.out + said.err


def test_settings_that_cannot_be_read_are_not_told_for_their_region(coach: Coach, home: Path) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\nname: [\nholidays: Atlantis\n")
    found = coach("check", "--json", code=4).json["problems"]
    assert not any("Atlantis" in each["problem"] for each in found)


def test_a_bad_story_and_a_bad_line_of_practice_are_told_with_their_lines(coach: Coach, home: Path) -> None:
    story = write_by_hand(home, "stories/x.yaml", "schema: 1\ntitle: x\nresulte: y\n")
    practice = write_by_hand(home, "practice.yaml", "schema: 1\ntries:\n- nonsense\n")
    found = coach("check", "--json", code=4).json["problems"]
    assert {(each["file"], each["line"]) for each in found} >= {(str(story), 3), (str(practice), 3)}


def test_a_story_and_a_job_of_one_name_are_no_twins(coach: Coach) -> None:
    coach("new", "Acme")
    coach("story", "add", "Acme")
    assert coach("check", "--json").json["problems"] == []
