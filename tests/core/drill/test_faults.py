"""Remarks on a typed answer: what the question asks for decides what's looked for."""

import pytest

from interview_coach.core.drill.asking_for import asked_kind
from interview_coach.core.drill.faults import faults
from interview_coach.core.drill.pack import found_in
from interview_coach.core.drill.points import hear
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("did-conflict", "story"), ("did-mistake", "story"), ("lead-weak", "story"), ("nursing-change", "story"),
        ("nursing-error", "situation"), ("support-angry", "situation"), ("operations-stop", "situation"),
        ("finance-accrual", "knowledge"), ("data-chance", "knowledge"),
        ("why-here", "motivation"), ("why-start", "motivation"), ("hard-pay-wanted", "motivation"),
    ],
)  # fmt: skip
def test_a_question_asks_for_one_kind_of_answer(question: str, kind: str) -> None:
    name, drill = found_in(BANKS.packs, question) or ("", None)
    assert drill is not None
    assert asked_kind(drill, BANKS.packs[name]) == kind


def remarks(question: str, text: str, *dismissed: str) -> list[str]:
    name, drill = found_in(BANKS.packs, question) or ("", None)
    assert drill is not None
    hearing = hear(text, drill, BANKS.ear)
    return [each.check for each in faults(text, drill, BANKS.packs[name], hearing, BANKS.ear, dismissed)]


WITHOUT_END = "I said no to Rob on the spot, because both of our vans were in the shop that week."


def test_a_story_without_an_end_is_told_so() -> None:
    assert remarks("did-said-no", WITHOUT_END) == ["no-result"]


def test_a_number_is_never_asked_for_where_none_belongs() -> None:
    assert "no-number" not in remarks(
        "did-mistake", "I sent the wrong list to Ms. Hale and told my boss at once."
    )


def test_who_did_it_is_asked_even_of_a_general_answer() -> None:
    said = "We worked well together, we helped each other, and we always found our way, so we were happy."
    assert remarks("did-team", said) == ["general", "more-we-than-i"]


def test_a_why_needs_a_reason() -> None:
    assert remarks("switch-why", "Nursing. Eighteen months at St. Anne's, course and certificate.") == [
        "no-reason"
    ]


def test_an_answer_about_something_else_is_told_so() -> None:
    said = "The ferry to Tallinn left at noon with 40 crates of plums and a goat."
    assert remarks("did-conflict", said) == ["off-topic"]


def test_a_situation_needs_something_to_do() -> None:
    assert remarks("operations-stop", "Stock of 40 valves on the racks, the hospital orders.") == ["no-doing"]


def test_a_remark_can_be_put_away() -> None:
    assert remarks("did-said-no", WITHOUT_END, "no-result") == []


def test_a_good_answer_has_no_faults() -> None:
    said = "I've got four weeks' notice. I'd hand over two clients first, so the 1st of March."
    assert remarks("why-start", said) == []
