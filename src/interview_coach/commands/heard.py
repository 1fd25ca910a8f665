"""`coach heard`: what came in, how it reads and by which words; records what the person confirms."""

from typing import Annotated

import typer
from msgspec.structs import replace

from interview_coach.core.incoming.proposals import RoundFacts, commands
from interview_coach.core.incoming.who import link_in, place_in, round_kind
from interview_coach.core.pages.heard import call_said, reading_page
from interview_coach.core.record.mentioned import jobs_named
from interview_coach.core.record.model import Job
from interview_coach.core.text.news import NEWS, News
from interview_coach.core.text.when import dated
from interview_coach.core.timeline.arrivals import Arrival
from interview_coach.core.timeline.replies import unmarked_in
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.views.heard import heard_view
from interview_coach.errors import NotReadable, Stopped
from interview_coach.files.received.received import Received
from interview_coach.flows.incoming import (
    Message,
    arrival_of,
    is_kept_unread,
    record,
    said_to_be,
)
from interview_coach.flows.named import named_in
from interview_coach.flows.options import Json, one_of
from interview_coach.flows.out.show import open_session, show, show_view, talk, tell_left_out
from interview_coach.flows.pick import named_job, pick_job, pick_or_start
from interview_coach.flows.received import is_file, pasted, reading_of, received
from interview_coach.flows.save import short_name
from interview_coach.flows.who import with_addresses
from interview_coach.session import Session

First = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]", help="Which job: the company's name, or part of it.", show_default=False
    ),
]
File = Annotated[
    str | None,
    typer.Argument(metavar="[FILE]", help="A .txt, .eml or .ics file; - means stdin.", show_default=False),
]
As = Annotated[
    str | None, typer.Option("--as", metavar="KIND", help=f"What to record it as: {', '.join(NEWS)}.")
]


def run(
    ctx: typer.Context, name: First = None, file: File = None, kind: As = None, as_json: Json = False
) -> None:
    """What came in: an email, an invitation, a call. Says how it reads, and records what you confirm.

    Without FILE you paste it, or type a line such as "Dana called, they went with someone else".
    """
    session = open_session(ctx, as_json=as_json)
    said: News | None = one_of(kind, NEWS, "--as") if kind is not None else None  # type: ignore[assignment]
    if file is None and name is not None and is_file(name):
        name, file = None, name
    job = named_job(session, name) if name is not None else None
    message = _message(session, job, file)
    tell_left_out(session, session.banks.incoming_left_out)
    job = job or _job_of(session, message, needed=not as_json or said is not None)
    if as_json and said is None:
        _show_view(session, job, message)
        return
    assert job is not None
    _tell_if_another(session, job, message)
    if said is not None:
        situation = situation_of(job, session.policy, session.now)
        call = _call_offered(session, job, message) if said == "no" else None
        record(session, job, arrival_of(session, situation, message, said), call=call)
        return
    _ask(session, job, message)


def _message(session: Session, job: Job | None, file: str | None) -> Message:
    """What came in: the file, the reply on record that is still to be opened, or what is pasted now."""
    situation = situation_of(job, session.policy, session.now) if job else None
    result = situation.result if situation else None
    waiting = (situation.unread or unmarked_in(situation.log)) if situation and file is None else None
    if file is not None:
        what = received(file)
    elif waiting and waiting.reply:
        what = Received(text=waiting.reply)
    else:
        what = pasted(session)
    since = waiting.on if waiting and waiting.reply else None
    reading, reads = reading_of(session, what, since, result)
    return Message(what=what, reading=reading, reads=reads, since=since)


def _job_of(session: Session, message: Message, *, needed: bool) -> Job | None:
    """The job that the message is about: the one it names, else the one the person picks or begins."""
    jobs = session.store.live()[0]
    named = jobs_named(jobs, message.what.text, message.addresses)
    named = named or jobs_named(session.store.archived()[0], message.what.text, message.addresses)
    if len(named) == 1:
        return named[0]
    if not needed:
        return jobs[0] if len(jobs) == 1 else None
    return pick_job(session, None) if named or not session.may_ask else pick_or_start(session)


