"""Thank-yous: a letter for each person met, each with its own content, or one for whoever is in between."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.letters.arguments import (
    Argument,
    arguments,
    goal_of,
    has_unnamed_goals,
    promises,
    unnamed,
    unnamed_promises,
)
from interview_coach.core.letters.draft import Draft, DraftChannel, fitted
from interview_coach.core.letters.facts import (
    PROCESS,
    Style,
    Values,
    address_of,
    base,
    has_topic_note,
    in_turn,
    is_mine,
    talks_before,
    topic_for,
    unwanted,
)
from interview_coach.core.letters.promise_line import promise_line
from interview_coach.core.letters.promised import is_nothing
from interview_coach.core.letters.sound import sounder
from interview_coach.core.letters.through import through_draft
from interview_coach.core.letters.topics import topics
from interview_coach.core.letters.trial import word_for
from interview_coach.core.letters.wishing import goal_said, wish_after_proof, wish_for
from interview_coach.core.letters.wording import nth
from interview_coach.core.record.model import Interview
from interview_coach.core.record.venues import is_at_home
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation


class Seat(Struct, frozen=True):
    """One person of one round, and their place among the people met."""

    interview: Interview
    name: str | None
    position: int
    """The place among the people in the round who get the same kind of words."""
    argument: Argument
    is_first: bool
    """Whether they're the first in turn, who is asked about what no one is known to have said."""
    rounds: tuple[int, ...] = ()
    """The rounds of these thanks in which they were met."""


_PAPERS = re.compile(r"(?:[\w-]+ ){0,2}(?:CDL|licen[cs]e|card|certificate|certification|permit|references)\b")
"""What someone has or hasn't, and no one helps with."""
Composer = Callable[[Situation, Style, Seat, Values], Values]


def thank_yous(s: Situation, rounds: Sequence[Interview], style: Style, channel: DraftChannel) -> list[Draft]:
    """A draft for everyone met in these rounds, in the order they were met."""
    style = style.of(s.job)
    if s.job.through and rounds:
        return [through_draft(s, style, rounds, channel)]
    seats: dict[str | None, Seat] = {}
    for interview in rounds:
        for seat in _seats(s, style, interview):
            # Whoever was met in two rounds gets one letter, about the later one, with what was promised in both.
            before = seats[seat.name].rounds if seat.name in seats else ()
            seats[seat.name] = replace(seat, rounds=(*before, interview.round))
    return [_note(s, style, seat, channel) for seat in seats.values()]


def _seats(s: Situation, style: Style, interview: Interview) -> list[Seat]:
    names: Sequence[str | None] = recipients.to_thank(s.job, interview) or (None,)
    asked = [name for name in names if name and s.job.kind_of(name) not in {"reception", *PROCESS}]
    mine = arguments(s, style, interview, asked)
    first = next(iter(in_turn(s.job, asked)), None)
    kinds = [_composer(s, name) for name in names]
    return [
        Seat(
            interview,
            name,
            kinds[:place].count(kinds[place]),
            mine.get(name or "", Argument()),
            name == first,
        )
        for place, name in enumerate(names)
    ]


def _composer(s: Situation, name: str | None) -> Composer:
    """Which kind of words this person gets."""
    kind = s.job.kind_of(name) if name else "other"
    return _reception if kind == "reception" else _process if kind in PROCESS else _interviewer


def _note(s: Situation, style: Style, seat: Seat, channel: DraftChannel) -> Draft:
    values = base(s, style, seat.interview, seat.name)
    values |= {"promised": "", "promise": ""} | _promised(s, style, seat, values, channel)
    values |= _composer(s, seat.name)(s, style, seat, values)
    values |= sounder(style.wording, values, seat.position)
    if s.job.kind_of(seat.name or "") != "reception":
        values |= unwanted(s)
    if channel != "email":
        values |= _on_card(style, seat, values)
    make = partial(
        Draft,
        to=seat.name,
        address=address_of(s.job, seat.name, channel),
        channel=channel,
        notes=_notes_of_gaps(s, seat, values),
    )
    return fitted(style.templates["thank-you-mail" if channel == "email" else "thank-you-card"], values, make)


