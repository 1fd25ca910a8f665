"""Records of jobs as bytes and back, with the checks that types alone cannot make."""

from msgspec.structs import replace

from interview_coach.core.record.model import CHANNELS, Job
from interview_coach.core.text.names import close, spelled
from interview_coach.core.text.zones import is_zone, zones_for
from interview_coach.files.records.versions import JOB
from interview_coach.files.yaml import schema, yaml_io
from interview_coach.files.yaml.encode import encode
from interview_coach.files.yaml.nodes import Mapping, Scalar, Sequence, short
from interview_coach.files.yaml.problem import Problem, Problems
from interview_coach.files.yaml.scalars import is_null

_WHAT = (
    "reply",
    "promised",
    "sent",
    "done",
    "skipped",
    "outcome",
    "interview",
    "moved",
    "cancelled",
    "agreed",
)


def read_job(data: bytes, job_id: str) -> tuple[Job | None, Problems]:
    """The job in these bytes, or None with all that is wrong, by line."""
    job, problems = schema.decode(data, Job, JOB.ours, _check, steps=JOB.steps)
    return (replace(job, id=job_id) if job else None), problems


def write(job: Job) -> bytes:
    """The job as the bytes of its file."""
    return yaml_io.dump(encode(job))


def _check(node: Mapping) -> Problems:
    """What does not fit together. It looks at the nodes, so that a wrong type elsewhere hides nothing."""
    company = _raw(node, "company")
    problems: Problems = []
    if company is not None and not company.strip():
        problems.append(Problem(_line(node, "company"), "`company` is empty; write the company's name"))
    problems += _check_people(_items(node, "people"))
    problems += _check_interviews(_items(node, "interviews"))
    for entry in _items(node, "log"):
        problems += _check_entry(entry)
    return problems


def _check_people(people: list[Mapping]) -> Problems:
    problems: Problems = []
    seen: set[str] = set()
    for person in people:
        name = _raw(person, "name")
        spelling = spelled(name or "")
        if name is not None and not name.strip():
            problems.append(Problem(_line(person, "name"), "`name` is empty; write the person's name"))
        elif spelling in seen:
            problems.append(
                Problem(
                    person.line,
                    f'{short(spelling)} is in `people` twice; keep one, or tell them apart: "{short(spelling)} (2)"',
                )
            )
        seen.add(spelling)
    return problems


def _check_interviews(interviews: list[Mapping]) -> Problems:
    problems: Problems = []
    seen: set[str] = set()
    for interview in interviews:
        round_, zone = _text(interview, "round"), _text(interview, "zone")
        number = round_.lstrip("0") if round_ is not None else "?"
        if not number:
            problems.append(Problem(_line(interview, "round"), "`round` counts from 1; write 1 or more"))
        elif number in seen:
            problems.append(
                Problem(interview.line, f"round {number} is there twice; give each its own number")
            )
        seen.add(number)
        problems += _check_zone(interview, zone)
    return problems


def _check_entry(entry: Mapping) -> Problems:
    problems: Problems = []
    said = [what for what in _WHAT if _text(entry, what) is not None]
    if len(said) > 1 and set(said) != {"reply", "promised"}:
        problems.append(
            Problem(entry.line, f"one entry says {' and '.join(said)}; make a separate entry for each")
        )
    if not said:
        near = [each for key in list(entry.items)[:10] for each in close(short(key), _WHAT)]
        hint = f"did you mean `{near[0]}`?" if near else f"add one of {', '.join(_WHAT)}"
        if near or set(entry.items) <= {"on"}:
            problems.append(Problem(entry.line, f"this entry doesn't say what happened; {hint}"))
    problems += _check_zone(entry, _text(entry, "zone"))
    by, on, promised = _text(entry, "by"), _text(entry, "on"), _text(entry, "promised")
    if "sent" in said and by and by not in CHANNELS:
        what = f"`by: {short(by)}` isn't recognized; use one of {', '.join(CHANNELS)}"
        problems.append(Problem(_line(entry, "by"), what))
    if on and promised and promised < on:
        what = "`promised` is before `on`, the day they told you; correct one of the two"
        problems.append(Problem(_line(entry, "promised"), what))
    return problems


def _check_zone(node: Mapping, zone: str | None) -> Problems:
    if not zone or is_zone(zone):
        return []
    instead = " or ".join(zones_for(zone)) or "one like Europe/Berlin"
    return [Problem(_line(node, "zone"), f"`zone: {short(zone)}` isn't recognized; write {instead}")]


def _items(node: Mapping, key: str) -> list[Mapping]:
    child = node.items.get(key)
    return [each for each in child.items if isinstance(each, Mapping)] if isinstance(child, Sequence) else []


def _text(node: Mapping, key: str) -> str | None:
    child = node.items.get(key)
    return child.text if isinstance(child, Scalar) and not is_null(child) else None


def _raw(node: Mapping, key: str) -> str | None:
    """The text as typed, where `null` is a name like any other."""
    child = node.items.get(key)
    return child.text if isinstance(child, Scalar) else None


def _line(node: Mapping, key: str) -> int:
    return node.lines.get(key, node.line)
