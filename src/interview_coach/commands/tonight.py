"""`coach tonight`: the night before an interview, in twenty minutes."""

from typing import Annotated

import typer

from interview_coach.core.pages.document import Document
from interview_coach.core.pages.morning import night_stopped
from interview_coach.core.pages.prep import open_prompts_page
from interview_coach.core.pages.sheet import SCREEN, PageSheet
from interview_coach.core.pages.tonight import night_end, night_opening, night_page
from interview_coach.core.record.model import Job
from interview_coach.core.views.prompts import prompt_view
from interview_coach.core.views.tonight import NightStepView, TonightView
from interview_coach.core.walk.bank import applies
from interview_coach.core.walk.tonight import FIRST, steps_left, unanswered
from interview_coach.errors import NotReadable, Refused
from interview_coach.flows.options import Name, Set
from interview_coach.flows.out.page import give_page, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, PageWanted, with_page_options
from interview_coach.flows.out.parts import heading_of, parts_of
from interview_coach.flows.out.show import show, show_view, talk, talk_page
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import short_name
from interview_coach.flows.tonight import Evening, ask_first, evening_of, go_through, tonight_form
from interview_coach.flows.walk.answer import getter
from interview_coach.flows.walk.form import Form
from interview_coach.flows.walk.walk import set_answers
from interview_coach.prompts.asking import SIGNS
from interview_coach.session import Session

OnlyShow = Annotated[bool, typer.Option("--show", help="Only show the page.")]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    values: Set = None,
    only_show: OnlyShow = False,
    *,
    options: PageOptions,
) -> None:
    """The night before: twenty minutes, six short steps, one page. Then you can stop."""
    session = options.session(ctx)
    wanted = options.wanted()
    job = pick_job(session, name, lambda item: item.situation.planned is not None, start=not values)
    form = tonight_form(session)
    if values:
        set_answers(session, job, values, form)
        return
    _refuse_afterward(session, job)
    if session.as_json:
        show_view(session, _view(session, evening_of(session, job)))
    elif only_show or wanted.on_paper or wanted.opened:
        _give(session, evening_of(session, job), wanted)
    elif session.may_ask:
        _lead(session, job, form)
    else:
        _say_open(session, evening_of(session, job), form, wanted)


def _refuse_afterward(session: Session, job: Job) -> None:
    """Say what helps instead, where no interview is to come.

    Raises:
        Refused: the interview is over, or the job is; or there's no one to meet.
    """
    evening = evening_of(session, job)
    if evening.interview and evening.interview.kind == "task":
        raise Refused(
            f"{job.company} wants a task from you, so there's no one to meet.",
            f"Handed it in? coach followup {short_name(session, job)} --done hand-in",
        )
    if evening.interview is None and (evening.situation.held or evening.situation.has_ended):
        raise Refused(
            f"No interview with {job.company} is coming up.",
            f"After an interview: coach followup {short_name(session, job)}",
        )


def _lead(session: Session, job: Job, form: Form[Job]) -> None:
    name = short_name(session, job)
    first = tuple(prompt for prompt in form.prompts if prompt.id in FIRST)
    begins = bool(unanswered(first, getter(session, job)))
    if begins:
        talk(session, f"{job.title}: first a question or two, then six short steps.", SIGNS)
        stopped = ask_first(session, job, form, first)
        job = form.load(job)
        if stopped:
            show(session, night_stopped(0, name))
            return
    evening = evening_of(session, job)
    left = steps_left(evening.steps, evening.interview)
    if not left:
        if not session.ask.confirm("You've gone through it all. Go through it again?", default=False):
            show(session, _end(session, evening, name))
            return
        left = evening.steps
    talk_page(session, night_opening(evening.situation, evening.interview, len(left), len(evening.steps)))
    talk(session, *(() if begins else (SIGNS,)))
    stopped = go_through(session, job, form, evening.steps.index(left[0]))
    evening = evening_of(session, form.load(job))
    name = short_name(session, evening.job)
    if stopped:
        show(session, night_stopped(len(steps_left(evening.steps, evening.interview)), name))
    else:
        show(session, _end(session, evening, name))


def _end(session: Session, evening: Evening, name: str) -> Document:
    return night_end(evening.situation, evening.interview, name, wrote=session.store.wrote)


def _page(session: Session, evening: Evening, sheet: PageSheet = SCREEN) -> Document:
    name = short_name(session, evening.job)
    return night_page(evening.situation, evening.interview, evening.steps, evening.night, name, sheet)


def _give(session: Session, evening: Evening, wanted: PageWanted) -> None:
    give_page(
        session,
        _page(session, evening, sheet_of_page(session, wanted)),
        wanted,
        f"tonight-{evening.job.file_stem}",
    )


def _say_open(session: Session, evening: Evening, form: Form[Job], wanted: PageWanted) -> None:
    """The page, or without a terminal first what's still to be answered for it."""
    asked = {*FIRST, *(prompt.id for step in evening.steps for prompt in step.asks)}
    prompts = tuple(prompt for prompt in form.prompts if prompt.id in asked)
    get = getter(session, evening.job)
    if not unanswered(prompts, get):
        _give(session, evening, wanted)
        return
    show(
        session,
        open_prompts_page(evening.job, prompts, get, f"coach tonight {short_name(session, evening.job)}"),
    )
    raise NotReadable("coach can only ask questions at a terminal, so nothing was changed.")


def _view(session: Session, evening: Evening) -> TonightView:
    get = getter(session, evening.job)
    page = _page(session, evening)
    left = steps_left(evening.steps, evening.interview)
    return TonightView(
        id=evening.job.id,
        round=evening.interview.round if evening.interview else None,
        steps=tuple(
            NightStepView(
                id=step.id,
                title=step.entry.text,
                done=step not in left,
                prompts=tuple(
                    prompt_view(each, get(each.id))
                    for each in dict.fromkeys((*step.asks, *step.changes))
                    if applies(each, get)
                ),
            )
            for step in evening.steps
        ),
        heading=heading_of(page),
        parts=parts_of(page),
    )
