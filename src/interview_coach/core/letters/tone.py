"""How a letter sounds: rules that count, such as questions, signs, and who it's about."""

import re

from interview_coach.core.letters.draft import gaps_in
from interview_coach.core.letters.notes import Note

MOST_SORRY, MOST_QUESTIONS, MOST_ASKS, MOST_EXCLAMATIONS, MOST_EMOJI = 1, 2, 3, 3, 1
"""How many there may be."""
ABOUT_ME, ONE_IN = 9, 6
"""The words I, me and my from which a letter is about its writer, where none says you and one word in so many is one of them."""
SHORTEST_SHOUT, MOST_SHOUTED = 4, 3
_THANK_YOU = re.compile(r"\bthank(?:s| you)\b|\bsee you\b|\blet you\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|me|my|mine|myself)\b|\bi\b")
_YOU = re.compile(
    r"\b(?:you|your|yours|you're|you've|you'd|you'll|our(?= (?:talk|conversation))|we(?= (?:can|could|talked|spoke|met|discussed)))\b",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"\b(?<!was )(?<!is )(?<!were )(?:sorry|apolog(?:y|ies|ize|ise|izing)|forgive)\b", re.IGNORECASE
)
"""Words with which the writer apologizes; where someone "was sorry", it's told of them."""
_ASKS = (
    "could you", "can you", "would you", "will you", "may i", "could i", "can i", "i(?:.d| would) appreciate",
    "please (?!let me know|pass on|say hello|give my|feel free|don't)", "i'd also (?:like|love) (?:to know|you)",
    "let me know (?:when|if i|whether|what|who|how|why|by|your)",
)  # fmt: skip
_ASK = re.compile(rf"\b(?:{'|'.join(_ASKS)})", re.IGNORECASE)
_REQUEST = re.compile(
    r"(?:^|[.?!:;])(?! *(?:thank|may i add\b))[^.?!:;]*\b(?:i|i'm|i'll|me|my|we|us|(?:could|can|would|will) your?|"
    r"decid\w*|decision|vote|stage|timeline|time frame|next steps?|news|hear|others|candidates?|left|answer|feedback|contract|offer)\b[^.?!:;]*\?"
    r"|\bif you (?:could|would|can) (?:please |just |kindly )?(?:let|tell|give|send|put|pass|speed|say|write|confirm|forward|make|call|get|connect|introduce|consider|explain|reply|decide)\b[^.?!]*"
    r"|\bi(?:'d| would)? (?:ask|need|want|like) you to\b(?! know)[^.?!]*"
    r"|(?:^|[.;!?] |\band )please (?!let me know|thank|greet|remember me|pass (?:on )?my|say|give (?:my|him|her|them|everyone|the|your)|tell|do(?:n't| not)|feel free|find|see|accept my thanks|"
    r"excuse|forgive|know|be assured|extend|convey|send my|share my)[^.?!]*", re.IGNORECASE,
)  # fmt: skip
_PLACEHOLDER = re.compile(
    r"\{\{?[^{}\n]*\}?\}|<[A-Za-z][A-Za-z _'/-]*>|\b[Xx]{3,}\b|_{3,}|\((?:insert|your|name|company|date|position)[^()\n]*\)|\b(?:TBD|TODO|FIXME)\b"
    r"|\b(?:INSERT|YOUR|HIRING MANAGER|COMPANY|POSITION) (?:NAME|TITLE|HERE)\b"
)
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")


def places_left(note: Note) -> list[tuple[int, str]]:
    """Gaps that are still to be filled in: line and words."""
    head = [note.subject] if note.subject else []
    lines = (*head, *note.lines)
    return [
        (line.number, gap)
        for line in lines
        for gap in (*gaps_in(line.text), *_PLACEHOLDER.findall(line.text))
    ]


def is_about_me(text: str) -> bool:
    """Whether nearly all of it is about the person who writes."""
    straight = text.replace("\u2019", "'")
    said_you = len(_YOU.findall(_THANK_YOU.sub("", straight)))
    said_me = len(_ME.findall(straight))
    return not said_you and said_me >= ABOUT_ME and said_me * ONE_IN >= len(straight.split())


def is_sorry(text: str) -> bool:
    """Whether it apologizes more than once."""
    return len(_SORRY.findall(text)) > MOST_SORRY


def asks_much(text: str) -> bool:
    """Whether it asks for several things."""
    return text.count("?") > MOST_QUESTIONS or len(_ASK.findall(text.replace("\u2019", "'"))) > MOST_ASKS


def asked_of_them(text: str) -> str | None:
    """The first question or request in a line that they'd have to answer."""
    return next(
        (found[0].lstrip(" .?!:;").rstrip() for found in _REQUEST.finditer(text.replace("\u2019", "'"))), None
    )


def is_loud(text: str) -> bool:
    """Whether it's full of exclamation points or little pictures."""
    return "!!" in text or text.count("!") > MOST_EXCLAMATIONS or len(_EMOJI.findall(text)) > MOST_EMOJI


def shouts(text: str) -> bool:
    """Whether several words are all in capitals."""
    words = re.findall(r"[^\W\d_]+", text)
    long = [word for word in words if word.isupper() and len(word) >= SHORTEST_SHOUT]
    running = re.search(
        r"\b(?:THE|YOU|YOUR|AND|FOR|LOVE|THANK|THIS|VERY|WANT|NEED|NOT|SO|IS|TO|WAS)\b(?:[ ,]+(?:[A-Z]{2,}|I)\b){2,}",
        text,
    )
    return len(long) > MOST_SHOUTED or running is not None
