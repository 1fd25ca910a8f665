"""What is said of many cases, one below the other: a golden page for short sentences."""

from collections.abc import Iterable


def page(rows: Iterable[tuple[object, object]]) -> str:
    """Each case, and set in below it what was said of it: one sentence, or several."""
    lines = []
    for case, words in rows:
        said = [words] if isinstance(words, str) else words
        lines += [str(case), *(f"  {each}" for each in said)]  # type: ignore[attr-defined]
    return "\n".join(lines)
