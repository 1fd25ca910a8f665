"""The numbers that tell a calendar what is new: a revision of the home, which only rises.

What is exported is remembered by hashes, days and numbers alone; the person's words are in none of them. An event whose
content changed since then gets the next revision. What was exported and is no longer wanted stays as a canceled event
until its time has passed; then it drops out quietly.
"""

from datetime import UTC, date, datetime, time, tzinfo
from hashlib import sha256

from msgspec import Struct
from msgspec.json import encode
from msgspec.structs import replace

from interview_coach.core.calendar.events import Event, moment_of, order

LENGTH = 32
"""Digits of a hash that are kept."""


class Exported(Struct, frozen=True, kw_only=True):
    """An event as it was exported last. `digest` is None for one that's kept only as canceled."""

    uid: str
    job: str
    """A hash of the job's id."""
    kind: str
    digest: str | None
    sequence: int
    stamp: str
    """When it changed last, in UTC: 2026-11-21T08:00:00Z."""
    on: date
    at: time | None = None
    zone: str | None = None
    until: date
    until_at: time | None = None


class Revisions(Struct, frozen=True, kw_only=True):
    """What a home has exported. `home` is random, and makes its events different from those of any other home."""

    home: str
    revision: int = 0
    events: tuple[Exported, ...] = ()


class Published(Struct, frozen=True):
    """An event as it goes out: with its name for all time, its revision, and when it changed last."""

    event: Event
    uid: str
    sequence: int
    stamp: str


class Export(Struct, frozen=True, kw_only=True):
    """What to export now. `only`: the events of this job alone; `unread`: jobs whose files can't be read."""

    events: tuple[Event, ...]
    now: datetime
    only: str | None = None
    unread: frozenset[str] = frozenset()


def published(before: Revisions, wanted: Export) -> tuple[Revisions, tuple[Published, ...]]:
    """What there is to remember from now on, and what goes out, by date."""
    known = {each.uid: each for each in before.events}
    revision = before.revision + 1
    out = [_published(before.home, event, known, revision, wanted.now) for event in wanted.events]
    going_on = {each.uid for each in out}
    rest = [each for each in before.events if each.uid not in going_on]
    touched = [each for each in rest if _is_touched(before.home, each, wanted)]
    gone = [
        _gone(each, revision, wanted.now)
        for each in touched
        if not _has_passed(each, wanted.now.tzinfo, wanted.now)
    ]
    out += [Published(_cancelled(each), each.uid, each.sequence, each.stamp) for each in gone]
    kept = [each for each in rest if each not in touched]
    events = [*kept, *gone, *(_known(before.home, each) for each in out if each.uid in going_on)]
    after = replace(before, events=tuple(sorted(events, key=lambda each: (each.on, each.uid))))
    if any(each.sequence == revision for each in out):
        after = replace(after, revision=revision)
    return after, tuple(sorted(out, key=lambda each: (order(each.event, wanted.now.tzinfo), each.uid)))


def hashed(home: str, *parts: str) -> str:
    """A hash that says nothing about the parts to whoever does not guess them."""
    return sha256(encode([home, *parts])).hexdigest()[:LENGTH]


def _published(
    home: str, event: Event, known: dict[str, Exported], revision: int, now: datetime
) -> Published:
    uid = hashed(home, event.job, event.key)
    last = known.get(uid)
    if last and last.digest == _digest(home, event):
        return Published(event, uid, last.sequence, last.stamp)
    return Published(event, uid, revision, _stamp(now))


def _digest(home: str, event: Event) -> str:
    """A hash of all that a calendar is told of the event."""
    content = {
        name: getattr(event, name) for name in event.__struct_fields__ if name not in {"key", "alarms"}
    }
    alarms = [int(each.after.total_seconds()) for each in event.alarms]
    return hashed(home, encode(content).decode(), encode(alarms).decode())


def _known(home: str, out: Published) -> Exported:
    event = out.event
    return Exported(
        uid=out.uid,
        job=hashed(home, event.job),
        kind=event.key.partition("/")[0],
        digest=_digest(home, event),
        sequence=out.sequence,
        stamp=out.stamp,
        on=event.on,
        at=event.at,
        zone=event.zone,
        until=event.until,
        until_at=event.until_at,
    )


def _is_touched(home: str, known: Exported, wanted: Export) -> bool:
    """Whether this export is about the event's job, and can tell what became of it."""
    if wanted.only is not None:
        return known.job == hashed(home, wanted.only)
    return known.job not in {hashed(home, job) for job in wanted.unread}


def _has_passed(known: Exported, own: tzinfo | None, now: datetime) -> bool:
    return moment_of(known.until, known.until_at, known.zone, own) <= now


def _gone(known: Exported, revision: int, now: datetime) -> Exported:
    if known.digest is None:
        return known
    return replace(known, digest=None, sequence=revision, stamp=_stamp(now))


def _cancelled(known: Exported) -> Event:
    """What is left to say of an event that is no longer wanted: its words are not kept."""
    is_interview = known.kind == "interview"
    return Event(
        job="",
        key=known.kind,
        summary="Interview: called off" if is_interview else "Done, or not needed anymore",
        on=known.on,
        at=known.at,
        zone=known.zone,
        until=known.until,
        until_at=known.until_at,
        is_free=True,
        is_cancelled=True,
    )


def _stamp(now: datetime) -> str:
    return f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
