"""The parts of a message: its head, what was written now, older mail that is quoted, what is passed on, the signature."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from email.utils import parseaddr, parsedate_to_datetime

from msgspec import Struct
from msgspec.structs import replace

Label = str
_HEAD = re.compile(
    r"\s*\*?(from|to|cc|bcc|subject|sub|sent|date|reply-to|when sent|importance|attachments)\*?\s*:\s*(.*)",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"\s*(?:>+\s*)?(?:on|am|le|el)\b.{4,160}\b(?:wrote|schrieb|a écrit|escribió)\s*:\s*|\s*.{0,80}<[^<>@\s]+@[^<>\s]+>\s+(?:wrote|schrieb)\s*:\s*",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\s*(?:-{2,}\s*(?:original|ursprüngliche)[ -](?:message|appointment|nachricht)\s*-{2,}|_{12,})\s*",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\s*(?:-{2,}\s*(?:forwarded message|forwarded by .*|weitergeleitete nachricht)\s*-*|begin forwarded message\s*:?)\s*",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\s*(?:(?:with\s+)?(?:kind(?:est)?|best|warm(?:est)?|many|all\s+the)?\s*(?:regards|wishes|best|thanks)|regards|best|cheers|thanks(?:\s+(?:again|so much))?"
    r"|thank you|sincerely(?:\s+yours)?|yours(?:\s+(?:sincerely|faithfully|truly))?|respectfully|warmly|talk soon|take care|br|kr|xx?)\s*[,.!]?\s*",
    re.IGNORECASE,
)
_DASHES = re.compile(r"\s*(?:--|_{3,}|-{5,})\s*")
_DISCLAIMER = re.compile(
    r"\b(?:this (?:e-?mail|message|communication)(?: and any| is intended| may contain| is confidential| \(including)|confidentiality notice|intended (?:solely|only) for"
    r"|if you (?:are not the intended|have received this (?:e-?mail|message|in error))|registered (?:office|in england)|equal opportunity employer|unsubscribe|privacy (?:policy|notice)"
    r"|sent from my|get outlook for|virus|please consider the environment|think before you print|view (?:this email )?in (?:your )?browser|©|all rights reserved|powered by)",
    re.IGNORECASE,
)
_POINTS_BELOW = re.compile(
    r"\b(?:fwd?(?::| from\b)|forward(?:ed|ing)?\b|fyi|see (?:above|below|under|underneath)|below is|copied|pasted|pasting|(?:their|his|her|the client['\u2019]s) (?:exact )?(?:words|mail|e-?mail|message|note|answer|reply)\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[^@]*\d|\d{1,4}[./:-]\d", re.IGNORECASE)
"""A day behind `From:` is that of an interview that moves, and no one who writes."""
_MOST_SIGNATURE = 12


class Head(Struct, frozen=True):
    """What the lines above a message say of it."""

    subject: str | None = None
    came: date | None = None
    sender: tuple[str, str] | None = None
    """The name and the address of who wrote it."""


class TextLine(Struct, frozen=True):
    """A line of the text: its number from 1, and its begin and end there."""

    number: int
    start: int
    end: int


class Parts(Struct, frozen=True, kw_only=True):
    """A message taken apart. `own` is what was written now; `passed_on` is a message in it that is forwarded."""

    head: Head
    subject: TextLine | None
    own: tuple[TextLine, ...]
    signature: tuple[TextLine, ...]
    passed_on: tuple[TextLine, ...]
    quoted: tuple[TextLine, ...]


def text_lines(text: str) -> list[TextLine]:
    """The lines of the text."""
    found, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        found.append(TextLine(number, at, at + len(line)))
        at += len(line) + 1
    return found


def mail_parts(text: str, lines: Sequence[TextLine] | None = None) -> Parts:
    """The parts of this text; of these lines of it, where they are given."""
    lines = text_lines(text) if lines is None else lines
    head, subject, rest = _head(text, lines)
    own: list[TextLine] = []
    passed_on: list[TextLine] = []
    quoted: list[TextLine] = []
    for at, line in enumerate(rest):
        words = text[line.start : line.end]
        if _FORWARD.fullmatch(words):
            passed_on = list(rest[at + 1 :])
            break
        if _is_older(text, rest, at):
            if not _is_above_reply(text, rest, at):
                quoted += rest[at:]
                break
            quoted.append(line)
            continue
        if words.lstrip().startswith((">", "|")):
            quoted.append(line)
        else:
            own.append(line)
    body, signature = _signed(text, own)
    return Parts(
        head=head,
        subject=subject,
        own=tuple(body),
        signature=tuple(signature),
        passed_on=tuple(passed_on),
        quoted=tuple(quoted),
    )


def unquoted(text: str, parts: Parts) -> Parts:
    """The quoted mail as a message of its own, with the day in the line above it."""
    lines = []
    for line in parts.quoted:
        marks = re.match(r"[\s>|]*", text[line.start : line.end])
        lines.append(replace(line, start=line.start + (len(marks[0]) if marks else 0)))
    skipped = next(
        (at for at, line in enumerate(lines) if not _is_rule(text[line.start : line.end])), len(lines)
    )
    inner = mail_parts(text, lines[skipped:])
    above = (spelled_day(text[line.start : line.end]) for line in lines[:skipped])
    came = inner.head.came or parts.head.came if not skipped else next((each for each in above if each), None)
    return replace(inner, head=replace(inner.head, came=came))


def points_below(text: str, parts: Parts) -> bool:
    """Whether what was written now passes on the mail that is quoted below it."""
    first = text[parts.quoted[0].start : parts.quoted[0].end] if parts.quoted else ""
    is_marked = first.lstrip().startswith((">", "|")) or _RULE.fullmatch(first)
    if not is_marked or _ATTRIBUTION.fullmatch(first):
        return False
    own = "\n".join(text[line.start : line.end] for line in parts.own)
    return bool(_POINTS_BELOW.search(own))


def _is_rule(words: str) -> bool:
    return bool(_ATTRIBUTION.fullmatch(words) or _RULE.fullmatch(words)) or not words.strip()


def _head(text: str, lines: Sequence[TextLine]) -> tuple[Head, TextLine | None, Sequence[TextLine]]:
    """The head of the message, where its first lines are one."""
    at, head, subject = 0, Head(), None
    while at < len(lines) and not text[lines[at].start : lines[at].end].strip():
        at += 1
    first = at
    while at < len(lines) and (match := _HEAD.fullmatch(text[lines[at].start : lines[at].end])):
        key, value = match[1].casefold(), match[2].strip()
        if key in ("subject", "sub"):
            head, subject = (
                replace(head, subject=value),
                replace(lines[at], start=lines[at].start + match.start(2)),
            )
        elif key == "from" and "@" in value:
            head = replace(head, sender=parseaddr(value))
        elif key in ("date", "sent"):
            came = sent_on(value)
            if came is None and at == first:
                break
            head = replace(head, came=came)
        at += 1
    is_head = at - first >= 2 or subject is not None
    return (head, subject, lines[at:]) if is_head else (Head(), None, lines)


def sent_on(value: str) -> date | None:
    """The day in a line `Date:` or `Sent:`, in the forms that mail programs write."""
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError):
        return spelled_day(value)


def spelled_day(value: str) -> date | None:
    """The day in these words, if its year is named."""
    from interview_coach.core.incoming.days import days_in

    found = next(days_in(value, 0, len(value), date(2000, 1, 1)), None)
    return found.on if found and re.search(r"\b\d{4}\b", value) else None


def _is_older(text: str, lines: Sequence[TextLine], at: int) -> bool:
    """Whether older mail begins on this line."""
    words = text[lines[at].start : lines[at].end]
    if _ATTRIBUTION.fullmatch(words) or _RULE.fullmatch(words):
        return True
    if (
        at + 1 < len(lines)
        and re.match(r"\s*On\b.*\d", words)
        and not words.rstrip().endswith((".", "!", "?"))
    ):
        both = f"{words.rstrip()} {text[lines[at + 1].start : lines[at + 1].end].strip()}"
        if _ATTRIBUTION.fullmatch(both):
            return True
    match = _HEAD.fullmatch(words)
    if not match or match[1].casefold() != "from" or at == 0 or _WHEN.match(match[2]):
        return False
    near = [text[line.start : line.end] for line in lines[at + 1 : at + 5]]
    return any(
        (found := _HEAD.fullmatch(each)) and found[1].casefold() in ("sent", "to", "date", "subject")
        for each in near
    )


def _is_above_reply(text: str, lines: Sequence[TextLine], at: int) -> bool:
    """Whether lines that are marked as quoted follow, and below them a line that isn't."""
    below = [words for line in lines[at + 1 :] if (words := text[line.start : line.end].strip())]
    if below and _ATTRIBUTION.fullmatch(f"{text[lines[at].start : lines[at].end].strip()} {below[0]}"):
        below = below[1:]
    return bool(below) and below[0].startswith(">") and not all(words.startswith(">") for words in below)


