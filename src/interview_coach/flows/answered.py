"""A question outside a walk through prompts: `?` and `<` mean the same there."""

from collections.abc import Callable

from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

NOTHING_BEFORE = "There's nothing to go back to here. A period stops."


def until_answered(
    session: Session, ask: Callable[[], str | Sign], tip: str, *, goes_back: bool = False
) -> str | Sign:
    """What was answered. `?` shows the tip and asks again; `<` is answered here, unless the caller `goes_back`."""
    while True:
        given = ask()
        if given is Sign.BACK and not goes_back:
            talk(session, f"  {NOTHING_BEFORE}")
        elif given in (Sign.HELP, Sign.EDITOR):
            talk(session, f"  {tip}")
        else:
            return given
