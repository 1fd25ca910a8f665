"""The night before an interview: six short steps, made of prompts of the preparation."""

from collections.abc import Mapping
from datetime import date, datetime, time

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.record.model import Interview, InterviewKind
from interview_coach.core.walk.bank import Bank, GetAnswer, Prompt, applies

FIRST = ("when", "kind")
"""Prompts that come before the steps: what the interview is decides what is asked."""
ASKED: Mapping[str, tuple[str, ...]] = {
    "tonight-minute": ("intro",),
    "tonight-proof": ("proof",),
    "tonight-ask": (),
    "tonight-close": (),
    "tonight-pay": ("pay-answer",),
    "tonight-ready": ("place", "wear", "arrive"),
}
"""The prompts that each step asks where they have no answer. For the questions there are always some to go by."""
CHANGED: Mapping[str, tuple[str, ...]] = {
    "tonight-proof": ("proof", "sentence"),
    "tonight-ask": ("ask",),
    "tonight-close": ("close", "pause"),
}
"""The prompts to change a step by, where they are others than those it asks."""
LAST_STEP = "tonight-ready"
"""Whoever has gone through it has gone through them all."""
NIGHT_ENDS = time(5)
"""Until then it's still the night before."""
SHORTEST, LONGEST = 20, 90
"""Seconds: a first minute below is short, one above is long."""


def is_the_day(on: date, now: datetime) -> bool:
    """Whether it's the day of an interview, and no longer the night before it."""
    return on == now.date() and now.time() >= NIGHT_ENDS


class NightStep(Struct, frozen=True, kw_only=True):
    """One step: what is said about it, what it asks where that is missing, and what changes it."""

    entry: Prompt
    asks: tuple[Prompt, ...]
    changes: tuple[Prompt, ...]

    @property
    def id(self) -> str:
        """The id that the record keeps."""
        return self.entry.id


def night_steps(tonight: Bank, prep: Bank, kind: InterviewKind | None) -> tuple[NightStep, ...]:
    """The steps before a round of this kind. Where no one is there to be asked, two of them are left out."""
    by_id = {prompt.id: prompt for prompt in night_prompts(tonight, prep)}
    return tuple(
        NightStep(
            entry=entry,
            asks=tuple(by_id[each] for each in ASKED[entry.id]),
            changes=tuple(by_id[each] for each in CHANGED.get(entry.id, ASKED[entry.id])),
        )
        for entry in tonight.entries
        if entry.group == "step" and (kind is None or kind not in entry.not_for)
    )


def night_prompts(tonight: Bank, prep: Bank) -> tuple[Prompt, ...]:
    """Every prompt that can be answered that night, in the order of the steps.

    The proof is asked for in words of its own: in the preparation its question goes on from the one before it.
    """
    wanted = [
        *FIRST,
        *(each for step in ASKED for each in dict.fromkeys((*ASKED[step], *CHANGED.get(step, ())))),
    ]
    one = tonight.get("tonight-one")
    own = {"proof": {"text": one.text, "why": one.why}} if one else {}
    return tuple(replace(found, **own.get(each, {})) for each in wanted if (found := prep.get(each)))


def unanswered(prompts: tuple[Prompt, ...], get: GetAnswer) -> tuple[Prompt, ...]:
    """Those that apply and have no answer."""
    return tuple(prompt for prompt in prompts if applies(prompt, get) and get(prompt.id) is None)


def steps_left(steps: tuple[NightStep, ...], interview: Interview | None) -> tuple[NightStep, ...]:
    """The steps that the person has not gone through."""
    done = interview.tonight if interview else ()
    return tuple(step for step in steps if step.id not in done)


def clock_entry(tonight: Bank, seconds: int) -> Prompt | None:
    """What to say about a first minute of this length."""
    word = "short" if seconds < SHORTEST else "long" if seconds > LONGEST else "right"
    return tonight.get(f"tonight-clock-{word}")
