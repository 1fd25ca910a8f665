"""How long coach takes to start, with 100 live jobs, next to a Typer application with one empty command.

    python bench/startup.py [RUNS]

Prints the medians in milliseconds, and their ratios, each next to its aim. All are piped, on the same machine and in
the same run, taking turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

EMPTY = "import typer\napp = typer.Typer(rich_markup_mode=None)\n@app.command()\ndef empty() -> None: ...\napp()\n"
JOBS = 100
NOW = "2026-12-01T09:00"
RECORD = """\
---
schema: 1
company: Company {number}
role: Role {number}
through: null
people:
- name: Ada Okafor
  title: Head of Platform
  kind: manager
- name: Lin Wu
  kind: hr
interviews:
- round: 1
  on: 2026-11-{day:02d}
  at: 14:00
  zone: Europe/Berlin
  kind: video
  met: [Ada Okafor, Lin Wu]
research:
  org-why: |
    They lost two clients to slow releases, and the new head wants to ship every week.
  org-tick: |
    Engineers who talk to customers themselves.
log:
- on: 2026-11-{day:02d}
  promised: 2026-12-{day:02d}
- on: 2026-11-{next:02d}
  sent: thank-you
  to: Ada Okafor
  by: email
...
"""


def fill(home: Path) -> None:
    """A home with a hundred live jobs at different points of their timeline."""
    folder = home / "jobs"
    folder.mkdir(parents=True)
    for number in range(JOBS):
        day = 2 + number % 25
        text = RECORD.format(number=number, day=day, next=day + 1)
        (folder / f"company-{number}.yaml").write_text(text, encoding="utf-8")


COACH = (sys.executable, "-m", "interview_coach")
MEASURES = (
    ("coach next", (*COACH, "next"), "empty command", 2.0),
    ("coach next --short", (*COACH, "next", "--short"), "empty command", 1.3),
    ("TAB on a NAME", (*COACH, "completion", "words", "--", "prep", "comp"), "empty command", 1.5),
    ("coach --help", (*COACH, "--help"), "empty help", 2.0),
)
"""What is measured, next to which run of the empty application, and the ratio that is the aim."""


def timed(command: Sequence[str], environment: dict[str, str]) -> float:
    """Milliseconds that the command takes."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        home, empty = Path(folder) / "home", Path(folder) / "empty.py"
        fill(home)
        empty.write_text(EMPTY, encoding="utf-8")
        environment = {**os.environ, "COACH_HOME": str(home), "COACH_NOW": NOW}
        # Whoever installs coach has its modules compiled; so the first run compiles them here.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        lines: dict[str, Sequence[str]] = {
            "empty command": (sys.executable, str(empty)),
            "empty help": (sys.executable, str(empty), "--help"),
            **{name: line for name, line, _, _ in MEASURES},
        }
        found = [{name: timed(line, environment) for name, line in lines.items()} for _ in range(runs + 1)]
    # The first run fills the caches of the disk.
    medians = {name: statistics.median(each[name] for each in found[1:]) for name in lines}
    for name in ("empty command", "empty help"):
        print(f"{name:20} {medians[name]:4.0f} ms")
    for name, _, base, aim in MEASURES:
        ratio = medians[name] / medians[base]
        print(f"{name:20} {medians[name]:4.0f} ms, {ratio:.2f} of the {base}, aim {aim}")


if __name__ == "__main__":
    main()
