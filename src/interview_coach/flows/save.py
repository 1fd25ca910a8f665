"""Saving a change, and reporting it: what was recorded, what comes next, and that it can be taken back."""

from functools import partial

from msgspec import Struct

from interview_coach.core.calendar.events import events_of
from interview_coach.core.pages.calendar import CHANGED, OFFER
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.ends import recorded_page
from interview_coach.core.pages.wording import clash_news, short_names
from interview_coach.core.record.model import Channel, Job, with_entries
from interview_coach.core.text.shown import visible
from interview_coach.core.timeline.agenda import Item, item_of
from interview_coach.core.timeline.clashes import clashing_with
from interview_coach.core.timeline.recording import Deed, entries_of
from interview_coach.core.timeline.rules import is_over, steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.errors import UNCHANGED, CoachError
from interview_coach.files.disk.places import CALENDAR
from interview_coach.files.records.store import Change
from interview_coach.flows.out.show import show, talk
from interview_coach.session import Session


class Saved(Struct, frozen=True):
    """A job before a change and after it; the same where it was on record already."""

    before: Job
    after: Job

    @property
    def is_new(self) -> bool:
        """Whether anything was recorded."""
        return self.after != self.before


def save(session: Session, job_id: str, change: Change) -> Saved:
    """Apply the change to the job on disk. The first write of a command also moves what is over to the archive."""
    found: list[Job] = []

    def noting(fresh: Job) -> Job:
        found[:] = [fresh]
        return change(fresh)

    is_first = not session.store.wrote
    job = session.store.change(job_id, noting, partial(_is_over, session))
    if is_first and session.store.wrote:
        _tidy(session)
    return Saved(found[0], job)


def save_thanks(
    session: Session, job: Job, names: tuple[str, ...], by: Channel | None = None, *, skip: bool = False
) -> Saved:
    """Record that these people were thanked today; none means everyone who is still open. `skip`: they're left out."""
    said = Deed(step="thank-you", on=session.today, to=names, by=by, skip=skip)
    return save(
        session,
        job.id,
        lambda fresh: with_entries(
            fresh, *entries_of(situation_of(fresh, session.policy, session.now), said)
        ),
    )


def _tidy(session: Session) -> None:
    """Move the other jobs that are over by now to the archive. Where that fails it can wait: the change is recorded."""
    try:
        over = [job.id for job in session.store.live()[0] if _is_over(session, job)]
        if over:
            session.store.archive(over, partial(_is_over, session))
    except CoachError:
        talk(session, "A job that's over stays in jobs/ for now. The next change moves it.")


def _is_over(session: Session, job: Job) -> bool:
    situation = situation_of(job, session.policy, session.now)
    return is_over(situation, steps_of(situation))


def item_for(session: Session, job: Job) -> Item:
    """The step this job needs now."""
    situation = situation_of(job, session.policy, session.now)
    return item_of(situation, steps_of(situation))


def short_name(session: Session, job: Job) -> str:
    """The shortest word that names this job in a command; its id, where the others cannot be looked at."""
    try:
        jobs = {each.id: each for each in (*session.store.live()[0], job)}
    except CoachError:
        return job.id
    return short_names(jobs.values())[job.id]


def clashes_told(session: Session, saved: Saved) -> tuple[str, ...]:
    """The line that an interview which this change planned or moved is at the same hour as another job's."""
    before = {each.round: (each.on, each.at, each.zone) for each in saved.before.interviews}
    after = {each.round: (each.on, each.at, each.zone) for each in saved.after.interviews}
    situation = situation_of(saved.after, session.policy, session.now)
    rounds = [
        each for each in situation.coming if each.at and before.get(each.round) != after.get(each.round)
    ]
    if not rounds:
        return ()
    others = [
        situation_of(job, session.policy, session.now)
        for job in session.store.live()[0]
        if job.id != saved.after.id
    ]
    found = [other.job.company for other in clashing_with(situation, rounds, others)]
    return (clash_news(found),) if found else ()


def offer_calendar(session: Session, job: Job) -> Document | None:
    """The line that offers a calendar file, where the job has a date."""
    return OFFER if events_of(situation_of(job, session.policy, session.now)) else None


def remind_of_calendar(session: Session) -> Document | None:
    """The line that a date in the person's calendar is no longer right, where anything was exported."""
    return CHANGED if (session.home / CALENDAR).exists() else None


def records_about(session: Session, record: str | None) -> None:
    """With `--json`, what this command recorded is what it prints, even where that is nothing."""
    session.printout.is_record = True
    session.printout.record = record


def report(session: Session, saved: Saved, *lines: str, extra: Document | None = None) -> None:
    """What was recorded, what comes next, and that it can be taken back; with `--json` the same as data."""
    job = saved.after
    records_about(session, job.id)
    if not session.as_json:
        lines += tuple(
            each for each in clashes_told(session, saved) if not any(each in line for line in lines)
        )
        show(session, recorded_page(lines, item_for(session, job), short_name(session, job), extra))


def report_page(session: Session, record: str | None, page: Document) -> None:
    """Report with the command's own page. `record` is the journal's name for the job or story."""
    records_about(session, record)
    if not session.as_json:
        show(session, page)


def report_known(session: Session, line: str, record: str | None = None) -> None:
    """Say that this is on record already and nothing changed, unless the command did before. With `--json`, the same as data."""
    records_about(session, record)
    if not session.as_json:
        unchanged = "" if session.store.wrote else f" {UNCHANGED}"
        session.out.write(f"{visible(line)}{unchanged}\n")
