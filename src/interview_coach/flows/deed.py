"""What was done, or skipped on purpose, put on record and said."""

from collections.abc import Sequence

from interview_coach.core.pages.agenda import short_command
from interview_coach.core.pages.refusals import instead_words, refusal_lines
from interview_coach.core.pages.wording import short_names
from interview_coach.core.record.model import Entry, Job, with_entries
from interview_coach.core.text.lists import listed
from interview_coach.core.text.when import dated
from interview_coach.core.timeline.agenda import agenda, deadline_elsewhere
from interview_coach.core.timeline.recording import Deed, entries_of, outcome_entry
from interview_coach.core.timeline.refusal import Refusal, refusal, refuse_again
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.words import done_words, ended_words, left_out_words
from interview_coach.errors import Refused, Stopped
from interview_coach.flows.outcomes import report_outcome
from interview_coach.flows.save import report, report_known, save, short_name
from interview_coach.session import Session


def record_deed(session: Session, job: Job, said: Deed) -> None:
    """Put on record what was done or skipped; a check-in only where the rules allow it."""

    def change(fresh: Job) -> Job:
        situation = situation_of(fresh, session.policy, session.now)
        if said.step == "move-on":
            entry = outcome_entry(situation, Entry(on=said.on, outcome="moved-on"))
            return with_entries(fresh, entry) if entry else fresh
        entries = entries_of(situation, said)
        for entry in entries:
            refuse_again(situation, entry)
            found = refusal(fresh, session.policy, session.now, entry) if entry.sent == "check-in" else None
            if found:
                raise Refused(*_refusal(session, job, found))
            fresh = with_entries(fresh, entry)
        return fresh

    early = _thanks_are_early(session, job, said)
    if early and session.may_ask and session.out.is_terminal:
        question = f"You haven't met anyone at {job.company} yet. Have you thanked them already?"
        if not session.ask.confirm(question, default=False):
            raise Stopped
    saved = save(session, job.id, change)
    new = saved.after.log[len(saved.before.log) :]
    if not new:
        done = _left_out(said, job) if said.skip else done_words(said.step, _worked_on(said, job))
        known = f"You've already noted that you {done.removeprefix('you ')}.".replace("”.", ".”")
        again = " Is this another one? Add its day: --on DATE." if said.because else ""
        report_known(session, f"{known}{again}", saved.after.id)
        return
    if new[0].outcome:
        told = f"{ended_words(new[0].outcome, job.company)}, {dated(said.on, session.today)}"
        report_outcome(session, saved, new[0], told)
        return
    names = _worked_on(said, job) or [entry.to for entry in new if entry.to]
    words = _left_out(said, job, names) if said.skip else done_words(said.step, names, said.by)
    later = ["Your interview is still ahead. You'll send a thank-you after that, too."] if early else []
    words = words.removeprefix("you ")
    on = "," if words.endswith(" on") else " on"
    report(session, saved, f"Noted for {job.title}: you {words}{on} {dated(said.on, session.today)}.", *later)


def _worked_on(said: Deed, job: Job) -> list[str]:
    """What was worked on, each in quotes; nothing for the other steps."""
    if said.step != "improve":
        return []
    return [f"“{action.text}”" for action in job.actions if action.id in said.to]


def _left_out(said: Deed, job: Job, names: Sequence[str] = ()) -> str:
    """What was skipped: `chose not to check in`, `dropped “send the sample”`."""
    if worked_on := _worked_on(said, job):
        return f"dropped {listed(worked_on)}"
    return left_out_words(said.step, names)


def _thanks_are_early(session: Session, job: Job, said: Deed) -> bool:
    """Whether these are thanks for an interview that's still to come."""
    situation = situation_of(job, session.policy, session.now)
    is_thanks = said.step == "thank-you" and not said.skip
    return is_thanks and situation.planned is not None and not situation.held


def _refusal(session: Session, job: Job, refused: Refusal) -> tuple[str, ...]:
    """Why it's refused, with what is open today: of this job, or else of another."""
    found = agenda(session.store.live()[0], session.policy, session.now)
    names = short_names(item.job for item in (*found.items, *found.waiting))
    # The check-in that was just refused is nothing to do in the meantime.
    items = [
        each for each in found.items if each.job.id != job.id or (each.step and each.step.step != "check-in")
    ]
    # Something for next time waits for no one, so it's named last.
    items.sort(key=lambda each: (each.step is not None and is_lesson(each.step), each.job.id != job.id))
    item = next(iter(items), None)
    instead = instead_words(item, job, short_command(item, names)) if item else None
    return refusal_lines(refused, short_name(session, job), instead, deadline_elsewhere(found, job.id))
