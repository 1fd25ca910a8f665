"""`coach practice`, without a terminal."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import (
    D,
    acme,
    contents,
    log_of,
    message,
    step_of,
    stored,
    type_into_stdin,
    write_by_hand,
)
from tests.conftest import Coach
from tests.files.banks.packs import PACK, entry

WEEK_BEFORE, EVE, AFTER = "2026-11-17", "2026-11-23", "2026-11-25"
NOW = "2026-11-21"


def practised(home: Path) -> dict[str, Any]:
    """What stands in practice.yaml."""
    import yaml

    found: dict[str, Any] = yaml.safe_load((home / "practice.yaml").read_text(encoding="utf-8"))
    return found


def tried(day: str, question: str, felt: str, way: str = "aloud") -> str:
    """A try for Acme, as its line in the file."""
    return f"{day} {question} {felt} {way} for acme"


def tries(home: Path) -> list[str]:
    return [str(each) for each in practised(home)["tries"]]


def sheet(coach: Coach, *words: str, now: str | None = None) -> list[str]:
    """The ids of the questions of a day in the order of their numbers."""
    found: list[str] = coach("practice", *words, "--json", now=now).json["sheet"]
    return found


def plan(coach: Coach, *words: str, now: str | None = None) -> list[str]:
    """The ids of what is asked next."""
    return [each["id"] for each in coach("practice", *words, "--json", now=now).json["plan"]]


# For which job


def test_with_nothing_on_record_one_practises_without_a_job(coach: Coach) -> None:
    assert coach("practice", "--json").json["id"] is None


def test_a_job_without_an_interview_to_come_is_not_taken_by_itself(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("practice", "--json").json["id"] is None


def test_the_only_job_with_an_interview_to_come_is_taken(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex")
    assert coach("practice", "--json").json["id"] == "acme"


def test_a_job_that_is_named_is_taken_whatever_is_planned(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex")
    assert coach("practice", "globex", "--json").json["id"] == "globex"


def test_a_job_in_the_archive_can_be_practised_for_and_stays_there(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew", now=NOW)
    coach("practice", "acme", "--rate", "why-yourself=fair", now=NOW)
    assert tries(home) == [tried(NOW, "why-yourself", "fair")]
    assert [path.parent.name for path in home.glob("*/acme.yaml")] == ["archive"]


# The sheet


def test_off_a_terminal_a_sheet_is_printed_and_nothing_is_written(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    found = coach("practice", now=NOW)
    assert found.err == ""
    assert f"coach practice acme --on {NOW} --rate 1=fair" in found.out
    assert contents(home) == before


def test_ten_minutes_are_three_questions(coach: Coach) -> None:
    assert len(plan(coach)) == 3


@pytest.mark.parametrize(("minutes", "count"), [("1", 1), ("6", 2), ("30", 10)])
def test_a_question_takes_three_minutes(coach: Coach, minutes: str, count: int) -> None:
    assert len(plan(coach, "--minutes", minutes)) == count


def test_the_sheet_says_for_how_many_minutes_it_was_made(coach: Coach) -> None:
    assert "--minutes 30 --on" in coach("practice", "--minutes", "30").out


def test_a_pack_that_is_asked_for_comes_first(coach: Coach) -> None:
    pack = {each["id"] for each in coach("bank", "list", "first-job", "--json").json["entries"]}
    assert plan(coach, "--pack", "first-job", "--minutes", "3")[0] in pack


@pytest.mark.parametrize("words", [(), ("--partner",)])
def test_the_command_on_a_sheet_names_the_pack_so_that_its_numbers_mean_the_same(
    coach: Coach, words: tuple[str, ...]
) -> None:
    assert "--pack first-job" in coach("practice", "--pack", "first-job", *words).out.splitlines()[-1]


@pytest.mark.parametrize(
    ("suffix", "begins"), [("txt", "Practice"), ("md", "# Practice"), ("html", "<!DOCTYPE html>")]
)
def test_the_sheet_can_be_written_to_a_file(coach: Coach, tmp_path: Path, suffix: str, begins: str) -> None:
    path = tmp_path / f"sheet.{suffix}"
    coach("practice", "-o", str(path))
    assert path.read_text(encoding="utf-8").lower().startswith(begins.lower())


def test_a_sheet_of_an_earlier_day_can_be_printed_again(coach: Coach) -> None:
    acme(coach)
    first = coach("practice", now=NOW).out
    coach("practice", "--rate", "1=good", "--rate", "2=weak", now="2026-11-22")
    assert coach("practice", "--on", NOW).out == first


# JSON


def test_the_json_has_these_keys(coach: Coach) -> None:
    found = coach("practice", "--json").json
    assert list(found) == ["schema", "id", "minutes", "plan", "sheet", "coming", "left_out"]
    assert list(found["plan"][0]) == ["id", "text", "pack", "why", "last", "tried", "due"]


def test_the_json_says_how_a_question_felt_and_when_it_comes_again(coach: Coach) -> None:
    coach("practice", "--rate", "why-yourself=weak", now=NOW)
    found = coach("practice", "--json", now="2026-11-22").json["plan"][0]
    assert (found["id"], found["last"], found["tried"], found["due"]) == (
        "why-yourself", "weak", NOW, "2026-11-22",
    )  # fmt: skip
    assert found["why"]


def test_the_json_says_what_comes_on_which_day(coach: Coach) -> None:
    coach("practice", "--rate", "1=weak", "--rate", "2=good", now=NOW)
    first, second = sheet(coach)[:2]
    assert coach("practice", "--json").json["coming"] == [
        {"on": "2026-11-22", "questions": [first]}, {"on": "2026-11-27", "questions": [second]},
    ]  # fmt: skip


def test_what_was_tried_today_leaves_the_plan_and_keeps_its_number(coach: Coach) -> None:
    before = sheet(coach)
    coach("practice", "--rate", "1=fair")
    assert sheet(coach) == before
    assert plan(coach) == before[1:]


def test_when_all_of_the_sheet_was_tried_the_next_questions_come(coach: Coach) -> None:
    before = sheet(coach)
    coach("practice", "--rate", "1=fair", "--rate", "2=fair", "--rate", "3=fair")
    assert len(plan(coach)) == 3
    assert not set(plan(coach)) & set(before)


def test_the_json_of_a_friends_page_has_its_questions(coach: Coach) -> None:
    found = coach("practice", "--partner", "--json").json
    assert len(found["sheet"]) == 8
    assert [each["id"] for each in found["plan"]] == found["sheet"]


# Ratings


def test_a_rating_by_number_and_one_by_id_are_on_record(coach: Coach, home: Path) -> None:
    second = sheet(coach)[1]
    found = coach("practice", "--rate", "2=good", "--rate", "hard-gap=weak", now=NOW)
    assert tries(home) == [f"{NOW} {second} good aloud", f"{NOW} hard-gap weak aloud"]
    assert coach("bank", "show", "hard-gap", "--json").json["entry"]["text"] in found.out
    assert "coach undo" in found.out


def test_the_words_of_a_rating_may_be_written_large(coach: Coach, home: Path) -> None:
    coach("practice", "--rate", "hard-gap=WEAK")
    assert tries(home) == [f"{NOW} hard-gap weak aloud"]


def test_a_number_of_thousands_of_digits_is_no_question(coach: Coach) -> None:
    found = coach("practice", "--rate", f"{'9' * 5000}=fair", code=3)
    assert len(found.err) < 400


def test_the_same_twice_is_on_record_already(coach: Coach, home: Path) -> None:
    coach("practice", "--rate", "1=fair")
    before = contents(home)
    assert "coach undo" not in coach("practice", "--rate", "1=fair").out
    assert contents(home) == before


def test_a_rating_that_was_changed_and_changed_back_counts_again(coach: Coach, home: Path) -> None:
    for felt in ("fair", "weak", "fair"):
        coach("practice", "--rate", f"hard-gap={felt}")
    assert [each.split()[2] for each in tries(home)] == ["fair", "weak", "fair"]


def test_a_question_of_a_pack_that_was_tried_before_can_be_rated_by_its_number(
    coach: Coach, home: Path
) -> None:
    question = coach("bank", "list", "nursing", "--json").json["entries"][0]["id"]
    coach("practice", "--pack", "nursing", "--rate", f"{question}=weak", now=NOW)
    coach("practice", "--rate", "1=fair", now="2026-11-22")
    assert tries(home)[-1] == f"2026-11-22 {question} fair aloud"


# Answers


def test_a_typed_answer_is_kept_and_counts_as_typed(coach: Coach, home: Path) -> None:
    coach("practice", "--set", "hard-gap=I cared for my father.", "--rate", "hard-gap=good")
    assert practised(home)["answers"] == {"hard-gap": "I cared for my father.\n"}
    assert tries(home) == [f"{NOW} hard-gap good typed"]


def test_an_answer_without_a_rating_is_no_try(coach: Coach, home: Path) -> None:
    coach("practice", "--set", "hard-gap=I cared for my father.")
    assert "tries" not in practised(home)


def test_an_answer_can_come_from_stdin(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_into_stdin(monkeypatch, "Zwei Zeilen,\nmit Ümlaut".encode())
    coach("practice", "--set", "hard-gap=-")
    assert practised(home)["answers"]["hard-gap"] == "Zwei Zeilen,\nmit Ümlaut\n"


def test_an_answer_can_be_taken_away(coach: Coach, home: Path) -> None:
    coach("practice", "--set", "hard-gap=I cared for my father.")
    coach("practice", "--set", "hard-gap=")
    assert "answers" not in practised(home)


def test_a_rating_can_say_that_the_answer_was_typed(coach: Coach, home: Path) -> None:
    coach("practice", "--typed", "--rate", "hard-gap=fair")
    assert tries(home) == [f"{NOW} hard-gap fair typed"]


def test_a_remark_can_be_put_away_for_good(coach: Coach, home: Path) -> None:
    coach("practice", "--dismiss", "no-number", "--dismiss", "no-number")
    assert practised(home)["dismissed"] == ["no-number"]


# Days


def test_the_numbers_of_an_earlier_day_are_those_of_that_days_sheet(coach: Coach, home: Path) -> None:
    acme(coach)
    then = sheet(coach, now=WEEK_BEFORE)
    coach("practice", "--rate", "1=weak", now=WEEK_BEFORE)
    coach("practice", "--on", WEEK_BEFORE, "--rate", "2=good", now="2026-11-18")
    assert tries(home)[-1] == tried(WEEK_BEFORE, then[1], "good")


def test_a_sheet_from_before_the_interview_can_be_taken_in_after_it(coach: Coach, home: Path) -> None:
    acme(coach)
    then = sheet(coach, now=EVE)
    coach("debrief", "acme", "--set", "hardest=Why us?", now=AFTER)
    coach("practice", "acme", "--on", EVE, "--rate", "1=good", now=AFTER)
    assert tries(home) == [tried(EVE, then[0], "good")]
    assert log_of(coach, "acme")[0] == {"on": EVE, "done": "rehearse", "round": 1}


def test_what_was_practised_on_the_morning_of_the_interview_can_be_taken_in_that_evening(
    coach: Coach, home: Path
) -> None:
    acme(coach, "--at", "14:00")
    then = sheet(coach, now=f"{D}T09:00")
    coach("practice", "acme", "--rate", "1=good", now=f"{D}T20:00")
    assert tries(home) == [tried(D, then[0], "good")]


def test_after_the_interview_nothing_is_asked_for_it(coach: Coach) -> None:
    acme(coach)
    assert "coach followup acme" in coach("practice", "acme", now=AFTER).out
    assert (plan(coach, "acme"), plan(coach, "acme", "--partner")) == ([], [])


def test_over_two_weeks_weak_answers_return_sooner_and_nothing_is_asked_after_the_interview(
    coach: Coach,
) -> None:
    coach("new", "Acme", "--on", "2026-12-03", now="2026-11-20")
    first = sheet(coach, "acme")
    coach("practice", "acme", "--rate", "1=weak", "--rate", "2=fair", "--rate", "3=good")
    came: dict[str, str] = {}
    days = [f"2026-11-{n}" for n in range(21, 31)] + [f"2026-12-0{n}" for n in range(1, 5)]
    counts = []
    for day in days:
        asked = plan(coach, "acme", "--minutes", "60", now=day)
        counts.append(len(asked))
        came |= {each: day for each in first if each in asked and each not in came}
    assert [came[each] for each in first] == ["2026-11-21", "2026-11-23", "2026-11-26"]
    assert counts[-2:] == [0, 0]
    assert min(counts[:-2]) == 20


def test_on_the_eve_every_weak_one_is_asked_whatever_the_time(coach: Coach) -> None:
    acme(coach)
    weak = sheet(coach, "--minutes", "15", now="2026-11-22")
    coach("practice", *(word for each in weak for word in ("--rate", f"{each}=weak")))
    found = coach("practice", "--minutes", "3", "--json", now=EVE).json["plan"]
    assert {each["id"] for each in found} == set(weak)


def test_the_same_ratings_give_the_same_plan(coach: Coach, home: Path) -> None:
    acme(coach)
    rates = ("--rate", "1=weak", "--rate", "2=fair", "--rate", "3=good")
    coach("practice", *rates, now=NOW)
    first = coach("practice", "--json", "--minutes", "60", now="2026-11-22").json
    coach("undo")
    coach("practice", "--on", NOW, *rates)
    assert coach("practice", "--json", "--minutes", "60").json == first


def test_what_was_hard_in_an_interview_comes_first(coach: Coach) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "hardest=How would you shard Postgres?", now=D)
    coach("interview", "acme", "--on", "2026-12-01", now=AFTER)
    found = coach("practice", "--json").json["plan"][0]
    assert (found["text"], found["pack"]) == ("How would you shard Postgres?", None)
    assert "Tue 24 Nov" in found["why"]


# The step


def test_the_same_again_is_news_where_it_rehearses_for_an_interview_that_came_nearer(coach: Coach) -> None:
    acme(coach)
    words = ("practice", "acme", "--rate", "hard-gap=fair")
    coach("interview", "acme", "--moved", "2026-12-10", now=NOW)
    coach(*words)
    coach("interview", "acme", "--moved", "2026-11-23")
    assert "coach undo" in coach(*words).out
    assert step_of(coach, "acme", "rehearse") == "done"


def test_in_the_three_days_before_an_interview_practice_is_the_step_rehearse(coach: Coach) -> None:
    acme(coach)
    coach("practice", "--rate", "1=fair", now=NOW)
    assert log_of(coach, "acme") == [{"on": NOW, "done": "rehearse", "round": 1}]
    assert step_of(coach, "acme", "rehearse") == "done"


def test_the_step_is_recorded_once(coach: Coach) -> None:
    acme(coach)
    coach("practice", "--rate", "1=fair", now=NOW)
    coach("practice", "--rate", "1=fair", now="2026-11-22")
    coach("practice", "--on", NOW, "--rate", "2=fair", now="2026-11-22")
    assert len(log_of(coach, "acme")) == 1


@pytest.mark.parametrize("words", [("--rate", "1=fair"), ("--partner", "--rate", "1=4")])
def test_before_these_days_practice_is_no_step_yet(coach: Coach, words: tuple[str, ...]) -> None:
    acme(coach, now="2026-11-10")
    coach("practice", *words, now="2026-11-20")
    assert log_of(coach, "acme") == []
    coach("practice", "--on", "2026-11-20", "--rate", "2=fair", now=NOW)
    assert log_of(coach, "acme") == []


def test_a_friends_marks_are_the_step_too(coach: Coach) -> None:
    acme(coach)
    coach("practice", "--partner", "--record", "--rate", "1=4", now=NOW)
    assert step_of(coach, "acme", "rehearse") == "done"


def test_undo_takes_back_the_practice_and_the_step_at_once(coach: Coach, home: Path) -> None:
    acme(coach)
    before = {name: data for name, data in contents(home).items() if not name.startswith(".journal/")}
    coach("practice", "--rate", "1=fair", "--set", "1=My words.", now=NOW)
    coach("undo")
    after = {name: data for name, data in contents(home).items() if not name.startswith(".journal/")}
    assert after == before


# A friend


def test_the_page_for_a_friend_writes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    found = coach("practice", "--partner", now=NOW).out
    assert "\n8. " in found
    assert f"coach practice acme --partner --record --on {NOW}" in found
    assert contents(home) == before


def test_what_a_friend_noted_is_on_record(coach: Coach, home: Path) -> None:
    acme(coach)
    asked = sheet(coach, "--partner", now=NOW)
    coach(
        "practice", "--partner", "--record", "--rate", "1=2", "--rate", "2=3", "--rate", "3=5", "--set",
        "1=Too long, but [kind]", "--set", "4=Why?", "--said", "More numbers.",
    )  # fmt: skip
    assert tries(home) == [
        tried(NOW, question, felt, way="friend")
        for question, felt in zip(asked, ("weak", "fair", "good"), strict=False)
    ]
    assert practised(home)["friends"][0]["notes"] == {asked[0]: "Too long, but [kind]\n", asked[3]: "Why?\n"}
    assert practised(home)["friends"][0]["said"] == "More numbers.\n"


def test_the_numbers_of_a_friend_are_those_of_their_page_also_when_it_is_taken_in_twice(
    coach: Coach, home: Path
) -> None:
    acme(coach)
    asked = sheet(coach, "--partner", now=NOW)
    coach("practice", "--partner", "--record", "--rate", "1=4", now=NOW)
    coach("practice", "--partner", "--record", "--on", NOW, "--rate", "2=4", now="2026-11-22")
    assert [each.split()[1] for each in tries(home)] == asked[:2]


def test_a_friends_notes_of_one_day_stand_together(coach: Coach, home: Path) -> None:
    coach("practice", "--partner", "--record", "--set", "1=Clear.", "--said", "Well done.")
    coach("practice", "--partner", "--record", "--set", "2=Shorter.")
    coach("practice", "--partner", "--record", "--set", "1=")
    [found] = practised(home)["friends"]
    assert (list(found["notes"].values()), found["said"]) == (["Shorter.\n"], "Well done.\n")


def test_the_same_notes_twice_are_on_record_already(coach: Coach, home: Path) -> None:
    words = ("practice", "--partner", "--record", "--rate", "1=4", "--set", "2=ok", "--said", "good")
    coach(*words)
    before = contents(home)
    assert "coach undo" not in coach(*words).out
    assert contents(home) == before


# Own packs, and files edited by hand


def test_a_pack_of_ones_own_is_used(coach: Coach, home: Path) -> None:
    write_by_hand(home, "questions/mine.yaml", PACK)
    assert plan(coach, "--pack", "mine")[0] == "my-first"


def test_a_question_of_ones_own_stands_in_place_of_ours(coach: Coach, home: Path) -> None:
    write_by_hand(home, "questions/mine.yaml", PACK.replace("my-first", "hard-gap"))
    assert "What is your day like?" in coach("practice", "--rate", "hard-gap=weak").out


def test_a_broken_pack_is_told_with_its_line_and_the_rest_works(coach: Coach, home: Path) -> None:
    path = write_by_hand(
        home, "questions/broken.yaml", PACK.replace("competency: learning", "competency: magic")
    )
    write_by_hand(home, "questions/mine.yaml", PACK)
    found = coach("practice", "--pack", "mine")
    assert found.err.startswith(f"Left out: {path}:11: ")
    assert "What is your day like?" in found.out
    assert coach("practice", "--json").json["left_out"][0]["line"] == 11


def test_a_rating_of_a_question_that_is_gone_stays_and_hurts_nobody(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "questions/mine.yaml", PACK + entry("my-other"))
    coach("practice", "--pack", "mine", "--rate", "my-first=weak", "--rate", "my-other=weak")
    path.write_text(PACK)
    assert "my-other" not in plan(coach, "--minutes", "60", now="2026-11-22")
    coach("practice", "--rate", "my-first=fair")
    assert f"{NOW} my-other weak aloud" in tries(home)


def test_a_line_that_is_no_try_is_told_with_its_number(coach: Coach, home: Path) -> None:
    path = write_by_hand(
        home, "practice.yaml", "schema: 1\ntries:\n- 2026-11-20 hard-gap fair aloud\n- yesterday, fine\n"
    )
    before = contents(home)
    said = message(coach("practice", "--rate", "1=fair", code=4))
    assert said[0].startswith(f"{path}:4: ")
    assert contents(home) == before


def test_a_job_that_cannot_be_read_does_not_keep_anybody_from_practising(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "jobs/bad.yaml", "schema: 1\ncompany: [\n")
    found = coach("practice")
    assert found.out
    assert found.err.startswith(f"Left out: {path}:")
    assert [each["file"] for each in coach("practice", "--json").json["left_out"]] == [str(path)]


def test_after_the_command_stored_words_are_shown_and_not_sent(coach: Coach, home: Path) -> None:
    write_by_hand(
        home, "questions/mine.yaml", PACK.replace("What is your day like?", '"Red \\e[31m, {{7}} [b]?"')
    )
    for words in ((), ("--partner",), ("--json",)):
        assert "\x1b" not in coach("practice", "--pack", "mine", *words).out
    said = coach("practice", "--pack", "mine", "--rate", "my-first=fair").out
    assert "Red <U+001B>[31m, {{7}} [b]?" in said


def test_the_record_of_a_job_knows_nothing_of_ratings(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", "--rate", "1=fair", now=WEEK_BEFORE)
    assert "log" not in stored(home, "acme")
