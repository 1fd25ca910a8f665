"""A note as it was typed, in readable English: without slips, abbreviations, capitals all over and words of dictation."""

import re
from collections.abc import Collection, Mapping

from interview_coach.core.letters.english import English

_DICTATED = re.compile(r"\b(?:u+m+|u+h+|(?-i:er+m?)|hm+)\b,? ?", re.IGNORECASE)
_NO_TIME = "".join(
    rf"(?<!\b{word})"
    for word in (
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
    )
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
_PATIENTS = re.compile(r"\bpts\b", re.IGNORECASE)
_NURSING = re.compile(
    r"\b(?:takes?|taking|position\w*|sees?|seeing|nurses?|ratios?|ward|unit|beds?|discharg\w+|lift\w*|falls|handoff)\b",
    re.IGNORECASE,
)
_PHRASES = (
    (re.compile(r"\b(I|we|they) ain't had\b", re.IGNORECASE), r"\1 haven't had"),
    (re.compile(r"\b(I|we|they) (?:ain't|don't) never\b", re.IGNORECASE), r"\1 never"),
    (re.compile(r"\b(I|we|they) done (?=[a-z0-9]+ )", re.IGNORECASE), r"\1 did "),
    (re.compile(r"\b(he|she|it|someone|that|who) ain't\b", re.IGNORECASE), r"\1 isn't"),
    (re.compile(r"\bmight could\b"), "could"),
    (re.compile(r"\bI run (?=.* (?:\d+|two|three|four|five|six|seven|eight|nine|ten) years\b)"), "I ran "),
    (re.compile(r"(?<!for )(?<!in )(?<!over )(?<!of )(?<!last )(?<!than )(?<!every )\b(two|three|four|five|six|seven|eight|nine|ten) years(?= and\b|$|,)"), r"for \1 years"),
    (re.compile(r"\b(two|three|four|five|six|\d)[- ]man (?=crew|team|job)"), r"\1-person "),
    (re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|[2-9]|\d\d) (month|year|week|day|minute)(?=$|[,.;]| in\b| at\b| and\b| with\b| by\b)"), r"\1 \2s"),
    (re.compile(r"\bon time (?=[a-z]+s\b)"), "on-time "),
    (re.compile(r"\bhand (?=(?:rear|rais|craft|roll|feed|sew)ed\b)"), "hand-"),
    (re.compile(r"\blost time (?=injur|accident|incident)"), "lost-time "),
    (re.compile(r"\bno shows\b"), "no-shows"),
    (re.compile(r"\b(quick) change (?=fixtures|tooling|tools|dies)"), r"\1-change "),
    (re.compile(r"\bstorm clean up\b"), "storm cleanup"),
    (re.compile(r"\bclean up (?=contract|crew|work|job|plan)"), "cleanup "),
    (re.compile(r"\bthere (?=\d+ [a-z]+s\b)"), "their "),
    (re.compile(r"\b(in|at|from|of|near) st\.? (?!(?:and|the|of|for|to)\b)([a-z]{3,})\b"), lambda found: f"{found[1]} St. {found[2].capitalize()}"),
    (re.compile(r"\bon call (?=week|shift|rotation|rota|nights?|schedule|work|weekends?)"), "on-call "),
    (re.compile(r"\bct (?=reports?\b|dates?\b|forms?\b)"), "court "),
    (re.compile(r"(?:, at (?:great )?length,?|\bat (?:great )?length\b,?)(?= and\b|$| about\b|[,.])"), ""),
    (re.compile(r"\b(for|over) holidays?$"), r"\1 the holidays"),
    (re.compile(r"\bin walk-?in\b"), "in the walk-in"),
    (re.compile(r"\bnew years? eve\b", re.IGNORECASE), "New Year's Eve"),
    (re.compile(r"\bto the patient(?= (?:quicker|faster|sooner|earlier)\b|$)"), "to the point"),
    (re.compile(r"\b(over|above|under|below|in) (?=\d+(?:st|nd|rd|th) percentile)"), r"\1 the "),
    (re.compile(r"\bthe documents (?=every|daily|each|at|on (?:rounds|the))"), "the doctors "),
    (re.compile(r"\b(five|six|three|four|\d) axis\b"), r"\1-axis"),
    (re.compile(r"^(?:an? |the )?(?:tour|walk-?through|demo|look) (?:of|around|through|at) (?=(?:the|his|her|their|your) )", re.IGNORECASE), ""),
    (re.compile(r"\bI build (?=in|at|for)"), "I built "),
    (re.compile(r"\b(under|within|over) 1 (?=[a-z])"), r"\1 one "),
    (re.compile(r"\b((?:someone|person|one|[a-z]+er) (?:who|that)) (clean|cook|work|show|know|help|want|like|speak|drive|run|take|answer|make|keep|come|arrive|care|lead|teach|write) (?=\w)"), lambda found: f"{found[1]} {found[2]}s "),
    (re.compile(r"\bat same time\b"), "at the same time"),
    (re.compile(r"(?<=\d)(%| percent) (?:down )?to (\d[\d.]*)(?=$|[,;]| in\b| by\b| over\b| within\b| at\b)"), r"\1 to \2\1"),
    (re.compile(r"\b(in \d+ [a-z]+),? not (?=\d)"), r"\1, not "),
    (re.compile(r"\bcall (her|him|them) (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"), r"call \1 on "),
    (re.compile(r"\b(two|three|four|five|six|\d) person (?=team|crew)"), r"\1-person "),
    (re.compile(r"\bsign on (?=bonus)"), "sign-on "),
    (re.compile(r"\bevery am\b"), "every morning"),
    (re.compile(r"\b2nd (?=shift)"), "second "),
    (re.compile(r"\b(3)d (?=scan|print|model)"), r"\1D "),
    (re.compile(r"\bwith (?=(?:vet|doctor|dentist|chef|nurse|foreman|customer|client)\b)"), "with the "),
    (re.compile(r"\b(check) (ins?|outs?)(?= (?:for|of|queue|desk|line|wait)\b)", re.IGNORECASE), r"\1-\2"),
    (re.compile(r"\b(fridge|freezer|oven|lamination|water|dough|cooking|holding) temps\b"), r"\1 temperatures"),
    (re.compile(r"\bmonth end (?=close|report|books)"), "month-end "),
    (re.compile(r"\b(ticket|phone|licen[cs]e|card|badge|policy|account|registration|member|membership|order|part|job|cell|mobile|commission) (?:no\.?|num\.?)$", re.IGNORECASE), r"\1 number"),
    (re.compile(r"\b(?P<one>every|each|this|next|last|per|a|once a) weeks\b"), r"\g<one> week"),
    (re.compile(r"\b(an|1|per|half) hours\b"), r"\1 hour"),
    (re.compile(r"(?<= )(\d+) hour\b(?! [a-z]+(?<!s)\b)"), r"\1 hours"),
    (re.compile(r"\b(in a|per|a|this|next|last|1) (year|month)s\b"), r"\1 \2"),
    (re.compile(r"\bless (?=(?:(?!than\b|of\b|time\b|to\b|on\b|in\b|and\b)[a-z-]+ )?(?!news\b|chaos\b|sales\b|logistics\b|savings\b|overtimes\b)[a-z-]+(?<![suic])(?<!ou)s\b(?! of\b))", re.IGNORECASE), "fewer "),
    (re.compile(r"\b(when|if|before|how|what|where|that) i (?=[a-z])"), r"\1 I "),
    (re.compile(r"\b(\d+) (?:am|AM)\b"), r"\1am"),
    (re.compile(r"(?<= )['\u2018]?em\b"), "them"),
    (re.compile(r"(?<![\w.$\u00a3\u20ac])(\d{1,3})k (?=(?!for\b|base\b|to\b|or\b|and\b|plus\b|a\b|tops\b)[a-z])"), r"\1,000 "),
    (re.compile(r"\b(when|how|where|not) 2 (?=[a-z])"), r"\1 to "),
    (re.compile(r"\b(\d+) feet (?!of\b)(?=[a-z]+ [a-z])"), r"\1-foot "),
    (re.compile(r"\ba minutes\b"), "a minute"),
    (re.compile(r"\b2 (?=(?:my|the|her|his|him|you|them)\b)"), "to "),
    (re.compile(r"(?<![\w.'])i(?![\w.'])"), "I"),
    (re.compile(r"(?<=\d )ac\b"), "acres"),
    (re.compile(r"(?<=[a-z] [A-Z])([a-z]+ )(falls|city|springs|lake|beach|park|hills|valley|creek|county|river|rapids|flats|heights|island)$"), lambda found: found[1] + found[2].capitalize()),
    (re.compile(r"\b(?:guy|dude|fella) (?=who\b|that\b|with\b)"), "person "),
    (re.compile(r"(?<!the )\bfirst time(?=$|,)"), "the first time"),
    (re.compile(r"\ban (?=how\b|the\b|why\b|what\b)"), "and "),
)  # fmt: skip


def written_out(note: str, english: English, forms: Mapping[str, str], names: Collection[str]) -> str:
    """The note in readable English. What isn't sure is left as it is; `names` are no slips of a word."""
    text = " ".join(note.replace("\u2019", "'").split())
    if _DICTATED.search(text) or _SPOKEN.search(text):
        text = _DICTATED.sub("", text)
        for spoken, sign in _SPOKEN_SIGNS:
            text = re.sub(rf"{spoken}\b", sign, text)
    text = re.sub(r"\b(?:pls|plz)\b ?", "", _LAUGH.sub("", text))
    is_shouted = _is_shouted(text)
    text = _WORD.sub(lambda found: _word(found[0], english, forms, names, is_shouted=is_shouted), text)
    if is_shouted:
        text = _AT_PLACE.sub(
            lambda found: found[0] if english.knows(found[1]) else f"at {found[1].title()}", text
        )
    text = _SATURDAY.sub(_day, text)
    text = _PATIENTS.sub("patients", text) if _NURSING.search(text) else text
    text = _I_WOULD.sub("I'd ", _I_WILL.sub("I'll ", _IT_IS.sub("it's ", text)))
    for form, instead in _PHRASES:
        text = form.sub(instead, text)
    return _THOUSANDS.sub(r"\1,\2", text)


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
    if small in forms and not (is_acronym and forms[small].islower()):
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
