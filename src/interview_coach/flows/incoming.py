"""A message that came in, for a job: which one it's about, what the person says it is, and putting that on record."""

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.reading import Reading
from interview_coach.core.incoming.who import link_in, place_in, round_kind, signer_in
from interview_coach.core.pages.document import Document, command, text
from interview_coach.core.pages.heard import KINDS_SAID, TO_ANSWER, call_said, noted_words, offer_words
from interview_coach.core.pages.wording import round_words
from interview_coach.core.record.model import (
    INTERVIEW_KINDS,
    InterviewKind,
    Job,
    Person,
    with_entries,
)
from interview_coach.core.text.news import NEWS, News, ReadAs
from interview_coach.core.text.periods import whole_sentences
from interview_coach.core.text.times import DayAndTime
from interview_coach.core.text.when import short_day, short_start
from interview_coach.core.timeline.arrivals import Arrival, read_as, with_arrival, with_call
from interview_coach.core.timeline.recording import reply_entry
from interview_coach.core.timeline.rounds import Plan
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.words import ended_words
from interview_coach.errors import Stopped
from interview_coach.files.received.received import Received
from interview_coach.flows.named import named_in
from interview_coach.flows.outcomes import report_outcome
from interview_coach.flows.plan import local_zone
from interview_coach.flows.received import read_of_text
from interview_coach.flows.save import Saved, remind_of_calendar, report, report_known, save, short_name
from interview_coach.flows.walk.round import ask_facts
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

ELSE = "else"
NOTE: News = "note"
LONGEST_TASK = 100


class Message(Struct, frozen=True, kw_only=True):
    """A message as it was read. `since` is the day under which it's on record, where it is."""

    what: Received
    reading: Reading
    reads: tuple[Read, ...]
    since: date | None = None

    @property
    def is_automatic(self) -> bool:
        """Whether a program sent it by itself."""
        return self.what.is_automatic or self.reading.is_automatic

    @property
    def people(self) -> tuple[tuple[str, str], ...]:
        """Who wrote it, and who else is in its head, with their addresses; whoever only signed has none."""
        parts, words = self.reading.parts, self.what.text
        if self.what.people or parts.head.sender:
            return self.what.people or tuple(filter(None, [parts.head.sender]))
        name = signer_in("\n".join(words[line.start : line.end] for line in parts.signature))
        return ((name, ""),) if name else ()

    @property
    def addresses(self) -> list[str]:
        """The addresses in its head."""
        return [address for _, address in self.people if address]

    def came(self, today: date) -> date:
        """The day it came, by its head; today where that says none."""
        head = self.reading.parts.head.came
        return head if head and head <= today else self.since or today


def read_reply(session: Session, job: Job, text: str, came: date) -> Reading:
    """A reply of this job as it reads, by the day it came."""
    result = situation_of(job, session.policy, session.now).result
    return read_of_text(session, text, came, result)


def mark_of(reading: Reading, date_named: date | None) -> ReadAs:
    """How a reply that reads like this is marked. With a date that they named, it isn't left open."""
    kind = reading.reads[0].kind
    return "date" if date_named and kind in (None, NOTE) else read_as(kind, is_automatic=reading.is_automatic)


def said_to_be(session: Session, job: Job, message: Message) -> Arrival:
    """What the person says the message is.

    Raises:
        Stopped: they stop here; nothing is recorded.
    """
    s = situation_of(job, session.policy, session.now)
    main = message.reads[0]
    offered = _proposed(session, s, message)
    if main.kind is not None and offered:
        options = [Option(str(number), label) for number, (label, _) in enumerate(offered, 1)]
        more = [Option(ELSE, "It's something else")]
        more += [Option(NOTE, "Keep it as a note")] if main.kind != NOTE else []
        # The page has asked already whether it's a no.
        is_asked = main.kind in ("no", "job-cut")
        title = "What was it?" if is_asked else "Is that right?" if len(offered) == 1 else "Which one?"
        picked = session.ask.choose(title, [*options, *more])
        if isinstance(picked, Sign):
            raise Stopped
        if picked.isdecimal():
            return _with_organizer(session, s.job, message, offered[int(picked) - 1][1])
        if picked == NOTE:
            return arrival_of(session, s, message, NOTE)
    picked = session.ask.choose(
        "What's it about?", [Option(kind, label) for kind, label in KINDS_SAID.items()], open_=True
    )
    if isinstance(picked, Sign):
        raise Stopped
    return arrival_of(session, s, message, next(kind for kind in NEWS if kind == picked))


