"""Who a message after a no goes to."""

from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.prompts.asking import Option
from interview_coach.session import Session


def whom(session: Session, situation: Situation) -> str | None:
    """Who gets it by the rules. Where two fit equally well, the person chooses at a terminal."""
    usual, equal = recipients.for_reply_to_no(situation), recipients.to_choose_from(situation)
    if not (equal and session.may_ask and session.out.is_terminal):
        return usual
    options = [Option(name, name) for name in equal]
    picked = session.ask.choose("Who would you like to write to?", options, equal[0])
    return picked if isinstance(picked, str) else usual
