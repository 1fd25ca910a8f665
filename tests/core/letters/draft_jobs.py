"""Jobs to draft messages for, and the drafts as the shipped templates make them."""

from typing import cast

from msgspec.structs import replace

from interview_coach.core.letters.draft import Draft, DraftChannel
from interview_coach.core.letters.facts import Style
from interview_coach.core.letters.phrases import mentions
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.thanked_rounds import rounds_to_thank
from interview_coach.core.letters.thanks import thank_yous
from interview_coach.core.record.model import Action, Debrief, Interview, Job, Match, Person, PersonKind
from interview_coach.core.timeline.rules import steps_of
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.templates import Templates
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import D, day, met, seen

SHIPPED = Templates(shipped_questions() / "nobody", shipped_questions())
PHRASES = Banks(shipped_questions()).phrases
PANEL: tuple[tuple[str, str], ...] = (
    ("Ada Okafor", "manager"), ("Sam Ode", "peer"), ("Bea Lund", "peer"), ("Cem Aydin", "executive"),
)  # fmt: skip
NOTES = {
    "topics": "Ada: moving the releases to daytime\nSam: the on-call rota\nBea: pair work\nCem: why two offices differ",
    "wants": "Ada: They want fewer night releases\nCem: one platform for all teams",
}


BANKS = Banks(shipped_questions())
QUOTING = Quoting(BANKS.quoting, BANKS.english)
TITLES = BANKS.names.titles


def style_for(me: str | None = None) -> Style:
    """The style of letters as the program comes."""
    pay = PHRASES.of("pay")
    return Style(SHIPPED, SHIPPED.wording, QUOTING, me, lambda text: mentions(text, pay), titles=TITLES)


def panel(
    *people: tuple[str, str],
    notes: dict[str, str] | None = None,
    role: str = "Backend engineer",
    interview: Interview | None = None,
) -> Job:
    """One round on D with these people, and these notes on it."""
    people = people or PANEL
    return Job(
        id="acme",
        company="Acme",
        role=role,
        people=tuple(
            Person(name=name, kind=cast(PersonKind, kind), email=f"{name[:3].lower()}@example.com")
            for name, kind in people
        ),
        interviews=(interview or met(D, *(name for name, _ in people)),),
        debriefs=(Debrief(round=1, on=day(D), answers=notes),) if notes else (),
    )


def promising(job: Job, *texts: str, to: str | None = None) -> Job:
    """The job with these promises open."""
    actions = (
        Action(id=f"a{n}", kind="promise", text=text, on=day(D), round=1, to=to)
        for n, text in enumerate(texts, 1)
    )
    return replace(job, actions=tuple(actions))


def matching(job: Job, **match: str) -> Job:
    """The job with this goal, story or sentence prepared."""
    return replace(
        job,
        matches=(
            *job.matches,
            Match(goal=match.get("goal"), story=match.get("story"), sentence=match.get("sentence")),
        ),
    )


def drafts(
    job: Job, on: str = "2026-11-25", by: DraftChannel = "email", me: str | None = "Nia Brandt"
) -> list[Draft]:
    """The thank-yous of this job on this day."""
    s = seen(job, on)
    step = next((each for each in steps_of(s) if each.step == "thank-you"), None)
    return thank_yous(s, rounds_to_thank(s, step), style_for(me), by)


def to(job: Job, name: str, on: str = "2026-11-25", by: DraftChannel = "email") -> str:
    """The body of the draft for this person."""
    return next(draft.body for draft in drafts(job, on, by) if draft.to == name)
