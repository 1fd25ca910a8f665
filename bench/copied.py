"""Runs of six words that `questions/` shares with lists of questions in a folder.

    python bench/copied.py FOLDER

The lists are text files outside the project, a question a line. Lines that start with `#` are left out. Case and
punctuation don't count. A question that everyone asks in the same words is no copy: those are in `COMMON`. Neither is
what a person may type, in `moves.yaml` and `names.yaml`. Prints one run a line, with the entry and the list, and exits
with 1 if there's any.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

QUESTIONS = Path(__file__).parents[1] / "questions"
RUN = 6
COMMON = (
    "where do you see yourself in five years",
    "why do you want to work here",
    "do you have any questions for us",
    "why are you leaving your current job",
    "tell me about a time you",
)
"""Questions, and how they begin, that everyone says in these words."""
TYPED = {"moves.yaml", "names.yaml"}
"""Words to recognize, not to say."""
Words = tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words in lower case, without punctuation."""
    return re.findall(r"[a-z0-9']+", text.casefold().replace("’", "'"))


def runs(text: str) -> Iterator[Words]:
    """The runs of six words in a text."""
    words = words_of(text)
    yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def listed(folder: Path) -> dict[Words, str]:
    """The runs in the lists, each with the list and the line it's from."""
    found: dict[Words, str] = {}
    for path in sorted(folder.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                found.update(dict.fromkeys(runs(line), f"{path.name}: {line}"))
    return found


def texts(node: Any, at: str) -> Iterator[tuple[str, str]]:
    """Every text below this node, with the id of the entry it's in."""
    if isinstance(node, str):
        yield at, node
    elif isinstance(node, list):
        for each in node:
            yield from texts(each, at)
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value, str(node.get("id", at)))


def copied(folder: Path) -> Iterator[str]:
    """The runs that are in a list and in `questions/`."""
    theirs = listed(folder)
    common = {run for each in COMMON for run in runs(each)}
    for path in sorted(each for each in QUESTIONS.rglob("*.yaml") if each.name not in TYPED):
        for entry, text in texts(yaml.safe_load(path.read_text(encoding="utf-8")), path.stem):
            for run in runs(text):
                if run in theirs and run not in common:
                    yield f"{path.stem}:{entry}: {' '.join(run)} | {theirs[run]}"


def main(words: list[str]) -> int:
    """Print the runs, and say as an exit code if there are any."""
    if len(words) != 1 or not Path(words[0]).is_dir():
        sys.stderr.write(f"{(__doc__ or '').splitlines()[2].strip()}\n")
        return 2
    found = list(copied(Path(words[0])))
    sys.stdout.writelines(f"{each}\n" for each in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
