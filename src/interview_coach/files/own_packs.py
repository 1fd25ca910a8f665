"""The person's own packs of questions, in `questions/` of the home. One that is broken is left out, and told."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from interview_coach.core.drill import Pack
from interview_coach.files import bank_file
from interview_coach.files.bank_file import PACK, Looked, at, entries, word
from interview_coach.files.banks import PRACTICE, PROMPT_BANKS, Banks
from interview_coach.files.own_files import own_files
from interview_coach.files.reader import LeftOut
from interview_coach.files.schema import Problem, is_null
from interview_coach.files.yaml_io import Mapping


class OwnPacks(Struct, frozen=True):
    """The packs that can be used, by name, and the files that cannot."""

    packs: dict[str, Pack] = {}
    left_out: tuple[LeftOut, ...] = ()


def read_own(folder: Path, banks: Banks) -> OwnPacks:
    """The packs in this folder, sorted by name. What has an id of an earlier one is left out."""
    packs: dict[str, Pack] = {}
    left_out: list[LeftOut] = []
    for path, pack, problems in looked_at(folder, banks):
        if pack is not None:
            packs[path.stem] = pack
        else:
            left_out.append(LeftOut(str(path), problems[0].line, problems[0].what))
    return OwnPacks(packs, tuple(left_out))


def looked_at(folder: Path, banks: Banks) -> Iterator[tuple[Path, Pack | None, list[Problem]]]:
    """Every file of this folder that should be a pack: the pack, or all that is wrong with it."""
    taken: dict[str, str] = {}
    for path, data in own_files(folder):
        pack, problems = _read(path, data, banks, taken)
        if pack is not None:
            taken.update((drill.id, path.name) for drill in pack.entries)
        yield path, pack, problems


def _read(
    path: Path, data: bytes | Problem, banks: Banks, taken: dict[str, str]
) -> tuple[Pack | None, list[Problem]]:
    if isinstance(data, Problem):
        return None, [data]
    found = bank_file.look(data, {source.id for source in banks.sources})
    problems = sorted((*found.problems, *_among_others(path.stem, found, banks, taken)))
    return (None, problems) if problems or not isinstance(found.value, Pack) else (found.value, [])


def _among_others(name: str, found: Looked, banks: Banks, taken: dict[str, str]) -> Iterator[Problem]:
    """What is wrong only because of what else there is."""
    if found.node is None:
        return
    if found.form is not PACK:
        yield Problem(1, f"this is {found.form.said}; only packs of questions to practise with are read here")
        return
    if name in (*PROMPT_BANKS, PRACTICE):
        yield Problem(1, f"`{name}` is the name of a bank; give the file another")
    if ours := banks.shipped_packs.get(name):
        yield from _unlike(name, ours, found.node)
    for each in entries(found.node):
        wanted = word(each, "id")
        if wanted in taken:
            yield Problem(at(each, "id"), f"`id: {wanted}` stands in {taken[wanted]} too; keep one")
        elif wanted and (hit := banks.prompt(wanted)):
            yield Problem(at(each, "id"), f"`id: {wanted}` is one of the bank {hit[0]}; choose another")


def _unlike(name: str, ours: Pack, node: Mapping) -> Iterator[Problem]:
    """Where a pack that adds to one of ours is of another kind."""
    for key, wanted in (("kind", ours.kind), ("role", ours.role)):
        found = node.items.get(key)
        if (None if found is None or is_null(found) else word(node, key)) != wanted:
            what = f"`{key}: {wanted}`" if wanted else f"no `{key}`"
            yield Problem(at(node, key), f"our pack {name} has {what}; write that, or rename the file")
