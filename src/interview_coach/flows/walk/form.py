"""A walk together with the place of its answers: what prompts there are, and how an answer gets into the record, a job or a story."""

from collections.abc import Callable, Collection
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.model import Job
from interview_coach.core.walk.answers import NEED_A_ROUND
from interview_coach.core.walk.bank import GetAnswer, Prompt
from interview_coach.flows.save import save
from interview_coach.flows.walk.answer import echo, getter, round_of, with_answer
from interview_coach.flows.walk.askers import ask_of_job
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session


class Record(Protocol):
    """The record that answers belong to."""

    @property
    def id(self) -> str:
        """The name of its file."""
        ...


R = TypeVar("R", bound=Record)


def _as_it_is(record: R) -> R:
    return record


def _nothing(_record: object, _prompt: Prompt) -> str:
    return ""


def _none(_record: object) -> Collection[str]:
    return ()


class Form(Struct, Generic[R], frozen=True, kw_only=True):
    """The prompts of a walk, and pure functions of the record that read and write its answers."""

    command: str
    """The command that lists the prompts, for messages; `{}` stands for the id of the record."""
    prompts: tuple[Prompt, ...]
    get: Callable[[R], GetAnswer]
    put: Callable[[R, Prompt, str], R]
    """The record with an answer; an empty text clears it. Raises NotReadable or NotFound where it is none."""
    passed: Callable[[R], Collection[str]]
    """Ids of the prompts that the person passed over."""
    pass_over: Callable[[R, Prompt], R]
    echo: Callable[[R, Prompt], str | None]
    """How an answer was understood, where that is worth saying."""
    ask: Callable[[R, Prompt, str], str | Sign]
    """Ask for an answer, where there is this one now."""
    load: Callable[[R], R]
    """The record as it stands on disk."""
    save: Callable[[R, Callable[[R], R]], R]
    """Apply a change to the record on disk."""
    known: Callable[[R, Prompt], str] = _nothing
    """The answer known from elsewhere, to be kept with Enter."""
    later: Callable[[R], Collection[str]] = _none
    """Ids of the prompts that can't be answered yet."""
    finish: Callable[[R], R] = _as_it_is
    """The changes that follow from the answers as a whole, applied with each of them."""


def of_job(session: Session) -> dict[str, Any]:
    """How a form asks about a job, loads and saves it."""
    return {
        "ask": lambda job, prompt, now: ask_of_job(session, job, prompt, now),
        "load": lambda job: session.store.load(job.id),
        "save": lambda job, change: save(session, job.id, change).after,
    }


def preparation_form(session: Session, prompts: tuple[Prompt, ...], command: str = "prep") -> Form[Job]:
    """The preparation: answers in `research` and `prep`, and the facts of the round."""

    def put(job: Job, prompt: Prompt, text: str) -> Job:
        return with_answer(session, job, prompt, text)

    def pass_over(job: Job, prompt: Prompt) -> Job:
        return with_passed(job, prompt.id)

    def later(job: Job) -> Collection[str]:
        return () if round_of(session, job) else NEED_A_ROUND

    functions: dict[str, Any] = {
        "get": lambda job: getter(session, job),
        "passed": lambda job: (*job.passed, *later(job)),
        "later": later,
        "echo": lambda job, prompt: echo(session, job, prompt),
        **of_job(session),
    }
    return Form(
        command=f"coach {command} {{}} --json", prompts=prompts, put=put, pass_over=pass_over, **functions
    )
