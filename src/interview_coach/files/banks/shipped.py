"""The banks that the program ships in `questions/`, each read when first asked for."""

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.walk.bank import Bank, Method, Prompt, Source, Sources, Topic
from interview_coach.errors import BadFile, CoachError
from interview_coach.files.yaml import schema

if TYPE_CHECKING:
    from interview_coach.core.conversation.manager import Anyone, Manager
    from interview_coach.core.conversation.moves import Moves
    from interview_coach.core.drill.listening import Ear
    from interview_coach.core.drill.pack import Pack
    from interview_coach.core.evidence.skills import Skill
    from interview_coach.core.incoming.words import Incoming
    from interview_coach.core.letters.customs import Custom
    from interview_coach.core.letters.english import English
    from interview_coach.core.letters.lexicon import BarredWords
    from interview_coach.core.letters.phrases import Phrases
    from interview_coach.core.text.titles import NameWords

T = TypeVar("T", bound=Struct)
BANK_SCHEMA = 1
INCOMING = "incoming"
"""The words for reading messages."""
PRACTICE = "practice"
"""The folder of the packs, and the name of all of them together."""
CONVERSATIONS, ANYONE = "conversations", "_any"
"""The folder of the conversations, and the file in it of what all managers fall back on."""
PROMPT_BANKS = (
    "prep",
    "research",
    "qualifying",
    "closing",
    "story",
    "thank-you",
    "brief",
    "debrief",
    "feedback",
    "partner",
    "tonight",
)


