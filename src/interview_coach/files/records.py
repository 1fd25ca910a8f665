"""Records of jobs as bytes and back, with the checks that types alone cannot make."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace

from interview_coach.core.model import CHANNELS, SCHEMA, Job
from interview_coach.files import schema, yaml_io
from interview_coach.files.schema import Problem, Problems
from interview_coach.files.yaml_io import Mapping, Node, Sequence

_WHAT = ("reply", "promised", "sent", "done", "skipped", "outcome", "interview", "moved", "cancelled")


def read(data: bytes, job_id: str) -> tuple[Job | None, Problems]:
    """The job in these bytes, or None with all that is wrong, by line."""
    job, problems = schema.decode(data, Job, SCHEMA, _check)
    return (replace(job, id=job_id) if job else None), problems


def write(job: Job) -> bytes:
    """The job as the bytes of its file."""
    return yaml_io.dump(schema.encode(job))


def _check(job: Job, node: Mapping) -> Problems:
    problems: Problems = []
    if not job.company.strip():
        problems.append(Problem(_line(node, "company"), "`company` is empty; write the company's name"))
    _check_people(job, node, problems)
    _check_interviews(job, node, problems)
    _check_log(job, node, problems)
    return problems


def _check_people(job: Job, node: Mapping, problems: Problems) -> None:
    seen: set[str] = set()
    for person, each in zip(job.people, _items(node, "people"), strict=True):
        if not person.name.strip():
            problems.append(Problem(each.line, "`name` is empty; write the person's name"))
        elif person.name in seen:
            problems.append(Problem(each.line, f"{person.name} stands twice in `people`; keep one"))
        seen.add(person.name)


def _check_interviews(job: Job, node: Mapping, problems: Problems) -> None:
    seen: set[int] = set()
    for interview, each in zip(job.interviews, _items(node, "interviews"), strict=True):
        if interview.round < 1:
            problems.append(Problem(each.line, "`round` counts from 1"))
        elif interview.round in seen:
            problems.append(
                Problem(each.line, f"round {interview.round} stands twice; give each its own number")
            )
        seen.add(interview.round)
        if interview.zone and not is_zone(interview.zone):
            problems.append(
                Problem(
                    _line(each, "zone"),
                    f"`zone: {interview.zone}` is not known; write one like Europe/Berlin",
                )
            )


def _check_log(job: Job, node: Mapping, problems: Problems) -> None:
    for entry, each in zip(job.log, _items(node, "log"), strict=True):
        said = [what for what in _WHAT if getattr(entry, what) is not None]
        if len(said) > 1 and set(said) != {"reply", "promised"}:
            problems.append(Problem(each.line, f"one entry says {' and '.join(said)}; make an entry of each"))
        if entry.sent and entry.by and entry.by not in CHANNELS:
            problems.append(
                Problem(_line(each, "by"), f"`by: {entry.by}` is not known; one of {', '.join(CHANNELS)}")
            )
        if entry.promised and entry.promised < entry.on:
            problems.append(
                Problem(
                    _line(each, "promised"),
                    "`promised` lies before the day it was named; correct one of them",
                )
            )


def is_zone(name: str) -> bool:
    """Whether this is the name of a time zone, such as Europe/Berlin."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _items(node: Node, key: str) -> list[Node]:
    child = node.items.get(key) if isinstance(node, Mapping) else None
    return child.items if isinstance(child, Sequence) else []


def _line(node: Node, key: str) -> int:
    return node.lines.get(key, node.line) if isinstance(node, Mapping) else node.line
