"""`coach followup`: the timeline of a job, and recording what was done."""

from datetime import date
from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.pages.document import GAP, Document, command, text
from interview_coach.core.pages.ends import next_line
from interview_coach.core.pages.feedback import occasions_page
from interview_coach.core.pages.heard import reads_as
from interview_coach.core.pages.timeline import timeline_page
from interview_coach.core.record.actions import PROMISE, actions_called, find_action, listed_actions
from interview_coach.core.record.model import CHANNELS, REASONS, Job, with_entries
from interview_coach.core.record.people import find_person
from interview_coach.core.text.dates import parse_date
from interview_coach.core.text.news import QUIET
from interview_coach.core.text.when import dated
from interview_coach.core.timeline.agenda import item_of
from interview_coach.core.timeline.recording import (
    RECORDED,
    SKIPPABLE,
    Deed,
    check_options,
    refuse_future,
    reply_entry,
)
from interview_coach.core.timeline.replies import unmarked_in
from interview_coach.core.timeline.rules import kind_of, steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.words import asked
from interview_coach.core.views.timeline import followup_view
from interview_coach.errors import NotReadable, Stopped
from interview_coach.flows.deed import record_deed
from interview_coach.flows.draft import HiddenEml, LaterDraft
from interview_coach.flows.incoming import mark_of, read_reply
from interview_coach.flows.letter import give_letter, later_kind
from interview_coach.flows.morning import offer_morning
from interview_coach.flows.options import SCRIPTS, Name, day_of, one_of, some_text
from interview_coach.flows.out.page import give_either, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, PageWanted, with_page_options
from interview_coach.flows.out.show import show
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import report, report_known, save, short_name
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

DoneStep = Annotated[
    str | None,
    typer.Option(
        "--done", metavar="STEP", help=f"A step you've done: {', '.join(RECORDED)}.", rich_help_panel=SCRIPTS
    ),
]
SkipStep = Annotated[
    str | None, typer.Option("--skip", metavar="STEP", help="A step you won't do.", rich_help_panel=SCRIPTS)
]
To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="NAME",
        help="Who the message went to; if you leave it out, everyone who hasn't gotten one. Repeatable.",
        rich_help_panel=SCRIPTS,
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="HOW", help=f"How you did it: {', '.join(CHANNELS)}.", rich_help_panel=SCRIPTS
    ),
]
OnDay = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="The day it happened; today if you leave it out.",
        rich_help_panel=SCRIPTS,
    ),
]
Because = Annotated[
    str | None,
    typer.Option(
        "--because",
        metavar="REASON",
        help=f"Why you're checking in again: {', '.join(REASONS)}.",
        rich_help_panel=SCRIPTS,
    ),
]
Note = Annotated[
    str | None,
    typer.Option(
        "--note", metavar="TEXT", help="What you sent or did, in one line.", rich_help_panel=SCRIPTS
    ),
]
Promised = Annotated[
    str | None, typer.Option("--promised", metavar="DATE", help="The date they named for a decision.")
]
Reply = Annotated[
    str | None, typer.Option("--reply", metavar="TEXT", help="What they wrote or said; - reads stdin.")
]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    done: DoneStep = None,
    skip: SkipStep = None,
    to: To = None,
    by: By = None,
    on: OnDay = None,
    because: Because = None,
    note: Note = None,
    promised: Promised = None,
    reply: Reply = None,
    draft: LaterDraft = False,
    eml: HiddenEml = None,
    *,
    options: PageOptions,
) -> None:
    """What you did, what's next and when; record what happened. The letter that's open: `coach letter NAME`."""
    session = options.session(ctx)
    if draft or eml is not None:
        _one_thing(done, skip, reply is not None or promised is not None, on, to, by, note, draft=True)
        job = pick_job(session, name)
        give_letter(session, job, later_kind(session, job, because), None, eml=eml, force=options.force)
        return
    wanted = options.wanted()
    _one_thing(done, skip, reply is not None or promised is not None, on, to, by, because, note)
    day = day_of(session, on)
    if done is not None or skip is not None:
        said = _read_said(day, done, skip, because, by)
        job = pick_job(session, name, start=True, after=True)
        refuse_future(day, session.today)
        if said.step == "improve" and not to:
            to = [_which(session, job, done or skip or "")]
        titles = session.banks.names.titles
        words = some_text(note, "--note") if note is not None else None
        named = (
            find_action(job, each) if said.step == "improve" else find_person(job, each, titles)
            for each in to or ()
        )
        said = replace(said, to=tuple(named), note=words)
        check_options(said)
        record_deed(session, job, said)
    elif reply is not None or promised is not None:
        _hear(session, name, reply, promised, on)
    else:
        job = pick_job(session, name, start=True, after=True)
        looks = wanted.on_paper or wanted.opened or session.as_json or not session.may_ask
        if looks or not offer_morning(session, job):
            _look_at(session, job, wanted)


