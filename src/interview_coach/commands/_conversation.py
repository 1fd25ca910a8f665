"""The conversation: a manager who hides what they want, played at a terminal or from `--say`."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace

from interview_coach.commands._options import clean
from interview_coach.commands._practice import Room, rehearsed
from interview_coach.commands._show import show, show_json, talk, talk_page
from interview_coach.commands._stories import every_story
from interview_coach.core.conversation import MOVES, Heard, Manager, Move, State
from interview_coach.core.conversation_end import summary
from interview_coach.core.conversation_play import open_doubts, open_goals
from interview_coach.core.document import Document, Span, command, joined, text
from interview_coach.core.names import close
from interview_coach.core.pages.conversation import (
    heard_page,
    manager_label,
    managers_page,
    opening_page,
    summary_page,
    transcript,
)
from interview_coach.core.practice import Felt, Practice, Talk, Turn
from interview_coach.core.speech import of_answer
from interview_coach.core.story import Story
from interview_coach.core.talk import open_talk, replayed, with_talk
from interview_coach.core.understand import Meant, NotRead, understand
from interview_coach.errors import NotFound, NotReadable, Stopped
from interview_coach.prompts import Option, Sign

FEELINGS = (
    Option("good", "it went well"),
    Option("fair", "so-so"),
    Option("weak", "it went badly"),
)
OWN, TYPED, NONE = "own ", "\0typed", "\0none"
"""Values of choices: a story of the person's own, words of the moment, none of these."""
EVIDENCE: frozenset[Move] = frozenset({"story", "answer"})


def converse(room: Room, wanted: str | None, said: Sequence[str], *, as_json: bool) -> None:
    """Talk to a manager: the one that is named, or that the person picks."""
    managers = room.session.banks.conversations
    bad = room.session.banks.conversations_left_out
    talk(room.session, *(f"Left out: {each.file}:{each.line}: {each.problem}" for each in bad))
    if wanted is None and (said or not room.session.may_ask or as_json):
        _list(room, as_json=as_json, said=bool(said))
        return
    manager = _named(managers, wanted) if wanted is not None else None
    if said and manager:
        _from_options(room, manager, said, as_json=as_json)
    elif not room.session.may_ask:
        raise NotReadable(
            "There is no terminal to ask on, so nothing was changed.",
            f'Like this: coach practice --conversation --manager {wanted} --say "What are you looking for?" --say thanks-and-leave',
        )
    else:
        _play(room, *_begin(room, manager))


def _list(room: Room, *, as_json: bool, said: bool) -> None:
    managers, talks = list(room.session.banks.conversations.values()), room.file.load().talks
    if as_json:
        show_json(room.session, {"managers": [_described(each, talks) for each in managers]})
        return
    show(room.session, managers_page(managers, talks))
    if said or not room.session.may_ask:
        raise NotReadable("Which of them? Say it with --manager.")


def _described(manager: Manager, talks: Sequence[Talk]) -> dict[str, Any]:
    played = [each for each in talks if each.manager == manager.id and each.ending]
    return {
        "id": manager.id,
        "title": manager.title,
        "blurb": manager.blurb,
        "kind": manager.kind,
        "minutes": manager.minutes,
        "played": [{"on": each.on.isoformat(), "ending": each.ending, "felt": each.felt} for each in played],
    }


def _named(managers: dict[str, Manager], wanted: str) -> Manager:
    if wanted in managers:
        return managers[wanted]
    near = close(wanted, list(managers))
    raise NotFound(
        f'There is no manager "{wanted}".',
        f"Did you mean {near[0]}?" if near else "All of them: coach practice --conversation --json",
    )


def _begin(room: Room, manager: Manager | None) -> tuple[Manager, Talk]:
    """A conversation that was broken off, where the person wants to go on with it; else a new one."""
    session, practice = room.session, room.file.load()
    job = room.job.id if room.job else None
    managers = session.banks.conversations
    broken = open_talk(practice, manager.id if manager else None, job)
    if broken and broken.manager in managers:
        known = managers[broken.manager]
        if session.ask.confirm(f"You were talking with {known.person}. Go on there?", default=True):
            return known, broken
        # Left for good: it is not asked about again.
        room.file.change(
            lambda fresh: replace(fresh, talks=tuple(each for each in fresh.talks if each != broken))
        )
    if manager is None:
        options = [Option(each.id, manager_label(each, practice.talks)) for each in managers.values()]
        picked = session.ask.choose("Whom do you want to talk to?", options)
        if isinstance(picked, Sign):
            raise Stopped
        manager = managers[picked]
    return manager, Talk(on=session.today, manager=manager.id, job=job)


