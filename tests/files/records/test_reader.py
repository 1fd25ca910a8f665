"""Reading the jobs of a home."""

from pathlib import Path

import pytest
from filelock import FileLock

from interview_coach.core.record.model import Job
from interview_coach.errors import BadFile, CoachError, NotFound
from interview_coach.files.records import records
from interview_coach.files.records.store import Store
from interview_coach.files.yaml.problem import LeftOut
from tests.files.helpers import ACME, opened, put


def test_a_home_that_is_not_there_holds_no_jobs_and_stays_away(home: Path) -> None:
    found = opened(home)

    assert (found.live(), found.archived(), found.vanished()) == (([], []), ([], []), False)
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
    with pytest.raises(NotFound, match="acme"):
        opened(home).load("acme")


@pytest.mark.parametrize("name", [".acme.yaml.77.tmp", ".hidden.yaml", "notes.txt", "acme.yaml~"])
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


def test_a_file_in_the_place_of_a_folder_stops_the_command(home: Path) -> None:
    put(home / "jobs", b"")

    with pytest.raises(CoachError, match="jobs"):
        opened(home).live()


def test_a_file_that_went_away_while_reading_is_passed_over(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "_names", lambda *_: ["acme.yaml", "gone.yaml"])

    jobs, left_out = opened(home).live()

    assert ([each.id for each in jobs], left_out) == (["acme"], [])


def test_reading_is_never_kept_waiting_by_a_writer(acme: Path, home: Path) -> None:
    with FileLock(home / ".lock"):
        assert [each.id for each in opened(home).live()[0]] == ["acme"]


def test_an_empty_folder_is_no_fresh_start_when_the_journal_knows_better(acme: Path, home: Path) -> None:
    acme.unlink()

    assert opened(home).vanished()
