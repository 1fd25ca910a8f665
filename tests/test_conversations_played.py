"""The managers in `questions/conversations/`, played: what leads to a good, a middling and a bad end, move by move."""

from interview_coach.core.conversation import Evidence, Manager, evidence_of
from interview_coach.files.banks import Banks
from interview_coach.files.places import shipped_questions
from tests.core.talks import NO_RESULT, Turn, play, rules

MANAGERS = Banks(shipped_questions()).conversations
LEAVE: Turn = "thanks-and-leave"


def sample(manager: Manager, name: str, target: str) -> Evidence:
    """What this sample story brings for this goal or doubt."""
    return evidence_of(next(each for each in manager.stories if each.id == name), target)


def story(manager: Manager, name: str, goal: str) -> Turn:
    """A sample story, told for a goal."""
    return ("story", goal, sample(manager, name, goal))


def answer(manager: Manager, name: str, doubt: str) -> Turn:
    """A doubt, answered with a sample story."""
    return ("answer", doubt, sample(manager, name, doubt))


def end(manager: Manager, *turns: Turn) -> tuple[str, str]:
    """How these moves end, the goodbye included: the kind and the id of the ending."""
    state, _ = play(manager, *turns, *(() if play(manager, *turns)[0].ending else (LEAVE,)))
    ending = manager.ending(state.ending or "")
    return ending.kind, ending.id


class TestTheVagueOne:
    who = MANAGERS["vague"]

    def test_asking_for_success_one_story_and_both_doubts_answered_end_well(self) -> None:
        turns: tuple[Turn, ...] = (
            "success", story(self.who, "stamps", "children"),
            "fit-plain", "wait", answer(self.who, "bench", "teenagers"),
            "concerns", answer(self.who, "newcomers", "loose"), "decide",
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "clear")

    def test_two_examples_asked_for_and_met_end_well_with_his_own_doubt_unspoken(self) -> None:
        turns: tuple[Turn, ...] = (
            "example", story(self.who, "newcomers", "thursdays"),
            "example", story(self.who, "stamps", "children"),
            "concerns", "example", answer(self.who, "bench", "teenagers"),
        )  # fmt: skip
        assert end(self.who, *turns) == ("good", "two-goals")

    def test_talking_into_his_silence_ends_middling(self) -> None:
        turns: tuple[Turn, ...] = ("success", story(self.who, "stamps", "children"), "fit-plain", "talk")
        assert end(self.who, *turns) == ("middling", "half")

    def test_asking_well_and_telling_nothing_ends_middling(self) -> None:
        assert end(self.who, "success", "priorities", "timing") == ("middling", "asked-only")

    def test_a_time_that_runs_out_after_a_story_ends_middling(self) -> None:
        turns: tuple[Turn, ...] = (
            "small-talk", "success", story(self.who, "stamps", "children"), "talk", "talk", "talk", "talk", "small-talk",
        )  # fmt: skip
        assert end(self.who, *turns) == ("middling", "out-of-time")

    def test_answering_large_words_with_large_words_ends_badly(self) -> None:
        assert end(self.who, "look-for", "gain", "talk", "fit-gentle", "talk") == ("bad", "feeling")

    def test_general_questions_bring_general_words_and_an_example_does_not(self) -> None:
        _, heard = play(self.who, "look-for", "gain", "goals", "priorities", "example")
        assert [each.showed for each in heard] == [(), (), (), (), ("thursdays",)]

    def test_he_asks_for_what_came_of_it(self) -> None:
        assert rules(self.who, "success", ("story", "children", NO_RESULT))[-1] == "story-no-result"
