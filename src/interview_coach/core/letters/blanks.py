"""Blanks of letters that the person has filled in: they're kept for that letter, its reader and that interview."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from interview_coach.core.letters.draft import Draft, with_gap_filled, with_gap_left_out
from interview_coach.core.letters.facts import ME_GAP
from interview_coach.core.letters.kinds import THANKS, LetterKind
from interview_coach.core.record.model import Blank, Job
from interview_coach.core.timeline.situation import Situation


def kept_words(situation: Situation, kind: LetterKind, to: str | None) -> dict[str, str]:
    """What the person wrote into the gaps of this letter; nothing for one that they left out."""
    found = [each for each in situation.job.blanks if _fits(each, situation, kind, to)]
    # Words that were written for this letter come before those for another.
    found.sort(key=lambda each: (each.letter, each.to) == (kind, to))
    return {f"[{each.blank}]": each.words for each in found}


def with_words(draft: Draft, words: Mapping[str, str]) -> Draft:
    """The letter with these words in its gaps; a gap with none is a sentence that's left out."""
    subject, body = draft.subject, draft.body
    for gap, typed in words.items():
        subject = with_gap_filled(subject, gap, typed) if typed else subject
        body = with_gap_filled(body, gap, typed) if typed else with_gap_left_out(body, gap)
    return replace(draft, subject=subject, body=body)


def with_kept_words(situation: Situation, kind: LetterKind, draft: Draft) -> Draft:
    """The letter with what the person wrote into its gaps before."""
    return with_words(draft, kept_words(situation, kind, draft.to))


def with_blank(situation: Situation, kind: LetterKind, to: str | None, gap: str, words: str | None) -> Job:
    """The job with these words for this gap. None: it's open again."""
    job = situation.job
    blank = Blank(
        letter=kind, to=to, on=_interview_of(situation, kind), blank=gap.strip("[]"), words=words or ""
    )
    others = [
        each for each in job.blanks if each.blank != blank.blank or not _fits(each, situation, kind, to)
    ]
    return replace(job, blanks=(*others, blank) if words is not None else tuple(others))


def _fits(blank: Blank, situation: Situation, kind: LetterKind, to: str | None) -> bool:
    """Whether the words go into this letter: a card and an email to one reader share theirs, and your name is in all."""
    if f"[{blank.blank}]" == ME_GAP:
        return True
    is_alike = blank.letter == kind or (kind in THANKS and blank.letter in THANKS)
    return is_alike and (blank.to, blank.on) == (to, _interview_of(situation, kind))


def _interview_of(situation: Situation, kind: LetterKind) -> date | None:
    """The day of the interview that the letter is about: words for one don't fit the next."""
    if situation.planned and kind not in THANKS:
        return situation.planned.on
    return max((each.on for each in situation.held), default=None)
