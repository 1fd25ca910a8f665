"""What was practiced, as kept in `practice.yaml`.

The file grows by a line for each try, and is written between an answer and the next prompt. So what's new is put into
the bytes that are there, as long as they're as we write them. If not, the whole file is rewritten.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated, Any

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.marks import OneLine
from interview_coach.core.record.practice import (
    FELT,
    WAYS,
    Friend,
    Practice,
    Talk,
    Try,
)
from interview_coach.core.text.when import FIRST_YEAR, LAST_YEAR
from interview_coach.errors import BadFile
from interview_coach.files.disk import disk
from interview_coach.files.disk.links import through
from interview_coach.files.disk.places import PRACTICE
from interview_coach.files.records.store import Store, too_large
from interview_coach.files.records.versions import PRACTICE as VERSIONS
from interview_coach.files.records.versions import is_older, newer_record
from interview_coach.files.yaml import schema, yaml_io
from interview_coach.files.yaml.encode import encode, to_json
from interview_coach.files.yaml.nodes import MAX_BYTES, Block, Mapping, Scalar, Sequence, short
from interview_coach.files.yaml.problem import Problem, Problems, lines_of

_TRY = re.compile(
    rf"(?P<on>\d{{4}}-\d\d-\d\d) (?P<question>\S+) (?P<felt>{'|'.join(FELT)}) (?P<way>{'|'.join(WAYS)})"
    r"(?: (?P<seconds>\d{1,9})s)?(?: for (?P<job>.+))?",
    re.ASCII | re.DOTALL,
)
_LIKE = "`2026-11-24 did-team fair aloud 95s for acme`"
_TRIES = b"\ntries:\n"
_END = b"...\n"
_WRITTEN = re.compile(rb"\ntries:\n(?:- [^\n]*\n)+\.\.\.\n\Z")
"""How the file ends when we wrote it."""
_ANSWERS = re.compile(rb"\nanswers:\n  [a-z][^\n]*\n(?:(?:  [^\n]*)?\n)*\Z")
"""How its part before the tries ends when we wrote it, and there are answers."""


MOST_PARTS = 200_000
"""A try is one part, a turn of a conversation five: enough for a life, and still read in a second."""


class Stored(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The file. A try is one line of words, because there may be thousands."""

    schema: int = VERSIONS.ours
    dismissed: Annotated[tuple[str, ...], OneLine] = ()
    friends: tuple[Friend, ...] = ()
    talks: tuple[Talk, ...] = ()
    answers: dict[str, str] = {}
    tries: tuple[str, ...] = ()
    extra: dict[str, Any] = {}


def read_practice(data: bytes, _record: str = PRACTICE) -> tuple[Practice | None, Problems]:
    """The practice in these bytes, or None with all that is wrong, by line."""
    stored, problems = schema.decode(data, Stored, VERSIONS.ours, _check, MOST_PARTS, VERSIONS.steps)
    if stored is None:
        return None, problems
    tries = tuple(_try(line) for line in stored.tries)
    return Practice(**{**_fields(stored), "tries": tries}), []


def write_practice(practice: Practice) -> bytes:
    """The practice as the bytes of its file."""
    return yaml_io.dump(encode(_stored(practice)))


def practice_json(practice: Practice) -> dict[str, Any]:
    """The practice as JSON data, with the keys of its file; a try is its line there."""
    return to_json(_stored(practice))


def rewritten(
    data: bytes, old: Practice, new: Practice, whole: Callable[[Practice], bytes] = write_practice
) -> bytes:
    """The bytes of `new`, where `data` are those of `old`. The tries that are there already are not written again.

    `whole` writes all of it, where the file is not as we write it.
    """
    added = new.tries[len(old.tries) :]
    is_plain = _WRITTEN.search(data) is not None and new.tries[: len(old.tries)] == old.tries
    is_plain = is_plain and not is_older(data, PRACTICE)
    before, after = replace(old, tries=()), replace(new, tries=())
    if is_plain and after != before:
        head, _, tail = data.rpartition(_TRIES)
        changed = _grown(head, before, after) or _changed_head(head, before, after)
        is_plain, data = changed is not None, (changed or b"") + _TRIES + tail
    if not is_plain:
        return whole(new)
    return data.removesuffix(_END) + _items("tries", list(map(_line, added))) + _END


def _grown(head: bytes, before: Practice, after: Practice) -> bytes | None:
    """The text above the tries, with new answers at its end; None if other things changed, or it isn't as we write it."""
    new = {key: words for key, words in after.answers.items() if key not in before.answers}
    if after != replace(before, answers={**before.answers, **new}) or not _ANSWERS.search(head + b"\n"):
        return None
    return head + b"\n" + _items("answers", _prose(new)).removesuffix(b"\n")


