"""Whether a message about a file tells where, and what to do.

The measure: a problem is said as `FILE:LINE: what; what to do`. What to do stands behind a `;`, `,` or `:`, and begins
with a word of doing (write, keep, take ...), or shows what is right (such as, one of, did you mean, lines that).
"""

import re
from collections import Counter
from collections.abc import Iterable

from tests.faults.figures import Figures

ENOUGH = 98
"""Per cent of the refusals that must tell what to do."""
_DO = (
    "add", "change", "check", "close", "compare", "correct", "delete", "give", "indent", "install", "keep", "leave", "make", "mend", "move",
    "name", "put", "quote", "remove", "rename", "restore", "save", "set", "shorten", "split", "take", "update", "use",
    "write", "coach", "try", "type", "fix", "see", "let", "begin", "end", "count", "wait", "open", "run", "copy", "bring",
)  # fmt: skip
_SHOW = ("such as", "one of", "did you mean", "lines that", "this program writes", "its last line", "or take")
_REMEDY = re.compile(rf"[;,:] (?:or |then |it |so )?(?:{'|'.join((*_DO, *_SHOW))})\b|\((?:such as|one of) ")
_PLACED = re.compile(r"^(?P<file>.+?):(?P<line>\d+): (?P<what>.+)$", re.DOTALL)
_QUOTED = re.compile(r"`[^`]*`|\"[^\"]*\"|'[^']*'")


def has_remedy(what: str) -> bool:
    """Whether the words say what to do about it."""
    return _REMEDY.search(what) is not None


def placed(message: str, file: str) -> tuple[int, str] | None:
    """The line and the words of a message about this file; None where it names no line of it."""
    found = _PLACED.match(message)
    if found is None or not found["file"].endswith(file):
        return None
    return int(found["line"]), found["what"]


def kind_of(what: str) -> str:
    """The message without what differs from file to file, to count its like together."""
    bare = _QUOTED.sub(lambda each: f"{each[0][0]}…{each[0][0]}", what)
    return re.sub(r"\d+", "N", bare)[:120]


def without(messages: Iterable[str]) -> list[str]:
    """The kinds of those messages that say nothing of what to do."""
    return sorted({kind_of(what) for what in messages if not has_remedy(what)})


def report(figures: Figures, what: str, bare: list[list[str]]) -> None:
    """How many refusals tell what to do, and the kinds of messages that do not."""
    good = sum(1 for each in bare if not each)
    share = 100 * good / max(len(bare), 1)
    figures.counts[f"{what} that tell what to do in every line"] = f"{good:,} ({share:.1f} %)"
    if share < ENOUGH:
        figures.fail(f"fewer than {ENOUGH} % of the {what} tell what to do", f"{share:.1f} %")
    for kind, count in Counter(kind for each in bare for kind in each).most_common():
        figures.counts[f"no remedy: {kind}"] = count
