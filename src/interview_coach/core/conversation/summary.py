"""After a conversation: what there was to find, what was found, how the two felt, and one thing to try next time.

No score: nothing here is a number of the person.
"""

from collections.abc import Callable

from msgspec import Struct

from interview_coach.core.conversation.manager import Doubt, Ending, Goal, Manager, Move, Response, State
from interview_coach.core.conversation.play import open_doubts, open_goals
from interview_coach.core.conversation.ways import FITS, brings_out, way
from interview_coach.core.record.practice import FELT, Felt

_GRADES = ("bad", "middling", "good")
"""The grades of endings, in the order `FELT` has for the person's own feeling."""
_STORY_HINT = "Tell a story for it, and say how it turned out."


class ManagerPoint(Struct, frozen=True, kw_only=True):
    """A goal or a doubt, and what became of it."""

    id: str
    text: str
    is_found: bool
    is_settled: bool
    """A goal that a story met, a doubt that was answered."""
    way: str | None = None
    """Where it was not found: the move that would have brought it out, as `asking what success looks like`."""
    was_tried: bool = False
    """Whether that move was made at another moment."""
    hint: str | None = None
    """Where it was found and stayed open: what would have settled it, in a sentence."""
    source: str


class Advice(Struct, frozen=True):
    """A piece of advice.

    `rule` is the name of the rule behind it, and `source` is the id of its source.
    """

    rule: str
    text: str
    source: str


class Summary(Struct, frozen=True, kw_only=True):
    """The summary told at the end."""

    ending: Ending
    """How it ended, with what they felt."""
    time_up: bool
    minutes_left: int
    goals: tuple[ManagerPoint, ...]
    doubts: tuple[ManagerPoint, ...]
    yours: Felt | None
    feelings: Advice | None
    """Advice on the two feelings, side by side. None if the person didn't say theirs."""
    next: Advice


class Played(Struct, frozen=True):
    """A conversation that is over: what the rules look at."""

    manager: Manager
    state: State
    heard: tuple[Response, ...]

    @property
    def moves(self) -> frozenset[Move]:
        """The moves that were made."""
        return frozenset(each.move for each in self.heard)

    @property
    def hidden(self) -> list[str]:
        """Goals and doubts that never came out, in the order of the file."""
        return [each.id for each in self.manager.to_find if each.id not in self.state.shown]


def summary(
    manager: Manager, state: State, heard: tuple[Response, ...], own_feeling: Felt | None = None
) -> Summary:
    """What there is to tell of a conversation that is over.

    Raises:
        ValueError: It is not over yet.
    """
    if state.ending is None:
        raise ValueError("the conversation isn't over")
    played, ending = Played(manager, state, heard), manager.ending(state.ending)
    return Summary(
        ending=ending,
        time_up=any(each.time_up for each in heard),
        minutes_left=state.minutes,
        goals=tuple(_point(played, each) for each in manager.goals),
        doubts=tuple(_point(played, each) for each in manager.doubts),
        yours=own_feeling,
        feelings=_feelings(ending, own_feeling) if own_feeling else None,
        next=next(advice for rule in RULES if (advice := rule(played))),
    )


def _point(played: Played, entry: Goal | Doubt) -> ManagerPoint:
    is_found, is_settled = (
        entry.id in played.state.shown,
        entry.id in played.state.met | played.state.answered,
    )
    reply = None if is_found else brings_out(played.manager, entry.id)
    hint = entry.hint if isinstance(entry, Doubt) else _STORY_HINT
    return ManagerPoint(
        id=entry.id,
        text=entry.text,
        is_found=is_found,
        is_settled=is_settled,
        way=way(played.manager, reply, entry.id) if reply else None,
        was_tried=reply is not None and not played.moves.isdisjoint(reply.to),
        hint=hint if is_found and not is_settled else None,
        source=reply.source if reply else entry.source,
    )


def _feelings(ending: Ending, yours: Felt) -> Advice:
    apart = FELT.index(yours) - _GRADES.index(ending.kind)
    if apart > 0:
        text = "You left feeling better about it than they did. Most people do. That's why it helps to ask."
    elif apart < 0:
        text = "It went better than you thought. Either way, the feeling tells you little."
    else:
        text = "This time you both agree. Often you won't, and the only way to know is to ask."
    return Advice("feelings", text, "tough-calls")


def told_before_asking(played: Played) -> Advice | None:
    """Advice if they talked about themselves and no goal came out."""
    if "talk" in played.moves and not _goals_shown(played):
        text = "Ask before you tell. Start with what success looks like to them."
        return Advice("told-before-asking", text, "tough-calls")
    return None


def found_no_goal(played: Played) -> Advice | None:
    """No goal came out at all."""
    if _goals_shown(played):
        return None
    text = "Ask early what success looks like, what they hope to gain, or which goals matter most. Then listen for the goal."
    return Advice("found-no-goal", text, "tough-calls")


