"""Phrases as people slip in them: a word left out, a hyphen, a verb in another form."""

import re

_FEW = dict(zip("23456789", ("two", "three", "four", "five", "six", "seven", "eight", "nine"), strict=True))
_PAST = {
    "make": "made", "do": "did", "run": "ran", "build": "built", "teach": "taught", "take": "took", "get": "got", "have": "had", "bring": "brought",
    "sell": "sold", "lead": "led", "write": "wrote", "drive": "drove", "keep": "kept", "win": "won", "find": "found", "give": "gave", "buy": "bought",
    "rewire": "rewired", "install": "installed", "repair": "repaired", "train": "trained", "open": "opened", "close": "closed", "cook": "cooked", "clean": "cleaned", "paint": "painted", "work": "worked",
}  # fmt: skip


def _past_of(verb: str) -> str:
    """`built` of `build`, where the note says when it was."""
    return _PAST.get(verb, verb)


_PHRASES = (
    (re.compile(r"(?<=\bstays )> ?(?=\d)"), "more than "),
    (re.compile(r"(?<![-=])> ?(?=\d)"), "over "),
    (re.compile(r"\b(answers?) (?=(?:radio|phone|door)\b)"), r"\1 the "),
    (re.compile(r"(?<![-=])< ?(?=\d)"), "less than "),
    (re.compile(r"\b(some(?:one|body)|person) who'll\b"), r"\1 who will"),
    (re.compile(r"\b(I (?:made|did|ran|built|cut|took)\b.*) go from (?=\d)"), r"\1 went from "),
    (re.compile(r"^((?:\w+ ){0,2}(?:how|why) )(?!the\b|an?\b|it\b|he\b|she\b|this\b|that\b|every|each\b|some|much\b|many\b|[A-Z]|\w+ing\b)((?:[a-z]+ )?[a-z]+(?<!s)) (?=(?:is|was) [a-z]+)"), r"\1the \2 "),
    (re.compile(r"\bspecial ed\b"), "special education"),
    (re.compile(r"\bthe q (?=is\b|gets\b|was\b)"), "the queue "),
    (re.compile(r"\b1[- ](?:pg|page)\b"), "one-page"),
    (re.compile(r"\bbefore[/-]after\b"), "before-and-after"),
    (re.compile(r", (?:which|as|if|being) [^,;.]+, (?=(?:and )?(?:how|why)\b)"), " "),
    (re.compile(r", (?:well,? |alone )?(?:mostly|more or less|sort of|kind of|almost)$"), ""),
    (re.compile(r", (\d+) ((?:[a-z]+ )?[a-z]+s) (only|total)(?=$|[.,])"), lambda found: f", with {'only ' if found[3] == 'only' else ''}{found[1]} {found[2]}{' in total' if found[3] == 'total' else ''}"),
    (re.compile(r", (\d+) ((?:[a-z]+ )?[a-z]+s), (?:zero|0|no|none) (late|lost|missed|returned|failed|overdue)(?=$|[.,])"), r", and none of the \1 \2 was \3"),
    (re.compile(r"\b(shows|performances|productions|screenings) of (?:an?|the) \w+(?: \w+)*? (?=over\b|in\b|at\b|for\b)"), r"\1 "),
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
    (re.compile(r"(?:, at (?:\w+ )?length,?|\bat (?:\w+ )?length\b,?)(?= and\b|$| about\b| how\b| why\b|[,.])"), ""),
    (re.compile(r"\b(for|over) holidays?$"), r"\1 the holidays"),
    (re.compile(r"\bin walk-?in\b"), "in the walk-in"),
    (re.compile(r"\bnew years? eve\b", re.IGNORECASE), "New Year's Eve"),
    (re.compile(r"\bto the patient(?= (?:quicker|faster|sooner|earlier)\b|$)"), "to the point"),
    (re.compile(r"\b(over|above|under|below|in) (?=\d+(?:st|nd|rd|th) percentile)"), r"\1 the "),
    (re.compile(r"\bthe documents (?=every|daily|each|at|on (?:rounds|the))"), "the doctors "),
    (re.compile(r"\b(five|six|three|four|\d) axis\b"), r"\1-axis"),
    (re.compile(r"^(?:an? |the )?(?:tour|walk-?through|demo|look) (?:of|around|through|at) (?=(?:the|his|her|their|your) )", re.IGNORECASE), ""),
    (re.compile(r"\b[iI] build (?=in|at|for)"), "I built "),
    (re.compile(r"\b(under|within|over) 1 (?=[a-z])"), r"\1 one "),
    (re.compile(r"\b((?:someone|person|one|[a-z]+(?:er|or|an|ist|ant|chef|nurse|mate)) (?:who|that)) (clean|cook|work|show|know|help|want|like|speak|drive|run|take|answer|make|keep|come|arrive|care|lead|teach|write|label|read|open|close|check|bring|understand|use|listen) (?=\w)"), lambda found: f"{found[1]} {found[2]}s "),
    (re.compile(r"\bat same time\b"), "at the same time"),
    (re.compile(r"(?<=\d)(%| percent) (?:down )?to (\d[\d.]*)(?=$|[,;]| in\b| by\b| over\b| within\b| at\b)"), r"\1 to \2\1"),
    (re.compile(r"\b(in \d+ [a-z]+),? not (?=\d)"), r"\1, not "),
    (re.compile(r"\bcall (her|him|them) (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"), r"call \1 on "),
    (re.compile(r"\b(two|three|four|five|six|\d) person (?=team|crew)"), r"\1-person "),
    (re.compile(r"\b(photos?|pictures?|video|copy) of (?!(?:the|my|a|an|our|your|his|her)\b)([a-z]+(?<!s)) (?=[iI] |we |that )"), r"\1 of the \2 "),
    (re.compile(r"\bin fall\b"), "in the fall"),
    (re.compile(r"\b([iI]) ([a-z]+)(?= .*\blast (?:year|month|week|winter|summer|spring|fall|season)\b)"), lambda found: f"{found[1]} {_past_of(found[2])}"),
    (re.compile(r"\bwith (?=(?:clean|good|valid|current|steady|strong) (?:record|licen[cs]e|background|attitude|eye|hand|head|driving record)\b)"), "with a "),
    (re.compile(r"\b(license|account|badge|phone|policy|member) ?#(?= |$)"), r"\1 number"),
    (re.compile(r"\b([2-9]) of ([2-9])\b(?! \d)"), lambda found: f"{_FEW[found[1]]} of {_FEW[found[2]]}"),
    (re.compile(r"\b([a-z]+s) wrote (?=up\b|down\b)"), r"\1 written "),
    (re.compile(r"(?<!the )(?<!our )(?<!your )(?<!his )(?<!her )(?<!their )(?<!a )\b(north|south|east|west) (?=(?:branch|side|wing|line|yard|lot|end|building|campus|gate|ward)\b)"), r"the \1 "),
    (re.compile(r"\bI (?:bring|make|get|take) (?=.* from (?:about )?\d)"), "I brought "),
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


def without_slips(text: str) -> str:
    """The text with each of these phrases as it's written."""
    for form, instead in _PHRASES:
        text = form.sub(instead, text)
    return text
