"""The conversation: a manager who hides what they want, played at a terminal."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from interview_coach.core.conversation.manager import Manager, Response, State
from interview_coach.core.conversation.replay import known_turns, open_talk, replayed, with_talk, without
from interview_coach.core.pages.conversation import (
    exchanges,
    heard_page,
    manager_label,
    managers_page,
    opening_page,
    transcript,
)
from interview_coach.core.record.practice import Felt, Talk
from interview_coach.core.text.names import close, match
from interview_coach.core.views.conversation import ManagersView, manager_view
from interview_coach.errors import NotFound, NotReadable, Several, Stopped
from interview_coach.flows.out.show import left_out_views, show, show_view, talk, talk_page, tell_left_out
from interview_coach.flows.practice.ending import record_end, tell_end
from interview_coach.flows.practice.occasion import Occasion
from interview_coach.flows.practice.script import play_script
from interview_coach.flows.practice.turns import Moment, ask_turn
from interview_coach.flows.stories import every_story
from interview_coach.flows.walk.askers import choose
from interview_coach.prompts.asking import Option, Sign

FEELINGS = (
    Option("good", "it went well"),
    Option("fair", "so-so"),
    Option("weak", "it went badly"),
)


def converse(room: Occasion, wanted: str | None, said: Sequence[str], felt: Felt | None = None) -> None:
    """Talk to a manager: the one that is named, or that the person picks.

    Raises:
        NotFound: there is no such manager.
        NotReadable: no one can be asked, or something to say cannot be read.
    """
    session, as_json = room.session, room.session.as_json
    left_out = session.banks.conversations_left_out
    tell_left_out(session, left_out)
    manager = _named(room, wanted) if wanted is not None else None
    if manager is None and (said or as_json or not session.may_ask):
        _list(room, said=bool(said))
    elif manager is None or (session.may_ask and not (said or as_json)):
        _play(room, *_begin(room, manager))
    elif said or as_json:
        play_script(room, manager, said, felt)
    else:
        raise NotReadable(
            "coach can only ask questions at a terminal, so nothing was changed.",
            f"Like this: {room.words} --conversation --manager {manager.id} --say success --say thanks-and-leave",
            "Each --say is what you'd say, or the name of a move.",
        )


def _list(room: Occasion, *, said: bool) -> None:
    managers, talks = list(room.session.banks.conversations.values()), room.file.load().talks
    if room.session.as_json and not said:
        views = tuple(manager_view(each, talks) for each in managers)
        left_out = left_out_views(room.session.banks.conversations_left_out)
        show_view(room.session, ManagersView(managers=views, left_out=left_out))
        return
    if said:
        raise NotReadable(
            "Who are you saying that to? Name them with --manager.",
            f"Use one of these: {', '.join(m.id for m in managers)}.",
        )
    show(room.session, managers_page(managers, talks, room.words))
    raise NotReadable(
        "coach can only ask questions at a terminal, so nothing was changed.",
        "Which manager? Name one with --manager.",
    )


def _named(room: Occasion, wanted: str) -> Manager:
    """The manager that is meant: by the name of the file, the person, or the title.

    Raises:
        NotFound: none or several.
    """
    managers = room.session.banks.conversations
    hits = match(wanted, list(managers.values()), lambda each: [each.id, each.person, each.title])
    if len(hits) == 1:
        return hits[0]
    if hits:
        names = ", ".join(each.id for each in hits)
        raise Several(f'"{wanted}" fits several managers: {names}.', "Use one of these names instead.")
    near = close(wanted, [name for each in managers.values() for name in (each.id, each.person)])
    raise NotFound(
        f'There\'s no manager "{wanted}".',
        f"Did you mean {near[0]}?" if near else f"All of them: {', '.join(managers)}.",
    )


def _begin(room: Occasion, manager: Manager | None) -> tuple[Manager, Talk]:
    """A conversation that was broken off, where the person wants to go on with it; else a new one."""
    session, practice = room.session, room.file.load()
    job = room.job.id if room.job else None
    managers = session.banks.conversations
    broken = open_talk(practice, manager.id if manager else None, job)
    if broken and broken.manager in managers:
        known = managers[broken.manager]
        if session.ask.confirm(
            f"You were talking with {known.person}. Pick up where you left off?", default=True
        ):
            return known, broken
        # Left for good: it is not asked about again.
        room.file.change(partial(without, talk=broken))
        talk(session, "I've closed that one.")
    if manager is None:
        options = [Option(each.id, manager_label(each, practice.talks)) for each in managers.values()]
        talk_page(session, managers_page(list(managers.values()), practice.talks, room.words))
        picked = choose(session, "Who do you want to talk with?", options)
        if isinstance(picked, Sign):
            raise Stopped
        manager = managers[picked]
    return manager, Talk(on=session.today, manager=manager.id, job=job)


def _play(room: Occasion, manager: Manager, begun: Talk) -> None:
    """Turn by turn; each is on disk before the next."""
    session = room.session
    state, heard = replayed(manager, begun.said)
    talk_page(session, opening_page(manager))
    if heard:
        talk_page(session, transcript(exchanges(known_turns(begun.said), heard)))
    stories, _ = every_story(session)
    while state.ending is None:
        given = ask_turn(Moment(session, manager, state, stories))
        if given is Sign.STOP:
            raise _stopped(room)
        if isinstance(given, Sign):
            continue
        known = len(heard)
        begun = _kept(room, begun, replace(begun, said=(*begun.said, given.turn, *given.more)))
        state, heard = replayed(manager, begun.said)
        talk(session, "")
        first, *more = heard[known:]
        talk_page(session, heard_page(first, given.yours, given.echo))
        for each in more:
            talk_page(session, heard_page(each, None, None))
    _end(room, manager, begun, state, heard)


def _stopped(room: Occasion) -> Stopped:
    return Stopped(f"Stopped. The same command picks up from there: {room.words} --conversation")


def _kept(room: Occasion, old: Talk, new: Talk) -> Talk:
    room.file.change(partial(with_talk, old=old, new=new))
    return new


def _end(room: Occasion, manager: Manager, done: Talk, state: State, heard: Sequence[Response]) -> None:
    """First how it felt, then the other side."""
    session = room.session
    talk(session, "", "It's over. Before you hear their side:")
    felt = session.ask.choose("How do you think it went?", FEELINGS, open_=True)
    if felt is Sign.STOP:
        raise _stopped(room)
    yours: Felt | None = None if isinstance(felt, Sign) else felt  # type: ignore[assignment]
    record_end(room, partial(with_talk, old=done, new=replace(done, ending=state.ending, felt=yours)))
    tell_end(room, manager, state, heard, yours)
