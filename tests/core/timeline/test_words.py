"""What has come of a job, in words."""

from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import RESULTS, Action, ActionKind, Entry
from interview_coach.core.timeline.rules import KINDS
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import done_words, ended_words, short_of, thing
from tests.core.builders import D, acme, day, ended, job, met, steps, thanked


def test_what_came_of_a_job_is_a_sentence_about_the_company(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(ended_words(each, "Initech") for each in RESULTS) == snapshot


def test_notes_on_several_rounds_are_on_rounds() -> None:
    both = Step(step="debrief", state="due", rounds=(1, 2))
    assert "rounds 1 and 2" in thing(both)
    assert "round 2" in thing(replace(both, rounds=(2,)))


def test_a_message_that_was_sent_is_said_with_the_one_it_went_to_if_known(
    snapshot: SnapshotAssertion,
) -> None:
    messages = [kind.NAME for kind in KINDS if kind.IS_MESSAGE]
    assert [done_words(each, names) for each in messages for names in (["Dana"], [])] == snapshot


def test_the_channel_belongs_to_telling_and_not_to_taking_the_job() -> None:
    assert done_words("tell-them", ["Dana"], "phone").index("phone") < done_words(
        "tell-them", ["Dana"], "phone"
    ).index("job")


def test_of_what_to_work_on_only_a_promise_is_called_one(snapshot: SnapshotAssertion) -> None:
    step = Step(step="improve", state="due", id="a1", what="Pause first")
    kinds: tuple[ActionKind, ...] = ("promise", "behaviour", "skill")
    noted = {kind: (Action(id="a1", kind=kind, text="Pause first", on=day(D)),) for kind in kinds}
    assert [short_of(replace(acme(), actions=noted[kind]), step) for kind in kinds] == snapshot


def test_a_thank_you_without_names_says_which_round_it_is_for_where_another_was_thanked() -> None:
    later = job(met(D, "Ada"), met("2026-12-01", number=2), log=[thanked(D)])
    said = [thing(steps(record, "2026-12-02")["thank-you"]) for record in (job(met(D)), later)]
    assert ["round 2" in each for each in said] == [False, True]


def test_the_feedback_call_is_something_to_write_down_once_its_day_has_passed() -> None:
    agreed = Entry(on=day("2026-12-02"), agreed="feedback-call", for_=day("2026-12-07"))
    record = acme(ended("rejected", "2026-12-01"), agreed)
    said = [thing(steps(record, on)["feedback-call"]) for on in ("2026-12-07", "2026-12-08")]
    assert ["write" in each for each in said] == [False, True]
