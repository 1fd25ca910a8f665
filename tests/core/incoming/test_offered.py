"""What a no offers besides."""

import pytest

from interview_coach.core.incoming.offered import offers_call, other_work


@pytest.mark.parametrize(
    "mail",
    ["If you would like to know more, call me any afternoon.", "I'd be happy to talk it over.", "We chose someone else. Give me a ring if you have questions.",
     "I am glad to share feedback."],
)  # fmt: skip
def test_a_call_without_a_date(mail: str) -> None:
    assert offers_call(mail)


@pytest.mark.parametrize(
    "mail",
    ["We're unable to give feedback.", "It was good to talk to you.", "Please do not call me.", "Unfortunately I'm not able to have a call."],
)  # fmt: skip
def test_no_call(mail: str) -> None:
    assert not offers_call(mail)


@pytest.mark.parametrize(
    "said",
    ["We'd like to keep your name for the summer relief position.", "We have another opening in March.", "Would you be interested in our weekend position?"],
)  # fmt: skip
def test_other_work_by_name(said: str) -> None:
    assert other_work(f"We chose Dr. Roe's niece. {said} Good luck.") == said


@pytest.mark.parametrize(
    "said",
    ["We'll keep your resume on file.", "Thank you for your interest in the position.", "We have filled the position.", "We can't consider you for the position."],
)  # fmt: skip
def test_no_other_work(said: str) -> None:
    assert other_work(said) is None
