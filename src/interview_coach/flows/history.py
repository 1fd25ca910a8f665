"""What `undo`, `edit`, `delete` and `check` share: records by name, also bad and deleted ones, and changes in words.

A record's name is the id of a job, `stories/ID` of a story, or `practice.yaml`.
"""

from collections.abc import Sequence
from itertools import pairwise

from interview_coach.core.record.changes import Version
from interview_coach.core.record.model import Job
from interview_coach.core.text.names import fold, match
from interview_coach.core.timeline.changes import what_changed
from interview_coach.core.walk.bank import question_in
from interview_coach.errors import BadFile, CoachError, NotFound, Refused, Several
from interview_coach.files.care.history import Changed, History
from interview_coach.files.care.kinds import is_job, is_story, reader_of
from interview_coach.files.disk.places import ARCHIVE, PRACTICE, SETTINGS, STORIES
from interview_coach.files.records.stories import Stories
from interview_coach.flows.pick import named_job
from interview_coach.session import Session

LONGEST_QUESTION = 36
"""Characters of a question that is named in a list."""


def wanted_record(session: Session, history: History, name: str, *, gone_first: bool = False) -> str:
    """The record that this name names, where its file is bad or gone as well.

    The company of a live job comes before the id of one that's gone, unless `gone_first`.

    By its whole name; else a job, else a story, else one that only the journal knows. What was practiced and the settings
    are never found by a part of their names.

    Raises:
        NotFound: none or several.
    """
    jobs = [*session.store.live_ids(), *session.store.archived_ids()]
    stories = [f"{STORIES}/{each}" for each in Stories(session.store).ids()]
    gone = [each for each in history.known() if each not in (*jobs, *stories)]
    same = next((each for each in (*jobs, *stories, *gone) if fold(each) == fold(name)), None)
    is_company = any(fold(job.company) == fold(name) for job in session.store.live()[0])
    if same and (same not in gone or gone_first or not is_company):
        return same
    try:
        return named_job(session, name).id
    except (BadFile, NotFound) as error:
        if (now := history.now_called(name)) in jobs:
            return now
        # A bad file has no company that could be matched.
        alike = _beginning(name, jobs)
        if len(alike) == 1:
            return alike[0]
        if alike or isinstance(error, BadFile | Several):
            raise
        missing = error
    return _story_or_gone(session, name, stories, gone, missing)


def _story_or_gone(
    session: Session, name: str, stories: Sequence[str], gone: Sequence[str], missing: CoachError
) -> str:
    if found := _story(session, name, stories):
        return found
    alike = _beginning(name, [each for each in gone if is_job(each)])
    alike = alike or sorted(
        {each for each in gone if is_story(each) and fold(_id(each)).startswith(fold(name))}
    )
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise Several(f'"{name}" fits several: {", ".join(alike)}.', "Use one of these names instead.")
    if stories:
        raise NotFound(
            f'No job and no story is called "{name}".', "Jobs: coach list --all; stories: coach story list"
        )
    raise missing


def _story(session: Session, name: str, known: Sequence[str]) -> str | None:
    """The story that this name names: by its id, by its title, or by how one of them begins.

    Raises:
        Several: it could be several.
    """
    for record in known:
        if fold(_id(record)) == fold(name):
            return record
    hits = match(name, Stories(session.store).everything()[0], lambda story: [story.id, story.title])
    found = [f"{STORIES}/{story.id}" for story in hits]
    found = found or [f"{STORIES}/{each}" for each in _beginning(name, [_id(each) for each in known])]
    if len(found) > 1:
        raise Several(
            f'"{name}" fits several stories: {", ".join(map(_id, found))}.', "Use one of these names instead."
        )
    return found[0] if found else None


def _beginning(name: str, known: Sequence[str]) -> list[str]:
    return sorted({each for each in known if fold(each).startswith(fold(name))})


def _id(record: str) -> str:
    return record.removeprefix(f"{STORIES}/")


def not_settings(session: Session, record: str) -> str:
    """The record, unless it is the settings.

    Raises:
        Refused: those are the person's own.
    """
    if record == SETTINGS:
        raise Refused(
            f"{session.home / SETTINGS} is yours, so coach leaves it alone.",
            "You can change or delete it yourself.",
        )
    return record


def record_words(record: str) -> str:
    """What a record is called on a page."""
    if record == PRACTICE:
        return "what you practiced"
    if record == SETTINGS:
        return "your settings"
    return f"the story {_id(record)}" if is_story(record) else record


def wordings(session: Session) -> dict[str, str]:
    """What each question asks, without what only explains it, by its id."""
    banks = session.banks
    found = (
        prompt
        for bank in (banks.research, banks.prep, banks.debrief, banks.feedback)
        for prompt in bank.entries
    )
    return {prompt.id: f"“{_shortened(question_in(prompt))}”" for prompt in found}


def _shortened(words: str) -> str:
    if len(words) <= LONGEST_QUESTION:
        return words
    return f"{words[: LONGEST_QUESTION - 2].rpartition(' ')[0].rstrip(',')}..."


def done_by(session: Session, history: History, record: str, versions: Sequence[Version]) -> dict[int, str]:
    """What each change but the first did to a job or a story, by its number, where its file can still be read."""
    if not (is_job(record) or is_story(record)):
        return {}
    read = reader_of(record)
    found, asked = {}, wordings(session)
    for version, earlier in pairwise(versions):
        before, after = (history.content(record, each.number) for each in (earlier, version))
        if before and after and (was := read(before, record)[0]) and (now := read(after, record)[0]):
            found[version.number] = what_changed(was, now, asked).done
    return found


def _titled(changed: Changed, data: bytes | None) -> str | None:
    """Company and role of a job that was there, by its bytes."""
    found = reader_of(changed.record)(data, changed.record)[0] if data and is_job(changed.record) else None
    return found.title if isinstance(found, Job) else None


def said(session: Session, changed: Changed) -> tuple[str, ...]:
    """What became of one record, in words."""
    record = record_words(changed.record)
    if changed.after is None:
        gone = "back to the defaults" if changed.record == SETTINGS else "removed"
        return (f"{_titled(changed, changed.before) or record}: {gone}",)
    if changed.before is None:
        return (f"{_titled(changed, changed.after) or record}: brought back",)
    if changed.before == changed.after:
        return (f"{record}: {'in' if changed.path.parent.name == ARCHIVE else 'out of'} the archive again",)
    if changed.record in (SETTINGS, PRACTICE):
        return (f"{record}: changed back",)
    read = reader_of(changed.record)
    before, after = (read(data, changed.record)[0] for data in (changed.before, changed.after))
    if before is None or after is None:
        return (f"{record}: the file is as it was before",)
    record = after.title if isinstance(after, Job) else f"Your story “{after.title}”"
    words = what_changed(before, after, wordings(session)).words
    if not words and isinstance(before, Job) and isinstance(after, Job) and before.taken != after.taken:
        words = (
            "no longer waits to hear that you took another job"
            if before.taken
            else "waits to hear that you took another job"
        )
    if not words:
        words = "restored the spacing" if before == after else "restored other parts of the file"
    return (f"{record}: {words}",)
