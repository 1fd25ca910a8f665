"""What they said after a no: the call they offer, the advice, what was made of it, and what may come up again."""

import re
from difflib import SequenceMatcher

from interview_coach.core.letters.facts import Style, clock_of, long_day
from interview_coach.core.letters.letter import Letter
from interview_coach.core.letters.phrasing import DETERMINERS, OPENS_CLAUSE
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
_LEAD = re.compile(
    r"(?:(?:and|but|so) )?(?:next time,? )?(?:\w+ (?:said|told me|suggested|advised me)(?: that| to)? )?"
    r"(?:(?:i|you) (?:should|need to|have to) )?(?:next time,? )?",
    re.IGNORECASE,
)
"""What's before a piece of advice: `She said I should`, `next time,`."""
_NOT_ALONE = frozenset(("answer", "clear", "close", "coach", "fill", "finish", "free", "get", "know", "lead", "meet", "open", "plan", "see", "set", "support", "test", "track", "train", "turn"))  # fmt: skip
"""Words that begin advice only after such a lead: "Clear answers" is praise."""
_LIKED = re.compile(
    r"\b(?:impressed (?:by|with)|enjoyed seeing|liked|appreciated) your ((?:[a-z-]+ ){0,3}[a-z-]+)(?=[,.!;]| and\b| but\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:glad|happy|love|like|welcome) (?:it if you |you )?(?:to )?(?:hear(?:ing)? from you|apply|applying|talk|get in touch)(?: to us)? again\b|\b(?:stay|keep) in touch\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:us|we|our|touch|care)\b", re.IGNORECASE)
"""What's no advice on interviews: `keep in touch`, `call us in March`."""
_THAT_I = "that I "
SAME = 0.8
"""The difflib ratio from which a plan is the advice it follows."""

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


def advice_in(style: Style, notes: Feedback) -> str | None:
    """Advice in what they said, to go after "you suggested": `that I give shorter answers`. Their praise and doubts are none."""
    for line in style.quoting.sentences(notes.answers.get("said", "")):
        found = _LEAD.match(line)
        lead = found[0] if found else ""
        advice = style.quoting.advice(style.fit(line[len(lead) :]))
        is_told = advice is not None and advice.startswith(_THAT_I) and not _OTHERS.search(advice)
        if (
            advice
            and is_told
            and (lead or advice.split()[2] not in _NOT_ALONE or advice.split()[3] in DETERMINERS)
        ):
            return _as_planned(style, notes, advice)
    return None


def _as_planned(style: Style, notes: Feedback, advice: str) -> str:
    """The advice in the person's own words for it, where they planned to follow it: they wrote those with more care."""
    for change in items(notes.answers.get("behaviour", "")):
        plan = style.quoting.advice(style.fit(change))
        if plan and SequenceMatcher(None, plan, advice).ratio() >= SAME:
            return plan
    return advice


def plan_in(style: Style, notes: Feedback) -> str | None:
    """What the person wants to do differently, or to learn. It's their own idea, so no one "suggested" it."""
    changes, skills = (items(notes.answers.get(key, "")) for key in ("behaviour", "skill"))
    found = (plan for each in changes if (plan := style.quoting.advice(style.fit(each))))
    return next(found, None) or next((plan for each in skills if (plan := _to_learn(style, each))), None)


def _to_learn(style: Style, skill: str) -> str | None:
    """The skill as a plan. A course or a certificate takes its time, so no one works on it yet: `that I take the course`."""
    plan = style.quoting.advice(style.fit(skill))
    if plan is None or plan.startswith(_THAT_I):
        return plan
    head = plan.split(" for ")[0].split()[-1]
    verb = "take" if head in _TAKEN else "get" if head in _GOT else ""
    return f"{_THAT_I}{verb} {plan}" if verb else plan


def advice_told(c: Letter, notes: Feedback | None) -> str:
    """Their advice, where their words have some; else what the person made of it; else a blank."""
    if notes and (advice := advice_in(c.style, notes)):
        return c.say("advice", advice=advice)
    if notes and (plan := plan_in(c.style, notes)):
        return _planned(c, "plan", plan)
    return c.say("advice", advice=c.gap("advice"))


def _planned(c: Letter, sentence: str, plan: str) -> str:
    """The plan in a sentence, as something to do or to work on."""
    kind = "do" if plan.startswith(_THAT_I) else "on"
    return c.say(f"{sentence}-{kind}", advice=plan.removeprefix(_THAT_I))


def plan_told(c: Letter) -> str:
    """What the person wanted to do differently after their feedback, and did, by the log; empty for nothing."""
    done = {entry.id for entry in c.s.log if entry.done == "improve"}
    taken = [
        each
        for each in c.s.job.actions
        if each.id in done and each.kind == "behaviour" and each.round is None
    ]
    found = (c.style.quoting.advice(c.style.fit(each.text)) for each in taken)
    return next((_planned(c, "kept", each) for each in found if each), "")


def kept_advice(c: Letter, *, has_reason: bool) -> str:
    """What became of what they told the person; where no one knows, and nothing else is there to write about, that it's in mind."""
    if told := plan_told(c):
        return told
    notes = next(iter(reversed(c.s.job.feedback)), None)
    if notes is None or has_reason:
        return ""
    if given := advice_in(c.style, notes):
        return c.say("advice-followed", advice=given)
    plan = plan_in(c.style, notes)
    return _planned(c, "still", plan) if plan else ""


def is_asked_back(mail: str) -> bool:
    """Whether they'd like to hear from the person again."""
    return bool(_AGAIN.search(" ".join(mail.split())))


def praise_in(mail: str, style: Style) -> str | None:
    """What their message says they liked: `service log` of "we were impressed by your service log"."""
    found = _LIKED.search(" ".join(mail.split()))
    liked = style.quoting.topic(style.fit(f"the {found[1]}")) if found else None
    return re.sub(r"^the ", "my ", liked) if liked else None


def call_taken(c: Letter) -> str:
    """A yes to the call that they offered with the no; empty where they offered none."""
    if not is_call_offered(c.s, c.to):
        return ""
    call = last_agreed(c.s, "feedback-call")
    if call is None or call.for_ is None:
        return c.say("call-welcome")
    day = long_day(call.for_, c.s.today, day_first=c.style.day_first)
    clock = f" at {clock_of(call.at, twelve=c.style.clock_12)}" if call.at else ""
    return c.say("call-taken", at=f"{day}{clock}")
