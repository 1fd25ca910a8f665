"""Asking for words: a line, or what is written in the editor."""

from interview_coach.commands._edit_text import from_editor
from interview_coach.commands._options import clean
from interview_coach.commands._show import talk
from interview_coach.errors import NotReadable
from interview_coach.prompts import SIGNS, Sign
from interview_coach.session import Session


def ask_words(session: Session, message: str, now: str = "") -> str | Sign:
    """Words as they are kept, or SKIP, BACK, STOP or CLEAR. What cannot be kept is told, and asked again; so is help."""
    while True:
        given: str | Sign = session.ask.text(message, now)
        if given is Sign.EDITOR:
            given = from_editor(session, now)
        if given is Sign.HELP:
            talk(session, SIGNS)
            continue
        if isinstance(given, Sign):
            return given
        try:
            return clean(given)
        except NotReadable as error:
            talk(session, *error.lines)
