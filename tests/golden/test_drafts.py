"""Drafts as they are printed. `pytest --snapshot-update` writes them; read each aloud before you commit it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.commands.helpers import write_by_hand
from tests.conftest import Coach, Result
from tests.once import remembered

Say = Callable[[Coach], Result]
TOPICS = """\
Ada: moving the releases to daytime
Sam: the on-call rota
Cem: why two offices work differently
Lin: the start in January
Dot: a phone charger"""
DRAFTS: dict[str, Say] = {}


def golden(make: Say) -> Say:
    """One more draft, called after its function."""
    DRAFTS[make.__name__.replace("_", " ")] = make
    return make


@remembered
def acme(coach: Coach, *more: str) -> None:
    """A panel at Acme on Tue 24 Nov 2026, with somebody at the front desk."""
    people = (
        "Ada Okafor, Head of Platform, ada@example.com, manager", "Sam Ode, engineer, peer",
        "Cem Aydin, executive", "Lin Park, lin@example.com, hr", "Dot Hale, reception",
    )  # fmt: skip
    line = ("new", "Acme", "Backend engineer", "--on", "2026-11-24", "--at", "14:00", "--kind", "panel")
    coach(*line, *(word for each in people for word in ("--with", each)), *more, now="2026-11-20")


@remembered
def noted(coach: Coach, *more: str) -> None:
    """The same, with notes on it."""
    acme(coach, *more)
    coach("prep", "acme", "--set", "goal=fewer night releases", now="2026-11-21")
    coach(
        "prep",
        "acme",
        "--set",
        "sentence=At Quarry I moved 40 services from night releases to daytime ones in six months.",
    )
    answers = (
        f"topics={TOPICS}",
        "wants=They want fewer night releases; a platform that new teams can use in a week",
        "promised=Send the sample of the runbook by 27 nov",
        "decide=11 dec",
    )
    coach("debrief", "acme", *(word for each in answers for word in ("--set", each)), now="2026-11-24T18:00")


@golden
def mails_with_notes(coach: Coach) -> Result:
    noted(coach)
    return coach("thanks", "acme", "--draft", now="2026-11-25")


@golden
def mails_without_notes(coach: Coach) -> Result:
    acme(coach)
    return coach("thanks", "acme", "--draft", now="2026-11-25")


@golden
def cards_with_notes(coach: Coach) -> Result:
    noted(coach)
    return coach("thanks", "acme", "--draft", "--by", "handwritten", now="2026-11-25")


@golden
def one_through_an_agency(coach: Coach) -> Result:
    noted(coach, "--through", "Kim Vale, Vale Agency, agency")
    return coach("thanks", "acme", "--draft", now="2026-11-25")


@golden
def mails_after_a_second_round(coach: Coach) -> Result:
    noted(coach)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    coach(
        "interview",
        "acme",
        "--add",
        "--on",
        "2026-12-03",
        "--with",
        "Ada Okafor",
        "--with",
        "Eve Roy",
        now="2026-11-26",
    )
    line = ("debrief", "acme", "--round", "2", "--set", "topics=Eve: the first month")
    coach(*line, "--set", "wants=fewer night releases; one on-call rota for both offices", now="2026-12-03")
    return coach("thanks", "acme", "--draft", now="2026-12-04")


@golden
def a_check_in(coach: Coach) -> Result:
    noted(coach)
    return coach("followup", "acme", "--draft", now="2026-12-15")


@golden
def a_check_in_through_an_agency(coach: Coach) -> Result:
    acme(coach, "--through", "Kim Vale, Vale Agency, agency")
    return coach("followup", "acme", "--draft", now="2026-12-09")


@golden
def another_offer(coach: Coach) -> Result:
    noted(coach)
    return coach("followup", "acme", "--draft", "--because", "competing-offer", now="2026-12-02")


@golden
def the_answer_to_a_no(coach: Coach) -> Result:
    noted(coach)
    coach("outcome", "acme", "no", now="2026-12-10")
    return coach("followup", "acme", "--draft", now="2026-12-10")


@golden
def a_line_to_stay_in_touch(coach: Coach) -> Result:
    noted(coach)
    coach("outcome", "acme", "no", now="2026-12-10")
    coach("followup", "acme", "--done", "reply-to-no", now="2026-12-10")
    coach("feedback", "acme", "--set", "touch=yes", now="2026-12-12")
    return coach("followup", "acme", "--draft", now="2027-01-12")


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_reads_like_this(coach: Coach, home: Path, snapshot: SnapshotAssertion, name: str) -> None:
    write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\n")
    result = DRAFTS[name](coach)
    assert result.out == snapshot
    assert result.err == snapshot