def _organizer(message: Message) -> str | None:
    """Who sent the invitation as an event: perhaps only the one who set it up."""
    event = message.what.event
    return event.organizer[0] if event and event.organizer and "@" not in event.organizer[0] else None


def _with_organizer(session: Session, job: Job, message: Message, arrival: Arrival) -> Arrival:
    """The arrival with the sender of the event among those they'll meet, if the person says so."""
    name = _organizer(message)
    if arrival.kind != "invitation" or not arrival.plan.on or not name:
        return arrival
    if not session.ask.confirm(f"{name} sent the invitation. Will you meet them?", default=False):
        return arrival
    person = job.person(name) or Person(name=name)
    return replace(arrival, plan=replace(arrival.plan, people=(*arrival.plan.people, person)))


def _proposed(session: Session, s: Situation, message: Message) -> list[tuple[str, Arrival]]:
    """What can be taken with one key: how it reads, and for each day that is offered, that day."""
    kind = message.reads[0].kind
    if kind is None:
        return []
    slots = [read for read in message.reads if read.kind == kind]
    found = [arrival_of(session, s, message, kind, read) for read in slots]
    return [(offer_words(each, session.now), each) for each in found]


def arrival_of(
    session: Session, s: Situation, message: Message, kind: News, read: Read | None = None
) -> Arrival:
    """The message as one of this kind; `read` is the day that the person took, where several are offered."""
    same = [each for each in message.reads if each.kind == kind]
    chosen = read or (same[0] if len(same) == 1 else Read(kind=kind))
    came = message.came(session.today)
    ahead = chosen.on if chosen.on and chosen.on >= came else None
    return Arrival(
        text=None if message.since else message.what.text,
        kind=kind,
        came=came,
        on=ahead,
        plan=_plan(session, s, message, chosen, ahead),
        task=_task(message, chosen) if kind == "ask" else "",
        is_automatic=kind == NOTE and message.is_automatic,
        others=tuple(
            DayAndTime(each.on, each.at, each.zone if each.at else None)
            for each in same
            if kind in ("invitation", "moved")
            and ahead
            and each.on
            and (each.on, each.at) != (ahead, chosen.at)
        ),
    )


def _task(message: Message, read: Read) -> str:
    """What they want, as they put it: the sentence with the words that told it."""
    lines = message.what.text.split("\n")
    told = lines[read.line - 1] if read.words and 0 < read.line <= len(lines) else ""
    line = next((each for each in whole_sentences(told) if read.words in each), read.words).strip(" .-*")
    line = re.sub(r"^(?:hi|hello|hey|dear)\b[^,:!]{0,30}[,:!]\s+", "", line, flags=re.IGNORECASE)
    line = re.sub(r"\s+(?:by|before|until|no later than)\b[^,]*$", "", line) if read.on else line
    return line if line and len(line) <= LONGEST_TASK else read.words or "Send what they asked for"


def _plan(session: Session, s: Situation, message: Message, read: Read, on: date | None) -> Plan:
    if on is None:
        return Plan()
    own = local_zone(session.now) if read.at and read.zone is None else None
    named = [name for name in read.people if name != _organizer(message)] if read.kind == "invitation" else []
    words = message.what.text
    place = place_in(words) or link_in(words) if read.kind in ("invitation", "moved") else None
    return Plan(
        on=on,
        at=read.at,
        zone=read.zone if read.at else None,
        own_zone=own,
        kind=_kind(words) if read.kind == "invitation" else None,
        place=place,
        people=named_in(s.job, words, named, session.banks.names),
    )


