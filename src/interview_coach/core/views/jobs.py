"""Jobs as data: `list --json` and `show --json`."""

from datetime import date
from typing import Annotated, Any

from msgspec import Struct

from interview_coach.core.record.model import StepName
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.views.view import ProblemView, View, described_by


class JobRowView(Struct, frozen=True, kw_only=True):
    """A job.

    `date` is the day when its next step is due. If that step has no due date, `date` is the day when it
    opens.
    """

    id: str
    company: str
    role: str
    stage: str
    next: StepName | None
    date: date | None


class ListView(View, frozen=True, kw_only=True):
    """`coach list --json` prints this document."""

    jobs: tuple[JobRowView, ...]
    left_out: tuple[ProblemView, ...]


class ShowView(View, frozen=True, kw_only=True):
    """`coach show NAME --json` prints this document.

    `job` has the keys from the job's file.
    """

    job: Annotated[dict[str, Any], described_by("Job")]


def job_row(item: Item, stage: str, on: date | None) -> JobRowView:
    """A job with its stage and the date of what is next."""
    job = item.job
    return JobRowView(
        id=job.id,
        company=job.company,
        role=job.role,
        stage=stage,
        next=item.step.step if item.step else None,
        date=on,
    )
