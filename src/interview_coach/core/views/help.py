"""The help and the version as data."""

from msgspec import Struct

from interview_coach.core.views.view import View


class ExampleView(Struct, frozen=True):
    """A command line that you can type as is, and what it does."""

    line: str
    does: str


class HelpEntryView(Struct, frozen=True):
    """A command.

    `line` describes it in the list of commands. `then` says what to do next.
    """

    name: str
    line: str
    purpose: str
    examples: tuple[ExampleView, ...]
    then: str


class HelpView(View, frozen=True, kw_only=True):
    """`coach help --json` prints this document.

    If you name a command, `commands` contains only that command.
    """

    commands: tuple[HelpEntryView, ...]


class VersionView(View, frozen=True, kw_only=True):
    """`coach version --json` prints this document."""

    version: str


class CompletionView(View, frozen=True, kw_only=True):
    """`coach completion --json` prints this document.

    `script` is the completion script. `place` is the command that saves the script where your shell looks
    for it.
    """

    shell: str
    script: str
    place: str
