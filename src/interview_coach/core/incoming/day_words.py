"""The words by which a day is named in running text, as patterns."""

import re

_WEEKDAY = r"(?:mon|tues?|wed(?:nes|ns|s)?|wens|thu(?:rs?)?|thur|fri|sat(?:ur)?|sun)(?:day)?"
_BARE = r"(?:(?:mon|tues|wednes|wens|wedns|thurs|thur|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|(?:sat|sun)(?=[.,]?\s+(?:at\b|noon|morning|afternoon|night|eve|\d|@|or\s+(?:mon|sun)))|(?:(?<=\bon\s)|(?<=\bdo\s)|(?<=\bthis\s)|(?<=\bfor\s)|(?<=\bby\s)|(?<=\bto\s)|(?<=\btrial\s)|(?<=\bshift\s)|(?<=\bcome\s)|(?<=\bnext\s)|(?<=\btill\s)|(?<=\buntil\s)|(?<=\bbefore\s)|(?<=\bfri\sor\s)|(?<=\bfri\sand\s))(?:sat|sun))"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:20\d\d|19[6-9]\d)\b(?!\s*(?:hrs|hours|h)\b)"
_COUNT = r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen"
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True)).replace("-", r"[\s-]")
_NO_DAY = (
    r"(?:floor|round|stage|grade|interview|street|st\b|ave|avenue|edition|place|time|year|century|anniversary|person"
    r"|candidate|warehouse|week|one|shift|line|party|attempt|birthday|class|quarter|movement|form|site|branch|job|option)"
)
_NO_DAY_AFTER = rf"(?!\s+{_NO_DAY})"
OF_SERIES = re.compile(rf"\d(?:st|nd|rd|th)\s+{_NO_DAY}s?\s+(?:(?:or|and|not|still|on)\s+)+$", re.IGNORECASE)
"""What is before a number that counts the same things as the one before it: `the 18th edition or still the 17th`."""
_PART_OF_DAY = r"(?:day|morning|afternoon|evening|night)"
_MEETING = r"(?:interview|meeting|call|slot|visit|trial|chat|appointment)\b"
_THEN = (
    rf"the\s+{_PART_OF_DAY}\s+after(?=\s*(?:[.,;:!?)&\N{{EN DASH}}-]|$|(?:we|i|you|that|and|with|by|to|one)\b))"
    r"|the\s+day\s+after\s+(?:the|your|our|that|this)\s+(?P<what>\w+(?:\s+\w+)?)"
    rf"|the\s+{_PART_OF_DAY}\s+before(?=\s*(?:[.,;:!?)]|$|(?:at\s+(?:the\s+)?(?:very\s+)?latest|latest|please|so|if)\b))"
    rf"|(?:the\s+)?(?:following|next)\s+{_PART_OF_DAY}\b(?!\s+(?:or|off))|the\s+day\s+following(?=\s*(?:[.,;:!?)]|$))"
    rf"|(?:(?:that|the|on)\s+)?(?:very\s+)?same\s+{_PART_OF_DAY}\b|that\s+(?:very\s+)?{_PART_OF_DAY}\b|then(?=\s*(?:[.!?]|$))"
)
_WHICH = r"(?:(?:the|this|next|coming|following)\s+){0,3}"
DAY = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?=\b|T)
    | (?:{_WHICH}(?P<wd1>{_WEEKDAY})\.?,?\s+)?(?:the\s+)?(?P<d1>{_NUMBER}|(?:{_ORDINAL})(?=\s+of\b))(?:\.?\s+(?:of\s+)?|-)(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>{_YEAR}))?
    | (?:{_WHICH}(?P<wd2>{_WEEKDAY})\.?,?\s+)?(?P<m2>{_MONTH})\.?\s+(?:the\s+)?(?P<d2>{_NUMBER}|(?<=the\s)(?:{_ORDINAL}))\b(?![:.]\d)(?:,?\s+(?P<y2>{_YEAR}))?
    | (?P<d7>\d{{1,2}})(?:st|nd|rd|th)?(?=(?:\s*,\s*\d{{1,2}}(?:st|nd|rd|th)?){{0,6}}\s*(?:,|,?\s*and|,?\s*or|&|/)\s*(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?P<m9>{_MONTH})\b)
    | (?P<d3>\d{{2}})(?P<m3>{_MONTH})(?P<y4>\d{{4}}|\d{{2}})\b
    | (?P<packed>20\d{{2}}[01]\d[0-3]\d)(?=T\d{{4}})
    | (?:{_WHICH}(?P<wd3>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?(?P<num>\d{{1,2}}(?P<sep>[./-])\d{{1,2}}(?:(?P=sep)(?P<y3>\d{{2,4}}))?)(?![\d:%]|\s*(?:[ap]\.?m\b|hours?\b|years?\b))
    | {_WHICH}(?P<wd4>{_WEEKDAY})\.?,?\s+\(?(?:the\s+|day\s+)?(?:(?P<d4>\d{{1,2}})(?:(?P<th>st|nd|rd|th){_NO_DAY_AFTER}|(?![\d:.]\d|[./]|\s*[ap]\.?m|\s*(?:-|\N{{EN DASH}}|to|till?|until|o\W?clock|ish|h|in\s+the)\b))|the\s+(?P<o4>{_ORDINAL}))\b
    | the\s+(?:(?P<d5>\d{{1,2}})(?:st|nd|rd|th|(?=\s*(?:[,;!?)]|\.(?!\d)|$)|\s+(?:and|at\s+latest)\b))|(?P<o5>(?!first|second|third)(?:{_ORDINAL})))\b{_NO_DAY_AFTER}
    | (?:(?<=\bby\s)|(?<=\bon\s)|(?<=\bso\s)|(?<=\bfor\s)|(?<=\btill\s)|(?<=\buntil\s)|(?<=\bnews\s)|(?<=\bor\s)|(?<=\band\s)|(?<=[,?!.]\s)|(?<=\()|(?<=midnight\s))(?P<o6>\d{{1,2}})(?:st|nd|rd|th)(?=\s*(?:[.,;:!?)]|$)|\s+(?:at|or|and|with|please|pls|to|for|in|if|when|so|as|because|cos|we|i|you|from|by|latest|instead|not|but)\b)
    | (?P<wd7>{_BARE})\s+w(?:ee)?k\b(?!\s+(?:of|beginning|commencing)\b)
    | a\s+week\s+(?:on\s+|from\s+)?(?P<wd8>{_BARE})\b
    | (?P<near7>(?:a\s+(?:week|fortnight)\s+(?:from\s+)?(?:today|tomorrow|now)|(?:today|tomorrow|this\s+day)\s+(?:week|fortnight)))\b
    | (?P<often>(?P<nth>first|second|third|fourth|every|each|alternate|last(?=\s+\w+\s+(?:of|in)\b))\s+(?:other\s+)?(?P<wd9>{_BARE})(?:\s+(?:of|in)\s+(?P<m8>{_MONTH}))?)\b
    | (?:(?P<which>this\s+coming|this|next|coming|following|last|the\s+same|the)\s+)?(?P<ahead>next\s+week(?:,?\s+on)?\s+)?(?P<wd6>{_BARE})(?:\b(?!\s+(?:mornings|afternoons|evenings|nights)\b)|s(?=\s+(?:{_MEETING}|out\b)))(?P<week>\s+(?:of\s+)?(?:next\s+week)|\s+after\s+next\b|\s+after(?=\s*[,.;!?)]|\s*$))?
    | (?P<after>(?:the\s+)?day\s+after\s+tomorrow)
    | (?P<near>today|tonight|this\s+(?:morning|afternoon|arvo|aft|evening|eve)|tonite|tomm?orr?ow|tmrw|tmr|tmw|2moro|tomoz|tmoz|tomo|yesterday)(?=\b|s\s)
    | (?P<then>{_THEN})
    | (?P<eow>(?:the\s+)?(?:(?:(?:back|tail)\s+)?end\s+of|late|later)\s+(?:the\s+|this\s+|that\s+|next\s+)?w(?:ee)?k\b|close\s+of\s+the\s+week|the\s+week\s+is\s+out|when\s+this\s+week\s+ends)
    | (?P<eom>(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:month|year|{_MONTH})|(?:month|year)[\s-]end|the\s+(?:month|year)\s+is\s+out)\b
    | (?P<mid>(?:mid|the\s+middle\s+of|middle\s+of)[\s-]+(?P<m7>{_MONTH}))\b
    | (?P<eod>(?:the\s+)?(?:(?:end|close)\s+of\s+(?:the\s+)?(?:day|business|play)|eod|cob|cop)\b)
    | (?P<span>(?:(?:(?:with)?in|over(?=\s+the))\s+(?:about\s+|around\s+|approximately\s+|the\s+next\s+|the\s+coming\s+)*|(?=\w+\s+\w+\s+from\s+(?:today|now|the\s+date)\b))
        (?:(?:{_COUNT})\s*(?:-|\N{{EN DASH}}|to|or)\s*)?(?P<n>{_COUNT})\s+(?P<work>business\s+|working\s+|week)?(?P<unit>hour|day|week|month|fortnight)s?\b(?:['\u2019]?s?\s+time\b)?(?:\s+(?:of|from)\s+today\b|\s+or\s+so\b)?)(?!\s+(?:of|after|from)\s+(?!(?:the\s+)?(?:date\b|this\b|today\b|now\b|receipt|receiving)))
    | (?P<when>(?:early|the\s+beginning\s+of|sometime)?\s*(?:next|this)\s+week)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
ANY_DAY = re.compile(
    r"\d|\bof\s+[jfmasond]|the\s+\w+(?:st|nd|rd|th)\b|(?:mon|tue|wed|thu|fri|sat|sun|day|week|month|year|morrow|tmrw|tonight|eod|cob|hour|end|mid|close|tomo|tmw|tmr|tmoz|fortnight|nite|night|morning|evening|afternoon|arvo|this\s+aft|this\s+eve|then)",
    re.IGNORECASE,
)
"""Something without which no day is named."""
BEFORE_NUMBERS = re.compile(
    r"(?:\b(?:on|by|of|until|till|before|to|from|for|is|was|now|been|wrote|not|day|dated|date:?|deadline:?|due:?|through:?|slot:?|when:?|latest|and|or|expires?|ends?|lapses?|closes?|cancell?ed:?)|[,:()@>])\s*$",
    re.IGNORECASE,
)
CLOCK_AFTER = re.compile(r",?\s+(?:at\s+|@\s*|\()?\d{1,2}(?::\d{2}|\s?[ap]\.?m?\b)", re.IGNORECASE)
"""A time behind numbers that are a day then."""
OF_WEEK = re.compile(
    r"\b(?:week\s+(?:of|commencing|beginning|starting|from)|w/c|wc)\s+(?:the\s+)?$", re.IGNORECASE
)
RANGE_BEFORE = re.compile(
    rf"(?:\b{_NUMBER}\s*(?:-|/|\N{{EN DASH}}|to|through)|\bbetween\s+(?:the\s+)?(?:{_NUMBER}|{_BARE})\s+and)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
WEEKDAYS_BEFORE = re.compile(
    rf"(?:\b{_BARE}(?:\s+{_NUMBER})?\s*(?:-|/|\N{{EN DASH}}|to|through)|\bbetween\s+{_BARE}(?:\s+{_NUMBER})?\s+and)\s*$",
    re.IGNORECASE,
)
BETWEEN_BEFORE = re.compile(
    r"\bbetween\s+(?:the\s+)?$|\bbetween\s+(?:now|today)\s+and\s+(?:the\s+)?$", re.IGNORECASE
)
AND_DAY = re.compile(r"\s+and\s+(?:the\s+)?\d", re.IGNORECASE)
RANGE_AFTER = re.compile(
    rf"\s*(?:-|\N{{EN DASH}})\s*\d{{1,2}}\b(?![:.]\d|\s*[ap]m)|\s*(?:-|/|\N{{EN DASH}}|to|through)\s*{_BARE}\b",
    re.IGNORECASE,
)
