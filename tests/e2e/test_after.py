"""`coach thanks`, `followup`, `outcome` and `interview` at a terminal, and picking a job."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents, log_of
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, DOWN, ENTER, SPACE, UP, Screen


def test_whoever_is_ticked_is_recorded(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, hr")
    with Screen("thanks", "acme", home=home, now="2026-11-25") as screen:
        screen.asks("Whom did you thank today?").types(DOWN + SPACE + ENTER)
        assert screen.ends() == 0
        assert "[ ] Ada Okafor" in screen.text
    coach("next", now="2026-11-25")
    assert log_of(coach, "acme") == [{"on": "2026-11-25", "sent": "thank-you", "to": "Lin Park"}]


def test_only_those_still_open_can_be_ticked(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("followup", "acme", "--done", "thank-you", "--to", "Ada", now="2026-11-25")
    with Screen("thanks", "acme", home=home, now="2026-11-25") as screen:
        screen.asks("Whom did you thank today?").types(SPACE + ENTER)
        assert screen.ends() == 0
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Ada Okafor", "Lin Park"]


@pytest.mark.parametrize(("keys", "code"), [(ENTER, 0), (CTRL_C, 130)])
def test_where_nobody_is_ticked_nothing_is_recorded(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    before = contents(home)
    with Screen("thanks", "acme", home=home, now="2026-11-25") as screen:
        screen.asks("Whom did you thank today?").types(keys)
        assert screen.ends() == code
    assert contents(home) == before


def test_before_the_interview_there_is_nobody_to_tick(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("thanks", "acme", home=home) as screen:
        assert screen.ends() == 0


def test_followup_offers_to_record_what_is_open(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").answers("y")
        assert screen.ends() == 0
    assert log_of(coach, "acme") == [{"on": "2026-12-08", "sent": "check-in", "to": "Ada Okafor"}]


@pytest.mark.parametrize(("keys", "code"), [("n" + ENTER, 0), (ENTER, 0), (CTRL_C, 130)])
def test_followup_records_nothing_without_a_yes(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    before = contents(home)
    with Screen("followup", "acme", home=home, now="2026-12-08") as screen:
        screen.asks("checked in").types(keys)
        assert screen.ends() == code
    assert contents(home) == before


def test_followup_asks_nothing_while_there_is_nothing_to_do(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("followup", "acme", home=home, now="2026-12-04") as screen:
        assert screen.ends() == 0


def test_an_outcome_is_picked_from_a_list(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("outcome", "acme", home=home, now="2026-12-01") as screen:
        screen.asks("What happened with Acme?").types(DOWN + ENTER)
        screen.shows("coach undo")
    coach("next", now="2026-12-01")
    assert log_of(coach, "acme") == [{"on": "2026-12-01", "outcome": "rejected"}]


def test_with_an_offer_on_record_the_answer_to_it_comes_first(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", now="2026-12-01")
    with Screen("outcome", "acme", home=home, now="2026-12-01") as screen:
        screen.asks("What happened with Acme?").types(ENTER)
        screen.shows("coach undo")
    assert log_of(coach, "acme")[-1]["outcome"] == "accepted"


def test_an_outcome_need_not_be_picked(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with Screen("outcome", "acme", home=home, now="2026-12-01") as screen:
        screen.asks("What happened with Acme?").types(UP + ENTER)
        assert screen.ends() == 0
    assert contents(home) == before


def test_of_several_jobs_one_is_picked(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24", "--with", "Dana Ito")
    with Screen("thanks", home=home, now="2026-11-25") as screen:
        screen.asks("Which job?").types(DOWN + ENTER)
        screen.asks("Whom did you thank today?").types(SPACE + ENTER)
        assert screen.ends() == 0
    assert log_of(coach, "globex") == [{"on": "2026-11-25", "sent": "thank-you", "to": "Dana Ito"}]


def test_questions_are_chosen_by_ticking(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("questions", "acme", home=home) as screen:
        screen.asks("Which ones?").types(SPACE + ENTER)
        assert screen.ends() == 0
    assert coach("questions", "acme", "--json").json["chosen"] == ["ask-gain", "ask-goals"]


def test_interview_asks_for_the_date_until_it_can_be_read(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    with Screen("interview", "acme", home=home) as screen:
        screen.asks("When is the interview with Acme?").answers("soon")
        screen.asks("When is the interview with Acme?").answers("next thu")
        screen.asks("Which one?").types(UP + ENTER)
        assert screen.ends() == 0
    assert coach("followup", "acme", "--json").json["interview"]["on"] == "2026-12-03"


@pytest.mark.parametrize(
    ("command", "then"), [("followup", "When was the interview?"), ("outcome", "What happened with Acme?")]
)
def test_on_an_empty_home_it_asks_for_the_company_and_goes_on(
    coach: Coach, home: Path, command: str, then: str
) -> None:
    with Screen(command, home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").types(ENTER)
        screen.asks(then)
    assert coach("list", "--json").json["jobs"][0]["company"] == "Acme"


def test_the_company_is_on_disk_before_the_role_is_asked_for(coach: Coach, home: Path) -> None:
    with Screen("prep", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").types(CTRL_C)
        assert screen.ends() == 130
    assert [job["company"] for job in coach("list", "--json").json["jobs"]] == ["Acme"]


def test_the_day_of_an_interview_is_on_disk_before_the_people_are_asked_for(coach: Coach, home: Path) -> None:
    with Screen("followup", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").types(ENTER)
        screen.asks("When was the interview?").answers("yesterday")
        screen.asks("Whom did you meet?").types(CTRL_C)
        assert screen.ends() == 130
    assert coach("followup", "acme", "--json").json["interview"]["on"] == "2026-11-20"


def test_an_offer_is_on_disk_before_its_last_day_is_asked_for(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("outcome", "acme", home=home, now="2026-12-01") as screen:
        screen.asks("What happened with Acme?").types(ENTER)
        screen.asks("By when").types(CTRL_C)
        assert screen.ends() == 130
    assert log_of(coach, "acme") == [{"on": "2026-12-01", "outcome": "offer"}]


def test_people_that_cannot_be_read_are_asked_for_again(home: Path) -> None:
    with Screen("followup", home=home) as screen:
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?").types(ENTER)
        screen.asks("When was the interview?").answers("yesterday")
        screen.asks("Whom did you meet?").answers(", manager")
        screen.asks("Whom did you meet?")


def test_an_empty_company_is_asked_for_again(home: Path) -> None:
    with Screen("prep", home=home) as screen:
        screen.asks("Which company is it?").types(ENTER)
        screen.asks("Which company is it?").answers("Acme")
        screen.asks("Which role?")


def test_bare_coach_on_an_empty_home_asks_nothing(home: Path) -> None:
    with Screen(home=home) as screen:
        assert screen.ends() == 0
        assert "coach prep" in screen.text