def _play(room: Room, manager: Manager, begun: Talk) -> None:
    """Turn by turn; each is on disk before the next."""
    session = room.session
    state, heard = replayed(manager, begun.said)
    talk_page(session, opening_page(manager))
    if heard:
        lines = zip(begun.said, heard, strict=False)
        talk_page(session, transcript(heard_page(each, turn.words, None) for turn, each in lines))
    stories, _ = every_story(session)
    while state.ending is None:
        given = _ask_turn(room, manager, state, stories)
        if given is Sign.STOP:
            talk(session, f"Stopped. The same command goes on from there: {room.words} --conversation")
            return
        if isinstance(given, Sign):
            continue
        turn, echo = given
        begun = _kept(room, begun, replace(begun, said=(*begun.said, turn)))
        state, heard = replayed(manager, begun.said)
        talk(session, "")
        talk_page(session, heard_page(heard[-1], None if echo else turn.words, echo))
    _end(room, manager, begun, state, heard)


def _kept(room: Room, old: Talk, new: Talk) -> Talk:
    room.file.change(partial(with_talk, old=old, new=new))
    return new


def _end(room: Room, manager: Manager, done: Talk, state: State, heard: Sequence[Heard]) -> None:
    """First how it felt, then the other side."""
    session = room.session
    talk(session, "")
    felt = session.ask.choose("Before you hear the other side: how did it go, in your view?", FEELINGS)
    yours: Felt | None = None if isinstance(felt, Sign) else felt  # type: ignore[assignment]
    _kept(room, done, replace(done, ending=state.ending, felt=yours))
    if room.job:
        rehearsed(room, room.job)
    show(session, summary_page(manager, summary(manager, state, tuple(heard), yours)))
    show(session, _ways(room, manager))


def _ways(room: Room, manager: Manager) -> Document:
    again = command(f"{room.words} --conversation --manager {manager.id}")
    return Document(
        joined([(text("Once more: ", again), text(Span("Wrong?  ", "quiet"), command("coach undo")))])
    )


def _ask_turn(
    room: Room, manager: Manager, state: State, stories: Sequence[Story]
) -> tuple[Turn, str | None] | Sign:
    """What the person says or does, and how typed words were understood."""
    session = room.session
    typed = session.ask.text(f"You ({state.minutes} min left{', they are silent' if state.pause else ''})")
    if typed is Sign.SKIP:
        return _pick(room, manager, state, stories)
    if typed is Sign.STOP:
        return typed
    if typed is Sign.BACK:
        talk(session, "What was said is said, here as in the room. Go on from it.")
        return typed
    if isinstance(typed, Sign):
        talk(session, "Type what you would say, or press Enter for a list. A full stop alone leaves for now.")
        return typed
    return _read(room, manager, state, clean(typed), stories)


def _read(
    room: Room, manager: Manager, state: State, words: str, stories: Sequence[Story]
) -> tuple[Turn, str | None] | Sign:
    session, moves = room.session, room.session.banks.moves
    found = understand(words, moves)
    if isinstance(found, NotRead):
        talk(session, found.why)
        return Sign.HELP
    if isinstance(found, Meant):
        move, echo = found.move, found.echo
    else:
        options = [Option(each.move, each.echo) for each in found.options]
        picked = session.ask.choose("Which of these do you mean?", [*options, Option(NONE, "none of these")])
        if isinstance(picked, Sign) or picked == NONE:
            return Sign.HELP
        move, echo = picked, moves.entry(picked).echo  # type: ignore[arg-type,assignment]
    if move == "story" and not open_goals(manager, state) and open_doubts(manager, state):
        # They have named a doubt, and nothing else that a story could be for.
        move, echo = "answer", moves.entry("answer").echo
    if move in EVIDENCE:
        return _with_evidence(room, manager, state, move, words, stories)
    return Turn(move=move, words=words), echo


def _pick(
    room: Room, manager: Manager, state: State, stories: Sequence[Story]
) -> tuple[Turn, str | None] | Sign:
    moves = room.session.banks.moves
    offered = [each for each in moves.entries if each.id != "wait" or state.pause]
    offered = [each for each in offered if each.id != "answer" or open_doubts(manager, state)]
    picked = room.session.ask.choose("What do you do?", [Option(each.id, each.menu) for each in offered])
    if isinstance(picked, Sign):
        return Sign.STOP if picked is Sign.STOP else Sign.HELP
    move: Move = picked  # type: ignore[assignment]
    if move in EVIDENCE:
        return _with_evidence(room, manager, state, move, None, stories)
    return Turn(move=move, words=moves.entry(move).menu), None


def _with_evidence(
    room: Room, manager: Manager, state: State, move: Move, words: str | None, stories: Sequence[Story]
) -> tuple[Turn, str | None] | Sign:
    """A story for one of their goals, or an answer to one of their doubts."""
    targets = open_goals(manager, state) if move == "story" else open_doubts(manager, state)
    target = targets[0] if targets else None
    if len(targets) > 1:
        options = [Option(each, manager.text(each)) for each in targets]
        picked = room.session.ask.choose("For which of these?", options)
        if isinstance(picked, Sign):
            return Sign.HELP
        target = picked
    if words is not None:
        return Turn(move=move, target=target, no_result=_has_no_result(words) or None, words=words), None
    return _which_story(room, manager, move, target, stories)


