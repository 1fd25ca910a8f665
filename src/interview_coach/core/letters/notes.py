"""Notes that a person wrote, taken out of a file: one, or several as `coach letter` prints them."""

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from interview_coach.core.letters.draft import BETWEEN, gaps_in
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import is_title

_HEADER = re.compile(r"(to|subject):(.*)", re.IGNORECASE)
_GREETING = re.compile(
    r"\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\s+(.+?)\s*[,!:.]?\s*", re.IGNORECASE
)


_NAME_ALONE = re.compile(
    r"\s*(?!(?:Hi|Hello|Hey|Dear|Good|Greetings|Morning|Afternoon|Evening|Thanks|Howdy)\b)"
    r"((?:(?:Dr|Mr|Mrs|Ms|Miss)\.? )?[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?),\s*"
)
"""A greeting that's the name and nothing else: `Lori,`."""
LONGEST_GREETING = 12
"""The words of a line that's a greeting and nothing else."""
_GREETING_IN_LINE = re.compile(
    r"\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\s+([^,!:\n]{1,40})[,!:]", re.IGNORECASE
)


_QUOTED = re.compile(r'["\u201c][^"\u201c\u201d\n]*["\u201d]')


class Line(Struct, frozen=True):
    """A line of a note, with its number in the file."""

    number: int
    text: str

    @property
    def own_words(self) -> str:
        """The text with lines in place of what's in quotation marks: someone else may have said that."""
        return _QUOTED.sub(lambda found: "_" * len(found[0]), self.text)


class Note(Struct, frozen=True, kw_only=True):
    """One note. `to` and `subject` are what is in its head; the lines are its body."""

    file: str
    line: int
    """The line where the note begins."""
    to: Line | None = None
    subject: Line | None = None
    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The body."""
        return "\n".join(line.text for line in self.lines)

    @property
    def greeting(self) -> Line | None:
        """The name in the greeting, as it's written: `Ada` of `Dear Ada,`."""
        first = next((line for line in self.lines if line.text.strip()), None)
        found = (
            _GREETING.fullmatch(first.text) if first and len(first.text.split()) <= LONGEST_GREETING else None
        )
        found = found or (_GREETING_IN_LINE.match(first.text) if first else None)
        found = found or (_NAME_ALONE.fullmatch(first.text) if first else None)
        return Line(first.number, found[1]) if first and found else None

    @property
    def middle(self) -> str:
        """The body without greeting and name: what two people could compare."""
        lines = [line.text for line in self.lines if line.text.strip()]
        if lines and self.greeting:
            in_line = _GREETING_IN_LINE.match(lines[0])
            is_all = len(lines[0].split()) <= LONGEST_GREETING and _GREETING.fullmatch(lines[0])
            lines = lines[1:] if is_all or in_line is None else [lines[0][in_line.end() :], *lines[1:]]
        while lines and len(lines[-1].split()) <= 4 and not lines[-1].rstrip().endswith((".", "!", "?")):
            lines = lines[:-1]
        return "\n".join(lines)

    @property
    def gaps(self) -> list[Line]:
        """The gaps in [brackets] still to be filled in."""
        head = [self.subject] if self.subject else []
        return [Line(line.number, gap) for line in (*head, *self.lines) for gap in gaps_in(line.text)]


def read_notes(file: str, text: str) -> list[Note]:
    """The notes in this text, in order; a file without any words is one empty note."""
    lines = [Line(number, line) for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1)]
    return [_note(file, part) for part in _parts(lines)]


def recipient(job: Job, note: Note, titles: Collection[str]) -> str | None:
    """The person on record the note is to, by its head or its greeting; None if it isn't certain."""
    head = fold(note.to.text) if note.to else ""
    names = sorted(everyone(job), key=len, reverse=True)
    if head:
        by_address = next((p.name for p in job.people if p.email and fold(p.email) in head), None)
        named = next((name for name in names if head.startswith(fold(name))), None)
        return named or by_address
    greeted = fold(note.greeting.text) if note.greeting else ""
    found = [name for name in names if greeted and is_greeted(greeted, name, titles)]
    return found[0] if len(found) == 1 else None


def is_greeted(folded: str, name: str, titles: Collection[str]) -> bool:
    """Whether a folded greeting is a way to greet this person: the whole name, one of its words, or with a title."""
    whole = fold(bare_name(name))
    words = [word.rstrip(".") for word in whole.split()]
    said = [word.rstrip(".,") for word in folded.split() if not is_title(word.rstrip(","), titles)]
    said = [word for word in said if word not in _EVERYONE]
    return folded == whole or (bool(said) and all(word in words for word in said))


_EVERYONE = frozenset({"all", "both"})


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each note: a line `---` ends one where the next one begins with a head."""
    part: list[Line] = []
    for index, line in enumerate(lines):
        follows = next((each.text for each in lines[index + 1 :] if each.text.strip()), "")
        if line.text.rstrip() == BETWEEN and _HEADER.fullmatch(follows):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _note(file: str, part: list[Line]) -> Note:
    start = next((n for n, line in enumerate(part) if line.text.strip()), 0)
    heads: dict[str, Line] = {}
    while start < len(part) and (found := _HEADER.fullmatch(part[start].text)):
        heads.setdefault(found[1].casefold(), Line(part[start].number, found[2].strip()))
        start += 1
    first = part[0].number if part else 1
    return Note(
        file=file, line=first, to=heads.get("to"), subject=heads.get("subject"), lines=tuple(part[start:])
    )  # fmt: skip
