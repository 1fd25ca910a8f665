"""The words by which a time of day is told in running text, as patterns."""

import re

HALF = r"(?:\s?[ap]\.?\s?m\b\.?|(?<=\d)[ap]\b)"
_CLOCK = rf"\d{{1,2}}(?:[:.h]\d{{2}})?(?:{HALF})?"
_HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTE_WORD = r"(?:fifteen|thirty|forty[\s-]?five|oh[\s-]five|twenty)"
_TO = r"(?:-|\N{EN DASH}|\N{EM DASH}|\bto\b|\buntil\b|\btill?\b|\band\b)"
_OF_DAY = r"(?:in|of)\s+the\s+(?:morning|afternoon|evening|eve\b)|at\s+night|that\s+(?:evening|night)"
_UNIT = (
    r"minutes?|mins?|hours?|hrs|days?|weeks?|months?|years?|people|persons?|candidates|questions|of\b(?!\s+the\s+(?:morn|after|even))"
    r"|percent|miles|km|rue\b|via\b|calle\b|avenue\b|others?|more|rounds?|copies|pages|references|stages|on\s+\d|and\s+a|x\b|th\b"
)
TIME = re.compile(
    rf"""(?<![\da-su-z:.,$\u20ac\u00a3#/+-])(?:
      (?P<spoken>half(?:[\s-]+past)?|(?:quarter|ten|five|twenty(?:[\s-]five)?|10|5|20|25)\s+past|(?:(?:a\s+)?quarter|twenty(?:[\s-]five)?|20|25)\s+to|(?<=\bat\s)(?:five|ten)\s+to)\s+(?P<hour>\d{{1,2}}(?![\d:.%])|{_HOUR_WORD}\b)
    | (?P<noon>\b(?:12\s*)?(?:noon|midday)\b)
    | (?P<begin>{_CLOCK})\s*{_TO}\s*(?P<until>(?:12\s*)?(?:noon|midday)\b|{_CLOCK})(?![\d:%])
    | (?P<one>\d{{1,2}}(?:[:.h]\d{{2}}{HALF}|\s?h\s?[0-5]\d(?!\d)|[:h]\d{{2}}|{HALF}|\.\d{{2}}(?!\.?\d)))(?::00)?
    | (?P<oclock>\d{{1,2}}|\b{_HOUR_WORD})\s*(?:o['\u2019]?\s?clock|uhr)\b
    | (?P<ish>\d{{1,2}}|\b{_HOUR_WORD})\s?-?ish\b
    | (?P<french>\d{{1,2}})(?:\s?h(?:rs)?|(?<=\bat\s\d\d)\s+hours)\b(?!\s*(?:/|per\b|a\s+week|contract|week|shift))
    | (?P<worded>\b{_HOUR_WORD})(?:[\s-](?P<minute>{_MINUTE_WORD}))?(?P<half>{HALF})?\b(?!\s+(?:{_UNIT}))
    | (?P<hours>\d{{4}}(?=\s*(?:hrs|hours|h)\b)|(?<=\dt)\d{{4}}(?=\d\d\b))(?:\s*(?:hrs|hours|h)\b|\d\d)
    | (?P<iso>T\d{{2}}:\d{{2}})
    | (?P<compact>\d{{3,4}})(?:[LZ]\b)?(?![\d:%/\u20ac$]|-(?!\d{{4}}\b)|[.,]\d|\s+(?:{_UNIT}))
    | (?P<bare>\d{{1,2}})(?![\d:%/\u20ac$-]|[.,]\d|\s*(?:st|nd|rd|th)\b|\s+(?:{_UNIT}))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
COMPACT_BEFORE = re.compile(
    r"\b(?:by|until|till?|before|after|between|time|starts?|when|report(?:ing)?):?\s*$", re.IGNORECASE
)
"""What may be before four digits that are a time and no year."""
NO_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:rooms?|refs?|reference|no|nr|number|form|file|ext|extension|tel|phone|call|dial|code|pin|id|box|unit|bay|flight|train|bus|lot|plot|post|position|vacancy|job|case|year)\.?:?|[#+/-]|\b\d+|\()\s*$",
    re.IGNORECASE,
)
"""What is before digits that only look like a time: `room 0410`, `0171 0900`."""
STREET = re.compile(
    r"\s+(?:[A-Z][\w.'\u2019-]*\s+){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Way|Lane|Ln|Drive|Dr|Blvd|Boulevard|Place|Court|Parkway|Highway|Row|Square)\b"
)
"""What is behind the number of a house: `at 1400 Mill Road`."""
OURS = re.compile(
    r"\s*(?:for (?:us|me)|our time|ours|my time|(?:on|at) (?:our|my) (?:end|side)|here)\b", re.IGNORECASE
)
YOURS = re.compile(
    r"\s*(?:for you|your (?:local )?time|yours|(?:on|at) your (?:end|side)|where you are)\b", re.IGNORECASE
)
"""What is behind a time of which the other is told too: `13:30 your time (21:30 for us)`."""
NAMELY = re.compile(
    r"(?:that(?:['\u2019]s| is)|which is|it(?:['\u2019]s| is| will be)|[(=])\s*$", re.IGNORECASE
)
"""What is before a time that is another one in other words."""
ENDS_AT = re.compile(
    r"[^.!?\n;:\d]{0,30}\b(?:to|until|till?)\s+(?:about|around|roughly)?\s*(?P<hour>[1-6])(?P<rest>[:.]\d{2})?(?:\s?pm)?(?=\W|$)(?!\s*a\.?m)",
    re.IGNORECASE,
)
"""The end of the hours that begin with a time: `6.30 in the yard till about 3`."""
WEEKDAY = r"(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
BARE_BEFORE = re.compile(
    rf"(?:\bat|@|\bnot|\babout|\baround|\bmake\s+it|\bnow|\binstead\s+of|\brather\s+than|\bfrom|\bsay|\bdown\s+for|\b(?:you|u)\s+for|\b(?:same|time|hour)\s*[(:]|\barr?(?:ive|iving)?|\bbe\s+t?here|\b(?:tomorrow|tmrw|tmr|tmoz|tomoz)|\bor|\bkl\.?|\b{WEEKDAY},?|\btil|\b(?:come|be here|be there|arrive)\b[^.!?\n]{{1,30}}\sfor)\s*$",
    re.IGNORECASE,
)
BEFORE_DAY = re.compile(
    rf"\s*(?:ish\s+)?(?:or\s+(?:at\s+)?\d{{1,2}}(?:[:.]\d\d)?{HALF}?\s+)?(?:on\s+)?(?:{WEEKDAY}|tomorrow|tmrw|today)\b",
    re.IGNORECASE,
)
LEADS_TO_BARE = re.compile(
    r"(?:^|[^\w\s]|\b(?:at|by|until|till?|before|from|do|come|make|it|around|about|of|not|than|says?|said|either|or|to|and|be|is|for))\s*$",
    re.IGNORECASE,
)
"""What may be before a bare hour: `by 5 thurs`, not `in bay 2 on Wednesday`."""
BEHIND_BARE = re.compile(
    rf"\s*(?:{_OF_DAY}|instead\b|rather\s+than\s+\d|not\s+\d|not\s+(?:half|quarter)\b|now\s+not\b|sharp\b|prompt\b|on\s+the\s+(?:dot|nose)\b|(?:till?|until|to)\s+(?:close|finish|late)\b|onwards\b|latest\b|(?:on\s+)?(?:either|both)\s+days?\b)",
    re.IGNORECASE,
)
MORNING = re.compile(r"\s*(?:o\W?clock\s*)?(?:in|of)\s+the\s+morning", re.IGNORECASE)
EVENING = re.compile(
    rf"\s*(?:ish)?\s*(?:o\W?clock\s*)?(?:(?:in|of)\s+the\s+(?:evening|afternoon|eve\b)|at\s+night|that\s+(?:evening|night)|(?:[\w\s]{{1,24}}\s)?(?:on\s+)?(?:tomorrow|{WEEKDAY})\s+(?:evening|eve|night|nite)\b)",
    re.IGNORECASE,
)
LATE = re.compile(
    r"\b(?:evening|night|nite|tonight|afternoon|supper|after\s+(?:work|training|school|practice|close))\b[^.!?\n]{0,36}$",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"(?:[$\u20ac\u00a3]|\b(?:rate|salary|pay|pays|paying|version|section|gpa|ref|no|nr)\.?:?)\s*$",
    re.IGNORECASE,
)
PRICED = re.compile(
    r"\s*(?:an?\s+hour|per\b|p/?h\b|/\s?h|k\b|euros?\b|pounds\b|gross|%|gbp|eur|usd|miles|km\b)",
    re.IGNORECASE,
)
"""What follows an amount that looks like a time: `13.40 an hour`."""
BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
CHANGED = re.compile(
    r"\b(?:chang|mov|shift|push|slip|delay|resched|bring|brought|postpon)\w*\b[^.?!\n]{0,30}\bfrom\s*$",
    re.IGNORECASE,
)
"""The words before a time that is the old one."""
CHANGING = re.compile(
    r"\b(?:chang|mov|shift|push|slip|delay|resched|bring|brought|postpon|bump|swap)\w*\b(?:(?!\bto\b)[^.?!\n]){0,30}$",
    re.IGNORECASE,
)
"""The words before two times with a "to" between, of which the first is the old one."""
ZONE = re.compile(
    r"\s*[,(]?\s*(?P<zone>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+|[A-Z]{2,4}T?\b|UK|Eastern|Pacific|Central|Mountain"
    r"|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?=\s+[Tt]ime\b|\)))(?:\s+(?:[Ss]tandard\s+|[Dd]aylight\s+)?[Tt]ime)?\)?"
)
AFTER_DAY = re.compile(
    rf"(?:day|tomorrow|tonight|tmrw),?\s*$|\b\d{{1,2}}[./-]\d{{1,2}},?\s*$|\d(?:st|nd|rd|th),?\s*$|\b{WEEKDAY}[.,]?\s*$|\b20\d\d,?\s*$|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*,?\s*$",
    re.IGNORECASE,
)
"""The day right before a time."""
ZONE_WORDS = {
    "uk": "Europe/London", "eastern": "America/New_York", "pacific": "America/Los_Angeles",
    "central": "America/Chicago", "mountain": "America/Denver", "utc": "UTC",
}  # fmt: skip
