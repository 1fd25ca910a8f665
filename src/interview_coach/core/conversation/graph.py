"""Every way that a conversation can go: the whole graph of what can come about, walked.

Two moments are one situation where the same is shown, met and answered, the mood and the pause are the same, and so are
the moves that any condition asks about. The minutes left are followed exactly: each situation is visited once for every
number of minutes that can be left in it. What follows from a situation depends on the minutes only where a condition
asks for them, so it is worked out once for each such stretch of time.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.manager import (
    FREE,
    LEAVE,
    MOVES,
    Ending,
    Evidence,
    Manager,
    Move,
    Reply,
    State,
    When,
    own_replies,
)
from interview_coach.core.conversation.play import (
    MoveMade,
    as_said,
    can_follow,
    changed_by,
    closing,
    cost_of,
    fits,
    reply_to,
    start,
)

MOST = 100_000
"""Situations, each with the minutes left (moments), that are walked before giving up."""
MOST_WORK, FEWEST_REPLIES = 1_000_000, 100
"""Situations times replies (at least so many are counted), so that a large file takes no longer than a few seconds."""
MOST_IDLE = 10
"""Replies that never come for which it is looked into why."""
_WAYS = (Evidence(), Evidence(has_result=False), Evidence(fits=False))
"""The ways a story of the person's own can be told."""
Follows = dict[int, set[int]]
"""The situations that follow, by the minutes that it takes."""


class Graph(Struct):
    """The result of a walk, in ids. `moments` are situations, each with the minutes left."""

    situations: int = 0
    moments: int = 0
    too_many: bool = False
    shown: set[str] = set()
    met: set[str] = set()
    answered: set[str] = set()
    replies: set[str] = set()
    endings: set[str] = set()
    stuck: set[Move] = set()
    """Moves to which nothing was said."""
    taken: dict[str, str] = {}
    """Replies that fitted somewhere and never came first: by which one they were taken there."""


def walk(manager: Manager, most: int = MOST) -> Graph:
    """The whole graph; `manager` must be complete. It stops at `most` moments."""
    return _Walk(manager, most).run()


def idle_replies(manager: Manager, graph: Graph) -> list[Reply]:
    """The manager's own replies that were never heard."""
    return [each for each in own_replies(manager) if each.id not in graph.replies]


