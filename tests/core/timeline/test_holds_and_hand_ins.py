"""Timelines worked by hand: holds, cut jobs, what is handed in, those who still wait, promises, and the weights of a day."""

from collections.abc import Mapping
from typing import Literal

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Action, Entry, Job, Result, StepName
from interview_coach.core.timeline.agenda import agenda, item_of
from interview_coach.core.timeline.policy import DEFAULT, Policy
from interview_coach.core.timeline.recording import new_round_entry
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.walk.bank import Prompt
from tests.core.builders import (
    D,
    acme,
    cancelled,
    checked_in,
    day,
    done,
    due,
    ended,
    invited,
    job,
    met,
    moment,
    opens,
    seen,
    sent,
    skipped,
    state,
    steps,
    thanked,
    wrote,
)

TASK = job(met("2026-12-03", kind="task"))
VIDEO = job(met("2026-12-03", kind="recorded"))
SAMPLE = Action(id="a1", kind="promise", text="Send the sample report", on=day("2026-11-24"), round=1)


def on_hold(on: str, until: str | None = None) -> Entry:
    return Entry(on=day(on), outcome="on-hold", until=day(until) if until else None)


def taken(on: str, *log: Entry) -> Job:
    return replace(acme(*log), taken=day(on))


def promised(*log: Entry) -> Job:
    return replace(acme(*log), actions=(SAMPLE,))


HOLD = acme(thanked("2026-11-25"), on_hold("2026-12-01", "2027-02-15"))
LONG_HOLD = acme(thanked("2026-11-25"), on_hold("2026-12-01"))
LOOKED = acme(on_hold("2026-12-01", "2027-02-15"), sent("look", "2027-02-16"))
PLANNED = job(met(D, "Ada"), met("2026-12-10", number=2), log=[on_hold("2026-12-01")])
HANDED = job(met("2026-12-03", kind="task"), log=[done("hand-in", "2026-12-02", 1)])
LATE = job(met("2026-12-03", kind="task"), log=[done("hand-in", "2026-12-05")])


TOLD = replace(
    job(met("2026-12-01", "Ada"), met("2026-12-08", number=2), log=[sent("tell-them", "2026-12-03")]),
    taken=day("2026-12-02"),
)
AGAIN = replace(TOLD, log=(*TOLD.log, Entry(on=day("2026-12-04"), interview=2)))


@pytest.mark.parametrize(
    ("record", "on", "states"),
    [
        pytest.param(HOLD, "2026-12-20", {"look": "waiting", "check-in": "closed", "move-on": None}, id="1. a hold"),
        pytest.param(HOLD, "2027-02-15", {"look": "due", "move-on": None}, id="2. the day they named"),
        pytest.param(HOLD, "2027-02-19", {"look": "due"}, id="3. the fifth working day"),
        pytest.param(HOLD, "2027-02-20", {"look": "overdue", "move-on": "waiting"}, id="4. after the fifth"),
        pytest.param(HOLD, "2027-03-01", {"look": "overdue", "move-on": "due"}, id="5. two weeks after that day"),
        pytest.param(LOOKED, "2027-02-20", {"look": "done", "move-on": "waiting"}, id="6. asked once"),
        pytest.param(LOOKED, "2027-03-02", {"look": "done", "move-on": "due"}, id="7. two weeks after asking"),
        pytest.param(PLANNED, "2026-12-11", {"prepare": "closed", "debrief": "closed"}, id="8. a round planned before"),
        pytest.param(TASK, "2026-12-01", {"hand-in": "due", "thank-you": None}, id="9. a task to hand in"),
        pytest.param(TASK, "2026-12-20", {"hand-in": "overdue", "check-in": None, "prepare": "closed"}, id="10. unsent"),
        pytest.param(HANDED, "2026-12-02", {"hand-in": "done", "debrief": "due", "check-in": "waiting"}, id="11. sent"),
        pytest.param(taken("2026-12-01"), "2026-12-01", {"tell-them": "due", "check-in": "closed"}, id="12. taken"),
        pytest.param(taken("2026-12-01"), "2026-12-03", {"tell-them": "overdue", "move-on": "closed"}, id="13. late"),
        pytest.param(
            taken("2026-12-01", sent("tell-them", "2026-12-02")), "2026-12-20", {"tell-them": "done"}, id="14. told"
        ),
        pytest.param(acme(ended("job-cut", "2026-12-01")), "2026-12-01", {"reply-to-no": "due"}, id="15. a cut job"),
        pytest.param(TOLD, "2026-12-05", {"prepare": "closed", "rehearse": "closed", "brief": "closed"}, id="told, before the round"),
        pytest.param(TOLD, "2026-12-09", {"thank-you": "closed", "debrief": "closed"}, id="told, after the round's day"),
        pytest.param(AGAIN, "2026-12-05", {"prepare": "due"}, id="told, and another round is planned"),
        pytest.param(taken("2026-12-01", on_hold("2026-11-30")), "2026-12-01", {"tell-them": "due", "look": "closed"}, id="taken, on hold here"),
        pytest.param(job(log=[ended("job-cut", D)]), D, {"reply-to-no": None}, id="16. cut, and no one was met"),
    ],
)  # fmt: skip
def test_the_steps_stand_as_worked_by_hand(record: Job, on: str, states: Mapping[str, str | None]) -> None:
    assert {step: state(record, step, on) for step in states} == states  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "on", "opening", "end"),
    [
        (HOLD, "2026-12-20", "2027-02-15", "2027-02-19"),
        # 60 days after Tue 1 Dec is Sat 30 Jan.
        (LONG_HOLD, "2026-12-20", "2027-02-01", "2027-02-05"),
        # A Saturday that they named stands; the five working days begin on Monday.
        (acme(on_hold("2026-12-01", "2027-02-13")), "2026-12-20", "2027-02-13", "2027-02-19"),
    ],
)
def test_the_look_opens_on_the_day_they_named_else_after_sixty_days(
    record: Job, on: str, opening: str, end: str
) -> None:
    assert (opens(record, "look", on), due(record, "look", on)) == (opening, end)


