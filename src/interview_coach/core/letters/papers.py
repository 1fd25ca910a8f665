"""What was promised, as its owner names it: without the day, and with the words that a note leaves out."""

import re

from interview_coach.core.letters.phrasing import DETERMINERS

_DAY = r"by .+|until (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week)|tmrw|tomorrow|today|tonight|asap|this week|next week"
_UNTIL = re.compile(
    rf"\s*(?:[,;.!] (?!in [a-z]+ and [a-z]+$).*|,? (?:to (?:them|her|him)|over|{_DAY}|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?: that)? i(?:'ve)? (?:made|wrote|built|did|use|used|mentioned|talked about|put together)(?: for [A-Z]\w+)?)$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\s*(?:[,;.!] (?!in [a-z]+ and [a-z]+$).*|(?<=\w) the one (?:with|from|that|in) .*|(?<!swing)(?<!drop)(?<!stop),? (?:{_DAY}))$",
    re.IGNORECASE,
)
_OWN_PAPER = re.compile(
    r"^(?:the )?((?:[\w-]+ ){0,5}(?:cards?|certificates?|licen[cs]es?|diploma|transcripts?|[A-Z]{2,5} number|(?:licen[cs]e|certificate|certification|registration|member) number)(?: and [\w -]+)?)$"
)
_COPY = re.compile(r"^(an? )?(copy|scan|photo) of (?!the |my |your |our |an? |that |this )")
_PAPERS = r"permit|card|certificate|licen[cs]e|diploma|transcript|degree|passport|DBS"
_PAPER_COPY = re.compile(
    rf"^(?:a )?copy of the ((?:[\w-]+ ){{0,3}}(?:{_PAPERS}))$|^(?:the |my )?((?:[\w-]+ ){{0,3}}(?:{_PAPERS})) copy$"
)

_ASKING = re.compile(
    r"^ask (?:my )?(?:gran|grandma|grandpa|grandfather|grandmother|uncle|aunt|auntie|mum|mom|dad|sister|brother|cousin|friend) (?:about )?"
    r"(?=(?:what|which|how|where|when|why)\b)(?!.*\b(?:i|we|my|our|me|us)\b)",
    re.IGNORECASE,
)
"""Someone who's to be asked, and isn't named in a letter."""
_MY_DATES = re.compile(
    r"^(?:the )?(dates|days|times) (?:she is|he is|I am) (away|free|available)\b", re.IGNORECASE
)
"""Days that only whoever promises them can tell."""
_PUT_DOWN = re.compile(r"^(?:write|draw|type|put) (?:up|out|down|together) (?=the |an? |my )", re.IGNORECASE)
"""What's been done by the time the thing is attached: `write out the chart`."""
_MORE = re.compile(
    r" (?:(?:that |which )?(?:she|he|they) (?=[a-z]+)|and (?=the |my |an? )|for (?-i:[A-Z])).*$",
    re.IGNORECASE,
)
"""What follows the thing that was promised: `the map she drew`."""


def of_owner(line: str) -> str:
    """`find out what grows` of `ask gran what grows`, and `the dates I'm away` of `the dates she is away`."""
    return _MY_DATES.sub(r"the \1 I'm \2", _ASKING.sub("find out ", _PUT_DOWN.sub("", line)))


def without_more(line: str) -> str:
    """The thing alone, without what's said of it and what comes with it."""
    return _MORE.sub("", line)


def of_my_own(thing: str) -> str:
    """`a copy of my BLS card` of `a copy of the BLS card`, and of `the BLS card copy`: papers are the person's own."""
    return _PAPER_COPY.sub(lambda found: f"a copy of my {found[1] or found[2]}", thing)


def owned(thing: str, typed: str) -> str:
    """`my food handler card` of `food handler card`, and `my A and B cards` of `A and B card`."""
    if typed.split()[0].casefold() in DETERMINERS or " my " in thing:
        return thing
    own = _OWN_PAPER.sub(r"my \1", thing)
    first, both, _ = own.partition(" and ")
    is_of_both = both and not re.search(r"(?:card|certificate|license)s?$", first)
    return re.sub(r"^(my .* (?:certificate|card|license))$", r"\1s", own) if is_of_both else own


def without_day(line: str) -> str:
    """What was promised, without the day and what follows a comma."""
    return _WHEN.sub("", line)


def to_send(line: str) -> str:
    """What was promised, without the day, with the word that was left out: `a copy of the BLS card`."""
    line = _UNTIL.sub("", line)
    line = re.sub(r"\b(link to [^,]+?) with .*$", r"\1", line)
    return _COPY.sub(lambda found: f"{found[1] or 'a '}{found[2]} of the ", line)
