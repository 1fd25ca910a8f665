"""The conversation: a manager as they stand in `questions/conversations/`, and what is known in the middle of one."""

from typing import Annotated, ClassVar, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.marks import CompanyName, FileName, Prose
from interview_coach.core.record.model import InterviewKind

Move = Literal[
    "look-for", "success", "gain", "goals", "priorities", "timing", "example", "concerns", "anything-else",
    "fit-gentle", "fit-plain", "fit-bold", "decide", "story", "answer", "wait", "talk", "pay", "small-talk",
    "why-open", "predecessor", "why-matters", "tried", "hardest", "team", "day-to-day", "training", "hours",
    "start", "growth", "culture", "company", "who-decides", "contact", "interest", "greeting", "thanks",
    "may-tell", "repeat", "moment", "nerves", "sorry", "thanks-and-leave",
]  # fmt: skip
"""What the person can do at their turn; `story` needs a goal, `answer` a doubt."""
MOVES: tuple[Move, ...] = get_args(Move)
LEAVE: Move = "thanks-and-leave"
Told = Literal["full", "no-result", "beside", "untied", "settled"]
"""How a story or an answer came: as it should; without what came of it; off the point; to nothing that they have
named; to something that is done with already."""
Grade = Literal["good", "middling", "bad"]
COLDEST, WARMEST = 0, 4
COSTS: dict[Move, int] = {
    "small-talk": 2, "look-for": 2, "success": 2, "gain": 2, "goals": 2, "priorities": 2, "timing": 2, "example": 3,
    "concerns": 2, "anything-else": 2, "fit-gentle": 2, "fit-plain": 2, "fit-bold": 2, "decide": 1, "story": 3,
    "answer": 2, "wait": 1, "talk": 4, "pay": 1, "why-open": 2, "predecessor": 2, "why-matters": 2, "tried": 2,
    "hardest": 2, "team": 2, "day-to-day": 2, "training": 2, "hours": 1, "start": 1, "growth": 2, "culture": 2,
    "company": 2, "who-decides": 1, "contact": 1, "interest": 1, "greeting": 0, "thanks": 0, "may-tell": 0, "repeat": 0, "moment": 0, "nerves": 0,
    "sorry": 0, "thanks-and-leave": 0,
}  # fmt: skip
"""Minutes that each move takes, with the reply to it, where the reply says nothing else."""
FREE: frozenset[Move] = frozenset({"greeting", "thanks", "may-tell", "repeat", "moment", "nerves", "sorry"})
"""Moves that take no time and change nothing: what was open, and a pause, stays as it is."""
LAST_WORDS = "{last}"
"""In a reply to `repeat`: what they said last."""
SHARED = "any-"
"""The beginning of the ids of shared replies, which every manager falls back on."""


