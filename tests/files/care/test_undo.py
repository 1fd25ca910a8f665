"""Taking back what was recorded last."""

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from interview_coach.errors import CoachError, Refused
from interview_coach.files.care.undo import Undo
from interview_coach.files.journal import journal
from interview_coach.files.journal.operation import digest
from interview_coach.files.records.store import Store
from tests.files.helpers import ACME, BAD, everything, full_disk, opened, put, records_of, redo, role, undo


def test_with_nothing_recorded_there_is_nothing_to_undo(home: Path) -> None:
    with pytest.raises(Refused):
        undo(home)


def test_a_change_is_taken_back_byte_for_byte(home: Path) -> None:
    by_hand = b"# mine\r\ncompany:   Acme\nschema: 1\n"
    put(home / "jobs" / "acme.yaml", by_hand)
    opened(home).change("acme", role("Engineer"))

    undo(home)

    assert records_of(home) == {"jobs/acme.yaml": by_hand}


def test_a_new_job_is_taken_back(acme: Path, home: Path) -> None:
    undo(home)

    assert records_of(home) == {}


def test_a_move_to_the_archive_is_taken_back(acme: Path, home: Path) -> None:
    before = records_of(home)
    opened(home).archive(["acme"])

    undo(home)

    assert records_of(home) == before


