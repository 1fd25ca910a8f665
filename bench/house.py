"""How the house is built, in numbers.

    python bench/house.py [--list]

Prints one count a line with its limit, and exits with 1 when one is passed. What passes its limit is listed below its
line; `--list` lists everything that was counted. The layers are those of the import contracts in pyproject.toml.
"""

import ast
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PACKAGE = "interview_coach"

ROOMS = 12
"""Packages directly in one package."""
LONG_FILE, LONG_FILES = 300, 3
"""The lines from which a file is long, and how many of those there may be."""
LONG_FUNCTION, LONG_FUNCTIONS = 45, 5
NAMESAKES = 4
"""Public names with more than one home."""

COMMANDS, TIMELINE, STEPS = "commands/", "core/timeline/", "core/timeline/steps/"

Files = dict[str, str]
"""The text of each Python file, by its path inside the package."""
Arrow = tuple[str, str]
"""The module that imports, and the module it imports."""


class Contract(NamedTuple):
    """The layers inside one package, the highest first. Rooms of one layer stand apart, or may see each other."""

    package: str
    layers: list[list[str]]
    apart: list[bool]


class Count(NamedTuple):
    """What was counted, and how many there may be; None sets no limit."""

    what: str
    found: int
    limit: int | None
    names: list[str]

    @property
    def is_passed(self) -> bool:
        """Whether there are too many."""
        return self.limit is not None and self.found > self.limit


