"""A conversation on record: where it stands, and which one was broken off."""

from datetime import date

from interview_coach.core.conversation.replay import last_with, open_talk, replayed, with_talk, without
from interview_coach.core.record.practice import Practice, Talk, Turn
from tests.core.conversation.talks import baker

DAY = date(2026, 11, 24)
SUCCESS, LEAVE = Turn(move="success"), Turn(move="thanks-and-leave")


def talk(*said: Turn, who: str = "baker", ending: str | None = None, job: str | None = None) -> Talk:
    return Talk(on=DAY, manager=who, said=said, ending=ending, job=job)


class TestReplaying:
    def test_what_was_said_gives_where_it_stands(self) -> None:
        state, heard = replayed(baker(), [SUCCESS, Turn(move="story", target="waste", sample="shelf")])
        assert (state.minutes, state.met) == (10, frozenset({"waste"}))
        assert [each.rule for each in heard] == ["success", "any-thing"]

    def test_a_story_of_ones_own_without_a_result_meets_nothing(self) -> None:
        state, _ = replayed(baker(), [SUCCESS, Turn(move="story", target="waste", no_result=True)])
        assert state.met == frozenset()

    def test_a_sample_that_is_gone_counts_as_ones_own(self) -> None:
        state, _ = replayed(baker(), [SUCCESS, Turn(move="story", target="waste", sample="gone")])
        assert state.met == {"waste"}

    def test_a_goal_that_is_gone_is_met_by_nothing(self) -> None:
        state, heard = replayed(baker(), [SUCCESS, Turn(move="story", target="gone")])
        assert (state.met, heard[-1].told) == (frozenset(), "untied")

    def test_a_move_that_there_is_not_is_passed_over(self) -> None:
        _, heard = replayed(baker(), [Turn(move="dance"), SUCCESS])
        assert [each.move for each in heard] == ["success"]

    def test_what_comes_behind_the_end_is_passed_over(self) -> None:
        state, heard = replayed(baker(), [LEAVE, SUCCESS])
        assert (state.ending, len(heard)) == ("no", 1)


class TestBrokenOff:
    def test_the_latest_one_without_an_ending_is_gone_on_with(self) -> None:
        first, second = talk(SUCCESS), talk(SUCCESS, SUCCESS)
        assert open_talk(Practice(talks=(first, second)), None, None) == second

    def test_one_that_is_over_is_not(self) -> None:
        assert open_talk(Practice(talks=(talk(LEAVE, ending="no"),)), None, None) is None

    def test_one_with_somebody_else_is_not_when_somebody_is_named(self) -> None:
        assert open_talk(Practice(talks=(talk(SUCCESS),)), "clear", None) is None

    def test_one_for_another_job_is_not(self) -> None:
        assert open_talk(Practice(talks=(talk(SUCCESS, job="acme"),)), None, None) is None
        assert open_talk(Practice(talks=(talk(SUCCESS, job="acme"),)), None, "acme")


class TestKeeping:
    def test_a_conversation_that_grows_stands_there_once(self) -> None:
        short, long = talk(SUCCESS), talk(SUCCESS, LEAVE)
        assert with_talk(Practice(talks=(short,)), short, long).talks == (long,)

    def test_one_that_is_put_away_is_gone_and_the_others_stay(self) -> None:
        short, long = talk(SUCCESS), talk(SUCCESS, LEAVE)
        assert without(Practice(talks=(short, long)), short).talks == (long,)

    def test_the_last_with_somebody_is_the_last_that_came_to_its_end(self) -> None:
        over = talk(LEAVE, ending="no")
        assert last_with([over, talk(SUCCESS)], "baker") == over
        assert last_with([over], "clear") is None
