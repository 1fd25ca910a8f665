"""The numbers of the timeline, and the days a person does not count as working days."""

from datetime import date, timedelta

from msgspec import Struct

from interview_coach.core.walk.bank import Prompt


class Policy(Struct, frozen=True, kw_only=True):
    """How long the steps of the timeline last, in days unless said. The defaults are the rules of the coach."""

    days_off: frozenset[date] = frozenset()
    """The person's own days off and the holidays of the region they chose."""
    rehearse_days: int = 3
    """Days before an interview in which it is rehearsed."""
    quiet_days: int = 14
    """Silence before the check-in, and again before moving on (source: both-sides)."""
    window_days: int = 5
    """Working days in which a check-in is on time."""
    after_promise: int = 2
    """Working days after a promised date (source: checkin-when)."""
    after_check_in: int = 7
    """Days to wait for an answer to a check-in."""
    thanks_due_days: int = 1
    """Days after the interview by which everyone is thanked (source: thanks-when)."""
    thanks_days: int = 7
    """Days in which a thank-you or a debrief still counts."""
    core_prompts: tuple[Prompt, ...] = ()
    """The prompts that make the core of the preparation, from the bank."""
    no_days: int = 14
    """Days in which a reply to a no is still worth sending."""
    improve_soon: timedelta = timedelta(days=3)
    """How long before its date something to work on comes forward."""
    hold_days: int = 60
    """Days on hold before one message, where they named no day (source: extra-contact)."""
    first_touch: timedelta = timedelta(days=30)
    next_touch: timedelta = timedelta(days=90)
    touch_window: timedelta = timedelta(days=7)
    """Staying in touch: the first line, the next ones, and how long each is on time (source: touch-cadence)."""

    def thanks_due(self, on: date) -> date:
        """The day by which everyone met on this day is thanked."""
        return on + timedelta(days=self.thanks_due_days)


DEFAULT = Policy()
