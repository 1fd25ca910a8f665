"""The end of a conversation: both sides of it, and what comes next."""

from collections.abc import Callable, Sequence

from interview_coach.core.conversation.manager import Manager, Response, State
from interview_coach.core.conversation.summary import summary
from interview_coach.core.pages.conversation import summary_page
from interview_coach.core.pages.document import Block, Span, command, text
from interview_coach.core.pages.ends import next_line
from interview_coach.core.record.practice import Felt, Practice
from interview_coach.flows.out.show import show
from interview_coach.flows.practice.occasion import Occasion, rehearsed
from interview_coach.flows.save import item_for


def record_end(room: Occasion, change: Callable[[Practice], Practice]) -> None:
    """Put the end on record; where it was for a job, that is rehearsed."""
    room.file.change(change)
    if room.job:
        rehearsed(room, room.job)


def tell_end(
    room: Occasion, manager: Manager, state: State, heard: Sequence[Response], felt: Felt | None
) -> None:
    """Show both sides of what is on record now, and the ways on from there."""
    found = summary(manager, state, tuple(heard), felt)
    show(room.session, summary_page(manager, found, tuple(_ways(room, manager))))


def _ways(room: Occasion, manager: Manager) -> list[Block]:
    ways: list[Block] = [
        text("Try again: ", command(f"{room.words} --conversation --manager {manager.id}")),
        text("Try someone else: ", command(f"{room.words} --conversation")),
    ]
    if room.session.store.wrote:
        ways.append(text(Span("Wrong?  ", "quiet"), command("coach undo")))
    if room.job:
        ways.insert(0, next_line(item_for(room.session, room.session.store.load(room.job.id)), room.name))
    return ways
