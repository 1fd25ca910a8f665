"""Questions that were hard in an interview, from the notes on it, as questions to practice with.

They are asked in the person's own words. Where one of the packs is really near, its help stands behind them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.record.actions import items
from interview_coach.core.record.model import Job
from interview_coach.core.text.names import fold, slug

PREFIX = "heard-"
"""The beginning of these questions' ids. No question of a pack has such an id."""
LONGEST_NAME = 48
"""Letters of such an id that are made of the job and the words."""
NEAR = 0.6
"""The share of telling words two questions must have in common for one to get the other's help."""
TELLING, HALF = 5, 0.5
"""One word in common is enough from this many letters on; else this share of all words, those of the frame included."""
_FRAME = frozenset(re.findall(r"\w+", """
    a about all am an and any are arent as ask asked at be been best biggest bit by can company could current currently
    describe did didnt do does doesnt dont during ever exactly example explain for from gave give greatest had handle happen
    happened has have havent here how i if in is isnt it its job jobs just last let like made main make me moment most my
    occasion of on one or our own please position question really role s see situation so some something talk tell than that
    the their them then there they think this through time to up us walk was we were what when where which who whom why will
    with work would wouldnt you your yours yourself
"""))  # fmt: skip
"""Words that questions are framed with: they say nothing about what is asked."""
_ALONE = frozenset(("yourself", "work", "here", "why", "current"))
"""Words of the frame that carry a question in which nothing else is left."""


class HardQuestion(Struct, frozen=True, kw_only=True):
    """A question that was hard: the person's words, the day of the interview, and the company where it was another job's."""

    id: str
    words: str
    on: date
    company: str | None = None
    also: tuple[str, ...] = ()
    """Ids of the same words in other notes: a try of one is a try of all."""


def heard(job: Job | None, others: Iterable[Job], today: date) -> tuple[HardQuestion, ...]:
    """The hardest questions of this job, its latest notes first, then those of other jobs; each wording once."""
    found = [*(_of(job, None, today) if job else ())]
    rest = [
        each
        for other in others
        if job is None or other.id != job.id
        for each in _of(other, other.company, today)
    ]
    found += sorted(rest, key=lambda each: each.on, reverse=True)
    groups: dict[str, list[HardQuestion]] = {}
    for each in found:
        groups.setdefault(_same(each.words), []).append(each)
    return tuple(replace(first, also=tuple(each.id for each in more)) for first, *more in groups.values())


def heard_id(job_id: str, round_: int, words: str) -> str:
    """The id of a question from notes: the same as long as job, round and words are, whatever case they are in."""
    name = slug(job_id, str(round_), words)[:LONGEST_NAME].strip("-")
    # Words of another script leave nothing in a slug, and long ones are cut.
    mark = sha256(f"{job_id}\n{round_}\n{_same(words)}".encode()).hexdigest()[:6]
    return f"{PREFIX}{name}-{mark}"


def may_be_of(question: str, job_id: str) -> bool:
    """Whether the id of a question may be from the notes of this job; a job whose id goes on with a number may have it too."""
    name = slug(job_id)
    if len(name) > LONGEST_NAME - 3:
        return question.startswith(PREFIX + name[: LONGEST_NAME - 3])
    rest = question.removeprefix(f"{PREFIX}{name}-")
    return rest != question and rest[:1].isdecimal()


def as_drill(found: HardQuestion, packs: Mapping[str, Pack]) -> tuple[Drill, str | None]:
    """The question to practice with, and the id of the question of a pack whose help it has, if one is near."""
    near = nearest(found.words, packs)
    if near:
        return replace(near, id=found.id, text=found.words), near.id
    return replace(HELP, id=found.id, text=found.words), None


HELP = Drill(
    id=PREFIX,
    text="",
    asked="Only they know. Think about what they need done, or what may have worried them.",
    shows="You give a true answer in a few sentences. If it's about your past, you give one example and what came of it.",
    trap="It's easy to answer that old interview again. Say it as if someone asked you for the first time.",
    follow="Can you give me another example?",
    competency="self-knowledge",
    source="debrief",
)
"""The help for a question that no pack has."""


def nearest(words: str, packs: Mapping[str, Pack]) -> Drill | None:
    """The question of the packs that asks nearly the same, from `NEAR` on; of several, the first. None: none is near.

    A question of several parts (`There is a gap in your CV. What did you do?`) is as near as its nearest part.
    """
    best, found = 0.0, None
    for pack in packs.values():
        for drill in pack.entries:
            near = nearness(words, drill.text)
            if near > best:
                best, found = near, drill
    return found if best >= NEAR else None


def nearness(words: str, text: str) -> float:
    """From 0 to 1: which share of their telling words they have in common, by the nearest part of `text`.

    One short word alone is not enough: there most of all words have to be the same.
    """
    wanted, best = telling(words), 0.0
    for part in _parts(text):
        common = wanted & part
        if not common:
            continue
        if len(common) == 1 and max(map(len, common)) < TELLING and _share(_all(words), _all(text)) < HALF:
            continue
        best = max(best, _share(wanted, part))
    return best


@cache
def telling(words: str) -> frozenset[str]:
    """The telling words of a question: without the frame, and without endings."""
    every = _words(words)
    left = [each for each in every if each not in _FRAME] or [each for each in every if each in _ALONE]
    return frozenset(map(_stem, left))


@cache
def _parts(text: str) -> tuple[frozenset[str], ...]:
    """What a question is about, and what its parts are about that stand for themselves.

    Kept, because each question of the notes is compared with every one of the packs.
    """
    first, *more = (telling(part) for part in re.split(r"[.?!,;:]", text))
    # What follows the first part is often no question of its own: "Why?", "What did you do?".
    return (telling(text), first, *(part for part in more if len(part) > 1))


def _words(words: str) -> list[str]:
    plain = fold(words.replace("\u2019", "'"))
    # "What's" is "what", and a CV is a resume.
    bare = re.sub(r"\bcv\b", "resume", re.sub(r"'(s|re|ve|ll|d|m)\b", "", plain)).replace("'", "")
    # To deal with something is part of the frame; a deal is not.
    return re.findall(r"[^\W_]+", re.sub(r"\b(deal|dealt|dealing) with\b", " ", bare))


@cache
def _all(words: str) -> frozenset[str]:
    return frozenset(_words(words))


def _stem(word: str) -> str:
    if word.endswith("ss"):
        return word
    for ending in ("ing", "ies", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _of(job: Job, company: str | None, today: date) -> Iterator[HardQuestion]:
    notes = sorted((each for each in job.debriefs if each.on <= today), key=lambda each: -each.round)
    for each in notes:
        interview = job.interview(each.round)
        on = min(interview.on if interview else each.on, today)
        for words in items(each.answers.get("hardest", "")):
            yield HardQuestion(id=heard_id(job.id, each.round, words), words=words, on=on, company=company)


def _same(words: str) -> str:
    """The words as they are compared: without case, accents and signs around them."""
    return fold(words).strip(" ?!.\"'“”‘’") or fold(words)
