"""A letter to one person being written, and the sentences it can say."""

from msgspec import Struct

from interview_coach.core.letters.facts import Style, Values, appointment
from interview_coach.core.timeline.situation import Situation


class Letter(Struct, frozen=True):
    """A letter being written: to this person, with these facts."""

    s: Situation
    style: Style
    values: Values
    to: str | None
    was_asked: bool = False
    """Whether they asked for a check-in."""

    def say(self, name: str, **more: str) -> str:
        """A sentence of this letter."""
        return self.style.wording.say(name, self.values | more)

    def gap(self, name: str) -> str:
        """A gap of this letter."""
        return self.style.wording.gap(name, self.values["first"])

    @property
    def topic(self) -> str:
        """What was talked about with this person; empty where nothing is fit to be quoted."""
        return self.values["topic"]

    @property
    def through(self) -> str:
        """What the name of a sentence for someone in between ends with; empty for anyone else."""
        return "-through" if self.to and self.to == self.s.job.through else ""

    @property
    def start(self) -> str:
        """When the round to come starts; a gap where none is planned."""
        return appointment(self.s, self.style, self.s.planned) if self.s.planned else self.gap("at")
