"""The parts every form of practice shares: the subject, the questions, and recording a try."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.drill.pack import Pack
from interview_coach.core.drill.plan import Due, next_days, partner_plan, plan
from interview_coach.core.drill.pool import forms_of, pool
from interview_coach.core.drill.subject import Subject, subject_of, subject_without_job
from interview_coach.core.pages.document import Block, Document, Span, command, joined, text
from interview_coach.core.pages.ends import next_line
from interview_coach.core.record.model import Job, with_entries
from interview_coach.core.record.practice import Practice, Try
from interview_coach.core.text.lists import counted
from interview_coach.core.text.names import close, number_of
from interview_coach.core.text.when import short_day
from interview_coach.core.timeline.recording import Deed, entries_of
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import situation_of
from interview_coach.errors import NotFound
from interview_coach.files.records.practice import PracticeFile
from interview_coach.flows.out.show import tell_left_out
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import item_for, report_page, save
from interview_coach.session import Session


class Occasion(Struct, frozen=True, kw_only=True):
    """The subject of the practice, the day, and the place it's kept."""

    session: Session
    job: Job | None
    subject: Subject
    file: PracticeFile
    day: date
    """The day of the sheet, and of what is recorded."""
    moment: datetime
    """The moment from which the job is seen. See `seen_from`."""
    name: str = ""
    """The job as it is typed in a command."""
    packs: tuple[str, ...] = ()

    @property
    def arguments(self) -> str:
        """The arguments after `coach practice` that bring the same questions again."""
        return " ".join([*([self.name] if self.name else []), *(f"--pack {each}" for each in self.packs)])

    @property
    def words(self) -> str:
        """The command that practices for this again."""
        return f"coach practice {self.arguments}".rstrip()

    @property
    def forms(self) -> tuple[Pack, ...]:
        """The packs about the way in which they'll meet."""
        return forms_of(self.session.banks.packs, self.subject)

    @property
    def job_id(self) -> str | None:
        """The id of the job it is for, if any."""
        return self.job.id if self.job else None


class Sheet(Struct, frozen=True):
    """The questions of a day in the order of their numbers, and every other one by its id."""

    due: tuple[Due, ...]
    texts: Mapping[str, str]


def job_to_practise_for(session: Session, name: str | None) -> Job | None:
    """The job that is named, or the one with an interview to come; None: nothing is planned, and none was named."""
    if name is not None:
        return pick_job(session, name)
    jobs, left_out = session.store.live()
    if not any(situation_of(job, session.policy, session.now).planned for job in jobs):
        tell_left_out(session, left_out)
        return None
    return pick_job(session, None, lambda item: item.situation.planned is not None)


def seen_from(session: Session, job: Job | None, day: date, *, recording: bool) -> datetime:
    """The moment from which a sheet of this day sees the job: that in which it was made.

    That is now; of an earlier day its beginning, and of today as well, where the interview has begun since and what was
    practiced before it is being recorded.
    """
    begun = job is not None and situation_of(job, session.policy, session.now).latest == session.today
    if day == session.today and not (recording and begun):
        return session.now
    return datetime.combine(day, time.min, session.now.tzinfo)


def subject_for(session: Session, job: Job | None, packs: Sequence[str], moment: datetime) -> Subject:
    """What to practice: for the job as it was known then, with what was hard in the interviews of all.

    Raises:
        NotFound: there is no pack of that name.
    """
    for name in packs:
        if name not in session.banks.packs:
            near = close(name, list(session.banks.packs))
            raise NotFound(
                f'There\'s no pack "{name}".',
                f"Did you mean {near[0]}?" if near else "See them all: coach bank list practice",
            )
    others, _ = session.store.live()
    if job is None:
        return subject_without_job(others, moment.date(), tuple(packs))
    situation = situation_of(job, session.policy, moment)
    return subject_of(situation, session.banks.packs.values(), others, tuple(packs))


def practice_on(practice: Practice, day: date) -> Practice:
    """What was known before this day: the questions on a sheet of that day stay the same when it is taken back in."""
    return replace(practice, tries=tuple(each for each in practice.tries if each.on < day))