@pytest.mark.parametrize(
    "entry",
    [wrote("2026-12-10"), invited("2026-12-10", 2), ended("reopened", "2026-12-10")],
    ids=["a reply", "a new round", "reopening"],
)
def test_a_hold_is_lifted(entry: Entry) -> None:
    assert state(acme(on_hold("2026-12-01"), entry), "look", "2026-12-11") is None


def test_a_task_is_held_on_the_day_it_was_handed_in() -> None:
    assert opens(LATE, "check-in", "2026-12-06") == "2026-12-21"


def test_a_task_that_is_left_out_is_never_held() -> None:
    record = job(met("2026-12-03", kind="task"), log=[skipped("hand-in", "2026-12-02")])
    assert (state(record, "hand-in", "2026-12-20"), state(record, "check-in", "2026-12-20")) == (
        "skipped",
        None,
    )


@pytest.mark.parametrize(
    ("record", "step"),
    [(LOOKED, "look"), (taken("2026-12-01", sent("tell-them", "2026-12-02")), "tell-them")],
)
def test_a_message_that_was_sent_is_open_for_nobody(record: Job, step: StepName) -> None:
    assert steps(record, "2027-02-16")[step].names == ()


@pytest.mark.parametrize(("record", "step"), [(HOLD, "look"), (taken("2026-12-01"), "tell-them")])
def test_with_nobody_on_record_a_message_names_no_one(record: Job, step: StepName) -> None:
    alone = replace(record, people=(), interviews=(met(D),))
    assert steps(alone, "2027-02-16")[step].names == ()


TWO_TASKS = job(met("2026-12-10", kind="recorded"), met("2026-12-03", number=2, kind="task"))


def test_of_two_tasks_the_one_wanted_first_stands() -> None:
    assert due(TWO_TASKS, "hand-in", "2026-12-01") == "2026-12-03"


def test_a_task_that_was_handed_in_is_no_longer_open() -> None:
    record = replace(TWO_TASKS, log=(done("hand-in", "2026-12-02", 2),))
    assert steps(record, "2026-12-02")["hand-in"].rounds == (1,)


@pytest.mark.parametrize(("record", "expected"), [(TASK, "task"), (VIDEO, "recorded interview")])
def test_what_is_handed_in_is_called_by_its_kind(record: Job, expected: str) -> None:
    assert steps(record, "2026-12-01")["hand-in"].what == f"your {expected}"


def test_once_everything_is_handed_in_the_last_stands() -> None:
    log = [done("hand-in", "2026-12-02", 1), done("hand-in", "2026-12-09", 2)]
    record = job(met("2026-12-03", kind="task"), met("2026-12-10", number=2, kind="recorded"), log=log)
    assert due(record, "hand-in", "2026-12-09") == "2026-12-10"


def test_someone_met_over_a_task_is_thanked() -> None:
    record = job(met("2026-12-03", "Ada", kind="task"), log=[done("hand-in", "2026-12-02", 1)])
    assert state(record, "thank-you", "2026-12-02") == "due"


@pytest.mark.parametrize("result", ["rejected", "declined", "withdrew", "job-cut", "moved-on"])
def test_a_promise_ends_with_the_job(result: Result) -> None:
    assert state(promised(ended(result, "2026-12-20")), "improve", "2026-12-20") == "closed"


