"""How many comments stay when random records with a random comment are changed at random.

    python bench/deep_comments.py [EDITS [SEED]]

Prints how many of the comments stayed at their place, how many were told as lost, and each that went wrong. Exits with 1
where fewer than 95 of 100 stayed, or where one was lost without a word, moved elsewhere, or changed what the record says.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from msgspec.structs import replace

from interview_coach.core.record.model import (
    Action,
    Debrief,
    Entry,
    Interview,
    Job,
    Match,
    Person,
)
from interview_coach.files.records import records
from interview_coach.files.yaml.comments import comments_in, keep_comments
from interview_coach.files.yaml.parts import SourcePart, source_parts

ENOUGH = 0.95
NAMES = ("Ada Okafor", "Bo Lee", "Çelik Ağa", "Dana O'Neil", "Émile Zed", "Fumiko 山田")
WORDS = ("reports", "two # shops", "a: b", "wait - see", "yes", "2026", "café 🙂", "line\nand another", "'x'")
DAY = date(2026, 11, 24)


class Outcome(NamedTuple):
    """What became of one comment in one edit."""

    how: str
    edit: str
    before: str
    after: str


def _words(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, 3)))


def _day(dice: random.Random) -> date:
    return DAY + timedelta(days=dice.randint(0, 60))


def random_job(dice: random.Random) -> Job:
    """A record as weeks of use leave it."""
    names = dice.sample(NAMES, dice.randint(0, 4))
    rounds = range(1, dice.randint(1, 4))
    return Job(
        id="acme",
        company="Acme",
        role=dice.choice(["", "Engineer", "Eng #2", "Clerk: night"]),
        through=dice.choice([None, *names]) if names else None,
        people=tuple(
            Person(name=name, title=dice.choice([None, "Head"]), notes=dice.choice([None, _words(dice)]))
            for name in names
        ),
        interviews=tuple(
            Interview(round=number, on=_day(dice), met=tuple(names[:number])) for number in rounds
        ),
        research={f"org-{number}": _words(dice) for number in range(dice.randint(0, 3))},
        prep={f"goal-{number}": _words(dice) for number in range(dice.randint(0, 4))},
        passed=tuple(f"prompt-{number}" for number in range(dice.randint(0, 3))),
        matches=tuple(Match(goal=_words(dice), sentence=_words(dice)) for _ in range(dice.randint(0, 3))),
        debriefs=tuple(
            Debrief(round=number, on=_day(dice), answers={"hardest": _words(dice)}) for number in rounds
        ),
        actions=tuple(
            Action(id=f"a{number}", kind="skill", text=f"learn {number}", on=DAY)
            for number in range(dice.randint(0, 3))
        ),
        log=tuple(_entry(dice) for _ in range(dice.randint(0, 6))),
        extra=dice.choice([{}, {"mine": ["a", {"deep": "er"}]}]),
    )


def _entry(dice: random.Random) -> Entry:
    kinds: list[Callable[[], Entry]] = [
        lambda: Entry(on=_day(dice), reply=_words(dice)),
        lambda: Entry(on=_day(dice), sent="thank-you", to=dice.choice(NAMES), by="email"),
        lambda: Entry(on=_day(dice), done="brief"),
        lambda: Entry(on=DAY, promised=_day(dice)),
    ]
    return dice.choice(kinds)()


Edit = Callable[[random.Random, Job], Job]


def _with_other(name: str, make: Callable[[random.Random, Any], object]) -> Edit:
    """One entry of this list is another."""

    def edit(dice: random.Random, job: Job) -> Job:
        entries = list(getattr(job, name))
        if not entries:
            return job
        number = dice.randrange(len(entries))
        entries[number] = make(dice, entries[number])
        return replace(job, **{name: tuple(entries)})

    return edit


def _with_more(name: str, make: Callable[[random.Random, Job], object], *, first: bool = False) -> Edit:
    """One more entry of this list, at its end or its beginning."""

    def edit(dice: random.Random, job: Job) -> Job:
        more, entries = (make(dice, job),), getattr(job, name)
        return replace(job, **{name: (*more, *entries) if first else (*entries, *more)})

    return edit


def _with_less(name: str) -> Edit:
    """One entry of this list less."""

    def edit(dice: random.Random, job: Job) -> Job:
        entries = list(getattr(job, name))
        if entries:
            entries.pop(dice.randrange(len(entries)))
        return replace(job, **{name: tuple(entries)})

    return edit


def _with_answer(name: str, *, new: bool) -> Edit:
    """An answer that is new, or another one."""

    def edit(dice: random.Random, job: Job) -> Job:
        answers = dict(getattr(job, name))
        answers["new" if new or not answers else dice.choice(list(answers))] = _words(dice)
        return replace(job, **{name: answers})

    return edit


EDITS: dict[str, Edit] = {
    "a log entry": _with_more("log", lambda dice, _: _entry(dice)),
    "two log entries": lambda dice, job: replace(job, log=(*job.log, _entry(dice), _entry(dice))),
    "another role": lambda dice, job: replace(job, role=_words(dice).replace("\n", " ")),
    "another company": lambda dice, job: replace(job, company=_words(dice).replace("\n", " ")),
    "through somebody": lambda dice, job: replace(job, through=dice.choice(NAMES)),
    "a person": _with_more("people", lambda _dice, job: Person(name=f"New {len(job.people)}")),
    "a person before the others": _with_more(
        "people", lambda _dice, job: Person(name=f"New {len(job.people)}"), first=True
    ),
    "another title": _with_other("people", lambda dice, person: replace(person, title=_words(dice)[:9])),
    "another name": _with_other("people", lambda _dice, person: replace(person, name="Gil Wu")),
    "a round": _with_more(
        "interviews", lambda dice, job: Interview(round=len(job.interviews) + 1, on=_day(dice))
    ),
    "a round moved": _with_other(
        "interviews", lambda dice, round_: replace(round_, on=_day(dice), zone="Europe/Berlin")
    ),
    "an answer": _with_answer("prep", new=True),
    "another answer": _with_answer("prep", new=False),
    "another finding": _with_answer("research", new=False),
    "a match": _with_more("matches", lambda dice, _: Match(goal=_words(dice))),
    "a match proven": _with_other("matches", lambda dice, match: replace(match, story=_words(dice))),
    "a prompt passed over": _with_more("passed", lambda _dice, job: f"more-{len(job.passed)}"),
    "an action gone": _with_less("actions"),
    "a person gone": _with_less("people"),
    "the people in another order": lambda dice, job: replace(
        job, people=tuple(dice.sample(job.people, len(job.people)))
    ),
}


def commented(dice: random.Random, source: str) -> str:
    """The source with one comment: above, beside or below one of its parts."""
    lines = source.split("\n")
    part = dice.choice(list(source_parts(source).placed()))
    side = dice.choice(["above", "beside", "below"])
    words = f"# note {dice.randrange(1000)}: {dice.choice(['later', 'ask “why”', 'x: y', '- z'])}"
    if side == "beside":
        lines[part.mark] += f"  {words}"
    else:
        line = lines[part.line]
        blanks = line[: len(line) - len(line.lstrip(" "))]
        lines.insert(part.line if side == "above" else part.last + 1, blanks + words)
    return "\n".join(lines)


def restyled(dice: random.Random, source: str) -> str:
    """The source as other hands and systems leave it."""
    if dice.random() < 0.3:
        source = source.removeprefix("---\n").removesuffix("...\n")
    if dice.random() < 0.3:
        source = re.sub(r"^(?=[a-z-]+:)", "\n", source, flags=re.MULTILINE)
    if dice.random() < 0.2:
        source = source.replace("\n", "\r\n")
    return source if dice.random() < 0.8 else f"\ufeff{source}"


def one(dice: random.Random) -> Outcome:
    """One record, one comment, one edit."""
    job = random_job(dice)
    before = restyled(dice, commented(dice, records.write(job).decode()))
    name = dice.choice(list(EDITS))
    read, problems = records.read_job(before.encode(), "acme")
    assert read == job, problems
    changed = EDITS[name](dice, job)
    plain = records.write(changed)
    kept = keep_comments(before.encode(), plain)
    after = kept.data.decode()
    return Outcome(_how(before, plain.decode(), after, kept.lost), name, before, after)


def _how(before: str, plain: str, after: str, lost: tuple[str, ...]) -> str:
    before = before.removeprefix("\ufeff")
    (old,) = comments_in(before)
    now = [comment for comment in comments_in(after) if comment.text == old.text]
    if source_parts(after).value() != source_parts(plain).value():
        return "CHANGED THE RECORD"
    if not now:
        return "told" if old.text in lost else "LOST WITHOUT A WORD"
    if lost or len(now) > 1:
        return "TOLD AND KEPT"
    return "kept" if _beside_the_same(before, old.line, after, now[0].line) else "moved"


def _beside_the_same(before: str, line: int, after: str, now: int) -> bool:
    """Whether the key or entry next to the comment is still next to it."""
    are_last = all(at >= _last(source) for source, at in ((before, line), (after, now)))
    return are_last or bool(_near(before, line) & _near(after, now))


def _last(source: str) -> int:
    return max(part.last for part in source_parts(source).placed())


def _near(source: str, line: int) -> set[str]:
    """What stands in the line, or in those above and below it: its keys, and its whole words."""
    parts = list(source_parts(source).placed())
    near = [part for part in parts if line in (part.line, part.mark)]
    near += [part for part in parts if part.line > line][:1]
    near += [part for part in parts if part.line < line][-1:]
    return {f"{part.name}:" for part in near if part.name} | {_said(part) for part in near}


def _said(part: SourcePart) -> str:
    return str(part.value())


def measure(edits: int, seed: int) -> tuple[Counter[str], list[Outcome]]:
    """How many comments came to what, and those that went wrong."""
    dice = random.Random(seed)
    outcomes = [one(dice) for _ in range(edits)]
    return Counter(each.how for each in outcomes), [
        each for each in outcomes if each.how not in ("kept", "told")
    ]


def main(words: list[str]) -> int:
    """Measure, print, and return 1 where too few stayed."""
    edits = int(words[0]) if words else 20_000
    counts, wrong = measure(edits, int(words[1]) if len(words) > 1 else 1)
    for how, count in counts.most_common():
        print(f"{how:<24}{count:>8}  {count / edits:.1%}")
    for each in wrong[:5]:
        print(f"\n== {each.how}, by {each.edit}\n{each.before}\n-- then\n{each.after}")
    return int(counts["kept"] < ENOUGH * edits or any(each.how.isupper() for each in wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
