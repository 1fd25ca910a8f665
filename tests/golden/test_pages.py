"""Pages as they are printed, at 80 columns; those with a table at 40 and 120 too. `pytest --snapshot-update` writes them; read the difference."""

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.conftest import Coach, Result
from tests.once import remembered

TABLES = (
    "next with eight jobs", "next with the reasons", "the list", "followup with two rounds", "dates for the calendar",
    "the story bank", "a record",
)  # fmt: skip
SIX = (
    "Ada Okafor, Head of Platform, manager", "Lin Park, hr", "Sam Ode, Platform engineer, peer", "Ben Roy",
    "Cem Aydin, Chief of Engineering, executive", "Dot Hale, reception",
)  # fmt: skip

Page = Callable[[Coach], Result]
PAGES: dict[str, Page] = {}


def page(make: Page) -> Page:
    """One more page, called after its function."""
    PAGES[make.__name__.replace("_", " ")] = make
    return make


@remembered
def brightwell(coach: Coach, *more: str) -> None:
    """The demo's interview, on Thu 26 Nov 2026."""
    people = ("--with", "Jonas Reuter, Head of Data, manager", "--with", "Amal Said, hr")
    line = ("new", "Brightwell", "Junior analyst", "--on", "2026-11-26", "--at", "14:00", "--kind", "video")
    coach(*line, *(more or people), now="2026-11-19")


@remembered
def thanked(coach: Coach) -> None:
    brightwell(coach)
    coach("followup", "bright", "--done", "debrief", now="2026-11-26T18:00")
    coach("followup", "bright", "--done", "thank-you", "--by", "email", now="2026-11-27")


@remembered
def checked_in(coach: Coach) -> None:
    thanked(coach)
    coach("followup", "bright", "--done", "check-in", "--by", "email", now="2026-12-11")


@remembered
def eight_jobs(coach: Coach) -> None:
    """One of everything on Tue 1 Dec 2026."""

    def new(company: str, on: str, *more: str) -> None:
        coach("new", company, "--on", on, *more, now="2026-11-02")

    new("Orbital", "2026-11-10", "--with", "Ana Ruiz, manager")
    coach("outcome", "orbital", "offer", "--by", "2026-12-04", now="2026-11-27")
    new("Northwind", "2026-11-30", "--with", "Sam Ode, manager", "--with", "Lin Park, hr", "--with", "Bo Ek")
    coach("followup", "northwind", "--done", "thank-you", "--to", "Bo", now="2026-11-30")
    coach("followup", "northwind", "--done", "debrief", now="2026-11-30")
    new("Acme", "2026-11-23", "--with", "Ada Okafor, manager")
    coach("interview", "acme", "--on", "2026-11-30", "--with", "Kim Vale", now="2026-11-24")
    coach("followup", "acme", "--done", "thank-you", now="2026-11-30")
    new("Kestrel", "2026-11-12", "--with", "Dana Ito, hr")
    coach("followup", "kestrel", "--promised", "2026-11-27", now="2026-11-12")
    new("Helios", "2026-12-03", "--kind", "panel", "--with", "Ira Cole, executive")
    coach(
        "prep",
        "helios",
        "--set",
        "org-why=They warm houses.",
        "--set",
        "goal=Fewer breakdowns",
        now="2026-11-28",
    )
    new("Quarry", "2026-11-09", "--with", "Max Lund, manager")
    coach("followup", "quarry", "--done", "check-in", now="2026-11-27")
    new("Polaris", "2026-11-20", "--with", "Eve Stern, hr")
    coach("followup", "polaris", "--done", "thank-you", now="2026-11-23")
    new("Lumen", "2026-11-20", "--with", "Noa Levi, hr")
    coach("followup", "lumen", "--promised", "2026-12-04", now="2026-11-20")


@page
def the_first_screen(coach: Coach) -> Result:
    return coach()


@page
def next_with_eight_jobs(coach: Coach) -> Result:
    eight_jobs(coach)
    return coach("next", now="2026-12-01")


@page
def next_with_the_reasons(coach: Coach) -> Result:
    eight_jobs(coach)
    return coach("next", "--why", now="2026-12-01")