class Shipped:
    """Every bank of the program, by name. One that cannot be read stops the command that needs it.

    What few commands read has its model imported with it, so that the others start sooner.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def prep(self) -> Bank:
        """The walk of `coach prep`."""
        return self._load("prep", Bank)

    @cached_property
    def research(self) -> Bank:
        """What to find out about person, role and organization."""
        return self._load("research", Bank)

    @cached_property
    def qualifying(self) -> Bank:
        """What to ask them."""
        return self._load("qualifying", Bank)

    @cached_property
    def closing(self) -> Bank:
        """How to end the conversation."""
        return self._load("closing", Bank)

    @cached_property
    def story(self) -> Bank:
        """The walk of `coach story add`."""
        return self._load("story", Bank)

    @cached_property
    def brief(self) -> Bank:
        """What to remember just before the interview."""
        return self._load("brief", Bank)

    @cached_property
    def thank_you(self) -> Bank:
        """The thank-you checklist."""
        return self._load("thank-you", Bank)

    @cached_property
    def debrief(self) -> Bank:
        """Notes on a round."""
        return self._load("debrief", Bank)

    @cached_property
    def feedback(self) -> Bank:
        """Asking how to do better, and what helps after an answer."""
        return self._load("feedback", Bank)

    @cached_property
    def partner(self) -> Bank:
        """What a friend needs who asks the questions."""
        return self._load("partner", Bank)

    @cached_property
    def tonight(self) -> Bank:
        """The steps of the night before an interview."""
        return self._load("tonight", Bank)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Where the advice comes from."""
        return self._load("sources", Sources).entries

    @cached_property
    def method(self) -> tuple[Topic, ...]:
        """The method by topic."""
        return self._load("method", Method).entries

    @cached_property
    def customs(self) -> "tuple[Custom, ...]":
        """Countries where few people send a thank-you note."""
        from interview_coach.core.letters.customs import Customs

        return self._load("customs", Customs).entries

    @cached_property
    def phrases(self) -> "Phrases":
        """What a note does better without."""
        from interview_coach.core.letters.phrases import Phrases

        return self._load("phrases", Phrases)

    @cached_property
    def quoting(self) -> "tuple[BarredWords, ...]":
        """The words that keep a note from being quoted in a letter."""
        from interview_coach.core.letters.lexicon import BarredLists

        return self._load("quoting", BarredLists).lists

    @cached_property
    def english(self) -> "English":
        """Ordinary words, to tell a slip or an acronym in a note from a word."""
        from interview_coach.core.letters.english import English

        parts = (self.folder / "english.txt").read_text(encoding="utf-8").split("# The others.")
        return English(*(frozenset(re.sub(r"#.*", "", part).split()) for part in parts))

    @cached_property
    def skills(self) -> "tuple[Skill, ...]":
        """The words by which a story and a goal find each other."""
        from interview_coach.core.evidence.skills import Skills

        return self._load("skills", Skills).entries

    @cached_property
    def ear(self) -> "Ear":
        """The words by which a typed answer is heard, ready for looking."""
        from interview_coach.core.drill.listening import AnswerWords, ear_of

        return ear_of(self._load("answers", AnswerWords))

    @cached_property
    def names(self) -> "NameWords":
        """Words around names: titles, and what is no name."""
        from interview_coach.core.text.titles import NameLists, name_words

        return name_words(self._load("names", NameLists))

    @cached_property
    def shipped_incoming(self) -> "Incoming":
        """The words by which a message that came in is read, of the program alone."""
        from interview_coach.core.incoming.words import Incoming, NewsTable

        return replace(self._load(INCOMING, Incoming), news=self._load("news", NewsTable))

    @cached_property
    def moves(self) -> "Moves":
        """What can be said in a conversation, and the words by which it is told."""
        from interview_coach.core.conversation.moves import Moves
        from interview_coach.core.conversation.topics import Topics

        return replace(self._load("moves", Moves), topics=self._load("topics", Topics))

    @cached_property
    def shipped_packs(self) -> "dict[str, Pack]":
        """The packs of the program alone."""
        from interview_coach.core.drill.pack import Pack

        names = sorted(path.stem for path in (self.folder / PRACTICE).glob("*.yaml"))
        return {name: self._load(f"{PRACTICE}/{name}", Pack) for name in names}

    @cached_property
    def anyone(self) -> "Anyone":
        """The replies that every manager falls back on."""
        from interview_coach.core.conversation.manager import Anyone

        return self._load(f"{CONVERSATIONS}/{ANYONE}", Anyone)

    @cached_property
    def shipped_conversations(self) -> "dict[str, Manager]":
        """The conversations of the program alone, without what all fall back on."""
        from interview_coach.core.conversation.manager import Manager

        names = [path.stem for path in (self.folder / CONVERSATIONS).glob("[!_]*.yaml")]
        return {name: replace(self._load(f"{CONVERSATIONS}/{name}", Manager), id=name) for name in names}

    @cached_property
    def core_prompts(self) -> tuple[Prompt, ...]:
        """The prompts that count as the core of the preparation; those of the research are there without text.

        Only `prep` is read: counting needs ids and conditions, and this is asked for on every run.
        """
        own = {prompt.id: prompt for prompt in self.prep.entries}
        return tuple(own.get(each) or Prompt(id=each, text="", why="", source="") for each in self.prep.core)

    def named(self, name: str) -> Bank:
        """The bank of prompts of this name, one of `PROMPT_BANKS`."""
        bank = getattr(self, name.replace("-", "_"))
        assert isinstance(bank, Bank)
        return bank

    def prompt(self, wanted: str) -> tuple[str, Prompt] | None:
        """The prompt of this id with the name of its bank, or None."""
        for name in PROMPT_BANKS:
            if found := self.named(name).get(wanted):
                return name, found
        return None

    def _load(self, name: str, kind: type[T]) -> T:
        # Another failure of the disk goes up as it is: the command names the file, and what helps.
        path = self.folder / f"{name}.yaml"
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise CoachError(
                f"{path} is missing.", "It's part of the program: install interview-coach again."
            ) from None
        value, problems = schema.decode(data, kind, BANK_SCHEMA)
        if value is None:
            raise BadFile(f"{path}:{problem.line}: {problem.what}" for problem in problems)
        return value
