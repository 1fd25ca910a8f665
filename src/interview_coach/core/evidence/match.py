"""The match: which stories fit what they want, or what they doubt, and why. A doubt is ranked as a goal is.

A reason only says that a skill or a word is in both. What a word means there, no one can tell but the person: so every
reason is shown as it stands.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct

from interview_coach.core.evidence.skills import Skill, bare, by_name
from interview_coach.core.record.story import Story
from interview_coach.core.text.names import fold
from interview_coach.core.text.words import STOP_WORDS, root, stem, words

SKILL_WEIGHT = 2.0
"""The weight of a skill in common. A word weighs at most 1, and more if fewer stories have it."""


class Fit(Struct, frozen=True, kw_only=True):
    """A story that has something in common with a goal, and what that is."""

    story: Story
    skills: tuple[str, ...]
    """Skills that the story names, as it names them, and the goal asks for."""
    asked: tuple[str, ...]
    """For each of these skills, what in the goal asks for it."""
    words: tuple[str, ...]
    """Words in both, the rarest first. One with two endings is said as `deployment (deployed)`, or as the shorter one,
    where the other begins with it."""
    heard: date | None = None
    """The last day on which the company heard this story."""

    @property
    def is_thin(self) -> bool:
        """Whether one word is all that they have in common."""
        return not self.skills and len(self.words) == 1

    @property
    def skill_reason(self) -> str:
        """Such as `skill: migration`, or `skill: migration (relocation)` where the goal has another word."""
        named = [
            skill if bare(skill) == bare(asked) else f"{skill} ({asked})"
            for skill, asked in zip(self.skills, self.asked, strict=True)
        ]
        return _list("skill", named)

    @property
    def reason(self) -> str:
        """Such as `skill: migration; words: deploy, downtime`."""
        return "; ".join(each for each in (self.skill_reason, _list("word", self.words)) if each)


def _list(what: str, named: Sequence[str]) -> str:
    return f"{what}{'s' * (len(named) > 1)}: {', '.join(named)}" if named else ""


class Index:
    """The stories, made ready for many goals. The order in which they are given does not matter."""

    def __init__(self, stories: Iterable[Story], skills: Sequence[Skill]) -> None:
        self._stories = sorted(stories, key=lambda story: story.id)
        self._forms = [_forms(_text(story)) for story in self._stories]
        self._having = _numbers(self._forms)
        known = by_name(skills)
        self._skills = [_named(story, known) for story in self._stories]
        self._naming = _numbers(self._skills)
        self._ways = {skill.id: _ways(skill) for skill in skills if skill.id in self._naming}
        for key, said in (item for each in self._skills for item in each.items() if item[0].startswith(_OWN)):
            self._ways.setdefault(key, (_own_way(_shortest(said)),))

    def rank(self, goal: str, company: str | None = None) -> tuple[Fit, ...]:
        """The stories that have anything in common with the goal, the best first, equal ones by id.

        A skill is in common when the story names it and the goal has its id or one of its words; one that is not in
        the vocabulary, when all its words are in the goal. `company` is the one that may have heard the story.
        """
        forms, asked = _forms(goal), self._asked(goal)
        weights: dict[int, list[float]] = defaultdict(list)
        for skill in asked:
            for number in self._naming[skill]:
                weights[number].append(SKILL_WEIGHT)
        rarest = sorted(forms.keys() & self._having.keys(), key=lambda each: (len(self._having[each]), each))
        for each in rarest:
            weight = self._weight(each)
            for number in self._having[each]:
                weights[number].append(weight)
        common = {each: forms[each] for each in rarest}
        scores = {number: math.fsum(each) for number, each in weights.items()}
        best = sorted(scores, key=lambda number: (-round(scores[number], 9), number))
        return tuple(self._fit(number, common, asked, company) for number in best)

    def naming(self, skill: str) -> tuple[Story, ...]:
        """The stories that name the skill of this id, by their id."""
        return tuple(self._stories[number] for number in self._naming.get(skill, ()))

    def _weight(self, each: str) -> float:
        """The weight of a word: 1 if one story has it, and little if all have it."""
        count = len(self._stories) + 1
        return math.log(count / len(self._having[each])) / math.log(count)

    def _asked(self, goal: str) -> dict[str, str]:
        """The skills that the goal asks for, each with what in the goal asks for it."""
        there: dict[str, set[str]] = defaultdict(set)
        for word in set(words(goal)):
            there[root(word)].add(word)
        found = {}
        for key, ways in self._ways.items():
            asking = [[_shortest(there[part]) for part in way] for way in ways if there.keys() >= set(way)]
            if asking:
                found[key] = min(map(" ".join, asking), key=lambda said: (bare(said) != bare(key), said))
        return found

    def _fit(
        self,
        number: int,
        common: Mapping[str, tuple[str, ...]],
        asked: Mapping[str, str],
        company: str | None,
    ) -> Fit:
        """`common` has the words of the goal that any story has, the rarest first."""
        story, named, mine = self._stories[number], self._skills[number], self._forms[number]
        skills = sorted((_shortest(named[key]), asked[key]) for key in named.keys() & asked.keys())
        return Fit(
            story=story,
            skills=tuple(skill for skill, _ in skills),
            asked=tuple(word for _, word in skills),
            words=tuple(_shown(said, mine[each]) for each, said in common.items() if each in mine),
            heard=story.heard_by(company) if company else None,
        )


_OWN = "own "
"""What the key of a skill begins with that is not in the vocabulary; ids have no blanks."""
_Way = tuple[str, ...]
"""Roots of words that must all be in a goal that asks for a skill."""


def _text(story: Story) -> str:
    return "\n".join((story.title, story.spoken, *story.numbers))


def _forms(text: str) -> dict[str, tuple[str, ...]]:
    """The stems of a text, each with the words that have it, as they are there."""
    found: dict[str, set[str]] = {}
    for word in set(words(text)):
        if key := stem(word):
            found.setdefault(key, set()).add(word)
    return {key: tuple(sorted(each)) for key, each in found.items()}


def _named(story: Story, known: Mapping[str, Skill]) -> dict[str, set[str]]:
    """The skills that the story names, by id or, the person's own, by a key; each as it is there."""
    found: dict[str, set[str]] = {}
    for said in story.skills:
        skill, way = known.get(bare(said)), _own_way(said)
        if skill or way:
            key = skill.id if skill else _OWN + " ".join(sorted(way))
            found.setdefault(key, set()).add(said)
    return found


