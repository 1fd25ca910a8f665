"""A walk together with the place of its answers: what prompts there are, and how an answer gets into the record."""

from collections.abc import Callable, Collection
from typing import Any

from msgspec import Struct

from interview_coach.commands._answer import echo, getter, with_answer
from interview_coach.core.answers import with_passed
from interview_coach.core.bank import GetAnswer, Prompt
from interview_coach.core.model import Job
from interview_coach.session import Session


def _as_it_is(job: Job) -> Job:
    return job


def _nothing(_job: Job, _prompt: Prompt) -> str:
    return ""


class Form(Struct, frozen=True, kw_only=True):
    """The prompts of a walk, and pure functions of the job that read and write its answers."""

    command: str
    """The command that leads through it, for messages."""
    prompts: tuple[Prompt, ...]
    get: Callable[[Job], GetAnswer]
    put: Callable[[Job, Prompt, str], Job]
    """The job with an answer; an empty text clears it. Raises NotReadable or NotFound where it is none."""
    passed: Callable[[Job], Collection[str]]
    """Ids of the prompts that the person passed over."""
    pass_over: Callable[[Job, Prompt], Job]
    echo: Callable[[Job, Prompt], str | None]
    """How an answer was understood, where that is worth saying."""
    known: Callable[[Job, Prompt], str] = _nothing
    """What is known from elsewhere, to be kept with Enter."""
    finish: Callable[[Job], Job] = _as_it_is
    """What follows from the answers as a whole, applied with each of them."""


def preparation_form(session: Session, prompts: tuple[Prompt, ...], command: str = "prep") -> Form:
    """The preparation: answers in `research` and `prep`, and the facts of the round."""

    def put(job: Job, prompt: Prompt, text: str) -> Job:
        return with_answer(session, job, prompt, text)

    def pass_over(job: Job, prompt: Prompt) -> Job:
        return with_passed(job, prompt.id, passed=True)

    functions: dict[str, Any] = {
        "get": lambda job: getter(session, job),
        "passed": lambda job: job.passed,
        "echo": lambda job, prompt: echo(session, job, prompt),
    }
    return Form(command=command, prompts=prompts, put=put, pass_over=pass_over, **functions)


def described(prompt: Prompt, answer: str | None) -> dict[str, Any]:
    """A prompt and its answer as JSON data, the same for every walk."""
    return {
        "id": prompt.id,
        "text": prompt.text,
        "why": prompt.why,
        "weight": prompt.weight,
        "asks": prompt.asks,
        **({"options": list(prompt.options)} if prompt.options else {}),
        "source": prompt.source,
        "answer": answer,
    }
