"""The store: one way in, one way out, and the way back."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_coach.core.model import Entry, Job, with_entries
from interview_coach.errors import BadFile, CoachError, Locked, NotFound, Refused
from interview_coach.files import journal, records, store
from interview_coach.files.store import LeftOut, Store

ACME = Job(company="Acme")
BAD = b"schema: 1\ncompany: Acme\nrole: [\n"


def opened(home: Path, command: str = "coach") -> Store:
    """The store as one command opens it."""
    return Store(home, command, "2026-11-21T00:00:00+01:00")


def role(text: str) -> Callable[[Job], Job]:
    """The change to another role."""
    return lambda job: replace(job, role=text)


def records_of(home: Path) -> dict[str, bytes]:
    """Every record on disk, by its path."""
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.glob("*/*.yaml")}


def everything(home: Path) -> dict[str, bytes]:
    """Every file on disk, by its path."""
    return {
        path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()
    }


def put(path: Path, data: bytes) -> Path:
    """What a person saves with an editor."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def do(found: Store, command: list[tuple[str, str]]) -> None:
    """All that one command does: of changes every second one goes back to what was there before."""
    for number, (what, name) in enumerate(command):
        if what == "create":
            found.create(ACME, name)
        elif what == "archive":
            found.archive([name])
        elif name in {*found.live_ids(), *found.archived_ids()}:
            found.change(name, role("" if number % 2 else "Engineer"))


def full_disk(monkeypatch: pytest.MonkeyPatch, what: str = ".yaml", after: int = 0) -> None:
    """From now on, files that end like this cannot be written, but for the first ones."""
    real = journal.write_new
    left = [None] * after

    def write(path: Path, data: bytes, *, still: bytes | None = None) -> None:
        if path.name.endswith(what) and not left:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        if path.name.endswith(what):
            left.pop()
        real(path, data, still=still)

    monkeypatch.setattr(store, "write_new", write)
    monkeypatch.setattr(journal, "write_new", write)


@pytest.fixture
def acme(home: Path) -> Path:
    """The file of a job that was just made."""
    opened(home).create(ACME, "acme")
    return home / "jobs" / "acme.yaml"


# Reading


def test_a_home_that_is_not_there_holds_no_jobs_and_stays_away(home: Path) -> None:
    found = opened(home)

    assert (found.live(), found.archived(), found.was_used()) == (([], []), ([], []), False)
    assert not home.exists()


def test_live_and_archived_jobs_are_told_apart(home: Path) -> None:
    put(home / "jobs" / "acme.yaml", records.write(ACME))
    put(home / "archive" / "old.yaml", records.write(Job(company="Old")))

    assert [each.id for each in opened(home).live()[0]] == ["acme"]
    assert [each.id for each in opened(home).archived()[0]] == ["old"]


def test_jobs_are_given_in_the_order_of_their_ids(home: Path) -> None:
    for name in ("b", "c", "a"):
        put(home / "jobs" / f"{name}.yaml", records.write(ACME))

    assert opened(home).live_ids() == ["a", "b", "c"]


def test_a_job_is_loaded_from_either_folder(home: Path) -> None:
    put(home / "archive" / "old.yaml", records.write(Job(company="Old")))

    assert opened(home).load("old") == Job(id="old", company="Old")
    assert opened(home).path_of("old") == home / "archive" / "old.yaml"


def test_a_job_that_is_not_there_is_not_found(home: Path) -> None:
    with pytest.raises(NotFound, match="There is no job acme"):
        opened(home).load("acme")


@pytest.mark.parametrize("name", [".acme.yaml.77.tmp", ".hidden.yaml", "notes.txt", "acme.yaml~", "acme.yml"])
def test_other_files_in_the_folder_are_no_jobs(home: Path, name: str) -> None:
    put(home / "jobs" / name, b"x")

    assert opened(home).live() == ([], [])


def test_a_bad_file_is_left_out_with_its_first_problem(home: Path) -> None:
    put(home / "jobs" / "acme.yaml", records.write(ACME))
    bad = put(home / "jobs" / "bad.yaml", b"schema: 1\ncompany: Bad\npeople:\n- kind: boss\n")

    jobs, left_out = opened(home).live()

    assert [each.id for each in jobs] == ["acme"]
    assert left_out == [LeftOut(str(bad), 4, left_out[0].problem)]


