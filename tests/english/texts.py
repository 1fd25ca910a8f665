"""The texts that a person reads: the questions, the golden pages, the documents, the source's texts and docstrings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]

BANK, PAGE, MESSAGE, DOCSTRING, DOCUMENT = KINDS = ("bank", "page", "message", "docstring", "document")
"""`message` is a text in the source, help included. The docstrings of public functions in commands/ are help, so they're messages too."""

DATA_KEYS = frozenset(
    {
        "id",
        "kind",
        "source",
        "sources",
        "competency",
        "author",
        "address",
        "company",
        "person",
        "by",
        "topic",
        "words",
    }
)
"""The keys in questions/ that hold a word for the program, a name, or words to look for."""
DATA_KEYS_OF = {
    "questions/topics.yaml": frozenset({"skips", "near", "says", "unsays"}),
    "questions/answers.yaml": frozenset(
        {"forms", "near", "thin", "no_answer", "hostile", "everyday", "points"}
    ),
    "questions/incoming.yaml": frozenset({"lists", "says", "unless"}),
    "questions/news.yaml": frozenset({"says", "unsays"}),
    "questions/moves.yaml": frozenset({"lists"}),
    "questions/phrases.yaml": frozenset({"ordinary", "spelled", "says", "forms", "unless", "near"}),
    "questions/sources.yaml": frozenset({"title"}),
}
"""The keys that hold words to look for in what the reader writes or gets, and the titles of other people's articles."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.|#+|>)\s+")


class Text(NamedTuple):
    """A text of the product: where it is, its kind, the key that holds it, and its words."""

    at: str
    kind: str
    key: str
    words: str


def bank_texts(path: str, content: str) -> Iterator[Text]:
    """The sentences of a file in questions/."""
    data = DATA_KEYS | DATA_KEYS_OF.get(path, frozenset())

    def below(node: Any, key: str) -> Iterator[Text]:
        if isinstance(node, dict):
            for name, value in node.items():
                if name not in data:
                    yield from below(value, str(name))
        elif isinstance(node, list):
            for item in node:
                yield from below(item, key)
        elif isinstance(node, str) and " " in node:
            yield Text(path, BANK, key, node)

    yield from below(yaml.load(content, Loader=_LOADER), "")


def source_texts(path: str, content: str) -> Iterator[Text]:
    """The docstrings and the messages of a Python file. A text without a blank or a capital is for the program."""
    tree = ast.parse(content)
    public = [each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name[0] != "_"]
    helps = {each.body[0].lineno for each in public if "/commands/" in path}
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            if isinstance(node.value.value, str):
                kind = MESSAGE if node.lineno in helps else DOCSTRING
                yield Text(f"{path}:{node.lineno}", kind, "docstring", node.value.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
            yield Text(f"{path}:{node.lineno}", MESSAGE, "", "".join(map(str, parts)))
            waiting.extend(part for part in node.values if isinstance(part, ast.FormattedValue))
        elif isinstance(node, ast.Constant):
            if isinstance(node.value, str) and (" " in node.value or node.value != node.value.lower()):
                yield Text(f"{path}:{node.lineno}", MESSAGE, "", node.value)
        else:
            waiting.extend(ast.iter_child_nodes(node))


def comment_texts(path: str, content: str) -> Iterator[Text]:
    """The lines of a Python file that are comments."""
    for number, line in enumerate(content.splitlines(), 1):
        if line.lstrip().startswith("# "):
            yield Text(f"{path}:{number}", DOCSTRING, "comment", line.strip(" #"))


def prose_texts(path: str, kind: str, content: str) -> Iterator[Text]:
    """The paragraphs, items and cells of a document or a page. Code is left out."""
    content = re.sub(r"^```.*?^```", "", content, flags=re.MULTILINE | re.DOTALL)
    content = re.sub(r"`[^`\n]*`", "CODE", content)
    paragraph: list[str] = []
    start = 0
    for number, line in enumerate([*content.splitlines(), ""], 1):
        cells = [cell for cell in line.split("|") if cell.strip(" -:")] if line.startswith("|") else []
        if paragraph and (not line.strip() or cells or _ITEM.match(line)):
            yield Text(f"{path}:{start}", kind, "", " ".join(paragraph))
            paragraph = []
        if cells:
            yield from (Text(f"{path}:{number}", kind, "", cell.strip()) for cell in cells)
        elif line.strip():
            start = start if paragraph else number
            paragraph.append(_ITEM.sub("", line, count=1).strip())


def page_texts(path: str, content: str) -> Iterator[Text]:
    """The lines of golden pages. A line that goes on with a small letter belongs to the one before."""
    content = re.sub(r"<style>[\s\S]*?</style>|<[^>\n]*>|^# .*$", "", content, flags=re.MULTILINE)
    joined: list[tuple[int, str]] = []
    for number, line in enumerate(content.splitlines(), 1):
        words = line.strip()
        if joined and words[:1].islower() and "  " not in words and joined[-1][0] + 1 == number:
            joined[-1] = (number, f"{joined[-1][1]} {words}")
        elif words:
            joined.append((number, words))
    yield from (Text(f"{path}:{number}", PAGE, "", words) for number, words in joined)


def all_texts(root: Path = ROOT) -> Iterator[Text]:
    """Every text of the project that a person reads."""

    def files(*patterns: str) -> Iterator[tuple[str, str]]:
        for pattern in patterns:
            for path in sorted(root.glob(pattern)):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")

    for path, content in files(
        "questions/*.yaml", "questions/practice/*.yaml", "questions/conversations/*.yaml"
    ):
        yield from bank_texts(path, content)
    for path, content in files("questions/templates/*.txt"):
        yield from prose_texts(path, BANK, content)
    for path, content in files("tests/**/__snapshots__/*.ambr"):
        yield from page_texts(path, content)
    for path, content in files("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/*.md"):
        yield from prose_texts(path, DOCUMENT, content)
    for path, content in files("src/**/*.py"):
        yield from source_texts(path, content)
        yield from comment_texts(path, content)
