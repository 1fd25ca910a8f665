"""A YAML source as the tree of its parts, each with its place, so that what's next to them can be put back."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from interview_coach.files.yaml.yaml_io import SourceToken, tokens

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line for YAML."""


class SourcePart(Struct, frozen=True, eq=False):
    """A key with its value, or an entry of a list, and where it is; lines and columns count from 0."""

    name: str
    """The key; that of an entry is empty."""
    line: int
    column: int
    mark: int
    """The line at whose end a comment on it is."""
    last: int
    """Its last line."""
    is_block: bool
    """Set in line by line: a text behind `|`, or a mapping or list that is not in brackets."""
    is_entry: bool
    text: str | None = None
    parts: tuple["SourcePart", ...] = ()

    @property
    def is_in_brackets(self) -> bool:
        """Whether it's a mapping or a list in brackets: its parts have no lines of their own."""
        return self.text is None and not self.is_block

    def value(self) -> Any:
        """What it says, for comparing: a text without the line feed at its end, or the names and values of its parts."""
        if self.text is not None:
            return self.text.rstrip("\n")
        return tuple((part.name, part.value()) for part in self.parts)

    def placed(self) -> Iterator["SourcePart"]:
        """All parts below it that have lines of their own, in the order of the source."""
        for part in () if self.is_in_brackets else self.parts:
            yield part
            yield from part.placed()


def source_parts(text: str) -> SourcePart:
    """The whole source as one part. It must be readable."""
    stream = (token for token in tokens(text) if token.kind not in ("begin", "stop"))
    return _Reader(text, stream).read(next(stream), "", 0, 0, is_entry=False)


class _Reader(Struct, frozen=True):
    """Reads the parts of a source one after the other."""

    text: str
    stream: Iterator[SourceToken]

    def read(self, token: SourceToken, name: str, line: int, column: int, *, is_entry: bool) -> SourcePart:
        """The part whose value begins with this token, and whose key or dash is there."""
        if token.kind == "text":
            mark = token.line if token.is_block else token.last
            ends_line = token.is_block and BREAK.fullmatch(self.text[token.end - 1 : token.end])
            last = token.last - 1 if ends_line else token.last
            return SourcePart(name, line, column, mark, last, token.is_block, is_entry, token.text)
        parts: list[SourcePart] = []
        while (inner := next(self.stream)).kind != "end":
            if token.kind == "mapping":
                parts.append(
                    self.read(next(self.stream), inner.text, inner.line, inner.column, is_entry=False)
                )
            else:
                at = self._dash(token, inner) if token.is_block else inner.line
                dash = token.column if token.is_block else inner.column
                parts.append(self.read(inner, "", at, dash, is_entry=True))
        last = parts[-1].last if token.is_block and parts else inner.last
        mark = line if token.is_block else inner.last
        return SourcePart(name, line, column, mark, last, token.is_block, is_entry, None, tuple(parts))

    def _dash(self, list_: SourceToken, entry: SourceToken) -> int:
        """The line of the dash that begins this entry: its own, or one above it."""
        begin = self.text.rfind("\n", 0, entry.start) + 1
        for line in range(entry.line, list_.line, -1):
            if self.text[begin : begin + list_.column + 1] == " " * list_.column + "-":
                return line
            begin = self.text.rfind("\n", 0, max(begin - 1, 0)) + 1
        return list_.line
