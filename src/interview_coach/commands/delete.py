"""`coach delete`: take a job or a story out, so that undo can bring it back; or for good."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from interview_coach.core.drill.hard_questions import PREFIX, heard, may_be_of
from interview_coach.core.pages.document import Block, Document, Verbatim, command, text
from interview_coach.core.record.practice import Practice, questions_of, without_job, without_story
from interview_coach.core.text.names import fold, slug
from interview_coach.errors import BadFile, NotFound, NotReadable, Refused, Stopped
from interview_coach.files.care.finding import Home
from interview_coach.files.care.history import History
from interview_coach.files.care.kinds import is_job, is_story
from interview_coach.files.care.remains import remains
from interview_coach.files.disk.places import STORIES
from interview_coach.files.records.practice import PracticeFile
from interview_coach.files.records.stories import Stories
from interview_coach.flows.history import not_settings, record_words, wanted_record
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session
from interview_coach.flows.save import report_page
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

Which = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]", help="Which job or story: the company's name or the story's title, or part of it."
    ),
]
Purge = Annotated[bool, typer.Option("--purge", help="Delete it permanently; undo can't bring it back.")]
Confirm = Annotated[
    str | None,
    typer.Option(
        "--confirm",
        metavar="NAME",
        help="The name again, so that coach doesn't ask you to confirm.",
        rich_help_panel="For scripts",
    ),
]


def run(
    ctx: typer.Context,
    name: Which = None,
    purge: Purge = False,
    confirm: Confirm = None,
    as_json: Json = False,
) -> None:
    """Remove a job or a story from your files. `coach undo` brings it back, unless you add --purge."""
    if confirm is not None and not purge:
        raise NotReadable(
            "--confirm goes with --purge.", "Without --purge, leave it out: coach undo brings it back."
        )
    session = open_session(ctx, as_json=as_json)
    record = not_settings(session, wanted_record(session, History(session.store), name or _asked(session)))
    session.store.refuse_newer(record)
    home = Home(session.home, session.store.journal)
    if purge:
        _confirmed(session, record, confirm)
        left = remains(home, record)
        _forget_practice(session, record)
        session.store.purge(record, _names_of(session, record))
        kept = [path for path in left if path.exists()]
        lines: list[Block] = [text(f"Deleted permanently: {record_words(record)}, and every version of it.")]
        if name and record != slug(name) in History(session.store).known():
            lines.append(
                text("An earlier one is still kept: ", command(f"coach delete {slug(name)} --purge"))
            )
        if kept:
            lines.append(
                text(
                    "coach didn't delete this, since you may still need it. Look it over, then delete it yourself:"
                )
            )
            lines += [Verbatim(str(path)) for path in kept]
        report_page(session, record, Document(tuple(lines)))
        return
    said = _said(session, record)
    links = [path for path in remains(home, record) if not path.is_relative_to(session.home)]
    try:
        was_there = session.store.delete(record)
    except NotFound:
        how = "undone already" if History(session.store).was_undone(record) else "already deleted"
        raise NotFound(
            f"{record_words(record)} is {how}.",
            f"To bring it back, pick a version: coach undo --list {record}",
        ) from None
    report_page(session, record, _taken_out(record, said, links) if was_there else _missed_no_more(record))


def _asked(session: Session) -> str:
    """The record that the person picks: no only candidate is taken for it."""
    if not session.may_ask:
        raise NotReadable(
            "Which one?", "Like this: coach delete NAME. To see the names: coach list, and coach story list"
        )
    jobs, stories = session.store.live()[0], Stories(session.store).everything()[0]
    options = [
        *(Option(job.id, job.title) for job in jobs),
        *(Option(f"{STORIES}/{story.id}", f"the story {story.title}") for story in stories),
    ]
    if not options:
        raise NotFound("You haven't added anything yet.", "Start with: coach prep")
    picked = session.ask.choose("Which one do you want to delete?", options, open_=True)
    if isinstance(picked, Sign):
        raise Stopped
    return picked


def _taken_out(record: str, said: str, links: list[Path]) -> Document:
    return Document((
        text(f"Deleted: {said}. You can still bring it back, until you've made about 100 more changes."),
        *(text(f"The file that the link points to stays where it is: {path}", hanging=2) for path in links),
        text("Bring it back: ", command("coach undo")),
        text("Delete it permanently: ", command(f"coach delete {record} --purge")),
    ))  # fmt: skip


def _missed_no_more(record: str) -> Document:
    return Document(
        (
            text(f"{record_words(record)} was already gone; coach won't report it as missing anymore."),
            text("To bring it back, pick a version: ", command(f"coach undo --list {record}")),
        )
    )


def _forget_practice(session: Session, record: str) -> None:
    """Take out what was practiced for a job, or told of a story; earlier versions of that go with it."""
    file = PracticeFile(session.store)
    if is_job(record):
        gone = _heard_there(session, record, file.load())
        file.forget(partial(without_job, job_id=record, heard=gone))
    elif is_story(record):
        file.forget(partial(without_story, story_id=Path(record).name))


def _heard_there(session: Session, record: str, practice: Practice) -> set[str]:
    """The ids of the questions that its notes gave, now or once: by their make they hold words of the notes."""
    live, archived, _ = session.store.everything()
    others = [job for job in (*live, *archived) if job.id != record]
    elsewhere = {
        each for one in heard(None, others, session.today) for each in (one.id, *one.also)
    }  # fmt: skip
    mine = {
        each.question for each in practice.tries if each.job == record and each.question.startswith(PREFIX)
    }
    return mine | {
        each for each in questions_of(practice) if may_be_of(each, record) and each not in elsewhere
    }


def _names_of(session: Session, record: str) -> set[str]:
    """How a job is named in commands."""
    title = _title(session, record)
    names = {Path(each).name for each in History(session.store).names_of(record)}
    return {*names, title, slug(title)} if is_job(record) else {*names, title}


def _confirmed(session: Session, record: str, typed: str | None) -> None:
    """The name once more: this can't be taken back.

    Raises:
        NotReadable: it wasn't given, and there's no one to ask.
        Refused: it's another name.
    """
    title = _title(session, record)
    if typed is None:
        if not session.may_ask:
            raise NotReadable(
                "This can't be undone, so type the name again to confirm.",
                f"Like this: coach delete {record} --purge --confirm {record}",
            )
        answer = session.ask.text(f"This can't be undone. Type {title} to delete it permanently")
        if isinstance(answer, Sign):
            raise Stopped
        typed = answer
    if fold(typed) not in {fold(record), fold(record.removeprefix(f"{STORIES}/")), fold(title)}:
        raise Refused(f"That isn't its name, so nothing was deleted. To confirm, type: {title}")


def _said(session: Session, record: str) -> str:
    """What's deleted: the company and the role, where the file can be read; else what a page calls it."""
    try:
        return session.store.load(record).title if is_job(record) else record_words(record)
    except (BadFile, NotFound):
        return record_words(record)


def _title(session: Session, record: str) -> str:
    """The company's name or the title of the story, where the file can be read; else the record's own."""
    try:
        if is_story(record):
            return Stories(session.store).load(record.removeprefix(f"{STORIES}/")).title
        return session.store.load(record).company
    except (BadFile, NotFound):
        return record
