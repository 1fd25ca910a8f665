"""What they wrote, in the log: which entries are a sign from them, and which reply still waits to be opened."""

from collections.abc import Sequence

from interview_coach.core.record.model import Entry
from interview_coach.core.text.news import QUIET


def is_reply(entry: Entry) -> bool:
    """Whether the entry is a sign from them: a reply that no program sent, a round they called off, or a reopening."""
    if entry.reply is not None or entry.outcome == "reopened":
        return entry.reads != "automatic"
    return entry.cancelled is not None and entry.by != "me"


def unread_in(log: Sequence[Entry]) -> Entry | None:
    """The last reply that asks for something, or that couldn't be told, until it's marked or an outcome comes."""
    for entry in reversed(log):
        if entry.outcome is not None or entry.done == "read-reply":
            return None
        if entry.reads and entry.reads not in QUIET and not entry.promised:
            return entry
    return None


def unmarked_in(log: Sequence[Entry]) -> Entry | None:
    """The last reply, where it was put on record before replies were read, and nothing came of it since."""
    for entry in reversed(log):
        if entry.outcome is not None or entry.done == "read-reply" or entry.reads:
            return None
        if entry.reply and not entry.promised:
            return entry
    return None
