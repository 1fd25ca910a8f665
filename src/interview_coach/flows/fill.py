"""Filling in the gaps of letters, one by one, at a terminal."""

from collections.abc import Sequence

from msgspec.structs import replace

from interview_coach.core.letters.draft import Draft, with_gap_filled
from interview_coach.core.letters.facts import ME_GAP
from interview_coach.core.pages.drafts import asked_gaps
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session


def filled_in(session: Session, drafts: Sequence[Draft]) -> list[Draft]:
    """The letters with what the person wrote into their gaps. Enter leaves one as it is, and stopping leaves the rest."""
    done = list(drafts)
    me: str | Sign | None = None
    for number, draft in enumerate(drafts):
        for gap in asked_gaps(draft):
            if gap == ME_GAP and me is not None:
                typed = me
            else:
                typed = session.ask.text(f"{draft.to or draft.subject}: {gap.strip('[]')}")
            if typed is Sign.STOP:
                return done
            if gap == ME_GAP:
                me = typed
            if isinstance(typed, str) and typed.strip():
                done[number] = replace(
                    done[number],
                    subject=with_gap_filled(done[number].subject, gap, typed),
                    body=with_gap_filled(done[number].body, gap, typed),
                )
    return done
