"""Undo takes back all of a command or nothing: through moves, damage, edits of that very moment, and failing disks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.errors import Refused
from interview_coach.files.care.mend import mend
from interview_coach.files.care.undo import Undo
from interview_coach.files.records.store import Store
from tests.files.disk.breaking import Editor, Style, editing
from tests.files.helpers import ACME, everything, opened, records_of, role, undo

BY_HAND = b"schema: 1\ncompany: Mine\n"


def spoil(home: Path, number: int, old: bytes, new: bytes) -> None:
    """Damage the file of an operation."""
    path = home / ".journal" / f"{number:08d}.op"
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new, 1))


# Through moves


def change(store: Store) -> None:
    store.change("acme", role("Engineer"))


def change_and_rename(store: Store) -> None:
    change(store)
    store.rename("acme", "acme-engineer")


def begin_and_end(store: Store) -> None:
    """What the very first `coach outcome` does."""
    change_and_rename(store)
    store.change("acme-engineer", role("Clerk"), lambda _: True)


def rename_and_archive(store: Store) -> None:
    store.rename("acme", "beta")
    store.archive(["beta"])


def there_and_back(store: Store) -> None:
    store.change("acme", role("Engineer"), lambda _: True)
    store.change("acme", role("Clerk"))


@pytest.mark.parametrize(
    "command", [change, change_and_rename, begin_and_end, rename_and_archive, there_and_back]
)
def test_a_command_is_taken_back_through_all_its_moves(acme: Path, home: Path, command: object) -> None:
    before = records_of(home)
    command(opened(home))  # type: ignore[operator]
    assert records_of(home) != before

    undo(home)

    assert records_of(home) == before


def test_a_command_that_made_renamed_and_ended_a_job_is_taken_back(home: Path) -> None:
    store = opened(home)
    store.create(ACME, "acme")
    begin_and_end(store)

    undo(home)

    assert records_of(home) == {}


def test_a_job_that_came_out_of_the_archive_goes_back_there(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    before = records_of(home)
    change_and_rename(opened(home))

    undo(home)

    assert records_of(home) == before


def test_a_record_that_moved_to_the_archive_since_is_changed_back_there(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    (home / "archive").mkdir()
    acme.rename(home / "archive" / "acme.yaml")

    undo(home)

    assert list(records_of(home).values()) == [content]


# Damage


def test_where_the_last_operation_is_damaged_undo_does_not_take_the_one_before(
    acme: Path, home: Path
) -> None:
    opened(home).change("acme", role("a"))
    opened(home).change("acme", role("b"))
    spoil(home, 3, b"write", b"wrote")
    before = records_of(home)

    with pytest.raises(Refused, match=r"00000003\.op"):
        undo(home)

    assert records_of(home) == before


def test_once_a_damaged_operation_is_put_aside_undo_goes_on(acme: Path, home: Path) -> None:
    opened(home).create(ACME, "other")
    opened(home).change("acme", role("a"))
    spoil(home, 3, b"write", b"wrote")
    mend(opened(home))

    undo(home)

    assert list(records_of(home)) == ["jobs/acme.yaml"]


def test_a_damaged_operation_of_long_ago_holds_nothing_back(acme: Path, home: Path) -> None:
    before = records_of(home)
    opened(home).create(ACME, "other")
    opened(home).delete("other")
    opened(home).change("acme", role("a"))
    spoil(home, 2, b"create", b"creatd")

    undo(home)

    assert records_of(home) == before


def test_a_version_that_was_damaged_is_not_brought_back(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    opened(home).change("acme", role("a"))
    spoil(home, 1, b"company: Acme", b"company: Acmf")
    before = records_of(home)

    with pytest.raises(Refused) as caught:
        undo(home)

    assert records_of(home) == before
    assert [line.replace(str(home), "HOME") for line in caught.value.lines] == snapshot


def test_of_a_step_of_two_records_none_comes_back_where_one_was_damaged(acme: Path, home: Path) -> None:
    opened(home).create(ACME, "other")
    opened(home).change("other", role("o"))
    command = opened(home)
    command.change("acme", role("a"))
    command.change("other", role("b"))
    spoil(home, 3, b"role: o", b"role: p")
    before = records_of(home)

    with pytest.raises(Refused, match="journal"):
        undo(home)

    assert records_of(home) == before


# An editor saves in that very moment


@pytest.mark.parametrize("style", ["before", "before in place", "open meanwhile"])
def test_an_edit_in_the_moment_of_an_undo_stands_and_the_undo_is_refused(
    acme: Path, home: Path, style: Style
) -> None:
    opened(home).change("acme", role("Engineer"))

    with editing(Editor(BY_HAND, style)), pytest.raises(Refused, match=r"acme\.yaml"):
        undo(home)

    assert records_of(home) == {"jobs/acme.yaml": BY_HAND}


def test_where_one_of_two_records_is_edited_in_that_moment_the_other_stays_as_well(
    acme: Path, home: Path
) -> None:
    command = opened(home)
    command.change("acme", role("Engineer"))
    engineer = acme.read_bytes()
    command.create(ACME, "other")
    command.change("other", role("Clerk"))

    with editing(Editor(BY_HAND, "before")), pytest.raises(Refused):
        undo(home)

    assert records_of(home) == {"jobs/acme.yaml": engineer, "jobs/other.yaml": BY_HAND}


@pytest.mark.parametrize("style", ["after", "after in place"])
def test_an_edit_right_behind_an_undo_stands(acme: Path, home: Path, style: Style) -> None:
    opened(home).change("acme", role("Engineer"))

    with editing(Editor(BY_HAND, style)):
        undo(home)

    assert records_of(home) == {"jobs/acme.yaml": BY_HAND}


def test_an_edit_while_a_new_job_is_taken_back_is_kept(acme: Path, home: Path) -> None:
    with editing(Editor(BY_HAND, "before")):
        undo(home)
    opened(home).create(ACME, "other")

    assert BY_HAND in everything(home).values()


# What an undo tells


def test_an_undo_tells_what_each_record_held_before_and_after(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    engineer = acme.read_bytes()

    undone = Undo(opened(home)).latest()

    assert [(each.record, each.before, each.after) for each in undone.changed] == [
        ("acme", engineer, content)
    ]


def test_an_undo_names_a_record_as_it_is_called_again(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")

    assert [each.record for each in undo(home).changed] == ["acme"]


def test_a_record_that_is_gone_again_holds_nothing_after(acme: Path, home: Path) -> None:
    assert [each.after for each in undo(home).changed] == [None]


@pytest.mark.parametrize(
    ("command", "lies"),
    [(change, "jobs"), (lambda store: store.archive(["acme"]), "archive")],
    ids=["change", "move"],
)
def test_a_record_that_is_taken_away_meanwhile_is_not_said_to_be_back(
    acme: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    snapshot: SnapshotAssertion,
    command: Callable[[Store], None],
    lies: str,
) -> None:
    command(opened(home))
    # The last look before anything is written.
    monkeypatch.setattr(Undo, "_refuse_damage", lambda *_: (home / lies / "acme.yaml").unlink())
    with pytest.raises(Refused, match="acme") as caught:
        undo(home)
    assert [line.replace(str(home), "HOME") for line in caught.value.lines] == snapshot
