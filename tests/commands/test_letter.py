"""`coach letter`: which letter it is, for which job, and what's refused."""

import json
from pathlib import Path

import pytest

from tests.commands.helpers import contents
from tests.commands.test_drafts import AFTER, four
from tests.conftest import Coach


def test_without_a_kind_it_is_the_one_that_is_open(coach: Coach) -> None:
    four(coach)
    assert coach("letter", "acme", now=AFTER).out == coach("letter", "acme", "thank-you", now=AFTER).out


def test_one_argument_is_the_kind_if_it_is_one_of_these_words(coach: Coach) -> None:
    four(coach)
    assert coach("letter", "card", now=AFTER).out == coach("letter", "acme", "card", now=AFTER).out


def test_one_argument_is_the_name_else(coach: Coach) -> None:
    four(coach)
    assert "cards" in coach("letter", "cards", now=AFTER, code=3).err


def test_an_unknown_kind_is_refused_with_the_nearest(coach: Coach) -> None:
    four(coach)
    assert "check-in" in coach("letter", "acme", "chek-in", now=AFTER, code=2).err


def test_the_hidden_options_write_the_same(coach: Coach) -> None:
    four(coach)
    assert coach("thanks", "acme", "--draft", now=AFTER).out == coach("letter", "acme", now=AFTER).out
    one = coach("followup", "acme", "--draft", "--because", "competing-offer", now=AFTER)
    assert one.out == coach("letter", "acme", "competing-offer", now=AFTER).out


def test_the_options_of_thanks_and_followup_are_hidden(coach: Coach) -> None:
    assert "--draft" not in coach("thanks", "--help").out + coach("followup", "--help").out
    assert "--check" not in coach("thanks", "--help").out


def test_any_letter_can_go_to_another_person(coach: Coach) -> None:
    four(coach)
    assert coach("letter", "acme", "check-in", "--to", "sam", now=AFTER).out.startswith("To: Sam Ode")


def test_through_no_one_is_refused(coach: Coach) -> None:
    four(coach)
    assert "coach letter" in coach("letter", "acme", "through", now=AFTER, code=1).err


def test_a_card_is_no_mail(coach: Coach, tmp_path: Path) -> None:
    four(coach)
    coach("letter", "acme", "card", "--eml", str(tmp_path / "out"), now=AFTER, code=2)
    assert not (tmp_path / "out").exists()


def test_it_changes_nothing(coach: Coach, home: Path) -> None:
    four(coach)
    before = contents(home)
    coach("letter", "acme", now=AFTER)
    assert contents(home) == before


def test_json_lists_the_letters(coach: Coach) -> None:
    four(coach)
    found = json.loads(coach("letter", "acme", "--json", now=AFTER).out)
    assert [each["to"] for each in found["drafts"]] == ["Ada Okafor", "Sam Ode", "Lin Park", "Dot Hale"]


def checked_in(coach: Coach) -> None:
    """Two weeks after the interview, the one check-in is sent."""
    four(coach)
    coach("followup", "acme", "--done", "check-in", "--on", "9 dec", now="2026-12-09")


def test_no_second_check_in_is_written(coach: Coach) -> None:
    checked_in(coach)
    refused = coach("letter", "acme", "check-in", now="2026-12-10", code=1)
    assert refused.out == ""
    assert "enough" in refused.err


def test_a_second_check_in_they_asked_for_is_written(coach: Coach) -> None:
    checked_in(coach)
    asked = coach("letter", "acme", "check-in", "--because", "they-asked", now="2026-12-10")
    assert asked.out.startswith("To: ")


def test_after_a_no_no_check_in_is_written(coach: Coach) -> None:
    four(coach)
    coach("outcome", "acme", "no", now="2026-12-10")
    refused = coach("letter", "acme", "check-in", now="2026-12-10", code=1)
    assert "a thank-you fits better: coach letter acme" in refused.err


def test_after_a_no_no_other_offer_is_named(coach: Coach) -> None:
    four(coach)
    coach("outcome", "acme", "no", now="2026-12-10")
    assert coach("letter", "acme", "competing-offer", now="2026-12-10", code=1).out == ""


def test_an_early_check_in_is_written_with_the_right_day(coach: Coach) -> None:
    four(coach)
    assert "Tue 8 Dec 2026" in coach("letter", "acme", "check-in", now=AFTER).err


def test_the_one_message_on_hold_is_written_once(coach: Coach) -> None:
    four(coach)
    coach("outcome", "acme", "on-hold", now="2026-12-01")
    coach("followup", "acme", "--done", "look", now="2027-02-05")
    assert "enough" in coach("letter", "acme", "check-in", now="2027-02-06", code=1).err


def test_a_reason_goes_with_a_check_in(coach: Coach) -> None:
    four(coach)
    coach("letter", "acme", "thank-you", "--because", "they-asked", now=AFTER, code=2)


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("reply-to-no", "no"),
        ("accept", "offer"),
        ("decline", "offer"),
        ("hold", "on-hold"),
        ("job-cut", "job-cut"),
    ],
)
def test_what_a_letter_answers_is_asked_for_until_it_is_recorded(
    coach: Coach, kind: str, outcome: str
) -> None:
    four(coach)
    how = f"coach outcome acme {outcome}"
    assert how in coach("letter", "acme", kind, now=AFTER).err
    coach("outcome", "acme", outcome, now=AFTER)
    assert how not in coach("letter", "acme", kind, now=AFTER).err


def test_before_a_check_in_a_promise_that_is_open_is_named(coach: Coach) -> None:
    four(coach)
    coach("debrief", "acme", "--set", "promised=Ada: send the report", now="2026-11-24")
    assert (
        "First, keep your promise: “send the report”."
        in coach("letter", "acme", "check-in", now="2026-12-09").err
    )


def test_with_an_offer_elsewhere_a_second_check_in_has_its_reason(coach: Coach) -> None:
    checked_in(coach)
    coach("new", "Globex", "--on", "2026-11-25", now="2026-11-20")
    coach("outcome", "globex", "offer", "--by", "15 dec", now="2026-12-10")
    refused = coach("letter", "acme", "check-in", now="2026-12-10", code=1)
    assert "coach letter acme competing-offer" in refused.err
