"""What TAB offers where a record or a bank has to be read: people, steps, questions, zones."""

from collections.abc import Callable, Iterable, Sequence

from interview_coach.core.letters.kinds import KINDS
from interview_coach.core.pages.settings import DOES
from interview_coach.core.record.model import INTERVIEW_KINDS, PERSON_KINDS, RESULTS, Job
from interview_coach.core.record.people import everyone
from interview_coach.core.timeline.recording import RECORDED
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.flows.pick import pick_job
from interview_coach.flows.preferences import CHOICES
from interview_coach.session import Session

PROMPT_BANKS = {
    "prep": ("prep",),
    "research": ("research",),
    "questions": ("qualifying",),
    "debrief": ("debrief",),
    "feedback": ("feedback",),
    "story": ("story",),
}
"""The banks whose prompts a command asks."""
ALL_BANKS = tuple(name for names in PROMPT_BANKS.values() for name in names)


def values_of(kind: str, session: Session, arguments: Sequence[str]) -> Iterable[str]:
    """The words of this kind; `arguments` are the command, the name and what else was typed."""
    makers: dict[str, Callable[[], Iterable[str]]] = {
        "person": lambda: everyone(_job(session, arguments)),
        "step": lambda: _steps(session, _job(session, arguments)),
        "zone": _zones,
        "kind": lambda: PERSON_KINDS if arguments[:1] == ["people"] else INTERVIEW_KINDS,
        "who": lambda: PERSON_KINDS,
        "result": lambda: (*RESULTS, "no", "yes", "silence"),
        "letter": lambda: KINDS,
        "pack": lambda: session.banks.packs,
        "manager": lambda: session.banks.conversations,
        "prompt": lambda: [f"{each}=" for each in _prompts(session, PROMPT_BANKS.get(arguments[0], ()))],
        "practice question": lambda: [f"{each}=" for each in _questions(session)],
        "question": lambda: [*_prompts(session, ALL_BANKS), *_questions(session)],
        "topic": lambda: [
            *(each.id for each in session.banks.method),
            *(each.id for each in session.banks.sources),
        ],
        "setting": lambda: DOES,
        "setting value": lambda: {**CHOICES, "plain": ("on", "off")}.get(arguments[-1], ()),
    }
    return makers[kind]()


def _job(session: Session, arguments: Sequence[str]) -> Job:
    return pick_job(session, arguments[1] if len(arguments) > 1 else None)


def _steps(session: Session, job: Job) -> list[str]:
    """The steps that can be done now."""
    steps = steps_of(situation_of(job, session.policy, session.now))
    return [step.step for step in steps if step.is_open and step.step in RECORDED]


def _zones() -> list[str]:
    # Imported here: few lines name a zone.
    from zoneinfo import available_timezones

    return sorted(each for each in available_timezones() if "/" in each and not each.startswith("Etc/"))


def _prompts(session: Session, names: Iterable[str]) -> list[str]:
    return [entry.id for name in names for entry in session.banks.named(name).entries]


def _questions(session: Session) -> list[str]:
    return [question.id for pack in session.banks.packs.values() for question in pack.entries]
