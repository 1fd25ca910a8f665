"""The pages of a conversation. `pytest --snapshot-update` writes them; read the difference."""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.summary import summary
from interview_coach.core.pages.conversation import (
    heard_page,
    managers_page,
    opening_page,
    summary_page,
    transcript,
)
from interview_coach.core.pages.document import Document, command, text
from interview_coach.core.record.practice import Felt, Talk
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.render.text import plain
from tests.core.conversation.talks import NO_RESULT, Turn, play

MANAGERS = Banks(shipped_questions()).conversations
CLEAR, FRIENDLY = MANAGERS["clear"], MANAGERS["friendly"]
ALL: tuple[Turn, ...] = (
    "success", ("story", "visits"), "anything-else", ("story", "complaints"), "fit-plain", "wait", ("answer", "pushing"),
    "concerns", ("answer", "drawings"), "decide", "thanks-and-leave",
)  # fmt: skip
TALKING: tuple[Turn, ...] = ("talk",) * 7
LEFT_OPEN: tuple[Turn, ...] = (
    "success",
    ("story", "handover", NO_RESULT),
    "concerns",
    "concerns",
    "thanks-and-leave",
)


def ended(*turns: Turn, felt: Felt | None = "good", who: str = "clear") -> Document:
    """The last page, after these moves."""
    manager = MANAGERS[who]
    state, heard = play(manager, *turns)
    found = summary(manager, state, heard, felt)
    return summary_page(manager, found, (text("Try again: ", command("coach practice --conversation")),))


def exchanges(*turns: Turn) -> Document:
    """What was said and heard."""
    _, heard = play(FRIENDLY, *turns)
    return transcript(heard_page(each, f"({each.move})", None) for each in heard)


OVER = Talk(on=date(2026, 11, 20), manager="clear", ending="hired", felt="fair")
PAGES = {
    "managers": managers_page([CLEAR, FRIENDLY], [OVER], "coach practice acme"),
    "opening": opening_page(CLEAR),
    "opening, several lines as one": opening_page(FRIENDLY),
    "an echo": heard_page(play(CLEAR, "success")[1][0], None, "You're asking what success looks like."),
    "exchanges, with a pause": exchanges("success", ("story", "visits"), "fit-plain", "wait"),
    "the time runs out": exchanges(*TALKING),
    "the end, all found": ended(*ALL, who="friendly"),
    "the end, nothing found": ended("talk", "thanks-and-leave", felt="good"),
    "the end, found and left open": ended(*LEFT_OPEN, felt="fair"),
    "the end, the time ran out": ended(*TALKING, felt="weak", who="friendly"),
    "the end, thought worse of": ended(*ALL, felt="weak", who="friendly"),
    "the end, no feeling said": ended("success", "thanks-and-leave", felt=None),
}


@pytest.mark.parametrize(("name", "width"), [*((name, 80) for name in PAGES), ("managers", 40)])
def test_page(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    assert plain(PAGES[name], width) == snapshot
