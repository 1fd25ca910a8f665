"""Words that mean something else elsewhere: papers of a court, a company with "Union" in its name, someone to replace."""

import re

FEELING = frozenset({"nervous", "anxious", "scared", "worried", "upset", "angry"})
"""Fine in front of those who feel it: "nervous patients"."""
OF_THINGS = frozenset({"hot", "cold", "slow", "dying", "failed", "failing", "broken", "died", "frozen"})
"""Fine of a thing wherever it stands: "runs hot", "the compressor dying"."""
CHILDREN = frozenset({"child", "children", "kids"})
"""Fine where they're the work: "every child"."""
BEFORE_CHILDREN = frozenset({
    "every", "the", "all", "each", "of", "for", "with", "growing", "young", "more", "which", "to",
    "getting", "keeping", "teaching",
})  # fmt: skip
FINE_TOGETHER = frozenset(
    tuple(each.split())
    for each in [
        "alcohol wash",
        "cat 1",
        "cat 5",
        "customers leaving",
        "due date",
        "growers leaving",
        "in silence",
        "left over",
        "members leaving",
        "mess on",
        "nothing but",
        "older adults",
        "older amputees",
        "older patients",
        "pay for",
        "rather than",
        "say whether",
        "so it's",
        "so that",
        "stuck quad",
        "the left",
        "too many",
        "too much",
        "true thing",
        "union dues",
        "wage hearings",
        "yell at",
        "young children",
        "young drivers",
        "young readers",
    ]
)
"""Words that say something else together."""
IN_SENTENCES = frozenset({
    "they", "them", "their", "so", "because", "since", "but", "though", "although", "very", "really", "too",
    "even", "kids", "children", "child", "mistakes", "mistake", "cause", "fault", "people", "guy",
})  # fmt: skip
"""Fine in a sentence of the person's own."""
TO_SOMEONE = frozenset(
    {"handle", "manage", "calm", "watch", "please", "like", "cover", "around", "past", "for"}
)
"""In front of whoever it's done to or for."""
PAST = frozenset({"did", "got", "had", "went", "took"})
NAMED_SO = frozenset({
    "teams", "sheets", "windows", "slack", "forms", "drive", "word", "access", "workday", "square", "toast",
    "spring",
})  # fmt: skip
"""Words that are the names of programs as well."""
IN_PLACE_OF = re.compile(
    r"\b(?:(?P<thing>replac(?:es?|ing|ements?)(?: for| of)?|fir(?:es?|ing)|get(?:s|ting)? rid of|instead of|in place of)"
    r"|(?:cover(?:s|ed|ing)?(?: shifts| calls| work)?|fill(?:ed|ing)? in|stand(?:ing)? in|stood in|step(?:ped|ping)? in|sub(?:bed|bing)?) for"
    r"|(?:clean|pick)(?:s|ed|ing)? up after|(?:takes?|taking|took) (?:over (?:for|from)|the place of))\b(?P<rest>.*)",
    re.IGNORECASE,
)
"""Words for someone who's to go or isn't there. A thing may be replaced, too."""
_COURT_WORK = re.compile(
    r"\bcourt (?=(?:report|form) (?:templates?|samples?)\b)|(?<!my )\bcourt (?=(?:reports?|forms?|filings?|bundles?|interpreters?|reporters?|reporting|calendars?)\b)"
    r"|(?<=\bopen )court\b|\bcredit (?=unions?\b|notes?\b|evaluations?\b|control\b|memos?\b|hours?\b)|(?<=credit )unions?\b|\bchurch (?=(?:job|roof|organ|hall|tower|windows?|restoration|bells?)\b)"
    r"|\bloans? (?=(?:of|to|files?|officers?|desk|agreements?|applications?|closings?|packages?|from)\b)|(?<=ing )investigations?\b|-pack investigation\b|\b(?:asylum|user|exit) interviews\b|\bhearing aids? (?=in|fitt|sal)",
    re.IGNORECASE,
)
"""Papers of the work, and no one's own day in court."""
_UNION_NAME = re.compile(r"\b(?<=at |om )Union (?=[A-Z])|\b(?:[A-Z]\w+ )?Credit Union\b")
"""The name of a company: "at Union Title"."""


def without_work_names(line: str) -> str:
    """The line without the words of the work and of companies that would be private by themselves."""
    line = re.sub(r"\boff your (?:hands|plate|desk)\b", "", line)
    return _UNION_NAME.sub("", _COURT_WORK.sub("", line))
