"""One node as a text, texts by key, a number, a date, a time, or true and false; what it isn't is a problem."""

import re
from datetime import date, time

from interview_coach.core.text.when import FIRST_YEAR, LAST_YEAR
from interview_coach.files.yaml.invisible import in_key
from interview_coach.files.yaml.nodes import Mapping, Node, Scalar, short
from interview_coach.files.yaml.problem import Problem, Problems

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def is_null(node: Node) -> bool:
    """Whether nothing is there: nothing at all, `~`, or `null` without quotes."""
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def read_prose(node: Node, key: str, problems: Problems) -> str | None:
    """A text, without the line feed that ends its block."""
    text = read_text(node, key, problems)
    return text.removesuffix("\n") if text is not None else None


def read_text(node: Node, key: str, problems: Problems) -> str | None:
    """A text as it was typed."""
    if isinstance(node, Scalar):
        return node.text
    problems.append(
        Problem(node.line, f"`{key}` must be one text; put quotes around it, or `|` before several lines")
    )
    return None


def read_texts(node: Node, key: str, problems: Problems) -> dict[str, str]:
    """Texts by key, each without the line feed that ends its block."""
    if is_null(node):
        return {}
    if not isinstance(node, Mapping):
        problems.append(
            Problem(node.line, f"`{key}` must be keys with texts, such as `goal: text` on indented lines")
        )
        return {}
    found: dict[str, str] = {}
    for name, child in node.items.items():
        if odd := in_key(name, ()):
            problems.append(Problem(node.lines[name], odd))
        elif isinstance(child, Scalar):
            found[name] = child.text.removesuffix("\n")
        else:
            problems.append(Problem(child.line, f"`{name}` must be one text; put `|` before several lines"))
    return found


def read_number(node: Node, key: str, problems: Problems) -> int | None:
    """A whole number."""
    if isinstance(node, Scalar) and re.fullmatch(r"\d{1,9}", node.text, re.ASCII):
        return int(node.text)
    problems.append(Problem(node.line, f"`{key}` must be a whole number, such as 1"))
    return None


def read_truth(node: Node, key: str, problems: Problems) -> bool | None:
    """True or false."""
    if isinstance(node, Scalar) and node.text in {"true", "false"}:
        return node.text == "true"
    problems.append(Problem(node.line, f"`{key}` must be `true` or `false`"))
    return None


def read_date(node: Node, key: str, problems: Problems) -> date | None:
    """A date, such as 2026-12-03."""
    if isinstance(node, Scalar) and (match := _DATE.fullmatch(node.text)):
        year, month, day = map(int, match.groups())
        if not FIRST_YEAR <= year <= LAST_YEAR:
            problems.append(
                Problem(
                    node.line,
                    f"`{key}: {node.text}`: the year must be between {FIRST_YEAR} and {LAST_YEAR}; correct it",
                )
            )
            return None
        try:
            return date(year, month, day)
        except ValueError:
            problems.append(Problem(node.line, f"`{key}: {node.text}`: there's no such day; correct it"))
            return None
    said = f": {short(node.text)}" if isinstance(node, Scalar) else ""
    problems.append(Problem(node.line, f"`{key}{said}` must be a date, such as 2026-12-03"))
    return None


def read_time(node: Node, key: str, problems: Problems) -> time | None:
    """A time of day, such as 14:00."""
    if isinstance(node, Scalar) and (match := _TIME.fullmatch(node.text)):
        return time(int(match[1]), int(match[2]))
    said = f": {short(node.text)}" if isinstance(node, Scalar) else ""
    problems.append(Problem(node.line, f"`{key}{said}` must be a time, such as 14:00"))
    return None
