"""The morning after an interview, in one go: notes, thank-yous with their drafts, and what you'd say better.

Every answer and every thank-you is on disk before the next question. Whoever stops comes back to what's left.
"""

from collections.abc import Callable

from msgspec import Struct

from interview_coach.core.letters.blanks import with_kept_words
from interview_coach.core.pages.morning import (
    BETTER,
    NOTES,
    THANKS,
    draft_part,
    morning_opening,
    morning_stopped,
    part_head,
)
from interview_coach.core.record.model import Job
from interview_coach.core.text.when import distance
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.workdays import wd
from interview_coach.core.walk.bank import Prompt
from interview_coach.core.walk.walk import next_prompt
from interview_coach.flows.debrief import debrief_form, round_to_note
from interview_coach.flows.draft import custom_of, thank_you_drafts
from interview_coach.flows.out.show import show, talk, talk_page
from interview_coach.flows.save import Saved, report, save_thanks, short_name
from interview_coach.flows.walk.form import Form
from interview_coach.flows.walk.walk import led
from interview_coach.prompts.asking import SIGNS, Sign
from interview_coach.session import Session

LAST = ("hardest", "change")
"""The notes that come at the end: what you'd say better."""
ALSO = "topics"
"""What was talked about with each: the thank-yous need it."""
WORDS = {
    NOTES: "One line each is enough. If you wait, you'll only remember half of it.",
    THANKS: "Copy each one into an email, and make it your own. If you've thought of a better answer since, "
    "add it in one sentence.",
    BETTER: "Write it down for next time, and then you can let it go.",
}
SENT, NONE = "s", "n"
"""What can be typed at a draft."""
ENOUGH_TODAY = "That's all you need to do today. Now you wait, and coach keeps track of the days for you."
EACH = "Enter to do it later, s if you've sent it, n to send none"


class Morning(Struct, frozen=True, kw_only=True):
    """What's left of the morning after, for a job."""

    job: Job
    situation: Situation
    notes: Form[Job] | None
    thanks: Step | None
    better: Form[Job] | None

    @property
    def parts(self) -> list[str]:
        """The parts with something left."""
        left = ((NOTES, self.notes), (THANKS, self.thanks), (BETTER, self.better))
        return [title for title, found in left if found]


def morning_of(session: Session, job: Job) -> Morning:
    """What's left, from the interview until the first working day after it; nothing on other days."""
    situation = situation_of(job, session.policy, session.now)
    steps = {step.step: step for step in steps_of(situation) if step.is_open}
    latest = situation.latest
    is_first_day = latest is not None and situation.today <= wd(latest, 1, session.policy)
    if not is_first_day or situation.has_ended:
        return Morning(job=job, situation=situation, notes=None, thanks=None, better=None)
    number = round_to_note(job, [each.round for each in situation.held])
    bank = session.banks.debrief
    notes = [each for each in bank.entries if each.id in {*bank.core, ALSO} and each.id not in LAST]
    better = [found for each in LAST if (found := bank.get(each))]
    is_open = "debrief" in steps
    return Morning(
        job=job,
        situation=situation,
        notes=_open_form(session, job, number, notes) if is_open else None,
        thanks=steps.get("thank-you"),
        better=_open_form(session, job, number, better) if is_open else None,
    )


def _open_form(session: Session, job: Job, number: int, prompts: list[Prompt]) -> Form[Job] | None:
    """The form of these notes, where one of them has no answer yet."""
    form = debrief_form(session, number, prompts)
    return form if next_prompt(form.prompts, form.get(job), form.passed(job)) else None


def offer_morning(session: Session, job: Job) -> bool:
    """Offer to go through what's left of the morning after, and do it. Whether the person took it."""
    morning = morning_of(session, job)
    if not morning.parts or morning.situation.latest is None:
        return False
    near = distance(morning.situation.latest, session.today)
    talk_page(session, morning_opening(job, near, morning.parts))
    if not session.ask.confirm("Want to do that now?", default=True):
        return False
    _lead(session, job, morning.parts)
    return True


def _lead(session: Session, job: Job, parts: list[str]) -> None:
    ways: dict[str, Callable[[Session, Job], bool]] = {NOTES: _note, THANKS: _thank, BETTER: _improve}
    for number, part in enumerate(parts, 1):
        talk(session, "")
        talk_page(session, part_head(number, len(parts), part, WORDS[part]))
        if ways[part](session, session.store.load(job.id)):
            show(session, morning_stopped(short_name(session, session.store.load(job.id))))
            return
    done = session.store.load(job.id)
    if session.store.wrote:
        report(
            session,
            Saved(job, done),
            ENOUGH_TODAY,
        )


def _note(session: Session, job: Job) -> bool:
    """Five minutes of notes. Whether the person stopped."""
    form = morning_of(session, job).notes
    return form is not None and led(session, job, form)[1]


def _improve(session: Session, job: Job) -> bool:
    """What they'd say better. Whether the person stopped."""
    form = morning_of(session, job).better
    return form is not None and led(session, job, form)[1]


def _thank(session: Session, job: Job) -> bool:
    """A draft for each person still to be thanked. Whether the person stopped."""
    morning = morning_of(session, job)
    if morning.thanks is None:
        return False
    if custom := custom_of(session, morning.situation, morning.thanks):
        talk(session, custom)
    drafts = [
        with_kept_words(morning.situation, "thank-you", draft)
        for draft in thank_you_drafts(session, morning.situation, morning.thanks, None, None)
    ]
    at = 0
    while at < len(drafts):
        talk(session, "")
        talk_page(session, draft_part(drafts[at]))
        given = _answer(session)
        if given is Sign.STOP:
            return True
        if given is Sign.BACK:
            at = max(at - 1, 0)
            continue
        if isinstance(given, str):
            to = drafts[at].to
            save_thanks(session, job, (to,) if to else (), skip=given == NONE)
        at += 1
    return False


def _answer(session: Session) -> str | Sign:
    """What became of a draft: sent, no note, or a sign."""
    while True:
        given = session.ask.text(EACH)
        word = given.strip().casefold() if isinstance(given, str) else ""
        if given in (Sign.STOP, Sign.BACK, Sign.SKIP):
            return given
        if word in {SENT, NONE}:
            return word
        talk(session, f"{EACH}.", SIGNS)
