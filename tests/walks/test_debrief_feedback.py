"""`coach debrief`, `feedback`, `outcome` and `review`, asked: the notes, the no, and what they said."""

from pathlib import Path
from typing import Any

from tests.asking import BACK, CTRL_C, ENTER, STOP, Answer
from tests.commands.helpers import D, acme, contents, log_of, stored
from tests.conftest import Coach

NO = "2026-12-01"
CALL = "2026-12-07"
CORE: list[Answer] = [
    "It went well", ENTER, "Releases without fear", "small teams: I led four", "11 dec; yes", "send the sample",
    "Pause before an answer",
]  # fmt: skip
"""Every core prompt of the debrief, the planned people kept by Enter; then more is offered."""
CORE_IDS = ["feeling", "met", "wants", "doubts", "decide", "promised", "change"]


def notes(home: Path) -> Any:
    """The answers of the first notes, without the newlines at their ends."""
    return {key: value.strip() for key, value in stored(home, "acme")["debriefs"][0]["answers"].items()}


def test_a_person_finishes_the_notes(coach: Coach, home: Path, snapshot: object) -> None:
    acme(coach)
    found = coach("debrief", "acme", now=D, answers=[*CORE, False])
    assert found.walk == [*CORE_IDS, "confirm"]
    assert notes(home) == {
        "feeling": "It went well", "met": "Ada Okafor", "wants": "Releases without fear",
        "doubts": "small teams: I led four", "decide": "11 dec; yes", "promised": "send the sample",
        "change": "Pause before an answer",
    }  # fmt: skip
    assert found.transcript == snapshot


def test_a_story_that_was_told_is_reported_where_nothing_else_is_new(coach: Coach, snapshot: object) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=[*CORE, False])
    coach("story", "add", "Night release", "--set", "outcome=Forty minutes.", now=D)
    found = coach("debrief", "acme", now=D, answers=[ENTER, False, ["night-release"]])
    assert "coach undo" in found.out
    assert found.transcript == snapshot


def test_a_debrief_that_changes_nothing_offers_nothing_to_take_back(coach: Coach) -> None:
    acme(coach)
    found = coach("debrief", "acme", now=D, answers=[STOP])
    assert "coach undo" not in found.out + found.err


def test_what_was_skipped_can_be_answered_later(coach: Coach, home: Path) -> None:
    acme(coach)
    skipped: list[Answer] = ["Fine.", ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, False]
    coach("debrief", "acme", now=D, answers=skipped)
    coach("debrief", "acme", now=D, answers=["decide", "11 dec", STOP, False])
    assert notes(home)["decide"] == "11 dec"


