"""The record of a job: frozen values, and the words they are made of.

A record is facts (people, interviews, research) plus a log of what happened; everything else about its state is
derived in `timeline`. A change is a new value: `msgspec.structs.replace`.
"""

import re
from datetime import date, time
from typing import Annotated, Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record import schemas
from interview_coach.core.record.marks import (
    CompanyName,
    Day,
    EvenEmpty,
    FileName,
    FullName,
    OneLine,
    Prose,
    RoundNumber,
)
from interview_coach.core.text.names import file_stem, is_told_by_slug
from interview_coach.core.text.news import ReadAs

PersonKind = Literal[
    "manager", "recruiter", "hr", "peer", "executive", "reception", "agency", "office", "other"
]
InterviewKind = Literal[
    "phone", "video", "onsite", "panel", "screen", "recorded", "task", "assessment", "presentation", "trial"
]
Channel = Literal["email", "handwritten", "phone", "linkedin", "in-person"]
Side = Literal["them", "me"]
Reason = Literal["they-asked", "missed-call", "competing-offer", "already-sent"]
Result = Literal[
    "offer", "accepted", "declined", "rejected", "withdrew", "moved-on", "reopened", "job-cut", "on-hold"
]
Told = Literal["call", "mail", "no-name"]
ActionKind = Literal["promise", "behaviour", "skill"]
StepName = Literal[
    "prepare", "rehearse", "brief", "hand-in", "debrief", "thank-you", "read-reply", "check-in", "look", "tell-them", "move-on", "answer-offer",
    "reply-to-no", "feedback-call", "improve", "stay-in-touch",
]  # fmt: skip

PERSON_KINDS: tuple[str, ...] = get_args(PersonKind)
INTERVIEW_KINDS: tuple[InterviewKind, ...] = get_args(InterviewKind)
CHANNELS: tuple[str, ...] = get_args(Channel)
REASONS: tuple[str, ...] = get_args(Reason)
RESULTS: tuple[Result, ...] = get_args(Result)
STEPS: tuple[str, ...] = get_args(StepName)
HANDED_IN: frozenset[str] = frozenset({"task", "recorded"})
"""Kinds of rounds that end when something is handed in, not on their day."""


