"""Actions: what notes and feedback give to do, each with an id that stays the same while its words do."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.model import Action, ActionKind, Job
from interview_coach.core.names import fold
from interview_coach.core.when import parse_date
from interview_coach.errors import NotFound, NotReadable

_BY = re.compile(r"(.*\S)\s+by\s+(\S.*)", re.IGNORECASE | re.DOTALL)


def items(text: str) -> list[str]:
    """The items of an answer: one a line, or with `;` between."""
    return [part.strip() for line in text.split("\n") for part in line.split(";") if part.strip()]


def with_actions(job: Job, kind: ActionKind, texts: Sequence[str], round_: int | None, today: date) -> Job:
    """The job with exactly these actions of this kind from this round (None: from feedback).

    One whose words are unchanged keeps its id and its day. `send the sample by 3 dec` has a date of its own.
    """
    mine = {each.text: each for each in job.actions if each.kind == kind and each.round == round_}
    others = [each for each in job.actions if not (each.kind == kind and each.round == round_)]
    new: list[Action] = []
    for said in dict.fromkeys(texts):
        words, by = _with_date(said, today)
        known = mine.get(words)
        number = _next_number([*job.actions, *new])
        new.append(
            replace(known, by=by)
            if known
            else Action(id=f"a{number}", kind=kind, text=words, on=today, by=by, round=round_)
        )
    return replace(
        job,
        actions=tuple(
            sorted((*others, *new), key=lambda each: int(each.id[1:]) if each.id[1:].isdecimal() else 0)
        ),
    )


def open_actions(job: Job) -> list[Action]:
    """Those neither done nor dropped."""
    ended = {entry.id for entry in job.log if "improve" in (entry.done, entry.skipped)}
    return [each for each in job.actions if each.id not in ended]


def find_action(job: Job, wanted: str) -> str:
    """The id of the one action that `wanted` names: its id, or the beginning of its words.

    Raises:
        NotFound: none or several do.
    """
    hits = [each for each in job.actions if each.id == wanted.strip()]
    hits = hits or [each for each in job.actions if fold(each.text).startswith(fold(wanted))]
    if len(hits) == 1:
        return hits[0].id
    known = "; ".join(f"{each.id} {each.text}" for each in open_actions(job)) or "nothing to work on"
    raise NotFound(f'"{wanted}" is not one thing to work on at {job.company}.', f"On record: {known}.")


def _next_number(actions: Sequence[Action]) -> int:
    return max((int(each.id[1:]) for each in actions if each.id[1:].isdecimal()), default=0) + 1


def _with_date(said: str, today: date) -> tuple[str, date | None]:
    match = _BY.fullmatch(said)
    if match is None:
        return said, None
    try:
        return match[1], parse_date(match[2].rstrip("."), today, "plan")
    except NotReadable:
        # "by heart" is no date.
        return said, None
