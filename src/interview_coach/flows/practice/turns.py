"""A turn of the conversation at a terminal: what the person types, or picks from a list."""

from collections.abc import Sequence

from msgspec import Struct

from interview_coach.core.conversation.manager import FREE, Manager, Move, State
from interview_coach.core.conversation.meaning import Choice, meaning, shared
from interview_coach.core.conversation.play import open_doubts, open_goals
from interview_coach.core.evidence.speech import of_answer
from interview_coach.core.record.practice import Turn
from interview_coach.core.record.story import Story
from interview_coach.errors import NotReadable
from interview_coach.flows.options import clean
from interview_coach.flows.out.show import talk
from interview_coach.flows.walk.askers import choose
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

OWN, TYPED, NONE = "own ", "\0typed", "\0none"
"""Values of choices: a story of the person's own, words of the moment, none of these."""
EVIDENCE: tuple[Move, ...] = ("story", "answer")
NOW_FIRST: tuple[Move, ...] = ("wait", "answer", "story")
"""The moves that come first in the list, if they can be made now."""
MOST_STORIES = 8
"""Stories of the person's own that are offered: those nearest to what they are for."""
HELP = (
    "Type what you'd say, or press Enter to choose from a list. To stop, type a period by itself. The same "
    "command picks up here later."
)
SAID = "You can't take it back, just like in the room. Go on from there."
OTHERWISE = "Say it another way, or press Enter for a list."


class Moment(Struct, frozen=True):
    """The state of the conversation, and the stories that can be told."""

    session: Session
    manager: Manager
    state: State
    stories: Sequence[Story]


class Given(Struct, frozen=True):
    """A turn; `yours` is what the person says with it, where it was not typed, `echo` how typed words were understood."""

    turn: Turn
    yours: str | None = None
    echo: str | None = None
    more: tuple[Turn, ...] = ()
    """The other questions that were in the same words."""


def ask_turn(at: Moment) -> Given | Sign:
    """What the person says or does. STOP: they leave for now; any other sign: they are to be asked again."""
    silent = ", they're quiet" if at.state.pause else ""
    typed = at.session.ask.text(f"You ({at.state.minutes} min left{silent})")
    if typed is Sign.SKIP:
        return _pick(at)
    if isinstance(typed, str):
        return _read(at, typed)
    if typed is not Sign.STOP:
        talk(at.session, SAID if typed is Sign.BACK else HELP)
    return typed


def has_no_result(words: str) -> bool:
    """Whether what was said does not tell what came of it."""
    return any(remark.check == "no-result" for remark in of_answer(words))


def typed_turn(state: State, choice: Choice, words: str) -> Turn:
    """The turn that these words are. Who was asked what came of it, and says something, has told it."""
    is_told = choice.target is not None and choice.target == state.awaits
    lacks = choice.move in EVIDENCE and not is_told and has_no_result(words)
    return Turn(move=choice.move, target=choice.target, no_result=lacks or None, words=words)


def typed_turns(state: State, choices: Sequence[Choice], words: str) -> list[Turn]:
    """The turns of all that was said in one go, each with the words."""
    return [typed_turn(state, each, words) for each in choices]


def own_turn(move: Move, target: str | None, story: Story) -> Turn:
    """Telling a story of the person's own: what they did, and what came of it."""
    parts = [" ".join(part.split()) for part in (story.action, story.result) if part]
    told = " ".join(parts) or story.title
    no_result = None if story.result else True
    return Turn(move=move, target=target, own=story.id, no_result=no_result, words=told)


def sample_turn(manager: Manager, move: Move, target: str | None, wanted: str) -> Turn:
    """Telling a story of the manager's file, by its id."""
    sample = next(each for each in manager.stories if each.id == wanted)
    return Turn(move=move, target=target, sample=sample.id, words=" ".join(sample.words.split()))


def _read(at: Moment, typed: str) -> Given | Sign:
    try:
        words = clean(typed)
    except NotReadable as error:
        talk(at.session, *error.lines)
        return Sign.HELP
    found = meaning(words, at.session.banks.moves, at.manager, at.state)
    if not found.choices:
        talk(at.session, found.why)
        return Sign.HELP
    if found.is_sure:
        first, *more = typed_turns(at.state, found.choices, words)
        return Given(first, echo=found.echo, more=tuple(more))
    picked = _asked_back(at, found.choices)
    return picked if isinstance(picked, Sign) else Given(typed_turn(at.state, picked, words))


