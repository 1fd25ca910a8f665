"""Turn what a person says happened into entries of the log: which are new, and which are on record already.

Whatever happened can be recorded, however late; only a check-in is ever refused (see `checkin`).
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from interview_coach.core.record.model import HANDED_IN, Channel, Entry, Interview, Job, Reason, StepName
from interview_coach.core.text.news import ReadAs
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.rules import KINDS, kind_of
from interview_coach.core.timeline.situation import Situation, local_day
from interview_coach.core.timeline.step import said_day
from interview_coach.errors import NotReadable, Refused

RECORDED: tuple[StepName, ...] = tuple(kind.NAME for kind in KINDS if kind.IS_RECORDED)
"""Steps that `followup --done` takes."""
SKIPPABLE: tuple[StepName, ...] = tuple(
    kind.NAME for kind in KINDS if kind.IS_RECORDED and kind.CAN_BE_SKIPPED
)
"""Steps that `followup --skip` takes."""


class Deed(Struct, frozen=True, kw_only=True):
    """What a person says they did, or won't do: a step, and if given, for who, how and why."""

    step: StepName
    on: date
    to: tuple[str, ...] = ()
    by: Channel | None = None
    because: Reason | None = None
    note: str | None = None
    skip: bool = False


def entries_of(s: Situation, said: Deed) -> tuple[Entry, ...]:
    """The entries that this adds to the log; none where all of it is on record already."""
    if said.step == "improve":
        wanted = [_work(said, each) for each in said.to]
    elif kind_of(said.step).IS_MESSAGE:
        wanted = [_message(said, name) for name in said.to or _recipients(s, said)]
    else:
        wanted = [_mark(said, round_) for round_ in _rounds(s, said)]
    return tuple(entry for entry in wanted if not any(_same(entry, known) for known in s.job.log))


def refuse_future(on: date, today: date) -> None:
    """Refuse to record what has not happened yet.

    Raises:
        Refused: `on` lies after today.
    """
    if on > today:
        raise Refused(
            "That date is in the future. You can only record what has already happened.",
            "For today, leave --on out.",
        )


def check_options(said: Deed) -> None:
    """Refuse options that do not go with the step.

    Raises:
        NotReadable: `--to`, `--by` or `--because` does not belong to this step, or the step is ended elsewhere.
    """
    if said.step == "answer-offer":
        raise NotReadable("To answer an offer: coach outcome NAME accepted, or coach outcome NAME declined")
    allowed = SKIPPABLE if said.skip else RECORDED
    if said.step not in allowed:
        raise NotReadable(f"`{said.step}` can't be used here.", f"Use one of these: {', '.join(allowed)}.")
    if said.step == "improve":
        if said.by:
            raise NotReadable("--by goes with a message, and `improve` isn't one.")
        return
    if not kind_of(said.step).IS_MESSAGE and (said.to or said.by):
        raise NotReadable(f"--to and --by go with a message, and `{said.step}` isn't one.")
    if said.because and (said.step != "check-in" or said.skip):
        raise NotReadable("Use --because only with --done check-in.")


def reply_entry(
    job: Job,
    on: date,
    text: str | None,
    promised: date | None,
    in_force: date | None,
    reads: ReadAs | None = None,
) -> Entry | None:
    """The entry for what they wrote or the date they named; None where it is on record already.

    Raises:
        Refused: the date lies before the day it was named.
    """
    if promised and promised < on:
        raise Refused(
            "The date they gave you is before the day they told you.",
            "If they told you earlier, say which day: --on DATE",
        )
    if text is None and promised == in_force:
        return None
    entry = Entry(on=on, reply=text, promised=promised, reads=reads if text is not None else None)
    known = [each for each in job.log if each.on == on and each.reply == text]
    if text is not None and any(promised in (None, each.promised) for each in known):
        return None
    return entry


def outcome_entry(s: Situation, entry: Entry) -> Entry | None:
    """The outcome to record; None where it is in force already, with nothing new.

    Raises:
        Refused: there is nothing to reopen, an answer-by date before the offer, or a silence that is none.
    """
    if entry.outcome == "moved-on":
        _refuse_silence(s)
    if entry.outcome == "reopened" and s.outcome is None:
        raise Refused("This job is open, so there's nothing to reopen.")
    if entry.answer_by and entry.answer_by < entry.on:
        raise Refused(
            "The deadline is before the day they made the offer.", "Say when the offer came: --on DATE"
        )
    current = s.outcome
    if current is None or current.outcome != entry.outcome or current.on > entry.on:
        return entry
    news = (entry.answer_by, entry.until, entry.told)
    is_new_hour = entry.at is not None and (entry.at, entry.zone) != (current.at, current.zone)
    is_known = news in ((None,) * 3, (current.answer_by, current.until, current.told)) and not is_new_hour
    return None if is_known else entry


