"""Writing to a file or to stdout, as every command with -o does it."""

import errno
import os
import re
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from interview_coach.errors import CoachError, NotReadable, Refused, Stopped
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.records.store import Store
from interview_coach.flows.out import output as _output
from interview_coach.session import Output, Session


def session(home: Path, *, answer: bool | None = None) -> Session:
    """A session; `answer` is what the person at the terminal says, None: there is none."""
    found = Session(
        home=home,
        now=datetime(2026, 11, 21, tzinfo=UTC),
        store=Store(home, "coach", "2026-11-21"),
        banks=Banks(shipped_questions()),
        out=Output(width=80, color=False, is_terminal=False),
        may_ask=answer is not None,
    )
    if answer is not None:
        found.__dict__["ask"] = SimpleNamespace(confirm=lambda *_, **__: answer)
    return found


def write(
    home: Path, target: Path | str, data: bytes = b"new", answer: bool | None = None, **more: Any
) -> None:
    asked = session(home, answer=answer)
    _output.write_out(asked, _output.destination(asked, str(target), **{"force": False, **more}), data)


def test_a_new_file_holds_the_bytes_and_is_for_the_person_alone(home: Path, tmp_path: Path) -> None:
    write(home, tmp_path / "page.html", b"a\r\nb\xff")
    assert (tmp_path / "page.html").read_bytes() == b"a\r\nb\xff"
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o600


def test_nothing_else_is_left_beside_it(home: Path, tmp_path: Path) -> None:
    write(home, tmp_path / "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_dash_is_stdout_byte_by_byte(home: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write(home, "-", b"a\r\n\xff")
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == b"a\r\n\xff"


def test_a_file_that_exists_is_left_alone_without_a_terminal(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    with pytest.raises(Refused, match="--force"):
        write(home, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text() == "mine"


def test_force_replaces_it(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    write(home, tmp_path / "page.html", force=True)
    assert (tmp_path / "page.html").read_bytes() == b"new"


def test_at_a_terminal_a_yes_replaces_it(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    write(home, tmp_path / "page.html", answer=True)
    assert (tmp_path / "page.html").read_bytes() == b"new"


def test_at_a_terminal_a_no_leaves_it(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    with pytest.raises(Stopped):
        write(home, tmp_path / "page.html", answer=False)
    assert (tmp_path / "page.html").read_text() == "mine"


def test_an_earlier_one_of_ours_is_replaced_without_asking(home: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("ours: old")
    write(home, tmp_path / "page.html", replaceable=lambda found: found.startswith(b"ours"))
    assert (tmp_path / "page.html").read_bytes() == b"new"


def test_a_link_stays_a_link(home: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(home, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_links_in_a_circle_are_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(CoachError, match=re.escape(str(tmp_path / "a"))):
        write(home, tmp_path / "a")


def test_a_device_takes_the_bytes(home: Path) -> None:
    write(home, "/dev/null")
    assert Path("/dev/null").is_char_device()


def test_a_full_device_is_told(home: Path) -> None:
    if not Path("/dev/full").is_char_device():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(CoachError, match=f"^/dev/full .*: {os.strerror(errno.ENOSPC)}"):
        write(home, "/dev/full")


@pytest.mark.parametrize("name", ["none/page.html", "none/", "file/page.html"])
def test_a_folder_that_is_missing_is_named(home: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CoachError, match=re.escape(str(tmp_path))):
        write(home, f"{tmp_path}/{name}")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_is_no_file(home: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=re.escape(str(tmp_path))):
        write(home, tmp_path, force=True)


def test_a_folder_that_can_only_be_read_is_told(home: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(CoachError, match=re.escape(str(tmp_path / "closed"))):
        write(home, tmp_path / "closed" / "page.html")
    assert list((tmp_path / "closed").iterdir()) == []


def test_where_the_disk_fails_the_old_file_stands(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.html").write_text("mine")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(CoachError, match=os.strerror(errno.ENOSPC)):
        write(home, tmp_path / "page.html", force=True)
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert (tmp_path / "page.html").read_text() == "mine"


@pytest.mark.parametrize("name", ["calendar.yaml", "jobs/acme.yaml", "page.html"])
def test_nothing_is_written_among_the_records(home: Path, name: str) -> None:
    (home / "jobs").mkdir(parents=True)
    with pytest.raises(Refused, match=re.escape(str(home))):
        write(home, home / name, force=True)
    assert list(home.rglob("*")) == [home / "jobs"]


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_not_readable(home: Path, name: str) -> None:
    with pytest.raises(NotReadable):
        write(home, name)
