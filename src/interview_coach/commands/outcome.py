"""`coach outcome`: they answered, or you decided."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.pages.document import Document, command, text
from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.model import RESULTS, Entry, Job, Result, Told, with_entries
from interview_coach.core.text.lists import listed
from interview_coach.core.text.times import DayAndTime, parse_moment
from interview_coach.core.text.when import check_clock, dated, short_day
from interview_coach.core.timeline.recording import outcome_entry, refuse_future
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.words import ended_words, outcome_words
from interview_coach.core.walk.answers import choice_of
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.answered import until_answered
from interview_coach.flows.options import Json, Name, On, Set, day_of, one_of
from interview_coach.flows.out.show import open_session, show, talk
from interview_coach.flows.outcomes import report_outcome
from interview_coach.flows.pick import pick_job
from interview_coach.flows.plan import local_zone
from interview_coach.flows.save import Saved, report, report_known, save, short_name
from interview_coach.flows.settle import settled
from interview_coach.flows.walk.form import Form, of_job
from interview_coach.flows.walk.walk import answered_lines, lead, read_answers
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

SAID: dict[str, Result] = {"no": "rejected", "yes": "offer", "silence": "moved-on", "ghosted": "moved-on"}
ResultWord = Annotated[
    str | None, typer.Argument(metavar="RESULT", help=f"{', '.join(RESULTS)}; or no, yes, silence.")
]
AnswerBy = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="DATE",
        help="For an offer, the day they want an answer, and the hour if they named one. For on-hold, the day to ask again.",
    ),
]
ToldHow = Annotated[
    str | None,
    typer.Option(
        "--told",
        metavar="HOW",
        help="With a no, how you heard: call, mail, or no-name for a message that no one signed.",
    ),
]
Answers = list[tuple[Prompt, str]]
Final = Annotated[
    bool, typer.Option("--final", help="With accepted: everything's signed, so you can tell the others.")
]


ASKED_AFTER: dict[str, tuple[str, ...]] = {
    "rejected": ("end-cause",),
    "moved-on": ("end-one-thing", "end-well"),
}
"""The prompts worth asking after each outcome: ids in the bank `feedback`."""
BY_TIP = "Type the last day they gave you: fri, 11 dec. Enter leaves it open."


def run(
    ctx: typer.Context,
    name: Name = None,
    result: ResultWord = None,
    on: On = None,
    by: AnswerBy = None,
    told: ToldHow = None,
    final: Final = False,
    values: Set = None,
    as_json: Json = False,
) -> None:
    """They answered, or you decided: an offer, a no, silence."""
    session = open_session(ctx, as_json=as_json)
    day = day_of(session, on)
    refuse_future(day, session.today)
    answer_by = _until(session, by) if by is not None else None
    how: Told | None = one_of(told, ("call", "mail", "no-name"), "--told") if told is not None else None  # type: ignore[assignment]
    if result is None and name is not None and name.strip().casefold() in (*RESULTS, *SAID):
        # `coach outcome no`: the result alone, where one job is meant anyway.
        name, result = None, name
    said = _read(result) if result is not None else None
    job = pick_job(session, name, start=True)
    if said is None:
        said = _ask(session, job)
        if said == "offer" and answer_by is None:
            entry = Entry(on=day, outcome=said)
            _report(session, _save(session, job, entry, _ended_form(session, said), []), entry)
            answer_by = _ask_by(session)
            if answer_by is None:
                return
    _check(said, answer_by, how, final=final)
    form = _ended_form(session, said)
    answers = read_answers(job, values or [], form)
    entry = _entry(day, said, answer_by, how)
    saved = _save(session, job, entry, form, answers)
    told_next = _take(session, saved.after, day) if final else []
    tell = _tell_page(session, told_next) if told_next else None
    _report(session, saved, entry, answered_lines(job, answers), final=final, extra=tell)
    if said == "accepted" and not final:
        _offer_to_take(session, saved.after, day)
    if not answers and session.may_ask and session.out.is_terminal and form.prompts:
        lead(session, saved.after, form)


def _ended_form(session: Session, result: Result) -> Form[Job]:
    """What the person makes of how it ended: answers in `ended`."""
    bank = session.banks.feedback

    def put(job: Job, prompt: Prompt, text: str) -> Job:
        if prompt.asks == "choice" and text:
            text = choice_of(prompt, text)
        others = {key: value for key, value in job.ended.items() if key != prompt.id}
        return replace(job, ended={**others, prompt.id: text} if text else others)

    return Form(
        **of_job(session),
        command="coach bank list feedback",
        prompts=tuple(prompt for each in ASKED_AFTER.get(result, ()) if (prompt := bank.get(each))),
        get=lambda job: lambda prompt: job.ended.get(prompt),
        put=put,
        passed=lambda job: job.passed,
        pass_over=lambda job, prompt: with_passed(job, prompt.id),
        echo=lambda _job, _prompt: None,
    )


def _read(word: str) -> Result:
    known = one_of(word, (*RESULTS, *SAID), "RESULT", f'"{word}" isn\'t one of the results.')
    return SAID.get(known) or known  # type: ignore[return-value]


def _ask(session: Session, job: Job) -> Result:
    if not session.may_ask:
        raise NotReadable(
            f"Which outcome? Use one of these: {', '.join(RESULTS)}.",
            f"coach outcome {short_name(session, job)} RESULT",
        )
    situation = situation_of(job, session.policy, session.now)
    open_offer = situation.result == "offer"
    possible = [word for word in RESULTS if word != "reopened" or situation.outcome]
    first: list[Result] = ["accepted", "declined"] if open_offer else ["offer", "rejected", "moved-on"]
    words: list[Result] = [*first, *(word for word in possible if word not in first)]
    picked = session.ask.choose(
        f"What happened with {job.company}?",
        [Option(word, outcome_words(word)) for word in words],
        open_=True,
    )
    if isinstance(picked, Sign):
        raise Stopped
    return _read(picked)


def _until(session: Session, typed: str) -> DayAndTime:
    """The day that was typed, and the hour where one was, in its zone or the person's own."""
    written = parse_moment(typed, session.today, "plan")
    if written.at is None:
        return written
    zone = written.zone or local_zone(session.now)
    check_clock(written.on, written.at, zone, session.now.tzinfo)
    return replace(written, zone=zone)


