"""Which letter it is, who gets it, and how to record that it went out."""

from typing import NoReturn

from interview_coach.core.letters.draft import Draft
from interview_coach.core.letters.kinds import (
    ANSWERS,
    LATER,
    STEP_OF,
    THANKS,
    LetterKind,
    has_called,
    open_kind,
)
from interview_coach.core.letters.later import later_draft
from interview_coach.core.pages.refusals import no_letter_lines
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.model import Entry, Job, Reason, Result
from interview_coach.core.record.people import find_person
from interview_coach.core.text.lists import listed
from interview_coach.core.text.when import day
from interview_coach.core.timeline.agenda import agenda, deadline_elsewhere
from interview_coach.core.timeline.refusal import refusal
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import thing
from interview_coach.errors import NotReadable, Refused
from interview_coach.flows.draft import custom_of, give, style_of, thank_you_drafts
from interview_coach.flows.out.show import talk
from interview_coach.flows.save import short_name
from interview_coach.session import Session

_MEANT_FOR: dict[Result, str] = {
    "rejected": "for after a no. Did they say no?",
    "job-cut": "for a job that was cut. Was this one?",
    "on-hold": "for a job on hold. Is this one?",
    "offer": "for when you have an offer. Did you get one?",
}
"""What the letters that answer something are for, with the question whether it happened."""


def give_letter(
    session: Session,
    job: Job,
    kind: LetterKind | None,
    to: str | None,
    *,
    eml: str | None,
    force: bool,
    because: Reason | None = None,
) -> None:
    """The letter of this kind, or the one that's open, and how to record that it was sent.

    `because`: the person's reason to check in once more.

    Raises:
        Refused: no kind is named, and none is open. The lines say which comes next, and when. Or it's a check-in that
            only hurts: after the first one, or after their answer.
    """
    if eml is not None and kind == "card":
        raise NotReadable(
            "--eml makes email files, and a card is written by hand.",
            "To see what to write, leave --eml out.",
        )
    situation = situation_of(job, session.policy, session.now)
    wanted = kind or open_kind(situation, steps_of(situation)) or _none_is_open(session, situation)
    if wanted in {"check-in", "competing-offer"} and because is None:
        _refuse_needless(session, situation, wanted)
    _say_before(session, situation, wanted)
    letters = letters_of(session, situation, wanted, to, was_asked=because == "they-asked")
    give(session, situation, wanted, letters, eml=eml, force=force)
    if wanted in THANKS and (custom := custom_of(session, situation, _thank_you(situation))):
        talk(session, custom)
    thanks = _thank_you(situation)
    is_only_one = thanks is not None and len(thanks.names) == 1
    recorded = _recorded_by(
        wanted, short_name(session, job), on_hold=situation.result == "on-hold", is_only_one=is_only_one
    )
    talk(session, f"Nothing has been sent. {recorded}".rstrip())


def _say_before(session: Session, situation: Situation, kind: LetterKind) -> None:
    """What comes before this letter: the outcome that it answers, or a promise that's still to keep."""
    short = short_name(session, situation.job)
    answered = ANSWERS.get(kind)
    if answered and situation.result not in answered:
        talk(
            session,
            f"This letter is {_MEANT_FOR[answered[0]]} Record it first:"
            f" coach outcome {short} {'no' if answered[0] == 'rejected' else answered[0]}",
        )
    if kind == "after-call" and not has_called(situation):
        talk(
            session,
            "This letter is for after a feedback call. If you've had one, write down what you heard first:"
            f" coach feedback {short} --record",
        )
    if kind == "tell-them" and not situation.job.taken:
        talk(
            session,
            "This letter is for when you've accepted another job and signed. Don't send it before that.",
        )
    owed = [
        f"“{each.text}”"
        for each in open_actions(situation.job)
        if each.kind == "promise" and each.round is not None
    ]
    if kind == "check-in" and owed:
        talk(session, f"First, keep your promise{'s' * (len(owed) > 1)}: {listed(owed)}.")


