"""Data as JSON: two blanks of indent, letters as they are, control and direction characters escaped."""

import json
import re
from typing import Any

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def dumps(data: Any) -> str:
    """The data as JSON text ending in a newline. What is escaped reads back the same."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n"
