"""How many expectations of the tests quote prose, file by file.

    python bench/prose.py [--list]

A sentence on screen belongs to a golden page; an assert names a fact. This counts what breaks when a sentence is
reworded. An expectation is an `assert`, a `pytest.raises(match=…)`, or waiting at a terminal (`asks`, `asks_one_of`,
`shows`). It quotes the strings in it, but neither keys (`found["name"]`) nor what it hands to a call: `assert "2026" in
run("new")` quotes one. Methods that compare texts (`startswith`, `count`, …) and `re` are no such calls.

An expectation that quotes prose counts once. Where it names a variable instead, each string that the variable gets
counts once: a value of `parametrize`, an argument of a helper that asserts, what is assigned or looped over. A variable
that is also handed to a call is input, and not counted.

A string is prose when three or more plain words in lower case are left after these are taken out: command lines
(`coach …`, up to the next mark of punctuation), keys with the first word of their value (`kind: panel`), and what the
test typed itself. That is each run of three words that stands in another string of the test file, or of a test file it
imports.

`--list` prints every one. The exit code is 1 when there are more than `MOST`.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
MOST = 49
PLAIN_WORDS = 3
WAITING = {"asks", "asks_one_of", "shows"}
COMPARING = WAITING | {
    "startswith", "endswith", "count", "index", "rindex", "find", "rfind", "split", "rsplit", "partition",
    "rpartition", "removeprefix", "removesuffix", "replace", "join", "search", "match", "fullmatch", "findall",
    "finditer",
}  # fmt: skip
"""Calls whose arguments are quoted."""
_COMMAND = re.compile(r"\bcoach(?: +[^\s.,;:?!()”]+)+")
_PLAIN = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_EDGES = "\"'“”‘’()[]{}<>.,;?!…·*_`"
Function = ast.FunctionDef | ast.AsyncFunctionDef
Runs = set[tuple[str, ...]]


class Quote(NamedTuple):
    """A string that an expectation compares with."""

    line: int
    text: str


def strings(node: ast.AST) -> Iterator[ast.expr]:
    """The strings below this node, one pieced together as a whole."""
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    ):
        yield node
    else:
        for child in ast.iter_child_nodes(node):
            yield from strings(child)


def text_of(string: ast.AST) -> str:
    """What a string says; `{}` stands for what is filled in."""
    if isinstance(string, ast.JoinedStr):
        return "".join(text_of(each) if isinstance(each, ast.Constant) else "{}" for each in string.values)
    value = string.value if isinstance(string, ast.Constant) else ""
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


def compared(node: ast.AST) -> Iterator[ast.expr]:
    """The strings and names that an expression compares, without what it hands to calls."""
    if isinstance(node, ast.Constant | ast.JoinedStr | ast.Name):
        yield node
        return
    children: Iterable[ast.AST] = ast.iter_child_nodes(node)
    if isinstance(node, ast.Call):
        children = (node.func, *_arguments(node)) if called(node) in COMPARING else (node.func,)
    elif isinstance(node, ast.Dict):
        children = node.values
    elif isinstance(node, ast.Subscript):
        children = (node.value,)
    for child in children:
        yield from compared(child)


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _arguments(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def expectations(tree: ast.AST) -> Iterator[tuple[int, list[ast.expr]]]:
    """Each expectation below this node: its line, and what it compares."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            yield node.lineno, list(compared(node.test))
        elif isinstance(node, ast.Call) and called(node) in WAITING:
            yield node.lineno, [part for each in _arguments(node) for part in compared(each)]
        elif isinstance(node, ast.Call) and called(node) == "raises":
            matches = [keyword.value for keyword in node.keywords if keyword.arg == "match"]
            yield node.lineno, [part for each in matches for part in compared(each)]


def names_compared(tree: ast.AST) -> set[str]:
    """The variables that expectations below this node compare with, and that are handed to no call."""
    found = {part.id for _, parts in expectations(tree) for part in parts if isinstance(part, ast.Name)}
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) not in COMPARING)
    handed = {
        name.id
        for call in calls
        for argument in _arguments(call)
        for name in ast.walk(argument)
        if isinstance(name, ast.Name)
    }
    return found - handed


class Helper(NamedTuple):
    """A function: its parameters in order, and those it quotes."""

    params: list[str]
    quoted: set[str]

    def quotes(self, call: ast.Call) -> Iterator[ast.expr]:
        """The strings that a call hands over for what is quoted."""
        for place, argument in enumerate(call.args):
            if self.params and self.params[min(place, len(self.params) - 1)] in self.quoted:
                yield from strings(argument)
        for keyword in call.keywords:
            if keyword.arg in self.quoted:
                yield from strings(keyword.value)


def _helper(function: Function) -> Helper:
    arguments = function.args
    params = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    params += [arguments.vararg.arg] if arguments.vararg else []
    known = {*params, *(each.arg for each in arguments.kwonlyargs)}
    return Helper(params, names_compared(function) & known)


