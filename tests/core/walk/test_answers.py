"""Answers in and out of the record, prompt by prompt."""

import pytest
from msgspec.structs import replace

from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.model import Interview, Job, Match
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.progress import core_progress
from interview_coach.core.walk import answers
from interview_coach.core.walk.bank import Asks, Condition, Prompt
from interview_coach.errors import NotReadable
from tests.core.builders import D, acme, job, met


def prompt(
    name: str, *, asks: Asks = "text", options: tuple[str, ...] = (), unless: tuple[Condition, ...] = ()
) -> Prompt:
    return Prompt(id=name, text="?", why="", source="tough-calls", asks=asks, options=options, unless=unless)


FULL = replace(
    job(met(D, "Ada", "Lin", at="14:00", kind="video", ask=("q-seek", "q-gain"))),
    research={"org-why": "They lost two clients."},
    prep={"bring": "two copies"},
    matches=(Match(goal="faster releases", story="cut build time", sentence="I halved it."),),
)


class TestAnswerOf:
    @pytest.mark.parametrize(
        ("wanted", "answer"),
        [
            ("org-why", "They lost two clients."),
            ("bring", "two copies"),
            ("when", "2026-11-24 14:00"),
            ("kind", "video"),
            ("who", "Ada; Lin"),
            ("ask", "q-seek, q-gain"),
            ("goal", "faster releases"),
            ("proof", "cut build time"),
            ("sentence", "I halved it."),
            ("opening", None),
            ("place", None),
        ],
    )
    def test_each_prompt_finds_its_answer(self, wanted: str, answer: str | None) -> None:
        assert answers.answer_of(FULL, wanted, 1) == answer

    def test_without_a_time_the_answer_is_the_day(self) -> None:
        assert answers.answer_of(acme(), "when", 1) == D

    @pytest.mark.parametrize("wanted", ["when", "who", "kind", "place", "ask"])
    def test_without_a_round_its_facts_have_no_answer(self, wanted: str) -> None:
        assert answers.answer_of(job(), wanted, None) is None

    @pytest.mark.parametrize("wanted", ["goal", "proof", "sentence"])
    def test_without_a_match_its_parts_have_no_answer(self, wanted: str) -> None:
        assert answers.answer_of(acme(), wanted, 1) is None

    def test_nobody_met_is_no_answer(self) -> None:
        assert answers.answer_of(job(met(D)), "who", 1) is None

    def test_the_one_in_between_is_the_answer(self) -> None:
        assert answers.answer_of(job(met(D), through="Gil"), "through", 1) == "Gil"

    def test_nobody_in_between_is_an_answer_too(self) -> None:
        assert answers.answer_of(replace(acme(), prep={"through": "no"}), "through", 1) == "no"


class TestCoreProgress:
    @pytest.mark.parametrize(
        ("record", "expected"),
        [
            (job(met(D)), (1, 3)),
            (acme(), (2, 3)),
            (replace(acme(), research={"org-why": "x"}), (3, 3)),
        ],
    )
    def test_it_counts_the_core_prompts_that_are_answered(
        self, record: Job, expected: tuple[int, int]
    ) -> None:
        core = (prompt("when"), prompt("who"), prompt("org-why"))
        assert core_progress(record, Policy(core_prompts=core), 1) == expected

    def test_a_prompt_that_does_not_apply_is_not_counted(self) -> None:
        core = (prompt("when"), prompt("close", unless=(Condition(answer="kind", words=("panel",)),)))
        record = job(met(D, kind="panel"))
        assert core_progress(record, Policy(core_prompts=core), 1) == (1, 1)

    def test_it_counts_for_the_round_that_is_meant(self) -> None:
        record = job(met(D, "Ada"), met("2026-12-15", number=2))
        assert core_progress(record, Policy(core_prompts=(prompt("who"),)), 2) == (0, 1)


