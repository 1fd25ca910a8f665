"""The progress of the preparation."""

from interview_coach.core.record.model import Interview, Job
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.walk.answers import answer_of
from interview_coach.core.walk.bank import applies


def core_progress(job: Job, policy: Policy, round_: int | None) -> tuple[int, int]:
    """How many of the core prompts of the preparation are answered for this round, and how many apply."""

    def get(prompt: str) -> str | None:
        return answer_of(job, prompt, round_)

    asked = [prompt for prompt in policy.core_prompts if applies(prompt, get)]
    return sum(get(prompt.id) is not None for prompt in asked), len(asked)


def is_preparation_begun(job: Job, planned: Interview) -> bool:
    """Whether the person has prepared anything. What's known of the interview itself is no preparation."""
    return bool(job.prep or job.matches or job.research or job.passed or planned.ask)
