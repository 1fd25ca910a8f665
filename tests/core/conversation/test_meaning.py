"""What typed words are at a moment of a conversation."""

import pytest

from interview_coach.core.conversation.manager import Manager, State
from interview_coach.core.conversation.meaning import Meaning, meaning, shared
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.conversation.talks import NO_RESULT, Turn, baker, play

MOVES = Banks(shipped_questions()).moves
BAKER = baker()
DOUBT: tuple[Turn, ...] = ("success", ("story", "waste"), "fit-plain", "wait")


def after(*turns: Turn) -> State:
    return play(BAKER, *turns)[0]


def meant(words: str, *turns: Turn, manager: Manager = BAKER) -> Meaning:
    return meaning(words, MOVES, manager, after(*turns))


def choices(found: Meaning) -> list[tuple[str, str | None]]:
    return [(each.move, each.target) for each in found.choices]


@pytest.mark.parametrize("entry", [each for each in MOVES.entries if each.says], ids=lambda each: each.id)
def test_what_is_said_for_a_picked_move_is_understood_as_that_move(entry: object) -> None:
    found = meant(getattr(entry, "says", ""), "small-talk")
    assert (found.is_sure, choices(found)) == (True, [(getattr(entry, "id", ""), None)])


def test_a_question_is_echoed() -> None:
    assert meant("What does success look like?").echo == MOVES.entry("success").echo


def test_what_one_once_did_is_a_story_for_the_only_goal_that_they_have_named() -> None:
    found = meant("In my last job I cut the waste by a third.", "success")
    assert (found.is_sure, choices(found)) == (True, [("story", "waste")])
    assert "“Less waste”" in found.echo


def test_what_one_tells_of_oneself_may_be_a_story_and_is_asked_back_while_a_goal_is_open() -> None:
    found = meant("I have worked in a bakery for nine years.", "success")
    assert (found.is_sure, choices(found)) == (False, [("story", "waste"), ("talk", None)])


def test_it_is_talking_about_oneself_where_no_goal_is_open() -> None:
    found = meant("I have worked in a bakery for nine years.")
    assert (found.is_sure, choices(found)) == (True, [("talk", None)])


def test_it_may_be_an_answer_while_a_doubt_is_open() -> None:
    found = meant("I have worked in a bakery for nine years.", *DOUBT)
    assert choices(found) == [("answer", "mornings"), ("talk", None)]


def test_words_that_are_not_read_may_be_an_answer_while_a_doubt_is_open() -> None:
    found = meant("That is never a problem for a farmer's daughter.", *DOUBT)
    assert (found.is_sure, ("answer", "mornings") in choices(found)) == (False, True)


def test_a_question_that_is_not_read_is_no_story() -> None:
    assert meant("Is there a canteen?", "success").choices == ()


def test_nobody_answers_a_doubt_that_was_not_named() -> None:
    found = meant("I'd welcome the chance to address any objections you may have to me.")
    assert (found.is_sure, ("answer", None) in choices(found)) == (False, False)


def test_thanks_at_the_beginning_are_a_greeting_or_a_goodbye_and_asked_back() -> None:
    found = meant("Thank you for your time.")
    assert (found.is_sure, choices(found)) == (False, [("greeting", None), ("thanks-and-leave", None)])


def test_thanks_later_on_are_a_goodbye() -> None:
    found = meant("Thank you for your time.", "success")
    assert (found.is_sure, choices(found)) == (True, [("thanks-and-leave", None)])


@pytest.mark.parametrize("words", ["I see.", "Ok, that makes sense", "Hm", "Yes of course!"])
def test_a_nod_is_no_move(words: str) -> None:
    assert meant(words, "success") == Meaning(why="They nod. Go on, it's your turn.")


def test_what_is_said_when_they_asked_what_came_of_it_goes_on_with_the_story() -> None:
    found = meant("The next year it was one.", "success", ("story", "waste", NO_RESULT))
    assert (found.is_sure, choices(found)) == (True, [("story", "waste")])


def test_a_question_is_a_question_also_when_they_asked_what_came_of_it() -> None:
    found = meant("When will you decide?", "success", ("story", "waste", NO_RESULT))
    assert choices(found) == [("decide", None)]


def test_two_questions_are_answered_also_when_they_asked_what_came_of_it() -> None:
    found = meant("What are your goals, and when do you decide?", "success", ("story", "waste", NO_RESULT))
    assert (found.is_sure, choices(found)) == (True, [("goals", None), ("decide", None)])


@pytest.mark.parametrize("words", ["Hm.", "Hm, let me think.", "Give me a second.", "..."])
def test_in_a_pause_words_that_wait_are_waiting(words: str) -> None:
    found = meant(words, "success", "fit-plain")
    assert (found.is_sure, choices(found)) == (True, [("wait", None)])


def test_without_a_pause_they_ask_for_a_moment() -> None:
    assert choices(meant("Give me a second.", "success")) == [("moment", None)]


def test_no_more_than_three_are_asked_about() -> None:
    found = meant("I have worked in a bakery for nine years, early and late.", *DOUBT)
    assert len(found.choices) <= 3


def test_a_question_is_never_offered_a_story() -> None:
    found = meant("Is that about the waste, or what do you mean?", "success")
    assert not {"story", "answer"} & {each.move for each in found.choices}


def test_that_is_all_is_no_nod() -> None:
    assert meant("That is all.", "success").why != MOVES.unread.nod


def test_words_in_common_are_counted_whatever_their_endings() -> None:
    assert shared("Agency shifts fell, and the shifts were quieter", "No more than two agency shifts") == 2


def test_a_story_that_shares_one_word_with_a_goal_isnt_sure_while_a_doubt_is_open() -> None:
    found = meant("I did the waste of a station for years, so I know the nights.", *DOUBT[2:], "success")
    assert not found.is_sure
