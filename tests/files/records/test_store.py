"""The store: one way in."""

import errno
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from msgspec.structs import replace

from interview_coach.core.record.model import Entry, Job, with_entries
from interview_coach.errors import BadFile, CoachError, Locked, NotFound, Refused
from interview_coach.files.care.history import History
from interview_coach.files.care.undo import Undo
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import ChangedMeanwhile
from interview_coach.files.records import records, writer
from interview_coach.files.records.store import Store
from tests.files.helpers import ACME, BAD, everything, opened, put, records_of, role, undo

# Create


def test_a_new_job_is_on_disk_under_its_id(home: Path) -> None:
    made = opened(home).create(ACME, "acme")

    assert made == Job(id="acme", company="Acme")
    assert records_of(home) == {"jobs/acme.yaml": records.write(ACME)}


def test_a_taken_id_gets_a_number(acme: Path, home: Path) -> None:
    assert opened(home).create(ACME, "acme").id == "acme-2"


def test_an_id_in_the_archive_is_taken_too(home: Path) -> None:
    put(home / "archive" / "acme.yaml", records.write(ACME))

    assert opened(home).create(ACME, "acme").id == "acme-2"


def test_an_id_that_differs_in_case_only_is_taken(home: Path) -> None:
    put(home / "jobs" / "Acme.yaml", records.write(ACME))

    assert opened(home).create(ACME, "acme").id == "acme-2"


def test_the_id_of_a_bad_file_is_taken(home: Path) -> None:
    put(home / "jobs" / "acme.yaml", BAD)

    assert opened(home).create(ACME, "acme").id == "acme-2"
    assert (home / "jobs" / "acme.yaml").read_bytes() == BAD


# Change


def test_a_change_is_on_disk_and_given_back(acme: Path, home: Path) -> None:
    found = opened(home).change("acme", role("Engineer"))

    assert found == Job(id="acme", company="Acme", role="Engineer")
    assert acme.read_bytes() == records.write(found)


def test_a_change_that_changes_nothing_writes_nothing(acme: Path, home: Path) -> None:
    before = everything(home)

    opened(home).change("acme", lambda job: replace(job, role=""))

    assert everything(home) == before


def test_a_file_by_hand_is_not_put_in_order_by_a_change_that_changes_nothing(home: Path) -> None:
    by_hand = put(home / "jobs" / "acme.yaml", b"# mine\ncompany:   Acme\nschema: 1\n")

    opened(home).change("acme", lambda job: job)

    assert by_hand.read_bytes() == b"# mine\ncompany:   Acme\nschema: 1\n"


def test_a_change_is_made_to_what_stands_on_disk_at_that_moment(acme: Path, home: Path) -> None:
    first, second = opened(home), opened(home)
    first.load("acme")

    second.change("acme", lambda job: with_entries(job, Entry(on=date(2026, 11, 24), done="brief")))
    first.change("acme", lambda job: with_entries(job, Entry(on=date(2026, 11, 24), done="debrief")))

    assert [each.done for each in opened(home).load("acme").log] == ["brief", "debrief"]


def test_a_bad_file_is_never_rewritten(home: Path) -> None:
    put(home / "jobs" / "bad.yaml", BAD)
    before = everything(home)

    with pytest.raises(BadFile):
        opened(home).change("bad", role("Engineer"))

    assert {name: data for name, data in everything(home).items() if name != ".lock"} == before


@pytest.mark.parametrize(
    "write",
    [
        lambda store: store.change("acme", role("Engineer")),
        lambda store: store.rename("acme", "other"),
        lambda store: store.archive(["acme"]),
        lambda store: store.delete("acme"),
        lambda store: store.purge("acme"),
    ],
    ids=["change", "rename", "archive", "delete", "purge"],
)
def test_a_newer_file_is_never_rewritten_moved_or_removed(
    home: Path, write: Callable[[Store], object]
) -> None:
    newer = put(home / "jobs" / "acme.yaml", b"schema: 2\ncompany: Acme\n")

    with pytest.raises(BadFile, match="newer version"):
        write(opened(home))

    assert newer.read_bytes() == b"schema: 2\ncompany: Acme\n"


