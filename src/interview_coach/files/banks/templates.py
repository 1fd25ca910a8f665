"""The templates of drafts: ours, and in their place those that the person put into `templates/` of the home."""

from collections import abc
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from string import Template

from interview_coach.core.letters.draft import FIELDS, TEMPLATES, Text, read_template, unknown_fields
from interview_coach.core.letters.wording import SENTENCE_FIELDS, LetterSentence, Sentences, Wording
from interview_coach.core.text.names import close
from interview_coach.errors import BadFile
from interview_coach.files.disk import disk
from interview_coach.files.disk import places as where
from interview_coach.files.yaml import schema
from interview_coach.files.yaml.nodes import Mapping, Node, Scalar, Sequence
from interview_coach.files.yaml.problem import Problem

ENDING = ".txt"
SENTENCES = "sentences.yaml"
SENTENCES_SCHEMA = 1
LARGEST = 64 * 1024
"""Bytes of a template; a long letter has a twentieth of it."""


class Templates(abc.Mapping[str, Text]):
    """Every template by name; a file is read when it is asked for."""

    def __init__(self, home: Path, shipped: Path) -> None:
        self._own = home / where.TEMPLATES
        self._shipped = shipped / where.TEMPLATES

    def __getitem__(self, name: str) -> Text:
        """The person's own template of this name, else ours.

        Raises:
            BadFile: theirs cannot be used; every problem with its line.
        """
        if name not in TEMPLATES:
            raise KeyError(name)
        own = self._own / f"{name}{ENDING}"
        try:
            source, problems = checked(disk.read(own))
        except FileNotFoundError:
            return read_template((self._shipped / f"{name}{ENDING}").read_text(encoding="utf-8"))
        except disk.Unreadable as error:
            raise BadFile([f"{own}:1: {error.what}"]) from None
        if problems:
            raise BadFile(f"{own}:{line}: {what}" for line, what in problems)
        return read_template(source)

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(TEMPLATES)

    def __len__(self) -> int:
        """The number of templates."""
        return len(TEMPLATES)

    @cached_property
    def wording(self) -> Wording:
        """The sentences: ours, with the person's own in their place.

        Raises:
            BadFile: theirs can't be used; every problem with its line.
        """
        ours = wordings_of(self._shipped.parent)
        path = self._own / SENTENCES
        try:
            own, problems = checked_sentences(disk.read(path), ours)
        except FileNotFoundError:
            return Wording(ours)
        except disk.Unreadable as error:
            raise BadFile([f"{path}:1: {error.what}"]) from None
        if problems:
            raise BadFile(f"{path}:{line}: {what}" for line, what in problems)
        return Wording({**ours, **{each.id: each.says for each in own}})

    def strays(self) -> list[str]:
        """What lies in the person's folder under a name that no template has: it is not used."""
        return [f"{path}:1: {what}" for path in disk.listing(self._own) if (what := stray(path))]


def checked(data: bytes) -> tuple[str, list[tuple[int, str]]]:
    """The text of a template, and all that is wrong with it: line, what, and how to fix it."""
    if len(data) > LARGEST:
        return "", [(1, f"too long for a template; keep it under {LARGEST // 1024} KB")]
    try:
        source = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [(line, "this isn't UTF-8 text; save it as UTF-8")]
    if not source.strip():
        return source, [(1, "the template is empty; write it, or delete the file to use ours")]
    return source, [(line, _unknown(name)) for line, name in unknown_fields(source)]


def wordings_of(folder: Path) -> dict[str, tuple[str, ...]]:
    """The sentences of the program: name to wordings. `folder` is that of the banks."""
    value = schema.decode((folder / where.TEMPLATES / SENTENCES).read_bytes(), Sentences, SENTENCES_SCHEMA)[0]
    assert value is not None, "the sentences of the program can be read"
    return {each.id: each.says for each in value.sentences}


def checked_sentences(
    data: bytes, known: Collection[str]
) -> tuple[tuple[LetterSentence, ...], list[tuple[int, str]]]:
    """The sentences of a file, and all that's wrong with it. `known` are the names of ours."""
    value, problems = schema.decode(
        data, Sentences, SENTENCES_SCHEMA, lambda node: list(_problems_of(node, known))
    )
    return (value.sentences if value else ()), [(problem.line, problem.what) for problem in problems]


def _problems_of(node: Node, known: Collection[str]) -> Iterator[Problem]:
    for each in _entries(node):
        name, says = each.items.get("id"), each.items.get("says")
        if isinstance(name, Scalar) and name.text not in known:
            near = close(name.text, list(known))
            hint = (
                f"did you mean {near[0]}?" if near else "ours in questions/templates/sentences.yaml show them"
            )
            yield Problem(each.line, f"`id: {name.text}` isn't one of the sentences; {hint}")
        if not isinstance(says, Sequence):
            continue
        texts = [item.text for item in says.items if isinstance(item, Scalar)]
        if not texts or not all(text.strip() for text in texts):
            yield Problem(each.line, "`says` has nothing to say; write it, or remove the entry")
        fields = {
            found["named"] or found["braced"] for text in texts for found in Template.pattern.finditer(text)
        }
        for field in sorted(fields - {None} - SENTENCE_FIELDS):
            yield Problem(each.line, _no_field(field))


def _entries(node: Node) -> list[Mapping]:
    found = node.items.get("sentences") if isinstance(node, Mapping) else None
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def _no_field(name: str) -> str:
    near = close(name, sorted(SENTENCE_FIELDS))
    hint = f"did you mean ${near[0]}? " if near else ""
    return (
        f"`${name}` isn't a field of a sentence; {hint}ours in questions/templates/sentences.yaml show them"
    )


def _unknown(name: str) -> str:
    near = close(name, list(FIELDS))
    hint = f"did you mean ${near[0]}? " if near else ""
    return f"`${name}` isn't a field; {hint}they're all in docs/templates.md (a plain dollar sign is $$)"


def stray(path: Path) -> str | None:
    """The problem with the name of a file among the templates. None if a template has that name."""
    if path.suffix != ENDING or path.stem in TEMPLATES:
        return None
    near = close(path.stem, TEMPLATES)
    hint = f"did you mean {near[0]}{ENDING}?" if near else f"the names: {', '.join(TEMPLATES)}"
    return f"no draft has that name, so coach doesn't use it; {hint}"