def test_a_bad_file_that_is_named_is_refused_with_every_problem_and_its_line(home: Path) -> None:
    bad = put(home / "jobs" / "bad.yaml", b"schema: 1\ncompany: Bad\npeople:\n- kind: boss\n  name: [x]\n")

    with pytest.raises(BadFile) as caught:
        opened(home).load("bad")

    assert [line.split(": ")[0] for line in caught.value.lines] == [f"{bad}:4", f"{bad}:5"]
    assert caught.value.exit_code == 4


def test_a_folder_in_the_place_of_a_file_is_left_out(home: Path) -> None:
    (home / "jobs" / "acme.yaml").mkdir(parents=True)

    jobs, left_out = opened(home).live()

    assert (jobs, len(left_out)) == ([], 1)


def test_a_file_in_the_place_of_a_folder_is_a_bad_file(home: Path) -> None:
    put(home / "jobs", b"")

    with pytest.raises(BadFile, match="cannot be read"):
        opened(home).live()


def test_a_file_that_went_away_while_reading_is_passed_over(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "_ids", lambda *_: ["acme", "gone"])

    jobs, left_out = opened(home).live()

    assert ([each.id for each in jobs], left_out) == (["acme"], [])


def test_reading_is_never_kept_waiting_by_a_writer(acme: Path, home: Path) -> None:
    with FileLock(home / ".lock"):
        assert [each.id for each in opened(home).live()[0]] == ["acme"]


def test_an_empty_folder_is_no_fresh_start_when_the_journal_knows_better(acme: Path, home: Path) -> None:
    acme.unlink()

    assert opened(home).was_used()


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


def test_a_newer_file_is_never_rewritten(home: Path) -> None:
    newer = put(home / "jobs" / "acme.yaml", b"schema: 2\ncompany: Acme\n")

    with pytest.raises(BadFile, match="newer coach"):
        opened(home).change("acme", role("Engineer"))

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
    opened(home).undo()

    assert acme.read_bytes() == by_hand


def test_a_file_that_another_program_never_leaves_alone_is_refused(acme: Path, home: Path) -> None:
    edits: list[bytes] = []

    def change(job: Job) -> Job:
        edits.append(b"schema: 1\ncompany: Acme\nedit: %d\n" % len(edits))
        acme.write_bytes(edits[-1])
        return replace(job, role="Engineer")

    with pytest.raises(Refused, match="being changed by another program"):
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
    opened(home).undo()

    assert list(records_of(home)) == ["archive/acme.yaml"]


# Replace text


def test_an_edited_text_takes_the_place_of_the_one_that_was_read(acme: Path, home: Path) -> None:
    edited = b"# mine\nschema: 1\ncompany: Acme\n"

    opened(home).replace_text("acme", acme.read_bytes(), edited)

    assert acme.read_bytes() == edited


