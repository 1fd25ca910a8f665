"""Run the experiments: `python -m tests.faults [NAME ...] [--quick] [--write]`."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from tests.faults.figures import Figures, table

EXPERIMENTS = (
    "enumeration",
    "writers",
    "hand_edits",
    "damage",
    "interruptions",
    "hostile_yaml",
    "hostile_text",
    "privacy",
    "conversations",
)
"""Modules beside this one; each has `run(full: bool) -> Figures`."""
PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
MOST_SHOWN = 10
FRAME = "<!-- figures: {} -->"


def main() -> int:
    """Run what was asked for; 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(EXPERIMENTS)}; else all")
    parser.add_argument("--quick", action="store_true", help="the form that the suite runs")
    parser.add_argument("--write", action="store_true", help=f"put the figures into {PAGE.name}")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - set(EXPERIMENTS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    failed = False
    for name in wanted.names or EXPERIMENTS:
        found: Figures = import_module(f"tests.faults.{name}").run(full=not wanted.quick)
        print(table(found), flush=True)  # noqa: T201 - the figures are what was asked for
        for line in _some_of_each_kind(found.failures):
            print(f"    {line}", flush=True)  # noqa: T201
        failed = failed or bool(found.failures or found.missing)
        if wanted.write:
            write(name, table(found))
    return int(failed)


def _some_of_each_kind(failures: Iterable[str]) -> Iterator[str]:
    """At most ten failures of each kind, which stands before the first colon."""
    counts: Counter[str] = Counter()
    for line in failures:
        kind = line.partition(":")[0]
        counts[kind] += 1
        if counts[kind] <= MOST_SHOWN:
            yield line


def write(name: str, figures: str) -> None:
    """Put the figures of this experiment between their marks in the page."""
    begin, end = FRAME.format(name), FRAME.format(f"end of {name}")
    text = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert pattern.search(text), f"{PAGE.name} has no place for {name}"
    PAGE.write_text(pattern.sub(lambda _: f"{begin}\n{figures}{end}", text), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
