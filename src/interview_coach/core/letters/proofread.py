"""A review of notes that a person wrote: what could be fixed, why, and how. Never a grade.

A rule is a function from a note and what is known to its findings; `RULES` are all of them.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from interview_coach.core.letters.draft import MOST_WORDS, plain_text, word_count
from interview_coach.core.letters.notes import Note, is_greeted, recipient
from interview_coach.core.letters.phrases import PhraseGroup, Phrases, folded_lines, phrase_places
from interview_coach.core.letters.spelling import misspelt
from interview_coach.core.letters.topics import topics
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold
from interview_coach.core.text.shown import small
from interview_coach.core.walk.debriefs import debrief_of

SAME_TEXT = 0.8
"""The difflib ratio from which two notes count as the same text, without greeting and name."""
MOST_COMPARED = 1000
"""Words of a note that are compared with another one."""
SPECIFIC_WORDS = 3
"""Words that do not stand in every note; fewer of them, and nothing of the talk seems to be in it."""
_THANKS = re.compile(r"\b(thank\w*|thanx|grateful|gratitude|appreciat\w*|obliged|danke|merci|gracias)\b")

_SUM = re.compile(
    r"(?:[€$£]|\b(?:EUR|USD|GBP|CHF) ?)\d[\d.,]*k?(?: (?:a|per) (?:year|month|week|day|hour)\b)"
    r"|\b\d[\d.,]*k? ?(?:[€$£]|euros?|dollars|pounds|EUR|USD|GBP|CHF)(?: (?:a|per) (?:year|month|week|day|hour)\b)"
    r"|\b(?:expect|expecting|asking for|ask for|hoping for|earn|earning)\b[^.;\d]{0,20}\d[\d.,]*(?:000|k)\b"
)


class Remark(Struct, frozen=True, kw_only=True):
    """One thing that could be fixed: where, what, why with its source, and what to do."""

    file: str
    line: int
    rule: str
    what: str
    why: str
    source: str
    do: str

    @property
    def words(self) -> str:
        """`file:line: what; why [source]; what to do`."""
        why = f" {self.why[:1].upper()}{self.why[1:]}" if self.what.endswith("?") else f"; {self.why}"
        return f"{self.file}:{self.line}: {self.what}{why} [{self.source}]; {self.do}"


class Known(Struct, frozen=True):
    """What a note is compared with: the record, the phrases, all notes of this review, and the person it's to, if given."""

    job: Job
    phrases: Phrases
    notes: tuple[Note, ...] = ()
    to: str | None = None
    titles: Collection[str] = ()
    """Words in front of a name that aren't part of it."""

    def recipient(self, note: Note) -> str | None:
        """The person on record the note is to."""
        return self.to or recipient(self.job, note, self.titles)


Rule = Callable[[Note, Known], Iterable[Remark]]


def proofread(
    notes: Sequence[Note], job: Job, phrases: Phrases, to: str | None = None, titles: Collection[str] = ()
) -> list[Remark]:
    """Everything that could be fixed, note by note, in the order of the lines. An empty note has nothing else."""
    known = Known(job, phrases, tuple(notes), to, titles)
    found: list[Remark] = []
    for note in notes:
        mine = [finding for rule in RULES for finding in rule(note, known)]
        empty = [each for each in mine if each.rule == "empty"]
        found += sorted(empty or mine, key=lambda each: each.line)
    return found


def empty(note: Note, _known: Known) -> Iterator[Remark]:
    """There is something in it."""
    if not note.text.strip():
        yield _finding(
            "empty", note, note.line, "this note is empty", "four sentences are enough", "thanks-length",
            "begin with the draft: coach letter NAME",
        )  # fmt: skip