@page
def next_before_an_interview(coach: Coach) -> Result:
    brightwell(coach)
    return coach("next", now="2026-11-21")


@page
def next_on_the_eve(coach: Coach) -> Result:
    brightwell(coach)
    return coach("next", now="2026-11-25")


@page
def next_on_the_eve_once_tonight_was_gone_through(coach: Coach) -> Result:
    coach("new", "Acme", "--on", "2026-11-24", "--kind", "phone", "--with", "Ada Okafor, manager")
    ready = ("intro=x", "proof=Rebuilt it", "pay-answer=x", "place=x")
    coach("tonight", "acme", *(word for each in ready for word in ("--set", each)))
    coach("tonight", "acme", answers=["-", "", "", "", "", ""], now="2026-11-23T21:30")
    return coach(now="2026-11-23T21:30")


@page
def next_while_there_is_nothing_to_do(coach: Coach) -> Result:
    thanked(coach)
    coach("new", "Acme", "Analyst")
    return coach("next", "--why", now="2026-12-04")


@page
def next_with_everything_in_the_archive(coach: Coach) -> Result:
    coach("new", "Acme")
    coach("outcome", "acme", "withdrew")
    return coach("next")


@page
def followup_without_an_interview(coach: Coach) -> Result:
    coach("new", "Acme", "Analyst")
    return coach("followup", "acme")


@page
def followup_before_the_interview(coach: Coach) -> Result:
    brightwell(coach)
    return coach("followup", "bright", now="2026-11-21")


@page
def followup_the_day_after(coach: Coach) -> Result:
    brightwell(coach)
    return coach("followup", "bright", now="2026-11-27")


@page
def followup_with_one_of_two_thanked(coach: Coach) -> Result:
    brightwell(coach)
    coach("followup", "bright", "--done", "thank-you", "--to", "Amal", now="2026-11-27")
    return coach("followup", "bright", now="2026-11-28")


@page
def followup_while_waiting(coach: Coach) -> Result:
    thanked(coach)
    return coach("followup", "bright", now="2026-12-05")


@page
def followup_when_the_check_in_is_open(coach: Coach) -> Result:
    thanked(coach)
    return coach("followup", "bright", now="2026-12-11")


@page
def followup_after_the_check_in(coach: Coach) -> Result:
    checked_in(coach)
    return coach("followup", "bright", now="2026-12-12")


@page
def followup_when_free_to_move_on(coach: Coach) -> Result:
    checked_in(coach)
    return coach("followup", "bright", now="2026-12-18")


@page
def followup_with_a_date_they_named(coach: Coach) -> Result:
    thanked(coach)
    reply = "Thank you for your note, which all of us here enjoyed reading. We decide on the eighteenth."
    coach("followup", "bright", "--reply", reply, "--promised", "18 dec", now="2026-12-01")
    return coach("followup", "bright", now="2026-12-05")


@page
def followup_through_an_agency(coach: Coach) -> Result:
    brightwell(coach, "--with", "Jonas Reuter, manager", "--through", "Kim Vale, Vale Agency, agency")
    return coach("followup", "bright", now="2026-11-27")


@page
def followup_with_two_rounds(coach: Coach) -> Result:
    thanked(coach)
    coach("interview", "bright", "--on", "2026-12-08", "--kind", "panel", "--with", "Bo Ek", now="2026-12-02")
    coach("interview", "bright", "--moved", "2026-12-10", now="2026-12-03")
    return coach("followup", "bright", now="2026-12-04")


@page
def followup_after_a_cancelled_round(coach: Coach) -> Result:
    thanked(coach)
    coach("interview", "bright", "--on", "2026-12-08", now="2026-12-02")
    coach("interview", "bright", "--cancelled", now="2026-12-07")
    return coach("followup", "bright", now="2026-12-08")


@page
def followup_with_an_offer(coach: Coach) -> Result:
    checked_in(coach)
    coach("outcome", "bright", "offer", "--by", "2026-12-21", now="2026-12-14")
    return coach("followup", "bright", now="2026-12-15")