def test_a_job_that_is_not_there_cannot_be_changed(home: Path) -> None:
    with pytest.raises(NotFound):
        opened(home).change("acme", role("Engineer"))


def test_a_refusal_within_a_change_leaves_the_home_as_it_was(acme: Path, home: Path) -> None:
    before = everything(home)

    def refuse(job: Job) -> Job:
        raise Refused("Not now.")

    with pytest.raises(Refused):
        opened(home).change("acme", refuse)

    assert everything(home) == before


def test_a_change_to_an_archived_job_brings_it_back(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])

    opened(home).change("acme", role("Engineer"))

    assert list(records_of(home)) == ["jobs/acme.yaml"]


def test_a_change_that_changes_nothing_leaves_an_archived_job_there(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])

    opened(home).change("acme", lambda job: job)

    assert list(records_of(home)) == ["archive/acme.yaml"]


def test_unknown_keys_and_their_values_outlive_a_change(home: Path) -> None:
    put(home / "jobs" / "acme.yaml", b"schema: 1\ncompany: Acme\nmine: {deep: [NO, 010]}\n")

    opened(home).change("acme", role("Engineer"))

    assert opened(home).load("acme").extra == {"mine": {"deep": ["NO", "010"]}}


def test_a_hand_edit_of_that_very_moment_is_kept(acme: Path, home: Path) -> None:
    by_hand = [b"schema: 1\ncompany: Acme\nmine: yes\n"]

    def change(job: Job) -> Job:
        if by_hand:
            acme.write_bytes(by_hand.pop())
        return replace(job, role="Engineer")

    found = opened(home).change("acme", change)

    assert (found.role, found.extra) == ("Engineer", {"mine": "yes"})


def test_a_hand_edit_of_that_very_moment_comes_back_with_undo(acme: Path, home: Path) -> None:
    by_hand = b"schema: 1\ncompany: Acme\nmine: yes\n"
    edits = [by_hand]

    def change(job: Job) -> Job:
        if edits:
            acme.write_bytes(edits.pop())
        return replace(job, role="Engineer")

    opened(home).change("acme", change)
    undo(home)

    assert acme.read_bytes() == by_hand


def test_a_file_that_another_program_never_leaves_alone_is_refused(acme: Path, home: Path) -> None:
    edits: list[bytes] = []

    def change(job: Job) -> Job:
        edits.append(b"schema: 1\ncompany: Acme\nedit: %d\n" % len(edits))
        acme.write_bytes(edits[-1])
        return replace(job, role="Engineer")

    with pytest.raises(Refused, match=r"acme\.yaml"):
        opened(home).change("acme", change)

    assert acme.read_bytes() == edits[-1]


