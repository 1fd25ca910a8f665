"""Comments of the person's own in records, which the store keeps, and what is said of those that it could not."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Person
from interview_coach.core.record.practice import Practice
from interview_coach.core.record.story import Story
from interview_coach.files.care.lost import lost_words
from interview_coach.files.records.practice import PracticeFile
from interview_coach.files.records.store import Store
from interview_coach.files.records.stories import Stories
from tests.files.helpers import ACME, opened, put, role, undo

COMMENTED = b"---\nschema: 1\n# mine\ncompany: Acme\nrole: Clerk # gone?\nthrough: null\n...\n"


@pytest.fixture
def commented(acme: Path) -> Path:
    """The record of Acme with comments."""
    return put(acme, COMMENTED)


def test_a_change_of_a_job_keeps_its_comments(commented: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))

    assert commented.read_bytes() == COMMENTED.replace(b"Clerk", b"Engineer")


def test_on_the_way_to_the_archive_and_back_they_stay(commented: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"), lambda _: True)
    opened(home).change("acme", role("Clerk"))

    assert commented.read_bytes() == COMMENTED


def test_undo_brings_them_back_as_they_were(commented: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    undo(home)

    assert commented.read_bytes() == COMMENTED


def test_a_change_of_a_story_keeps_its_comments(home: Path) -> None:
    stories = Stories(opened(home))
    stories.create(Story(title="Move"))
    path = home / "stories" / "move.yaml"
    put(path, path.read_bytes().replace(b"title", b"# mine\ntitle"))

    stories.change("move", lambda story: replace(story, task="Plan it"))

    assert b"# mine\ntitle: Move\ntask: |\n" in path.read_bytes()


def test_a_change_of_what_was_practised_keeps_its_comments(home: Path) -> None:
    file = PracticeFile(opened(home))
    file.change(lambda _: Practice(dismissed=("too-long",)))
    path = home / "practice.yaml"
    put(path, path.read_bytes().replace(b"dismissed", b"# mine\ndismissed"))

    file.change(lambda practice: replace(practice, dismissed=("no-number",)))

    assert b"# mine\ndismissed: [no-number]\n" in path.read_bytes()


def test_a_record_without_comments_is_written_as_ever(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))

    assert acme.read_bytes() == b"---\nschema: 1\ncompany: Acme\nrole: Engineer\nthrough: null\n...\n"


# Lost


def without_people(home: Path) -> Store:
    """The store of a command that takes out a person, with the comments on them."""
    person = b"people:\n# she knows Dana\n- name: Ada\n  # by phone\n  kind: hr\n"
    put(home / "jobs" / "acme.yaml", COMMENTED.replace(b"...", person + b"..."))
    store = opened(home)
    store.change("acme", lambda job: replace(job, people=()))
    return store


def test_what_was_lost_is_told_with_the_version_that_has_it(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    store = without_people(home)

    assert lost_words(store) == snapshot
    assert b"# she knows Dana" in (store.journal.content(store.journal.versions("acme")[1].new) or b"")


def test_one_that_was_lost_is_told_by_itself(
    commented: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    store = opened(home)
    put(commented, COMMENTED.replace(b"...", b"people:\n- name: Ada # boss\n..."))
    store.change("acme", lambda job: replace(job, people=()))

    assert lost_words(store)[0] == snapshot


def test_what_a_command_lost_is_told_when_it_changes_more(acme: Path, home: Path) -> None:
    store = without_people(home)
    store.change("acme", lambda job: replace(job, people=(Person(name="Bo"),)))

    assert lost_words(store)[1].endswith(": coach undo --of acme --at 2")


def test_what_stands_in_the_end_was_not_lost(commented: Path, home: Path) -> None:
    store = opened(home)
    store.lost_comments = [("jobs/acme.yaml", "# mine")]

    assert lost_words(store) == []


def test_where_nothing_was_lost_nothing_is_said(commented: Path, home: Path) -> None:
    store = opened(home)
    store.change("acme", role("Engineer"))
    store.create(ACME, "other")

    assert lost_words(store) == []
