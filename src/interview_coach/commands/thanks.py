"""`coach thanks`: the thank-you checklist, to print or to tick."""

from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.letters.blanks import with_kept_words
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.pages.cards import cards_page
from interview_coach.core.pages.checklist import checklist_page
from interview_coach.core.record.model import Channel, Job
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.recording import unthanked
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.words import done_words
from interview_coach.core.views.page import ThanksView
from interview_coach.errors import NotReadable
from interview_coach.flows.check_notes import HiddenCheck, check_notes
from interview_coach.flows.draft import (
    CHANNELS,
    DraftBy,
    DraftOption,
    HiddenEml,
    HiddenTo,
    custom_of,
)
from interview_coach.flows.letter import give_letter, letters_of
from interview_coach.flows.options import Name, one_of
from interview_coach.flows.out.page import give_either, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, PageWanted, with_page_options
from interview_coach.flows.out.parts import heading_of, parts_of
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import report, save_thanks, short_name
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Cards = Annotated[
    bool,
    typer.Option(
        "--cards", help="Show the words for each person's card, all on one page that you can copy from."
    ),
]

HOW = [
    Option("handwritten", "by card"),
    Option("email", "by email"),
    Option("in-person", "in person"),
    Option("phone", "by phone"),
    Option("linkedin", "on LinkedIn"),
]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    cards: Cards = False,
    draft: DraftOption = False,
    to: HiddenTo = None,
    by: DraftBy = None,
    eml: HiddenEml = None,
    check: HiddenCheck = None,
    *,
    options: PageOptions,
) -> None:
    """The thank-you checklist: print it, or tick who has got one. The letters: `coach letter NAME thank-you`."""
    session = options.session(ctx)
    drafting = draft or eml is not None
    _one_thing(drafting, check, to, by, cards=cards)
    wanted = replace(options, force=options.force and not drafting).wanted()
    job = pick_job(session, name, _thanks_open)
    if check:
        raise typer.Exit(check_notes(session, job, check, to))
    if drafting:
        _draft(session, job, to, by, eml, force=options.force)
    elif cards:
        _cards(session, job, wanted)
    else:
        _checklist(session, job, wanted)


def _one_thing(
    drafting: bool, check: list[str] | None, to: str | None, by: str | None, *, cards: bool
) -> None:
    """Refuse options that do not go together."""
    if cards and (drafting or check):
        raise NotReadable("One thing at a time: --cards, --draft, or --check FILE.")
    if drafting and check:
        raise NotReadable("One thing at a time: --draft, or --check FILE.")
    if not drafting and by is not None:
        raise NotReadable("--by goes with --draft.")
    if not drafting and not check and to is not None:
        raise NotReadable("--to goes with --draft or --check.")


def _draft(
    session: Session,
    job: Job,
    to: str | None,
    by: str | None,
    eml: str | None,
    *,
    force: bool,
) -> None:
    kind: LetterKind = "card" if one_of(by or "email", CHANNELS, "--by") == "handwritten" else "thank-you"
    give_letter(session, job, kind, to, eml=eml, force=force)


def _cards(session: Session, job: Job, wanted: PageWanted) -> None:
    situation = situation_of(job, session.policy, session.now)
    drafts = [
        with_kept_words(situation, "card", each) for each in letters_of(session, situation, "card", None)
    ]
    page = cards_page(job, drafts, short_name(session, job), sheet_of_page(session, wanted))
    view = ThanksView(id=job.id, heading=heading_of(page), parts=parts_of(page))
    give_either(session, page, view, wanted, f"cards-{job.file_stem}")


def _checklist(session: Session, job: Job, wanted: PageWanted) -> None:
    situation = situation_of(job, session.policy, session.now)
    step = next((step for step in steps_of(situation) if step.step == "thank-you"), None)
    custom = custom_of(session, situation, step)
    short = short_name(session, job)
    names = unthanked(situation)
    asks = bool(names and step and step.is_open and session.may_ask and session.out.is_terminal)
    sheet = sheet_of_page(session, wanted)
    page = checklist_page(
        situation,
        step,
        session.banks.thank_you,
        short,
        custom,
        sheet,
        is_known=session.settings.country is not None,
        is_asked=asks and sheet.is_screen,
    )
    view = ThanksView(id=job.id, heading=heading_of(page), parts=parts_of(page))
    on_screen = give_either(session, page, view, wanted, f"checklist-{job.file_stem}")
    if on_screen and asks:
        _tick(session, job, names)


def _thanks_open(item: Item) -> bool:
    return any(step.step == "thank-you" and step.is_open for step in steps_of(item.situation))


def _tick(session: Session, job: Job, names: list[str]) -> None:
    ticked = session.ask.many("Who did you thank today?", [Option(name, name) for name in names], ())
    if isinstance(ticked, Sign) or not ticked:
        return
    how = session.ask.choose("How did you thank them?", HOW, open_=True)
    by: Channel | None = None if isinstance(how, Sign) else how  # type: ignore[assignment]
    saved = save_thanks(session, job, ticked, by)
    report(session, saved, f"Noted for {job.title}: you {done_words('thank-you', ticked, by)}.")
