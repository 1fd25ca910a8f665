"""Nodes of text to frozen values and back, for every kind of file.

The type of a field says how its text is read. All that is wrong is collected, each with its line and the way to mend
it; nothing is guessed. Unknown keys are kept at every level, in the `extra` of the value they stood in.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

from interview_coach.core.record.marks import EvenEmpty, FileName, Like, OneLine, Prose
from interview_coach.core.text.names import close
from interview_coach.core.text.when import FIRST_YEAR, LAST_YEAR
from interview_coach.files.yaml.nodes import (
    LONGEST_NAMED,
    MAX_NODES,
    Block,
    Flow,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    YamlProblem,
    short,
)
from interview_coach.files.yaml.yaml_io import parse

T = TypeVar("T", bound=Struct)


class Problem(NamedTuple):
    """Something wrong in a file: its line (from 1), and what it is with the way to mend it."""

    line: int
    what: str


class LeftOut(Struct, frozen=True):
    """A file that could not be used: where, and the first thing wrong with it."""

    file: str
    line: int
    problem: str


Problems = list[Problem]
Reader = Callable[[Node, str, Problems], Any]

SHORTEST_SLIP = 4
"""Letters of a known key, below the outermost level, from which one that is nearly the same is a slip."""
MOST_NAMED = 50
"""Problems of one file that are told in full; the others are counted."""
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def decode(
    data: bytes,
    kind: type[T],
    known_schema: int,
    check: Callable[[Mapping], Problems] | None = None,
    most: int = MAX_NODES,
) -> tuple[T | None, Problems]:
    """The value in these bytes, or None with every problem, sorted by line.

    `check` looks for what types alone cannot say; it gets the nodes, which know their lines. There may be `most` of them.
    """
    try:
        node = parse(data, most)
    except YamlProblem as error:
        return None, [Problem(error.line, error.what)]
    if not isinstance(node, Mapping):
        return None, [Problem(node.line, "the file must be keys and values, such as `company: Acme`")]
    return read_node(node, kind, known_schema, check)


def read_node(
    node: Mapping, kind: type[T], known_schema: int, check: Callable[[Mapping], Problems] | None = None
) -> tuple[T | None, Problems]:
    """The value in these nodes, as `decode`."""
    if problem := _schema_problem(node, known_schema):
        return None, [problem]
    problems: Problems = []
    value = _read_struct(kind, node, problems, outermost=True)
    if check:
        problems += check(node)
    if problems:
        return None, sorted(dict.fromkeys(problems))
    return value, []


def said(path: Path | str, problems: Problems) -> list[str]:
    """The problems as `file:line: what; how to mend`; the first `MOST_NAMED`, and how many more there are."""
    lines = [f"{path}:{problem.line}: {problem.what}" for problem in problems[:MOST_NAMED]]
    more = problems[MOST_NAMED:]
    return [*lines, f"{path}:{more[0].line}: and {len(more)} more; mend these first"] if more else lines


def encode(value: Struct) -> dict[str, Any]:
    """The value as a tree to write: keys in the order of the fields, empty ones left out, unknown ones last."""
    return _write_struct(value)


def to_json(value: Struct) -> dict[str, Any]:
    """The value as JSON data, with the keys of its file."""
    tree = _plain(_write_struct(value))
    assert isinstance(tree, dict)
    return tree


class Keys(NamedTuple):
    """The keys that mean something somewhere in a file, and those of them that other keys stand below."""

    known: frozenset[str]
    above_others: frozenset[str]


@cache
def keys_below(kind: type[Struct]) -> Keys:
    """The keys of this kind of value, and of every value in it."""
    plan = _plan(kind)
    above = {key for key, field in plan.fields.items() if field.holds}
    inner = [keys_below(each) for field in plan.fields.values() for each in field.holds]
    return Keys(
        frozenset(plan.fields).union(*(keys.known for keys in inner)),
        frozenset(above).union(*(keys.above_others for keys in inner)),
    )


def unknown_keys(data: bytes, keys: Keys) -> list[tuple[int, str]]:
    """The keys that mean nothing, with their lines; those of texts by id are left out. The bytes must be readable."""
    found: list[tuple[int, str]] = []

    def walk(node: Node) -> None:
        if isinstance(node, Sequence):
            for each in node.items:
                walk(each)
        elif isinstance(node, Mapping):
            for key, child in node.items.items():
                if key not in keys.known:
                    found.append((node.lines[key], key))
                elif key in keys.above_others:
                    walk(child)

    walk(parse(data))
    return found


def keys_of(*kinds: type[Struct]) -> frozenset[str]:
    """The keys that values of these kinds have in a file."""
    return frozenset(key for kind in kinds for key in _plan(kind).fields)


def _schema_problem(node: Mapping, known: int) -> Problem | None:
    """`schema` is read first: a newer file is left alone, clearly."""
    found = node.items.get("schema")
    if found is None:
        return Problem(node.line, f"`schema` is missing; add the line `schema: {known}`")
    if not isinstance(found, Scalar) or not found.text.isascii() or not found.text.isdecimal():
        return Problem(found.line, f"`schema` must be a number; this program writes `schema: {known}`")
    number = int(found.text[:9])
    if number > known:
        return Problem(
            found.line, f"written by a newer coach (schema {number}, this one reads {known}); update coach"
        )
    if number < 1:
        return Problem(found.line, f"there is no schema {number}; this program writes `schema: {known}`")
    return None


class _Field(NamedTuple):
    """A key: the attribute it's read into, how it's read, what its field is marked with, and the values it holds."""

    attribute: str
    read: Reader
    marks: tuple[Any, ...]
    holds: tuple[type[Struct], ...]


class _Plan(NamedTuple):
    fields: dict[str, _Field]
    required: dict[str, str]
    """The keys that must be there, each with an example."""
    has_extra: bool


@cache
def _plan(kind: type[Struct]) -> _Plan:
    """How values of this kind are read and written, key by key."""
    hints = get_type_hints(kind, include_extras=True)
    found: dict[str, _Field] = {}
    required: dict[str, str] = {}
    for info in fields(kind):
        hint, marks = _parted(hints[info.name])
        if info.name == "extra" or FileName in marks:
            continue
        text = _read_prose if Prose in marks else _read_text
        found[info.encode_name] = _Field(info.name, _reader(hint, text), marks, tuple(_values_in(hint)))
        if info.required:
            likes = [mark.example for mark in marks if isinstance(mark, Like)]
            required[info.encode_name] = f", such as `{info.encode_name}: {likes[0]}`" if likes else ""
    return _Plan(found, required, "extra" in hints)


def _parted(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type of a field, and what it's marked with."""
    return (hint.__origin__, hint.__metadata__) if get_origin(hint) is Annotated else (hint, ())


