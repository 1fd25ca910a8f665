"""The kinds of records, by the name that the journal gives them: how each is read, and which keys it has."""

from collections.abc import Callable
from typing import Any

from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.files.disk.places import PRACTICE, SETTINGS, STORIES
from interview_coach.files.records import practice, records, stories
from interview_coach.files.records.settings import read_settings, usable_settings
from interview_coach.files.yaml.encode import to_json
from interview_coach.files.yaml.keys import Keys, keys_below
from interview_coach.files.yaml.problem import Problems


def reader_of(record: str) -> Callable[[bytes, str], tuple[Any | None, Problems]]:
    """How the bytes of this record are read."""
    if record == SETTINGS:
        return lambda data, _record: read_settings(data)
    if record == PRACTICE:
        return practice.read_practice
    return stories.read_story if is_story(record) else records.read_job


def as_in_file(record: str, data: bytes | None) -> dict[str, Any]:
    """These bytes of the record as JSON data, with the keys of its file; nothing where they cannot be read."""
    if record == SETTINGS and data is not None:
        # One that's wrong hides none of the others.
        return to_json(usable_settings(data))
    value = reader_of(record)(data, record)[0] if data is not None else None
    if value is None:
        return {}
    return practice.practice_json(value) if record == PRACTICE else to_json(value)


def record_keys(record: str) -> Keys:
    """The keys that mean something in this record."""
    if record == PRACTICE:
        return keys_below(practice.Stored)
    return keys_below(Story if is_story(record) else Job)


def is_story(record: str) -> bool:
    """Whether this is the name of a story."""
    return record.startswith(f"{STORIES}/")


def is_job(record: str) -> bool:
    """Whether this is the id of a job."""
    return record not in (SETTINGS, PRACTICE) and not is_story(record)
