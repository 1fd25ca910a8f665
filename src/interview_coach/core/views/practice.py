"""What to practice, as data: `practice --json`."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from interview_coach.core.drill.plan import Coming, Due
from interview_coach.core.drill.points import Hearing
from interview_coach.core.evidence.speech import Remark
from interview_coach.core.record.practice import Felt
from interview_coach.core.views.view import ProblemView, View


class DueView(Struct, frozen=True, kw_only=True):
    """A question to ask next.

    `pack` is null if the question comes from your notes on an interview. `last` is how your last answer felt, `tried`
    is the day you gave it, and `due` is the day the question came due again. All three are null if there's no answer
    yet.
    """

    id: str
    text: str
    pack: str | None
    why: str
    last: Felt | None
    tried: date | None
    due: date | None


class ComingView(Struct, frozen=True):
    """The questions that come back on a given day, by id."""

    on: date
    questions: tuple[str, ...]


class PlanView(View, frozen=True, kw_only=True):
    """What `coach practice --json` prints.

    `plan` lists the questions that come next. `sheet` lists ids in the order of the numbers that `--rate` takes.
    """

    id: str | None
    minutes: int
    plan: tuple[DueView, ...]
    sheet: tuple[str, ...]
    coming: tuple[ComingView, ...]
    left_out: tuple[ProblemView, ...]


def due_view(due: Due, why: str) -> DueView:
    """A question with the reason for it in words."""
    return DueView(
        id=due.question.id,
        text=due.question.text,
        pack=due.pack,
        why=why,
        last=due.last.felt if due.last else None,
        tried=due.last.on if due.last else None,
        due=due.on,
    )


def coming_views(coming: Iterable[Coming]) -> tuple[ComingView, ...]:
    """What comes again, day by day."""
    return tuple(ComingView(each.on, tuple(drill.id for drill in each.questions)) for each in coming)


class PointView(Struct, frozen=True):
    """One of the question's points.

    `words` lists the words in your answer that counted toward it, or is null if the point wasn't heard.
    """

    text: str
    heard: bool
    words: str | None


class AnswerView(View, frozen=True, kw_only=True):
    """What `coach practice --check QUESTION --json` prints.

    `follow` is a question that asks for what's missing, or null if nothing is missing.
    """

    id: str
    points: tuple[PointView, ...]
    remarks: tuple[Remark, ...]
    follow: str | None


def answer_view(
    question: str, hearing: Hearing, remarks: tuple[Remark, ...], follow: str | None
) -> AnswerView:
    """What was heard in an answer to the question of this id."""
    points = tuple(PointView(point.text, point.is_heard, point.words) for point in hearing.points)
    return AnswerView(id=question, points=points, remarks=remarks, follow=follow)