def test_a_text_changed_meanwhile_is_refused_and_stays(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    meanwhile = everything(home)

    with pytest.raises(Refused, match="changed while you edited"):
        opened(home).replace_text("acme", before, b"schema: 1\ncompany: Other\n")

    assert everything(home) == meanwhile


# Archive


def test_a_job_moves_as_it_stands_and_leaves_no_copy(home: Path) -> None:
    by_hand = b"# mine\nschema: 1\ncompany: Acme\n"
    put(home / "jobs" / "acme.yaml", by_hand)

    opened(home).archive(["acme"])

    assert records_of(home) == {"archive/acme.yaml": by_hand}


def test_a_move_that_fails_leaves_the_one_copy_where_it_was(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied", str(target))

    monkeypatch.setattr(Path, "rename", fail)
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


@pytest.fixture(autouse=True)
def _short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LOCK_WAIT", 0.02)


@pytest.mark.parametrize(
    "write",
    [
        lambda found: found.create(ACME, "other"),
        lambda found: found.change("acme", role("Engineer")),
        lambda found: found.archive(["acme"]),
        lambda found: found.undo(),
        lambda found: found.replace_text("acme", b"", b""),
    ],
    ids=["create", "change", "archive", "undo", "replace_text"],
)
def test_while_another_coach_writes_nothing_is_changed_and_it_says_so(
    acme: Path, home: Path, write: Callable[[Store], object]
) -> None:
    before = everything(home)

    with FileLock(home / ".lock"), pytest.raises(Locked, match="Another coach") as caught:
        write(opened(home))

    assert caught.value.exit_code == 5
    assert everything(home) == before


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


# Failure


def test_what_is_replaced_is_in_the_journal_before_the_record_changes(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = acme.read_bytes()
    seen: list[bytes] = []
    real = journal.write_new

    def spy(path: Path, data: bytes, *, still: bytes | None = None) -> None:
        found = opened(home).journal
        seen.append(found.replaced(found.operations()[-1]))
        real(path, data, still=still)

    monkeypatch.setattr(store, "write_new", spy)
    opened(home).change("acme", role("Engineer"))

    assert seen == [old]


@pytest.mark.parametrize("what", [".yaml", ".op"])
def test_on_a_full_disk_the_record_stays_as_it_was_and_it_says_where(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    before = records_of(home)
    full_disk(monkeypatch, what)

    with pytest.raises(CoachError, match=rf"Not recorded: .*{what}: No space left") as caught:
        opened(home).change("acme", role("Engineer"))

    assert (records_of(home), caught.value.exit_code) == (before, 1)


def test_on_a_full_disk_no_temporary_file_stays(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(everything(home))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CoachError, match="Not recorded"):
        opened(home).change("acme", role("Engineer"))

    assert sorted(everything(home)) == before


def test_a_home_that_cannot_be_made_is_said_in_plain_words(tmp_path: Path) -> None:
    put(tmp_path / "file", b"")

    with pytest.raises(CoachError, match="Not recorded") as caught:
        opened(tmp_path / "file" / "home").create(ACME, "acme")

    assert caught.value.exit_code == 1


def test_undo_after_a_failed_write_takes_back_the_last_change_there_was(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(home).change("acme", role("first"))
    with monkeypatch.context() as patch:
        full_disk(patch)
        with pytest.raises(CoachError):
            opened(home).change("acme", role("second"))

    opened(home).undo()

    assert opened(home).load("acme").role == ""


# Undo


def test_with_nothing_recorded_there_is_nothing_to_undo(home: Path) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        opened(home).undo()


def test_a_change_is_taken_back_byte_for_byte(home: Path) -> None:
    by_hand = b"# mine\r\ncompany:   Acme\nschema: 1\n"
    put(home / "jobs" / "acme.yaml", by_hand)
    opened(home).change("acme", role("Engineer"))

    opened(home).undo()

    assert records_of(home) == {"jobs/acme.yaml": by_hand}


def test_a_new_job_is_taken_back(acme: Path, home: Path) -> None:
    opened(home).undo()

    assert records_of(home) == {}


def test_a_move_to_the_archive_is_taken_back(acme: Path, home: Path) -> None:
    before = records_of(home)
    opened(home).archive(["acme"])

    opened(home).undo()

    assert records_of(home) == before


def test_a_change_that_brought_a_job_back_is_taken_back_with_the_move(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    before = records_of(home)
    opened(home).change("acme", role("Engineer"))

    opened(home).undo()

    assert records_of(home) == before


def test_one_command_is_one_step(acme: Path, home: Path) -> None:
    before = records_of(home)
    command = opened(home)
    command.change("acme", role("first"))
    command.change("acme", role("second"))
    command.create(ACME, "other")
    command.archive(["acme"])

    opened(home).undo()

    assert records_of(home) == before


def test_undone_twice_it_goes_further_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    opened(home).change("acme", role("second"))

    opened(home).undo()
    opened(home).undo()

    assert opened(home).load("acme").role == ""


def test_undone_to_the_beginning_there_is_nothing_more_to_undo(acme: Path, home: Path) -> None:
    opened(home).undo()

    with pytest.raises(Refused, match="nothing to undo"):
        opened(home).undo()


def test_after_an_undo_the_next_change_can_be_undone(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    opened(home).undo()
    opened(home).change("acme", role("second"))

    opened(home).undo()

    assert opened(home).load("acme").role == ""


def test_an_undo_tells_the_command_that_it_took_back(acme: Path, home: Path) -> None:
    opened(home, "coach prep acme").change("acme", role("Engineer"))

    assert [each.command for each in opened(home).undo()] == ["coach prep acme"]


def test_an_undo_is_itself_in_the_journal_with_what_it_replaced(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    replaced = acme.read_bytes()

    opened(home).undo()

    found = opened(home).journal
    assert replaced in [found.replaced(each) for each in found.operations() if each.undoes]


def test_a_command_that_another_one_cut_into_is_taken_back_in_order(acme: Path, home: Path) -> None:
    one, other = opened(home, "one"), opened(home, "other")
    one.change("acme", role("first"))
    other.change("acme", role("second"))
    one.change("acme", role("third"))

    assert [opened(home).undo()[0].command for _ in range(3)] == ["one", "other", "one"]
    assert opened(home).load("acme").role == ""


@pytest.mark.parametrize("edited", [b"schema: 1\ncompany: Mine\n", b"", BAD])
def test_a_later_hand_edit_is_refused_and_stays(acme: Path, home: Path, edited: bytes) -> None:
    opened(home, "coach prep acme").change("acme", role("Engineer"))
    acme.write_bytes(edited)
    before = everything(home)

    with pytest.raises(Refused, match="changed since `coach prep acme`"):
        opened(home).undo()

    assert everything(home) == before


def test_a_later_hand_edit_of_a_new_job_is_refused_and_stays(acme: Path, home: Path) -> None:
    acme.write_bytes(b"schema: 1\ncompany: Mine\n")

    with pytest.raises(Refused):
        opened(home).undo()

    assert acme.read_bytes() == b"schema: 1\ncompany: Mine\n"


def test_a_later_hand_edit_of_one_file_holds_back_the_whole_step(acme: Path, home: Path) -> None:
    command = opened(home)
    command.change("acme", role("Engineer"))
    command.create(ACME, "other")
    acme.write_bytes(b"schema: 1\ncompany: Mine\n")
    before = everything(home)

    with pytest.raises(Refused):
        opened(home).undo()

    assert everything(home) == before


def test_a_changed_record_that_was_deleted_by_hand_is_not_brought_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    acme.unlink()

    with pytest.raises(Refused):
        opened(home).undo()

    assert records_of(home) == {}


def test_a_new_job_that_was_deleted_by_hand_needs_no_undo(acme: Path, home: Path) -> None:
    acme.unlink()

    with pytest.raises(Refused, match="nothing to undo"):
        opened(home).undo()


def test_a_hand_edit_in_the_archive_moves_back_with_its_file(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    put(home / "archive" / "acme.yaml", b"schema: 1\ncompany: Mine\n")

    opened(home).undo()

    assert records_of(home) == {"jobs/acme.yaml": b"schema: 1\ncompany: Mine\n"}


def test_a_hand_edit_in_the_archive_holds_back_a_step_that_also_wrote(acme: Path, home: Path) -> None:
    command = opened(home)
    command.change("acme", role("Engineer"))
    command.archive(["acme"])
    put(home / "archive" / "acme.yaml", b"schema: 1\ncompany: Mine\n")

    with pytest.raises(Refused, match=r"archive/acme\.yaml was changed"):
        opened(home).undo()

    assert records_of(home) == {"archive/acme.yaml": b"schema: 1\ncompany: Mine\n"}


def test_a_file_made_by_hand_where_an_archived_record_stood_is_not_lost(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    put(acme, b"made by hand")

    with suppress(Refused):
        opened(home).undo()

    assert any(b"made by hand" in data for data in everything(home).values())


def test_a_move_of_a_file_deleted_since_is_refused(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    (home / "archive" / "acme.yaml").unlink()

    with pytest.raises(Refused):
        opened(home).undo()


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
            opened(home).undo()

    opened(home).undo()

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
            opened(home).undo()

    opened(home).undo()

    assert opened(home).load("acme").role == ""


def test_an_undo_that_broke_off_at_its_very_end_is_finished_and_not_repeated(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = records_of(home)
    opened(home).change("acme", role("Engineer"))
    with monkeypatch.context() as patch:
        full_disk(patch, ".op", after=1)
        with pytest.raises(CoachError):
            opened(home).undo()

    opened(home).undo()

    assert records_of(home) == before


def test_the_last_steps_can_be_undone_when_older_ones_are_dropped(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT_STEPS", 4)
    for each in ("a", "b", "c", "d", "e", "f"):
        opened(home).change("acme", role(each))

    opened(home).undo()
    opened(home).undo()

    assert opened(home).load("acme").role == "d"


@settings(max_examples=60)
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
            opened(home).undo()
            seen.pop()
            assert records_of(home) == seen[-1]
        with pytest.raises(Refused, match="nothing to undo"):
            opened(home).undo()
