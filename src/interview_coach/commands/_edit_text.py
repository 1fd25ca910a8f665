"""Writing in the person's own editor, on a copy inside the home."""

import os
import shlex
import subprocess
from pathlib import Path

from interview_coach.errors import CoachError, NotReadable
from interview_coach.session import Session


def edit_text(session: Session, text: str, suffix: str = ".txt") -> str:
    """The text as the person left it in their editor.

    Raises:
        NotReadable: no editor is known, or there is no terminal; or what was saved is not UTF-8.
        CoachError: the editor could not be started, or failed. The copy is kept, and named.
    """
    if not session.may_ask:
        raise NotReadable("An editor needs a terminal.", "The files are plain YAML: coach where")
    session.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = session.home / f".editing-{os.getpid()}{suffix}"
    descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    _run_editor(copy)
    try:
        edited = copy.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise NotReadable(f"What was saved is not UTF-8 text. It is kept: {copy}") from None
    copy.unlink()
    return edited


def _run_editor(copy: Path) -> None:
    words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    try:
        done = subprocess.run([*words, str(copy)], check=False)  # noqa: S603 - the person's own choice, without a shell
    except OSError as error:
        raise CoachError(
            f"The editor {words[0]} could not be started: {error.strerror}.",
            f"Set EDITOR. The text is kept: {copy}",
        ) from None
    if done.returncode != 0:
        raise CoachError(
            f"The editor ended with code {done.returncode}; nothing was changed.", f"The text is kept: {copy}"
        )
