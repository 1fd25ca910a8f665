"""What was done, as people type it: what's cut off, what's put in, and what isn't sure enough to be a sentence."""

import re
from collections.abc import Collection

from interview_coach.core.letters.phrasing import words_in

_HALVES = re.compile(r"^(?:you|they)\b.*,\s*(?:i|my)\b", re.IGNORECASE)
_WHEN_FIRST = re.compile(
    r"(?:before|when|while|after|since|until|as)\b[^,]*(?:, (?P<rest>.*))?$", re.IGNORECASE
)
"""`When I was in Leeds, 120 covers`: what's behind the comma has to say who did something."""
_OWN = frozenset({"i", "we", "my", "our", "i've", "we've"})
_IT_WENT = re.compile(r"(?:we|it|that) (?:went|dropped|fell|rose|got|came down) from \d", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(
    r"(?!(?:and|but|so|or|which|who)\b)(?:(?:can|could|would|will)\b|(?:we|i|it|that|this|you|they)(?:'\w+)? \w|(?:all|none|everyone) (?!in\b|of\b|at\b|on\b|with\b|by\b|from\b|under\b)[a-z]+ "
    r"|(?:[\w-]+ ){1,3}(?:could|can|would|will|needs?)\b)",
    re.IGNORECASE,
)
_DONE_TOO = re.compile(r"(?:the )?(?:whole |all )?[\w ]+ done (?:in|by) [\w ]+$", re.IGNORECASE)
_HAD = re.compile(
    r"at (?P<place>[A-Z][\w&-]*),? (?:[a-z -]+, )?(?P<who>\d+ (?:kids|children|students|people|guests|patients|clients|customers)\b[^,]*)"
)
"""`at Oakdale, spring show, 96 kids on stage`: how many there were."""
_NONE_OF = re.compile(
    r", (\d+) ((?:[a-z]+ )?[a-z]+s), (?:zero|0|no|none) (late|lost|missed|returned|failed|overdue)(?=$|[.,])"
)
_IN_ALL = re.compile(r", (\d+) ((?:[a-z]+ )?[a-z]+s) (only|total)(?=$|[.,])")
_PLACED = re.compile(r"(?:at )?(?P<place>(?!I\b)[A-Z][\w&-]*)(?::|,)? (?P<did>[a-z].*)")


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


def is_half(line: str, opens: Collection[str]) -> bool:
    """Whether it's no sentence yet: two halves with a comma, three words, or one that begins with a word that `opens` none."""
    words = words_in(line)
    behind = _WHEN_FIRST.match(line)
    return (
        bool(_HALVES.search(line))
        or (behind is not None and not _OWN & set(words_in(behind["rest"] or "")))
        or len(words) < 4
        or (words[-2:] == ["just", "that"] and words[-3:-2] != ["did"])
        or (words[0] not in opens and not (line[:1].isupper() and {"i", "my", "our", "i've"} & set(words)))
    )


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
