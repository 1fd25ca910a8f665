"""The steps of the journal: those that have not been taken back, and what is kept of those that are old."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from interview_coach.files.journal.operation import WITH_CONTENT, Op

KEPT_STEPS = 100


def by_number(operations: Iterable[Op]) -> dict[int, list[Op]]:
    """The operations of each step, by its number."""
    steps: dict[int, list[Op]] = {}
    for op in operations:
        steps.setdefault(op.step, []).append(op)
    return steps


def standing(operations: Iterable[Op]) -> list[list[Op]]:
    """The steps that have not been taken back, oldest first; undo steps themselves are left out.

    What an undo took back is in force again once that undo was taken back.
    """
    steps = by_number(operations)
    undone: set[int | None] = set()
    for ops in steps.values():
        for number in (op.undoes for op in ops if op.kind == "undone"):
            undone.add(number)
            undone -= {op.undoes for op in steps.get(number or 0, [])[-1:]}
    return [
        ops
        for number, ops in sorted(steps.items())
        if number not in undone and all(op.undoes is None for op in ops)
    ]


def undos(operations: Iterable[Op]) -> list[list[Op]]:
    """The undo steps that weren't taken back themselves, the latest first, since anything else was recorded."""
    steps = by_number(operations)
    latest = list(takewhile(lambda number: steps[number][-1].undoes is not None, reversed(steps)))
    redone = {steps[number][-1].undoes for number in latest}
    return [
        steps[number] for number in latest if number not in redone and steps[number][-1].undoes not in latest
    ]


def pinned(ops: list[Op], first_kept: int) -> set[int]:
    """Operations that stay however old: the last version of each record, and what kept steps would bring back.

    With a version stays what became of its record: that it moved, got another name, was taken out.
    """
    needed = {op.old for op in ops if op.step >= first_kept}
    last: dict[str, int] = {}
    for op in ops:
        if op.kind in WITH_CONTENT:
            last[op.record] = op.seq
        elif op.kind in ("delete", "move") and op.record in last:
            seq = last.pop(op.record)
            if op.renamed_to:
                last[op.renamed_to] = seq
    by_content = {op.new: op.seq for op in ops if op.new in needed and op.kind in WITH_CONTENT}
    pinned = {*last.values(), *by_content.values()}
    return pinned | set(_fates(pinned, ops))


def _fates(versions: set[int], ops: list[Op]) -> Iterator[int]:
    """The moves of the records of these versions from then on, until they were taken out."""
    names: set[str] = set()
    for op in ops:
        if op.seq in versions and op.kind in WITH_CONTENT:
            names.add(op.record)
        elif op.kind in ("move", "delete") and op.record in names:
            yield op.seq
            names.remove(op.record)
            if op.kind == "move":
                names.add(op.renamed_to or op.record)
