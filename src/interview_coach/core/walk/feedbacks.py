"""What came of asking how to do better: answers in, and the actions and agreements that follow from them."""

from datetime import date

from msgspec.structs import replace

from interview_coach.core.record.actions import items, with_actions
from interview_coach.core.record.answers import answered, with_passed
from interview_coach.core.record.model import Entry, Feedback, Job, with_entries
from interview_coach.core.walk.answers import choice_of
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import NotReadable


def current(job: Job, since: date | None) -> Feedback | None:
    """The feedback recorded since the no, or None."""
    return next((each for each in reversed(job.feedback) if since is None or each.on >= since), None)


def feedback_answer(job: Job, since: date | None, prompt: str) -> str | None:
    """The answer to a prompt, or None."""
    found = current(job, since)
    return found.answers.get(prompt) if found else None


def with_feedback(job: Job, since: date | None, prompt: Prompt, text: str, today: date) -> Job:
    """The job with this answer, and what follows from it; an empty text clears it.

    Raises:
        NotReadable: the text is no answer to this prompt.
    """
    text = _checked(prompt, text)
    job = _follow(job, prompt, text, today, since)
    found = current(job, since) or Feedback(on=today)
    found = replace(found, answers=answered(found.answers, prompt.id, text))
    return _with(job, since, with_passed(found, prompt.id, passed=False))


def with_feedback_passed(job: Job, since: date | None, prompt: Prompt, today: date) -> Job:
    """The job with a prompt passed over."""
    found = current(job, since) or Feedback(on=today)
    return _with(job, since, with_passed(found, prompt.id))


def _with(job: Job, since: date | None, new: Feedback) -> Job:
    old = current(job, since)
    others = tuple(each for each in job.feedback if each is not old)
    return replace(job, feedback=(*others, new))


def _checked(prompt: Prompt, text: str) -> str:
    if not text:
        return text
    if prompt.asks == "choice":
        return choice_of(prompt, text)
    if prompt.asks == "yesno":
        words = text.casefold()
        if words not in {"y", "yes", "n", "no"}:
            raise NotReadable(f'`{prompt.id}`: "{text}" isn\'t a yes or a no.')
        return "yes" if words.startswith("y") else "no"
    return text


def _follow(job: Job, prompt: Prompt, text: str, today: date, since: date | None) -> Job:
    if prompt.id == "behaviour":
        return with_actions(job, "behaviour", items(text), None, today, since)
    if prompt.id == "skill":
        return with_actions(job, "skill", items(text), None, today, since)
    if prompt.id == "touch":
        return _with_touch(job, today, since, agreed=text == "yes")
    return job


def _with_touch(job: Job, today: date, since: date | None, *, agreed: bool) -> Job:
    known = [e for e in job.log if e.agreed == "stay-in-touch" and (since is None or e.on >= since)]
    if agreed and not known:
        return with_entries(job, Entry(on=today, agreed="stay-in-touch"))
    if not agreed and known:
        return replace(job, log=tuple(each for each in job.log if each not in known))
    return job
