"""`coach brief`: what stands on it, for whom, and what it does not do."""

from pathlib import Path

import pytest

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.commands.helpers import D, acme, contents, step_of
from tests.conftest import Coach
from tests.e2e.terminal import ENTER, Screen
from tests.paper.pages import planned

BANKS = Banks(shipped_questions())


def brief(coach: Coach, *more: str, now: str = "2026-11-25") -> str:
    result = coach("brief", *more, now=now)
    assert result.code == 0
    return result.out


def test_what_was_prepared_is_on_it(coach: Coach) -> None:
    planned(coach)
    page = " ".join(brief(coach).split())
    facts = (
        "Thu 26 Nov 2026, 15:00 your time (14:00 Europe/London)", "12 Mill Lane, second floor", "Jonas Reuter: Head of Data",
        "Amal Said: HR", "Care before speed;", "Small shops cannot read their own sales.",
        "One weekly report that the whole team believes", "At Tern I cut four reports down to one;",
        "You want one report that people believe;", "May I ask something first?", "I may have left something open.",
        "a seat near the board", "two copies of my CV, my card, paper and pen", "coach thanks brightwell",
    )  # fmt: skip
    assert [fact for fact in facts if fact not in page] == []


def test_the_questions_that_were_chosen_are_on_it(coach: Coach) -> None:
    planned(coach)
    page = " ".join(brief(coach).split())
    texts = {each.id: each.text for each in BANKS.qualifying.entries}
    asked = [texts[each] for each in ("ask-success", "ask-gain", "ask-goals")]
    assert [page.find(f"{number}. {text}") > 0 for number, text in enumerate(asked, 1)] == [True] * 3


def test_how_a_name_is_said_stands_beside_it(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text(path.read_text().replace("name: Ada Okafor\n", "name: Ada Okafor\n  said: oh-KAH-for\n"))
    assert "oh-KAH-for" in brief(coach)


def test_what_they_said_they_want_comes_back_before_the_next_round(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "wants=Faster releases", now="2026-11-24T18:00")
    coach("interview", "acme", "--add", "--on", "2026-12-03", now="2026-11-25")
    assert "Faster releases" in brief(coach, "acme", now="2026-12-02")


def test_the_close_is_the_one_that_was_chosen(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "close=bold")
    chosen = BANKS.closing.get("close-bold")
    assert chosen
    assert chosen.text in " ".join(brief(coach, now="2026-11-23").split())


def test_whoever_chose_no_questions_gets_the_three(coach: Coach) -> None:
    acme(coach)
    page = brief(coach, now="2026-11-23")
    assert [f"{number}. " in page for number in (1, 3, 4)] == [True, True, False]


def test_more_than_five_questions_are_said_to_be_elsewhere(coach: Coach) -> None:
    acme(coach)
    ids = "ask-success, ask-gain, ask-goals, ask-why-matters, ask-changed, ask-keep"
    assert coach("questions", "acme", "--set", f"ask={ids}").code == 0
    page = brief(coach, now="2026-11-23")
    assert "5. " in page
    assert "6. " not in page
    assert "coach show acme" in page


def test_after_the_last_interview_it_is_not_about_that_one(coach: Coach) -> None:
    acme(coach)
    assert "Tue 24 Nov" not in brief(coach)


def test_another_round_can_be_asked_for(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-03", now="2026-11-25")
    assert "Tue 24 Nov 2026" in brief(coach, "--round", "1")


def test_while_the_talk_goes_on_it_is_still_its_page(coach: Coach) -> None:
    acme(coach)
    assert "Tue 24 Nov 2026" in brief(coach, now="2026-11-24T23:00")


def test_the_one_with_an_interview_to_come_is_meant(coach: Coach) -> None:
    acme(coach)
    coach("new", "Other")
    assert brief(coach, now="2026-11-23").startswith("Acme")


def test_as_json_it_has_its_parts_and_lines(coach: Coach) -> None:
    planned(coach)
    page = coach("brief", "--json", now="2026-11-25").json
    assert (page["schema"], page["id"], page["round"]) == (1, "brightwell-junior-analyst", 1)
    lines = [line["text"] for part in page["parts"] for line in part["lines"]]
    at = lines.index("Jonas Reuter: Head of Data")
    assert lines[at + 1] == "Amal Said: HR"


def test_looking_at_it_records_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    result = coach("brief", now="2026-11-23")
    assert contents(home) == before
    assert "coach followup acme --done brief" in result.err


def test_at_a_terminal_it_asks_whether_it_was_read(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("brief", home=home, now="2026-11-23") as screen:
        screen.asks("Acme").types(ENTER)
        assert screen.ends() == 0
    assert step_of(coach, "acme", "brief", now="2026-11-23") == "due"


def test_after_a_no_it_says_what_helps_in_place_of_the_page(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-11-30")
    refused = coach("brief", "acme", now="2026-11-30", code=1)
    assert refused.out == ""
    assert "coach brief acme --round 1" in refused.err


def test_after_a_no_the_page_of_a_round_is_still_there(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-11-30")
    assert "Ada Okafor" in brief(coach, "acme", "--round", "1", now="2026-11-30")


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        ("2026-11-20", "coach prep acme"),
        ("2026-11-23 22:00", "coach tonight acme"),
        ("2026-11-24 01:00", "coach tonight acme"),
    ],
)
def test_an_empty_one_offers_the_short_way_when_the_interview_is_near(
    coach: Coach, now: str, offered: str
) -> None:
    coach("new", "Acme", "--on", "2026-11-24 14:00", now="2026-11-20")
    assert offered in brief(coach, now=now)


def test_before_a_video_call_things_lie_on_the_desk(coach: Coach) -> None:
    acme(coach, "--kind", "video")
    coach("prep", "acme", "--set", "bring=my notes")
    assert "On the desk: my notes" in " ".join(coach("brief", "acme").out.split())


def test_a_question_of_an_earlier_round_is_asked_once(coach: Coach) -> None:
    acme(coach)
    coach("questions", "acme", "--set", "ask=ask-gain", now="2026-11-20")
    coach("interview", "acme", "--add", "--on", "2026-12-01", now="2026-11-25")
    said = " ".join(coach("brief", "acme", now="2026-11-25").out.split())
    texts = {each.id: each.text for each in BANKS.qualifying.entries}
    assert (texts["ask-gain"] in said, texts["ask-success"] in said) == (False, True)


def test_a_name_in_front_of_a_worry_is_no_worry(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "doubts=Ada: too little experience: I told her about the clinic", now=D)
    coach("interview", "acme", "--add", "--on", "2026-12-01", now="2026-11-25")
    said = coach("brief", "acme", now="2026-11-25").out
    assert "Their worry: too little experience" in said
    assert "You said: I told her about the clinic" in said