def _changed_head(head: bytes, before: Practice, after: Practice) -> bytes | None:
    """The text above the tries, rewritten; None if it wasn't as we write it."""
    return _head(after) if head == _head(before) else None


def _head(without_tries: Practice) -> bytes:
    return write_practice(without_tries).removesuffix(_END).removesuffix(b"\n")


class PracticeFile:
    """The practice of one home. It's read and parsed once, until someone else changes it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = store.home / PRACTICE
        self._known: tuple[bytes, Practice] | None = None

    def load(self) -> Practice:
        """What was practiced; empty if there's no file yet.

        Raises:
            BadFile: it cannot be used; every problem with its line.
        """
        try:
            return self._understood(disk.read(self._path))
        except FileNotFoundError:
            return Practice()
        except disk.Unreadable as error:
            raise BadFile([f"{self._path}:1: {error.what}"]) from None

    def change(self, change: Callable[[Practice], Practice]) -> Practice:
        """Apply a change to what's on disk now, and return it as written.

        `change` is called with the lock held and must not ask anyone anything.
        """
        if not self._path.exists():
            new = change(Practice())
            if new == Practice():
                return new
            data = _fitting(write_practice(new))
            if self._store.create_in_home(PRACTICE, data):
                self._known = data, new
                return new
        return self._store.change_file(
            self._path, lambda _path, data: self._changed(data, change), often=True
        )

    def forget(self, change: Callable[[Practice], Practice]) -> None:
        """Take something out for good: no version from before it is kept, so that this cannot be undone.

        Raises:
            BadFile: the file cannot be used.
        """
        with self._store.writing():
            if self._path.exists():
                old, data = self.load(), disk.read(self._path)
                new = change(old)
                if new != old:
                    disk.write_whole(through(self._path), self._whole(data, new))
                    self._store.wrote = True
            if self._store.journal.versions(PRACTICE):
                self._store.journal.purge(PRACTICE)

    def _changed(self, data: bytes, change: Callable[[Practice], Practice]) -> tuple[Practice, bytes]:
        old = self._understood(data)
        new = change(old)
        written = data if new == old else _fitting(rewritten(data, old, new, partial(self._whole, data)))
        self._known = written, new
        return new, written

    def _whole(self, data: bytes, practice: Practice) -> bytes:
        return self._store.with_comments(self._path, data, write_practice(practice))

    def _understood(self, data: bytes) -> Practice:
        if self._known is None or self._known[0] != data:
            practice, problems = read_practice(data)
            if practice is None:
                way_back = "Its last good copy, and how to bring it back: coach check"
                lines = lines_of(self._path, problems)
                raise BadFile(lines if newer_record(data, PRACTICE) else [*lines, way_back])
            self._known = data, practice
        return self._known[1]


def _fitting(data: bytes) -> bytes:
    """The bytes, provided that they can be read again.

    Raises:
        CoachError: they are too many.
    """
    if len(data) > MAX_BYTES:
        raise too_large()
    return data


def _items(key: str, items: object) -> bytes:
    """The lines below a key, as we write them."""
    return yaml_io.dump({key: items}).partition(b":\n")[2].removesuffix(_END)


def _prose(answers: dict[str, str]) -> dict[str, str]:
    return {question: Block(words) for question, words in answers.items()}


def _fields(value: Struct) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__struct_fields__}


def _stored(practice: Practice) -> Stored:
    return Stored(**{**_fields(practice), "tries": tuple(map(_line, practice.tries))})


def _line(each: Try) -> str:
    """One try in words: day, question, how it felt, in which way, for how long and for which job."""
    seconds = f" {each.seconds}s" if each.seconds is not None else ""
    return (
        f"{each.on} {each.question} {each.felt} {each.way}{seconds}{f' for {each.job}' if each.job else ''}"
    )


def _try(line: str) -> Try:
    found = _TRY.fullmatch(line)
    assert found is not None
    parts: dict[str, Any] = found.groupdict()
    parts["on"] = date.fromisoformat(parts["on"])
    parts["seconds"] = int(parts["seconds"]) if parts["seconds"] else None
    return Try(**parts)


def _check(node: Mapping) -> Problems:
    tries = node.items.get("tries")
    nodes = tries.items if isinstance(tries, Sequence) else []
    return [
        Problem(each.line, f"`{short(each.text)}` isn't a practice entry; write it like {_LIKE}")
        for each in nodes
        if isinstance(each, Scalar) and not _is_try(each.text)
    ]


def _is_try(line: str) -> bool:
    found = _TRY.fullmatch(line)
    try:
        return found is not None and FIRST_YEAR <= date.fromisoformat(found["on"]).year <= LAST_YEAR
    except ValueError:
        return False
