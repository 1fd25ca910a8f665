"""Conversations as data: `practice --conversation --json`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from interview_coach.core.conversation.manager import Grade, Manager, Move, Response, ScriptLine, State
from interview_coach.core.conversation.meaning import Choice
from interview_coach.core.conversation.summary import Advice, ManagerPoint, Summary
from interview_coach.core.record.model import InterviewKind
from interview_coach.core.record.practice import Felt, Talk, Turn
from interview_coach.core.views.agenda import ItemView
from interview_coach.core.views.recorded import RecordedView
from interview_coach.core.views.view import ProblemView, View


class PlayedView(Struct, frozen=True):
    """A conversation that you finished."""

    on: date
    ending: str | None
    felt: Felt | None


class ManagerView(Struct, frozen=True, kw_only=True):
    """A manager you can talk with.

    `played` lists the conversations you've finished with this manager.
    """

    id: str
    title: str
    blurb: str
    kind: InterviewKind
    minutes: int
    played: tuple[PlayedView, ...]


class ManagersView(View, frozen=True, kw_only=True):
    """`coach practice --conversation --json` prints this document."""

    managers: tuple[ManagerView, ...]
    left_out: tuple[ProblemView, ...]


class ExchangeView(Struct, frozen=True, kw_only=True):
    """One turn of the conversation: what you said, and the manager's reply.

    `showed` lists the ids of the goals and doubts that the manager named. `minutes` is how long the turn
    took. `rule` is the id of the reply.
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
    """A goal or a doubt that the manager had.

    `found` is true if the manager named it. `settled` is true if you met the goal or answered the doubt.
    `way` says how you could have learned about it, and `hint` says what would have settled it.
    """

    id: str
    text: str
    found: bool
    settled: bool
    way: str | None
    hint: str | None
    source: str


class SummaryView(Struct, frozen=True, kw_only=True):
    """The result of a conversation that's over.

    `kind` says how the conversation ended, and `they_felt` says how the manager felt about it. `felt` says
    how you think it went. `time_up` is true if you ran out of time. `next` is one thing to try next time.
    """

    kind: Grade
    felt: Felt | None
    they_felt: str
    time_up: bool
    goals: tuple[FoundView, ...]
    doubts: tuple[FoundView, ...]
    next: Advice


class ChoiceView(Struct, frozen=True, kw_only=True):
    """A move that you may have meant by your last line.

    If the move is a story, `target` is the goal that the story is for. If it's an answer, `target` is the
    doubt that it answers.
    """

    move: Move
    target: str | None


class TalkView(View, frozen=True, kw_only=True):
    """`coach practice --conversation --manager WHO --json` prints this document.

    `minutes` is the number of minutes left. `found`, `met` and `answered` list the ids of goals and doubts.
    `heard` lists the turns so far. If coach isn't sure what you meant by your last line, `choices` lists up
    to three possible moves. Coach records the conversation when it ends. `ending` and `summary` are
    null until then. `recorded` and `next` are the same as for any command that records something.
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


def _found(point: ManagerPoint) -> FoundView:
    return FoundView(
        id=point.id,
        text=point.text,
        found=point.is_found,
        settled=point.is_settled,
        way=point.way,
        hint=point.hint,
        source=point.source,
    )
