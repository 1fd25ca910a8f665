"""What one version of a record has that another has not, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.corrections import renamed
from interview_coach.core.record.model import Entry, Job
from interview_coach.core.record.story import FIELDS, Story
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.text.when import short_day
from interview_coach.core.timeline.words import done_words, left_out_words, outcome_words

MOST_NAMED = 4
LONGEST = 60
"""Characters of a name; of a longer one, the beginning."""
Facts = dict[tuple[str, str], object]
"""What is on record: by its group (`answer`, `person`, ...) and its name there."""
Wordings = Mapping[str, str]
"""What each question asks, by its id. An answer to one that isn't here is named by its id."""


class Difference(Struct, frozen=True):
    """The differences, each in words: what's gone, what's new, and what changed. `name`: one that became another."""

    gone: str
    new: str
    other: str
    name: tuple[str, str] | None = None

    @property
    def words(self) -> str:
        """All of it in one line: `removed 2 answers (goal, proof); changed back the role`."""
        again = f"{self.name[0]} is {self.name[1]} again, wherever that name was used" if self.name else ""
        rest = _line(("removed", self.gone), ("brought back", self.new), ("changed back", self.other))
        return "; ".join(part for part in (again, rest) if part)

    @property
    def done(self) -> str:
        """The same of a command: `added 1 answer (goal)`."""
        name = f"{self.name[0]} to {self.name[1]}" if self.name else ""
        return _line(
            ("corrected", name), ("added", self.new), ("changed", self.other), ("removed", self.gone)
        )


def _line(*parts: tuple[str, str]) -> str:
    return "; ".join(f"{did} {what}" for did, what in parts if what)


def what_changed(before: Job | Story, after: Job | Story, wordings: Wordings) -> Difference:
    """What one command changed in a record. Where it corrected a name, the rest is told apart from that."""
    if not (isinstance(before, Job) and isinstance(after, Job) and (name := _renamed(before, after))):
        return difference(before, after, wordings)
    # Notes may have had a shorter name, so a correction is looked for in both directions.
    is_all = renamed(after, *reversed(name)) == before
    return replace(difference(after if is_all else renamed(before, *name), after, wordings), name=name)


def difference(before: Job | Story, after: Job | Story, wordings: Wordings | None = None) -> Difference:
    """What is on record in `after` and not in `before`, and the other way around."""
    asked = wordings or {}
    was, is_now = (
        _of_story(each, asked) if isinstance(each, Story) else _facts(each, asked) for each in (before, after)
    )
    return Difference(
        gone=_said(key for key in was if key not in is_now),
        new=_said(key for key in is_now if key not in was),
        other=_said(key for key in was if key in is_now and was[key] != is_now[key]),
    )


def _renamed(before: Job, after: Job) -> tuple[str, str] | None:
    """The name of one person before and after, where nothing else is on record of them but the other name."""
    gone = [each for each in before.people if after.person(each.name) is None]
    come = [each for each in after.people if before.person(each.name) is None]
    if len(gone) != 1 or len(come) != 1 or replace(gone[0], name=come[0].name) != come[0]:
        return None
    return gone[0].name, come[0].name


def _facts(job: Job, asked: Wordings) -> Facts:
    facts: Facts = {
        ("", "the company"): job.company,
        ("", "the role"): job.role,
        ("", "who messages go through"): job.through,
    }
    facts |= {("person", each.name): each for each in job.people}
    facts |= {("", f"round {each.round}"): each for each in job.interviews}
    answers = {**job.research, **job.prep, **job.ended}
    facts |= {("answer", asked.get(name, name)): text for name, text in answers.items()}
    facts |= {
        ("answer", f"{asked.get(name, name)} (round {notes.round})"): text
        for notes in job.debriefs
        for name, text in notes.answers.items()
    }
    facts |= {
        ("answer", f"{asked.get(name, name)} (feedback)"): text
        for call in job.feedback
        for name, text in call.answers.items()
    }
    for match in job.matches:
        parts = (
            ("what they want", match.goal),
            ("what worries them", match.concern),
            ("your proof", match.story),
            ("your sentence", match.sentence),
        )
        wish = match.goal or match.concern
        facts |= {("", _of_match(name, wish)): text for name, text in parts if text}
    facts |= {
        ("blank", f"{each.blank} ({each.letter}, {each.to or job.company})"): each.words
        for each in job.blanks
    }
    facts |= {("thing to do", each.text): each for each in job.actions}
    times: Counter[str] = Counter()
    # What was read of a reply is said by what came of it.
    told = {entry.on for entry in job.log if entry.outcome or entry.promised or entry.interview}
    for entry in job.log:
        if entry.done == "read-reply" and entry.on in told:
            continue
        words = _happened(job, entry)
        on = short_day(entry.on)
        facts["entry", f"{words}{' again' * times[words + on]}, {on}"] = True
        times[words + on] += 1
    return facts | {("skipped question", asked.get(each, each)): True for each in job.passed}


def _of_match(name: str, wish: str | None) -> str:
    """`what they want (“Reports”)`, `your proof for “Reports”`: one of several is known by its words."""
    if wish is None:
        return name
    quoted = f"“{wish if len(wish) <= LONGEST else f'{wish[: LONGEST - 3]}...'}”"
    return f"{name} for {quoted}" if name.startswith("your") else f"{name} ({quoted})"


def _of_story(story: Story, asked: Wordings) -> Facts:
    facts: Facts = {("", "the title"): story.title}
    facts |= {
        ("part", name): value
        for name, field in FIELDS.items()
        if name != "title" and (value := getattr(story, field))
    }
    facts |= {("telling", f"{each.company}, {short_day(each.on)}"): each for each in story.told}
    facts |= {("dismissed remark", each): True for each in story.dismissed}
    return facts | {("skipped question", asked.get(each, each)): True for each in story.passed}


def _happened(job: Job, entry: Entry) -> str:
    """What an entry of the log says happened, in a few words: `thanked Ada`."""
    if entry.outcome:
        return outcome_words(entry.outcome)
    rounds = {"moved": entry.moved, "canceled": entry.cancelled, "planned": entry.interview}
    if changed := [f"round {number} {what}" for what, number in rounds.items() if number]:
        return changed[0]
    if entry.skipped:
        return left_out_words(entry.skipped, [entry.to] if entry.to else [])
    if entry.agreed:
        return "they agreed to " + ("a feedback call" if entry.agreed == "feedback-call" else "stay in touch")
    if entry.done == "improve":
        return f"done: {next((each.text for each in job.actions if each.id == entry.id), entry.id)}"
    if entry.done == "debrief" and entry.round:
        return f"notes on round {entry.round}"
    if step := entry.sent or entry.done:
        return done_words(step, [entry.to] if entry.to else [])
    return "they wrote" if entry.reply is not None else "they named a date"


def _said(keys: Iterable[tuple[str, str]]) -> str:
    groups: dict[str, list[str]] = {}
    for group, name in keys:
        groups.setdefault(group, []).append(name)
    return ", ".join(_group(group, names) for group, names in groups.items())


def _group(group: str, names: list[str]) -> str:
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    short = [name if len(name) <= LONGEST else f"{name[: LONGEST - 3]}..." for name in names[:MOST_NAMED]]
    if group == "":
        return listed([*names[:MOST_NAMED], *more])
    if group == "entry":
        return listed([*(f"“{name}”" for name in short), *more])
    plural = {"person": "people", "thing to do": "things to do"}
    if group in plural:
        head = f"{len(names)} {plural[group]}" if len(names) > 1 else f"1 {group}"
    else:
        head = counted(len(names), group)
    return f"{head} ({', '.join([*short, *more])})"
