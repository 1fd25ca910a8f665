"""What to type to record what a message says."""

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from interview_coach.core.incoming.read import Read
from interview_coach.core.text.news import News

_UNSAFE = frozenset("\"'`$\\!%\n")
"""What a shell would take for more than text inside quotes."""


class RoundFacts(Struct, frozen=True, kw_only=True):
    """What else the message says of a round: its kind, its place or link, and who only set it up."""

    kind: str | None = None
    place: str | None = None
    organizers: Collection[str] = ()
    people: Mapping[str, str] = {}
    """Who is meant by a name, with their title, where that's more than the name."""


def commands(
    name: str, reads: Sequence[Read], *, is_planned: bool = False, facts: RoundFacts | None = None
) -> tuple[str, ...]:
    """The commands for what was read, the main one first. `is_planned`: a round is planned."""
    found = [
        command
        for read in reads
        if read.kind
        and (command := _command(name, read.kind, read, facts or RoundFacts(), is_planned=is_planned))
    ]
    if reads[0].kind is None:
        return (f"coach heard {name} --as no", f"coach heard {name} --as note", *found)
    return tuple(dict.fromkeys(found))


def _command(name: str, kind: News, read: Read, facts: RoundFacts, *, is_planned: bool) -> str | None:
    by = f" --by {read.on}" if read.on else ""
    if kind == "no":
        return f"coach outcome {name} rejected"
    if kind == "job-cut":
        return f"coach outcome {name} job-cut"
    if kind == "offer":
        return f"coach outcome {name} offer{by}"
    if kind == "hold":
        return f"coach outcome {name} on-hold{by}"
    if kind == "invitation":
        add = " --add" if is_planned else ""
        return (
            f"coach interview {name}{add}{_moment(read, '--on', facts)}"
            if read.on
            else f"coach heard {name} --as invitation"
        )
    if kind == "moved":
        return (
            f"coach interview {name}{_moment(read, '--moved', facts)}"
            if read.on
            else f"coach heard {name} --as moved"
        )
    if kind == "cancelled":
        return f"coach interview {name} --cancelled"
    if kind == "date":
        return f"coach followup {name} --promised {read.on}" if read.on else None
    if kind == "call-agreed":
        return (
            f'coach feedback {name} --on "{read.on}{f" {read.at:%H:%M}" if read.at else ""}"'
            if read.on
            else f"coach heard {name} --as call-agreed"
        )
    return f"coach heard {name} --as {kind}" if kind in ("ask", "call-declined") else None


def _moment(read: Read, option: str, facts: RoundFacts) -> str:
    parts = [f"{option} {read.on}"]
    if read.at:
        parts += [f"--at {read.at:%H:%M}", *([f"--zone {read.zone}"] if read.zone else [])]
    if facts.kind and option == "--on":
        parts.append(f"--kind {facts.kind}")
    if facts.place and not _UNSAFE & set(facts.place):
        parts.append(f'--place "{facts.place}"')
    if option == "--on":
        for name in read.people:
            said = facts.people.get(name, name)
            if name not in facts.organizers:
                parts.append(f'--with "{name if _UNSAFE & set(said) else said}"')
    return f" {' '.join(parts)}"
