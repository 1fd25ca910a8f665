"""Where in a file a trouble of a conversation stands: its path of keys and places, as a line."""

from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.conversation.check import Path, anyone_troubles, file_troubles
from interview_coach.core.conversation.manager import Anyone, Manager
from interview_coach.core.conversation.reach import play_troubles
from interview_coach.files.yaml.nodes import Mapping, Node, Sequence
from interview_coach.files.yaml.problem import Problem, Problems


def problems_of(value: Struct, node: Mapping, sources: Collection[str], anyone: Anyone | None) -> Problems:
    """All that is wrong with a conversation, or with what all fall back on, sorted by line; of other values nothing.

    It is played through only where the file itself is well, and `anyone` is given.
    """
    if isinstance(value, Anyone):
        troubles = anyone_troubles(value, sources)
    elif isinstance(value, Manager):
        troubles = file_troubles(value, sources)
        if anyone and not troubles:
            troubles = play_troubles(value, anyone)
    else:
        return []
    return sorted(Problem(line_of(node, each.path), each.what) for each in troubles)


def line_of(node: Node, path: Path) -> int:
    """The line of the key, or of the entry of a list, at the end of this path; as near to it as the file goes."""
    line = node.line
    for part in path:
        if isinstance(node, Mapping) and isinstance(part, str) and part in node.items:
            line, node = node.lines[part], node.items[part]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            line = node.line
        else:
            break
    return line
