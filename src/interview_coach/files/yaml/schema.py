"""Nodes of text as frozen values, for every kind of file.

The type of a field says how its text is read. All that is wrong is collected, each with its line and the way to fix
it; nothing is guessed. Unknown keys are kept at every level, in the `extra` of the value they stood in.
"""

from collections.abc import Callable, Iterator
from datetime import date, time
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

from interview_coach.core.record.marks import FileName, Like, Prose
from interview_coach.files.yaml import migrate
from interview_coach.files.yaml.invisible import in_key
from interview_coach.files.yaml.migrate import NO_STEPS, Steps
from interview_coach.files.yaml.nodes import MAX_NODES, Mapping, Node, Scalar, Sequence, YamlProblem, short
from interview_coach.files.yaml.problem import Problem, Problems, hint_for
from interview_coach.files.yaml.scalars import (
    is_null,
    read_date,
    read_number,
    read_prose,
    read_text,
    read_texts,
    read_time,
    read_truth,
)
from interview_coach.files.yaml.slips import SHORTEST_SLIP, no_mapping, one_letter_off, written_large
from interview_coach.files.yaml.yaml_io import parse

T = TypeVar("T", bound=Struct)


Reader = Callable[[Node, str, Problems], Any]


def decode(
    data: bytes,
    kind: type[T],
    known_schema: int,
    check: Callable[[Mapping], Problems] | None = None,
    most: int = MAX_NODES,
    steps: Steps = NO_STEPS,
) -> tuple[T | None, Problems]:
    """The value in these bytes, or None with every problem, sorted by line.

    `check` looks for what types alone cannot say; it gets the nodes, which know their lines. There may be `most` of them.
    `steps` lead from older versions to the known one.
    """
    try:
        node = parse(data, most)
    except YamlProblem as error:
        return None, [Problem(*(migrate.newer(data, known_schema) or (error.line, error.what)))]
    if not isinstance(node, Mapping):
        return None, [no_mapping(node, data)]
    return read_node(node, kind, known_schema, check, steps)


def read_node(
    node: Mapping,
    kind: type[T],
    known_schema: int,
    check: Callable[[Mapping], Problems] | None = None,
    steps: Steps = NO_STEPS,
) -> tuple[T | None, Problems]:
    """The value in these nodes, as `decode`."""
    if problem := _schema_problem(node, known_schema, steps):
        known = plan_of(kind).fields
        return None, [each for key in node.items if (each := written_large(node, key, known))] or [problem]
    node = migrate.migrated(node, known_schema, steps)
    problems: Problems = []
    value = _read_struct(kind, node, problems, outermost=True)
    if check:
        problems += check(node)
    if problems:
        return None, sorted(dict.fromkeys(problems))
    return value, []


def _schema_problem(node: Mapping, known: int, steps: Steps) -> Problem | None:
    """`schema` is read first: a newer file is left alone, clearly."""
    found = node.items.get("schema")
    if found is None:
        return Problem(node.line, f"`schema` is missing; add the line `schema: {known}`")
    number = migrate.version_of(node)
    if number is None:
        return Problem(found.line, f"`schema` must be a number; this program writes `schema: {known}`")
    if number > known:
        return Problem(found.line, migrate.newer_words(number, known))
    if not migrate.reaches(number, known, steps):
        return Problem(found.line, f"there's no schema {number}; this program writes `schema: {known}`")
    return None


class Field(NamedTuple):
    """A key: the attribute it's read into, how it's read, what its field is marked with, and the values it holds."""

    attribute: str
    read: Reader
    marks: tuple[Any, ...]
    holds: tuple[type[Struct], ...]


class FieldPlan(NamedTuple):
    """A kind of value, as it stands in a file."""

    fields: dict[str, Field]
    required: dict[str, str]
    """The keys that must be there, each with an example."""
    has_extra: bool


@cache
def plan_of(kind: type[Struct]) -> FieldPlan:
    """How values of this kind are read and written, key by key."""
    hints = get_type_hints(kind, include_extras=True)
    found: dict[str, Field] = {}
    required: dict[str, str] = {}
    for info in fields(kind):
        hint, marks = _parted(hints[info.name])
        if info.name == "extra" or FileName in marks:
            continue
        text = read_prose if Prose in marks else read_text
        found[info.encode_name] = Field(info.name, _reader(hint, text), marks, tuple(_values_in(hint)))
        if info.required:
            likes = [mark.example for mark in marks if isinstance(mark, Like)]
            required[info.encode_name] = f", such as `{info.encode_name}: {likes[0]}`" if likes else ""
    return FieldPlan(found, required, "extra" in hints)


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
            Problem(node.line, f"{_called(kind)} must be keys and values; write it like `key: text`")
        )
        return None
    plan = plan_of(kind)
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    before = len(problems)
    is_misread = False
    for key, child in node.items.items():
        if field := plan.fields.get(key):
            values[field.attribute] = field.read(child, key, problems)
        elif problem := written_large(node, key, plan.fields):
            problems.append(problem)
            is_misread = True
        elif odd := in_key(key, plan.fields):
            problems.append(Problem(node.lines[key], odd))
            is_misread = True
        elif plan.has_extra and (
            meant := one_letter_off(key, plan.fields, node, 1 if outermost else SHORTEST_SLIP)
        ):
            what = (
                f"`{short(key)}` isn't recognized; did you mean `{meant}`? (other keys of your own are kept)"
            )
            problems.append(Problem(node.lines[key], what))
        elif plan.has_extra:
            extra[key] = _untyped(child)
        else:
            hint = hint_for(key, list(plan.fields), problems)
            problems.append(Problem(node.lines[key], f"`{short(key)}` isn't recognized here; {hint}"))
    problems += [
        Problem(node.line, f"`{key}` is missing from this {_called(kind)}; add it{like}")
        for key, like in plan.required.items()
        if key not in node.items and not is_misread
    ]
    if len(problems) > before:
        return None
    if extra:
        values["extra"] = extra
    return kind(**values)


def _called(kind: type[Struct]) -> str:
    """The value in words: its `CALLED`, or else the name of its class."""
    called: str = getattr(kind, "CALLED", kind.__name__.lower())
    return called


def _untyped(node: Node) -> Any:
    """The value of an unknown key, as text, lists and mappings."""
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
        return read_texts
    if isinstance(hint, type) and issubclass(hint, Struct):
        return lambda node, _key, problems: _read_struct(hint, node, problems)
    return {str: text, int: read_number, date: read_date, time: read_time, bool: read_truth}[hint]


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
        text = read_text(node, key, problems)
        if text is None or text in texts:
            return texts.get(text) if text is not None else None
        hint = hint_for(text, list(texts), problems)
        problems.append(Problem(node.line, f"`{key}: {short(text)}` isn't recognized; {hint}"))
        return None

    return read


def _reader_of_texts(one: Reader, several: Reader) -> Reader:
    """The reader for one text or a list of texts."""

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