class Module:
    """A test file, and what it quotes."""

    def __init__(self, text: str) -> None:
        self.tree = ast.parse(text)
        self.functions = [node for node in ast.walk(self.tree) if isinstance(node, Function)]
        self.helpers = {node.name: _helper(node) for node in self.functions}
        self.imports = dict(_imports(self.tree))

    def quotes(self) -> Iterator[tuple[int, list[ast.expr]]]:
        """What counts once each, with its line: the strings of an expectation, or one that a variable gets."""
        for line, parts in expectations(self.tree):
            yield line, [string for part in parts for string in strings(part)]
        for string in {id(each): each for each in self._by_name()}.values():
            yield string.lineno, [string]

    def typed(self) -> Iterator[str]:
        """The strings that no expectation quotes, and no docstring."""
        quoted = {id(part) for _, found in self.quotes() for string in found for part in ast.walk(string)}
        told = {id(each.value) for each in ast.walk(self.tree) if isinstance(each, ast.Expr)}
        for node in ast.walk(self.tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str | bytes)
                and id(node) not in quoted | told
            ):
                yield text_of(node)

    def _by_name(self) -> Iterator[ast.expr]:
        yield from _assigned(self.tree.body, names_compared(self.tree))
        for function in self.functions:
            yield from _assigned(ast.walk(function), names_compared(function))
            yield from _parametrized(function, self.helpers[function.name].quoted)
        for call in (node for node in ast.walk(self.tree) if isinstance(node, ast.Call)):
            name = called(call) if isinstance(call.func, ast.Name) else ""
            if helper := self.helpers.get(name) or _helper_in(self.imports.get(name, ""), name):
                yield from helper.quotes(call)


def _assigned(nodes: Iterable[ast.AST], names: set[str]) -> Iterator[ast.expr]:
    """The strings that these variables are set to, or go through in a loop."""
    for node in nodes:
        match node:
            case ast.Assign(targets=targets, value=value):
                pass
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                targets = [target]
            case ast.For(target=target, iter=value):
                targets = [target]
            case _:
                continue
        set_here = {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
        if names & set_here:
            for part in compared(value):
                yield from strings(part)


def _parametrized(function: Function, quoted: set[str]) -> Iterator[ast.expr]:
    """The strings of `parametrize` that become a parameter which the test quotes."""
    for mark in function.decorator_list:
        if not isinstance(mark, ast.Call) or called(mark) != "parametrize" or len(mark.args) < 2:
            continue
        names = [name.strip() for string in strings(mark.args[0]) for name in text_of(string).split(",")]
        for row in getattr(mark.args[1], "elts", []):
            values = row.args if isinstance(row, ast.Call) else getattr(row, "elts", [row])
            for name, value in zip(names, values if len(names) > 1 else [row], strict=False):
                if name in quoted:
                    yield from strings(value)


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tests."):
            yield from ((name.asname or name.name, node.module) for name in node.names)


@cache
def _read(path: Path) -> Module:
    return Module(path.read_text(encoding="utf-8"))


def _path(module: str) -> Path:
    return ROOT / f"{module.replace('.', '/')}.py"


def _helper_in(module: str, name: str) -> Helper | None:
    path = _path(module)
    return _read(path).helpers.get(name) if module and path.is_file() else None


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """The runs of three words in a text; of two words, both."""
    words = _bare(text.replace("=", " ").split())
    yield from (tuple(words[at : at + 3]) for at in range(max(len(words) - 2, 0)))
    if len(words) == 2:
        yield tuple(words)


def _bare(words: Iterable[str]) -> list[str]:
    return [word.strip(_EDGES + ":").casefold() for word in words]


def plain_words(text: str, own: Runs) -> list[str]:
    """The plain words in lower case that are no input, no key and no part of a command line."""
    words = _COMMAND.sub(" coach: ", text.replace("{}", " {} ")).split()
    bare = _bare(words)
    is_own = [at > 0 and words[at - 1].endswith(":") for at in range(len(words))]
    for length in (3, 2):
        for at in range(len(words) - length + 1):
            if tuple(bare[at : at + length]) in own:
                is_own[at : at + length] = [True] * length
    return [
        word
        for word, typed in zip(words, is_own, strict=True)
        if not typed and not word.endswith(":") and _PLAIN.fullmatch(word.strip(_EDGES))
    ]


def prose(module: Module, own: Runs) -> list[Quote]:
    """The expectations that quote prose, each with the string that quotes most of it."""
    found = []
    for line, quoted in module.quotes():
        texts = [text_of(string) for string in quoted]
        most = max(texts, key=lambda text: len(plain_words(text, own)), default="")
        if len(plain_words(most, own)) >= PLAIN_WORDS:
            found.append(Quote(line, " ".join(most.split())))
    return sorted(found)


def prose_in(path: Path) -> list[Quote]:
    """The same of a test file."""
    module = _read(path)
    paths = {path, *(found for name in module.imports.values() if (found := _path(name)).is_file())}
    own = {run for each in paths for text in _read(each).typed() for run in runs(text)}
    return prose(module, own)


def main(words: list[str]) -> int:
    """Count, print, and say by the exit code whether there are too many."""
    total = 0
    for path in sorted((ROOT / "tests").rglob("*.py")):
        quotes = prose_in(path)
        total += len(quotes)
        lines = [f"         {quote.line}: {quote.text[:90]}" for quote in quotes if "--list" in words]
        if quotes:
            print(f"{len(quotes):5}  {path.relative_to(ROOT).as_posix()}", *lines, sep="\n")
    print(f"{total:5}  in all, at most {MOST}")
    return int(total > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
