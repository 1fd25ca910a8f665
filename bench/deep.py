"""What the suite tries a little of, tried at length: `python bench/deep.py [NAME ...]`, all of it without a name.

Each property gets a thousand examples, other ones each time, and each state machine a thousand lives. What breaks on
purpose has its own: `python -m tests.faults`.
"""

import subprocess
import sys
from pathlib import Path

PROFILE = "deep"
"""Of hypothesis; `tests/scale.py` makes it."""
DEEP_FORMS = {
    "life": ("tests/core/timeline/test_machine.py",),
    "time": ("tests/core/timeline", "tests/core/text", "-m", "hypothesis", "-k", "not Life"),
    "core": ("tests/core", "-m", "hypothesis", "--ignore=tests/core/timeline", "--ignore=tests/core/text"),
    "store": ("tests/files", "-m", "hypothesis"),
    "pages": ("tests/render", "tests/commands", "tests/paper", "-m", "hypothesis"),
    "conversations": ("tests/questions", "-m", "hypothesis"),
    "zones": ("tests/core/calendar/test_zones.py",),
    "likeness": ("tests/questions/test_practice_bank.py", "-k", "nearly"),
    "messages": ("tests/listening/test_development.py",),
    "failing disk": ("tests/files/records/test_store_whole.py",),
    "paper": (
        "tests/paper/test_one_page.py",
        "tests/paper/test_practice_sheets.py",
        "tests/paper/test_axe.py",
    ),
}
"""By name, what pytest is asked for: weeks of a person's life; dates and the time oracle; the other rules; files, the
journal and undo; what is shown; what managers answer; every hour of a year in every zone; every two questions;
every message by which the words were made; each call at which a write can break off; each page on both papers.
"""
NOTHING_THERE = 5
"""The exit code of pytest where a form holds no test."""


def main(names: list[str]) -> int:
    """Run these; 1 where anything failed, 2 for a name that there is not."""
    if unknown := set(names) - set(DEEP_FORMS):
        print(
            f"There is no {', '.join(sorted(unknown))}. All of them: {', '.join(DEEP_FORMS)}", file=sys.stderr
        )
        return 2
    codes = [_run(name) for name in names or DEEP_FORMS]
    return int(any(code not in {0, NOTHING_THERE} for code in codes))


def _run(name: str) -> int:
    print(f"{name}:", flush=True)
    line = [sys.executable, "-m", "pytest", "-q", f"--hypothesis-profile={PROFILE}", *DEEP_FORMS[name]]
    return subprocess.run(line, cwd=Path(__file__).parents[1], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