def sheet_of(room: Occasion, minutes: int, *, partner: bool) -> Sheet:
    """The sheet of the room's day, for oneself or for a friend. What is tried on that day does not change it."""
    practice, packs = room.file.load(), room.session.banks.packs
    known = practice_on(practice, room.day)
    due = (
        partner_plan(known, packs, room.subject, room.day)
        if partner
        else plan(known, packs, room.subject, room.day, minutes)
    )
    asked = pool(packs, room.subject, {each.question for each in practice.tries})
    return Sheet(due, {each.question.id: each.question.text for each in asked})


def still_to_do(room: Occasion, sheet: Sheet, minutes: int) -> tuple[Due, ...]:
    """What a session goes on with: what is left of today's sheet; the next questions, where all of it was tried."""
    practice = room.file.load()
    tried = {each.question for each in practice.tries if each.on == room.day}
    left = tuple(due for due in sheet.due if due.question.id not in tried)
    return left or plan(practice, room.session.banks.packs, room.subject, room.day, minutes)


def question_of(room: Occasion, wanted: str, sheet: Sheet) -> str:
    """The id of a question, by its number on the sheet or by its id.

    Raises:
        NotFound: there is none.
    """
    if wanted.isdecimal():
        return _numbered(room, wanted, sheet)
    if wanted in sheet.texts:
        return wanted
    near = close(wanted, list(sheet.texts))
    raise NotFound(
        f'There\'s no question "{wanted}".',
        f"Did you mean {near[0]}?" if near else f"Today's: {room.words} --json",
    )


def _numbered(room: Occasion, wanted: str, sheet: Sheet) -> str:
    number = number_of(wanted)
    if number is not None and 1 <= number <= len(sheet.due):
        return sheet.due[number - 1].question.id
    day = short_day(room.day, room.session.today)
    if not sheet.due:
        raise NotFound(
            f"There's no sheet for {day}: no question was due.", "You can also give the id of a question."
        )
    raise NotFound(
        f"The sheet of {day} has {counted(len(sheet.due), 'question')}; there's no number {wanted[:40]}.",
        "Was it longer? Add its --minutes and its --pack.",
    )


def record_tries(
    room: Occasion, tries: Sequence[Try], change: Callable[[Practice], Practice] | None = None
) -> bool:
    """Put tries on record, and that the job was rehearsed; whether anything was new."""

    def with_tries(practice: Practice) -> Practice:
        practice = change(practice) if change else practice
        fresh = tuple(each for each in tries if each != _last_of_day(practice, each))
        return replace(practice, tries=(*practice.tries, *fresh))

    before = room.file.load()
    after = room.file.change(with_tries)
    was_new = bool(tries) and room.job is not None and rehearsed(room, room.job)
    return after != before or was_new


def _last_of_day(practice: Practice, wanted: Try) -> Try | None:
    """The last try of the question on that day, which is the one that counts."""
    found = (each for each in reversed(practice.tries) if each.question == wanted.question)
    return next((each for each in found if each.on == wanted.on), None)


def rehearsed(room: Occasion, job: Job) -> bool:
    """Practice in the days before an interview is the step `rehearse`; once a round. Whether it was new."""
    session = room.session

    def change(fresh: Job) -> Job:
        situation = situation_of(fresh, session.policy, room.moment)
        is_due = any(step.step == "rehearse" and step.is_open for step in steps_of(situation))
        entries = entries_of(situation, Deed(step="rehearse", on=room.day)) if is_due else ()
        # An earlier day does not see what was recorded since.
        known = {each.round for each in fresh.log if "rehearse" in (each.done, each.skipped)}
        return with_entries(fresh, *(each for each in entries if each.round not in known))

    return save(session, job.id, change).is_new


def say_noted(room: Occasion, lines: Sequence[str]) -> None:
    """What was recorded, what comes next for the job, and that it can be taken back."""
    session = room.session
    ways: list[Block] = [text(Span("Wrong?  ", "quiet"), command("coach undo"))]
    if room.job is not None:
        job = session.store.load(room.job.id)
        ways.insert(0, next_line(item_for(session, job), room.name))
    page = Document(joined([tuple(text(line, hanging=2) for line in lines), tuple(ways)]))
    report_page(session, room.job_id, page)


def comes_again(room: Occasion, questions: Sequence[str]) -> list[str]:
    """A line where one of these comes again tomorrow."""
    session = room.session
    days = next_days(room.file.load(), session.banks.packs, room.subject, session.today)
    tomorrow = {
        drill.id for each in days[:1] if (each.on - session.today).days == 1 for drill in each.questions
    }
    return ["What was hard comes up again tomorrow."] if tomorrow & set(questions) else []
