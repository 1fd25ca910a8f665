"""The help and the version as data."""

from msgspec import Struct

from interview_coach.core.views.view import View


class ExampleView(Struct, frozen=True):
    """A line you can type as it is, and what it does."""

    line: str
    does: str


class HelpEntryView(Struct, frozen=True):
    """A command: its line in the command list, its purpose, two examples, and what to do next."""

    name: str
    line: str
    purpose: str
    examples: tuple[ExampleView, ...]
    then: str


class HelpView(View, frozen=True, kw_only=True):
    """What `coach help --json` prints. With a command, `commands` has only that one."""

    commands: tuple[HelpEntryView, ...]


class VersionView(View, frozen=True, kw_only=True):
    """What `coach version --json` prints."""

    version: str


class CompletionView(View, frozen=True, kw_only=True):
    """What `coach completion --json` prints.

    `place` is the command line that puts the script where your shell will find it.
    """

    shell: str
    script: str
    place: str
