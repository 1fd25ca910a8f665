"""Everything that's wrong in a home, each with the file, the line and the way to fix it.

A rule is a function; `RULES` are all of them. Nothing is changed here; `coach check --fix` does that.
"""

from datetime import date
from pathlib import Path

from interview_coach.files.care.finding import Finding, Home
from interview_coach.files.care.rules import access, contents, copied, kept, people, strays
from interview_coach.files.journal.journal import Journal

RULES = (
    access.modes,
    access.tree_with_remote,
    contents.usable,
    contents.exports,
    contents.templates,
    contents.questions,
    strays.names,
    copied.left_by_sync,
    copied.of_one_job,
    strays.strays,
    strays.broken_off,
    kept.journal_whole,
    kept.missing,
    contents.hidden,
    people.references,
    people.ahead,
    contents.taken_for_comments,
    people.zones,
    kept.changed_outside,
)


def check(folder: Path, journal: Journal, today: date | None = None) -> list[Finding]:
    """All that is wrong in this home, in the order of the rules; nothing, where there is no home yet."""
    home = Home(folder, journal, today)
    return [finding for rule in RULES for finding in rule(home)] if folder.is_dir() else []
