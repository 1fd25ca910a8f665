"""An event of a calendar that someone sent: an interview to come, a new time for it, or its cancellation."""

from datetime import date, time

from msgspec import Struct

from interview_coach.core.incoming.read import Read
from interview_coach.core.text.news import News
from interview_coach.core.text.when import day


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """What the file says of its first event."""

    on: date
    at: time | None = None
    zone: str | None = None
    summary: str | None = None
    place: str | None = None
    description: str | None = None
    organizer: tuple[str, str] | None = None
    method: str = ""
    is_cancelled: bool = False
    revision: int = 0
    came: date | None = None

    @property
    def kind(self) -> News:
        """What it means for the job."""
        if self.method == "CANCEL" or self.is_cancelled:
            return "cancelled"
        if self.method in ("REPLY", "REFRESH"):
            return "note"
        return "moved" if self.revision and self.method == "REQUEST" else "invitation"

    def as_text(self) -> str:
        """The event in lines that a person can read."""
        clock = f", {self.at:%H:%M}{f' {self.zone}' if self.zone else ''}" if self.at else ""
        who = " ".join(part for part in self.organizer or () if part)
        lines = (self.summary, f"{day(self.on)}{clock}", self.place, who or None, self.description)
        return "\n".join(line for line in lines if line)

    def read(self) -> Read:
        """The event as one thing that a message says."""
        name = self.organizer[0] if self.organizer else ""
        people = (name,) if name and "@" not in name else ()
        return Read(
            kind=self.kind,
            words=self.summary or "an event",
            line=1,
            on=self.on,
            at=self.at,
            zone=self.zone,
            people=people,
        )
