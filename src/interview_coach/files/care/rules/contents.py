"""The contents of the files: everything that can't be read, and keys that look like a slip."""

import os
from collections.abc import Iterator
from pathlib import Path

from interview_coach.core.text.names import close
from interview_coach.files.banks.templates import ENDING as TEMPLATE_ENDING
from interview_coach.files.banks.templates import SENTENCES, checked, checked_sentences, stray, wordings_of
from interview_coach.files.care.damage import is_damaged, is_usable, last_good
from interview_coach.files.care.finding import Finding, Home, Mending
from interview_coach.files.care.kinds import reader_of, record_keys
from interview_coach.files.disk import disk
from interview_coach.files.disk.disk import LINK, Unreadable
from interview_coach.files.disk.places import (
    CALENDAR,
    CONVERSATIONS,
    QUESTIONS,
    SETTINGS,
    TEMPLATES,
    shipped_questions,
)
from interview_coach.files.journal import leftovers
from interview_coach.files.journal.operation import Op
from interview_coach.files.records.calendar import read_revisions
from interview_coach.files.records.settings import holidays_problem
from interview_coach.files.records.versions import is_older, newer_record
from interview_coach.files.yaml.comments import comments_in
from interview_coach.files.yaml.keys import unknown_keys
from interview_coach.files.yaml.nodes import short
from interview_coach.files.yaml.problem import MOST_NAMED, Problems
from interview_coach.files.yaml.source import text_of


def usable(home: Home) -> Iterator[Finding]:
    """Every record can be read; what was damaged has a good copy."""
    settings = [home.folder / SETTINGS] if os.path.lexists(home.folder / SETTINGS) else []
    for path in (*settings, *home.written()):
        record = home.record(path)
        try:
            data = disk.read(path)
        except FileNotFoundError:
            yield Finding(path, 1, LINK)
            continue
        except Unreadable as error:
            yield Finding(path, 1, error.what)
            continue
        problems = reader_of(record)(data, record)[1]
        if record == SETTINGS and not problems and (region := holidays_problem(data)):
            problems = [region]
        good = last_good(home.journal, record) if problems and not newer_record(data, record) else None
        mending: Mending | None = "restore" if good and is_damaged(data, home.journal, record) else None
        for problem in problems[:MOST_NAMED]:
            yield Finding(path, problem.line, problem.what + _way_back(record, good, mending), mending)


def exports(home: Home) -> Iterator[Finding]:
    """What was exported to calendars can be read. If not, no one can tell which revision comes next."""
    path = home.folder / CALENDAR
    try:
        problems = read_revisions(disk.read(path))[1]
    except FileNotFoundError:
        return
    except Unreadable as error:
        yield Finding(path, 1, error.what)
        return
    for problem in problems[:MOST_NAMED]:
        yield Finding(path, problem.line, problem.what)


def templates(home: Home) -> Iterator[Finding]:
    """Every template of the person's own can be used; other files there are their own affair."""
    for path in home.files(TEMPLATES):
        is_sentences = path.name == SENTENCES
        if not is_sentences and (stray(path) is not None or path.suffix != TEMPLATE_ENDING):
            continue
        try:
            data = disk.read(path)
            problems = (
                checked_sentences(data, wordings_of(shipped_questions()))[1]
                if is_sentences
                else checked(data)[1]
            )
        except FileNotFoundError:
            continue
        except Unreadable as error:
            problems = [(1, error.what)]
        yield from (Finding(path, line, problem) for line, problem in problems)


def questions(home: Home) -> Iterator[Finding]:
    """Every pack and every conversation of the person's own can be used."""
    folder = home.folder / QUESTIONS
    if not os.path.lexists(folder):
        return
    # Imported here: most homes have none.
    from interview_coach.files.banks import own_conversations, own_incoming, own_packs
    from interview_coach.files.banks.banks import Banks

    banks, talks = Banks(shipped_questions()), home.folder / CONVERSATIONS
    looked: list[tuple[Path, Problems]] = [
        (path, found) for path, _, found in own_packs.own_packs_in(folder, banks)
    ]
    looked += [
        (path, found) for path, _, found in own_conversations.own_conversations_in(talks, banks, banks.anyone)
    ]
    looked += [(path, found) for path, _, found in own_incoming.own_incoming_in(folder, banks)]
    copied = {**home.copies(QUESTIONS), **home.copies(CONVERSATIONS)}
    for path, problems in looked:
        if path not in copied:
            yield from (Finding(path, each.line, each.what) for each in problems[:MOST_NAMED])
    for path in (*home.files(QUESTIONS), *home.files(CONVERSATIONS)):
        if what := leftovers.other_ending(path.name):
            yield Finding(path, 1, what)


def taken_for_comments(home: Home) -> Iterator[Finding]:
    """Words behind a `#` that were perhaps meant to be part of the text before it."""
    for path in home.written():
        data = home.data(path)
        if data is None or b" #" not in data or not is_usable(data, home.record(path)):
            continue
        for comment in comments_in(text_of(data)):
            if not comment.is_alone and comment.text[1:2].strip(" \t#!"):
                what = (
                    f"`{short(comment.text)}` counts as a comment, not as part of the text before it; "
                    "if it should be part of the text, put quotes around all of it"
                )
                yield Finding(path, comment.line + 1, what, is_note=True)


def _way_back(record: str, good: Op | None, mending: Mending | None) -> str:
    if good is None:
        return ""
    by_fix = "coach check --fix, or " if mending and record != SETTINGS else ""
    return f" (to get the last good copy back: {by_fix}coach undo --of {record} --at {good.seq})"


def hidden(home: Home) -> Iterator[Finding]:
    """Keys that look like a slip: kept, and not used."""
    for path in home.written():
        data, record = home.data(path), home.record(path)
        if data is None or not is_usable(data, record) or is_older(data, record):
            continue
        keys = record_keys(record)
        for line, key in unknown_keys(data, keys):
            near = close(key, sorted(keys.known))
            if near:
                what = f"`{key}` is kept and not used; did you mean `{near[0]}`?"
                yield Finding(path, line, what, is_note=True)
