"""`coach practice`: drills, alone at a terminal, with a pen, or with a friend."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.drill.plan import MINUTES, next_days
from interview_coach.core.evidence.match import Index
from interview_coach.core.evidence.speech import CHECKS
from interview_coach.core.pages.document import Document, Span, command, text
from interview_coach.core.pages.partner import partner_page
from interview_coach.core.pages.practice import drill_sheet, plan_page, reason_words
from interview_coach.core.record.practice import FELT, Felt, Way
from interview_coach.core.timeline.recording import refuse_future
from interview_coach.core.views.practice import PlanView, coming_views, due_view
from interview_coach.errors import NotReadable
from interview_coach.files.records.practice import PracticeFile
from interview_coach.flows.options import (
    SCRIPTS,
    Name,
    On,
    Set,
    day_of,
    one_of,
)
from interview_coach.flows.out.page import give_page, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, PageWanted, with_page_options
from interview_coach.flows.out.show import left_out_views, show, show_view, tell_left_out
from interview_coach.flows.practice.check import CheckQuestion, check_answer, refuse_beside_check
from interview_coach.flows.practice.conversation import converse
from interview_coach.flows.practice.drill import drill
from interview_coach.flows.practice.noted import record_friend, record_own
from interview_coach.flows.practice.occasion import (
    Occasion,
    Sheet,
    job_to_practise_for,
    seen_from,
    sheet_of,
    still_to_do,
    subject_for,
)
from interview_coach.flows.practice.partner import ask_sheet
from interview_coach.flows.save import report_known, report_page, short_name
from interview_coach.flows.stories import every_story
from interview_coach.session import Session

Minutes = Annotated[
    int, typer.Option("--minutes", metavar="N", min=1, max=600, help="How many minutes you have.")
]
Packs = Annotated[
    list[str] | None,
    typer.Option(
        "--pack", metavar="PACK", help="Start with questions from this pack, such as first-job. Repeatable."
    ),
]
Typed = Annotated[bool, typer.Option("--typed", help="Type the answers.")]
Aloud = Annotated[bool, typer.Option("--aloud", help="Say the answers aloud, against the clock.")]
Partner = Annotated[
    bool, typer.Option("--partner", help="Make a page for a friend who asks you the questions.")
]
Record = Annotated[bool, typer.Option("--record", help="With --partner, enter your friend's notes.")]
Rate = Annotated[
    list[str] | None,
    typer.Option(
        "--rate",
        metavar="N=HOW",
        help="How your answer to question N felt: weak, fair or good; for a friend's rating, a number from 1 to 5. Repeatable.",
        rich_help_panel=SCRIPTS,
    ),
]
Said = Annotated[
    str | None,
    typer.Option("--said", metavar="TEXT", help="What your friend said at the end.", rich_help_panel=SCRIPTS),
]
Conversation = Annotated[
    bool, typer.Option("--conversation", help="Talk to a manager who hides what they want.")
]
ManagerName = Annotated[
    str | None,
    typer.Option("--manager", metavar="WHO", help="Which manager; if you leave it out, you get a list."),
]
Say = Annotated[
    list[str] | None,
    typer.Option(
        "--say",
        metavar="TEXT",
        help="What you say in the conversation, one line at a time.",
        rich_help_panel=SCRIPTS,
    ),
]
FeltOption = Annotated[
    str | None,
    typer.Option(
        "--felt",
        metavar="HOW",
        help="How you think the conversation went: weak, fair or good.",
        rich_help_panel=SCRIPTS,
    ),
]
Dismiss = Annotated[
    list[str] | None,
    typer.Option("--dismiss", metavar="CHECK", help=f"Never show this remark: {', '.join(CHECKS)}."),
]


@with_page_options
def run(
    ctx: typer.Context,
    name: Name = None,
    minutes: Minutes = MINUTES,
    packs: Packs = None,
    aloud: Aloud = False,
    typed: Typed = False,
    partner: Partner = False,
    record: Record = False,
    rates: Rate = None,
    values: Set = None,
    said: Said = None,
    conversation: Conversation = False,
    manager: ManagerName = None,
    say: Say = None,
    felt: FeltOption = None,
    dismiss: Dismiss = None,
    check: CheckQuestion = None,
    on: On = None,
    *,
    options: PageOptions,
) -> None:
    """Practice what they may ask: aloud or typed, in ten minutes; or print a sheet, also for a friend."""
    session = options.session(ctx)
    notes = bool(rates or values or said is not None)
    on_paper = options.given
    _refuse_mixtures(
        both_ways=aloud and typed,
        record_alone=record and not partner,
        said_alone=said is not None and not partner,
        dismiss_and_more=bool(dismiss)
        and any(
            (
                name is not None,
                minutes != MINUTES,
                packs,
                aloud,
                typed,
                partner,
                record,
                notes,
                on,
                on_paper,
            )
        ),
        record_and_page=(record or notes) and on_paper,
    )
    talks = conversation or manager is not None or bool(say)
    if felt is not None and not say:
        raise NotReadable("--felt goes with --say.")
    _refuse_beside_talks(
        talks, aloud, typed, partner, packs, notes, on, dismiss, on_paper, minutes != MINUTES
    )
    wanted = options.wanted()
    if check is not None:
        refuse_beside_check(
            aloud, typed, partner, record, packs, notes, talks, on, dismiss, on_paper, minutes != MINUTES
        )
        tell_left_out(session, session.banks.left_out)
        check_answer(session, check, name)
        return
    day = day_of(session, on)
    refuse_future(day, session.today)
    tell_left_out(session, session.banks.left_out)
    if dismiss:
        _dismiss(session, dismiss)
        return
    room = _room(session, name, packs or [], day, recording=record or notes)
    if talks:
        how: Felt | None = one_of(felt, FELT, "--felt") if felt is not None else None  # type: ignore[assignment]
        converse(room, manager, say or [], how)
        return
    sheet = sheet_of(room, minutes, partner=partner)
    if record and not notes and session.may_ask:
        ask_sheet(room, sheet)
    elif partner and (record or notes):
        record_friend(room, sheet, rates or [], values or [], said)
    elif notes:
        record_own(room, sheet, rates or [], values or [], "typed" if typed else "aloud")
    elif session.as_json:
        _show_plan(room, sheet, minutes, partner=partner)
    elif partner:
        _give_partner_page(room, sheet, wanted)
    else:
        _practise(room, sheet, minutes, wanted, "typed" if typed else "aloud" if aloud else None)


def _refuse_beside_talks(talks: bool, *others: object) -> None:
    if talks and any(others):
        raise NotReadable("--conversation goes only with --manager, --say, --felt and --json.")


def _refuse_mixtures(
    *, both_ways: bool, record_alone: bool, said_alone: bool, dismiss_and_more: bool, record_and_page: bool
) -> None:
    if both_ways:
        raise NotReadable("Use --aloud or --typed, not both.")
    if record_alone:
        raise NotReadable("--record goes with --partner.", "Your own answers: --rate 1=fair")
    if said_alone:
        raise NotReadable("--said goes with --partner.")
    if dismiss_and_more:
        raise NotReadable("Use --dismiss by itself.", "Do one first, then the other.")
    if record_and_page:
        raise NotReadable(
            "You can't record something and make a page in one command.", "Do one first, then the other."
        )


def _room(
    session: Session, name: str | None, packs: Sequence[str], day: date, *, recording: bool
) -> Occasion:
    job = job_to_practise_for(session, name)
    moment = seen_from(session, job, day, recording=recording)
    return Occasion(
        session=session,
        job=job,
        subject=subject_for(session, job, packs, moment),
        file=PracticeFile(session.store),
        day=day,
        moment=moment,
        name=short_name(session, job) if job else "",
        packs=tuple(packs),
    )


def _practise(room: Occasion, sheet: Sheet, minutes: int, wanted: PageWanted, way: Way | None) -> None:
    """At a terminal the drill itself; elsewhere, on paper, or of an earlier day, the sheet for a pen."""
    session = room.session
    on_paper = wanted.on_paper or wanted.opened or room.day != session.today
    if on_paper or not (session.may_ask and session.out.is_terminal):
        more = f" --minutes {minutes}" if minutes != MINUTES else ""
        record = f"{room.words}{more} --on {room.day} --rate 1=fair"
        paper = sheet_of_page(session, wanted)
        page = drill_sheet(
            sheet.due, room.subject, room.day, name=room.name, record=record, sheet=paper, forms=room.forms
        )
        give_page(session, page, wanted, f"practice-{room.job.file_stem if room.job else 'any'}")
        return
    today = still_to_do(room, sheet, minutes)
    if not today:
        show(session, plan_page(today, room.subject, session.today, room.name, room.forms))
        return
    stories, _ = every_story(session)
    index = Index(stories, session.banks.skills)
    drill(room, today, index, way, lambda: still_to_do(room, sheet, minutes))


def _give_partner_page(room: Occasion, sheet: Sheet, wanted: PageWanted) -> None:
    session = room.session
    if not sheet.due:
        page = plan_page((), room.subject, room.day, room.name)
    else:
        banks = (session.banks.partner, session.banks.closing)
        page = partner_page(
            sheet.due,
            room.subject.title,
            room.day,
            banks,
            room.arguments,
            is_direct=room.subject.may_ask_outright,
            sheet=sheet_of_page(session, wanted),
        )
    give_page(session, page, wanted, f"friend-{room.job.file_stem if room.job else 'practice'}")


def _dismiss(session: Session, checks: list[str]) -> None:
    wanted = [one_of(check, CHECKS, "--dismiss") for check in checks]
    file = PracticeFile(session.store)
    before = file.load()
    after = file.change(
        lambda fresh: replace(fresh, dismissed=tuple(dict.fromkeys((*fresh.dismissed, *wanted))))
    )
    if after == before:
        report_known(session, "You've already noted this.")
    else:
        noted = text(f"Noted: I'll no longer check typed answers for {', '.join(wanted)}.")
        wrong = text(Span("Wrong?  ", "quiet"), command("coach undo"))
        report_page(session, None, Document((noted, wrong)))


def _show_plan(room: Occasion, sheet: Sheet, minutes: int, *, partner: bool) -> None:
    session = room.session
    asked = sheet.due if partner else still_to_do(room, sheet, minutes)
    coming = next_days(room.file.load(), session.banks.packs, room.subject, session.today)
    left_out = (*session.banks.left_out, *session.store.live()[1])
    show_view(
        session,
        PlanView(
            id=room.job_id,
            minutes=minutes,
            plan=tuple(due_view(due, reason_words(due.reason, room.day)) for due in asked),
            sheet=tuple(due.question.id for due in sheet.due),
            coming=coming_views(coming),
            left_out=left_out_views(left_out),
        ),
    )
