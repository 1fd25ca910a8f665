"""`coach thanks`: the thank-you checklist, to print or to tick."""

import typer

from interview_coach.commands._options import Name
from interview_coach.commands._pick import pick_job
from interview_coach.commands._save import save, say_recorded, short_name
from interview_coach.commands._show import open_session, show
from interview_coach.core.agenda import Item
from interview_coach.core.model import Job, with_entries
from interview_coach.core.pages.checklist import checklist_page
from interview_coach.core.pages.wording import listed
from interview_coach.core.recording import Said, entries_of, unthanked
from interview_coach.core.situation import look
from interview_coach.core.timeline import steps_of
from interview_coach.prompts import Option, Sign
from interview_coach.session import Session


def run(ctx: typer.Context, name: Name = None) -> None:
    """The thank-you checklist: print it, or tick who has got one."""
    session = open_session(ctx)
    job = pick_job(session, name, _thanks_open)
    situation = look(job, session.policy, session.now)
    step = next((step for step in steps_of(situation) if step.step == "thank-you"), None)
    page = checklist_page(situation, step, session.banks.thank_you, short_name(session, job))
    show(session, page)
    names = unthanked(situation)
    if names and step and step.is_open and session.may_ask and session.out.is_terminal:
        _tick(session, job, names)


def _thanks_open(item: Item) -> bool:
    return any(step.step == "thank-you" and step.is_open for step in steps_of(item.situation))


def _tick(session: Session, job: Job, names: list[str]) -> None:
    ticked = session.ask.many("Whom did you thank today?", [Option(name, name) for name in names], ())
    if isinstance(ticked, Sign) or not ticked:
        return
    said = Said(step="thank-you", on=session.today, to=ticked)
    changed = save(
        session,
        job.id,
        lambda fresh: with_entries(fresh, *entries_of(look(fresh, session.policy, session.now), said)),
    )
    say_recorded(session, changed, f"Noted: {job.title}: thanked {listed(ticked)}.")
