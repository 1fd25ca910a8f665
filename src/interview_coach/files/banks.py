"""The banks of `questions/`, read when first asked for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.bank import Bank, Method, Prompt, Source, Sources, Topic
from interview_coach.core.customs import Custom, Customs
from interview_coach.core.drill import Pack, merged
from interview_coach.core.moves import Moves
from interview_coach.core.phrases import Phrases
from interview_coach.core.skills import Skill, Skills
from interview_coach.errors import BadFile, CoachError
from interview_coach.files import schema

if TYPE_CHECKING:
    from interview_coach.core.conversation import Anyone, Manager
    from interview_coach.files.own_conversations import OwnConversations
    from interview_coach.files.own_packs import OwnPacks
    from interview_coach.files.reader import LeftOut

T = TypeVar("T", bound=Struct)
BANK_SCHEMA = 1
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
)


class Banks:
    """Every bank, by name. A bank of ours that cannot be read stops the command that needs it.

    `own` is the person's folder of packs: what cannot be used there is left out.
    """

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self.folder = folder
        self._own_folder = own

    @cached_property
    def prep(self) -> Bank:
        """The walk of `coach prep`."""
        return self._load("prep", Bank)

    @cached_property
    def research(self) -> Bank:
        """What to find out about person, role and organisation."""
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
    def sources(self) -> tuple[Source, ...]:
        """Where the advice comes from."""
        return self._load("sources", Sources).entries

    @cached_property
    def method(self) -> tuple[Topic, ...]:
        """The method by topic."""
        return self._load("method", Method).entries

    @cached_property
    def customs(self) -> tuple[Custom, ...]:
        """Countries where few people send a thank-you note."""
        return self._load("customs", Customs).entries

    @cached_property
    def phrases(self) -> Phrases:
        """What a note does better without."""
        return self._load("phrases", Phrases)

    @cached_property
    def skills(self) -> tuple[Skill, ...]:
        """The words by which a story and a goal find each other."""
        return self._load("skills", Skills).entries

    @cached_property
    def moves(self) -> Moves:
        """What can be said in a conversation, and the words by which it is told."""
        return self._load("moves", Moves)

    @cached_property
    def packs(self) -> dict[str, Pack]:
        """The questions that candidates are asked, with the person's own: every pack by its name, sorted."""
        return merged(self.shipped_packs, self._own.packs) if self._own.packs else self.shipped_packs

    @property
    def left_out(self) -> "tuple[LeftOut, ...]":
        """The person's own packs that cannot be used, each with the first thing that is wrong."""
        return self._own.left_out

    @cached_property
    def shipped_packs(self) -> dict[str, Pack]:
        """The packs of the program alone."""
        names = sorted(path.stem for path in (self.folder / PRACTICE).glob("*.yaml"))
        return {name: self._load(f"{PRACTICE}/{name}", Pack) for name in names}

    @cached_property
    def conversations(self) -> "dict[str, Manager]":
        """The managers to rehearse with, by name, sorted, the person's own among them; one of theirs replaces ours.

        Each is complete: what all fall back on stands behind their own replies.
        """
        # Imported here, as below: most commands play nothing.
        from interview_coach.core.conversation import complete

        found = {**self._shipped_conversations, **self._own_conversations.managers}
        return {name: complete(found[name], self.anyone) for name in sorted(found)}

    @property
    def conversations_left_out(self) -> "tuple[LeftOut, ...]":
        """The person's own conversations that cannot be used, each with the first thing that is wrong."""
        return self._own_conversations.left_out

    @cached_property
    def anyone(self) -> "Anyone":
        """The replies that every manager falls back on."""
        from interview_coach.core.conversation import Anyone

        return self._load(f"{CONVERSATIONS}/{ANYONE}", Anyone)

    @cached_property
    def _shipped_conversations(self) -> "dict[str, Manager]":
        """The conversations of the program alone, without what all fall back on."""
        from interview_coach.core.conversation import Manager

        names = [path.stem for path in (self.folder / CONVERSATIONS).glob("[!_]*.yaml")]
        return {name: replace(self._load(f"{CONVERSATIONS}/{name}", Manager), id=name) for name in names}

    @cached_property
    def _own_conversations(self) -> "OwnConversations":
        # Imported here: it is for the few commands that play.
        from interview_coach.files.own_conversations import OwnConversations, read_own

        folder = self._own_folder
        return read_own(folder / CONVERSATIONS, self) if folder else OwnConversations()

    @cached_property
    def core_prompts(self) -> tuple[Prompt, ...]:
        """The prompts that count as the core of the preparation; those of the research stand there without text.

        Only `prep` is read: counting needs ids and conditions, and this is asked for on every run.
        """
        own = {prompt.id: prompt for prompt in self.prep.entries}
        return tuple(own.get(each) or Prompt(id=each, text="", why="", source="") for each in self.prep.core)

    @cached_property
    def _own(self) -> "OwnPacks":
        # Imported here: it is for the few commands that read packs.
        from interview_coach.files.own_packs import OwnPacks, read_own

        return read_own(self._own_folder, self) if self._own_folder else OwnPacks()

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
                f"{path} is missing.", "It is part of the program: install interview-coach again."
            ) from None
        value, problems = schema.decode(data, kind, BANK_SCHEMA)
        if value is None:
            raise BadFile(f"{path}:{problem.line}: {problem.what}" for problem in problems)
        return value
