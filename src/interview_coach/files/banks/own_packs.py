"""The person's own packs of questions, in `questions/` of the home. One that is broken is left out, and told."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from interview_coach.core.drill.pack import Pack
from interview_coach.files.banks import bank_file
from interview_coach.files.banks.bank_file import PACK, Looked
from interview_coach.files.banks.bank_rules import at, entries, word
from interview_coach.files.banks.own_files import own_files
from interview_coach.files.banks.shipped import INCOMING, PRACTICE, PROMPT_BANKS, Shipped
from interview_coach.files.yaml.nodes import Mapping
from interview_coach.files.yaml.problem import LeftOut, Problem
from interview_coach.files.yaml.scalars import is_null


class OwnPacks(Struct, frozen=True):
    """The packs that can be used, by name, and the files that cannot."""

    packs: dict[str, Pack] = {}
    left_out: tuple[LeftOut, ...] = ()


def read_packs(folder: Path, shipped: Shipped) -> OwnPacks:
    """The packs in this folder, sorted by name. What has an id of an earlier one is left out."""
    packs: dict[str, Pack] = {}
    left_out: list[LeftOut] = []
    for path, pack, problems in own_packs_in(folder, shipped):
        if pack is not None:
            packs[path.stem] = pack
        else:
            left_out.append(LeftOut(str(path), problems[0].line, problems[0].what))
    return OwnPacks(packs, tuple(left_out))


def own_packs_in(folder: Path, shipped: Shipped) -> Iterator[tuple[Path, Pack | None, list[Problem]]]:
    """Every file of this folder that should be a pack: the pack, or all that is wrong with it."""
    taken: dict[str, str] = {}
    for path, data in own_files(folder):
        if path.stem == INCOMING:
            continue
        pack, problems = _read(path, data, shipped, taken)
        if pack is not None:
            taken.update((drill.id, path.name) for drill in pack.entries)
        yield path, pack, problems


def _read(
    path: Path, data: bytes | Problem, shipped: Shipped, taken: dict[str, str]
) -> tuple[Pack | None, list[Problem]]:
    if isinstance(data, Problem):
        return None, [data]
    found = bank_file.inspect(data, {source.id for source in shipped.sources})
    problems = sorted((*found.problems, *_among_others(path.stem, found, shipped, taken)))
    return (None, problems) if problems or not isinstance(found.value, Pack) else (found.value, [])


def _among_others(name: str, found: Looked, shipped: Shipped, taken: dict[str, str]) -> Iterator[Problem]:
    """The problems that come from other files."""
    if found.node is None:
        return
    if found.form is not PACK:
        yield Problem(1, f"this is {found.form.said}; only packs of questions to practice with are read here")
        return
    if name in (*PROMPT_BANKS, PRACTICE):
        yield Problem(1, f"`{name}` is the name of a bank; rename the file")
    if ours := shipped.shipped_packs.get(name):
        yield from _unlike(name, ours, found.node)
    for each in entries(found.node):
        wanted = word(each, "id")
        if wanted in taken:
            yield Problem(at(each, "id"), f"`id: {wanted}` is in {taken[wanted]} too; keep one")
        elif wanted and (hit := shipped.prompt(wanted)):
            yield Problem(at(each, "id"), f"`id: {wanted}` belongs to the bank {hit[0]}; choose another")


def _unlike(name: str, ours: Pack, node: Mapping) -> Iterator[Problem]:
    """Where a pack that adds to one of ours is of another kind."""
    for key, wanted in (("kind", ours.kind), ("role", ours.role)):
        found = node.items.get(key)
        if (None if found is None or is_null(found) else word(node, key)) != wanted:
            what = f"`{key}: {wanted}`" if wanted else f"no `{key}`"
            yield Problem(at(node, key), f"our pack {name} has {what}; write that, or rename the file")
