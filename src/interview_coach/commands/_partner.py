"""What a friend noted on their sheet, taken back in: a number from 1 to 5 and a word for each question."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from interview_coach.commands._options import clean
from interview_coach.commands._practice import Room, record_tries
from interview_coach.commands._show import show, talk
from interview_coach.core.document import Document, Span, command, joined, text
from interview_coach.core.drill_plan import Due
from interview_coach.core.practice import Friend, Practice, Try, felt_of
from interview_coach.errors import NotReadable
from interview_coach.prompts import SIGNS, Option, Sign

MARKS = ("1", "2", "3", "4", "5")
_OPTIONS = tuple(
    Option(mark, label)
    for mark, label in zip(
        MARKS, ("1: could not follow it", "2", "3: all right", "4", "5: believed it at once"), strict=True
    )
)


def read_mark(words: str) -> int:
    """The number from 1 to 5.

    Raises:
        NotReadable: it is none.
    """
    if words.strip() not in MARKS:
        raise NotReadable(f'"{words}" is no number from 1 to 5.', "Like this: --rate 1=4")
    return int(words)


def record_sheet(
    room: Room, on: date, marks: Mapping[str, int], notes: Mapping[str, str], said: str | None
) -> None:
    """Put the friend's numbers and notes of one day on record, and say so."""
    job = room.job.id if room.job else None
    tries = [
        Try(on=on, question=question, felt=felt_of(mark), way="friend", job=job)
        for question, mark in marks.items()
    ]
    change = partial(_with_friend, on=on, job=job, notes=notes, said=said)
    if record_tries(room, tries, change):
        weak = sum(each.felt == "weak" for each in tries)
        _say(room, len(tries), weak)
    else:
        show(room.session, Document((text("This is on record already. Nothing was changed."),)))


def ask_sheet(room: Room, on: date, sheet: Sequence[Due]) -> None:
    """Ask for the sheet, question by question; each answer is on disk before the next."""
    session = room.session
    talk(session, f"The sheet of {on:%d %b}: a number and a word for each question. {SIGNS}")
    at = 0
    while at < len(sheet):
        given = _ask_one(room, on, sheet[at], f"{at + 1}. {sheet[at].question.text}")
        if given is Sign.STOP:
            break
        at = max(at - 1, 0) if given is Sign.BACK else at + 1
    else:
        said = session.ask.text("What did they say at the end?")
        if isinstance(said, str):
            room.file.change(partial(_with_friend, on=on, job=_job(room), notes={}, said=clean(said)))
    tries = [each for each in room.file.load().tries if each.on == on and each.way == "friend"]
    if session.store.wrote:
        _say(room, len(tries), sum(each.felt == "weak" for each in tries))


def _ask_one(room: Room, on: date, due: Due, words: str) -> Sign | None:
    talk(room.session, "")
    picked = room.session.ask.choose(words, _OPTIONS)
    if isinstance(picked, Sign):
        return picked
    each = Try(on=on, question=due.question.id, felt=felt_of(int(picked)), way="friend", job=_job(room))
    record_tries(room, [each])
    note = room.session.ask.text("What did they note?")
    if isinstance(note, Sign):
        return note if note in (Sign.STOP, Sign.BACK) else None
    room.file.change(
        partial(_with_friend, on=on, job=_job(room), notes={due.question.id: clean(note)}, said=None)
    )
    return None


def _with_friend(
    practice: Practice, on: date, job: str | None, notes: Mapping[str, str], said: str | None
) -> Practice:
    """The practice with these notes, beside those of the same day and job."""
    if not notes and not said:
        return practice
    old = next((each for each in practice.friends if (each.on, each.job) == (on, job)), None)
    fresh = old or Friend(on=on, job=job)
    fresh = replace(fresh, notes={**fresh.notes, **notes}, said=said or fresh.said)
    others = tuple(each for each in practice.friends if each is not old)
    return replace(practice, friends=(*others, fresh))


def _job(room: Room) -> str | None:
    return room.job.id if room.job else None


def _say(room: Room, count: int, weak: int) -> None:
    line = f"Noted: {count} question{'' if count == 1 else 's'} from your friend."
    again = "Those that went hard come first tomorrow." if weak else ""
    show(
        room.session,
        Document(
            joined(
                [
                    (text(f"{line} {again}".strip()),),
                    (
                        text("Next: ", command(room.words)),
                        text(Span("Wrong?  ", "quiet"), command("coach undo")),
                    ),
                ]
            )
        ),
    )
