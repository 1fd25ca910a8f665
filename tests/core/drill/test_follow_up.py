"""The question for a missing point."""

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.drill.follow_up import asked_for, follow_up
from interview_coach.core.drill.points import Hearing, PointHeard
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
MISTAKE = next(drill for drill in BANKS.packs["behavioural"].entries if drill.id == "did-mistake")


def test_a_point_is_asked_for_in_its_own_words(snapshot: SnapshotAssertion) -> None:
    points = (
        "You name one habit that keeps it from happening again.",
        "You say what you stood to lose.",
        "You finish with how it turned out.",
        "You told someone early.",
        "You decided what could wait.",
        "You stopped the damage first, with a rollback.",
        "You asked the person and heard their side.",
        "You agreed on it with someone, and you name who.",
        "You ask what's behind it.",
        "You tell the doctor right away.",
        "You'd plan a fair test.",
    )
    asked = {point: asked_for(point, BANKS.ear) for point in points}
    assert asked == snapshot


@pytest.mark.parametrize(
    "point",
    [
        "You stay friendly.",
        "You don't make a show of it.",
        "You wouldn't say anything false.",
        "You say you'd be disappointed.",
        "You show you know what it doesn't offer.",
        "You add that you're ready to work now.",
        "You're clear about your own share in it.",
    ],
)
def test_a_point_that_makes_no_question_is_not_asked_for(point: str) -> None:
    assert asked_for(point, BANKS.ear) is None


def test_a_verb_with_one_form_is_asked_for_in_the_past_if_the_others_are() -> None:
    assert (
        asked_for("You let the customer finish.", BANKS.ear, in_past=True)
        == "Did you let the customer finish?"
    )


def test_how_an_improper_question_is_handled_is_not_asked_for() -> None:
    age = next(drill for drill in BANKS.packs["improper"].entries if drill.id == "personal-age")
    nothing_heard = Hearing(tuple(PointHeard(text=text) for text in age.points))

    assert follow_up(nothing_heard, age, BANKS.ear) == age.follow


def hearing(*heard: bool) -> Hearing:
    return Hearing(
        tuple(PointHeard(text=text, is_heard=each) for text, each in zip(MISTAKE.points, heard, strict=True))
    )


def test_the_first_missing_point_is_asked_for() -> None:
    assert follow_up(hearing(True, False, True, False), MISTAKE, BANKS.ear) == asked_for(
        MISTAKE.points[1], BANKS.ear
    )


def test_nothing_is_asked_if_nothing_is_missing() -> None:
    assert follow_up(hearing(True, True, True, True), MISTAKE, BANKS.ear) is None