def told_too_soon(played: Played) -> Advice | None:
    """A story came for nothing that they had named, and no other one met a goal."""
    if not played.state.met and any(each.move == "story" and each.told == "untied" for each in played.heard):
        text = "Save your story until they've named a goal. Then say which of their goals it's for."
        return Advice("told-too-soon", text, "tough-calls")
    return None


def told_no_story(played: Played) -> Advice | None:
    """A goal came out, and no story was told."""
    goals = open_goals(played.manager, played.state)
    if goals and "story" not in played.moves:
        text = f"They named a goal: “{played.manager.text(goals[0])}”. Tell a story for it, and say how the two fit together."
        return Advice("told-no-story", text, "tough-calls")
    return None


def left_result_out(played: Played) -> Advice | None:
    """Advice if the manager had to ask what came of a story."""
    if any(each.told == "no-result" for each in played.heard):
        return Advice(
            "left-result-out",
            "Say what came of it before they have to ask: a number, or what someone said.",
            "star",
        )
    return None


def filled_the_pause(played: Played) -> Advice | None:
    """Advice if the manager fell silent and the reader filled the pause."""
    good: set[Move] = {"wait", "concerns", "answer"}
    filled = any(each.was_pause and each.move not in good for each in played.heard)
    if filled and _doubts_hidden(played):
        text = "When they go quiet, wait, or ask what concerns them. There may be a doubt behind it."
        return Advice("filled-the-pause", text, "tough-calls")
    return None


def left_a_doubt(played: Played) -> Advice | None:
    """A doubt came out and was left standing."""
    doubts = open_doubts(played.manager, played.state)
    if not doubts:
        return None
    text = (
        f"They told you a doubt: “{played.manager.text(doubts[0])}”. Answer it right away, with an example."
    )
    return Advice("left-a-doubt", text, "tough-calls")


def never_closed(played: Played) -> Advice | None:
    """Advice if they left without the closing question. It isn't asked of a panel or on a screen."""
    outright = played.manager.kind not in ("panel", "screen")
    if outright and played.moves.isdisjoint({*FITS, "concerns"}):
        text = "Before you leave, ask if you're the kind of person they're looking for. You can still answer a doubt then."
        return Advice("never-closed", text, "tough-calls")
    if not outright and played.moves.isdisjoint({"anything-else", "concerns"}):
        text = "Before you leave, ask if there's anything else they want done, or anything you could make clearer."
        return Advice("never-closed", text, "close-contested")
    return None


def never_asked_for_concerns(played: Played) -> Advice | None:
    """Advice if a doubt stayed hidden and wasn't asked for."""
    if _doubts_hidden(played) and "concerns" not in played.moves:
        text = "Ask if anything concerns them. You can only answer a doubt that they've told you."
        return Advice("never-asked-for-concerns", text, "tough-calls")
    return None


def left_a_goal(played: Played) -> Advice | None:
    """A goal came out and no story met it."""
    goals = open_goals(played.manager, played.state)
    if not goals:
        return None
    text = f"One goal never got a story: “{played.manager.text(goals[0])}”. Have one ready for each goal they name."
    return Advice("left-a-goal", text, "tough-calls")


def missed_something(played: Played) -> Advice | None:
    """Something stayed hidden that another move would have brought out."""
    for wanted in played.hidden:
        if reply := brings_out(played.manager, wanted):
            hidden = played.manager.text(wanted)
            text = f"“{hidden}” stayed hidden. Try {way(played.manager, reply, wanted)}."
            return Advice("missed-something", text, reply.source)
    return None


def ran_out_of_time(played: Played) -> Advice | None:
    """The time was up before they left."""
    if any(each.time_up for each in played.heard):
        text = "Keep the last two minutes to ask when they'll decide, and to thank them."
        return Advice("ran-out-of-time", text, "ask-date")
    return None


def asked_for_no_date(played: Played) -> Advice | None:
    """Advice if they left without a date."""
    if "decide" in played.moves:
        return None
    return Advice("asked-for-no-date", "Ask when they'll decide, and when it's okay to check in.", "ask-date")


def found_all(_played: Played) -> Advice:
    """Nothing is left to say."""
    text = "You found everything, and you had an answer to all of it. Next time, try a manager who says less, or ask more directly at the end."
    return Advice("found-all", text, "both-sides")


RULES: tuple[Callable[[Played], Advice | None], ...] = (
    told_before_asking,
    found_no_goal,
    told_too_soon,
    told_no_story,
    filled_the_pause,
    left_a_doubt,
    never_closed,
    never_asked_for_concerns,
    left_result_out,
    left_a_goal,
    missed_something,
    ran_out_of_time,
    asked_for_no_date,
    found_all,
)
"""What to try next time: the first that has something to say."""


def _goals_shown(played: Played) -> bool:
    return any(each.id in played.state.shown for each in played.manager.goals)


def _doubts_hidden(played: Played) -> bool:
    return any(each.id not in played.state.shown for each in played.manager.doubts)
