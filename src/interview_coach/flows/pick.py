"""Which job a command is about: the one that NAME names, the only one that fits, or the one a person picks."""

from collections.abc import Callable
from pathlib import Path

from interview_coach.core.record.model import Job
from interview_coach.core.text.names import EXACT, LOOSE, close, fold, match, slug
from interview_coach.core.timeline.agenda import Item, agenda
from interview_coach.errors import NOTHING, CoachError, NotFound, NotReadable, Several, Stopped
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.out.show import talk, tell_left_out
from interview_coach.flows.start import gone_on, start_after, start_job
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Fits = Callable[[Item], bool]
MOST_LISTED = 8
_NEW = "new"


def pick_job(
    session: Session, name: str | None, fits: Fits | None = None, *, start: bool = False, after: bool = False
) -> Job:
    """The job that this is about. `fits` says which jobs this command is mainly for; `start` may begin a new one.

    With `after`, a new one begins with the interview that was.

    Raises:
        NotFound: none or several; the lines list them.
        BadFile: the file that was named cannot be used.
        NotReadable: there's nothing on record, and no one to ask.
    """
    if name is not None:
        return named_job(session, name)
    jobs, left_out = session.store.live()
    tell_left_out(session, left_out)
    live = agenda(jobs, session.policy, session.now)
    items = [*live.items, *live.waiting]
    fitting = [item for item in items if fits(item)] if fits else items
    candidates = [item.job for item in fitting or items]
    shown = fitting or items
    # After a no there may still be something to send; then that job is meant.
    has_more = after and any(item.step and item.step.is_open for item in shown)
    if (
        start
        and session.may_ask
        and shown
        and not has_more
        and all(item.situation.has_ended for item in shown)
    ):
        return _ask_which(session, candidates, after=after)
    if len(candidates) == 1:
        job = candidates[0]
        return gone_on(session, job, after=after) if start and session.may_ask else job
    if candidates:
        others = [item.job for item in items if start and item.job not in candidates]
        return _ask_which(session, [*candidates, *others])
    if start:
        return _start(session, left_out, after=after)
    said = "You have no open jobs." if session.store.archived_ids() else "You haven't added a job yet."
    raise NotFound(
        said,
        "Add one: coach new COMPANY",
        "Interview soon? Type coach tonight. It asks for everything it needs.",
    )


def named_job(session: Session, name: str) -> Job:
    """The one job that the name names.

    Raises:
        NotFound: none or several do.
        BadFile: its file cannot be used.
    """
    if not fold(name):
        raise NotReadable("You didn't give a name.", "To see your jobs: coach list")
    names = session.store.all_names()
    try:
        return _named(session, name)
    except NotFound:
        if names == session.store.all_names():
            raise
    # Another coach has moved a record to the other folder between the looks into the two.
    return _named(session, name)


def _named(session: Session, name: str) -> Job:
    store = session.store
    same = [each for each in store.live_ids() if fold(each) == fold(name)]
    if same:
        # Where two differ by capitals alone, the one that was typed is meant.
        return store.load(name if name in same else same[0])
    jobs, left_out = store.live()
    hits = match(name, jobs, _keys, EXACT)
    archived_id = next((each for each in store.archived_ids() if fold(each) == fold(name)), None)
    if not hits and archived_id:
        return store.load(archived_id)
    hits = hits or match(name, jobs, _keys, LOOSE)
    if not hits:
        _refuse_bad(session, name, left_out)
        archived, left_out = store.archived()
        hits = match(name, archived, _keys)
        _refuse_bad(session, name, left_out if not hits else [])
        jobs += archived
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise Several(
            f'"{name}" matches more than one job: {_listed(hits)}.', "Use one of these names instead."
        )
    if not jobs and store.vanished():
        raise NotFound(
            f'No job is called "{name}", though there used to be some.',
            "To see what happened to them: coach check",
        )
    raise NotFound(
        f'No job is called "{name}".', f"{_hint(name, jobs)} To add a new job: coach new COMPANY [ROLE]"
    )


def _hint(name: str, jobs: list[Job]) -> str:
    if not jobs:
        return "You haven't added any jobs yet."
    near = close(name, [word for job in jobs for word in (job.company, job.id)])
    return f"Did you mean {near[0]}?" if near else f"Your jobs: {_listed(jobs)}."


def _start(session: Session, left_out: list[LeftOut], *, after: bool) -> Job:
    if left_out:
        raise NotFound(
            "None of your open jobs can be read.", "Fix the file, or add a job: coach new COMPANY [ROLE]"
        )
    if not session.may_ask:
        raise NotReadable(
            "You haven't added a job yet.",
            "Add one like this: coach new Acme --on tomorrow",
            "At a terminal, this command asks for everything it needs.",
        )
    talk(session, "You haven't added a job yet, so let's start with the company.")
    return start_after(session) if after else start_job(session)


def _ask_which(session: Session, jobs: list[Job], *, after: bool | None = None) -> Job:
    """The job that the person picks. With `after`, which is as in `pick_job`, or a new one first of all."""
    if not session.may_ask:
        raise NotFound(f"Which job? {_listed(jobs)}.", "Add one of these names to the command.")
    new = [] if after is None else [Option(_NEW, "one that isn't here yet")]
    picked = session.ask.choose("Which job?", [*new, *(Option(job.id, job.title) for job in jobs)])
    if isinstance(picked, Sign):
        raise Stopped
    if picked == _NEW:
        return start_after(session) if after else start_job(session)
    return next(job for job in jobs if job.id == picked)


def pick_or_start(session: Session) -> Job:
    """The job that the person picks, or a new one that they name."""
    jobs = session.store.live()[0]
    if not jobs:
        return start_job(session)
    live = agenda(jobs, session.policy, session.now)
    going_on = [item.job.id for item in (*live.items, *live.waiting)]
    jobs.sort(key=lambda job: job.id not in going_on)
    new = Option(_NEW, "one that isn't here yet")
    picked = session.ask.choose(
        "Which job is this about?", [*(Option(job.id, job.title) for job in jobs), new]
    )
    if isinstance(picked, Sign):
        raise Stopped(f"Stopped. {NOTHING} The message isn't kept either.")
    return next((job for job in jobs if job.id == picked), None) or start_job(session)


def _keys(job: Job) -> list[str]:
    return [job.id, job.company, job.role]


def _refuse_bad(session: Session, name: str, left_out: list[LeftOut]) -> None:
    """A file that cannot be read, and whose name is the one asked for, is the one that was meant: say all of it."""
    for bad in left_out:
        path = Path(bad.file)
        if path.name.startswith(slug(name)) and path.stem in session.store.ids_of(path.parent.name):
            session.store.load(path.stem)
            raise CoachError(f"{path} couldn't be read a moment ago, but it can be now.", "Try again.")


def _listed(jobs: list[Job]) -> str:
    names = [job.called for job in jobs]
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return ", ".join(names[:MOST_LISTED]) + more
