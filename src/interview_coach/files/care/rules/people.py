"""What a record says that can't be meant: names of no one, entries of a day to come, zones that aren't a place."""

from collections.abc import Iterator
from pathlib import Path

from interview_coach.core.text.names import close
from interview_coach.core.text.zones import zones_for
from interview_coach.files.care.damage import is_usable
from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.care.kinds import is_job
from interview_coach.files.yaml.nodes import Mapping, Scalar, Sequence, short
from interview_coach.files.yaml.scalars import is_null
from interview_coach.files.yaml.yaml_io import parse


def references(home: Home) -> Iterator[Finding]:
    """Names in `met`, `to` and `through` are those of people on record, where people are listed."""
    for path, node in _jobs(home):
        known = [name.text for each in _items(node, "people") if (name := _scalar(each, "name"))]
        if not known:
            continue
        for key, name in _named(node):
            if name.text not in known:
                near = close(name.text, known)
                hint = (
                    f"did you mean {short(near[0])}?" if near else "add them to `people`, or remove the name"
                )
                what = f"`{key}: {short(name.text)}` isn't in `people`; {hint}"
                yield Finding(path, name.line, what, is_note=True)


def ahead(home: Home) -> Iterator[Finding]:
    """Entries of the log are of days that have come: others don't count yet."""
    for path, node in _jobs(home):
        for entry in _items(node, "log"):
            on = _scalar(entry, "on")
            if on and home.today and on.text > home.today.isoformat():
                what = f"`on: {short(on.text)}` is in the future, so this entry doesn't count yet; correct the day"
                yield Finding(path, on.line, what, is_note=True)


def zones(home: Home) -> Iterator[Finding]:
    """Zones are named after a place. An old or short name, such as EST, may not mean what its clock shows."""
    for path, node in _jobs(home):
        for each in (*_items(node, "interviews"), *_items(node, "log")):
            zone = _scalar(each, "zone")
            if zone and (instead := zones_for(zone.text)):
                what = f"`zone: {short(zone.text)}` is an old or short name; write {' or '.join(instead)}"
                yield Finding(path, zone.line, what, is_note=True)


def _jobs(home: Home) -> Iterator[tuple[Path, Mapping]]:
    """The jobs that can be read, with their files."""
    for path in home.written():
        data, record = home.data(path), home.record(path)
        if data is None or not is_job(record) or not is_usable(data, record):
            continue
        node = parse(data)
        if isinstance(node, Mapping):
            yield path, node


def _named(node: Mapping) -> Iterator[tuple[str, Scalar]]:
    """Every name that refers to a person, with its key."""
    if through := _scalar(node, "through"):
        yield "through", through
    for interview in _items(node, "interviews"):
        met = interview.items.get("met")
        for name in met.items if isinstance(met, Sequence) else []:
            if isinstance(name, Scalar):
                yield "met", name
    for entry in _items(node, "log"):
        if to := _scalar(entry, "to"):
            yield "to", to


def _items(node: Mapping, key: str) -> list[Mapping]:
    found = node.items.get(key)
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def _scalar(node: Mapping, key: str) -> Scalar | None:
    found = node.items.get(key)
    return found if isinstance(found, Scalar) and not is_null(found) else None
