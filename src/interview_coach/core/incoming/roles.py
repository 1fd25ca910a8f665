"""What a day or a time in a message is for: the event itself, a last day, the old day, a start, or one gone by."""

import re
from datetime import date
from typing import Literal

from interview_coach.core.incoming.clocks import FoundClock
from interview_coach.core.incoming.days import FoundDay

Part = Literal["event", "deadline", "old", "new", "start", "early", "past"]

_BEFORE: tuple[tuple[Part, str], ...] = (
    ("start", r"\bjoin(?:ing)?(?: us)?(?: on or (?:before|after)| from| by|ing date:?)"),
    ("old", r"(?:\b(?:old|prior|previous|original|former)(?:ly)?(?: \w+){0,2}(?: for| on| at)?:?|(?<! to)(?<! can)(?<! could)(?<! may)\b(?:shift|move|push|postpone|change|bump|swap|scrap)(?: our| your)?|(?:\bhad|\w['\u2019]d) been going to(?: \w+){0,4} on|\binviting you(?: for| to| on)?(?: \w+){0,3} on)"),
    ("new", r"\bnew plan:?|\b(?:new|revised|updated) (?:\w+ )?(?:slot|appointment|date|time)(?: is| will be)?:?|\b(?:new|revised|updated):"),
    ("early", r"\b(?:arriv\w+|log(?:ging)? ?(?:in|on)|sign(?:ing)? ?in|check[- ]?in|(?:registration|reception|gates?|doors?)(?: opens?)?|report(?:ing)?(?: (?:to|at) (?:\w+ ){1,3}\w+)?|be (?:here|there)|(?<!must )(?<!should )be in)(?: prompt)?(?: at| from| by| for|:)?"),
    ("deadline", r"(?:(?<!\bcome )(?<!\bpop )(?<!\bdrop )(?<!\bstop )(?<!\bswing )\bby|\bb4|(?<!not )\bbefore|\buntil:?|\btill?|\blater than|\bdeadline(?: is|:)?|\bdeadline for [^.!?\n:;,]{0,40}(?: is|:)|\bdue(?! at\b)(?: on| by| date| back)?:?|\bexpir(?:es?|y|ing)(?: date)?(?: is| on| at)?:?|\b(?:valid|open|good) (?:until|through|till)|\b(?:valid|open) for|\bthrough:?|\bwithin|\bup to|\bclos(?:es?|ing)(?: on| at| date| time)?:?|\blatest(?:, (?:i\.?e\.?|so|that is))?(?: on)?:?|\bas of|\b(?:response|reply|answer|return|submission|acceptance)\s+(?:date|required|needed|due|wanted|requested)(?: is| by)?:?|\bdtend[;:][\w=/;:]*|\b(?:locks?|locked|ending|ends)(?: at| on| towards?| around| about| by)?|\bconclud(?:es?|ing)(?: at| around)?|\b(?:clos(?:es?|ing)|shuts?|dies|lapses?|expires?|vanish(?:es)?|disappears?|stops? \w+|goes dead|(?:is|are|gets?) (?:deleted|disabled|locked|archived))(?: \w+){0,5}? on|\b(?:received|submitted|returned|sent|arriving|reaching (?:us|me)|anything|replies|answers|forms|applications) after|\b(?:yours|open) (?:to|till)|\bcut[- ]?off(?: is| on)?:?|\b(?:lapses?|times? out|ends?|ending|finish(?:es|ing)?:?|runs? out)(?: automatically)?(?: on| at| around| about)?|\blast day(?: is|:)?|(?<!cast )(?<!set )(?<!kick )(?<!take )\b(?:off|done|out|away|over|finished|home) (?:at|by|around|about))"),
    ("start", r"\bw\.?e\.?f\.?|\b(?:start(?:s|ing)?|commenc\w+|begin(?:s|ning)?|first day|effective|joining)(?: date)?(?: would be| will be| is| of|:)?(?: on| from)?"),
    ("old", r"(?:\b(?:we|i|they|he|she|who) (?:had |originally |previously |first )?(?:fixed|confirmed|booked|arranged|agreed|announced|scheduled|planned)(?: \w+){0,4} (?:for|on)|, (?:originally |first )?(?:fixed|booked|arranged|announced|scheduled|planned|set) (?:for|on)|\bthan|\binstead of|\breplac(?:e|es|ing)|\bcurrently(?: \w+)?(?: for| on| at)?|\bbut not|\b(?:ad|advert|letter|invite|email|posting) said|\bin place of|\brather than|\bin lieu of|\bnot|n['\u2019]t(?: be)?(?: on| at)?|(?<!as it )\bwas:?(?: \w+){0,2}(?: for:?| on:?| at|:)?|\bwas to have been (?:\w+ )?on|\bwere(?: \w+){0,3}(?: for| on| at)|\b(?:had|been|interviews?|meeting|call)\s+(?:arranged|scheduled|planned|booked|fixed|set|advertised|announced)(?: for| on)?|\b(?:we|i)(?:['\u2019]d| had)? (?:said(?: \d[\d:.]*)?|wrote|written|agreed|told you))"),
    ("new", r"(?:(?<!\bas )(?<!\bdue )(?<!regard )(?<!regards )(?<!respect )(?<!forward )(?<!response )(?<!reply )(?<!relation )(?<!prior )\bto|\bnow:?(?: on| at| for)?|\bmake (?:it|that)|\b(?:let['\u2019]?s|shall we) (?:say|do|make it))"),
)  # fmt: skip
_PREFIX = r"(?:\s+(?:the|this|next|coming|about|around|say|at|on|end|of|close|business|eod|cob|day|latest|play|early|first|thing|noon|midnight|\(\w+\)))*\s*$"
_ROLES = tuple((part, re.compile(f"(?:{words}){_PREFIX}", re.IGNORECASE)) for part, words in _BEFORE)
_HAPPENED = (
    r"(?:(?<!be )(?<!are )(?<!is )(?<!get )(?<!to )(?:informed|told|directed|ordered|instructed|ruled|froze|deferred|approved|tendered|handed|voted|resolved|suspended|halted|"
    r"wrote|broke|quit|fell|debated|met|walked|resigned|went|(?<!if you )(?<!if we )came|learned|saw|took|spoke|(?<!to have )interviewed|left the (?:firm|company)|signed off|ran|lost|died|happened|announced|deliberated|heard|showed|gave|brought(?! forward)|mentioned|concluded|finished|ended|closed|posted|emailed|texted|applied|(?:phoned|rang)(?! out)|bought|sold|sacked|fired|flooded|burn(?:ed|t)|imposed|(?:did|done) (?:so |really |very )?(?:great|well|good|brilliant\w*)|(?:loved|liked) you))\b"
)
"""What someone did, on a day that's over then."""
_IT_WAS = re.compile(
    rf",?\s+(?:(?!(?:as|like|which|that|who|what|if|when|where|because|cos|since|than|so|but|and|or|at|for|with|after|before|until|will|would|can|could|shall|should|may|might|must|is|are|be|to|not|no|please)\b)[^\W\d_][\w'\u2019-]*\s+){{1,8}}{_HAPPENED}",
    re.IGNORECASE,
)
"""The words behind a day on which it happened: `On Wednesday the board voted`."""
_PAST = re.compile(
    rf"\b{_HAPPENED}(?:(?!\s[-\u2013\u2014]\s|['\u2019](?:ll|d|re)\b|\b(?:will|would|can|could|shall|may|to|for|and|but|so|that|if|have|is|are)\b)[^.!?\n,;:]){{0,60}}$|\bhad an? (?:fall|accident|stroke|baby|fire|flood)\b[^.!?\n,;:]{{0,60}}$|\b(?:had|he['\u2019]d|she['\u2019]d|they['\u2019]d) (?:wanted|meant|planned|hoped|intended)\b[^.!?\n,;:]{{0,60}}$|"
    r"\b(?:(?:thank(?:s| you)|thx|ta)(?: \w+)? for|following (?:your|our|the)|after (?:your|our)|since (?:your|our)|(?<!up for )(?<!about )(?<!like )(?<!fancy )(?<!mind )coming in"
    r"|was nice|was great|was lovely|was good|(?<!as )discussed|attending|(?<!be )(?<!are )(?<!is )(?<!get )(?:sent|dated|made(?! it\b))|(?:message|e-?mail|letter|note|query|request) of|with you since|since|(?<!be )(?:great|good|nice|lovely|pleasure|enjoyed|loved)\s+(?:\w+\s+)?(?:meet|meeting|see|seeing|talk|talking|speaking|chatting|having)|(?:said|told me|told us)(?: to)?(?: \w+)? on|has decided|(?:has|have) on)\b[^.!?\n,;:]{0,60}$"
    r"|\b(?:i|we) (?:know (?:i|we) )?(?:said|promised|told you(?! about)|had hoped|hoped)\b[^.!?\n,;:]{0,40}$",
    re.IGNORECASE,
)
_PLEASED = re.compile(
    r"\b(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|fun|glad|delighted)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
"""The words before today, where it's over."""
_THIS_MORNING = re.compile(
    r"\b(?:of|from|since)\s*$|\b(?:phone call|call from|phoned|rang|voicemail)\b[^!?\n]{0,16}$", re.IGNORECASE
)
"""The words before a morning that's over."""
_GONE = re.compile(
    r"[^.?!;,\n\d]{0,40}\s(?:(?:is|are|has|have|had to|must|needs? to|will)\s+(?:now |been |be |to be ){0,2}(?:moved?|rescheduled|postponed|cancell?ed|called off|shift(?:ed)?|withdrawn|released|scrapped|transferred|re-?assigned|change)|(?:is|are) (?:off|out)|(?:is|are)(?: not|n['\u2019]t| no)(?: longer| any)? (?:good|possible|going to (?:work|happen))|(?:doesn['\u2019]?t|won['\u2019]?t|does not|will not) work|clash(?:es)?)\b|\s+(?:is|are) now (?:on |at |in )?(?:the )?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|next\b|tomorrow)|\s+can(?:['\u2019]?t|not) (?:be|go|take|happen|now|stand|hold)\b|\s*(?:~~|\u2192|->|=>|>>)|[^.?!;\n]{0,20}\b(?:becomes|will instead)\b|[,)]?\s+(?:no longer|does(?:n['\u2019]t| not)|won['\u2019]t|will not|(?:isn['\u2019]t|is not)(?! (?:affected|changed|touched))|anymore|any more|(?:has|had|was|is|must|needs?) (?:to )?(?:be |been )?(?:rescheduled|moved|postponed|cancell?ed|changed|pushed|rearranged|brought)|(?:interview|meeting|call|slot|appointment|session)\s+(?:we|i|must|has|had|needs|will have|can(?:['\u2019]t|not| not)|won['\u2019]t|is off))\b",
    re.IGNORECASE,
)
"""The words behind a day that no longer holds."""
_WAS_ITS = re.compile(
    r"['\u2019]s\b(?!\s+\w+\s+(?:is )?still\b)(?!\s+(?:at|on|now|still|in|with|fine|ok|good|best|the)\b)",
    re.IGNORECASE,
)
"""The ending of a day whose event is spoken of: `Thursday's interview`."""
_LAST_DAY = re.compile(
    r"(?!\s*\n\s*\n),?\s*(?:(?:failing|after|post) which|at (?:the )?(?:very )?latest|latest|is as (?:long|late|far)|(?:is|['\u2019]s) the (?:deadline|cut[- ]?off|last day)|(?:deadline|cut[- ]?off)|otherwise"
    r"|or (?:else(?! (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|at|on|\d))|it|he|she|they|we|i)(?:['\u2019](?:s|ll)| will| rings?| goes?| have to| has to)?)\b(?! (?:can|could))",
    re.IGNORECASE,
)
"""The words behind a last day."""
_OFF = re.compile(
    r"\b(?:can(?:['\u2019]?t|not| not)|won['\u2019]t|unable to|not able to) (?:be able to )?(?:make|do|attend|meet|see|give|have|host)\b(?:(?!\b(?:can|could|shall|how|would|but|so|come|let|make|suggest\w*|offer\w*|i['\u2019]ll|we['\u2019]ll)\b)[^.?!\n;\U0001F300-\U0001FAFF])*$|\b(?:conflict|(?:is|are|am|was|been|taken|fell|fallen|feeling|gone|['\u2019]s) (?:too |very |really |quite )?ill|sick|(?:won['\u2019]?t|not|will not) be (?:in|here|around|there|available|back|able to)|unavailable"
    r"|not available|cancel|reschedule|rearrange)\b(?:(?!\b(?:can|could|shall|would|how|what|so|but|come)\b)[^.!?\n])*$",
    re.IGNORECASE,
)
_MUST_MOVE = re.compile(
    r"\b(?:have|had|has|needs?|going|got|obliged|forced) to (?:move|postpone|put off|put back|push|shift|delay|call off|change|swap)\b(?:(?!\b(?:to|until|till?|now)\b)[^.!?\n,;:])*$",
    re.IGNORECASE,
)
"""The words before the day of what can't be then: `have to postpone your interview of`."""
_LEFT_OUT = re.compile(
    r"\b(?:(?:any|every|each) [^.,;!?\n]{1,24}\b(?:but|bar|save)|except(?: for)?|apart from|other than|(?:away|closed|on leave|on holiday)(?: \w+){0,4} on|only not|(?:ran|lasted|went on|sat) (?:until|till|through))(?: on)?(?: the)?\s*$",
    re.IGNORECASE,
)
"""The words before a day that won't do."""
_LETTER_HEAD = re.compile(r"\s*(?:[^\W\d_]+[\s,]*){0,2}(?:date:?)?\s*", re.IGNORECASE)
"""What is next to the date of a letter: its place."""
_FROM = re.compile(r"\bfrom(?: the| this)?\s*$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:chang|mov|shift|push|slip|delay|resched|bring|brought|postpon|bump|switch|swap|put back|put off)\w*\b[^.?!\n]*$",
    re.IGNORECASE,
)
"""The words before a day that is left, together with "from"."""
_BY_A_WHILE = re.compile(
    r"\s+(?:back|forward|on|up|along|out|down)?\s*(?:by\s+)?(?:about\s+)?(?:half\s+an?|an?|\d+|ten|fifteen|twenty|thirty|two)\s+(?:hours?|hrs?|mins?|minutes?|bit)\b",
    re.IGNORECASE,
)
"""The words behind a day that stays, where only its time is put off: `push tomorrow back an hour`."""
_PUT_OFF_UNTIL = re.compile(
    r"\b(?:put (?:off|back)|postpon\w+|deferr?\w*|delay\w*|push\w*|mov\w+|shift\w*|resched\w+|adjourn\w*|wait)\b[^.?!\n]{0,40}\b(?:until|till?)(?: the| this| next)?\s*$",
    re.IGNORECASE,
)
"""The words before the new day of what is put off."""
_NOT_THEN = re.compile(
    r"\b(?:swap|exchange)\s+$|(?<!\ba )(?<!\bor )(?<!/)\bno (?!(?:worries|problem|doubt|bother|later|earlier|sooner)\b)(?:\w+ ){1,3}$",
    re.IGNORECASE,
)
"""The words before a day on which it won't be."""


_HEARSAY = re.compile(
    r"\b(?:he|she|they|\w+ was|you) (?:(?:told|promised) (?:me|us)|said|says?)[:,]? [\"'\u201c\u2018]?$",
    re.IGNORECASE,
)
"""The words right before a day that someone else named: `they told me Thursday`."""
_WE_SAID = re.compile(
    r"\byou(?:['\u2019]d| had)? asked (?:for|if|whether|to)\b[^.!?\n;]{0,40}$|\b(?:i|we)\b[^.!?\n;]{0,30}\b(?:said|wrote|promised|did promise|told you(?! about)|hoped)\b[^.!?\n;]{0,20}['\u2019 ](?:d|would)\b[^.!?\n;]{0,40}$",
    re.IGNORECASE,
)
"""The words before a day that they promised before."""


_AS_SAID = re.compile(r"\b(?:we|i) (?:said|agreed) (?:\d[\d:.]*\s+)?$", re.IGNORECASE)
"""The words before a day that was set, until now: `we said 10 tomorrow`."""


def part_of_day(text: str, day: FoundDay, came: date) -> Part:
    """What a day is for. What lies behind, and a day that is left out, is past."""
    before = words_before(text, day.start, 80)
    if (
        day.on < came
        or _LEFT_OUT.search(before)
        or (day.is_ending and re.search(r"\b(?:dated|issued|older than)\s*$", before))
        or _WE_SAID.search(before)
        or (day.on == came and _is_over(text, day))
    ):
        return "past"
    part = part_at(text, day.start, day.end)
    if part == "event" and day.is_ending:
        part = "deadline"
    is_past = (
        not _HEARSAY.search(before)
        and (_PAST.search(before) or _IT_WAS.match(text, day.end, day.end + 80))
        and not day.is_exact
        and (day.on == came or part != "deadline")
    )
    is_agreed = part == "old" and _AS_SAID.search(before)
    return "past" if is_past and not is_agreed else part


def _is_over(text: str, day: FoundDay) -> bool:
    """Whether today is only the day of the letter, or one on which something was."""
    if _PLEASED.search(words_before(text, day.start, 60)):
        return True
    if text[day.start : day.end].casefold() == "this morning":
        return bool(_THIS_MORNING.search(words_before(text, day.start, 40)))
    line = text[text.rfind("\n", 0, day.start) + 1 : day.start] + text[day.end :].partition("\n")[0]
    return day.is_exact and bool(_LETTER_HEAD.fullmatch(line))


def part_of_clock(text: str, clock: FoundClock) -> Part:
    """What a time is for; an event starts at a time, as work does on a day."""
    if re.search(
        r"\b(?:started|began|happened) (?:at )?$", words_before(text, clock.start, 16), re.IGNORECASE
    ):
        return "past"
    part = part_at(text, clock.start, clock.end)
    if part == "event" and re.match(r"\s+is now\b", text[clock.end : clock.end + 8], re.IGNORECASE):
        return "old"
    return "event" if part == "start" else part


def words_before(text: str, start: int, most: int) -> str:
    """The words before this place, none of them cut in two."""
    first = max(0, start - most)
    while 0 < first < start and text[first - 1].isalnum():
        first += 1
    return text[first:start]


def part_at(text: str, start: int, end: int) -> Part:
    """What the day or the time at this place is for, by the words right before and behind it."""
    before, after = words_before(text, start, 60), text[end : end + 48]
    if re.match(r"\s*(?:\w+\s+){0,3}?instead\b(?! of| be)", after):
        return "new"
    told = next((part for part, pattern in _ROLES if pattern.search(before)), None)
    if told == "deadline":
        return "new" if _PUT_OFF_UNTIL.search(before) else told
    is_off = (_OFF.search(before) or _MUST_MOVE.search(before)) and not re.search(
        r"\b(?:to|until|till)\s*$", before
    )
    if (
        is_off
        or _GONE.match(after)
        or (_WAS_ITS.match(after) and not before.casefold().endswith("for "))
        or _NOT_THEN.search(before)
    ):
        return "old"
    if _FROM.search(before):
        is_left = _CHANGES.search(before) or re.match(r"\s+(?:[\w:.]+\s+)?to\b", after)
        return "old" if is_left else "start"
    if told == "old" and _BY_A_WHILE.match(after):
        return "event"
    return told or ("deadline" if _LAST_DAY.match(after) else "event")
