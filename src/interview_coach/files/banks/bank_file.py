"""Any file of questions, looked at by itself: what kind it is, what is in it, and all that is wrong with it.

The types are those of the model. Beyond them: ids are there once, sources are known, no text is empty, and improper
questions have their three ways to respond.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Iterator
from typing import get_type_hints

from msgspec import Struct

from interview_coach.core.conversation.manager import Anyone, Manager, Reply
from interview_coach.core.conversation.moves import Moves, MoveWords
from interview_coach.core.conversation.topics import MoveTopic, Topics
from interview_coach.core.drill.listening import AnswerWords, PointKind
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.evidence.skills import Skill, Skills
from interview_coach.core.incoming.words import Incoming, NewsSign
from interview_coach.core.letters.customs import Custom, Customs
from interview_coach.core.letters.gate import BarredLists, BarredWords
from interview_coach.core.letters.phrases import Phrase, Phrases
from interview_coach.core.letters.wording import LetterSentence, Sentences
from interview_coach.core.text.names import close
from interview_coach.core.text.titles import NameList, NameLists
from interview_coach.core.walk.bank import Bank, Method, Prompt, Source, Sources, Topic
from interview_coach.files.banks.conversation_file import problems_of
from interview_coach.files.banks.incoming_file import NO_LISTS, PhraseLists, phrase_problems
from interview_coach.files.banks.shipped import BANK_SCHEMA, INCOMING
from interview_coach.files.yaml import migrate, schema
from interview_coach.files.yaml.keys import keys_of
from interview_coach.files.yaml.nodes import (
    LONGEST_NAMED,
    Mapping,
    Node,
    Scalar,
    Sequence,
    YamlProblem,
    short,
)
from interview_coach.files.yaml.problem import MOST_NAMED, Problem
from interview_coach.files.yaml.scalars import is_null
from interview_coach.files.yaml.schema import plan_of
from interview_coach.files.yaml.yaml_io import parse

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


class FileKind(Struct, frozen=True):
    """A kind of file: what it is called, how many entries of what it has."""

    name: str
    said: str
    whole: type[Struct]
    entry: type[Struct]
    listed: str = "entries"
    """The key under which the entries stand."""

    def fits(self, keys: Collection[str], of_entries: Collection[str]) -> int:
        """How well the keys of the file and its entries fit this kind."""
        known, known_of_entries = keys_of(self.whole), keys_of(self.entry)
        good = len(known & set(keys)) + len(known_of_entries & set(of_entries))
        return 2 * good - len(set(keys)) - len(set(of_entries))

    def has_enough(self, keys: Collection[str], of_entries: Collection[str]) -> bool:
        """Whether every key that this kind needs is there."""
        needed, needed_of_entries = plan_of(self.whole).required, plan_of(self.entry).required
        return set(needed) <= set(keys) and set(needed_of_entries) <= set(of_entries)


PACK = FileKind("pack", "a pack of questions to practice with", Pack, Drill)
BANK = FileKind("bank", "a bank of questions and tips", Bank, Prompt)
CONVERSATION = FileKind("conversation", "a conversation", Manager, Reply, "replies")
FORMS = (
    # Before the packs, whose questions have an id and words too.
    FileKind("names", "a list of words around names", NameLists, NameList),
    PACK,
    BANK,
    FileKind("sources", "a list of sources", Sources, Source),
    FileKind("method", "a list of topics", Method, Topic),
    FileKind("phrases", "a list of phrases", Phrases, Phrase),
    FileKind("customs", "a list of customs", Customs, Custom),
    FileKind("quoting", "lists of words that aren't quoted", BarredLists, BarredWords, "lists"),
    FileKind("sentences", "a list of sentences", Sentences, LetterSentence, "sentences"),
    FileKind("skills", "a list of skills", Skills, Skill),
    FileKind("moves", "a list of moves", Moves, MoveWords),
    FileKind("topics", "a list of words that speak for moves", Topics, MoveTopic),
    FileKind("answers", "a list of words in answers", AnswerWords, PointKind),
    FileKind(INCOMING, "a list of words for reading messages", Incoming, NewsSign),
    FileKind("replies", "a list of replies for every manager", Anyone, Reply, "replies"),
    CONVERSATION,
)


class Looked(Struct, frozen=True):
    """The result of reading a file. `value` is None if anything is wrong, and `node` if it has no keys at all."""

    form: FileKind
    value: Struct | None
    node: Mapping | None
    problems: tuple[Problem, ...]


def inspect(
    data: bytes, sources: Collection[str], anyone: Anyone | None = None, lists: PhraseLists = NO_LISTS
) -> Looked:
    """The content of these bytes. Its keys tell its kind, and `sources` are the known source ids.

    With `anyone`, the replies that all managers fall back on, a conversation is played through as well. Phrases may name `lists`.
    """
    if newer := migrate.newer(data, BANK_SCHEMA):
        return _bad(Problem(*newer))
    if _says_nothing(data):
        return _bad(Problem(1, "the file is empty; write it, or delete it"))
    try:
        node = parse(data)
    except YamlProblem as error:
        return _bad(Problem(error.line, error.what))
    if not isinstance(node, Mapping):
        return _bad(Problem(node.line, "the file must be keys and values; its first line is `schema: 1`"))
    form = _form_of(node)
    rules = _RULES.get(form.name, ())
    value, problems = schema.read_node(
        node, form.whole, BANK_SCHEMA, lambda each: [found for rule in rules for found in rule(each, sources)]
    )
    more = problems_of(value, node, sources, anyone) if value else []
    more += list(phrase_problems(node, lists)) if form.name == INCOMING else []
    return Looked(form, None if more else value, node, (*problems, *more))


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


def _says_nothing(data: bytes) -> bool:
    """Whether there are blank lines and comments only."""
    lines = (line.strip() for line in data.removeprefix(BOM_UTF8).splitlines())
    return all(not line or line.startswith(b"#") for line in lines)


def _bad(problem: Problem) -> Looked:
    return Looked(PACK, None, None, (problem,))


def _form_of(node: Mapping) -> FileKind:
    """The kind whose keys these are for the most part; of two as good, the one that needs no other keys, then the first."""

    def fit(form: FileKind) -> tuple[int, bool]:
        keys, of_entries = (
            node.items.keys(),
            {key for each in entries(node, form.listed) for key in each.items},
        )
        return form.fits(keys, of_entries), form.has_enough(keys, of_entries)

    return max(FORMS, key=fit)


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
            yield Problem(line, f"`id: {name}` stands twice (first on line {seen[name]}); give one another")
        seen.setdefault(name, line)


def _known_sources(node: Mapping, sources: Collection[str]) -> Iterator[Problem]:
    named = [(word(each, "source"), at(each, "source")) for each in entries(node)]
    unknown = [(name, line) for name, line in named if name and name not in sources]
    for number, (name, line) in enumerate(unknown):
        # Looking for a near one takes time, and no one reads that many.
        near = close(name, list(sources)) if len(name) <= LONGEST_NAMED and number < MOST_NAMED else []
        hint = f"did you mean `{near[0]}`?" if near else "the ids that there are: coach why"
        yield Problem(line, f"`source: {short(name)}` isn't known; {hint}")


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
                    at(each, "shows"), "`shows` has a point without words; write it, or take its line out"
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
                at(each, "ways"), f"`ways` are for `kind: improper`, not {short(kind)}; take them out"
            )


def _role(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    kind, has_role = word(node, "kind"), _stands(node.items.get("role"))
    if kind == "role" and not has_role:
        yield Problem(at(node, "kind"), "`kind: role` needs a family of jobs; add such as `role: software`")
    elif kind is not None and kind != "role" and has_role:
        yield Problem(at(node, "role"), "`role` is for `kind: role`; take it out, or change the kind")


def _form(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """A form says what's different about it and how to practice; no other pack does."""
    kind = word(node, "kind")
    for key in ("different", "how", "rounds"):
        stands = _stands(node.items.get(key))
        if kind == "form" and key != "rounds" and not (word(node, key) or "").strip():
            yield Problem(at(node, "kind"), f"`kind: form` needs `{key}`; write it in a sentence or two")
        elif kind is not None and kind != "form" and stands:
            yield Problem(at(node, key), f"`{key}` is for `kind: form`; take it out, or change the kind")


def _words(node: Mapping, _sources: Collection[str]) -> Iterator[Problem]:
    """Each word says something, in small letters, and is in its list once."""
    for each in entries(node):
        found = each.items.get("words")
        seen: set[str] = set()
        for item in found.items if isinstance(found, Sequence) else []:
            if not isinstance(item, Scalar):
                continue
            if not item.text.strip():
                yield Problem(item.line, "`words` has an empty word; write it, or take it out")
            elif item.text != item.text.lower():
                yield Problem(item.line, f"{short(item.text)} has capitals; write {item.text.lower()}")
            elif item.text in seen:
                yield Problem(item.line, f"{short(item.text)} stands twice in this list; keep one")
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


_RULES = {
    "pack": (_some, _ids, _known_sources, _texts(Drill), _ways, _role, _form, _words_of_points),
    "bank": (_some, _ids, _known_sources, _texts(Prompt)),
    "moves": (_some, _ids, _known_sources, _texts(MoveWords)),
    "answers": (_some, _ids, _known_sources, _texts(PointKind)),
    "names": (_some, _ids, _words),
    INCOMING: (_some, _ids),
}
"""The rules beyond the types, by the kind of file."""
