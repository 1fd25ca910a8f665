"""What they said after a no: the call they offer, the advice, what was made of it, and what may come up again."""

import re

from interview_coach.core.letters.facts import Style, clock_of, long_day
from interview_coach.core.letters.letter import Letter
from interview_coach.core.letters.phrasing import OPENS_CLAUSE
from interview_coach.core.record.actions import items
from interview_coach.core.record.model import Feedback
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.steps.marks import is_call_offered, last_agreed

_YES = re.compile(
    r"^(?:(?:yes|yeah|yep|yup|maybe|sure|probably|possibly)\b[,.:;! -]*)?(?:(?:he|she|they) (?:said|mentioned|says) )?(?:(?:there )?(?:may|might|could) be )?",
    re.IGNORECASE,
)

_TAKEN = frozenset({"course", "courses", "class", "classes", "training", "workshop", "exam", "test"})
_GOT = frozenset({"certificate", "certification", "license", "degree", "diploma"})
_SEASON = re.compile(
    r"(?P<in>(?:in|by|around) )?(?:(?:the )?(?P<season>spring|summer|fall|autumn|winter|new year)|(?P<rest>(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:early |late )?next year|a (?:few|couple of) months))",
    re.IGNORECASE,
)
"""Only when something may come up again: `spring`, `in the summer`."""


def season_in(reason: str) -> str | None:
    """`in the spring` of `spring`, where it says only when something may come up again; None for anything by name."""
    when = _SEASON.fullmatch(reason)
    if when is None:
        return None
    named = f"the {when['season']}" if when["season"] else when["rest"]
    return f"{when['in'] or 'in '}{named}"


def reason_to_write(s: Situation, style: Style) -> str | None:
    """What they said may come up again, from the notes on their feedback: `seasonal guides in March`."""
    notes = next(iter(reversed(s.job.feedback)), None)
    said = notes.answers.get("similar", "") if notes else ""
    found = style.quoting.topic(style.fit(_YES.sub("", " ".join(said.split()))))
    return re.sub(r"^the ", "", found) if found and found.split()[0] not in OPENS_CLAUSE else None


def advice_in(style: Style, notes: Feedback | None) -> list[str]:
    """The advice in these notes that's fit to be quoted."""
    if notes is None:
        return []
    said = items(notes.answers.get("behaviour", ""))
    skills = items(notes.answers.get("skill", ""))
    found = [advice for each in said if (advice := style.quoting.advice(style.fit(each)))]
    return found + [skill for each in skills if (skill := _to_work_on(style, each))]


def _to_work_on(style: Style, skill: str) -> str | None:
    """A skill they named, after "you suggested": `that I work on my Spanish`."""
    advice = style.quoting.advice(style.fit(skill))
    if advice is None or advice.startswith("that I "):
        return advice
    head = advice.split(" for ")[0].split()[-1]
    verb = "take" if head in _TAKEN else "get" if head in _GOT else "work on"
    return f"that I {verb} {advice}"


def given_advice(c: Letter, advice: str) -> str:
    """What they suggested, right after it. A course or a certificate takes its time, so no one works on it yet."""
    is_planned = advice.startswith(("that I take ", "that I get "))
    return c.say("advice-planned" if is_planned else "advice", advice=advice)


def kept_advice(c: Letter, *, has_reason: bool) -> str:
    """What became of their advice; where no one knows, and nothing else is there to write about, that it's in mind."""
    if taken := advice_taken(c.s, c.style):
        return c.say("advice-taken", advice=taken)
    given = next(iter(advice_in(c.style, next(iter(reversed(c.s.job.feedback)), None))), None)
    return c.say("advice-followed", advice=given) if given and not has_reason else ""


def advice_taken(s: Situation, style: Style) -> str | None:
    """A piece of their advice that was followed, by the log."""
    done = {entry.id for entry in s.log if entry.done == "improve"}
    taken = [
        each for each in s.job.actions if each.id in done and each.kind == "behaviour" and each.round is None
    ]
    found = (style.quoting.advice(style.fit(each.text)) for each in taken)
    return next((each for each in found if each), None)


def call_taken(c: Letter) -> str:
    """A yes to the call that they offered with the no; empty where they offered none."""
    call = last_agreed(c.s, "feedback-call")
    if call is None or call.for_ is None or not is_call_offered(c.s):
        return ""
    day = long_day(call.for_, c.s.today, day_first=c.style.day_first)
    clock = f" at {clock_of(call.at, twelve=c.style.clock_12)}" if call.at else ""
    return c.say("call-taken", at=f"{day}{clock}")