def read_files(folder: Path) -> Files:
    """Every Python file below this folder."""
    paths = sorted(folder.rglob("*.py"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def rooms(files: Files) -> dict[str, list[str]]:
    """The packages directly in each package that has any; the outermost one is `.`."""
    found: dict[str, list[str]] = {}
    packages = [Path(path).parent for path in files if path.endswith("/__init__.py")]
    for package in packages:
        found.setdefault(package.parent.as_posix(), []).append(package.name)
    return found


def long_files(files: Files, most: int) -> list[str]:
    """The files with more lines than `most`."""
    lengths = {path: len(text.splitlines()) for path, text in files.items()}
    return [f"{path}: {lines}" for path, lines in lengths.items() if lines > most]


def long_functions(files: Files, most: int) -> list[str]:
    """The functions and methods with more lines than `most`."""
    return [
        f"{path}:{function.lineno}: {function.name}: {lines}"
        for path, text in files.items()
        for function in ast.walk(ast.parse(text))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (function.end_lineno or 0) - function.lineno + 1) > most
    ]


def namesakes(files: Files) -> list[str]:
    """Public classes and functions that two or more modules define under one name.

    Left out are `run` of the commands, and in the modules of steps what their Protocol asks for.
    """
    of_steps = set(_asked_by_protocols(files))
    homes: dict[str, list[str]] = {}
    for path, text in files.items():
        for name in _public(text):
            is_given = (path.startswith(COMMANDS) and name == "run") or (
                path.startswith(STEPS) and name in of_steps
            )
            if not is_given:
                homes.setdefault(name, []).append(path)
    return [f"{name}: {', '.join(paths)}" for name, paths in sorted(homes.items()) if len(paths) > 1]


def _public(text: str) -> Iterator[str]:
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
            yield node.name


def _asked_by_protocols(files: Files) -> Iterator[str]:
    """The names of everything that a Protocol of the timeline asks for."""
    trees = (ast.parse(text) for path, text in files.items() if path.startswith(TIMELINE))
    for node in (node for tree in trees for node in tree.body):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Protocol" for base in node.bases):
            yield from (part.name for part in node.body if isinstance(part, ast.FunctionDef))


def contracts(pyproject: str) -> list[Contract]:
    """The layers that the import contracts in this text draw."""
    return [
        Contract(
            container,
            [layer.replace("|", " ").replace(":", " ").split() for layer in contract["layers"]],
            ["|" in layer for layer in contract["layers"]],
        )
        for contract in tomllib.loads(pyproject)["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
        for container in contract["containers"]
    ]


def arrows_up(arrows: Iterable[Arrow], contract: Contract) -> list[str]:
    """The imports of a higher layer, or of a room of the same layer that stands apart."""
    height = {room: at for at, layer in enumerate(reversed(contract.layers)) for room in layer}
    apart = dict(enumerate(reversed(contract.apart)))

    def goes_up(one: str | None, other: str | None) -> bool:
        if one is None or other is None or one == other or not {one, other} <= height.keys():
            return False
        return height[other] > height[one] or (height[other] == height[one] and apart[height[one]])

    return [
        f"{one} -> {other}"
        for one, other in sorted(arrows)
        if goes_up(_room(one, contract.package), _room(other, contract.package))
    ]


def _room(module: str, package: str) -> str | None:
    """The part of the package that holds the module; None where the module lies elsewhere."""
    inside = module.removeprefix(f"{package}.")
    return inside.partition(".")[0] if inside != module else None


def circles(arrows: Iterable[Arrow]) -> list[list[str]]:
    """The groups whose members all reach each other."""
    after: dict[str, set[str]] = {}
    for one, other in arrows:
        after.setdefault(one, set()).add(other)
    reached = {name: _reached(name, after) for name in after}
    groups = {
        frozenset(other for other in reached[name] if name in reached.get(other, ()))
        for name in after
        if name in reached[name]
    }
    return sorted(sorted(group) for group in groups)


def _reached(start: str, after: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = after.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def package_circles(arrows: Iterable[Arrow]) -> list[list[str]]:
    """The circles between the parts of one package, of which at least one is a package itself."""
    known = set(arrows)
    modules = {name for arrow in known for name in arrow}
    packages = {".".join(name.split(".")[:end]) for name in modules for end in range(1, name.count(".") + 1)}
    found = []
    for package in sorted(packages):
        between = {(_room(one, package), _room(other, package)) for one, other in known}
        parts = {
            (f"{package}.{one}", f"{package}.{other}")
            for one, other in between
            if one and other and one != other
        }
        found += [circle for circle in circles(parts) if packages & set(circle)]
    return found


def imports_in(package: str) -> set[Arrow]:
    """Every import between two modules of this package, wherever in the module it stands."""
    # Imported here: the tests of the counts go without it.
    import grimp

    graph = grimp.build_graph(package, cache_dir=None)
    return {
        (module, imported)
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    }


def counts(files: Files, arrows: set[Arrow], layers: list[Contract]) -> list[Count]:
    """Everything that is counted, in the order in which it's shown."""
    lists: list[tuple[str, list[str], int]] = [
        *(
            (f"rooms in {'the house' if package == '.' else package}", found, ROOMS)
            for package, found in sorted(rooms(files).items())
        ),
        *((f"arrows up in {contract.package}", arrows_up(arrows, contract), 0) for contract in layers),
        ("circles between modules", [" -> ".join(circle) for circle in circles(arrows)], 0),
        ("circles between packages", [" -> ".join(circle) for circle in package_circles(arrows)], 0),
        (f"files over {LONG_FILE} lines", long_files(files, LONG_FILE), LONG_FILES),
        (f"functions over {LONG_FUNCTION} lines", long_functions(files, LONG_FUNCTION), LONG_FUNCTIONS),
        ("public namesakes", namesakes(files), NAMESAKES),
    ]
    lines = sum(len(text.splitlines()) for text in files.values())
    return [
        *(Count(what, len(names), limit, names) for what, names, limit in lists),
        Count("lines of src/", lines, None, []),
    ]


def report(found: Iterable[Count], *, everything: bool) -> list[str]:
    """One line a count; what passes its limit is named below it."""
    lines = []
    for count in found:
        limit = f", at most {count.limit}" if count.limit is not None else ""
        lines.append(f"{count.what:<36}{count.found:>6}{limit}{' TOO MANY' if count.is_passed else ''}")
        if everything or count.is_passed:
            lines += [f"    {name}" for name in count.names]
    return lines


def main(words: list[str]) -> int:
    """Count, print, and return 1 when a limit is passed."""
    layers = contracts((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = counts(read_files(ROOT / "src" / PACKAGE), imports_in(PACKAGE), layers)
    print("\n".join(report(found, everything="--list" in words)))
    return int(any(count.is_passed for count in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
