"""`coach outcome`, without a terminal."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import acme, contents, log_of, step_of
from tests.conftest import Coach


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("offer", "offer"), ("accepted", "accepted"), ("declined", "declined"), ("rejected", "rejected"),
        ("withdrew", "withdrew"), ("moved-on", "moved-on"), ("no", "rejected"), ("yes", "offer"),
        ("silence", "moved-on"), ("NO", "rejected"),
    ],
)  # fmt: skip
def test_every_word_for_an_outcome_is_known(coach: Coach, word: str, result: str) -> None:
    acme(coach)
    coach("outcome", "acme", word, now="2026-12-01")
    assert log_of(coach, "acme") == [{"on": "2026-12-01", "outcome": result}]


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        (["offer", "--by", "4 dec"], {"outcome": "offer", "answer-by": "2026-12-04"}),
        (
            ["offer", "--by", "4 dec 17:00 America/New_York"],
            {"outcome": "offer", "answer-by": "2026-12-04", "at": "17:00", "zone": "America/New_York"},
        ),
        (["no", "--told", "call"], {"outcome": "rejected", "told": "call"}),
        (["no", "--told", "mail"], {"outcome": "rejected", "told": "mail"}),
        (["no", "--told", "no-name"], {"outcome": "rejected", "told": "no-name"}),
        (["no", "--on", "yesterday"], {"on": "2026-11-30", "outcome": "rejected"}),
    ],
)
def test_options_say_more(coach: Coach, words: list[str], entry: dict[str, Any]) -> None:
    acme(coach)
    coach("outcome", "acme", *words, now="2026-12-01")
    assert log_of(coach, "acme") == [{"on": "2026-12-01", **entry}]


def test_what_was_recorded_what_is_next_and_the_way_back_are_said(coach: Coach) -> None:
    acme(coach)
    said = coach("outcome", "acme", "no", now="2026-12-01").out
    assert "Tue 1 Dec 2026" in said
    assert coach("next", "--json").json["items"][0]["command"] in said
    assert "coach undo" in said


def test_an_offer_is_to_be_answered_by_the_day_they_gave(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", "--by", "4 dec", now="2026-12-01")
    step = next(s for s in coach("followup", "acme", "--json").json["steps"] if s["step"] == "answer-offer")
    assert (step["state"], step["opens"], step["due"]) == ("due", "2026-12-01", "2026-12-04")


def test_an_hour_without_a_zone_is_one_by_the_own_clock(coach: Coach) -> None:
    acme(coach)
    said = coach("outcome", "acme", "offer", "--by", "4 dec 17:00", now="2026-12-01").out
    assert "by Fri 4 Dec, 17:00" in said


def test_an_hour_can_be_added_to_an_offer(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", "--by", "4 dec", now="2026-12-01")
    coach("outcome", "acme", "offer", "--by", "4 dec 17:00")
    coach("outcome", "acme", "offer", "--by", "4 dec 17:00")
    assert [each.get("at") for each in log_of(coach, "acme")] == [None, "17:00"]


def test_a_hold_takes_no_hour(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "on-hold", "--by", "4 dec 17:00", now="2026-12-01", code=2)


@pytest.mark.parametrize("answer", ["accepted", "declined"])
def test_an_answer_ends_the_offer_and_the_job(coach: Coach, home: Path, answer: str) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", now="2026-12-01")
    coach("outcome", "acme", answer, now="2026-12-02")
    assert step_of(coach, "acme", "answer-offer") == "done"
    assert (home / "archive" / "acme.yaml").is_file()


def test_accepting_needs_no_offer_on_record(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "accepted", now="2026-12-01")
    assert coach("followup", "acme", "--json").json["outcome"]["result"] == "accepted"


@pytest.mark.parametrize("result", ["accepted", "declined", "withdrew", "moved-on"])
def test_an_end_moves_the_file_to_the_archive(coach: Coach, home: Path, result: str) -> None:
    acme(coach)
    coach("outcome", "acme", result, now="2026-12-20")
    assert (home / "archive" / "acme.yaml").is_file()
    assert not (home / "jobs" / "acme.yaml").exists()


def test_a_no_stays_until_the_reply_is_sent(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    assert (home / "jobs" / "acme.yaml").is_file()
    coach("followup", "acme", "--done", "reply-to-no", now="2026-12-02")
    assert (home / "archive" / "acme.yaml").is_file()


def test_a_no_without_a_reply_is_left_out_after_two_weeks_and_moves_at_the_next_write(
    coach: Coach, home: Path
) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    assert coach("next", "--json", now="2026-12-16").json["items"] == []
    assert coach("list", "--json").json["jobs"] == []
    assert (home / "jobs" / "acme.yaml").is_file()
    coach("new", "Globex")
    coach("interview", "globex", "--on", "2026-12-20")
    assert (home / "archive" / "acme.yaml").is_file()


def test_the_archive_never_holds_a_second_copy(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew", now="2026-12-01")
    coach("outcome", "acme", "reopened", now="2026-12-02")
    assert [path.name for path in home.rglob("acme.yaml")] == ["acme.yaml"]


@pytest.mark.parametrize("result", ["accepted", "declined", "rejected", "withdrew", "moved-on", "offer"])
def test_reopening_is_explicit(coach: Coach, home: Path, result: str) -> None:
    acme(coach)
    coach("outcome", "acme", result, now="2026-12-01")
    coach("outcome", "acme", "reopened", now="2026-12-02")
    assert coach("followup", "acme", "--json").json["outcome"] is None
    assert (home / "jobs" / "acme.yaml").is_file()


def test_reopening_counts_as_a_reply_that_day(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew", now="2026-12-01")
    coach("outcome", "acme", "reopened", now="2026-12-02")
    step = next(s for s in coach("followup", "acme", "--json").json["steps"] if s["step"] == "check-in")
    assert step["opens"] == "2026-12-16"


def test_the_same_again_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    before = contents(home)
    assert "coach undo" not in coach("outcome", "acme", "no").out
    assert contents(home) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["no", "--by", "4 dec"], 2),
        (["offer", "--told", "call"], 2),
        (["offer", "--by", "30 dec", "--on", "today"], 0),
        (["offer", "--by", "2026-11-30"], 1),
        (["no", "--on", "2026-12-02"], 1),
    ],
)
def test_options_must_go_together(coach: Coach, words: list[str], code: int) -> None:
    acme(coach)
    coach("outcome", "acme", *words, now="2026-12-01", code=code)


def test_those_who_still_wait_are_named_with_an_offer(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-25", "--with", "Dana")
    said = coach("outcome", "acme", "offer", "--by", "4 dec", now="2026-12-01").out
    assert "globex" in said.casefold()


def test_steps_before_the_interview_close_at_an_end(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew", now="2026-11-21")
    assert [step_of(coach, "acme", each) for each in ("prepare", "brief")] == ["closed", "closed"]


def test_a_round_after_an_end_is_never_held(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew", now="2026-11-21")
    assert step_of(coach, "acme", "thank-you", now="2026-11-25") is None


def test_after_a_no_doing_nothing_is_offered_as_well(coach: Coach) -> None:
    acme(coach)
    assert "coach followup acme --skip reply-to-no" in coach("outcome", "acme", "no", now="2026-12-01").out


def test_who_wrote_nothing_after_a_no_is_asked_of_no_call(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--skip", "thank-you", now="2026-11-25")
    coach("outcome", "acme", "no", now="2026-12-01")
    skipped = coach("followup", "acme", "--skip", "reply-to-no", now="2026-12-01").out
    assert "a call" not in skipped


def test_moving_on_from_an_offer_names_the_letter_that_declines_it(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "offer", now="2026-11-30")
    assert "coach letter acme decline" in coach("outcome", "acme", "moved-on", now="2026-12-01").out


def test_silence_is_refused_while_the_interview_is_still_to_come(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-12-08 14:00", now="2026-11-30")
    assert coach("outcome", "acme", "silence", now="2026-11-30", code=1).code == 1
    assert log_of(coach, "acme") == []


def test_a_silence_noted_twice_keeps_its_day(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "silence", now="2026-12-14")
    said = coach("outcome", "acme", "silence", now="2026-12-17").out
    assert ("Mon 14 Dec" in said, "17 Dec" in said) == (True, False)


def test_once_it_is_signed_no_interview_is_to_be_kept(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex")
    said = [coach("outcome", "acme", "accepted", *more, now="2026-12-14").out for more in ([], ["--final"])]
    assert ["background" in each for each in said] == [True, False]
