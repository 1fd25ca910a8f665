"""After a no: the card to hold on the call, and the draft of the one message."""

from interview_coach.core.letters.draft import Draft
from interview_coach.core.pages.document import (
    GAP,
    Block,
    Document,
    Heading,
    Mark,
    Span,
    command,
    joined,
    text,
)
from interview_coach.core.text.when import short_start
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.walk.bank import Bank

IF_POSITIVE = ("card-similar", "card-other-roles", "card-touch", "card-refer")


def draft_page(s: Situation, bank: Bank, short: str, draft: Draft) -> Document:
    """The one message after a no: who to send it to, its draft, and what to leave out."""
    to = recipients.for_reply_to_no(s) or "whoever invited you"
    why = (
        "They often hear the real reasons."
        if s.job.through
        else ("" if s.job.kind_of(to) in {"hr", "recruiter"} else "Write to the interviewer, not to HR.")
    )
    out = [prompt for prompt in bank.entries if prompt.group == "leave-out"]
    return Document(joined([
        (Heading(f"One message · {s.job.title}", f"to {to}"),),
        (text(f"A thank-you, and a request for ten minutes by phone. {why}"),),
        tuple(text(line, indent=2) if line else GAP for line in draft.body.split("\n")),
        tuple(Mark("-", "", (Span(prompt.text),)) for prompt in out),
        (text("Sent?            ", command(f"coach followup {short} --done reply-to-no")),
         text("Did they agree?  ", command(f"coach feedback {short} --on DATE")),
         text("Heard it already? ", command(f"coach feedback {short} --record"))),
    ]))  # fmt: skip


def card_page(s: Situation, bank: Bank, short: str) -> Document:
    """The card to hold: what to say, what not to ask, and what to ask if it is mostly positive."""
    card = [prompt for prompt in bank.entries if prompt.group == "card"]
    first = [prompt for prompt in card if prompt.id not in IF_POSITIVE]
    positive = [prompt for prompt in card if prompt.id in IF_POSITIVE]
    call = next((entry for entry in reversed(s.log) if entry.agreed == "feedback-call"), None)
    when = short_start(call.for_, call.at, call.zone, s.now) if call and call.for_ else ""
    parts: list[tuple[Block, ...]] = [
        (Heading(f"Ten minutes with {recipients.for_reply_to_no(s) or 'them'} · {s.job.title}", when),),
        tuple(Mark("-", "", (Span(prompt.text),)) for prompt in first[:-2]),
        (
            text(Span("If it's mostly good", "strong")),
            *(Mark("-", "", (Span(prompt.text),)) for prompt in positive),
        ),
        tuple(Mark("-", "", (Span(prompt.text),)) for prompt in first[-2:]),
        (text("Afterward: ", command(f"coach feedback {short} --record")),),
    ]
    return Document(joined(parts))


def occasions_page(bank: Bank, short: str) -> Document:
    """Reasons to write a line that are useful to them and ask nothing."""
    found = [prompt for prompt in bank.entries if prompt.group == "occasion"]
    return Document((
        GAP,
        text(Span("Send a line that's useful to them and asks for nothing. Some reasons to write:", "strong")),
        *(Mark("-", "", (Span(prompt.text),)) for prompt in found),
        text("Sent? ", command(f'coach followup {short} --done stay-in-touch --note "what you sent"')),
        text("Enough? ", command(f"coach followup {short} --skip stay-in-touch")),
    ))  # fmt: skip
