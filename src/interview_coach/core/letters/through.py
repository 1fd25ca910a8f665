"""One thank-you for the person in between. It names everyone met, and asks them to pass the thanks on."""

from collections.abc import Sequence
from functools import partial

from interview_coach.core.letters import wording as w
from interview_coach.core.letters.draft import Draft, DraftChannel, fitted, plain_text
from interview_coach.core.letters.facts import (
    Argument,
    Style,
    address_of,
    base,
    long_day,
    points,
    promise_sentence,
    promised,
    talks_before,
    topic_for,
)
from interview_coach.core.record.model import Interview
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.situation import Situation

Values = dict[str, str]
MOST_TOLD = 4
"""The people whose conversations the agency is told about."""


def through_draft(s: Situation, style: Style, rounds: Sequence[Interview], channel: DraftChannel) -> Draft:
    """The one message about these rounds, to pass on."""
    values = _values(s, style, rounds)
    if channel == "handwritten":
        # Three sentences: the thanks, what can't wait or what it was about, and who the thanks are for.
        values["talk"] = values["promise"] or values["talk"]
        values["last"] = w.sentence(w.FORWARD, **values)
    name = s.job.through
    make = partial(Draft, to=name, address=address_of(s.job, name, channel), channel=channel)
    kind = "thank-you-through" if channel == "email" else "thank-you-card"
    return fitted(style.templates[kind], values, make)


def _values(s: Situation, style: Style, rounds: Sequence[Interview]) -> Values:
    latest = rounds[-1]
    met = dict.fromkeys(plain_text(name) for each in rounds for name in each.met)
    values = base(s, style, latest, s.job.through)
    values["names"] = listed(list(met)) or "everyone I met"
    values["day"] = listed([long_day(each.on, s.today) for each in rounds])
    before = talks_before(s, latest, None)
    nth = f"{w.nth(before + 1)} interview" if before else "interview"
    point = next(iter(points(s, style, latest)), None)
    promise = promised(s, style, [each.round for each in rounds])
    told = _told(s, style, rounds)
    return values | {
        "topic": "; ".join(told) or w.THROUGH_GAP,
        "goal": (point and point.goal) or w.GOAL_GAP,
        "proof": (point and (point.sentence or point.story)) or "",
        "promised": promise or "",
        "thanks": w.sentence(w.THANKS_THROUGH, **values, talk=nth),
        "talk": w.one_sentence(
            f"I spoke {listed(told[:MOST_TOLD])}" if told else f"What stayed with me: {w.THROUGH_GAP}"
        ),
        "aim": _aim(point),
        "promise": promise_sentence(promise),
        "close": w.CLOSE_THROUGH,
    }


def _told(s: Situation, style: Style, rounds: Sequence[Interview]) -> list[str]:
    """Who talked about what, as far as it's known."""
    return [
        f"with {plain_text(name)} about {topic}"
        for each in rounds
        for name in each.met
        if (topic := topic_for(s, style, each, name))
    ]


def _aim(point: Argument | None) -> str:
    if point is None or not point.goal:
        return ""
    answer = w.as_sentence(point.sentence) if point.sentence else ""
    return " ".join(part for part in (w.sentence(w.GOAL_THROUGH, x=point.goal), answer) if part)
