"""How wide words are, and into how many lines they wrap.

A page may be printed in any common font, so widths are on the safe side: those of the widest one.
"""

import math
import unicodedata
from collections.abc import Iterable

from interview_coach.core.text.shown import cells, visible

COLUMNS = 79
"""Of a line of text, less one for printers that count the end."""
_WIDTHS = {
    char: width
    for width, chars in ((0.28, "ijl'"), (0.32, " .,:;|‘’·"), (0.41, "frt()[]-!\"/"), (0.52, "“”–"), (0.56, "acksvxyz"), (0.83, "w+=<>~#"), (1.0, "mMW@%&QO"))
    for char in chars
}  # fmt: skip
"""In em, of the widest common font, rounded up."""
_SCALE = 0.98
"""What rounding up adds to a line of text."""


def typed_lines(words: str, indent: int = 0) -> int:
    """The lines that these words take at most as text."""
    parts = visible(words).split()
    return _wrapped([float(cells(part)) for part in parts], max(COLUMNS - indent, 12), 1.0)


def lines_taken(words: str, room: float, scale: float = 1.0) -> int:
    """The lines that these words take at most, in a column of `room` em."""
    em = [sum(map(_em, part)) * scale * _SCALE for part in visible(words).split()]
    return _wrapped(em, max(room, 4.0), 0.32 * scale)


def _wrapped(sizes: Iterable[float], room: float, blank: float) -> int:
    """Lines that words of these sizes take; one that is longer than a line begins on a new one and is broken."""
    count, used = 1, 0.0
    for size in sizes:
        gap = blank if used else 0.0
        if used + gap + size <= room:
            used += gap + size
            continue
        count += used > 0
        # A broken line may end a character early.
        full = math.ceil(size / (room - 2)) if size > room else 1
        count += full - 1
        used = room if full > 1 else size
    return count


def _em(char: str) -> float:
    """The width of a character in a wide font, in em."""
    if char.isascii() or char in _WIDTHS:
        return _WIDTHS.get(char, 0.78 if char.isupper() else 0.64)
    code = ord(char)
    if code == 0xFDFD:
        # A whole sentence in one character.
        return 12.0
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if code < 0x0590 and char.isalpha():
        return 0.85
    if 0x0590 <= code < 0x0900 or 0xFB1D <= code < 0xFE00 or 0xFE70 <= code < 0xFF00:
        return 0.9
    return 1.45 if code >= 0x1F000 or 0x2190 <= code < 0x2C00 else 1.1
