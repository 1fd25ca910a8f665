"""The words of a note, made ready for a letter: tokens, the second person, articles and capitals."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES

OPENS_CLAUSE = frozenset({"how", "why", "what", "where", "when", "who", "which", "that", "whether"})
THEIRS = {
    "their": "your",
    "they": "you",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}
OURS = {"our": "your", "us": "you", "we": "you", "we're": "you're", "we've": "you've"}
SMALL_NAME = re.compile(
    r"\bat (?!the\b|an?\b|my\b|our\b|work\b|nights?\b|home\b|once\b|least\b|all\b|first\b|school\b|scale\b|this\b|that\b|two\b|three\b)[a-z]"
)
"""After "at" comes a name typed without its capital, such as "at quarry"."""
CALENDAR = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|april|june|july|august|september|october|november|december|easter|christmas|thanksgiving|halloween)\b"
)

_LETTERED = re.compile(
    r"\b(?:hall|room|gate|pier|building|dock|ward|wing|platform|terminal|studio|lab|unit) [b-h]\b"
)
"""`Hall D`, one of several with a letter each."""
_MARCH = re.compile(r"\b(in|by|to|this|next|last|until|since|early|late) (march|may)\b")
DETERMINERS = frozenset({
    "a", "an", "the", "my", "your", "our", "this", "that", "these", "those", "some", "any", "each", "every",
    "more", "less", "fewer", "two", "three", "four", "five", "one", "no", "both", "how", "why", "what",
    "where", "when", "who", "which", "whether", "better", "faster",
})  # fmt: skip


def words_in(line: str) -> list[str]:
    """The words in small letters, without the signs around them."""
    straight = unicodedata.normalize("NFC", line).replace("\u2019", "'").casefold()
    return [word.strip("'") for word in re.findall(r"[^\W_][\w'-]*", straight)]


def has_owner(line: str) -> bool:
    """Whether it has someone's name with an 's: "Priya's team", but not "Monday's call" or "Mother's Day"."""
    line = re.sub(r"\b(?:Mother|Father|Valentine|Year)'s (?=Day\b|Eve\b)", "", line)
    return any(
        re.fullmatch(r"[A-Z][\w-]+['\u2019]s", word)
        and word[:-2].casefold() not in {*DAY_NAMES, *MONTH_NAMES}
        for word in line.split()
    )


def is_nonsense(word: str) -> bool:
    """Whether it has letters that make no word: "zxq-marker"."""
    parts = re.split(r"[-'\u2019.,]", word)
    return any(part.islower() and len(part) > 2 and not re.search(r"[aeiouy\d]", part) for part in parts)


def is_past(tokens: Sequence[str], before_past: Collection[str]) -> bool:
    """Whether a past verb makes it a sentence of its own: "the lab closed", but not "handovers written in ink"."""
    return any(
        word.endswith("ed")
        and len(word) > 4
        and not word.endswith("eed")
        and tokens[at - 1] not in before_past
        and (at + 1 == len(tokens) or tokens[at + 1] not in _AFTER_DONE)
        for at, word in enumerate(tokens)
        if at
    )


_AFTER_DONE = frozenset(["by", "in", "on", "at", "from", "with", "to", "for", "into", "over", "under", "out", "up", "down", "off", "through", "within", "before", "after", "every", "each", "daily", "weekly", "and", "or", "without"])  # fmt: skip
"""What follows a thing that something is done to."""


OWNERLESS = r"(?:every|each|any|all|\d|up|back|off|out|again|first|my|the|a|an|some|how|know|see|have|if|how|what|that|to|for|with|in|on|at|by|about|and|or|when|if|so|because|before|after)\b|$"
_MENDED = {"does": "do", "has": "have", "is": "are", "was": "were", "goes": "go", "doesn't": "don't", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}  # fmt: skip
_SHORT = {
    "he's": "you're",
    "she's": "you're",
    "he'd": "you'd",
    "she'd": "you'd",
    "he'll": "you'll",
    "she'll": "you'll",
}


def base_verb(verb: str) -> str:
    """The verb after "you" or "they": `run` of `runs`, `have` of `has`."""
    if verb in _MENDED:
        return _MENDED[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def to_reader(line: str) -> str:
    """`how he runs the huddle` as `how you run the huddle`, where he's the one who reads it; `his` and `her` as `your`."""
    line = re.sub(
        r"\b(?:he|she)'(?:s|d|ll)\b", lambda found: _SHORT[found[0].casefold()], line, flags=re.IGNORECASE
    )
    line = re.sub(
        r"\b(?:he|she) ((?:never |always |only |still |just )?)([a-z']+)",
        lambda found: f"you {found[1]}{base_verb(found[2])}",
        line,
        flags=re.IGNORECASE,
    )
    line = re.sub(rf"\bher (?!{OWNERLESS})|\bhis (?=\w)", "your ", line, flags=re.IGNORECASE)
    return re.sub(r"\b(?:him|her)\b", "you", line, flags=re.IGNORECASE)


