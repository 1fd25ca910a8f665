"""What the home remembers of its exports."""

import stat
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.calendar.revisions import Exported, Revisions
from interview_coach.errors import BadFile
from interview_coach.files.records import calendar, versions
from interview_coach.files.records.store import Store

KNOWN = Exported(
    uid="a" * 32, job="b" * 32, kind="interview", digest="c" * 32, sequence=3, stamp="2026-11-21T08:00:00Z",
    on=date(2026, 12, 3), at=time(14), zone="Europe/Berlin", until=date(2026, 12, 3), until_at=time(15),
)  # fmt: skip
REVISIONS = Revisions(home="5" * 32, revision=3, events=(KNOWN,))


def put(home: Path, data: bytes) -> None:
    home.mkdir(exist_ok=True)
    (home / "calendar.yaml").write_bytes(data)


def refusal(home: Path, data: bytes) -> str:
    put(home, data)
    with pytest.raises(BadFile) as caught:
        calendar.load(home)
    return "\n".join(caught.value.lines)


def store(home: Path) -> Store:
    return Store(home, "coach calendar", "2026-11-21")


def test_where_nothing_was_exported_there_is_nothing(home: Path) -> None:
    assert calendar.load(home) is None


def test_it_comes_back_as_it_was(home: Path) -> None:
    put(home, calendar.write_revisions(REVISIONS))
    assert calendar.load(home) == REVISIONS


dates = st.dates(date(1970, 1, 1), date(2100, 12, 31))
times = st.none() | st.times().map(lambda each: each.replace(second=0, microsecond=0))


@given(
    on=dates, at=times, until=dates, until_at=times, gone=st.booleans(), number=st.integers(0, 999_999_999)
)
def test_every_event_comes_back_as_it_was(
    on: date, at: time | None, until: date, until_at: time | None, gone: bool, number: int
) -> None:
    known = replace(
        KNOWN, on=on, at=at, until=until, until_at=until_at, sequence=number, digest=None if gone else "d" * 32,
        zone="Europe/Berlin" if at else None,
    )  # fmt: skip
    revisions = Revisions(home="5" * 32, revision=number, events=(known,))
    assert calendar.read_revisions(calendar.write_revisions(revisions)) == (revisions, [])


def test_a_change_is_written_for_the_person_alone(home: Path) -> None:
    calendar.change(store(home), lambda _: REVISIONS)
    assert calendar.load(home) == REVISIONS
    assert stat.S_IMODE((home / "calendar.yaml").stat().st_mode) == 0o600


def test_where_nothing_changes_nothing_is_written(home: Path) -> None:
    put(home, calendar.write_revisions(REVISIONS))
    before = (home / "calendar.yaml").stat().st_mtime_ns
    calendar.change(store(home), lambda found: found)
    assert (home / "calendar.yaml").stat().st_mtime_ns == before


def test_a_new_home_gets_an_id_by_chance(home: Path) -> None:
    assert calendar.new_revisions().home != calendar.new_revisions().home
    assert len(calendar.new_revisions().home) == 32


