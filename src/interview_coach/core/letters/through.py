"""One thank-you for the person in between. It names everyone met, and asks them to pass the thanks on."""

from collections.abc import Sequence
from functools import partial

from interview_coach.core.letters.arguments import arguments, goal_of, promises, unnamed
from interview_coach.core.letters.draft import Draft, DraftChannel, fitted
from interview_coach.core.letters.facts import (
    Style,
    Values,
    address_of,
    base,
    called_of,
    talks_before,
    topic_for,
    unwanted,
)
from interview_coach.core.letters.promised import promised
from interview_coach.core.letters.wishing import goal_heard
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
    met = [called_of(s, style, name) for each in rounds for name in each.met if name != s.job.through]
    values["names"] = listed(list(dict.fromkeys(met))) or "everyone I met"
    before = talks_before(s, latest, None)
    found = (topic_for(s, style, each, name) for each in rounds for name in each.met)
    topic = next((each for each in found if each), None) or w.gap("through")
    points = arguments(s, style, latest, latest.met)
    goal = next((goal for name in latest.met if (goal := goal_of(s, style, latest, name))), None)
    proof = next((each.sentence for each in points.values() if each.sentence), "")
    deed = next((each.deed for each in points.values() if each.deed), "")
    proof = proof or (w.say("proof-deed", {"deed": deed}) if deed else "")
    heard = goal_heard(w, goal) if goal and not proof.startswith("You ") else ""
    thanks = w.say("thanks-through", values | {"nth": nth(before + 1) if before else ""})
    return (
        values
        | {
            "topic": topic,
            "goal": "",
            "proof": proof,
            "thanks": " ".join(thanks.split()),
            "talk": w.say("talk-through", values | {"topic": topic}),
            "aim": f"{heard} {proof}".strip(),
            "want": w.say("want-through", values),
            "pass_on": w.say("pass-on", values),
            "close": w.say("close-through", values),
        }
        | _promised(s, style, rounds, values)
        | unwanted(s)
    )


def _promised(s: Situation, style: Style, rounds: Sequence[Interview], values: Values) -> Values:
    """Something that was promised in these rounds, as attached: to the one in between, or to someone to pass it on to."""
    w, numbers = style.wording, [each.round for each in rounds]
    for name in dict.fromkeys((s.job.through or "", *(name for each in rounds for name in each.met))):
        for promise in promises(s, numbers, name):
            found = promised(style.quoting, style.fit(unnamed(s.job, promise)))
            if found and found.kind != "promise-do":
                kind = "promise" if name == s.job.through else "promise-through"
                said = w.say(kind, values | {"promised": found.words, "first": called_of(s, style, name)})
                return {"promised": found.words, "promise": f"{said} {w.gap('attach')}"}
    return {"promised": "", "promise": ""}
