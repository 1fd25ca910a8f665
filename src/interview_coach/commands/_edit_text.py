"""Writing in the person's own editor, on a copy inside the home that stays until what was written is safe."""

import os
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_coach.commands._show import talk
from interview_coach.errors import CoachError, NotReadable
from interview_coach.session import Session


class Copy:
    """A copy that a person edits, once or again."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def edit(self) -> str:
        """The text as the person left it.

        Raises:
            NotReadable: what was saved is not UTF-8.
            CoachError: the editor could not be started, or failed.
        """
        _run_editor(self.path)
        try:
            return self.path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise NotReadable("What was saved is not UTF-8 text.") from None


@contextmanager
def edit_copy(session: Session, text: str, suffix: str = ".txt") -> Iterator[Copy]:
    """A copy of the text to edit. It is removed when all went well; else it stays, and its place is said.

    Raises:
        NotReadable: there is no terminal for an editor.
    """
    if not session.may_ask:
        raise NotReadable("An editor needs a terminal.", "The files are plain YAML: coach where")
    session.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = Copy(session.home / f".editing-{os.getpid()}{suffix}")
    descriptor = os.open(copy.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    try:
        yield copy
    except BaseException:
        if copy.path.is_file() and copy.path.read_bytes() != text.encode():
            talk(session, "What you wrote is kept:", str(copy.path))
        else:
            copy.path.unlink(missing_ok=True)
        raise
    copy.path.unlink(missing_ok=True)


def _run_editor(copy: Path) -> None:
    words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    try:
        done = subprocess.run([*words, str(copy)], check=False)  # noqa: S603 - the person's own choice, without a shell
    except OSError as error:
        raise CoachError(
            f"The editor {words[0]} could not be started: {error.strerror}.", "Set EDITOR to another."
        ) from None
    if done.returncode != 0:
        raise CoachError(f"The editor ended with code {done.returncode}; nothing was changed.")
