"""Practice in a few words: packs of short questions, tries, what one practises for, and the plan of a day."""

from collections.abc import Sequence

from interview_coach.core.drill.pack import Competency, Drill, Kind, Pack, Role, Ways
from interview_coach.core.drill.plan import Due, plan
from interview_coach.core.drill.subject import Subject
from interview_coach.core.record.practice import Felt, Practice, Try
from tests.core.builders import day

TODAY = "2026-11-24"
WAYS = Ways(answer="Forty.", worry="I am there.", decline="Let us go on.")


def drill(name: str, competency: Competency = "learning", text: str | None = None) -> Drill:
    """A question about `name`; an improper one where it is about privacy."""
    return Drill(
        id=name,
        text=text or f"Tell me about {name}.",
        asked=f"Asked {name}.",
        shows=f"Shows {name}.",
        trap=f"Trap {name}.",
        follow=f"Follow {name}?",
        competency=competency,
        source="star",
        ways=WAYS if competency == "privacy" else None,
    )


def pack(kind: Kind, *drills: Drill, role: Role | None = None) -> Pack:
    return Pack(schema=1, title=kind.title(), kind=kind, role=role, entries=drills)


PACKS = {
    "behavioural": pack("behavioural", drill("team", "teamwork"), drill("plan", "planning"), drill("row", "conflict")),
    "difficult": pack("difficult", drill("gap", "history"), drill("weakness", "self-knowledge", "What is your greatest weakness?")),
    "first-job": pack("situation", drill("nothing", "ownership")),
    "improper": pack("improper", drill("age", "privacy"), drill("children", "privacy")),
    "management": pack("management", drill("style", "leading")),
    "motivation": pack("motivation", drill("yourself", "motivation"), drill("pay", "terms")),
    "nursing": pack("role", drill("ward", "role-skill"), role="nursing"),
    "software": pack("role", drill("code", "role-skill"), drill("bug", "problem-solving"), role="software"),
}  # fmt: skip
GENERAL = {"team", "plan", "row", "gap", "weakness", "age", "children", "yourself", "pay"}
HOUR = 60


def tried(*tries: tuple[str, str, Felt]) -> Practice:
    """What was tried: day, question, how it felt."""
    return Practice(
        tries=tuple(Try(on=day(on), question=question, felt=felt) for on, question, felt in tries)
    )


def job(
    *roles: Role, interview: str | None = None, is_over: bool = False, wanted: tuple[str, ...] = ()
) -> Subject:
    """A job at Acme with a round on this day."""
    on = day(interview) if interview else None
    return Subject(
        job="acme", title="Acme", roles=roles, interview=on, until=on, is_over=is_over, wanted=wanted
    )


def planned(
    practice: Practice, subject: Subject | None = None, on: str = TODAY, minutes: int = HOUR
) -> tuple[Due, ...]:
    return plan(practice, PACKS, subject, day(on), minutes)


def ids(found: Sequence[Due]) -> list[str]:
    return [due.question.id for due in found]


def asked(
    practice: Practice, subject: Subject | None = None, on: str = TODAY, minutes: int = HOUR
) -> list[str]:
    """The ids of the questions of a day."""
    return ids(planned(practice, subject, on, minutes))
