"""What `undo`, `edit`, `delete` and `check` share: records by name, also bad and deleted ones, and changes in words."""

from interview_coach.commands._pick import named_job
from interview_coach.core.changes import difference
from interview_coach.core.names import fold
from interview_coach.errors import BadFile, NotFound
from interview_coach.files import records
from interview_coach.files.history import Changed, History
from interview_coach.files.kinds import is_job
from interview_coach.session import Session


def wanted_record(session: Session, history: History, name: str) -> str:
    """The id that this name names, where its file is bad or gone as well.

    Raises:
        NotFound: none or several.
    """
    known = (*session.store.live_ids(), *session.store.archived_ids(), *history.known())
    for record in known:
        if fold(record) == fold(name):
            return record
    try:
        return named_job(session, name).id
    except (BadFile, NotFound):
        # A bad file has no company that could be matched, and a deleted one is no file.
        alike = sorted({each for each in known if fold(each).startswith(fold(name))})
        if len(alike) != 1:
            raise
        return alike[0]


def said(changed: Changed) -> tuple[str, ...]:
    """What became of one record, in words."""
    record = changed.record
    if changed.after is None:
        return (f"{record}: the record is gone again; the journal keeps it",)
    if changed.before is None:
        return (f"{record}: the record is back",)
    if changed.before == changed.after:
        return (f"{record}: back in {changed.path.parent.name}/",)
    if not is_job(record):
        return (f"{record}: as before",)
    before, after = (records.read(data, record)[0] for data in (changed.before, changed.after))
    if before is None or after is None:
        return (f"{record}: its bytes are as before",)
    words = difference(before, after).words
    if not words:
        words = "the spacing of the file is as before" if before == after else "other parts are as before"
    return (f"{record}: {words}",)
