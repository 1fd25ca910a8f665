"""Walking the whole graph of a conversation."""

import pytest
from msgspec.structs import replace

from interview_coach.core.conversation import graph as conversation_graph
from interview_coach.core.conversation.graph import walk
from interview_coach.core.conversation.manager import Evidence, Manager, Move, State, When
from interview_coach.core.conversation.play import start, step
from tests.core.conversation.talks import REST, baker, ending, reply

COUNTED: frozenset[Move] = frozenset({"gain", "success"})
"""The moves that the conditions below ask about."""


def by_hand(manager: Manager) -> tuple[set[State], set[str], set[str]]:
    """Every state, reply and ending that comes about, by making every move in every state."""
    seen, left, said, ends = {start(manager)}, [start(manager)], set(), set()
    every: list[Move] = [*REST, "thanks-and-leave"]
    targets = {"story": [each.id for each in manager.goals], "answer": [each.id for each in manager.doubts]}
    evidence = (None, Evidence(has_result=False), Evidence(fits=False), Evidence(story="shelf"))
    while left:
        state = left.pop()
        for move in every:
            for target in (None, *targets.get(move, ())):
                for brought in evidence if target else (None,):
                    after, heard = step(manager, state, move, target, brought)
                    if heard.rule not in {each.id for each in manager.endings}:
                        said.add(heard.rule)
                    asked = after.asked & COUNTED
                    after = replace(after, asked=asked, last=(), awaits=None, rule=None, times=0, spoken=None)
                    if after.ending:
                        ends.add(after.ending)
                    elif after not in seen:
                        seen.add(after)
                        left.append(after)
    return seen, said, ends


# Short, so that every state can be looked at by hand.
SHORT = baker(
    reply("late", "success", when=When(minutes_at_most=4), mood="cooler"),
    reply("shelf", "story", when=When(story=("shelf",)), mood="warmer"),
    reply("again", "gain", when=When(again=True), costs=1),
    reply("warm", "gain", when=When(mood_at_least=4, asked=("success",)), shows=("mornings",)),
    minutes=8,
)


class TestItIsExact:
    seen, said, ends = by_hand(SHORT)
    graph = walk(SHORT)

    def test_it_hears_the_same_replies(self) -> None:
        assert self.graph.replies >= {each for each in self.said if not each.startswith("any")}
        assert self.graph.replies <= self.said

    def test_it_comes_to_the_same_endings(self) -> None:
        assert self.graph.endings == self.ends

    def test_it_sees_the_same_moments(self) -> None:
        assert self.graph.moments == len(self.seen)

    def test_it_finds_meets_and_answers_the_same(self) -> None:
        assert self.graph.shown == {name for each in self.seen for name in each.shown}
        assert self.graph.met == {name for each in self.seen for name in each.met}
        assert self.graph.answered == {name for each in self.seen for name in each.answered}


def test_there_is_a_move_that_nobody_answers() -> None:
    manager = baker()
    without = replace(manager, replies=tuple(each for each in manager.replies if each.id != "any-thing"))
    assert {"pay", "gain"} <= walk(without).stuck
    assert walk(manager).stuck == set()


def test_a_reply_behind_another_is_told_with_that_one() -> None:
    graph = walk(baker(reply("first", "success")))
    assert "success" not in graph.replies
    assert graph.taken == {"success": "first"}


def test_a_reply_whose_conditions_never_meet_has_none_before_it() -> None:
    graph = walk(baker(reply("never", "success", when=When(met=("waste",), not_shown=("waste",)))))
    assert ("never" in graph.replies, graph.taken) == (False, {})


def test_an_ending_behind_another_is_not_reached() -> None:
    endings = (ending("yes", "good"), ending("no", "bad"))
    assert walk(baker(endings=endings)).endings == {"yes"}


def test_minutes_bound_what_can_be_reached() -> None:
    manager = baker(reply("late", "pay", when=When(minutes_at_most=1)), minutes=10)
    assert "late" in walk(manager).replies
    slow = tuple(replace(each, costs=5) for each in manager.replies)
    assert "late" not in walk(replace(manager, replies=slow)).replies


def test_a_time_up_ending_is_reached_by_running_out() -> None:
    endings = (ending("late", "bad", When(time_up=True)), ending("no", "bad"))
    assert walk(baker(endings=endings)).endings == {"late", "no"}


def test_too_many_moments_are_told() -> None:
    assert walk(baker(), most=10).too_many
    assert not walk(baker()).too_many


def test_many_situations_are_told_before_they_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation_graph, "MOST_WORK", 10 * conversation_graph.FEWEST_REPLIES)
    assert walk(baker()).too_many


def test_moves_that_no_condition_asks_about_make_no_difference() -> None:
    assert walk(baker()).situations < walk(baker(reply("r", "pay", when=When(asked=("talk",))))).situations
