"""The help of a command, made of its texts and of what Typer knows that it takes."""

from collections.abc import Sequence
from typing import Any

from interview_coach.core.pages.document import Document
from interview_coach.core.pages.help import OPTIONS, Taken, command_page
from interview_coach.core.pages.help_more import ALL_HELPS
from interview_coach.core.pages.help_texts import NOT_HERE
from interview_coach.core.text.names import close
from interview_coach.errors import NotReadable

SCRIPTS, JSON = "For scripts", "--json"


def help_of(root: Any, context: Any, words: Sequence[str]) -> Document:
    """The help of the command that these words name, such as `story add`. `root` is the command `coach`.

    Raises:
        NotReadable: there's no such command; the lines name the one that's meant.
    """
    found, named = root, []
    for word in words:
        below = found.list_commands(context) if hasattr(found, "list_commands") else ()
        if word not in below:
            if found is root:
                raise no_command(word, below)
            break
        found = found.get_command(context, word)
        named.append(word)
    name = {"follow-up": "followup"}.get(" ".join(named), " ".join(named))
    takes = takes_of(found)
    usage = " ".join(each.label for each in takes if not each.label.startswith("-"))
    parts = found.list_commands(context) if hasattr(found, "list_commands") else ()
    below_it = [(part, ALL_HELPS[f"{name} {part}"]) for part in parts]
    return command_page(name, usage or ("COMMAND" if parts else ""), ALL_HELPS[name], below_it, takes)


def takes_of(command: Any) -> list[Taken]:
    """What this command of Typer takes; what is for scripts comes last."""
    takes = [taken for param in command.params if (taken := _taken(param))]
    return sorted(takes, key=lambda each: each.panel == SCRIPTS)


def no_command(word: str, names: Sequence[str]) -> NotReadable:
    """The refusal of a word that's no command: it names the right one, or the nearest."""
    what = f'There\'s no command "{word}".'
    if meant := NOT_HERE.get(word.casefold()):
        if ": " in meant:
            return NotReadable(what, meant)
        if meant.split()[0] in names:
            return NotReadable(what, f"Did you mean coach {meant}?")
        return NotReadable(what, "Record what they answered: coach outcome")
    near = close(word, list(names))
    return NotReadable(what, f"Did you mean coach {near[0]}?" if near else "See them all: coach help")


def _taken(param: Any) -> Taken | None:
    """What this parameter is, as the help shows it; None for what's hidden."""
    if getattr(param, "hidden", False) or "--help" in param.opts:
        return None
    does = getattr(param, "help", None) or ""
    metavar = param.metavar or ""
    if param.param_type_name == "argument":
        return Taken(metavar, does)
    has_value = not param.is_flag
    label = ", ".join(sorted(param.opts, key=len)) + (f" {metavar}" if has_value and metavar else "")
    panel = SCRIPTS if JSON in param.opts else param.rich_help_panel or OPTIONS
    return Taken(label, does, panel)
