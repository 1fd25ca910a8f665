"""`coach feedback`, without a terminal."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import D, acme, contents, log_of, step_of, stored
from tests.conftest import Coach
from tests.once import remembered

NO = "2026-12-01"
CALL = "2026-12-07"
WALK = {
    "result": "talked", "said": "You were a bit long.", "behaviour": "shorter answers", "skill": "SQL by 20 dec",
    "outside": "they merged two teams", "strength": "calm", "positive": "yes", "similar": "in spring",
    "other-roles": "support lead", "touch": "yes", "role-now": "more support than code",
    "goals-now": "a team of my own",
}  # fmt: skip
ONLY_TALK = {"said", "behaviour", "skill", "outside", "strength", "positive", "similar"}


@remembered
def refused(coach: Coach, *more: str) -> None:
    """Acme, which Ada, the manager, and Hal of HR met, and which said no on NO."""
    acme(coach, "--with", "Hal Reyes, hr", *more)
    coach("outcome", "acme", "no", now=NO)


@remembered
def called(coach: Coach) -> None:
    """The same, with a call agreed on 3 December for CALL."""
    refused(coach)
    coach("feedback", "acme", "--on", CALL, now="2026-12-03")


def heard(coach: Coach, now: str = CALL, **answers: str) -> None:
    coach("feedback", "acme", *(f"--set={name}={text}" for name, text in answers.items()), now=now)


def prompts(coach: Coach) -> dict[str, Any]:
    return {each["id"]: each["answer"] for each in coach("feedback", "acme", "--json").json["prompts"]}


def folder_of(home: Path) -> str:
    [path] = home.glob("*/acme.yaml")
    return path.parent.name


class TestOnceItWasSent:
    def test_it_says_when_and_where_the_words_are(self, coach: Coach) -> None:
        refused(coach)
        coach("followup", "acme", "--done", "reply-to-no", now=NO)
        said = coach("feedback", "acme", now="2026-12-03").out
        assert "Tue 1 Dec" in said
        assert "coach letter acme reply-to-no" in said
        assert "coach followup acme --done reply-to-no" not in said

    def test_a_call_that_was_recorded_is_said_too(self, coach: Coach) -> None:
        called(coach)
        heard(coach, **WALK)
        assert "Mon 7 Dec" in " ".join(coach("feedback", "acme", now="2026-12-09").out.split())


class TestTheMessage:
    def test_it_goes_to_the_interviewer_and_not_to_hr(self, coach: Coach) -> None:
        refused(coach)
        said = coach("feedback", "acme").out
        assert "Ada Okafor" in said
        assert "Hal Reyes" not in said

    def test_it_goes_to_the_one_in_between(self, coach: Coach) -> None:
        refused(coach, "--through", "Jo Bell, Bell & Sons, agency")
        said = coach("feedback", "acme").out
        assert "Jo Bell" in said
        assert "Ada Okafor" not in said

    def test_it_names_the_day_of_the_interview(self, coach: Coach) -> None:
        refused(coach)
        assert "Tuesday, November 24" in " ".join(coach("feedback", "acme").out.split())

    def test_it_says_what_comes_after_it(self, coach: Coach) -> None:
        refused(coach)
        said = coach("feedback", "acme").out
        assert "coach followup acme --done reply-to-no" in said
        assert "coach feedback acme --on DATE" in said

    def test_looking_at_it_records_nothing(self, coach: Coach, home: Path) -> None:
        refused(coach)
        before = contents(home)
        coach("feedback", "acme")
        assert contents(home) == before

    def test_the_one_job_that_said_no_is_meant(self, coach: Coach) -> None:
        refused(coach)
        coach("new", "Borealis", "--on", "2026-12-10")
        assert "Acme" in coach("feedback").out


class TestTheCall:
    def test_its_day_is_echoed(self, coach: Coach) -> None:
        refused(coach)
        assert "Mon 7 Dec 2026" in coach("feedback", "acme", "--on", CALL, now="2026-12-03").out

    def test_it_and_the_message_that_asked_are_on_record(self, coach: Coach) -> None:
        called(coach)
        assert log_of(coach, "acme")[1:] == [
            {"on": "2026-12-03", "sent": "reply-to-no", "to": "Ada Okafor"},
            {"on": "2026-12-03", "agreed": "feedback-call", "for": CALL},
        ]

    def test_a_message_on_record_is_not_recorded_again(self, coach: Coach) -> None:
        refused(coach)
        coach("followup", "acme", "--done", "reply-to-no")
        coach("feedback", "acme", "--on", CALL, now="2026-12-03")
        assert sum("sent" in entry for entry in log_of(coach, "acme")) == 1

    @pytest.mark.parametrize(
        ("now", "state"), [("2026-12-06", "waiting"), (CALL, "due"), ("2026-12-08", "overdue")]
    )
    def test_it_stands_on_the_timeline(self, coach: Coach, now: str, state: str) -> None:
        called(coach)
        assert step_of(coach, "acme", "feedback-call", now) == state

    def test_next_names_it_on_its_day(self, coach: Coach) -> None:
        called(coach)
        [item] = coach("next", "--json", now=CALL).json["items"]
        assert (item["step"], item["for"], item["command"]) == (
            "feedback-call", ["Ada Okafor"], "coach feedback acme",
        )  # fmt: skip

    def test_undo_takes_it_back(self, coach: Coach, home: Path) -> None:
        refused(coach)
        before = stored(home, "acme")
        coach("feedback", "acme", "--on", CALL, now="2026-12-03")
        coach("undo")
        assert stored(home, "acme") == before


class TestTheCard:
    def test_it_is_shown_once_a_call_is_agreed(self, coach: Coach) -> None:
        called(coach)
        assert coach("feedback", "acme").out == coach("feedback", "acme", "--card").out

    def test_it_can_be_asked_for_before(self, coach: Coach) -> None:
        refused(coach)
        assert "coach feedback acme --record" in coach("feedback", "acme", "--card").out


class TestWhatWasHeard:
    @pytest.mark.parametrize(("name", "text"), list(WALK.items()))
    def test_every_prompt_has_a_flag(self, coach: Coach, name: str, text: str) -> None:
        called(coach)
        heard(coach, **{name: text})
        assert prompts(coach)[name] == text

    def test_json_lists_the_walk_in_order(self, coach: Coach) -> None:
        called(coach)
        assert list(prompts(coach)) == list(WALK)

    @pytest.mark.parametrize("result", ["would-not-say", "no-answer"])
    def test_after_no_word_nothing_about_words_is_asked(self, coach: Coach, result: str) -> None:
        called(coach)
        heard(coach, result=result)
        assert set(WALK) - set(prompts(coach)) == ONLY_TALK

    def test_a_similar_opening_is_not_asked_about_where_it_was_not_positive(self, coach: Coach) -> None:
        called(coach)
        heard(coach, positive="no")
        assert "similar" not in prompts(coach)

    @pytest.mark.parametrize("result", ["talked", "wrote", "would-not-say", "no-answer"])
    def test_every_result_closes_the_call(self, coach: Coach, result: str) -> None:
        called(coach)
        heard(coach, result=result)
        assert step_of(coach, "acme", "feedback-call") == "done"

    @pytest.mark.parametrize("result", ["would-not-say", "no-answer"])
    def test_after_no_word_the_job_rests_in_the_archive(self, coach: Coach, home: Path, result: str) -> None:
        called(coach)
        heard(coach, result=result)
        assert folder_of(home) == "archive"

    def test_the_call_is_closed_where_their_mail_had_said_something_before(self, coach: Coach) -> None:
        refused(coach)
        heard(coach, NO, touch="yes")
        coach("feedback", "acme", "--on", CALL, now="2026-12-03")
        heard(coach, result="talked")
        assert step_of(coach, "acme", "feedback-call") == "done"

    def test_behaviour_and_skill_become_steps_to_take(self, coach: Coach) -> None:
        called(coach)
        heard(coach, result="talked", behaviour="shorter answers", skill="SQL by 20 dec")
        found = [
            each for each in coach("followup", "acme", "--json").json["steps"] if each["step"] == "improve"
        ]
        assert [(each["id"], each["due"], each["state"]) for each in found] == [
            ("a1", None, "due"), ("a2", "2026-12-20", "due"),
        ]  # fmt: skip

    def test_open_work_keeps_the_job_live(self, coach: Coach, home: Path) -> None:
        called(coach)
        heard(coach, result="talked", behaviour="shorter answers")
        assert folder_of(home) == "jobs"

    def test_done_work_lets_it_rest(self, coach: Coach, home: Path) -> None:
        called(coach)
        heard(coach, result="talked", behaviour="shorter answers")
        coach("followup", "acme", "--done", "improve", "--to", "a1", now="2026-12-10")
        assert folder_of(home) == "archive"

    def test_off_a_terminal_what_is_open_is_printed(self, coach: Coach, home: Path) -> None:
        called(coach)
        before = contents(home)
        found = coach("feedback", "acme", "--record", now=CALL, code=2)
        assert all(f" {name} " in found.out for name in WALK)
        assert contents(home) == before

    def test_the_example_for_a_choice_is_one_of_the_choices(self, coach: Coach) -> None:
        called(coach)
        assert "--set result=talked" in coach("feedback", "acme", "--record", now=CALL, code=2).out

    def test_undo_takes_it_back(self, coach: Coach, home: Path) -> None:
        called(coach)
        before = stored(home, "acme")
        heard(coach, **WALK)
        coach("undo")
        assert stored(home, "acme") == before


class TestStayingInTouch:
    def test_a_yes_gives_a_line_after_thirty_days(self, coach: Coach) -> None:
        called(coach)
        heard(coach, result="talked", touch="yes")
        assert [step_of(coach, "acme", "stay-in-touch", now) for now in ("2027-01-05", "2027-01-06")] == [
            "waiting", "due",
        ]  # fmt: skip

    def test_a_yes_keeps_the_job_live(self, coach: Coach, home: Path) -> None:
        called(coach)
        heard(coach, result="would-not-say", touch="yes")
        assert folder_of(home) == "jobs"

    def test_a_yes_is_seen_by_next_as_what_the_job_waits_for(self, coach: Coach) -> None:
        called(coach)
        heard(coach, result="would-not-say", touch="yes")
        [item] = coach("next", "--json").json["waiting"]
        assert (item["step"], item["opens"]) == ("stay-in-touch", "2027-01-06")

    def test_a_no_gives_none(self, coach: Coach, home: Path) -> None:
        called(coach)
        heard(coach, result="would-not-say", touch="no")
        assert step_of(coach, "acme", "stay-in-touch") is None
        assert folder_of(home) == "archive"

    def test_what_was_sent_is_on_record_and_the_next_is_due_after_ninety_days(self, coach: Coach) -> None:
        called(coach)
        heard(coach, result="talked", touch="yes")
        coach("followup", "acme", "--done", "stay-in-touch", "--by", "email", now="2027-01-08")
        assert log_of(coach, "acme")[-1] == {
            "on": "2027-01-08", "sent": "stay-in-touch", "to": "Ada Okafor", "by": "email",
        }  # fmt: skip
        assert step_of(coach, "acme", "stay-in-touch", "2027-04-08") == "due"

    def test_the_person_ends_it(self, coach: Coach, home: Path) -> None:
        called(coach)
        heard(coach, result="talked", touch="yes")
        coach("followup", "acme", "--skip", "stay-in-touch", now="2026-12-20")
        assert folder_of(home) == "archive"


class TestTooEarly:
    def test_a_no_may_come_before_the_interview(self, coach: Coach) -> None:
        acme(coach)
        coach("outcome", "acme", "no", now="2026-11-21")
        assert "coach followup acme --done reply-to-no" in coach("feedback", "acme").out


def test_whom_the_notes_name_need_not_be_typed_again(coach: Coach) -> None:
    coach("new", "Acme", "--on", D, now="2026-11-20")
    coach("debrief", "acme", "--set", "met=Hal Reyes, hr; Ada Okafor, manager", now=D)
    coach("outcome", "acme", "no", now=NO)
    said = coach("feedback", "acme").out
    assert ("Ada Okafor" in said, "Hal Reyes" in said) == (True, False)


def test_after_the_day_of_the_call_the_page_is_about_writing_it_down(coach: Coach) -> None:
    called(coach)
    pages = [coach("feedback", "acme", *more, now="2026-12-09").out for more in ([], ["--card"])]
    assert ["coach feedback acme --on DATE" in each for each in pages] == [True, False]


def test_after_the_day_of_the_call_next_gives_the_command_to_write_it_down(coach: Coach) -> None:
    called(coach)
    said = [coach("next", now=on).out for on in (CALL, "2026-12-09")]
    assert ["coach feedback acme --record" in each for each in said] == [False, True]


def test_what_they_said_is_enough_for_the_call_to_be_over(coach: Coach) -> None:
    called(coach)
    heard(coach, said="You were a bit long.")
    assert step_of(coach, "acme", "feedback-call", now="2026-12-09") == "done"


@pytest.mark.parametrize("result", ["accepted", "offer", "declined", "withdrew"])
def test_there_is_no_message_after_a_no_where_there_was_none(coach: Coach, result: str) -> None:
    acme(coach)
    coach("outcome", "acme", result, now=NO)
    coach("feedback", "acme", now=NO, code=1)
