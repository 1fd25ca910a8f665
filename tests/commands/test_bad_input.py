"""Files that cannot be used, and a home in use: the exit code, the place, and nothing changed.

What is wrong on the command line is in tests/golden/test_refusals.py, and the words for each of these files too.
"""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, message, write_by_hand
from tests.conftest import Coach, Result

GOOD = "schema: 1\ncompany: Initech\nrole: Clerk\n"


# Files that cannot be used: exit code 4 where they are named, left out elsewhere

BAD_FILES = {
    "not YAML": (b"schema: 1\ncompany: [Acme\n", 3),
    "a tab": (b"schema: 1\ncompany: Acme\npeople:\n\t- name: Ada\n", 4),
    "a duplicate key": (b"schema: 1\ncompany: Initech\nrole: a\nrole: b\n", 4),
    "a wrong type": (b"schema: 1\ncompany: Initech\npeople: Ada\n", 3),
    "a date that is none": (b"schema: 1\ncompany: Initech\ninterviews:\n- round: 1\n  on: soon\n", 5),
    "a year out of range": (b"schema: 1\ncompany: Initech\nlog:\n- on: 1969-01-01\n  reply: x\n", 4),
    "a time that is none": (
        b"schema: 1\ncompany: Initech\ninterviews:\n- round: 1\n  on: 2026-12-03\n  at: 25:00\n", 6,
    ),
    "an unknown word": (b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  outcome: maybe\n", 5),
    "an unknown step": (b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  sent: thankyou\n", 5),
    "a promised date before its day": (
        b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  promised: 2026-12-01\n", 5,
    ),
    "a newer schema": (b"schema: 2\ncompany: Initech\n", 1),
    "no schema": (b"company: Initech\n", 1),
    "a schema that is no number": (b"schema: one\ncompany: Initech\n", 1),
    "no company": (b"schema: 1\nrole: Clerk\n", 1),
    "an empty company": (b"schema: 1\ncompany: ' '\n", 2),
    "cut off": (b"---\nschema: 1\ncompany: Initech\n", 4),
    "cut off in a word": (b"---\nschema: 1\ncompany: Ini", 4),
    "empty": (b"", 1),
    "only a comment": (b"# nothing\n", 1),
    "a list": (b"- schema: 1\n", 1),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", 1),
    "a NUL": (b"schema: 1\ncompany: Ini\x00tech\n", 2),
    "not UTF-8": (b"schema: 1\ncompany: Caf\xe9\n", 2),
    "UTF-16": ("schema: 1\ncompany: Initech\n".encode("utf-16"), 1),
    "an anchor": (b"schema: 1\ncompany: &a Initech\n", 2),
    "an alias": (b"schema: 1\ncompany: *a\n", 2),
    "a tag": (b"schema: 1\ncompany: !!python/object:os.system Initech\n", 2),
    "a merge key": (b"schema: 1\n<<: {company: Initech}\n", 2),
    "two documents": (b"schema: 1\ncompany: Initech\n---\nschema: 1\n", 3),
    "too deep": (b"schema: 1\ncompany: Initech\nx: " + b"[" * 30 + b"]" * 30 + b"\n", 3),
}  # fmt: skip
bad_files = pytest.mark.parametrize(("data", "line"), BAD_FILES.values(), ids=BAD_FILES.keys())


def file_errors(result: Result, path: Path) -> list[str]:
    """The lines of an error about a file, each with its place."""
    lines = message(result)
    assert lines
    assert all(line.startswith(f"{path}:") for line in lines)
    return lines


@bad_files
def test_a_bad_file_that_was_not_named_is_left_out(coach: Coach, home: Path, data: bytes, line: int) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/initech.yaml", data)
    before = contents(home)
    result = coach("next")
    assert "Acme" in result.out
    assert len(result.err.splitlines()) == 1
    assert f"{path}:{line}: " in result.err
    found = coach("next", "--json").json["left_out"]
    assert [(each["file"], each["line"]) for each in found] == [(str(path), line)]
    assert contents(home) == before


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "initech"),
        ("show", "initech"),
        ("thanks", "initech"),
        ("questions", "initech"),
        ("prep", "initech", "--json"),
        ("prep", "initech", "--set", "goal=x"),
        ("research", "initech", "--set", "org-why=x"),
        ("interview", "initech", "--on", "thu"),
        ("followup", "initech", "--done", "thank-you"),
        ("followup", "initech", "--reply", "Hello"),
        ("outcome", "initech", "no"),
        ("show", "INITECH"),
        ("show", "init"),
    ],
)
def test_no_command_touches_a_bad_file_that_was_named(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    path = write_by_hand(home, "jobs/initech.yaml", "schema: 1\ncompany: Initech\nlog: soon\n")
    before = contents(home)
    file_errors(coach(*words, code=4), path)
    assert contents(home) == before


def test_all_that_is_wrong_in_a_file_is_said_at_once(coach: Coach, home: Path) -> None:
    text = "schema: 1\ncompany: Initech\ninterviews:\n- round: one\n  on: soon\nlog:\n- on: 2026-12-03\n  outcome: maybe\n"
    path = write_by_hand(home, "jobs/initech.yaml", text)
    lines = file_errors(coach("show", "initech", code=4), path)
    assert [line.split(":")[1] for line in lines] == ["4", "5", "8"]


def test_a_bad_file_in_the_archive_is_named_too(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "archive/initech.yaml", "schema: 1\n")
    file_errors(coach("show", "initech", code=4), path)


def test_a_bad_file_in_the_archive_bothers_no_daily_command(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "archive/initech.yaml", "schema: 1\n")
    assert coach("next").err == ""


def test_recording_in_one_job_goes_on_beside_a_bad_file(coach: Coach, home: Path) -> None:
    acme(coach)
    bad = write_by_hand(home, "jobs/initech.yaml", "schema: 1\n")
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    assert bad.read_text() == "schema: 1\n"


@pytest.mark.parametrize("words", [("followup",), ("thanks",), ("show",), ("questions",)])
def test_where_no_name_was_given_a_bad_file_is_told_of(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/initech.yaml", "schema: 1\n")
    result = coach(*words, now="2026-11-25")
    assert len(result.err.splitlines()) == 1
    assert str(path) in result.err


def test_a_file_of_another_kind_in_the_folder_is_no_job(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "jobs/notes.txt", "remember the umbrella")
    write_by_hand(home, "jobs/.acme.yaml.swp", b"\x00\x01")
    result = coach("next", "--json")
    assert (result.err, result.json["left_out"]) == ("", [])


def test_a_folder_where_a_file_should_be_is_left_out(coach: Coach, home: Path) -> None:
    acme(coach)
    (home / "jobs" / "initech.yaml").mkdir()
    assert [each["file"] for each in coach("next", "--json").json["left_out"]] == [
        str(home / "jobs" / "initech.yaml")
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema: 1\ndays-off: tomorrow\n", 2),
        ("schema: 1\ndays-off: [soon]\n", 2),
        ("schema: 9\n", 1),
        ("schema: 1\nschema: 1\n", 2),
        ("days-off: [2026-12-24]\n", 1),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        ("next",),
        ("next", "--json"),
        ("list",),
        ("followup", "acme"),
        ("prep", "acme", "--json"),
        ("brief", "acme"),
        ("calendar", "-o", "-"),
        ("followup", "acme", "--done", "brief"),
    ],
)
def test_settings_that_cannot_be_used_are_named_once_with_their_line_and_stop_nothing(
    coach: Coach, home: Path, text: str, line: int, words: tuple[str, ...]
) -> None:
    acme(coach)
    without = coach(*words).out if "--done" not in words else None
    path = write_by_hand(home, "settings.yaml", text)
    result = coach(*words)
    assert result.err.count(f"{path}:{line}: ") == 1
    assert without in (None, result.out)


def test_a_draft_is_signed_beside_a_wrong_setting(coach: Coach, home: Path) -> None:
    acme(coach)
    path = write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\ncountry: Germany\n")
    result = coach("thanks", "acme", "--draft", now="2026-11-25")
    assert "Nia Brandt" in result.out
    assert result.err.count(f"{path}:3: ") == 1


def test_a_hand_made_file_without_marks_is_fine(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/initech.yaml", GOOD)
    assert coach("show", "initech", "--json").json["job"]["role"] == "Clerk"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/initech.yaml", "\ufeff" + GOOD.replace("\n", "\r\n"))
    assert coach("show", "initech", "--json").json["job"]["role"] == "Clerk"


# A home that cannot be used, and one in use


def test_a_home_that_is_a_file_is_said_so(coach: Coach, home: Path) -> None:
    home.write_text("I am a file")
    result = coach("new", "Acme", code=None)
    assert result.code in {1, 4}
    assert str(home) in result.err
    assert home.read_text() == "I am a file"


def test_while_another_coach_writes_one_can_read(coach: Coach, home: Path) -> None:
    from filelock import FileLock

    acme(coach)
    with FileLock(home / ".lock"):
        assert "Acme" in coach("next").out
