"""Three hundred random lives with random mail; ten thousand in bench/deep_mail.py."""

import pytest
from bench.deep_mail import all_messages, broken_in

MESSAGES = all_messages()


@pytest.mark.parametrize("hundred", range(3))
def test_no_check_in_opens_after_a_no_and_no_invitation_goes_by(hundred: int) -> None:
    broken = [
        each for seed in range(hundred * 100, hundred * 100 + 100) for each in broken_in(seed, MESSAGES)
    ]
    assert broken == []
