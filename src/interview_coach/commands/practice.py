"""`coach practice`: drills, alone at a terminal, with a pen, or with a friend."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.commands._conversation import converse
from interview_coach.commands._drill import drill
from interview_coach.commands._options import (
    SCRIPTS,
    Json,
    Name,
    On,
    Set,
    assignments,
    day_of,
    one_of,
    some_text,
)
from interview_coach.commands._page import (
    AsFormat,
    Force,
    Open,
    Output,
    Paper,
    Wanted,
    give_page,
    page_wanted,
)
from interview_coach.commands._partner import ask_sheet, read_mark, record_sheet
from interview_coach.commands._practice import (
    Room,
    job_to_practise_for,
    practice_on,
    question_of,
    record_tries,
    subject_for,
    tell_left_out,
)
from interview_coach.commands._save import item_for, say_known, short_name
from interview_coach.commands._show import open_session, show, show_json
from interview_coach.commands._stories import every_story
from interview_coach.core.document import Block, Document, Span, command, joined, text
from interview_coach.core.drill_plan import MINUTES, Due, next_days, partner_plan, plan
from interview_coach.core.drill_pool import pool
from interview_coach.core.match import Index
from interview_coach.core.pages.ends import next_line
from interview_coach.core.pages.partner import partner_page
from interview_coach.core.pages.practice import drill_sheet, plan_data, plan_page
from interview_coach.core.practice import FELT, Felt, Practice, Try, Way
from interview_coach.core.speech import CHECKS
from interview_coach.errors import NotReadable
from interview_coach.files.practice import PracticeFile
from interview_coach.session import Session

Minutes = Annotated[int, typer.Option("--minutes", metavar="N", min=1, max=600, help="How long you have.")]
Packs = Annotated[
    list[str] | None,
    typer.Option(
        "--pack", metavar="PACK", help="Questions of this pack first, such as first-job. Repeatable."
    ),
]
Typed = Annotated[bool, typer.Option("--typed", help="Type the answers.")]
Aloud = Annotated[bool, typer.Option("--aloud", help="Say the answers aloud, against a clock.")]
Partner = Annotated[bool, typer.Option("--partner", help="A page for a friend who asks you.")]
Record = Annotated[bool, typer.Option("--record", help="With --partner: take the friend's notes back in.")]
Rate = Annotated[
    list[str] | None,
    typer.Option(
        "--rate",
        metavar="N=HOW",
        help="How the answer to a question felt: weak, fair or good; from a friend a number from 1 to 5. Repeatable.",
        rich_help_panel=SCRIPTS,
    ),
]
Said = Annotated[
    str | None,
    typer.Option("--said", metavar="TEXT", help="What the friend said at the end.", rich_help_panel=SCRIPTS),
]
Conversation = Annotated[
    bool, typer.Option("--conversation", help="Talk to a manager who hides what they want.")
]
ManagerName = Annotated[
    str | None, typer.Option("--manager", metavar="WHO", help="Which one; without it there is a list.")
]
Say = Annotated[
    list[str] | None,
    typer.Option(
        "--say", metavar="TEXT", help="What you say in the conversation, in turn.", rich_help_panel=SCRIPTS
    ),
]
FeltOption = Annotated[
    str | None,
    typer.Option(
        "--felt",
        metavar="HOW",
        help="How the conversation went, in your view: weak, fair or good.",
        rich_help_panel=SCRIPTS,
    ),
]
Dismiss = Annotated[
    list[str] | None,
    typer.Option("--dismiss", metavar="CHECK", help=f"Never show this remark: {', '.join(CHECKS)}."),
]


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
    on: On = None,
    as_json: Json = False,
    as_format: AsFormat = None,
    output: Output = None,
    opened: Open = False,
    paper: Paper = None,
    force: Force = False,
) -> None:
    """Practise what they may ask: aloud or typed, in ten minutes; or print a sheet, also for a friend."""
    session = open_session(ctx)
    _refuse_mixtures(
        both_ways=aloud and typed,
        record_alone=record and not partner,
        said_alone=said is not None and not partner,
    )
    talks = conversation or manager is not None or bool(say)
    if felt is not None and not say:
        raise NotReadable("--felt goes with --say.")
    if talks and any(
        (aloud, typed, partner, packs, rates, values, on, dismiss, as_format, output, opened, paper)
    ):
        raise NotReadable("--conversation goes with --manager, --say, --felt and --json only.")
    wanted = page_wanted(as_format, output, opened=opened, paper=paper, force=force)
    day = day_of(session, on)
    tell_left_out(session)
    if dismiss:
        _dismiss(session, dismiss)
        return
    room = _room(session, name, packs or [])
    if talks:
        converse(room, manager, say or [], _felt(felt), as_json=as_json)
        return
    known = practice_on(room.file.load(), day)
    sheet = (
        partner_plan(known, session.banks.packs, room.subject, day)
        if partner
        else _today(room, known, day, minutes)
    )
    if record and not (rates or values) and said is None and session.may_ask:
        ask_sheet(room, day, sheet)
    elif record or (partner and (rates or values or said is not None)):
        _record_friend(room, day, sheet, rates or [], values or [], said)
    elif rates or values:
        _record(room, day, sheet, rates or [], values or [])
    elif partner:
        banks = (session.banks.partner, session.banks.closing)
        page = partner_page(sheet, room.subject.title, day, banks, room.name)
        give_page(session, page, wanted, f"friend-{room.job.id if room.job else 'practice'}")
    elif as_json:
        _show_json(room, minutes)
    else:
        _practise(room, minutes, wanted, sheet, "typed" if typed else "aloud" if aloud else None)


def _felt(said: str | None) -> Felt | None:
    return one_of(said, FELT, "--felt") if said is not None else None  # type: ignore[return-value]


def _refuse_mixtures(*, both_ways: bool, record_alone: bool, said_alone: bool) -> None:
    if both_ways:
        raise NotReadable("--aloud or --typed: one of them.")
    if record_alone:
        raise NotReadable("--record goes with --partner.", "Your own answers: --rate 1=fair")
    if said_alone:
        raise NotReadable("--said goes with --partner.")


def _room(session: Session, name: str | None, packs: Sequence[str]) -> Room:
    job = job_to_practise_for(session, name)
    return Room(
        session=session,
        job=job,
        subject=subject_for(session, job, packs),
        file=PracticeFile(session.store),
        name=short_name(session, job) if job else "",
    )


def _today(room: Room, known: Practice, day: date, minutes: int) -> tuple[Due, ...]:
    return plan(known, room.session.banks.packs, room.subject, day, minutes)


def _practise(room: Room, minutes: int, wanted: Wanted, sheet: Sequence[Due], way: Way | None) -> None:
    """At a terminal the drill itself; elsewhere, or on paper, the sheet for a pen."""
    session = room.session
    on_screen = session.may_ask and session.out.is_terminal and not (wanted.on_paper or wanted.opened)
    if not on_screen:
        more = f" --minutes {minutes}" if minutes != MINUTES else ""
        record = f"{room.words}{more} --on {session.today} --rate 1=fair"
        page = drill_sheet(sheet, room.subject, session.today, name=room.name, record=record)
        give_page(session, page, wanted, f"practice-{room.job.id if room.job else 'any'}")
        return
    today = _today(room, room.file.load(), session.today, minutes)
    if not today:
        show(session, plan_page(today, room.subject, session.today, room.name))
        return
    stories, _ = every_story(session)
    drill(room, today, Index(stories, session.banks.skills), way)


def _record(room: Room, day: date, sheet: Sequence[Due], rates: list[str], values: list[str]) -> None:
    """Ratings and typed answers from the command line: all of them, or none where one cannot be read."""
    answers = {question_of(room, wanted, sheet): words for wanted, words in assignments(values)}
    felt = {
        question_of(room, wanted, sheet): one_of(how, FELT, "--rate") for wanted, how in assignments(rates)
    }
    job = room.job.id if room.job else None
    tries = [
        Try(on=day, question=question, felt=how, way="typed" if question in answers else "aloud", job=job)  # type: ignore[arg-type]
        for question, how in felt.items()
    ]
    if not record_tries(room, tries, partial(_with_answers, answers=answers)):
        say_known(room.session, "This is on record already.")
        return
    texts = {
        asked.question.id: asked.question.text for asked in pool(room.session.banks.packs, room.subject, ())
    }
    noted = [f"Noted, {how}: {texts[question]}" for question, how in felt.items()]
    noted += [f"Noted, your words: {texts[question]}" for question in answers if question not in felt]
    _say(room, noted)


def _record_friend(
    room: Room, day: date, sheet: Sequence[Due], rates: list[str], values: list[str], said: str | None
) -> None:
    if not (rates or values) and said is None:
        raise NotReadable(
            "There is no terminal to ask on, so nothing was changed.",
            'Like this: --rate 1=4 --set 1="clear, and a number" --said "more of these"',
        )
    marks = {question_of(room, wanted, sheet): read_mark(how) for wanted, how in assignments(rates)}
    notes = {question_of(room, wanted, sheet): words for wanted, words in assignments(values)}
    record_sheet(room, day, marks, notes, some_text(said, "--said") if said is not None else None)


def _with_answers(practice: Practice, answers: dict[str, str]) -> Practice:
    kept = {**practice.answers, **answers}
    return replace(practice, answers={question: words for question, words in kept.items() if words})


def _dismiss(session: Session, checks: list[str]) -> None:
    wanted = [one_of(check, CHECKS, "--dismiss") for check in checks]
    file = PracticeFile(session.store)
    before = file.load()
    after = file.change(
        lambda fresh: replace(fresh, dismissed=tuple(dict.fromkeys((*fresh.dismissed, *wanted))))
    )
    if after == before:
        say_known(session, "This is on record already.")
    else:
        show(
            session,
            Document(
                (
                    text(f"Noted: typed answers are no longer looked at for {', '.join(wanted)}."),
                    text(Span("Wrong?  ", "quiet"), command("coach undo")),
                )
            ),
        )


def _say(room: Room, lines: list[str]) -> None:
    """What was recorded, what comes next for the job, and that it can be taken back."""
    session = room.session
    ways: list[Block] = [text(Span("Wrong?  ", "quiet"), command("coach undo"))]
    if room.job is not None:
        job = session.store.load(room.job.id)
        ways.insert(0, next_line(item_for(session, job), room.name))
    show(session, Document(joined([tuple(text(line, hanging=2) for line in lines), tuple(ways)])))


def _show_json(room: Room, minutes: int) -> None:
    session = room.session
    practice = room.file.load()
    today = _today(room, practice, session.today, minutes)
    coming = next_days(practice, session.banks.packs, room.subject, session.today)
    show_json(
        session,
        {
            "id": room.job.id if room.job else None,
            "minutes": minutes,
            "plan": plan_data(today, session.today),
            "coming": [
                {"on": each.on.isoformat(), "questions": [drill.id for drill in each.questions]}
                for each in coming
            ],
            "left_out": [
                {"file": bad.file, "line": bad.line, "problem": bad.problem} for bad in session.banks.left_out
            ],
        },
    )
