"""Print the oldest version of each dependency that a pyproject.toml allows, as constraints for pip: `python3 .ci/oldest.py pyproject.toml`."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"]
for line in [*project["dependencies"], *extras["holidays"], *extras["pdf"], *extras["test"]]:
    if found := re.match(r"([\w.-]+)(?:\[.*\])?>=([\w.]+)", line):
        print(f"{found[1]}=={found[2]}")