def test_a_file_of_an_older_coach_is_read_and_written_in_our_version(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = calendar.write_revisions(REVISIONS)
    put(home, ours.replace(b"schema: 1", b"schema: 0").replace(b"home: ", b"place: "))
    monkeypatch.setitem(
        versions.CALENDAR.steps,
        0,
        lambda node: replace(
            node, items={"home" if key == "place" else key: each for key, each in node.items.items()}
        ),
    )
    assert calendar.load(home) == REVISIONS
    calendar.change(store(home), lambda found: replace(found, revision=4))
    assert (home / "calendar.yaml").read_bytes() == calendar.write_revisions(replace(REVISIONS, revision=4))


def test_it_is_no_step_that_undo_could_take_back(home: Path) -> None:
    changed = store(home)
    calendar.change(changed, lambda _: REVISIONS)
    assert changed.journal.operations() == []


@pytest.mark.parametrize("missing", range(4, 286, 7))
def test_a_file_that_was_cut_off_is_refused(home: Path, missing: int) -> None:
    data = calendar.write_revisions(REVISIONS)
    assert "calendar.yaml:" in refusal(home, data[:-missing])


def test_a_digit_that_was_damaged_is_refused(home: Path) -> None:
    data = calendar.write_revisions(REVISIONS).replace(b"revision: 3", b"revision: 1")
    said = refusal(home, data)
    assert "calendar.yaml:5: this file" in said


@pytest.mark.parametrize(
    "text",
    [
        b"", b"\0", b"\xff", b"[]", b"schema: 1\n", b"schema: 2\nhome: x\n", b"schema: 1\nhome: x\nrevision: 1\n",
        b"schema: 1\nhome: x\nrevision: one\ncheck: x\n", b"schema: 1\nhome: x\nrevision: 1\ncheck: x\nmore: 1\n",
        b"schema: 1\nhome: x\nrevision: 1\ncheck: x\nevents: {}\n", b"schema: 1\nhome: x\nrevision: 1\ncheck: \xc3\xa4\n",
    ],
)  # fmt: skip
def test_what_is_none_of_ours_is_refused(home: Path, text: bytes) -> None:
    assert "calendar.yaml:" in refusal(home, text)


def test_what_is_missing_is_missing_in_the_file_of_exports(home: Path) -> None:
    assert "`home`" in refusal(home, b"schema: 1\nrevision: 1\ncheck: x\n")


def test_an_event_that_is_none_is_refused(home: Path) -> None:
    strange = replace(REVISIONS, events=(replace(KNOWN, kind="not a kind"),))
    assert "calendar.yaml:" in refusal(home, calendar.write_revisions(strange))


@pytest.mark.parametrize(
    "strange", [replace(KNOWN, zone="Mars/Olympus"), replace(KNOWN, zone="../etc/passwd")]
)
def test_a_zone_that_there_is_not_is_refused(home: Path, strange: Exported) -> None:
    revisions = replace(REVISIONS, events=(strange,))
    assert "calendar.yaml:" in refusal(home, calendar.write_revisions(revisions))


def test_what_is_refused_is_told_in_these_words(home: Path, snapshot: SnapshotAssertion) -> None:
    files = (
        calendar.write_revisions(REVISIONS).replace(b"revision: 3", b"revision: 1"),
        b"schema: 1\nrevision: 1\ncheck: x\n",
        calendar.write_revisions(replace(REVISIONS, events=(replace(KNOWN, kind="not a kind"),))),
        calendar.write_revisions(replace(REVISIONS, events=(replace(KNOWN, zone="Mars/Olympus"),))),
    )
    assert [refusal(home, data).replace(str(home), "HOME") for data in files] == snapshot


def test_a_day_that_there_is_not_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "_written", lambda *_: "2026-13-45")
    assert "calendar.yaml:" in refusal(home, calendar.write_revisions(REVISIONS))


def test_a_folder_of_that_name_is_refused(home: Path) -> None:
    (home / "calendar.yaml").mkdir(parents=True)
    with pytest.raises(BadFile, match=r"calendar\.yaml:1: "):
        calendar.load(home)


def test_one_that_cannot_be_used_is_never_replaced(home: Path) -> None:
    put(home, b"schema: 1\n")
    with pytest.raises(BadFile):
        calendar.change(store(home), lambda _: REVISIONS)
    assert (home / "calendar.yaml").read_bytes() == b"schema: 1\n"


def test_thousands_of_events_can_be_read_again(home: Path) -> None:
    many = replace(REVISIONS, events=tuple(replace(KNOWN, uid=f"{number:032x}") for number in range(4000)))
    assert calendar.read_revisions(calendar.write_revisions(many)) == (many, [])


def test_a_stamp_is_a_moment_in_utc() -> None:
    assert datetime.fromisoformat(KNOWN.stamp) == datetime(2026, 11, 21, 8, tzinfo=UTC)
