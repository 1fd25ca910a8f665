"""Every manager, played in a pseudo-terminal to a good, a middling and a bad end, by picking and by typing."""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from interview_coach.core.conversation.manager import Grade
from tests.e2e.player import WIDE, Player
from tests.e2e.terminal import Screen
from tests.faults.figures import Figures
from tests.questions.conversations.scripts import SCRIPTS
from tests.walks.player import BANKS, Way

TITLE = "Conversations played at a terminal"
WAYS: tuple[Way, ...] = ("picking", "typing")
FELT = "so-so"
PATIENCE = 30.0
"""Seconds without a sign from the program after which what was waited for will not come any more."""
QUICK = "friendly"
"""The manager of the quick form, who is played to a good end."""

Game = tuple[str, Grade, Way]


def run(full: bool) -> Figures:
    """All games, in two processes; or one manager to a good end, in both ways."""
    figures = Figures(TITLE)
    games = list(_games(full))
    figures.counts["managers"] = len({name for name, *_ in games})
    if full:
        with ProcessPoolExecutor(2) as pool:
            failures = list(pool.map(failure, games))
    else:
        failures = [failure(each) for each in games]
    for (name, kind, way), failed in zip(games, failures, strict=True):
        figures.count(f"games by {way}")
        if failed:
            print(failed, file=sys.stderr, flush=True)  # noqa: T201
            figures.fail("games that went another way", f"{name}, {kind}, by {way}: {failed}")
        else:
            figures.count(f"{kind} ends reached, and on record with all that was said")
    return figures


def _games(full: bool) -> Iterator[Game]:
    for name in BANKS.conversations if full else (QUICK,):
        for kind in SCRIPTS[name] if full else ("good",):
            for way in WAYS:
                yield name, kind, way  # type: ignore[misc]


def failure(game: Game) -> str | None:
    """Play it; what went wrong, in a line."""
    name, kind, way = game
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        words = ("practice", "--conversation", "--manager", name)
        try:
            with Screen(*words, home=home, columns=WIDE, lines=80, patience=PATIENCE) as screen:
                Player(screen, BANKS.conversations[name]).plays(way, *SCRIPTS[name][kind]).leaves(way, FELT)
                code = screen.ends()
            return _wrong(game, home, code, screen.text)
        except (AssertionError, StopIteration, ValueError) as error:
            return " | ".join(line for line in str(error).splitlines() if line.strip())[-400:]


def _wrong(game: Game, home: Path, code: int, shown: str) -> str | None:
    """What is not as it should be after a game."""
    name, kind, _ = game
    manager = BANKS.conversations[name]
    [talk] = yaml.safe_load((home / "practice.yaml").read_text(encoding="utf-8"))["talks"]
    ending = manager.ending(talk["ending"])
    moves = [each["move"] for each in talk["said"]]
    if code or "Traceback" in shown:
        return f"it ended with {code}"
    if (ending.kind, talk["felt"]) != (kind, "fair"):
        return f"it came to {ending.id}, felt {talk['felt']}"
    if moves[: len(SCRIPTS[name][kind])] != [each.split()[0] for each in SCRIPTS[name][kind]]:
        return f"on record are {' '.join(moves)}"
    missing = [
        each
        for each in ("One thing to try next time", "What they wanted done", "coach undo")
        if each not in shown
    ]
    return f"the end does not say {missing[0]}" if missing else None
