"""Words that mean something else elsewhere: papers of a court, a company with "Union" in its name, someone to replace."""

import re

CHILDREN = frozenset({"child", "children", "kids"})
"""Fine where they're the work: "every child"."""
PAST = frozenset({"did", "got", "had", "went", "took"})
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
    r"|\bloans? (?=(?:of|to|files?|officers?|desk|agreements?|applications?|closings?|packages?|from)\b)|(?<=ing )investigations?\b|(?<=my )medical (?=certificate\b)|(?<=is )on leave\b(?<=when someone is on leave)|(?<=are )on leave\b(?<=when people are on leave)|-pack investigation\b|\b(?:asylum|user|exit) interviews\b|\bhearing aids? (?=in|fitt|sal)",
    re.IGNORECASE,
)
"""Papers of the work, and no one's own day in court."""
_UNION_NAME = re.compile(r"\b(?<=at |om )Union (?=[A-Z])|\b(?:[A-Z]\w+ )?Credit Union\b")
"""The name of a company: "at Union Title"."""


def without_work_names(line: str) -> str:
    """The line without the words of the work and of companies that would be private by themselves."""
    line = re.sub(r"\boff your (?:hands|plate|desk)\b|\b(?:Mother|Father)'s (?=Day\b)", "", line)
    return _UNION_NAME.sub("", _COURT_WORK.sub("", line))