def _refuse_silence(s: Situation) -> None:
    """Refuse that they stayed silent where the first interview is still to come, or what they wrote waits to be read."""
    name = s.job.called
    if s.planned and not s.held:
        raise Refused(
            f"Your interview is still to come, on {said_day(s, s.planned.on)}, so it isn't silence yet.",
            f"Called off? coach interview {name} --cancelled",
            f"You don't want it anymore? coach outcome {name} withdrew",
        )
    if s.unread and s.has_told_reply:
        raise Refused(
            f"They wrote on {said_day(s, s.unread.on)}, so it isn't silence.",
            f"Say what it was first: coach heard {name}",
            f"You don't want it anymore? coach outcome {name} withdrew",
        )


def new_round_entry(s: Situation, interview: Interview) -> Entry | None:
    """The entry that marks a round as planned after an outcome, which reopens the job; None where none is in force.

    After they were told of another job, it's wanted again.
    """
    on = local_day(interview, s.now)
    after_outcome = s.outcome is not None and (on > s.outcome.on or on >= s.today)
    return Entry(on=min(s.today, on), interview=interview.round) if after_outcome or s.told else None


def unthanked(s: Situation, by: date | None = None) -> list[str]:
    """Everyone met and neither thanked nor left out, late ones too, in the order they were met.

    With `by`, only those met until that day.
    """
    return _without(s, by, ("sent", "skipped"))


def _without(s: Situation, by: date | None, marks: tuple[str, ...]) -> list[str]:
    names: list[str] = []
    for interview in s.held:
        if by and interview.on > by:
            continue
        since = [e for e in s.log if interview.on <= e.on]
        marked = {e.to for e in since for mark in marks if getattr(e, mark) == "thank-you"}
        names += [name for name in recipients.to_thank(s.job, interview) if name not in marked]
    return list(dict.fromkeys(names))


def _recipients(s: Situation, said: Deed) -> Iterable[str | None]:
    return _to_thank(s, said) if said.step == "thank-you" else [kind_of(said.step).to(s)]


def _to_thank(s: Situation, said: Deed) -> Iterable[str | None]:
    """Everyone a thank-you without names is for: all who are still open, even when it's late."""
    by = said.on if any(each.on <= said.on for each in s.held) else None
    names = unthanked(s, by)
    everyone = [name for each in (*s.held, *s.coming) for name in recipients.to_thank(s.job, each)]
    if names or not everyone:
        return names or [None]
    nameless = [
        each.round for each in s.held if not recipients.to_thank(s.job, each) and each.kind not in HANDED_IN
    ]
    if nameless and not said.skip:
        raise NotReadable(
            f"Who did you thank? Round {nameless[-1]} has no names yet.",
            f"Add them first: coach interview {s.job.called} --round {nameless[-1]} --with NAME",
        )
    if not s.held:
        return list(dict.fromkeys(everyone))
    # No one is open. Those left out can be thanked after all, as long as no one was: then it is the same again.
    thanked = any(e.sent == "thank-you" and e.on >= s.held[0].on for e in s.log)
    return [] if thanked or said.skip else _without(s, None, ("sent",))


def _rounds(s: Situation, said: Deed) -> list[int | None]:
    """The rounds a step without recipients is about."""
    if said.step == "debrief" and s.held:
        marks = ("done", "skipped") if said.skip else ("done",)
        marked = {e.round for e in s.log for mark in marks if getattr(e, mark) == "debrief"}
        fresh = [each for each in s.held if each.round not in marked]
        by_then = any(each.on <= said.on for each in s.held)
        return [each.round for each in fresh if each.on <= said.on or not by_then]
    if said.step == "hand-in":
        return [_round_to_hand_in(s)]
    rounds = s.coming[:1] or s.barred[-1:] or s.held[-1:]
    return [each.round for each in rounds] or [None]


def _round_to_hand_in(s: Situation) -> int:
    """The round that asks for it: the earliest still open, else the last one.

    Raises:
        Refused: no round asks for anything to hand in.
    """
    asking = [each for each in (*s.held, *s.barred, *s.coming) if each.kind in HANDED_IN]
    unsent = [each for each in s.coming if each.kind in HANDED_IN]
    if not asking:
        raise Refused(
            f"There's no task or recorded interview for {s.job.company}.",
            f"Add it with the day it's due: coach interview {s.job.called} --add --on DATE --kind task",
        )
    return (unsent[0] if unsent else asking[-1]).round


def _message(said: Deed, name: str | None) -> Entry:
    if said.skip:
        return Entry(on=said.on, skipped=said.step, to=name)
    return Entry(on=said.on, sent=said.step, to=name, by=said.by, because=said.because, note=said.note)


def _mark(said: Deed, round_: int | None) -> Entry:
    if said.skip:
        return Entry(on=said.on, skipped=said.step, round=round_)
    return Entry(on=said.on, done=said.step, round=round_, note=said.note)


def _work(said: Deed, action: str) -> Entry:
    if said.skip:
        return Entry(on=said.on, skipped="improve", id=action)
    return Entry(on=said.on, done="improve", id=action, note=said.note)


def _same(entry: Entry, known: Entry) -> bool:
    """Whether this is on record: the same step, person, channel and day."""
    return (entry.on, entry.sent, entry.done, entry.skipped, entry.to, entry.round, entry.id) == (
        known.on, known.sent, known.done, known.skipped, known.to, known.round, known.id,
    ) and (entry.by is None or entry.by == known.by)  # fmt: skip
