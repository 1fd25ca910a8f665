"""The parts of a note: its sentences without what only says that it was talked about, and how much of one can be said."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from interview_coach.core.letters.phrasing import OPENS_CLAUSE, THEIRS, to_reader, words_in

MOST_WARNING = 6
"""The words of a sentence that only says that another one is a secret."""
_ENDS = re.compile(
    r"\s+[-\u2013\u2014|/]+\s+|\s*\u2014\s*|\.{2,}|\u2026|,,+|[;(\[{|]|(?<!\b[ap]\.m)[.?!]+[\"\u201d]?\s+|->|=>|[)\]}]"
)
_TITLES = re.compile(r"\b(mrs?|ms|dr|prof|rev|st|sgt|capt|versus|no(?=\. \d))\.", re.IGNORECASE)
_BREAKS = re.compile(
    r"(?<!how)(?<!why)(?<!what)(?<!when)(?<!that)(?<!where)(?<!who)(?<!which)(?<!if)(?<!before)(?<!after)(?<!than)(?<!as) (?=(?:she|he) (?:does|did|keeps|has) (?:it|everything|all)\b)|, | or (?=he\b|she\b|i\b)| and (?=i\b|i'm\b|(?:he|she) (?:went|talked|told|showed|asked|mentioned|kept)\b)| like (?=what\b|[A-Z]|he\b|she\b|with\b)| (?:which|because(?! of)|since|so|though|although|but|while|unlike|except|apart from|in her|in his)\b| and then\b| and (?=no ?(?:body|one)\b)| and (?=(?:the|an?|their|who|where|its|our|his|her|whether|(?:how|why|what|when)(?! (?:he|she|they)))\b)"
)
_ENDS_OPEN = frozenset(["and", "or", "but", "so", "the", "a", "an", "of", "for", "with", "to", "in", "on", "at", "by", "from", "how", "why", "what", "which", "who", "that", "because", "as", "like", "not", "your", "my", "you", "is", "are", "was", "than", "into", "versus", "about", "their", "his", "her", "only", "even", "just", "also"])  # fmt: skip
_TALK = r"(?:(?:most|half|much|a lot|part|all) of )?(?:our|the|my|a) (?:\w+ )?(?:talk|hour|time|conversation|chat|meeting|interview|session|half hour)"
_FIRST = r"(?:oh|well|so|very|quite|rightly|then|also|mostly|mainly|again and again|first|again|and|basically|really|just|even|kept|was|were|had|has|have|is|ended up|briefly|honestly|spent \w+ (?:\w+ )?(?:on it )?)"
_HOW_LONG = r"(?:at (?:\w+ )?length|forever|on(?= (?:forever|and on|at|for|about)\b)|also|with (?:\w+ ){0,2}(?:feeling|pride|warmth|care|detail|humor|love)|for (?:\w+ ){1,4}?(?:minutes|while|hour|hours|time|bit)|a lot|a bit|a little|mostly|mainly|happily|all|back|over|again|long|on and on|going|to me|with me|half (?:an |the )?\w+|some more)"
_SAID = r"discussed|went over|gone over|went through|described|walked me through|talked me through|took me through|show(?:ed)? me|looked at|covered|compared notes on|tried to work out|raised|touched on|on(?! call| site| time| demand)|got onto|got into|about|explained to me|explained|mentioned"
_SPOKE = r"talked|talk|conversed|said me|talking|spoke|chatted|chat|argued|came|come|got|turned|went|moved|asked me|asked|told me|keen|proud|pleased|kept|on|excited|questions|thoughts|conversation"
_ON = r"about|on|onto|over|through|to|into|around|of|with|at"
_LEADING = r"(?:{first},? )*(?:{name},? )?(?:(?:{who}),? )?(?:{first},? )*(?:(?:{said})(?: {long})* (?!that\b|he\b|she\b|they\b|to\b)|(?:{spoke})(?: {long})* (?:(?:talking|asking|going|hear|hearing) )?(?:{on}) |(?:mentioned|told me|said|explained)(?: that)? (?=(?:they(?:'re| are|'ve| have)|the \w+ now)\b)|told me (?=how|why|what|which|where)|asked (?:me )?(?=how|why|what|which|where))(?:(?:how much|all|mostly|a lot) about )?"
_WELCOME = re.compile(
    r"(?:it was|was) \w+ to (?:hear|talk|learn|see) (?:about )?|(?:an?|some) (?:\w+ )?(?:conversation|talk|chat|words?) (?:about|on) ",
    re.IGNORECASE,
)
_CAME_UP = re.compile(
    r",? (?:came up(?: again and again| a lot| twice)?|took up .+|(?:was|were) (?:his|her|our|the) (?:main|big|whole|only|first|favou?rite) .+)$",
    re.IGNORECASE,
)
_CAME_UP_TOO = re.compile(r" came up,? and (?=how|why|what|the|whether)", re.IGNORECASE)
_SAID_TOO = re.compile(
    rf",? and (?:(?:we|he|she|they) )?(?:\w+ly )?(?:{_SAID}|argued(?: \w+)? about|talked about|talked through|told me about|told me(?= how| why))(?: \w+ly)? (?!that\b)",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"\b(?:both|either|neither|one)$|^(?:[\w']+ ){0,4}(?:it|that|this|those|these|them|himself|herself|themselves)$",
    re.IGNORECASE,
)
"""The end of a part that means something in the part before it."""


_ASIDE = re.compile(
    r"[,;.] *(?:(?:and|but|also) )?(?:she|he|they|i|says|his|her|which|leaving|who)\b|,? (?:although|though|which) ",
    re.IGNORECASE,
)
"""Where a sentence goes on about someone."""
_OUTSIDERS = "regulators|inspectors|auditors|customers|clients|vendors|suppliers|insurers|lenders|carriers"
_POINTING = re.compile(r"(?:it|this|that|which|all of it)\b", re.IGNORECASE)
_ONE_OF_THEM = frozenset(
    {"he", "she", "his", "her", "him", "he's", "she's", "he'd", "she'd", "he'll", "she'll"}
)

IN_BETWEEN = re.compile(
    r", (?!(?:and|or|but|which|where|who|whose|when|with|including|in|on|at|as|so that|especially)\b)"
)
"""A comma behind which another thing begins, and not more of the same."""


def split_note(note: str) -> list[str]:
    """The sentences of a note, and what's between dashes or in brackets."""
    return [
        part.strip(" .,:!?'\"\u201c\u201d")
        for part in _ENDS.split(_TITLES.sub(r"\1", f"{note} "))
        if part.strip(" .,:!?")
    ]


