"""What a command put on record, as data, with what is next: the JSON of every command that writes."""

from typing import Any

from interview_coach.core.views.agenda import ItemView
from interview_coach.core.views.view import View

_BY_PROMPT = ("research", "prep", "ended", "answers")
"""Keys of a record that hold answers by the id of their prompt."""
_WITH_ANSWERS = ("debriefs", "feedback")
_NEVER_SAID = frozenset({"schema", "log"})


class RecordedView(View, frozen=True, kw_only=True):
    """Every command that records something prints this document.

    `id` is the id of the job or story, or null. `recorded` lists what's in your files now that wasn't there
    before. `next` is the most important open step of the job, or null if no step is open.
    """

    id: str | None
    recorded: tuple[dict[str, Any], ...]
    next: ItemView | None


class UndoneView(RecordedView, frozen=True, kw_only=True):
    """`coach undo --json` prints this document.

    `recorded` lists what the command put back into your records, and `taken_back` lists what it removed.
    `command` is the command that was undone, or that was brought back with `--redo`. `at` is the time when
    you ran that command. Both are null if you restored a single record with `--of`.
    """

    taken_back: tuple[dict[str, Any], ...]
    command: str | None
    at: str | None


def recorded(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """The parts a record has now and didn't have before, both as in their file.

    New log entries come first, as in the file; then answers as `{prompt: text}`, and what else changed as `{key: value}`,
    where a list gives one of these for each new item. What's gone is null: in a list, `{key: {name: null}}`.
    """
    known = list(before.get("log", ()))
    out: list[dict[str, Any]] = []
    for entry in after.get("log", ()):
        if entry in known:
            known.remove(entry)
        else:
            out.append(entry)
    for key in dict.fromkeys((*before, *after)):
        if key not in _NEVER_SAID and (before.get(key) or None) != (after.get(key) or None):
            out += _changed(key, before.get(key), after.get(key))
    return tuple(out)


def _changed(key: str, before: Any, after: Any) -> list[dict[str, Any]]:
    if key in _BY_PROMPT:
        return _answers(before or {}, after or {})
    if key in _WITH_ANSWERS:
        was, is_now = _by_round(before), _by_round(after)
        return [
            each
            for key in dict.fromkeys((*is_now, *was))
            for each in _answers(was.get(key, {}), is_now.get(key, {}))
        ]
    if isinstance(after, list):
        new = [{key: item} for item in _new_items(before or [], after)]
        gone = _gone(key, before or [], after) if len(after) < len(before or []) else []
        return [*new, *gone] or [{key: after}]
    return [{key: after}]


def _new_items(before: list[Any], after: list[Any]) -> list[Any]:
    """The items that the list had not before. One that was there once and is there twice now is new once."""
    if after[: len(before)] == before:
        # Lists mostly grow at their end, and the list of tries may be long.
        return after[len(before) :]
    known = list(before)
    new = []
    for item in after:
        if item in known:
            known.remove(item)
        else:
            new.append(item)
    return new


def _gone(key: str, before: list[Any], after: list[Any]) -> list[dict[str, Any]]:
    """What a shorter list has lost: each item by its name, or the key alone if none of them has one."""
    there = {_name(item) for item in after}
    lost = _new_items(after, before)
    named = [{key: {name: None}} for item in lost if (name := _name(item)) and name not in there]
    return named or [{key: None}]


def _name(item: Any) -> str | None:
    return item.get("name") if isinstance(item, dict) else str(item)


def _by_round(notes: list[dict[str, Any]] | None) -> dict[tuple[int | None, str], dict[str, str]]:
    """The answers of each round's notes, or of each feedback, by round and day."""
    return {(each.get("round"), each["on"]): each.get("answers", {}) for each in notes or ()}


def _answers(before: dict[str, str], after: dict[str, str]) -> list[dict[str, Any]]:
    ids = dict.fromkeys((*after, *before))
    return [{prompt: after.get(prompt)} for prompt in ids if before.get(prompt) != after.get(prompt)]