def _on_card(style: Style, seat: Seat, values: Values) -> Values:
    """The last sentence of a card; and what they want, where nothing else is known of the conversation."""
    w, goal = style.wording, seat.argument.goal
    if goal and values["goal"] and values["topic"].startswith("["):
        said = goal_said(w, goal, seat.position)
        want = w.say(wish_for(style.quoting, goal.words), values, seat.position) if values["want"] else ""
        return {"talk": said, "last": values["promise"] or want or values["close"]}
    # Nothing is before it that "that" could mean.
    want = w.say("want", values, seat.position) if values["want"] else values["close"]
    return {"last": values["promise"] or want}


def _notes_of_gaps(s: Situation, seat: Seat, values: Values) -> tuple[str, ...]:
    """The note on the conversation, where the letter has a gap in its place."""
    note = topics(s.job, seat.interview.round).get(seat.name or "")
    return (note,) if note and values["topic"].startswith("[") else ()


def _interviewer(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    w, point = style.wording, seat.argument
    topic = topic_for(s, style, seat.interview, seat.name) if seat.name else None
    aim, want = _aim(s, style, seat, values, has_topic=bool(topic))
    is_known = seat.name is not None and (
        point.goal or point.sentence or point.deed or _has_promise(seat, values)
    )
    is_noted = has_topic_note(s, seat.interview, seat.name or "") or talks_before(s, seat.interview, None)
    return {
        "topic": topic or _topic_gap(s, style, seat, values),
        "goal": point.goal.words if point.goal else "",
        "proof": point.sentence or point.deed or "",
        "thanks": w.say(
            "thanks-trial" if seat.interview.kind == "trial" else "thanks", values, seat.position
        ),
        "talk": _talk(s, style, seat, values, topic, needed=not (is_known and is_noted)),
        "aim": aim,
        "want": w.say(want, values, seat.position),
        "close": w.say("close", values, seat.position),
    }


def _aim(s: Situation, style: Style, seat: Seat, values: Values, *, has_topic: bool) -> tuple[str, str]:
    """The goal and the proof, and which sentence follows them; gaps for what the notes have and can't be quoted."""
    w, point = style.wording, seat.argument
    if point.unfit and not (point.sentence or point.deed or has_topic or _has_promise(seat, values)):
        return f"{w.gap('goal-worded', values['first'])}.", "want"
    proof = point.sentence or (
        w.say("proof-deed", values | {"deed": point.deed}, seat.position) if point.deed else ""
    )
    after_proof = wish_after_proof(style.quoting, point.goal, proof) if proof else "want"
    if point.goal:
        if point.sentence and (
            point.goal.words.casefold() in point.sentence.casefold() or point.sentence.startswith("You ")
        ):
            return proof, after_proof
        said = goal_said(w, point.goal, seat.position)
        if proof or (seat.is_first and not _has_proof(s)):
            return f"{said} {proof or w.gap('proof') + '.'}", after_proof
        return said, wish_for(style.quoting, point.goal.words)
    if proof:
        return proof, after_proof
    unknown = seat.name is None or (
        seat.is_first and (has_unnamed_goals(s, style, seat.interview) or not has_topic)
    )
    if unknown and not talks_before(s, seat.interview, None):
        return f"{w.gap('goal', values['first'])}.", "want"
    return "", "want"


def _has_promise(seat: Seat, values: Values) -> bool:
    """Whether a letter that isn't to the first in turn has what was promised, and so needs no more."""
    return bool(values["promised"]) and not seat.is_first


def _has_proof(s: Situation) -> bool:
    """Whether something that was done is on record, so that no one has to think of it: it may answer another's goal."""
    return any(match.sentence or match.story for match in s.job.goals)


def _promised(s: Situation, style: Style, seat: Seat, values: Values, channel: DraftChannel) -> Values:
    """What was promised to this person, as something done; a gap where it can't be quoted, or no one knows to who."""
    w = style.wording
    rounds = seat.rounds or (seat.interview.round,)
    notes = [unnamed(s.job, each) for each in promises(s, rounds, seat.name)] if seat.name else []
    if mine := [note for note in notes if not is_nothing(note)]:
        return promise_line(style, mine, values, channel)
    if seat.is_first and channel == "email" and unnamed_promises(s, rounds):
        return {"promised": "", "promise": f"{w.gap('promise-whom', values['first'])}."}
    return {}


def _process(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    """The words for people who run the process: the date they named, what they may need. No goal and no proof."""
    w = style.wording
    topic = topic_for(s, style, seat.interview, seat.name) if seat.name else None
    goal = goal_of(s, style, seat.interview, seat.name) if seat.name else None
    has_talked = topic is not None or seat.interview.kind == "screen"
    goal = None if goal and (goal.to_do or _PAPERS.match(goal.words)) else goal
    ahead = s.promise and s.promise.promised and s.promise.promised >= s.today
    decide = w.say("decide", values, seat.position) if ahead else ""
    return {
        "topic": topic or _topic_gap(s, style, seat, values),
        "goal": "",
        "proof": "",
        "thanks": w.say("thanks" if has_talked else "thanks-hr", values, seat.position).replace(
            "my interview", f"my {word_for(seat.interview)}"
        ),
        "talk": _talk(s, style, seat, values, topic, needed=not (decide or goal), kind="talk-hr"),
        "aim": goal_said(w, goal, seat.position + 2) if goal else decide,
        "want": w.say(wish_for(style.quoting, goal.words) if goal else "want", values, seat.position + 2),
        "close": w.say("close-hr", values, seat.position),
    }


def _reception(s: Situation, style: Style, seat: Seat, values: Values) -> Values:
    """The words for the front desk: what they did, and nothing about the work."""
    w = style.wording
    note = style.fit(topics(s.job, seat.interview.round).get(seat.name or ""))
    did = style.quoting.kindness(note)
    words, is_done = did or (w.gap("did", values["first"]), False)
    return {
        "topic": words,
        "goal": "",
        "proof": "",
        "promise": "",
        "thanks": w.say(
            "thanks-desk-afar" if is_at_home(seat.interview) else "thanks-desk", values, seat.position
        ),
        "talk": w.say(
            "did" if is_done else "did-for-me" if " me " in f"{words} " else "did-thing",
            values | {"did": words},
            seat.position,
        ),
        "aim": "",
        "want": "",
        "close": w.say("close-desk", values, seat.position),
    }


def _topic_gap(s: Situation, style: Style, seat: Seat, values: Values) -> str:
    noted = seat.name is not None and has_topic_note(s, seat.interview, seat.name)
    return style.wording.gap("topic-worded" if noted else "topic", values["first"])


def _talk(
    s: Situation,
    style: Style,
    seat: Seat,
    values: Values,
    topic: str | None,
    *,
    needed: bool,
    kind: str = "talk",
) -> str:
    """The sentence about the conversation; after a later round, that it's the second one. A gap only where it's needed."""
    w = style.wording
    if topic is None and not needed:
        return ""
    shown = values | {"topic": topic or _topic_gap(s, style, seat, values)}
    before = talks_before(s, seat.interview, seat.name) if seat.name else 0
    if before:
        return w.say("talk-again", shown | {"nth": nth(before + 1)}, seat.position)
    if topic and (is_mine(topic) or (topic.startswith("how ") and style.quoting.is_trouble(topic))):
        kind = "talk-mine"
    elif topic and style.quoting.is_trouble(topic):
        kind = "talk-trouble"
    return w.say(kind, shown, seat.position)