def _asked_back(at: Moment, choices: Sequence[Choice]) -> Choice | Sign:
    options = [Option(str(n), each.label) for n, each in enumerate(choices)]
    picked = choose(at.session, "Which of these do you mean?", [*options, Option(NONE, "none of these")])
    if isinstance(picked, Sign):
        return _again(picked)
    if picked == NONE:
        talk(at.session, OTHERWISE)
        return Sign.HELP
    return choices[int(picked)]


def _again(sign: Sign) -> Sign:
    """What a sign in a list means for the turn: stop here, or ask again."""
    return sign if sign is Sign.STOP else Sign.HELP


def _pick(at: Moment) -> Given | Sign:
    moves = at.session.banks.moves
    picked = choose(
        at.session, "What do you do?", [Option(each, moves.entry(each).menu) for each in _offered(at)]
    )
    if isinstance(picked, Sign):
        return _again(picked)
    move: Move = picked  # type: ignore[assignment]
    if move in EVIDENCE:
        return _tell(at, move)
    says = moves.entry(move).says
    return Given(Turn(move=move, words=says), yours=says)


def _offered(at: Moment) -> list[Move]:
    """The moves to pick from: first what the moment is for; no waiting without a pause, no answer without a doubt.

    What's only polite is typed.
    """
    can = {
        "wait": at.state.pause,
        "answer": bool(open_doubts(at.manager, at.state)),
        "story": bool(open_goals(at.manager, at.state)),
    }
    now = [each for each in NOW_FIRST if can[each]]
    rest = [entry.id for entry in at.session.banks.moves.entries if entry.id not in FREE]
    # A story can be told for nothing, too; that it helps little then is for them to find out.
    return [*now, *(each for each in rest if each not in now and (each == "story" or can.get(each, True)))]


def _tell(at: Moment, move: Move) -> Given | Sign:
    """A story for one of their goals, or an answer to one of their doubts."""
    open_ = open_goals if move == "story" else open_doubts
    targets = open_(at.manager, at.state)
    target = targets[0] if targets else None
    if len(targets) > 1:
        picked = choose(
            at.session, "Which one is it about?", [Option(each, at.manager.text(each)) for each in targets]
        )
        if isinstance(picked, Sign):
            return _again(picked)
        target = picked
    if target and len(targets) == 1:
        # There was nothing to choose, so it is said what it is for.
        about = "What they want" if move == "story" else "What worries them"
        talk(at.session, f"{about}: {at.manager.text(target)}.")
    return _with_what(at, move, target)


def _with_what(at: Moment, move: Move, target: str | None) -> Given | Sign:
    wanted = at.manager.text(target) if target else ""
    mine = sorted(at.stories, key=lambda story: -shared(f"{story.title} {story.spoken}", wanted))
    options = [
        *(Option(f"{OWN}{story.id}", f"mine: {story.title}") for story in mine[:MOST_STORIES]),
        *(Option(sample.id, f"as if it were mine: {sample.title}") for sample in at.manager.stories),
        Option(TYPED, "in my own words"),
    ]
    picked = choose(at.session, "What do you tell them?", options)
    if isinstance(picked, Sign):
        return _again(picked)
    if picked == TYPED:
        return _in_own_words(at, move, target)
    own = next((story for story in mine if f"{OWN}{story.id}" == picked), None)
    turn = own_turn(move, target, own) if own else sample_turn(at.manager, move, target, picked)
    return Given(turn, yours=turn.words)


def _in_own_words(at: Moment, move: Move, target: str | None) -> Given | Sign:
    typed = at.session.ask.text("What do you say?")
    if isinstance(typed, Sign):
        return _again(typed)
    try:
        return Given(typed_turn(at.state, Choice(move, target, ""), clean(typed)))
    except NotReadable as error:
        talk(at.session, *error.lines)
        return Sign.HELP
