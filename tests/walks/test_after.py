"""`coach thanks`, `followup`, `outcome`, `interview` and `questions`, asked; and picking a job."""

from pathlib import Path

import pytest

from tests.asking import BACK, CTRL_C, ENTER, HELP, STOP, Answer
from tests.commands.helpers import acme, contents, log_of, stored
from tests.conftest import Coach

THANKS, CHECK_IN, ENDED = "2026-11-25", "2026-12-08", "2026-12-01"
NEW_AFTER: list[Answer] = ["Acme", ENTER, "yesterday"]
"""A job that begins with an interview that was, up to whom one met."""


def test_whoever_is_ticked_is_recorded(coach: Coach, snapshot: object) -> None:
    acme(coach, "--with", "Lin Park, hr")
    found = coach("thanks", "acme", now=THANKS, answers=[["Lin Park"], "handwritten"])
    assert found.asked[0].options == ("Ada Okafor", "Lin Park")
    assert found.asked[0].now == ()
    assert log_of(coach, "acme") == [
        {"on": THANKS, "sent": "thank-you", "to": "Lin Park", "by": "handwritten"}
    ]
    assert found.transcript == snapshot


def test_only_those_still_open_can_be_ticked(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("followup", "acme", "--done", "thank-you", "--to", "Ada", now=THANKS)
    assert coach("thanks", "acme", now=THANKS, answers=[["Lin Park"], ENTER]).asked[0].options == (
        "Lin Park",
    )
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Ada Okafor", "Lin Park"]


@pytest.mark.parametrize(("answer", "code"), [(ENTER, 0), (STOP, 0), (CTRL_C, 130)])
def test_where_nobody_is_ticked_nothing_is_recorded(
    coach: Coach, home: Path, answer: Answer, code: int
) -> None:
    acme(coach)
    before = contents(home)
    coach("thanks", "acme", now=THANKS, answers=[answer], code=code)
    assert contents(home) == before


def test_before_the_interview_there_is_nobody_to_tick(coach: Coach) -> None:
    acme(coach)
    coach("thanks", "acme", answers=[])


def test_followup_offers_to_record_what_is_open(coach: Coach, snapshot: object) -> None:
    acme(coach)
    assert coach("followup", "acme", now=CHECK_IN, answers=[True]).transcript == snapshot
    assert log_of(coach, "acme") == [{"on": CHECK_IN, "sent": "check-in", "to": "Ada Okafor"}]


@pytest.mark.parametrize(("answer", "code"), [(False, 0), (ENTER, 0), (STOP, 0), (CTRL_C, 130)])
def test_followup_records_nothing_without_a_yes(coach: Coach, home: Path, answer: Answer, code: int) -> None:
    acme(coach)
    before = contents(home)
    coach("followup", "acme", now=CHECK_IN, answers=[answer], code=code)
    assert contents(home) == before


def test_followup_asks_nothing_while_there_is_nothing_to_do(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", now="2026-12-04", answers=[])


def test_an_outcome_is_picked_from_a_list(coach: Coach, snapshot: object) -> None:
    acme(coach)
    found = coach("outcome", "acme", now=ENDED, answers=["rejected", STOP])
    assert found.asked[0].options[:3] == ("offer", "rejected", "moved-on")
    assert "coach undo" in found.asked[1].shown
    assert log_of(coach, "acme") == [{"on": ENDED, "outcome": "rejected"}]
    assert found.transcript == snapshot


def test_with_an_offer_on_record_the_answer_to_it_comes_first(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", now=ENDED)
    found = coach("outcome", "acme", now=ENDED, answers=["accepted"])
    assert found.asked[0].options[0] == "accepted"
    assert "coach undo" in found.out
    assert log_of(coach, "acme")[-1]["outcome"] == "accepted"


def test_enter_alone_decides_nothing(coach: Coach) -> None:
    acme(coach)
    before = log_of(coach, "acme")
    coach("outcome", "acme", now=ENDED, answers=[ENTER])
    assert log_of(coach, "acme") == before


def test_an_outcome_need_not_be_picked(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("outcome", "acme", now=ENDED, answers=[STOP])
    assert contents(home) == before


def test_an_offer_is_on_disk_before_its_last_day_is_asked_for(coach: Coach) -> None:
    acme(coach)
    found = coach("outcome", "acme", now=ENDED, answers=["offer", CTRL_C], code=130)
    assert found.walk == ["choose", "text"]
    assert log_of(coach, "acme") == [{"on": ENDED, "outcome": "offer"}]


def test_of_several_jobs_one_is_picked(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24", "--with", "Dana Ito")
    found = coach("thanks", now=THANKS, answers=["globex", ["Dana Ito"], ENTER])
    assert found.asked[0].options == ("acme", "globex")
    assert log_of(coach, "globex") == [{"on": THANKS, "sent": "thank-you", "to": "Dana Ito"}]


def test_questions_are_chosen_by_ticking(coach: Coach) -> None:
    acme(coach)
    found = coach("questions", "acme", answers=[["ask-gain", "ask-goals"]])
    assert found.asked[0].now == ("ask-success", "ask-gain", "ask-goals")
    assert coach("questions", "acme", "--json").json["chosen"] == ["ask-gain", "ask-goals"]


def test_where_a_round_is_planned_another_can_be_added(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", now="2026-11-20", answers=["add", "2026-12-10", ENTER])
    rounds = coach("show", "acme", "--json").json["job"]["interviews"]
    assert [each["on"] for each in rounds] == ["2026-11-24", "2026-12-10"]


def test_a_planned_round_that_moves_to_a_day_gone_by_is_asked_about(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", now="2026-11-20", answers=["change", "19 nov 2026", False, "27 nov", STOP])
    assert coach("show", "acme", "--json").json["job"]["interviews"][0]["on"] == "2026-11-27"


def test_interview_asks_which_of_two_days_is_meant(coach: Coach, snapshot: object) -> None:
    coach("new", "Acme")
    found = coach("interview", "acme", answers=["next thu", "2026-12-03", *[ENTER] * 3])
    assert found.transcript == snapshot
    assert coach("followup", "acme", "--json").json["interview"]["on"] == "2026-12-03"


def test_interview_asks_who_will_be_there(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    coach("interview", "acme", answers=["2026-12-03", "Lin Park, manager", STOP])
    assert stored(home, "acme")["interviews"][0]["met"] == ["Lin Park"]


def test_interview_asks_how_and_where_a_new_round_is(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    coach("interview", "acme", answers=["2026-12-03", ENTER, "onsite", "Main Street 5"])
    interview = stored(home, "acme")["interviews"][0]
    assert (interview["kind"], interview["place"]) == ("onsite", "Main Street 5")


def test_interview_asks_for_all_of_the_planned_round_and_enter_keeps_it(coach: Coach, home: Path) -> None:
    acme(coach)
    before = stored(home, "acme")
    found = coach("interview", "acme", answers=["change", ENTER, ENTER, "video", ENTER])
    assert "Ada Okafor" in found.asked[2].shown
    after = stored(home, "acme")
    assert after["interviews"][0].pop("kind") == "video"
    assert after == before


def test_what_is_left_open_of_a_round_is_asked_by_the_preparation(coach: Coach) -> None:
    coach("new", "Acme")
    coach("interview", "acme", answers=["2026-12-03", *[ENTER] * 3])
    assert coach("prep", "acme", "--time", "20", answers=[STOP]).asked[0].place == "2 of 16"


def test_a_round_behind_the_planned_one_isnt_mixed_up_with_it(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("interview", "acme", "--add", answers=["2026-12-10", "Lin Park"])
    assert [each["met"] for each in stored(home, "acme")["interviews"]] == [["Ada Okafor"], ["Lin Park"]]


def test_interview_asks_about_a_day_long_ago(coach: Coach) -> None:
    coach("new", "Acme")
    coach("interview", "acme", answers=["2024-03-03", False, "2026-12-03", ENTER, STOP])
    assert coach("followup", "acme", "--json").json["interview"]["on"] == "2026-12-03"


@pytest.mark.parametrize(
    ("command", "kinds"), [("followup", ["text"] * 3), ("outcome", ["text", "text", "choose"])]
)
def test_on_an_empty_home_it_asks_for_the_company_and_goes_on(
    coach: Coach, command: str, kinds: list[str]
) -> None:
    assert coach(command, answers=["Acme", ENTER, STOP]).walk == kinds
    assert coach("list", "--json").json["jobs"][0]["company"] == "Acme"


def test_the_day_of_an_interview_is_on_disk_before_the_people_are_asked_for(coach: Coach) -> None:
    coach("followup", answers=[*NEW_AFTER, CTRL_C], code=130)
    assert coach("followup", "acme", "--json").json["interview"]["on"] == "2026-11-20"


def test_people_that_cannot_be_read_are_asked_for_again(coach: Coach, snapshot: object) -> None:
    found = coach("followup", answers=[*NEW_AFTER, ", manager", STOP])
    assert found.asked[3].message == found.asked[4].message
    assert found.transcript == snapshot


def test_bare_coach_on_an_empty_home_asks_nothing(coach: Coach) -> None:
    assert "coach prep" in coach(answers=[]).out


def test_a_job_that_was_only_begun_is_gone_on_with(coach: Coach, home: Path) -> None:
    coach("new", answers=["Globex", STOP], code=0)
    coach("new", answers=["globex", "Planner", ENTER, ENTER])
    assert [path.name for path in (home / "jobs").iterdir()] == ["globex-planner.yaml"]


def test_whoever_stops_a_new_job_is_sent_to_the_overview_since_the_same_command_begins_another(
    coach: Coach,
) -> None:
    said = coach("new", answers=["Globex", "Planner", CTRL_C], code=130).err
    assert ("To go on: coach" in said, "same command" in said) == (True, False)


def test_whoever_stops_before_the_company_is_told_that_nothing_was_recorded(coach: Coach) -> None:
    assert "Nothing was recorded." in coach("new", answers=[CTRL_C], code=130).err


def test_a_second_role_at_the_same_company_is_asked_about(coach: Coach, home: Path) -> None:
    coach("new", answers=["Globex", "Planner", STOP], code=0)
    coach("new", answers=["Globex", False, "Buyer", ENTER, ENTER])
    assert len(list((home / "jobs").iterdir())) == 2


def test_help_and_back_at_a_new_day_ask_for_it_again(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", now="2026-11-20", answers=["change", HELP, BACK, "27 nov 14:00", STOP])
    assert coach("show", "acme", "--json").json["job"]["interviews"][0]["on"] == "2026-11-27"


def test_help_and_back_at_the_last_day_of_an_offer_ask_for_it_again(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", now="2026-11-27", answers=["offer", HELP, BACK, "4 dec"])
    assert coach("show", "acme", "--json").json["job"]["log"][-1]["answer-by"] == "2026-12-04"


def test_after_a_no_the_job_that_still_has_something_to_send_is_meant(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    found = coach("followup", now="2026-12-02", answers=[])
    assert "Which job?" not in [each.message for each in found.asked]


def test_after_a_no_the_address_is_asked_for_before_what_comes_next(coach: Coach, snapshot: object) -> None:
    acme(coach)
    mail: list[Answer] = [
        "From: Ada Okafor <ada@example.com>",
        "Subject: Your interview",
        "We chose another candidate.",
        STOP,
    ]
    found = coach("heard", "acme", now="2026-12-01", answers=[*mail, "1", True])
    assert found.transcript == snapshot


def test_an_interview_is_canceled_from_the_list(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("interview", "acme", now="2026-11-20", answers=["cancel", "them"])
    assert log_of(coach, "acme") == [{"on": "2026-11-20", "cancelled": 1}]


def test_whoever_skips_the_list_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("interview", "acme", now="2026-11-20", answers=[BACK])
    assert contents(home) == before


def test_moving_an_interview_into_the_past_is_asked_about(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("interview", "acme", "--on", "2026-11-18", now="2026-11-20", answers=[False])
    assert contents(home) == before
    coach("interview", "acme", "--on", "2026-11-18", now="2026-11-20", answers=[True])
    assert coach("show", "acme", "--json").json["job"]["interviews"][0]["on"] == "2026-11-18"


def test_an_interview_that_was_lately_is_added_unasked(coach: Coach, home: Path) -> None:
    coach("new", "Acme")
    coach("interview", "acme", "--on", "2026-11-18", now="2026-11-20", answers=[])
    assert coach("show", "acme", "--json").json["job"]["interviews"][0]["on"] == "2026-11-18"


def test_a_message_kept_for_later_is_shown_before_it_is_asked_about(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "Zebra, umbrella and a long walk.", now="2026-11-27")
    found = coach("heard", "acme", now="2026-11-28", answers=[STOP])
    assert "  Zebra, umbrella and a long walk." in found.transcript
