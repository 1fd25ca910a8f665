"""`ACCESSIBLE=1`: questions with numbers, line by line; nothing is redrawn."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from interview_coach.prompts.plain import PlainAsker
from tests.commands.helpers import acme, contents, log_of, stored
from tests.commands.test_match import GOAL, goal, night
from tests.conftest import Coach, Result

CHECK_IN = "2026-12-08"
PREP = ("prep", "acme", "--time", "20")
Typing = Callable[..., Result]


class Lines(io.StringIO):
    """Lines that a person types; the screen shows them too, as a terminal does."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override, unused-ignore]
        line = super().readline(size)
        sys.stderr.write(line)
        return line


@pytest.fixture
def typing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Run a command while a person types these lines, and then Ctrl-D."""

    def run(*words: str, lines: str, now: str = "2026-11-21", code: int = 0) -> Result:
        monkeypatch.setenv("ACCESSIBLE", "1")
        monkeypatch.setattr(sys, "stdin", Lines(lines))
        return coach(*words, now=now, asker=PlainAsker(), code=code)

    return run


def test_a_preparation_goes_line_by_line_and_redraws_nothing(
    typing: Typing, home: Path, snapshot: object
) -> None:
    found = typing("prep", lines="Acme\n\n1\n26 nov 14:00\n2\nMain Street 5\n.\n")
    interview = stored(home, "acme")["interviews"][0]
    assert (interview["kind"], interview["place"]) == ("video", "Main Street 5")
    assert "\x1b" not in found.err + found.out
    assert found.err == snapshot


@pytest.mark.parametrize("typed", ["11", "0", "x", "²", "-1", "1 2"])
def test_a_number_that_there_is_not_is_asked_for_again(
    coach: Coach, typing: Typing, home: Path, typed: str
) -> None:
    acme(coach)
    assert "from 1 to 10" in typing(*PREP, lines=f"{typed}\n4\n").err
    assert stored(home, "acme")["interviews"][0]["kind"] == "panel"


def test_enter_takes_a_suggestion_as_it_says(coach: Coach, typing: Typing, home: Path) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video", "--set", "place=x", "--set", "through=no")
    suggested = coach("bank", "show", "bring", "--json").json["entry"]["suggest"]
    assert suggested in " ".join(typing(*PREP, lines="\n").err.split())
    assert stored(home, "acme")["prep"]["bring"].strip() == suggested


def test_back_goes_to_the_prompt_before(coach: Coach, typing: Typing) -> None:
    acme(coach)
    coach("prep", "acme", "--set", "kind=video")
    said = typing(*PREP, lines="<\n<\n").err
    assert said.index("3 of 16") < said.index("2 of 16") < said.index("1 of 16") < said.index("2026-11-24")


@pytest.mark.parametrize("lines", ["2\n", "2\n.\n"], ids=["Ctrl-D", "a full stop"])
def test_stopping_keeps_the_answers_and_the_place(
    coach: Coach, typing: Typing, home: Path, lines: str
) -> None:
    acme(coach)
    typing(*PREP, lines=lines)
    assert stored(home, "acme")["interviews"][0]["kind"] == "video"
    assert "2 of 16" not in typing(*PREP, lines="").err


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1 3", ["ask-success", "ask-goals"]),
        ("4, 5", ["ask-why-matters", "ask-undone"]),
        ("", ["ask-success", "ask-gain", "ask-goals"]),
        ("-", []),
    ],
)
def test_several_are_chosen_by_their_numbers(
    coach: Coach, typing: Typing, typed: str, chosen: list[str]
) -> None:
    acme(coach)
    typing("questions", "acme", lines=f"{typed}\n")
    assert coach("questions", "acme", "--json").json["chosen"] == chosen


@pytest.mark.parametrize(("typed", "is_recorded"), [("y", True), ("yes", True), ("n", False), ("", False)])
def test_yes_and_no_are_typed(coach: Coach, typing: Typing, typed: str, is_recorded: bool) -> None:
    acme(coach)
    typing("followup", "acme", now=CHECK_IN, lines=f"{typed}\n")
    assert bool(log_of(coach, "acme")) is is_recorded


def test_something_else_than_yes_and_no_is_asked_again(coach: Coach, typing: Typing, home: Path) -> None:
    acme(coach)
    before = contents(home)
    assert typing("followup", "acme", now=CHECK_IN, lines="perhaps\nno\n").err.count("y or n") == 2
    assert contents(home) == before


@pytest.mark.parametrize("words", [["interview"], ["outcome"]])
def test_a_question_sends_nothing_that_moves_the_cursor(
    coach: Coach, typing: Typing, words: list[str]
) -> None:
    coach("new", "Ac\x1b[31mme\u202e", "Engineer")
    said = typing(*words, lines="").err
    assert "Ac<U+001B>[31mme<U+202E>" in said
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_a_list_of_jobs_sends_nothing_that_moves_the_cursor(coach: Coach, typing: Typing) -> None:
    coach("new", "Ac\x1b[31mme\u202e", "Engineer")
    coach("new", "Globex")
    found = typing("show", lines="1\n")
    assert "Ac<U+001B>[31mme" in found.err
    assert "\x1b[31m" not in found.err + found.out


def test_a_list_of_jobs_says_one_fact_a_line(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    coach("new", "Acme", "Nurse", now="2026-11-21")
    assert coach("list").out.splitlines() == ["Acme · Nurse", "  stage: new", "  next: -", "  when: -", ""]


def test_proofs_are_chosen_line_by_line(coach: Coach, typing: Typing, home: Path, snapshot: object) -> None:
    acme(coach)
    goal(coach)
    night(coach)
    coach("story", "add", "Calm parents")
    found = typing("match", "acme", lines="1\n<\n3\nI rebuilt ours.\nx\n")
    [match] = stored(home, "acme")["matches"]
    assert {key: words.strip() for key, words in match.items()} == {
        "goal": GOAL, "story": "I rebuilt ours.", "sentence": "x",
    }  # fmt: skip
    assert "\x1b" not in found.err + found.out
    assert found.err == snapshot


def test_a_story_is_written_line_by_line(typing: Typing, home: Path) -> None:
    found = typing("story", "add", lines="Night release\na\nb\nc\nd\n\n\n1\nmigration\n2\n")
    story = yaml.safe_load((home / "stories" / "night-release.yaml").read_text())
    assert (len(story["skills"]), story["dismissed"]) == (2, ["no-learning"])
    assert "\x1b" not in found.err + found.out


def test_answers_are_rated_line_by_line(coach: Coach, typing: Typing, home: Path) -> None:
    acme(coach)
    found = typing("practice", "acme", "--minutes", "3", lines="1\n\n\n3\nn\n")
    [tried] = yaml.safe_load((home / "practice.yaml").read_text())["tries"]
    assert tried.split()[2:4] == ["good", "aloud"]
    assert "\x1b" not in found.err + found.out


def test_a_friends_notes_are_taken_in_line_by_line(coach: Coach, typing: Typing, home: Path) -> None:
    acme(coach)
    typing("practice", "acme", "--partner", "--record", lines="short\n4\n")
    practised = yaml.safe_load((home / "practice.yaml").read_text())
    assert list(practised["friends"][0]["notes"].values()) == ["short\n"]
    assert practised["tries"][0].split()[2:4] == ["good", "friend"]


CONVERSATION = (
    "What does success look like?", "", "1", "1", "Do you have any concerns about me?",
    "I was alone with a patient one night and rang nobody. He lived.", "1", "When will you decide?",
    "What are your goals, and when do you decide?", ".",
)  # fmt: skip


def test_a_conversation_reads_like_a_script(typing: Typing, snapshot: object) -> None:
    lines = "".join(f"{line}\n" for line in CONVERSATION)
    found = typing("practice", "--conversation", "--manager", "clear", lines=lines)
    assert "\x1b" not in found.err
    assert found.err == snapshot
