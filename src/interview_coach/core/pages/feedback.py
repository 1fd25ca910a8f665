"""After a no: the card to hold on the call, and the draft of the one message."""

from collections.abc import Iterator

from interview_coach.core.letters.draft import Draft
from interview_coach.core.letters.kinds import called_lately
from interview_coach.core.pages.document import (
    GAP,
    Block,
    Column,
    Columns,
    Document,
    Heading,
    Mark,
    NumberedItem,
    PagePart,
    SheetHead,
    Span,
    WritingSpace,
    aloud,
    command,
    joined,
    text,
)
from interview_coach.core.pages.paper import at_the_computer, title_of
from interview_coach.core.pages.sheet import SCREEN, PageSheet
from interview_coach.core.text.readings import quoted
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Done, Step, said_day
from interview_coach.core.timeline.steps.marks import call_start, is_call_offered
from interview_coach.core.walk.bank import Bank

IF_POSITIVE = ("card-similar", "card-other-roles", "card-touch", "card-refer")


def draft_page(s: Situation, bank: Bank, short: str, draft: Draft, chosen: str | None = None) -> Document:
    """The one message after a no: who to send it to, its draft, and what to leave out.

    `chosen` is who the person would rather write to than the one the rules name.
    """
    usual = recipients.for_reply_to_no(s)
    to = chosen or usual or "whoever invited you"
    is_chosen = to not in {usual, "whoever invited you"}
    whom = f" --to {quoted(to)}" if is_chosen else ""
    others = [name for name in recipients.fitting_after_no(s) if name != to and not s.job.through]
    why = (
        f"{s.job.through} talked to them and may know why."
        if s.job.through
        else (
            ""
            if is_chosen or s.job.kind_of(to) in {"hr", "recruiter"}
            else "Write to the interviewer, not to HR."
        )
    )
    offered = is_call_offered(s, to)
    ask = "a yes to the call" if offered else "a request for ten minutes on the phone"
    out = [prompt for prompt in bank.entries if prompt.group == "leave-out"]
    return Document(joined([
        (Heading(f"One message · {s.job.title}", f"to {to}"),),
        (text(f"A thank-you, and {ask}. {why}"),),
        tuple(text(line, indent=2) if line else GAP for line in draft.body.split("\n")),
        tuple(Mark("-", "", (Span(prompt.text),)) for prompt in out),
        (text("Sent?            ", command(f"coach followup {short} --done reply-to-no{whom}")),
         *((text("Someone else?    ", command(f"coach feedback {short} --to NAME")),) if others else ()),
         text("Another time?    " if call_start(s) else "Did they agree?  ", command(f"coach feedback {short} --on DATE")),
         text("Rather not?      ", command(f"coach followup {short} --skip reply-to-no")),
         text("Have you had the call? ", command(f"coach feedback {short} --record"))),
    ]))  # fmt: skip


def sent_page(s: Situation, sent: Done, short: str) -> Document:
    """The message was sent: when, what may come of it, and how to see its words again."""
    heard = max((each.on for each in s.job.feedback if each.on >= sent.on and each.answers), default=None)
    to = sent.to or recipients.for_reply_to_no(s) or "whoever invited you"
    told = f"You wrote to {to} on {said_day(s, sent.on)}."
    if heard:
        rows = {"To read it:": f"show {short}", "To change it:": f"feedback {short} --record"}
        rows |= {"To thank them for the call:": f"letter {short} after-call"} if called_lately(s) else {}
        told += f" You wrote down what they said on {said_day(s, heard)}."
    else:
        rows = {
            "Did they agree to a call?": f"feedback {short} --on DATE",
            "Have you had the call?": f"feedback {short} --record",
            "Did they write back?": f"heard {short}",
        }
        told += " It's their turn now. If no answer comes, leave it at that: one message is enough."
    rows["Your message again:"] = f"letter {short} reply-to-no"
    return Document(joined([
        (Heading(f"Your message · {s.job.title}", f"to {to}"),),
        (text(told),),
        tuple(text(f"{label} ", command(f"coach {words}")) for label, words in rows.items()),
    ]))  # fmt: skip


