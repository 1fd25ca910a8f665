"""The question for a missing point."""

import pytest

from interview_coach.core.drill.follow_up import asked_for, follow_up
from interview_coach.core.drill.points import Hearing, PointHeard
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
MISTAKE = next(drill for drill in BANKS.packs["behavioural"].entries if drill.id == "did-mistake")


@pytest.mark.parametrize(
    ("point", "question"),
    [
        (
            "You name one habit that keeps it from happening again.",
            "Can you name one habit that keeps it from happening again?",
        ),
        ("You say what you stood to lose.", "Can you tell me what you stood to lose?"),
        ("You finish with how it turned out.", "Can you tell me how it turned out?"),
        ("You told someone early.", "Did you tell someone early?"),
        ("You decided what could wait.", "Did you decide what could wait?"),
        ("You stopped the damage first, with a rollback.", "Did you stop the damage first, with a rollback?"),
        ("You asked the person and heard their side.", "Did you ask the person and hear their side?"),
        ("You agreed on it with someone, and you name who.", "Did you agree on it with someone?"),
        ("You ask what's behind it.", "Do you ask what's behind it?"),
        ("You tell the doctor right away.", "Do you tell the doctor right away?"),
        ("You'd plan a fair test.", "Would you plan a fair test?"),
        ("You stay friendly.", None),
        ("You don't make a show of it.", None),
        ("You wouldn't say anything false.", None),
        ("You say you'd be disappointed.", None),
        ("You show you know what it doesn't offer.", None),
        ("You add that you're ready to work now.", None),
        ("You're clear about your own share in it.", None),
    ],
)
def test_a_point_is_asked_for_in_its_own_words(point: str, question: str | None) -> None:
    assert asked_for(point, BANKS.ear) == question


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
