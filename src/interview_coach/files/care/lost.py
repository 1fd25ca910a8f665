"""Comments that a write could not keep, and the versions that have them."""

from interview_coach.core.text.lists import counted
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import Unreadable
from interview_coach.files.disk.places import record_of
from interview_coach.files.journal.journal import Journal
from interview_coach.files.records.store import Store


def lost_words(store: Store) -> list[str]:
    """What is said of the comments that this run could not keep: two lines for each record."""
    by_file: dict[str, list[str]] = {}
    for file, comment in store.lost_comments:
        if comment not in by_file.setdefault(file, []):
            by_file[file].append(comment)
    lines = []
    for file, comments in by_file.items():
        record = record_of(file)
        if lost := [each for each in comments if not _stands(store, record, each)]:
            lines.append(_told(record, lost))
            number = _version_with(store.journal, record, lost[0])
            lines += (
                [f"The version that still has it: coach undo --of {record} --at {number}"] if number else []
            )
    return lines


def _told(record: str, lost: list[str]) -> str:
    if len(lost) == 1:
        return f"A comment in {record} has lost its place: {lost[0]}"
    return f"{counted(len(lost), 'comment')} in {record} have lost their place, such as: {lost[0]}"


def _stands(store: Store, record: str, comment: str) -> bool:
    """Whether the comment is in the file after all: what lost it was not written in the end."""
    try:
        return comment.encode() in disk.read(store.place_of(record))
    except (OSError, Unreadable):
        return False


def _version_with(journal: Journal, record: str, comment: str) -> int | None:
    versions = reversed(journal.versions(record))
    return next((op.seq for op in versions if comment.encode() in (journal.content(op.new) or b"")), None)
