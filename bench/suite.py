"""How long the suite takes: `python bench/suite.py`, on two cores with nothing else to do.

The whole of it may take 90 seconds, and a test 3. The slowest fifteen are printed, and the cases by folder.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

WHOLE, ONE = 90, 3
"""Seconds for all tests, and for one."""
ROOT = Path(__file__).parents[1]
PYTEST = [sys.executable, "-m", "pytest", "-q"]


def main() -> int:
    """Run the suite; 1 where a test failed, or it took too long."""
    begin = perf_counter()
    done = _pytest("--durations=15")
    seconds = perf_counter() - begin
    cases = Counter(
        line.split("/")[1] for line in _pytest("--collect-only").stdout.splitlines() if "::" in line
    )
    slowest = [float(each) for each in re.findall(r"^(\d+\.\d+)s (?:call|setup)", done.stdout, re.MULTILINE)]
    print(done.stdout[done.stdout.rfind("slowest") :])
    print(*(f"{count:6,}  {folder}" for folder, count in sorted(cases.items())), sep="\n")
    print(
        f"{sum(cases.values()):6,}  cases in {seconds:.0f} s, the slowest in {max(slowest, default=0):.1f} s"
    )
    return int(done.returncode != 0 or seconds > WHOLE or max(slowest, default=0) > ONE)


def _pytest(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*PYTEST, *words], cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
