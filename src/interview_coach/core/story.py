"""Stories: the person's own evidence, as it stands in `stories/ID.yaml`."""

from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

STORY_SCHEMA = 1


class Told(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Where a story was told: the company, and the day."""

    company: str
    on: date
    extra: dict[str, Any] = {}


class Story(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Something the person did, to be told in two minutes. `id` is the name of its file, and not in it."""

    id: str = ""
    schema: int = STORY_SCHEMA
    title: str
    situation: str | None = None
    task: str | None = None
    """What was theirs to do."""
    action: str | None = None
    """What they did, themselves."""
    result: str | None = None
    numbers: tuple[str, ...] = ()
    """The figures in the result, each as it would be said: `from six hours to forty minutes`."""
    learning: str | None = None
    skills: tuple[str, ...] = ()
    """Words of the vocabulary `questions/skills.yaml`, or the person's own."""
    told: tuple[Told, ...] = ()
    passed: tuple[str, ...] = ()
    """Ids of prompts the person chose to pass over."""
    dismissed: tuple[str, ...] = ()
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