def _refuse_needless(session: Session, situation: Situation, kind: LetterKind) -> None:
    """Refuse to write what no one should send: a check-in after the first one, or any question after their answer.

    One that's only too early is written, and the right day is named. On hold, the one message is written once.

    Raises:
        Refused: it was sent, or they've answered.
    """
    job = situation.job
    if situation.result == "on-hold":
        sent = any(step.step == "look" and step.state == "done" for step in steps_of(situation))
        if sent and kind == "check-in":
            raise Refused(
                f"You've asked {job.company} once already, and once is enough. You've done your part."
            )
        return
    found = refusal(job, session.policy, session.now, Entry(on=session.today, sent="check-in"))
    if found is None or (kind == "competing-offer" and found.ground not in {"outcome", "taken"}):
        return
    if found.ground != "early":
        live = agenda(session.store.live()[0], session.policy, session.now)
        raise Refused(*no_letter_lines(found, short_name(session, job), deadline_elsewhere(live, job.id)))
    if found.right:
        talk(session, f"It's early for this one. You can send it starting {day(found.right)}.")


def letters_of(
    session: Session, situation: Situation, kind: LetterKind, to: str | None, *, was_asked: bool = False
) -> list[Draft]:
    """The letters of this kind: one for each person to thank, else one. `was_asked`: they want a check-in.

    Raises:
        Refused: no interview was held yet, or no one is in between.
        NotFound: no one of that name gets one.
    """
    job = situation.job
    if kind == "through" and not job.through:
        raise Refused(
            f"No one passes on your notes at {job.company}, so write to each person yourself.",
            f"To see the letters: coach letter {short_name(session, job)} thank-you",
        )
    if kind in THANKS:
        by = "handwritten" if kind == "card" else "email"
        return thank_you_drafts(session, situation, _thank_you(situation), to, by)
    name = find_person(job, to, session.banks.names.titles) if to is not None else None
    return [later_draft(situation, style_of(session), kind, name, was_asked=was_asked)]


def later_kind(session: Session, job: Job, because: str | None) -> LetterKind:
    """The letter of `followup --draft`: the one that's open after the thank-yous, or the named reason.

    Raises:
        Refused: none is open.
    """
    if because == "competing-offer":
        return "competing-offer"
    if because is not None:
        raise NotReadable(
            "With --draft, --because takes only competing-offer.", "The others are for --done check-in."
        )
    situation = situation_of(job, session.policy, session.now)
    kind = open_kind(situation, (step for step in steps_of(situation) if step.step in LATER))
    return kind if kind in LATER else _none_is_open(session, situation)


def _thank_you(situation: Situation) -> Step | None:
    return next((step for step in steps_of(situation) if step.step == "thank-you"), None)


def _recorded_by(kind: LetterKind, short: str, *, on_hold: bool, is_only_one: bool) -> str:
    """How to record that it was sent."""
    if kind in THANKS and is_only_one:
        return f"Once you've sent it: coach followup {short} --done thank-you"
    if kind in THANKS:
        return f"Once you've sent one: coach followup {short} --done thank-you --to NAME"
    if kind == "competing-offer":
        return f"Once you've sent it: coach followup {short} --done check-in --because competing-offer"
    step = "look" if kind == "check-in" and on_hold else STEP_OF.get(kind)
    return f"Once you've sent it: coach followup {short} --done {step}" if step else ""


def _none_is_open(session: Session, situation: Situation) -> NoReturn:
    short = short_name(session, situation.job)
    live = session.store.live()[0]
    accepted = [each for each in live if situation_of(each, session.policy, session.now).result == "accepted"]
    if situation.result == "offer":
        raise Refused(
            f"{situation.job.company} made you an offer. Which letter would you like?",
            f"To accept it: coach letter {short} accept",
            f"To turn it down: coach letter {short} decline",
        )
    steps = steps_of(situation)
    ahead = [step for step in steps if step.step in LATER and step.state == "waiting" and step.opens]
    lines = [f"Next: {thing(step)}, on or after {day(step.opens)}." for step in ahead[:1] if step.opens]
    if any(step.step == "thank-you" and step.is_open for step in steps):
        lines.append(f"To see your thank-yous: coach letter {short} thank-you")
    if accepted and situation.taken is None and not situation.has_ended:
        lines.append(
            f"Signed with {accepted[0].company}? Then tell them: coach outcome {short_name(session, accepted[0])} accepted --final"
        )
    elif situation.held and situation.result is None and situation.taken is None:
        lines.append(f"Do you have another offer with a deadline? coach letter {short} competing-offer")
    raise Refused(f"There's nothing to send to {situation.job.company} right now.", *lines)
