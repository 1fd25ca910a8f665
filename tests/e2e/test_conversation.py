"""The conversation at a terminal."""

from pathlib import Path

import pytest

from interview_coach.core.conversation import Grade
from tests.commands.helpers import acme, stored
from tests.conftest import Coach
from tests.conversations.scripts import SCRIPTS
from tests.e2e.player import BANKS, WIDE, Player, Way
from tests.e2e.terminal import CTRL_C, CTRL_D, DOWN, ENTER, Screen


def talking(
    who: str, home: Path, *more: str, columns: int = WIDE, now: str = "2026-11-21", **env: str
) -> Screen:
    return Screen(
        "practice", *more, "--conversation", "--manager", who, home=home, columns=columns, now=now, env=env
    )


@pytest.mark.parametrize("way", ["picking", "typing"])
@pytest.mark.parametrize("kind", ["good", "middling", "bad"])
def test_the_clear_one_is_played_to_each_end(kind: Grade, way: Way, home: Path) -> None:
    manager = BANKS.conversations["clear"]
    with talking("clear", home) as screen:
        Player(screen, manager).plays(way, *SCRIPTS["clear"][kind]).leaves(way)
        assert screen.ends() == 0
    [talk] = stored(home, "practice", ".")["talks"]
    assert manager.ending(talk["ending"]).kind == kind
    assert talk["felt"] == "fair"
