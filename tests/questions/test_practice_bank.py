"""What the packs in `questions/practice/` say: the questions that candidates are asked."""

import re
from collections.abc import Callable
from typing import get_args

import pytest

from interview_coach.core.drill.pack import Competency, Drill, Kind, Role, every, found_in
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.shipped import PROMPT_BANKS
from interview_coach.files.disk.places import shipped_questions
from tests.questions.likeness import NEVER, nearly_the_same
from tests.questions.test_questions import (
    LONGEST_SENTENCE,
    MOST_ALIKE,
    MOST_SHARED,
    PROMPTS,
    SOURCES,
    longest,
    worn_out_in,
)
from tests.scale import is_deep

PACKS = Banks(shipped_questions()).packs
DRILLS = every(PACKS.values())
IMPROPER = PACKS["improper"].entries
ROLES = {pack.role: pack for pack in PACKS.values() if pack.role}
MEASURED_AS = {"text": "text", "asked": "why", "shows": "tells", "trap": "tells"}
"""By which of the limits of the other banks two parts say nearly the same."""
FOLLOWS_ALIKE = 0.8
"""Follow-ups are a few words long and share the words that make a question: only their order is compared."""
FEW_SHARED = 0.15
"""The share of long words in common from which two texts may run alike."""
MEANT = {("hard-weakness", "why-strength")}
"""Questions as everybody asks them, apart by the one word that matters."""
REQUESTS = "Describe|Explain|Give|Imagine|Name|Say|Sell|Show|Take|Tell|Walk"
VERDICTS = re.compile(
    r"\b(?:illegal\w*|unlawful\w*|lawful\w*|legal\w*|the law|laws|allowed|forbid\w*|forbidden|prohibit\w*|permitted|"
    r"discriminat\w*|sue|lawsuit|your rights?|(?:may|must|can|could) not ask|cannot ask|entitled|offen[cs]e|barred)\b",
    re.IGNORECASE,
)


def said(drill: Drill) -> list[str]:
    """Every text of an entry that a person reads."""
    ways = (drill.ways.answer, drill.ways.worry, drill.ways.decline) if drill.ways else ()
    return [drill.text, drill.asked, *drill.points, drill.trap, drill.follow, *ways]


def part_of(drill: Drill, part: str) -> str:
    """One part of an entry as one text; what a good answer shows is joined."""
    return " ".join(drill.points) if part == "shows" else str(getattr(drill, part))


def failing(holds: Callable[[Drill], bool]) -> list[str]:
    """The ids of all entries for which this does not hold."""
    return [drill.id for drill in DRILLS if not holds(drill)]


def is_asked(text: str) -> bool:
    """Whether it ends as a question or as a request."""
    last = re.split(r"(?<=[.?!])\s+", text)[-1]
    return last.endswith("?") or bool(re.fullmatch(rf"(?:{REQUESTS}) .*\.", last))


def near(part: str, most_alike: float, most_shared: float) -> list[tuple[str, str]]:
    """The pairs of entries that say nearly the same there.

    In the suite, those that have hardly a word in common are not compared letter by letter: hundreds of thousands of
    pairs would take a minute.
    """
    texts = [(drill.id, part_of(drill, part)) for drill in DRILLS]
    return nearly_the_same(texts, most_alike, most_shared, least_shared=0 if is_deep() else FEW_SHARED)


class TestEveryQuestion:
    def test_no_id_is_given_twice_in_all_banks(self) -> None:
        ids = [*PROMPTS, *(drill.id for drill in DRILLS)]

        assert sorted(ids) == sorted(set(ids))

    def test_it_is_complete(self) -> None:
        assert failing(lambda each: all(said(each))) == []

    def test_it_rests_on_a_source_that_there_is(self) -> None:
        assert failing(lambda each: each.source in SOURCES) == []

    def test_its_competency_is_a_word_of_the_vocabulary(self) -> None:
        assert failing(lambda each: each.competency in get_args(Competency)) == []

    def test_every_word_of_the_vocabulary_is_used(self) -> None:
        assert {each.competency for each in DRILLS} == set(get_args(Competency))

    def test_it_is_asked_or_requested(self) -> None:
        assert failing(lambda each: is_asked(each.text)) == []

    def test_so_is_what_they_may_add(self) -> None:
        assert failing(lambda each: is_asked(each.follow)) == []

    def test_all_parts_are_whole_sentences(self) -> None:
        assert failing(lambda each: all(re.fullmatch(r"[A-Z].*[.?!]\"?", text) for text in said(each))) == []

    def test_what_is_asked_takes_a_few_sentences(self) -> None:
        assert failing(lambda each: len(re.findall(r"[.?!](?:\s|$)", each.asked)) <= 3) == []

    def test_a_sentence_is_short(self) -> None:
        assert failing(lambda each: max(map(longest, said(each))) <= LONGEST_SENTENCE) == []

    def test_no_worn_out_words_are_used(self) -> None:
        assert failing(lambda each: not worn_out_in(" ".join(said(each)))) == []

    def test_no_blank_is_doubled_or_left_over(self) -> None:
        assert failing(lambda each: all(text == " ".join(text.split()) for text in said(each))) == []

    def test_no_verdict_of_law_is_given(self) -> None:
        assert failing(lambda each: not VERDICTS.search(" ".join(said(each)))) == []

    @pytest.mark.parametrize("part", MEASURED_AS)
    def test_no_two_of_all_packs_say_nearly_the_same(self, part: str) -> None:
        limit = MEASURED_AS[part]

        found = near(part, MOST_ALIKE[limit], MOST_SHARED[limit])

        assert [pair for pair in found if part != "text" or pair not in MEANT] == []

    def test_no_two_follow_ups_are_nearly_the_same(self) -> None:
        assert near("follow", FOLLOWS_ALIKE, NEVER) == []


