"""YAML in and out: the only module that imports yaml.

Reading streams the parser's events into nodes of text. Nothing is composed or resolved: the schema gives types, so
`NO`, `14:00` and `010` stay what was typed. Tags, anchors, merge keys, duplicate keys, depth above 20, NUL and wrong
encoding are refused with their line. Writing uses the pure SafeDumper, because the C one escapes emoji.
"""

from collections.abc import Iterator
from datetime import date, time
from typing import Any, Literal

import yaml
from msgspec import Struct

from interview_coach.files.yaml.building import Opened, closed, put, refuse_nesting, take_key
from interview_coach.files.yaml.invisible import in_lines
from interview_coach.files.yaml.nodes import (
    MAX_NODES,
    Block,
    Flow,
    Node,
    Plain,
    Scalar,
    YamlProblem,
    short,
)
from interview_coach.files.yaml.source import text_of
from interview_coach.files.yaml.yaml_words import TAB, explained


def parse(data: bytes, most: int = MAX_NODES) -> Node:
    """The one document in these bytes, as nodes, of which there may be so many at most.

    Raises:
        YamlProblem: with the line and the remedy, for anything but one whole, plain document.
    """
    text = text_of(data)
    try:
        return _read(text, most)
    except yaml.MarkedYAMLError as error:
        raise YamlProblem(*_told(text, error)) from None
    except yaml.reader.ReaderError as error:
        line = text.encode().count(b"\n", 0, error.position) + 1
        what = f"a control character that YAML doesn't allow (U+{error.character:04X}); remove it"
        raise YamlProblem(line, what) from None
    except yaml.YAMLError as error:
        raise YamlProblem(1, explained(str(error).splitlines()[0])) from None


def dump(tree: dict[str, Any]) -> bytes:
    """The tree as the program writes it: block style, keys in their order, prose as blocks, `---` to `...`."""
    text: str = yaml.dump(
        tree,
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=100_000,
        explicit_start=True,
        explicit_end=True,
    )
    return text.encode()


