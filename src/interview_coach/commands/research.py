"""`coach research`: what to find out about the person, the role and the organization."""

from typing import Annotated

import typer

from interview_coach.core.pages.prep import open_prompts_page
from interview_coach.core.views.prompts import ResearchView, researched_view
from interview_coach.core.walk import walk
from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.options import Json, Name, Set, one_of
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, report, short_name
from interview_coach.flows.walk.answer import getter
from interview_coach.flows.walk.form import preparation_form
from interview_coach.flows.walk.walk import lead, set_answers

GROUPS = ("organisation", "person", "role")
About = Annotated[
    str | None, typer.Option("--about", metavar="PART", help=f"Only this part: {', '.join(GROUPS)}.")
]


def run(
    ctx: typer.Context, name: Name = None, values: Set = None, about: About = None, as_json: Json = False
) -> None:
    """Find out about the person, the role and the organization."""
    session = open_session(ctx, as_json=as_json)
    group = one_of(about, GROUPS, "--about") if about is not None else None
    job = pick_job(session, name, lambda item: item.situation.planned is not None, start=not values)
    bank = session.banks.research
    if values:
        set_answers(session, job, values, preparation_form(session, bank.entries, "research"))
        return
    prompts = [prompt for prompt in walk.research_walk(bank, "more") if group in (None, prompt.group)]
    if as_json:
        found = tuple(researched_view(prompt, job.research.get(prompt.id)) for prompt in prompts)
        show_view(session, ResearchView(id=job.id, prompts=found))
    elif not session.may_ask:
        show(
            session,
            open_prompts_page(
                job, prompts, getter(session, job), f"coach research {short_name(session, job)}"
            ),
        )
        raise NotReadable("coach can only ask questions at a terminal, so nothing was changed.")
    else:
        done = lead(session, job, preparation_form(session, tuple(prompts), "research"))
        if done == job:
            raise Stopped
        report(session, Saved(job, done), "Your answers are saved.")
