"""Which part of a source written again is which of the old one: keys by their name, entries by what they say."""

from collections.abc import Iterator

from interview_coach.files.yaml.parts import SourcePart

NAMES = ("id", "name", "round", "title", "question", "manager")
"""Keys that tell one entry from the others."""
ENOUGH = 0.5
"""How much of two entries must be the same for one to be the other."""

Pairs = dict[int, SourcePart]
"""The new part for each old one, by `id()` of that."""


def aligned(old: SourcePart, new: SourcePart) -> Pairs:
    """The new part for each part of the old source that is still there."""
    return dict(_pairs(old, new))


def _pairs(old: SourcePart, new: SourcePart) -> Iterator[tuple[int, SourcePart]]:
    yield id(old), new
    for one, other in _entries(old, new) if _is_list(old) and _is_list(new) else _keys(old, new):
        yield from _pairs(one, other)


def _is_list(part: SourcePart) -> bool:
    return bool(part.parts) and part.parts[0].is_entry


def _keys(old: SourcePart, new: SourcePart) -> Iterator[tuple[SourcePart, SourcePart]]:
    named = {part.name: part for part in new.parts if not part.is_entry}
    for part in old.parts:
        if not part.is_entry and part.name in named:
            yield part, named[part.name]


def _entries(old: SourcePart, new: SourcePart) -> Iterator[tuple[SourcePart, SourcePart]]:
    """Entries that say the same; then those that have a name in common, or most of what they say; then by their place."""
    found: dict[int, SourcePart] = {}
    left = list(new.parts)
    by_value: dict[object, list[SourcePart]] = {}
    for part in reversed(left):
        by_value.setdefault(part.value(), []).append(part)
    for part in old.parts:
        if same := by_value.get(part.value()):
            found[id(part)] = same.pop()
    for likeness in (_is_named_alike, _is_much_alike):
        taken = {id(part) for part in found.values()}
        left = [part for part in left if id(part) not in taken]
        for part in (each for each in old.parts if id(each) not in found):
            if like := next((each for each in left if likeness(part, each)), None):
                found[id(part)] = like
                left.remove(like)
    yield from ((part, found[id(part)]) for part in old.parts if id(part) in found)
    yield from _by_place(old.parts, new.parts, found)


def _by_place(
    old: tuple[SourcePart, ...], new: tuple[SourcePart, ...], found: dict[int, SourcePart]
) -> Iterator[tuple[SourcePart, SourcePart]]:
    """Entries that changed wholly, where as many stand between the same neighbors."""
    place = {id(part): number for number, part in enumerate(new)}
    taken = {id(part) for part in found.values()}
    gap: list[SourcePart] = []
    begin = 0
    for part in (*old, None):
        if part is not None and id(part) not in found:
            gap.append(part)
            continue
        end = place[id(found[id(part)])] if part is not None else len(new)
        between = [each for each in new[begin:end] if id(each) not in taken]
        if len(between) == len(gap):
            yield from zip(gap, between, strict=True)
        gap, begin = [], end + 1


def _is_named_alike(one: SourcePart, other: SourcePart) -> bool:
    mine, theirs = (
        {part.name: part.text for part in each.parts if part.name in NAMES} for each in (one, other)
    )
    return any(theirs.get(name) == text for name, text in mine.items() if text)


def _is_much_alike(one: SourcePart, other: SourcePart) -> bool:
    mine, theirs = ({(part.name, part.value()) for part in each.parts} for each in (one, other))
    most = max(len(mine), len(theirs))
    return most > 0 and len(mine & theirs) / most >= ENOUGH
