"""The conversation that the docs show, for tests."""

import re
from pathlib import Path

DOCS = (Path(__file__).parents[3] / "docs" / "conversations.md").read_text(encoding="utf-8")
[TALK] = re.findall(r"^```yaml\n(schema: 1\n.*?)^```", DOCS, re.MULTILINE | re.DOTALL)
