"""The letter that says yes to an interview: when, where, and who will be there."""

import re

from interview_coach.core.letters.draft import plain_text
from interview_coach.core.letters.facts import Values, called_of, day_there, long_day
from interview_coach.core.letters.letter import Letter
from interview_coach.core.letters.trial import word_for
from interview_coach.core.record.model import HANDED_IN, Interview
from interview_coach.core.text.lists import listed

_BEFORE_PLACE = frozenset(
    {"the", "a", "an", "your", "our", "my", "in", "at", "on", "by", "via", "online", "over"}
)
"""Words that a place has in place of "the": `back door` is "the back door"."""
_WHAT_TO_DO = re.compile(
    r"\s*[,;.(\u2013\u2014-]+\s*(?:ask|call|ring|use|park|enter|go|take|bring|buzz|press|text|sign|check|report|wait|knock|come)\b.*",
    re.IGNORECASE,
)
"""What there is to do at a place, which isn't part of it: `, ask for the shop door`."""
MOST_PLACE = 9
"""The words that a place may have, to be one to be at."""


def confirm(c: Letter) -> Values:
    """When and where it is, and who the person looks forward to."""
    planned = c.s.planned
    if planned is None:
        return {
            "thanks": c.say("invited"),
            "at": c.start,
            "when": c.start,
            "works": c.say("works", at=c.start),
            "meeting": c.say("meeting-you"),
        }
    given = planned.kind in HANDED_IN
    return {
        "thanks": c.say("moved" if c.s.is_moved else "invited"),
        "at": c.start,
        "when": long_day(day_there(c.s, planned), c.s.today, day_first=c.style.day_first),
        "works": c.say("works-task" if given else "works", at=c.start),
        "where": _where(c, planned),
        "interview": c.values["interview"].replace("interview", word_for(planned)),
        "meeting": "" if given else _looking_forward(c, planned),
    }


def _looking_forward(c: Letter, planned: Interview) -> str:
    """Who the letter looks forward to seeing: those met before are seen again."""
    before = {name for held in c.s.held for name in held.met}
    again, new = (
        [
            "you" if name == c.to else called_of(c.s, c.style, name)
            for name in planned.met
            if is_known == (name in before)
        ]
        for is_known in (True, False)
    )
    if not {*again, *new} - {"you"}:
        return c.say("meeting-you")
    again, new = (sorted(names, key=lambda name: name != "you") for names in (again, new))
    if not again:
        return c.say("meeting", **{"with": listed(new)})
    return c.say("meeting-both" if new else "meeting-again", again=listed(again), **{"with": listed(new)})


def _where(c: Letter, planned: Interview) -> str:
    if planned.kind == "phone":
        return c.say("where-phone")
    if planned.kind == "video":
        return c.say("where-video")
    place = _WHAT_TO_DO.sub("", plain_text(planned.place or ""))
    first = place.split(" ")[0]
    place = f"the {place}" if first.isalpha() and first.islower() and first not in _BEFORE_PLACE else place
    place = re.sub(r"^(?:The|A|An|My|Your|Our)(?= [a-z])", lambda found: found[0].lower(), place)
    is_place = 0 < len(place.split()) <= MOST_PLACE and "://" not in place and not c.style.keep_out(place)
    return c.say("where-place", place=place) if is_place and planned.kind not in HANDED_IN else ""
