"""The banks that the program ships."""

from pathlib import Path

import pytest

from interview_coach.core.walk.bank import Condition, Prompt, Source, Topic
from interview_coach.errors import BadFile, CoachError
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.shipped import PROMPT_BANKS
from interview_coach.files.disk.places import default_home, shipped_questions

PREP = """\
schema: 1
title: Prepare
order: [when, org-why]
core: [when, org-why]
entries:
- id: when
  text: When is it?
  why: With the date, there is a plan.
  source: leveraging
  unless:
  - answer: kind
    in: [screen]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bank of one prompt."""
    (tmp_path / "prep.yaml").write_text(PREP, encoding="utf-8")
    return tmp_path


def test_a_bank_is_read_with_its_prompts(folder: Path) -> None:
    assert Banks(folder).prep.entries == (
        Prompt(
            id="when",
            text="When is it?",
            why="With the date, there is a plan.",
            source="leveraging",
            unless=(Condition("kind", ("screen",)),),
        ),
    )


def test_a_bank_is_read_once(folder: Path) -> None:
    banks = Banks(folder)
    before = banks.prep
    (folder / "prep.yaml").unlink()

    assert banks.prep is before


def test_the_core_names_prompts_of_other_banks_without_reading_them(folder: Path) -> None:
    assert [each.id for each in Banks(folder).core_prompts] == ["when", "org-why"]


def test_sources_and_topics_are_read(folder: Path) -> None:
    (folder / "sources.yaml").write_text(
        "schema: 1\ntitle: t\nentries:\n- {id: a, title: A, rank: founding, topic: b, says: c, year: 2023}\n",
        encoding="utf-8",
    )
    (folder / "method.yaml").write_text(
        "schema: 1\ntitle: t\nentries:\n- {id: a, title: A, says: c, sources: [a], also: [b]}\n",
        encoding="utf-8",
    )

    assert Banks(folder).sources == (
        Source(id="a", title="A", rank="founding", topic="b", says="c", year=2023),
    )
    assert Banks(folder).method == (Topic(id="a", title="A", says="c", sources=("a",), also=("b",)),)


def test_a_bank_that_is_missing_is_named_with_what_helps(folder: Path) -> None:
    with pytest.raises(CoachError, match=r"closing\.yaml is missing\.\nIt's part of the program"):
        _ = Banks(folder).closing


def test_a_bank_that_is_wrong_is_refused_with_its_line(folder: Path) -> None:
    (folder / "prep.yaml").write_text(PREP.replace("source: leveraging", "weight: 30"), encoding="utf-8")

    with pytest.raises(BadFile) as caught:
        _ = Banks(folder).prep

    assert [line.split(": ")[0] for line in caught.value.lines] == [
        f"{folder}/prep.yaml:6",
        f"{folder}/prep.yaml:9",
    ]


@pytest.mark.parametrize("name", PROMPT_BANKS)
def test_a_bank_of_prompts_is_found_by_its_name(name: str) -> None:
    assert Banks(shipped_questions()).named(name).entries


def test_a_prompt_is_found_in_whichever_bank_it_stands() -> None:
    found = Banks(shipped_questions()).prompt("close-concerns")

    assert found is not None
    assert (found[0], found[1].id) == ("closing", "close-concerns")


def test_a_prompt_that_is_in_no_bank_is_not_found() -> None:
    assert Banks(shipped_questions()).prompt("nothing-of-the-kind") is None


PACK = """\
schema: 1
title: First job
kind: situation
entries:
- id: first-day
  text: What is your day like?
  asked: Do you know?
  shows: You do.
  trap: Guessing.
  follow: Why?
  competency: learning
  source: star
"""


def test_packs_are_read_by_name_sorted(folder: Path) -> None:
    (folder / "practice").mkdir()
    for name in ("return.yaml", "first-job.yaml"):
        (folder / "practice" / name).write_text(PACK, encoding="utf-8")

    assert [(name, pack.entries[0].id) for name, pack in Banks(folder).packs.items()] == [
        ("first-job", "first-day"),
        ("return", "first-day"),
    ]


def test_without_a_folder_of_packs_there_are_none(folder: Path) -> None:
    assert Banks(folder).packs == {}


def test_packs_are_left_alone_until_they_are_asked_for(folder: Path) -> None:
    (folder / "practice").mkdir()
    (folder / "practice" / "mine.yaml").write_text("nothing of the kind", encoding="utf-8")

    assert Banks(folder).prep.title == "Prepare"


def test_a_broken_pack_is_refused_with_its_line(folder: Path) -> None:
    (folder / "practice").mkdir()
    (folder / "practice" / "mine.yaml").write_text(PACK.replace("learning", "lerning"), encoding="utf-8")

    with pytest.raises(BadFile, match=r"practice/mine\.yaml:11: `competency: lerning`.*`learning`"):
        _ = Banks(folder).packs


def test_in_a_checkout_the_questions_stand_beside_the_source() -> None:
    assert (shipped_questions() / "sources.yaml").is_file()


def test_once_installed_the_questions_stand_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "questions").mkdir()
    monkeypatch.setattr("interview_coach.__file__", str(tmp_path / "__init__.py"))

    assert shipped_questions() == tmp_path / "questions"


def test_the_home_is_a_folder_of_the_programs_own() -> None:
    assert default_home().name == "interview-coach"
