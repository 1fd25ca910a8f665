"""A thank-you to everyone met in each round, the receptionist too, within a day."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from interview_coach.core.record.model import HANDED_IN, Interview, StepName
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.part import Part, as_one_step, earliest
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step, said_day, state_by_dates

NAME: StepName = "thank-you"
IS_MESSAGE, IS_RECORDED, CAN_BE_SKIPPED = True, True, True
COMES_AGAIN, BEFORE_INTERVIEW, IS_ASKED = False, False, True
COMMAND = "coach thanks {name}"
SHORT = "send your thank-yous"


def weight(s: Situation, step: Step) -> int:
    """The weight among the open steps."""
    return 70


def rule(s: Situation) -> Iterator[Step]:
    """One item over all rounds and people; the time for it ends a week after each round."""
    parts = [part for interview in s.held for part in _parts(s, interview)]
    parts += [part for interview in s.coming for part in _parts_to_come(s, interview)]
    if parts:
        first = earliest(parts)
        why = why_then = f"within a day of the interview on {said_day(s, first.opens)}"
        if first.state == "overdue":
            why = f"ideally {why_then}, but it's not too late"
        yield replace(as_one_step(s, NAME, parts, why, "thanks-when"), why_then=why_then)


def _parts(s: Situation, interview: Interview) -> list[Part]:
    """How the thank-you to each person met in a held round stands; one nameless part where no one is on record.

    A thank-you counts for every round with that person held that day or in the week before.
    """
    on, due = interview.on, s.policy.thanks_due(interview.on)
    last = on + timedelta(days=s.policy.thanks_days)
    by_dates = state_by_dates(s.today, on, due, last)
    if s.told or (s.has_ended and s.outcome and s.outcome.on >= on):
        by_dates = "closed"
    marks = [e for e in s.log if NAME in (e.sent, e.skipped) and on <= e.on <= last]
    parts = []
    for name in _names(s, interview):
        mine = [e for e in marks if e.to == name or (e.skipped and e.to is None)]
        state = by_dates
        if mine:
            state = "done" if any(e.sent for e in mine) else "skipped"
        parts.append(Part(state, on, due, interview.round, name))
    return parts


def _parts_to_come(s: Situation, interview: Interview) -> list[Part]:
    """The thank-yous that a round to come will want."""
    due = s.policy.thanks_due(interview.on)
    return [Part("waiting", interview.on, due, interview.round, name) for name in _names(s, interview)]


def _names(s: Situation, interview: Interview) -> tuple[str | None, ...]:
    """Who is thanked for this round. Where only something is handed in and no one is met, no one is."""
    nobody: tuple[str | None, ...] = () if interview.kind in HANDED_IN else (None,)
    return recipients.to_thank(s.job, interview) or nobody


def to(s: Situation) -> str | None:
    """The person it goes to."""
    return None


def thing(step: Step) -> str:
    """The task, in a few words."""
    count = len({sent.to for sent in step.done if step.opens is None or sent.on >= step.opens})
    sent = f" ({counted(count, 'note')} sent)" if count else ""
    if step.names:
        return f"thank {listed(step.names)}{sent}"
    later = step.rounds[:1] if count or step.rounds[:1] > (1,) else ()
    return f"thank everyone you met{f' in round {later[0]}' if later else ''}"


def asked(step: Step) -> str:
    """The question whether it was done."""
    return f"Have you thanked {listed(step.names) or 'everyone you met'}?"


def done(names: str) -> str:
    """The words for it once it's done."""
    return f"thanked {names or 'them'}"
