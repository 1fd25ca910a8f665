"""Drills: the questions that candidates are asked, from the packs in `questions/practice/`."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import InterviewKind

Competency = Literal[
    "teamwork", "conflict", "ownership", "initiative", "planning", "problem-solving", "creativity", "detail",
    "communication", "persuasion", "customer", "leading", "judgement", "ethics", "learning", "adaptability",
    "resilience", "self-knowledge", "motivation", "role-skill", "history", "terms", "privacy",
]  # fmt: skip
"""What a question is after: mostly something the candidate does well. `history` is their path so far, `terms` pay and
conditions, `privacy` what is no one's business."""
Kind = Literal[
    "behavioural", "motivation", "management", "role", "situation", "form", "difficult", "improper"
]
Role = Literal[
    "software", "data", "product", "design", "sales", "support", "marketing", "finance", "operations", "nursing",
    "teaching", "administration", "hospitality", "public-service",
]  # fmt: skip


class Ways(Struct, frozen=True, kw_only=True):
    """Three ways to respond to an improper question, one sentence each."""

    CALLED: ClassVar[str] = "`ways`"

    answer: str
    worry: str
    """Speaks to what they may worry about, and leaves the question itself."""
    decline: str


class Drill(Struct, frozen=True, kw_only=True):
    """A question that interviewers ask, with information that helps you answer it."""

    CALLED: ClassVar[str] = "question"

    id: str
    text: str
    """The question as an interviewer says it."""
    asked: str
    """The real question behind it."""
    shows: tuple[str, ...] | str
    """What a good answer shows, a sentence a point; one text is a single point."""
    trap: str
    follow: str
    """A question they may add."""
    competency: Competency
    source: str
    """The id of the source that backs it."""
    ways: Ways | None = None
    """Only where the question is improper."""
    words: tuple[str, ...] = ()
    """Words by which a typed answer is heard to make a point: a line for each point, with commas between them.

    A word with "-" before it must not be there. In brackets: a number, a deed, a name, friendly, short.
    """

    @property
    def points(self) -> tuple[str, ...]:
        """What a good answer shows, point by point."""
        return (self.shows,) if isinstance(self.shows, str) else self.shows


class Pack(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A file of drills. `role` is the family of jobs that it belongs to, where it belongs to one.

    A form is a way to interview, such as a recorded one: what's different about it, and how to practice for it.
    """

    schema: int
    title: str
    kind: Kind
    entries: tuple[Drill, ...]
    role: Role | None = None
    titles: tuple[str, ...] = ()
    """Words of job titles that its questions are for, in small letters."""
    other_titles: tuple[str, ...] = ()
    """Titles that have one of these words and are of another trade: `civil engineer`."""
    rounds: tuple[InterviewKind, ...] = ()
    """The kinds of round in which a form is met."""
    different: str = ""
    how: str = ""

    def get(self, wanted: str) -> Drill | None:
        """The drill of this id, or None."""
        return next((drill for drill in self.entries if drill.id == wanted), None)


_WITH_STORIES: frozenset[Kind] = frozenset({"behavioural", "management", "role", "situation"})
_WITHOUT: frozenset[Competency] = frozenset(
    {"motivation", "history", "terms", "privacy", "self-knowledge", "role-skill"}
)


def wants_story(drill: Drill, pack: Pack | None) -> bool:
    """Whether the answer should tell of something that the person did; of one of their own questions no one knows."""
    return pack is not None and pack.kind in _WITH_STORIES and drill.competency not in _WITHOUT


def found_in(packs: Mapping[str, Pack], wanted: str) -> tuple[str, Drill] | None:
    """The drill of this id with the name of its pack, or None."""
    hits = ((name, pack.get(wanted)) for name, pack in packs.items())
    return next(((name, drill) for name, drill in hits if drill), None)


def every(packs: Iterable[Pack]) -> list[Drill]:
    """The drills of all these packs, in their order."""
    return [drill for pack in packs for drill in pack.entries]


def with_own_packs(ours: Mapping[str, Pack], theirs: Mapping[str, Pack]) -> dict[str, Pack]:
    """Our packs with those of the person, sorted by name; no pack is empty.

    A question of theirs with the id of one of ours stands in its place, in our pack. What is new stands in their pack;
    where one of ours has its name, at the end of that, under their title.
    """
    new = {drill.id: drill for drill in every(theirs.values())}
    known = {drill.id for drill in every(ours.values())}
    found = {name: _with(pack, theirs.get(name), new, known) for name, pack in ours.items()}
    for name, pack in theirs.items():
        added = tuple(drill for drill in pack.entries if drill.id not in known)
        if name not in ours and added:
            found[name] = replace(pack, entries=added)
    return dict(sorted(found.items()))


def _with(pack: Pack, theirs: Pack | None, new: Mapping[str, Drill], known: set[str]) -> Pack:
    """A pack of ours with what they put in place of its questions, and what they add to it."""
    kept = tuple(_instead(drill, new[drill.id]) if drill.id in new else drill for drill in pack.entries)
    if theirs is None:
        return replace(pack, entries=kept)
    added = tuple(drill for drill in theirs.entries if drill.id not in known)
    return replace(pack, title=theirs.title, entries=(*kept, *added))


def _instead(ours: Drill, theirs: Drill) -> Drill:
    """Theirs in place of ours: an improper question keeps our three ways, unless they have others."""
    return replace(theirs, ways=theirs.ways or ours.ways)
