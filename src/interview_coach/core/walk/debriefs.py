"""Notes on a round: answers in, and what follows from them elsewhere in the record.

The people met become the people to thank, the date becomes the date they named, promises and the one thing to change
become actions. So nothing is typed twice.
"""

import re
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from interview_coach.core.record.actions import items, with_actions
from interview_coach.core.record.answers import answered, with_passed
from interview_coach.core.record.model import Debrief, Entry, Interview, Job, with_entries, with_interview
from interview_coach.core.record.namesakes import without_unused
from interview_coach.core.record.people import parse_person, with_people
from interview_coach.core.record.told import told
from interview_coach.core.text.dates import parse_date
from interview_coach.core.text.when import own_start
from interview_coach.core.walk.answers import choice_of
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import NotReadable, Refused, TwoReadings

NO_DATE = frozenset({"none", "no", "no date", "-", "?", "unknown"})


def debrief_of(job: Job, round_: int) -> Debrief | None:
    """The notes on this round, or None."""
    return next((each for each in job.debriefs if each.round == round_), None)


def note_answer(job: Job, round_: int, prompt: str) -> str | None:
    """The answer to a prompt about this round; people planned for it count as met until someone says otherwise."""
    notes = debrief_of(job, round_)
    if notes and prompt in notes.answers:
        return notes.answers[prompt]
    interview = job.interview(round_)
    return "; ".join(interview.met) or None if prompt == "met" and interview else None


def not_met(job: Job) -> list[str]:
    """People on record who were met in no round: when notes are written, they may have been forgotten in the answer."""
    met = {name for interview in job.interviews for name in interview.met}
    return [person.name for person in job.people if person.name not in met and person.name != job.through]


def noted(job: Job, round_: int, prompt: str) -> str | None:
    """The answer that was given in these notes; people planned for the round are none yet."""
    notes = debrief_of(job, round_)
    return notes.answers.get(prompt) if notes else None


def with_note(job: Job, round_: int, prompt: Prompt, text: str, now: datetime, in_force: date | None) -> Job:
    """The job with this answer, and what follows from it; an empty text clears it.

    `in_force` is the date for a decision that is known already; `now` is the person's.

    Raises:
        NotReadable: the text is no answer to this prompt.
    """
    if prompt.asks == "choice" and text:
        text = choice_of(prompt, text)
    typed_before = _met_as_answered(job, round_) if prompt.id == "met" else ()
    job = _follow(job, round_, prompt, text, now, in_force)
    notes = debrief_of(job, round_) or Debrief(round=round_, on=now.date())
    notes = replace(notes, answers=answered(notes.answers, prompt.id, text))
    job = with_debrief(job, with_passed(notes, prompt.id, passed=False))
    interview = job.interview(round_)
    return without_unused(job, [name for name in typed_before if interview and name not in interview.met])


def _met_as_answered(job: Job, round_: int) -> tuple[str, ...]:
    """The people that these notes named so far; none where the question is answered for the first time."""
    interview = job.interview(round_)
    return interview.met if interview and noted(job, round_, "met") is not None else ()


def with_note_passed(job: Job, round_: int, prompt: Prompt, today: date) -> Job:
    """The job with a prompt of these notes passed over."""
    notes = debrief_of(job, round_) or Debrief(round=round_, on=today)
    return with_debrief(job, with_passed(notes, prompt.id))


def with_debrief(job: Job, notes: Debrief) -> Job:
    """The job with these notes in place of those of their round, or added."""
    others = [each for each in job.debriefs if each.round != notes.round]
    return replace(job, debriefs=tuple(sorted((*others, notes), key=lambda each: each.round)))


def finished(job: Job, round_: int, core: tuple[str, ...], today: date) -> Job:
    """The job with the step marked as done, once every core prompt is answered or passed over."""
    notes = debrief_of(job, round_)
    known = any(e.done == "debrief" and e.round == round_ for e in job.log)
    if notes is None or known:
        return job
    if all(note_answer(job, round_, each) is not None or each in notes.passed for each in core):
        return with_entries(job, Entry(on=today, done="debrief", round=round_))
    return job