FEW = dict(zip("23456789", ("two", "three", "four", "five", "six", "seven", "eight", "nine"), strict=True))
_SMALL_NUMBER = re.compile(
    r"(?<!-)(?<![\d.,:/$#-] )(?<!\bround )(?<!\bfrom )(?<!\bgrade )(?<!\b[Yy]ear )(?<!\bto )(?<!\bat )(?<!\bby )(?<!\buntil )\b([2-9]) (?=(?!\w+ to \d)(?!(?i:west|east|north|south)\b|percent|pm\b|am\b|to\b|or\b|and\b|out\b|in\b|on\b|by\b|x\b)[a-z]{3,})"
)


_SPAN = re.compile(
    r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|year|hour|minute|step|page) (?=(?!and\b|or\b|to\b|of\b|with|in\b|on\b|at\b|by\b|for\b|alone|per\b|after|before|without|when|while|tops|straight)[a-z]{3,})"
)


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def numbers_in_words(line: str) -> str:
    """`two buttons` of `2 buttons`, and `11-day close` of `11 day close`, as a letter has them."""
    line = re.sub(
        r"\b0 (?=[a-z]{3})",
        "zero ",
        re.sub(
            r"\b(a) ([23])(?:nd|rd) (?=[a-z])",
            lambda found: f"{found[1]} {'second' if found[2] == '2' else 'third'} ",
            line,
        ),
    )
    line = re.sub(
        r"\bthe (1st|[2-9](?:nd|rd|th)) (?=[a-z])",
        lambda found: f"the {ORDINALS[int(found[1][0]) - 1]} ",
        line,
    )
    line = re.sub(
        r"\b(crew|team|group|class) of ([2-9])\b", lambda found: f"{found[1]} of {FEW[found[2]]}", line
    )
    line = re.sub(r"\b(with|for|of|to|by|than|want|need|in|only|just) 1 (?=[a-z]{3,})", r"\1 one ", line)
    return _SMALL_NUMBER.sub(lambda found: f"{FEW[found[1]]} ", _SPAN.sub(r"\1-\2 ", line))


def replaced(line: str, words: dict[str, str]) -> str:
    """The line with these words exchanged."""
    return " ".join(words.get(word.casefold(), word) for word in line.split(" "))


def with_capitals(line: str) -> str:
    """The words with the capitals of days and months. "may" and "march" may be other words, but not after "in"."""
    line = re.sub(r"\b(\d) (west|east|north|south)\b", lambda found: found[0].title(), line)
    line = _LETTERED.sub(lambda found: found[0].title(), line)
    line = re.sub(r"\byear (?=\d{1,2}\b(?! (?:months|weeks|days|minutes)))", "Year ", line)
    line = _MARCH.sub(lambda found: f"{found[1]} {found[2].capitalize()}", line)
    return CALENDAR.sub(lambda found: found[0].capitalize(), line)


def verb_of(said: str) -> str:
    """The verb behind "you": `want`, `need`, `would like` or `are looking for`."""
    if re.search(r"like|love|hop", said):
        return "would like"
    if "look" in said:
        return "are looking for"
    return "need" if said.startswith("need") else "want"


PIECES = frozenset(
    {"copy", "link", "list", "sample", "summary", "draft", "photo", "picture", "screenshot", "scan"}
)
