"""The troubles of a conversation's file, beyond its types: ids, sources, texts, bounds.

Each trouble says where it is by keys and places in lists, `("replies", 3, "shows")`; the file knows the lines. An empty
list is well. What can come about when it is played is looked at in `conversation_reach`.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from interview_coach.core.conversation.manager import (
    COLDEST,
    LEAVE,
    SHARED,
    WARMEST,
    Anyone,
    Manager,
    Reply,
    When,
)
from interview_coach.core.text.names import close

Path = tuple[str | int, ...]
SHORTEST, LONGEST = 10, 60
"""Minutes of a conversation."""
ENOUGH = {"goals": (1, 5), "doubts": (1, 4), "stories": (1, 6), "replies": (1, 100), "endings": (3, 9)}
"""The lowest and highest count of each. More take too long to play through, and no one hears them all."""
GRADES = ("good", "middling", "bad")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_TEXTS = ("title", "blurb", "person", "role", "company", "vacancy", "opening", "time_up")


class Trouble(Struct, frozen=True):
    """Something wrong: where, and what it is with the way to fix it."""

    path: Path
    what: str


def file_troubles(manager: Manager, sources: Collection[str]) -> list[Trouble]:
    """The troubles that show without playing: ids, sources, texts, bounds. `sources` are the known source ids."""
    counts = list(_counts(manager))
    if any(len(getattr(manager, key)) > most for key, (_, most) in ENOUGH.items()):
        # No one reads what is wrong with each of thousands, and looking takes long.
        return counts
    found = [
        *counts,
        *_ids(manager),
        *_sources(manager, sources),
        *_texts(manager),
        *_numbers(manager),
        *_endings(manager),
        *_of_replies(manager),
        *_of_conditions(manager),
        *_of_stories(manager),
    ]
    return list(dict.fromkeys(found))


def anyone_troubles(anyone: Anyone, sources: Collection[str]) -> list[Trouble]:
    """The troubles of the replies that every manager falls back on."""
    found = [*_of_list("replies", anyone.replies, sources), *_sayings(anyone.replies)]
    for at, each in enumerate(anyone.replies):
        if not each.id.startswith(SHARED):
            found.append(
                Trouble(("replies", at, "id"), f"`id: {_short(each.id)}` must begin with `{SHARED}`")
            )
        if each.shows or each.mood or each.pause:
            what = "a reply for every manager can't show anything or change the mood; remove it"
            found.append(Trouble(("replies", at), what))
    return found


def _ids(manager: Manager) -> Iterator[Trouble]:
    for key in ENOUGH:
        yield from _of_ids(key, [each.id for each in getattr(manager, key)])
    both = {each.id for each in manager.goals} & {each.id for each in manager.doubts}
    for at, doubt in enumerate(manager.doubts):
        if doubt.id in both:
            what = f"`id: {doubt.id}` is the id of a goal too; rename one"
            yield Trouble(("doubts", at, "id"), what)
    for at, reply in enumerate(manager.replies):
        if reply.id.startswith(SHARED):
            what = f"`id: {_short(reply.id)}`: `{SHARED}` is how the shared replies begin; choose another"
            yield Trouble(("replies", at, "id"), what)


def _of_ids(key: str, ids: list[str]) -> Iterator[Trouble]:
    for at, name in enumerate(ids):
        if not _ID.fullmatch(name):
            what = "an id must be small letters, digits and hyphens, at most 60; write it like more-time"
            yield Trouble((key, at, "id"), what)
        elif name in ids[:at]:
            yield Trouble((key, at, "id"), f"`id: {name}` is there twice; rename one")


def _sources(manager: Manager, sources: Collection[str]) -> Iterator[Trouble]:
    yield from _unknown_source(("source",), manager.source, sources)
    for key in ("goals", "doubts", "replies", "endings"):
        for at, each in enumerate(getattr(manager, key)):
            yield from _unknown_source((key, at, "source"), each.source, sources)


def _unknown_source(path: Path, name: str, sources: Collection[str]) -> Iterator[Trouble]:
    if name not in sources:
        hint = _hint(name, sources) or "to see the ids: coach why"
        yield Trouble(path, f"`source: {_short(name)}` isn't recognized; {hint}")


def _of_list(key: str, replies: tuple[Reply, ...], sources: Collection[str]) -> Iterator[Trouble]:
    yield from _of_ids(key, [each.id for each in replies])
    for at, each in enumerate(replies):
        yield from _unknown_source((key, at, "source"), each.source, sources)


def _texts(manager: Manager) -> Iterator[Trouble]:
    for name in _TEXTS:
        yield from _empty((name.replace("_", "-"),), getattr(manager, name))
    for key, names in (
        ("goals", ("text",)),
        ("doubts", ("text", "hint")),
        ("stories", ("title", "words")),
        ("endings", ("says", "felt")),
    ):
        for at, each in enumerate(getattr(manager, key)):
            for name in names:
                yield from _empty((key, at, name), getattr(each, name))
    yield from _sayings(manager.replies)


def _sayings(replies: Iterable[Reply]) -> Iterator[Trouble]:
    for at, each in enumerate(replies):
        if not ((each.says or "").strip() or (each.does or "").strip()):
            yield Trouble(("replies", at), f"`{_short(each.id)}` has neither `says` nor `does`; write one")


def _empty(path: Path, text: str) -> Iterator[Trouble]:
    if not text.strip():
        yield Trouble(path, f"`{path[-1]}` is empty; write it")


def _numbers(manager: Manager) -> Iterator[Trouble]:
    yield from _between(("minutes",), manager.minutes, SHORTEST, LONGEST)
    yield from _between(("mood",), manager.mood, COLDEST, WARMEST)
    for at, each in enumerate(manager.replies):
        if each.costs is not None:
            yield from _between(("replies", at, "costs"), each.costs, 1, manager.minutes)


def _between(path: Path, number: int, least: int, most: int) -> Iterator[Trouble]:
    if not least <= number <= most:
        yield Trouble(path, f"`{path[-1]}: {number}` must be between {least} and {most}")


def _counts(manager: Manager) -> Iterator[Trouble]:
    for key, (least, most) in ENOUGH.items():
        count = len(getattr(manager, key))
        if not least <= count <= most:
            yield Trouble((key,), f"`{key}` has {count}; there must be {least} to {most}")


def _endings(manager: Manager) -> Iterator[Trouble]:
    kinds = {each.kind for each in manager.endings}
    for grade in GRADES:
        if grade not in kinds:
            yield Trouble(("endings",), f"no ending has `kind: {grade}`; add one")
    if manager.endings and manager.endings[-1].when:
        what = "the last ending is for everything else; remove its `when`"
        yield Trouble(("endings", len(manager.endings) - 1, "when"), what)


def _of_replies(manager: Manager) -> Iterator[Trouble]:
    known = {each.id for each in manager.to_find}
    for at, each in enumerate(manager.replies):
        if not each.to:
            yield Trouble(("replies", at, "to"), "`to` is empty; name the moves it answers")
        if LEAVE in each.to:
            what = f"`{LEAVE}` is answered by `endings`; remove it"
            yield Trouble(("replies", at, "to"), what)
        yield from _unknown(("replies", at, "shows"), each.shows, known, "goal or doubt")
        if not each.accepts and not {"story", "answer"} & set(each.to):
            what = "`accepts` is for replies to `story` and `answer`; remove it"
            yield Trouble(("replies", at, "accepts"), what)


def _of_conditions(manager: Manager) -> Iterator[Trouble]:
    for key in ("replies", "endings"):
        for at, each in enumerate(getattr(manager, key)):
            if each.when:
                path: Path = (key, at, "when")
                yield from _of_ids_named(path, each.when, manager)
                yield from _of_bounds(path, each.when, manager)
                yield from _out_of_place(path, each.when, each.to if isinstance(each, Reply) else None)


def _of_ids_named(path: Path, when: When, manager: Manager) -> Iterator[Trouble]:
    goals, doubts = {each.id for each in manager.goals}, {each.id for each in manager.doubts}
    for name, known, said in (
        ("shown", goals | doubts, "goal or doubt"),
        ("not_shown", goals | doubts, "goal or doubt"),
        ("met", goals, "goal"),
        ("not_met", goals, "goal"),
        ("answered", doubts, "doubt"),
        ("not_answered", doubts, "doubt"),
        ("target", goals | doubts, "goal or doubt"),
        ("story", {each.id for each in manager.stories}, "story"),
    ):
        yield from _unknown((*path, name.replace("_", "-")), getattr(when, name), known, said)


def _of_bounds(path: Path, when: When, manager: Manager) -> Iterator[Trouble]:
    for name, most in (
        ("mood", WARMEST),
        ("minutes", manager.minutes),
        ("met", len(manager.goals)),
        ("unanswered", len(manager.doubts)),
    ):
        for end in ("at_least", "at_most"):
            number = getattr(when, f"{name}_{end}")
            if number is not None:
                yield from _between((*path, f"{name}-{end.replace('_', '-')}"), number, 0, most)


def _out_of_place(path: Path, when: When, to: Collection[str] | None) -> Iterator[Trouble]:
    """Keys that can never be so where they stand: of an ending in a reply, or the other way round."""
    told = {"story", "answer"}
    if to is None:
        misplaced = [*_of_evidence(when), ("again", when.again is not None)]
        said = "is for replies"
    else:
        misplaced = [("time-up", when.time_up is not None)]
        said = "is for endings"
        if not told & set(to):
            misplaced += _of_evidence(when)
            said = "is for replies to `story` and `answer`" if when.time_up is None else said
    for key, stands in misplaced:
        if stands:
            yield Trouble((*path, key), f"`{key}` {said}; remove it")


def _of_evidence(when: When) -> list[tuple[str, object]]:
    return [("target", when.target), ("story", when.story), ("told", when.told)]


def _of_stories(manager: Manager) -> Iterator[Trouble]:
    goals, doubts = {each.id for each in manager.goals}, {each.id for each in manager.doubts}
    for at, each in enumerate(manager.stories):
        yield from _unknown(("stories", at, "meets"), each.meets, goals, "goal")
        yield from _unknown(("stories", at, "answers"), each.answers, doubts, "doubt")
    met = {goal for each in manager.stories for goal in each.meets}
    for at, goal in enumerate(manager.goals):
        if goal.id not in met:
            what = f"no story `meets` {_short(goal.id)}; add one, for people without a story of their own"
            yield Trouble(("goals", at), what)


def _unknown(path: Path, names: Iterable[str], known: Collection[str], said: str) -> Iterator[Trouble]:
    for name in names:
        if name not in known:
            hint = _hint(name, known) or f"use one of {', '.join(sorted(known))}"
            yield Trouble(path, f"`{_short(name)}` isn't a {said} in this file; {hint}")


def _hint(name: str, known: Collection[str]) -> str | None:
    # A long word is no slip of the finger, and comparing it takes time.
    near = close(name, list(known)) if len(name) <= 60 else []
    return f"did you mean `{near[0]}`?" if near else None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
