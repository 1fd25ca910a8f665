"""How steps are said."""

from collections.abc import Sequence

from interview_coach.core.text.lists import listed
from interview_coach.core.timeline.step import Step

TITLES = {
    "prepare": "prepare",
    "rehearse": "practise what they may ask",
    "brief": "read your notes once more",
    "debrief": "notes on the interview",
    "thank-you": "thank everyone you met",
    "check-in": "check in once",
    "move-on": "free to move on",
    "answer-offer": "answer their offer",
    "reply-to-no": "thank them, and ask for ten minutes of advice",
    "feedback-call": "the feedback call",
    "improve": "work on it",
    "stay-in-touch": "write a line",
}


def asked(step: Step) -> str:
    """The question whether a step was done."""
    names = listed(step.names)
    return {
        "thank-you": f"Have you thanked {names or 'everyone you met'}?",
        "check-in": f"Have you checked in{f' with {names}' if names else ''}?",
        "debrief": "Have you written your notes?",
        "rehearse": "Have you practised?",
        "brief": "Have you read your notes?",
        "reply-to-no": f"Have you written to {names or 'them'}?",
        "move-on": "Do you want to move on?",
    }.get(step.step, f"Have you done it: {thing(step)}?")


def thing(step: Step) -> str:
    """What there is to do, in a few words: `thank Sam and Lin (1 sent)`."""
    title = TITLES[step.step]
    if step.step == "thank-you":
        count = sum(1 for each in step.done if step.opens is None or each.on >= step.opens)
        sent = f" ({count} sent)" if count else ""
        return f"thank {listed(step.names)}{sent}" if step.names else title + sent
    if step.step == "debrief" and step.rounds:
        return f"notes on round {listed([str(each) for each in step.rounds])}, 5 min"
    if step.step == "check-in" and step.names:
        return f"{title}, with {step.names[0]}"
    if step.step == "improve" and step.what:
        return step.what
    if step.step in {"stay-in-touch", "feedback-call"} and step.names:
        return f"{title} {'to' if step.step == 'stay-in-touch' else 'with'} {step.names[0]}"
    if step.step == "reply-to-no" and step.names:
        return f"thank {step.names[0]}, and ask for ten minutes of advice"
    return title


DONE = {
    "prepare": "prepared",
    "rehearse": "practised",
    "brief": "read your notes",
    "debrief": "notes written",
    "thank-you": "thanked",
    "check-in": "checked in",
    "reply-to-no": "answered their no",
    "move-on": "you moved on",
    "feedback-call": "had the feedback call",
    "improve": "worked on it",
    "stay-in-touch": "wrote a line",
}
"""How a step is said once it was done."""


def done_words(step: str, names: Sequence[str], by: str | None = None) -> str:
    """`thanked Ada and Lin by email`, `checked in with Dana`."""
    whom = (
        f" {'with ' if step == 'check-in' else 'to ' if step in {'reply-to-no', 'stay-in-touch'} else ''}{listed(names)}"
        if names
        else ""
    )
    return f"{DONE.get(step, step)}{whom}{channel_words(by)}"


def channel_words(by: str | None) -> str:
    """How a message went, behind what was done: ` by email`, ` by card`, ` in person`."""
    words = {
        "email": " by email",
        "phone": " by phone",
        "handwritten": " by card",
        "linkedin": " on LinkedIn",
    }
    return words.get(by or "", f" {by.replace('-', ' ')}" if by else "")
