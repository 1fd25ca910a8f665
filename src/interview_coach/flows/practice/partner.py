"""What a friend noted on their sheet, taken back in: a number from 1 to 5 and a word for each question."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from msgspec.structs import replace

from interview_coach.core.drill.plan import Due
from interview_coach.core.pages.document import Document, Span, text
from interview_coach.core.pages.practice import plan_page
from interview_coach.core.record.practice import Friend, Practice, Try, felt_of
from interview_coach.core.text.lists import counted
from interview_coach.core.text.when import short_day
from interview_coach.errors import NotReadable
from interview_coach.flows.out.show import show, talk, talk_page
from interview_coach.flows.practice.occasion import Occasion, Sheet, comes_again, record_tries, say_noted
from interview_coach.flows.save import records_about, report_known
from interview_coach.flows.walk.askers import ask_words
from interview_coach.prompts.asking import SIGNS, Option, Sign

MARKS = ("1", "2", "3", "4", "5")
_OPTIONS = tuple(
    Option(mark, label)
    for mark, label in zip(
        MARKS, ("1: couldn't follow it", "2", "3: all right", "4", "5: believed it right away"), strict=True
    )
)


def read_mark(words: str) -> int:
    """The number from 1 to 5.

    Raises:
        NotReadable: it is none.
    """
    if words.strip() not in MARKS:
        raise NotReadable(f'"{words}" isn\'t a number from 1 to 5.', "Like this: --rate 1=4")
    return int(words)


def record_sheet(
    room: Occasion, sheet: Sheet, marks: Mapping[str, int], notes: Mapping[str, str], said: str | None
) -> None:
    """Put the friend's numbers and notes of one day on record, and say so."""
    tries = [_try(room, question, mark) for question, mark in marks.items()]
    if not record_tries(room, tries, partial(_with_friend, room=room, notes=notes, said=said)):
        report_known(room.session, "You've already noted this.", room.job_id)
        return
    lines = [f"Noted as {mark} of 5: {sheet.texts[question]}" for question, mark in marks.items()]
    lines += [
        f"{'Noted what they wrote on' if words else 'Cleared what they wrote on'}: {sheet.texts[question]}"
        for question, words in notes.items()
        if question not in marks
    ]
    lines += ["Noted: what they said at the end."] if said else []
    say_noted(room, [*lines, *comes_again(room, [each.question for each in tries if each.felt == "weak"])])


def ask_sheet(room: Occasion, sheet: Sheet) -> None:
    """Ask for the sheet, question by question; each answer is on disk before the next."""
    session, count = room.session, len(sheet.due)
    on_sheet = {due.question.id for due in sheet.due}
    records_about(session, room.job_id)
    if not sheet.due:
        show(session, plan_page((), room.subject, room.day, room.name))
        return
    marked = _marked(room, on_sheet)
    at = next((n for n, due in enumerate(sheet.due) if due.question.id not in marked), count)
    talk(session, f"The sheet from {short_day(room.day, session.today)}, {counted(count, 'question')}.")
    if marked:
        talk(session, f"{len(marked)} of them {'is' if len(marked) == 1 else 'are'} noted.")
    talk(session, SIGNS)
    while at <= count:
        given = _ask_one(room, at + 1, sheet.due[at]) if at < count else _ask_said(room)
        if given is Sign.STOP:
            break
        at = max(at - 1, 0) if given is Sign.BACK else at + 1
    if session.store.wrote:
        marked = _marked(room, on_sheet)
        weak = [question for question, felt in marked.items() if felt == "weak"]
        kept = f"on {len(marked)} of {counted(count, 'question')}" if marked else "with no marks yet"
        line = f"Saved: your friend's notes {kept}."
        say_noted(room, [line, *comes_again(room, weak)])


def _ask_one(room: Occasion, number: int, due: Due) -> Sign | None:
    """What they wrote, then their number, in the order of the sheet. Back from the number is back to what they wrote."""
    session, question = room.session, due.question.id
    while True:
        talk(session, "")
        talk_page(session, Document((text(Span(f"{number}. {due.question.text}", "strong"), hanging=3),)))
        kept = _friend(room.file.load(), room).notes.get(question, "")
        given = _ask_words(room, "What did they write?", kept, lambda words: _keep(room, {question: words}))
        if given:
            return given
        picked = session.ask.choose("Which number did they circle?", _OPTIONS, open_=True)
        if picked is Sign.BACK:
            continue
        if isinstance(picked, Sign):
            return picked
        record_tries(room, [_try(room, question, int(picked))])
        return None


def _ask_said(room: Occasion) -> Sign | None:
    talk(room.session, "")
    kept = _friend(room.file.load(), room).said or ""
    return _ask_words(room, "What did they say at the end?", kept, lambda words: _keep(room, {}, words))


def _ask_words(room: Occasion, message: str, kept: str, keep: Callable[[str], object]) -> Sign | None:
    """Words of theirs; None: they are on disk, or there are none."""
    session = room.session
    if kept:
        talk_page(session, Document((text(Span("Already noted: ", "quiet"), kept, hanging=2),)))
    given = ask_words(session, message, kept)
    if given in (Sign.STOP, Sign.BACK):
        return given
    if given is not Sign.SKIP:
        keep("" if isinstance(given, Sign) else given)
    return None


def _keep(room: Occasion, notes: Mapping[str, str], said: str | None = None) -> None:
    room.file.change(partial(_with_friend, room=room, notes=notes, said=said))


def _with_friend(practice: Practice, room: Occasion, notes: Mapping[str, str], said: str | None) -> Practice:
    """The practice with these notes, next to those of the same day and job; empty words are taken away."""
    old = _friend(practice, room)
    kept = {question: words for question, words in {**old.notes, **notes}.items() if words}
    fresh = replace(old, notes=kept, said=old.said if said is None else said or None)
    if fresh == old:
        return practice
    others = tuple(each for each in practice.friends if each is not old)
    is_empty = fresh == Friend(on=room.day, job=room.job_id)
    return replace(practice, friends=others if is_empty else (*others, fresh))


def _friend(practice: Practice, room: Occasion) -> Friend:
    """What is on record of the room's day and job."""
    wanted = (room.day, room.job_id)
    found = (each for each in practice.friends if (each.on, each.job) == wanted)
    return next(found, Friend(on=room.day, job=room.job_id))


def _try(room: Occasion, question: str, mark: int) -> Try:
    return Try(on=room.day, question=question, felt=felt_of(mark), way="friend", job=room.job_id)


def _marked(room: Occasion, on_sheet: Collection[str]) -> dict[str, str]:
    """How each question of the sheet that the friend marked on that day went; by flags others can be marked."""
    tries = room.file.load().tries
    own = [each for each in tries if (each.on, each.way, each.job) == (room.day, "friend", room.job_id)]
    return {each.question: each.felt for each in own if each.question in on_sheet}
