"""Lists to choose from, whose long lines are seen whole."""

from collections.abc import Sequence

from interview_coach.commands._askers import LIST_MARGIN
from interview_coach.commands._show import talk_page
from interview_coach.core.pages.prep import numbered_page
from interview_coach.core.shown import cells
from interview_coach.prompts import Option, Sign
from interview_coach.session import Session


def choose(session: Session, message: str, options: Sequence[Option], *, open_: bool = False) -> str | Sign:
    """One of the options, or a sign, as `Asker.choose`. Where the list would cut a line, all of them stand above it, with numbers."""
    too_long = any(cells(option.label) > session.out.width - LIST_MARGIN for option in options)
    if session.ask.redraws and too_long:
        talk_page(session, numbered_page([option.label for option in options]))
        options = [Option(each.value, f"{n}. {each.label}") for n, each in enumerate(options, 1)]
    return session.ask.choose(message, options, open_=open_)
