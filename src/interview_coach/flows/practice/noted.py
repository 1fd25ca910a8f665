"""Practice from the command line: `--rate`, `--set` and `--said`, of one's own answers and from a friend."""

from functools import partial

from msgspec.structs import replace

from interview_coach.core.record.practice import FELT, Felt, Practice, Try, Way
from interview_coach.errors import NotReadable
from interview_coach.flows.options import assignments, one_of, ratings, some_text
from interview_coach.flows.practice.occasion import Occasion, Sheet, question_of, record_tries, say_noted
from interview_coach.flows.practice.partner import read_mark, record_sheet
from interview_coach.flows.save import report_known

LIKE = '1="Last year we moved the shop."'
"""An answer by a flag, for the message where one cannot be read."""


def record_own(room: Occasion, sheet: Sheet, rates: list[str], values: list[str], way: Way) -> None:
    """Put ratings and typed answers of the command line on record: all of them, or none where one cannot be read.

    Raises:
        NotFound: there is no such question.
        NotReadable: one cannot be read, or a question is there twice.
    """
    answers = _by_question(room, sheet, assignments(values, LIKE), "--set")
    rated = _by_question(room, sheet, ratings(rates), "--rate")
    felt = {question: _felt(how) for question, how in rated.items()}
    tries = [
        Try(on=room.day, question=each, felt=how, way="typed" if each in answers else way, job=room.job_id)
        for each, how in felt.items()
    ]
    if not record_tries(room, tries, partial(_with_answers, answers=answers)):
        report_known(room.session, "You've already noted this.", room.job_id)
        return
    noted = [f"Noted as {how}: {sheet.texts[question]}" for question, how in felt.items()]
    noted += [
        f"{'Noted your answer to' if words else 'Cleared your answer to'}: {sheet.texts[question]}"
        for question, words in answers.items()
        if question not in felt
    ]
    say_noted(room, noted)


def _by_question(room: Occasion, sheet: Sheet, pairs: list[tuple[str, str]], option: str) -> dict[str, str]:
    """The ratings or answers by question id, however the question is named."""
    found: dict[str, str] = {}
    for wanted, words in pairs:
        question = question_of(room, wanted, sheet)
        if question in found:
            raise NotReadable(f"{option} has a question twice.", f"Give it once: {sheet.texts[question]}")
        found[question] = words
    return found


def _felt(how: str) -> Felt:
    return one_of(how, FELT, "--rate")  # type: ignore[return-value]


def record_friend(
    room: Occasion, sheet: Sheet, rates: list[str], values: list[str], said: str | None
) -> None:
    """Put what a friend noted on record, from the command line; raises as `record_own`, and where nothing is given."""
    if not (rates or values) and said is None:
        raise NotReadable(
            "coach can only ask questions at a terminal, so nothing was changed.",
            'Like this: --rate 1=4 --set 1="clear, and a number" --said "more of these"',
        )
    rated = _by_question(room, sheet, ratings(rates), "--rate")
    marks = {question: read_mark(how) for question, how in rated.items()}
    notes = _by_question(room, sheet, assignments(values, LIKE), "--set")
    record_sheet(room, sheet, marks, notes, some_text(said, "--said") if said is not None else None)


def _with_answers(practice: Practice, answers: dict[str, str]) -> Practice:
    kept = {**practice.answers, **answers}
    return replace(practice, answers={question: words for question, words in kept.items() if words})
