"""Drafts of messages: made from the record, shown as text or JSON, or put into files that open as unsent mail."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from interview_coach.commands._options import one_of
from interview_coach.commands._save import short_name
from interview_coach.commands._show import show_json, talk
from interview_coach.core.customs import custom_line
from interview_coach.core.drafts.draft import Draft, DraftChannel
from interview_coach.core.drafts.facts import Style
from interview_coach.core.drafts.later import later_draft
from interview_coach.core.drafts.thanks import rounds_to_thank, thank_yous
from interview_coach.core.model import Job
from interview_coach.core.pages.drafts import as_data, drafts_text, gaps_line
from interview_coach.core.people import find_person
from interview_coach.core.phrases import mentions
from interview_coach.core.recording import unthanked
from interview_coach.core.situation import Situation
from interview_coach.core.step import Step
from interview_coach.core.topics import topics
from interview_coach.errors import NotFound, Refused
from interview_coach.files.templates import Templates
from interview_coach.session import Session

CHANNELS = ("email", "handwritten")
DraftOption = Annotated[
    bool,
    typer.Option(
        "--draft",
        help="A draft for each person, from what is on record. Your own wording: templates/ (docs/templates.md).",
    ),
]
DraftTo = Annotated[str | None, typer.Option("--to", metavar="NAME", help="Only for this person.")]
DraftBy = Annotated[
    str | None, typer.Option("--by", metavar="HOW", help="With --draft: email, or handwritten for a card.")
]
Eml = Annotated[
    str | None,
    typer.Option("--eml", metavar="DIR", help="The drafts as files that open as unsent mail, one a person."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that are there.")]


def style_of(session: Session) -> Style:
    """How drafts of this person are made."""
    pay = session.banks.phrases.of("pay")
    templates = Templates(session.home, session.banks.folder)
    talk(session, *(f"Left out: {line}" for line in templates.strays()))
    return Style(templates, session.settings.name, lambda text: mentions(text, pay))


def custom_of(session: Session, situation: Situation, step: Step | None) -> str | None:
    """What is usual in the country of the person or of the interview, where few send a note."""
    rounds = rounds_to_thank(situation, step) or situation.coming
    return custom_line(session.banks.customs, session.settings.country, rounds)


def thank_you_drafts(
    session: Session, situation: Situation, step: Step | None, to: str | None, by: str | None
) -> list[Draft]:
    """The thank-yous still to be written, or the one for this person.

    Raises:
        Refused: no interview was held yet.
        NotFound: nobody of that name is to be thanked.
    """
    channel: DraftChannel = one_of(by or "email", CHANNELS, "--by")  # type: ignore[assignment]
    job = situation.job
    if not situation.held:
        raise Refused(
            f"No interview with {job.company} has been held yet, so there is nothing to thank for.",
            f"The checklist for it: coach thanks {job.id}",
        )
    name = find_person(job, to) if to is not None else None
    drafts = thank_yous(situation, step, style_of(session), channel)
    if name is not None:
        found = [draft for draft in drafts if draft.to == name]
        return found or _late(session, situation, name, channel)
    still = set(unthanked(situation))
    return [draft for draft in drafts if draft.to in still] or drafts


def _late(session: Session, situation: Situation, name: str, channel: DraftChannel) -> list[Draft]:
    """The draft for somebody who was met in a round before those to thank for."""
    for interview in reversed(situation.held):
        one = Situation(**{**_fields(situation), "held": _until(situation, interview.round)})
        found = [draft for draft in thank_yous(one, None, style_of(session), channel) if draft.to == name]
        if found:
            return found
    through = f" Messages go through {situation.job.through}." if situation.job.through else ""
    raise NotFound(
        f"{name} was not met in an interview with {situation.job.company}.{through}",
        f"Met after all? coach debrief {situation.job.id} --set met=...",
    )
