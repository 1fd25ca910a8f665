"""Telling a damaged file from one that a person wrote, and finding its last good copy."""

from pathlib import Path

import pytest

from interview_coach.files.care.damage import is_damaged, is_usable, last_good
from interview_coach.files.journal.journal import Journal
from tests.files.helpers import opened, role

GOOD = b"---\nschema: 1\ncompany: Acme\nrole: ''\nthrough: null\n...\n"


@pytest.fixture
def journal(acme: Path, home: Path) -> Journal:
    """A journal that knows one version of the record: `GOOD`."""
    assert acme.read_bytes() == GOOD
    return Journal(home / ".journal")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n \n",
        b"\0" * len(GOOD),
        GOOD[:20] + b"\0" * (len(GOOD) - 20),
        GOOD[:20],
        GOOD[:-1][:-3],
        b"---\n",
        GOOD.replace(b"Acme", b"\xff\xfe\xfd\xfc"),
        GOOD.replace(b"role: ''", b"role* ''"),
        GOOD.replace(b"company", b"\x43ompany"),
    ],
    ids=[
        "empty",
        "blank",
        "zeros",
        "a tail of zeros",
        "cut off",
        "cut off at the end",
        "only its beginning",
        "no UTF-8",
        "a flipped byte",
        "a flipped bit in a key",
    ],
)
def test_what_no_person_writes_is_damage(journal: Journal, data: bytes) -> None:
    assert is_damaged(data, journal, "acme")


@pytest.mark.parametrize(
    "data",
    [
        b"schema: 1\ncompany: Acme\nrole: [\n",
        b"company: Acme\n",
        b"my notes on Acme\n",
        GOOD.replace(b"role: ''", b"role: [a, b, c"),
        GOOD.replace(b"schema: 1\n", b""),
    ],
    ids=["a slip", "a missing key", "a text", "a slip in a written record", "a line taken out"],
)
def test_what_a_person_may_have_written_is_no_damage(journal: Journal, data: bytes) -> None:
    assert not is_damaged(data, journal, "acme")


def test_a_file_of_the_same_length_with_other_words_is_no_damage(journal: Journal) -> None:
    other = b"schema: 1\ncompany: [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"[: len(GOOD)].ljust(
        len(GOOD), b"x"
    )

    assert not is_damaged(other, journal, "acme")


def test_flipped_bytes_are_also_seen_against_an_older_version(journal: Journal, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    journal.forget()

    assert is_damaged(GOOD.replace(b"role:", b"role*"), journal, "acme")


@pytest.mark.parametrize(
    ("data", "record", "usable"),
    [
        (GOOD, "acme", True),
        (b"schema: 1\n", "acme", False),
        (b"schema: 1\n", "settings.yaml", True),
        (b"schema: 1\ncompany: Acme\n", "settings.yaml", False),
        (b"", "acme", False),
    ],
)
def test_a_record_and_the_settings_are_each_usable_by_their_own_rules(
    data: bytes, record: str, usable: bool
) -> None:
    assert is_usable(data, record) is usable


def test_the_last_good_copy_is_the_latest_version(journal: Journal, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    journal.forget()

    found = last_good(journal, "acme")
    assert found is not None
    assert found.seq == 2


def test_a_version_that_cannot_be_used_is_not_good(journal: Journal, home: Path, acme: Path) -> None:
    acme.write_bytes(b"my notes")
    opened(home).delete("acme")
    journal.forget()

    found = last_good(journal, "acme")
    assert found is not None
    assert found.seq == 1


def test_a_version_that_was_damaged_in_the_journal_is_not_good(journal: Journal, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    path = home / ".journal" / "00000002.op"
    path.write_bytes(path.read_bytes().replace(b"Engineer", b"Engineeq"))
    journal.forget()

    found = last_good(journal, "acme")
    assert found is not None
    assert found.seq == 1


def test_a_record_that_the_journal_does_not_know_has_no_good_copy(journal: Journal) -> None:
    assert last_good(journal, "nobody") is None
