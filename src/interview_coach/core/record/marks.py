"""What a field of a file is, beyond its type. It's said on the field: `reply: Annotated[str | None, Prose]`.

What a whole value is called on screen is the name of its class, or its `CALLED` where that name is a word of the code.
"""

from datetime import date
from typing import Annotated

from msgspec import Struct


class Prose:
    """Text written as a block, however short. The line feed that ends the block isn't part of the text."""


class OneLine:
    """A list written in one line: `[Ada Okafor]`."""


class EvenEmpty:
    """Written even when it's empty."""


class FileName:
    """The name of the file gives it, and it isn't in the file."""


class Like(Struct, frozen=True):
    """An example, shown where the field is missing."""

    example: str


Day = Annotated[date, Like("2026-12-03")]
RoundNumber = Annotated[int, Like("1")]
CompanyName = Annotated[str, Like("Acme")]
FullName = Annotated[str, Like("Ada Okafor")]
