"""The past of the records: commands and versions."""

from msgspec import Struct


class PastCommand(Struct, frozen=True):
    """What one command did.

    `number` is the number of its last operation; `taken_back` says whether the command was undone.
    """

    number: int
    at: str
    command: str
    records: tuple[str, ...]
    taken_back: bool


class Version(Struct, frozen=True):
    """An earlier version of a record. `by_hand` is true if it was edited by hand rather than written by coach."""

    number: int
    at: str
    command: str
    by_hand: bool
    is_now: bool