def _values_in(hint: Any) -> Iterator[type[Struct]]:
    """The kinds of values that stand under a key of this type."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        yield hint
    for part in get_args(hint):
        yield from _values_in(part)


def _read_struct(kind: type[T], node: Node, problems: Problems, *, outermost: bool = False) -> T | None:
    if not isinstance(node, Mapping):
        problems.append(
            Problem(node.line, f"keys and values are expected for {_called(kind)}; write it like `key: text`")
        )
        return None
    plan = _plan(kind)
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    before = len(problems)
    for key, child in node.items.items():
        if field := plan.fields.get(key):
            values[field.attribute] = field.read(child, key, problems)
        elif plan.has_extra and (
            meant := _one_letter_off(key, plan, node, 1 if outermost else SHORTEST_SLIP)
        ):
            what = f"`{short(key)}` is not known; did you mean `{meant}`? (other keys of your own are kept)"
            problems.append(Problem(node.lines[key], what))
        elif plan.has_extra:
            extra[key] = _untyped(child)
        else:
            hint = _hint(key, list(plan.fields), problems)
            problems.append(Problem(node.lines[key], f"`{short(key)}` is not known here; {hint}"))
    problems += [
        Problem(node.line, f"`{key}` is missing in {_called(kind)}; add it{like}")
        for key, like in plan.required.items()
        if key not in node.items
    ]
    if len(problems) > before:
        return None
    if extra:
        values["extra"] = extra
    return kind(**values)


def _one_letter_off(key: str, plan: _Plan, node: Mapping, shortest: int) -> str | None:
    """The known key that is missing here and is this one but for a letter: a slip or a flipped bit would hide what is under it."""
    for known in plan.fields:
        if len(known) >= shortest and known not in node.items and _differ_by_one(known, key):
            return known
    return None


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one letter is another, is there twice, or is not there."""
    short_, long = sorted((one, other), key=len)
    if len(short_) == len(long):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return len(long) == len(short_) + 1 and any(long[:i] + long[i + 1 :] == short_ for i in range(len(long)))


