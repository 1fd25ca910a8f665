"""What must hold in a file of questions beyond its types: ids are there once, sources are known, no text is empty."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import get_args, get_type_hints

from msgspec import Struct

from interview_coach.core.conversation.moves import MoveWords
from interview_coach.core.drill.listening import PointKind
from interview_coach.core.drill.pack import Drill
from interview_coach.core.letters.lexicon import PhraseTable
from interview_coach.core.letters.slips import signs
from interview_coach.core.text.names import close
from interview_coach.core.walk.bank import Prompt
from interview_coach.files.banks.shipped import INCOMING
from interview_coach.files.yaml.nodes import LONGEST_NAMED, Mapping, Node, Scalar, Sequence, short
from interview_coach.files.yaml.problem import MOST_NAMED, Problem
from interview_coach.files.yaml.scalars import is_null

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


def entries(node: Mapping, listed: str = "entries") -> list[Mapping]:
    """The entries that are keys and values, in order; `listed` is the key they stand under."""
    found = node.items.get(listed)
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def at(node: Mapping, key: str) -> int:
    """The line of this key; where it is missing, that of the beginning."""
    return node.lines.get(key, node.line)


def word(node: Mapping, key: str) -> str | None:
    """The text under this key, or None."""
    found = node.items.get(key)
    return found.text if isinstance(found, Scalar) else None


def _some(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    found = node.items.get("entries")
    if isinstance(found, Sequence) and not found.items:
        yield Problem(found.line, "`entries` is empty; add one that begins with `- id: `")


def _ids(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for each in entries(node):
        name, line = word(each, "id"), at(each, "id")
        if name is None:
            continue
        if not _ID.fullmatch(name):
            what = "must be small letters, digits and hyphens, at most 60; write it"
            yield Problem(line, f"`id: {short(name)}` {what} like hard-gap")
        elif name in seen:
            yield Problem(line, f"`id: {name}` is already used on line {seen[name]}; rename this one")
        seen.setdefault(name, line)


def _known_sources(node: Mapping, sources: Collection[str]) -> Iterator[Problem]:
    named = [(word(each, "source"), at(each, "source")) for each in entries(node)]
    unknown = [(name, line) for name, line in named if name and name not in sources]
    for number, (name, line) in enumerate(unknown):
        # Looking for a near one takes time, and no one reads that many.
        near = close(name, list(sources)) if len(name) <= LONGEST_NAMED and number < MOST_NAMED else []
        hint = f"did you mean `{near[0]}`?" if near else "to see the ids: coach why"
        yield Problem(line, f"`source: {short(name)}` isn't recognized; {hint}")


def _texts(entry: type[Struct]) -> Callable[[Mapping, Collection[str]], Iterator[Problem]]:
    """A rule: what must be there and is a text says something."""
    keys = [
        key
        for key, hint in get_type_hints(entry).items()
        if (hint is str and key != "group") or key == "shows"
    ]

    def rule(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
        of_entries = [(each, key) for each in entries(node) for key in keys]
        for each, key in [(node, "title"), *of_entries, *_of_ways(node)]:
            found = word(each, key)
            if found is not None and not found.strip():
                yield Problem(at(each, key), f"`{key}` is empty; write it")
        for each in entries(node):
            points = each.items.get("shows")
            if isinstance(points, Sequence) and (
                not points.items or any(_is_blank(point) for point in points.items)
            ):
                yield Problem(
                    at(each, "shows"), "`shows` has a point without words; write it, or remove its line"
                )

    return rule


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _of_ways(node: Mapping) -> list[tuple[Mapping, str]]:
    ways = [each.items.get("ways") for each in entries(node)]
    return [(each, key) for each in ways if isinstance(each, Mapping) for key in each.items]


def _ways(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """Improper questions have their three ways; no other question has any."""
    kind = word(node, "kind")
    if kind is None:
        return
    for each in entries(node):
        has_ways = _stands(each.items.get("ways"))
        if kind == "improper" and not has_ways:
            yield Problem(
                each.line, "`ways` is missing in an improper question; add `answer`, `worry` and `decline`"
            )
        elif kind != "improper" and has_ways:
            yield Problem(
                at(each, "ways"), f"`ways` are for `kind: improper`, not {short(kind)}; remove them"
            )


def _role(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    kind, has_role = word(node, "kind"), _stands(node.items.get("role"))
    if kind == "role" and not has_role:
        yield Problem(
            at(node, "kind"), "`kind: role` needs a family of jobs; add one, such as `role: software`"
        )
    elif kind is not None and kind != "role" and has_role:
        yield Problem(at(node, "role"), "`role` is for `kind: role`; remove it, or change the kind")


def _form(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """A form says what's different about it and how to practice; no other pack does."""
    kind = word(node, "kind")
    for key in ("different", "how", "rounds"):
        stands = _stands(node.items.get(key))
        if kind == "form" and key != "rounds" and not (word(node, key) or "").strip():
            yield Problem(at(node, "kind"), f"`kind: form` needs `{key}`; write it in a sentence or two")
        elif kind is not None and kind != "form" and stands:
            yield Problem(at(node, key), f"`{key}` is for `kind: form`; remove it, or change the kind")


def _words(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """Each word says something, in small letters, and is in its list once."""
    for each in entries(node):
        found = each.items.get("words")
        seen: set[str] = set()
        for item in found.items if isinstance(found, Sequence) else []:
            if not isinstance(item, Scalar):
                continue
            if not item.text.strip():
                yield Problem(item.line, "`words` has an empty word; write it, or remove it")
            elif item.text != item.text.lower():
                yield Problem(item.line, f"{short(item.text)} has capitals; write {item.text.lower()}")
            elif item.text in seen:
                yield Problem(item.line, f"{short(item.text)} is in this list twice; keep one")
            seen.add(item.text)


def _words_of_points(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """Where a question has words for its points, there's a line for each point."""
    for each in entries(node):
        words, points = each.items.get("words"), each.items.get("shows")
        if not isinstance(words, Sequence):
            continue
        count = len(points.items) if isinstance(points, Sequence) else 1
        if len(words.items) != count:
            what = f"`words` needs a line for each point: {count}, not {len(words.items)}"
            yield Problem(at(each, "words"), f"{what}; an empty one is ''")


def _stands(node: Node | None) -> bool:
    return node is not None and not is_null(node)


def _phrase_tables(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """Each phrase of a table says what it becomes, with the same number of signs on both sides."""
    for table in entries(node, "lists"):
        words = table.items.get("words")
        if word(table, "id") not in get_args(PhraseTable) or not isinstance(words, Sequence):
            continue
        for phrase in words.items:
            typed, colon, written = (
                phrase.text.partition(": ") if isinstance(phrase, Scalar) else ("", "", "")
            )
            if not colon or signs(typed) != signs(written):
                what = "write `typed: written`, with the same number of `#`, `*` and `(a|b)` on both sides"
                yield Problem(phrase.line, f"`{short(typed)}` isn't a phrase that becomes another; {what}")


RULES = {
    "pack": (_some, _ids, _known_sources, _texts(Drill), _ways, _role, _form, _words_of_points),
    "bank": (_some, _ids, _known_sources, _texts(Prompt)),
    "moves": (_some, _ids, _known_sources, _texts(MoveWords)),
    "answers": (_some, _ids, _known_sources, _texts(PointKind)),
    "names": (_some, _ids, _words),
    "quoting": (_phrase_tables,),
    INCOMING: (_some, _ids),
}
"""The rules, by the kind of file."""