def without_lead(line: str, own_names: Collection[str]) -> str:
    """The note without "we talked about" and the like, which only say that it was talked about."""
    name = _named(own_names)
    who = rf"(?:(?:{name}|she|he|they) and i|{name}|we|i|he|she|they|us|it|{_TALK})"
    form = _LEADING.format(who=who, name=name, first=_FIRST, said=_SAID, long=_HOW_LONG, spoke=_SPOKE, on=_ON)
    found = _WELCOME.match(line) or re.match(form, line, re.IGNORECASE)
    rest = line[found.end() :] if found else without_name(line, own_names)
    rest = _CAME_UP.sub("", _CAME_UP_TOO.sub(" and ", rest))
    return _SAID_TOO.sub(
        " and ",
        re.sub(
            r"^(?:mostly |mainly |lots |more |some )?(?:about|re|with|of|on(?! call| site| time| demand)) |^(?:mostly|mainly) ",
            "",
            rest,
            flags=re.IGNORECASE,
        ),
    ).strip(" ,")


def _named(names: Collection[str]) -> str:
    either = "|".join(map(re.escape, names)) or "(?!)"
    return rf"(?:(?:mrs?|ms|dr|prof|chef|miss|captain|coach|judge|pastor|father|sister|rev|old|oul|the \w+,) )*(?:{either})(?: (?:{either}))*"