class TestPacks:
    def test_there_are_at_least_170_questions(self) -> None:
        assert len(DRILLS) >= 170

    @pytest.mark.parametrize(
        ("kind", "least"),
        [
            ("behavioural", 45),
            ("motivation", 12),
            ("management", 12),
            ("role", 77),
            ("situation", 15),
            ("difficult", 14),
            ("improper", 10),
        ],
    )
    def test_of_each_kind_there_are_enough(self, kind: str, least: int) -> None:
        assert sum(len(pack.entries) for pack in PACKS.values() if pack.kind == kind) >= least

    def test_every_kind_has_a_pack(self) -> None:
        assert {pack.kind for pack in PACKS.values()} == set(get_args(Kind))

    @pytest.mark.parametrize("role", get_args(Role))
    def test_every_family_of_jobs_has_at_least_seven(self, role: Role) -> None:
        assert len(ROLES[role].entries) >= 7

    def test_only_packs_of_a_role_name_one(self) -> None:
        assert [name for name, pack in PACKS.items() if (pack.kind == "role") != bool(pack.role)] == []

    @pytest.mark.parametrize("name", ["first-job", "career-change", "return"])
    def test_every_situation_has_at_least_five(self, name: str) -> None:
        assert (PACKS[name].kind, len(PACKS[name].entries) >= 5) == ("situation", True)

    def test_a_pack_has_a_title_of_its_own(self) -> None:
        titles = [pack.title for pack in PACKS.values()]

        assert sorted(titles) == sorted({title for title in titles if title})

    def test_no_pack_has_the_name_of_a_bank(self) -> None:
        assert not set(PACKS) & {*PROMPT_BANKS, "practice"}

    def test_packs_are_sorted_by_name(self) -> None:
        assert list(PACKS) == sorted(PACKS)

    def test_behaviour_is_asked_for_by_competency(self) -> None:
        assert len({each.competency for each in PACKS["behavioural"].entries}) >= 12


class TestCoverage:
    @pytest.mark.parametrize(
        "wanted",
        [
            "why-yourself", "why-here", "why-leaving", "why-hire-you", "why-five-years", "why-know-us", "why-strength",
            "why-looking-for", "why-motivates", "why-manager-say", "why-outside",
        ],
    )  # fmt: skip
    def test_of_motives_there_is(self, wanted: str) -> None:
        assert PACKS["motivation"].get(wanted)

    @pytest.mark.parametrize(
        "wanted",
        [
            "hard-weakness", "hard-failure", "hard-gap", "hard-layoff", "hard-dismissed", "hard-pay-wanted",
            "hard-pay-now", "hard-overqualified", "hard-short-stays", "hard-no-experience", "hard-no-promotion",
            "hard-other-offers", "hard-manager-conflict", "hard-criticism", "hard-stress", "hard-ask-us",
            "hard-unfinished",
        ],
    )  # fmt: skip
    def test_of_the_difficult_there_is(self, wanted: str) -> None:
        assert PACKS["difficult"].get(wanted)

    @pytest.mark.parametrize(
        "wanted",
        [
            "personal-age", "personal-children", "personal-origin", "personal-religion", "personal-health",
            "personal-married", "personal-pregnant", "personal-union", "personal-orientation", "personal-arrest",
            "personal-accent",
        ],
    )  # fmt: skip
    def test_of_the_improper_there_is(self, wanted: str) -> None:
        assert PACKS["improper"].get(wanted)


class TestImproper:
    def test_each_has_three_ways_to_respond_and_nothing_else_has(self) -> None:
        assert [each.id for each in DRILLS if each.ways] == [each.id for each in IMPROPER]

    def test_the_three_ways_differ(self) -> None:
        assert [each.id for each in IMPROPER if len(set(said(each)[-3:])) < 3] == []

    def test_each_way_is_one_sentence_that_one_can_say(self) -> None:
        ways = [way for each in IMPROPER for way in said(each)[-3:]]

        assert [
            way
            for way in ways
            if len(re.findall(r"[.?!]", way)) != 1 or not re.search(r"\b(I|my)\b", way, re.IGNORECASE)
        ] == []

    def test_each_rests_on_what_is_known_of_such_questions(self) -> None:
        assert {each.source for each in IMPROPER} <= {"improper", "adjustments"}


class TestFinding:
    def test_a_question_is_found_with_the_name_of_its_pack(self) -> None:
        found = found_in(PACKS, "hard-gap")

        assert found is not None
        assert (found[0], found[1].competency) == ("difficult", "history")

    def test_one_that_is_in_no_pack_is_not_found(self) -> None:
        assert found_in(PACKS, "nothing-of-the-kind") is None


def test_every_point_has_words_by_which_it_is_heard() -> None:
    assert failing(lambda drill: len(drill.words) == len(drill.points) and all(drill.words)) == []


class TestForms:
    @pytest.mark.parametrize("name", ["recorded", "strengths", "assessment", "presentation", "trial"])
    def test_a_form_says_what_is_different_and_how_to_practice(self, name: str) -> None:
        assert (PACKS[name].kind, bool(PACKS[name].different), bool(PACKS[name].how)) == ("form", True, True)

    @pytest.mark.parametrize("kind", ["recorded", "assessment", "presentation", "task", "trial"])
    def test_every_kind_of_round_of_its_own_has_one(self, kind: str) -> None:
        assert [name for name, pack in PACKS.items() if kind in pack.rounds] != []

    @pytest.mark.parametrize("name", ["administration", "hospitality", "public-service"])
    def test_a_new_family_has_twelve_to_twenty(self, name: str) -> None:
        assert 12 <= len(PACKS[name].entries) <= 20
