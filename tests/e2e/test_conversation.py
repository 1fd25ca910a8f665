"""The conversation in a terminal: its lists in a narrow window, and their keys."""

from pathlib import Path

from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.commands.helpers import stored
from tests.e2e.terminal import CTRL_C, CTRL_D, ENTER, Screen

CLEAR = ("practice", "--conversation", "--manager", "clear")


def test_in_a_narrow_window_every_choice_can_be_read_whole(home: Path) -> None:
    with Screen(*CLEAR, home=home, columns=20, lines=110) as screen:
        screen.shows("24 min left").types(ENTER).asks("What do you do?").shows("(stop here)")
        read = " ".join(" ".join(screen.lines).split())
        assert Banks(shipped_questions()).moves.entry("fit-bold").menu in read
        screen.types(ENTER).shows("22 min left").types(CTRL_C).ends()
    assert [each["move"] for each in stored(home, "practice", ".")["talks"][-1]["said"]] == ["look-for"]


def test_a_list_can_be_stopped_at(home: Path) -> None:
    with Screen(*CLEAR, home=home, columns=160) as screen:
        screen.asks("24 min left").types(ENTER).asks("What do you do?").shows("(stop here)").types(CTRL_D)
        assert screen.ends() == 0
