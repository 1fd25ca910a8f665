"""A remark on a letter that a person wrote, and what the letter is compared with."""

from collections.abc import Collection, Iterator

from msgspec import Struct

from interview_coach.core.letters.forms import form_places
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.notes import Note, recipient
from interview_coach.core.letters.phrases import PhraseGroup, Phrases, folded_lines, phrase_places
from interview_coach.core.record.model import Job
from interview_coach.core.text.shown import small


class Remark(Struct, frozen=True, kw_only=True):
    """Something you could improve in a letter.

    `what` says what's wrong, `why` says why it matters, and `do` says how to fix it.
    """

    file: str
    line: int
    rule: str
    what: str
    why: str
    source: str
    do: str

    @property
    def words(self) -> str:
        """`file:line: what; why; what to do`."""
        why = f" {self.why[:1].upper()}{self.why[1:]}" if self.what.endswith("?") else f"; {self.why}"
        return f"{self.file}:{self.line}: {self.what}{why}; {self.do}"


class Known(Struct, frozen=True):
    """What a note is compared with: the record, the phrases, all notes of this review, and the person it's to, if given."""

    job: Job
    phrases: Phrases
    notes: tuple[Note, ...] = ()
    to: str | None = None
    titles: Collection[str] = ()
    """Words in front of a name that aren't part of it."""

    kind: LetterKind | None = None
    """The kind of letter it is, if the person said so."""

    def recipient(self, note: Note) -> str | None:
        """The person on record the note is to."""
        return self.to or recipient(self.job, note, self.titles)

    def kind_of(self, note: Note) -> LetterKind | None:
        """The kind of letter it is: as said, or by its words.

        None: they don't tell, and most often it's a thank-you.
        """
        head = note.subject.text if note.subject else ""
        return self.kind or self.phrases.kind_of(f"{head}\n{note.text}")


def make_remark(rule: str, note: Note, line: int, what: str, why: str, source: str, do: str) -> Remark:
    """A remark on this line of a note."""
    return Remark(file=note.file, line=line, rule=rule, what=what, why=why, source=source, do=do)


def opening_line(note: Note) -> int:
    """The first line of the body that says something."""
    return next((line.number for line in note.lines if line.text.strip()), note.line)


class PhraseHit(Struct, frozen=True):
    """A phrase that's in a note."""

    id: str
    is_mild: bool
    remark: Remark


def phrase_hits(group: PhraseGroup, note: Note, known: Known, what: str) -> Iterator[PhraseHit]:
    """The phrases of this group in subject and body; words of the company's or the role's own name are none."""
    head = (note.subject,) if note.subject else ()
    lines = (*head, *note.lines)
    text = "\n".join(line.own_words for line in lines)
    folded = folded_lines(line.own_words for line in lines)
    names = (known.job.company, known.job.role)
    folded_names = folded_lines(names)
    formed = list(form_places(group, text, known.phrases))
    if formed:
        own = {place.id for place in form_places(group, "\n".join(names), known.phrases)}
        formed = [place for place in formed if place.id not in own]
    for phrase in known.phrases.of(group):
        places = [
            (folded.count("\n", 0, begin), folded[begin:end])
            for said in phrase.says
            for begin, end in phrase_places(said, folded)
            if not phrase_places(said, folded_names)
        ]
        places += [
            (text.count("\n", 0, each.start), text[each.start : each.end])
            for each in formed
            if each.id == phrase.id
        ]
        if places:
            number, words = min(places)
            said = " ".join(words.split())
            remark = make_remark(
                group, note, lines[number].number, f'"{said}" {what}', small(phrase.why), phrase.source, small(phrase.instead),
            )  # fmt: skip
            yield PhraseHit(phrase.id, phrase.mild, remark)
