"""Countries where few people send a thank-you note: there, leaving it out is no fault."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from msgspec import Struct

from interview_coach.core.record.marks import Prose
from interview_coach.core.record.model import Interview


class Custom(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A country, by its two letters and its IANA zones, and what is usual there."""

    id: str
    country: str
    zones: tuple[str, ...] = ()
    says: Annotated[str, Prose]
    source: str
    full_names: bool = False
    """Whether a letter greets people by their full name there."""


class Customs(Struct, frozen=True, kw_only=True):
    """The file of customs."""

    schema: int
    title: str
    entries: tuple[Custom, ...]


def custom_line(
    customs: Sequence[Custom], country: str | None, interviews: Iterable[Interview]
) -> str | None:
    """One line on the custom of the person's country; without a country, of the zone of an interview. None: nothing is known."""
    zones = {each.zone for each in interviews if each.zone}
    found = next(
        (
            each for each in customs
            if (each.id.casefold() == country.casefold() if country else zones & set(each.zones))
        ),
        None,
    )  # fmt: skip
    return f"{found.says.strip().rstrip('.')}. More: coach why {found.source}" if found else None
