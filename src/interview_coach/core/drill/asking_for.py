"""What a question asks for: a story, what you'd do, what you know, or what you want."""

import re
from typing import Literal

from interview_coach.core.drill.pack import Drill, Pack, wants_story

Asks = Literal["story", "situation", "knowledge", "motivation"]

_STORY = (
    r"tell (?:me|us) about (?!yourself|your education)|describe (?:a|an|some)\b|give (?:me )?an example|^when(?:'s| did| have)",
    r"have you ever|has anyone|think (?:of|back)|\b(?:a|the last) time\b|what (?:have|has) you|what did|\bdid you\b|what mistake",
    r"walk me through (?:a|one)\b|'ve (?:ever )?(?:had|done|made|faced|solved|caught|taught|built|set)|which of your|pick a",
)
_SITUATION = re.compile(
    r"what (?:do|would) you (?:do|say|tell)|how (?:do|would|'d) you (?:handle|deal|respond|plan|find out|get ready)"
    r"|what's your (?:next step|answer)|what now|where do you (?:look|start)|how do you (?:settle|sort|track)|who do you see first",
    re.IGNORECASE,
)
_KNOWLEDGE = re.compile(
    r"\bexplain\b|what(?:'s| is| are| does)(?! (?:your|the most|the best|the biggest|the hardest))|how do the"
    r"|(?:describe|sell) (?:our|me)|define\b",
    re.IGNORECASE,
)


def asked_kind(drill: Drill, pack: Pack | None) -> Asks:
    """What this question asks for. A question of the person's own that fits nothing asks for what they want."""
    tells = wants_story(drill, pack) or (pack is not None and pack.kind == "role")
    if tells and any(re.search(form, drill.text, re.IGNORECASE) for form in _STORY):
        return "story"
    if _SITUATION.search(drill.text):
        return "situation"
    if pack is not None and pack.kind == "role" and _KNOWLEDGE.search(drill.text):
        return "knowledge"
    return "motivation"
