"""The conversation at a terminal."""

from pathlib import Path

import pytest

from interview_coach.core.conversation.manager import Grade
from tests.commands.helpers import acme, stored
from tests.conftest import Coach
from tests.e2e.player import BANKS, WIDE, Player, Way
from tests.e2e.terminal import CTRL_C, CTRL_D, ENTER, Screen
from tests.questions.conversations.scripts import SCRIPTS


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


def said(home: Path) -> list[str]:
    """The moves on record."""
    return [each["move"] for each in stored(home, "practice", ".")["talks"][-1]["said"]]


class TestTyping:
    def test_what_is_not_sure_is_asked_back(self, home: Path) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What are your goals, and when do you decide?")
            Player(screen, BANKS.conversations["clear"]).takes("asking for the major goals")
            screen.asks("22 min left").types(CTRL_C).ends()
        assert said(home) == ["goals"]

    def test_none_of_these_leaves_the_turn_to_the_person(self, home: Path) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What are your goals, and when do you decide?")
            Player(screen, BANKS.conversations["clear"]).takes("none of these")
            screen.asks("24 min left").shows("Then say it in other words, or press Enter for a list.")

    def test_what_is_not_read_costs_nothing(self, home: Path) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("Is there a canteen?")
            screen.shows("I could not tell what that asks.").shows("> You (24 min left)")
        assert not (home / "practice.yaml").exists()

    @pytest.mark.parametrize(
        ("typed", "answer"), [("?", "Type what you would say to them."), ("<", "What was said is said")]
    )
    def test_a_sign_is_answered(self, home: Path, typed: str, answer: str) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers(typed).shows(answer)

    def test_a_pause_is_told_and_can_be_left_alone(self, home: Path) -> None:
        with talking("friendly", home) as screen:
            screen.asks("25 min left").answers("Am I the kind of person you are looking for?")
            screen.asks("23 min left, they are silent").answers("...")
            screen.asks("22 min left").shows("Can you ask them for a yes?")


class TestPicking:
    def test_ones_own_story_comes_first_and_is_told_in_its_words(self, coach: Coach, home: Path) -> None:
        coach(
            "story",
            "add",
            "--set",
            "title=The mill",
            "--set",
            "action=I tied the belt.",
            "--set",
            "outcome=We baked.",
        )
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What does success look like?")
            screen.asks("22 min left").types(ENTER).asks("What do you do?").types(ENTER)
            screen.asks("With what?").shows("> mine: The mill").types(ENTER)
            screen.asks("19 min left").shows("You: I tied the belt. We baked.")

    def test_without_a_result_it_is_asked_for(self, coach: Coach, home: Path) -> None:
        coach("story", "add", "--set", "title=The mill", "--set", "action=I tied the belt.")
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What does success look like?")
            screen.asks("22 min left").types(ENTER).asks("What do you do?").types(ENTER)
            screen.asks("With what?").types(ENTER)
            screen.asks("20 min left").shows("And how did it turn out?").answers("We baked at five.")
            screen.asks("17 min left")

    def test_in_my_own_words_asks_for_them(self, home: Path) -> None:
        player = BANKS.conversations["clear"]
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What does success look like?")
            screen.asks("22 min left").types(ENTER).asks("What do you do?").types(ENTER)
            Player(screen.asks("With what?"), player).takes("in my own words")
            screen.asks("What do you say?").answers("I wrote one page. Calls fell from nine to one.")
            screen.asks("19 min left")
        assert said(home) == ["success", "story"]


def test_when_the_time_runs_out_they_say_so_and_it_ends(home: Path) -> None:
    with talking("friendly", home) as screen:
        for minutes in range(25, 0, -4):
            screen.asks(f"{minutes} min left").answers("I have worked in shops all my life.")
        screen.asks("How did it go").shows("(The time is up.)").types(ENTER)
        assert screen.ends() == 0
        assert "the time ran out" in screen.text


