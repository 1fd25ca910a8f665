"""Saving a change, and saying so: what was recorded, what comes next, and that it can be taken back."""

from functools import partial

from interview_coach.core.calendar.events import events_of
from interview_coach.core.pages.calendar import CHANGED, OFFER
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.ends import recorded_page
from interview_coach.core.pages.wording import short_names
from interview_coach.core.record.model import Job
from interview_coach.core.text.shown import visible
from interview_coach.core.timeline.agenda import Item, item_of
from interview_coach.core.timeline.rules import is_over, steps_of
from interview_coach.core.timeline.situation import look
from interview_coach.errors import CoachError
from interview_coach.files.disk.places import CALENDAR
from interview_coach.files.records.store import Change
from interview_coach.flows.out.show import drawn, show, talk
from interview_coach.session import Session


def save(session: Session, job_id: str, change: Change) -> Job:
    """Apply the change to the job on disk, and move every job that is over to the archive."""
    before = session.store.load(job_id)
    job = session.store.change(job_id, change, partial(_is_over, session))
    if job != before:
        tidy(session)
    return job


def tidy(session: Session) -> None:
    """Move the other jobs that are over by now to the archive. Where that fails it can wait: the change is recorded."""
    try:
        over = [job.id for job in session.store.live()[0] if _is_over(session, job)]
        if over:
            session.store.archive(over)
    except CoachError:
        talk(session, "A job that is over stays in jobs/ for now; the next change moves it.")


def _is_over(session: Session, job: Job) -> bool:
    situation = look(job, session.policy, session.now)
    return is_over(situation, steps_of(situation))


def item_for(session: Session, job: Job) -> Item:
    """What this job needs now."""
    situation = look(job, session.policy, session.now)
    return item_of(situation, steps_of(situation))


def short_name(session: Session, job: Job) -> str:
    """The shortest word that names this job in a command; its id, where the others cannot be looked at."""
    try:
        jobs = {each.id: each for each in (*session.store.live()[0], job)}
    except CoachError:
        return job.id
    return short_names(jobs.values())[job.id]


def offer_calendar(session: Session, job: Job) -> Document | None:
    """The line that offers a calendar file, where the job has a date."""
    return OFFER if events_of(look(job, session.policy, session.now)) else None


def remind_of_calendar(session: Session) -> Document | None:
    """The line that a date in the person's calendar is no longer right, where anything was exported."""
    return CHANGED if (session.home / CALENDAR).exists() else None


def say_recorded(
    session: Session, job: Job, *lines: str, extra: Document | None = None, aside: bool = False
) -> None:
    """Say what was recorded and what comes next; `aside` says it on stderr, where stdout holds JSON."""
    page = recorded_page(lines, item_for(session, job), short_name(session, job), extra)
    if aside:
        session.out.talk(drawn(session, page))
    else:
        show(session, page)


def say_known(session: Session, line: str) -> None:
    """Say that this is on record already, and nothing was changed."""
    session.out.write(f"{visible(line)} Nothing was changed.\n")
