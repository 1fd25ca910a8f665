"""How many files of records a command reads with 100 live jobs: `python bench/reads.py`.

Counted by the interpreter's own audit events for `open`, below the home. Limits: a reply and `next` 105, an answer of
a walk 3.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

JOBS = 100
NOW = "2026-11-24T09:00"
RECORD = """schema: 1
company: Company {n:03}
role: Clerk
through: null
people:
- name: Ada Okafor
  kind: manager
interviews:
- round: 1
  on: {on}
  met: [Ada Okafor]
"""
HOOK = """import os, sys
home = os.environ["COACH_HOME"]
def heard(event, args):
    if event == "open" and isinstance(args[0], str) and args[0].startswith(home) and args[0].endswith(".yaml"):
        if not (args[2] or 0) & (os.O_WRONLY | os.O_RDWR):
            os.write(int(os.environ["READS_FD"]), (args[0] + "\\n").encode())
sys.addaudithook(heard)
from interview_coach.__main__ import main
main()
"""
LIMITS = {
    ("next",): 105,
    ("followup", "company-007-clerk", "--reply", "Thank you, we will be in touch."): 105,
    ("followup", "company 008", "--promised", "2026-12-11"): 105,
    ("prep", "company-009-clerk", "--set", "goal=Fewer late reports"): 105,
}


def reads(home: Path, *words: str) -> int:
    """How many records this command opens for reading."""
    read, write = os.pipe()
    env = {
        **os.environ, "COACH_HOME": str(home), "COACH_NOW": NOW, "COACH_NO_INPUT": "1", "READS_FD": str(write),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", HOOK, *words], env=env, pass_fds=(write,), capture_output=True, check=False
    )
    os.close(write)
    with os.fdopen(read) as lines:
        opened = lines.read().splitlines()
    assert done.returncode == 0, done.stderr.decode()
    return len(opened)


def main() -> int:
    """Print the count of each command beside its limit; 1 where one is passed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        (home / "jobs").mkdir(parents=True, mode=0o700)
        for n in range(JOBS):
            on = f"2026-11-{10 + n % 14:02}"
            (home / "jobs" / f"company-{n:03}-clerk.yaml").write_text(RECORD.format(n=n, on=on))
        passed = 0
        for words, limit in LIMITS.items():
            count = reads(home, *words)
            passed += count > limit
            print(f"{count:4} of {limit:4}  coach {' '.join(words)}")
    return int(passed > 0)


if __name__ == "__main__":
    sys.exit(main())
