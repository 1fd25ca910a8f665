"""Any file of questions, looked at by itself: what kind it is, what is in it, and all that is wrong with it.

The types are those of the model. Beyond them: ids are there once, sources are known, no text is empty, and improper
questions have their three ways to respond.
"""

from codecs import BOM_UTF8
from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.conversation.manager import Anyone, Manager, Reply
from interview_coach.core.conversation.moves import Moves, MoveWords
from interview_coach.core.conversation.topics import MoveTopic, Topics
from interview_coach.core.drill.listening import AnswerWords, PointKind
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.evidence.skills import Skill, Skills
from interview_coach.core.incoming.words import Incoming, NewsSign, NewsTable, NewsWords
from interview_coach.core.letters.customs import Custom, Customs
from interview_coach.core.letters.lexicon import BarredLists, BarredWords
from interview_coach.core.letters.phrases import Phrase, Phrases
from interview_coach.core.letters.wording import LetterSentence, Sentences
from interview_coach.core.text.titles import NameList, NameLists
from interview_coach.core.walk.bank import Bank, Method, Prompt, Source, Sources, Topic
from interview_coach.files.banks.bank_rules import RULES, entries
from interview_coach.files.banks.conversation_file import problems_of
from interview_coach.files.banks.incoming_file import NO_LISTS, PhraseLists, phrase_problems
from interview_coach.files.banks.shipped import BANK_SCHEMA, INCOMING
from interview_coach.files.yaml import migrate, schema
from interview_coach.files.yaml.keys import keys_of
from interview_coach.files.yaml.nodes import (
    Mapping,
    YamlProblem,
)
from interview_coach.files.yaml.problem import Problem
from interview_coach.files.yaml.schema import plan_of
from interview_coach.files.yaml.yaml_io import parse


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
    FileKind("news", "a list of words that speak for news", NewsTable, NewsWords),
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
    rules = RULES.get(form.name, ())
    value, problems = schema.read_node(
        node, form.whole, BANK_SCHEMA, lambda each: [found for rule in rules for found in rule(each, sources)]
    )
    more = problems_of(value, node, sources, anyone) if value else []
    more += list(phrase_problems(node, lists)) if form.name == INCOMING else []
    return Looked(form, None if more else value, node, (*problems, *more))


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
