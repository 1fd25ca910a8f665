"""What has come of a job, in words."""

from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import RESULTS
from interview_coach.core.timeline.words import ended_words


def test_what_came_of_a_job_is_a_sentence_about_the_company(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(ended_words(each, "Initech") for each in RESULTS) == snapshot
