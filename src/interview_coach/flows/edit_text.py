"""Writing in the person's own editor, on a copy inside the home that stays until what was written is safe."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from interview_coach.errors import UNCHANGED, CoachError, NotReadable
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import HOME, is_of_coach
from interview_coach.flows.options import clean
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Sign
from interview_coach.prompts.waiting import pressed_enter
from interview_coach.session import Session

PATIENCE = 5.0
"""Seconds that an editor gets to save and leave, when coach itself is told to end."""
AT_ONCE = 1.0
"""Seconds in which no one can have edited anything: an editor that is back by then may still be open elsewhere."""
VI = "vi"
_COMMON = ("nano", "micro", "vim", VI, "emacs")
"""Editors that many have, the easiest first."""
LEAVING_VI = "To save and leave vi: press Esc, type `:wq` and press Enter. To leave without saving: Esc, `:q!` and Enter."
LOOK, LOOKS = 0.2, 25
"""Seconds between two looks at the file, and after how many looks without a change a save counts as the last one."""


class Copy:
    """A copy that a person edits, once or again."""

    def __init__(self, session: Session, path: Path) -> None:
        self._session = session
        self.path = path

    def edit(self) -> bytes:
        """The bytes as the person left them.

        Raises:
            CoachError: the editor couldn't be started, failed, or left no file.
        """
        before, started = self._read(), self._session.stopwatch()
        _run_editor(_editor(self._session), self.path)
        after = self._read()
        if after == before and self._session.stopwatch() - started < AT_ONCE:
            return self._saved_later(before)
        return after

    def _read(self) -> bytes:
        try:
            return disk.read(self.path)
        except (FileNotFoundError, disk.Unreadable):
            raise CoachError("The editor left no file that can be read.", UNCHANGED) from None

    def _saved_later(self, before: bytes) -> bytes:
        """Wait for the save of an editor that came back while it is open, or for Enter."""
        talk(
            self._session,
            "Your editor came back right away, so it may still be open. Save there, and I'll pick it up.",
            "To have me wait for it next time, set an option like this one: EDITOR='code --wait'",
        )
        self._session.out.talk("Press Enter when you're done: ")
        last, unchanged = before, 0
        while not pressed_enter(LOOK):
            now = self._read()
            unchanged = unchanged + 1 if now == last else 0
            last = now
            if last != before and unchanged >= LOOKS:
                talk(
                    self._session,
                    "",
                    "I have what you saved. If you change anything else there, I won't see it.",
                )
                break
        return self._read()

    def edit_text(self) -> str:
        """The text as the person left it.

        Raises:
            NotReadable: what was saved is not UTF-8.
            CoachError: the editor couldn't be started, failed, or left no file.
        """
        try:
            return self.edit().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise NotReadable("What you saved isn't UTF-8 text.") from None


@contextmanager
def edit_copy(session: Session, data: bytes, suffix: str = ".txt") -> Iterator[Copy]:
    """A copy of the bytes to edit. It is removed when all went well; else it stays, and its place is said.

    Raises:
        NotReadable: there is no terminal for an editor.
    """
    if not session.may_ask:
        raise NotReadable(
            "I need a terminal to open your editor.", "Your files are plain YAML. To find them: coach where"
        )
    disk.make_folder(session.home)
    _tell_earlier(session)
    copy = Copy(session, session.home / f".editing-{os.getpid()}{suffix}")
    disk.write_whole(copy.path, data)
    try:
        yield copy
    except BaseException:
        if copy.path.is_file() and copy.path.read_bytes() != data:
            # If the window is closed, there's no one left to tell. The copy is still there.
            with suppress(CoachError):
                talk(session, "What you wrote is kept:", str(copy.path))
        else:
            copy.path.unlink(missing_ok=True)
        raise
    copy.path.unlink(missing_ok=True)


def _tell_earlier(session: Session) -> None:
    """Edits that were broken off, or saved when coach had gone on, are not lost in silence."""
    found = (path for path in session.home.glob(".editing-*") if is_of_coach(HOME, path.name))
    left = [path for path in found if not _is_running(int(path.stem.partition("-")[2]))]
    if left:
        talk(
            session, "Left from an earlier edit; copy what you want from it, then delete it:", *map(str, left)
        )


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        # It belongs to someone else.
        return True
    return True


def from_editor(session: Session, now: str) -> str | Sign:
    """The text as it was left; SKIP where nothing is left of it, HELP where it could not be written, which is told."""
    try:
        with edit_copy(session, now.encode()) as copy:
            return clean(copy.edit_text()) or Sign.SKIP
    except CoachError as error:
        talk(session, *error.lines)
        return Sign.HELP


def another_editor(failed: str) -> str:
    """What to do where an editor doesn't work: take one that's installed."""
    found = next((each for each in _COMMON if each != failed and shutil.which(each)), None)
    if found is None:
        return "Install it, or choose one that's installed: coach settings editor COMMAND"
    return f"Choose another: coach settings editor {found}"


def _run_editor(words: list[str], copy: Path) -> None:
    try:
        with _ctrl_c_is_the_editors():
            code = _wait(subprocess.Popen([*words, str(copy)]))  # noqa: S603 - the person's own choice, without a shell
    except OSError as error:
        raise CoachError(
            f"The editor {words[0]} couldn't be started: {error.strerror}.", another_editor(words[0])
        ) from None
    if code != 0:
        raise CoachError(f"The editor ended with code {code}, so its text wasn't used.")


def _editor(session: Session) -> list[str]:
    """The editor and its options: the person's setting, else what the environment names, else vi."""
    chosen = session.settings.editor or os.environ.get("VISUAL") or os.environ.get("EDITOR") or VI
    try:
        words = shlex.split(chosen) or [VI]
    except ValueError:
        raise CoachError(
            f"The editor {chosen} can't be read: a quote is open.", another_editor(chosen)
        ) from None
    if Path(words[0]).name in (VI, "vim"):
        talk(session, LEAVING_VI)
    return words


def _wait(editor: "subprocess.Popen[bytes]") -> int:
    """Its exit code. Where coach is told to end, so is the editor, which may save first."""
    try:
        return editor.wait()
    except BaseException:
        editor.terminate()
        try:
            editor.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            editor.kill()
        raise


@contextmanager
def _ctrl_c_is_the_editors() -> Iterator[None]:
    """While an editor runs, Ctrl-C means something to it, and nothing to coach."""
    # A function, and not SIG_IGN, which the editor would inherit.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