def _one_thing(
    done: str | None, skip: str | None, heard: bool, on: str | None, *more: object, draft: bool = False
) -> None:
    if draft and (heard or any((done, skip, on, *more))):
        raise NotReadable("Use --draft by itself, or with --because competing-offer.")
    if sum((done is not None, skip is not None, heard)) > 1:
        raise NotReadable("One thing at a time: --done, --skip, or --reply with --promised.")
    if done is None and skip is None:
        if any(more):
            raise NotReadable("--to, --by, --because and --note go with --done.")
        if on is not None and not heard:
            raise NotReadable(
                "--on says when something happened; add --done STEP, --reply TEXT or --promised DATE."
            )


def _which(session: Session, job: Job, word: str) -> str:
    """The id of the one thing to do that is meant, where none was named."""
    open_ = actions_called(job, word)
    if len(open_) == 1:
        return open_[0].id
    if open_ and session.may_ask:
        picked = session.ask.choose("Which one?", [Option(each.id, each.text) for each in open_])
        if isinstance(picked, Sign):
            raise Stopped
        return picked
    raise NotReadable(
        'Which one? Add how it begins, like --to "send the".', f"On your list: {listed_actions(job, word)}."
    )


def _read_said(day: date, done: str | None, skip: str | None, because: str | None, by: str | None) -> Deed:
    allowed = RECORDED if done is not None else SKIPPABLE
    word = done or skip or ""
    step = one_of(word, (*allowed, PROMISE, "answer-offer"), "--done" if done is not None else "--skip")
    step = "improve" if step == PROMISE else step
    return Deed(
        step=step,  # type: ignore[arg-type]
        on=day,
        by=one_of({"card": "handwritten"}.get(by, by), CHANNELS, "--by") if by is not None else None,  # type: ignore[arg-type]
        because=one_of(because, REASONS, "--because") if because is not None else None,  # type: ignore[arg-type]
        skip=skip is not None,
    )


def _hear(
    session: Session, name: str | None, reply: str | None, promised: str | None, on: str | None
) -> None:
    words = some_text(reply, "--reply") if reply is not None else None
    day = day_of(session, on)
    date_named = parse_date(promised, day, "plan") if promised is not None else None
    job = pick_job(session, name)
    refuse_future(day, session.today)

    reading = read_reply(session, job, words, day) if words is not None else None

    def change(fresh: Job) -> Job:
        promise = situation_of(fresh, session.policy, session.now).promise
        in_force = promise.promised if promise else None
        entry = reply_entry(
            fresh, day, words, date_named, in_force, mark_of(reading, date_named) if reading else None
        )
        return with_entries(fresh, entry) if entry else fresh

    saved = save(session, job.id, change)
    named = f"they'll decide by {dated(date_named, session.today)}" if date_named else ""
    if not saved.is_new:
        report_known(session, f"Already noted: {named or 'this reply'}.", saved.after.id)
        return
    wrote = f"they wrote on {dated(day, session.today)}" if words else ""
    was_over = situation_of(saved.before, session.policy, session.now).result == "moved-on"
    again = " The job is open again." if was_over else ""
    said = f"Noted for {job.title}: {'; '.join(part for part in (wrote, named) if part)}.{again}"
    report(
        session,
        saved,
        said,
        *([reads_as(reading.reads[0], session.now)] if reading and not date_named else []),
    )


def _look_at(session: Session, job: Job, wanted: PageWanted) -> None:
    situation = situation_of(job, session.policy, session.now)
    found = steps_of(situation)
    item = item_of(situation, found)
    short = short_name(session, job)
    page = timeline_page(situation, found, short, sheet_of_page(session, wanted))
    view = followup_view(item, found)
    if not give_either(session, page, view, wanted, f"followup-{job.file_stem}"):
        return
    if (waiting := unmarked_in(situation.log)) and waiting.reply:
        kind = read_reply(session, job, waiting.reply, waiting.on).reads[0].kind
        if kind not in QUIET:
            show(
                session,
                Document(
                    (
                        GAP,
                        text(
                            "They wrote something you haven't opened here. ", command(f"coach heard {short}")
                        ),
                    )
                ),
            )
    if any(step.step == "stay-in-touch" and step.is_open for step in found):
        show(session, occasions_page(session.banks.feedback, short))
    offered = item.step if item.step and item.step.is_open and item.step.step in RECORDED else None
    if offered and session.may_ask:
        if not kind_of(offered.step).IS_ASKED:
            show(session, Document((GAP, next_line(item, short))))
        elif session.ask.confirm(asked(offered), default=False):
            record_deed(session, job, Deed(step=offered.step, on=session.today))
    elif item.step and item.step.is_open:
        show(session, Document((GAP, next_line(item, short))))
