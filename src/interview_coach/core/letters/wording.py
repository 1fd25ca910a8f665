"""The sentences of a thank-you. Each list has a wording for each person, so that no two colleagues get the same letter."""

from collections.abc import Sequence

TOPIC_GAP = "[what you two talked about]"
THROUGH_GAP = "[one thing you talked about]"
DID_GAP = "[what they did for you]"
GOAL_GAP = "[one goal they told you, and your answer to it]"
ANSWER_GAP = "[your answer to it, in a line]"
NEW_GAP = "[one thing you heard for the first time]"
NAME_GAP, ME_GAP, ROLE_GAP = "[name]", "[your name]", "[role]"

THANKS = (
    "Thank you for talking with me about the {role} role on {when}.",
    "Thank you for making the time on {when} to talk about the {role} role.",
    "Thank you for the conversation about the {role} role on {when}.",
    "Thanks so much for speaking with me on {when} about the {role} role.",
    "Thank you for a good conversation about the {role} role on {when}.",
    "Thank you for telling me so much about the {role} role on {when}.",
)
THANKS_HR = (
    "Thank you for your part in my interview for the {role} role on {when}.",
    "Thank you for taking such good care of my interview on {when} for the {role} role.",
    "Thank you for your help on {when}, when I interviewed for the {role} role.",
    "Thanks for everything you did around my interview for the {role} role on {when}.",
)
THANKS_RECEPTION = (
    "Thank you for the warm welcome on {when}, when I came in about the {role} role.",
    "Thank you for looking after me on {when}, when I interviewed for the {role} role.",
    "Thank you for your help on {when}, the day of my interview for the {role} role.",
)
TALK = (
    "We talked about {x}, and I've been thinking about it since.",
    "What I remember best is our conversation about {x}.",
    "Since then I've gone back to my notes on {x}.",
    "It helped me to hear about {x} from you.",
    "The part about {x} stayed with me.",
    "I left with a better picture of {x}.",
)
DID = (
    "One thing made the day easier: {x}.",
    "I haven't forgotten this: {x}.",
    "One kindness stayed with me: {x}.",
    "I'm still grateful for this: {x}.",
)
AGAIN = (
    "It was our {nth} conversation, and one thing was new to me: {x}.",
    "This was our {nth} conversation, and I heard something I hadn't heard before: {x}.",
    "In our {nth} conversation I learned one more thing: {x}.",
    "Our {nth} conversation added something to the one before: {x}.",
)
AGAIN_ELSEWHERE = (
    "It was my {nth} conversation at {company}, and one thing was new to me: {x}.",
    "This was my {nth} conversation at {company}, and I heard something I hadn't heard before: {x}.",
    "In my {nth} conversation at {company} I learned one more thing: {x}.",
    "My {nth} conversation at {company} added something to the one before: {x}.",
)
GOAL = (
    "I wrote down what you want done: {x}.",
    "One thing I heard clearly that day: {x}.",
    "One goal is at the top of my notes: {x}.",
    "I keep coming back to one goal: {x}.",
    "It's clear to me now what you want from this job: {x}.",
    "This is the goal I took home: {x}.",
)
GOAL_THROUGH = "What they want done is at the top of my notes: {x}."
STORY = (
    "Here's something from my own work: {x}.",
    "Something I've done that's close to it: {x}.",
    "What I'd bring to it: {x}.",
    "I've worked on something like it: {x}.",
    "Here's where I can help: {x}.",
    "Here's an example of mine: {x}.",
)
OPEN_GOAL = (
    "One thing I'd like to add: {x}.",
    "One thing from my side: {x}.",
    "Here's what I took away about the work itself: {x}.",
    "This is where I think I can help: {x}.",
    "Here's where I'd start: {x}.",
    "One more line about the work: {x}.",
)
PROMISE = (
    "I haven't forgotten what I promised: {x}.",
    "Here's what I promised to do: {x}.",
    "I'm sticking to what I said I'd do: {x}.",
    "What I said I'd do is on my list: {x}.",
)
DECIDE = (
    "It helps to know that you plan to decide by {x}.",
    "Thank you for telling me that you plan to decide by {x}.",
)
CLOSE = (
    "If a question comes up on your side, I'm happy to answer it.",
    "If you'd like to see an example of my work, I'll send you one.",
    "If I left something out, please let me know.",
    "I'm happy to say more about any of this.",
    "Please ask me if anything wasn't clear.",
    "I hope you and your team have a good week.",
)
CLOSE_HR = (
    "If you need anything else from me, please let me know.",
    "You can reach me anytime about the next steps.",
    "Please tell me if anything's missing from my side for the next step.",
    "I'll send you whatever the next step needs.",
)
CLOSE_RECEPTION = (
    "I wanted you to know I noticed.",
    "It may have been a small thing to you, but it wasn't to me.",
    "I wanted to tell you so myself.",
)
THANKS_THROUGH = "Thank you for your part in my {talk} for the {role} role at {company} on {day}."
FORWARD = "Please pass on my thanks to {names}."
CLOSE_THROUGH = "If you or they need anything else from me, please let me know."
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def pick(wordings: Sequence[str], position: int, turn: int = 0) -> str:
    """The wording for the person at this position. After all were used, `turn` shifts one list against the other."""
    return wordings[(position + turn * (position // len(wordings))) % len(wordings)]


def nth(number: int) -> str:
    """`second`, `third`; from the eleventh on, `latest`."""
    return _NTH[number - 1] if number <= len(_NTH) else "latest"


def sentence(wording: str, **values: str) -> str:
    """The wording filled in: once, so that braces in a value stay what they are."""
    return wording.format_map(values)


def as_sentence(text: str) -> str:
    """The text with an end."""
    return text if text[-1:] in ".!?" else f"{text}."


def one_sentence(text: str) -> str:
    """The text as one sentence: inner full stops become semicolons."""
    words = text.rstrip(".!? ").split(" ")
    inner = [f"{word.rstrip('.!?')};" if _ends(word) else word for word in words[:-1]]
    return as_sentence(" ".join([*inner, *words[-1:]]))


def _ends(word: str) -> bool:
    """Whether a sentence ends with this word; a short one is taken for an abbreviation."""
    return word[-1:] in ".!?" and len(word.rstrip(".!?")) > 2
