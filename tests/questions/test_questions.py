"""What the banks in `questions/` say, and that it hangs together."""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args
from zoneinfo import available_timezones

import pytest

from interview_coach import core
from interview_coach.core.drill.pack import Competency
from interview_coach.core.evidence.skills import bare, by_name
from interview_coach.core.letters.draft import TEMPLATES
from interview_coach.core.letters.phrases import PhraseGroup, mentions
from interview_coach.core.record.model import PERSON_KINDS, RESULTS, STEPS, Entry, Interview, Job, Person
from interview_coach.core.text.words import stem, words
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.rules import steps
from interview_coach.core.walk.bank import Bank, Prompt
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.shipped import PROMPT_BANKS
from interview_coach.files.banks.templates import wordings_of
from interview_coach.files.disk.places import shipped_questions
from tests.questions.likeness import nearly_the_same

BANKS = Banks(shipped_questions())
ALL = {name: BANKS.named(name) for name in PROMPT_BANKS}
PROMPTS = {prompt.id: prompt for bank in ALL.values() for prompt in bank.entries}
SOURCES = {source.id: source for source in BANKS.sources}
CORE = Path(core.__file__).parent
STEP_MODULES = tuple((CORE / "timeline" / "steps").glob("*.py"))
PAGES = (*sorted(STEP_MODULES), *sorted((CORE / "pages").glob("*.py")))

LONGEST_SENTENCE = 25
"""Words between two full stops, question marks, semicolons or colons."""
MOST_ALIKE = {"why": 0.6, "text": 0.7, "tells": 0.7}
"""Two texts say nearly the same from this ratio of difflib on,"""
MOST_SHARED = {"why": 0.4, "text": 0.5, "tells": 0.5}
"""or from this share of their words of four letters and more."""

CLICHES = (
    "leverage", "synergy", "synergies", "passionate", "rockstar", "ninja", "guru", "game-changer", "crush it",
    "nail it", "ace the", "ace your", "unlock", "elevate", "empower", "delve", "landscape", "robust", "seamless",
    "holistic", "proactive", "think outside", "best self", "dream job", "stand out", "secret", "hack", "ultimate",
    "amazing", "thrilled", "hustle", "superpower", "impactful", "utilize", "utilise", "touch base", "circle back",
    "showcase", "culture fit", "extra mile", "hit the ground running", "win-win", "deep dive", "value-add",
    "pro tip", "killer", "supercharge", "team player", "sell yourself", "knock it out", "take it to the next level",
)  # fmt: skip


def texts(prompt: Prompt) -> list[str]:
    """Every sentence or two that the prompt shows to a person."""
    found = (prompt.text, prompt.why, prompt.tells, prompt.look, prompt.risk, prompt.suggest)
    return [each for each in found if each]


WORN_OUT = re.compile(rf"\b(?:{'|'.join(map(re.escape, CLICHES))})\b", re.IGNORECASE)


def worn_out_in(text: str) -> list[str]:
    """The worn-out words of the text."""
    return WORN_OUT.findall(text)


def longest(text: str) -> int:
    """How many words the longest sentence has."""
    return max(len(each.split()) for each in re.split(r"[.?!;:](?:\s+|$)", text))


def kinds(bank: Bank) -> set[str]:
    """Whom a bank has something for."""
    return {each for prompt in bank.entries for each in prompt.who}


