"""`coach prep`: the preparation, heart first, for the minutes there are."""

from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.pages.prep import answers_page, numbered_page, open_prompts_page, understood_page
from interview_coach.core.record.model import Entry, Job, with_entries
from interview_coach.core.record.understood import understood
from interview_coach.core.timeline.progress import core_progress
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.views.prompts import CoreView, PrepView, prepared_view
from interview_coach.core.walk import walk
from interview_coach.core.walk.bank import WEIGHTS, Prompt, Weight, applies
from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.answered import until_answered
from interview_coach.flows.options import Json, Name, Set, one_of
from interview_coach.flows.out.show import open_session, show, show_view, talk, talk_page
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, offer_calendar, report, save, short_name
from interview_coach.flows.walk.answer import getter, readable, round_of
from interview_coach.flows.walk.form import Form, preparation_form
from interview_coach.flows.walk.walk import lead, set_answers
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

TIME_TIP = "Type its number. The short one has what matters most, and you can come back for the rest. A period stops."
TIMES = (Option("20", "20 to 30 minutes"), Option("60", "an hour"), Option("more", "more"))
Minutes = Annotated[
    str | None, typer.Option("--time", metavar="20|60|more", help="How many minutes you have.")
]
All = Annotated[bool, typer.Option("--show", help="Only show what you've prepared.")]


def run(
    ctx: typer.Context,
    name: Name = None,
    values: Set = None,
    minutes: Minutes = None,
    only_show: All = False,
    as_json: Json = False,
) -> None:
    """Prepare for the interview, heart first; stop at any time, and come back."""
    session = open_session(ctx, as_json=as_json)
    weight: Weight | None = one_of(minutes, WEIGHTS, "--time") if minutes is not None else None  # type: ignore[assignment]
    job = pick_job(session, name, lambda item: item.situation.planned is not None, start=not values)
    every = walk.for_job(walk.preparation(session.banks.prep, session.banks.research, "more"), job)
    if values:
        set_answers(session, job, values, preparation_form(session, every))
        return
    prompts = walk.for_job(walk.preparation(session.banks.prep, session.banks.research, weight or "20"), job)
    if as_json:
        show_view(session, _view(session, job, every))
    elif only_show:
        more = f"coach prep {short_name(session, job)} --time more"
        core = [prompt.id for prompt in session.policy.core_prompts]
        show(session, answers_page(job, every, readable(session, job), more, core))
    elif not session.may_ask:
        command = f"coach prep {short_name(session, job)}"
        main = [prompt.id for prompt in session.policy.core_prompts]
        count = _core_count(session, job)
        show(session, open_prompts_page(job, prompts, getter(session, job), command, count, main))
        raise NotReadable("coach can only ask questions at a terminal, so nothing was changed.")
    else:
        _lead(session, job, weight)


def _lead(session: Session, job: Job, weight: Weight | None) -> None:
    weight = weight or _begun(session, job) or _ask_time(session, job)
    prompts = walk.for_job(walk.preparation(session.banks.prep, session.banks.research, weight), job)
    form = preparation_form(session, prompts)
    is_again = walk.next_prompt(prompts, form.get(job), form.passed(job)) is None
    done = lead(session, job, form)
    is_through = walk.next_prompt(prompts, form.get(done), done.passed) is None
    if is_through:
        done = _finish(session, done, form, is_again=is_again)
    short = short_name(session, done)
    if done == job:
        talk(session, f"See it all: coach prep {short} --show")
        return
    more = {"20": "60", "60": "more"}.get(weight)
    lines = [f"Your answers are saved. See them all: coach prep {short} --show"]
    if not is_through:
        lines.append(f"To pick up where you left off: coach prep {short}")
    elif more:
        lines.append(f"If you have more time another day: coach prep {short} --time {more}")
    report(session, Saved(job, done), *lines, extra=offer_calendar(session, done))


def _begun(session: Session, job: Job) -> Weight | None:
    """The preparation that was begun, and stopped on the way; None where the time is to be asked for."""
    if job.debriefs or job.feedback:
        # What was heard since comes first.
        return None
    done = {*job.prep, *job.research, *job.passed}
    shorter: set[str] = set()
    for weight in WEIGHTS:
        prompts = walk.preparation(session.banks.prep, session.banks.research, weight)
        own = {prompt.id for prompt in prompts} - shorter
        form = preparation_form(session, prompts)
        if own & done and walk.next_prompt(prompts, form.get(job), form.passed(job)):
            longer = {"20": "60", "60": "more"}.get(weight)
            talk(session, f"{job.title}: let's go on where you stopped.")
            if longer:
                talk(
                    session,
                    f"If you have more time today: coach prep {short_name(session, job)} --time {longer}",
                )
            return weight
        shorter |= own
    return None


def _ask_time(session: Session, job: Job) -> Weight:
    talk(session, f"{job.title}: let's get you ready. We'll start with what matters most.")
    if job.debriefs or job.feedback:
        talk_page(session, understood_page(understood(job), _asked(session, job), session.today))
    picked = until_answered(
        session, lambda: session.ask.choose("How much time do you have?", TIMES), TIME_TIP
    )
    if picked is Sign.STOP:
        raise Stopped
    return picked if isinstance(picked, str) else "20"  # type: ignore[return-value]


def _asked(session: Session, job: Job) -> list[str]:
    """The questions of earlier rounds, in their words."""
    wording = {
        p.id: p.text for bank in (session.banks.qualifying, session.banks.closing) for p in bank.entries
    }
    now = round_of(session, job)
    return [
        wording.get(each, each)
        for interview in job.interviews
        if interview.round != now
        for each in interview.ask
    ]


def _finish(session: Session, job: Job, form: Form[Job], *, is_again: bool) -> Job:
    """At the end of the walk: those passed over once more, or the preparation marked as done without them.

    With `is_again`, the list that was shown has had those passed over.
    """
    left = [prompt for prompt in form.prompts if prompt.id in job.passed]
    situation = situation_of(job, session.policy, session.now)
    if situation.planned is None:
        return job
    marked = any(e.done == "prepare" and e.round == situation.planned.round for e in job.log)
    if left and not marked:
        if not is_again:
            talk(session, "", "You skipped:")
            talk_page(session, numbered_page([prompt.text for prompt in left]))
        if not is_again and session.ask.confirm("Answer now?", default=False):
            again = {prompt.id for prompt in left}
            job = save(
                session, job.id, lambda fresh: replace(fresh, passed=tuple(set(fresh.passed) - again))
            ).after
            return lead(session, job, form)
        if session.ask.confirm("Is that enough? Then I'll mark you as prepared.", default=False):
            entry = Entry(on=session.today, done="prepare", round=situation.planned.round)
            return save(session, job.id, lambda fresh: with_entries(fresh, entry)).after
    elif not left:
        talk(session, "", "The most important part is done.")
    return job


def _core_count(session: Session, job: Job) -> tuple[int, int]:
    """How much of the heart is answered, and of how much; as in every list."""
    return core_progress(job, session.policy, round_of(session, job))


def _view(session: Session, job: Job, prompts: tuple[Prompt, ...]) -> PrepView:
    get = getter(session, job)
    core = {prompt.id for prompt in session.policy.core_prompts if applies(prompt, get)}
    asked = [prompt for prompt in prompts if applies(prompt, get)]
    answered, total = _core_count(session, job)
    return PrepView(
        id=job.id,
        company=job.company,
        role=job.role,
        round=round_of(session, job),
        core=CoreView(answered=answered, of=total),
        prompts=tuple(
            prepared_view(each, get(each.id), core=each.id in core, passed=each.id in job.passed)
            for each in asked
        ),
    )
