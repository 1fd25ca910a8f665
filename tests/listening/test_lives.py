"""Three hundred random lives with random mail; ten thousand in bench/deep_mail.py."""

from functools import cache

import pytest
from bench import deep_mail

all_messages = cache(deep_mail.all_messages)


@pytest.mark.parametrize("hundred", range(3))
def test_no_check_in_opens_after_a_no_and_no_invitation_goes_by(hundred: int) -> None:
    seeds = range(hundred * 100, hundred * 100 + 100)
    broken = [each for seed in seeds for each in deep_mail.broken_in(seed, all_messages())]
    assert broken == []
