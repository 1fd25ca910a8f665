"""`coach thanks --check`: a person's own notes, from files and stdin."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.helpers import contents, type_into_stdin
from tests.commands.test_drafts import AFTER, four
from tests.conftest import Coach, Result

GOOD = "Dear Ada,\n\nthank you for the talk on Tuesday. The brass telescope in your greenhouse made me smile.\n\nNia\n"
Check = Callable[..., Result]


@pytest.fixture
def check(coach: Coach, tmp_path: Path) -> Check:
    """Review this text, as a file."""
    four(coach)

    def run(text: str | bytes, *more: str, code: int = 0, name: str = "note.txt") -> Result:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return coach("thanks", "acme", "--check", str(path), *more, now=AFTER, code=code)

    return run


def test_a_note_with_faults_ends_with_1_and_names_file_and_line(check: Check, tmp_path: Path) -> None:
    result = check(GOOD.replace("made me smile", "is a perfect fit"), code=1)
    assert result.out.startswith(f'{tmp_path / "note.txt"}:3: "perfect fit"')
    assert "perfect fit" in result.out


def test_a_gap_that_is_left_is_told(check: Check) -> None:
    result = check(GOOD.replace("smile", "[what it did]"))
    assert "[what it did]" in result.out


def test_in_the_drafts_themselves_only_gaps_are_told(coach: Coach, check: Check) -> None:
    found = check(coach("thanks", "acme", "--draft", now=AFTER).out, "--json").json
    assert {each["rule"] for each in found["findings"]} == {"gap"}


def test_in_the_mail_files_themselves_only_gaps_are_told(coach: Coach, check: Check, tmp_path: Path) -> None:
    paths = coach("thanks", "acme", "--eml", str(tmp_path / "out"), now=AFTER).out.splitlines()
    files = [word for path in paths for word in ("--check", path)]
    found = coach("thanks", "acme", *files, "--json").json
    assert {each["rule"] for each in found["findings"]} == {"gap"}


def test_the_kind_decides_what_is_told(coach: Coach, tmp_path: Path) -> None:
    four(coach)
    path = tmp_path / "note.txt"
    path.write_text(
        "Dear Ada,\n\nyou wrote that the salary is 60000 a year, and I like the telescope.\n\nNia\n"
    )
    coach("letter", "acme", "accept", "--check", str(path), now=AFTER)
    coach("letter", "acme", "check-in", "--check", str(path), now=AFTER, code=1)


def test_lines_of_a_mail_file_are_those_of_an_editor(coach: Coach, check: Check, tmp_path: Path) -> None:
    [path] = coach(
        "thanks", "acme", "--to", "ada", "--eml", str(tmp_path / "out"), now=AFTER
    ).out.splitlines()
    lines = Path(path).read_text().splitlines()
    out = coach("thanks", "acme", "--check", path, now=AFTER).out
    assert out.startswith(f"{path}:{next(n for n, line in enumerate(lines, 1) if '[something' in line)}: ")


def test_notes_of_several_files_are_compared(coach: Coach, check: Check, tmp_path: Path) -> None:
    (tmp_path / "sam.txt").write_text(GOOD.replace("Ada", "Sam"))
    found = check(GOOD, "--check", str(tmp_path / "sam.txt"), "--json", code=1).json
    assert [each["rule"] for each in found["findings"]] == ["same-text"]


def test_stdin_is_read(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    four(coach)
    type_into_stdin(monkeypatch, b"Dear Ada,")
    assert coach("thanks", "acme", "--check", "-", now=AFTER, code=1).out.startswith("stdin:1: ")


def test_stdin_that_is_not_utf_8_is_refused(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    four(coach)
    type_into_stdin(monkeypatch, b"\xff")
    assert "UTF-8" in coach("thanks", "acme", "--check", "-", now=AFTER, code=2).err


def test_json_lists_findings_and_gaps(check: Check) -> None:
    found = check(GOOD.replace("smile", "[x] and ask for the salary"), "--json", code=1).json
    assert (found["schema"], found["id"], found["notes"]) == (1, "acme", 1)
    assert sorted(each["rule"] for each in found["findings"]) == ["gap", "pay"]
    assert list(found["findings"][0]) == ["file", "line", "rule", "what", "why", "source", "do"]
    assert [each["gap"] for each in found["gaps"]] == ["[x]"]


def test_it_changes_nothing(check: Check, home: Path) -> None:
    before = contents(home)
    check(GOOD)
    assert contents(home) == before


def test_control_characters_of_a_note_are_shown_and_not_sent(check: Check) -> None:
    out = check(GOOD.replace("smile", "[\x1bred]")).out
    assert "\x1b" not in out
    assert "<U+001B>" in out


@pytest.mark.parametrize(
    "text", ["Dear " + "x " * 8_000, "[" * 16_000, "[a" * 8_000, "Ada Okfor " * 1_600, "---\n" * 4_000]
)
def test_a_text_made_to_be_slow_is_read(check: Check, text: str) -> None:
    assert check(text, code=1).out
