"""What has come of a job, in words."""

from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import RESULTS
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import ended_words, thing


def test_what_came_of_a_job_is_a_sentence_about_the_company(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(ended_words(each, "Initech") for each in RESULTS) == snapshot


def test_notes_on_several_rounds_are_on_rounds() -> None:
    both = Step(step="debrief", state="due", rounds=(1, 2))
    assert "rounds 1 and 2" in thing(both)
    assert "round 2" in thing(replace(both, rounds=(2,)))
