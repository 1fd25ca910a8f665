"""`coach practice`, asked: aloud, typed, and a friend's notes taken back in."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from interview_coach.prompts.asking import Sign
from tests.asking import BACK, CLEAR, CTRL_C, EDITOR, ENTER, HELP, STOP, Answer, Question
from tests.commands.helpers import acme, contents, step_of, write_by_hand
from tests.conftest import Coach, Result
from tests.files.banks.packs import PACK

NOW = "2026-11-21"
RAMBLING = "We did it, and we shipped it, and we were fine, and we all left."


def practised(home: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((home / "practice.yaml").read_text(encoding="utf-8"))
    return found


def rated(home: Path) -> list[tuple[str, str, str]]:
    """The tries as question, how it felt, and the way; for how long is not looked at."""
    return [tuple(str(each).split()[1:4]) for each in practised(home).get("tries", [])]  # type: ignore[misc]


def sheet(coach: Coach, *words: str) -> list[str]:
    """The ids of the questions that are asked."""
    found: list[str] = coach("practice", "acme", *words, "--json").json["sheet"]
    return found


def drill(coach: Coach, *words: str, answers: list[Answer], code: int = 0) -> Result:
    return coach("practice", "acme", *words, now=NOW, answers=answers, code=code)


def places(found: Result, kind: str) -> list[str | None]:
    """Where in the drill the questions of this kind were."""
    return [each.place for each in found.asked if each.kind == kind]


def test_answers_are_said_aloud_and_rated(coach: Coach, home: Path) -> None:
    acme(coach)
    ids = sheet(coach)
    found = drill(coach, answers=["aloud", ENTER, ENTER, "weak", ENTER, ENTER, "fair", ENTER, ENTER, "good", False])  # fmt: skip
    assert found.walk == ["choose", *["timed", "many", "choose"] * 3, "confirm"]
    assert places(found, "timed") == ["1 of 3", "2 of 3", "3 of 3"]
    assert "coach undo" in found.out
    assert rated(home) == [(ids[0], "weak", "aloud"), (ids[1], "fair", "aloud"), (ids[2], "good", "aloud")]
    assert step_of(coach, "acme", "rehearse", now=NOW) == "done"


def test_whoever_has_the_time_goes_on_with_other_questions(coach: Coach) -> None:
    acme(coach)
    one = [ENTER, ENTER, "good"]
    found = drill(coach, "--aloud", answers=[*one * 3, True, *one, STOP])
    assert places(found, "timed") == ["1 of 3", "2 of 3", "3 of 3", "1 of 3", "2 of 3"]


def test_a_drill_in_writing_reads_like_this(coach: Coach, snapshot: object) -> None:
    acme(coach)
    walk: list[Answer] = ["typed", HELP, RAMBLING, BACK, CLEAR, "I cut it to one page.", "good", STOP]
    assert drill(coach, answers=walk).transcript == snapshot


def test_a_typed_answer_is_on_disk_before_it_is_rated(coach: Coach, home: Path) -> None:
    acme(coach)
    first, seen = sheet(coach)[0], []

    def look(_question: Question) -> str:
        seen.append((practised(home)["answers"], rated(home)))
        return "fair"

    def look_again(_question: Question) -> Sign:
        seen.append((practised(home)["answers"], rated(home)))
        return STOP

    drill(coach, "--typed", answers=["We moved the shop, ünd 🙂", look, look_again])
    words = {first: "We moved the shop, ünd 🙂\n"}
    assert seen == [(words, []), (words, [(first, "fair", "typed")])]


def test_a_typed_answer_is_looked_at_like_a_story(coach: Coach) -> None:
    acme(coach)
    found = drill(coach, "--typed", "--pack", "behavioural", answers=[RAMBLING, STOP])
    assert "more-we-than-i" in found.asked[1].shown
    assert "coach practice --dismiss" in found.asked[1].shown
    assert "no-learning" not in found.asked[1].shown


def test_a_remark_that_was_put_away_does_not_come_back(coach: Coach) -> None:
    acme(coach)
    remarks = ("no-result", "no-number", "no-learning", "more-we-than-i")
    coach("practice", *(word for each in remarks for word in ("--dismiss", each)))
    found = drill(coach, "--typed", "--pack", "behavioural", answers=[RAMBLING, STOP])
    assert "--dismiss" not in found.asked[1].shown


def test_coming_back_shows_the_words_of_last_time_and_enter_keeps_them(coach: Coach, home: Path) -> None:
    acme(coach)
    drill(coach, "--typed", answers=["My words.", CTRL_C], code=130)
    found = drill(coach, "--typed", answers=[ENTER, "good", STOP])
    assert "My words." in found.asked[0].shown
    assert practised(home)["answers"].popitem()[1] == "My words.\n"
    assert [felt for _, felt, _ in rated(home)] == ["good"]


def test_an_answer_can_be_cleared_and_the_signs_are_said_on_request(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", "--set", "1=My words.", now=NOW)
    found = drill(coach, "--typed", answers=[HELP, CLEAR, STOP])
    assert found.walk == ["text", "text", "text"]
    assert (found.asked[1].now, found.asked[2].now) == ("My words.\n".strip(), "")
    assert "answers" not in practised(home)


def test_an_answer_can_be_written_in_the_editor(
    coach: Coach, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'one\\n\\ntwo' > \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    assert drill(coach, "--typed", answers=[EDITOR, STOP]).walk == ["text", "choose"]
    assert practised(home)["answers"].popitem()[1] == "one\n\ntwo\n"


def test_an_empty_line_skips_a_question_that_is_to_be_typed(coach: Coach, home: Path) -> None:
    acme(coach)
    assert places(drill(coach, "--typed", answers=[ENTER, STOP]), "text") == ["1 of 3", "2 of 3"]
    assert not (home / "practice.yaml").exists()


def test_a_question_can_be_left_out_while_the_clock_runs(coach: Coach, home: Path) -> None:
    acme(coach)
    assert places(drill(coach, "--aloud", answers=[CLEAR, STOP]), "timed") == ["1 of 3", "2 of 3"]
    assert not (home / "practice.yaml").exists()


def test_asking_for_help_does_not_stop_the_clock(coach: Coach) -> None:
    acme(coach)
    assert drill(coach, "--aloud", answers=[HELP, STOP]).walk == ["timed", "timed"]


def test_enter_rates_an_answer_as_fair(coach: Coach, home: Path) -> None:
    acme(coach)
    found = drill(coach, "--aloud", answers=[ENTER, ENTER, ENTER, STOP])
    assert places(found, "timed") == ["1 of 3", "2 of 3"]
    assert [felt for _, felt, _ in rated(home)] == ["fair"]


def test_an_answer_counts_where_the_person_stops_at_its_rating(coach: Coach, home: Path) -> None:
    acme(coach)
    found = drill(coach, "--aloud", answers=[ENTER, ENTER, STOP])
    assert "1 question practiced" in found.out
    assert [felt for _, felt, _ in rated(home)] == ["fair"]


def test_words_that_are_no_answer_do_not_count_where_the_person_stops_at_their_rating(
    coach: Coach, home: Path
) -> None:
    acme(coach)
    drill(coach, "--typed", answers=["f", STOP])
    assert rated(home) == []


def test_back_from_the_rating_is_the_same_question_again(coach: Coach) -> None:
    acme(coach)
    found = drill(coach, "--aloud", answers=[ENTER, ENTER, "weak", ENTER, ENTER, BACK, STOP])
    assert places(found, "timed") == ["1 of 3", "2 of 3", "2 of 3"]


def test_back_from_a_question_is_the_one_before(coach: Coach) -> None:
    acme(coach)
    found = drill(coach, "--aloud", answers=[BACK, CLEAR, CLEAR, BACK, STOP])
    assert places(found, "timed") == ["1 of 3", "1 of 3", "2 of 3", "3 of 3", "2 of 3"]


def test_an_answer_that_is_given_again_counts_anew(coach: Coach, home: Path) -> None:
    acme(coach)
    found = drill(coach, "--typed", answers=["First.", "weak", BACK, "Second.", "good", STOP])
    assert places(found, "text") == ["1 of 3", "2 of 3", "1 of 3", "2 of 3"]
    assert [felt for _, felt, _ in rated(home)] == ["weak", "good"]
    assert list(practised(home)["answers"].values()) == ["Second.\n"]


@pytest.mark.parametrize(("leave", "code"), [(CTRL_C, 130), (STOP, 0)])
def test_stopping_keeps_what_was_rated_and_goes_on_there(
    coach: Coach, home: Path, leave: Answer, code: int
) -> None:
    acme(coach)
    first = sheet(coach)[0]
    drill(coach, "--aloud", answers=[ENTER, ENTER, "fair", leave], code=code)
    assert rated(home) == [(first, "fair", "aloud")]
    assert places(drill(coach, "--aloud", answers=[STOP]), "timed") == ["1 of 2"]


def test_stopping_at_the_first_question_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    found = drill(coach, answers=[STOP])
    assert "coach undo" not in found.out + found.err
    assert contents(home) == before


def test_after_the_interview_nothing_is_asked(coach: Coach, snapshot: object) -> None:
    acme(coach)
    assert coach("practice", "acme", now="2026-11-25", answers=[]).transcript == snapshot


def test_at_a_terminal_a_sheet_of_an_earlier_day_is_printed(coach: Coach) -> None:
    acme(coach)
    assert "--on 2026-11-20 --rate 1=fair" in drill(coach, "--on", "2026-11-20", answers=[]).out


def test_hostile_words_are_shown_and_not_sent(coach: Coach) -> None:
    acme(coach)
    coach("practice", "--set", "1=Red \x1b[31m \u202e[b] {{7}}", now=NOW)
    found = drill(coach, "--typed", answers=[STOP])
    assert "Red <U+001B>[31m <U+202E>[b] {{7}}" in found.asked[0].shown
    assert "\x1b[31m" not in found.out + found.err


# A friend


def test_a_friends_notes_are_asked_for_as_they_stand_on_the_sheet(
    coach: Coach, home: Path, snapshot: object
) -> None:
    acme(coach)
    ids = sheet(coach, "--partner")
    answers: list[Answer] = []
    for number, each in enumerate(ids):
        answers += [f"about {each}", "4" if number else "1"]
    found = drill(coach, "--partner", "--record", answers=[*answers, "More numbers."])
    assert found.walk == [*["text", "choose"] * len(ids), "text"]
    assert rated(home) == [(each, "good" if n else "weak", "friend") for n, each in enumerate(ids)]
    [friend] = practised(home)["friends"]
    assert friend["notes"] == {each: f"about {each}\n" for each in ids}
    assert friend["said"] == "More numbers.\n"
    assert step_of(coach, "acme", "rehearse", now=NOW) == "done"
    assert found.transcript == snapshot


@pytest.mark.parametrize(("leave", "code"), [(CTRL_C, 130), (STOP, 0)])
def test_a_friends_sheet_goes_on_where_it_was_stopped(coach: Coach, leave: Answer, code: int) -> None:
    acme(coach)
    found = drill(coach, "--partner", "--record", answers=["clear", "5", leave], code=code)
    second = found.asked[2].shown
    [asked] = drill(coach, "--partner", "--record", answers=[STOP]).asked
    assert second.strip()[:2] == "2."
    assert second.strip() in asked.shown


def test_a_mark_for_a_question_that_is_not_on_the_sheet_is_not_counted(
    coach: Coach, snapshot: object
) -> None:
    acme(coach)
    assert "hard-gap" not in sheet(coach, "--partner")
    coach("practice", "acme", "--partner", "--rate", "hard-gap=4", now=NOW)
    found = drill(coach, "--partner", "--record", answers=[ENTER, "4", STOP])
    assert "\n1. " in found.asked[0].shown
    assert found.out == snapshot


def test_what_a_friend_wrote_is_on_disk_before_the_number_is_asked_for(coach: Coach, home: Path) -> None:
    acme(coach)
    first, seen = sheet(coach, "--partner")[0], []

    def back(_question: Question) -> Sign:
        seen.append(practised(home)["friends"][0]["notes"])
        return BACK

    def stop(_question: Question) -> Sign:
        seen.append(practised(home).get("friends"))
        return STOP

    found = drill(coach, "--partner", "--record", answers=["clear", back, CLEAR, stop])
    assert found.asked[2].now.strip() == "clear"  # type: ignore[union-attr]
    assert seen == [{first: "clear\n"}, None]


def test_a_sheet_without_words_is_numbers_alone(coach: Coach, home: Path) -> None:
    acme(coach)
    drill(coach, "--partner", "--record", answers=[ENTER, "3", STOP])
    assert "friends" not in practised(home)
    assert [felt for _, felt, _ in rated(home)] == ["fair"]


def test_a_friends_sheet_of_an_earlier_day_is_asked_for_by_its_day(coach: Coach, home: Path) -> None:
    acme(coach)
    found = drill(coach, "--partner", "--record", "--on", "2026-11-20", answers=[ENTER, "3", STOP])
    assert "Fri 20 Nov" in found.asked[0].shown
    assert practised(home)["tries"][0].startswith("2026-11-20 ")


def test_a_question_of_ones_own_is_shown_to_whoever_takes_the_notes_in(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "questions/mine.yaml", PACK.replace("What is your day like?", '"Your \\e[31mday?"'))
    found = drill(coach, "--partner", "--record", "--pack", "mine", answers=[STOP])
    assert "Your <U+001B>[31mday?" in found.asked[0].shown
    assert "\x1b[31m" not in found.out + found.err


def test_what_a_friend_wrote_and_said_is_shown_when_the_question_comes_again(coach: Coach) -> None:
    acme(coach)
    words = ("--rate", "1=2", "--set", "1=Which \x1b[31mpart\nwas yours?", "--said", "More numbers.")
    coach("practice", "--partner", "--record", *words, now="2026-11-20")
    first = sheet(coach, "--partner", "--on", "2026-11-20")[0]
    assert first == coach("practice", "acme", "--json", now=NOW).json["plan"][0]["id"]
    found = drill(coach, "--aloud", answers=[ENTER, ENTER, STOP])
    assert "Fri 20 Nov: More numbers." in found.asked[0].shown
    assert "Fri 20 Nov: Which <U+001B>[31mpart was yours?" in found.asked[2].shown


def test_a_second_try_stands_beside_the_first(coach: Coach, home: Path) -> None:
    acme(coach)
    first = "I run the returns desk of a shop in Leeds."
    second = f"{first} Next I'd like to plan the stock, and that's why this job."
    found = drill(coach, "--typed", answers=[first, "again", second, "good", STOP])
    assert found.walk == ["text", "choose", "text", "choose", "text"]
    assert first in found.asked[3].shown
    assert " ".join(second.split()) in " ".join(found.asked[3].shown.split())
    assert [felt for _, felt, _ in rated(home)] == ["good"]


def test_points_said_aloud_are_ticked(coach: Coach, snapshot: object) -> None:
    acme(coach)

    def first_two(question: Question) -> tuple[str, ...]:
        return question.options[:2]

    found = drill(coach, "--aloud", answers=[ENTER, first_two, STOP])
    assert found.walk == ["timed", "many", "choose"]
    assert [found.asked[1].message, found.asked[2].shown] == snapshot


def test_back_from_the_ticks_is_the_same_question_again(coach: Coach) -> None:
    acme(coach)
    found = drill(coach, "--aloud", answers=[ENTER, BACK, STOP])
    assert places(found, "timed") == ["1 of 3", "1 of 3"]