def _tell_if_another(session: Session, job: Job, message: Message) -> None:
    """Say that the message names another company, where it does, and not this one."""
    named = jobs_named(session.store.live()[0], message.what.text, message.addresses)
    if named and all(each.id != job.id for each in named):
        other = named[0]
        talk(
            session,
            f"This mentions {other.company}. Is it about that job? coach heard {short_name(session, other)}",
        )


def _show_view(session: Session, job: Job | None, message: Message) -> None:
    situation = situation_of(job, session.policy, session.now) if job else None
    name = job.called if job else "NAME"
    words = message.what.text
    event = message.what.event
    people = {
        name: ", ".join(filter(None, (each.name, each.title)))
        for name in message.reads[0].people
        for each in named_in(job, words, [name], session.banks.names)
    }
    facts = RoundFacts(
        people=people,
        kind=round_kind(words),
        place=place_in(words) or link_in(words),
        organizers=event.organizer[:1] if event and event.organizer else (),
    )
    found = commands(name, message.reads, is_planned=bool(situation and situation.planned), facts=facts)
    show_view(session, heard_view(job.id if job else None, message.reads, found))


def _ask(session: Session, job: Job, message: Message) -> None:
    """Show how it reads, and record what the person says it is."""
    words = message.what.text
    if message.since:
        talk(session, f"{job.title}, {dated(message.since, session.today)}:")
        talk(session, *(f"  {line}" for line in words.strip().split("\n")), "")
    else:
        talk(session, f"{job.title}:")
    show(session, reading_page(message.reads, session.now, place_in(words), link_in(words)))
    if not session.may_ask:
        short = short_name(session, job)
        kind = message.reads[0].kind
        guess = "If that's right" if kind else "If it's a no"
        raise NotReadable(
            "coach can only ask questions at a terminal, so nothing was changed.",
            f"{guess}: coach heard {short} FILE --as {kind or 'no'}",
            f"If it's something else: --as {', '.join(NEWS)}.",
        )
    try:
        said = said_to_be(session, job, message)
    except Stopped:
        if is_kept_unread(session, job, message):
            return
        raise
    call = _call_offered(session, job, message) if said.kind == "no" else None
    if call and not session.ask.confirm(
        f"Note the feedback call, too: {call_said(call, session.now)}?", default=True
    ):
        call = None
    if is_end := said.kind in ("no", "job-cut"):
        # Before what comes next is said: then it's over.
        with_addresses(session, job, message.people)
    record(session, job, said, call=call, asks=True)
    _offer_date(session, session.store.load(job.id), message, said)
    if not is_end:
        with_addresses(session, session.store.load(job.id), message.people)


def _call_offered(session: Session, job: Job, message: Message) -> Arrival | None:
    """The feedback call that the message offers with its no, with its day."""
    read = next((each for each in message.reads if each.kind == "call-agreed" and each.on), None)
    if read is None:
        return None
    found = arrival_of(session, situation_of(job, session.policy, session.now), message, "call-agreed", read)
    return replace(found, text=None) if found.on else None


def _offer_date(session: Session, job: Job, message: Message, said: Arrival) -> None:
    """Offer to note when they'll decide, where the message says that too."""
    came = message.came(session.today)
    date = next((each for each in message.reads if each.kind == "date" and each.on and each.on >= came), None)
    if date is None or date.on is None or said.kind not in ("invitation", "moved", "ask", "note"):
        return
    question = f"It also says that they'll decide by {dated(date.on, session.today)}. Note that, too?"
    if session.ask.confirm(question, default=True):
        situation = situation_of(job, session.policy, session.now)
        found = arrival_of(session, situation, message, "date", date)
        record(session, job, replace(found, text=None))