class When(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What must be so, all of it, for a reply or an ending: membership and bounds only, no expressions."""

    CALLED: ClassVar[str] = "`when`"

    mood_at_least: int | None = None
    mood_at_most: int | None = None
    minutes_at_least: int | None = None
    minutes_at_most: int | None = None
    """Minutes left before the move."""
    shown: tuple[str, ...] = ()
    """Goals and doubts that they have named: all of these."""
    not_shown: tuple[str, ...] = ()
    """Goals and doubts that must not have been shown."""
    met: tuple[str, ...] = ()
    not_met: tuple[str, ...] = ()
    met_at_least: int | None = None
    met_at_most: int | None = None
    answered: tuple[str, ...] = ()
    not_answered: tuple[str, ...] = ()
    unanswered_at_least: int | None = None
    unanswered_at_most: int | None = None
    """Doubts that are not answered, hidden ones too."""
    asked: tuple[Move, ...] = ()
    """Moves made before this one: all of these."""
    not_asked: tuple[Move, ...] = ()
    again: bool | None = None
    """Whether this very move was made before."""
    pause: bool | None = None
    """Whether they have just fallen silent."""
    target: tuple[str, ...] = ()
    """The goal of a story, or the doubt of an answer: one of these."""
    story: tuple[str, ...] = ()
    """The sample story that is told: one of these. The person's own have no id here."""
    told: tuple[Told, ...] = ()
    """How the story or the answer came; `full` where nothing is said."""
    time_up: bool | None = None
    """In endings: whether the time ran out."""


class Again(Struct, frozen=True, kw_only=True):
    """What they say in place of a line that they said a moment ago. Each list is gone through in turn."""

    CALLED: ClassVar[str] = "`again`"

    asked: tuple[str, ...]
    """When the same answer would come again."""
    told: tuple[str, ...]
    """When the person tells or says something of the same kind again."""
    quiet: tuple[str, ...] = ()
    """What's to be seen when the same silence would come again."""


class Goal(Struct, frozen=True, kw_only=True):
    """Something they want done by whoever gets the job."""

    id: str
    text: str
    source: str


class Doubt(Struct, frozen=True, kw_only=True):
    """Something that makes them hesitate. `hint` says what would answer it."""

    id: str
    text: str
    hint: str
    source: str


class Sample(Struct, frozen=True, kw_only=True):
    """A story for those who have none of their own yet."""

    CALLED: ClassVar[str] = "story"

    id: str
    title: str
    words: Annotated[str, Prose]
    meets: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


class Reply(Struct, frozen=True, kw_only=True):
    """What they say or do, and what it brings. The first of a file that fits is taken."""

    id: str
    to: tuple[Move, ...]
    source: str
    when: When | None = None
    says: Annotated[str | None, Prose] = None
    does: str | None = None
    """The gesture that can be seen, as a whole sentence."""
    by: str | None = None
    """Who says it, where it is not the person of the file: on a panel."""
    shows: tuple[str, ...] = ()
    mood: Literal["warmer", "cooler"] | None = None
    costs: int | None = None
    """Minutes; else those of `COSTS`."""
    pause: bool = False
    """Whether the manager falls silent after it."""
    accepts: bool = True
    """Whether a story or an answer settles anything. With `false`, it doesn't yet."""


class Ending(Struct, frozen=True, kw_only=True):
    """How it ends: their goodbye, and what they feel. The first of a file that fits is taken."""

    id: str
    kind: Grade
    says: Annotated[str, Prose]
    felt: str
    source: str
    when: When | None = None


class Manager(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A file of `questions/conversations/`. `id` is its name, and not in it."""

    CALLED: ClassVar[str] = "conversation"

    id: Annotated[str, FileName] = ""
    schema: int
    title: str
    blurb: str
    """One line to choose by."""
    person: str
    role: str
    company: CompanyName
    vacancy: str
    kind: InterviewKind
    minutes: int
    mood: int
    """The manager's mood at the beginning, from 0 (cold) to 4 (warm)."""
    opening: str
    time_up: str
    """What they say when the time has run out, before the goodbye."""
    source: str
    goals: tuple[Goal, ...]
    doubts: tuple[Doubt, ...]
    stories: tuple[Sample, ...]
    replies: tuple[Reply, ...]
    endings: tuple[Ending, ...]
    again: Again | None = None
    """None: as in the file for every manager."""

    @property
    def to_find(self) -> tuple[Goal | Doubt, ...]:
        """The goals and doubts to find, goals first."""
        return (*self.goals, *self.doubts)

    def text(self, wanted: str) -> str:
        """The goal or the doubt of this id, in words."""
        return next(each.text for each in self.to_find if each.id == wanted)

    def ending(self, wanted: str) -> Ending:
        """The ending of this id."""
        return next(each for each in self.endings if each.id == wanted)


class Anyone(Struct, frozen=True, kw_only=True):
    """The file of replies for every manager who has none of their own."""

    CALLED: ClassVar[str] = "file of replies"

    schema: int
    title: str
    replies: tuple[Reply, ...]
    again: Again | None = None


class Evidence(Struct, frozen=True):
    """What a story brings: whether it tells what came of it, whether it fits what it is told for, and which it is.

    `story` is the id of a sample; None for the person's own, whose word is taken that it fits.
    """

    has_result: bool = True
    fits: bool = True
    story: str | None = None


class ScriptLine(Struct, frozen=True):
    """A line of the conversation. `by` is null if the line describes what you see."""

    by: str | None
    text: str


class State(Struct, frozen=True, kw_only=True):
    """The middle of a conversation. `shown`, `met` and `answered` are ids of goals and doubts."""

    minutes: int
    mood: int
    shown: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    asked: frozenset[Move] = frozenset()
    pause: bool = False
    last: tuple[str, ...] = ()
    """The goals and doubts shown last."""
    awaits: str | None = None
    """The goal whose story they have just asked the result of."""
    ending: str | None = None
    """The id of the ending, once it is over."""
    rule: str | None = None
    """The id of the reply heard last."""
    times: int = 0
    """How often a line was replaced, since it would have come twice in a row."""
    spoken: ScriptLine | None = None
    """What they said last; None: the opening."""


class Response(Struct, frozen=True, kw_only=True):
    """What one move brought, and by which rule: enough to explain it, and to sum up at the end."""

    move: Move
    target: str | None
    told: Told | None
    lines: tuple[ScriptLine, ...]
    rule: str
    """The id of the reply, or of the ending."""
    source: str
    showed: tuple[str, ...] = ()
    """The goals and doubts that are new in it."""
    met: str | None = None
    answered: str | None = None
    mood: int = 0
    """How the mood changed: -1, 0 or 1."""
    cost: int = 0
    """Minutes."""
    was_pause: bool = False
    """Whether they were silent before the move,"""
    pause: bool = False
    """and whether they are now."""
    time_up: bool = False


def complete(manager: Manager, anyone: Anyone) -> Manager:
    """The manager with the replies that all fall back on, behind their own."""
    again = manager.again or anyone.again
    if again and not again.quiet and anyone.again:
        again = replace(again, quiet=anyone.again.quiet)
    return replace(manager, replies=(*own_replies(manager), *anyone.replies), again=again)


def evidence_of(sample: Sample, target: str | None) -> Evidence:
    """What a sample story brings for this goal or doubt."""
    return Evidence(fits=target in (*sample.meets, *sample.answers), story=sample.id)


def own_replies(manager: Manager) -> tuple[Reply, ...]:
    """The replies of their own file."""
    return tuple(each for each in manager.replies if not each.id.startswith(SHARED))