def _signed(text: str, own: list[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """What was written, and the signature with all that stands below it."""
    written = [line for line in own if text[line.start : line.end].strip()]
    for at in range(1, len(written)):
        words = text[written[at].start : written[at].end]
        below = len(written) - at
        is_close = (
            _SIGN_OFF.fullmatch(words) and below <= _MOST_SIGNATURE + 20 and _is_name(text, written, at + 1)
        )
        if is_close or _DASHES.fullmatch(words) or (_DISCLAIMER.search(words) and at > 1):
            cut = own.index(written[at])
            ends = own[cut:]
            if _DASHES.fullmatch(words) and (below > _MOST_SIGNATURE or _is_underline(words, at)):
                continue
            return own[:cut], ends
    return own, []


def _is_underline(words: str, at: int) -> bool:
    """Whether the dashes only underline the heading of the message."""
    return at == 1 and len(words.strip()) > len("--")


def _is_name(text: str, lines: Sequence[TextLine], at: int) -> bool:
    """Whether the line below is short, as a name is; or there is none."""
    if at >= len(lines):
        return True
    words = text[lines[at].start : lines[at].end].split()
    return len(words) <= 6 and not words[-1].endswith(("?", "!")) if words else True


def spans_of(lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """The begin and end of each of these lines."""
    return [(line.start, line.end) for line in lines]


def line_at(lines: Sequence[TextLine], place: int) -> int:
    """The number of the line at this place of the text."""
    return lines[max(bisect_right(lines, place, key=lambda line: line.start) - 1, 0)].number