def without_name(line: str, names: Collection[str]) -> str:
    """The line without a name of its reader in front, which only says whose it is: `Rosalind wants ...`, `bloom with the organ`."""
    return re.sub(
        rf"^{_named(names)}(?:,.*?,(?= wants?\b| needs?\b| is\b)|[,:.]|(?= (?:wants?|needs?|hopes?|would|will|shall|is|was|has|said|says)\b)| with\b| on\b)+ ",
        "",
        line,
        flags=re.IGNORECASE,
    )


def beginnings(line: str) -> Iterator[str]:
    """The line, and what's in front of each of its commas and conjunctions, the longest first."""
    ends = [len(line), *(found.start() for found in reversed(list(_BREAKS.finditer(line))))]
    for end in dict.fromkeys(ends):
        part = line[:end].strip(" ,.")
        if part and (end == len(line) or part.split()[-1].casefold() not in _ENDS_OPEN):
            yield part


def without_middle(line: str) -> Iterator[str]:
    """The sentence without what's between two commas: `At Brill, where I was underpaid, I opened 31 safes`."""
    parts = line.split(", ")
    for at in range(1, len(parts) - 1):
        yield ", ".join((*parts[:at], *parts[at + 1 :]))


def before_secret(lines: Sequence[str], is_secret: Callable[[str], bool]) -> list[str]:
    """The sentences up to one that's a secret; none where it only says that what's before it is one.

    `the night staffing, she hates the agency (off the record)` is about the night staffing.
    """
    at = next((at for at, line in enumerate(lines) if is_secret(line)), None)
    if at is None:
        return list(lines)
    is_warning = at > 0 and (len(lines[at].split()) <= MOST_WARNING or bool(_POINTING.match(lines[at])))
    line = lines[at - 1] if is_warning else lines[at]
    ends = [
        found.start() for found in _ASIDE.finditer(line) if is_warning or is_secret(line[found.start() :])
    ]
    before = line[: ends[0 if is_warning else -1]] if ends else ""
    kept = [] if is_warning else list(lines[:at])
    is_about_it = (
        bool(ends)
        and not is_warning
        and len(line[ends[-1] :].split()) < MOST_WARNING
        and "which" in line[ends[-1] :]
    )
    return [*kept, before] if before and not is_about_it and not is_secret(before) else kept


def of_reader(line: str, is_worker: Callable[[str], bool]) -> str:
    """The note in the second person: he and she are its reader where no one else is in it, and they are the reader's people."""
    line = re.sub(r"\b([Hh]ow (?:many|much) \w+) they\b", r"\1 you", line)
    words = words_in(line)
    at = next((at for at, word in enumerate(words) if word in _ONE_OF_THEM), None)
    is_reader = at is not None and (
        at == 0
        or bool(OPENS_CLAUSE & set(words[:at]))
        or (words[at - 1] == "and" and words[at] in {"his", "her"})
    )
    if is_reader and not any(is_worker(word) and not is_plural(word) for word in words[:at]):
        line = to_reader(line)
    of_them = next((at for at, word in enumerate(words) if word in THEIRS or word == "them"), 0)
    if not any(map(is_plural, words[:of_them])):
        line = re.sub(
            r"\b(?:they(?:'\w+)?|their)\b",
            lambda found: THEIRS[found[0].casefold()],
            line,
            flags=re.IGNORECASE,
        )
        line = re.sub(r"\b(told|gave|given|cost|costs|showed|helped) them\b", r"\1 you", line)
    line = re.sub(rf"\b({_OUTSIDERS}) (.*) their (?=(?:last|next|new|first|latest)\b)", r"\1 \2 your ", line)
    return re.sub(r"\b(about|from|with|for|to) us(?=$|,| and\b)", r"\1 you", line)


def is_plural(word: str) -> bool:
    """Whether "they" may mean this."""
    return word in {"people", "children", "staff", "crew", "who", "someone", "whoever"} or bool(
        re.search(r"[aeiouy].*[^su']s$", word)
    )
