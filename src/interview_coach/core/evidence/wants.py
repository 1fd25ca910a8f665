"""What they want and what they doubt, from research and from the notes, each with the evidence that was chosen for it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.actions import items
from interview_coach.core.record.model import Job, Match
from interview_coach.core.record.story import Story
from interview_coach.core.record.told import told_words
from interview_coach.core.text.names import fold

Kind = Literal["goal", "concern"]


class Want(Struct, frozen=True, kw_only=True):
    """One goal or concern of theirs, in the words on record."""

    kind: Kind
    words: str
    round: int | None = None
    """The round in which it was heard; None: it is expected."""
    on: date | None = None
    """The day on which it was heard."""
    said: str | None = None
    """The answer given to a concern on the spot."""
    match: Match | None = None
    """The evidence chosen for it."""

    @property
    def is_answered(self) -> bool:
        """Whether there is evidence and a sentence."""
        return self.match is not None and bool(self.match.story) and bool(self.match.sentence)


def wants_of(job: Job) -> list[Want]:
    """Goals, then concerns; the heard ones, the newest first, before those that are only expected. Each once."""
    found: dict[tuple[str, str], Want] = {}
    for want in (*_heard(job), *_expected(job)):
        found.setdefault((want.kind, fold(want.words)), want)
    # By hand, one may be there twice: the first is the one that is changed.
    matched = {_key(match): match for match in reversed(job.matches)}
    with_match = [replace(want, match=matched.get(key)) for key, want in found.items()]
    return sorted(with_match, key=lambda want: want.kind != "goal")


def as_it_is(job: Job, want: Want) -> Want:
    """The same goal or concern, with the evidence chosen for it so far."""
    same = (each for each in wants_of(job) if (each.kind, each.words) == (want.kind, want.words))
    return next(same, want)


def with_evidence(job: Job, want: Want, story: Story | str | None, sentence: str | None) -> Job:
    """The job with this evidence and this sentence for what they want. None leaves one as it is, an empty text clears it."""
    key = (want.kind, fold(want.words))
    old = next((match for match in job.matches if _key(match) == key), None)
    new = old or (Match(goal=want.words) if want.kind == "goal" else Match(concern=want.words))
    if isinstance(story, Story):
        new = replace(new, story=story.title, story_id=story.id)
    elif story is not None:
        new = replace(new, story=story or None, story_id=None)
    if sentence is not None:
        new = replace(new, sentence=sentence or None)
    if (
        old is None
        and not (new.story or new.sentence)
        and key in {(w.kind, fold(w.words)) for w in wants_of(job)}
    ):
        # It is on record as heard or expected, and there is nothing to add.
        return job
    if old is not None:
        return replace(job, matches=tuple(new if match is old else match for match in job.matches))
    return replace(job, matches=(*job.matches, new))


def _key(match: Match) -> tuple[str, str]:
    return ("concern", fold(match.concern)) if match.concern else ("goal", fold(match.goal or ""))


def _heard(job: Job) -> Iterator[Want]:
    for notes in sorted(job.debriefs, key=lambda notes: (notes.on, notes.round), reverse=True):
        for words in told_words(job, notes.round, notes.answers.get("wants", "")):
            yield Want(kind="goal", words=words, round=notes.round, on=notes.on)
        for line in told_words(job, notes.round, notes.answers.get("doubts", "")):
            doubt, colon, said = line.partition(": ")
            yield Want(
                kind="concern",
                words=doubt.strip(),
                round=notes.round,
                on=notes.on,
                said=said.strip() if colon else None,
            )


def _expected(job: Job) -> Iterator[Want]:
    for match in job.matches:
        if match.concern:
            yield Want(kind="concern", words=match.concern)
        elif match.goal:
            yield Want(kind="goal", words=match.goal)
    for words in items(job.research.get("role-goals", "")):
        yield Want(kind="goal", words=words)
