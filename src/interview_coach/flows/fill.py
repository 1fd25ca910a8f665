"""Filling in the gaps of letters, one by one, at a terminal."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from interview_coach.core.letters.blanks import kept_words, with_blank, with_kept_words, with_words
from interview_coach.core.letters.draft import Draft
from interview_coach.core.letters.facts import ME_GAP
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.pages.drafts import asked_gaps
from interview_coach.core.record.model import Job
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.flows.answered import until_answered
from interview_coach.flows.out.show import talk
from interview_coach.flows.preferences import write_setting
from interview_coach.flows.save import save
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

TIP = "Type what belongs there, as it should read in the letter. Enter leaves it as it is, and - empties it."
IF = "[if "
"""The beginning of a gap that only some letters need."""


def filled_in(
    session: Session, s: Situation, kind: LetterKind, drafts: Sequence[Draft], *, changes: bool
) -> list[Draft]:
    """The letters with what the person writes into their gaps, each on disk before the next is asked for.

    Enter leaves a gap as it is, and stopping leaves the rest. A sentence that begins with "if" goes with Enter. Gaps
    that were filled in before are asked for only when the person `changes` them.
    """
    done = [with_kept_words(s, kind, draft) for draft in drafts]
    me: str | Sign | None = None
    for number, draft in enumerate(drafts):
        words = kept_words(s, kind, draft.to)
        for gap in asked_gaps(draft):
            if gap in words and not changes:
                continue
            typed = me if gap == ME_GAP and me is not None else _asked(session, draft, gap, words)
            if typed is Sign.STOP:
                return done
            if gap == ME_GAP:
                me = me or _kept_everywhere(session, typed)
            if isinstance(typed, str) and typed.strip():
                words[gap] = typed
            elif typed is Sign.CLEAR:
                words.pop(gap, None)
            elif gap.startswith(IF):
                words.setdefault(gap, "")
            _keep(session, s.job, kind, draft.to, gap, words.get(gap))
            done[number] = with_words(draft, words)
    return done


def _kept_everywhere(session: Session, name: str | Sign) -> str | Sign:
    """The name that this letter is signed with, kept for every other one where none is set."""
    if isinstance(name, str) and name.strip() and session.settings.name is None:
        write_setting(session, "name", " ".join(name.split()))
        talk(
            session, "  From now on, every letter is signed like that. To change it: coach settings name NAME"
        )
    return name


def _asked(session: Session, draft: Draft, gap: str, words: Mapping[str, str]) -> str | Sign:
    """What belongs into one gap, with the sentence that it's in, and what's there now."""
    others = {other: said for other, said in words.items() if other != gap}
    talk(session, *_around(with_words(draft, others).body, gap))
    if words.get(gap):
        talk(session, f"  Now: {words[gap]}  (Enter to keep, - to empty it)")
    question = f"{draft.to or draft.subject}: {gap.strip('[]')}"
    return until_answered(session, partial(session.ask.text, question, words.get(gap, "")), TIP)


def _keep(session: Session, job: Job, kind: LetterKind, to: str | None, gap: str, words: str | None) -> None:
    save(
        session,
        job.id,
        lambda fresh: with_blank(situation_of(fresh, session.policy, session.now), kind, to, gap, words),
    )


def _around(body: str, gap: str) -> list[str]:
    """The sentence that the gap is in, where there's more to it."""
    sentences = re.split(r"(?<=[.?!\]])\s+(?=[A-Z\[])|\n", body)
    return [f"  {each}" for each in sentences if gap in each and each.strip(" .") != gap][:1]


def kept_lines(session: Session) -> list[str]:
    """What becomes of the words that were filled in."""
    if not session.store.wrote:
        return []
    return ["What you filled in is kept. Wrong? coach undo"]
