"""How long `coach next` takes with 100 live jobs, beside a Typer application with one empty command.

    python bench/startup.py [RUNS]

Prints both medians in milliseconds, and their ratio: at most 2 is the aim. Both are piped, on the same machine and in
the same run, taking turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = "import typer\napp = typer.Typer()\n@app.command()\ndef empty() -> None: ...\napp()\n"
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


def timed(command: list[str], environment: dict[str, str]) -> float:
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
        ours = [sys.executable, "-m", "interview_coach", "next"]
        theirs = [sys.executable, str(empty)]
        pairs = [(timed(theirs, environment), timed(ours, environment)) for _ in range(runs)]
    base, next_ = (statistics.median(column) for column in zip(*pairs[1:], strict=True))
    print(
        f"empty Typer command {base:.0f} ms, coach next with {JOBS} jobs {next_:.0f} ms, ratio {next_ / base:.2f}"
    )


if __name__ == "__main__":
    main()
