"""The words for thank-you cards on one page, to copy by hand: a part for each person."""

from collections.abc import Sequence

from interview_coach.core.letters.draft import Draft, plain_text
from interview_coach.core.pages.document import GAP, Block, Document, Fact, PagePart, SheetHead, command, text
from interview_coach.core.pages.paper import at_the_computer, title_of
from interview_coach.core.pages.sheet import A4, PageSheet
from interview_coach.core.record.model import Job


def cards_page(job: Job, drafts: Sequence[Draft], name: str, sheet: PageSheet = A4) -> Document:
    """What to write on each card, with the blanks that are still to be filled in."""
    notes = (text("Fill in what's between the square brackets yourself.", size="small"),)
    has_blanks = any(draft.gaps for draft in drafts)
    head = SheetHead(
        title_of(job), "Words for your cards", where="Copy them by hand.", notes=notes if has_blanks else ()
    )
    cards = (PagePart(plain_text(draft.to or ""), _card(draft, sheet)) for draft in drafts)
    return Document((head, *cards, PagePart("", (once_sent(name, sheet, is_only_one=len(drafts) == 1),))))


def _card(draft: Draft, sheet: PageSheet) -> tuple[Block, ...]:
    """The address, where there is one, and the card line by line."""
    address = (Fact("To", plain_text(draft.address)),) if draft.address else ()
    lines = (line for line in draft.body.split("\n") if line or sheet.is_text)
    return (*address, *(text(line) if line else GAP for line in lines))


def once_sent(name: str, sheet: PageSheet, *, is_only_one: bool) -> Block:
    """What to type once a note is sent."""
    if not sheet.is_screen:
        return at_the_computer("coach thanks")
    return text(
        "Once you've sent it:  " if is_only_one else "Once you've sent one:  ",
        command(f"coach followup {name} --done thank-you{'' if is_only_one else ' --to NAME'}"),
        size="small",
    )
