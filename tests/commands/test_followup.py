"""`coach followup`: the timeline, its JSON, and recording without a terminal."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import D, acme, contents, log_of, step_of
from tests.conftest import Coach, Result

STEP_KEYS = ["step", "state", "opens", "due", "done", "for", "why", "source"]


def followed(coach: Coach, now: str, name: str = "acme") -> Any:
    return coach("followup", name, "--json", now=now).json


def one(coach: Coach, now: str, step: str) -> Any:
    return next(each for each in followed(coach, now)["steps"] if each["step"] == step)


def record(coach: Coach, now: str, *words: str, code: int = 0) -> Result:
    return coach("followup", "acme", *words, now=now, code=code)


# The JSON


def test_the_json_has_these_keys(coach: Coach) -> None:
    acme(coach)
    found = followed(coach, "2026-11-21")
    assert list(found) == ["schema", "id", "company", "role", "outcome", "interview", "steps", "next"]
    assert all(list(step) == STEP_KEYS for step in found["steps"])


def test_a_job_without_an_interview_has_nulls_and_no_steps(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("followup", "acme", "--json").json == {
        "schema": 1, "id": "acme", "company": "Acme", "role": "", "outcome": None, "interview": None, "steps": [],
        "next": None,
    }  # fmt: skip


def test_an_interview_in_json_has_nulls_where_nothing_was_said(coach: Coach) -> None:
    acme(coach)
    assert followed(coach, "2026-11-21")["interview"] == {
        "round": 1, "on": D, "at": None, "zone": None, "kind": None,
    }  # fmt: skip


def test_the_next_planned_interview_is_shown(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--on", "2026-12-01", "--at", "9:30", "--kind", "panel", now="2026-11-25")
    assert followed(coach, "2026-11-26")["interview"] == {
        "round": 2, "on": "2026-12-01", "at": "09:30", "zone": "Europe/Berlin", "kind": "panel",
    }  # fmt: skip


def test_otherwise_the_latest_held_interview_is_shown(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--on", "2026-12-01", now="2026-11-25")
    assert followed(coach, "2026-12-02")["interview"]["round"] == 2


def test_the_outcome_in_json_has_its_day(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", "--on", "2026-12-01", now="2026-12-02")
    assert followed(coach, "2026-12-02")["outcome"] == {"result": "rejected", "on": "2026-12-01"}


def test_prepare_has_no_day_from_which_it_is_open(coach: Coach) -> None:
    acme(coach)
    step = one(coach, "2026-11-21", "prepare")
    assert (step["state"], step["opens"], step["due"]) == ("due", None, D)


def test_before_the_interview_there_is_no_check_in_and_no_moving_on(coach: Coach) -> None:
    acme(coach)
    found = followed(coach, "2026-11-21")
    assert [(step["step"], step["state"]) for step in found["steps"]] == [
        ("prepare", "due"), ("rehearse", "due"), ("brief", "waiting"), ("debrief", "waiting"),
        ("thank-you", "waiting"),
    ]  # fmt: skip


def test_after_the_interview_every_step_has_its_days(coach: Coach) -> None:
    acme(coach)
    found = followed(coach, "2026-11-24")
    assert [(step["step"], step["state"], step["opens"], step["due"]) for step in found["steps"]] == [
        ("prepare", "closed", None, "2026-11-24"),
        ("rehearse", "closed", "2026-11-21", "2026-11-24"),
        ("brief", "closed", "2026-11-23", "2026-11-24"),
        ("debrief", "due", "2026-11-24", "2026-11-24"),
        ("thank-you", "due", "2026-11-24", "2026-11-25"),
        ("check-in", "waiting", "2026-12-08", "2026-12-14"),
        ("move-on", "waiting", "2026-12-22", None),
    ]  # fmt: skip


def test_a_thank_you_lists_what_was_sent_and_who_is_left(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    record(coach, "2026-11-25", "--done", "thank-you", "--to", "Ada", "--by", "email")
    step = one(coach, "2026-11-25", "thank-you")
    assert step["done"] == [{"on": "2026-11-25", "to": "Ada Okafor", "by": "email"}]
    assert step["for"] == ["Lin Park"]


def test_a_channel_that_was_not_said_is_null(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    assert one(coach, "2026-11-25", "thank-you")["done"] == [
        {"on": "2026-11-25", "to": "Ada Okafor", "by": None}
    ]


def test_the_thank_you_of_two_rounds_is_one_item(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-23", "--with", "Lin Park, hr")
    coach("interview", "acme", "--add", "--on", "2026-11-24", "--with", "Ada Okafor, manager")
    step = one(coach, "2026-11-24", "thank-you")
    assert (step["opens"], step["due"], step["for"]) == (
        "2026-11-23",
        "2026-11-24",
        ["Lin Park", "Ada Okafor"],
    )


def test_every_open_step_has_its_reason_and_source(coach: Coach) -> None:
    acme(coach)
    known = coach("why", "--json").json["sources"]
    for step in followed(coach, "2026-11-24")["steps"]:
        assert step["why"]
        assert step["source"] in known


@pytest.mark.parametrize(
    ("now", "step"),
    [
        ("2026-11-21", "prepare"),
        ("2026-11-23", "prepare"),
        ("2026-11-24", "debrief"),
        ("2026-11-25", "thank-you"),
        ("2026-12-02", "check-in"),
        ("2026-12-08", "check-in"),
        ("2026-12-22", "move-on"),
    ],
)
def test_next_is_the_weightiest_open_step_or_the_next_to_open(coach: Coach, now: str, step: str) -> None:
    acme(coach)
    assert followed(coach, now)["next"] == step


# The worked examples of the rules, through the command line


def test_the_check_in_opens_two_weeks_after_the_thanks(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    step = one(coach, "2026-11-26", "check-in")
    assert (step["opens"], step["due"]) == ("2026-12-09", "2026-12-15")
    assert one(coach, "2026-11-26", "move-on")["opens"] == "2026-12-23"


def test_a_saturday_is_moved_to_monday_and_the_reason_says_so(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-28", "--done", "thank-you")
    step = one(coach, "2026-11-28", "check-in")
    assert step["opens"] == "2026-12-14"
    assert "Sat 28 Nov" in step["why"]
    assert "Mon 14 Dec" in step["why"]


def test_a_named_date_counts_whatever_the_thanks(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-24", "--promised", "2026-12-11")
    record(coach, "2026-11-25", "--done", "thank-you")
    record(coach, "2026-11-26", "--reply", "Thank you for your note.")
    assert one(coach, "2026-11-27", "check-in")["opens"] == "2026-12-15"


def test_after_a_check_in_one_is_free_to_move_on_a_week_later(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    record(coach, "2026-12-09", "--done", "check-in")
    assert one(coach, "2026-12-09", "move-on")["opens"] == "2026-12-16"


def test_a_reply_without_a_date_does_not_renew_the_check_in(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    record(coach, "2026-12-09", "--done", "check-in")
    record(coach, "2026-12-10", "--reply", "We will see.")
    assert one(coach, "2026-12-10", "check-in")["state"] == "done"
    assert one(coach, "2026-12-10", "move-on")["opens"] == "2026-12-24"


def test_a_reply_that_names_a_date_renews_the_check_in(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    record(coach, "2026-12-09", "--done", "check-in")
    record(coach, "2026-12-10", "--reply", "By Friday next week.", "--promised", "2026-12-18")
    step = one(coach, "2026-12-10", "check-in")
    assert (step["state"], step["opens"]) == ("waiting", "2026-12-22")


def test_a_competing_offer_is_a_reason_to_ask_early(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-24", "--promised", "2026-12-18")
    record(coach, "2026-12-02", "--done", "check-in", "--because", "competing-offer")
    assert one(coach, "2026-12-02", "move-on")["opens"] == "2026-12-22"


def test_christmas_is_no_working_day(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-12-10", "--with", "Ada, manager")
    record(coach, "2026-12-11", "--done", "thank-you")
    assert one(coach, "2026-12-12", "check-in")["opens"] == "2026-12-28"


def test_a_day_off_of_ones_own_is_no_working_day(coach: Coach, home: Path) -> None:
    acme(coach)
    (home / "settings.yaml").write_text("schema: 1\ndays-off: [2026-12-08]\n")
    assert one(coach, "2026-11-24", "check-in")["opens"] == "2026-12-09"


# Recording


@pytest.mark.parametrize(
    ("now", "words", "entries"),
    [
        ("2026-11-21", ["--done", "prepare"], [{"done": "prepare", "round": 1}]),
        ("2026-11-21", ["--done", "rehearse"], [{"done": "rehearse", "round": 1}]),
        ("2026-11-23", ["--done", "brief"], [{"done": "brief", "round": 1}]),
        ("2026-11-24", ["--done", "debrief"], [{"done": "debrief", "round": 1}]),
        ("2026-11-24", ["--done", "thank-you"], [{"sent": "thank-you", "to": "Ada Okafor"}]),
        (
            "2026-11-24",
            ["--done", "thank-you", "--to", "ADA", "--by", "handwritten"],
            [{"sent": "thank-you", "to": "Ada Okafor", "by": "handwritten"}],
        ),
        (
            "2026-12-08",
            ["--done", "check-in", "--by", "email"],
            [{"sent": "check-in", "to": "Ada Okafor", "by": "email"}],
        ),
        ("2026-12-24", ["--done", "move-on"], [{"outcome": "moved-on"}]),
        ("2026-11-21", ["--skip", "prepare"], [{"skipped": "prepare", "round": 1}]),
        ("2026-11-24", ["--skip", "debrief"], [{"skipped": "debrief", "round": 1}]),
        ("2026-11-24", ["--skip", "thank-you"], [{"skipped": "thank-you", "to": "Ada Okafor"}]),
        ("2026-12-08", ["--skip", "check-in"], [{"skipped": "check-in", "to": "Ada Okafor"}]),
        ("2026-11-26", ["--reply", "Hello"], [{"reply": "Hello", "reads": "unsure"}]),
        ("2026-11-26", ["--promised", "11 dec"], [{"promised": "2026-12-11"}]),
        ("2026-11-26", ["--reply", "Hello", "--promised", "11 dec"], [{"reply": "Hello", "promised": "2026-12-11", "reads": "date"}]),
        (
            "2026-12-02",
            ["--done", "check-in", "--because", "they-asked"],
            [{"sent": "check-in", "to": "Ada Okafor", "because": "they-asked"}],
        ),
    ],
)  # fmt: skip
def test_what_happened_is_in_the_log(
    coach: Coach, now: str, words: list[str], entries: list[dict[str, Any]]
) -> None:
    acme(coach)
    record(coach, now, *words)
    assert log_of(coach, "acme") == [{"on": now, **entry} for entry in entries]


def test_a_reply_to_a_no_goes_to_the_manager_met(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("outcome", "acme", "no", now="2026-12-01")
    record(coach, "2026-12-01", "--done", "reply-to-no", "--by", "email")
    assert log_of(coach, "acme")[-1] == {
        "on": "2026-12-01", "sent": "reply-to-no", "to": "Ada Okafor", "by": "email",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("2026-11-24", "2026-11-24"),
        ("yesterday", "2026-11-25"),
        ("24 nov", "2026-11-24"),
        ("tue", "2026-11-24"),
    ],
)
def test_it_can_have_happened_earlier(coach: Coach, words: str, on: str) -> None:
    acme(coach)
    record(coach, "2026-11-26", "--done", "thank-you", "--on", words)
    assert log_of(coach, "acme")[0]["on"] == on


def test_without_to_it_is_everyone_not_thanked_yet(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr", "--with", "Sam Ode")
    record(coach, "2026-11-24", "--done", "thank-you", "--to", "Lin")
    record(coach, "2026-11-25", "--done", "thank-you")
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Lin Park", "Ada Okafor", "Sam Ode"]


def test_without_to_it_is_everyone_even_when_the_week_is_over(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    record(coach, "2026-12-20", "--done", "thank-you")
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Ada Okafor", "Lin Park"]


def test_to_can_be_given_more_than_once(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr", "--with", "Sam Ode")
    record(coach, "2026-11-25", "--done", "thank-you", "--to", "Sam", "--to", "ada")
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Sam Ode", "Ada Okafor"]


def test_with_somebody_in_between_there_is_one_message(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr", "--through", "Kim Vale, Vale Agency, agency")
    record(coach, "2026-11-25", "--done", "thank-you")
    assert [entry["to"] for entry in log_of(coach, "acme")] == ["Kim Vale"]


def test_where_nobody_is_on_record_done_ends_the_step(coach: Coach) -> None:
    coach("new", "Acme", "--on", D)
    assert one(coach, "2026-11-25", "thank-you")["for"] == []
    record(coach, "2026-11-25", "--done", "thank-you")
    assert step_of(coach, "acme", "thank-you") == "done"


def test_a_check_in_goes_to_hr_before_the_manager(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    assert one(coach, "2026-12-08", "check-in")["for"] == ["Lin Park"]


def test_what_was_recorded_what_is_next_and_the_way_back_are_said(coach: Coach) -> None:
    acme(coach)
    said = record(coach, "2026-11-25", "--done", "thank-you", "--by", "email").out
    assert "Ada Okafor" in said
    assert coach("next", "--json").json["items"][0]["command"] in said
    assert "coach undo" in said


def test_the_day_they_named_is_echoed(coach: Coach) -> None:
    acme(coach)
    assert "Fri 11 Dec 2026" in record(coach, "2026-11-25", "--promised", "11 dec").out


def test_a_dash_reads_the_reply_from_stdin(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.commands.helpers import type_into_stdin

    acme(coach)
    type_into_stdin(monkeypatch, b"Dear Mira,\nwe will see.\n")
    record(coach, "2026-11-26", "--reply", "-")
    assert log_of(coach, "acme")[0]["reply"] == "Dear Mira,\nwe will see."


# The same again


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-24", ["--done", "debrief"]),
        ("2026-11-24", ["--done", "thank-you"]),
        ("2026-11-24", ["--done", "thank-you", "--to", "Ada", "--by", "email"]),
        ("2026-12-08", ["--done", "check-in"]),
        ("2026-11-24", ["--skip", "thank-you"]),
        ("2026-12-08", ["--skip", "check-in"]),
        ("2026-11-26", ["--reply", "Hello"]),
        ("2026-11-26", ["--promised", "2026-12-11"]),
    ],
)
def test_the_same_again_changes_nothing_and_there_is_nothing_to_take_back(
    coach: Coach, home: Path, now: str, words: list[str]
) -> None:
    acme(coach)
    record(coach, now, *words)
    before = contents(home)
    assert "coach undo" not in record(coach, now, *words).out
    assert contents(home) == before


def test_a_promised_date_in_force_is_the_same_on_a_later_day_too(coach: Coach, home: Path) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--promised", "2026-12-11")
    before = contents(home)
    record(coach, "2026-11-28", "--promised", "2026-12-11")
    assert contents(home) == before


def test_another_channel_on_the_same_day_is_another_message(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you", "--to", "Ada", "--by", "email")
    record(coach, "2026-11-25", "--done", "thank-you", "--to", "Ada", "--by", "handwritten")
    assert [entry["by"] for entry in log_of(coach, "acme")] == ["email", "handwritten"]


# One check-in means one


@pytest.mark.parametrize("reason", ["they-asked", "missed-call", "competing-offer", "already-sent"])
def test_a_named_reason_records_it(coach: Coach, reason: str) -> None:
    acme(coach)
    record(coach, "2026-12-02", "--done", "check-in", "--because", reason)
    assert log_of(coach, "acme")[-1]["because"] == reason


def test_a_late_first_check_in_is_recorded(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-12-30", "--done", "check-in")
    assert step_of(coach, "acme", "check-in") == "done"


def test_a_check_in_in_time_after_a_skip_is_recorded(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-12-08", "--skip", "check-in")
    record(coach, "2026-12-09", "--done", "check-in")
    assert step_of(coach, "acme", "check-in") == "done"


def test_a_newer_interview_allows_one_more(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-12-08", "--done", "check-in")
    coach("interview", "acme", "--on", "2026-12-15", now="2026-12-10")
    record(coach, "2026-12-29", "--done", "check-in")
    assert [entry["on"] for entry in log_of(coach, "acme") if entry.get("sent")] == [
        "2026-12-08",
        "2026-12-29",
    ]


# Skipping


@pytest.mark.parametrize(
    ("now", "step"),
    [
        ("2026-11-21", "prepare"),
        ("2026-11-21", "rehearse"),
        ("2026-11-23", "brief"),
        ("2026-11-24", "debrief"),
        ("2026-11-24", "thank-you"),
        ("2026-12-08", "check-in"),
    ],
)
def test_a_skipped_step_is_not_open_any_more(coach: Coach, now: str, step: str) -> None:
    acme(coach)
    record(coach, now, "--skip", step)
    assert step_of(coach, "acme", step) == "skipped"


def test_one_person_can_be_skipped(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    record(coach, "2026-11-24", "--skip", "thank-you", "--to", "Lin")
    assert one(coach, "2026-11-24", "thank-you")["for"] == ["Ada Okafor"]


def test_a_reply_to_a_no_can_be_skipped(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-02")
    record(coach, "2026-12-02", "--skip", "reply-to-no")
    assert (home / "archive" / "acme.yaml").is_file()


# The page


def test_another_interview_beside_a_planned_one_is_added(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-10", now="2026-11-28")
    assert 'coach interview acme --add --on "15 dec 14:00"' in coach("followup", "acme", now="2026-11-28").out


def test_without_a_name_it_is_about_the_only_live_job(coach: Coach) -> None:
    acme(coach)
    assert coach("followup", "--json").json["id"] == "acme"


def test_looking_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("followup", "acme", now="2026-12-08")
    coach("followup", "acme", "--json", now="2027-03-01")
    assert contents(home) == before


def test_every_date_comes_with_its_reason_and_source(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    said = coach("followup", "acme", now="2026-12-02").out
    assert [each for each in ("Wed 9 Dec", "Wed 25 Nov", "Why: ", "[both-sides]") if each not in said] == []


def test_entries_dated_after_now_are_ignored_looking_back(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-11-25", "--done", "thank-you")
    assert step_of(coach, "acme", "thank-you", now="2026-11-24") == "due"


def test_an_interview_is_held_from_its_start_time(coach: Coach) -> None:
    acme(coach, "--at", "14:00")
    assert step_of(coach, "acme", "thank-you", now="2026-11-24T13:59+01:00") == "waiting"
    assert step_of(coach, "acme", "thank-you", now="2026-11-24T14:00+01:00") == "due"


def test_follow_up_means_followup(coach: Coach) -> None:
    acme(coach)
    assert coach("follow-up", "acme", "--json").json["id"] == "acme"


# Moving on


def test_done_move_on_means_the_outcome_moved_on(coach: Coach) -> None:
    acme(coach)
    record(coach, "2026-12-24", "--done", "move-on")
    assert followed(coach, "2026-12-24")["outcome"] == {"result": "moved-on", "on": "2026-12-24"}


def test_a_reply_reopens_a_job_that_one_moved_on_from(coach: Coach, home: Path) -> None:
    acme(coach)
    record(coach, "2026-12-24", "--done", "move-on")
    assert (home / "archive" / "acme.yaml").is_file()
    record(coach, "2026-12-28", "--reply", "Sorry for the wait.")
    assert (home / "jobs" / "acme.yaml").is_file()
    assert not (home / "archive" / "acme.yaml").exists()
    assert followed(coach, "2026-12-28")["outcome"] is None


def test_after_a_no_a_reply_is_just_recorded(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    record(coach, "2026-12-02", "--reply", "All the best.")
    assert followed(coach, "2026-12-02")["outcome"] == {"result": "rejected", "on": "2026-12-01"}


def test_once_they_are_free_to_move_on_silence_is_not_explained_any_more(coach: Coach) -> None:
    acme(coach)
    pages = [coach("followup", "acme", now=now).out for now in ("2026-12-21", "2026-12-22")]
    assert ["[normal-wait]" in page for page in pages] == [True, False]


def test_thanks_before_the_interview_do_not_stand_for_those_after_it(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-23")
    assert one(coach, "2026-11-25", "thank-you")["state"] == "due"


def test_thanks_before_the_interview_are_asked_about(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", answers=[False], now="2026-11-23")
    assert log_of(coach, "acme") == []


def test_a_reply_is_told_by_its_own_words_not_by_the_header(coach: Coach) -> None:
    acme(coach)
    mail = "From: Ada Okafor <ada@acme.example>\nSubject: Your interview\n\nWe need another week."
    coach("followup", "acme", "--reply", mail, now="2026-11-26")
    assert "they wrote: We need another week." in coach("followup", "acme", now="2026-11-26").out


def test_a_reply_is_told_by_its_first_line_after_the_greeting(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "Hi Marisol,\n\nWe need another week.", now="2026-11-26")
    assert "they wrote: We need another week." in coach("followup", "acme", now="2026-11-26").out


def test_whoever_sat_at_reception_isnt_on_the_panel(coach: Coach) -> None:
    acme(coach, "--with", "Rex Hale, reception")
    out = " ".join(coach("followup", "acme", now="2026-11-25").out.split())
    assert "Rex" not in out.partition("today")[0]


def test_a_promise_that_is_kept_was_done(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "promised=Send the sample report", now="2026-11-25")
    found = coach("followup", "acme", "--done", "improve", "--to", "a1", now="2026-11-25")
    assert "“Send the sample report”" in " ".join(found.out.split())


def test_a_card_may_be_called_one(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", "--by", "card", now="2026-11-25")
    assert coach("show", "acme", "--json").json["job"]["log"][-1]["by"] == "handwritten"


def test_a_check_in_that_comes_too_early_says_what_can_be_done_today(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    said = coach("followup", "acme", "--done", "check-in", now="2026-12-01", code=1).err
    assert "write notes" in said


def test_a_call_is_nothing_that_they_wrote(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "Ada Okafor called. They need more time.", now="2026-11-27")
    coach("followup", "acme", "--reply", "We called a meeting for Friday.", now="2026-11-28")
    shown = coach("followup", "acme", now="2026-11-30").out
    assert "you heard: Ada Okafor called." in shown
    assert "they wrote: We called a meeting" in shown


def test_a_promise_not_kept_can_be_closed_after_a_no(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "promised=Ada: send the sample", now=D)
    coach("outcome", "acme", "no", now="2026-11-30")
    closing = "coach followup acme --skip promise"
    assert closing in coach("followup", "acme", now="2026-12-01").out
    coach("followup", "acme", "--skip", "promise", now="2026-12-01")
    assert closing not in coach("followup", "acme", now="2026-12-01").out


def test_a_thank_you_never_sent_for_the_first_round_stays_to_be_seen(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-08", "--with", "Lin Park", now="2026-11-30")
    assert "no thank-you sent" in coach("followup", "acme", now="2026-12-09").out
    assert "Ada Okafor" in coach("thanks", "acme", now="2026-12-09").out
    coach("followup", "acme", "--done", "thank-you", "--to", "Ada", now="2026-12-09")
    assert "no thank-you sent" not in coach("followup", "acme", now="2026-12-09").out
