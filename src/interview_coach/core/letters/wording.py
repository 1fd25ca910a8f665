"""The sentences of a thank-you. Each list has one wording a person, so that colleagues who compare find no copies."""

from collections.abc import Sequence

TOPIC_GAP = "[what you two talked about]"
THROUGH_GAP = "[one thing from the talk]"
DID_GAP = "[what they did for you]"
GOAL_GAP = "[one goal they told you, and your answer to it]"
ANSWER_GAP = "[your answer to it, in a line]"
NEW_GAP = "[one thing you heard only this time]"
NAME_GAP, ME_GAP, ROLE_GAP = "[name]", "[your name]", "[role]"

THANKS = (
    "Thank you for your time on {day}, and for talking with me about the role of {role}.",
    "I was glad to talk with you on {day} about the role of {role}; thank you for making the time.",
    "Thank you for the conversation on {day} about the role of {role}.",
    "You gave me part of your {weekday}, {date}, to talk about the role of {role}, and I thank you for it.",
    "My thanks for our talk on {day}, when we spoke about the role of {role}.",
    "It was good of you to speak with me on {day} about the role of {role}; thank you.",
)
THANKS_HR = (
    "Thank you for your part in my interview on {day} for the role of {role}.",
    "Thank you for the care you took with my interview on {day} for the role of {role}.",
    "Thank you for your time on {day}, the day of my interview for the role of {role}.",
    "I was glad that you were there on {day}, when I came about the role of {role}; thank you.",
)
THANKS_RECEPTION = (
    "Thank you for your welcome on {day}, when I came about the role of {role}.",
    "I came about the role of {role} on {day}; thank you for looking after me.",
    "Thank you for your help on {day}, the day of my interview for the role of {role}.",
)
TALK = (
    "We talked about {x}, and I have thought about it since.",
    "What I remember best is our talk about {x}.",
    "Since then I have gone back to my notes on {x}.",
    "It helped me to hear about {x} from you.",
    "The part about {x} stayed with me.",
    "I left with a better picture of {x}.",
)
DID = (
    "One thing made the day easier: {x}.",
    "I have not forgotten this: {x}.",
    "One kindness stayed with me: {x}.",
    "I still think of this with thanks: {x}.",
)
AGAIN = (
    "It was our {nth} talk, and one thing was new to me: {x}.",
    "This was our {nth} talk, and it brought something I had not heard before: {x}.",
    "In this {nth} talk of ours I learned one thing more: {x}.",
    "Our {nth} talk added something to the one before: {x}.",
)
AGAIN_ELSEWHERE = (
    "For me it was the {nth} talk at {company}, and one thing was new: {x}.",
    "It was my {nth} talk at {company}, and it brought something I had not heard before: {x}.",
    "In this {nth} talk at {company} I learned one thing more: {x}.",
    "My {nth} talk at {company} added something to the one before: {x}.",
)
GOAL = (
    "I wrote down what you want done: {x}.",
    "One thing I heard clearly that day: {x}.",
    "One goal is at the top of my notes: {x}.",
    "I keep coming back to one goal: {x}.",
    "What this job should bring is plain to me now: {x}.",
    "This is the goal I took home: {x}.",
)
GOAL_THROUGH = "What they want done is at the top of my notes: {x}."
STORY = (
    "From my own work I can add this: {x}.",
    "Something I have done that is close to it: {x}.",
    "What I would bring to it: {x}.",
    "I have worked on something like it: {x}.",
    "Here is where I can help: {x}.",
    "I can point to this: {x}.",
)
OPEN_GOAL = (
    "One thing I would like to add: {x}.",
    "One thing from my side: {x}.",
    "What I took from it for the work itself: {x}.",
    "This is where I think I can help: {x}.",
    "What I would begin with: {x}.",
    "One more line on the work: {x}.",
)
PROMISE = (
    "I have not forgotten what I promised: {x}.",
    "What I promised stands: {x}.",
    "I am keeping to what I said I would do: {x}.",
    "And what I said I would do is on my list: {x}.",
)
DECIDE = (
    "It helps me to know that you plan to decide by {x}.",
    "I have put down {x}, the day you named for the decision.",
)
CLOSE = (
    "If a question comes up on your side, I am glad to answer it.",
    "Should you want to see an example of my work, I will send one.",
    "If I left something out, a line to me is enough.",
    "I am happy to say more about any of this.",
    "Please ask me if anything was unclear.",
    "I wish you and your team a good week.",
)
CLOSE_HR = (
    "If you need a paper or a date from me for the next step, please say so.",
    "For the next steps you can reach me at any time.",
    "Please tell me if something of mine is missing for the next step.",
    "Whatever the next step needs from me, I will send it.",
)
CLOSE_RECEPTION = (
    "I wanted you to know that it was noticed.",
    "It was a small thing to you, perhaps, and not to me.",
    "I wanted to tell you so myself.",
)
THANKS_THROUGH = "Thank you for your part in my {talk} at {company} on {day} about the role of {role}."
FORWARD = "Please pass on my thanks to {names}."
CLOSE_THROUGH = "If you or they need anything more from me, please say so."
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
