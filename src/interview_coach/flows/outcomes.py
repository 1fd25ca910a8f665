"""Saying that an outcome was recorded, with what helps now."""

from interview_coach.core.pages.document import Document, joined
from interview_coach.core.pages.ends import outcome_page
from interview_coach.core.record.model import Entry
from interview_coach.core.timeline.agenda import Item, agenda
from interview_coach.core.timeline.situation import situation_of
from interview_coach.flows.save import Saved, report, short_name
from interview_coach.session import Session


def report_outcome(
    session: Session,
    saved: Saved,
    entry: Entry,
    said: str,
    *lines: str,
    names_others: bool = True,
    extra: Document | None = None,
) -> None:
    """What was recorded, and the page of this outcome, with the jobs that deserve the energy now; `extra` follows it."""
    changed = saved.after
    live = agenda(session.store.live()[0], session.policy, session.now)
    items = [item for item in (*live.items, *live.waiting) if item.job.id != changed.id]
    wanted = [item.job.title for item in items if item.situation.outcome is None and not item.situation.taken]
    others = wanted if names_others else []
    waiting = [short_name(session, item.job) for item in items if _waits(item)]
    situation = situation_of(changed, session.policy, session.now)
    page = outcome_page(situation, entry, short_name(session, changed), others, waiting)
    pages = [each.blocks for each in (page, extra) if each]
    whole = Document(joined(pages)) if pages else None
    report(session, saved, f"Saved: {said}.", *lines, extra=whole)


def _waits(item: Item) -> bool:
    """Whether someone there could still be asked how things stand."""
    s = item.situation
    return bool(s.held) and s.outcome is None and s.planned is None and s.taken is None
