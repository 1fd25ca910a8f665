"""`coach debrief`, without a terminal."""

import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import D, acme, contents, log_of, step_of, stored
from tests.conftest import Coach
from tests.once import remembered

CORE = {
    "feeling": "It went well",
    "met": "Ada Okafor, manager; Lin Chow, reception",
    "wants": "Releases without fear",
    "doubts": "small teams: I led four",
    "decide": "11 dec; I may ask before",
    "promised": "send the sample by 27 nov; call Lin",
    "change": "Pause before an answer",
}
MORE = {
    "hardest": "Why did you leave?", "pay": "They named 60,000", "score-understood": "4", "score-matched": "3",
    "score-clear": "5", "score-asked": "2", "score-closed": "1", "cause": "brief", "want-now": "a smaller team",
    "note": "A calm place",
}  # fmt: skip


def sets(answers: dict[str, str]) -> list[str]:
    return [part for name, text in answers.items() for part in ("--set", f"{name}={text}")]


@remembered
def noted(coach: Coach, **answers: str) -> None:
    """Acme, and these notes on D."""
    acme(coach)
    coach("debrief", "acme", *sets(answers), now=D)


def prompts(coach: Coach) -> dict[str, Any]:
    return {each["id"]: each["answer"] for each in coach("debrief", "acme", "--json").json["prompts"]}


def steps(coach: Coach, name: str) -> list[Any]:
    return [each for each in coach("followup", "acme", "--json").json["steps"] if each["step"] == name]


class TestTheAnswers:
    @pytest.mark.parametrize(("name", "text"), [*CORE.items(), *MORE.items()])
    def test_every_prompt_has_a_flag(self, coach: Coach, name: str, text: str) -> None:
        acme(coach)
        coach("debrief", "acme", "--set", f"{name}={text}", now=D)
        assert prompts(coach)[name] == text

    def test_json_lists_every_prompt_in_order(self, coach: Coach) -> None:
        acme(coach)
        found = coach("debrief", "acme", "--json", now=D).json
        assert (found["schema"], found["id"], found["round"]) == (1, "acme", 1)
        assert [each["id"] for each in found["prompts"]] == [
            "feeling",
            "met",
            "topics",
            *[each for each in CORE if each not in {"feeling", "met"}],
            *MORE,
        ]

    def test_the_options_of_a_choice_are_listed(self, coach: Coach) -> None:
        acme(coach)
        [cause] = [
            each
            for each in coach("debrief", "acme", "--json", now=D).json["prompts"]
            if each["id"] == "cause"
        ]
        assert cause["options"] == ["me", "match", "brief", "role", "none"]

    def test_the_way_back_and_what_is_next_are_said(self, coach: Coach) -> None:
        acme(coach)
        said = coach("debrief", "acme", "--set", "feeling=fine", now=D).out
        assert coach("next", "--json").json["items"][0]["command"] in said
        assert "coach undo" in said

    def test_an_answer_is_cleared(self, coach: Coach) -> None:
        noted(coach, wants="speed")
        coach("debrief", "acme", "--set", "wants=")
        assert prompts(coach)["wants"] is None

    def test_the_same_again_changes_nothing(self, coach: Coach, home: Path) -> None:
        noted(coach, **CORE)
        before = contents(home)
        coach("debrief", "acme", *sets(CORE))
        assert contents(home) == before

    def test_show_prints_the_notes(self, coach: Coach) -> None:
        noted(coach, wants="Releases without fear")
        assert "Releases without fear" in coach("debrief", "acme", "--show").out

    def test_show_names_the_command_that_asks_for_the_rest(self, coach: Coach) -> None:
        noted(coach, wants="Releases without fear")
        assert "coach debrief acme --round 1" in coach("debrief", "acme", "--show").out

    def test_undo_takes_all_of_it_back(self, coach: Coach, home: Path) -> None:
        acme(coach)
        before = stored(home, "acme")
        coach("debrief", "acme", *sets(CORE), now=D)
        coach("undo")
        assert stored(home, "acme") == before

    def test_the_latest_round_without_notes_is_meant(self, coach: Coach) -> None:
        noted(coach, **CORE)
        coach("interview", "acme", "--on", "2026-11-30")
        assert coach("debrief", "acme", "--json", now="2026-11-30").json["round"] == 2

    def test_an_earlier_round_can_be_named(self, coach: Coach) -> None:
        noted(coach, feeling="fine")
        coach("interview", "acme", "--on", "2026-11-30")
        assert coach("debrief", "acme", "--round", "1", "--json", now="2026-11-30").json["round"] == 1


