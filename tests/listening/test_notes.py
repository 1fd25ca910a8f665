"""Thank-you notes by others, on which the rules were made: in good ones nothing is found, and in bad ones something."""

from bench.notes import findings, labeled

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.listening.table import FOLDER


def found_in(name: str) -> list[bool]:
    """Whether something is found, note by note."""
    banks = Banks(shipped_questions())
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [bool(findings(note, banks)) for note in labeled(text)]


def test_nothing_is_found_in_good_notes() -> None:
    found = found_in("notes-good.txt")
    assert (len(found), sum(found)) == (46, 0)


def test_something_is_found_in_bad_notes() -> None:
    found = found_in("notes-bad.txt")
    assert (len(found), sum(found)) == (48, 48)
