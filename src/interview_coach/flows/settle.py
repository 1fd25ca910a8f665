"""What was typed at a prompt and can be read in several ways: the person chooses one of them."""

from collections.abc import Callable
from typing import TypeVar

from interview_coach.errors import NotFound, NotReadable, TwoReadings
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

T = TypeVar("T")


def settled(session: Session, typed: str, read: Callable[[str], T]) -> T | Sign:
    """What `read` makes of the words, or of the reading that the person chooses.

    STOP: they stop here. Another sign: the question is to be asked again, and they were told why.
    """
    while True:
        try:
            return read(typed)
        except TwoReadings as error:
            talk(session, error.line)
            options = [Option(words, said) for words, said in error.readings]
            chosen = session.ask.choose("Which one?", options, open_=True)
            if isinstance(chosen, Sign):
                return chosen
            typed = chosen
        except (NotReadable, NotFound) as error:
            talk(session, *error.lines)
            return Sign.BACK