class TestWhatFollows:
    def test_the_people_met_are_the_people_to_thank(self, coach: Coach) -> None:
        noted(coach, met=CORE["met"])
        assert steps(coach, "thank-you")[0]["for"] == ["Ada Okafor", "Lin Chow"]

    def test_who_was_not_there_is_not_thanked(self, coach: Coach) -> None:
        noted(coach, met="Bo Berg, peer")
        assert steps(coach, "thank-you")[0]["for"] == ["Bo Berg"]

    def test_the_checklist_has_a_block_for_each(self, coach: Coach) -> None:
        noted(coach, met=CORE["met"])
        said = coach("thanks", "acme").out
        assert "[ ] Ada Okafor" in said
        assert "[ ] Lin Chow, reception" in said

    @pytest.mark.parametrize("words", ["Releases without fear", "send the sample"])
    def test_the_checklist_has_what_they_want_and_what_was_promised(self, coach: Coach, words: str) -> None:
        noted(coach, **CORE)
        assert words in " ".join(coach("thanks", "acme").out.split())

    def test_the_date_they_named_sets_the_check_in(self, coach: Coach) -> None:
        noted(coach, decide="11 dec; I may ask before")
        assert steps(coach, "check-in")[0]["opens"] == "2026-12-15"

    def test_a_date_known_already_is_not_named_again(self, coach: Coach) -> None:
        acme(coach)
        coach("followup", "acme", "--promised", "11 dec", now=D)
        coach("debrief", "acme", "--set", "decide=11 dec")
        assert log_of(coach, "acme") == [{"on": D, "promised": "2026-12-11"}]

    def test_the_date_is_echoed_as_it_was_understood(self, coach: Coach) -> None:
        acme(coach)
        said = coach("debrief", "acme", "--set", "decide=11 dec", now=D).out
        assert "Fri 11 Dec 2026" in " ".join(said.split())

    def test_promises_and_the_change_become_improve_steps(self, coach: Coach) -> None:
        noted(coach, promised=CORE["promised"], change=CORE["change"])
        assert [(each["id"], each["due"]) for each in steps(coach, "improve")] == [
            ("a1", "2026-11-27"), ("a2", None), ("a3", None),
        ]  # fmt: skip

    def test_next_shows_a_promise_by_its_words(self, coach: Coach) -> None:
        noted(coach, **CORE | {"promised": "call Lin"})
        coach("followup", "acme", "--done", "thank-you")
        assert "call Lin" in coach("next").out

    @pytest.mark.parametrize(
        ("promised", "said"),
        [("Ada: send the photos", "to Ada Okafor: “send the photos”"), ("Ada: call Ada", "“call Ada”")],
    )
    def test_next_says_who_it_was_promised_to(self, coach: Coach, promised: str, said: str) -> None:
        noted(coach, **CORE | {"promised": promised})
        coach("followup", "acme", "--done", "thank-you")
        assert f" {said}  " in coach("next").out

    def test_next_gives_the_command_that_ends_it(self, coach: Coach) -> None:
        noted(coach, **CORE)
        coach("followup", "acme", "--done", "thank-you")
        [item] = coach("next", "--json").json["items"]
        assert (item["step"], item["command"]) == (
            "improve",
            'coach followup acme --done promise --to "send the"',
        )

    def test_a_promise_that_was_kept_is_done(self, coach: Coach) -> None:
        noted(coach, promised="call Lin")
        coach("followup", "acme", "--done", "improve", "--to", "a1")
        assert [each["state"] for each in steps(coach, "improve")] == ["done"]

    def test_a_promise_can_be_named_by_its_words(self, coach: Coach) -> None:
        noted(coach, promised="call Lin; send the sample")
        coach("followup", "acme", "--done", "improve", "--to", "send")
        assert [each["state"] for each in steps(coach, "improve")] == ["due", "done"]

    def test_one_can_be_dropped(self, coach: Coach) -> None:
        noted(coach, promised="call Lin")
        coach("followup", "acme", "--skip", "improve", "--to", "a1")
        assert [each["state"] for each in steps(coach, "improve")] == ["skipped"]

    def test_the_only_one_needs_no_name(self, coach: Coach) -> None:
        noted(coach, promised="call Lin")
        coach("followup", "acme", "--done", "promise")
        assert [each["state"] for each in steps(coach, "improve")] == ["done"]

    def test_one_of_several_is_named(self, coach: Coach) -> None:
        noted(coach, promised="call Lin; send the sample")
        assert "send the sample" in coach("followup", "acme", "--done", "promise", code=2).err

    def test_one_of_several_is_chosen_at_a_terminal(self, coach: Coach) -> None:
        noted(coach, promised="call Lin; send the sample")
        coach("followup", "acme", "--done", "promise", answers=["a2"])
        assert [each["state"] for each in steps(coach, "improve")] == ["due", "done"]

    @pytest.mark.parametrize(
        ("promised", "command"),
        [
            ("call Lin", "coach followup acme --done promise"),
            ("send the sample; call Lin", 'coach followup acme --done promise --to "send the"'),
            ("send the sample; send the plan", 'coach followup acme --done promise --to "send the sample"'),
            ('"A" plan; call Lin', "coach followup acme --done promise --to a1"),
        ],
    )
    def test_the_command_for_a_promise_has_a_code_only_where_words_wont_do(
        self, coach: Coach, promised: str, command: str
    ) -> None:
        noted(coach, promised=promised)
        coach("followup", "acme", "--done", "thank-you")
        coach("followup", "acme", "--skip", "debrief")
        [item] = coach("next", "--json").json["items"]
        assert item["command"] == command
        coach(*shlex.split(item["command"])[1:])
        assert steps(coach, "improve")[0]["state"] == "done"

    def test_all_seven_answered_and_the_notes_are_done(self, coach: Coach) -> None:
        noted(coach, **CORE)
        assert step_of(coach, "acme", "debrief") == "done"

    @pytest.mark.parametrize("left", sorted(set(CORE) - {"met"}))
    def test_with_one_open_they_are_not(self, coach: Coach, left: str) -> None:
        noted(coach, **{name: text for name, text in CORE.items() if name != left})
        assert step_of(coach, "acme", "debrief") == "due"

    def test_people_who_were_planned_need_not_be_typed_again(self, coach: Coach) -> None:
        noted(coach, **{name: text for name, text in CORE.items() if name != "met"})
        assert step_of(coach, "acme", "debrief") == "done"

    def test_a_late_answer_finishes_them_too(self, coach: Coach) -> None:
        noted(coach, **{name: text for name, text in CORE.items() if name != "change"})
        coach("debrief", "acme", "--set", "change=slower", now="2026-12-20")
        assert {"on": "2026-12-20", "done": "debrief", "round": 1} in log_of(coach, "acme")


