"""Thank-yous: a draft for each person met, no two alike, or one message for the agency to pass on."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.letters import wording as w
from interview_coach.core.letters.draft import Draft, DraftChannel, fitted
from interview_coach.core.letters.facts import (
    Argument,
    Style,
    address_of,
    base,
    everyone_to_thank,
    in_turn,
    points,
    promise_sentence,
    promised,
    talks_before,
    topic_for,
)
from interview_coach.core.letters.through import through_draft
from interview_coach.core.record.model import Interview
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step

Values = dict[str, str]
PROCESS = frozenset({"hr", "recruiter", "agency", "office"})


class Seat(Struct, frozen=True):
    """One person of one round, their place among the people met, and the goal told only to them."""

    interview: Interview
    name: str | None
    position: int
    """The place among the people in the round who get the same kind of words."""
    place: int
    """The place among everyone in the round."""
    point: Argument | None
    has_points: bool
    """Whether anything is on record that someone of this round can be told."""
    rounds: tuple[int, ...] = ()
    """The rounds of these thanks in which they were met."""


Composer = Callable[[Situation, Style, Seat, Values], Values]


def rounds_to_thank(s: Situation, step: Step | None) -> list[Interview]:
    """The held rounds whose thank-yous are open; else the last one held."""
    if step and step.is_open:
        still = [each for each in s.held if each.round in step.rounds]
        if still:
            return still
    return list(s.held[-1:])


def rounds_with(s: Situation, step: Step | None, name: str) -> list[Interview]:
    """The rounds to thank this person for: those to thank for now, else the last one they were met in."""
    rounds = rounds_to_thank(s, step)
    if any(name in everyone_to_thank(s, each) for each in rounds):
        return rounds
    return [each for each in s.held if name in everyone_to_thank(s, each)][-1:]


def thank_yous(s: Situation, rounds: Sequence[Interview], style: Style, channel: DraftChannel) -> list[Draft]:
    """A draft for everyone met in these rounds, in the order they were met."""
    if s.job.through and rounds:
        return [through_draft(s, style, rounds, channel)]
    seats: dict[str | None, Seat] = {}
    for interview in rounds:
        for seat in _seats(s, style, interview):
            # Whoever was met in two rounds gets one note, about the later one, with what was promised in both.
            before = seats[seat.name].rounds if seat.name in seats else ()
            seats[seat.name] = replace(seat, rounds=(*before, interview.round))
    return [_note(s, style, seat, channel) for seat in seats.values()]


def _seats(s: Situation, style: Style, interview: Interview) -> list[Seat]:
    names: Sequence[str | None] = everyone_to_thank(s, interview) or (None,)
    known = points(s, style, interview)
    told = [name for name in names if name is None or s.job.kind_of(name) not in {"reception", *PROCESS}]
    turn: list[str | None] = [*in_turn(s.job, [name for name in told if name])] or [None]
    mine = dict(zip(turn, known, strict=False))
    kinds = [_composer(s, name) for name in names]
    return [
        Seat(interview, name, kinds[:place].count(kinds[place]), place, mine.get(name), bool(known))
        for place, name in enumerate(names)
    ]


def _composer(s: Situation, name: str | None) -> Composer:
    """Which kind of words this person gets."""
    kind = s.job.kind_of(name) if name else "other"
    return _reception if kind == "reception" else _process if kind in PROCESS else _interviewer


def _note(s: Situation, style: Style, seat: Seat, channel: DraftChannel) -> Draft:
    values = base(s, style, seat.interview, seat.name)
    values |= _composer(s, seat.name)(s, style, seat, values)
    values |= _last(values)
    return fitted(
        style.templates["thank-you-mail" if channel == "email" else "thank-you-card"],
        values,
        partial(
            Draft, to=seat.name, address=address_of(s.job, seat.name, channel), channel=channel
        ),
    )  # fmt: skip


def _interviewer(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    topic = topic_for(s, style, seat.interview, seat.name) if seat.name else None
    again = talks_before(s, seat.interview, None) > 0
    goal = seat.point.goal if seat.point else None
    new = topic or (goal if again else None)
    promise = promised(s, style, seat.rounds)
    point = (
        Argument(None, seat.point.sentence, seat.point.story) if seat.point and new == goal else seat.point
    )
    return {
        "topic": topic or w.TOPIC_GAP,
        "goal": goal or w.GOAL_GAP,
        "proof": (seat.point and (seat.point.sentence or seat.point.story)) or "",
        "promised": promise or "",
        "thanks": w.sentence(w.pick(w.THANKS, seat.position), **values),
        "talk": _again(s, seat, values, new) if again else _talk(w.TALK, seat.place, topic or w.TOPIC_GAP),
        "aim": _aim(seat, point, again=again),
        "last": _card_aim(seat, point, again=again),
        "promise": _promise(seat, promise),
        "close": w.pick(w.CLOSE, seat.position, 3),
    }


def _process(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    """The words for people who run the process: the date they named, what they may need. No goal and no proof."""
    topic = topic_for(s, style, seat.interview, seat.name) if seat.name else None
    again = talks_before(s, seat.interview, None) > 0
    promise = promised(s, style, seat.rounds)
    ahead = s.promise and s.promise.promised and s.promise.promised >= s.today
    decide = w.sentence(w.pick(w.DECIDE, seat.position), x=values["decide"]) if ahead else ""
    return {
        "topic": topic or w.TOPIC_GAP,
        "goal": "",
        "proof": "",
        "promised": promise or "",
        "thanks": w.sentence(w.pick(w.THANKS_HR, seat.position), **values),
        "talk": _again(s, seat, values, topic) if again else _talk(w.TALK, seat.place, topic or w.TOPIC_GAP),
        "aim": decide,
        "promise": _promise(seat, promise),
        "close": w.pick(w.CLOSE_HR, seat.position, 1),
    }


def _reception(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    """The words for the front desk: what they did, and nothing about the work."""
    did = topic_for(s, style, seat.interview, seat.name) if seat.name else None
    return {
        "topic": did or w.DID_GAP,
        "goal": "",
        "proof": "",
        "promised": "",
        "thanks": w.sentence(w.pick(w.THANKS_RECEPTION, seat.position), **values),
        "talk": _talk(w.DID, seat.position, did or w.DID_GAP),
        "aim": "",
        "promise": "",
        "close": w.pick(w.CLOSE_RECEPTION, seat.position, 1),
    }


def _talk(wordings: Sequence[str], place: int, topic: str) -> str:
    return w.one_sentence(w.sentence(w.pick(wordings, place, 1), x=topic))


def _again(s: Situation, seat: Seat, values: Values, new: str | None) -> str:
    """The sentence after a later round: that it's the second interview, and one thing that's new."""
    with_them = talks_before(s, seat.interview, seat.name) if seat.name else 0
    count = with_them or talks_before(s, seat.interview, None)
    wordings = w.AGAIN if with_them else w.AGAIN_ELSEWHERE
    return w.one_sentence(
        w.sentence(
            w.pick(wordings, seat.place, 1),
            nth=w.nth(count + 1), company=values["company"], x=new or w.NEW_GAP,
        )
    )  # fmt: skip


def _aim(seat: Seat, point: Argument | None, *, again: bool) -> str:
    """The goal, and the answer to it; a gap where nothing at all is known, nothing where others have it."""
    if point is None or not (point.goal or point.sentence or point.story):
        nothing = not (seat.has_points or again)
        return w.sentence(w.pick(w.OPEN_GOAL, seat.position, 2), x=w.GOAL_GAP) if nothing else ""
    story = w.sentence(w.pick(w.STORY, seat.position), x=point.story) if point.story else ""
    gap = f"{w.ANSWER_GAP}." if point.goal else ""
    answer = w.as_sentence(point.sentence) if point.sentence else story or gap
    said_in_it = point.goal and point.sentence and point.goal.casefold() in point.sentence.casefold()
    goal = w.sentence(w.pick(w.GOAL, seat.position), x=point.goal) if point.goal and not said_in_it else ""
    return " ".join(part for part in (goal, answer) if part)


def _promise(seat: Seat, promise: str | None) -> str:
    return promise_sentence(promise, seat.place)


def _card_aim(seat: Seat, point: Argument | None, *, again: bool) -> str:
    """One sentence for a card: the answer if there's one, else the goal."""
    sentence = point.sentence if point else None
    bare = point and Argument(point.goal, None, None if point.goal else point.story)
    text = sentence or _aim(seat, bare, again=again)
    return text.removesuffix(f" {w.ANSWER_GAP}.")


def _last(values: Values) -> Values:
    """One sentence for a card: the promise, else the answer or the goal, else the close."""
    text = values["promise"] or values.get("last") or values["aim"] or values["close"]
    return {"last": w.one_sentence(text)}