def no_thanks(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that the note says thank you."""
    if not _THANKS.search(fold(note.text)):
        yield _finding(
            "no-thanks", note, _first(note), "there are no thanks in it", "that's what the note is for",
            "thanks-what", 'begin with "Thank you for ...", with the day and the role',
        )  # fmt: skip


def too_long_to_send(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it's short enough to read between two meetings."""
    count = word_count(note.text)
    if count > MOST_WORDS:
        yield _finding(
            "too-long", note, _first(note), f"it has {count} words",
            f"up to about {MOST_WORDS} are read between two meetings", "thanks-length",
            "keep the thanks, one topic, and one sentence of yours",
        )  # fmt: skip


def worn(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it has no phrase that fits any note."""
    yield from _phrases("worn", note, known, "could stand in any note")


def pay(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it leaves money out: words for pay, and a sum for a year, a month or an hour."""
    yield from _phrases("pay", note, known, "is about pay")
    for line in note.lines:
        if found := _SUM.search(line.text):
            yield _finding(
                "pay", note, line.number, f'"{found[0]}" is about pay', "money belongs in a talk of its own",
                "thanks-what", "take it out; raise it when there's an offer",
            )  # fmt: skip


def pressing(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it doesn't ask for a decision."""
    yield from _phrases("pressing", note, known, "asks for a decision")


def same_text(note: Note, known: Known) -> Iterator[Remark]:
    """Check that no one else gets nearly the same text."""
    for other in known.notes[: known.notes.index(note)]:
        ratio = repeated(note, other, known.job)
        if ratio >= SAME_TEXT:
            where = f"{other.file}:{_first(other)}"
            yield _finding(
                "same-text", note, _first(note), f"{ratio:.0%} of it is the text of {where}",
                "colleagues compare their notes", "thanks-what",
                "write what only this person would know: the thing that you two talked about",
            )  # fmt: skip


def name_spelt(note: Note, known: Known) -> Iterator[Remark]:
    """Check that names are spelled as on record."""
    for line, said, right in misspelt(note, known.job):
        yield _finding(
            "name", note, line, f'"{said}" isn\'t spelled as on record: {right}',
            "their own name is the word that people know best", "names", f"write {right}",
        )  # fmt: skip


def greeting(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it greets the person it's to."""
    to, greeted = known.recipient(note), note.greeting
    if to is None or greeted is None or is_greeted(fold(greeted.text), to, known.titles):
        return
    others = [
        name
        for name in everyone(known.job)
        if name != to and is_greeted(fold(greeted.text), name, known.titles)
    ]
    if others:
        yield _finding(
            "greeting", note, greeted.number, f"it's to {plain_text(bare_name(to))} and greets {plain_text(bare_name(others[0]))}",
            "a note with another name in it is better not sent", "names", f"greet {plain_text(bare_name(to))}",
        )  # fmt: skip


def no_topic(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it has something from the conversation. That can't be known for certain, so it's put as a question."""
    if note.gaps or not note.text.strip():
        return
    said = _words(note.middle)
    if said & _on_record(known) or len(said - _ordinary(known)) >= SPECIFIC_WORDS:
        return
    yield _finding(
        "no-topic", note, _first(note), "is there anything in it that you two talked about?",
        "one such thing reminds them which conversation was yours", "thanks-what",
        'if not, add it: "We talked about ..."',
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    empty, no_thanks, too_long_to_send, worn, pay, pressing, same_text, name_spelt, greeting, no_topic,
)  # fmt: skip


def repeated(one: Note, other: Note, job: Job) -> float:
    """How much of two notes is the same, from 0 to 1: words in the same order, names left out.

    Below `SAME_TEXT` it is an upper bound.
    """
    names = {word for name in everyone(job) for word in fold(bare_name(name)).split()}
    first, second = (
        [word for word in fold(note.middle).split() if word.strip(".,;:!?") not in names][:MOST_COMPARED]
        for note in (one, other)
    )
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # The quick ratios are upper bounds: most pairs need no closer look.
    bound = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return matcher.ratio() if bound >= SAME_TEXT else bound


def _finding(rule: str, note: Note, line: int, what: str, why: str, source: str, do: str) -> Remark:
    return Remark(file=note.file, line=line, rule=rule, what=what, why=why, source=source, do=do)


def _first(note: Note) -> int:
    """The first line of the body that says something."""
    return next((line.number for line in note.lines if line.text.strip()), note.line)


def _phrases(group: PhraseGroup, note: Note, known: Known, what: str) -> Iterator[Remark]:
    """The phrases of this group in subject and body; words of the company's or the role's own name are none."""
    head = (note.subject,) if note.subject else ()
    lines = (*head, *note.lines)
    text = folded_lines(line.text for line in lines)
    names = folded_lines((known.job.company, known.job.role))
    for phrase in known.phrases.of(group):
        spans = [
            span
            for said in phrase.says
            if not phrase_places(said, names)
            for span in phrase_places(said, text)
        ]
        if spans:
            begin, end = min(spans)
            line = lines[text.count("\n", 0, begin)].number
            said = " ".join(text[begin:end].split())
            yield _finding(
                group,
                note,
                line,
                f'"{said}" {what}',
                small(phrase.why),
                phrase.source,
                small(phrase.instead),
            )


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


def _ordinary(known: Known) -> set[str]:
    """The words any note to these people has: usual words, their names, company and role."""
    job = known.job
    names = [*everyone(job), job.company, job.role, *(person.title or "" for person in job.people)]
    worn = [said for phrase in known.phrases.entries for said in phrase.says]
    return {fold(word) for word in known.phrases.ordinary} | _words(" ".join([*names, *worn]))
