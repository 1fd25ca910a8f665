"""`coach feedback`: ask how to do better, and keep what you hear."""

from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.letters.kinds import called_lately
from interview_coach.core.pages.feedback import card_page, draft_page, past_call_page, sent_page
from interview_coach.core.pages.prep import open_prompts_page
from interview_coach.core.record.model import Job, with_entries
from interview_coach.core.record.people import find_person
from interview_coach.core.text.times import DayAndTime, parse_moment
from interview_coach.core.text.when import moment, night_words
from interview_coach.core.timeline.feedback import asked_entry, call_entry, refuse_early, refuse_needless
from interview_coach.core.timeline.recording import Deed, entries_of
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.steps.marks import is_call_offered
from interview_coach.core.views.prompts import FeedbackView, prompt_view
from interview_coach.core.walk import feedbacks
from interview_coach.core.walk.bank import Prompt, applies
from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.draft import draft_of
from interview_coach.flows.options import Name, Set
from interview_coach.flows.out.page import give_either, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, PageWanted, with_page_options
from interview_coach.flows.out.show import show
from interview_coach.flows.pick import pick_job
from interview_coach.flows.plan import local_zone
from interview_coach.flows.save import Saved, records_about, report, report_known, save, short_name
from interview_coach.flows.walk.form import Form, of_job
from interview_coach.flows.walk.walk import lead, set_answers
from interview_coach.flows.whom import whom
from interview_coach.session import Session

CallOn = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="DATE", help="The day of the call they agreed to, with the time if you know it."
    ),
]
Card = Annotated[bool, typer.Option("--card", help="Show a card to have in front of you on the call.")]
To = Annotated[
    str | None, typer.Option("--to", metavar="NAME", help="Who you'd rather write to than the person named.")
]
Record = Annotated[bool, typer.Option("--record", help="Write down what you heard.")]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    values: Set = None,
    on: CallOn = None,
    card: Card = False,
    record: Record = False,
    to: To = None,
    *,
    options: PageOptions,
) -> None:
    """After a no: the one message, the card for the call, and what you heard."""
    session = options.session(ctx)
    wanted = options.wanted()
    call = _call_of(session, on) if on is not None else None
    job = pick_job(session, name, lambda item: item.situation.result == "rejected")
    situation = situation_of(job, session.policy, session.now)
    form = feedback_form(session, situation)
    refuse_early(situation)
    if call is not None:
        saved = save(session, job.id, lambda fresh: _with_call(session, fresh, call))
        job = saved.after
        if not saved.is_new:
            report_known(session, "You've already noted this call.", job.id)
        else:
            night = [words] if (words := night_words(call.at)) else []
            said = moment(call.on, call.at, call.zone, session.now)
            report(session, saved, f"Noted for {job.title}: a feedback call on {said}.", *night)
    if values:
        set_answers(session, job, values, form)
    elif record:
        _record(session, job, form)
    elif call is None or card:
        _show(session, job, form, wanted, card=card, to=to)


def feedback_form(session: Session, situation: Situation) -> Form[Job]:
    """What came of asking: answers in `feedback`, and the actions and agreements that follow."""
    bank = session.banks.feedback
    since = situation.outcome.on if situation.outcome else None
    today = session.today

    def put(job: Job, prompt: Prompt, text: str) -> Job:
        # Whoever has a result has asked.
        asked = (
            asked_entry(situation_of(job, session.policy, session.now))
            if prompt.id == "result" and text
            else None
        )
        job = with_entries(job, asked) if asked else job
        return feedbacks.with_feedback(job, since, prompt, text, today)

    return Form(
        **of_job(session),
        command="coach feedback {} --json",
        prompts=tuple(prompt for each in bank.order if (prompt := bank.get(each))),
        get=lambda job: lambda prompt: feedbacks.feedback_answer(job, since, prompt),
        put=put,
        passed=lambda job: found.passed if (found := feedbacks.current(job, since)) else (),
        pass_over=lambda job, prompt: feedbacks.with_feedback_passed(job, since, prompt, today),
        echo=lambda _job, _prompt: None,
    )


def _call_of(session: Session, words: str) -> DayAndTime:
    """The call: its day, and where it has a time the zone of that."""
    call = parse_moment(words, session.today, "plan")
    own_zone = local_zone(session.now) if call.at and call.zone is None else None
    return replace(call, zone=call.zone or own_zone)


