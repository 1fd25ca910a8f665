"""Packs about how they'll interview: which come, and what's said of them."""

from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.drill.pool import forms_of, pool
from interview_coach.core.drill.subject import Subject
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.practice import form_part
from interview_coach.render.text import plain
from tests.core.drill.drill_days import drill


def pack(*entries: Drill, **more: object) -> Pack:
    return Pack(schema=1, title="Recorded", kind="form", entries=entries, **more)  # type: ignore[arg-type]


FORM = pack(drill("to-a-camera"), rounds=("recorded",), different="No one's there.", how="Record yourself.")
GENERAL = Pack(schema=1, title="Motives", kind="motivation", entries=(drill("why"),))
PACKS = {"motives": GENERAL, "recorded": FORM}


def asked(subject: Subject) -> list[str]:
    return [each.question.id for each in pool(PACKS, subject, set())]


def test_a_form_comes_first_before_a_round_of_its_kind() -> None:
    assert asked(Subject(round_kind="recorded")) == ["to-a-camera", "why"]


def test_before_another_round_it_does_not_come() -> None:
    assert asked(Subject(round_kind="video")) == ["why"]


def test_it_comes_when_it_is_asked_for_by_name() -> None:
    assert asked(Subject(wanted=("recorded",))) == ["to-a-camera", "why"]


def test_what_was_tried_of_it_does_not_bring_it_to_another_round() -> None:
    assert [each.question.id for each in pool(PACKS, Subject(), {"to-a-camera"})] == ["why"]


def test_the_reason_is_the_kind_of_interview() -> None:
    assert pool(PACKS, Subject(round_kind="recorded"), set())[0].reason.kind == "form"


def test_without_a_subject_there_is_no_form() -> None:
    assert forms_of(PACKS, None) == ()


def test_it_says_what_is_different_and_how_to_practice() -> None:
    said = plain(Document(form_part([FORM])), 80)
    assert said == "Recorded\nWhat's different: No one's there.\nHow to practice: Record yourself.\n"
