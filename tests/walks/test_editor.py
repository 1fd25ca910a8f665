"""A person's own editor: `+` at a prompt, and `coach edit`. The editors here are small shell scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_coach.flows import edit_text
from interview_coach.prompts.asking import Sign
from tests.asking import CTRL_C, EDITOR, STOP, Answer, Question
from tests.commands.helpers import acme, contents, records, stored, write_by_hand
from tests.conftest import Coach, Result

BAD = "schema: 1\ncompany: Acme\nlog: soon\n"
RENAMES = 'sed -i s/Okafor/Eze/ "$1"'
WRITES_AN_HOUR = 'sed -i "s/role: .*/role: An hour of writing/" "$1"'

Editor = Callable[..., None]


@pytest.fixture(autouse=True)
def enter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person presses Enter as soon as an editor that is back at once is waited for."""
    monkeypatch.setattr(edit_text, "pressed_enter", lambda _: True)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """The person's editor does what this script says to the file `$1`; it may have words of its own."""

    def chosen(script: str, words: str = "") -> None:
        path = tmp_path / "editor"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        monkeypatch.setenv("EDITOR", f"{path}{words}")

    return chosen


def everything_written(home: Path) -> str:
    return "".join(data.decode(errors="replace") for data in contents(home).values())


def at_goal(coach: Coach, *answers: Answer, code: int = 0) -> Result:
    """`coach prep` from the prompt `goal` on."""
    acme(coach)
    done = ["kind=video", "place=x", "through=no", "bring=x", "org-tick=x", "org-why=x", "org-does=x"]
    done += ["opening=x", "ask=ask-goals"]
    coach("prep", "acme", *(word for each in done for word in ("--set", each)))
    return coach("prep", "acme", "--time", "20", answers=answers, code=code)


def test_a_plus_opens_the_editor_and_what_it_leaves_is_the_answer(
    coach: Coach, home: Path, editor: Editor
) -> None:
    editor(r'printf "Reports\nthat shops trust 🙂\n" > "$1"')
    assert at_goal(coach, EDITOR, STOP).walk == ["goal", "proof"]
    assert stored(home, "acme")["matches"][0]["goal"].rstrip("\n") == "Reports\nthat shops trust 🙂"


def test_the_editor_may_have_options_of_its_own(coach: Coach, home: Path, editor: Editor) -> None:
    editor('printf "%s" "$1" > "$2"', " 'two words'")
    at_goal(coach, EDITOR, STOP)
    assert stored(home, "acme")["matches"][0]["goal"].rstrip("\n") == "two words"


def test_what_is_left_empty_in_the_editor_is_a_skip(coach: Coach, home: Path, editor: Editor) -> None:
    editor(': > "$1"')
    assert at_goal(coach, EDITOR, STOP).walk == ["goal", "proof"]
    assert stored(home, "acme")["passed"] == ["goal"]


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$"])
def test_an_editor_that_fails_changes_nothing_and_the_prompt_is_asked_again(
    coach: Coach, home: Path, editor: Editor, script: str, snapshot: object
) -> None:
    before = []

    def plus(_question: Question) -> Sign:
        before.append(contents(home))
        return EDITOR

    editor(script)
    found = at_goal(coach, plus, CTRL_C, code=130)
    assert [each.kind for each in found.asked] == ["text", "text"]
    assert [contents(home)] == before
    assert found.transcript == snapshot


def test_an_editor_that_there_is_not_is_said_so(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, snapshot: object
) -> None:
    monkeypatch.setenv("EDITOR", "nowhere-at-all")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    found = at_goal(coach, EDITOR, CTRL_C, code=130)
    assert "coach settings editor" in found.asked[1].shown
    assert found.transcript == snapshot


def test_what_an_editor_had_saved_when_it_was_killed_is_not_lost(
    coach: Coach, home: Path, editor: Editor
) -> None:
    editor('echo "An hour of writing" > "$1"; kill -9 $$')
    at_goal(coach, EDITOR, CTRL_C, code=130)
    assert "An hour of writing" in everything_written(home)


def test_a_record_is_edited_and_can_be_taken_back(coach: Coach, home: Path, editor: Editor) -> None:
    acme(coach)
    before = records(home)
    editor(RENAMES)
    assert "coach undo" in coach("edit", "acme", answers=[]).out
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"
    coach("undo")
    assert records(home) == before


def test_after_an_edit_the_next_step_is_said(coach: Coach, editor: Editor) -> None:
    acme(coach)
    editor(RENAMES)
    assert "coach prep acme" in coach("edit", "acme", answers=[]).out


