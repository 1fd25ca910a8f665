"""`coach questions`: what to ask, by who can answer."""

from typing import Annotated

import typer

from interview_coach.core.pages.prep import questions_page
from interview_coach.core.record.model import PERSON_KINDS, Job
from interview_coach.core.text.lists import listed
from interview_coach.core.views.prompts import QuestionsView, question_view
from interview_coach.core.walk.bank import Prompt
from interview_coach.core.walk.walk import propose
from interview_coach.flows.options import Json, Name, Set, one_of
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import report, save, short_name
from interview_coach.flows.walk.answer import getter, round_of
from interview_coach.flows.walk.askers import kinds_to_meet, tick_questions
from interview_coach.flows.walk.form import Form, preparation_form
from interview_coach.flows.walk.walk import set_answers
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

WHO = (*PERSON_KINDS, "panel")
SAID = {"hr": "HR", "reception": "the receptionist", "other": "anyone", "panel": "a panel"}
For = Annotated[
    str | None, typer.Option("--for", metavar="KIND", help=f"Who the questions are for: {', '.join(WHO)}.")
]


def run(
    ctx: typer.Context, name: Name = None, who: For = None, values: Set = None, as_json: Json = False
) -> None:
    """Three to five questions that find out what they want, and which you choose."""
    session = open_session(ctx, as_json=as_json)
    kind = one_of(who, WHO, "--for") if who is not None else None
    job = pick_job(session, name, lambda item: item.situation.planned is not None)
    prompt = session.banks.prep.get("ask")
    assert prompt is not None
    form = preparation_form(session, (prompt,), "questions")
    if values:
        set_answers(session, job, values, form)
        return
    kinds = (kind,) if kind else kinds_to_meet(session, job)
    proposed = propose(session.banks.qualifying, job, kinds, round_of(session, job))
    chosen = _chosen(session, job)
    if as_json:
        show_view(
            session,
            QuestionsView(
                id=job.id,
                kinds=kinds,
                chosen=tuple(each.id for each in chosen),
                proposed=tuple(question_view(each) for each in proposed),
            ),
        )
        return
    asked_of = listed([SAID.get(each, f"{'an' if each[0] in 'aeio' else 'a'} {each}") for each in kinds])
    show(session, questions_page(job, proposed, chosen, asked_of, short_name(session, job)))
    if session.may_ask and session.out.is_terminal and round_of(session, job) is not None:
        _choose(session, job, form, kinds)


def _choose(session: Session, job: Job, form: Form[Job], kinds: tuple[str, ...]) -> None:
    """Let the person tick what to ask people of these kinds, and save the choice."""
    prompt = form.prompts[0]
    given = tick_questions(session, job, form.get(job)(prompt.id) or "", kinds)
    if not isinstance(given, Sign):
        saved = save(session, job.id, lambda fresh: form.put(fresh, prompt, given))
        report(session, saved, f"Noted for {job.title}: your questions.")


def _chosen(session: Session, job: Job) -> list[Prompt]:
    every = {
        prompt.id: prompt
        for bank in (session.banks.qualifying, session.banks.closing)
        for prompt in bank.entries
    }
    ids = (getter(session, job)("ask") or "").split(", ")
    return [every[each] for each in ids if each in every]
