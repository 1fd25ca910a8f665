"""What's next, as a page, as data, or as one quiet line for a prompt."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from functools import partial

from interview_coach.core.pages.agenda import agenda_page, short_page
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.welcome import NOTHING_LIVE, WELCOME
from interview_coach.core.record.model import Job
from interview_coach.core.text.when import own_start
from interview_coach.core.timeline.agenda import Agenda, agenda
from interview_coach.files.disk.kept_line import keep_line
from interview_coach.flows.out.show import (
    left_out_views,
    show,
    show_view,
    tell_left_out,
    tell_vanished,
)
from interview_coach.render.text import plain
from interview_coach.session import Session

WINDOW = 23
"""Lines of a small window, without the one for the next command."""
FEWEST = 3
"""Jobs that are shown in any case."""
ONE_DAY = timedelta(days=1)


def show_next(session: Session, *, why: bool = False, short: bool = False) -> None:
    """Show every live job on one line, by weight. `short`: the weightiest alone, or nothing."""
    jobs, left_out = session.store.live()
    found = agenda(jobs, session.policy, session.now)
    if short and not session.as_json:
        _show_short(session, jobs, found)
        return
    tell_left_out(session, left_out)
    if session.as_json:
        # Imported here: most runs show a page.
        from interview_coach.core.views.agenda import agenda_view

        now = session.now.isoformat(timespec="seconds")
        show_view(session, agenda_view(found, now, left_out_views(left_out)))
    elif found.items or found.waiting:
        show(session, _fitting_page(session, found, why=why))
    else:
        tell_vanished(session)
        if left_out or session.store.archived_ids():
            show(session, NOTHING_LIVE)
        else:
            show(session, WELCOME)


def _fitting_page(session: Session, found: Agenda, *, why: bool) -> Document:
    """The page of what's next. On a terminal it fits a window, unless the reasons are wanted too."""
    page = partial(agenda_page, found, session.today, why=why, titles=session.banks.names.titles)
    jobs = len(found.items) + len(found.waiting)
    whole = page()
    if why or not session.out.is_terminal:
        return whole
    sizes = (page(most=most) for most in range(jobs - 1, FEWEST - 1, -1))
    return next((each for each in (whole, *sizes) if _lines(session, each) <= WINDOW), page(most=FEWEST))


def _lines(session: Session, page: Document) -> int:
    return plain(page, session.out.width, fold=True).count("\n")


def _show_short(session: Session, jobs: list[Job], found: Agenda) -> None:
    line = ""
    if found.items:
        page = short_page(found, session.today, session.banks.names.titles)
        show(session, page)
        line = plain(page, session.out.width).rstrip("\n")
    keep_line(session.home, session.now, _holds_until(jobs, session.now), line)


def _holds_until(jobs: Iterable[Job], now: datetime) -> datetime:
    """When the answer may be another one without a change: at midnight, or when an interview of today begins."""
    midnight = datetime.combine(now.date() + ONE_DAY, time(), tzinfo=now.tzinfo)
    starts = [
        own_start(each.on, each.at, each.zone, now.tzinfo)
        for job in jobs
        for each in job.interviews
        if each.at
    ]
    return min([midnight, *(start for start in starts if start > now)])
