"""Lists and counts in words."""

from collections.abc import Sequence


def listed(names: Sequence[str], last: str = "and") -> str:
    """`Ada`, `Ada and Lin`, `Ada, Lin and Sam`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def counted(count: int, thing_: str) -> str:
    """`1 job`, `2 jobs`."""
    return f"{count} {thing_}{'' if count == 1 else 's'}"