class TestRefused:
    def test_a_round_still_to_come(self, coach: Coach) -> None:
        acme(coach)
        coach("interview", "acme", "--add", "--on", "2026-11-30")
        coach("debrief", "acme", "--round", "2", "--set", "feeling=fine", now=D, code=1)

    def test_one_bad_answer_and_none_is_written(self, coach: Coach, home: Path) -> None:
        acme(coach)
        before = contents(home)
        coach("debrief", "acme", "--set", "feeling=fine", "--set", "cause=luck", now=D, code=2)
        assert contents(home) == before


class TestOffATerminal:
    def test_what_is_open_is_printed_and_nothing_changed(self, coach: Coach, home: Path) -> None:
        acme(coach)
        before = contents(home)
        found = coach("debrief", "acme", now=D, code=2)
        assert all(f" {name} " in found.out for name in CORE if name != "met")
        assert contents(home) == before

    def test_how_to_answer_is_said(self, coach: Coach) -> None:
        acme(coach)
        assert 'coach debrief acme --set feeling="your words"' in coach("debrief", "acme", now=D, code=2).out

    def test_what_is_answered_is_not_asked_again(self, coach: Coach) -> None:
        noted(coach, feeling="fine")
        assert " feeling " not in coach("debrief", "acme", code=2).out

    def test_the_one_job_with_open_notes_is_meant(self, coach: Coach) -> None:
        acme(coach)
        coach("new", "Borealis", "--on", "2026-12-10")
        assert coach("debrief", "--json", now=D).json["id"] == "acme"
