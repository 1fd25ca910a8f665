"""Skills: the words by which a story and a goal find each other, as they stand in `questions/skills.yaml`."""

from collections.abc import Iterable

from msgspec import Struct

from interview_coach.core.text.names import fold


class Skill(Struct, frozen=True, kw_only=True):
    """Something that a person does well."""

    id: str
    title: str
    words: tuple[str, ...]
    """What people write when they mean it: one word each. Other endings of it count too."""
    source: str
    """The id of the source that backs it."""


class Skills(Struct, frozen=True, kw_only=True):
    """The file of skills."""

    schema: int
    title: str
    entries: tuple[Skill, ...]


def by_name(skills: Iterable[Skill]) -> dict[str, Skill]:
    """Each skill by its id and by its title, both as `bare` has them."""
    return {bare(name): skill for skill in skills for name in (skill.title, skill.id)}


def bare(said: str) -> str:
    """The name of a skill for comparing."""
    return fold(said.replace("-", " ").replace("_", " "))