class TestStopping:
    @pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
    def test_each_turn_is_on_disk_and_the_same_command_goes_on(
        self, home: Path, keys: str, code: int
    ) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What does success look like?")
            screen.asks("22 min left").types(keys)
            assert screen.ends() == code
        assert said(home) == ["success"]
        with talking("clear", home) as screen:
            screen.asks("You were talking with Marta Lindqvist. Go on there?").types(ENTER)
            screen.asks("22 min left").shows("You: What does success look like?")

    @pytest.mark.parametrize("keys", [CTRL_D, "."])
    def test_a_list_can_be_stopped_at(self, home: Path, keys: str) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").types(ENTER).asks("What do you do?").shows("(stop here)").types(keys)
            assert screen.ends() == 0
            assert "The same command goes on from there" in screen.text

    def test_before_one_has_said_how_it_felt_one_is_asked_for_it_again(self, home: Path) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("Goodbye.")
            Player(screen, BANKS.conversations["clear"]).takes("saying thanks and leaving")
            screen.asks("How did it go").types(CTRL_D)
            assert screen.ends() == 0
        assert "ending" not in stored(home, "practice", ".")["talks"][0]
        with talking("clear", home) as screen:
            screen.asks("Go on there?").types(ENTER)
            screen.asks("How did it go").types("2" + ENTER)
            assert screen.ends() == 0
        assert stored(home, "practice", ".")["talks"][0]["felt"] == "fair"

    def test_who_does_not_go_on_begins_anew_and_undo_brings_it_back(self, coach: Coach, home: Path) -> None:
        with talking("clear", home) as screen:
            screen.asks("24 min left").answers("What does success look like?")
            screen.asks("22 min left").types(CTRL_C).ends()
        with talking("clear", home) as screen:
            screen.asks("Go on there?").answers("n")
            screen.asks("24 min left").shows("That one is put away.").types(CTRL_C).ends()
            assert "coach undo" not in screen.text
        assert "talks" not in stored(home, "practice", ".")
        coach("undo")
        assert said(home) == ["success"]


class TestNarrowWindows:
    @pytest.mark.parametrize("columns", [40, 20])
    def test_every_choice_can_be_read_whole(self, home: Path, columns: int) -> None:
        with talking("clear", home, columns=columns) as screen:
            screen.shows("24 min left").types(ENTER).asks("What do you do?").shows("(stop here)")
            read = " ".join(" ".join(screen.lines).split())
            assert "Close boldly: is there any reason you would not offer me this job?" in read
            screen.types(ENTER).shows("22 min left").types(CTRL_C).ends()
        assert said(home) == ["look-for"]


def test_for_a_job_the_end_says_what_comes_next(coach: Coach, home: Path) -> None:
    acme(coach)
    with talking("clear", home, "acme", now="2026-11-22") as screen:
        screen.asks("24 min left").answers("What does success look like?")
        screen.asks("22 min left").answers("Thank you for your time. Goodbye.")
        screen.asks("How did it go").types(ENTER)
        assert screen.ends() == 0
        screen.shows("Next: ")


SCRIPT = (
    ("24 min left", "What does success look like?"),
    ("22 min left", ""),
    ("Number, or", "1"),
    ("Number, or", "1"),
    ("19 min left", "Do you have any concerns about me?"),
    ("17 min left", "I was alone with a patient one night and rang nobody. He lived."),
    ("Number, or", "1"),
    ("15 min left", "When will you decide?"),
    ("14 min left", "What are your goals, and when do you decide?"),
    ("Number, or", "."),
)


def test_line_by_line_it_reads_like_a_script(home: Path, snapshot: object) -> None:
    with talking("clear", home, ACCESSIBLE="1", columns=80) as screen:
        for prompt, answer in SCRIPT:
            screen.asks(prompt).answers(answer)
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
        assert screen.raw.decode().replace("\r\n", "\n") == snapshot
