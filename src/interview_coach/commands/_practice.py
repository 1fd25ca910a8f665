"""What every form of practice shares: what it is for, the questions, and how a try gets on record."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.commands._pick import pick_job
from interview_coach.commands._save import save
from interview_coach.commands._show import talk
from interview_coach.core.drill_plan import Due
from interview_coach.core.drill_pool import pool
from interview_coach.core.drill_subject import Subject, subject_of, subject_without_job
from interview_coach.core.model import Job, with_entries
from interview_coach.core.names import close
from interview_coach.core.practice import Practice, Try
from interview_coach.core.recording import Said, entries_of
from interview_coach.core.situation import look
from interview_coach.core.timeline import steps_of
from interview_coach.errors import NotFound
from interview_coach.files.practice import PracticeFile
from interview_coach.session import Session


class Room(Struct, frozen=True, kw_only=True):
    """What one practises for, and where it is kept."""

    session: Session
    job: Job | None
    subject: Subject
    file: PracticeFile
    name: str = ""
    """The job as it is typed in a command."""

    @property
    def words(self) -> str:
        """The command that practises for this again."""
        return f"coach practice {self.name}".rstrip()


def job_to_practise_for(session: Session, name: str | None) -> Job | None:
    """The job that is named, or the one with an interview to come; None: nothing is planned, and none was named."""
    if name is not None:
        return pick_job(session, name)
    jobs, _ = session.store.live()
    if not any(look(job, session.policy, session.now).planned for job in jobs):
        return None
    return pick_job(session, None, lambda item: item.situation.planned is not None)


def subject_for(session: Session, job: Job | None, packs: Sequence[str]) -> Subject:
    """What to practise: for the job, with what was hard in the interviews of all.

    Raises:
        NotFound: there is no pack of that name.
    """
    for name in packs:
        if name not in session.banks.packs:
            near = close(name, list(session.banks.packs))
            raise NotFound(
                f'There is no pack "{name}".',
                f"Did you mean {near[0]}?" if near else "All of them: coach bank list practice",
            )
    others, _ = session.store.live()
    if job is None:
        return subject_without_job(others, session.today, tuple(packs))
    return subject_of(look(job, session.policy, session.now), others, tuple(packs))


def tell_left_out(session: Session) -> None:
    """The packs of the person's own that cannot be used."""
    talk(session, *(f"Left out: {bad.file}:{bad.line}: {bad.problem}" for bad in session.banks.left_out))


def practice_on(practice: Practice, day: date) -> Practice:
    """What was known before this day: the questions on a sheet of that day stay the same when it is taken back in."""
    return replace(practice, tries=tuple(each for each in practice.tries if each.on < day))


def question_of(room: Room, wanted: str, sheet: Sequence[Due]) -> str:
    """The id of a question, by its number on the sheet or by its id.

    Raises:
        NotFound: there is none.
    """
    if wanted.isdecimal() and 1 <= int(wanted) <= len(sheet):
        return sheet[int(wanted) - 1].question.id
    known = [asked.question.id for asked in pool(room.session.banks.packs, room.subject, ())]
    if wanted in known:
        return wanted
    near = close(wanted, known)
    raise NotFound(
        f'There is no question "{wanted}".',
        f"Did you mean {near[0]}?" if near else f"Those of today: {room.words} --json",
    )


def record_tries(
    room: Room, tries: Sequence[Try], change: Callable[[Practice], Practice] | None = None
) -> bool:
    """Put tries on record, and that the job was rehearsed; whether anything was new."""

    def with_tries(practice: Practice) -> Practice:
        practice = change(practice) if change else practice
        fresh = tuple(each for each in tries if each not in practice.tries)
        return replace(practice, tries=(*practice.tries, *fresh))

    before = room.file.load()
    after = room.file.change(with_tries)
    if tries and room.job is not None:
        rehearsed(room.session, room.job)
    return after != before


def rehearsed(session: Session, job: Job) -> None:
    """Practice in the days before an interview is the step `rehearse`; once a round."""

    def change(fresh: Job) -> Job:
        situation = look(fresh, session.policy, session.now)
        is_due = any(step.step == "rehearse" and step.is_open for step in steps_of(situation))
        said = Said(step="rehearse", on=session.today)
        return with_entries(fresh, *entries_of(situation, said)) if is_due else fresh

    save(session, job.id, change)
