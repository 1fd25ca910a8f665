"""What a command says it recorded, and what it says it did not, is true of the files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from bench.deep_words import measure
from syrupy.assertion import SnapshotAssertion

from interview_coach.errors import NOTHING, UNCHANGED, Refused, Unsure
from interview_coach.files.records.store import Store
from interview_coach.flows import start
from interview_coach.session import Output
from tests.commands.helpers import acme, at_terminal, records
from tests.conftest import Coach

# What was recorded before an error


def test_who_stops_behind_a_new_job_is_not_told_that_nothing_was_recorded(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_terminal(monkeypatch, "Acme", "Engineer", ".")
    said = coach("outcome").err
    assert list(records(home)) == ["jobs/acme-engineer.yaml"]
    assert NOTHING not in said


def test_who_stops_with_nothing_recorded_is_told_so(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    acme(coach)
    at_terminal(monkeypatch, ".")
    assert NOTHING in coach("outcome", "acme").err


@pytest.mark.parametrize("claim", [NOTHING, UNCHANGED])
def test_an_error_behind_a_new_job_does_not_deny_it(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, claim: str, snapshot: SnapshotAssertion
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("It cannot be done.", claim)

    monkeypatch.setattr(start, "_ask_role", refuse)
    at_terminal(monkeypatch, "Acme")
    assert coach("prep", code=1).err.splitlines()[-2:] == snapshot


def test_an_error_that_is_not_sure_itself_is_not_reassured(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Unsure("Half done.")

    monkeypatch.setattr(start, "_ask_role", refuse)
    at_terminal(monkeypatch, "Acme")
    assert coach("prep", code=1).err.endswith("Half done.\n")


# What failed


def full(_output: Output, _text: str) -> None:
    raise OSError(28, os.strerror(28))


def test_an_output_that_is_full_is_not_blamed_on_the_home(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setattr(Output, "write", full)
    said = coach("list", code=1).err
    assert said == snapshot
    assert str(home) not in said


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder is gone."""
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(
    "words", [("--home", "rel", "list"), ("--home", "rel", "where"), ("calendar", "-o", "x.ics")]
)
def test_a_current_folder_that_is_gone_is_named_itself(
    coach: Coach, home: Path, words: tuple[str, ...], snapshot: SnapshotAssertion
) -> None:
    acme(coach)
    said = coach(*words, code=1).err
    assert said == snapshot
    assert str(home) not in said


@pytest.mark.usefixtures("nowhere")
def test_without_the_current_folder_a_home_elsewhere_is_of_use(coach: Coach) -> None:
    acme(coach)
    assert "Acme" in coach("list").out


# Comments


def test_a_comment_that_is_lost_is_told_with_the_way_back(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("research", "acme", "--set", "org-why=They grow")
    path = home / "jobs" / "acme.yaml"
    path.write_text(path.read_text().replace("  org-why", "  # from Dana\n  org-why"))
    assert "# from Dana" not in coach("research", "acme", "--set", "org-does=Shops").err

    said = coach("research", "acme", "--set", "org-why=").err

    assert "# from Dana" not in path.read_text()
    told, way_back = said.splitlines()
    assert told.endswith(": # from Dana")
    coach(*way_back.partition(": coach ")[2].split())
    assert "# from Dana" in path.read_text()


# Random short lives


@pytest.mark.usefixtures("coach")
@pytest.mark.parametrize("seed", [15, 19, 23])
def test_what_is_said_in_random_short_lives_is_true_of_the_files(seed: int) -> None:
    commands, lies = measure(lives=4, seed=seed)
    assert (commands, lies) == (80, [])


@pytest.mark.usefixtures("coach")
@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("delete", lambda _store, _record: True),
        ("purge", lambda _store, _record, _words=(): None),
        ("change", lambda store, job_id, change, _is_over=None: change(store.load(job_id))),
    ],
)
def test_a_store_that_does_not_do_what_is_said_is_found_out(
    monkeypatch: pytest.MonkeyPatch, name: str, broken: Callable[..., object]
) -> None:
    monkeypatch.setattr(Store, name, broken)
    assert measure(lives=4, seed=15)[1]