def test_a_comment_of_ones_own_stays_until_the_program_writes(
    coach: Coach, home: Path, editor: Editor
) -> None:
    acme(coach)
    editor('sed -i "2i # my own words" "$1"')
    coach("edit", "acme", answers=[])
    assert "# my own words" in (home / "jobs" / "acme.yaml").read_text()


def test_a_file_left_as_it_was_changes_nothing(
    coach: Coach, home: Path, editor: Editor, snapshot: object
) -> None:
    acme(coach)
    before = contents(home)
    editor("true")
    assert coach("edit", "acme", answers=[]).transcript == snapshot
    assert contents(home) == before


def test_a_bad_file_is_shown_with_its_line_and_replaces_nothing(
    coach: Coach, home: Path, editor: Editor
) -> None:
    acme(coach)
    before = contents(home)
    editor('sed -i "s/manager/boss/" "$1"')
    [asked] = coach("edit", "acme", answers=[False], code=2).asked
    assert "line 8" in asked.shown
    after = contents(home)
    assert {name: after[name] for name in before} == before


def test_a_bad_file_can_be_edited_again(coach: Coach, home: Path, editor: Editor) -> None:
    acme(coach)
    editor('grep -q boss "$1" && sed -i "s/boss/peer/" "$1" || sed -i "s/manager/boss/" "$1"')
    coach("edit", "acme", answers=[True])
    assert stored(home, "acme")["people"][0]["kind"] == "peer"


def test_a_bad_file_that_is_named_can_be_mended(coach: Coach, home: Path, editor: Editor) -> None:
    write_by_hand(home, "jobs/acme.yaml", BAD)
    editor('sed -i /log/d "$1"')
    coach("edit", "acme", answers=[])
    assert coach("show", "acme", "--json").json["job"]["company"] == "Acme"


def test_a_bad_file_says_what_is_wrong_before_it_is_opened(coach: Coach, home: Path, editor: Editor) -> None:
    write_by_hand(home, "jobs/acme.yaml", BAD)
    editor('sed -i /log/d "$1"')
    said = coach("edit", "acme", answers=[]).err
    assert "line 3: `log`" in said


def test_a_bad_file_that_is_left_as_it_was_stays(coach: Coach, home: Path, editor: Editor) -> None:
    bad = write_by_hand(home, "jobs/acme.yaml", BAD)
    editor("true")
    coach("edit", "acme", answers=[])
    assert bad.read_text() == BAD


def test_what_a_bad_file_was_before_it_was_mended_comes_back_with_undo(
    coach: Coach, home: Path, editor: Editor
) -> None:
    bad = write_by_hand(home, "jobs/acme.yaml", BAD)
    editor('sed -i /log/d "$1"')
    coach("edit", "acme", answers=[])
    coach("undo")
    assert bad.read_text() == BAD


def test_a_file_that_was_changed_meanwhile_is_not_replaced(coach: Coach, home: Path, editor: Editor) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    editor(f'{RENAMES}; sed -i "/^\\.\\.\\./d" {path}; printf "phone: none\\n...\\n" >> {path}')
    coach("edit", "acme", answers=[], code=1)
    assert "phone: none" in path.read_text()
    assert stored(home, "acme")["people"][0]["name"] == "Ada Okafor"


def test_where_the_file_was_changed_meanwhile_both_are_named_and_nothing_is_lost(
    coach: Coach, home: Path, editor: Editor
) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    editor(f"{WRITES_AN_HOUR}; sed -i s/Okafor/Eze/ {path}")
    said = coach("edit", "acme", answers=[], code=1).err
    (copy,) = home.glob(".editing-*.yaml")
    assert str(copy) in "".join(said.split())
    assert str(path) in "".join(said.split())
    assert "role: An hour of writing" in copy.read_text()
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"


def test_what_was_written_is_not_lost_at_ctrl_c(coach: Coach, home: Path, editor: Editor) -> None:
    acme(coach)
    editor('sed -i "s/role: .*/role: An hour of writing/; s/manager/boss/" "$1"')
    coach("edit", "acme", answers=[CTRL_C], code=130)
    assert "An hour of writing" in everything_written(home)


def test_a_file_that_was_deleted_meanwhile_is_not_made_again(
    coach: Coach, home: Path, editor: Editor
) -> None:
    acme(coach)
    editor(f"{WRITES_AN_HOUR}; rm {home}/jobs/acme.yaml")
    assert coach("edit", "acme", answers=[], code=None).code in {1, 3}
    assert not (home / "jobs" / "acme.yaml").exists()
    assert "An hour of writing" in everything_written(home)


def test_after_an_edit_no_copy_is_left(coach: Coach, home: Path, editor: Editor) -> None:
    acme(coach)
    editor(RENAMES)
    coach("edit", "acme", answers=[])
    assert list(home.glob(".editing-*")) == []
