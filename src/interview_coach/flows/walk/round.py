"""The facts of a round, asked for right after it was planned or changed: who, what kind, and where."""

from collections.abc import Collection

from msgspec.structs import replace

from interview_coach.core.record.model import Job
from interview_coach.flows.walk.answer import getter
from interview_coach.flows.walk.form import preparation_form
from interview_coach.flows.walk.walk import ask_one
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

FACTS = ("who", "kind", "place")


def ask_facts(session: Session, job: Job, ids: Collection[str] = FACTS, *, again: bool = False) -> Job:
    """Ask these of the planned round, each on disk before the next. Enter leaves one for later.

    With `again`, those that are known are asked as well, and stay with Enter.
    """
    get = getter(session, job)
    found = (session.banks.prep.get(each) for each in ids if again or get(each) is None)
    prompts = tuple(filter(None, found))
    form = preparation_form(session, prompts)
    # What isn't known yet is asked again by the preparation.
    form = replace(form, pass_over=lambda fresh, _prompt: fresh)
    at = 0
    while at < len(prompts):
        outcome = ask_one(session, job, form, prompts[at], f"{at + 1} of {len(prompts)}")
        job = form.load(job)
        if outcome is Sign.STOP:
            break
        at = max(at - 1, 0) if outcome is Sign.BACK else at + 1
    return job
