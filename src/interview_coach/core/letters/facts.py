"""The facts a draft may use, chosen from the record for one person of one round."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from msgspec import Struct

from interview_coach.core.letters import wording as w
from interview_coach.core.letters.draft import DraftChannel, Text, plain_text, shortened
from interview_coach.core.letters.topics import topics
from interview_coach.core.record.actions import items, open_actions
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Interview, Job
from interview_coach.core.text.lists import listed
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.walk.debriefs import debrief_of

ALIKE = 0.7
"""The difflib ratio from which a goal they named counts as the one that was prepared for."""
_WANT = (
    "they want to ",
    "they want ",
    "they need to ",
    "they need ",
    "they would like to ",
    "they would like ",
)


class Style(Struct, frozen=True):
    """How drafts are made: the templates, the person's own name, and what is never quoted (words about pay)."""

    templates: Mapping[str, Text]
    me: str | None = None
    keep_out: Callable[[str], bool] = lambda _text: False

    def quoted(self, text: str | None) -> str | None:
        """The text ready for a sentence; None where it is too long for one, or is about pay."""
        found = shortened(text)
        return None if found is None or self.keep_out(found) else found


class Argument(Struct, frozen=True):
    """A goal they named, and the person's own answer to it; one of the two may be missing."""

    goal: str | None = None
    sentence: str | None = None
    story: str | None = None


def long_day(value: date, today: date) -> str:
    """`Tuesday, November 24`, the way a letter has it; with the year if it isn't this year's."""
    month = MONTH_NAMES[value.month - 1].capitalize()
    year = f", {value.year}" if value.year != today.year else ""
    return f"{DAY_NAMES[value.weekday()].capitalize()}, {month} {value.day}{year}"


def _recent_day(value: date, today: date) -> str:
    """`Tuesday` in the six days after it, and `Tuesday, November 24` later."""
    whole = long_day(value, today)
    return whole.split(",")[0] if 0 <= (today - value).days < 7 else whole


def base(s: Situation, style: Style, interview: Interview | None, to: str | None) -> dict[str, str]:
    """The facts that any message may name."""
    job = s.job
    return {
        "name": plain_text(bare_name(to or "")) or w.NAME_GAP,
        "me": plain_text(style.me or "") or w.ME_GAP,
        "company": plain_text(job.company),
        "role": shortened(job.role) or w.ROLE_GAP,
        "day": long_day(interview.on, s.today) if interview else "",
        "date": long_day(interview.on, s.today).split(", ", 1)[1] if interview else "",
        "when": _recent_day(interview.on, s.today) if interview else "",
        "weekday": DAY_NAMES[interview.on.weekday()].capitalize() if interview else "",
        "names": listed([plain_text(name) for name in interview.met]) if interview else "",
        "decide": long_day(s.promise.promised, s.today) if s.promise and s.promise.promised else "",
    }


def address_of(job: Job, name: str | None, channel: DraftChannel) -> str | None:
    """The address for a message of this kind."""
    person = job.person(name) if name else None
    if person is None:
        return None
    return (person.email if channel == "email" else person.address) or None


def topic_for(s: Situation, style: Style, interview: Interview, name: str) -> str | None:
    """The topic of the conversation with this person in this round."""
    found = style.quoted(topics(s.job, interview.round).get(name))
    return _small(found) if found else None


def promised(s: Situation, style: Style, rounds: Sequence[int]) -> str | None:
    """The promises from these rounds that aren't done yet."""
    kept = [each for each in open_actions(s.job) if each.kind == "promise" and each.round in rounds]
    words = [
        f"{_small(text)}{f' by {long_day(each.by, s.today)}' if each.by else ''}"
        for each in kept
        if (text := style.quoted(each.text))
    ]
    return shortened("; ".join(words)) or (words[0] if words else None)


def promise_sentence(promise: str | None, position: int = 0) -> str:
    """The promise as a sentence, or an empty text."""
    return w.sentence(w.pick(w.PROMISE, position), x=promise) if promise else ""


def points(s: Situation, style: Style, interview: Interview) -> list[Argument]:
    """What each person of this round may be told: one goal with its answer, no two the same.

    Only what they said in this round counts as their goal. What was prepared, and not heard, gives its answer alone;
    after the first round it was most likely sent already.
    """
    earlier = {
        fold(_without_they(each)) for other in s.held if other.on < interview.on or other.round < interview.round
        for each in _wants(s.job, other) if other.round != interview.round
    }  # fmt: skip
    wants = [each for each in _wants(s.job, interview) if fold(_without_they(each)) not in earlier]
    left = [match for match in s.job.goals if match.sentence or match.story]
    found: list[Argument] = []
    for want in wants:
        goal = style.quoted(_without_they(want))
        mine = next((match for match in left if not match.goal or _alike(want, match.goal)), None)
        if mine:
            left.remove(mine)
        if goal:
            found.append(
                Argument(
                    _small(goal),
                    style.quoted(mine.sentence) if mine else None,
                    style.quoted(mine.story) if mine else None,
                )
            )
    first = not any(other.on < interview.on for other in s.held)
    if first:
        found += [Argument(None, style.quoted(m.sentence), style.quoted(m.story)) for m in left]
    return [each for each in found if each.goal or each.sentence or each.story]


def in_turn(job: Job, names: Sequence[str]) -> list[str]:
    """Who gets a goal first: managers, then executives, then the others, as they were met."""
    order = {"manager": 0, "executive": 1}
    return sorted(names, key=lambda name: order.get(job.kind_of(name), 2))


def talks_before(s: Situation, interview: Interview, name: str | None) -> int:
    """The number of interviews before this round: with this person, or (None) at the company."""
    earlier = s.held[: s.held.index(interview)] if interview in s.held else ()
    return sum(name is None or name in each.met for each in earlier)


def everyone_to_thank(s: Situation, interview: Interview) -> tuple[str, ...]:
    """Everyone who gets a note after this round."""
    return recipients.to_thank(s.job, interview)


def _wants(job: Job, interview: Interview) -> list[str]:
    notes = debrief_of(job, interview.round)
    return items(notes.answers.get("wants", "")) if notes else []


def _without_they(want: str) -> str:
    """The goal without "they want"."""
    line = " ".join(want.split())
    lead = next((each for each in _WANT if line.casefold().startswith(each)), "")
    keep = len(lead) - 3 if lead.endswith(" to ") else len(lead)
    return line[keep:]


def _alike(one: str, other: str | None) -> bool:
    if not other:
        return False
    first, second = fold(one), fold(other)
    return first in second or second in first or SequenceMatcher(None, first, second).ratio() >= ALIKE


_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "how",
        "why",
        "what",
        "when",
        "where",
        "who",
        "whether",
        "which",
        "their",
        "your",
        "our",
        "my",
        "his",
        "her",
        "its",
        "this",
        "that",
        "these",
        "those",
        "more",
        "less",
        "fewer",
        "to",
        "send",
        "moving",
        "making",
        "getting",
        "keeping",
        "building",
        "hiring",
        "finding",
        "better",
        "faster",
        "lower",
        "higher",
        "cut",
        "reduce",
        "grow",
    ]
)


def _small(text: str) -> str:
    """The text as it goes on inside a sentence: a common first word loses its capital, a name keeps it."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.casefold() in _SMALL else text