def test_the_planned_people_are_kept_with_enter(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Hal Reyes, hr")
    found = coach("debrief", "acme", now=D, answers=[ENTER, ENTER, STOP])
    assert "Ada Okafor; Hal Reyes" in found.asked[1].shown
    assert stored(home, "acme")["interviews"][0]["met"] == ["Ada Okafor", "Hal Reyes"]


def test_a_receptionist_is_added(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=[ENTER, "Ada Okafor; Lin Chow, reception", STOP])
    assert [(each["name"], each["kind"]) for each in stored(home, "acme")["people"]] == [
        ("Ada Okafor", "manager"), ("Lin Chow", "reception"),
    ]  # fmt: skip


def test_finished_notes_are_a_step_done(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=[*CORE, False])
    assert {"on": D, "done": "debrief", "round": 1} in log_of(coach, "acme")


def test_a_yes_to_more_goes_on_with_topics_and_the_hardest_questions(coach: Coach, home: Path) -> None:
    acme(coach)
    more: list[Answer] = [True, "Ada: the on-call rota", "Why did you leave?", STOP]
    found = coach("debrief", "acme", now=D, answers=[*CORE, *more])
    assert found.walk[8:] == ["topics", "hardest", "pay"]
    assert notes(home)["hardest"] == "Why did you leave?"
    assert notes(home)["topics"] == "Ada: the on-call rota"


def test_the_date_they_named_is_echoed(coach: Coach) -> None:
    acme(coach)
    found = coach("debrief", "acme", now=D, answers=[*[ENTER] * 4, "11 dec", STOP])
    assert "Fri 11 Dec" in found.asked[5].shown


def test_a_date_that_cannot_be_read_is_asked_for_again(coach: Coach, snapshot: object) -> None:
    acme(coach)
    found = coach("debrief", "acme", now=D, answers=[*[ENTER] * 4, "soonish", "none", STOP])
    assert found.asked[4].message == found.asked[5].message
    assert found.walk[6] == "promised"
    assert found.transcript == snapshot


def test_stopped_half_way_it_goes_on_at_the_same_prompt(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=["It went well", ENTER, CTRL_C], code=130)
    assert coach("debrief", "acme", now=D, answers=[STOP]).walk == ["wants"]


def test_stopped_half_way_what_was_answered_is_on_disk(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=["It went well", CTRL_C], code=130)
    assert notes(home) == {"feeling": "It went well"}


def test_the_calendar_is_offered_at_the_end_of_the_notes(coach: Coach) -> None:
    acme(coach)
    found = coach("debrief", "acme", now=D, answers=["It went well", STOP])
    assert "coach calendar -o interviews.ics" in found.out


def refused(coach: Coach) -> None:
    """Acme, which said no on NO and agreed to a call on CALL."""
    acme(coach)
    coach("outcome", "acme", "no", now=NO)
    coach("feedback", "acme", "--on", CALL, now="2026-12-03")


def test_what_they_said_is_recorded_to_the_end(coach: Coach, home: Path, snapshot: object) -> None:
    refused(coach)
    told = {
        "result": "talked", "said": "You were a bit long.", "behaviour": "shorter answers",
        "skill": "SQL by 20 dec", "outside": "they merged two teams", "strength": "calm", "positive": "yes",
        "similar": "in spring", "other-roles": "support lead", "touch": "yes",
        "role-now": "more support than code", "goals-now": "a team of my own",
    }  # fmt: skip
    found = coach("feedback", "acme", "--record", now=CALL, answers=list(told.values()))
    assert found.walk == list(told)
    [feedback] = stored(home, "acme")["feedback"]
    assert {key: str(value).strip() for key, value in feedback["answers"].items()} == told
    assert found.transcript == snapshot


def test_a_call_that_was_had_is_not_asked_about_again(coach: Coach) -> None:
    refused(coach)
    coach("followup", "acme", "--done", "reply-to-no", now=NO)
    found = coach("feedback", "acme", "--record", now=CALL, answers=["talked", "Be brief.", *[ENTER] * 10])
    assert "coach feedback acme --on" not in found.out


def test_whoever_said_no_is_not_waited_for(coach: Coach) -> None:
    refused(coach)
    said = ["talked", "Be brief.", *[ENTER] * 4, "yes", *[ENTER] * 2, "yes", *[ENTER] * 2]
    coach("feedback", "acme", "--record", now=CALL, answers=said)
    coach("followup", "acme", "--done", "thank-you", now=CALL)
    assert "Waiting to hear" not in coach("next", now=CALL).out


def test_where_they_would_not_say_little_is_asked(coach: Coach, home: Path) -> None:
    refused(coach)
    found = coach(
        "feedback", "acme", "--record", now=CALL, answers=["would-not-say", ENTER, "no", ENTER, ENTER]
    )
    assert found.walk == ["result", "other-roles", "touch", "role-now", "goals-now"]
    assert stored(home, "acme", "archive")["feedback"][0]["answers"]["result"].strip() == "would-not-say"


def test_with_a_call_agreed_the_card_leads_to_the_record(coach: Coach) -> None:
    refused(coach)
    assert coach("feedback", "acme", now=CALL, answers=[True, STOP]).walk == ["confirm", "said"]


def test_a_call_that_took_place_is_over_whatever_else_is_noted(coach: Coach) -> None:
    refused(coach)
    coach("feedback", "acme", now=CALL, answers=[True, STOP])
    steps = {each["step"]: each for each in coach("followup", "acme", "--json", now=CALL).json["steps"]}
    assert steps["feedback-call"]["state"] == "done"


def test_a_message_that_was_sent_is_recorded_from_its_draft(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now=NO)
    coach("feedback", "acme", now=NO, answers=[True])
    assert log_of(coach, "acme")[-1] == {"on": NO, "sent": "reply-to-no", "to": "Ada Okafor"}


def test_a_no_that_was_picked_asks_for_a_guess_at_the_cause(coach: Coach, home: Path) -> None:
    acme(coach)
    found = coach("outcome", "acme", now=NO, answers=["rejected", "match"])
    assert found.walk == ["choose", "end-cause"]
    assert stored(home, "acme")["ended"]["end-cause"].strip() == "match"


def test_the_no_is_on_disk_before_the_guess_is_asked_for(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", now=NO, answers=["rejected", CTRL_C], code=130)
    assert log_of(coach, "acme") == [{"on": NO, "outcome": "rejected"}]


def test_silence_that_was_picked_asks_what_one_takes_from_it(
    coach: Coach, home: Path, snapshot: object
) -> None:
    acme(coach)
    takes: list[Answer] = ["moved-on", "Ask when they decide", "I was calm"]
    found = coach("outcome", "acme", now="2026-12-24", answers=takes)
    assert [text.strip() for text in stored(home, "acme", "archive")["ended"].values()] == takes[1:]
    assert found.transcript == snapshot


def test_the_review_is_a_page_of_bars(coach: Coach, home: Path, snapshot: object) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "feeling=fine", now=D)
    before = contents(home)
    found = coach("review", now=NO, answers=[])
    assert "█" in found.out
    assert "##" not in found.out
    assert found.out == snapshot
    assert contents(home) == before


def test_who_wants_it_is_asked_where_the_line_names_no_one(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    coach("debrief", "acme", now=D, answers=["Fine.", ENTER, "Fewer night releases; a calm desk", "Lin Park", ENTER, STOP])  # fmt: skip
    assert notes(home)["wants"] == "Lin Park: Fewer night releases\na calm desk"


def test_whoever_is_named_inside_the_line_is_offered_first(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    found = coach("debrief", "acme", now=D, answers=["Fine.", ENTER, "Calm nights matter to Ms. Park", "Lin Park", STOP])  # fmt: skip
    assert next(each for each in found.asked if each.message.startswith("Who said")).now == "Lin Park"


def test_who_was_promised_it_isnt_asked_where_the_line_says_it(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    coach("debrief", "acme", now=D, answers=["Fine.", ENTER, "Lin: a calm desk", STOP])
    assert notes(home)["wants"] == "Lin: a calm desk"


def test_whoever_is_named_and_on_no_record_is_asked_about(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    found = coach("debrief", "acme", now=D, answers=["Fine.", ENTER, "Lin: a calm desk; Father Keane: fewer nights", "Ada Okafor", STOP])  # fmt: skip
    assert "Who is Father Keane?" in [each.message for each in found.asked]
    assert notes(home)["wants"] == "Lin Park: a calm desk\nAda Okafor: fewer nights"


def test_a_line_under_an_unknown_name_is_said_to_be_no_ones(
    coach: Coach, home: Path, snapshot: object
) -> None:
    acme(coach, "--with", "Lin Park, peer")
    found = coach(
        "debrief", "acme", now=D, answers=["Fine.", ENTER, "Father Keane: fewer nights", ENTER, STOP]
    )
    assert notes(home)["wants"] == "Father Keane: fewer nights"
    assert found.asked[-1].shown == snapshot


def test_back_from_who_was_promised_it_asks_for_the_promise_again(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    found = coach(
        "debrief", "acme", now=D,
        answers=["Fine.", ENTER, ENTER, ENTER, ENTER, "send the sample", BACK, "send the report", "Lin Park", STOP],
    )  # fmt: skip
    assert found.asked[7].now == "send the sample"
    assert notes(home)["promised"] == "Lin Park: send the report"


def test_enter_after_going_back_keeps_the_promise(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    coach(
        "debrief", "acme", now=D,
        answers=["Fine.", ENTER, ENTER, ENTER, ENTER, "send the sample", BACK, ENTER, "Lin Park", STOP],
    )  # fmt: skip
    assert notes(home)["promised"] == "Lin Park: send the sample"


def test_stopping_at_who_was_promised_it_keeps_the_promise_without_a_name(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    answers = ["Fine.", ENTER, ENTER, ENTER, ENTER, "send the sample", STOP]
    coach("debrief", "acme", now=D, answers=answers)
    assert notes(home)["promised"] == "send the sample"


def test_a_promise_in_a_sentence_with_the_name_in_it_asks_for_none(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park, peer")
    found = coach(
        "debrief", "acme", now=D,
        answers=["Fine.", ENTER, ENTER, ENTER, ENTER, "I promised Lin to send my thesis", STOP],
    )  # fmt: skip
    assert found.walk[-1] == "change"
    [promise] = stored(home, "acme")["actions"]
    assert (promise["text"], promise["to"]) == ("send my thesis", "Lin Park")
