"""One operation of the journal: what it did to which file, and the line that its own file begins with."""

from collections.abc import Collection
from typing import Any, Literal

from msgspec import Struct, ValidationError, convert
from msgspec.json import Decoder
from msgspec.structs import replace

from interview_coach.files.disk.places import record_of

Kind = Literal["write", "create", "move", "delete", "found", "undone"]
WITH_CONTENT = frozenset({"write", "create", "found"})
_DECODER = Decoder(dict[str, Any])


class Op(Struct, frozen=True, kw_only=True):
    """One operation on one file. Paths are relative to the home; `old` and `new` are hashes of its bytes."""

    seq: int
    step: int
    command: str
    at: str
    kind: Kind
    path: str
    to: str | None = None
    old: str | None = None
    new: str | None = None
    undoes: int | None = None
    """The step that this one takes back, where it is an undo; the last operation of an undo is `undone`."""

    @property
    def record(self) -> str:
        """The name of the record, wherever its file lay."""
        return record_of(self.path)

    @property
    def renamed_to(self) -> str | None:
        """The record's id from then on, where it got another."""
        return record_of(self.to) if self.to else None


def digest(data: bytes) -> str:
    """The hash by which contents are compared."""
    # Imported here, like json below: only writing needs them.
    import hashlib

    return hashlib.sha256(data).hexdigest()


def first_line(op: Op) -> bytes:
    """The operation as the line of JSON that begins its file, with its checksum."""
    import json

    fields = _fields(op)
    return json.dumps({**fields, "check": _checksum(fields)}, ensure_ascii=True).encode() + b"\n"


def decoded(head: bytes) -> Op | None:
    """The operation that the first line tells; None where its checksum does not fit."""
    try:
        fields = _DECODER.decode(head)
        return convert(fields, Op) if fields.pop("check", None) == _checksum(fields) else None
    except (ValueError, ValidationError):
        return None


def _fields(op: Op) -> dict[str, Any]:
    return {name: value for name in op.__struct_fields__ if (value := getattr(op, name)) is not None}


def _checksum(fields: dict[str, Any]) -> str:
    import json

    return digest(json.dumps(fields, sort_keys=True).encode())[:16]


def names_one_of(op: Op, words: Collection[str]) -> bool:
    """Whether one of these words stands in what was typed; case does not count."""
    return any(word.casefold() in op.command.casefold() for word in words if word)


def without_words(op: Op) -> Op:
    """The operation without what was typed."""
    return replace(op, command="coach")
