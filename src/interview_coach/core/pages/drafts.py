"""Drafts as plain text: `To:`, `Subject:` (a card has none), an empty line, the body; a line `---` between two."""

from collections.abc import Sequence

from interview_coach.core.letters.draft import BETWEEN, Draft, gaps_in, plain_text
from interview_coach.core.letters.facts import ME_GAP, NAME_GAP
from interview_coach.core.text.lists import counted


def drafts_text(drafts: Sequence[Draft]) -> str:
    """The drafts as one text, one below the other."""
    return f"\n{BETWEEN}\n".join(_one(draft) for draft in drafts)


def gaps_lines(drafts: Sequence[Draft]) -> list[str]:
    """The gaps still to be filled in, a line each; where two letters have the same one, with who the letter is to."""
    found = [(gap, draft.to) for draft in drafts for gap in draft.gaps]
    # Your own name is asked for once.
    gaps = list(dict.fromkeys((gap, None if gap == ME_GAP else to) for gap, to in found))
    if not gaps:
        return []
    texts = [gap for gap, _ in gaps]
    lines = (f"  {gap} ({plain_text(to)})" if to and texts.count(gap) > 1 else f"  {gap}" for gap, to in gaps)
    return [f"{counted(len(gaps), 'blank')} to fill in:", *lines]


def notes_lines(drafts: Sequence[Draft]) -> list[str]:
    """The person's notes behind the gaps, for a terminal alone: they're in no letter and on no page."""
    notes = dict.fromkeys(plain_text(note) for draft in drafts for note in draft.notes)
    return [f"Your note, for your eyes only: {note}" for note in notes]


def asked_gaps(draft: Draft) -> list[str]:
    """The gaps that words can fill: all but those that only say what to attach."""
    return [gap for gap in draft.gaps if not gap.startswith("[attach")]


def _one(draft: Draft) -> str:
    name = plain_text(draft.to or "") or next(iter(gaps_in(draft.body.split("\n")[0])), NAME_GAP)
    address = plain_text(draft.address or "")
    to = name if not address else f"{name} <{address}>" if draft.channel == "email" else f"{name}, {address}"
    subject = "" if draft.channel == "handwritten" else f"Subject: {draft.subject}\n"
    return f"To: {to}\n{subject}\n{draft.body}\n"
