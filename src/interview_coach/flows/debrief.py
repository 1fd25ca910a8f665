"""Notes on a round: the prompts, where their answers belong, and which round they're about."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from interview_coach.core.letters.topics import only_one
from interview_coach.core.record.corrections import TOLD
from interview_coach.core.record.model import Job
from interview_coach.core.record.told import stranger, strangers, told, without_stranger
from interview_coach.core.text.lists import listed
from interview_coach.core.text.names import is_named
from interview_coach.core.text.when import dated
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.walk import debriefs
from interview_coach.core.walk.bank import Prompt
from interview_coach.flows.options import clean
from interview_coach.flows.out.show import talk_page
from interview_coach.flows.save import save
from interview_coach.flows.walk.askers import ask_of_job
from interview_coach.flows.walk.form import Form, of_job
from interview_coach.flows.walk.walk import asked_page
from interview_coach.flows.who import as_answered, with_typed
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

WHO = {"wants": "Who said “{}”?", "promised": "Who did you promise this to: {}?"}
"""What is asked about a line without a name, where several people were met."""


def debrief_form(session: Session, number: int, prompts: Iterable[Prompt]) -> Form[Job]:
    """The notes on this round: answers in `debriefs`, and what follows from them."""
    today = session.today
    end = partial(debriefs.finished, round_=number, core=session.banks.debrief.core, today=today)

    def put(job: Job, prompt: Prompt, text: str) -> Job:
        promise = situation_of(job, session.policy, session.now).promise
        if prompt.id == "met":
            interview = job.interview(number)
            job, names = with_typed(session, job, text, interview.met if interview else ())
            text = as_answered(text, names)
        return debriefs.with_note(
            job, number, prompt, text, session.now, promise.promised if promise else None
        )

    def echo(job: Job, prompt: Prompt) -> str | None:
        if prompt.id == "met":
            return _met(job, number)
        named = debriefs.date_of(job, number, debriefs.note_answer(job, number, "decide") or "", session.now)
        if prompt.id == "decide" and named:
            return f"They'll decide by {dated(named, today)}."
        return _unknown(job, number, prompt) if prompt.id in TOLD else None

    def ask(job: Job, prompt: Prompt, now: str) -> str | Sign:
        given = ask_of_job(session, job, prompt, now)
        if prompt.id not in WHO or isinstance(given, Sign):
            return given
        return _asked_whose(session, job, number, prompt, given, lambda typed: save(
            session, job.id, lambda fresh: end(put(fresh, prompt, clean(typed)))
        ))  # fmt: skip

    return Form(
        **{**of_job(session), "ask": ask},
        command="coach debrief {} --json",
        prompts=tuple(prompts),
        get=lambda job: lambda prompt: debriefs.noted(job, number, prompt),
        known=lambda job, prompt: debriefs.note_answer(job, number, prompt.id) or "",
        put=put,
        passed=lambda job: notes.passed if (notes := debriefs.debrief_of(job, number)) else (),
        pass_over=lambda job, prompt: debriefs.with_note_passed(job, number, prompt, today),
        echo=echo,
        finish=end,
    )


def _met(job: Job, number: int) -> str | None:
    """Who was left out by the answer, else everyone on the list."""
    if left := debriefs.not_met(job):
        return f"You left out: {listed(left)}. Did you meet them? Type < and add them."
    interview = job.interview(number)
    return f"On the list: {listed(interview.met)}." if interview and len(interview.met) > 1 else None


def _unknown(job: Job, number: int, prompt: Prompt) -> str | None:
    """That a line has a name in front that no one on record has, so that it belongs to no one."""
    text = debriefs.note_answer(job, number, prompt.id) or ""
    names = strangers(job, number, text, promised=prompt.id == "promised")
    if not names:
        return None
    line = "that line has" if len(names) == 1 else "those lines have"
    return f"I don't know {listed(names)} yet, so {line} no one's name. Type < to fix it."


def _asked_whose(
    session: Session, job: Job, number: int, prompt: Prompt, typed: str, keep: Callable[[str], object]
) -> str | Sign:
    """The answer with names in front of its lines. BACK asks for the answer again; STOP keeps it as it is."""
    given: str | Sign = typed
    while isinstance(given, str):
        typed = given
        words, sign = _with_names(session, job, number, typed, prompt.id)
        if sign is Sign.STOP:
            keep(words)
            return sign
        if sign is not Sign.BACK:
            return words
        talk_page(session, asked_page(prompt, "", typed, edits=session.ask.redraws))
        again = ask_of_job(session, job, prompt, typed)
        given = typed if again is Sign.SKIP else again
    return given


def _with_names(session: Session, job: Job, number: int, typed: str, asked: str) -> tuple[str, Sign | None]:
    """The lines with a name in front, where the person says which of those they met it was. Enter leaves one open.

    With BACK or STOP no one else is asked about.
    """
    interview = job.interview(number)
    met = interview.met if interview else ()
    if len(met) < 2 or only_one(job, met):
        return typed, None
    lines: list[str] = []
    sign: Sign | None = None
    for line in typed.split("\n"):
        said = told(job, number, line, promised=asked == "promised")
        if said and all(each.name for each in said):
            lines.append(line)
            continue
        for each in said:
            who: str | Sign = each.name or Sign.SKIP
            if sign is None and not each.name:
                options = [Option(name, name) for name in met]
                named = [name for name in met if is_named(each.words, name)]
                now = named[0] if len(named) == 1 else ""
                unknown = stranger(each.words)
                question = f"Who is {unknown}?" if unknown else WHO[asked].format(each.words)
                who = session.ask.choose(question, options, now, open_=True)
            sign = who if who in {Sign.BACK, Sign.STOP} else sign
            lines.append(f"{who}: {without_stranger(each.words)}" if isinstance(who, str) else each.words)
    return "\n".join(lines) or typed, sign


def core_notes(session: Session) -> tuple[Prompt, ...]:
    """The prompts that make the notes complete."""
    bank = session.banks.debrief
    return tuple(prompt for each in bank.core if (prompt := bank.get(each)))


def round_to_note(job: Job, held: Sequence[int]) -> int:
    """The latest of these rounds that has no notes, else the latest."""
    noted = {entry.round for entry in job.log if entry.done == "debrief"}
    return next((each for each in reversed(held) if each not in noted), held[-1])