def _follow(job: Job, round_: int, prompt: Prompt, text: str, now: datetime, in_force: date | None) -> Job:
    if prompt.id == "met":
        return _with_met(job, round_, text)
    if prompt.id == "decide":
        return _with_date(job, round_, text, now, in_force)
    if prompt.id == "promised":
        said = told(job, round_, text, promised=True)
        to = {each.words: each.name for each in said if each.name}
        return with_actions(job, "promise", [each.words for each in said], round_, now.date(), to=to)
    if prompt.id == "change":
        return with_actions(job, "behaviour", [text] if items(text) else [], round_, now.date())
    return job


def _with_met(job: Job, round_: int, text: str) -> Job:
    interview = job.interview(round_)
    assert interview is not None
    job, met = with_people(job, [parse_person(each) for each in items(text)])
    return with_interview(job, replace(interview, met=met))


SAID = re.compile(r"^[^\W\d_]+ (?:said|says?|decides?|will decide)(?: by| on| around)? ", re.IGNORECASE)
"""What people put in front of the date: `they said by Friday`, `Ray said Friday`."""
OR_SO = re.compile(r",? (?:or so|probably|maybe|i think|at the latest)\.?$", re.IGNORECASE)
"""What people put behind it: `Nov 30 or so`."""
OF_THEM = re.compile(
    r"\b(?:they|he|she|we|decide[sd]?|decision|know|hear|call|back|answer|tell|touch)\b", re.IGNORECASE
)
"""Words of a sentence that names their date: `they'd let me know by Friday`. `Send Keisha my card by Friday` has none."""


def date_of(job: Job, round_: int, text: str, now: datetime) -> date | None:
    """The date for a decision that the answer names, as they named it on the day of the round.

    Raises:
        NotReadable: it is neither a date nor "none".
        Refused: it lies before the round.
    """
    interview = job.interview(round_)
    words, _, rest = text.partition(";")
    if interview is None or not words.strip() or words.strip().casefold() in NO_DATE:
        return None
    on = _day_of(interview, now)
    try:
        named = _named_in(OR_SO.sub("", SAID.sub("", words.strip())), on)
    except TwoReadings as error:
        raise error.followed_by(f";{rest}" if rest else "") from None
    if named < on:
        raise Refused(
            "The date they gave you is before the interview.",
            "When will they decide? Give a date, or type none",
        )
    return named


def _named_in(words: str, on: date) -> date:
    """The date in these words, which may be part of a sentence: `they'd let me know by Friday, Janet will call`."""
    try:
        return parse_date(words, on, "plan")
    except TwoReadings:
        raise
    except NotReadable:
        before, comma, _ = words.partition(",")
        _, by, after = before.rpartition(" by ")
        if not (comma or by) or (by and not OF_THEM.search(words)):
            raise
        return parse_date(after or before, on, "plan")


def _day_of(interview: Interview, now: datetime) -> date:
    """The day of the round by the person's clock."""
    return own_start(interview.on, interview.at, interview.zone, now.tzinfo).date()


def _with_date(job: Job, round_: int, text: str, now: datetime, in_force: date | None) -> Job:
    """The date is in the log of the day of the round; one that this answer gave before is taken back."""
    interview = job.interview(round_)
    assert interview is not None
    on = _day_of(interview, now)
    before = _date_before(job, round_, now)
    named = date_of(job, round_, text, now)
    if named == before:
        return job
    if before:
        # The person may have been in another zone, where the round was on the day before or after.
        days = [on + timedelta(days=n) for n in (-1, 0, 1)]
        gone = [Entry(on=each, promised=before) for each in days]
        job = replace(job, log=tuple(entry for entry in job.log if entry not in gone))
        in_force = None
    return job if named in (None, in_force) else with_entries(job, Entry(on=on, promised=named))


def _date_before(job: Job, round_: int, now: datetime) -> date | None:
    """The date that these notes gave so far; an answer that cannot be read gave none."""
    try:
        return date_of(job, round_, note_answer(job, round_, "decide") or "", now)
    except (NotReadable, Refused):
        return None
