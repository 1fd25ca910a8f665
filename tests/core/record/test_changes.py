"""In words what one version of a record has that another has not."""

from datetime import date

import pytest
from msgspec.structs import replace

from interview_coach.core.record.changes import difference
from interview_coach.core.record.model import Action, Debrief, Entry, Feedback, Interview, Job, Match, Person

EMPTY = Job(company="Acme", role="Engineer")
DAY = date(2026, 11, 25)


def gone(**more: object) -> str:
    """What is said to go where this is taken back."""
    return difference(replace(EMPTY, **more), EMPTY).gone


def entry(**what: object) -> str:
    """What is said to go where this entry of the log is taken back."""
    return gone(log=(Entry(on=DAY, **what),)).removeprefix("1 entry (").removesuffix(")")  # type: ignore[arg-type]


def test_between_equal_records_there_is_no_difference() -> None:
    assert difference(EMPTY, EMPTY).words == ""


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"research": {"org-why": "Shops"}}, "1 answer (org-why)"),
        ({"prep": {"kind": "video", "place": "home"}}, "2 answers (kind, place)"),
        ({"ended": {"end-well": "Calm"}}, "1 answer (end-well)"),
        ({"matches": (Match(goal="Reports"),)}, "1 answer (goal)"),
        ({"matches": (Match(goal="Reports", story="Rebuilt it", sentence="So"),)}, "3 answers (goal, proof, sentence)"),
        ({"matches": (Match(goal="Reports"), Match(goal="Speed"))}, "2 answers (goal, goal 2)"),
        ({"debriefs": (Debrief(round=2, on=DAY, answers={"felt": "good"}),)}, "1 answer (felt (round 2))"),
        ({"feedback": (Feedback(on=DAY, answers={"said": "more depth"}),)}, "1 answer (said (feedback))"),
        ({"people": (Person(name="Ada"),)}, "1 person (Ada)"),
        ({"people": (Person(name="Ada"), Person(name="Lin"))}, "2 people (Ada, Lin)"),
        ({"interviews": (Interview(round=2, on=DAY),)}, "round 2"),
        ({"actions": (Action(id="a1", kind="promise", text="Send the paper", on=DAY),)}, "1 thing to do (Send the paper)"),
        ({"passed": ("goal",)}, "1 passed over (goal)"),
        ({"passed": ("goal", "proof")}, "2 passed over (goal, proof)"),
        ({"log": (Entry(on=DAY, done="brief"), Entry(on=DAY, done="debrief"))}, "2 entries (brief, 2026-11-25, debrief, 2026-11-25)"),
    ],
)  # fmt: skip
def test_what_goes_is_named_by_its_kind(more: dict[str, object], said: str) -> None:
    assert gone(**more) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"sent": "thank-you", "to": "Ada"}, "thank-you to Ada, 2026-11-25"),
        ({"sent": "check-in"}, "check-in, 2026-11-25"),
        ({"done": "debrief"}, "debrief, 2026-11-25"),
        ({"skipped": "thank-you", "to": "Ada"}, "thank-you skipped to Ada, 2026-11-25"),
        ({"agreed": "feedback-call"}, "feedback-call, 2026-11-25"),
        ({"outcome": "rejected"}, "rejected, 2026-11-25"),
        ({"interview": 2}, "planned round 2, 2026-11-25"),
        ({"moved": 1}, "moved round 1, 2026-11-25"),
        ({"cancelled": 1}, "cancelled round 1, 2026-11-25"),
        ({"reply": "Hello"}, "reply, 2026-11-25"),
        ({"reply": "Hello", "promised": date(2026, 12, 11)}, "reply, 2026-11-25"),
        ({"promised": date(2026, 12, 11)}, "date named, 2026-11-25"),
        ({"reply": ""}, "reply, 2026-11-25"),
    ],
)
def test_an_entry_of_the_log_is_named_by_what_happened(what: dict[str, object], said: str) -> None:
    assert entry(**what) == said


def test_of_two_equal_entries_one_that_goes_is_another_count() -> None:
    twice = replace(EMPTY, log=(Entry(on=DAY, done="brief"), Entry(on=DAY, done="brief")))
    once = replace(EMPTY, log=(Entry(on=DAY, done="brief"),))

    assert difference(twice, once).words == "1 entry (brief, 2026-11-25) as before"


def test_the_order_of_the_log_is_no_difference() -> None:
    entries = (Entry(on=DAY, done="brief"), Entry(on=DAY, done="debrief"))

    assert difference(replace(EMPTY, log=entries), replace(EMPTY, log=entries[::-1])).words == ""


def test_what_comes_back_is_said_to_be_back() -> None:
    assert difference(EMPTY, replace(EMPTY, prep={"kind": "video"})).words == "1 answer (kind) back"


def test_what_is_other_is_said_to_be_as_before() -> None:
    found = difference(replace(EMPTY, role="Clerk", company="Acme Ltd"), EMPTY)

    assert found.words == "company and role as before"


def test_a_person_about_whom_something_else_is_known_is_other() -> None:
    was = replace(EMPTY, people=(Person(name="Ada", title="Head"),))

    assert difference(was, replace(EMPTY, people=(Person(name="Ada"),))).words == "1 person (Ada) as before"


def test_all_three_are_said_in_one_line() -> None:
    was = replace(EMPTY, prep={"kind": "video", "place": "home"})
    now = replace(EMPTY, prep={"kind": "onsite", "bring": "pen"})

    assert (
        difference(was, now).words
        == "1 answer (place) gone; 1 answer (bring) back; 1 answer (kind) as before"
    )


def test_of_many_only_the_first_are_named() -> None:
    answers = {f"a{number}": "x" for number in range(1, 8)}

    assert gone(prep=answers) == "7 answers (a1, a2, a3, a4, 3 more)"


def test_as_many_as_are_named_are_named_without_more() -> None:
    answers = {f"a{number}": "x" for number in range(1, 5)}

    assert gone(prep=answers) == "4 answers (a1, a2, a3, a4)"


def test_a_long_name_is_cut_short() -> None:
    said = gone(people=(Person(name="A" * 100),))

    assert len(said) < 60
    assert said.endswith("...)")


def test_different_kinds_are_told_one_after_the_other() -> None:
    found = gone(people=(Person(name="Ada"),), prep={"kind": "video"})

    assert found == "1 person (Ada), 1 answer (kind)"


def test_through_whom_it_goes_is_told() -> None:
    assert difference(replace(EMPTY, through="Lin"), EMPTY).words == "through as before"
