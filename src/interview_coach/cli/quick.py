"""Lines that are answered without Typer, which takes longer to load than the answer: a prompt and TAB wait for them.

Everything here could be left out: `app` answers the same lines in the same words.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from interview_coach import __version__
from interview_coach.cli.opener import COLORS, Opener
from interview_coach.cli.own_options import parted

COMPLETING = ["completion", "words", "--"]
"""What the scripts of the shells begin with; the words of the line follow."""
OWN_FLAGS = frozenset({"--why", "--short", "--json"})
YES, NO = frozenset({"1", "true", "t", "yes", "y", "on"}), frozenset({"0", "false", "f", "no", "n", "off"})
"""What `COACH_NO_INPUT` may say."""


def quick_answer(args: list[str], opener: Opener) -> Callable[[], None] | None:
    """What answers this line, ready to be called; None where `app` has to read it."""
    if args[:3] == COMPLETING:
        return lambda: _tell_words(opener, args[3:])
    front, rest = parted(args)
    if not _taken(front, opener):
        return None
    if rest in (["--version"], ["version"]):
        return _tell_version
    command, flags = (rest[0], rest[1:]) if rest and not rest[0].startswith("-") else ("next", rest)
    if rest in (["help"], ["--help"], ["-h"]):
        return lambda: _tell_commands(opener)
    if command == "next" and len(set(flags)) == len(flags) and OWN_FLAGS.issuperset(flags):
        return lambda: _tell_next(opener, flags)
    return None


def _taken(front: list[str], opener: Opener) -> bool:
    """Give coach's own options to the opener; whether all of them could be read."""
    home, typed = os.environ.get("COACH_HOME", ""), os.environ.get("COACH_NO_INPUT", "").casefold()
    no_input, color = typed in YES, "auto"
    words = iter(front)
    for word in words:
        name, sign, value = word.partition("=")
        if name == "--no-input":
            no_input = True
            continue
        value = value if sign else next(words, "")
        home, color = (value, color) if name == "--home" else (home, value)
    if color not in COLORS or (typed and typed not in YES | NO) or (front and not all(front)):
        return False
    opener.home, opener.no_input, opener.color = Path(home) if home else None, no_input, color
    return True


def _tell_version() -> None:
    sys.stdout.write(f"coach {__version__}\n")


def _tell_commands(opener: Opener) -> None:
    # Imported here: the texts are needed for help alone.
    from interview_coach.core.pages.help import overview_page
    from interview_coach.core.pages.help_more import ALL_HELPS

    opener.show(overview_page(opener.commands, ALL_HELPS))


def _tell_words(opener: Opener, words: list[str]) -> None:
    """What TAB offers, a line each. Where anything is wrong, it offers nothing and stays quiet."""
    from interview_coach.flows.complete_words import offered_words

    front, rest = parted(words[:-1])
    typed = words[-1:] or [""]
    with suppress(Exception):
        if front[-1:] not in (["--home"], ["--color"]) and _taken(front, opener):
            opener.no_input = True
            names = [name for name, _ in opener.commands]
            found = offered_words(opener.folder, opener, [*rest, *typed], names) or _options(rest, typed[0])
            sys.stdout.write("".join(f"{word}\n" for word in found))


def _options(words: list[str], typed: str) -> list[str]:
    """The options that begin like this, of the command on the line."""
    if not typed.startswith("-"):
        return []
    from interview_coach.cli.app import options_of

    return [each for each in options_of(words) if each.startswith(typed)]


def _tell_next(opener: Opener, flags: list[str]) -> None:
    # Imported here: the version needs nothing of it.
    from interview_coach.flows.agenda import show_next

    show_next(opener(as_json="--json" in flags), why="--why" in flags, short="--short" in flags)
