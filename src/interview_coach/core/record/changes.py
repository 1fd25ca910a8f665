"""The past of the records: commands and versions."""

from msgspec import Struct


class PastCommand(Struct, frozen=True):
    """What one command did.

    `number` is the number of its last operation. `records` lists the records that it changed. `taken_back`
    is true if the command was undone.
    """

    number: int
    at: str
    command: str
    records: tuple[str, ...]
    taken_back: bool


class Version(Struct, frozen=True):
    """A version of a record.

    `by_hand` is true if you edited the record by hand. `is_now` is true for the current version.
    """

    number: int
    at: str
    command: str
    by_hand: bool
    is_now: bool