def _with_call(session: Session, job: Job, call: DayAndTime) -> Job:
    situation = situation_of(job, session.policy, session.now)
    agreed = call_entry(situation, call)
    asked = asked_entry(situation) if agreed else None
    return with_entries(job, *(entry for entry in (asked, agreed) if entry))


def _record(session: Session, job: Job, form: Form[Job]) -> None:
    if not session.may_ask:
        show(
            session,
            open_prompts_page(job, form.prompts, form.get(job), f"coach feedback {short_name(session, job)}"),
        )
        raise NotReadable("coach can only ask questions at a terminal, so nothing was changed.")
    records_about(session, job.id)
    done = lead(session, job, form)
    if done == job and not session.store.wrote:
        raise Stopped
    thank = f"Thank them for the call: coach letter {short_name(session, done)} after-call"
    has_called = called_lately(situation_of(done, session.policy, session.now))
    report(session, Saved(job, done), "Your answers are saved.", *([thank] if has_called else []))


def _show(
    session: Session, job: Job, form: Form[Job], wanted: PageWanted, *, card: bool, to: str | None
) -> None:
    """The card when a call is near or asked for; else the draft of the message, or that it was sent."""
    situation = situation_of(job, session.policy, session.now)
    steps = {step.step: step for step in steps_of(situation)}
    near = "feedback-call" in steps and steps["feedback-call"].state in {"waiting", "due", "overdue"}
    call = near or _was_stopped(session, situation)
    sent = steps["reply-to-no"].done if "reply-to-no" in steps else ()
    bank, short = session.banks.feedback, short_name(session, job)
    name: str | None = None
    is_for_paper = wanted.on_paper or wanted.opened
    is_to_answer = "reply-to-no" in steps and steps["reply-to-no"].is_open and is_call_offered(situation)
    is_past = "feedback-call" in steps and steps["feedback-call"].state == "overdue"
    if is_past and not (card or is_for_paper):
        page = past_call_page(situation, steps["feedback-call"], short)
    elif card or (call and not is_to_answer):
        page = card_page(situation, bank, short, sheet_of_page(session, wanted))
    elif sent:
        page = sent_page(situation, sent[-1], short)
    else:
        if not session.as_json:
            refuse_needless(situation)
        name = (
            find_person(job, to, session.banks.names.titles) if to is not None else whom(session, situation)
        )
        page = draft_page(situation, bank, short, draft_of(session, situation, "reply-to-no", name), name)
    on_screen = give_either(session, page, _view(job, form), wanted, f"feedback-{job.file_stem}")
    if on_screen and session.may_ask and session.out.is_terminal and not card:
        _offer(session, job, situation, call=call, to=name)


def _was_stopped(session: Session, situation: Situation) -> bool:
    """Whether part of what they said was written down today, and nothing more was asked."""
    form, job = feedback_form(session, situation), situation.job
    found = feedbacks.current(job, situation.outcome.on if situation.outcome else None)
    if found is None or found.on != session.today:
        return False
    get, passed = form.get(job), form.passed(job)
    if get("said") is not None:
        return False
    return any(applies(each, get) and get(each.id) is None and each.id not in passed for each in form.prompts)


def _offer(session: Session, job: Job, situation: Situation, *, call: bool, to: str | None) -> None:
    """Record at once what the person has done with the page."""
    if call:
        if session.ask.confirm("Has the call happened? Write down what you heard.", default=False):
            _record(session, _talked(session, job), feedback_form(session, situation))
        return
    step = next((each for each in steps_of(situation) if each.step == "reply-to-no"), None)
    if step and step.is_open and session.ask.confirm("Have you sent it?", default=False):
        said = Deed(step="reply-to-no", on=session.today, to=(to,) if to else ())
        saved = save(
            session,
            job.id,
            lambda fresh: with_entries(
                fresh, *entries_of(situation_of(fresh, session.policy, session.now), said)
            ),
        )
        report(session, saved, f"Noted for {job.title}: you wrote back.")


def _talked(session: Session, job: Job) -> Job:
    """The job with the call on record as one that took place."""
    form = feedback_form(session, situation_of(job, session.policy, session.now))
    result = next(each for each in form.prompts if each.id == "result")
    if form.get(job)(result.id) is not None:
        return job
    return form.save(job, lambda fresh: form.finish(form.put(fresh, result, "talked")))


def _view(job: Job, form: Form[Job]) -> FeedbackView:
    get = form.get(job)
    asked = [prompt for prompt in form.prompts if applies(prompt, get)]
    return FeedbackView(id=job.id, prompts=tuple(prompt_view(prompt, get(prompt.id)) for prompt in asked))
