"""One thank-you for the person in between. It names everyone met, and asks them to pass the thanks on."""

from collections.abc import Sequence
from functools import partial

from interview_coach.core.letters.arguments import arguments, promises
from interview_coach.core.letters.draft import Draft, DraftChannel, fitted
from interview_coach.core.letters.facts import (
    Style,
    Values,
    address_of,
    base,
    called_of,
    talks_before,
    topic_for,
)
from interview_coach.core.letters.wording import nth
from interview_coach.core.record.model import Interview
from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.situation import Situation


def through_draft(s: Situation, style: Style, rounds: Sequence[Interview], channel: DraftChannel) -> Draft:
    """The one letter about these rounds, to pass on."""
    values = _values(s, style, rounds)
    if channel == "handwritten":
        # Three sentences: the thanks, what it was about, and who the thanks are for.
        values["last"] = values["pass_on"]
    name = s.job.through
    make = partial(Draft, to=name, address=address_of(s.job, name, channel), channel=channel)
    kind = "thank-you-through" if channel == "email" else "thank-you-card"
    return fitted(style.templates[kind], values, make)


def _values(s: Situation, style: Style, rounds: Sequence[Interview]) -> Values:
    w, latest = style.wording, rounds[-1]
    values = base(s, style, latest, s.job.through)
    met = [called_of(s, style, name) for each in rounds for name in each.met]
    values["names"] = listed(list(dict.fromkeys(met))) or "everyone I met"
    before = talks_before(s, latest, None)
    found = (topic_for(s, style, each, name) for each in rounds for name in each.met)
    topic = next((each for each in found if each), None) or w.gap("through")
    points = arguments(s, style, latest, latest.met)
    proof = next((each.sentence for each in points.values() if each.sentence), "")
    thing = _thing(s, style, rounds)
    thanks = w.say("thanks-through", values | {"nth": nth(before + 1) if before else ""})
    return values | {
        "topic": topic,
        "goal": "",
        "proof": proof,
        "promised": thing,
        "thanks": " ".join(thanks.split()),
        "talk": w.say("talk-through", values | {"topic": topic}),
        "aim": proof,
        "want": w.say("want-through", values),
        "promise": f"{w.say('promise', values | {'promised': thing})} {w.gap('attach')}" if thing else "",
        "pass_on": w.say("pass-on", values),
        "close": w.say("close-through", values),
    }


def _thing(s: Situation, style: Style, rounds: Sequence[Interview]) -> str:
    """Something that was promised to the one in between."""
    mine = promises(s, [each.round for each in rounds], s.job.through or "")
    return next((found for each in mine if (found := style.quoting.thing(style.fit(each.text)))), "")
