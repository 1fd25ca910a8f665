"""The managers in `questions/conversations/`: what they say, and that every way through them was walked."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_coach.core.conversation.check import GRADES, anyone_troubles, file_troubles
from interview_coach.core.conversation.graph import Graph, walk
from interview_coach.core.conversation.manager import (
    FREE,
    MOVES,
    Evidence,
    Manager,
    Reply,
    ScriptLine,
    own_replies,
)
from interview_coach.core.conversation.play import start, step
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import Turn, play
from tests.questions.likeness import NEVER, nearly_the_same
from tests.questions.test_questions import CLICHES, LONGEST_SENTENCE, MOST_ALIKE, SOURCES, longest

BANKS = Banks(shipped_questions())
MANAGERS = BANKS.conversations
QUALIFYING = ("look-for", "success", "gain", "goals")
"""What the article asks first."""
MOST_TEXT = 45
"""Words of one turn: people stop, or they are interrupted."""


@cache
def graph(name: str) -> Graph:
    return walk(MANAGERS[name])


def spoken(manager: Manager) -> list[str]:
    """Every text of the file that a person reads, other than names."""
    of_replies = [text for each in own_replies(manager) for text in (each.says, each.does) if text]
    of_ends = [text for each in manager.endings for text in (each.says, each.felt)]
    of_stories = [text for each in manager.stories for text in (each.title, each.words)]
    found = [each.text for each in manager.to_find] + [each.hint for each in manager.doubts]
    return [manager.blurb, manager.opening, manager.time_up, *of_replies, *of_ends, *of_stories, *found]


def showing(manager: Manager, wanted: str) -> list[Reply]:
    return [each for each in own_replies(manager) if wanted in each.shows]


@pytest.mark.parametrize("name", MANAGERS)
class TestTheWholeGraph:
    def test_it_is_walked_to_its_end(self, name: str) -> None:
        assert not graph(name).too_many
        assert graph(name).situations > 100

    def test_every_move_is_answered_everywhere(self, name: str) -> None:
        assert graph(name).stuck == set()

    def test_every_goal_and_every_doubt_can_be_found(self, name: str) -> None:
        assert graph(name).shown == {each.id for each in MANAGERS[name].to_find}

    def test_every_goal_can_be_met_and_every_doubt_answered(self, name: str) -> None:
        assert graph(name).met == {each.id for each in MANAGERS[name].goals}
        assert graph(name).answered == {each.id for each in MANAGERS[name].doubts}

    def test_every_ending_is_reached(self, name: str) -> None:
        assert graph(name).endings == {each.id for each in MANAGERS[name].endings}

    def test_every_reply_is_heard(self, name: str) -> None:
        assert graph(name).replies >= {each.id for each in own_replies(MANAGERS[name])}


@pytest.mark.parametrize("name", MANAGERS)
class TestEveryManager:
    def test_nothing_is_wrong_with_the_file(self, name: str) -> None:
        alone = replace(MANAGERS[name], replies=own_replies(MANAGERS[name]))
        assert file_troubles(alone, SOURCES) == []

    def test_it_can_end_well_middling_and_badly(self, name: str) -> None:
        assert {each.kind for each in MANAGERS[name].endings} == set(GRADES)

    def test_there_are_two_or_three_goals_two_or_three_doubts_and_as_many_stories(self, name: str) -> None:
        manager = MANAGERS[name]
        assert [len(each) in (2, 3) for each in (manager.goals, manager.doubts, manager.stories)] == [
            True
        ] * 3

    def test_a_goal_is_found_by_one_of_the_three_questions(self, name: str) -> None:
        found = {
            move
            for goal in MANAGERS[name].goals
            for each in showing(MANAGERS[name], goal.id)
            for move in each.to
        }
        assert found & set(QUALIFYING)

    def test_a_doubt_is_found_by_asking_for_concerns(self, name: str) -> None:
        manager = MANAGERS[name]
        found = {move for doubt in manager.doubts for each in showing(manager, doubt.id) for move in each.to}
        assert "concerns" in found

    def test_a_doubt_begins_with_whether_and_no_text_of_these_ends_in_a_full_stop(self, name: str) -> None:
        manager = MANAGERS[name]
        assert [each.text for each in manager.doubts if not each.text.startswith("Whether ")] == []
        assert [each.text for each in manager.to_find if each.text.endswith(".")] == []

    def test_a_sentence_is_short(self, name: str) -> None:
        assert [text for text in spoken(MANAGERS[name]) if longest(text) > LONGEST_SENTENCE] == []

    def test_a_turn_is_short(self, name: str) -> None:
        said = [each.says for each in own_replies(MANAGERS[name]) if each.says]
        assert [text for text in said if len(text.split()) > MOST_TEXT] == []

    def test_what_is_seen_is_a_whole_sentence(self, name: str) -> None:
        seen = [each.does for each in own_replies(MANAGERS[name]) if each.does]
        assert [text for text in seen if not re.fullmatch(r"[A-Z].*[.?!]", text)] == []

    def test_no_worn_out_words_are_used(self, name: str) -> None:
        text = " ".join(spoken(MANAGERS[name]))
        assert [each for each in CLICHES if re.search(rf"\b{re.escape(each)}\b", text, re.IGNORECASE)] == []

    def test_no_two_replies_say_nearly_the_same(self, name: str) -> None:
        said = [(each.id, each.says) for each in own_replies(MANAGERS[name]) if each.says]
        assert nearly_the_same(said, MOST_ALIKE["text"], most_shared=NEVER) == []


class TestAllTogether:
    def test_people_companies_and_titles_are_there_once(self) -> None:
        for name in ("person", "company", "title", "vacancy"):
            found = [getattr(each, name) for each in MANAGERS.values()]
            assert sorted(found) == sorted(set(found))


class TestWhatAllFallBackOn:
    def test_nothing_is_wrong_with_it(self) -> None:
        assert anyone_troubles(BANKS.anyone, SOURCES) == []

    def test_a_sentence_is_short(self) -> None:
        said = [text for each in BANKS.anyone.replies for text in (each.says, each.does) if text]
        assert [text for text in said if longest(text) > LONGEST_SENTENCE] == []

    def test_it_takes_nobody_for_a_man_or_a_woman(self) -> None:
        said = " ".join(text for each in BANKS.anyone.replies for text in (each.says, each.does) if text)
        assert not re.search(r"\b(?:he|she|his|her|him)\b", said, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "turns", "kind"),
    [
        (
            "clear",
            ("success", ("story", "handover"), "gain", ("story", "agency"), "concerns", ("answer", "alone")),
            "good",
        ),
        ("clear", ("success", ("story", "handover"), "fit-plain", "talk"), "middling"),
        ("clear", ("talk", ("story", None), "fit-bold"), "bad"),
        ("friendly", ("success", ("story", "visits"), "fit-plain", "wait", ("answer", "pushing")), "good"),
        ("friendly", ("success", ("story", "visits"), "concerns"), "middling"),
        ("friendly", ("small-talk", "look-for", "talk", "fit-gentle", "concerns"), "bad"),
    ],
)
def test_a_way_through_leads_where_it_should(name: str, turns: tuple[Turn, ...], kind: str) -> None:
    state, _ = play(MANAGERS[name], *turns, "thanks-and-leave")
    assert MANAGERS[name].ending(state.ending or "").kind == kind


def test_the_friendly_one_smiles_when_concerns_are_asked_for_anywhere_but_in_a_pause() -> None:
    assert play(MANAGERS["friendly"], "success", "concerns")[1][-1].rule == "concerns-smile"
    assert play(MANAGERS["friendly"], "fit-plain", "concerns")[1][-1].showed == ("pushing",)


@given(st.data())
def test_whatever_is_said_the_time_runs_on_and_nothing_that_came_out_is_lost(data: st.DataObject) -> None:
    manager = data.draw(st.sampled_from(list(MANAGERS.values())))
    ids = [None, *(each.id for each in manager.to_find)]
    state, turns = start(manager), 0
    while not state.ending:
        move, target = data.draw(st.sampled_from(MOVES)), data.draw(st.sampled_from(ids))
        evidence = Evidence(has_result=data.draw(st.booleans()), fits=data.draw(st.booleans()))
        before, turns = state, turns + (move not in FREE)
        state, heard = step(manager, before, move, target, evidence)
        assert heard.lines
        assert state.minutes < before.minutes or move in FREE or move == "thanks-and-leave"
        assert state.shown >= before.shown
        assert state.met | state.answered <= state.shown
    assert turns <= manager.minutes + 1


@given(data=st.data())
def test_no_line_is_said_twice_in_a_row(data: st.DataObject) -> None:
    manager = data.draw(st.sampled_from(list(MANAGERS.values())))
    ids = [None, *(each.id for each in manager.to_find)]
    moves = data.draw(
        st.lists(st.sampled_from([each for each in MOVES if each != "thanks-and-leave"]), max_size=3)
    )
    state, said = start(manager), frozenset[ScriptLine]()
    for move in [each for each in moves for _ in range(3)]:
        if state.ending:
            break
        state, heard = step(manager, state, move, data.draw(st.sampled_from(ids)))
        assert not said & set(heard.lines)
        said = frozenset(heard.lines)


@pytest.mark.parametrize("name", MANAGERS)
def test_every_manager_has_words_of_their_own_for_every_move(name: str) -> None:
    own = {move for each in own_replies(MANAGERS[name]) for move in each.to}
    new = MOVES[MOVES.index("why-open") : MOVES.index("thanks-and-leave")]

    assert [move for move in new if move not in own] == []


@pytest.mark.parametrize("name", MANAGERS)
def test_what_costs_no_time_changes_nothing(name: str) -> None:
    manager = MANAGERS[name]
    for move in FREE:
        state, heard = step(manager, start(manager), move)
        assert (state.minutes, state.mood, state.shown, heard.showed) == (
            manager.minutes,
            manager.mood,
            frozenset(),
            (),
        )


def test_the_skeptical_manager_settles_a_doubt_at_the_second_answer_even_when_cold() -> None:
    manager = MANAGERS["sceptical"]
    state = replace(start(manager), shown=frozenset({"yours"}), mood=0)
    once, _ = step(manager, state, "answer", "yours")
    twice, _ = step(manager, once, "answer", "yours")

    assert (once.answered, twice.answered) == (frozenset(), frozenset({"yours"}))


@pytest.mark.parametrize("name", MANAGERS)
def test_asked_to_repeat_they_say_their_last_words_again(name: str) -> None:
    manager = MANAGERS[name]
    state, first = step(manager, start(manager), "training")
    _, again = step(manager, state, "repeat")

    assert " ".join(each.text for each in first.lines if each.by) in again.lines[-1].text
