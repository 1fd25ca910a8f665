"""Thank-you notes by others, on which the rules were made: in good ones nothing is found, and in bad ones something."""

import pytest
from bench.notes import findings, labeled

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.listening.table import FOLDER


def found_in(name: str) -> list[bool]:
    """Whether something is found, note by note."""
    banks = Banks(shipped_questions())
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [bool(findings(note, banks)) for note in labeled(text)]


@pytest.mark.parametrize(
    ("name", "count"), [("notes-good.txt", 46), ("notes-good-2.txt", 40), ("notes-good-3.txt", 30)]
)
def test_nothing_is_found_in_good_notes(name: str, count: int) -> None:
    found = found_in(name)
    assert (len(found), sum(found)) == (count, 0)


@pytest.mark.parametrize(
    ("name", "count", "least"),
    [("notes-bad.txt", 48, 48), ("notes-bad-2.txt", 40, 40), ("notes-bad-3.txt", 30, 26)],
)
def test_something_is_found_in_bad_notes(name: str, count: int, least: int) -> None:
    """No rule was made on the third pair of files, but one: for the wrong company."""
    found = found_in(name)
    assert len(found) == count
    assert sum(found) >= least