@page
def followup_after_a_no(coach: Coach) -> Result:
    checked_in(coach)
    coach("outcome", "bright", "no", now="2026-12-14")
    return coach("followup", "bright", now="2026-12-15")


@page
def followup_after_moving_on(coach: Coach) -> Result:
    checked_in(coach)
    coach("followup", "bright", "--done", "move-on", now="2026-12-18")
    return coach("followup", "bright", now="2026-12-20")


@page
def thanks_with_one_person(coach: Coach) -> Result:
    brightwell(coach, "--with", "Jonas Reuter, Head of Data, manager")
    coach("prep", "bright", "--set", "sentence=You want reports that shops trust; I have made one.")
    return coach("thanks", "bright", now="2026-11-27")


@page
def thanks_with_six_people(coach: Coach) -> Result:
    brightwell(coach, *(word for each in SIX for word in ("--with", each)))
    return coach("thanks", "bright", now="2026-11-27")


@page
def thanks_with_some_sent(coach: Coach) -> Result:
    brightwell(coach)
    coach(
        "followup", "bright", "--done", "thank-you", "--to", "Amal", "--by", "handwritten", now="2026-11-27"
    )
    return coach("thanks", "bright", now="2026-11-28")


@page
def thanks_through_an_agency(coach: Coach) -> Result:
    brightwell(coach, "--with", "Jonas Reuter, manager", "--through", "Kim Vale, Vale Agency, agency")
    return coach("thanks", "bright", now="2026-11-27")


@page
def thanks_before_the_interview(coach: Coach) -> Result:
    brightwell(coach)
    return coach("thanks", "bright", now="2026-11-25")


@page
def the_list(coach: Coach) -> Result:
    eight_jobs(coach)
    coach("new", "Zephyr", "Gardener of very many greenhouses by the sea")
    coach("outcome", "zephyr", "withdrew", now="2026-12-01")
    return coach("list", "--all", now="2026-12-01")


@page
def a_record(coach: Coach) -> Result:
    checked_in(coach)
    coach("prep", "bright", "--set", "goal=Weekly reports", "--set", "org-why=Shops cannot read sales.")
    coach("questions", "bright", "--set", "ask=ask-gain")
    return coach("show", "bright", now="2026-12-12")


@page
def what_was_recorded(coach: Coach) -> Result:
    brightwell(coach)
    return coach("followup", "bright", "--done", "thank-you", "--by", "email", now="2026-11-27")


@page
def a_no(coach: Coach) -> Result:
    thanked(coach)
    return coach("outcome", "bright", "no", now="2026-12-16")


@page
def a_no_by_phone(coach: Coach) -> Result:
    thanked(coach)
    return coach("outcome", "bright", "no", "--told", "call", now="2026-12-16")


@page
def an_offer(coach: Coach) -> Result:
    thanked(coach)
    coach("new", "Acme", "--on", "2026-12-10")
    return coach("outcome", "bright", "offer", "--by", "2026-12-21", now="2026-12-16")


@page
def silence(coach: Coach) -> Result:
    checked_in(coach)
    coach("new", "Acme", "--on", "2026-12-10")
    return coach("outcome", "bright", "silence", now="2026-12-18")


@page
def accepting(coach: Coach) -> Result:
    thanked(coach)
    coach("new", "Acme", "--on", "2026-12-10")
    return coach("outcome", "bright", "accepted", now="2026-12-16")


@page
def declining(coach: Coach) -> Result:
    thanked(coach)
    return coach("outcome", "bright", "declined", now="2026-12-16")


@page
def withdrawing(coach: Coach) -> Result:
    brightwell(coach)
    return coach("outcome", "bright", "withdrew", now="2026-11-21")


@page
def dates_for_the_calendar(coach: Coach) -> Result:
    eight_jobs(coach)
    coach("new", "Brightwell", "Junior analyst", "--on", "2026-12-07", "--at", "14:00", now="2026-12-01")
    coach("interview", "helios", "--cancelled", now="2026-12-01")
    return coach("calendar", now="2026-12-01")


@page
def dates_of_one_job_for_the_calendar(coach: Coach) -> Result:
    brightwell(coach)
    return coach("calendar", "bright", now="2026-11-21")


