"""Drafts of messages: made from the record, shown as text or JSON, or put into files that open as unsent mail."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from interview_coach.core.letters.blanks import with_kept_words
from interview_coach.core.letters.customs import custom_line
from interview_coach.core.letters.draft import Draft, DraftChannel, plain_text
from interview_coach.core.letters.facts import Style
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.later import later_draft
from interview_coach.core.letters.phrases import mentions
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.thanked_rounds import rounds_to_thank, rounds_with
from interview_coach.core.letters.thanks import thank_yous
from interview_coach.core.pages.drafts import asked_gaps, drafts_text, gaps_lines, notes_lines
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import find_person
from interview_coach.core.text.names import file_stem, free_slug
from interview_coach.core.timeline.recording import unthanked
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.views.letters import drafts_view
from interview_coach.errors import CoachError, NotFound, NotReadable, Refused
from interview_coach.files.banks.templates import Templates
from interview_coach.files.disk import disk
from interview_coach.files.disk.remedies import remedy
from interview_coach.flows.customs import hours_in_letters
from interview_coach.flows.fill import filled_in, kept_lines
from interview_coach.flows.options import one_of
from interview_coach.flows.out.output import destination, write_out
from interview_coach.flows.out.show import show_letters, show_view, talk
from interview_coach.flows.save import short_name
from interview_coach.session import Session

CHANNELS = ("email", "handwritten")
MONTH_FIRST = frozenset({"", "US", "CA", "PH", "PR", "BZ"})
"""Where letters have November 17. Without a country on record, too."""
DraftOption = Annotated[
    bool,
    typer.Option("--draft", hidden=True, help="Same as `coach letter NAME thank-you`."),
]
LaterDraft = Annotated[
    bool,
    typer.Option("--draft", hidden=True, help="Same as `coach letter NAME`, without the thank-yous."),
]
DraftTo = Annotated[str | None, typer.Option("--to", metavar="NAME", help="Only for this person.")]
HiddenTo = Annotated[
    str | None, typer.Option("--to", metavar="NAME", hidden=True, help="With --draft: only for this person.")
]
DraftBy = Annotated[
    str | None,
    typer.Option("--by", metavar="HOW", hidden=True, help="With --draft: email, or handwritten for a card."),
]
Eml = Annotated[
    str | None,
    typer.Option("--eml", metavar="DIR", help="Save the letters as unsent emails, one file per person."),
]
HiddenEml = Annotated[
    str | None, typer.Option("--eml", metavar="DIR", hidden=True, help="Same as --eml of `coach letter`.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that already exist.")]


def style_of(session: Session) -> Style:
    """How letters of this person are made."""
    pay = session.banks.phrases.of("pay")
    templates = Templates(session.home, session.banks.folder)
    talk(session, *(f"Left out: {line}" for line in templates.strays()))
    settings = session.settings
    country = (settings.country or "").upper()
    full = any(each.full_names for each in session.banks.customs if each.id == country)
    return Style(
        templates,
        templates.wording,
        Quoting(session.banks.quoting, session.banks.english),
        settings.name,
        lambda text: mentions(text, pay),
        full_names=settings.greet_by == "full-name" if settings.greet_by else full,
        titles=session.banks.names.titles,
        clock_12=hours_in_letters(settings) == 12,
        day_first=country not in MONTH_FIRST,
        answer_by=_answer_by(session),
    )


def _answer_by(session: Session) -> date | None:
    """The day by which an offer wants an answer, the earliest of the live jobs."""
    found = (situation_of(job, session.policy, session.now) for job in session.store.live()[0])
    days = [s.outcome.answer_by for s in found if s.result == "offer" and s.outcome and s.outcome.answer_by]
    return min((each for each in days if each >= session.today), default=None)


def custom_of(session: Session, situation: Situation, step: Step | None) -> str | None:
    """What is usual in the country of the person or of the interview, where few send a note."""
    shown = rounds_to_thank(situation, step) or situation.coming
    # As they are on record: in the situation they have the day and the time of the person's clock.
    rounds = [each for each in situation.job.interviews if each.round in {other.round for other in shown}]
    return custom_line(session.banks.customs, session.settings.country, rounds)


def thank_you_drafts(
    session: Session, situation: Situation, step: Step | None, to: str | None, by: str | None
) -> list[Draft]:
    """The thank-yous still to be written, or the one for this person.

    Raises:
        Refused: no interview was held yet.
        NotFound: no one of that name is to be thanked.
    """
    channel: DraftChannel = one_of(by or "email", CHANNELS, "--by")  # type: ignore[assignment]
    job = situation.job
    if not situation.held:
        raise Refused(
            f"You haven't had an interview with {job.company} yet, so there's no one to thank.",
            f"To see the checklist: coach thanks {short_name(session, job)}",
        )
    style = style_of(session)
    if to is not None:
        name = find_person(job, to, session.banks.names.titles)
        drafts = thank_yous(situation, rounds_with(situation, step, name), style, channel)
        return [draft for draft in drafts if draft.to == name] or _not_met(situation, name)
    drafts = thank_yous(situation, rounds_to_thank(situation, step), style, channel)
    still = set(unthanked(situation))
    return [draft for draft in drafts if draft.to in still] or drafts


def _not_met(situation: Situation, name: str) -> NoReturn:
    job = situation.job
    if job.through:
        raise NotFound(
            f"At {job.company} messages go through {job.through}, who passes them along.",
            f"That draft: coach letter {job.called} thank-you",
        )
    raise NotFound(
        f"You've listed {name} at {job.company}, but you haven't noted an interview with them.",
        f'Did you meet them? Note which round: coach people {job.called} "{name}" --met ROUND',
    )


def give(
    session: Session, s: Situation, kind: LetterKind, drafts: Sequence[Draft], *, eml: str | None, force: bool
) -> None:
    """The letters as text or JSON on stdout; with `eml` as files in that folder, whose names are told.

    At a terminal the person may fill in the gaps first, and sees the whole letters then. What they filled in before is
    in the letters, and can be changed.
    """
    before = [with_kept_words(s, kind, draft) for draft in drafts]
    after = before
    asks = session.may_ask and session.out.is_terminal and not session.as_json
    if asks and any(asked_gaps(draft) for draft in drafts):
        show_letters(session, drafts_text(before))
        talk(session, *gaps_lines(before), *notes_lines(before))
        changes = not any(asked_gaps(draft) for draft in before)
        question = "Change what you filled in?" if changes else "Fill them in now?"
        if session.ask.confirm(question, default=False):
            after = filled_in(session, s, kind, drafts, changes=changes)
        elif eml is None:
            return
    _give_out(session, s.job, after, eml=eml, force=force)
    talk(session, *kept_lines(session))


def _give_out(session: Session, job: Job, drafts: Sequence[Draft], *, eml: str | None, force: bool) -> None:
    files = write_eml(session, drafts, eml, force=force) if eml is not None else None
    if session.as_json:
        show_view(session, drafts_view(job.id, drafts, files or ()))
    elif files:
        session.out.write("".join(f"{plain_text(path)}\n" for path in files))
    else:
        show_letters(session, drafts_text(drafts))
    talk(session, *gaps_lines(drafts))


def write_eml(session: Session, drafts: Sequence[Draft], folder: str, *, force: bool) -> list[str]:
    """A file for each draft, and their paths. All places are settled before the first is written.

    Raises:
        CoachError: as `_output.destination` and `write`; or the folder cannot be made.
    """
    # Imported here: the mail library takes 20 ms, which only those who want files should wait for.
    from interview_coach.render.eml import eml

    path = _folder(session, folder)
    names: list[str] = []
    for draft in drafts:
        wanted = file_stem(draft.to or "", empty="note")
        names.append(free_slug(wanted, lambda name: name in names))
    targets = [str(path / f"{name}.eml") for name in names]
    places = [destination(session, target, force=force) for target in targets]
    for place, draft in zip(places, drafts, strict=True):
        write_out(session, place, eml(draft))
    return targets


def _folder(session: Session, named: str) -> Path:
    """The folder for the files, made for the person alone where there is none."""
    if not named.strip():
        raise NotReadable("--eml needs a folder name.", "Like this: --eml DIR")
    folder = Path(named).expanduser()
    if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(session.home)):
        raise Refused(
            f"{named}: that folder is only for coach's own files.", "Choose another one with --eml."
        )
    try:
        disk.make_folder(folder)
    except FileExistsError:
        raise CoachError(f"{named} isn't a folder.", "Choose a folder with --eml.") from None
    except OSError as error:
        raise CoachError(f"{named} can't be made: {error.strerror or error}.", remedy(error)) from None
    return folder


def draft_of(session: Session, situation: Situation, template: LetterKind) -> Draft:
    """The draft of a message after the thank-yous, by the name of its template."""
    return later_draft(situation, style_of(session), template)