def constants(path: Path) -> Iterator[str]:
    """Every text that stands in the source of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def failing(holds: Callable[[Prompt], bool]) -> list[str]:
    """The ids of all prompts for which this does not hold."""
    return [prompt.id for bank in ALL.values() for prompt in bank.entries if not holds(prompt)]


def answers(prompt: Prompt) -> set[str]:
    """What can be answered to a prompt that others depend on."""
    return {"yes", "no"} if prompt.asks == "yesno" else set(prompt.options)


class TestEveryPrompt:
    def test_no_id_is_given_twice_in_all_banks(self) -> None:
        ids = [prompt.id for bank in ALL.values() for prompt in bank.entries]

        assert sorted(ids) == sorted(set(ids))

    def test_a_prompt_has_wording_reason_group_and_source(self) -> None:
        assert failing(lambda each: all((each.text, each.why, each.group, each.source))) == []

    def test_a_prompt_rests_on_a_source_that_there_is(self) -> None:
        assert failing(lambda each: each.source in SOURCES) == []

    def test_a_prompt_is_answered_only_by_research_that_there_is(self) -> None:
        research = {each.id for each in ALL["research"].entries}

        assert failing(lambda each: set(each.answered_by) <= research) == []

    def test_a_prompt_is_for_kinds_of_people_that_there_are(self) -> None:
        assert failing(lambda each: set(each.who) <= {*PERSON_KINDS, "panel"}) == []

    def test_a_condition_asks_for_an_answer_that_can_be_given(self) -> None:
        conditions = [condition for prompt in PROMPTS.values() for condition in prompt.unless]

        assert [each for each in conditions if not set(each.words) <= answers(PROMPTS[each.answer])] == []

    def test_a_sentence_is_short(self) -> None:
        assert failing(lambda each: max(map(longest, texts(each))) <= LONGEST_SENTENCE) == []

    def test_no_worn_out_words_are_used(self) -> None:
        assert failing(lambda each: not worn_out_in(" ".join(texts(each)))) == []

    def test_no_blank_is_doubled_or_left_over(self) -> None:
        assert failing(lambda each: all(text == " ".join(text.split()) for text in texts(each))) == []

    def test_a_reason_is_made_of_whole_sentences(self) -> None:
        assert failing(lambda each: bool(re.fullmatch(r"[A-Z\"].*[.?!]", each.why))) == []

    @pytest.mark.parametrize("name", PROMPT_BANKS)
    @pytest.mark.parametrize("field", MOST_ALIKE)
    def test_no_two_of_a_bank_say_nearly_the_same(self, name: str, field: str) -> None:
        said = [(each.id, getattr(each, field)) for each in ALL[name].entries if getattr(each, field)]

        assert nearly_the_same(said, MOST_ALIKE[field], MOST_SHARED[field]) == []

    @pytest.mark.parametrize("name", ["research", "qualifying", "closing", "thank-you"])
    def test_a_good_answer_and_the_moment_are_described(self, name: str) -> None:
        assert [each.id for each in ALL[name].entries if not (each.tells and each.moment)] == []

    @pytest.mark.parametrize(
        ("name", "moments"),
        [
            ("research", {"before"}),
            ("qualifying", {"early", "middle", "end"}),
            ("closing", {"pause", "end"}),
            ("thank-you", {"after"}),
        ],
    )
    def test_a_moment_of_the_conversation_is_one_of_a_few(self, name: str, moments: set[str]) -> None:
        assert {each.moment for each in ALL[name].entries} == moments


class TestResearch:
    bank = ALL["research"]

    def test_there_are_at_least_24(self) -> None:
        assert len(self.bank.entries) >= 24

    def test_about_twelve_are_for_an_hour(self) -> None:
        assert 10 <= sum(each.weight in {"20", "60"} for each in self.bank.entries) <= 14

    def test_each_says_where_to_look(self) -> None:
        assert [each.id for each in self.bank.entries if not each.look] == []

    def test_each_says_who_can_answer(self) -> None:
        assert [each.id for each in self.bank.entries if not each.who] == []

    def test_person_role_and_organisation_are_all_looked_into(self) -> None:
        groups = [each.group for each in self.bank.entries if each.weight != "more"]

        assert {group: groups.count(group) >= 3 for group in groups} == dict.fromkeys(
            ("organisation", "person", "role"), True
        )

    def test_the_three_whys_of_the_organisation_come_first(self) -> None:
        assert [each.id for each in self.bank.entries if each.weight == "20"] == [
            "org-tick",
            "org-why",
            "org-does",
        ]


class TestQualifying:
    bank = ALL["qualifying"]

    def test_there_are_at_least_24(self) -> None:
        assert len(self.bank.entries) >= 24

    def test_the_three_core_ones_come_first(self) -> None:
        assert [(each.group == "core", each.source) for each in self.bank.entries[:4]] == [
            (True, "tough-calls"),
            (True, "tough-calls"),
            (True, "tough-calls"),
            (False, self.bank.entries[3].source),
        ]

    def test_only_the_core_is_for_twenty_minutes(self) -> None:
        assert [each.group for each in self.bank.entries if each.weight == "20"] == ["core"] * 3

    @pytest.mark.parametrize("kind", ["recruiter", "manager", "peer", "executive", "panel", "hr"])
    def test_everyone_one_may_meet_can_be_asked_at_least_five(self, kind: str) -> None:
        assert sum(kind in each.who for each in self.bank.entries) >= 5

    @pytest.mark.parametrize("kind", ["recruiter", "manager", "peer", "executive", "panel", "hr"])
    def test_everyone_one_may_meet_can_be_asked_something_early(self, kind: str) -> None:
        assert any(kind in each.who and each.moment == "early" for each in self.bank.entries)

    def test_hr_is_asked_what_the_manager_told_them(self) -> None:
        assert any("hr" in each.who and "manager told you" in each.text for each in self.bank.entries)

    def test_nothing_is_asked_that_the_research_answers_without_saying_so(self) -> None:
        assert {each for prompt in self.bank.entries for each in prompt.answered_by} >= {
            "role-why-open",
            "role-measures",
            "role-reports",
        }

    def test_each_is_a_question(self) -> None:
        assert [each.id for each in self.bank.entries if "?" not in each.text] == []


class TestClosing:
    bank = ALL["closing"]

    def test_there_are_at_least_10(self) -> None:
        assert len(self.bank.entries) >= 10

    def test_the_two_core_questions_come_first(self) -> None:
        assert [each.id for each in self.bank.entries[:2]] == ["close-else", "close-fit"]

    def test_there_is_a_probe_for_the_pause(self) -> None:
        probe = next(each for each in self.bank.entries if each.moment == "pause")

        assert (probe.id, probe.weight) == ("close-concerns", "20")

    def test_there_is_when_they_decide_and_when_one_may_ask(self) -> None:
        assert {"close-decide", "close-may-ask"} <= {
            each.id for each in self.bank.entries if each.source == "ask-date"
        }

    def test_the_close_comes_in_three_strengths_each_with_its_risk(self) -> None:
        strengths = [each for each in self.bank.entries if each.strength]

        assert [each.strength for each in strengths] == ["gentle", "plain", "bold"]
        assert all(each.risk for each in strengths)

    def test_a_bold_close_is_not_for_panels_nor_screens(self) -> None:
        bold = [each for each in self.bank.entries if each.strength == "bold"]

        assert [set(each.not_for) >= {"panel", "screen"} and "panel" not in each.who for each in bold] == [
            True
        ]

    def test_no_question_whether_you_are_the_one_is_for_hr_or_a_recruiter(self) -> None:
        direct = [each for each in self.bank.entries if each.strength or each.id == "close-fit"]

        assert [set(each.who) & {"hr", "recruiter", "panel"} for each in direct] == [set()] * 4

    def test_no_question_whether_you_are_the_one_is_for_panels_or_screens(self) -> None:
        direct = [each for each in self.bank.entries if each.strength or each.id == "close-fit"]

        assert [set(each.not_for) for each in direct] == [{"panel", "screen"}] * 4

    @pytest.mark.parametrize("kind", ["recruiter", "hr", "panel"])
    def test_those_who_are_not_asked_outright_can_be_asked_for_doubts_and_dates(self, kind: str) -> None:
        groups = {each.group for each in self.bank.entries if kind in each.who}

        assert groups >= {"probe", "dates"}


class TestThankYou:
    bank = ALL["thank-you"]

    @pytest.mark.parametrize(
        "wanted",
        [
            "thanks-each", "thanks-reception", "thanks-spelling", "thanks-through", "thanks-address",
            "thanks-custom", "thanks-in-a-day", "thanks-topic", "thanks-goal", "thanks-promised",
            "thanks-channel", "thanks-no-pay",
        ],
    )  # fmt: skip
    def test_the_checklist_has(self, wanted: str) -> None:
        assert self.bank.get(wanted) is not None

    def test_it_says_whom_when_what_and_what_to_leave_out(self) -> None:
        assert list(dict.fromkeys(each.group for each in self.bank.entries)) == [
            "whom",
            "when",
            "what",
            "leave-out",
        ]

    def test_where_the_custom_is_unknown_a_note_is_optional(self) -> None:
        assert "optional" in PROMPTS["thanks-custom"].text

    def test_reception_is_thanked(self) -> None:
        assert "reception" in kinds(self.bank)


class TestPrep:
    bank = ALL["prep"]

    def test_order_and_core_name_prompts_that_there_are(self) -> None:
        assert [each for each in (*self.bank.order, *self.bank.core) if each not in PROMPTS] == []

    def test_nothing_is_asked_twice(self) -> None:
        assert len(set(self.bank.order)) == len(self.bank.order)

    def test_the_core_is_asked_in_the_order_of_the_walk(self) -> None:
        assert [each for each in self.bank.order if each in self.bank.core] == list(self.bank.core)

    def test_the_walk_of_twenty_minutes_asks_nothing_heavier(self) -> None:
        assert {PROMPTS[each].weight for each in self.bank.order} == {"20"}

    def test_every_prompt_for_twenty_minutes_is_in_the_walk(self) -> None:
        own = {each.id for each in self.bank.entries if each.weight == "20"}

        assert own <= set(self.bank.order)

    def test_a_choice_has_options_and_nothing_else_has(self) -> None:
        assert [bool(each.options) for each in self.bank.entries] == [
            each.asks == "choice" for each in self.bank.entries
        ]

    def test_the_bold_close_is_a_choice_and_not_the_default(self) -> None:
        assert PROMPTS["close"].options[0] != "bold"
        assert "bold" in PROMPTS["close"].options
        assert PROMPTS["close"].suggest != "bold"

    def test_the_close_is_not_asked_for_before_a_panel_or_a_screen(self) -> None:
        words = {word for condition in PROMPTS["close"].unless for word in condition.words}

        assert words == {"panel", "screen"}


class TestSources:
    def test_no_id_is_given_twice(self) -> None:
        assert len(SOURCES) == len(BANKS.sources)

    def test_five_articles_found_the_method(self) -> None:
        assert {each.id for each in BANKS.sources if each.rank == "founding"} == {
            "tough-calls",
            "leveraging",
            "goes-badly",
            "both-sides",
            "no-call-back",
        }

    def test_a_source_has_title_topic_and_what_it_says(self) -> None:
        assert [each.id for each in BANKS.sources if not (each.title and each.topic and each.says)] == []

    def test_a_source_of_unknown_author_says_that_it_is_common_advice(self) -> None:
        nameless = [each for each in BANKS.sources if not each.author and each.rank == "secondary"]

        assert [each.id for each in nameless if not each.says.startswith("Commonly advised")] == []

    def test_a_year_is_one_in_which_it_can_have_been_written(self) -> None:
        assert [each.id for each in BANKS.sources if each.year and not 1950 <= each.year <= 2026] == []

    def test_a_sentence_is_short(self) -> None:
        assert [each.id for each in BANKS.sources if longest(each.says) > LONGEST_SENTENCE] == []


class TestMethod:
    def test_no_id_and_no_other_word_is_given_twice(self) -> None:
        words = [word for topic in BANKS.method for word in (topic.id, *topic.also)]

        assert sorted(words) == sorted(set(words))

    def test_a_topic_rests_on_sources_that_there_are(self) -> None:
        assert [
            each.id for each in BANKS.method if not each.sources or not set(each.sources) <= set(SOURCES)
        ] == []

    def test_a_sentence_is_short(self) -> None:
        assert [each.id for each in BANKS.method if longest(each.says) > LONGEST_SENTENCE] == []

    @pytest.mark.parametrize(
        "step", ["brief", "debrief", "thank-you", "check-in", "move-on", "answer-offer", "reply-to-no"]
    )
    def test_a_step_of_the_timeline_is_found_as_a_topic(self, step: str) -> None:
        assert step in {word for topic in BANKS.method for word in (topic.id, *topic.also)}


class TestNamedInTheProgram:
    def test_a_source_in_brackets_is_one_that_there_is(self) -> None:
        named = {
            (path.name, each)
            for path in PAGES
            if path.name != "shell_scripts.py"
            for text in constants(path)
            for each in re.findall(r"\[([a-z][a-z-]{2,})\]", text)
        }

        assert [(page, source) for page, source in named if source not in SOURCES] == []

    def test_pages_name_sources_in_brackets(self) -> None:
        assert any("[both-sides]" in text for path in PAGES for text in constants(path))

    def test_a_hyphened_word_in_the_rules_is_a_step_an_outcome_or_a_source(self) -> None:
        texts = {text for path in STEP_MODULES for text in constants(path)}
        words = {text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)}

        assert words <= {*STEPS, *RESULTS, *SOURCES}

    @pytest.mark.parametrize(
        ("log", "now"),
        [
            ((), date(2026, 11, 20)),
            ((), date(2026, 11, 25)),
            ((Entry(on=date(2026, 11, 25), sent="thank-you", to="Ada"),), date(2026, 12, 9)),
            ((Entry(on=date(2026, 11, 24), promised=date(2026, 12, 11)),), date(2026, 12, 15)),
            ((Entry(on=date(2026, 12, 9), sent="check-in", to="Ada"),), date(2026, 12, 20)),
            ((Entry(on=date(2026, 12, 1), outcome="offer"),), date(2026, 12, 2)),
            ((Entry(on=date(2026, 12, 1), outcome="rejected"),), date(2026, 12, 2)),
        ],
    )
    def test_every_step_of_a_timeline_rests_on_a_source_that_there_is(
        self, log: tuple[Entry, ...], now: date
    ) -> None:
        job = Job(
            id="acme",
            company="Acme",
            people=(Person(name="Ada", kind="manager"),),
            interviews=(Interview(round=1, on=date(2026, 11, 24), met=("Ada",)),),
            log=log,
        )

        found = steps(
            job, Policy(core_prompts=BANKS.core_prompts), datetime(now.year, now.month, now.day, tzinfo=UTC)
        )

        assert [step.step for step in found if step.source not in SOURCES or not step.why] == []


class TestPhrases:
    def test_a_phrase_has_a_reason_a_better_way_and_a_source_that_there_is(self) -> None:
        assert [
            each.id
            for each in BANKS.phrases.entries
            if not ((each.says or each.forms) and each.why and each.instead) or each.source not in SOURCES
        ] == []

    def test_no_phrase_is_listed_twice(self) -> None:
        said = [words for each in BANKS.phrases.entries for words in each.says]
        assert sorted(said) == sorted(set(said))

    def test_no_id_is_given_twice(self) -> None:
        ids = [each.id for each in BANKS.phrases.entries]
        assert sorted(ids) == sorted(set(ids))

    def test_each_group_has_some(self) -> None:
        assert {each.group for each in BANKS.phrases.entries} == set(get_args(PhraseGroup))

    def test_a_sentence_is_short(self) -> None:
        said = [text for each in BANKS.phrases.entries for text in (each.why, each.instead)]
        assert [text for text in said if longest(text) > LONGEST_SENTENCE] == []

    @pytest.mark.parametrize("name", TEMPLATES)
    def test_our_own_templates_have_none_of_them(self, name: str) -> None:
        text = (shipped_questions() / "templates" / f"{name}.txt").read_text(encoding="utf-8")
        assert not mentions(text, BANKS.phrases.entries)

    def test_our_own_sentences_have_none_of_them(self) -> None:
        said = [text for wordings in wordings_of(shipped_questions()).values() for text in wordings]
        assert [text for text in said if mentions(text, BANKS.phrases.entries)] == []

    def test_no_worn_out_words_are_used_in_drafts(self) -> None:
        folder = shipped_questions() / "templates"
        said = " ".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
        assert worn_out_in(said) == []


class TestSkills:
    def test_there_are_at_least_30(self) -> None:
        assert len(BANKS.skills) >= 30

    def test_each_is_complete_and_rests_on_a_source_that_there_is(self) -> None:
        assert [
            each.id
            for each in BANKS.skills
            if not (each.title and len(each.words) >= 4) or each.source not in SOURCES
        ] == []

    def test_an_id_is_one_or_two_words(self) -> None:
        assert [each.id for each in BANKS.skills if not re.fullmatch(r"[a-z]+(-[a-z]+)?", each.id)] == []

    def test_no_name_is_given_twice(self) -> None:
        # A skill may be called what its id says.
        names = [name for each in BANKS.skills for name in {bare(each.id), bare(each.title)}]
        assert sorted(names) == sorted(set(names))

    def test_each_is_found_by_its_id_and_its_title(self) -> None:
        assert [
            each.id
            for each in BANKS.skills
            if by_name(BANKS.skills).get(bare(each.id)) != each
            or by_name(BANKS.skills).get(bare(each.title)) != each
        ] == []

    def test_a_word_of_it_is_a_single_one_that_says_something(self) -> None:
        said = [word for each in BANKS.skills for word in each.words]
        assert [word for word in said if words(word) != [word] or stem(word) is None] == []

    def test_no_word_is_listed_twice(self) -> None:
        said = [word for each in BANKS.skills for word in each.words]
        assert sorted(said) == sorted(set(said))

    def test_no_word_asks_for_two_skills_whatever_its_ending(self) -> None:
        said = {(stem(word), each.id) for each in BANKS.skills for word in (each.id, *each.words)}
        stems = [found for found, _ in said]
        assert sorted(filter(None, stems)) == sorted(filter(None, set(stems)))

    def test_what_a_question_is_after_is_a_skill_where_a_story_can_show_it(self) -> None:
        others = {"self-knowledge", "motivation", "role-skill", "history", "terms", "privacy"}
        assert set(get_args(Competency)) - {each.id for each in BANKS.skills} == others

    def test_a_title_is_short(self) -> None:
        assert [each.id for each in BANKS.skills if len(each.title.split()) > 5] == []

    def test_no_worn_out_words_are_used_in_titles(self) -> None:
        assert worn_out_in(" ".join(each.title for each in BANKS.skills)) == []


class TestCustoms:
    def test_a_custom_has_two_letters_zones_that_there_are_and_a_source(self) -> None:
        assert [
            each.id
            for each in BANKS.customs
            if not re.fullmatch(r"[A-Z]{2}", each.id)
            or each.source not in SOURCES
            or not set(each.zones) <= available_timezones()
        ] == []


class TestTeaching:
    """`docs/teaching.md`, the table of what the five articles say."""

    page = (Path(__file__).parents[2] / "docs" / "teaching.md").read_text(encoding="utf-8")

    def test_every_entry_it_names_exists(self) -> None:
        known = {f"{name}:{prompt.id}" for name, bank in ALL.items() for prompt in bank.entries}
        known |= {f"method:{topic.id}" for topic in BANKS.method} | {f"sources:{each}" for each in SOURCES}

        assert set(re.findall(r"\b[a-z-]+:[a-z][a-z-]+", self.page)) - known == set()

    def test_each_claim_names_where_it_is(self) -> None:
        rows = re.findall(r"^\| (?!what it says|the question|---).*\|$", self.page, re.MULTILINE)

        assert [row for row in rows if not re.search(r"\b[a-z-]+:[a-z][a-z-]+ *(?:,|\|$)", row)] == []
        assert len(rows) >= 100

    def test_each_founding_article_has_a_table(self) -> None:
        founding = {each.id for each in BANKS.sources if each.rank == "founding"}

        assert founding <= set(re.findall(r"^## ([a-z-]+)$", self.page, re.MULTILINE))
