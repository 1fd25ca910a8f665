"""The drill: a question, the answer aloud or typed, what was really asked, and how it felt."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from interview_coach.core.drill.faults import faults
from interview_coach.core.drill.follow_up import follow_up
from interview_coach.core.drill.plan import PER_QUESTION, Due, easier, next_days
from interview_coach.core.drill.points import Hearing, PointHeard, hear
from interview_coach.core.evidence.match import Index
from interview_coach.core.evidence.speech import CHECKS
from interview_coach.core.pages.document import GAP, Document, Span, command, joined, text
from interview_coach.core.pages.practice import (
    behind_page,
    closing_page,
    form_part,
    friend_part,
    question_page,
    said_part,
)
from interview_coach.core.pages.stories import evidence_part
from interview_coach.core.pages.typed_answer import answer_page, tries_part
from interview_coach.core.record.practice import Felt, Practice, Try, Way
from interview_coach.core.text.lists import counted
from interview_coach.flows.out.show import show, talk, talk_page
from interview_coach.flows.practice.clock import CLOCK_SIGNS, say_aloud
from interview_coach.flows.practice.occasion import Occasion, record_tries
from interview_coach.flows.walk.askers import ask_words, tick
from interview_coach.prompts.asking import SIGNS, Option, Sign

RATINGS = (
    Option("weak", "weak: I lost my place"),
    Option("fair", "fair: all there, not smooth yet"),
    Option("good", "good: I'd say it like that"),
)
"""Short enough for a narrow window, where lists are cut."""
USUAL: Felt = "fair"
"""What Enter alone takes: an answer that was said counts as practiced."""
AGAIN = Option("again", "again: let me try once more")
"""Next to them after a typed answer."""
MOST_REMARKS = 2
"""Remarks on one answer: more at once help no one the evening before."""
WAYS = (Option("aloud", "aloud, against a clock"), Option("typed", "typed"))


def drill(
    room: Occasion, plan: Sequence[Due], index: Index, way: Way | None, more: Callable[[], Sequence[Due]]
) -> None:
    """Go through the questions; each answer and each rating is on disk before the next question.

    `more` are those that follow, for whoever goes on at the end.
    """
    session, done = room.session, []
    session.store.get_ready()
    talk(
        session,
        f"{counted(len(plan), 'question')}, about {PER_QUESTION * len(plan)} minutes. Then you can stop, or go on.",
    )
    if said := said_part(room.file.load(), room.job_id, room.day):
        talk_page(session, Document(said))
    if room.forms:
        talk_page(session, Document((GAP, *form_part(room.forms), GAP)))
    way = way or _ask_way(room)
    if way:
        # Made ready before the first answer, which then waits for nothing.
        _ = session.banks.ear
        talk(session, SIGNS if way == "typed" else CLOCK_SIGNS)
    at = 0
    while way is not None:
        if at == len(plan):
            plan, at = _more_of(room, more()), 0
        if not plan:
            break
        given = _ask_one(room, plan, at, index, way)
        if given is Sign.STOP:
            # An answer that was rated before counts.
            rated = {each.question for each in room.file.load().tries if each.on == room.day}
            done += [plan[at]] if plan[at].question.id in rated and plan[at] not in done else []
            break
        if given is Sign.BACK:
            at = max(at - 1, 0)
            continue
        done += [plan[at]] if given is None and plan[at] not in done else []
        at += 1
    _close(room, done)


def _more_of(room: Occasion, coming: Sequence[Due]) -> Sequence[Due]:
    """These questions too, where the person has the time."""
    question = f"Do you have time for {counted(len(coming), 'more question')}?"
    return coming if coming and room.session.ask.confirm(question, default=False) else ()


def _ask_one(room: Occasion, plan: Sequence[Due], at: int, index: Index, way: Way) -> Sign | None:
    """One question, until it is rated. Back from the rating is one step back: the same question again."""
    session, due = room.session, plan[at]
    while True:
        talk(session, "")
        talk_page(session, question_page(due, at + 1, len(plan), session.today))
        given = _ask_typed(room, due) if way == "typed" else say_aloud(session)
        if isinstance(given, Sign):
            return given
        stopped = _tick(room, due) if way == "aloud" else None
        if stopped is Sign.BACK:
            continue
        if stopped is not None:
            return stopped
        talk(session, "")
        talk_page(session, _behind(room, due, index))
        talk(session, "")
        rated = _rate(room, due, way, given)
        if rated is not Sign.BACK:
            return rated


def _ask_way(room: Occasion) -> Way | None:
    picked = room.session.ask.choose("Aloud or typed?", WAYS)
    if picked in (Sign.STOP, Sign.BACK):
        return None
    return "typed" if picked == "typed" else "aloud"


def _ask_typed(room: Occasion, due: Due) -> Sign | None:
    """The answer in writing, on disk when this returns. None: there is one."""
    session = room.session
    now = room.file.load().answers.get(due.question.id, "")
    if now:
        kept = text(Span("Your words from last time: ", "quiet"), now, hanging=2)
        talk_page(session, Document((kept, text(Span("Press Enter to keep them.", "quiet")))))
    while True:
        given = ask_words(session, "Your answer, the way you'd say it", now)
        if given is Sign.CLEAR:
            room.file.change(partial(_with_answer, question=due.question.id, words=""))
            now = ""
            talk(session, "Cleared.")
        elif given is Sign.SKIP and now:
            return None
        elif isinstance(given, Sign):
            return given
        else:
            _keep(room, due, given, now)
            return None


def _keep(room: Occasion, due: Due, words: str, before: str) -> None:
    """Put it on disk, and say what's in it and what might help it, next to what it was before."""
    practice = room.file.change(partial(_with_answer, question=due.question.id, words=words))
    drill, ear = due.question, room.session.banks.ear
    pack = room.session.banks.packs.get(due.pack or "")
    hearing = hear(words, drill, ear, pack)
    remarks = faults(words, drill, pack, hearing, ear, practice.dismissed)[:MOST_REMARKS]
    was = hear(before, drill, ear, pack) if before and before != words else None
    follow = follow_up(hearing, drill, ear)
    page = answer_page(drill, hearing, remarks, follow if follow != drill.follow else None, was)
    first = tries_part(before, words) if was else ()
    away = next((remark.check for remark in remarks if remark.check in CHECKS), None)
    last = (
        (text(Span("Don't want to see this again? ", "quiet"), command(f"coach practice --dismiss {away}")),)
        if away
        else ()
    )
    talk(room.session, "")
    talk_page(room.session, Document((*joined([first, page.blocks]), *last)))


