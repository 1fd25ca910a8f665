"""Correcting a person together with everything that refers to them: rounds, messages, the one in between, notes."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from interview_coach.core.record.model import Blank, Debrief, Entry, Job, Person
from interview_coach.core.text.titles import named_by

_LABELED = r"(.*\S) \(([^()]+)\)"


def bare_name(name: str) -> str:
    """The name without the label behind it: `Jörg Weber` for `Jörg Weber (hr)`."""
    found = re.fullmatch(_LABELED, name) if "(" in name else None
    return found[1] if found else name


def label_of(name: str) -> str | None:
    """The label behind a name: `hr` in `Jörg Weber (hr)`."""
    found = re.fullmatch(_LABELED, name) if "(" in name else None
    return found[2] if found else None


def names_of(job: Job) -> list[str]:
    """The names of everyone on record: people, those met, and the one in between."""
    met = (name for interview in job.interviews for name in interview.met)
    names = [*(person.name for person in job.people), *met, *([job.through] if job.through else [])]
    return list(dict.fromkeys(names))


TOLD = frozenset({"topics", "wants", "promised"})
"""Prompts whose answers may have a name in front of each line."""


def renamed(job: Job, old: str, new: str) -> Job:
    """The job with this person under another name, wherever it was used. Where someone has that name, they become one."""
    if old == new:
        return job
    people = [replace(each, name=new) if each.name == old else each for each in job.people]
    first = {each.name: each for each in reversed(people)}
    kept = tuple(each for each in people if first[each.name] is each)

    def said(name: str) -> str:
        return new if name == old else name

    return replace(
        job,
        people=kept,
        through=said(job.through) if job.through else job.through,
        interviews=tuple(
            replace(each, met=tuple(dict.fromkeys(map(said, each.met)))) for each in job.interviews
        ),
        log=_addressed(job.log, old, new),
        debriefs=tuple(_notes_renamed(job, each, old, new) for each in job.debriefs),
        actions=tuple(replace(each, to=new) if each.to == old else each for each in job.actions),
        blanks=tuple(_blank_renamed(each, old, new) for each in job.blanks),
    )


def removed(job: Job, name: str) -> Job:
    """The job without this person, and without what was recorded of them. What you wrote about them in notes stays."""
    return replace(
        job,
        people=tuple(each for each in job.people if each.name != name),
        through=None if job.through == name else job.through,
        interviews=tuple(
            replace(each, met=tuple(met for met in each.met if met != name)) for each in job.interviews
        ),
        log=tuple(each for each in job.log if each.to != name),
        debriefs=tuple(_notes_without(job, each, name) for each in job.debriefs),
        actions=tuple(replace(each, to=None) if each.to == name else each for each in job.actions),
        blanks=tuple(each for each in job.blanks if each.to != name),
    )


def made_one(job: Job, name: str, other: str) -> Job:
    """The job with these two as one person, under `name`: what is known of either stays, and what `name` says counts."""
    one, two = (job.person(each) or Person(name=each) for each in (name, other))
    filled = {
        field: getattr(one, field) or getattr(two, field)
        for field in ("title", "company", "email", "phone", "address", "said")
    }
    notes = "\n".join(dict.fromkeys(each.notes for each in (one, two) if each.notes)) or None
    both = replace(
        one,
        **filled,
        notes=notes,
        kind=one.kind if one.kind != "other" else two.kind,
        extra={**two.extra, **one.extra},
    )
    others = [each for each in job.people if each.name not in (name, other)]
    at = next((n for n, each in enumerate(job.people) if each.name in (name, other)), len(others))
    job = replace(job, people=(*others[:at], both, *others[at:]))
    return renamed(job, other, name)


def with_met(job: Job, name: str, round_: int) -> Job:
    """The job with this person among those of the round."""
    interviews = tuple(
        replace(each, met=tuple(dict.fromkeys((*each.met, name)))) if each.round == round_ else each
        for each in job.interviews
    )
    debriefs = tuple(_also_met(each, name) if each.round == round_ else each for each in job.debriefs)
    return replace(job, interviews=interviews, debriefs=debriefs)


def followed(before: Job, after: Job) -> tuple[Job, tuple[str, str] | None]:
    """What was edited by hand, with references that follow where one name became another; and these two names.

    One did where exactly one name vanished from the people, and exactly one appeared.
    """
    old, new = ([each.name for each in job.people] for job in (before, after))
    gone, come = [each for each in old if each not in new], [each for each in new if each not in old]
    if len(gone) != 1 or len(come) != 1:
        return after, None
    job = renamed(after, gone[0], come[0])
    return job, ((gone[0], come[0]) if job != after else None)


def _addressed(log: Sequence[Entry], old: str, new: str) -> tuple[Entry, ...]:
    """The log with this recipient under another name; where that says the same thing twice, it says it once."""
    changed = [replace(each, to=new) if each.to == old else each for each in log]
    return tuple(each for n, each in enumerate(changed) if each is log[n] or each not in log)


def _blank_renamed(blank: Blank, old: str, new: str) -> Blank:
    """The blank of a letter to this person, which calls them by a part of their name."""
    if blank.to != old:
        return blank
    words = dict(zip(old.split(), new.split(), strict=False)) if old.count(" ") == new.count(" ") else {}
    said = re.sub(r"\w+", lambda found: words.get(found[0], found[0]), blank.blank.replace(old, new))
    return replace(blank, to=new, blank=said)


def _notes_renamed(job: Job, notes: Debrief, old: str, new: str) -> Debrief:
    answers = dict(notes.answers)
    if "met" in answers:
        answers["met"] = _each(answers["met"], ";", lambda part: _headed(part, ",", {old}, new))
    for prompt in TOLD & set(answers):
        heads = {head for head in _heads(answers[prompt]) if _is_about(job, head, old)}
        answers[prompt] = _each(answers[prompt], ";", partial(_headed, mark=":", heads=heads, new=new))
    return replace(notes, answers=answers) if answers != notes.answers else notes


def _notes_without(job: Job, notes: Debrief, name: str) -> Debrief:
    """Their name goes from the list of those met. What was about them stands on a line of its own, so that it isn't taken for another's."""
    answers = dict(notes.answers)
    if "met" in answers:
        parts = [part.strip() for part in re.split(r"[;\n]", answers["met"])]
        answers["met"] = "; ".join(each for each in parts if each.split(",")[0].strip() != name)
        if not answers["met"]:
            del answers["met"]
    if "topics" in answers:
        parts = [part.strip() for part in re.split(r"[;\n]", answers["topics"])]
        theirs = [each for each in parts if _is_about(job, each.partition(":")[0], name)]
        if theirs:
            kept = [
                "; ".join(part for each in line.split(";") if (part := each.strip()) not in theirs)
                for line in answers["topics"].split("\n")
            ]
            answers["topics"] = "\n".join([*(line for line in kept if line), *theirs])
    return replace(notes, answers=answers) if answers != notes.answers else notes


def _also_met(notes: Debrief, name: str) -> Debrief:
    met = notes.answers.get("met")
    if met is None or name in [each.split(",")[0].strip() for each in re.split(r"[;\n]", met)]:
        return notes
    return replace(notes, answers={**notes.answers, "met": f"{met}; {name}"})


def _each(text: str, mark: str, change: Callable[[str], str]) -> str:
    """The text with every part changed: parts end with this mark, or the line."""
    return "\n".join(mark.join(map(change, line.split(mark))) for line in text.split("\n"))


def _headed(part: str, mark: str, heads: set[str], new: str) -> str:
    head, sign, rest = part.partition(mark)
    return f"{head.replace(head.strip(), new)}{sign}{rest}" if head.strip() in heads else part


def _heads(text: str) -> set[str]:
    parts = re.split(r"[;\n]", text)
    return {part.partition(":")[0].strip() for part in parts if ":" in part}


def _is_about(job: Job, head: str, name: str) -> bool:
    """Whether these words, in front of a topic, name this person alone."""
    return named_by(head, names_of(job)) == [name]
