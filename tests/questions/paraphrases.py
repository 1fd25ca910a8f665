"""How typed text is understood, counted over a file: `python -m tests.questions.paraphrases FILE`, its lines `move<TAB>text`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from interview_coach.core.conversation.manager import Move
from interview_coach.core.conversation.reading import Ambiguous, Meant, Several, Understood, understand
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

NO_MOVE = "-"
"""Stands in a file for what is none of the moves; `a+b` are two in one, `a|b` either."""
KINDS = ("understood", "asked back", "asked back about others", "misread", "not read")


def verdict(move: str, found: Understood) -> str:
    """Which of `KINDS` it is."""
    wanted = {each for one in move.split("+") for each in one.split("|")}
    if isinstance(found, Ambiguous):
        fits = wanted & {each.move for each in found.options}
        return "asked back" if fits else "asked back about others"
    heard = moves_of(found)
    if not heard:
        return "understood" if move == NO_MOVE else "not read"
    return "understood" if heard <= wanted else "misread"


def moves_of(found: Understood) -> set[str]:
    """The moves that are answered."""
    if isinstance(found, Several):
        return {each.move for each in found.parts}
    return {found.move} if isinstance(found, Meant) else set()


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """The moves and texts of the file; blank lines and those that begin with # are left out."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        move, tab, text = line.partition("\t")
        if not tab or not set(move.replace("+", "|").split("|")) <= {*get_args(Move), NO_MOVE}:
            raise SystemExit(f"{path}:{number}: not `move<TAB>text`: {line[:60]}")
        yield move, text


def said(found: Understood) -> str:
    """What was made of it, in a few words."""
    if isinstance(found, Meant):
        return f"{found.move} (by {', '.join(found.why)})"
    if isinstance(found, Several):
        return " and ".join(each.move for each in found.parts)
    return " or ".join(each.move for each in found.options) if isinstance(found, Ambiguous) else "nothing"


def report(path: Path) -> list[str]:
    """The counts, then every text that was not simply understood."""
    moves = Banks(shipped_questions()).moves
    found = [(move, text, understand(text, moves)) for move, text in lines(path)]
    judged = [(verdict(move, result), move, text, said(result)) for move, text, result in found]
    counts = [f"{kind}: {sum(each[0] == kind for each in judged)} of {len(judged)}" for kind in KINDS]
    listed = [
        f"{kind}: {move}: {text} -> {read}"
        for wanted in reversed(KINDS)
        for kind, move, text, read in judged
        if kind == wanted != KINDS[0]
    ]
    return [*counts, *listed]


if __name__ == "__main__":
    for each in report(Path(sys.argv[1])):
        print(each)  # noqa: T201
