"""`coach practice` at a terminal: aloud, typed, and a friend's notes taken back in."""

import signal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.helpers import acme, contents, step_of, write_by_hand
from tests.conftest import Coach
from tests.e2e.terminal import CTRL_C, CTRL_D, ENTER, Screen
from tests.files.banks.packs import PACK

NOW = "2026-11-21"
ALOUD, TYPED, FELT = "Say it aloud", "Your answer, as you would say it", "How did it feel?"
WROTE, RINGED, SAID = "What did they write?", "Which number?", "What did they say at the end?"
plainly = pytest.mark.parametrize("plain", [False, True], ids=["drawn", "line by line"])


def practised(home: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((home / "practice.yaml").read_text(encoding="utf-8"))
    return found


def rated(home: Path) -> list[tuple[str, str, str]]:
    """The tries as question, how it felt, and the way; for how long is not looked at."""
    return [tuple(str(each).split()[1:4]) for each in practised(home).get("tries", [])]  # type: ignore[misc]


def asked(coach: Coach, *words: str) -> list[str]:
    found: list[str] = coach("practice", "acme", *words, "--json").json["sheet"]
    return found


def drill(home: Path, *words: str, plain: bool = False, columns: int = 80, editor: str = "") -> Screen:
    env = {**({"ACCESSIBLE": "1"} if plain else {}), **({"EDITOR": editor} if editor else {})}
    return Screen("practice", "acme", *words, home=home, now=NOW, columns=columns, env=env)


def pick(number: int) -> str:
    """The keys for this one of a list."""
    return f"{number}{ENTER}"


def test_answers_are_said_aloud_and_rated(coach: Coach, home: Path) -> None:
    acme(coach)
    ids = asked(coach)
    with drill(home) as screen:
        screen.asks("Aloud or typed?").types(ENTER)
        screen.asks(ALOUD).shows("Question 1 of 3").types(ENTER)
        screen.asks(FELT).shows("Really asked:").types(pick(1))
        screen.asks(ALOUD).shows("Question 2 of 3").types(ENTER)
        screen.asks(FELT).types(pick(2))
        screen.asks(ALOUD).shows("Question 3 of 3").types(ENTER)
        screen.asks(FELT).types(pick(3))
        assert screen.ends() == 0
        screen.shows("3 questions practised").shows("Tomorrow").shows("coach undo")
    assert rated(home) == [(ids[0], "weak", "aloud"), (ids[1], "fair", "aloud"), (ids[2], "good", "aloud")]
    assert step_of(coach, "acme", "rehearse", now=NOW) == "done"


def test_line_by_line_nothing_is_redrawn(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--minutes", "3", plain=True) as screen:
        screen.asks("Number").answers("1")
        screen.asks(ALOUD).types(ENTER)
        screen.asks("Number").shows("It took ").answers("3")
        assert screen.ends() == 0
        assert b"\x1b" not in screen.raw
    assert [felt for _, felt, _ in rated(home)] == ["good"]


@plainly
def test_a_typed_answer_is_on_disk_before_it_is_rated(coach: Coach, home: Path, *, plain: bool) -> None:
    acme(coach)
    first = asked(coach)[0]
    with drill(home, "--typed", plain=plain) as screen:
        screen.asks(TYPED).answers("We moved the shop, ünd 🙂")
        screen.asks(FELT)
        assert practised(home)["answers"] == {first: "We moved the shop, ünd 🙂\n"}
        assert rated(home) == []
        screen.types(pick(2))
        screen.asks(TYPED)
        assert rated(home) == [(first, "fair", "typed")]


def test_a_typed_answer_is_looked_at_like_a_story(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--typed", "--pack", "behavioural") as screen:
        screen.asks(TYPED).answers("We did it, and we shipped it, and we were fine, and we all left.")
        screen.asks(FELT).shows("no-result").shows("coach practice --dismiss")
        assert "no-learning" not in screen.text


def test_a_remark_that_was_put_away_does_not_come_back(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", *(word for each in ("no-result", "no-number", "no-learning", "more-we-than-i") for word in ("--dismiss", each)))  # fmt: skip
    with drill(home, "--typed", "--pack", "behavioural") as screen:
        screen.asks(TYPED).answers("We did it, and we shipped it, and we were fine, and we all left.")
        screen.asks(FELT)
        assert "--dismiss" not in screen.text


def test_coming_back_shows_the_words_of_last_time_and_enter_keeps_them(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).answers("My words.")
        screen.asks(FELT).types(CTRL_C)
        assert screen.ends() == 130
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).shows("Your words from last time: My words.").types(ENTER)
        screen.asks(FELT).types(pick(3))
        screen.asks(TYPED)
    assert practised(home)["answers"].popitem()[1] == "My words.\n"
    assert [felt for _, felt, _ in rated(home)] == ["good"]


def test_an_answer_can_be_cleared_and_the_signs_are_said_on_request(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", "--set", "1=My words.", now=NOW)
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).answers("?")
        screen.asks(TYPED).answers("-")
        screen.asks(TYPED).shows("Cleared.").answers(".")
        assert screen.ends() == 0
    assert "answers" not in practised(home)


def test_an_answer_can_be_written_in_the_editor(coach: Coach, home: Path, tmp_path: Path) -> None:
    acme(coach)
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'one\\n\\ntwo' > \"$1\"\n")
    editor.chmod(0o755)
    with drill(home, "--typed", editor=str(editor)) as screen:
        screen.asks(TYPED).answers("+")
        screen.asks(FELT)
    assert practised(home)["answers"].popitem()[1] == "one\n\ntwo\n"


def test_an_empty_line_skips_a_question_that_is_to_be_typed(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).types(ENTER)
        screen.asks(TYPED).shows("Question 2 of 3").answers(".")
        assert screen.ends() == 0
    assert not (home / "practice.yaml").exists()


def test_a_question_can_be_left_out_while_the_clock_runs(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).answers("-")
        screen.asks(ALOUD).shows("Question 2 of 3").answers(".")
        assert screen.ends() == 0
    assert not (home / "practice.yaml").exists()


def test_asking_for_help_does_not_stop_the_clock(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).answers("?")
        screen.asks(ALOUD)
        assert FELT not in screen.text


def test_a_rating_can_be_skipped_and_is_no_try(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).types(ENTER)
        screen.asks(FELT).types(ENTER)
        screen.asks(ALOUD).shows("Question 2 of 3").answers(".")
        assert screen.ends() == 0
    assert not (home / "practice.yaml").exists()


def test_back_from_the_rating_is_the_same_question_again(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).types(ENTER)
        screen.asks(FELT).types(pick(1))
        screen.asks("Question 2 of 3").asks(ALOUD).types(ENTER)
        screen.asks(FELT).types("<")
        screen.asks("Question 2 of 3").asks(ALOUD)


def test_back_from_a_question_is_the_one_before(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks("Question 1 of 3").asks(ALOUD).answers("<")
        screen.asks("Question 1 of 3").asks(ALOUD).answers("-")
        screen.asks("Question 2 of 3").asks(ALOUD).answers("<")
        screen.asks("Question 1 of 3").asks(ALOUD)


def test_an_answer_that_is_given_again_counts_anew(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).answers("First.")
        screen.asks(FELT).types(pick(1))
        screen.asks("Question 2 of 3").asks(TYPED).answers("<")
        screen.asks("Question 1 of 3").asks(TYPED).answers("Second.")
        screen.asks(FELT).types(pick(3))
        screen.asks("Question 2 of 3").asks(TYPED).answers(".")
        assert screen.ends() == 0
        screen.shows("1 question practised")
    assert [felt for _, felt, _ in rated(home)] == ["weak", "good"]
    assert list(practised(home)["answers"].values()) == ["Second.\n"]


@plainly
@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
def test_stopping_keeps_what_was_rated_and_goes_on_there(
    coach: Coach, home: Path, keys: str, code: int, *, plain: bool
) -> None:
    acme(coach)
    first = asked(coach)[0]
    with drill(home, "--aloud", plain=plain) as screen:
        screen.asks(ALOUD).types(ENTER)
        screen.asks(FELT).types(pick(2))
        screen.asks(ALOUD).types(keys)
        assert screen.ends() == code
    assert rated(home) == [(first, "fair", "aloud")]
    with drill(home, "--aloud", plain=plain) as screen:
        screen.asks("Question 1 of 2").asks(ALOUD)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_clock_runs_ends_it(coach: Coach, home: Path, number: signal.Signals) -> None:
    acme(coach)
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).signals(number)
        assert screen.ends() == 128 + number


def test_stopping_at_the_first_question_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    with drill(home) as screen:
        screen.asks("Aloud or typed?").types(CTRL_D)
        assert screen.ends() == 0
        assert "coach undo" not in screen.text
    assert contents(home) == before


def test_after_the_interview_nothing_is_asked(coach: Coach, home: Path) -> None:
    acme(coach)
    with Screen("practice", "acme", home=home, now="2026-11-25") as screen:
        assert screen.ends() == 0
        screen.shows("The interview is over")


def test_at_a_terminal_a_sheet_of_an_earlier_day_is_printed(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--on", "2026-11-20") as screen:
        assert screen.ends() == 0
        screen.shows("--on 2026-11-20 --rate 1=fair")


@pytest.mark.parametrize("columns", [40, 20])
def test_in_a_narrow_window_one_can_answer_and_rate(coach: Coach, home: Path, columns: int) -> None:
    acme(coach)
    with drill(home, "--typed", "--minutes", "3", columns=columns) as screen:
        screen.shows("> Your answer").answers("Mine.")
        screen.shows("weak: I lost the").types(pick(3))
        assert screen.ends() == 0
    assert [felt for _, felt, _ in rated(home)] == ["good"]


def test_in_a_narrow_window_a_rating_is_not_cut(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--aloud", columns=40) as screen:
        screen.asks(ALOUD).types(ENTER)
        screen.asks(FELT).shows("fair: all there, not yet smooth").shows("good: I would say it like that")


def test_hostile_words_are_shown_and_not_sent(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", "--set", "1=Red \x1b[31m \u202e[b] {{7}}", now=NOW)
    with drill(home, "--typed") as screen:
        screen.asks(TYPED).shows("Red <U+001B>[31m <U+202E>[b] {{7}}")
        assert b"\x1b[31m" not in screen.raw


# A friend


@plainly
def test_a_friends_notes_are_asked_for_as_they_stand_on_the_sheet(
    coach: Coach, home: Path, *, plain: bool
) -> None:
    acme(coach)
    ids = asked(coach, "--partner")
    with drill(home, "--partner", "--record", plain=plain) as screen:
        for number, each in enumerate(ids, 1):
            screen.asks(WROTE).shows(f"{number}. ").answers(f"about {each}")
            screen.asks(RINGED).types(pick(1 if number == 1 else 4))
        screen.asks(SAID).answers("More numbers.")
        assert screen.ends() == 0
        screen.shows("Noted: 8 of 8 questions from your friend.").shows("comes again tomorrow")
    assert rated(home) == [(each, "good" if n else "weak", "friend") for n, each in enumerate(ids)]
    [found] = practised(home)["friends"]
    assert found["notes"] == {each: f"about {each}\n" for each in ids}
    assert found["said"] == "More numbers.\n"
    assert step_of(coach, "acme", "rehearse", now=NOW) == "done"


@pytest.mark.parametrize(("keys", "code"), [(CTRL_C, 130), (CTRL_D, 0), ("." + ENTER, 0)])
def test_a_friends_sheet_goes_on_where_it_was_stopped(coach: Coach, home: Path, keys: str, code: int) -> None:
    acme(coach)
    with drill(home, "--partner", "--record") as screen:
        screen.asks(WROTE).answers("clear")
        screen.asks(RINGED).types(pick(5))
        screen.asks("2. ").asks(WROTE).types(keys)
        assert screen.ends() == code
    with drill(home, "--partner", "--record") as screen:
        screen.asks("2. ").asks(WROTE).shows("1 of them is on record.")


def test_a_mark_for_a_question_that_is_not_on_the_sheet_is_not_counted(coach: Coach, home: Path) -> None:
    acme(coach)
    assert "hard-gap" not in asked(coach, "--partner")
    coach("practice", "acme", "--partner", "--rate", "hard-gap=4", now=NOW)
    with drill(home, "--partner", "--record") as screen:
        screen.asks("1. ").asks(WROTE).types(ENTER)
        assert "on record" not in screen.text
        screen.asks(RINGED).types(pick(4))
        screen.asks(WROTE).types(CTRL_D)
        assert screen.ends() == 0
        screen.shows("Noted: 1 of 8 questions from your friend.")


def test_what_a_friend_wrote_is_on_disk_before_the_number_is_asked_for(coach: Coach, home: Path) -> None:
    acme(coach)
    first = asked(coach, "--partner")[0]
    with drill(home, "--partner", "--record") as screen:
        screen.asks(WROTE).answers("clear")
        screen.asks(RINGED)
        assert practised(home)["friends"][0]["notes"] == {first: "clear\n"}
        screen.types("<")
        screen.asks(WROTE).shows("On record: clear").answers("-")
        screen.asks(RINGED)
        assert "friends" not in practised(home)


def test_a_sheet_without_words_is_numbers_alone(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--partner", "--record") as screen:
        screen.asks(WROTE).types(ENTER)
        screen.asks(RINGED).types(pick(3))
        screen.asks(WROTE).answers(".")
        assert screen.ends() == 0
    assert "friends" not in practised(home)
    assert [felt for _, felt, _ in rated(home)] == ["fair"]


def test_a_friends_sheet_of_an_earlier_day_is_asked_for_by_its_day(coach: Coach, home: Path) -> None:
    acme(coach)
    with drill(home, "--partner", "--record", "--on", "2026-11-20") as screen:
        screen.asks(WROTE).shows("The sheet of Fri 20 Nov, 8 questions.").types(ENTER)
        screen.asks(RINGED).types(pick(3))
        screen.asks(WROTE)
    assert practised(home)["tries"][0].startswith("2026-11-20 ")


def test_a_question_of_ones_own_is_shown_to_whoever_takes_the_notes_in(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "questions/mine.yaml", PACK.replace("What is your day like?", '"Your \\e[31mday?"'))
    with drill(home, "--partner", "--record", "--pack", "mine") as screen:
        screen.asks(WROTE).shows("Your <U+001B>[31mday?")
        assert b"\x1b[31m" not in screen.raw


def test_what_a_friend_wrote_and_said_is_shown_when_the_question_comes_again(
    coach: Coach, home: Path
) -> None:
    acme(coach)
    words = ("--rate", "1=2", "--set", "1=Which \x1b[31mpart\nwas yours?", "--said", "More numbers.")
    coach("practice", "--partner", "--record", *words, now="2026-11-20")
    first = asked(coach, "--partner", "--on", "2026-11-20")[0]
    with drill(home, "--aloud") as screen:
        screen.asks(ALOUD).shows("A friend said on Fri 20 Nov: More numbers.").types(ENTER)
        screen.asks(FELT).shows("A friend wrote on Fri 20 Nov: Which <U+001B>[31mpart was yours?")
    assert first == coach("practice", "acme", "--json", now=NOW).json["plan"][0]["id"]
