"""The person's own words for reading messages, in `questions/incoming.yaml` of the home, added to those of the program."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from interview_coach.core.incoming.words import Incoming
from interview_coach.files.banks import bank_file
from interview_coach.files.banks.own_files import own_files
from interview_coach.files.banks.shipped import INCOMING, Shipped
from interview_coach.files.yaml.problem import LeftOut, Problem


def own_incoming_in(folder: Path, shipped: Shipped) -> Iterator[tuple[Path, Incoming | None, list[Problem]]]:
    """The file of the person's own words, where there is one: what it says, or all that is wrong with it."""
    for path, data in own_files(folder):
        if path.stem != INCOMING:
            continue
        if isinstance(data, Problem):
            yield path, None, [data]
            continue
        found = bank_file.inspect(data, set(), lists=lists_by_name(shipped.shipped_incoming))
        value = found.value if isinstance(found.value, Incoming) else None
        problems = [*found.problems]
        if not problems and value is None:
            problems = [
                Problem(1, f"this is {found.form.said}; only words for reading messages are read here")
            ]
        yield path, None if problems else value, problems


def with_own_words(folder: Path | None, shipped: Shipped) -> tuple[Incoming, tuple[LeftOut, ...]]:
    """All the words, with the person's own; and their file, where it can't be used."""
    words = shipped.shipped_incoming
    for path, own, problems in own_incoming_in(folder, shipped) if folder else ():
        if own is None:
            return words, (LeftOut(str(path), problems[0].line, problems[0].what),)
        words = _with(words, own)
    return words, ()


def _with(shipped: Incoming, own: Incoming) -> Incoming:
    """The words of the program and the person's own. An entry of theirs with an id of ours takes its place."""
    ids = {each.id for each in own.entries}
    names = {each.id for each in own.lists}
    return replace(
        shipped,
        lists=(*(each for each in shipped.lists if each.id not in names), *own.lists),
        entries=(*(each for each in shipped.entries if each.id not in ids), *own.entries),
    )


def lists_by_name(words: Incoming) -> dict[str, tuple[str, ...]]:
    """The lists that the phrases of a person may name."""
    return {each.id: each.says for each in words.lists}
