"""Walks: which prompts a person is asked, in which order, and which comes next.

Pure: it decides from the banks and the answers; `prompts` asks, the commands save. Nothing is remembered next to the
record: a prompt that is answered, or that the person passed over, is behind them.
"""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from interview_coach.core.record.model import Job, PersonKind
from interview_coach.core.record.told import told_words
from interview_coach.core.walk.bank import Bank, GetAnswer, Prompt, Weight, applies, up_to

PROPOSED_MOST, GOALS_MOST = 5, 3


def preparation(prep: Bank, research: Bank, weight: Weight) -> tuple[Prompt, ...]:
    """The preparation for the time there is: the heart in its own order, then the rest of the research by weight."""
    every = {prompt.id: prompt for prompt in (*prep.entries, *research.entries)}
    heart = [every[each] for each in prep.order]
    rest = [each for each in (*prep.entries, *research.entries) if each.id not in prep.order]
    return (*heart, *_by_weight(rest, weight, skip="20"))


def for_job(prompts: Iterable[Prompt], job: Job) -> tuple[Prompt, ...]:
    """The prompts as this job has them: once they've said what they want, no one has to guess it."""
    wants = dict.fromkeys(
        goal
        for notes in job.debriefs
        for goal in told_words(job, notes.round, notes.answers.get("wants", ""))
    )
    if not wants:
        return tuple(prompts)
    heard = ", ".join(f"“{goal}”" for goal in list(wants)[:GOALS_MOST])
    said = f"Which of their goals will you talk about first? They told you: {heard}"
    return tuple(replace(each, text=said) if each.id == "goal" else each for each in prompts)


def research_walk(research: Bank, weight: Weight) -> tuple[Prompt, ...]:
    """The research prompts for the time there is, those of less time first."""
    return tuple(_by_weight(research.entries, weight))


def next_prompt(prompts: Iterable[Prompt], get: GetAnswer, passed: Collection[str]) -> Prompt | None:
    """The first prompt that is neither answered nor passed over; None when the walk is done."""
    return next(
        (each for each in prompts if applies(each, get) and get(each.id) is None and each.id not in passed),
        None,
    )


def before(prompts: Iterable[Prompt], prompt: Prompt, get: GetAnswer) -> Prompt | None:
    """The prompt to go back to from this one; None at the first."""
    earlier: Prompt | None = None
    for each in prompts:
        if each.id == prompt.id:
            return earlier
        if applies(each, get):
            earlier = each
    return earlier


def after(prompts: Iterable[Prompt], prompt: Prompt, get: GetAnswer) -> Prompt | None:
    """The prompt that follows this one, answered or not; None at the last."""
    following = False
    for each in prompts:
        if following and applies(each, get):
            return each
        following = following or each.id == prompt.id
    return None


def place(prompts: Iterable[Prompt], prompt: Prompt, get: GetAnswer) -> tuple[int, int]:
    """The place of a prompt: third of twelve is (3, 12)."""
    asked = [each.id for each in prompts if applies(each, get)]
    return asked.index(prompt.id) + 1, len(asked)


def propose(
    qualifying: Bank, job: Job, who: Collection[PersonKind | str], round_: int | None
) -> list[Prompt]:
    """Up to five questions for people of these kinds, weightiest first.

    Left out: what the research has answered, what was chosen for an earlier round, and what others are asked about the
    manager, where the manager is there.
    """
    asked = {each for interview in job.interviews if interview.round != round_ for each in interview.ask}
    fitting = [
        prompt for prompt in qualifying.entries
        if set(prompt.who) & set(who)
        and prompt.id not in asked
        and not any(each in job.research for each in prompt.answered_by)
        and not ("manager" in who and _is_about_manager(prompt))
    ]  # fmt: skip
    return _by_weight(fitting, "more")[:PROPOSED_MOST]


def _is_about_manager(prompt: Prompt) -> bool:
    return "manager" not in prompt.who and "the manager" in prompt.text


def _by_weight(prompts: Iterable[Prompt], most: Weight, skip: Weight | None = None) -> list[Prompt]:
    every = tuple(prompts)
    return [each for weight in up_to(most) if weight != skip for each in every if each.weight == weight]
