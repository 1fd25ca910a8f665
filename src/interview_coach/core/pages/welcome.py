"""The first screen of all: before there is a job, and when none is open any more."""

from interview_coach.core.pages.document import GAP, Document, Row, Span, Table, command, text

WELCOME = Document((
    text(Span("coach", "strong"), ": get ready for a job interview, and know what to do afterward."),
    GAP,
    Table((
        Row((Span("Interview coming up?"), command("coach prep"), Span("20 minutes is a good start"))),
        Row((Span("Interview over?"), command("coach followup"), Span("notes, thank-yous, when to check in"))),
        Row((Span("Heard from them?"), command("coach heard"), Span("a call or email: a no, an offer, a "
            "date"))),
        Row((Span("Want to look around?"), command("coach demo"), Span("two minutes with a made-up job "
            "search"))),
    )),
    GAP,
    text("Everything stays on this computer. Nothing is ever sent."),
    text("To stop, hold Ctrl and press C. Every finished answer is saved."),
))  # fmt: skip
"""What `coach` shows before anything is on record."""


NOTHING_LIVE = Document(
    (
        text(
            "You have no open jobs right now. Add one: ",
            command("coach new COMPANY [ROLE] --on DATE"),
        ),
    )
)
"""What `coach` shows when all is in the archive."""