def _hint(word: str, known: list[str], problems: Problems) -> str:
    """The known word that is spelt much like this one, or all; looked for in the first problems only: it takes time."""
    near = close(word, known) if len(word) <= LONGEST_NAMED and len(problems) < MOST_NAMED else []
    return f"did you mean `{near[0]}`?" if near else f"one of {', '.join(known)}"


def _called(kind: type[Struct]) -> str:
    """The value in words: its `CALLED`, or else the name of its class."""
    name = getattr(kind, "CALLED", kind.__name__.lower())
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _untyped(node: Node) -> Any:
    """What stands under an unknown key, as text, lists and mappings."""
    if isinstance(node, Scalar):
        return None if is_null(node) else node.text
    if isinstance(node, Sequence):
        return [_untyped(each) for each in node.items]
    return {key: _untyped(each) for key, each in node.items.items()}


def _reader(hint: Any, text: Reader) -> Reader:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _reader_of_union(args, text)
    if origin is Literal:
        return _reader_of_words(args)
    if origin is tuple:
        return _reader_of_list(_reader(args[0], text))
    if origin is frozenset:
        items = _reader_of_list(_reader(args[0], text))
        return lambda node, key, problems: frozenset(items(node, key, problems))
    if origin is dict:
        return _read_texts
    if isinstance(hint, type) and issubclass(hint, Struct):
        return lambda node, _key, problems: _read_struct(hint, node, problems)
    return {str: text, int: _read_number, date: _read_date, time: _read_time, bool: _read_truth}[hint]


def _reader_of_union(args: tuple[Any, ...], text: Reader) -> Reader:
    kinds = [each for each in args if each is not NoneType]
    words = [word for each in kinds if get_origin(each) is Literal for word in get_args(each)]
    inner = _reader_of_words(tuple(words)) if len(words) and len(kinds) > 1 else _reader(kinds[0], text)
    if str in kinds and any(get_origin(each) is tuple for each in kinds):
        return _reader_of_texts(text, inner)
    if len(kinds) == len(args):
        return inner

    def read(node: Node, key: str, problems: Problems) -> Any:
        if is_null(node):
            return None
        return inner(node, key, problems)

    return read


def _reader_of_words(words: tuple[Any, ...]) -> Reader:
    texts = {str(word): word for word in words}

    def read(node: Node, key: str, problems: Problems) -> Any:
        text = _read_text(node, key, problems)
        if text is None or text in texts:
            return texts.get(text) if text is not None else None
        hint = _hint(text, list(texts), problems)
        problems.append(Problem(node.line, f"`{key}: {short(text)}` is not known; {hint}"))
        return None

    return read


def _reader_of_texts(one: Reader, several: Reader) -> Reader:
    """For what is one text or a list of them."""

    def read(node: Node, key: str, problems: Problems) -> Any:
        return one(node, key, problems) if isinstance(node, Scalar) else several(node, key, problems)

    return read


def _reader_of_list(item: Reader) -> Reader:
    def read(node: Node, key: str, problems: Problems) -> tuple[Any, ...]:
        if is_null(node):
            return ()
        if not isinstance(node, Sequence):
            problems.append(Problem(node.line, f"`{key}` must be a list: lines that begin with `- `"))
            return ()
        return tuple(item(each, key, problems) for each in node.items)

    return read


def _read_prose(node: Node, key: str, problems: Problems) -> str | None:
    text = _read_text(node, key, problems)
    return text.removesuffix("\n") if text is not None else None


