"""Letters as data: drafts, and the check of what a person wrote."""

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import UNSET, Struct, UnsetType

from interview_coach.core.letters.draft import Draft, DraftChannel
from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.remark import Remark
from interview_coach.core.views.view import View


class DraftView(Struct, frozen=True, kw_only=True):
    """A draft of a letter.

    `gaps` lists what you still have to fill in. `file` is present only if the draft was saved to a file.
    """

    to: str | None
    address: str | None
    by: DraftChannel
    subject: str
    body: str
    gaps: tuple[str, ...]
    file: str | UnsetType = UNSET


class DraftsView(View, frozen=True, kw_only=True):
    """`coach letter NAME KIND --json` prints this document."""

    id: str
    drafts: tuple[DraftView, ...]


class GapView(Struct, frozen=True):
    """A gap in a letter that you still have to fill in."""

    file: str
    line: int
    gap: str


class NotesView(View, frozen=True, kw_only=True):
    """`coach letter NAME --check FILE --json` prints this document.

    `notes` is the number of letters that were checked. `findings` lists what you could improve, and `gaps`
    lists what you still have to fill in.
    """

    id: str
    notes: int
    findings: tuple[Remark, ...]
    gaps: tuple[GapView, ...]


def drafts_view(job_id: str, drafts: Sequence[Draft], files: Sequence[str]) -> DraftsView:
    """The drafts, each with its file where there are any."""
    pairs = zip_longest(drafts, files, fillvalue=None)
    return DraftsView(id=job_id, drafts=tuple(_draft(draft, file) for draft, file in pairs if draft))


def notes_view(job_id: str, notes: Sequence[Note], findings: Sequence[Remark]) -> NotesView:
    """What was found in these notes."""
    gaps = tuple(GapView(note.file, gap.number, gap.text) for note in notes for gap in note.gaps)
    return NotesView(id=job_id, notes=len(notes), findings=tuple(findings), gaps=gaps)


def _draft(draft: Draft, file: str | Draft | None) -> DraftView:
    return DraftView(
        to=draft.to,
        address=draft.address,
        by=draft.channel,
        subject=draft.subject,
        body=draft.body,
        gaps=draft.gaps,
        file=file if isinstance(file, str) else UNSET,
    )
