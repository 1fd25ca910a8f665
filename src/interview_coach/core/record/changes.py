"""The past of the records: steps, versions, and in words what one version has that another has not."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from interview_coach.core.record.model import Entry, Job
from interview_coach.core.record.story import FIELDS, Story
from interview_coach.core.text.lists import counted, listed

MOST_NAMED = 4
Facts = dict[tuple[str, str], object]
"""What is on record: by its group (`answer`, `person`, ...) and its name there."""


class PastCommand(Struct, frozen=True):
    """What one command did.

    `number` is the number of its last operation; `taken_back` says whether the command was undone.
    """

    number: int
    at: str
    command: str
    records: tuple[str, ...]
    taken_back: bool


class Version(Struct, frozen=True):
    """An earlier version of a record. `by_hand` means that it was edited by hand, not written by coach."""

    number: int
    at: str
    command: str
    by_hand: bool
    is_now: bool


class Difference(Struct, frozen=True):
    """The differences, each in words: what's gone, what's new, and what changed."""

    gone: str
    new: str
    other: str

    @property
    def words(self) -> str:
        """All of it in one line: `removed 2 answers (goal, proof); changed back role`."""
        return _line(("removed", self.gone), ("brought back", self.new), ("changed back", self.other))

    @property
    def done(self) -> str:
        """The same of a command: `added 1 answer (goal)`."""
        return _line(("added", self.new), ("changed", self.other), ("removed", self.gone))


def _line(*parts: tuple[str, str]) -> str:
    return "; ".join(f"{did} {what}" for did, what in parts if what)


def difference(before: Job | Story, after: Job | Story) -> Difference:
    """What an undo changed in a record, going from `before` to `after`."""
    was, is_now = (_of_story(each) if isinstance(each, Story) else _facts(each) for each in (before, after))
    return Difference(
        gone=_said(key for key in was if key not in is_now),
        new=_said(key for key in is_now if key not in was),
        other=_said(key for key in was if key in is_now and was[key] != is_now[key]),
    )


def _facts(job: Job) -> Facts:
    facts: Facts = {("", name): getattr(job, name) for name in ("company", "role", "through")}
    facts |= {("person", each.name): each for each in job.people}
    facts |= {("round", str(each.round)): each for each in job.interviews}
    answers = {**job.research, **job.prep, **job.ended}
    facts |= {("answer", name): text for name, text in answers.items()}
    facts |= {
        ("answer", f"{name} (round {notes.round})"): text
        for notes in job.debriefs
        for name, text in notes.answers.items()
    }
    facts |= {
        ("answer", f"{name} (feedback)"): text for call in job.feedback for name, text in call.answers.items()
    }
    for number, match in enumerate(job.matches, 1):
        behind = f" {number}" if number > 1 else ""
        parts = (
            ("goal", match.goal),
            ("concern", match.concern),
            ("proof", match.story),
            ("sentence", match.sentence),
        )
        facts |= {("answer", name + behind): text for name, text in parts if text}
    facts |= {("thing to do", each.text): each for each in job.actions}
    counts = Counter(map(_happened, job.log))
    facts |= {("entry", words): count for words, count in counts.items()}
    return facts | {("skipped question", each): True for each in job.passed}


def _of_story(story: Story) -> Facts:
    facts: Facts = {("", "title"): story.title}
    facts |= {
        ("part", name): value
        for name, field in FIELDS.items()
        if name != "title" and (value := getattr(story, field))
    }
    facts |= {("telling", f"{each.company} on {each.on}"): each for each in story.told}
    facts |= {("dismissed remark", each): True for each in story.dismissed}
    return facts | {("skipped question", each): True for each in story.passed}


def _happened(entry: Entry) -> str:
    """An entry of the log in a few words: `thank-you to Ada on 2026-11-25`."""
    step: str | None = entry.sent or entry.done or entry.agreed or entry.outcome
    rounds = {"moved": entry.moved, "cancelled": entry.cancelled, "planned": entry.interview}
    if entry.skipped:
        step = f"skipped {entry.skipped}"
    elif any(rounds.values()):
        step = next(f"{kind} round {number}" for kind, number in rounds.items() if number)
    elif not step:
        step = "reply" if entry.reply is not None else "date named"
    return f"{step}{f' to {entry.to}' if entry.to else ''} on {entry.on}"


def _said(keys: Iterable[tuple[str, str]]) -> str:
    groups: dict[str, list[str]] = {}
    for group, name in keys:
        groups.setdefault(group, []).append(name)
    return ", ".join(_group(group, names) for group, names in groups.items())


def _group(group: str, names: list[str]) -> str:
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    short = [name if len(name) <= 40 else f"{name[:37]}..." for name in names[:MOST_NAMED]]
    if group in ("", "round"):
        return listed([f"{group} {name}".strip() for name in short] + more)
    plural = {"entry": "entries", "person": "people", "thing to do": "things to do"}
    if group in plural:
        head = f"{len(names)} {plural[group]}" if len(names) > 1 else f"1 {group}"
    else:
        head = counted(len(names), group)
    return f"{head} ({', '.join([*short, *more])})"
