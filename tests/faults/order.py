"""In which order a command writes, syncs and renames, read from the log of its system calls.

What it says must be safe by then; and what a record held must be safe in the journal before the record changes.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from tests.faults.tracing import Call

_RECORD = re.compile(r"(?:(?:jobs|archive|stories)/[^./][^/]*|practice|mine)\.yaml")
"""`mine.yaml` is what a record is a link to."""
_JOURNAL = ".journal/"


def is_record(path: str) -> bool:
    """Whether this path in the home is that of a record."""
    return _RECORD.fullmatch(path) is not None


def is_of(ids: Collection[str], paths: Sequence[str]) -> bool:
    """Whether one of these paths is that of a record with such an id."""
    return any(is_record(path) and Path(path).stem in ids for path in paths)


def disorder(calls: Sequence[Call], created: Collection[str] = (), *, in_journal: bool = True) -> list[str]:
    """What is out of order; nothing where the order is proven. `created` are the records that were not there before."""
    if not list(_record_changes(calls)):
        return ["no record was changed"]
    wrong = [*unsynced_data(calls), *unsynced_folders(calls)]
    return [*wrong, *not_in_the_journal(calls, created)] if in_journal else wrong


def unsynced_data(calls: Sequence[Call]) -> list[str]:
    """Files that take the place of a record, or of a journal entry, before what they hold is on the disk."""
    return [
        f"{target} was put in place before its data was synced"
        for place, source, target in _renames(calls)
        if (is_record(target) or target.startswith(_JOURNAL)) and not is_record(source)
        if not _is_synced(calls, source, place)
    ]


def not_in_the_journal(calls: Sequence[Call], created: Collection[str] = ()) -> list[str]:
    """Changes of a record with no entry of the journal before them that is safe by then.

    Where a record was created nothing is replaced: the entry may follow, if it is safe before anything is said.
    """
    wrong, since = [], 0
    changes = dict(_record_changes(calls))
    for place, path in changes.items():
        later = [each for each in changes if each > place]
        is_new = path in created and sum(map(is_record, calls[place].paths)) == 1
        until = min([_told(calls, place), *later]) if is_new else place
        safe = [at for at in _entries(calls, until) if at >= since]
        if not safe:
            wrong.append(f"{path} changed before the journal was safe")
        since = max([place, *(at + 1 for at in safe[:1])])
    return wrong


def _entries(calls: Sequence[Call], until: int) -> list[int]:
    """Where an entry came into the journal that is safe by then."""
    return [
        at
        for at, source, target in _renames(calls)
        if source.startswith(_JOURNAL)
        and target.startswith(_JOURNAL)
        and _is_synced(calls, source, at)
        and _folder_synced(calls, target, at, until)
    ]


def unsynced_folders(calls: Sequence[Call]) -> list[str]:
    """Changes of a record that were told before the folder of the record was synced."""
    return [
        f"{path} was told of before its folder was synced"
        for place, path in _record_changes(calls)
        if not _folder_synced(calls, path, place, _told(calls, place))
    ]


def _told(calls: Sequence[Call], since: int) -> int:
    """Where the next word goes to the person."""
    later = (place for place, call in enumerate(calls) if place > since and _is_told(call))
    return next(later, len(calls))


def _record_changes(calls: Sequence[Call]) -> Iterator[tuple[int, str]]:
    """Where a record comes into its place, or goes out of it."""
    for place, call in enumerate(calls):
        if _succeeded(call) and call.name.startswith(("rename", "link", "unlink")):
            yield from ((place, path) for path in call.paths if is_record(path))


def _renames(calls: Sequence[Call]) -> Iterator[tuple[int, str, str]]:
    for place, call in enumerate(calls):
        if _succeeded(call) and call.name.startswith(("rename", "link")) and len(call.paths) == 2:
            yield place, *call.paths


def _is_synced(calls: Sequence[Call], path: str, until: int) -> bool:
    """Whether the file was synced after the last write into it."""
    of_it = [call.name for call in calls[:until] if call.paths == (path,) and _succeeded(call)]
    kept = [name for name in of_it if name in {"write", "fsync", "fdatasync"}]
    return bool(kept) and kept[-1] != "write"


def _folder_synced(calls: Sequence[Call], path: str, since: int, until: int) -> bool:
    folder = path.rpartition("/")[0]
    return any(
        call.name == "fsync" and call.paths == (folder,) and _succeeded(call) for call in calls[since:until]
    )


def _is_told(call: Call) -> bool:
    return call.name == "write" and f"{call.name}(1<" in call.line


def _succeeded(call: Call) -> bool:
    return " = -1 " not in call.line and not call.line.endswith("= ?")
