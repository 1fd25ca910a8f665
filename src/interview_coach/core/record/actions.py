"""Actions: what notes and feedback give to do, each with an id that stays the same while its words do."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from interview_coach.core.record.model import Action, ActionKind, Job
from interview_coach.core.text.names import fold, number_of
from interview_coach.errors import NotFound, NotReadable

# Kept as text: most runs read no answer, and compiling takes longer than the rest of the module.
_BY = r"(?is)(.*\S)\s+(?:by\s+(\S.*)|(?<!by )(today|tomorrow)\.?)"

PROMISE = "promise"
"""What a promise is called in a command; all other things to do are called improve."""
NOTHING = frozenset({"no", "none", "nothing", "-", "n/a"})


def items(text: str) -> list[str]:
    """The items of an answer: one a line, or with `;` between; none where it says that there is nothing."""
    found = [part.strip() for line in text.split("\n") for part in line.split(";") if part.strip()]
    return (
        [] if [each.casefold().rstrip(".") for each in found[:2]] in [[word] for word in NOTHING] else found
    )


def with_actions(
    job: Job,
    kind: ActionKind,
    texts: Sequence[str],
    round_: int | None,
    today: date,
    since: date | None = None,
    to: Mapping[str, str] = {},
) -> Job:
    """The job with exactly these actions of this kind from this round (None: from feedback, noted `since` that day).

    One whose words are unchanged keeps its id and its day. `send the sample by 3 dec` has a date of its own.
    `to` says who a text was promised to.
    """

    def mine(each: Action) -> bool:
        return each.kind == kind and each.round == round_ and (since is None or each.on >= since)

    before = [each for each in job.actions if mine(each)]
    actions = [each for each in job.actions if not mine(each)]
    for words, by, whom in dict.fromkeys((*_with_date(said, today), to.get(said)) for said in texts):
        alike = [each for each in before if each.text == words]
        known = next((each for each in alike if each.by == by), alike[0] if alike else None)
        if known:
            before.remove(known)
            actions.append(replace(known, by=by, to=whom))
        else:
            number = _next_number(job, actions)
            new = Action(id=f"a{number}", kind=kind, text=words, on=today, by=by, round=round_, to=whom)
            actions.append(new)
    return replace(job, actions=tuple(sorted(actions, key=lambda each: _number(each.id))))


def with_promise(job: Job, text: str, by: date | None, today: date) -> Job:
    """The job with one more thing that was promised; the same where it is there already."""
    if any(each.kind == "promise" and (each.text, each.by) == (text, by) for each in job.actions):
        return job
    new = Action(id=f"a{_next_number(job, ())}", kind="promise", text=text, on=today, by=by)
    return replace(job, actions=(*job.actions, new))


def open_actions(job: Job) -> list[Action]:
    """The actions that are neither done nor dropped."""
    ended = {entry.id for entry in job.log if "improve" in (entry.done, entry.skipped)}
    return [each for each in job.actions if each.id not in ended]


def listed_actions(job: Job, word: str = "improve") -> str:
    """What's still open: `“send the sample”, “speak slower”`; of promises only those, where the word says so."""
    return ", ".join(f"“{each.text}”" for each in actions_called(job, word)) or "nothing to work on"


def actions_called(job: Job, word: str) -> list[Action]:
    """The open actions that this word means in a command: promises alone, or all of them."""
    return [each for each in open_actions(job) if word != PROMISE or each.kind == "promise"]


def action_in_command(job: Job, action_id: str) -> str:
    """The action as it's named in a command: `promise`, or where that's not all, `promise --to "send the"`."""
    action = next(each for each in job.actions if each.id == action_id)
    word = PROMISE if action.kind == "promise" else "improve"
    if actions_called(job, word) == [action]:
        return word
    words = re.match(r"[\w ,.'-]*", action.text.split("\n")[0])
    parts = words[0].split() if words else []
    others = [fold(each.text) for each in job.actions if each.id != action_id]
    starts = (" ".join(parts[:count]).rstrip(" ,.-'") for count in range(2, len(parts) + 1))
    named = next((each for each in starts if not any(o.startswith(fold(each)) for o in others)), None)
    return f'{word} --to "{named}"' if named else f"{word} --to {action_id}"


def find_action(job: Job, wanted: str) -> str:
    """The id of the one action that `wanted` names: its id, or the beginning of its words.

    Raises:
        NotFound: none or several do.
    """
    hits = [each for each in job.actions if each.id == wanted.strip()]
    hits = hits or [each for each in job.actions if fold(each.text).startswith(fold(wanted))]
    if len(hits) == 1:
        return hits[0].id
    raise NotFound(
        f'There\'s no "{wanted}" on your list for {job.company}.', f"On your list: {listed_actions(job)}."
    )


def _next_number(job: Job, actions: Sequence[Action]) -> int:
    """A number that no action has or ever had: the log may still speak of one that is gone."""
    used = [_number(each.id) for each in (*job.actions, *actions)]
    used += [_number(entry.id) for entry in job.log if entry.id]
    return max(used, default=0) + 1


def _number(action_id: str) -> int:
    return number_of(action_id[1:]) or 0


def _with_date(said: str, today: date) -> tuple[str, date | None]:
    match = re.fullmatch(_BY, said)
    if match is None:
        return said, None
    # Imported here: most runs read no answer.
    from interview_coach.core.text.dates import parse_date

    try:
        return match[1].rstrip(","), parse_date((match[2] or match[3]).rstrip("."), today, "plan")
    except NotReadable:
        # "by heart" is no date.
        return said, None
