"""Which stories fit a goal, and that every reason is true."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.evidence.match import Fit, Index
from interview_coach.core.evidence.skills import Skill
from interview_coach.core.record.story import Story, Told
from interview_coach.core.text.words import stem, words

MIGRATION = Skill(
    id="migration", title="Changing a running system", words=("migrate", "cutover"), source="star"
)
SOLVING = Skill(id="problem-solving", title="Solving problems", words=("solve",), source="star")
CUSTOMER = Skill(id="customer", title="Customer care", words=("customers", "guests"), source="star")
SKILLS = (MIGRATION, SOLVING, CUSTOMER)

DEPLOY = Story(
    id="deploy",
    title="Forty services moved to daytime",
    situation="Each deploy meant downtime at night.",
    action="I wrote down who depends on what.",
    skills=("migration",),
)
ROTA = Story(
    id="rota", title="The new rota", situation="Night shifts were short of nurses.", skills=("planning",)
)
CLASS = Story(id="class", title="Start of an art class", skills=("Customer care", "graphic design", "C++"))
STORIES = (DEPLOY, ROTA, CLASS)


def rank(
    goal: str, stories: Iterable[Story], skills: tuple[Skill, ...], company: str | None = None
) -> tuple[Fit, ...]:
    return Index(stories, skills).rank(goal, company)


def found(goal: str, stories: tuple[Story, ...] = STORIES) -> list[tuple[str, str]]:
    return [(fit.story.id, fit.reason) for fit in rank(goal, stories, SKILLS)]


def only(goal: str, story: Story) -> Fit:
    (fit,) = rank(goal, (story,), SKILLS)
    return fit


def story(text: str, skills: tuple[str, ...] = (), name: str = "one") -> Story:
    return Story(id=name, title="T", action=text, skills=skills)


class TestReasons:
    def test_skill_and_words_in_common_are_said(self) -> None:
        assert found("Migration to the new host, so that a deploy brings no downtime")[0] == (
            "deploy",
            "skill: migration; words: deploy, downtime",
        )

    def test_without_anything_in_common_there_is_nothing(self) -> None:
        assert found("Win two clients in Ghent") == []

    @pytest.mark.parametrize("goal", ["", "   ", "!!!", "the and of", "40", "we want it to work"])
    def test_a_goal_that_says_nothing_finds_nothing(self, goal: str) -> None:
        assert found(goal, (story("the and of 40 we want it to work"),)) == []

    def test_without_stories_there_is_nothing(self) -> None:
        assert found("deploy", ()) == []

    def test_a_part_of_a_word_is_no_word(self) -> None:
        assert found("smart charts; art", (story("We start the party apart"),)) == []

    def test_a_word_of_another_meaning_is_named_and_no_more(self) -> None:
        assert found("Lead pipes must go", (story("I had a lead role in a play"),)) == [("one", "word: lead")]

    def test_a_word_in_both_is_shown_as_it_stands(self) -> None:
        assert only("SQL and Excel", story("Excel, then SQL")).words == ("Excel", "SQL")

    def test_small_letters_are_shown_where_either_has_them(self) -> None:
        assert only("Nurses", story("nurses")).words == ("nurses",)

    def test_a_word_with_another_ending_is_shown_as_the_shorter_one(self) -> None:
        assert only("fewer shifts", story("a shift")).words == ("shift",)

    def test_where_neither_begins_with_the_other_both_are_shown(self) -> None:
        assert only("each deployment", story("I deployed it")).words == ("deployment (deployed)",)

    def test_a_form_that_both_have_is_preferred(self) -> None:
        assert only("plan the planning", story("planning, as planned")).words == ("planning",)

    def test_a_figure_of_the_result_counts(self) -> None:
        told = Story(id="one", title="T", numbers=("forty minutes instead of six hours",))
        assert only("save hours", told).words == ("hours",)

    def test_a_number_alone_says_nothing(self) -> None:
        assert found("40 nurses", (story("40 services"),)) == []

    def test_one_word_in_common_is_thin(self) -> None:
        assert only("night trains", ROTA).is_thin

    def test_two_words_in_common_are_not_thin(self) -> None:
        assert not only("night nurses", ROTA).is_thin

    def test_a_skill_in_common_is_not_thin(self) -> None:
        assert not only("cutover", DEPLOY).is_thin

    def test_chinese_is_found_by_two_signs(self) -> None:
        assert only("需要数据迁移", story("我负责迁移")).words == ("迁移",)

    def test_one_reason_of_each_kind_is_in_the_singular(self) -> None:
        assert only("migrate at night", DEPLOY).reason == "skill: migration (migrate); word: night"


class TestSkills:
    def test_a_word_of_the_skill_asks_for_it_and_is_said(self) -> None:
        assert found("A clean cutover")[0] == ("deploy", "skill: migration (cutover)")

    def test_another_ending_asks_for_it_too(self) -> None:
        assert found("Migrating the tills") == [("deploy", "skill: migration (Migrating)")]

    def test_a_story_that_does_not_name_the_skill_has_it_not(self) -> None:
        assert found("Migrate the tills", (story("migrating birds"),)) == [
            ("one", "word: Migrate (migrating)")
        ]

    def test_a_skill_of_two_words_needs_both(self) -> None:
        solved = story("x", ("problem solving",))
        assert found("no problem", (solved,)) == []
        assert found("solving this problem", (solved,)) == [("one", "skill: problem solving")]

    def test_the_title_of_a_skill_names_it_in_a_story(self) -> None:
        assert found("happy guests") == [("class", "skill: Customer care (guests)")]

    def test_a_word_like_that_of_a_skill_does_not_ask_for_it(self) -> None:
        assert found("custom work") == []

    def test_a_skill_of_ones_own_counts_when_the_goal_has_all_its_words(self) -> None:
        assert found("Someone for design, graphic and print") == [("class", "skill: graphic design")]
        assert found("Someone for design") == []

    def test_a_skill_of_ones_own_may_have_signs(self) -> None:
        assert found("C++ for the tills") == [("class", "skill: C++")]
        assert found("C for the tills") == []

    def test_a_number_in_a_skill_of_ones_own_must_be_there(self) -> None:
        assert found("A tidy office", (story("x", ("Office 365",)),)) == []

    @pytest.mark.parametrize("said", ["", "!!!", " ", "\u0301"])
    def test_a_skill_without_words_is_never_in_common(self, said: str) -> None:
        assert found("!!! \u0301", (story("x", (said,)),)) == []

    def test_a_skill_weighs_more_than_a_word(self) -> None:
        named = story("x", ("migration",), "z")
        worded = story("lighthouse", (), "a")
        assert [name for name, _ in found("migrate the lighthouse", (worded, named))] == ["z", "a"]

    def test_a_practice_question_finds_the_stories_that_name_its_competency(self) -> None:
        assert Index(STORIES, SKILLS).naming("customer") == (CLASS,)

    def test_a_competency_without_stories_finds_none(self) -> None:
        assert Index(STORIES, SKILLS).naming("conflict") == ()


class TestOrder:
    def test_a_rarer_word_weighs_more(self) -> None:
        stories = (story("night", name="a"), story("night", name="b"), story("lighthouse", name="c"))
        assert [name for name, _ in found("lighthouse by night", stories)] == ["c", "a", "b"]

    def test_the_rarer_word_is_said_first(self) -> None:
        stories = (story("night and lighthouse", name="a"), story("night", name="b"))
        assert found("a night in the lighthouse", stories)[0] == ("a", "words: lighthouse, night")

    def test_equal_stories_stand_by_id(self) -> None:
        stories = tuple(story("lighthouse", name=name) for name in ("c", "a", "b"))
        assert [name for name, _ in found("lighthouse", stories)] == ["a", "b", "c"]

    def test_of_five_hundred_stories_the_one_with_most_in_common_is_first(self) -> None:
        crowd = [story(f"word{number} night shift", name=f"s{number:03}") for number in range(499)]
        best = story("the night shift of a lighthouse", name="zz")
        assert [fit.story.id for fit in rank("a night shift in a lighthouse", [*crowd, best], SKILLS)][
            :2
        ] == ["zz", "s000"]


class TestHeard:
    TOLD = Story(
        id="one",
        title="Lighthouse",
        told=(Told(company="Acme", on=date(2026, 11, 2)), Told(company="acme", on=date(2026, 11, 20))),
    )

    @pytest.mark.parametrize(
        ("company", "day"), [("ACME", date(2026, 11, 20)), ("Helios", None), (None, None), ("", None)]
    )
    def test_the_last_day_on_which_the_company_heard_it_is_said(
        self, company: str | None, day: date | None
    ) -> None:
        (fit,) = rank("lighthouse", (self.TOLD,), SKILLS, company)
        assert fit.heard == day


WORDS = ["deploy", "deployed", "deployments", "Downtime", "migrate", "migration", "night", "nurses", "shift", "Shifts",
         "guests", "custom", "customers", "solve", "problem", "café", "迁移", "数据迁移", "C++", "the", "40", "naïve"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=8).map(" ".join)
BANK = st.builds(
    lambda texts: tuple(
        Story(id=f"s{number}", title=title, action=action, skills=tuple(skills))
        for number, (title, action, skills) in enumerate(texts)
    ),
    st.lists(
        st.tuples(
            TEXTS,
            TEXTS,
            st.lists(st.sampled_from(["migration", "Customer care", "C++", "nurses"]) | TEXTS, max_size=3),
        ),
        max_size=6,
    ),
)


def stems(text: str) -> set[str | None]:
    return {stem(word) for word in words(text)} - {None}


@given(TEXTS, BANK)
def test_every_word_of_a_reason_is_in_goal_and_story(goal: str, bank: tuple[Story, ...]) -> None:
    for fit in rank(goal, bank, SKILLS):
        both = stems(goal) & stems(f"{fit.story.title}\n{fit.story.spoken}")
        assert len(fit.words) == len(both)
        assert {key for said in fit.words for key in stems(said)} == both


@given(TEXTS, BANK)
def test_every_skill_of_a_reason_is_named_by_the_story_and_asked_for_by_the_goal(
    goal: str, bank: tuple[Story, ...]
) -> None:
    for fit in rank(goal, bank, SKILLS):
        assert set(fit.skills) <= set(fit.story.skills)
        assert all(set(words(asked)) <= set(words(goal)) for asked in fit.asked)


@given(TEXTS, BANK)
def test_a_story_that_is_left_out_has_no_word_in_common(goal: str, bank: tuple[Story, ...]) -> None:
    ranked = {fit.story.id for fit in rank(goal, bank, SKILLS)}
    left = [each for each in bank if each.id not in ranked]
    assert [each for each in left if stems(goal) & stems(f"{each.title}\n{each.spoken}")] == []


@given(st.data(), TEXTS, BANK)
def test_the_order_of_the_stories_does_not_matter(
    data: st.DataObject, goal: str, bank: tuple[Story, ...]
) -> None:
    mixed = data.draw(st.permutations(bank))
    assert rank(goal, mixed, SKILLS) == rank(goal, bank, SKILLS)


@given(st.data(), st.lists(st.sampled_from(WORDS), max_size=8), BANK)
def test_the_order_of_the_words_does_not_matter(
    data: st.DataObject, goal: list[str], bank: tuple[Story, ...]
) -> None:
    mixed = data.draw(st.permutations(goal))
    assert rank(" ".join(mixed), bank, SKILLS) == rank(" ".join(goal), bank, SKILLS)
