"""The rounds that a thank-you is for."""

from interview_coach.core.record.model import Interview
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.recording import unthanked
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step


def rounds_to_thank(s: Situation, step: Step | None) -> list[Interview]:
    """The held rounds whose thank-yous are open, with those where someone else never got one; else the last one held."""
    still = [each for each in s.held if step and step.is_open and each.round in step.rounds]
    if still:
        now = {name for each in still for name in recipients.to_thank(s.job, each)}
        late = set(unthanked(s)) - s.left_out - now
        return [each for each in s.held if each in still or late & set(recipients.to_thank(s.job, each))]
    return list(s.held[-1:])


def rounds_with(s: Situation, step: Step | None, name: str) -> list[Interview]:
    """The rounds to thank this person for: those to thank for now, else the last one they were met in."""
    rounds = rounds_to_thank(s, step)
    if any(name in recipients.to_thank(s.job, each) for each in rounds):
        return rounds
    return [each for each in s.held if name in recipients.to_thank(s.job, each)][-1:]
