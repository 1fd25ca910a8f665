"""Rules on the form of a letter: a name under it, sentences in place of a list, and words spelled right."""

import re
from collections.abc import Iterator

from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.remark import Known, Remark, make_remark, opening_line

MOST_SIGNED = 6
"""The words that a last line may have to be a name."""
MOST_POINTS, MOST_SLIPS = 3, 2
_POINT = re.compile(r"\s*(?:[-*\u2022]\s+\S|\d{4}\s?[-\u2013])")
_SLIPS = re.compile(
    r"\b(?:[Tt]hankyou|you're time|realy|definat\w+|recieve\w*|alot|would of|could of|should of|were i want|intresting|too (?:sit|see|meet|work|talk)|"
    r"their\.|teh|seperate\w*|occured|wich|beleive\w*|truely|greatful|oppurtunity|oportunity|experiance|intrest\w*|wierd|untill|tommorow|neccessary|"
    r"accross|begining|managment|succesful\w*|proffesional\w*|adress|basicly|your welcome|i (?:tuesday|monday)|on (?:mon|tues|wednes|thurs|fri)day)\b"
)


def unsigned(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that a letter with a greeting has a name under it."""
    said = [line for line in note.lines if line.text.strip()]
    if len(said) < 2 or note.greeting is None:
        return
    last = said[-1].text.strip()
    if len(last.split()) > MOST_SIGNED and last.endswith((".", "!", "?")):
        yield make_remark(
            "unsigned", note, said[-1].number, "there's no name under it", "they may have met five people that day",
            "names", "sign with your name",
        )  # fmt: skip


def points(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it isn't a list of the resume."""
    listed = [line for line in note.lines if _POINT.match(line.text)]
    if len(listed) > MOST_POINTS:
        yield make_remark(
            "list", note, listed[0].number, "it has a list, like a resume", "they have your resume",
            "thanks-what", "mention the one thing that fits what they told you",
        )  # fmt: skip


def slips(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that few words are misspelled."""
    text = note.text.replace("\u2019", "'")
    found = list(dict.fromkeys(_SLIPS.findall(text)))
    if len(found) > MOST_SLIPS:
        yield make_remark(
            "spelling", note, opening_line(note), f"some words are misspelled: {', '.join(found[:4])}",
            "a note is read as a sample of your work", "practice", "read it aloud once, or have someone read it",
        )  # fmt: skip
