"""Something said aloud against a clock."""

from interview_coach.core.evidence.speech import said_clock
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

CLOCK_SIGNS = (
    "Type one of these by itself:  -  skip it   <  back   .  stop here   ?  help.  Enter stops the clock."
)
"""What can be typed while the clock runs."""


def say_aloud(session: Session) -> int | Sign:
    """The seconds that it took, or a sign: skipped, back, or stop."""
    start = session.stopwatch()

    def elapsed() -> int:
        return int(session.stopwatch() - start)

    while True:
        given = session.ask.timed(
            "Say it aloud, and press Enter to stop the clock", lambda: said_clock(elapsed())
        )
        if given is Sign.SKIP:
            break
        if given in (Sign.STOP, Sign.BACK):
            return given
        if given is Sign.CLEAR:
            return Sign.SKIP
        talk(session, CLOCK_SIGNS)
    seconds = elapsed()
    talk(session, f"It took {said_clock(seconds)}.")
    return seconds
