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


@pytest.mark.parametrize(("name", "count"), [("notes-good.txt", 46), ("notes-good-2.txt", 40)])
def test_nothing_is_found_in_good_notes(name: str, count: int) -> None:
    found = found_in(name)
    assert (len(found), sum(found)) == (count, 0)


@pytest.mark.parametrize(("name", "count"), [("notes-bad.txt", 48), ("notes-bad-2.txt", 40)])
def test_something_is_found_in_bad_notes(name: str, count: int) -> None:
    found = found_in(name)
    assert (len(found), sum(found)) == (count, count)
