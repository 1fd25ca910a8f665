"""How each kind of prompt is asked."""

from collections.abc import Callable, Sequence

from interview_coach.core.pages.prep import causes_page, numbered_page, strengths_page
from interview_coach.core.record.model import PERSON_KINDS, Job
from interview_coach.core.text.shown import cells
from interview_coach.core.walk.bank import Prompt
from interview_coach.core.walk.choices import CHOICES
from interview_coach.core.walk.walk import propose
from interview_coach.errors import NotFound, NotReadable, Stopped
from interview_coach.flows.edit_text import from_editor
from interview_coach.flows.options import clean
from interview_coach.flows.out.show import talk, talk_page
from interview_coach.flows.walk.answer import round_of
from interview_coach.flows.who import taken, taken_one
from interview_coach.prompts.asking import SIGNS, Option, Sign
from interview_coach.session import Session

LIST_MARGIN = 6

Asking = Callable[[Session, Job, Prompt, str], str | Sign]


def choose(session: Session, message: str, options: Sequence[Option], *, open_: bool = False) -> str | Sign:
    """One of the options, or a sign, as `Asker.choose`. Where the list would cut a line, all of them stand above it, with numbers."""
    return session.ask.choose(message, _in_full(session, options), open_=open_)


def tick(session: Session, message: str, options: Sequence[Option]) -> tuple[str, ...] | Sign:
    """Any number of the options, or a sign, with long ones in full above the list as in `choose`."""
    return session.ask.many(message, _in_full(session, options), ())


def _in_full(session: Session, options: Sequence[Option]) -> Sequence[Option]:
    """The options, with numbers if the list would cut a line; then all of them stand above it."""
    too_long = any(cells(option.label) > session.out.width - LIST_MARGIN for option in options)
    if not (session.ask.redraws and too_long):
        return options
    talk_page(session, numbered_page([option.label for option in options]))
    return [Option(each.value, f"{n}. {each.label}") for n, each in enumerate(options, 1)]


def ask_words(session: Session, message: str, now: str = "") -> str | Sign:
    """Words as they are kept, or SKIP, BACK, STOP or CLEAR. What cannot be kept is told, and asked again; so is help."""
    while True:
        given: str | Sign = session.ask.text(message, now)
        if given is Sign.EDITOR:
            given = from_editor(session, now)
        if given is Sign.HELP:
            talk(session, SIGNS)
            continue
        if isinstance(given, Sign):
            return given
        try:
            return clean(given)
        except NotReadable as error:
            talk(session, *error.lines)


def ask_lines(session: Session, now: str) -> str | Sign:
    """One or more things, on one line."""
    talk(session, "  More than one? Put ; between them.")
    return session.ask.text("", now.replace("\n", "; "))


def _ask_text(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.text("", now, prompt.suggest or "")


def _ask_moment(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    talk(session, "  Like: thu 14:00, or 3 dec")
    return session.ask.text("", now)


def _ask_choice(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    if prompt.id == "close":
        talk_page(session, strengths_page(session.banks.closing))
    if prompt.id in {"cause", "end-cause"}:
        talk_page(session, causes_page(session.banks.feedback))
    said = CHOICES.get(prompt.id, {})
    return session.ask.choose(
        "", [Option(each, said.get(each, each)) for each in prompt.options], now, open_=True
    )


def _ask_people(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    talk(session, "  Like: Lin Park, team lead, manager; Amal Said, hr")
    talk(session, f"  The last word can be one of these: {', '.join(PERSON_KINDS)}")
    if now:
        talk(
            session,
            "  What you type replaces this list. To add someone instead, start with a plus sign: + Amal Said",
        )
    return _until_taken(session, "", now, lambda typed: taken(session, job, typed, now))


def _until_taken(
    session: Session, message: str, now: str, take: Callable[[str], str | None], suggest: str = ""
) -> str | Sign:
    """What is typed, once it can be taken for people, or a sign."""
    while True:
        given = session.ask.text(message, now, suggest)
        if isinstance(given, Sign):
            return given
        try:
            if names := take(clean(given)):
                return names
        except (NotReadable, NotFound) as error:
            talk(session, *error.lines)
        except Stopped:
            return Sign.STOP


def _ask_person(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    talk(session, "  Like: Jo Bell, Hays, agency")
    return _until_taken(session, "", now, lambda typed: taken_one(session, job, typed), "no")


def _ask_lines(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return ask_lines(session, now)


def _ask_decision(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    talk(session, "  Like: 11 dec, or 11 dec; yes")
    return session.ask.text("", now)


def _ask_yes_no(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.choose("", [Option("yes", "yes"), Option("no", "no")], now, open_=True)


def _ask_questions(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return tick_questions(session, job, now, kinds_to_meet(session, job))


def tick_questions(session: Session, job: Job, now: str, who: tuple[str, ...]) -> str | Sign:
    """The ids of the questions that the person ticks, of those chosen and those that fit these people."""
    proposed = propose(session.banks.qualifying, job, who, round_of(session, job))
    chosen = [each.strip() for each in now.split(",") if each.strip()]
    every = {each.id: each for each in (*session.banks.qualifying.entries, *session.banks.closing.entries)}
    ids = list(dict.fromkeys([*(each for each in chosen if each in every), *(each.id for each in proposed)]))
    ticked = chosen or [each.id for each in proposed if each.weight == "20"] or ids[:3]
    options = [Option(each, every[each].text) for each in ids]
    if session.ask.redraws and any(
        cells(option.label) > session.out.width - LIST_MARGIN for option in options
    ):
        # A list that is redrawn cuts what is too long for it.
        talk_page(session, numbered_page([option.label for option in options]))
        options = [Option(each.value, f"{n}. {each.label}") for n, each in enumerate(options, 1)]
    given = session.ask.many("Which ones?", options, ticked)
    return given if isinstance(given, Sign) else ", ".join(given) or Sign.SKIP


def kinds_to_meet(session: Session, job: Job) -> tuple[str, ...]:
    """For which kinds of people to propose questions: those of the round, else by its kind, else a manager."""
    round_ = round_of(session, job)
    interview = job.interview(round_) if round_ is not None else None
    if interview and interview.kind == "screen":
        return ("hr", "recruiter")
    if interview and interview.kind == "panel":
        return ("panel",)
    kinds = dict.fromkeys(job.kind_of(name) for name in interview.met) if interview else {}
    asked = tuple(kind for kind in kinds if kind not in {"reception", "other"})
    return asked or ("manager",)


def ask_of_job(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    """Ask the person for the answer to a prompt about this job."""
    return _ASKERS[prompt.asks](session, job, prompt, now)


_ASKERS: dict[str, Asking] = {
    "text": _ask_text,
    "moment": _ask_moment,
    "choice": _ask_choice,
    "people": _ask_people,
    "person": _ask_person,
    "questions": _ask_questions,
    "lines": _ask_lines,
    "decision": _ask_decision,
    "yesno": _ask_yes_no,
}
