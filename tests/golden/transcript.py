"""Command lines with what they said, one below the other: a golden page for short messages."""

import shlex
from collections.abc import Callable
from pathlib import Path

from tests.commands.helpers import contents
from tests.conftest import Coach, Result


class Transcript:
    """Runs command lines and keeps what they said. Lines on stderr begin with `!`; the folders are named."""

    def __init__(self, coach: Coach, home: Path) -> None:
        self._coach, self._home = coach, home
        self._said: list[str] = []

    def about(self, words: str) -> None:
        """Say on the page what comes next."""
        self._said.append(f"# {words}")

    def runs(self, line: str, *facts: str, now: str | None = None, code: int = 0) -> Result:
        """Run a command line, which ends with this exit code and names these facts."""
        result = self._coach(*shlex.split(line), now=now, code=code)
        text = result.out + result.err
        missing = [fact for fact in facts if fact not in " ".join(text.split())]
        assert not missing, f"coach {line} never names {missing}:\n{text}"
        errors = [f"! {error}".rstrip() for error in result.err.splitlines()]
        ended = [f"exit {code}"] if code else []
        self._said += [f"$ coach {line}", *result.out.splitlines(), *errors, *ended, ""]
        return result

    def twice(self, line: str, *facts: str, now: str | None = None) -> None:
        """Record something new, and the same again."""
        self.runs(line, *facts, now=now)
        self.known(line)

    def known(self, line: str, now: str | None = None) -> None:
        """Run a command line that is on record already: nothing is changed, and nothing can be taken back."""
        before = contents(self._home)
        result = self.runs(line, now=now)
        assert "coach undo" not in result.out
        assert contents(self._home) == before

    def refuses(self, code: int, line: str, *facts: str, now: str | None = None, most: int = 3) -> None:
        """Run a command line that is refused: a few lines on stderr, and nothing is changed."""
        before = contents(self._home)
        result = self.runs(line, *facts, now=now, code=code)
        assert result.out == ""
        assert 1 <= len(result.err.splitlines()) <= most
        assert contents(self._home) == before

    def __str__(self) -> str:
        said = "\n".join(self._said)
        return said.replace(str(self._home), "HOME").replace(str(self._home.parent), "FOLDER")


Scene = Callable[[Transcript, Coach, Path], None]


class Scenes(dict[str, Scene]):
    """Pages of command lines by name."""

    def add(self, play: Scene) -> Scene:
        """One more page, called after its function."""
        self[play.__name__.replace("_", " ")] = play
        return play
