"""Data as JSON: two blanks of indent, letters as they are, control and direction characters escaped."""

import json
import re
from typing import Any

from interview_coach.core.text.shown import UNSEEN

_ESCAPED = re.compile(f"[{UNSEEN}]")


def dumps(data: Any) -> str:
    """The data as JSON text ending in a newline. What is escaped reads back the same."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n"