class _Walk:
    """One walk: moments are taken by the minutes left, most first, so that each is visited once.

    Situations have numbers, in the order in which they were first seen: numbers are quick to collect.
    """

    def __init__(self, manager: Manager, most: int) -> None:
        self.manager, self.most, self.graph = manager, most, Graph()
        self.most_situations = MOST_WORK // max(FEWEST_REPLIES, len(manager.replies))
        self.matters = _asked_about(manager)
        self.bounds = _bounds(manager)
        self.stories = (*_WAYS, *_samples(manager))
        self.states: list[State] = []
        self.numbers: dict[State, int] = {}
        self.follows: dict[tuple[int, int], Follows] = {}
        self.ended: set[tuple[int, int]] = set()
        self.by_said: dict[MoveMade, Manager] = {}
        """The manager with only those replies that can follow what was said."""

    def run(self) -> Graph:
        at: list[set[int]] = [set() for _ in range(self.manager.minutes + 1)]
        at[-1].add(self._number(start(self.manager)))
        for minutes in range(self.manager.minutes, 0, -1):
            for number in at[minutes]:
                self.graph.moments += 1
                if self.graph.moments > self.most or len(self.follows) > self.most_situations:
                    self.graph.too_many = True
                    return self.graph
                self._end(number, minutes, time_up=False)
                self._go_on(number, minutes, at)
        self.graph.situations = len(self.follows)
        self._find_takers()
        return self.graph

    def _go_on(self, number: int, minutes: int, at: list[set[int]]) -> None:
        for cost, following in self._following(number, minutes).items():
            if cost < minutes:
                at[minutes - cost] |= following
            else:
                for each in following:
                    self._end(each, 0, time_up=True)

    def _following(self, number: int, minutes: int) -> Follows:
        where = (number, self._stretch(minutes))
        found = self.follows.get(where)
        if found is None:
            found = self.follows[where] = {}
            for after, cost in self._reactions(self.states[number], minutes):
                found.setdefault(cost, set()).add(self._number(after))
        return found

    def _reactions(self, state: State, minutes: int) -> Iterator[tuple[State, int]]:
        now = replace(state, minutes=minutes)
        seen: set[tuple[str | None, int, Move | None, str | None]] = set()
        for said in _moves(self.manager, self.stories, now):
            reply = reply_to(self._answering(said), now, said)
            if reply is None:
                self.graph.stuck.add(said.move)
                continue
            if said.move in FREE:
                # Everything is as before, so there's nowhere new to go.
                self.graph.replies.add(reply.id)
                continue
            # Replies that change nothing by themselves lead to the same, unless the move counts for conditions or settles
            # something.
            counted = said.move if said.move in self.matters else None
            changes = reply.id if reply.shows or reply.mood or reply.pause or not reply.accepts else None
            key = (changes, cost_of(reply, said.move), counted, said.target if said.told == "full" else None)
            self.graph.replies.add(reply.id)
            if key not in seen:
                seen.add(key)
                yield self._step(reply, now, said)

    def _answering(self, said: MoveMade) -> Manager:
        found = self.by_said.get(said)
        if found is None:
            replies = tuple(each for each in self.manager.replies if can_follow(each, said))
            found = self.by_said[said] = replace(self.manager, replies=replies)
        return found

    def _step(self, reply: Reply, now: State, said: MoveMade) -> tuple[State, int]:
        after = changed_by(reply, now, said)
        self.graph.shown |= after.shown
        self.graph.met |= after.met
        self.graph.answered |= after.answered
        # A cost of nothing would let the same moment come again without end: the check refuses it.
        return after, max(1, cost_of(reply, said.move))

    def _stretch(self, minutes: int) -> int:
        return sum(minutes > bound for bound in self.bounds)

    def _end(self, number: int, minutes: int, *, time_up: bool) -> None:
        where = (number, -1 if time_up else self._stretch(minutes))
        if where in self.ended:
            return
        self.ended.add(where)
        now = replace(self.states[number], minutes=minutes)
        self.graph.endings.add(closing(self.manager, now, time_up=time_up).id)

    def _number(self, state: State) -> int:
        """The number of the situation: what no condition asks about is left out of it."""
        plain = replace(state, minutes=0, asked=state.asked & self.matters, last=(), awaits=None)
        found = self.numbers.setdefault(plain, len(self.states))
        if found == len(self.states):
            self.states.append(plain)
        return found

    def _find_takers(self) -> None:
        """For each reply that never came: another one that came wherever it would have fitted."""
        idle = idle_replies(self.manager, self.graph)[:MOST_IDLE]
        if not idle:
            return
        for number, stretch in self.follows:
            now = replace(self.states[number], minutes=self._some_minutes(stretch))
            for said in _moves(self.manager, self.stories, now):
                self._see_who_took(idle, now, said)

    def _see_who_took(self, idle: Iterable[Reply], now: State, said: MoveMade) -> None:
        for each in idle:
            if said.move in each.to and fits(self.manager, each.when, now, said):
                reply = reply_to(self.manager, now, said)
                assert reply
                self.graph.taken.setdefault(each.id, reply.id)

    def _some_minutes(self, stretch: int) -> int:
        """Minutes that lie in this stretch of time."""
        return self.bounds[stretch - 1] + 1 if stretch else 1


def _moves(manager: Manager, stories: Iterable[Evidence], state: State) -> Iterator[MoveMade]:
    """Every move that can be made, with everything that it can be for."""
    for move in MOVES:
        if move == LEAVE:
            continue
        known = _targets(manager, move)
        found = {MoveMade(move, None, "untied") if known else MoveMade(move): None}
        for target in known:
            for evidence in stories:
                found[as_said(state, move, target, evidence)] = None
        yield from found


def _targets(manager: Manager, move: Move) -> list[str]:
    """The goals or doubts this move can be for."""
    if move == "story":
        return [each.id for each in manager.goals]
    return [each.id for each in manager.doubts] if move == "answer" else []


def _conditions(manager: Manager) -> list[When]:
    """The conditions in the manager's own file. The shared replies may not lead anywhere else."""
    every: list[Reply | Ending] = [*own_replies(manager), *manager.endings]
    return [each.when for each in every if each.when]


def _samples(manager: Manager) -> list[Evidence]:
    """The sample stories that any condition asks for, as they fit and as they do not."""
    named = sorted({each for when in _conditions(manager) for each in when.story})
    return [Evidence(fits=fits_, story=each) for each in named for fits_ in (True, False)]


def _asked_about(manager: Manager) -> frozenset[Move]:
    again = {
        move for each in own_replies(manager) if each.when and each.when.again is not None for move in each.to
    }
    return frozenset(again).union(*((*each.asked, *each.not_asked) for each in _conditions(manager))) - FREE


def _bounds(manager: Manager) -> list[int]:
    """The minutes at which a stretch of time ends, sorted: in it, the same conditions hold."""
    found = {each.minutes_at_most for each in _conditions(manager)}
    found |= {each.minutes_at_least - 1 for each in _conditions(manager) if each.minutes_at_least is not None}
    return sorted(each for each in found if each is not None)
