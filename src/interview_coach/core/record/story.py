"""Stories: the person's own evidence, as it stands in `stories/ID.yaml`."""

from datetime import date
from typing import Annotated, Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record import schemas
from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.marks import CompanyName, Day, FileName, OneLine, Prose
from interview_coach.errors import NotReadable


class PartPrompt(Protocol):
    """Whatever asks for a part of a story: only its id counts here."""

    @property
    def id(self) -> str:
        """The part that it asks for."""
        ...


class Told(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A time when you told a story: the company and the day."""

    company: CompanyName
    on: Day
    extra: dict[str, Any] = {}


class Story(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A story about something you did. It should take two minutes or less to tell.

    `id` is the name of the story's file. It isn't stored in the file.
    """

    id: Annotated[str, FileName] = ""
    schema: int = schemas.STORY
    title: str
    situation: Annotated[str | None, Prose] = None
    task: Annotated[str | None, Prose] = None
    """What was theirs to do."""
    action: Annotated[str | None, Prose] = None
    """What they did, themselves."""
    result: Annotated[str | None, Prose] = None
    numbers: tuple[str, ...] = ()
    """The figures in the result, each as it would be said: `from six hours to forty minutes`."""
    learning: Annotated[str | None, Prose] = None
    skills: Annotated[tuple[str, ...], OneLine] = ()
    """Words of the vocabulary `questions/skills.yaml`, or the person's own."""
    told: tuple[Told, ...] = ()
    passed: Annotated[tuple[str, ...], OneLine] = ()
    """Ids of prompts the person chose to pass over."""
    dismissed: Annotated[tuple[str, ...], OneLine] = ()
    """Names of checks that do not matter here, in the person's view."""
    extra: dict[str, Any] = {}

    @property
    def spoken(self) -> str:
        """What would be said aloud: all parts but the title, in order."""
        parts = (self.situation, self.task, self.action, self.result, self.learning)
        return "\n".join(part for part in parts if part)

    def heard_by(self, company: str) -> date | None:
        """The last day on which this company heard it, or None; case and blanks do not matter."""
        wanted = " ".join(company.casefold().split())
        days = [told.on for told in self.told if " ".join(told.company.casefold().split()) == wanted]
        return max(days, default=None)


def with_told(story: Story, company: str, on: date) -> Story:
    """The story, with this telling added; the same one twice changes nothing."""
    if any(told.company == company and told.on == on for told in story.told):
        return story
    return replace(story, told=(*story.told, Told(company=company, on=on)))


FIELDS = {
    "title": "title",
    "situation": "situation",
    "task": "task",
    "action": "action",
    "outcome": "result",
    "numbers": "numbers",
    "learning": "learning",
    "skills": "skills",
}
"""Where the answer to each prompt of the bank `story` stands."""
LISTS = frozenset({"numbers", "skills"})


def part_answer(story: Story, prompt: str) -> str | None:
    """The answer to a prompt as text, or None."""
    found = getattr(story, FIELDS[prompt])
    return ("\n".join(found) if prompt in LISTS else found) or None


def with_part(story: Story, prompt: PartPrompt, text: str) -> Story:
    """The story with this answer; an empty text clears it.

    Raises:
        NotReadable: a story has a title.
    """
    if prompt.id == "title" and not text:
        raise NotReadable("A story needs a title, so that you can find it again. A few words are enough.")
    value: object = text or None
    if prompt.id == "title":
        # A title is one line.
        value = " ".join(text.split())
    elif prompt.id in LISTS:
        between = (
            text.replace("\n", ";") if prompt.id == "numbers" else text.replace("\n", ",").replace(";", ",")
        )
        parts = (" ".join(part.split()) for part in between.split(";" if prompt.id == "numbers" else ","))
        value = tuple(dict.fromkeys(part for part in parts if part))
    return replace(with_passed(story, prompt.id, passed=False), **{FIELDS[prompt.id]: value})


def is_finished(story: Story, core: tuple[str, ...]) -> bool:
    """Whether each prompt of the core is answered or passed over."""
    return all(part_answer(story, each) is not None or each in story.passed for each in core)