@page
def no_dates_for_the_calendar(coach: Coach) -> Result:
    return coach("calendar")


@remembered
def stories(coach: Coach) -> None:
    """One that is whole, one that could say more, and one that was only begun."""
    parts = (
        "situation=The weekly report took a day, and no one trusted it.", "task=It was mine to make and to explain.",
        "action=I asked three readers what they do with it, dropped what no one read, and scripted the rest.",
        "outcome=It takes an hour, and the team plans by it.", "numbers=from a day to an hour; 3 of 11 tables left",
        "learning=Since then I ask the readers before I build.", "skills=automation, stakeholders, reporting",
    )  # fmt: skip
    coach("story", "add", "The weekly report", *(word for each in parts for word in ("--set", each)))
    fewer = (each for each in parts if not each.startswith(("numbers", "learning", "skills")))
    coach("story", "add", "The late invoice", *(word for each in fewer for word in ("--set", each)))
    coach("story", "add", "A day in the warehouse")


@remembered
def goals(coach: Coach) -> None:
    brightwell(coach)
    stories(coach)
    coach("match", "bright", "--goal", "A report that the whole team trusts")
    coach("match", "bright", "--goal", "Calm customers")
    coach("match", "bright", "--concern", "No experience with their tools")
    coach("story", "edit", "weekly", "--told", "Brightwell", "--on", "2026-11-20", now="2026-11-22")


@page
def the_story_bank_before_the_first_story(coach: Coach) -> Result:
    return coach("story", "list")


@page
def the_story_bank(coach: Coach) -> Result:
    stories(coach)
    return coach("story", "list")


@page
def a_whole_story(coach: Coach) -> Result:
    stories(coach)
    coach("story", "edit", "weekly", "--told", "Acme", "--on", "2026-11-20")
    return coach("story", "show", "weekly")


@page
def a_story_that_could_say_more(coach: Coach) -> Result:
    stories(coach)
    return coach("story", "show", "invoice")


@page
def a_match_before_anything_is_known(coach: Coach) -> Result:
    brightwell(coach)
    return coach("match", "bright", now="2026-11-22")


@page
def a_match_with_the_stories_that_fit(coach: Coach) -> Result:
    goals(coach)
    return coach("match", "bright", now="2026-11-22")


@page
def a_match_with_a_story_chosen(coach: Coach) -> Result:
    chosen(coach)
    return coach("match", "bright", now="2026-11-22")


@page
def the_brief_with_a_story(coach: Coach) -> Result:
    chosen(coach)
    return coach("brief", "bright", now="2026-11-23")


@remembered
def chosen(coach: Coach) -> None:
    goals(coach)
    coach(
        "match",
        "bright",
        "--for",
        "1",
        "--story",
        "weekly",
        "--say",
        "You want trust in a report; I built one.",
    )
    coach(
        "match",
        "bright",
        "--for",
        "3",
        "--proof",
        "Two tools learned in a month",
        "--say",
        "I learn tools fast.",
    )


def too_wide(text: str, width: int) -> list[str]:
    """The lines that are wider than they may be: a command is kept in one piece, and so is a single long word."""
    wide = [line for line in text.splitlines() if len(line) > width]
    return [line for line in wide if not line.strip().startswith("coach ") and len(line.split()) > 1]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_like_this(coach: Coach, snapshot: SnapshotAssertion, name: str) -> None:
    result = PAGES[name](coach)
    assert result.err == ""
    assert result.out == snapshot
    assert too_wide(result.out, 80) == []


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("width", [40, 120])
def test_a_table_has_as_much_room_as_there_is(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion, name: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert PAGES[name](coach).out == snapshot


@pytest.mark.parametrize("name", PAGES)
def test_no_line_of_a_narrow_page_is_too_wide(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    result = PAGES[name](coach)
    assert too_wide(result.out, 40) == []


@pytest.mark.parametrize("name", ["thanks with one person", "thanks with six people"])
def test_a_checklist_fits_on_a_sheet_of_paper(coach: Coach, name: str) -> None:
    assert len(PAGES[name](coach).out.splitlines()) <= 60