def _told(text: str, error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """The line of what the parser did not understand, and what is wrong there."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 1, explained(error.problem or "")
    if _is_tab(text, mark):
        return mark.line + 1, TAB
    first = max(0, (error.context_mark or mark).line - 1)
    if odd := in_lines(text.split("\n")[first : mark.line + 1]):
        return first + odd[0] + 1, odd[1]
    return mark.line + 1, explained(error.problem or "")


def _is_tab(text: str, mark: Any) -> bool:
    """Whether the parser stopped at a tab, which it does not name."""
    line = text.split("\n")[mark.line] if mark.line <= text.count("\n") else ""
    return line[mark.column : mark.column + 1] == "\t"


class SourceToken(Struct, frozen=True):
    """A piece of the source: a text, or where a mapping, a list or the document begins or ends; lines count from 0."""

    kind: Literal["text", "mapping", "sequence", "end", "begin", "stop"]
    start: int
    end: int
    line: int
    column: int
    last: int
    """The line on which it ends."""
    text: str = ""
    is_block: bool = False
    """Set in line by line: a text behind `|` or `>`, or a mapping or list that is not in brackets."""


def tokens(text: str) -> Iterator[SourceToken]:
    """The pieces of a source, in order. Comments lie between them.

    Raises:
        YamlProblem: it is no YAML.
    """
    parser: Any = yaml.CBaseLoader(text)
    event: Any
    while (event := _next_event(parser)) is not None:
        kind = _KINDS.get(type(event))
        if kind is None:
            continue
        start, end = event.start_mark, event.end_mark
        value = event.value if kind == "text" else ""
        is_block = event.style in ("|", ">") if kind == "text" else not getattr(event, "flow_style", False)
        yield SourceToken(kind, start.index, end.index, start.line, start.column, end.line, value, is_block)


def _next_event(parser: Any) -> Any:
    try:
        return parser.get_event()
    except yaml.YAMLError as error:
        raise YamlProblem(1, explained(str(error))) from None


_KINDS: dict[type[object], Literal["text", "mapping", "sequence", "end", "begin", "stop"]] = {
    yaml.ScalarEvent: "text",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceStartEvent: "sequence",
    yaml.MappingEndEvent: "end",
    yaml.SequenceEndEvent: "end",
    yaml.DocumentStartEvent: "begin",
    yaml.DocumentEndEvent: "stop",
}


_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _read(text: str, most: int) -> Node:
    stack: list[Opened] = []
    root: Node | None = None
    document = _Document()
    parser: Any = yaml.CBaseLoader(text)
    event: Any
    count = 0
    while (event := parser.get_event()) is not None:
        kind = type(event)
        count += 1
        if count > most:
            raise YamlProblem(
                event.start_mark.line + 1,
                f"more than {most} parts; move anything that isn't a record elsewhere",
            )
        node: Node | None
        if kind is yaml.ScalarEvent:
            node = _scalar(event, stack)
        elif kind in _STARTS:
            _start(event, stack)
            continue
        elif kind in _ENDS:
            node = closed(stack.pop())
        else:
            document.take(event)
            continue
        if node is None:
            continue
        if stack:
            put(stack[-1], node)
        else:
            root = node
    if root is None:
        raise YamlProblem(1, "the file is empty; restore an earlier copy, or delete it")
    return root


class _Document:
    """Watches over the frame: one document, and whole.

    The program writes `---` before a record and `...` behind it. A file with the first and without the second was cut
    off, at whatever line; one made by hand may leave out both.
    """

    def __init__(self) -> None:
        self.begun = False
        self.marked = False

    def take(self, event: Any) -> None:
        """Look at an event that carries no text."""
        line = event.start_mark.line + 1
        kind: type[object] = type(event)
        if kind is yaml.AliasEvent:
            raise YamlProblem(line, "an alias (`*`); write the value out")
        if kind is yaml.DocumentStartEvent:
            if self.begun:
                raise YamlProblem(line, "a second document (`---`); keep one per file")
            self.begun, self.marked = True, event.explicit
        if kind is yaml.DocumentEndEvent and self.marked and not event.explicit:
            raise YamlProblem(
                line, "the file is cut off: it begins with `---`, so its last line must be `...`"
            )


def _scalar(event: Any, stack: list[Opened]) -> Scalar | None:
    """The text as a node; None where it is a key."""
    line = event.start_mark.line + 1
    if event.anchor is not None or event.tag is not None:
        _refuse_extras(event, line)
    plain = event.style is None or event.style == ""
    if stack and stack[-1].lines is not None and stack[-1].key is None:
        take_key(stack[-1], event.value, plain, line)
        return None
    return Scalar(event.value, line, plain)


def _start(event: Any, stack: list[Opened]) -> None:
    line = event.start_mark.line + 1
    _refuse_extras(event, line)
    refuse_nesting(stack, line)
    stack.append(Opened(line, {}, {}) if type(event) is yaml.MappingStartEvent else Opened(line, [], None))


def _refuse_extras(event: Any, line: int) -> None:
    if event.anchor is not None:
        raise YamlProblem(line, f"YAML anchors (`&{short(event.anchor)}`) aren't allowed here; remove it")
    if event.tag is not None:
        raise YamlProblem(line, f"YAML tags (`{short(event.tag)}`) aren't allowed here; remove it")


class _Dumper(yaml.SafeDumper):
    """SafeDumper that sets lists in like the files by hand, and never makes anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_BREAKS = frozenset("\x85\u2028\u2029\r")
"""Line breaks to YAML 1.1, though not to people: text that holds one is quoted, so that it comes back the same."""


def _represent_text(dumper: _Dumper, value: str) -> yaml.Node:
    style = None
    if not _BREAKS.isdisjoint(value):
        style = '"'
    elif "\n" in value:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _represent_block(dumper: _Dumper, value: Block) -> yaml.Node:
    style = "|" if _BREAKS.isdisjoint(value) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", f"{value}\n", style=style)


def _represent_plain(dumper: _Dumper, value: str | date | time) -> yaml.Node:
    """Without quotes whatever YAML would take it for, as people write it; the schema knows the type."""
    words = f"{value:%H:%M}" if isinstance(value, time) else str(value)
    tag: str = dumper.resolve(yaml.ScalarNode, words, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, words)


def _represent_flow(dumper: _Dumper, value: Flow) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", list(value), flow_style=True)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(Block, _represent_block)
_Dumper.add_representer(Plain, _represent_plain)
_Dumper.add_representer(time, _represent_plain)
_Dumper.add_representer(date, _represent_plain)
_Dumper.add_representer(Flow, _represent_flow)