def _read_text(node: Node, key: str, problems: Problems) -> str | None:
    if isinstance(node, Scalar):
        return node.text
    problems.append(
        Problem(node.line, f"`{key}` must be one text; put quotes around it, or `|` before several lines")
    )
    return None


def _read_texts(node: Node, key: str, problems: Problems) -> dict[str, str]:
    if is_null(node):
        return {}
    if not isinstance(node, Mapping):
        problems.append(
            Problem(node.line, f"`{key}` must be keys with texts, such as `goal: text` on lines set in")
        )
        return {}
    found: dict[str, str] = {}
    for name, child in node.items.items():
        if isinstance(child, Scalar):
            found[name] = child.text.removesuffix("\n")
        else:
            problems.append(Problem(child.line, f"`{name}` must be one text; put `|` before several lines"))
    return found


def _read_number(node: Node, key: str, problems: Problems) -> int | None:
    if isinstance(node, Scalar) and re.fullmatch(r"\d{1,9}", node.text, re.ASCII):
        return int(node.text)
    problems.append(Problem(node.line, f"`{key}` must be a whole number, such as 1"))
    return None


def _read_truth(node: Node, key: str, problems: Problems) -> bool | None:
    if isinstance(node, Scalar) and node.text in {"true", "false"}:
        return node.text == "true"
    problems.append(Problem(node.line, f"`{key}` must be `true` or `false`"))
    return None


def _read_date(node: Node, key: str, problems: Problems) -> date | None:
    if isinstance(node, Scalar) and (match := _DATE.fullmatch(node.text)):
        year, month, day = map(int, match.groups())
        if not FIRST_YEAR <= year <= LAST_YEAR:
            problems.append(
                Problem(
                    node.line,
                    f"`{key}: {node.text}`: the year must lie between {FIRST_YEAR} and {LAST_YEAR}; correct it",
                )
            )
            return None
        try:
            return date(year, month, day)
        except ValueError:
            problems.append(Problem(node.line, f"`{key}: {node.text}`: there is no such day; correct it"))
            return None
    said = f": {short(node.text)}" if isinstance(node, Scalar) else ""
    problems.append(Problem(node.line, f"`{key}{said}` must be a date, such as 2026-12-03"))
    return None


def _read_time(node: Node, key: str, problems: Problems) -> time | None:
    if isinstance(node, Scalar) and (match := _TIME.fullmatch(node.text)):
        return time(int(match[1]), int(match[2]))
    said = f": {short(node.text)}" if isinstance(node, Scalar) else ""
    problems.append(Problem(node.line, f"`{key}{said}` must be a time, such as 14:00"))
    return None


def is_null(node: Node) -> bool:
    """Whether nothing stands there: nothing at all, `~`, or `null` without quotes."""
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def _write_struct(value: Struct) -> dict[str, Any]:
    plan = _plan(type(value))
    tree: dict[str, Any] = {}
    extra: dict[str, Any] = getattr(value, "extra", {})
    for key, field in plan.fields.items():
        found = getattr(value, field.attribute)
        if found in (None, (), {}) and EvenEmpty not in field.marks and not _looks_like(key, extra):
            continue
        tree[Plain(key)] = _write(found, field.marks)
    tree.update(extra)
    return tree


def _looks_like(key: str, extra: dict[str, Any]) -> bool:
    """Whether a key of the person's own is this one but for a letter: without this one beside it, it would count as a slip."""
    return any(_differ_by_one(key, own) for own in extra)


def _write(value: Any, marks: tuple[Any, ...]) -> Any:
    if isinstance(value, Struct):
        return _write_struct(value)
    if isinstance(value, tuple):
        items = [_write(each, marks) for each in value]
        return Flow(items) if OneLine in marks else items
    if isinstance(value, dict):
        return {name: Block(text) for name, text in value.items()}
    return Block(value) if isinstance(value, str) and Prose in marks else value


def _plain(tree: Any) -> Any:
    """The tree with dates and times as text, for JSON."""
    if isinstance(tree, dict):
        return {str(key): _plain(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [_plain(each) for each in tree]
    if isinstance(tree, time):
        return f"{tree:%H:%M}"
    return tree.isoformat() if isinstance(tree, date) else str(tree) if isinstance(tree, str) else tree
