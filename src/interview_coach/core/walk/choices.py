"""How the choices of a prompt are said, where their words for a script aren't enough."""

from interview_coach.core.walk.bank import Asks, Prompt

_CAUSES = {
    "me": "how the interview went",
    "match": "the fit",
    "brief": "what you'd been told",
    "role": "the job itself",
    "none": "none of these",
}
CHOICES = {
    "kind": {
        "onsite": "on site, in person",
        "panel": "panel: two or more people at once",
        "screen": "HR or recruiter screen",
        "recorded": "recorded, no one live",
        "task": "take-home assignment",
        "trial": "trial shift",
    },
    "result": {
        "talked": "we talked",
        "wrote": "they wrote back",
        "would-not-say": "they'd rather not say",
        "no-answer": "no answer",
    },
    "cause": _CAUSES,
    "end-cause": _CAUSES,
}
"""By the id of the prompt, then by the choice."""
_LIKE: dict[Asks, str] = {
    "moment": '"dec 8 14:00"',
    "people": '"NAME; NAME"',
    "person": '"NAME"',
    "questions": '"ID, ID"',
    "decision": '"dec 11"',
    "yesno": "yes",
}
"""An answer of each kind that isn't in one's own words."""


def example(prompt: Prompt | None) -> str:
    """What can stand behind `--set`: `kind=phone`, `place="your words"`."""
    if prompt is None:
        return 'ID="your words"'
    own = _LIKE.get(prompt.asks, '"your words"')
    return f"{prompt.id}={prompt.options[0] if prompt.options else own}"


def said_choice(prompt: str, answer: str) -> str:
    """The answer as it's said, where it's a choice that has words of its own."""
    return CHOICES.get(prompt, {}).get(answer, answer)