def _which_story(
    room: Room, manager: Manager, move: Move, target: str | None, stories: Sequence[Story]
) -> tuple[Turn, str | None] | Sign:
    options = [
        *(Option(f"{OWN}{story.id}", f"mine: {story.title}") for story in stories),
        *(Option(sample.id, f"as if mine: {sample.title}") for sample in manager.stories),
        Option(TYPED, "in my own words"),
    ]
    picked = room.session.ask.choose("With what?", options)
    if isinstance(picked, Sign):
        return Sign.HELP
    if picked == TYPED:
        typed = room.session.ask.text("What do you say?")
        if isinstance(typed, Sign):
            return Sign.HELP
        words = clean(typed)
        return Turn(move=move, target=target, no_result=_has_no_result(words) or None, words=words), None
    if picked.startswith(OWN):
        story = next(each for each in stories if f"{OWN}{each.id}" == picked)
        return Turn(
            move=move, target=target, no_result=None if story.result else True, words=story.title
        ), None
    sample = next(each for each in manager.stories if each.id == picked)
    return Turn(move=move, target=target, sample=sample.id, words=" ".join(sample.words.split())), None


def _has_no_result(words: str) -> bool:
    return any(remark.check == "no-result" for remark in of_answer(words))


def _from_options(room: Room, manager: Manager, said: Sequence[str], *, as_json: bool) -> None:
    """The whole conversation from `--say`; recorded where it comes to its end."""
    turns: list[Turn] = []
    pages: list[Document] = []
    for words in said:
        state, _ = replayed(manager, turns)
        if state.ending:
            raise NotReadable(f'The conversation was over before "{words}".')
        turns.append(_turn_of(room, manager, state, words))
        state, heard = replayed(manager, turns)
        pages.append(heard_page(heard[-1], turns[-1].words or turns[-1].move, None))
    job = room.job.id if room.job else None
    if state.ending:
        done = Talk(
            on=room.session.today, manager=manager.id, job=job, ending=state.ending, said=tuple(turns)
        )
        room.file.change(partial(_added, done=done))
        if room.job:
            rehearsed(room, room.job)
    if as_json:
        show_json(room.session, _as_json(manager, state, heard))
        return
    show(room.session, transcript([opening_page(manager), *pages]))
    if state.ending:
        show(room.session, summary_page(manager, summary(manager, state, heard)))
        show(room.session, _ways(room, manager))
    else:
        talk(
            room.session,
            f"Not over yet: {state.minutes} minutes left, and nothing recorded. Go on with more --say.",
        )


def _added(practice: Practice, done: Talk) -> Practice:
    return replace(practice, talks=(*practice.talks, done))


def _turn_of(room: Room, manager: Manager, state: State, words: str) -> Turn:
    """A turn of `--say`: a move by its name (`story GOAL STORY`, `answer DOUBT`), or what one would say.

    Raises:
        NotReadable: it could be several moves, or none.
    """
    parts = words.split()
    if parts and parts[0] in MOVES and len(parts) <= 3 and (len(parts) == 1 or parts[0] in EVIDENCE):
        target = parts[1] if len(parts) > 1 else None
        if target is not None and target not in state.shown:
            raise NotReadable(
                f'They have not named "{target}".',
                f"Named so far: {', '.join(sorted(state.shown)) or 'nothing'}.",
            )
        story = parts[2] if len(parts) > 2 else None
        if story is not None and story not in {each.id for each in manager.stories}:
            raise NotReadable(
                f'There is no story "{story}" to tell here.',
                f"One of: {', '.join(each.id for each in manager.stories)}.",
            )
        told = next((" ".join(each.words.split()) for each in manager.stories if each.id == story), None)
        menu = room.session.banks.moves.entry(parts[0]).menu
        return Turn(move=parts[0], target=target, sample=story, words=told or menu)
    found = understand(words, room.session.banks.moves)
    if isinstance(found, NotRead):
        raise NotReadable(f'"{words}": {found.why}', f"Or a move by its name: {', '.join(MOVES)}.")
    if not isinstance(found, Meant):
        names = " or ".join(each.move for each in found.options)
        raise NotReadable(f'"{words}" could be {names}.', "Say it otherwise, or give the move by its name.")
    move = found.move
    if move == "story" and not open_goals(manager, state) and open_doubts(manager, state):
        move = "answer"
    targets = open_goals(manager, state) if move == "story" else open_doubts(manager, state)
    target = targets[0] if move in EVIDENCE and targets else None
    return Turn(
        move=move, target=target, no_result=(move in EVIDENCE and _has_no_result(words)) or None, words=words
    )


def _as_json(manager: Manager, state: State, heard: Sequence[Heard]) -> dict[str, Any]:
    return {
        "manager": manager.id,
        "minutes": state.minutes,
        "ending": state.ending,
        "found": sorted(state.shown),
        "met": sorted(state.met),
        "answered": sorted(state.answered),
        "heard": [
            {
                "move": each.move,
                "rule": each.rule,
                "source": each.source,
                "lines": [{"by": line.by, "text": line.text} for line in each.lines],
                "showed": list(each.showed),
            }
            for each in heard
        ],
    }
