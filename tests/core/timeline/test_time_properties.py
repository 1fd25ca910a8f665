"""The dates of DESIGN section 3 beside an oracle, on days and nights when calendars and clocks do odd things."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from interview_coach.core.record.model import Entry, Interview
from interview_coach.core.timeline import rules as timeline
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.step import Step
from tests.core.builders import job
from tests.core.timeline.time_oracle import (
    ANCHORS,
    DAY,
    FIRST,
    FORTNIGHT,
    LAST,
    WEEK,
    Life,
    Oracle,
    by_dates,
    lives,
)  # fmt: skip
from tests.scale import few


def told(life: Life) -> tuple[Oracle, dict[str, Step]]:
    """What the oracle says, and the steps of the program."""
    record, now, off = life
    found = timeline.steps(record, Policy(days_off=off), now)
    return Oracle(record, now, off), {step.step: step for step in found}


@given(lives())
@settings(max_examples=few(100))
def test_the_rounds_that_have_begun_are_held_whatever_the_clocks_do(life: Life) -> None:
    record, now, off = life
    oracle, found = Oracle(record, now, off), situation_of(record, Policy(days_off=off), now)
    assert sorted(each.on for each in found.held) == oracle.held
    assert sorted(each.on for each in found.coming) == oracle.coming
    assert found.latest == oracle.d


@given(lives())
@settings(max_examples=few(100))
def test_the_check_in_opens_and_ends_on_the_days_of_the_rule(life: Life) -> None:
    oracle, steps = told(life)
    if oracle.d is None:
        assert "check-in" not in steps
        return
    step = steps["check-in"]
    assert (step.opens, step.due) == (oracle.opening, oracle.window_end)
    assert oracle.check_in_state in {None, step.state}


@given(lives())
@settings(max_examples=few(100))
def test_one_is_free_to_move_on_on_the_day_of_the_rule(life: Life) -> None:
    oracle, steps = told(life)
    if oracle.d is None:
        assert "move-on" not in steps
        return
    assert steps["move-on"].opens == oracle.moving_on
    assert steps["move-on"].state == oracle.move_on_state


@given(lives())
@settings(max_examples=few(100))
def test_everyone_met_is_thanked_from_the_day_until_a_week_later_and_best_by_the_next(life: Life) -> None:
    oracle, steps = told(life)
    opened = [(oracle.day_of(each), oracle.to_thank(each)) for each in oracle.rounds if oracle.is_held(each)]
    step = steps.get("thank-you")
    if not any(names for _, names in opened):
        assert step is None or step.state not in {"due", "overdue"}
        return
    assert step is not None
    first = min(day for day, names in opened if names)
    assert (step.opens, step.due) == (first, first + DAY)
    assert set(step.names) == set().union(*(names for _, names in opened))
    assert step.state == ("due" if oracle.today <= first + DAY else "overdue")


@given(lives())
@settings(max_examples=few(100))
def test_notes_are_for_a_week_rehearsing_for_three_days_and_the_page_for_the_day_before(life: Life) -> None:
    oracle, steps = told(life)
    noted = [day for day in oracle.held if day <= oracle.today <= day + WEEK]
    if noted:
        assert (steps["debrief"].opens, steps["debrief"].due) == (noted[0], noted[0])
        assert steps["debrief"].state == ("due" if oracle.today <= noted[0] else "overdue")
    elif "debrief" in steps:
        assert steps["debrief"].state == ("waiting" if oracle.coming else "closed")
    if oracle.coming:
        assert (steps["prepare"].state, steps["prepare"].due) == ("due", oracle.ready_by)
        for name, before in (("rehearse", 3 * DAY), ("brief", DAY)):
            opens = oracle.coming[0] - before
            assert (steps[name].opens, steps[name].due) == (opens, oracle.ready_by)
            assert steps[name].state == ("due" if oracle.today >= opens else "waiting")
    else:
        assert {steps[name].state for name in ("prepare", "rehearse", "brief") if name in steps} <= {"closed"}


@given(st.sampled_from(ANCHORS), st.integers(0, 40), st.integers(-1, 30), st.none() | st.integers(0, 40))
@settings(max_examples=few(60))
def test_a_no_is_answered_within_a_day_and_for_two_weeks(
    anchor: date, said: int, later: int, answered: int | None
) -> None:
    on, today = anchor + timedelta(days=said), anchor + timedelta(days=said + later)
    assume(today <= LAST)
    sent = anchor + timedelta(days=answered) if answered is not None and answered >= said else None
    log = [
        Entry(on=on, outcome="rejected"),
        *([Entry(on=sent, sent="reply-to-no", to="Ada")] if sent else []),
    ]
    record = job(Interview(round=1, on=anchor, met=("Ada",)), log=log)
    found = {step.step: step for step in timeline.steps(record, Policy(), midnight(today))}
    if later < 0:
        assert "reply-to-no" not in found
        return
    step = found["reply-to-no"]
    assert (step.opens, step.due) == (on, on + DAY)
    done = sent is not None and sent <= today
    assert step.state == ("done" if done else by_dates(today, on, on + DAY, on + FORTNIGHT))


@given(st.sampled_from(ANCHORS), st.integers(-1, 200), st.none() | st.integers(0, 60))
@settings(max_examples=few(60))
def test_one_stays_in_touch_after_30_days_and_90_days_after_the_last_line(
    anchor: date, later: int, wrote: int | None
) -> None:
    today = anchor + timedelta(days=later)
    assume(FIRST <= today <= LAST)
    touch = anchor + timedelta(days=wrote) if wrote is not None else None
    log = [
        Entry(on=anchor, outcome="rejected"),
        Entry(on=anchor, agreed="stay-in-touch"),
        *([Entry(on=touch, sent="stay-in-touch", to="Ada")] if touch else []),
    ]
    record = job(Interview(round=1, on=anchor, met=("Ada",)), log=log)
    found = {step.step: step for step in timeline.steps(record, Policy(), midnight(today))}
    if later < 0:
        assert "stay-in-touch" not in found
        return
    opens = touch + timedelta(days=90) if touch and touch <= today else anchor + timedelta(days=30)
    step = found["stay-in-touch"]
    assert (step.opens, step.due) == (opens, opens + WEEK)
    assert step.state == by_dates(today, opens, opens + WEEK, date.max)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo("Europe/Berlin"))
