"""A setting and a variable of the environment as they are now: the value, and where that comes from."""

from typing import Literal

from msgspec import Struct

Origin = Literal["settings.yaml", "environment", "usual"]


class Setting(Struct, frozen=True, kw_only=True):
    """A setting.

    `origin` says where its value comes from. `variable` is the environment variable that the value comes
    from, or null.
    """

    key: str
    value: str | None
    origin: Origin
    variable: str | None
    does: str


class Variable(Struct, frozen=True, kw_only=True):
    """An environment variable that coach reads. `value` is null if it isn't set."""

    name: str
    value: str | None
    does: str
