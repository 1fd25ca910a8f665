"""The words by which a message is read, looked at as a file: whether each phrase can be looked up."""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Lists

from interview_coach.core.incoming.phrases import Pattern, PhraseError
from interview_coach.files.yaml.nodes import Mapping, Scalar, Sequence, short
from interview_coach.files.yaml.problem import Problem

PhraseLists = Lists[str, tuple[str, ...]]
"""Words that several phrases share, by the name of their list."""
NO_LISTS: PhraseLists = {}


def phrase_problems(node: Mapping, known: PhraseLists) -> Iterator[Problem]:
    """What is wrong with the phrases of the entries, and of the lists they share; `known` are those of the program."""
    lists = {**known, **_lists_in(node)}
    for phrase in _phrases(node, "lists", ("says",)):
        yield from _plain(phrase)
    for phrase in _phrases(node, "entries", ("says", "unless")):
        try:
            Pattern(phrase.text, lists)
        except PhraseError as error:
            yield Problem(phrase.line, f"{short(phrase.text)} {error}")
        yield from _plain(phrase)


def _lists_in(node: Mapping) -> dict[str, tuple[str, ...]]:
    """The lists of the file, by their ids."""
    return {
        name.text: tuple(phrase.text for phrase in _texts(each.items.get("says")))
        for each in _mappings(node, "lists")
        if isinstance(name := each.items.get("id"), Scalar)
    }


def _plain(phrase: Scalar) -> Iterator[Problem]:
    if not phrase.text.strip():
        yield Problem(phrase.line, "a phrase is empty; write it, or remove it")
    elif phrase.text != phrase.text.lower():
        yield Problem(phrase.line, f"{short(phrase.text)} has capitals; write {phrase.text.lower()}")
    elif "n't" in phrase.text or "\N{RIGHT SINGLE QUOTATION MARK}" in phrase.text:
        yield Problem(phrase.line, f"{short(phrase.text)} is contracted; write `will not` for won't")


def _phrases(node: Mapping, listed: str, keys: Collection[str]) -> Iterator[Scalar]:
    for each in _mappings(node, listed):
        for key in keys:
            yield from _texts(each.items.get(key))


def _mappings(node: Mapping, listed: str) -> list[Mapping]:
    found = node.items.get(listed)
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def _texts(found: object) -> list[Scalar]:
    return [each for each in found.items if isinstance(each, Scalar)] if isinstance(found, Sequence) else []
