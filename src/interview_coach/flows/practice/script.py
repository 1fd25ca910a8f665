"""The conversation from `--say`: a script of what one says, for those who have no terminal, and for tests of one's own managers."""

from collections.abc import Callable, Sequence
from functools import cache, partial

from msgspec.structs import replace

from interview_coach.core.conversation.manager import MOVES, Manager, Move, State
from interview_coach.core.conversation.meaning import Choice, Meaning, meaning
from interview_coach.core.conversation.replay import replayed
from interview_coach.core.conversation.summary import summary
from interview_coach.core.pages.conversation import exchanges, opening_page, transcript
from interview_coach.core.record.practice import Felt, Practice, Talk, Turn
from interview_coach.core.record.story import Story
from interview_coach.core.views.conversation import talk_view
from interview_coach.errors import NotFound, NotReadable
from interview_coach.flows.options import clean
from interview_coach.flows.out.show import show, show_view, talk
from interview_coach.flows.practice.ending import record_end, tell_end
from interview_coach.flows.practice.occasion import Occasion
from interview_coach.flows.practice.turns import EVIDENCE, own_turn, sample_turn, typed_turns
from interview_coach.flows.printout import recorded_view
from interview_coach.flows.save import report_known
from interview_coach.flows.stories import every_story

MOST_PARTS = 3
"""Words of a move with its target and its story."""


def play_script(room: Occasion, manager: Manager, said: Sequence[str], felt: Felt | None) -> None:
    """The whole conversation; on record where it comes to its end.

    Raises:
        NotReadable: something cannot be read, or comes after the end.
        NotFound: a goal, a doubt or a story that there is not.
    """
    turns: list[Turn] = []
    choices: tuple[Choice, ...] = ()
    # Read once, and only where a story is told.
    mine = cache(lambda: every_story(room.session)[0])
    for words in said:
        state, _ = replayed(manager, turns)
        if state.ending:
            raise NotReadable(f'The conversation was over before "{words}".', "Leave that out.")
        found = _turns_of(room, manager, state, words, mine)
        if isinstance(found, Meaning):
            choices = found.choices
            break
        turns += found
    state, heard = replayed(manager, turns)
    # The time may run out before the second of two questions.
    turns = turns[: len(heard)]
    if state.ending:
        job = room.job.id if room.job else None
        done = Talk(
            on=room.session.today,
            manager=manager.id,
            job=job,
            ending=state.ending,
            felt=felt,
            said=tuple(turns),
        )
        record_end(room, partial(_added, done=done))
    if room.session.as_json:
        both_sides = summary(manager, state, tuple(heard), felt) if state.ending else None
        written = recorded_view(room.session, room.job_id)
        show_view(room.session, talk_view(manager, turns, state, heard, both_sides, written, choices))
        return
    show(room.session, transcript([opening_page(manager), *exchanges(turns, heard)]))
    if state.ending:
        room.session.out.write("\n")
        tell_end(room, manager, state, heard, felt)
        if not room.session.store.wrote:
            room.session.out.write("\n")
            report_known(room.session, "You've saved this conversation already.")
    else:
        talk(
            room.session,
            f"It isn't over yet: you have {state.minutes} minutes left, and nothing is saved so far. To go on, add more --say.",
        )


def _added(practice: Practice, done: Talk) -> Practice:
    """The practice with this conversation added. The same conversation on the same day is kept once."""
    return practice if done in practice.talks else replace(practice, talks=(*practice.talks, done))


def _turns_of(
    room: Occasion, manager: Manager, state: State, words: str, mine: Callable[[], Sequence[Story]]
) -> list[Turn] | Meaning:
    """The turns of `--say`: a move by its name (`story GOAL STORY`, `answer DOUBT`), or what one would say.

    With `--json`, what could be two or three moves is given back: the script stops there, and they're told as data.
    """
    parts = words.split()
    if parts and parts[0] in MOVES and len(parts) <= (MOST_PARTS if parts[0] in EVIDENCE else 1):
        return [_named(room, manager, state, mine, *parts)]
    text = clean(words)
    found = meaning(text, room.session.banks.moves, manager, state)
    if not found.choices:
        raise NotReadable(f'"{words}": {found.why}', f"Or name a move: {', '.join(MOVES)}.")
    if not found.is_sure and room.session.as_json:
        return found
    if not found.is_sure:
        names = " or ".join(f"{each.move} {each.target or ''}".strip() for each in found.choices)
        raise NotReadable(f'"{words}" could be {names}.', "Say it another way, or give the name of the move.")
    return typed_turns(state, found.choices, text)


def _named(
    room: Occasion,
    manager: Manager,
    state: State,
    mine: Callable[[], Sequence[Story]],
    name: str,
    target: str | None = None,
    story: str | None = None,
) -> Turn:
    move: Move = name  # type: ignore[assignment]
    if target is not None and target not in state.shown:
        raise NotFound(
            f'They haven\'t named "{target}".',
            f"So far, they've named {', '.join(sorted(state.shown)) or 'nothing'}.",
        )
    if story is None:
        return Turn(move=move, target=target, words=room.session.banks.moves.entry(move).says)
    if story in {each.id for each in manager.stories}:
        return sample_turn(manager, move, target, story)
    own = next((each for each in mine() if each.id == story), None)
    if own is None:
        raise NotFound(
            f'There\'s no story "{story}" to tell here.',
            f"Use one of these: {', '.join([*(each.id for each in manager.stories), *(each.id for each in mine())])}.",
        )
    return own_turn(move, target, own)
