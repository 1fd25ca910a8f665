"""What someone wants with the interview that's planned: to change it, to add another one, or to cancel it."""

from interview_coach.core.record.model import Job
from interview_coach.core.text.when import moment
from interview_coach.core.timeline.situation import situation_of
from interview_coach.errors import Stopped
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session


def what_to_do(session: Session, job: Job, *, is_meant: bool) -> str:
    """Whether they change the planned round, add another or cancel it, where one is planned already.

    Raises:
        Stopped: the person stopped.
    """
    planned = situation_of(job, session.policy, session.now).planned
    if planned is None or is_meant or not session.may_ask:
        return "change"
    talk(session, f"{job.title}: {moment(planned.on, planned.at, planned.zone, session.now)}.")
    options = [
        Option("change", "move or change this one"),
        Option("add", "add another round"),
        Option("cancel", "cancel it, or note that they did"),
    ]
    picked = session.ask.choose("What would you like to do?", options)
    if isinstance(picked, Sign):
        raise Stopped
    return picked


def who_canceled(session: Session) -> str:
    """Who canceled the interview: `them` or `me`.

    Raises:
        Stopped: the person stopped.
    """
    picked = session.ask.choose("Who canceled it?", [Option("them", "they did"), Option("me", "I did")])
    if isinstance(picked, Sign):
        raise Stopped
    return picked
