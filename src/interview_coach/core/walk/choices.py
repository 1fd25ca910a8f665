"""How the choices of a prompt are said, where their words for a script aren't enough."""

_CAUSES = {
    "me": "how the interview went",
    "match": "the fit",
    "brief": "what you'd been told",
    "role": "the job itself",
    "none": "none of these",
}
CHOICES = {
    "kind": {
        "onsite": "on site",
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
