"""`coach review`, without a terminal."""

from pathlib import Path

import pytest

from tests.commands.helpers import D, acme, contents, write_by_hand
from tests.conftest import Coach
from tests.once import remembered

KEYS = [
    "schema", "jobs", "rounds", "results", "stopped_after", "felt", "causes", "strengths", "to_change", "scores",
    "goals", "goals_without_story", "thanks", "thanks_in_time", "waits", "silent", "still_open", "enough",
]  # fmt: skip


@remembered
def one(coach: Coach) -> None:
    """Acme, with notes and thanks, which said no by mail on 4 December and told why."""
    acme(coach)
    coach(
        "debrief", "acme", "--set", "feeling=It went well", "--set", "wants=Releases without fear",
        "--set", "promised=send the sample", "--set", "cause=me", "--set", "score-clear=4", now=D,
    )  # fmt: skip
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    coach("outcome", "acme", "no", "--told", "mail", "--set", "end-cause=match", now="2026-12-04")
    coach("feedback", "acme", "--set", "result=talked", "--set", "strength=calm", now="2026-12-07")
    coach("feedback", "acme", "--set", "behaviour=shorter answers", now="2026-12-07")


@remembered
def several(coach: Coach, number: int) -> None:
    """So many companies with an interview on D."""
    for n in range(number):
        coach("new", f"Company {n}", "--on", D, "--with", "Ada Okafor, manager", now="2026-11-20")
    coach("next", now="2026-12-08")


class TestAnEmptyHome:
    def test_it_names_the_command_that_fills_it(self, coach: Coach) -> None:
        assert "coach debrief" in coach("review").out

    def test_json_has_every_key(self, coach: Coach) -> None:
        assert list(coach("review", "--json").json) == KEYS

    def test_json_counts_nothing(self, coach: Coach) -> None:
        assert coach("review", "--json").json["jobs"] == 0

    def test_an_interview_to_come_is_none_held(self, coach: Coach) -> None:
        empty = coach("review").out
        acme(coach)
        assert coach("review").out == empty


class TestOneCase:
    def test_it_is_plain_text_when_piped(self, coach: Coach) -> None:
        one(coach)
        assert "# " not in coach("review").out

    def test_it_is_markdown_on_request(self, coach: Coach) -> None:
        one(coach)
        assert coach("review", "--format", "md").out.startswith("# ")

    def test_it_holds_no_share(self, coach: Coach) -> None:
        one(coach)
        assert "%" not in coach("review").out

    def test_json_has_what_was_recorded(self, coach: Coach) -> None:
        one(coach)
        found = coach("review", "--json").json
        assert {key: found[key] for key in KEYS if key != "still_open"} == {
            "schema": 1, "jobs": 1, "rounds": 1, "results": {"rejected": 1}, "stopped_after": {"1": 1},
            "felt": [{"company": "Acme", "round": 1, "feeling": "It went well", "result": "rejected"}],
            "causes": {"match": 1}, "strengths": ["calm"], "to_change": ["shorter answers"],
            "scores": {"score-clear": [4]}, "goals": 1, "goals_without_story": 1, "thanks": 1,
            "thanks_in_time": 1, "waits": [{"company": "Acme", "days": 10, "plainly": True}], "silent": 0,
            "enough": False,
        }  # fmt: skip

    def test_json_has_what_is_still_open_and_no_promise_to_a_job_that_is_over(self, coach: Coach) -> None:
        one(coach)
        found = coach("review", "--json").json["still_open"]
        assert [(each["company"], each["action"]["text"]) for each in found] == [
            ("Acme", "shorter answers"),
        ]  # fmt: skip

    def test_what_is_done_is_not_open_any_more(self, coach: Coach) -> None:
        one(coach)
        coach("followup", "acme", "--done", "improve", "--to", "a1")
        found = coach("review", "--json").json["still_open"]
        assert [each["action"]["text"] for each in found] == ["shorter answers"]

    def test_looking_changes_nothing(self, coach: Coach, home: Path) -> None:
        one(coach)
        before = contents(home)
        coach("review")
        assert contents(home) == before

    def test_stored_text_means_nothing_to_markdown(self, coach: Coach) -> None:
        acme(coach)
        coach("debrief", "acme", "--set", "feeling=*x* <b> | [a](b)", now=D)
        assert r"| \*x\* \<b\> \| \[a\](b) |" in coach("review", "--format", "md").out


class TestFiveCases:
    def test_five_are_enough(self, coach: Coach) -> None:
        several(coach, 5)
        assert coach("review", "--json").json["enough"] is True

    def test_four_are_not(self, coach: Coach) -> None:
        several(coach, 4)
        assert coach("review", "--json").json["enough"] is False

    def test_a_bar_is_as_long_as_its_count(self, coach: Coach) -> None:
        several(coach, 5)
        assert "█████  5" in coach("review").out


class TestTheFiles:
    def test_archived_jobs_count(self, coach: Coach, home: Path) -> None:
        several(coach, 1)
        coach("outcome", "company-0", "silence", now="2026-12-24")
        assert (home / "archive" / "company-0.yaml").is_file()
        assert coach("review", "--json").json["results"] == {"moved-on": 1}

    @pytest.mark.parametrize("folder", ["jobs", "archive"])
    def test_a_bad_file_is_left_out_with_one_line(self, coach: Coach, home: Path, folder: str) -> None:
        one(coach)
        path = write_by_hand(home, f"{folder}/bad.yaml", "schema: 1\ncompany: [\n")
        [line] = coach("review").err.splitlines()
        assert line.startswith(f"Left out: {path}:")

    @pytest.mark.parametrize("folder", ["jobs", "archive"])
    def test_beside_a_bad_file_the_others_count(self, coach: Coach, home: Path, folder: str) -> None:
        one(coach)
        write_by_hand(home, f"{folder}/bad.yaml", "schema: 1\ncompany: [\n")
        assert coach("review", "--json").json["jobs"] == 1


def test_what_one_wants_to_do_better_is_not_said_to_be_their_words(coach: Coach) -> None:
    one(coach)
    assert "shorter answers" in coach("review").out.partition("you decided")[2]
