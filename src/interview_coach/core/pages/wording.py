"""How steps, names and lists are said on every page."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec.structs import replace

from interview_coach.core.pages.document import Paragraph, command, text
from interview_coach.core.pages.sheet import PageSheet
from interview_coach.core.record.corrections import label_of
from interview_coach.core.record.model import Interview, Job, Person
from interview_coach.core.record.person_kinds import kind_of_title
from interview_coach.core.text.lists import listed
from interview_coach.core.text.names import fold, is_told_by_slug, slug
from interview_coach.core.text.when import clock, hours_of, moment, short_day, time_words
from interview_coach.core.timeline.clashes import clashes
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import kind_words
from interview_coach.core.walk.tonight import LAST_STEP

LEAST_DIGITS = 7
"""Digits that make a place a phone number."""
READY_ENOUGH = "You're as ready as you need to be. Everything else can wait."


def permission_to_stop(interview: Interview | None, name: str, sheet: PageSheet) -> Paragraph:
    """Permission to stop; on a screen only once the evening is done."""
    if not sheet.is_screen or (interview and LAST_STEP in interview.tonight):
        return text(READY_ENOUGH)
    return text("Fill in what's missing, and you're set: ", command(f"coach tonight {name}"))


def round_words(job: Job, interview: Interview, now: datetime) -> str:
    """A round as it was understood: `Thu 3 Dec 2026, 14:00 Europe/Berlin, in 12 days; by video; with Ada (manager)`."""
    kind = kind_words(interview.kind) if interview.kind else None
    parts = [moment(interview.on, interview.at, interview.zone, now), kind, interview.place]
    kinds = {name: job.kind_of(name) for name in interview.met}
    met = [
        f"{name} ({'HR' if kind == 'hr' else kind})" if kind not in ("other", label_of(name)) else name
        for name, kind in kinds.items()
    ]
    parts.append(f"with {listed(met)}" if met else None)
    return "; ".join(part for part in parts if part)


def offer_until(step: Step, now: datetime, sheet: PageSheet) -> str:
    """Until when an offer waits for an answer, with the hour where they named one; or that it's over."""
    assert step.due is not None
    today = now.date()
    at = time_words(step.at, hours_of(now) if sheet.is_screen else sheet.hours) if step.at else ""
    if step.state == "overdue":
        return "their deadline has passed"
    if step.due == today:
        return f"today by {at}" if at else "by today"
    return f"by {sheet.brief_day(step.due, today)}{f', {at}' if at else ''}"


def clash_news(companies: Sequence[str]) -> str:
    """That a new interview is at the same hour as another one."""
    whose = [f"{company}'s" for company in companies]
    return f"That's about the same time as {listed(whose)}."


def clash_lines(situations: Iterable[Situation]) -> list[str]:
    """Each two jobs with interviews at the same hour, and when."""
    return [
        f"Your interviews at {clash.one.job.company} and {clash.other.job.company} are at about the same "
        f"time, on {short_day(clash.interview.on, clash.one.today)}. Could one of them move?"
        for clash in clashes(situations)
    ]


def start_clock(job: Job, shown: Interview, now: datetime, hours: int | None = None) -> str:
    """When a round starts on its day: `14:00`, or `03:00 your time (09:00 Europe/Berlin)`; empty where no time is known."""
    planned = job.interview(shown.round) or shown
    return clock(planned.on, planned.at, planned.zone, now, hours=hours) if planned.at else ""


LONGEST_TYPED, SHORTEST_WORD = 16, 5
"""Letters of a company's name that anyone would type, and of a word that tells it from others."""


def short_names(jobs: Iterable[Job]) -> dict[str, str]:
    """For each id the shortest word that names this job alone in a command: its company's, or the id itself.

    A company in a script that ids can't spell is named in quotes: `"株式会社サクラ"`.
    """
    known = list(jobs)
    ids = sorted(job.id for job in known)
    in_quotes = [job for job in known if not is_told_by_slug(job.company)]
    companies = Counter(fold(job.company) for job in in_quotes)
    called = Counter(fold(job.called) for job in in_quotes)
    roles = {slug(job.role) for job in known} if any(map(_is_long, known)) else set()
    return {job.id: _short_name(job, roles, ids, companies, called) for job in known}


def _short_name(
    job: Job, roles: set[str], ids: list[str], companies: Counter[str], called: Counter[str]
) -> str:
    if is_told_by_slug(job.company):
        word = slug(job.company)
        if not _only_one(word, job.id, ids):
            return job.id
        shorter = (
            (each for each in _beginnings(word) if _only_one(each, job.id, ids)) if _is_long(job) else ()
        )
        return next((each for each in shorter if not any(role.startswith(each) for role in roles)), word)
    if companies[fold(job.company)] == 1:
        return replace(job, role="").called
    return job.called if called[fold(job.called)] == 1 else job.id


def _is_long(job: Job) -> bool:
    return len(job.company) > LONGEST_TYPED


def _beginnings(word: str) -> Iterator[str]:
    """The first words of a long name, where they end in a word that says something: `redeemer`, `st-brigid`."""
    parts = word.split("-")
    for count in range(1, len(parts)):
        if len(parts[count - 1]) >= SHORTEST_WORD:
            yield "-".join(parts[:count])


def _only_one(word: str, job_id: str, ids: list[str]) -> bool:
    """Whether of the sorted ids only this one begins with the word."""
    first = bisect_left(ids, word)
    return ids[first : first + 1] == [job_id] and not (ids[first + 1 : first + 2] or ["-"])[0].startswith(
        word
    )


def shown_kind(person: Person) -> str | None:
    """What kind of person it is, as it's said behind the title; None where there's none, or the title says it."""
    said = {"hr": "HR", "other": None}.get(person.kind, person.kind)
    title = person.title or ""
    return None if person.kind in {*fold(title).split(), kind_of_title(title)} else said


def way_label(place: str, *, travels: bool) -> str:
    """What the place of an interview is: where to go, or how to join from home."""
    if travels:
        return "Where"
    if "://" in place or "www." in place:
        return "Link"
    return "Phone" if sum(char.isdigit() for char in place) >= LEAST_DIGITS else "How"
