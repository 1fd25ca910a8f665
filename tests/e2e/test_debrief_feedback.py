"""`coach debrief`, `feedback`, `outcome` and `review` at a terminal: the notes, the no, and what they said."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import D, acme, contents, log_of, stored
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, DOWN, ENTER, Screen

NO = "2026-12-01"
CALL = "2026-12-07"


def notes(home: Path) -> Any:
    """The answers of the first notes, without the newlines at their ends."""
    return {key: value.strip() for key, value in stored(home, "acme")["debriefs"][0]["answers"].items()}


def core(screen: Screen) -> Screen:
    """Every core prompt of the debrief, the planned people kept by Enter, up to the question for more."""
    screen.asks("1 of 7").answers("It went well")
    screen.asks("2 of 7").types(ENTER)
    screen.asks("3 of 7").answers("Releases without fear")
    screen.asks("4 of 7").answers("small teams: I led four")
    screen.asks("5 of 7").answers("11 dec; yes")
    screen.asks("6 of 7").answers("send the sample")
    screen.asks("7 of 7").answers("Pause before an answer")
    return screen.shows("More?")


def test_a_person_finishes_the_notes(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        core(screen).answers("n")
        assert screen.ends() == 0
    assert notes(home) == {
        "feeling": "It went well", "met": "Ada Okafor", "wants": "Releases without fear",
        "doubts": "small teams: I led four", "decide": "11 dec; yes", "promised": "send the sample",
        "change": "Pause before an answer",
    }  # fmt: skip


def test_a_story_that_was_told_is_reported_where_nothing_else_is_new(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        core(screen).answers("n")
        assert screen.ends() == 0
    coach("story", "add", "Night release", "--set", "outcome=Forty minutes.", now=D)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.shows("More?").answers("n")
        screen.shows("○ Night release").types(" " + ENTER)
        assert screen.ends() == 0
        assert "Noted as told to Acme: Night release." in screen.text
        assert "coach undo" in screen.text


def test_a_debrief_that_changes_nothing_offers_nothing_to_take_back(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").answers(".")
        assert screen.ends() == 0
        assert "coach undo" not in screen.text


def test_the_planned_people_are_kept_with_enter(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Hal Reyes, hr")
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").types(ENTER)
        screen.asks("Now: Ada Okafor; Hal Reyes").types(ENTER)
        screen.asks("3 of 7")
    assert stored(home, "acme")["interviews"][0]["met"] == ["Ada Okafor", "Hal Reyes"]


def test_a_receptionist_is_added(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").types(ENTER)
        screen.asks("2 of 7").answers("Ada Okafor; Lin Chow, reception")
        screen.asks("3 of 7")
    assert [(each["name"], each["kind"]) for each in stored(home, "acme")["people"]] == [
        ("Ada Okafor", "manager"), ("Lin Chow", "reception"),
    ]  # fmt: skip


def test_finished_notes_are_a_step_done(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        core(screen).answers("n")
        assert screen.ends() == 0
    assert {"on": D, "done": "debrief", "round": 1} in log_of(coach, "acme")


def test_a_yes_to_more_goes_on_with_topics_and_the_hardest_questions(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        core(screen).answers("y")
        screen.asks("What did you and each of them talk about?").answers("Ada: the on-call rota")
        screen.asks("Which questions were the hardest?").answers("Why did you leave?")
        screen.asks("What was said about pay")
    assert notes(home)["hardest"] == "Why did you leave?"
    assert notes(home)["topics"] == "Ada: the on-call rota"


def test_the_date_they_named_is_echoed(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        for number in range(1, 5):
            screen.asks(f"{number} of 7").types(ENTER)
        screen.asks("5 of 7").answers("11 dec")
        screen.shows("They decide by Fri 11 Dec")


def test_a_date_that_cannot_be_read_is_asked_for_again(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        for number in range(1, 5):
            screen.asks(f"{number} of 7").types(ENTER)
        screen.asks("5 of 7").answers("soonish")
        screen.asks("such as 11 dec").answers("none")
        screen.asks("6 of 7")


def test_stopped_half_way_it_goes_on_at_the_same_prompt(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").answers("It went well")
        screen.asks("2 of 7").types(ENTER)
        screen.asks("3 of 7").types("half a" + CTRL_C)
        assert screen.ends() == 130
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("3 of 7")
        assert "1 of 7" not in screen.text


def test_stopped_half_way_what_was_answered_is_on_disk(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("debrief", "acme", home=home, now=D) as screen:
        screen.asks("1 of 7").answers("It went well")
        screen.asks("2 of 7").types(CTRL_C)
        assert screen.ends() == 130
    assert notes(home) == {"feeling": "It went well"}


def refused(coach: Coach) -> None:
    """Acme, which said no on NO and agreed to a call on CALL."""
    acme(coach)
    coach("outcome", "acme", "no", now=NO)
    coach("feedback", "acme", "--on", CALL, now="2026-12-03")


def test_what_they_said_is_recorded_to_the_end(coach: Coach, home: Path) -> None:
    refused(coach)
    with Screen("feedback", "acme", "--record", home=home, now=CALL) as screen:
        screen.asks("What came of it").types("1" + ENTER)
        screen.asks("What did they say?").answers("You were a bit long.")
        screen.asks("a behaviour in it").answers("shorter answers")
        screen.asks("a skill that").answers("SQL by 20 dec")
        screen.asks("outside your control").answers("they merged two teams")
        screen.asks("that you want to keep").answers("calm")
        screen.asks("mostly positive").types("1" + ENTER)
        screen.asks("similar opening").answers("in spring")
        screen.asks("another role there").answers("support lead")
        screen.asks("stay in touch").types("1" + ENTER)
        screen.asks("understand the role").answers("more support than code")
        assert screen.ends() == 0
    [found] = stored(home, "acme")["feedback"]
    assert {key: str(value).strip() for key, value in found["answers"].items()} == {
        "result": "talked", "said": "You were a bit long.", "behaviour": "shorter answers",
        "skill": "SQL by 20 dec", "outside": "they merged two teams", "strength": "calm", "positive": "yes",
        "similar": "in spring", "other-roles": "support lead", "touch": "yes",
        "role-now": "more support than code",
    }  # fmt: skip


def test_where_they_would_not_say_little_is_asked(coach: Coach, home: Path) -> None:
    refused(coach)
    with Screen("feedback", "acme", "--record", home=home, now=CALL) as screen:
        screen.asks("What came of it").types("3" + ENTER)
        screen.asks("another role there").types(ENTER)
        screen.asks("stay in touch").types("2" + ENTER)
        screen.asks("understand the role").types(ENTER)
        assert screen.ends() == 0
    assert stored(home, "acme", "archive")["feedback"][0]["answers"]["result"].strip() == "would-not-say"


def test_with_a_call_agreed_the_card_leads_to_the_record(coach: Coach, home: Path) -> None:
    refused(coach)
    with Screen("feedback", "acme", home=home, now=CALL) as screen:
        screen.shows("Was the call?").answers("y")
        screen.asks("What came of it")


def test_a_message_that_was_sent_is_recorded_from_its_draft(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now=NO)
    with Screen("feedback", "acme", home=home, now=NO) as screen:
        screen.shows("Have you sent it?").answers("y")
        assert screen.ends() == 0
    assert log_of(coach, "acme")[-1] == {"on": NO, "sent": "reply-to-no", "to": "Ada Okafor"}


def test_a_no_that_was_picked_asks_for_a_guess_at_the_cause(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("outcome", "acme", home=home, now=NO) as screen:
        screen.asks("What happened with Acme?").types(DOWN + ENTER)
        screen.asks("If you had to guess").types("2" + ENTER)
        assert screen.ends() == 0
    assert stored(home, "acme")["ended"]["end-cause"].strip() == "match"


def test_the_no_is_on_disk_before_the_guess_is_asked_for(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("outcome", "acme", home=home, now=NO) as screen:
        screen.asks("What happened with Acme?").types(DOWN + ENTER)
        screen.asks("If you had to guess").types(CTRL_C)
        assert screen.ends() == 130
    assert log_of(coach, "acme") == [{"on": NO, "outcome": "rejected"}]


def test_silence_that_was_picked_asks_what_one_takes_from_it(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("outcome", "acme", home=home, now="2026-12-24") as screen:
        screen.asks("What happened with Acme?").types(DOWN + DOWN + ENTER)
        screen.asks("the one thing that you take").answers("Ask when they decide")
        screen.asks("Where did you do well?").answers("I was calm")
        assert screen.ends() == 0
    found = stored(home, "acme", "archive")["ended"]
    assert [text.strip() for text in found.values()] == ["Ask when they decide", "I was calm"]


@pytest.mark.parametrize("words", ["How they ended", "█", "The feeling says little"])
def test_the_review_is_a_page_of_bars(coach: Coach, home: Path, words: str) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "feeling=fine", now=D)
    before = contents(home)
    with Screen("review", home=home, now=NO) as screen:
        assert screen.ends() == 0
        assert words in screen.text
        assert "##" not in screen.text
    assert contents(home) == before