class Person(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Someone at the company, or someone in between, such as a recruiter.

    `said` says how to pronounce the name.
    """

    name: FullName
    title: str | None = None
    company: str | None = None
    kind: PersonKind = "other"
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    said: Annotated[str | None, Prose] = None
    """How the name is said."""
    notes: Annotated[str | None, Prose] = None
    extra: dict[str, Any] = {}


class Interview(Struct, frozen=True, kw_only=True, rename="kebab"):
    """One interview.

    `at` is the time when it starts, in the time zone `zone`. `met` lists the people you met or will meet.
    `ask` lists the ids of the questions you want to ask. `tonight` lists the ids of the steps in `coach
    tonight` that you've done.
    """

    round: RoundNumber
    on: Day
    at: time | None = None
    zone: str | None = None
    kind: InterviewKind | None = None
    place: str | None = None
    met: Annotated[tuple[str, ...], OneLine] = ()
    ask: Annotated[tuple[str, ...], OneLine] = ()
    """Ids of the questions chosen for this round."""
    tonight: Annotated[tuple[str, ...], OneLine] = ()
    """Ids of the steps of the night before that the person has gone through."""
    extra: dict[str, Any] = {}


class Match(Struct, frozen=True, kw_only=True, rename="kebab"):
    """One of the company's goals, with the proof and the sentence that you chose for it.

    `story` is the text of the proof, or the title of a story. `story-id` is the id of that story. If the entry is a
    doubt that the company has about you, `concern` is set and `goal` is null. `sentence` is then your answer to the
    doubt.
    """

    goal: Annotated[str | None, Prose] = None
    concern: Annotated[str | None, Prose] = None
    story: Annotated[str | None, Prose] = None
    """The evidence in words; the title, where it is a story of the bank."""
    story_id: str | None = None
    """The id of that story."""
    sentence: Annotated[str | None, Prose] = None
    extra: dict[str, Any] = {}


class Debrief(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Your notes on one round.

    `answers` has your answers to the prompts in the `debrief` bank, by prompt id. `passed` lists the ids of
    the prompts that you skipped.
    """

    round: RoundNumber
    on: Day
    answers: dict[str, str] = {}
    passed: Annotated[tuple[str, ...], OneLine] = ()
    extra: dict[str, Any] = {}


class Feedback(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What you learned by asking for feedback.

    `answers` has your answers to the prompts in the `feedback` bank, by prompt id. `passed` lists the ids
    of the prompts that you skipped.
    """

    on: Day
    answers: dict[str, str] = {}
    passed: Annotated[tuple[str, ...], OneLine] = ()
    extra: dict[str, Any] = {}


class Action(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Something you plan to do: keep a promise, change a behavior or learn a skill.

    `on` is the day when it was recorded, and `by` is the day when it's due. `round` is the round whose
    notes it comes from, or null if it comes from feedback. `to` is the person you made the promise to.
    """

    id: str
    kind: ActionKind
    text: str
    on: Day
    """The day it was recorded."""
    by: date | None = None
    round: int | None = None
    """The round whose notes gave it; None: feedback did."""
    to: str | None = None
    """The person it was promised to, where the notes say so."""
    extra: dict[str, Any] = {}


class Blank(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Your words for one gap in a letter.

    `letter` is the kind of letter, and `on` is the day of the interview that the letter is about. `blank`
    is the text of the gap. `words` is empty if you left out the sentence with the gap.
    """

    letter: str
    """The kind of letter, as `coach letter` calls it."""
    to: str | None = None
    on: date | None = None
    """The day of the interview that the letter is about."""
    blank: str
    """What the blank says."""
    words: Annotated[str, Prose]
    """Empty where the person left the sentence out."""
    extra: dict[str, Any] = {}


_ENTRY_KEYS = {"from_": "from", "for_": "for", "answer_by": "answer-by"}


class Entry(Struct, frozen=True, kw_only=True, rename=_ENTRY_KEYS):
    """Something that happened on one day.

    Of the first ten keys after `on`, only one has a value, and it says what happened. The remaining keys
    give details.
    """

    on: Day
    reply: Annotated[str | None, Prose] = None
    """They wrote or called; with `promised` where they named a date."""
    promised: date | None = None
    """The date they named for a decision."""
    sent: StepName | None = None
    done: StepName | None = None
    skipped: StepName | None = None
    outcome: Result | None = None
    interview: int | None = None
    """This round was planned after an outcome, or after it had been called off."""
    moved: int | None = None
    """This round got another date; `from` is the old one."""
    cancelled: int | None = None
    """This round was called off; `by` says who called it off (them, unless it says otherwise)."""
    agreed: StepName | None = None
    """They agreed to a feedback call (`for` its day) or to staying in touch."""
    to: str | None = None
    by: Channel | Side | None = None
    because: Reason | None = None
    round: int | None = None
    from_: date | None = None
    for_: date | None = None
    at: time | None = None
    """With `for`: the time of the call, in `zone`. With `answer-by`: the time on that day."""
    zone: str | None = None
    told: Told | None = None
    answer_by: date | None = None
    until: date | None = None
    """With `on-hold`: the day from which they said to ask again."""
    id: str | None = None
    note: str | None = None
    """What was sent or done, in a line."""
    reads: ReadAs | None = None
    """With `reply`: how it was read. With `done: read-reply`: what the person said it is."""
    extra: dict[str, Any] = {}


class Job(Struct, frozen=True, kw_only=True, rename="kebab"):
    """One role at one company.

    `id` is the name of the job's file. It isn't stored in the file.
    """

    id: Annotated[str, FileName] = ""
    schema: int = schemas.JOB
    company: CompanyName
    role: str = ""
    through: Annotated[str | None, EvenEmpty] = None
    """The one person all messages must go through."""
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
    research: dict[str, str] = {}
    """Answers to the research bank, by entry id."""
    prep: dict[str, str] = {}
    """Answers to the prompts of the preparation, by prompt id."""
    passed: Annotated[tuple[str, ...], OneLine] = ()
    """Ids of prompts the person chose to pass over."""
    matches: tuple[Match, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    actions: tuple[Action, ...] = ()
    taken: date | None = None
    """The day an offer elsewhere was taken for good: they still wait, and are told."""
    ended: dict[str, str] = {}
    """What the person makes of how it ended, by prompt id: the cause, what they take from it, what went well."""
    blanks: tuple[Blank, ...] = ()
    log: tuple[Entry, ...] = ()
    extra: dict[str, Any] = {}

    def person(self, name: str) -> Person | None:
        """The person of exactly this name, or None."""
        return next((person for person in self.people if person.name == name), None)

    def kind_of(self, name: str) -> str:
        """What kind of person `name` is; `other` for someone met who is not on the list of people."""
        person = self.person(name)
        return person.kind if person else "other"

    def interview(self, round_: int) -> Interview | None:
        """The interview of this round, or None."""
        return next((each for each in self.interviews if each.round == round_), None)

    @property
    def goals(self) -> tuple[Match, ...]:
        """What they want, with the evidence; concerns are left out."""
        return tuple(match for match in self.matches if match.concern is None)

    @property
    def title(self) -> str:
        """Company and role as shown on screens."""
        return f"{self.company} · {self.role}" if self.role else self.company

    @property
    def file_stem(self) -> str:
        """The job in the name of a file that is made for a person to see."""
        return self.id if is_told_by_slug(self.company) else file_stem(self.company, self.role)

    @property
    def called(self) -> str:
        """The job in a command that is shown: its id; company and role in quotes, where an id can't spell them."""
        words = f"{self.company} {self.role}".strip()
        if is_told_by_slug(self.company) or not words.isprintable() or re.search(r'["$`\\!]', words):
            return self.id if re.fullmatch(r"[A-Za-z0-9-]+", self.id) else f'"{self.id}"'
        return f'"{words}"'


def log_sorted(job: Job) -> tuple[Entry, ...]:
    """The log by day; entries of one day keep the order of the file."""
    return tuple(sorted(job.log, key=lambda entry: entry.on))


def with_entries(job: Job, *entries: Entry) -> Job:
    """The job with these entries at the end of its log."""
    return replace(job, log=(*job.log, *entries))


def with_interview(job: Job, interview: Interview) -> Job:
    """The job with this round put in place of the one of its number, or added."""
    others = [each for each in job.interviews if each.round != interview.round]
    rounds = sorted([*others, interview], key=lambda each: each.round)
    return replace(job, interviews=tuple(rounds))


def with_person(job: Job, person: Person) -> Job:
    """The job with this person added, or in place of the one of that name."""
    if job.person(person.name) is None:
        return replace(job, people=(*job.people, person))
    people = tuple(person if each.name == person.name else each for each in job.people)
    return replace(job, people=people)
