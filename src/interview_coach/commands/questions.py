"""`coach questions`: what to ask, by who can answer."""

from typing import Annotated

import typer

from interview_coach.commands._answer import getter, round_of
from interview_coach.commands._options import Json, Name, Set, one_of
from interview_coach.commands._pick import pick_job
from interview_coach.commands._save import short_name
from interview_coach.commands._show import open_session, show, show_json
from interview_coach.commands._walk import choose_questions, kinds_to_meet, set_answers
from interview_coach.core.bank import Prompt
from interview_coach.core.model import PERSON_KINDS, Job
from interview_coach.core.pages.prep import questions_page
from interview_coach.core.pages.wording import listed
from interview_coach.core.walk import propose
from interview_coach.session import Session

WHO = (*PERSON_KINDS, "panel")
For = Annotated[str | None, typer.Option("--for", metavar="KIND", help=f"For whom: {', '.join(WHO)}.")]


def run(
    ctx: typer.Context, name: Name = None, who: For = None, values: Set = None, as_json: Json = False
) -> None:
    """Three to five questions that find out what they want, and which you choose."""
    session = open_session(ctx)
    kind = one_of(who, WHO, "--for") if who is not None else None
    job = pick_job(session, name, lambda item: item.situation.planned is not None)
    prompt = session.banks.prep.get("ask")
    assert prompt is not None
    if values:
        set_answers(session, job, values, [prompt])
        return
    kinds = (kind,) if kind else kinds_to_meet(session, job)
    proposed = propose(session.banks.qualifying, job, kinds, round_of(session, job))
    chosen = _chosen(session, job)
    if as_json:
        show_json(
            session,
            {
                "id": job.id,
                "for": list(kinds),
                "chosen": [each.id for each in chosen],
                "proposed": [_as_json(each) for each in proposed],
            },
        )
        return
    show(session, questions_page(job, proposed, chosen, listed(kinds), short_name(session, job)))
    if session.may_ask and session.out.is_terminal and round_of(session, job) is not None:
        choose_questions(session, job, prompt, kinds)


def _chosen(session: Session, job: Job) -> list[Prompt]:
    every = {
        prompt.id: prompt
        for bank in (session.banks.qualifying, session.banks.closing)
        for prompt in bank.entries
    }
    ids = (getter(session, job)("ask") or "").split(", ")
    return [every[each] for each in ids if each in every]


def _as_json(prompt: Prompt) -> dict[str, object]:
    return {
        "id": prompt.id,
        "text": prompt.text,
        "why": prompt.why,
        "tells": prompt.tells,
        "moment": prompt.moment,
        "source": prompt.source,
    }
