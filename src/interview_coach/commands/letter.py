"""`coach letter`: a letter to send yourself."""

from typing import Annotated

import typer

from interview_coach.core.letters.kinds import KINDS, STEP_OF, LetterKind, open_kind
from interview_coach.core.record.model import REASONS, Reason
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.rules import steps_of
from interview_coach.errors import NotReadable
from interview_coach.flows.check_notes import CheckFiles, check_notes
from interview_coach.flows.draft import DraftTo, Eml, Force
from interview_coach.flows.letter import give_letter
from interview_coach.flows.options import Json, Name, one_of
from interview_coach.flows.out.show import open_session
from interview_coach.flows.pick import pick_job

Kind = Annotated[
    str | None,
    typer.Argument(
        metavar="[KIND]", help=f"{', '.join(KINDS)}. If you leave it out, coach writes the one that's due."
    ),
]
Because = Annotated[
    str | None,
    typer.Option("--because", metavar="REASON", help=f"Why you're checking in again: {', '.join(REASONS)}."),
]


def run(
    ctx: typer.Context,
    name: Name = None,
    kind: Kind = None,
    to: DraftTo = None,
    because: Because = None,
    eml: Eml = None,
    check: CheckFiles = None,
    as_json: Json = False,
    force: Force = False,
) -> None:
    """A letter to send yourself, from your notes. It also checks a letter that you wrote."""
    session = open_session(ctx, as_json=as_json)
    named, wanted = _told_apart(name, kind)
    if check and eml is not None:
        raise NotReadable("One thing at a time: --eml DIR, or --check FILE.")
    reason: Reason | None = one_of(because, REASONS, "--because") if because is not None else None  # type: ignore[assignment]
    if reason and wanted != "check-in":
        raise NotReadable("Use --because only with check-in.")
    job = pick_job(session, named, lambda item: _is_open(item, wanted))
    if check:
        raise typer.Exit(check_notes(session, job, check, to, wanted))
    give_letter(session, job, wanted, to, eml=eml, force=force, because=reason)


def _told_apart(name: str | None, kind: str | None) -> tuple[str | None, LetterKind | None]:
    """The job and the kind. One argument alone is the kind if it's one of these words."""
    if kind is None and name is not None and name.strip().casefold() in KINDS:
        name, kind = None, name
    return name, one_of(
        kind, KINDS, "KIND", f'There\'s no letter called "{kind}".'
    ) if kind is not None else None  # type: ignore[return-value]


def _is_open(item: Item, kind: LetterKind | None) -> bool:
    """Whether this letter is open for the job."""
    steps = steps_of(item.situation)
    if kind in STEP_OF:
        return any(each.step == STEP_OF[kind] and each.is_open for each in steps)
    return kind is not None or open_kind(item.situation, steps) is not None
