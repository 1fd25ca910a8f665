"""What TAB offers: commands, names, people, steps, questions, stories and zones, for the words typed so far.

Names of jobs come from the names of their files, so that TAB is quick with any number of them.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from interview_coach.core.pages.help_more import ALL_HELPS
from interview_coach.files.disk.places import ARCHIVE, ENDING, JOBS, STORIES

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.session import Session

FLAGS = frozenset({
    "--add", "--all", "--aloud", "--cancelled", "--card", "--cards", "--conversation", "--draft", "--final", "--fix", "--force",
    "--json", "--list", "--no-input", "--open", "--partner", "--purge", "--record", "--redo", "--remove", "--short", "--show",
    "--typed", "--unset", "--version", "--why", "--help", "-h",
})  # fmt: skip
"""The options that no value follows."""
NAME, ANY = "a job", "a job or a story"
TAKES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            "prep", "research", "questions", "match", "practice", "brief", "tonight", "debrief", "thanks", "followup", "follow-up",
            "feedback", "calendar", "interview", "heard", "show",
        ),
        (NAME,),
    ),
    "outcome": (NAME, "result"),
    "letter": (NAME, "letter"),
    "people": (NAME, "person"),
    "edit": (ANY,),
    "undo": (ANY,),
    "delete": (ANY,),
    "story": ("story part", "story"),
    "bank": ("bank part", "question"),
    "why": ("topic",),
    "settings": ("setting", "setting value"),
    "help": ("command",),
    "completion": ("shell",),
    "print": ("page", NAME),
}  # fmt: skip
"""What each command takes, in order."""
VALUES = {
    "--to": "person", "--merge": "person", "--story": "story", "--zone": "zone", "--done": "step", "--skip": "step",
    "--kind": "kind", "--pack": "pack", "--manager": "manager", "--set": "prompt", "--rate": "practice question",
    "--because": "reason", "--format": "format", "--paper": "paper", "--color": "color", "--of": ANY, "--confirm": ANY,
    "--by": "channel", "--about": "part", "--for": "who", "--felt": "felt", "--told": "told", "--time": "minutes",
}  # fmt: skip
"""What the value of each option is."""
WORDS: dict[str, tuple[str, ...]] = {
    "story part": ("add", "list", "show", "edit"),
    "bank part": ("list", "show", "check"),
    "shell": ("bash", "zsh", "fish"),
    "page": ("checklist", "cards", "brief"),
    "reason": ("they-asked", "missed-call", "competing-offer", "already-sent"),
    "format": ("text", "md", "html", "pdf"),
    "paper": ("a4", "letter"),
    "color": ("auto", "always", "never"),
    "channel": ("email", "handwritten", "phone", "linkedin", "in-person"),
    "part": ("person", "role", "organisation"),
    "felt": ("weak", "fair", "good"),
    "told": ("call", "mail", "no-name"),
    "minutes": ("20", "60", "more"),
}
Opened = Callable[[], "Session"]


def offered_words(home: "Path", opened: Opened, words: Sequence[str], commands: Sequence[str]) -> list[str]:
    """What may stand in place of the last word, in the order to show it. `words` are those after `coach`.

    `opened` gives the session; most words need none.
    """
    *before, typed = words or [""]
    arguments = _arguments(before)
    command = arguments[0] if arguments else ""
    if before and before[-1] in VALUES and before[-1] not in FLAGS:
        found = _of_kind(VALUES[before[-1]], home, opened, arguments, typed)
    elif typed.startswith("-") or (before and before[-1].startswith("-") and before[-1] not in FLAGS):
        return []
    elif not command:
        found = commands
    else:
        kinds = TAKES.get(command, ())
        at = len(arguments) - 1
        found = _of_kind(kinds[at], home, opened, arguments, typed) if at < len(kinds) else ()
    return [word for word in dict.fromkeys(found) if word.casefold().startswith(typed.casefold())]


def _arguments(words: Sequence[str]) -> list[str]:
    """The words that are neither options nor their values."""
    found = []
    is_value = False
    for word in words:
        if not is_value and not word.startswith("-"):
            found.append(word)
        is_value = not is_value and word.startswith("-") and "=" not in word and word not in FLAGS
    return found


def _of_kind(kind: str, home: "Path", opened: Opened, arguments: Sequence[str], typed: str) -> Iterable[str]:
    if kind in WORDS:
        return WORDS[kind]
    if kind in (NAME, ANY):
        return _job_names(home, typed, everything=kind == ANY)
    if kind == "story":
        return _ids(home / STORIES)
    if kind == "command":
        return [name for name in ALL_HELPS if " " not in name]
    # Imported here: the names above need nothing of it.
    from interview_coach.flows.complete_values import values_of

    return values_of(kind, opened(), arguments)


def _job_names(home: "Path", typed: str, *, everything: bool) -> list[str]:
    """The shortest beginnings of ids that name one job each; whole ids, where more than that is typed already."""
    ids = _ids(home / JOBS)
    others = [*_ids(home / ARCHIVE), *_ids(home / STORIES)] if everything else []
    short = [_short(each, ids) for each in ids]
    found = [name for name in short if name.startswith(typed.casefold())]
    return [*(found or ids), *others]


def _short(job_id: str, ids: Sequence[str]) -> str:
    parts = job_id.split("-")
    for count in range(1, len(parts)):
        name = "-".join(parts[:count])
        if sum(each.startswith(name) for each in ids) == 1:
            return name
    return job_id


def _ids(folder: "Path") -> list[str]:
    try:
        return sorted(path.stem for path in folder.iterdir() if path.suffix == ENDING and path.name[0] != ".")
    except OSError:
        return []
