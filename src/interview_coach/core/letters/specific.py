"""Whether a letter has something of its own: a word of the notes, or words that aren't in every letter."""

import re
from functools import cache

from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.remark import Known
from interview_coach.core.letters.topics import topics
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold
from interview_coach.core.walk.debriefs import debrief_of

_ABOUT = re.compile(
    r"\b(?:about|how|explaining|showing me|walking me through|seeing|describing)((?: [^\s.,;!?]+){1,5})"
)
_FOR_DOING = re.compile(
    r"\bfor (?!taking|meeting|talking|interviewing|speaking|giving|considering|having|making|letting|inviting|being|everything|seeing|sharing|chatting|"
    r"allowing|answering|reviewing|discussing)[a-z]+ing\b"
)
"""Thanks for something they did: "for sending the map". What every interviewer does is left out."""
SPECIFIC_WORDS = 3
"""Words that aren't in every note. With fewer of them, and nothing of the conversation, it could be to anyone."""


def is_specific(note: Note, known: Known) -> bool:
    """Whether it has a word of the notes on the conversation, or enough words that couldn't be in any note."""
    said, ordinary = _words(note.middle), _ordinary(known)
    if said & _on_record(known) or len(said - ordinary) >= SPECIFIC_WORDS:
        return True
    if _FOR_DOING.search(fold(note.middle)):
        return True
    # One word is enough where it's what the conversation was about.
    return any(_words(each) - ordinary for each in _ABOUT.findall(fold(note.middle)))


def _words(text: str) -> set[str]:
    """The words that could tell something: of four letters and more, or of scripts that put none between."""
    found = re.findall(r"[^\W_]+", fold(text))
    return {word for word in found if len(word) > 3 or any(ord(char) > 0x2E7F for char in word)}


def _on_record(known: Known) -> set[str]:
    """The words said in the interviews, as far as they're on record."""
    job = known.job
    texts = [text for each in job.interviews for text in topics(job, each.round).values()]
    texts += [
        notes.answers.get("wants", "") for each in job.interviews if (notes := debrief_of(job, each.round))
    ]
    texts += [part for match in job.matches for part in (match.goal, match.story, match.sentence) if part]
    return _words(" ".join(texts)) - _ordinary(known)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def _worn(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_words(" ".join(phrases)))


def _ordinary(known: Known) -> set[str]:
    """The words any note to these people has: usual words, their names, company and role."""
    job = known.job
    names = [*everyone(job), job.company, job.role, *(person.title or "" for person in job.people)]
    worn = tuple(said for phrase in known.phrases.of("worn") for said in phrase.says)
    return _words(" ".join(names)) | _worn(worn) | _folded(known.phrases.ordinary)