def _kind(words: str) -> InterviewKind | None:
    named = round_kind(words)
    return next((kind for kind in INTERVIEW_KINDS if kind == named), None)


def record(
    session: Session, job: Job, arrival: Arrival, *, call: Arrival | None = None, asks: bool = False
) -> None:
    """Put it on record, and say what was recorded, what helps now, and how to take it back.

    `call` is the feedback call that came with a no. `asks`: of an interview that it names, ask for what the message
    doesn't say.
    """
    saved = save(session, job.id, lambda fresh: _put(session, arrival, fresh, call))
    planned = situation_of(saved.after, session.policy, session.now).planned
    if asks and arrival.kind == "invitation" and planned and planned.on == arrival.on:
        saved = Saved(saved.before, ask_facts(session, saved.after))
    title = saved.after.title
    if not saved.is_new:
        report_known(session, f"You've already noted this for {title}.", saved.after.id)
        return
    new = saved.after.log[len(saved.before.log) :]
    outcome = next((entry for entry in new if entry.outcome), None)
    if outcome and outcome.outcome:
        said = f"{ended_words(outcome.outcome, saved.after.company)}, {short_day(outcome.on, session.today)}"
        called = [f"There's a feedback call: {call_said(call, session.now)}."] if call else []
        report_outcome(session, saved, outcome, said, *called)
        return
    report(session, saved, *_news(session, saved, arrival), extra=_after(session, saved, arrival))


def is_kept_unread(session: Session, job: Job, message: Message) -> bool:
    """Whether a message that isn't on record yet is kept, for whoever stops before saying what it is."""
    mark = mark_of(message.reading, None)
    entry = reply_entry(job, message.came(session.today), message.what.text, None, None, mark)
    if message.since or entry is None:
        return False
    if not session.ask.confirm("Save the message, and decide later what it is?", default=True):
        return False
    saved = save(session, job.id, lambda fresh: with_entries(fresh, entry))
    report(session, saved, f"Saved with {saved.after.title}.")
    return True


def _put(session: Session, arrival: Arrival, fresh: Job, call: Arrival | None) -> Job:
    done = with_arrival(situation_of(fresh, session.policy, session.now), arrival)
    return with_call(situation_of(done, session.policy, session.now), call) if call else done


def _news(session: Session, saved: Saved, arrival: Arrival) -> list[str]:
    job = saved.after
    rounds = [each for each in job.interviews if each not in saved.before.interviews]
    if rounds:
        return [
            f"Noted for {job.title}: round {each.round}, {round_words(job, each, session.now)}."
            for each in rounds
        ]
    off = next((entry.cancelled for entry in job.log[len(saved.before.log) :] if entry.cancelled), None)
    if off and len(job.interviews) > 1:
        return [f"Noted for {job.title}: round {off} is canceled."]
    return [f"Noted for {job.title}: {noted_words(arrival, session.now)}."]


def _after(session: Session, saved: Saved, arrival: Arrival) -> Document | None:
    """What goes with it: their answer to an invitation is still to be sent, and a calendar may be wrong now."""
    name = short_name(session, saved.after)
    if arrival.kind == "moved" and arrival.on is None:
        return Document(
            (text("Once they name the new day: ", command(f"coach interview {name} --moved DATE")),)
        )
    if arrival.kind in ("invitation", "moved"):
        reply, ready = command(f"coach letter {name} confirm"), command(f"coach prep {name}")
        return Document(
            (
                *(
                    text(
                        f"They also offered {short_start(each.on, each.at, each.zone, session.now)}. Taking that one? ",
                        command(_move(name, each)),
                    )
                    for each in arrival.others
                ),
                text(f"{TO_ANSWER[arrival.kind]}: ", reply),
                text("Then get ready for it: ", ready),
            )
        )
    return remind_of_calendar(session) if saved.after.interviews != saved.before.interviews else None


def _move(name: str, to: DayAndTime) -> str:
    """What moves the round to another time that they offered."""
    zone = f" {to.zone}" if to.zone else ""
    at = f" {to.at:%H:%M}{zone}" if to.at else ""
    return f'coach interview {name} --moved "{to.on}{at}"'
