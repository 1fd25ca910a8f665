"""Filling in the gaps of letters, one by one, at a terminal."""

import re
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from interview_coach.core.letters.draft import Draft, with_gap_filled, with_gap_left_out
from interview_coach.core.letters.facts import ME_GAP
from interview_coach.core.pages.drafts import asked_gaps
from interview_coach.flows.answered import until_answered
from interview_coach.flows.out.show import talk
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

TIP = "Type what belongs there, as it should read in the letter. Enter leaves it open."
IF = "[if "
"""The beginning of a gap that only some letters need."""
NOT_KEPT = "What you type now goes into the letter on this screen, and nowhere else. Copy the letter when you're done."
UNSAFE = frozenset('"$`\\!%')
"""What a shell would take for more than text inside quotes."""


def filled_in(session: Session, drafts: Sequence[Draft]) -> list[Draft]:
    """The letters with what the person wrote into their gaps. Enter leaves one as it is, and stopping leaves the rest.

    A sentence that begins with "if" goes with Enter.
    """
    done = list(drafts)
    me: str | Sign | None = None
    for number, draft in enumerate(drafts):
        for gap in asked_gaps(draft):
            if gap == ME_GAP and me is not None:
                typed = me
            else:
                talk(session, *_around(done[number].body, gap))
                question = f"{draft.to or draft.subject}: {gap.strip('[]')}"
                typed = until_answered(session, partial(session.ask.text, question), TIP)
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
            elif gap.startswith(IF):
                done[number] = replace(done[number], body=with_gap_left_out(done[number].body, gap))
    return done


def _around(body: str, gap: str) -> list[str]:
    """The sentence that the gap is in, where there's more to it."""
    sentences = re.split(r"(?<=[.?!\]])\s+(?=[A-Z\[])|\n", body)
    return [f"  {each}" for each in sentences if gap in each and each.strip(" .") != gap][:1]


def kept_lines(before: Sequence[Draft], after: Sequence[Draft], *, in_files: bool) -> list[str]:
    """What becomes of the words that were filled in."""
    if list(before) == list(after):
        return []
    lines = [] if in_files else ["Copy it now. I don't keep what you typed."]
    signed = [
        new for old, new in zip(before, after, strict=True) if ME_GAP in old.gaps and ME_GAP not in new.gaps
    ]
    if signed:
        me = signed[0].body.rstrip().rpartition("\n")[2]
        name = "YOUR NAME" if UNSAFE & set(me) else me
        lines.append(f'To have your name in every letter: coach settings name "{name}"')
    return lines
