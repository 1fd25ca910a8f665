"""The role as understood so far, newest last."""

from msgspec.structs import replace

from interview_coach.core.record.model import Debrief, Feedback, Match
from interview_coach.core.record.understood import Understanding, understood
from tests.core.builders import D, acme, day

RESEARCHED = replace(acme(), research={"role-goals": "faster releases"})


def notes(round_: int, on: str, wants: str) -> Debrief:
    return Debrief(round=round_, on=day(on), answers={"wants": wants})


def heard(on: str, words: str) -> Feedback:
    return Feedback(on=day(on), answers={"role-now": words})


def test_without_a_word_there_is_nothing() -> None:
    assert understood(acme()) == []


def test_it_begins_with_the_research() -> None:
    assert understood(RESEARCHED) == [Understanding(None, "your research", "faster releases")]


def test_the_goal_that_was_matched_stands_for_the_research() -> None:
    found = understood(replace(RESEARCHED, matches=(Match(goal="calm nights"),)))
    assert [each.words for each in found] == ["calm nights"]


def test_the_research_stands_where_the_match_names_no_goal() -> None:
    found = understood(replace(RESEARCHED, matches=(Match(sentence="I did that."),)))
    assert [each.words for each in found] == ["faster releases"]


def test_each_round_adds_what_they_said_they_want() -> None:
    found = understood(
        replace(RESEARCHED, debriefs=(notes(1, D, "fewer errors"), notes(2, "2026-12-01", "a lead")))
    )
    assert [(each.source, each.words) for each in found[1:]] == [
        ("round 1", "fewer errors"), ("round 2", "a lead"),
    ]  # fmt: skip


def test_feedback_comes_where_its_day_puts_it() -> None:
    record = replace(
        acme(), debriefs=(notes(2, "2027-02-01", "a lead"),), feedback=(heard("2026-12-07", "support"),)
    )
    assert [each.source for each in understood(record)] == ["feedback", "round 2"]


def test_what_did_not_change_is_left_out() -> None:
    record = replace(RESEARCHED, debriefs=(notes(1, D, "faster releases"), notes(2, "2026-12-01", "a lead")))
    assert [each.words for each in understood(record)] == ["faster releases", "a lead"]


def test_what_came_back_is_said_again() -> None:
    record = replace(RESEARCHED, debriefs=(notes(1, D, "a lead"), notes(2, "2026-12-01", "faster releases")))
    assert [each.words for each in understood(record)] == ["faster releases", "a lead", "faster releases"]


def test_notes_without_their_words_add_nothing() -> None:
    record = replace(RESEARCHED, debriefs=(Debrief(round=1, on=day(D)),), feedback=(Feedback(on=day(D)),))
    assert len(understood(record)) == 1
