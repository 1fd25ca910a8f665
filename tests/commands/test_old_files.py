"""Files of an older coach: read as they are, written in our version, brought back by undo. Version 0 is invented."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.files.records import versions
from interview_coach.files.yaml.migrate import Step
from interview_coach.files.yaml.nodes import Mapping
from tests.commands.helpers import contents, stored, write_by_hand
from tests.conftest import Coach

JOB = b"schema: 0\nfirm: Acme\nrole: Cook\nmine: kept\n"
STORY = b"schema: 0\nheading: Night release\nresult: |\n  Forty minutes.\n"
PRACTICE = b"---\nschema: 0\nattempts: []\ntries:\n- 2026-11-20 why-yourself weak aloud\n...\n"
SETTINGS = b"schema: 0\nsignature: Nia Brandt\n"


def renaming(old: str, new: str) -> Step:
    """The step to a version in which a key has another name."""

    def step(node: Mapping) -> Mapping:
        items = {new if key == old else key: child for key, child in node.items.items()}
        lines = {new if key == old else key: line for key, line in node.lines.items()}
        return replace(node, items=items, lines=lines)

    return step


@pytest.fixture(autouse=True)
def _version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """A past in which each kind of file had one key of another name."""
    monkeypatch.setitem(versions.JOB.steps, 0, renaming("firm", "company"))
    monkeypatch.setitem(versions.STORY.steps, 0, renaming("heading", "title"))
    monkeypatch.setitem(versions.PRACTICE.steps, 0, renaming("attempts", "dismissed"))
    monkeypatch.setitem(versions.SETTINGS.steps, 0, renaming("signature", "name"))


@pytest.fixture
def job(home: Path) -> Path:
    """A job of version 0."""
    for folder in (home, home / "jobs"):
        folder.mkdir(mode=0o700)
    path = write_by_hand(home, "jobs/acme.yaml", JOB)
    path.chmod(0o600)
    return path


def test_an_old_job_is_read_and_stays_as_it_is(coach: Coach, home: Path, job: Path) -> None:
    shown = coach("show", "acme", "--json").json["job"]
    assert (shown["schema"], shown["company"], shown["mine"]) == (1, "Acme", "kept")
    assert coach("list", "--json").json["left_out"] == []
    assert contents(home) == {"jobs/acme.yaml": JOB}


def test_an_old_job_is_no_problem_and_its_old_keys_are_no_slips(
    coach: Coach, job: Path, snapshot: SnapshotAssertion
) -> None:
    result = coach("check")
    assert result.out == ""
    assert result.err == snapshot


def test_a_change_writes_our_version(coach: Coach, home: Path, job: Path) -> None:
    coach("interview", "acme", "--on", "2026-12-03")
    after = stored(home, "acme")
    assert "firm" not in after
    assert (after["schema"], after["company"], after["role"], after["mine"]) == (1, "Acme", "Cook", "kept")


def test_the_old_version_is_in_the_journal(coach: Coach, home: Path, job: Path) -> None:
    coach("interview", "acme", "--on", "2026-12-03")
    assert any(JOB in data for name, data in contents(home).items() if name.endswith(".op"))
    listed = coach("undo", "--list", "acme", "--json").json["versions"]
    assert [each["by_hand"] for each in listed] == [False, True]


def test_undo_brings_the_old_version_back_and_it_can_be_changed_again(
    coach: Coach, home: Path, job: Path, snapshot: SnapshotAssertion
) -> None:
    coach("interview", "acme", "--on", "2026-12-03")
    coach("undo")
    assert job.read_bytes() == JOB
    result = coach("check")
    assert result.out == ""
    assert result.err == snapshot
    coach("outcome", "acme", "withdrew")
    assert stored(home, "acme", "archive")["schema"] == 1


def test_one_version_of_the_list_brings_it_back_too(coach: Coach, job: Path) -> None:
    coach("interview", "acme", "--on", "2026-12-03")
    number = coach("undo", "--list", "acme", "--json").json["versions"][-1]["number"]
    coach("undo", "--of", "acme", "--at", str(number))
    assert job.read_bytes() == JOB


def test_what_is_wrong_in_an_old_job_is_told_with_its_line(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "jobs/acme.yaml", b"schema: 0\nfirm: Acme\npeople: Ada\n")
    said = coach("show", "acme", code=4).err
    assert said.startswith(f"{path}:3: ")
    assert "`people`" in said


def test_an_old_story_goes_the_same_way(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "stories/night.yaml", STORY)
    assert coach("story", "show", "night", "--json").json["story"]["title"] == "Night release"
    coach("story", "edit", "night", "--set", "outcome=Half an hour.")
    assert stored(home, "night", "stories")["title"] == "Night release"
    assert stored(home, "night", "stories")["schema"] == 1
    coach("undo")
    assert path.read_bytes() == STORY


def test_old_practice_is_written_whole_and_not_grown(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    path = write_by_hand(home, "practice.yaml", PRACTICE)
    coach("practice", "acme", "--rate", "why-yourself=good")
    assert path.read_bytes() == (
        b"---\nschema: 1\ntries:\n- 2026-11-20 why-yourself weak aloud\n"
        b"- 2026-11-21 why-yourself good aloud for acme\n...\n"
    )
    coach("undo")
    assert path.read_bytes() == PRACTICE


def test_old_settings_are_read_and_stay_as_they_are(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "settings.yaml", SETTINGS)
    coach("new", "Acme", "--on", "2026-11-20", "--with", "Ada Okafor, manager")
    assert "Nia Brandt" in coach("thanks", "acme", "--draft").out
    assert path.read_bytes() == SETTINGS
