"""What's next, as a page, as data, or as one quiet line for a prompt."""

from interview_coach.core.pages.agenda import NOTHING_LIVE, WELCOME, agenda_page, short_page
from interview_coach.core.timeline.agenda import agenda
from interview_coach.flows.out.show import (
    left_out_views,
    show,
    show_view,
    tell_left_out,
    tell_vanished,
)
from interview_coach.session import Session


def show_next(session: Session, *, why: bool = False, short: bool = False) -> None:
    """Show every live job on one line, by weight. `short`: the weightiest alone, or nothing."""
    jobs, left_out = session.store.live()
    found = agenda(jobs, session.policy, session.now)
    if short and not session.as_json:
        if found.items:
            show(session, short_page(found, session.today, session.banks.names.titles))
        return
    tell_left_out(session, left_out)
    if session.as_json:
        # Imported here: most runs show a page.
        from interview_coach.core.views.agenda import agenda_view

        now = session.now.isoformat(timespec="seconds")
        show_view(session, agenda_view(found, now, left_out_views(left_out)))
    elif found.items or found.waiting:
        show(session, agenda_page(found, session.today, why=why, titles=session.banks.names.titles))
    else:
        tell_vanished(session)
        if session.store.archived_ids():
            show(session, NOTHING_LIVE)
        elif not left_out:
            show(session, WELCOME)
