"""Answers in and out of the record, prompt by prompt.

Most answers are texts in `research` or `prep`. Some prompts ask for facts that have a place of their own: the date of
the round, the people, the questions chosen, the match.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from interview_coach.core.record.answers import answered
from interview_coach.core.record.model import Interview, Job, Match, with_interview
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import NotReadable

MATCH_FIELDS = {"goal": "goal", "proof": "story", "sentence": "sentence"}
"""Prompts whose answers make the first match: prompt id to field."""
_FACTS: dict[str, Callable[[Interview], str | None]] = {
    "when": lambda each: f"{each.on.isoformat()}{f' {each.at:%H:%M}' if each.at else ''}",
    "kind": lambda each: each.kind,
    "place": lambda each: each.place,
    "who": lambda each: "; ".join(each.met),
    "ask": lambda each: ", ".join(each.ask),
}
"""Prompts whose answers are facts of the round."""
NEED_A_ROUND = frozenset(_FACTS) - {"when"}
"""Those that can't be answered before the round has a date."""


def answer_of(job: Job, prompt: str, round_: int | None) -> str | None:
    """The answer to a prompt as text, or None. `round_` is the round that prompts about the interview mean."""
    if prompt in MATCH_FIELDS:
        return getattr(job.goals[0], MATCH_FIELDS[prompt]) if job.goals else None
    if prompt in _FACTS:
        interview = job.interview(round_) if round_ is not None else None
        return (_FACTS[prompt](interview) or None) if interview else None
    if prompt == "through" and job.through:
        return job.through
    return job.research.get(prompt) or job.prep.get(prompt) or None


def with_text(job: Job, prompt: Prompt, text: str, *, research: bool) -> Job:
    """The job with this text as the answer; an empty one clears it."""
    where = "research" if research else "prep"
    return replace(job, **{where: answered(getattr(job, where), prompt.id, text)})


def with_match(job: Job, prompt: Prompt, text: str) -> Job:
    """The job with one part of the match of their first goal set, or cleared."""
    changes: dict[str, Any] = {MATCH_FIELDS[prompt.id]: text or None}
    if prompt.id == "proof":
        # Other words than those of a story of the bank.
        changes["story_id"] = None
    old = job.goals[0] if job.goals else Match()
    new = replace(old, **changes)
    empty = not (new.goal or new.story or new.sentence or new.extra)
    kept = () if empty else (new,)
    if old in job.matches:
        at = job.matches.index(old)
        return replace(job, matches=(*job.matches[:at], *kept, *job.matches[at + 1 :]))
    return replace(job, matches=(*kept, *job.matches))


def with_story(job: Job, prompt: Prompt, title: str, story_id: str) -> Job:
    """The job with this story of the person's own as the proof of what they want first."""
    told = with_match(job, prompt, title)
    first = told.goals[0]
    at = told.matches.index(first)
    chosen = replace(first, story_id=story_id)
    return replace(told, matches=(*told.matches[:at], chosen, *told.matches[at + 1 :]))


def with_fact(job: Job, prompt: Prompt, round_: int | None, **facts: Any) -> Job:
    """The job with facts of the round set.

    Raises:
        NotReadable: no round is on record yet.
    """
    interview = job.interview(round_) if round_ is not None else None
    if interview is None:
        raise NotReadable(
            f"`{prompt.id}` needs the date of the interview first.", "Like this: --set when=DATE"
        )
    return with_interview(job, replace(interview, **facts))


def choice_of(prompt: Prompt, text: str) -> str:
    """The option that the text names.

    Raises:
        NotReadable: it is none of the options.
    """
    words = text.strip().casefold()
    found = next((option for option in prompt.options if option.casefold() == words), None)
    if found is None:
        raise NotReadable(f'`{prompt.id}`: "{text.strip()}" isn\'t one of {", ".join(prompt.options)}.')
    return found
