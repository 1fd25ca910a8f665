"""In words what one version of a record has that another has not."""

from datetime import date

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.corrections import renamed
from interview_coach.core.record.model import Action, Debrief, Entry, Feedback, Interview, Job, Match, Person
from interview_coach.core.timeline.changes import difference, what_changed

EMPTY = Job(company="Acme", role="Engineer")
DAY = date(2026, 11, 25)


def gone(**more: object) -> str:
    """What is said to go where this is taken back."""
    return difference(replace(EMPTY, **more), EMPTY).gone


def entry(**what: object) -> str:
    """What is said to go where this entry of the log is taken back."""
    return gone(log=(Entry(on=DAY, **what),)).strip("“”")  # type: ignore[arg-type]


def test_between_equal_records_there_is_no_difference() -> None:
    assert difference(EMPTY, EMPTY).words == ""


def test_what_goes_is_named_by_its_kind(snapshot: SnapshotAssertion) -> None:
    said = [
        gone(research={"org-why": "Shops"}),
        gone(prep={"kind": "video", "place": "home"}),
        gone(ended={"end-well": "Calm"}),
        gone(matches=(Match(goal="Reports"),)),
        gone(matches=(Match(goal="Reports", story="Rebuilt it", sentence="So"),)),
        gone(matches=(Match(goal="Reports"), Match(goal="Speed"))),
        gone(debriefs=(Debrief(round=2, on=DAY, answers={"felt": "good"}),)),
        gone(feedback=(Feedback(on=DAY, answers={"said": "more depth"}),)),
        gone(people=(Person(name="Ada"),)),
        gone(people=(Person(name="Ada"), Person(name="Lin"))),
        gone(interviews=(Interview(round=2, on=DAY),)),
        gone(actions=(Action(id="a1", kind="promise", text="Send the paper", on=DAY),)),
        gone(passed=("goal",)),
        gone(passed=("goal", "proof")),
        gone(log=(Entry(on=DAY, done="brief"), Entry(on=DAY, done="debrief"))),
    ]
    names = (
        "(org-why)", "(kind, place)", "(end-well)", "what they want", "your proof for “Reports”", "what they want (“Speed”)", "(felt ",
        "(said ", "(Ada)", "(Ada, Lin)", "2", "(Send the paper)", "(goal)", "(goal, proof)",
        "“read your brief, Wed 25 Nov” and “wrote your notes, Wed 25 Nov”",
    )  # fmt: skip
    assert [name for name, words in zip(names, said, strict=True) if name not in words] == []
    assert said == snapshot


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"sent": "thank-you", "to": "Ada"}, "thanked Ada"),
        ({"sent": "check-in"}, "checked in"),
        ({"done": "debrief"}, "wrote your notes"),
        ({"skipped": "thank-you", "to": "Ada"}, "chose not to send your thank-yous (Ada)"),
        ({"agreed": "feedback-call"}, "they agreed to a feedback call"),
        ({"outcome": "rejected"}, "they said no"),
        ({"interview": 2}, "round 2 planned"),
        ({"moved": 1}, "round 1 moved"),
        ({"cancelled": 1}, "round 1 canceled"),
        ({"reply": "Hello"}, "they wrote"),
        ({"reply": "Hello", "promised": date(2026, 12, 11)}, "they wrote"),
        ({"promised": date(2026, 12, 11)}, "they named a date"),
        ({"reply": ""}, "they wrote"),
    ],
)
def test_an_entry_of_the_log_is_named_by_what_happened(what: dict[str, object], said: str) -> None:
    assert entry(**what) == f"{said}, Wed 25 Nov"


def test_the_second_of_two_equal_entries_is_named_as_the_second() -> None:
    twice = replace(EMPTY, log=(Entry(on=DAY, done="brief"), Entry(on=DAY, done="brief")))
    once = replace(EMPTY, log=(Entry(on=DAY, done="brief"),))

    assert difference(twice, once).gone == "“read your brief again, Wed 25 Nov”"


def test_the_order_of_the_log_is_no_difference() -> None:
    entries = (Entry(on=DAY, done="brief"), Entry(on=DAY, done="debrief"))

    assert difference(replace(EMPTY, log=entries), replace(EMPTY, log=entries[::-1])).words == ""


def test_what_went_what_came_back_and_what_is_other_is_said_in_one_line(snapshot: SnapshotAssertion) -> None:
    was = replace(EMPTY, prep={"kind": "video", "place": "home"})
    now = replace(EMPTY, prep={"kind": "onsite", "bring": "pen"})
    titled = replace(EMPTY, people=(Person(name="Ada", title="Head"),))
    said = [
        difference(was, now).words,
        difference(EMPTY, replace(EMPTY, prep={"kind": "video"})).words,
        difference(replace(EMPTY, role="Clerk", company="Acme Ltd"), EMPTY).words,
        difference(titled, replace(EMPTY, people=(Person(name="Ada"),))).words,
        difference(replace(EMPTY, through="Lin"), EMPTY).words,
    ]

    assert said[0].index("(place)") < said[0].index("(bring)") < said[0].index("(kind)")
    assert said == snapshot


def test_of_many_only_the_first_are_named() -> None:
    answers = {f"a{number}": "x" for number in range(1, 8)}

    assert "(a1, a2, a3, a4, 3 " in gone(prep=answers)


def test_as_many_as_are_named_are_named_without_more() -> None:
    answers = {f"a{number}": "x" for number in range(1, 5)}

    assert gone(prep=answers).endswith("(a1, a2, a3, a4)")


def test_a_long_name_is_cut_short() -> None:
    said = gone(people=(Person(name="A" * 100),))

    assert len(said) < 80
    assert said.endswith("...)")


def test_different_kinds_are_told_one_after_the_other() -> None:
    found = gone(people=(Person(name="Ada"),), prep={"kind": "video"})

    assert found.index("(Ada)") < found.index("(kind)")


def test_a_corrected_name_is_one_difference_wherever_it_was_used() -> None:
    notes = (Debrief(round=1, on=DAY, answers={"wants": "Renée: clean records"}),)
    ada = replace(EMPTY, people=(Person(name="Renée Okafor", title="HR lead"),), debriefs=notes)
    corrected = renamed(ada, "Renée Okafor", "Renee Okafor")
    found = what_changed(corrected, ada, {})
    assert (found.name, found.gone, found.new, found.other) == (("Renee Okafor", "Renée Okafor"), "", "", "")


def test_another_person_with_another_title_is_no_corrected_name() -> None:
    one, other = (
        replace(EMPTY, people=(each,)) for each in (Person(name="Ada"), Person(name="Lin", kind="hr"))
    )
    assert what_changed(one, other, {}).name is None
