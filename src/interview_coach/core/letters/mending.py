"""A note as it was typed, in readable English: without slips, abbreviations, capitals all over and words of dictation."""

import re
from collections.abc import Collection, Mapping

from interview_coach.core.letters.english import English
from interview_coach.core.letters.phrasing import FEW

_DICTATED = re.compile(r"\b(?:u+m+|u+h+|(?-i:er+m?)|hm+)\b,? ?", re.IGNORECASE)
_NO_TIME = "".join(
    rf"(?<!\b{word})"
    for word in [
        "probation",
        "notice",
        "trial",
        "time",
        "grace",
        "waiting",
        "rest",
        "a",
        "the",
        "this",
        "that",
        "each",
        "one",
        "pay",
        "per",
        "busy",
        "slow",
    ]
)
_SPOKEN = re.compile(rf" comma |{_NO_TIME} period(?: [a-z]|$)")
_SPOKEN_SIGNS = (
    (" comma ", ", "),
    (" question mark", "?"),
    (" full stop", "."),
    (rf"{_NO_TIME} period", "."),
)
_LAUGH = re.compile(r"[ ,]+(?:lol|haha+|lmao|ha)\b[ !.]*$", re.IGNORECASE)
_WORD = re.compile(
    r"(?<![\w'\u2019])[A-Za-z@&+][\w'\u2019/+-]*|(?<![\w.,$\u00a3\u20ac])\d[\d.,]*[A-Za-z%]+(?![\w'])"
)
_UNIT = re.compile(r"(?P<number>\d[\d.,]*)(?P<unit>hrs?|yrs?|wks?|mins?|mos?|pct|ft|lbs?)", re.IGNORECASE)
_THOUSANDS = re.compile(
    r"(?<![\w.,:/#$\u00a3\u20ac-])(?!(?:19|20)\d\d\b)(\d{1,3})(\d{3})(?= (?!(?:vs|versus)\b)(?:a|[a-z-]+s|[a-z-]+ [a-z-]+s|people)\b)"
)
_IT_IS = re.compile(
    r"\bits (?=(?:all|a|an|the|not|too|been|going|just|only|always|never|now|so|busy|hard|what|how|\w+ing)\b)",
    re.IGNORECASE,
)
_I_WOULD = re.compile(
    r"\bid (?=(?:\w+ ){0,2}(?:send|email|bring|mail|forward|run|do|swing|look|come|call|put|start|be|get|give|show|reconcile|like|love|make|take|use|have|go|drop|ask|check|stop)\b)"
)
_I_WILL = re.compile(
    r"\b(?:(?<=how )|(?<=what )|(?<=when )|(?<=where )|(?<=that )|(?<=and )|(?<=then )|(?<=if )|(?<=^))ill (?=(?:learn|do|get|handle|send|bring|call|fix|make|use|work|start|ask|check|need|go|give|keep|drop|email|show)\b)",
    re.IGNORECASE,
)
_SATURDAY = re.compile(
    r"(?P<on>\b(?:on|by|every|next|this|each|for) )?\b(?P<day>sat|sun|mon|tue|wed|thu|fri)(?P<s>s?)(?= so\b| til| until| with\b| w\b| w/| at \d|[,.;)]|$)",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(r"\bat ([a-z]{4,})\b")
_DAYS = {"sat": "Saturday", "sun": "Sunday", "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday"}  # fmt: skip
_SHORT_WITH_STOP = re.compile(
    r"\b(mo|wk|yr|qtr|hr|min|mgr|dept|acct|avg|approx|sched)\.(?= [a-z])", re.IGNORECASE
)
"""A short form with its stop, which ends no sentence: `the mo. report`."""
_PATIENTS = re.compile(r"\bpts\b", re.IGNORECASE)
_NURSING = re.compile(
    r"\b(?:takes?|taking|position\w*|sees?|seeing|nurses?|ratios?|ward|unit|beds?|discharg\w+|lift\w*|falls|handoff)\b",
    re.IGNORECASE,
)


_SAINT = re.compile(r"\b(in|at|from|of|near) st\.? (?!(?:and|the|of|for|to)\b)([a-z]{3,})\b")
_PLACE = re.compile(
    r"(?<=[a-z] [A-Z])([a-z]+ )(falls|city|springs|lake|beach|park|hills|valley|creek|county|river|rapids|flats|heights|island)$"
)
_BROUGHT = re.compile(
    r"\bI (?:bring|brought|make|made|get|got) ((?:(?!and\b|\d)[\w-]+ )+?)(?:go )?from (?=(?:about )?\d)"
)
_TEN = "two|three|four|five|six|seven|eight|nine|ten"
_LONG_AGO = re.compile(
    rf"\b([iI]) ([a-z]+)(?= .*(?:\blast (?:year|month|week|winter|summer|spring|fall|season)\b|\b(?:\d+|{_TEN}) years\b|\bfrom (?:about )?\d|\bin (?:one|a) (?:year|month|season)\b))"
)
_HOW_THE = re.compile(
    r"^((?:\w+ ){0,2}(?:how|why) )(?!the\b|an?\b|it\b|he\b|she\b|this\b|that\b|every|each\b|some|much\b|many\b|is\b|are\b|[A-Z]|\w+ing\b)((?:[a-z]+ )?[a-z]+(?<!s)) (?=(?:is|was) [a-z]+)"
)
_FROM_TO = re.compile(r"\bfrom (\d[\d.]*) (hour|day|week|month|minute)s? to (\d[\d.]*) \2s?( average)?\b")
_NOT_SURE = re.compile(
    r"\b(?:(?:I think|I believe|I want to say|I'd say)(?: it was)?|what was it),? (?=(?:\d|ten|eleven|twelve|\w+teen|\w+ty|two|three|four|five|six|seven|eight|nine)\b)"
)
"""In front of a number that isn't sure: `from I think it was seventeen`."""
_MONTHS = re.compile(
    rf"\b({_TEN}|twelve|[2-9]|\d\d) (month|year|week|day|minute|hour)(?=$|[,.;]| in\b| at\b| and\b| with\b| by\b)"
)
_YEARS = re.compile(
    rf"(?<!for )(?<!in )(?<!over )(?<!of )(?<!last )(?<!than )(?<!every )\b({_TEN}) years(?= and\b|$|,)"
)
_SIGNED = re.compile(
    r"(?<=\d)(%| percent) (?:down )?to (\d[\d.]*)(?=$|[,;]| in\b| by\b| over\b| within\b| at\b)"
)
_ABOUT_A_NUMBER = re.compile(r"\b(license|account|badge|phone|policy|member) ?#(?= |$)")
_LESS = re.compile(
    r"\bless (?=(?:(?!than\b|of\b|time\b|to\b|on\b|in\b|and\b)[a-z-]+ )?(?!news\b|chaos\b|sales\b|logistics\b|savings\b|overtimes\b)[a-z-]+(?<![suic])(?<!ou)s\b(?! of\b))",
    re.IGNORECASE,
)
_THOUSAND = re.compile(
    r"(?<![\w.$\u00a3\u20ac])(\d{1,3})k (?=(?!for\b|base\b|to\b|or\b|and\b|plus\b|a\b|tops\b)[a-z])"
)


def written_out(note: str, english: English, forms: Mapping[str, str], names: Collection[str]) -> str:
    """The note in readable English. What isn't sure is left as it is; `names` are no slips of a word."""
    text = re.sub(r"(^|/ )[-*\u2022] ", r"\1", " ".join(note.replace("\u2019", "'").split()))
    if _DICTATED.search(text) or _SPOKEN.search(text):
        text = _DICTATED.sub("", text)
        for spoken, sign in _SPOKEN_SIGNS:
            text = re.sub(rf"{spoken}\b", sign, text)
    text = _SHORT_WITH_STOP.sub(r"\1", text)
    text = re.sub(r"\b(?:pls|plz)\b ?", "", _LAUGH.sub("", text))
    is_shouted = _is_shouted(text)
    text = _WORD.sub(lambda found: _word(found[0], english, forms, names, is_shouted=is_shouted), text)
    if is_shouted:
        text = _AT_PLACE.sub(
            lambda found: found[0] if english.knows(found[1]) else f"at {found[1].title()}", text
        )
    text = _SATURDAY.sub(_day, text)
    text = _PATIENTS.sub("patients", text) if _NURSING.search(text) else text
    return _I_WOULD.sub("I'd ", _I_WILL.sub("I'll ", _IT_IS.sub("it's ", text)))


def in_order(text: str, past: Mapping[str, str]) -> str:
    """The note with capitals, verbs, articles and numbers as they're written; `past` are verbs in the past."""
    return _numbered(_with_the(_in_past(_with_capitals(text), past)))


def _with_capitals(text: str) -> str:
    """`I`, `St. Martin`, and the second word of a place: `Cedar Falls`."""
    text = re.sub(r"(?<![\w.'])i(?![\w.'])", "I", text)
    text = _SAINT.sub(lambda found: f"{found[1]} St. {found[2].capitalize()}", text)
    return _PLACE.sub(lambda found: found[1] + found[2].capitalize(), text)


def _with_the(text: str) -> str:
    """`how the room is losing time` of `how room is losing time`."""
    return _HOW_THE.sub(r"\1the \2 ", text)


def _in_past(text: str, past: Mapping[str, str]) -> str:
    """What was done, in the past where the note says when it was or what came of it: `I run it for two years`."""
    text = _LONG_AGO.sub(lambda found: f"{found[1]} {past.get(found[2], found[2])}", text)
    text = _BROUGHT.sub(r"I brought \1from ", text)
    return re.sub(r"\b(I (?:made|did|ran|built|cut|took)\b.*) go from (?=\d)", r"\1 went from ", text)


def _numbered(text: str) -> str:
    """What goes with a number: `two months`, `for three years`, `14% to 3%`, `5,000 acres`, `fewer boxes`."""
    text = _NOT_SURE.sub("about ", text)
    text = _FROM_TO.sub(
        lambda found: f"from {found[1]} {found[2]}s to {found[3]}{' on average' if found[4] else ''}", text
    )
    text = _MONTHS.sub(r"\1 \2s", text)
    text = _YEARS.sub(r"for \1 years", text)
    text = _SIGNED.sub(r"\1 to \2\1", text)
    text = _ABOUT_A_NUMBER.sub(r"\1 number", text)
    text = re.sub(r"\b([2-9]) of ([2-9])\b(?! \d)", lambda found: f"{FEW[found[1]]} of {FEW[found[2]]}", text)
    text = _THOUSAND.sub(r"\1,000 ", _LESS.sub("fewer ", text))
    return _THOUSANDS.sub(r"\1,\2", re.sub(r"(?<!the )\bfirst time(?=$|,)", "the first time", text))


def _is_shouted(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    return (
        len(words) > 1
        and not any(word.islower() and len(word) > 2 for word in words)
        and sum(map(str.isupper, words)) > len(words) / 2
    )


def _day(found: re.Match[str]) -> str:
    day = _DAYS[found["day"].casefold()]
    return f"{found['on'] or 'on '}{day}{found['s']}"


def _word(
    word: str, english: English, forms: Mapping[str, str], names: Collection[str], *, is_shouted: bool
) -> str:
    small = word.casefold()
    is_acronym = word.isupper() and not is_shouted
    if small in forms and not (is_acronym and forms[small].islower() and " " not in forms[small]):
        return forms[small]
    if unit := _UNIT.fullmatch(word):
        number, short = unit["number"], unit["unit"].casefold()
        return f"{number} {forms.get(short, short)}"
    stem = small.removesuffix("'s")
    if small in names or stem in names:
        return word.capitalize() if is_shouted else word
    if is_shouted and word.isupper():
        is_word = len(word) == 1 or len(small) > 5 or english.knows(stem) or not stem.isalpha()
        return small if is_word else word.capitalize() if len(word) == 5 else word
    if is_acronym:
        return small if _is_stressed(small, english) else word
    is_initials = (
        word.islower()
        and word.isalpha()
        and 2 < len(small) < 5
        and not re.search(r"[aeiouy]", small.removesuffix("s"))
    )
    if is_initials and not english.knows(small) and not english.may_mean(small):
        return small.removesuffix("s").upper() + "s" * small.endswith("s")
    return english.meant(small) if word.islower() else word


def _is_stressed(small: str, english: English) -> bool:
    """Whether a word in capitals is one that was stressed, and no acronym: `keeps the guard ON`."""
    return small in {"and", "not", "no", "on", "all", "any", "off", "out", "own"} or (
        len(small) > 3 and english.knows(small)
    )