def _own_way(said: str) -> _Way:
    """How a goal asks for a skill of the person's own: by all its words; by stop words only where it has no others."""
    every = words(said)
    telling = [word for word in every if fold(word) not in STOP_WORDS]
    return tuple(dict.fromkeys(key for word in telling or every if (key := root(word))))


def _ways(skill: Skill) -> tuple[_Way, ...]:
    """How a goal can ask for a skill: by its id, and by each of its words."""
    return tuple({way for said in (skill.id, *skill.words) if (way := tuple(map(root, words(said))))})


def _numbers(by_story: Sequence[Mapping[str, object]]) -> dict[str, list[int]]:
    """Which stories have a key, by their numbers, in order."""
    found: dict[str, list[int]] = {}
    for number, keys in enumerate(by_story):
        for key in keys:
            found.setdefault(key, []).append(number)
    return found


@lru_cache(maxsize=10_000)
def _shown(goal: tuple[str, ...], story: tuple[str, ...]) -> str:
    """How a word is said that stands in both: in a form that both have, else in the one that the other begins with, else both."""
    same = {word.casefold() for word in goal} & {word.casefold() for word in story}
    if same:
        return _shortest([word for word in (*goal, *story) if word.casefold() in same])
    one, other = _shortest(goal), _shortest(story)
    if other.casefold().startswith(one.casefold()):
        return one
    return other if one.casefold().startswith(other.casefold()) else f"{one} ({other})"


def _shortest(forms: Iterable[str]) -> str:
    """The shortest of some words; of those, one in small letters, and the first in the alphabet."""
    return min(forms, key=lambda word: (len(word), not word.islower(), word))
