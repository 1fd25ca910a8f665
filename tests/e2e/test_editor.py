"""A person's own editor: `+` at a prompt, and `coach edit`. The editors here are small shell scripts."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, records, stored, write_by_hand
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, Screen


@pytest.fixture
def written_by(tmp_path: Path) -> str:
    """The path of an editor that does what `script` says to the file `$1`; it writes itself."""
    return str(tmp_path / "editor")


def editor(path: str, script: str) -> str:
    Path(path).write_text(f"#!/bin/sh\n{script}\n")
    Path(path).chmod(0o700)
    return path


def everything_written(home: Path) -> str:
    return "".join(data.decode(errors="replace") for data in contents(home).values())


def at_goal(coach: Coach, home: Path, command: str) -> Screen:
    """`coach prep` at the prompt `goal`."""
    acme(coach)
    done = [
        "kind=video",
        "place=x",
        "through=no",
        "bring=x",
        "org-tick=x",
        "org-why=x",
        "org-does=x",
        "opening=x",
    ]
    coach("prep", "acme", *(word for each in done for word in ("--set", each)), "--set", "ask=ask-goals")
    return Screen("prep", "acme", "--time", "20", home=home, env={"EDITOR": command}).asks("12 of 16")


def test_a_plus_opens_the_editor_and_what_it_leaves_is_the_answer(
    coach: Coach, home: Path, written_by: str
) -> None:
    with at_goal(
        coach, home, editor(written_by, r'printf "Reports\nthat shops trust 🙂\n" > "$1"')
    ) as screen:
        screen.answers("+").asks("13 of 16")
    assert stored(home, "acme")["matches"][0]["goal"].rstrip("\n") == "Reports\nthat shops trust 🙂"


def test_the_editor_may_have_options_of_its_own(coach: Coach, home: Path, written_by: str) -> None:
    command = editor(written_by, 'printf "%s" "$1" > "$2"')
    with at_goal(coach, home, f"{command} 'two words'") as screen:
        screen.answers("+").asks("13 of 16")
    assert stored(home, "acme")["matches"][0]["goal"].rstrip("\n") == "two words"


def test_what_is_left_empty_in_the_editor_is_a_skip(coach: Coach, home: Path, written_by: str) -> None:
    with at_goal(coach, home, editor(written_by, ': > "$1"')) as screen:
        screen.answers("+").asks("Press Enter").answers("").asks("13 of 16")
    assert stored(home, "acme")["passed"] == ["goal"]


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$"])
def test_an_editor_that_fails_changes_nothing_and_the_prompt_is_asked_again(
    coach: Coach, home: Path, written_by: str, script: str
) -> None:
    with at_goal(coach, home, editor(written_by, script)) as screen:
        before = contents(home)
        screen.answers("+").asks("not taken").types(CTRL_C)
        assert screen.ends() == 130
    assert contents(home) == before


def test_an_editor_that_there_is_not_is_said_so(coach: Coach, home: Path, tmp_path: Path) -> None:
    with at_goal(coach, home, str(tmp_path / "nowhere")) as screen:
        before = contents(home)
        screen.answers("+").asks("Set EDITOR").types(CTRL_C)
        assert screen.ends() == 130
    assert contents(home) == before


def test_what_an_editor_had_saved_when_it_was_killed_is_not_lost(
    coach: Coach, home: Path, written_by: str
) -> None:
    script = 'echo "An hour of writing" > "$1"; kill -9 $$'
    with at_goal(coach, home, editor(written_by, script)) as screen:
        screen.answers("+").asks("not taken").types(CTRL_C)
        screen.ends()
    assert "An hour of writing" in everything_written(home)


def edited(home: Path, command: str, name: str = "acme") -> Screen:
    return Screen("edit", name, home=home, env={"EDITOR": command})


def test_a_record_is_edited_and_can_be_taken_back(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    before = records(home)
    with edited(home, editor(written_by, 'sed -i s/Okafor/Eze/ "$1"')) as screen:
        assert screen.ends() == 0
        assert "coach undo" in screen.text
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"
    coach("undo")
    assert records(home) == before


def test_after_an_edit_the_next_step_is_said(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    with edited(home, editor(written_by, 'sed -i s/Okafor/Eze/ "$1"')) as screen:
        assert screen.ends() == 0
        assert "coach prep acme" in screen.text


def test_a_comment_of_ones_own_stays_when_the_program_writes(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    with edited(home, editor(written_by, 'sed -i "2i # my own words" "$1"')) as screen:
        assert screen.ends() == 0
    coach("followup", "acme", "--reply", "hi")
    assert "# my own words" in (home / "jobs" / "acme.yaml").read_text()


def test_a_file_left_as_it_was_changes_nothing(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    before = contents(home)
    with edited(home, editor(written_by, "true")) as screen:
        screen.asks("Press Enter").answers("")
        assert screen.ends() == 0
        assert "Nothing was changed" in screen.text
    assert contents(home) == before


def test_a_bad_file_is_shown_with_its_line_and_replaces_nothing(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    before = contents(home)
    with edited(home, editor(written_by, 'sed -i "s/manager/boss/" "$1"')) as screen:
        screen.asks("Edit it again?").shows("line 8").answers("n")
        assert screen.ends() == 2
    after = contents(home)
    assert {name: after[name] for name in before} == before


def test_a_bad_file_can_be_edited_again(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    script = 'grep -q boss "$1" && sed -i "s/boss/peer/" "$1" || sed -i "s/manager/boss/" "$1"'
    with edited(home, editor(written_by, script)) as screen:
        screen.asks("Edit it again?").answers("y")
        assert screen.ends() == 0
    assert stored(home, "acme")["people"][0]["kind"] == "peer"


def test_a_bad_file_that_is_named_can_be_mended(coach: Coach, home: Path, written_by: str) -> None:
    write_by_hand(home, "jobs/acme.yaml", "schema: 1\ncompany: Acme\nlog: soon\n")
    with edited(home, editor(written_by, 'sed -i /log/d "$1"')) as screen:
        assert screen.ends() == 0
    assert coach("show", "acme", "--json").json["job"]["company"] == "Acme"


def test_a_file_that_was_changed_meanwhile_is_not_replaced(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    script = f'sed -i s/Okafor/Eze/ "$1"; echo "phone: none" >> {home}/jobs/acme.yaml; sed -i "/^\\.\\.\\./d" {home}/jobs/acme.yaml; echo ... >> {home}/jobs/acme.yaml'
    with edited(home, editor(written_by, script)) as screen:
        assert screen.ends() == 1
    assert "phone: none" in (home / "jobs" / "acme.yaml").read_text()
    assert stored(home, "acme")["people"][0]["name"] == "Ada Okafor"


def test_what_was_written_is_not_lost_when_the_file_was_changed_meanwhile(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    script = f'sed -i "s/role: .*/role: An hour of writing/" "$1"; sed -i s/Okafor/Eze/ {home}/jobs/acme.yaml'
    with edited(home, editor(written_by, script)) as screen:
        assert screen.ends() == 1
    assert "An hour of writing" in everything_written(home)


def test_what_was_written_is_not_lost_at_ctrl_c(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    script = 'sed -i "s/role: .*/role: An hour of writing/; s/manager/boss/" "$1"'
    with edited(home, editor(written_by, script)) as screen:
        screen.asks("Edit it again?").types(CTRL_C)
        assert screen.ends() == 130
    assert "An hour of writing" in everything_written(home)


def test_where_the_file_was_changed_meanwhile_both_are_named(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    script = f'sed -i "s/role: .*/role: An hour of writing/" "$1"; sed -i s/Okafor/Eze/ {home}/jobs/acme.yaml'
    with edited(home, editor(written_by, script)) as screen:
        assert screen.ends() == 1
        (copy,) = home.glob(".editing-*.yaml")
        said = "".join(screen.text.split())
        assert str(copy) in said
        assert f"{home}/jobs/acme.yamlwaschangedwhileyouedited" in said
    assert "role: An hour of writing" in copy.read_text()
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"


def test_a_file_that_was_deleted_meanwhile_is_not_made_again(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    script = f'sed -i "s/role: .*/role: An hour of writing/" "$1"; rm {home}/jobs/acme.yaml'
    with edited(home, editor(written_by, script)) as screen:
        assert screen.ends() in {1, 3}
    assert not (home / "jobs" / "acme.yaml").exists()
    assert "An hour of writing" in everything_written(home)


def test_after_an_edit_no_copy_is_left(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    with edited(home, editor(written_by, 'sed -i s/Okafor/Eze/ "$1"')) as screen:
        assert screen.ends() == 0
    assert list(home.glob(".editing-*")) == []


def test_a_bad_file_says_what_is_wrong_before_it_is_opened(coach: Coach, home: Path, written_by: str) -> None:
    write_by_hand(home, "jobs/acme.yaml", "schema: 1\ncompany: Acme\nlog: soon\n")
    with edited(home, editor(written_by, 'sed -i /log/d "$1"')) as screen:
        assert screen.ends() == 0
        assert "line 3: `log` must be a list" in screen.text


def test_a_bad_file_that_is_left_as_it_was_stays(coach: Coach, home: Path, written_by: str) -> None:
    bad = write_by_hand(home, "jobs/acme.yaml", "schema: 1\ncompany: Acme\nlog: soon\n")
    with edited(home, editor(written_by, "true")) as screen:
        screen.asks("Press Enter").answers("")
        assert screen.ends() == 0
    assert bad.read_bytes() == b"schema: 1\ncompany: Acme\nlog: soon\n"


def test_what_a_bad_file_was_before_it_was_mended_comes_back_with_undo(
    coach: Coach, home: Path, written_by: str
) -> None:
    bad = write_by_hand(home, "jobs/acme.yaml", "schema: 1\ncompany: Acme\nlog: soon\n")
    with edited(home, editor(written_by, 'sed -i /log/d "$1"')) as screen:
        assert screen.ends() == 0
    coach("undo")
    assert bad.read_bytes() == b"schema: 1\ncompany: Acme\nlog: soon\n"


def test_ctrl_c_inside_the_editor_is_the_editors(coach: Coach, home: Path, written_by: str) -> None:
    acme(coach)
    script = """trap 'sed -i s/Okafor/Eze/ "$1"; exit 0' INT
echo "Type away"
while :; do read line; done"""
    with edited(home, editor(written_by, script)) as screen:
        screen.shows("Type away").types(CTRL_C)
        assert screen.ends() == 0
    assert stored(home, "acme")["people"][0]["name"] == "Ada Eze"


def test_an_editor_that_ctrl_c_ends_leaves_the_record_as_it_was(
    coach: Coach, home: Path, written_by: str
) -> None:
    acme(coach)
    before = (home / "jobs" / "acme.yaml").read_bytes()
    script = """sed -i "s/role: .*/role: An hour of writing/" "$1"
echo "Type away"
while :; do read line; done"""
    with edited(home, editor(written_by, script)) as screen:
        screen.shows("Type away").types(CTRL_C)
        assert screen.ends() == 1
    assert (home / "jobs" / "acme.yaml").read_bytes() == before
    assert "An hour of writing" in everything_written(home)
