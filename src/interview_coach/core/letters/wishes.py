"""Rules for what a letter asks for: a decision, the offer, an opinion of how it went, or anything at all in a thank-you."""

import re
from collections.abc import Iterator

from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.phrases import folded_lines, phrase_places
from interview_coach.core.letters.remark import Known, Remark, make_remark, opening_line, phrase_hits
from interview_coach.core.letters.tone import asked_of_them
from interview_coach.core.text.names import fold

MOST_RESUME, MOST_YEARS, MOST_NUMBERS, MOST_SEMICOLONS = 4, 3, 7, 2
"""Words of a resume, years such as 2019, numbers of any kind, and semicolons that may be in a thank-you."""
THANKING: frozenset[LetterKind | None] = frozenset({"thank-you", "card", "through"})
ABOUT_OFFERS: frozenset[LetterKind | None] = frozenset(
    {"accept", "decline", "withdraw", "tell-them", "competing-offer"}
)
NOT_PRESSING: frozenset[LetterKind | None] = frozenset(
    [
        "accept",
        "decline",
        "withdraw",
        "tell-them",
        "late",
        "reschedule",
        "competing-offer",
        "reply-to-no",
        "confirm",
    ]
)
AFTER_AN_ANSWER: frozenset[LetterKind | None] = frozenset({"reply-to-no", "job-cut", "hold"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FRESH = re.compile(r"\b(?:yesterday|this (?:morning|afternoon)|today|last night)\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:\d|[a-z]+ \d))")
"""Words with which thanks are for an interview just held."""
THANKS = re.compile(
    r"\b(thank\w*|thanx|grateful|gratitude|appreciat\w*|obliged|cheers|danke|merci|gracias)\b"
)


def pressing(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it doesn't ask for a decision. A check-in may ask where things stand."""
    kind = None if is_fresh(note, known) else known.kind_of(note)
    if kind not in NOT_PRESSING:
        hits = phrase_hits("pressing", note, known, "asks for a decision")
        yield from (hit.remark for hit in hits if kind != "check-in" or hit.id == "press-soon")
    if kind not in ABOUT_OFFERS:
        yield from (hit.remark for hit in phrase_hits("ultimatum", note, known, "sounds like a threat"))


def grading(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it doesn't ask how the interview went, before they've decided."""
    if is_fresh(note, known) or known.kind_of(note) not in {"reply-to-no", "stay-in-touch"}:
        yield from (hit.remark for hit in phrase_hits("grading", note, known, "asks how you did"))


def resume(note: Note, known: Known) -> Iterator[Remark]:
    """Check that a thank-you doesn't tell the whole resume."""
    folded = folded_lines(line.text for line in note.lines)
    said = {
        words
        for phrase in known.phrases.of("resume")
        for words in phrase.says
        if phrase_places(words, folded)
    }
    is_listing = (
        len(said) > MOST_RESUME
        or len(set(_YEAR.findall(folded))) > MOST_YEARS
        or len(_NUMBER.findall(folded)) > MOST_NUMBERS
        or folded.count(";") > MOST_SEMICOLONS
    )
    kind = None if is_fresh(note, known) else known.kind_of(note)
    if is_listing and kind in {None, *THANKING}:
        yield make_remark(
            "resume", note, opening_line(note), "it tells a lot of your resume", "they have your resume", "thanks-what",
            "tell the one thing that fits what they told you",
        )  # fmt: skip


def is_fresh(note: Note, known: Known) -> bool:
    """Whether it gives thanks for an interview just held, whatever else it asks."""
    text = fold(note.text)
    opens = re.split(r"(?<=[.!?])\s", fold(note.middle))[:1]
    on_a_day = any(THANKS.search(each) and _WEEKDAY.search(each) for each in opens)
    return known.kind is None and (on_a_day or bool(THANKS.search(text) and _FRESH.search(text)))


def asking(note: Note, known: Known) -> Iterator[Remark]:
    """Check that a thank-you asks for nothing."""
    kind = known.kind_of(note)
    is_thanks = kind in THANKING or (kind is None and bool(THANKS.search(fold(note.text))))
    if kind in AFTER_AN_ANSWER or not (is_thanks or is_fresh(note, known)):
        return
    for line in note.lines:
        if found := asked_of_them(line.own_words):
            yield make_remark(
                "asks", note, line.number, f'"{found}" asks them for something', "a thank-you is nicest to read when there's nothing to do",
                "thanks-what", "leave it out, or offer instead of asking",
            )  # fmt: skip
            return
