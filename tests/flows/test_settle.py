"""What was typed at a prompt and has several readings."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.text.dates import parse_date
from interview_coach.errors import Refused
from interview_coach.flows.settle import settled
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Output, Session

THURSDAY = date(2026, 11, 26)


class Scripted:
    """Chooses what the test says, and keeps what was offered."""

    def __init__(self, chosen: str | Sign) -> None:
        self.chosen, self.offered = chosen, [""]

    def choose(self, _message: str, options: Sequence[Option], **_named: object) -> str | Sign:
        self.offered = [option.label for option in options]
        return self.chosen


def session_of(asker: Any) -> Session:
    nothing: Any = None
    out = Output(width=80, color=False, is_terminal=False)
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    found = Session(home=Path(), now=now, store=nothing, banks=nothing, out=out, may_ask=True)
    found.__dict__["ask"] = asker
    return found


def read(words: str) -> date:
    return parse_date(words, THURSDAY, "plan")


def test_what_has_one_reading_is_taken_without_a_question() -> None:
    asker = Scripted(Sign.STOP)
    assert settled(session_of(asker), "3 dec", read) == date(2026, 12, 3)
    assert asker.offered == [""]


def test_two_readings_are_two_choices() -> None:
    asker = Scripted("2026-12-03")
    assert settled(session_of(asker), "thu", read) == date(2026, 12, 3)
    assert asker.offered == ["Thu 26 Nov 2026, today", "Thu 3 Dec 2026, in 7 days"]


@pytest.mark.parametrize("sign", [Sign.STOP, Sign.BACK, Sign.SKIP])
def test_a_sign_instead_of_a_choice_is_given_back(sign: Sign) -> None:
    assert settled(session_of(Scripted(sign)), "thu", read) is sign


def test_what_cannot_be_read_is_told_and_asked_again(
    capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    assert settled(session_of(Scripted(Sign.STOP)), "soon", read) is Sign.BACK
    assert capsys.readouterr().err == snapshot


def test_a_refusal_passes_through() -> None:
    def refuse(_words: str) -> date:
        raise Refused("No.")

    with pytest.raises(Refused):
        settled(session_of(Scripted(Sign.STOP)), "thu", refuse)
