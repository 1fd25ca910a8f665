"""`coach brief`: the one page to read just before the interview."""

from typing import Annotated

import typer

from interview_coach.core.pages.brief import brief_page
from interview_coach.core.record.model import Job, with_entries
from interview_coach.core.timeline.recording import Deed, entries_of
from interview_coach.core.timeline.rounds import planned_round
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import asked, ended_words
from interview_coach.core.views.page import BriefView
from interview_coach.errors import Refused
from interview_coach.flows.options import Name
from interview_coach.flows.out.page import give_either, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, with_page_options
from interview_coach.flows.out.parts import heading_of, parts_of
from interview_coach.flows.out.show import talk
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import report, save, short_name
from interview_coach.flows.stories import chosen_stories
from interview_coach.session import Session

Round = Annotated[int | None, typer.Option("--round", metavar="K", help="A round other than the next one.")]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    round_: Round = None,
    *,
    options: PageOptions,
) -> None:
    """The one page to read just before the interview. It fits on a single sheet."""
    session = options.session(ctx)
    wanted = options.wanted()
    job = pick_job(session, name, lambda item: item.situation.planned is not None)
    situation = situation_of(job, session.policy, session.now)
    if round_ is None and situation.planned is None:
        _refuse_ended(session, situation)
    banks = (session.banks.brief, session.banks.qualifying, session.banks.closing)
    shown = planned_round(situation, round_, add=False) or _latest(situation)
    steps = steps_of(situation)
    page = brief_page(
        situation,
        shown,
        banks,
        short_name(session, job),
        chosen_stories(session, job),
        sheet_of_page(session, wanted),
    )
    view = BriefView(id=job.id, round=shown, heading=heading_of(page), parts=parts_of(page))
    on_screen = give_either(session, page, view, wanted, f"brief-{job.file_stem}")
    step = next((step for step in steps if step.step == "brief" and step.is_open), None)
    if on_screen and step:
        _offer(session, job, step)


def _refuse_ended(session: Session, situation: Situation) -> None:
    """Say what helps instead, where there's nothing left to get ready for. The page of a round is still there.

    Raises:
        Refused: the job has ended.
    """
    if not situation.has_ended or situation.result is None or _latest(situation):
        return
    job, short = situation.job, short_name(session, situation.job)
    last = situation.held[-1:]
    raise Refused(
        f"{ended_words(situation.result, job.company)}, so there's nothing to get ready for.",
        f"What you can do now, if anything: coach followup {short}",
        *(f"The page of your interview: coach brief {short} --round {each.round}" for each in last),
    )


def _offer(session: Session, job: Job, step: Step) -> None:
    """Record that the page was read, when someone's at the terminal; looking at it alone records nothing."""
    if not (session.may_ask and session.out.is_terminal):
        talk(session, f"Read it? Check it off: coach followup {short_name(session, job)} --done brief")
    elif session.ask.confirm(asked(step), default=False):
        said = Deed(step="brief", on=session.today)
        saved = save(
            session,
            job.id,
            lambda fresh: with_entries(
                fresh, *entries_of(situation_of(fresh, session.policy, session.now), said)
            ),
        )
        report(session, saved, f"Noted for {job.title}: you read your brief.")


def _latest(situation: Situation) -> int | None:
    """Today's round, even after it has begun: someone may be reading the page right then."""
    return next((each.round for each in reversed(situation.held) if each.on >= situation.today), None)