def test_a_promise_ends_once_they_were_told_of_another_job() -> None:
    record = replace(promised(sent("tell-them", "2026-12-02")), taken=day("2026-12-01"))
    assert state(record, "improve", "2026-12-02") == "closed"


def test_once_they_were_told_nothing_is_left_to_ask_for() -> None:
    situation = seen(TOLD, "2026-12-10")
    assert item_of(situation, steps_of(situation)).step is None


def test_a_round_planned_after_they_were_told_is_marked_so_that_it_counts() -> None:
    entry = new_round_entry(seen(TOLD, "2026-12-04"), met("2026-12-15", number=3))
    assert entry == Entry(on=day("2026-12-04"), interview=3)


@pytest.mark.parametrize("result", ["offer", "accepted", "on-hold"])
def test_a_promise_outlives_what_is_no_end(result: Result) -> None:
    assert state(promised(ended(result, "2026-12-20")), "improve", "2026-12-20") == "due"


def test_reopening_brings_a_promise_back() -> None:
    log = (ended("moved-on", "2026-12-20"), ended("reopened", "2026-12-21"))
    assert state(promised(*log), "improve", "2026-12-22") == "due"


CORE = Policy(core_prompts=tuple(Prompt(id=name, text="", why="", source="") for name in ("goal", "fit")))
EMPTY, HALF, NOTED = acme(), replace(acme(), prep={"fit": "yes"}), acme(done("debrief", D, 1))


@pytest.mark.parametrize(
    ("record", "now", "step"),
    [
        pytest.param(EMPTY, "2026-11-23", "prepare", id="the eve, unprepared"),
        pytest.param(HALF, "2026-11-23", "brief", id="the eve, half prepared"),
        pytest.param(job(met(D, "Ada", at="14:00")), f"{D} 09:00", "brief", id="the day, before it"),
        pytest.param(
            job(
                met("2026-11-23", "Ada"), met(D, number=2, at="14:00"),
                log=[done("debrief", "2026-11-23", 1), done("brief", D, 2)],
            ),
            f"{D} 09:00", "thank-you", id="the day, unprepared, with thanks still to send",
        ),
        pytest.param(EMPTY, f"{D} 18:00", "debrief", id="the day, after it"),
        pytest.param(EMPTY, "2026-11-25", "thank-you", id="the morning after"),
        pytest.param(NOTED, "2026-11-25", "thank-you", id="the morning after, with notes"),
        pytest.param(acme(thanked("2026-11-25")), "2026-11-26", "debrief", id="thanked, without notes"),
        pytest.param(
            replace(acme(NOTED.log[0], thanked("2026-11-25"), checked_in("2026-12-09")), actions=(SAMPLE,)),
            "2026-12-16", "move-on", id="moving on before a wish without a date",
        ),
        pytest.param(
            replace(NOTED, actions=(replace(SAMPLE, by=day("2026-12-10")),), log=(*NOTED.log, thanked("2026-11-25"))),
            "2026-12-08", "improve", id="a dated promise comes forward",
        ),
    ],
)  # fmt: skip
def test_the_weights_of_a_day(record: Job, now: str, step: str) -> None:
    found = agenda([record], CORE, moment(now))
    assert [item.step.step for item in found.items if item.step] == [step]


def test_the_page_of_an_interview_today_is_the_first_line_of_all() -> None:
    offer = job(met("2026-11-10"), log=[ended("offer", "2026-11-20")], company="Aa")
    today = job(met(D, "Ada", at="14:00"), company="Zz")
    found = agenda([offer, today], DEFAULT, moment(f"{D} 09:00"))
    assert [item.job.company for item in found.items] == ["Zz", "Aa"]


def test_the_other_open_steps_with_a_last_day_stand_on_the_line() -> None:
    item = agenda([acme()], DEFAULT, moment("2026-11-25")).items[0]
    assert [step.step for step in item.also] == ["debrief"]


def test_rounds_in_two_zones_are_ordered_by_their_instants() -> None:
    tokyo = met("2026-12-10", number=1, at="10:00", zone="Asia/Tokyo")
    berlin = met("2026-12-09", number=2, at="23:00", zone="America/New_York")
    found = agenda([job(berlin, tokyo)], DEFAULT, moment("2026-12-08"))
    assert [each.round for each in (*found.items, *found.waiting)[0].situation.coming] == [1, 2]


@pytest.mark.parametrize(("by", "is_asked"), [("me", False), (None, True)])
def test_whoever_called_the_interview_off_is_not_asked_for_its_date(
    by: Literal["me"] | None, is_asked: bool
) -> None:
    record = job(met("2026-12-08", "Ada"), log=[cancelled("2026-12-03", by=by)])
    situation = seen(record, "2026-12-04")
    assert ("add" in item_of(situation, steps_of(situation)).why) == is_asked