def _tick(room: Occasion, due: Due) -> Sign | None:
    """Which points were said aloud, as the person ticks them. None: that's done, whether or not any was."""
    points = due.question.points
    ticked = tick(room.session, "Which of these did you say?", [Option(point, point) for point in points])
    if isinstance(ticked, Sign):
        return ticked if ticked in (Sign.STOP, Sign.BACK) else None
    if ticked:
        hearing = Hearing(tuple(PointHeard(text=point, is_heard=point in ticked) for point in points))
        follow = follow_up(hearing, due.question, room.session.banks.ear)
        follow = follow if follow != due.question.follow else None
        page = answer_page(due.question, hearing, (), follow, is_ticked=True)
        talk(room.session, "")
        talk_page(room.session, page)
    return None


def _with_answer(practice: Practice, question: str, words: str) -> Practice:
    others = {key: value for key, value in practice.answers.items() if key != question or words}
    return replace(practice, answers={**others, question: words} if words else others)


def _behind(room: Occasion, due: Due, index: Index) -> Document:
    """What was really asked, and which of the person's stories show it."""
    stories = index.naming(due.question.competency)
    company = room.job.company if room.job else None
    noted = friend_part(room.file.load(), due.question.id, room.day)
    return Document((*behind_page(due).blocks, *noted, *evidence_part(stories, company)))


def _rate(room: Occasion, due: Due, way: Way, seconds: int | None) -> Sign | None:
    options = (*RATINGS, AGAIN) if way == "typed" else RATINGS
    felt = room.session.ask.choose("How did it feel? Enter means fair.", options, now=USUAL)
    if felt == AGAIN.value:
        return Sign.BACK
    if isinstance(felt, Sign) and felt not in (Sign.SKIP, Sign.STOP):
        return felt
    if felt is Sign.STOP and way == "typed" and _is_unreadable(room, due):
        return felt
    rated: Felt = USUAL if isinstance(felt, Sign) else felt  # type: ignore[assignment]
    each = Try(on=room.day, question=due.question.id, felt=rated, way=way, seconds=seconds, job=room.job_id)
    record_tries(room, [each])
    return felt if felt is Sign.STOP else None


def _is_unreadable(room: Occasion, due: Due) -> bool:
    """Whether the typed words are no answer at all, so that nothing was practiced by them."""
    words = room.file.load().answers.get(due.question.id, "")
    pack = room.session.banks.packs.get(due.pack or "")
    return hear(words, due.question, room.session.banks.ear, pack).lack in {"nothing", "nonsense"}


def _close(room: Occasion, done: Sequence[Due]) -> None:
    session = room.session
    practice, packs = room.file.load(), session.banks.packs
    better = easier(practice, packs, room.subject, session.today)
    coming = next_days(practice, packs, room.subject, session.today)
    page = closing_page(done, better, coming, room.subject, session.today, room.name)
    wrong = (text(Span("Wrong?  ", "quiet"), command("coach undo")),) if session.store.wrote else ()
    show(session, Document((*page.blocks, *wrong)))
