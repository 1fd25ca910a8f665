"""What to practice, as data: `practice --json`."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from interview_coach.core.drill.plan import Coming, Due
from interview_coach.core.drill.points import Hearing
from interview_coach.core.evidence.speech import SpeechRemark
from interview_coach.core.record.practice import Felt
from interview_coach.core.views.view import ProblemView, View


class DueView(Struct, frozen=True, kw_only=True):
    """A question to practice next.

    `pack` is null if the question comes from your notes on an interview. `last` is your rating of your last
    answer, and `tried` is the day of that answer. `due` is the day when the question was due again. All
    three are null if you haven't answered the question yet.
    """

    id: str
    text: str
    pack: str | None
    why: str
    last: Felt | None
    tried: date | None
    due: date | None


class ComingView(Struct, frozen=True):
    """A day, with the ids of the questions that come up again on that day."""

    on: date
    questions: tuple[str, ...]


class PlanView(View, frozen=True, kw_only=True):
    """`coach practice --json` prints this document.

    `plan` lists the questions to practice next. `sheet` lists the ids of the questions on the practice
    sheet, in the order of their numbers. These are the numbers that `--rate` takes. `coming` lists the days when questions come up again.
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
    """One point of a good answer.

    `heard` is true if coach found the point in your answer. `words` quotes the part of your answer that
    made the point, or is null.
    """

    text: str
    heard: bool
    words: str | None


class AnswerView(View, frozen=True, kw_only=True):
    """`coach practice --check QUESTION --json` prints this document.

    `remarks` lists what you could improve. `follow` is a question about the first point that nothing in your
    answer speaks for. It's null if there's no such point.
    """

    id: str
    points: tuple[PointView, ...]
    remarks: tuple[SpeechRemark, ...]
    follow: str | None


def answer_view(
    question: str, hearing: Hearing, remarks: tuple[SpeechRemark, ...], follow: str | None
) -> AnswerView:
    """What was heard in an answer to the question of this id."""
    points = tuple(PointView(point.text, point.is_heard, point.words) for point in hearing.points)
    return AnswerView(id=question, points=points, remarks=remarks, follow=follow)