def test_a_change_that_brought_a_job_back_is_taken_back_with_the_move(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    before = records_of(home)
    opened(home).change("acme", role("Engineer"))

    undo(home)

    assert records_of(home) == before


def test_one_command_is_one_step(acme: Path, home: Path) -> None:
    before = records_of(home)
    command = opened(home)
    command.change("acme", role("first"))
    command.change("acme", role("second"))
    command.create(ACME, "other")
    command.archive(["acme"])

    undo(home)

    assert records_of(home) == before


def test_undone_twice_it_goes_further_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    opened(home).change("acme", role("second"))

    undo(home)
    undo(home)

    assert opened(home).load("acme").role == ""


def test_undone_to_the_beginning_there_is_nothing_more_to_undo(acme: Path, home: Path) -> None:
    undo(home)

    with pytest.raises(Refused):
        undo(home)


def test_after_an_undo_the_next_change_can_be_undone(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    undo(home)
    opened(home).change("acme", role("second"))

    undo(home)

    assert opened(home).load("acme").role == ""


def test_an_undo_tells_the_command_that_it_took_back(acme: Path, home: Path) -> None:
    opened(home, "coach prep acme").change("acme", role("Engineer"))

    assert undo(home).command == "coach prep acme"


def test_what_an_undo_took_back_is_still_in_the_journal(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    taken_back = acme.read_bytes()

    undo(home)

    assert opened(home).journal.content(digest(taken_back)) == taken_back


def test_an_undo_is_itself_in_the_journal(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))

    undo(home)

    found = [(each.kind, each.undoes) for each in opened(home).journal.operations()]
    assert found == [("create", None), ("write", None), ("write", 2), ("undone", 2)]


def test_a_command_that_another_one_cut_into_is_taken_back_in_order(acme: Path, home: Path) -> None:
    one, other = opened(home, "one"), opened(home, "other")
    one.change("acme", role("first"))
    other.change("acme", role("second"))
    one.change("acme", role("third"))

    assert [undo(home).command for _ in range(3)] == ["one", "other", "one"]
    assert opened(home).load("acme").role == ""


@pytest.mark.parametrize("edited", [b"schema: 1\ncompany: Mine\n", b"", BAD])
def test_a_later_hand_edit_is_refused_and_stays(acme: Path, home: Path, edited: bytes) -> None:
    opened(home, "coach prep acme").change("acme", role("Engineer"))
    acme.write_bytes(edited)
    before = everything(home)

    with pytest.raises(Refused, match="changed after `coach prep acme`"):
        undo(home)

    assert everything(home) == before


def test_a_later_hand_edit_of_a_new_job_is_refused_and_stays(acme: Path, home: Path) -> None:
    acme.write_bytes(b"schema: 1\ncompany: Mine\n")

    with pytest.raises(Refused):
        undo(home)

    assert acme.read_bytes() == b"schema: 1\ncompany: Mine\n"


MINE = b"schema: 1\ncompany: Mine\n"


def test_past_a_hand_edit_of_one_file_the_rest_of_the_step_is_taken_back(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    command = opened(home, "coach both")
    command.change("acme", role("Engineer"))
    command.create(ACME, "other")
    acme.write_bytes(MINE)

    undone = undo(home)

    assert records_of(home) == {"jobs/acme.yaml": MINE}
    assert (undone.command, [each.path for each in undone.left]) == ("coach both", [acme])
    assert undone.left[0].words.replace(str(acme), "ACME") == snapshot


def test_past_a_record_that_was_edited_by_hand_the_step_before_is_taken_back(home: Path) -> None:
    for name in ("one", "two", "three"):
        opened(home, name).create(ACME, name)
    put(home / "jobs" / "three.yaml", MINE)

    undone = [undo(home), undo(home)]

    assert [each.command for each in undone] == ["two", "one"]
    assert [[left.record for left in each.left] for each in undone] == [["three"], ["three"]]
    assert records_of(home) == {"jobs/three.yaml": MINE}
    with pytest.raises(Refused, match=r"three\.yaml .* `three`"):
        undo(home)


def test_past_a_record_that_was_deleted_by_hand_the_step_before_is_taken_back(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    opened(home, "other").create(ACME, "other")
    opened(home, "change").change("acme", role("Engineer"))
    acme.unlink()

    undone = undo(home)

    assert (undone.command, records_of(home)) == ("other", {})
    assert undone.left[0].words.replace(str(acme), "ACME") == snapshot


def test_every_earlier_step_on_a_record_that_was_edited_by_hand_leaves_it_alone(
    acme: Path, home: Path
) -> None:
    opened(home, "rename").rename("acme", "beta")
    opened(home, "change").change("beta", role("Engineer"))
    put(home / "jobs" / "beta.yaml", MINE)

    with pytest.raises(Refused):
        undo(home)

    assert records_of(home) == {"jobs/beta.yaml": MINE}


def test_a_hand_edit_that_a_later_command_wrote_over_comes_back_and_is_then_left_alone(
    acme: Path, home: Path
) -> None:
    opened(home, "other").create(ACME, "other")
    opened(home, "first").change("acme", role("Engineer"))
    acme.write_bytes(MINE)
    opened(home, "second").change("acme", role("Clerk"))

    assert [undo(home).command, undo(home).command] == ["second", "other"]
    assert records_of(home) == {"jobs/acme.yaml": MINE}


def test_an_undo_of_the_rest_of_a_step_that_broke_off_can_be_finished(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(home).create(ACME, "other")
    command = opened(home)
    for name in ("acme", "other"):
        command.change(name, role("Engineer"))
    command.archive(["other"])
    acme.write_bytes(MINE)
    with monkeypatch.context() as patch:
        full_disk(patch)
        with pytest.raises(CoachError):
            undo(home)

    undo(home)

    assert opened(home).load("other").role == ""
    assert acme.read_bytes() == MINE


def test_it_is_told_whether_there_is_more_to_undo(home: Path) -> None:
    for name in ("one", "two"):
        opened(home).create(ACME, name)

    assert [undo(home).has_more, undo(home).has_more] == [True, False]


def test_a_job_deleted_by_hand_and_put_back_does_not_hold_back_later_steps(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    acme.unlink()
    opened(home).create(ACME, "other")
    put(acme, content)

    undo(home)

    assert records_of(home) == {"jobs/acme.yaml": content}


def test_a_job_deleted_twice_and_put_back_does_not_hold_back_later_steps(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    content = acme.read_bytes()
    acme.unlink()
    opened(home).delete("acme")
    put(acme, content)
    opened(home).create(ACME, "other")

    undo(home)
    undo(home)

    assert opened(home).load("acme").role == ""


def test_when_the_last_new_job_was_deleted_by_hand_each_undo_goes_further_back(home: Path) -> None:
    for name in ("one", "two", "three"):
        opened(home, name).create(ACME, name)
    (home / "jobs" / "three.yaml").unlink()

    assert [undo(home).command, undo(home).command] == ["two", "one"]
    assert records_of(home) == {}


def test_a_changed_record_that_was_deleted_by_hand_is_not_brought_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    acme.unlink()

    with pytest.raises(Refused):
        undo(home)

    assert records_of(home) == {}


def test_a_new_job_that_was_deleted_by_hand_needs_no_undo(acme: Path, home: Path) -> None:
    acme.unlink()

    with pytest.raises(Refused):
        undo(home)


def test_a_hand_edit_in_the_archive_moves_back_with_its_file(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    put(home / "archive" / "acme.yaml", b"schema: 1\ncompany: Mine\n")

    undo(home)

    assert records_of(home) == {"jobs/acme.yaml": b"schema: 1\ncompany: Mine\n"}


def test_a_hand_edit_in_the_archive_holds_back_a_step_that_also_wrote(acme: Path, home: Path) -> None:
    command = opened(home)
    command.change("acme", role("Engineer"))
    command.archive(["acme"])
    put(home / "archive" / "acme.yaml", b"schema: 1\ncompany: Mine\n")

    with pytest.raises(Refused, match=r"archive/acme\.yaml was changed"):
        undo(home)

    assert records_of(home) == {"archive/acme.yaml": b"schema: 1\ncompany: Mine\n"}


def test_a_file_made_by_hand_where_an_archived_record_stood_is_not_lost(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    put(acme, b"made by hand")

    with suppress(Refused):
        undo(home)

    assert any(b"made by hand" in data for data in everything(home).values())


def test_a_move_of_a_file_deleted_since_is_refused(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    (home / "archive" / "acme.yaml").unlink()

    with pytest.raises(Refused):
        undo(home)


def test_an_undo_that_broke_off_can_be_finished(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = records_of(home)
    command = opened(home)
    command.change("acme", role("Engineer"))
    command.archive(["acme"])
    with monkeypatch.context() as patch:
        full_disk(patch)
        with pytest.raises(CoachError):
            undo(home)

    undo(home)

    assert records_of(home) == before


@pytest.mark.parametrize("written", [2, 3])
def test_an_undo_of_many_answers_that_broke_off_can_be_finished(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    command = opened(home)
    for each in ("first", "second", "third", "fourth"):
        command.change("acme", role(each))
    with monkeypatch.context() as patch:
        full_disk(patch, after=written)
        with pytest.raises(CoachError):
            undo(home)

    undo(home)

    assert opened(home).load("acme").role == ""


def test_an_undo_whose_mark_could_not_be_written_is_done_and_not_repeated(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = records_of(home)
    opened(home).change("acme", role("Engineer"))
    with monkeypatch.context() as patch:
        full_disk(patch, ".op", after=1)
        undo(home)
    assert records_of(home) == before

    undo(home)

    assert records_of(home) == {}


def test_the_last_steps_can_be_undone_when_older_ones_are_dropped(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT_STEPS", 4)
    for each in ("a", "b", "c", "d", "e", "f"):
        opened(home).change("acme", role(each))

    undo(home)
    undo(home)

    assert opened(home).load("acme").role == "d"


def do(found: Store, command: list[tuple[str, str]]) -> None:
    """All that one command does: of changes every second one goes back to what was there before."""
    for number, (what, name) in enumerate(command):
        if what == "create":
            found.create(ACME, name)
        elif what == "archive":
            found.archive([name])
        elif name in {*found.live_ids(), *found.archived_ids()}:
            found.change(name, role("" if number % 2 else "Engineer"))


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["create", "change", "archive"]), st.sampled_from(["a", "b", "a-2"])),
            min_size=1,
            max_size=3,
        ),
        max_size=5,
    )
)
def test_whatever_was_done_is_undone_command_by_command_byte_for_byte(
    commands: list[list[tuple[str, str]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        seen = [records_of(home)]
        for command in commands:
            before = len(opened(home).journal.operations())
            do(opened(home), command)
            if len(opened(home).journal.operations()) > before:
                seen.append(records_of(home))
        while len(seen) > 1:
            undo(home)
            seen.pop()
            assert records_of(home) == seen[-1]
        with pytest.raises(Refused):
            undo(home)


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["create", "change", "archive"]), st.sampled_from(["a", "b", "a-2"])),
            min_size=1,
            max_size=3,
        ),
        max_size=4,
    ),
    st.lists(st.booleans(), max_size=12),
)
def test_undo_and_redo_go_back_and_forth_byte_for_byte(
    commands: list[list[tuple[str, str]]], goes_back: list[bool]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        seen = [records_of(home)]
        for command in commands:
            do(opened(home), command)
            if records_of(home) != seen[-1]:
                seen.append(records_of(home))
        at = len(seen) - 1
        for back in goes_back:
            place = at - 1 if back else at + 1
            if 0 <= place < len(seen):
                at = place
                (undo if back else redo)(home)
            else:
                with pytest.raises(Refused):
                    (undo if back else redo)(home)
            assert records_of(home) == seen[at]


def test_what_an_undo_took_cant_be_brought_back_over_something_newer(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    undo(home)
    opened(home).change("acme", role("second"))
    before = records_of(home)

    with pytest.raises(Refused, match="Nothing was undone"):
        redo(home)

    assert records_of(home) == before


def test_a_hand_edit_after_the_undo_stays(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    undo(home)
    put(acme, acme.read_bytes() + b"# mine\n")

    with pytest.raises(Refused):
        redo(home)

    assert acme.read_bytes().endswith(b"# mine\n")


def test_a_redo_that_breaks_off_is_finished_by_the_next(acme: Path, home: Path) -> None:
    command = opened(home)
    command.change("acme", role("first"))
    command.archive(["acme"])
    after = records_of(home)
    undo(home)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Undo, "_do_again", lambda *_: None)
        patch.setattr(Store, "move", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(CoachError):
            redo(home)
    redo(home)

    assert records_of(home) == after


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["create", "change", "archive"]), st.sampled_from(["a", "b", "a-2"])),
            min_size=1,
            max_size=3,
        ),
        max_size=5,
    ),
    st.sets(st.sampled_from(["a", "b", "a-2", "b-2"])),
)
def test_whatever_was_edited_by_hand_stays_and_everything_else_is_undone(
    commands: list[list[tuple[str, str]]], edited: set[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for command in commands:
            do(opened(home), command)
        mine = [path for path in records_of(home) if Path(path).stem in edited]
        for path in mine:
            put(home / path, MINE)
        with suppress(Refused):
            while True:
                undo(home)
        left = {Path(path).name: data for path, data in records_of(home).items()}
        assert left == {Path(path).name: MINE for path in mine}
