"""The share of small faults in the timeline and the dates that the tests notice.

    pip install cosmic-ray
    python bench/mutants.py [NUMBER] [--seed N] [--source PATTERN]... [--tests "WORDS"]...

cosmic-ray names every change it would make; a seed draws NUMBER of them (200). Each is made in a copy of the checkout,
and the tests run there until one fails. `--tests` may be given again: a fault that the first words of pytest let pass
is tried with the next. What survives all of them is printed with its line.

A change that leaves the program as it was, such as one in an annotation, isn't drawn.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
CORE = "src/interview_coach/core"
SOURCES = [
    f"{CORE}/timeline/**/*.py",
    f"{CORE}/text/dates.py",
    f"{CORE}/text/times.py",
    f"{CORE}/text/when.py",
]
TESTS = ["tests/core -n 0"]
LONGEST = 300
"""Seconds after which a run counts as noticed: the fault made it hang."""


class Mutant(NamedTuple):
    """A change to one file: the operator that makes it, and which of its places it changes."""

    path: Path
    operator: str
    occurrence: int

    def source(self, text: str) -> str | None:
        """The file with the change, or None where there's none to make."""
        from cosmic_ray.mutating import mutate_code
        from cosmic_ray.plugins import get_operator

        mutated = mutate_code(text, get_operator(self.operator)(), self.occurrence)
        return mutated if mutated and _meaning(mutated) not in (None, _meaning(text)) else None


def main() -> int:
    """Draw the mutants, try them, and print what survived."""
    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", action="append")
    parser.add_argument("--tests", action="append")
    parser.add_argument("--root", type=Path, default=ROOT)
    given = parser.parse_args()
    paths = sorted({path for pattern in given.source or SOURCES for path in given.root.glob(pattern)})
    everything = [mutant for path in paths for mutant in _mutants(path)]
    random.Random(given.seed).shuffle(everything)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(given.root, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__"))
        tried = survived = 0
        for mutant in everything:
            if tried == given.number:
                break
            before = mutant.path.read_text()
            after = mutant.source(before)
            if after is None:
                continue
            tried += 1
            target = copy / mutant.path.relative_to(given.root)
            target.write_text(after)
            if not any(_fails(copy, words) for words in given.tests or TESTS):
                survived += 1
                print(f"survived: {mutant.path.relative_to(given.root)}", flush=True)
                print(_difference(before, after), flush=True)
            target.write_text(before)
    print(
        f"{tried - survived} of {tried} noticed, of {len(everything)} that could be drawn, seed {given.seed}"
    )
    return 0


def _mutants(path: Path) -> Iterator[Mutant]:
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    tree = get_ast(path.read_text())
    for name in sorted(operator_names()):
        operator = get_operator(name)
        if operator.arguments():
            continue
        places = sum(len(list(operator().mutation_positions(node))) for node in ast_nodes(tree))
        for occurrence in range(places):
            yield Mutant(path, name, occurrence)


def _meaning(source: str) -> str | None:
    """The program without annotations and docstrings; None where it's no program."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
    return ast.dump(tree)


def _fails(copy: Path, words: str) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", *words.split()],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def _difference(before: str, after: str) -> str:
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return "\n".join(f"  - {old.strip()}\n  + {new.strip()}" for old, new in pairs if old != new)


if __name__ == "__main__":
    sys.exit(main())
