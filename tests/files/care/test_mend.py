"""Mending what can be mended without losing anything."""

import stat
from pathlib import Path

import pytest
from filelock import FileLock
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Job
from interview_coach.errors import Locked
from interview_coach.files.care import mend as mending
from interview_coach.files.care.check import check
from interview_coach.files.care.finding import Finding
from interview_coach.files.care.mend import mend
from interview_coach.files.journal.journal import Journal
from interview_coach.files.records import store, writer
from tests.files.helpers import everything, opened, put, records_of, role, undo

CUT_OFF = b"---\nschema: 1\ncompany: Ac"


def mended(home: Path) -> list[str]:
    """What mending says that it did."""
    return mend(opened(home, "coach check --fix"))


def wrong(home: Path) -> list[Finding]:
    """What is wrong still."""
    return [each for each in check(home, Journal(home / ".journal")) if not each.is_note]


def trash(home: Path) -> set[bytes]:
    """The contents that were put aside."""
    return {path.read_bytes() for path in (home / ".journal" / "trash").iterdir()}


def test_where_nothing_is_wrong_nothing_is_done(acme: Path, home: Path) -> None:
    before = everything(home)

    assert mended(home) == []
    assert everything(home) == before


def test_without_a_home_nothing_is_done(home: Path) -> None:
    assert mended(home) == []
    assert not home.exists()


# Modes


@pytest.mark.parametrize(
    ("name", "mode"),
    [("jobs/acme.yaml", 0o644), ("jobs/acme.yaml", 0o400), ("jobs", 0o777), (".", 0o755), (".lock", 0o666)],
)
def test_permissions_are_set_right(acme: Path, home: Path, name: str, mode: int) -> None:
    (home / name).chmod(mode)

    assert len(mended(home)) == 1
    found = (home / name).stat().st_mode
    assert stat.S_IMODE(found) == (0o700 if stat.S_ISDIR(found) else 0o600)


def test_what_permissions_had_hidden_is_mended_in_the_same_run(acme: Path, home: Path) -> None:
    acme.write_bytes(b"")
    acme.chmod(0o644)

    mended(home)

    assert wrong(home) == []


# Leftovers


@pytest.mark.parametrize(
    "name", [".practice.yaml.77.tmp", "jobs/.acme.yaml.77.tmp", ".journal/.00000001.op.77.tmp"]
)
def test_what_a_broken_write_left_is_cleared_away(acme: Path, home: Path, name: str) -> None:
    left = put(home / name, b"---\n")
    left.chmod(0o600)

    assert mended(home) == [f"{left}: cleared away"]
    assert wrong(home) == []


def test_what_was_written_by_hand_in_the_moment_of_a_write_is_kept(acme: Path, home: Path) -> None:
    put(home / "jobs" / ".acme.yaml.77.tmp", b"by hand").chmod(0o600)

    mended(home)

    assert (wrong(home), trash(home)) == ([], {b"by hand"})


# Damaged files


@pytest.mark.parametrize("damaged", [b"", b"\0" * 60, CUT_OFF, b"---\n\xff\n...\n"])
def test_a_damaged_record_is_brought_back(acme: Path, home: Path, damaged: bytes) -> None:
    before = records_of(home)
    acme.write_bytes(damaged)

    said = mended(home)

    assert (records_of(home), wrong(home)) == (before, [])
    assert f"{acme}: " in said[0]


def test_a_damaged_record_is_kept_and_its_place_is_said(acme: Path, home: Path) -> None:
    acme.write_bytes(CUT_OFF)

    said = mended(home)

    assert CUT_OFF in trash(home)
    assert Path(said[0].rpartition(": ")[2]).read_bytes() == CUT_OFF


def test_a_record_damaged_twice_is_kept_twice(acme: Path, home: Path) -> None:
    for damaged in (CUT_OFF, CUT_OFF[:-1]):
        acme.write_bytes(damaged)
        mended(home)

    assert {CUT_OFF, CUT_OFF[:-1]} <= trash(home)


def test_a_damaged_record_in_the_archive_is_brought_back_there(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    before = records_of(home)
    (home / "archive" / "acme.yaml").write_bytes(CUT_OFF)

    mended(home)

    assert records_of(home) == before


def test_of_a_damaged_record_the_latest_version_comes_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("first"))
    opened(home).change("acme", role("last"))
    acme.write_bytes(CUT_OFF)

    mended(home)

    assert opened(home).load("acme").role == "last"


