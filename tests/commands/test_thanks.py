"""`coach thanks`, without a terminal."""

from pathlib import Path

import pytest

from tests.commands.helpers import acme, contents
from tests.conftest import Coach

SIX = (
    "Ada Okafor, Head of Platform, manager",
    "Lin Park, hr",
    "Sam Ode",
    "Ben Roy, peer",
    "Cem Aydin, executive",
    "Dot Hale, reception",
)


def test_everyone_met_has_a_box(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    said = coach("thanks", "acme", now="2026-11-25").out
    assert "[ ] Ada Okafor" in said
    assert "[ ] Lin Park" in said


def test_what_is_sent_is_ticked_with_its_day(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr")
    coach("followup", "acme", "--done", "thank-you", "--to", "Ada", "--by", "email", now="2026-11-25")
    said = coach("thanks", "acme").out
    [line] = [line for line in said.splitlines() if "[x] Ada Okafor" in line]
    assert "Wed 25 Nov" in line
    assert "[ ] Lin Park" in said


def test_with_somebody_in_between_there_is_one_box(coach: Coach) -> None:
    acme(coach, "--with", "Lin Park, hr", "--through", "Kim Vale, Vale Agency, agency")
    said = coach("thanks", "acme", now="2026-11-25").out
    assert "[ ] Kim Vale" in said
    assert "[ ] Ada Okafor" not in said


def test_the_sentence_of_the_preparation_is_on_the_sheet(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "sentence=You want trust; I have built it.")
    assert "You want trust; I have built it." in coach("thanks", "acme", now="2026-11-25").out


def test_six_people_fit_on_one_sheet_of_paper(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-24", *(word for each in SIX for word in ("--with", each)))
    lines = coach("thanks", "acme", now="2026-11-25").out.splitlines()
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 80


def test_two_rounds_on_two_days_are_one_checklist(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-23", "--with", "Lin Park, hr")
    coach("interview", "acme", "--add", "--on", "2026-11-24", "--with", "Ada Okafor, manager")
    said = coach("thanks", "acme", now="2026-11-24").out
    assert "[ ] Lin Park" in said
    assert "[ ] Ada Okafor" in said


def test_before_the_interview_the_sheet_can_be_printed_already(coach: Coach) -> None:
    acme(coach)
    assert "[ ] Ada Okafor" in coach("thanks", "acme", now="2026-11-21").out


def test_piped_it_is_plain_text_and_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    said = coach("thanks", "acme", now="2026-11-25").out
    assert "\x1b" not in said
    assert contents(home) == before


def test_without_a_name_it_is_about_the_only_job_with_thanks_open(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-12-03", "--with", "Dana")
    assert "Ada Okafor" in coach("thanks", now="2026-11-25").out


def test_without_a_name_and_with_several_open_it_lists_them(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24", "--with", "Dana")
    err = coach("thanks", now="2026-11-25", code=3).err
    assert "acme" in err
    assert "globex" in err


def test_without_a_name_and_with_none_open_any_live_job_will_do(coach: Coach) -> None:
    acme(coach)
    assert "Ada Okafor" in coach("thanks", now="2026-12-20").out


def test_once_everyone_is_thanked_nothing_asks_for_another_note(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    assert "coach letter" not in coach("thanks", "acme").out


def test_with_a_country_on_record_no_one_wonders_about_its_custom(coach: Coach) -> None:
    acme(coach)
    coach("settings", "country", "US")
    assert "customary" not in coach("thanks", "acme", now="2026-11-25").out


def test_the_command_that_records_it_is_on_the_sheet(coach: Coach) -> None:
    acme(coach)
    assert "coach followup acme --done thank-you" in coach("thanks", "acme", now="2026-11-25").out


def test_as_json_the_checklist_has_its_boxes(coach: Coach) -> None:
    acme(coach)
    page = coach("thanks", "--json", now="2026-11-25").json
    boxes = [line for part in page["parts"] for line in part["lines"] if line["done"] is False]
    assert boxes[0]["text"].startswith("Ada Okafor")


@pytest.mark.parametrize(("now", "told"), [("2026-11-24", True), ("2026-12-04", False)])
def test_the_day_for_a_note_is_named_while_it_is_still_to_come(coach: Coach, now: str, told: bool) -> None:
    acme(coach)
    assert ("by Wed 25 Nov" in coach("thanks", "acme", now=now).out) is told


def test_a_format_that_does_not_exist_is_refused_for_drafts_too(coach: Coach) -> None:
    acme(coach)
    assert "papyrus" in coach("thanks", "acme", "--draft", "--format", "papyrus", code=2).err
