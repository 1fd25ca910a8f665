"""The night before, step by step. Each answer and each finished step is on disk before the next one."""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages.document import Document, text
from interview_coach.core.pages.tonight import Night, night_of, step_page
from interview_coach.core.record.model import Interview, Job, with_interview
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.walk.answers import NEED_A_ROUND, with_story
from interview_coach.core.walk.bank import Prompt
from interview_coach.core.walk.tonight import (
    NightStep,
    clock_entry,
    night_prompts,
    night_steps,
    unanswered,
)
from interview_coach.files.records.stories import Stories
from interview_coach.flows.out.show import talk, talk_page
from interview_coach.flows.practice.clock import say_aloud
from interview_coach.flows.save import save
from interview_coach.flows.stories import every_story
from interview_coach.flows.walk.answer import getter, round_of
from interview_coach.flows.walk.askers import choose
from interview_coach.flows.walk.form import Form, preparation_form
from interview_coach.flows.walk.walk import ask_one, asked_page
from interview_coach.prompts.asking import SIGNS, Option, Sign
from interview_coach.session import Session

CHANGE, AGAIN = "c", "a"
"""What can be typed at a step that stands."""
STANDS = "Enter to go on, c to change your answer"
ALOUD = "Enter to start the clock, c to change your answer, - to skip"
PROOF, IN_A_LINE = "proof", "\0line"
MOST_STORIES = 6
"""Stories to choose from: more is too much for that night."""
SHOWN_AFTER = frozenset({"tonight-minute", "tonight-ready"})
"""Steps that are shown once their prompts are answered: one is said aloud, the other is done that evening."""
SAID = "Enter to go on, a to say it again, c to change your answer"


class Evening(Struct, frozen=True):
    """The job that evening: its round, if there's one, and its steps."""

    situation: Situation
    interview: Interview | None
    steps: tuple[NightStep, ...]
    night: Night

    @property
    def job(self) -> Job:
        """The job it's about."""
        return self.situation.job


def evening_of(session: Session, job: Job) -> Evening:
    """The evening before the next round; on the day of a round, that one."""
    situation = situation_of(job, session.policy, session.now)
    shown = situation.planned or next((each for each in situation.held if each.on == session.today), None)
    interview = job.interview(shown.round) if shown else None
    banks = session.banks
    return Evening(
        situation=situation,
        interview=interview,
        steps=night_steps(banks.tonight, banks.prep, interview.kind if interview else None),
        night=night_of(
            situation,
            interview,
            (banks.brief, banks.qualifying, banks.closing),
            {story.id: story for story in Stories(session.store).everything()[0]},
        ),
    )


def tonight_form(session: Session) -> Form[Job]:
    """The prompts of the evening, and where their answers belong."""
    return preparation_form(session, night_prompts(session.banks.tonight, session.banks.prep), "tonight")


def ask_first(session: Session, job: Job, form: Form[Job], prompts: tuple[Prompt, ...]) -> bool:
    """Ask what the steps depend on, where it's missing. Whether the person stopped."""
    place = "First:"
    for prompt in unanswered(prompts, getter(session, job)):
        if not _askable(session, job, (prompt,)):
            continue
        if ask_one(session, job, form, prompt, place) is Sign.STOP:
            return True
        job, place = form.load(job), "Then:"
    return False


