"""Practice: what was tried, when, and how it felt, as it stands in `practice.yaml`. Schedules are computed from it."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record import schemas
from interview_coach.core.record.marks import Day, Prose

Felt = Literal["weak", "fair", "good"]
Way = Literal["aloud", "typed", "friend"]
FELT: tuple[Felt, ...] = get_args(Felt)


WAYS: tuple[Way, ...] = get_args(Way)


class Try(Struct, frozen=True, kw_only=True):
    """One answer to one question, and how it felt to the person (or, with a friend, how the friend marked it)."""

    on: date
    question: str
    """The id of a drill of the packs; or of a question from the notes on an interview, see `plan`."""
    felt: Felt
    way: Way = "aloud"
    seconds: int | None = None
    """How long it took, where it was said aloud."""
    job: str | None = None
    """The id of the job it was for, where it was for one."""


class Friend(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a friend noted on their sheet, by the id of the question; `said` is what they said at the end."""

    on: Day
    job: str | None = None
    notes: dict[str, str] = {}
    said: Annotated[str | None, Prose] = None
    extra: dict[str, Any] = {}


class Turn(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What was said at one's turn in a conversation: the move, and for a story or an answer what it was for and which it was."""

    move: str
    target: str | None = None
    """The id of the goal or the doubt."""
    sample: str | None = None
    """The id of a sample story of the manager."""
    own: str | None = None
    """The id of a story of one's own."""
    no_result: bool | None = None
    """A story of one's own that does not tell what came of it."""
    words: Annotated[str | None, Prose] = None
    """What was said."""
    extra: dict[str, Any] = {}


class Talk(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A conversation that was played, or is: what was said gives all the rest."""

    on: Day
    manager: str
    """The name of the manager's file."""
    job: str | None = None
    ending: str | None = None
    """The id of the ending, once it was over."""
    felt: Felt | None = None
    """The person's feeling about how it went, before they heard the other side."""
    said: tuple[Turn, ...] = ()
    extra: dict[str, Any] = {}


class Practice(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Everything practiced. `tries` are in the order they were made."""

    schema: int = schemas.PRACTICE
    dismissed: tuple[str, ...] = ()
    """Names of checks of typed answers that the person does not want to see."""
    friends: tuple[Friend, ...] = ()
    talks: tuple[Talk, ...] = ()
    """Conversations, the latest last."""
    answers: dict[str, str] = {}
    """The last typed answer, by the id of its question."""
    tries: tuple[Try, ...] = ()
    extra: dict[str, Any] = {}


def felt_of(mark: int) -> Felt:
    """How an answer went that a friend marked from 1 to 5: two and less was weak, three fair, more was good."""
    return "weak" if mark <= 2 else "fair" if mark == 3 else "good"


def latest(practice: Practice, until: date) -> dict[str, Try]:
    """The last try of each question, as known on this day; later ones are ignored, and of one day the last counts."""
    return {key: tries[-1] for key, tries in by_day(practice, until).items()}


def by_day(practice: Practice, until: date) -> dict[str, list[Try]]:
    """The tries of each question up to this day, one a day, the earliest first; of several on a day the last one."""
    days: dict[str, dict[date, Try]] = {}
    # A person may have put lines in another order; those of one day stay as they stand.
    for each in sorted((each for each in practice.tries if each.on <= until), key=lambda each: each.on):
        days.setdefault(each.question, {})[each.on] = each
    return {key: list(found.values()) for key, found in days.items()}


def without_job(practice: Practice, job_id: str, heard: Collection[str]) -> Practice:
    """What was practiced, without a word of this job: neither its id nor the questions `heard` there, and what was said to them."""
    kept = {question: words for question, words in practice.answers.items() if question not in heard}
    return replace(
        practice,
        friends=tuple(_friend_without(each, job_id, heard) for each in practice.friends),
        talks=tuple(replace(each, job=None) if each.job == job_id else each for each in practice.talks),
        answers=kept,
        tries=tuple(
            replace(each, job=None) if each.job == job_id else each
            for each in practice.tries
            if each.question not in heard
        ),
    )


def _friend_without(friend: Friend, job_id: str, heard: Collection[str]) -> Friend:
    notes = {question: words for question, words in friend.notes.items() if question not in heard}
    return replace(friend, notes=notes, job=None if friend.job == job_id else friend.job)


def without_story(practice: Practice, story_id: str) -> Practice:
    """What was practiced, without the words of this story of the person's own."""
    talks = tuple(
        replace(talk, said=tuple(_turn_without(turn, story_id) for turn in talk.said))
        for talk in practice.talks
    )
    return replace(practice, talks=talks)


def _turn_without(turn: Turn, story_id: str) -> Turn:
    return replace(turn, own=None, words=None) if turn.own == story_id else turn


def questions_of(practice: Practice) -> set[str]:
    """The ids of all questions that anything is on record of."""
    noted = (question for friend in practice.friends for question in friend.notes)
    return {*practice.answers, *noted, *(each.question for each in practice.tries)}
