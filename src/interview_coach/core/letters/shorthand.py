"""Notes as people type them: what's cut off, what's put in, and what isn't sure enough to be a sentence."""

import re
from collections.abc import Collection

from interview_coach.core.letters.phrasing import DETERMINERS, base_verb, words_in

_TWO_WAYS = frozenset({"clear", "clean", "open", "close", "free", "double", "lead", "lower", "support", "set", "speed", "coach"})  # fmt: skip
"""Verbs that are something else as well: "clear escalation rules" asks for clear rules."""
_DONE = {"sort": "sorted", "scan": "scanned", "tidy": "tidied", "file": "filed", "digitize": "digitized"}
_HALVES = re.compile(r"^(?:you|they)\b.*,\s*(?:i|my)\b", re.IGNORECASE)
_WHEN_FIRST = re.compile(
    r"(?:before|when|while|after|since|until|as)\b[^,]*(?:, (?P<rest>.*))?$", re.IGNORECASE
)
"""`When I was in Leeds, 120 covers`: what's behind the comma has to say who did something."""
_OWN = frozenset({"i", "we", "my", "our", "i've", "we've"})
_WHILE_SHE = re.compile(r"\b(before|when|if|until|after|what|where) (?:he|she) ([a-z']+)", re.IGNORECASE)
_IT_WENT = re.compile(r"(?:we|it|that) (?:went|dropped|fell|rose|got|came down) from \d", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(
    r"(?!(?:and|but|so|or|which|who)\b)(?:(?:can|could|would|will)\b|(?:we|i|it|that|this|you|they)(?:'\w+)? \w|(?:all|none|everyone) (?!in\b|of\b|at\b|on\b|with\b|by\b|from\b|under\b)[a-z]+ "
    r"|(?:[\w-]+ ){1,3}(?:could|can|would|will|needs?)\b)",
    re.IGNORECASE,
)
_DONE_TOO = re.compile(r"(?:the )?(?:whole |all )?[\w ]+ done (?:in|by) [\w ]+$", re.IGNORECASE)
_OPENS_SENTENCE = frozenset({
    "i", "i'm", "i've", "i'd", "my", "we", "we've", "our", "you", "you'd", "you're", "at", "in", "on",
    "for", "as", "when", "during", "last", "people", "customers", "patients", "students", "clients",
    "since", "over", "after", "before", "with", "while", "this", "that", "the", "a", "an",
})  # fmt: skip
_DAY = r"by .+|until (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week)|tmrw|tomorrow|today|tonight|asap|this week|next week"
_UNTIL = re.compile(
    rf"\s*(?:[,;.!] .*|,? (?:to (?:them|her|him)|over|{_DAY}|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?: that)? i(?:'ve)? (?:made|wrote|built|did|use|used|mentioned|talked about|put together))$",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"\s*(?:[,;.!] .*|(?<!swing)(?<!drop)(?<!stop),? (?:{_DAY}))$", re.IGNORECASE)
_OWN_PAPER = re.compile(
    r"^(?:the )?((?:[\w-]+ ){0,5}(?:cards?|certificates?|licen[cs]es?|diploma|transcripts?|[A-Z]{2,5} number|(?:licen[cs]e|certificate|certification|registration|member) number)(?: and [\w -]+)?)$"
)
_START = re.compile(
    r"(?:(?:send|email) (?:her |him |them )?)?(?:the |my )?((?:earliest )?start date)", re.IGNORECASE
)
_FORMER = re.compile(
    r"(?:(?:send|get) )?(?:a )?reference from my (?:old|last|former|previous) manager(?P<place> at [A-Z][\w&-]+)?"
)
_NAMES_OF = re.compile(
    r"\b(referees|references|managers|teachers|supervisors) (?=(?:names|numbers|details|contacts)\b)"
)
_PLAN = re.compile(r"^(?:the )?30[ /-]60[ /-]90\b")
_COPY = re.compile(r"^(an? )?(copy|scan|photo) of (?!the |my |your |our |an? |that |this )")
_ASIDE = re.compile(r"[,;.] *(?:(?:and|but|also|which) )?(?:she|he|they|says|his|her)\b", re.IGNORECASE)
_PAPERS = r"permit|card|certificate|licen[cs]e|diploma|transcript|degree|passport|DBS"
_PAPER_COPY = re.compile(
    rf"^(?:a )?copy of the ((?:[\w-]+ ){{0,3}}(?:{_PAPERS}))$|^(?:the |my )?((?:[\w-]+ ){{0,3}}(?:{_PAPERS})) copy$"
)
_HAD = re.compile(
    r"at (?P<place>[A-Z][\w&-]*),? (?:[a-z -]+, )?(?P<who>\d+ (?:kids|children|students|people|guests|patients|clients|customers)\b[^,]*)"
)
"""`at Oakdale, spring show, 96 kids on stage`: how many there were."""
_NONE_OF = re.compile(
    r", (\d+) ((?:[a-z]+ )?[a-z]+s), (?:zero|0|no|none) (late|lost|missed|returned|failed|overdue)(?=$|[.,])"
)
_IN_ALL = re.compile(r", (\d+) ((?:[a-z]+ )?[a-z]+s) (only|total)(?=$|[.,])")
_PLACED = re.compile(r"(?:at )?(?P<place>(?!I\b)[A-Z][\w&-]*)(?::|,)? (?P<did>[a-z].*)")


def of_my_own(thing: str) -> str:
    """`a copy of my BLS card` of `a copy of the BLS card`, and of `the BLS card copy`: papers are the person's own."""
    return _PAPER_COPY.sub(lambda found: f"a copy of my {found[1] or found[2]}", thing)


def own_start_date(line: str) -> str | None:
    """`my earliest start date` of `earliest start date`; None for anything else, such as one at another company."""
    found = _START.fullmatch(line)
    return f"my {found[1].casefold()}" if found else None


def former_reference(line: str) -> str | None:
    """`a reference from my former manager at Stryde` of `ref from my old mgr at Stryde`; None for anything else."""
    found = _FORMER.fullmatch(line)
    return f"a reference from my former manager{found['place'] or ''}" if found else None


def owned(thing: str, typed: str) -> str:
    """`my food handler card` where no "the" was typed, and `two referees' names`."""
    of_people = _NAMES_OF.sub(r"\1' ", thing)
    is_bare = typed.split()[0].casefold() not in DETERMINERS
    if not is_bare or " my " in thing:
        return of_people
    own = _OWN_PAPER.sub(r"my \1", of_people)
    first, both, _ = own.partition(" and ")
    is_of_both = both and not re.search(r"(?:card|certificate|license)s?$", first)
    return re.sub(r"^(my .* (?:certificate|card|license))$", r"\1s", own) if is_of_both else own


def may_be_noun(line: str) -> bool:
    """Whether the first word could be no verb here: "clear rules", but not "clear the backlog"."""
    words = words_in(line)
    return words[0] in _TWO_WAYS and not (words[1:2] and (words[1] in DETERMINERS or words[1].isdigit()))


def of_someone(want: str) -> str:
    """`someone who asks before they drill` of `before he drills`: he's the one who's wanted."""
    before, who, after = want.partition(" who ")
    return before + who + _WHILE_SHE.sub(lambda found: f"{found[1]} they {base_verb(found[2])}", after)


def unspliced(line: str) -> str:
    """The sentence up to a comma behind which another one begins: `I moved the posts, east end could use it`."""
    parts = line.split(", ")
    parts = [f"and {part}" if at and _IT_WENT.match(part) else part for at, part in enumerate(parts)]
    is_whole = re.search(r"\b(?:[Ii]|we)\b", parts[0]) and len(parts[0].split()) > 4
    if not is_whole or re.match(r"(?:when|if|since|while|after|before|as|once)\b", line, re.IGNORECASE):
        return line
    end = next((at for at, part in enumerate(parts) if at and _NEXT_SENTENCE.match(part)), len(parts))
    kept = [part for part in parts[:end] if not _DONE_TOO.match(part)]
    is_pair = len(kept) == 2 and re.match(r"(?:had|kept|ran|did|made|got|took|cut)\b", kept[1])
    return " and ".join(kept) if is_pair else ", ".join(kept)


def to_be_done(line: str) -> str | None:
    """`sort the bookings` as `the bookings sorted`; None where it isn't sure that a verb is in front."""
    first, _, rest = line.partition(" ")
    is_short = 1 < len(rest.split()) <= 4
    return (
        f"{rest} {_DONE[first.casefold()]}"
        if first.casefold() in _DONE and is_short and rest.split()[0] in {"the", "your", "all"}
        else None
    )


def is_other_verb(line: str, nouns: Collection[str]) -> bool:
    """Whether the first word is most likely a verb that isn't known: `juggle the phones`, `scan invoices`."""
    words = words_in(line)
    has_object = len(words) > 1 and words[1] in {"the", "a", "an", "our", "your", "their", "my"}
    return words[0] in _DONE or (has_object and words[0] not in nouns)


def is_half(line: str) -> bool:
    """Whether it's no sentence yet: two halves with a comma, three words, or one that begins in the middle."""
    words = words_in(line)
    behind = _WHEN_FIRST.match(line)
    return (
        bool(_HALVES.search(line))
        or (behind is not None and not _OWN & set(words_in(behind["rest"] or "")))
        or len(words) < 4
        or (words[-2:] == ["just", "that"] and words[-3:-2] != ["did"])
        or (
            words[0] not in _OPENS_SENTENCE
            and not (line[:1].isupper() and {"i", "my", "our", "i've"} & set(words))
        )
    )


def without_day(line: str) -> str:
    """What was promised, without the day and what follows a comma."""
    return _WHEN.sub("", line)


def to_send(line: str) -> str:
    """What was promised, without the day, with the word that was left out: `a copy of the BLS card`."""
    line = re.sub(r"^id (?=send|email|bring|mail|forward)", "", line, flags=re.IGNORECASE)
    line = _UNTIL.sub("", line)
    line = re.sub(r"\b(link to [^,]+?) with .*$", r"\1", line)
    line = _PLAN.sub("the 30-60-90", line)
    return _COPY.sub(lambda found: f"{found[1] or 'a '}{found[2]} of the ", line)


def fragment(line: str) -> str:
    """What was done with what's usually left out: `hung 88 lights, no injuries` as `hung 88 lights, with no injuries`."""
    line = re.sub(
        r"(?<!with)(?<!and)(?<!had)(?<!,)(?<!than)(?<!to) (no|zero|0) (?=[a-z]+)",
        r" and no " if " with " in line else r", with no ",
        line,
    )
    line = re.sub(r", (?:no|zero|0) (?=[a-z]+)", ", with no ", line)
    line = re.sub(
        r", ((?:pass|refit|error|success|retention|return|defect|close|show) rate) (?:of )?(?=\d)",
        r", with a \1 of ",
        line,
    )
    line = re.sub(r", (?:the )?most ever\b", ", the most ever", line)
    line = re.sub(
        r"\b(ran|led|had|managed|supervised|trained) (?=(?:crew|team|gang|class|group) of\b)", r"\1 a ", line
    )
    return with_the(line)


def with_the(line: str) -> str:
    """`brought the average wait` of `brought average wait`: a measure has its article."""
    return re.sub(
        r"\b(got|took|cut|brought|get|reduce) (?=(?:average|cell count|count|check-in|wait|turnaround|response) )",
        r"\1 the ",
        line,
    )


def with_its_number(line: str) -> str:
    """What was done so many times, as one piece: `26 pay runs, zero late` as `and none of the 26 pay runs was late`."""
    line = re.sub(
        r"\b(shows|performances|productions|screenings) of (?:an?|the) \w+(?: \w+)*? (?=over\b|in\b|at\b|for\b)",
        r"\1 ",
        line,
    )
    line = _NONE_OF.sub(r", and none of the \1 \2 was \3", line)
    return _IN_ALL.sub(
        lambda found: (
            f", with {'only ' if found[3] == 'only' else ''}{found[1]} {found[2]}{' in total' if found[3] == 'total' else ''}"
        ),
        line,
    )


def of_crew(line: str) -> str:
    """`my crew of four ran it` of `crew of four ran it`."""
    return re.sub(r"^((?:crew|team|class|group) of \w+)(?= )", r"my \1", line)


def placed(line: str) -> str:
    """`Lakeview: precepted 9 new nurses` as `precepted 9 new nurses at Lakeview`; other lines with "the" and "from" put in."""
    line = re.sub(r"^(took|cut|brought) close\b", r"\1 the close", line, flags=re.IGNORECASE)
    line = re.sub(r"(?<!from )(?<![\d.])(\d+\.\d+%?) to (?=\d)", r"from \1 to ", line)
    if had := _HAD.match(line):
        return f"had {had['who']} at {had['place']}"
    found = _PLACED.fullmatch(line)
    return f"{found['did']} at {found['place']}" if found and " at " not in found["did"] else line
