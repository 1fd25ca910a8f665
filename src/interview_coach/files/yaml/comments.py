"""Comments of the person's own, which stay where they are when the program writes their file again.

Comments aren't part of what a file says, so they're looked for between its parts. Each belongs to the key or entry that
it's above, next to or below, and is put back there in the new source.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from interview_coach.files.yaml.aligned import aligned
from interview_coach.files.yaml.nodes import MAX_BYTES, YamlProblem
from interview_coach.files.yaml.parts import BREAK, SourcePart, source_parts
from interview_coach.files.yaml.source import text_of
from interview_coach.files.yaml.yaml_io import tokens

_COMMENT = re.compile("(?:^|(?<=[ \\t]))#[^\\n\\r\\x85\\u2028\\u2029]*", re.MULTILINE)


class Comment(NamedTuple):
    """A comment in a source: its line and column (from 0), its words with the sign, and the blanks before it."""

    line: int
    column: int
    text: str
    blanks: str
    is_alone: bool
    """Whether it has a line of its own."""


class Commented(NamedTuple):
    """A source written again with the comments of the old one, and the comments that have no place in it."""

    data: bytes
    lost: tuple[str, ...]


Side = Literal["above", "next to", "below"]
Place = tuple[Side, SourcePart] | None
"""Where a comment is; None: behind everything."""


def keep_comments(old: bytes, new: bytes) -> Commented:
    """The new bytes, which have no comments, with those of the old ones. Both must be readable."""
    if b"#" not in old:
        return Commented(new, ())
    before, after = text_of(old), text_of(new)
    comments = comments_in(before)
    if not comments:
        return Commented(new, ())
    root = source_parts(before)
    parts = list(root.placed())
    pairs = aligned(root, source_parts(after))
    written = _Writing(after)
    lost: list[str] = []
    for comment in comments:
        place = _place_of(comment, parts)
        if place is None:
            written.at_end(comment)
            continue
        side, part = place
        target = pairs.get(id(part))
        if target is None and side == "below":
            # What it was below is gone; the entry that held it may not be.
            target = next((pairs.get(id(each)) for each in parts if part in each.parts), None)
        if target is None:
            lost.append(comment.text)
        else:
            written.put(comment, side, target)
    data = written.text()
    if len(data.encode()) > MAX_BYTES or not _say_the_same(data, after):
        return Commented(new, tuple(comment.text for comment in comments))
    return Commented(data.encode(), tuple(lost))


def _say_the_same(one: str, other: str) -> bool:
    said = ([(token.kind, token.text) for token in tokens(text)] for text in (one, other))
    try:
        return next(said) == next(said)
    except YamlProblem:
        return False


def comments_in(text: str) -> list[Comment]:
    """The comments of a source that can be read, in order."""
    breaks = [found.end() for found in BREAK.finditer(text)]
    found = []
    for begin, end in _gaps(text):
        for match in _COMMENT.finditer(text, begin, end):
            line = bisect_right(breaks, match.start())
            at = breaks[line - 1] if line else 0
            before = text[at : match.start()]
            blanks = before[len(before.rstrip()) :]
            found.append(Comment(line, len(before), match[0].rstrip(), blanks, not before.strip()))
    return found


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """What lies between the texts of the source; the line that begins a text in a block is no part of it."""
    at = 0
    for token in tokens(text):
        if token.kind != "text":
            continue
        begins = BREAK.search(text, token.start, token.end) if token.is_block else None
        yield at, begins.start() if begins else token.start
        at = token.end
    yield at, len(text)


def _place_of(comment: Comment, parts: Sequence[SourcePart]) -> Place:
    """What the comment belongs to."""
    around = [part for part in parts if part.is_in_brackets and part.line <= comment.line < part.last]
    if around:
        return "above", around[-1]
    following = next((part for part in parts if part.line > comment.line), None)
    if not comment.is_alone:
        found = [part for part in parts if comment.line in (part.line, part.mark)]
        # A mark of the document has no part.
        return ("next to", found[-1]) if found else ("above", following) if following else None
    before = [part for part in parts if part.line < comment.line and part.column <= comment.column]
    if following and comment.column <= following.column:
        return "above", following
    if before and comment.column > (following.column if following else 0):
        return "below", before[-1]
    return ("above", following) if following else None


class _Writing:
    """A source to which comments are added."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._above: dict[int, list[str]] = {}
        self._below: dict[int, list[str]] = {}
        self._next_to: dict[int, str] = {}

    def put(self, comment: Comment, side: Side, part: SourcePart) -> None:
        """Add the comment on this side of the part."""
        if side == "next to" and part.mark not in self._next_to:
            self._next_to[part.mark] = comment.blanks + comment.text
        elif side == "below":
            column = part.column + 2 if part.is_entry or not (part.column or part.is_block) else part.column
            self._below.setdefault(part.last, []).append(" " * column + comment.text)
        else:
            line = self._lines[part.line]
            blanks = line[: len(line) - len(line.lstrip(" "))]
            self._above.setdefault(part.line, []).append(blanks + comment.text)

    def at_end(self, comment: Comment) -> None:
        """Add the comment behind everything, before the mark that ends the file."""
        ends = [number for number, line in enumerate(self._lines) if line == "..."]
        self._above.setdefault(ends[-1] if ends else len(self._lines) - 1, []).append(comment.text)

    def text(self) -> str:
        """The source with all that was added."""
        found: list[str] = []
        for number, line in enumerate(self._lines):
            found += self._above.get(number, [])
            found.append(line + self._next_to.get(number, ""))
            found += self._below.get(number, [])
        return "\n".join(found)