def test_bringing_back_can_be_taken_back(acme: Path, home: Path) -> None:
    acme.write_bytes(CUT_OFF)
    mended(home)

    undo(home)

    assert acme.read_bytes() == CUT_OFF


def test_a_slip_of_the_person_is_left_as_it_is(acme: Path, home: Path) -> None:
    by_hand = b"schema: 1\ncompany: Acme\nrole: [\n"
    acme.write_bytes(by_hand)

    assert mended(home) == []
    assert acme.read_bytes() == by_hand


def test_damaged_settings_are_left_to_the_person(acme: Path, home: Path) -> None:
    put(home / "settings.yaml", b"schema: 1\n").chmod(0o600)
    opened(home).change("acme", role("Engineer"))
    (home / "settings.yaml").write_bytes(b"")

    assert mended(home) == []
    assert (home / "settings.yaml").read_bytes() == b""


def test_a_record_that_is_gone_is_brought_back_and_the_way_out_is_said(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    opened(home).change("acme", role("Engineer"))
    before = records_of(home)
    acme.unlink()

    said = mended(home)

    assert records_of(home) == before
    [line] = said
    assert (line.startswith(f"{acme}: "), "coach delete acme" in line) == (True, True)
    assert line.replace(str(home), "HOME") == snapshot


def test_a_record_that_may_never_have_been_is_not_made(acme: Path, home: Path) -> None:
    acme.unlink()

    assert mended(home) == []
    assert records_of(home) == {}


# The journal


def spoil(home: Path, number: int) -> bytes:
    """Damage a kept version, and say what is left of it."""
    path = home / ".journal" / f"{number:08d}.op"
    path.write_bytes(path.read_bytes()[:-5])
    return path.read_bytes()


def test_a_damaged_version_is_put_aside_and_kept(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    left = spoil(home, 1)

    assert mended(home) == [f"{home}/.journal/00000001.op: set aside"]
    assert (wrong(home), left in trash(home)) == ([], True)


def test_the_records_stay_when_a_version_is_put_aside(acme: Path, home: Path) -> None:
    before = records_of(home)
    spoil(home, 1)

    mended(home)

    assert records_of(home) == before


def test_a_damaged_version_of_the_same_number_does_not_replace_the_one_before(acme: Path, home: Path) -> None:
    first = spoil(home, 1)
    mended(home)
    opened(home).change("acme", role("Engineer"))
    second = spoil(home, 1)
    mended(home)

    assert {first, second} <= trash(home)


# All of it


def test_one_that_cannot_be_mended_does_not_stop_the_others(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(home).create(Job(company="Other"), "other")
    before = records_of(home)
    (home / "jobs" / "acme.yaml").write_bytes(b"")
    (home / "jobs" / "other.yaml").write_bytes(b"")
    real = mending._restore

    def restore(store: store.Store, finding: Finding) -> list[str]:
        if finding.path.stem == "acme":
            raise OSError(28, "No space left on device")
        return real(store, finding)

    monkeypatch.setitem(mending._MENDINGS, "restore", restore)
    mended(home)

    assert records_of(home) == {**before, "jobs/acme.yaml": b""}


def test_everything_is_mended_in_one_run(acme: Path, home: Path) -> None:
    opened(home).create(Job(company="Other"), "other")
    opened(home).change("other", role("Engineer"))
    before = records_of(home)
    acme.write_bytes(b"")
    (home / "jobs" / "other.yaml").unlink()
    (home / "jobs").chmod(0o755)
    put(home / "jobs" / ".other.yaml.77.tmp", b"by hand").chmod(0o600)

    mended(home)

    assert (wrong(home), records_of(home)) == ([], before)


def test_mending_twice_does_nothing_more(acme: Path, home: Path) -> None:
    acme.write_bytes(b"")
    mended(home)
    before = everything(home)

    assert mended(home) == []
    assert everything(home) == before


def test_while_another_coach_writes_nothing_is_mended(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)
    acme.write_bytes(b"")

    with FileLock(home / ".lock"), pytest.raises(Locked):
        mended(home)

    assert acme.read_bytes() == b""