def _askable(session: Session, job: Job, prompts: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    """The prompts that can be answered now: some need the date of a round."""
    has_round = round_of(session, job) is not None
    return tuple(prompt for prompt in prompts if has_round or prompt.id not in NEED_A_ROUND)


def go_through(session: Session, job: Job, form: Form[Job], start: int) -> bool:
    """Go through the steps from this one on. Whether the person stopped on the way."""
    at = start
    while at < len((evening := evening_of(session, job)).steps):
        step, place = evening.steps[at], f"{at + 1} of {len(evening.steps)}"
        given = _go(session, evening, form, step, place)
        job = form.load(job)
        if given is Sign.STOP:
            return True
        if given is Sign.BACK:
            at = max(at - 1, 0)
            continue
        if evening.interview:
            job = save(
                session, job.id, partial(_with_step, number=evening.interview.round, step=step.id)
            ).after
        at += 1
    return False


def _with_step(job: Job, number: int, step: str) -> Job:
    interview = job.interview(number)
    if interview is None or step in interview.tonight:
        return job
    return with_interview(job, replace(interview, tonight=(*interview.tonight, step)))


def _go(session: Session, evening: Evening, form: Form[Job], step: NightStep, place: str) -> Sign | None:
    """One step: what it lacks is asked, and what's there is shown."""
    job = evening.job
    lacks = unanswered(_askable(session, job, step.asks), getter(session, job))
    if lacks:
        given = _ask(session, job, form, lacks, place)
        if given in (Sign.STOP, Sign.BACK) or step.id not in SHOWN_AFTER:
            return given
    return _show(session, job, form, step, place)


def _ask(session: Session, job: Job, form: Form[Job], prompts: tuple[Prompt, ...], place: str) -> Sign | None:
    at = 0
    while at < len(prompts):
        prompt, fresh = prompts[at], form.load(job)
        given = _ask_story(session, fresh, form, prompt, place) if prompt.id == PROOF else None
        if given is None:
            given = ask_one(session, fresh, form, prompt, place if at == 0 else "Also:")
        if given is Sign.STOP or (given is Sign.BACK and at == 0):
            return given
        at += -1 if given is Sign.BACK else 1
    return None


def _ask_story(session: Session, job: Job, form: Form[Job], prompt: Prompt, place: str) -> Sign | None:
    """One of their stories as the proof, if they have any. None: they'd rather write it in a line."""
    stories, _ = every_story(session)
    if not stories or getter(session, job)(PROOF):
        return None
    talk(session, "")
    talk_page(session, asked_page(prompt, place, "", edits=session.ask.redraws))
    options = [Option(story.id, story.title) for story in stories[:MOST_STORIES]]
    picked = choose(
        session, "Which story will you tell?", [*options, Option(IN_A_LINE, "write one line instead")]
    )
    if isinstance(picked, Sign):
        return picked
    story = next((each for each in stories if each.id == picked), None)
    if story is None:
        return None
    form.save(job, lambda fresh: with_story(fresh, prompt, story.title, story.id))
    return Sign.SKIP


def _show(session: Session, job: Job, form: Form[Job], step: NightStep, place: str) -> Sign | None:
    """The step as it stands, until the person goes on."""
    to_say = step.id == "tonight-minute"
    message = ALOUD if to_say else STANDS
    _show_step(session, job, form, step, place)
    while True:
        given = session.ask.text(message)
        word = given.strip().casefold() if isinstance(given, str) else ""
        if given in (Sign.STOP, Sign.BACK):
            return given
        if given is Sign.CLEAR or (given is Sign.SKIP and not to_say):
            return None
        if word == CHANGE:
            if _ask(session, job, form, _askable(session, job, step.changes), place) is Sign.STOP:
                return Sign.STOP
            _show_step(session, job, form, step, place)
        elif given is Sign.SKIP or (word == AGAIN and message == SAID):
            seconds = say_aloud(session)
            if seconds is Sign.STOP:
                return seconds
            if isinstance(seconds, int):
                _tell(session, seconds)
                to_say, message = False, SAID
        else:
            talk(session, f"{message}.", SIGNS if given is Sign.HELP else "Your words weren't kept.")


def _show_step(session: Session, job: Job, form: Form[Job], step: NightStep, place: str) -> None:
    talk(session, "")
    talk_page(session, step_page(step, place, evening_of(session, form.load(job)).night))


def _tell(session: Session, seconds: int) -> None:
    """What to say about the time it took."""
    if found := clock_entry(session.banks.tonight, seconds):
        talk_page(session, Document((text(found.text),)))