def test_a_change_that_had_to_be_tried_again_is_one_step(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    edits = [b"schema: 1\ncompany: Acme\nmine: yes\n"]

    def change(job: Job) -> Job:
        if edits:
            (home / "archive" / "acme.yaml").write_bytes(edits.pop())
        return replace(job, role="Engineer")

    opened(home).change("acme", change)
    undo(home)

    assert list(records_of(home)) == ["archive/acme.yaml"]


# Replace text


def test_an_edited_text_takes_the_place_of_the_one_that_was_read(acme: Path, home: Path) -> None:
    edited = b"# mine\nschema: 1\ncompany: Acme\n"

    opened(home).replace_text("acme", acme.read_bytes(), edited)

    assert acme.read_bytes() == edited


def test_a_text_changed_meanwhile_is_refused_and_stays(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    meanwhile = records_of(home)

    with pytest.raises(ChangedMeanwhile):
        opened(home).replace_text("acme", before, b"schema: 1\ncompany: Other\n")

    assert records_of(home) == meanwhile


# Archive


def test_a_job_moves_as_it_stands_and_leaves_no_copy(home: Path) -> None:
    by_hand = b"# mine\nschema: 1\ncompany: Acme\n"
    put(home / "jobs" / "acme.yaml", by_hand)

    opened(home).archive(["acme"])

    assert records_of(home) == {"archive/acme.yaml": by_hand}


def test_a_move_that_fails_leaves_the_one_copy_where_it_was(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(target))

    monkeypatch.setattr(disk, "rename_new", fail)
    with pytest.raises(CoachError, match="Not recorded"):
        opened(home).archive(["acme"])

    assert list(records_of(home)) == ["jobs/acme.yaml"]


@pytest.mark.parametrize("name", ["nobody", "old"])
def test_what_is_not_among_the_live_ones_is_passed_over(acme: Path, home: Path, name: str) -> None:
    put(home / "archive" / "old.yaml", records.write(ACME))
    before = everything(home)

    opened(home).archive([name])

    assert everything(home) == before


def test_a_file_of_that_name_in_the_archive_is_not_lost(acme: Path, home: Path) -> None:
    put(home / "archive" / "acme.yaml", b"an older one, copied by hand")

    with suppress(CoachError):
        opened(home).archive(["acme"])

    assert any(b"copied by hand" in data for data in everything(home).values())


# Private


@pytest.mark.parametrize("mask", [0, 0o022, 0o077, 0o277])
def test_folders_and_files_are_for_their_owner_alone_whatever_the_umask(home: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        opened(home).create(ACME, "acme")
        opened(home).create(ACME, "acme")
        opened(home).archive(["acme"])
    finally:
        os.umask(before)

    found = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (home, *home.rglob("*"))}
    assert found == {(True, 0o700), (False, 0o600)}


def test_a_record_that_stood_open_to_others_is_closed_by_the_next_write(acme: Path, home: Path) -> None:
    acme.chmod(0o644)

    opened(home).change("acme", role("Engineer"))

    assert stat.S_IMODE(acme.stat().st_mode) == 0o600


def test_nothing_but_records_lock_and_journal_is_left_behind(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    opened(home).archive(["acme"])

    assert sorted(everything(home)) == [
        ".journal/00000001.op",
        ".journal/00000002.op",
        ".journal/00000003.op",
        ".lock",
        "archive/acme.yaml",
    ]


# Lock


@pytest.fixture
def _no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)


@pytest.mark.usefixtures("_no_wait")
@pytest.mark.parametrize(
    "write",
    [
        lambda found: found.create(ACME, "other"),
        lambda found: found.change("acme", role("Engineer")),
        lambda found: found.archive(["acme"]),
        lambda found: found.rename("acme", "other"),
        lambda found: found.delete("acme"),
        lambda found: found.purge("acme"),
        lambda found: Undo(found).latest(),
        lambda found: History(found).restore("acme", 1),
        lambda found: found.replace_text("acme", b"", b""),
    ],
    ids=["create", "change", "archive", "rename", "delete", "purge", "undo", "restore", "replace_text"],
)
def test_while_another_coach_writes_nothing_is_changed_and_it_says_so(
    acme: Path, home: Path, write: Callable[[Store], object]
) -> None:
    before = everything(home)

    with FileLock(home / ".lock"), pytest.raises(Locked, match=re.escape(str(home))) as caught:
        write(opened(home))

    assert caught.value.exit_code == 5
    assert everything(home) == before


@pytest.mark.usefixtures("_no_wait")
def test_a_change_is_made_with_the_lock_held(acme: Path, home: Path) -> None:
    def change(job: Job) -> Job:
        with pytest.raises(Locked):
            opened(home).create(ACME, "other")
        return replace(job, role="Engineer")

    assert opened(home).change("acme", change).role == "Engineer"


def test_the_lock_is_free_again_after_a_refusal(acme: Path, home: Path) -> None:
    with pytest.raises(NotFound):
        opened(home).change("nobody", role("Engineer"))

    assert opened(home).change("acme", role("Engineer")).role == "Engineer"


def test_the_lock_is_a_file_of_its_own_that_stays(acme: Path, home: Path) -> None:
    number = (home / ".lock").stat().st_ino

    opened(home).change("acme", role("Engineer"))

    assert (home / ".lock").stat().st_ino == number


def test_a_record_whose_name_ends_otherwise_is_told(home: Path) -> None:
    (home / "jobs").mkdir(parents=True)
    (home / "jobs" / "acme.YML").write_text("schema: 1\ncompany: Acme\n")
    jobs, left_out = opened(home).live()
    [told] = left_out
    assert (jobs, "acme.yaml" in told.problem) == ([], True)
