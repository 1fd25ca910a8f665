"""The clock and the zone of this computer. Nothing else reads them: time is an argument."""

import os
from datetime import UTC, date, datetime, timedelta, tzinfo

from interview_coach.errors import NotReadable


class LocalZone(tzinfo):
    """The zone of this computer, with its summer times, by the C library; it has no name of its own."""

    def utcoffset(self, when: datetime | None) -> timedelta | None:
        """The offset at this local time; of a time that doesn't exist, the one before the change, or after it by `fold`.

        By the moment, not by `astimezone`: from Python 3.13 on, that moves a time that doesn't exist to one that does.
        """
        if when is None:
            return None
        local = when.replace(tzinfo=None, microsecond=0)
        return local.replace(tzinfo=UTC, fold=0) - datetime.fromtimestamp(local.timestamp(), UTC)

    def dst(self, when: datetime | None) -> timedelta | None:
        """Not known apart from the offset."""
        return None

    def tzname(self, when: datetime | None) -> str | None:
        """The short name at this local time, such as CET."""
        return when.replace(tzinfo=None).astimezone().tzname() if when else None

    def fromutc(self, when: datetime) -> datetime:
        """The local time of this moment; in an hour that comes twice, the first or the second one."""
        local = when.replace(tzinfo=UTC).astimezone()
        first = local.replace(tzinfo=None, fold=0).astimezone()
        return local.replace(tzinfo=self, fold=int(first.utcoffset() != local.utcoffset()))


def read_clock() -> datetime:
    """Now, in the person's zone; COACH_NOW stands in for the clock: a date is its 00:00, a naive time is local.

    Raises:
        NotReadable: COACH_NOW is no ISO date or time, or lies outside 1970 to 2100.
    """
    zone = LocalZone()
    words = os.environ.get("COACH_NOW")
    if not words:
        return datetime.now(UTC).astimezone(zone)
    try:
        found = datetime.fromisoformat(words)
        if not date(1970, 1, 1) <= found.date() <= date(2100, 12, 31):
            raise ValueError
        return found.replace(tzinfo=zone) if found.tzinfo is None else found.astimezone(zone)
    except (ValueError, OverflowError, OSError):
        raise NotReadable(
            f'COACH_NOW="{words}" isn\'t a time I can read.', "Write it like 2026-12-03 or 2026-12-03T14:00."
        ) from None
