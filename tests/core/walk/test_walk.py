"""Walks: which prompts a person is asked, in which order, and which comes next."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import PERSON_KINDS
from interview_coach.core.walk import walk
from interview_coach.core.walk.bank import Bank, Condition, GetAnswer, Prompt, Weight
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import D, job, met


def prompt(
    name: str,
    weight: Weight = "20",
    *,
    unless: Condition | None = None,
    who: tuple[str, ...] = (),
    answered_by: tuple[str, ...] = (),
) -> Prompt:
    return Prompt(
        id=name,
        text="?",
        why="",
        source="tough-calls",
        weight=weight,
        who=who,
        answered_by=answered_by,
        unless=(unless,) if unless else (),
    )


def bank(*prompts: Prompt, order: tuple[str, ...] = ()) -> Bank:
    return Bank(schema=1, title="", entries=prompts, order=order)


def ids(prompts: tuple[Prompt, ...] | list[Prompt]) -> list[str]:
    return [each.id for each in prompts]


def given(answers: Mapping[str, str]) -> GetAnswer:
    return answers.get


WALK = (
    prompt("when"),
    prompt("kind"),
    prompt("close", unless=Condition(answer="kind", words=("panel",))),
    prompt("bring"),
)


class TestPreparation:
    PREP = bank(prompt("when"), prompt("bring"), prompt("later", "60"), order=("bring", "org-why", "when"))
    RESEARCH = bank(prompt("org-size", "more"), prompt("org-why"), prompt("org-news", "60"))

    @pytest.mark.parametrize(
        ("weight", "expected"),
        [
            ("20", ["bring", "org-why", "when"]),
            ("60", ["bring", "org-why", "when", "later", "org-news"]),
            ("more", ["bring", "org-why", "when", "later", "org-news", "org-size"]),
        ],
    )
    def test_the_heart_comes_first_and_more_time_brings_more(
        self, weight: Weight, expected: list[str]
    ) -> None:
        assert ids(walk.preparation(self.PREP, self.RESEARCH, weight)) == expected

    @pytest.mark.parametrize(
        ("weight", "expected"),
        [
            ("20", ["org-why"]),
            ("60", ["org-why", "org-news"]),
            ("more", ["org-why", "org-news", "org-size"]),
        ],
    )
    def test_research_alone_begins_with_what_takes_least_time(
        self, weight: Weight, expected: list[str]
    ) -> None:
        assert ids(walk.research_walk(self.RESEARCH, weight)) == expected


class TestNext:
    @pytest.mark.parametrize(
        ("answers", "passed", "expected"),
        [
            pytest.param({}, (), "when", id="the first"),
            pytest.param({"when": "thu"}, (), "kind", id="after an answer"),
            pytest.param({"when": "thu"}, ("kind",), "close", id="after one passed over"),
            pytest.param({"when": "thu", "kind": "panel"}, (), "bring", id="not one that does not apply"),
            pytest.param({"when": "thu", "kind": "video"}, (), "close", id="one that applies"),
            pytest.param({"kind": "video"}, (), "when", id="one left open before"),
        ],
    )
    def test_it_is_the_first_that_is_open(
        self, answers: Mapping[str, str], passed: tuple[str, ...], expected: str
    ) -> None:
        found = walk.next_prompt(WALK, given(answers), passed)
        assert found is not None
        assert found.id == expected

    def test_when_all_are_behind_there_is_none(self) -> None:
        answers = {"when": "thu", "kind": "panel"}
        assert walk.next_prompt(WALK, given(answers), ("bring",)) is None

    def test_a_prompt_passed_over_and_answered_later_is_behind(self) -> None:
        answers = {"when": "thu", "kind": "panel", "bring": "paper"}
        assert walk.next_prompt(WALK, given(answers), ("bring",)) is None


class TestBackAndForth:
    @pytest.mark.parametrize(("at", "expected"), [("when", None), ("kind", "when"), ("bring", "close")])
    def test_back_goes_to_the_prompt_before(self, at: str, expected: str | None) -> None:
        found = walk.before(WALK, prompt(at), given({}))
        assert (found.id if found else None) == expected

    def test_back_leaves_out_what_does_not_apply(self) -> None:
        found = walk.before(WALK, prompt("bring"), given({"kind": "panel"}))
        assert found is not None
        assert found.id == "kind"

    @pytest.mark.parametrize(("at", "expected"), [("when", "kind"), ("kind", "close"), ("bring", None)])
    def test_on_goes_to_the_prompt_after(self, at: str, expected: str | None) -> None:
        found = walk.after(WALK, prompt(at), given({"when": "thu", "kind": "video"}))
        assert (found.id if found else None) == expected

    def test_on_leaves_out_what_does_not_apply(self) -> None:
        found = walk.after(WALK, prompt("kind"), given({"kind": "panel"}))
        assert found is not None
        assert found.id == "bring"


class TestPlace:
    @pytest.mark.parametrize(
        ("answers", "expected"), [({}, (4, 4)), ({"kind": "panel"}, (3, 3)), ({"kind": "video"}, (4, 4))]
    )
    def test_it_counts_the_prompts_that_apply(
        self, answers: Mapping[str, str], expected: tuple[int, int]
    ) -> None:
        assert walk.place(WALK, WALK[3], given(answers)) == expected


QUALIFYING = bank(
    prompt("later", "more", who=("manager",)),
    prompt("seek", who=("manager", "recruiter")),
    prompt("gain", who=("manager",), answered_by=("org-why",)),
    prompt("peers", "60", who=("peer",)),
)


class TestPropose:
    def test_it_proposes_what_this_kind_of_person_can_answer_the_weightiest_first(self) -> None:
        assert ids(walk.propose(QUALIFYING, job(met(D)), ["manager"], 1)) == ["seek", "gain", "later"]

    def test_several_people_can_answer_more(self) -> None:
        found = walk.propose(QUALIFYING, job(met(D)), ["recruiter", "peer"], 1)
        assert ids(found) == ["seek", "peers"]

    def test_it_drops_what_the_research_has_answered(self) -> None:
        record = replace(job(met(D)), research={"org-why": "They lost two clients."})
        assert ids(walk.propose(QUALIFYING, record, ["manager"], 1)) == ["seek", "later"]

    def test_it_drops_what_was_asked_in_an_earlier_round(self) -> None:
        record = job(met(D, ask=("seek",)), met("2026-12-15", number=2))
        assert ids(walk.propose(QUALIFYING, record, ["manager"], 2)) == ["gain", "later"]

    def test_it_keeps_what_was_chosen_for_this_round(self) -> None:
        record = job(met(D, ask=("seek",)))
        assert ids(walk.propose(QUALIFYING, record, ["manager"], 1)) == ["seek", "gain", "later"]

    def test_it_proposes_five_at_most(self) -> None:
        many = bank(*(prompt(f"q{number}", who=("peer",)) for number in range(9)))
        assert len(walk.propose(many, job(met(D)), ["peer"], 1)) == 5

    @pytest.mark.parametrize("kind", ["recruiter", "manager", "peer", "executive", "hr"])
    def test_the_shipped_questions_give_three_to_five_for_each_kind_of_person(self, kind: str) -> None:
        found = walk.propose(Banks(shipped_questions()).qualifying, job(met(D)), [kind], 1)
        assert 3 <= len(found) <= 5

    def test_the_shipped_questions_are_for_kinds_of_people_and_panels_only(self) -> None:
        entries = Banks(shipped_questions()).qualifying.entries
        assert {who for each in entries for who in each.who} <= {*PERSON_KINDS, "panel"}
