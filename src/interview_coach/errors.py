"""What stops a command: a message of one to three lines, and the exit code that goes with it.

Errors never print themselves: `cli` shows them, in one place. A refusal may take five lines.
"""

from collections.abc import Iterable, Sequence

NOTHING, UNCHANGED = "Nothing was recorded.", "Nothing was changed."
"""What an error may claim of its command. Where the command had recorded something before, `cli` says that instead."""
FOLDER_GONE = ("The folder you're in was deleted.", "Go to another one with cd, then try again.")


class CoachError(Exception):
    """A command stops here; `lines` tell the person what, where and what to do. Exit code 1."""

    exit_code = 1

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines: tuple[str, ...] = lines


class Refused(CoachError):
    """Understood, and not done, for a reason the lines give. Nothing was written. Exit code 1."""


class Unsure(CoachError):
    """The change was written, the disk didn't confirm it, and it couldn't be undone. Exit code 1."""


class NotReadable(CoachError):
    """The input cannot be read as given: a date, an option, an empty text, no terminal. Exit code 2."""

    exit_code = 2


class TwoReadings(NotReadable):
    """It can be read in several ways: `readings` are those, each as words with one reading, and as a choice says it.

    Where a person can be asked, they choose. Exit code 2.
    """

    def __init__(self, line: str, readings: Sequence[tuple[str, str]]) -> None:
        super().__init__(line, f"Write {' or '.join(words for words, _ in readings)}.")
        self.line = line
        self.readings: tuple[tuple[str, str], ...] = tuple(readings)

    def followed_by(self, rest: str) -> "TwoReadings":
        """The same readings with what was typed behind them."""
        return TwoReadings(self.line, [(f"{words}{rest}", said) for words, said in self.readings])


class NotFound(CoachError):
    """No such job, person or entry, or several of that name. Exit code 3."""

    exit_code = 3


class Several(NotFound):
    """Several of that name. Exit code 3."""


class BadFile(CoachError):
    """The file that was named cannot be used; every line is `file:line: what, and how to fix it`. Exit code 4."""

    exit_code = 4

    def __init__(self, problems: Iterable[str]) -> None:
        super().__init__(*problems)


class Locked(CoachError):
    """Another coach holds the lock for longer than the wait. Exit code 5."""

    exit_code = 5


class Interrupted(BaseException):
    """A signal ended the command; what was answered is saved. Exit code 128 + the signal's number.

    No error, so that nothing that goes on after an error goes on after this.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


class Stopped(CoachError):
    """The person chose to stop. Exit code 0."""

    exit_code = 0

    def __init__(self, line: str = f"Stopped. {NOTHING}") -> None:
        super().__init__(line)
