"""The person's own conversations, in `questions/conversations/` of the home. One that is broken is left out, and told."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.manager import Anyone, Manager
from interview_coach.files.banks import bank_file
from interview_coach.files.banks.bank_file import CONVERSATION
from interview_coach.files.banks.own_files import own_files
from interview_coach.files.banks.shipped import Shipped
from interview_coach.files.yaml.problem import LeftOut, Problem

SHARED_NAME = "_"
"""The beginning of file names that aren't conversations."""


class OwnConversations(Struct, frozen=True):
    """The conversations that can be played, by name, and the files that cannot."""

    managers: dict[str, Manager] = {}
    left_out: tuple[LeftOut, ...] = ()


def read_conversations(folder: Path, shipped: Shipped) -> OwnConversations:
    """The conversations in this folder, sorted by name. They are read and not played: that takes a moment each."""
    managers: dict[str, Manager] = {}
    left_out: list[LeftOut] = []
    for path, manager, problems in own_conversations_in(folder, shipped, anyone=None):
        if manager is not None:
            managers[path.stem] = manager
        else:
            left_out.append(LeftOut(str(path), problems[0].line, problems[0].what))
    return OwnConversations(managers, tuple(left_out))


def own_conversations_in(
    folder: Path, shipped: Shipped, anyone: Anyone | None
) -> Iterator[tuple[Path, Manager | None, list[Problem]]]:
    """Every file of this folder that should be a conversation: the manager, or all that is wrong with it.

    With `anyone`, the replies that all fall back on, each is played through as well.
    """
    for path, data in own_files(folder):
        if isinstance(data, Problem):
            yield path, None, [data]
            continue
        found = bank_file.inspect(data, {source.id for source in shipped.sources}, anyone)
        problems = [*found.problems]
        if path.name.startswith(SHARED_NAME):
            problems = [
                Problem(
                    1, f"a name that begins with `{SHARED_NAME}` belongs to the program; use another name"
                )
            ]
        elif found.node is not None and found.form is not CONVERSATION:
            problems = [Problem(1, f"this is {found.form.said}; only conversations are read here")]
        if problems or not isinstance(found.value, Manager):
            yield path, None, problems
        else:
            yield path, replace(found.value, id=path.stem), []
