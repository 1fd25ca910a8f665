"""The sentence about what was promised, as something done."""

import re
from collections.abc import Sequence

from interview_coach.core.letters.draft import DraftChannel
from interview_coach.core.letters.facts import Style, Values
from interview_coach.core.letters.promised import promised

_MANY = re.compile(
    r"(?:the |my |their |two |three )*(?:[\w-]+ )?(?:names|numbers|links|details|addresses|dates|days|times|titles)\b"
)
"""Several things to be written out."""


def promise_line(style: Style, notes: Sequence[str], values: Values, channel: DraftChannel) -> Values:
    """What was promised by the first of these notes that can be quoted, and the sentence; a gap where none can."""
    w = style.wording
    found = next(
        (
            found
            for note in notes
            if (found := promised(style.quoting, style.fit(note) or style.fit(note.split(", ")[0])))
        ),
        None,
    )
    if found is None:
        return {"promised": "", "promise": f"{w.gap('promise', values['first'])}."}
    kind = "promise-card" if channel == "handwritten" and found.kind != "promise-do" else found.kind
    gap = {"promise": f" {w.gap('attach')}", "promise-link": f" {w.gap('paste')}."}.get(kind, "")
    said = w.say(kind, values | {"promised": found.words})
    said = said.replace("here's", "here are") if _MANY.match(found.words) else said
    return {"promised": found.words, "promise": f"{said}{gap}"}
