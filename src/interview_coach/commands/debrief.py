"""`coach debrief`: notes on an interview, the same day."""

from functools import partial
from typing import Annotated

import typer

from interview_coach.core.pages.prep import answers_page, open_prompts_page
from interview_coach.core.pages.wording import round_words
from interview_coach.core.record.model import Job
from interview_coach.core.record.story import with_told
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import local_day, situation_of
from interview_coach.core.views.prompts import DebriefView, prompt_view
from interview_coach.core.walk.bank import applies
from interview_coach.errors import NotFound, NotReadable, Refused
from interview_coach.files.records.stories import Stories
from interview_coach.flows.debrief import core_notes, debrief_form, round_to_note
from interview_coach.flows.options import Json, Name, Set
from interview_coach.flows.out.show import open_session, show, show_view, talk
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, offer_calendar, report, short_name
from interview_coach.flows.stories import every_story
from interview_coach.flows.walk.form import Form
from interview_coach.flows.walk.walk import lead, set_answers
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Round = Annotated[
    int | None,
    typer.Option(
        "--round", metavar="K", help="Which round; if you leave it out, the latest one without notes."
    ),
]
Show = Annotated[bool, typer.Option("--show", help="Only show the notes.")]


def run(
    ctx: typer.Context,
    name: Name = None,
    values: Set = None,
    round_: Round = None,
    only_show: Show = False,
    as_json: Json = False,
) -> None:
    """Five minutes of notes, the same day: what they want, what they doubt, what you promised."""
    session = open_session(ctx, as_json=as_json)
    job = pick_job(session, name, _is_open, start=not values, after=True)
    number = _round(session, job, round_)
    form = debrief_form(session, number, session.banks.debrief.entries)
    if values:
        set_answers(session, job, values, form)
    elif as_json:
        show_view(session, _view(job, number, form))
    elif only_show:
        main = {prompt.id for prompt in core_notes(session)}
        show(session, answers_page(job, form.prompts, form.get(job), _again(session, job, number), main))
    elif not session.may_ask:
        core = core_notes(session)
        show(
            session, open_prompts_page(job, core, form.get(job), f"coach debrief {short_name(session, job)}")
        )
        raise NotReadable("coach can only ask questions at a terminal, so nothing was changed.")
    else:
        _lead(session, job, number)


def _again(session: Session, job: Job, number: int) -> str:
    """The command that asks for the notes on this round."""
    return f"coach debrief {short_name(session, job)} --round {number}"


def _lead(session: Session, job: Job, number: int) -> None:
    told: tuple[str, ...] = ()
    if interview := job.interview(number):
        talk(session, f"{job.title}: {round_words(job, interview, session.now)}.")
    done = lead(session, job, debrief_form(session, number, core_notes(session)))
    every = debrief_form(session, number, session.banks.debrief.entries)
    core_left = [
        each
        for each in core_notes(session)
        if every.get(done)(each.id) is None and each.id not in every.passed(done)
    ]
    if not core_left:
        talk(session, "", "Your notes are done.")
        if session.ask.confirm(
            "Add more? (topics, hard questions, pay, how you did)",
            default=False,
        ):
            done = lead(session, done, every)
        told = _ask_told(session, done, number)
    if session.store.wrote:
        lines = [f"Noted: you told {done.company} about {listed(told)}."] if told else []
        report(
            session,
            Saved(job, done),
            *lines,
            f"Your answers are saved. See them all: coach debrief {short_name(session, done)} --show",
            extra=offer_calendar(session, done),
        )


def _ask_told(session: Session, job: Job, number: int) -> tuple[str, ...]:
    """Which of the person's stories they told there, by title: another time, the match knows that this company heard them."""
    interview = job.interview(number)
    stories = [] if interview is None else every_story(session)[0]
    if interview is None or not stories:
        return ()
    chosen = {match.story_id for match in job.matches}
    first = sorted(stories, key=lambda story: (story.id not in chosen, story.title))
    heard = [story.id for story in stories if story.heard_by(job.company)]
    options = [Option(story.id, story.title) for story in first if story.id not in heard]
    told = session.ask.many("Which of your stories did you tell them?", options, []) if options else ()
    if isinstance(told, Sign):
        return ()
    changed = [
        Stories(session.store).change(
            each, partial(with_told, company=job.company, on=local_day(interview, session.now))
        )
        for each in told
    ]
    return tuple(story.title for story in changed)


def _is_open(item: Item) -> bool:
    return any(step.step == "debrief" and step.is_open for step in steps_of(item.situation))


def _round(session: Session, job: Job, wanted: int | None) -> int:
    """The round the notes are about.

    Raises:
        NotFound: there is no round of that number.
        Refused: none has happened yet, or none is on record.
    """
    held = [each.round for each in situation_of(job, session.policy, session.now).held]
    if wanted is not None and job.interview(wanted) is None:
        raise NotFound(f"There's no round {wanted} at {job.company}.")
    if not job.interviews:
        raise Refused(
            f"You haven't added an interview with {job.company} yet.",
            f"To add one: coach interview {short_name(session, job)} --on DATE",
        )
    if not held or (wanted is not None and wanted not in held):
        raise Refused(
            f"That interview with {job.company} hasn't happened yet.",
            f"Is the date wrong? coach interview {short_name(session, job)} --on DATE",
        )
    return wanted or round_to_note(job, held)


def _view(job: Job, number: int, form: Form[Job]) -> DebriefView:
    get = form.get(job)
    asked = [prompt for prompt in form.prompts if applies(prompt, get)]
    prompts = (prompt_view(each, get(each.id) or form.known(job, each) or None) for each in asked)
    return DebriefView(id=job.id, round=number, prompts=tuple(prompts))
