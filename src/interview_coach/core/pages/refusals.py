"""Why a check-in isn't recorded, or not written: what was sent, the right day, and what to do today."""

from datetime import date

from interview_coach.core.record.model import Job, StepName
from interview_coach.core.text.when import short_day
from interview_coach.core.timeline.agenda import Deadline, Item
from interview_coach.core.timeline.refusal import Refusal
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.steps import answer_offer, improve, move_on, prepare, reply_to_no
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.words import ended_words, thing


def refusal_lines(
    refusal: Refusal, short: str, instead: str | None, deadline: Deadline | None = None
) -> tuple[str, ...]:
    """Why the check-in was not recorded, what was sent, the right day, and what to do today. At most five lines.

    `instead` is what to do now, if anything is open; `deadline` an offer that another company wants answered.
    """
    s = refusal.situation
    first, *others = _ground(refusal, s.job.company, s.today, _reason(refusal, short, deadline))
    lines = (f"Not recorded. {first}", *others, _meanwhile(refusal, s.today, instead))
    if refusal.ground == "outcome":
        return lines
    return (
        *lines,
        f"Did they ask you to check in, or have you already sent it? Record it with a reason: coach followup {short} --done check-in --because REASON",
        "REASON can be they-asked, already-sent, missed-call or competing-offer.",
    )


def _meanwhile(refusal: Refusal, today: date, instead: str | None) -> str:
    """When it's right, or that there's nothing to send; and what can be done now, which may be something to send."""
    until = "" if instead and refusal.ground == "outcome" else _until(refusal, today)
    return f"{until} {instead or ''}".strip()


def instead_words(item: Item, job: Job, typed: str) -> str:
    """What's open today, with what to type for it, and the company where it's another than this job's."""
    assert item.step is not None
    if is_lesson(item.step):
        return f"Today, you can work on something for next time: {item.step.what}. To check it off: {typed}"
    if item.step.step == move_on.NAME:
        return f"You're free to move on from {item.job.company}: {typed}"
    what = thing(item.step)
    what = f"join {what}" if what.startswith("the ") else what
    if item.job.id != job.id:
        what = _of_another(item.step.step, what, item.job.company)
    if item.step.step == improve.NAME:
        return f"Today, you can {what}. To check it off: {typed}"
    return f"Today, you can {what}: {typed}"


def _of_another(step: StepName, what: str, company: str) -> str:
    """What's open for another job, with its company: `prepare for Fernhill Foods`."""
    if step == prepare.NAME:
        return f"prepare for {company}"
    if step == answer_offer.NAME:
        return f"answer the offer from {company}"
    return f"turn to {company} and {what}"


def _reason(refusal: Refusal, short: str, deadline: Deadline | None) -> str | None:
    """That an offer with a last day is a reason to write all the same, with the letter for it."""
    if deadline is None:
        return None
    s = refusal.situation
    return (
        f"Do you need an answer from {s.job.company} before {short_day(deadline.on, s.today)}, when"
        f" {deadline.company} wants yours? That's a good reason to write now [extra-contact]:"
        f" coach letter {short} competing-offer"
    )


def _ground(refusal: Refusal, company: str, today: date, reason: str | None = None) -> tuple[str, ...]:
    if refusal.ground == "second":
        when = f" on {short_day(refusal.sent.on, today)}" if refusal.sent else ""
        return (
            f"You checked in with {company}{when}, and once is enough.",
            reason or "You've done your part. Waiting helps you more than a second message [both-sides].",
        )
    if refusal.ground == "early":
        again = f"You checked in on {short_day(refusal.sent.on, today)}; " if refusal.sent else ""
        sign = f"{again}{_last_sign(refusal.situation, today)}"
        wait = reason or "For now, waiting helps more than writing [both-sides]."
        return (f"It's too early to check in with {company}.", f"{sign[:1].upper()}{sign[1:]}. {wait}")
    if refusal.ground == "planned":
        planned = refusal.situation.planned
        when = f" on {short_day(planned.on, today)}" if planned else ""
        return (f"You have an interview with {company}{when}. You can ask about next steps then.",)
    if refusal.ground == "outcome":
        result = refusal.situation.result
        assert result is not None
        return (f"{ended_words(result, company)}, so there's nothing to check in about [tough-calls].",)
    if refusal.ground == "taken":
        return (f"You accepted another job, and {company} doesn't know yet.",)
    return (f"You haven't had an interview with {company} yet, so there's nothing to check in about.",)


def no_letter_lines(refusal: Refusal, short: str, deadline: Deadline | None = None) -> tuple[str, ...]:
    """Why no check-in is written, and what to do in place of it."""
    s = refusal.situation
    lines = _ground(refusal, s.job.company, s.today, _reason(refusal, short, deadline))
    if refusal.ground == "second":
        again = f"Did they ask for it? coach letter {short} check-in --because they-asked"
        return (*lines, _until(refusal, s.today), again)
    if refusal.ground == "outcome":
        if any(step.is_open for step in reply_to_no.rule(s)):
            return (*lines, f"When you're ready, a thank-you fits better: coach letter {short}")
        if s.result == "offer":
            return (*lines, f"To answer their offer: coach outcome {short}")
        return (*lines, "You've done your part. There's nothing you have to send.")
    if refusal.ground == "taken":
        return (*lines, f"To let them know: coach letter {short} tell-them")
    return lines


def _last_sign(s: Situation, today: date) -> str:
    if s.promise and s.promise.promised:
        return f"they said they'd decide by {short_day(s.promise.promised, today)}"
    if s.heard and s.quiet == s.heard:
        return f"you heard from them on {short_day(s.heard, today)}"
    if s.thanked:
        return f"you last thanked someone on {short_day(s.thanked, today)}"
    return (
        f"the interview was on {short_day(s.latest, today)}" if s.latest else "you haven't had an interview"
    )


def _until(refusal: Refusal, today: date) -> str:
    if refusal.right and refusal.ground == "early":
        return f"You can check in starting {short_day(refusal.right, today)}."
    free = next(iter(move_on.rule(refusal.situation)), None) if refusal.ground == "second" else None
    if free and free.opens and free.state in {"waiting", "due"}:
        if free.state == "due":
            return "You're free to move on."
        return f"Starting {short_day(free.opens, today)}, you're free to move on ({free.why_then})."
    return "There's nothing to send."
