"""The pages of practice. `pytest --snapshot-update` writes them; read the difference."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec import to_builtins
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.drill.faults import faults
from interview_coach.core.drill.follow_up import follow_up
from interview_coach.core.drill.hard_questions import HardQuestion
from interview_coach.core.drill.pack import found_in
from interview_coach.core.drill.plan import Due, easier, next_days, partner_plan, plan
from interview_coach.core.drill.points import hear
from interview_coach.core.drill.subject import Subject
from interview_coach.core.pages.document import Document, joined
from interview_coach.core.pages.partner import partner_page
from interview_coach.core.pages.practice import (
    behind_page,
    closing_page,
    drill_sheet,
    friend_part,
    plan_page,
    question_page,
    reason_words,
    said_part,
)
from interview_coach.core.pages.typed_answer import answer_page, tries_part
from interview_coach.core.record.practice import Felt, Friend, Practice, Try
from interview_coach.core.views.practice import due_view
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.render.text import plain

BANKS = Banks(shipped_questions())
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
ACME = Subject(
    job="acme-backend-engineer",
    title="Acme · Backend engineer",
    roles=("software",),
    meets=("manager",),
    interview=date(2026, 11, 27),
    until=date(2026, 11, 27),
    heard=(
        HardQuestion(id="heard-gap", words="Why is there a gap in my CV?", on=date(2026, 11, 20)),
        HardQuestion(
            id="heard-shard", words="How would you shard Postgres?", on=date(2026, 11, 16), company="Quarry"
        ),
    ),
)
NOTHING = Practice()
FRIEND = Practice(
    friends=(
        Friend(
            on=date(2026, 11, 22),
            job=ACME.job,
            notes={"heard-gap": "Clear,\nand \x1b[31mshort."},
            said="Numbers.",
        ),
        Friend(
            on=date(2026, 11, 20), job=ACME.job, notes={"heard-gap": "Too long."}, said="Shorter, please."
        ),
        Friend(on=date(2026, 11, 23), job="globex", said="Louder."),
    )
)


def session(
    subject: Subject | None = ACME, practice: Practice = NOTHING, on: date = TODAY
) -> tuple[Due, ...]:
    return plan(practice, BANKS.packs, subject, on)


def rated(*felt: Felt, before: Practice = NOTHING, on: date = TODAY) -> Practice:
    """What is on record after the session of this day."""
    tries = [
        Try(on=on, question=due.question.id, felt=each)
        for due, each in zip(session(practice=before, on=on), felt, strict=True)
    ]
    return Practice(tries=(*before.tries, *tries))


def end(practice: Practice, before: Practice, on: date, subject: Subject = ACME) -> Document:
    found = easier(practice, BANKS.packs, subject, on)
    coming = next_days(practice, BANKS.packs, subject, on)
    done, felt = session(practice=before, on=on), {each.question: each.felt for each in practice.tries}
    good = [due for due in done if felt.get(due.question.id) == "good"]
    return closing_page(done, found, coming, subject, on, "acme", good)


def first_end() -> Document:
    return end(rated("weak", "fair", "good"), NOTHING, TODAY)


def second_end() -> Document:
    before = rated("weak", "fair", "good")
    return end(rated("good", "weak", "fair", before=before, on=TOMORROW), before, TOMORROW)


def end_without_progress() -> Document:
    before = rated("weak", "fair", "good")
    return end(rated("weak", "weak", "weak", before=before, on=TOMORROW), before, TOMORROW)


def end_before_the_interview() -> Document:
    near = replace(ACME, interview=TOMORROW, until=TOMORROW)
    return end(rated("good", "good", "good"), NOTHING, TODAY, near)


def end_on_the_day() -> Document:
    here = replace(ACME, interview=TODAY, until=TODAY)
    return end(rated("weak", "weak", "weak"), NOTHING, TODAY, here)


def improper() -> Due:
    return next(due for due in plan(NOTHING, BANKS.packs, None, TODAY, 60) if due.is_improper)


def heard_page(text: str, before: str | None = None) -> Document:
    found = found_in(BANKS.packs, "did-mistake")
    assert found is not None
    name, drill = found
    hearing = hear(text, drill, BANKS.ear)
    remarks = faults(text, drill, BANKS.packs[name], hearing, BANKS.ear)
    was = hear(before, drill, BANKS.ear) if before else None
    page = answer_page(drill, hearing, remarks, follow_up(hearing, drill, BANKS.ear), was)
    return Document(joined([tries_part(before, text) if before else (), page.blocks]))


FIRST_TRY = "I booked a container to the wrong port. We got it rerouted for 400 euros."
SECOND_TRY = f"{FIRST_TRY} I rang my supervisor the minute I saw it."


PAGES: dict[str, Callable[[], Document]] = {
    "a question": lambda: question_page(session()[0], 1, 3, TODAY),
    "a question of another interview": lambda: question_page(session()[1], 2, 3, TODAY),
    "what is behind it": lambda: behind_page(session()[0]),
    "what is behind an improper one": lambda: behind_page(improper()),
    "a typed answer": lambda: heard_page(FIRST_TRY),
    "a typed answer that makes every point": lambda: heard_page(f"{SECOND_TRY} Now I read every port back."),
    "a second try": lambda: heard_page(SECOND_TRY, FIRST_TRY),
    "an answer that anyone could give": lambda: heard_page("I'm a hard worker and always do my best."),
    "no answer": lambda: heard_page("I can't think of one."),
    "another language": lambda: heard_page("Ich habe einmal einen Fehler gemacht"),
    "the end of the first session": first_end,
    "the end of the second": second_end,
    "the end where nothing got easier": end_without_progress,
    "the end on the eve": end_before_the_interview,
    "the end on the day": end_on_the_day,
    "the sheet": lambda: drill_sheet(session(), ACME, TODAY, name="acme"),
    "the sheet after the interview": lambda: drill_sheet((), replace(ACME, is_over=True), TODAY, name="acme"),
    "the list": lambda: plan_page(session(), ACME, TODAY),
    "the list without a job": lambda: plan_page(session(None), None, TODAY),
    "nothing to practise": lambda: plan_page((), None, TODAY),
    "what a friend wrote": lambda: Document(friend_part(FRIEND, "heard-gap", TODAY)),
    "what a friend said": lambda: Document(said_part(FRIEND, "acme-backend-engineer", TODAY)),
    "the page for a friend": lambda: partner_page(
        partner_plan(NOTHING, BANKS.packs, ACME, TODAY), ACME.title, TODAY, (BANKS.partner, BANKS.closing), "acme"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "width"), [*((name, 80) for name in PAGES), ("the sheet", 40)])
def test_a_page_reads_like_this(snapshot: SnapshotAssertion, name: str, width: int) -> None:
    assert plain(PAGES[name](), width) == snapshot


def test_the_plan_as_data_reads_like_this(snapshot: SnapshotAssertion) -> None:
    plan = session(practice=rated("weak", "fair", "good"), on=TOMORROW)
    assert to_builtins([due_view(due, reason_words(due.reason, TOMORROW)) for due in plan]) == snapshot


def test_every_reason_is_put_into_words() -> None:
    before = rated("weak", "fair", "good")
    near = replace(ACME, interview=TOMORROW, until=TOMORROW, meets=("hr",), leads=True, wanted=("first-job",))
    found = [*session(), *plan(before, BANKS.packs, near, TOMORROW, 600), *session(None)]
    assert [words for words in {reason_words(due.reason, TOMORROW) for due in found} if not words] == []
