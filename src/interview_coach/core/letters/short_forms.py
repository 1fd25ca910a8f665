"""Short forms whose meaning depends on the words around them, and wants in the words of a note."""

import re

_SATURDAY = re.compile(r"(?P<on>\b(?:on|by|every|next|this|each|for) )?\bsat(?= so\b|$)", re.IGNORECASE)
_PATIENTS = re.compile(r"\bpts\b", re.IGNORECASE)
_NURSING = re.compile(
    r"\b(?:takes?|taking|sees?|seeing|nurses?|ratios?|ward|unit|beds?|discharg\w+|lift\w*|falls|handoff)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<=\d )hr\b|(?<=\ban )hr\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(ticket|phone|licen[cs]e|card|badge|policy|account|registration|member|membership|order|part|job|cell|mobile|commission) (?:no\.?|num\.?)$",
    re.IGNORECASE,
)
_DOING = "learn|do|get|handle|send|bring|call|fix|make|use|work|start|ask|check|need|go|give|keep"
_FEWER = re.compile(
    r"\bless (?=(?:(?!than\b|of\b|time\b|to\b|on\b|in\b|and\b)[a-z-]+ )?(?!news\b|chaos\b|sales\b|logistics\b|savings\b|overtimes\b)[a-z-]+(?<![suic])(?<!ou)s\b(?! of\b))",
    re.IGNORECASE,
)
"""`less callbacks`, but not `less mess` or `less of it`."""
_BUSY = re.compile(r"\b(when|if|while|that|where) its\b", re.IGNORECASE)
_SOMEONE = re.compile(r"^(?:an? |the )?(?:some(?:body)|guy|dude) (?=who\b|that\b|to\b)", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:their|they)\b", re.IGNORECASE)


def in_context(line: str) -> str:
    """The note with these short forms written out: `sat` at the end as `on Saturday`, `pts` in nursing as `patients`."""
    line = re.sub(
        r"\b(check) (ins?|outs?)(?= (?:for|of|queue|desk|line)\b)", r"\1-\2", line, flags=re.IGNORECASE
    )
    line = re.sub(
        r"\b(fridge|freezer|oven|lamination|water|dough|cooking|holding) temps\b", r"\1 temperatures", line
    )
    line = re.sub(r"\bmonth end (?=close|report|books)", "month-end ", line)
    line = _NUMBER.sub(r"\1 number", line)
    line = re.sub(r"\b(every|each|this|next|last|per|a|once a) wk\b", r"\1 week", line, flags=re.IGNORECASE)
    line = re.sub(
        rf"\b(how|what|when|where|that|and|then|if) ill (?=(?:{_DOING})\b)",
        r"\1 I'll ",
        line,
        flags=re.IGNORECASE,
    )
    line = re.sub(r"\b(when|if|before|how|what) i (?=[a-z])", r"\1 I ", line)
    line = _FEWER.sub("fewer ", line)
    line = _SATURDAY.sub(lambda found: f"{found['on'] or 'on '}Saturday", line)
    line = _PATIENTS.sub("patients", line) if _NURSING.search(line) else line
    return _BUSY.sub(r"\1 it's", _HOUR.sub("hour", line))


def whom(want: str) -> str:
    """Who's wanted, in words for a letter: `guy who shows w/ own tools` as `someone who shows up with their own tools`."""
    want = _SOMEONE.sub("someone ", re.sub(r"^close (?=(?:in|within) \d)", "the close ", want))
    want = re.sub(
        r"^(someone|people|(?:\w+ )?(?:drivers|reps|staff|teachers|students|nurses|parents|clients|customers|volunteers)) that (?=\w)",
        r"\1 who ",
        want,
    )
    want = re.sub(r"^some(?:body|one) (?=can |could |knows )", "someone who ", want, flags=re.IGNORECASE)
    want = re.sub(r"^someone (?=on time\b|early\b|in by\b)", "someone who's ", want)
    want = re.sub(r"\b(who(?: will| can)?) (?:actually|really|just) ", r"\1 ", want)
    want = re.sub(r"\b(shows?) (?=with\b|on time\b)", r"\1 up ", want)
    want = re.sub(r"\bwith own\b", "with their own", want)
    want = re.sub(r"\bevery kid\b", "every student", want)
    want = re.sub(r" (?:so|since|because) (?:he|she|they)\b.*$", "", want)
    want = re.sub(r"\bat end of shift\b", "at the end of a shift", want)
    want = re.sub(r"\bby end of (?=\w)", "by the end of ", re.sub(r"\bq([1-4])\b", r"Q\1", want))
    return re.sub(r"(?<!the )\bsame day$", "the same day", want)


def without_theirs(want: str) -> str:
    """The want with "their" of those who are wanted left out, to look at the rest: `reps who log their calls`."""
    before, who, after = want.partition(" who ")
    return f"{before}{who}{_THEIRS.sub('you', after)}" if who else want