def past_call_page(s: Situation, step: Step, short: str) -> Document:
    """The day of the call has passed, and nothing is on record of it."""
    on = f" on {said_day(s, step.due)}" if step.due else ""
    rows = {
        "Write it down:": f"feedback {short} --record",
        "Is there a new date?": f"feedback {short} --on DATE",
        "The card for the call:": f"feedback {short} --card",
        "Not going to happen?": f"followup {short} --skip feedback-call",
    }
    return Document(joined([
        (Heading(f"The feedback call · {s.job.title}"),),
        (text(f"Your call with {recipients.for_reply_to_no(s) or 'them'} was{on}. How did it go?"),),
        tuple(text(f"{label} ", command(f"coach {words}")) for label, words in rows.items()),
    ]))  # fmt: skip


def card_page(s: Situation, bank: Bank, short: str, sheet: PageSheet = SCREEN) -> Document:
    """The card to hold, in the order of the call; next to it what may be needed at any moment."""
    call = next((entry for entry in reversed(s.log) if entry.agreed == "feedback-call"), None)
    when = ""
    if call and call.for_:
        start = sheet.short_start if sheet.is_screen else sheet.start
        when = start(call.for_, call.at, call.zone, s.now)
    title = f"Ten minutes with {recipients.for_reply_to_no(s) or 'them'}"
    about = title_of(s.job)
    head = SheetHead(about, title, when) if sheet.is_screen else SheetHead(about, title, where=when)
    columns = Columns((
        Column(is_side=False, blocks=tuple(_in_order(bank, sheet))), Column(is_side=True, blocks=tuple(_any_time(bank, short, sheet))),
    ))  # fmt: skip
    return Document((head, columns), "card")


def _in_order(bank: Bank, sheet: PageSheet) -> Iterator[Block]:
    """What to say one after the other, and on paper room for what they answer."""
    lines = () if sheet.is_screen else tuple(NumberedItem(number, "", 1) for number in (1, 2, 3))
    line = () if sheet.is_screen else (WritingSpace(1),)
    asked = {
        "First": ("card-thank", ()),
        "What worked": ("card-keep", lines),
        "What to change": ("card-change", lines),
    }
    for title, (name, room) in asked.items():
        if found := bank.get(name):
            yield PagePart(title, (aloud(found.text), *room))
    positive = [found for name in IF_POSITIVE if (found := bank.get(name))]
    yield PagePart(
        "If it's mostly good", tuple(block for each in positive for block in (aloud(each.text), *line))
    )
    if found := bank.get("card-end"):
        yield PagePart("After ten minutes", (aloud(found.text),))


def _any_time(bank: Bank, short: str, sheet: PageSheet) -> Iterator[Block]:
    """What may be needed at any moment: an answer for whatever they say, what not to ask, and a way out."""
    titles = {
        "card-not-argue": "Whatever they say",
        "card-not-ask": "One thing to remember",
        "card-decline": "If they'd rather not",
    }
    for name, title in titles.items():
        if found := bank.get(name):
            before, quote, after = _in_quotes(found.text)
            said = (aloud(quote),) if quote else (text(before),)
            yield PagePart(title, (*said, *((text(after),) if after else ())))
    then = text(command(f"coach feedback {short} --record"), size="small")
    yield PagePart("Afterward", (then if sheet.is_screen else at_the_computer("coach feedback"),))


def _in_quotes(words: str) -> tuple[str, str, str]:
    """The words before the quote, in it, and after it."""
    before, _, rest = words.partition('"')
    quote, _, after = rest.partition('"')
    return before.strip(), quote, after.strip()


def occasions_page(bank: Bank, short: str) -> Document:
    """Reasons to write a line that are useful to them and ask nothing."""
    found = [prompt for prompt in bank.entries if prompt.group == "occasion"]
    return Document((
        GAP,
        text(Span("Send a line that's useful to them and asks for nothing. Some reasons to write:", "strong")),
        *(Mark("-", "", (Span(prompt.text),)) for prompt in found),
        text("Sent? ", command(f'coach followup {short} --done stay-in-touch --note "what you sent"')),
        text("Rather not write? ", command(f"coach followup {short} --skip stay-in-touch")),
    ))  # fmt: skip