def _ask_by(session: Session) -> DayAndTime | None:
    question = "When do they want your answer? (Enter if they didn't say)"
    while True:
        typed = until_answered(session, lambda: session.ask.text(question), BY_TIP)
        if not isinstance(typed, str):
            return None
        day = settled(session, typed, partial(_until, session))
        if day is Sign.STOP:
            return None
        if not isinstance(day, Sign):
            return day


def _entry(on: date, result: Result, by: DayAndTime | None, told: Told | None) -> Entry:
    if by is None:
        return Entry(on=on, outcome=result, told=told)
    if result == "on-hold":
        return Entry(on=on, outcome=result, until=by.on)
    return Entry(on=on, outcome=result, answer_by=by.on, at=by.at, zone=by.zone if by.at else None)


def _take(session: Session, job: Job, on: date) -> list[Job]:
    """Note that the job is taken for good in every job that still waits, and return those to tell.

    An offer of theirs has a step of its own: it's declined.
    """
    saved = [
        save(session, each.id, lambda fresh: replace(fresh, taken=on)).after
        for each in _still_waiting(session, job)
    ]
    return [each for each in saved if situation_of(each, session.policy, session.now).taken]


def _offer_to_take(session: Session, job: Job, on: date) -> None:
    """At a terminal, ask whether those that still wait can be told."""
    waiting = _still_waiting(session, job)
    if not (waiting and session.may_ask and session.out.is_terminal):
        return
    talk(session, "", f"Still open: {listed([each.company for each in waiting])}.")
    signed = session.ask.confirm(
        "Have you signed, and are all the checks done? Then it's time to tell them.", default=False
    )
    if signed and (told_next := _take(session, job, on)):
        show(session, _tell_page(session, told_next))


def _tell_page(session: Session, jobs: Sequence[Job]) -> Document:
    """Who to tell that another job is taken, with a draft for each."""
    names = listed([each.company for each in jobs])
    drafts = (command(f"coach letter {short_name(session, each)} tell-them") for each in jobs)
    return Document((
        text(
            f"Now tell {names} that you took another job, ideally by tomorrow. "
            f"Here's a draft{'' if len(jobs) == 1 else ' for each'}:"
        ),
        *(text(each, indent=2) for each in drafts),
    ))  # fmt: skip


def _still_waiting(session: Session, job: Job) -> list[Job]:
    return [each for each in session.store.live()[0] if each.id != job.id and _still_waits(session, each)]


def _still_waits(session: Session, job: Job) -> bool:
    situation = situation_of(job, session.policy, session.now)
    return bool(job.interviews) and not situation.has_ended and job.taken is None


def _check(result: Result, by: DayAndTime | None, told: Told | None, *, final: bool) -> None:
    if by and result not in {"offer", "on-hold"}:
        raise NotReadable("Use --by only with offer or on-hold.")
    if by and by.at and result == "on-hold":
        raise NotReadable("A hold ends on a day. Leave out the time of --by.")
    if final and result != "accepted":
        raise NotReadable("Use --final only with accepted.")
    if told and result != "rejected":
        raise NotReadable("Use --told only with a no.")


def _save(session: Session, job: Job, entry: Entry, form: Form[Job], answers: Answers) -> Saved:
    """Put the outcome on record, and with it what the person answered."""

    def change(fresh: Job) -> Job:
        new = outcome_entry(situation_of(fresh, session.policy, session.now), entry)
        fresh = with_entries(fresh, new) if new else fresh
        for prompt, words in answers:
            fresh = form.put(fresh, prompt, words)
        return fresh

    return save(session, job.id, change)


def _report(
    session: Session,
    saved: Saved,
    entry: Entry,
    lines: Sequence[str] = (),
    *,
    final: bool = False,
    extra: Document | None = None,
) -> None:
    """Say what was recorded. `lines` are for the answers; `final` says that it's signed; `extra` is who to tell then."""
    assert entry.outcome is not None
    changed = saved.after
    said = f"{ended_words(entry.outcome, changed.company)}, {dated(entry.on, session.today)}"
    noted = (situation_of(saved.before, session.policy, session.now).outcome or entry).on
    when = "today" if noted == session.today else f"on {short_day(noted, session.today)}"
    known = f"{changed.title}: you already noted {when} that {outcome_words(entry.outcome)}."
    if not saved.is_new and final and session.store.wrote:
        report(
            session,
            saved,
            f"Congratulations. It's official: you're starting at {changed.company}.",
            extra=extra,
        )
        return
    if not saved.is_new and final:
        report_known(
            session, "You've already noted that you accepted, and there's no one else to tell.", changed.id
        )
        return
    if not saved.is_new:
        report_known(session, known, changed.id)
        return
    if changed.log == saved.before.log:
        report(session, saved, known, *lines)
        return
    report_outcome(session, saved, entry, said, *lines, names_others=not final, extra=extra)