class TestWithText:
    def test_an_answer_of_the_preparation_is_kept_there(self) -> None:
        assert answers.with_text(acme(), prompt("bring"), "paper", research=False).prep == {"bring": "paper"}

    def test_an_answer_of_the_research_is_kept_there(self) -> None:
        assert answers.with_text(acme(), prompt("org-why"), "x", research=True).research == {"org-why": "x"}

    def test_a_new_answer_takes_the_place_of_the_old(self) -> None:
        assert answers.with_text(FULL, prompt("bring"), "paper", research=False).prep == {"bring": "paper"}

    def test_an_empty_answer_clears_it(self) -> None:
        assert answers.with_text(FULL, prompt("bring"), "", research=False).prep == {}

    def test_the_other_answers_stay(self) -> None:
        record = answers.with_text(FULL, prompt("opening"), "May I?", research=False)
        assert record.prep == {"bring": "two copies", "opening": "May I?"}

    @pytest.mark.parametrize(
        "text", ["[bold]x[/]", ":smile:", "NO", "14:00", "010", "🙂", "it's", "مرحبا", "a\nb\nc"]
    )
    def test_the_text_is_kept_as_it_is(self, text: str) -> None:
        assert answers.with_text(acme(), prompt("bring"), text, research=False).prep["bring"] == text


class TestWithMatch:
    def test_the_first_part_makes_a_match(self) -> None:
        assert answers.with_match(acme(), prompt("goal"), "speed").matches == (Match(goal="speed"),)

    def test_the_other_parts_stay(self) -> None:
        assert answers.with_match(FULL, prompt("goal"), "speed").matches == (
            Match(goal="speed", story="cut build time", sentence="I halved it."),
        )

    def test_a_match_without_any_part_is_gone(self) -> None:
        record = answers.with_match(acme(), prompt("goal"), "speed")
        assert answers.with_match(record, prompt("goal"), "").matches == ()

    def test_later_matches_stay(self) -> None:
        record = replace(acme(), matches=(Match(goal="a"), Match(goal="b")))
        assert answers.with_match(record, prompt("goal"), "c").matches == (Match(goal="c"), Match(goal="b"))


class TestWithFact:
    def test_it_changes_the_round_that_is_meant(self) -> None:
        record = answers.with_fact(
            job(met(D), met("2026-12-15", number=2)), prompt("place"), 2, place="Main St 1"
        )
        assert [each.place for each in record.interviews] == [None, "Main St 1"]

    def test_without_a_round_it_is_not_readable(self) -> None:
        with pytest.raises(NotReadable):
            answers.with_fact(job(), prompt("place"), None, place="Main St 1")

    def test_the_rest_of_the_round_stays(self) -> None:
        record: Interview = answers.with_fact(FULL, prompt("kind"), 1, kind="panel").interviews[0]
        assert record == replace(FULL.interviews[0], kind="panel")


class TestWithPassed:
    def test_a_prompt_passed_over_is_remembered(self) -> None:
        assert with_passed(acme(), "bring", passed=True).passed == ("bring",)

    def test_it_is_remembered_once(self) -> None:
        once = with_passed(acme(), "bring", passed=True)
        assert with_passed(once, "bring", passed=True).passed == ("bring",)

    def test_it_can_be_taken_back(self) -> None:
        once = with_passed(acme(), "bring", passed=True)
        assert with_passed(once, "bring", passed=False).passed == ()


class TestChoice:
    @pytest.mark.parametrize("text", ["video", "Video", " VIDEO "])
    def test_it_is_found_whatever_its_case(self, text: str) -> None:
        assert answers.choice_of(prompt("kind", asks="choice", options=("phone", "video")), text) == "video"

    @pytest.mark.parametrize("text", ["vid", "", "videos"])
    def test_anything_else_is_not_readable(self, text: str) -> None:
        with pytest.raises(NotReadable):
            answers.choice_of(prompt("kind", asks="choice", options=("phone", "video")), text)
