"""Every command, in the order of the help: where it is, and its group there."""

from msgspec import Struct

NOW, BEFORE, AFTER, LOOK_BACK, LOOK_UP, DATA = "Now", "Before", "After", "Look back", "Look up", "Data"


class Spec(Struct, frozen=True):
    """A command: the module that holds it, its function there, and its group in the help; None hides it."""

    module: str
    panel: str | None
    function: str = "run"


COMMANDS = {
    "next": Spec("next_", NOW),
    "new": Spec("new", BEFORE),
    "interview": Spec("interview", BEFORE),
    "prep": Spec("prep", BEFORE),
    "research": Spec("research", BEFORE),
    "questions": Spec("questions", BEFORE),
    "match": Spec("match", BEFORE),
    "story": Spec("story", BEFORE),
    "practice": Spec("practice", BEFORE),
    "brief": Spec("brief", BEFORE),
    "tonight": Spec("tonight", BEFORE),
    "heard": Spec("heard", AFTER),
    "debrief": Spec("debrief", AFTER),
    "thanks": Spec("thanks", AFTER),
    "followup": Spec("followup", AFTER),
    "follow-up": Spec("followup", None),
    "outcome": Spec("outcome", AFTER),
    "feedback": Spec("feedback", AFTER),
    "letter": Spec("letter", AFTER),
    "review": Spec("review", LOOK_BACK),
    "list": Spec("list_", LOOK_UP),
    "show": Spec("show", LOOK_UP),
    "bank": Spec("bank", LOOK_UP),
    "why": Spec("why", LOOK_UP),
    "print": Spec("print_", LOOK_UP),
    "people": Spec("people", DATA),
    "calendar": Spec("calendar", DATA),
    "edit": Spec("edit", DATA),
    "undo": Spec("undo", DATA),
    "delete": Spec("delete", DATA),
    "check": Spec("check", DATA),
    "where": Spec("where", DATA),
    "settings": Spec("settings", DATA),
    "completion": Spec("completion", DATA),
    "help": Spec("help_", DATA),
    "version": Spec("version", DATA),
    "demo": Spec("demo", DATA),
}
