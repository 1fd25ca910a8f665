"""Conversations as data: `practice --conversation --json`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from interview_coach.core.conversation.manager import Grade, Manager, Move, Response, ScriptLine, State
from interview_coach.core.conversation.meaning import Choice
from interview_coach.core.conversation.summary import Advice, Summary, Wish
from interview_coach.core.record.model import InterviewKind
from interview_coach.core.record.practice import Felt, Talk, Turn
from interview_coach.core.views.agenda import ItemView
from interview_coach.core.views.recorded import RecordedView
from interview_coach.core.views.view import ProblemView, View


class PlayedView(Struct, frozen=True):
    """A conversation that was played to the end."""

    on: date
    ending: str | None
    felt: Felt | None


class ManagerView(Struct, frozen=True, kw_only=True):
    """A manager to talk to, and the conversations you've had with them."""

    id: str
    title: str
    blurb: str
    kind: InterviewKind
    minutes: int
    played: tuple[PlayedView, ...]


class ManagersView(View, frozen=True, kw_only=True):
    """What `coach practice --conversation --json` prints."""

    managers: tuple[ManagerView, ...]
    left_out: tuple[ProblemView, ...]


class ExchangeView(Struct, frozen=True, kw_only=True):
    """One turn: what was said, and the reply.

    `showed` lists the ids of the goals and doubts that came up; `minutes` is how long the turn took.
    """

    move: Move
    target: str | None
    said: str | None
    lines: tuple[ScriptLine, ...]
    showed: tuple[str, ...]
    minutes: int
    rule: str
    source: str


class FoundView(Struct, frozen=True, kw_only=True):
    """A goal or a doubt, and what became of it."""

    id: str
    text: str
    found: bool
    settled: bool
    way: str | None
    hint: str | None
    source: str


class SummaryView(Struct, frozen=True, kw_only=True):
    """Both sides of a conversation that's over."""

    kind: Grade
    felt: Felt | None
    they_felt: str
    time_up: bool
    goals: tuple[FoundView, ...]
    doubts: tuple[FoundView, ...]
    next: Advice


class ChoiceView(Struct, frozen=True, kw_only=True):
    """A move you may have meant with your last line.

    `target` is the goal that a story is for, or the doubt that an answer is for.
    """

    move: Move
    target: str | None


class TalkView(View, frozen=True, kw_only=True):
    """What `coach practice --conversation --manager WHO --json` prints. `minutes` is how many minutes are left.

    `found`, `met` and `answered` are lists of ids. Once the conversation is over, it's recorded. The document then
    has the conversation in `recorded`, and `next` is the same as for any command that records something.
    """

    manager: str
    opening: str
    minutes: int
    found: tuple[str, ...]
    met: tuple[str, ...]
    answered: tuple[str, ...]
    heard: tuple[ExchangeView, ...]
    choices: tuple[ChoiceView, ...]
    """At most three, where what was said last could be any of them: the conversation stops before it."""
    ending: str | None
    summary: SummaryView | None
    id: str | None
    recorded: tuple[dict[str, Any], ...]
    next: ItemView | None


def manager_view(manager: Manager, talks: Sequence[Talk]) -> ManagerView:
    """A manager, with the conversations that came to their end."""
    return ManagerView(
        id=manager.id,
        title=manager.title,
        blurb=manager.blurb,
        kind=manager.kind,
        minutes=manager.minutes,
        played=tuple(
            PlayedView(each.on, each.ending, each.felt)
            for each in talks
            if each.manager == manager.id and each.ending
        ),
    )


def _exchange(turn: Turn, heard: Response) -> ExchangeView:
    """What was said at one turn, and what came back."""
    return ExchangeView(
        move=heard.move,
        target=heard.target,
        said=turn.words,
        lines=heard.lines,
        showed=heard.showed,
        minutes=heard.cost,
        rule=heard.rule,
        source=heard.source,
    )


def _summary(found: Summary) -> SummaryView:
    """Both sides of it."""
    return SummaryView(
        kind=found.ending.kind,
        felt=found.yours,
        they_felt=" ".join(found.ending.felt.split()),
        time_up=found.time_up,
        goals=tuple(_found(each) for each in found.goals),
        doubts=tuple(_found(each) for each in found.doubts),
        next=found.next,
    )


def talk_view(
    manager: Manager,
    turns: Sequence[Turn],
    state: State,
    heard: Sequence[Response],
    found: Summary | None,
    written: RecordedView,
    choices: Sequence[Choice] = (),
) -> TalkView:
    """A conversation: all that was heard, and once it is over both sides of it."""
    return TalkView(
        manager=manager.id,
        opening=" ".join(manager.opening.split()),
        minutes=state.minutes,
        found=tuple(sorted(state.shown)),
        met=tuple(sorted(state.met)),
        answered=tuple(sorted(state.answered)),
        heard=tuple(_exchange(turn, each) for turn, each in zip(turns, heard, strict=False)),
        choices=tuple(ChoiceView(move=each.move, target=each.target) for each in choices),
        ending=state.ending,
        summary=_summary(found) if found else None,
        id=written.id,
        recorded=written.recorded,
        next=written.next,
    )


def _found(point: Wish) -> FoundView:
    return FoundView(
        id=point.id,
        text=point.text,
        found=point.is_found,
        settled=point.is_settled,
        way=point.way,
        hint=point.hint,
        source=point.source,
    )
