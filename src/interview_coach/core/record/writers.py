"""Who of the people on record wrote a message."""

import re
from collections.abc import Sequence

from interview_coach.core.record.corrections import bare_name
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import bare_of_title

_CLOSING_LINES = 8
_HEAD_LINES = 6
_BEGINS_BY_NAME = (
    r"\b(?:it'?s|this is|i'?m) {0}\b|\b{0} here\b"
    r"|\b{0}(?: \w+)? (?:called|rang|phoned|wrote|emailed|texted)\b"
)


def writer_of(mail: str, names: Sequence[str]) -> str | None:
    """Who of these people wrote it, by its head, its last lines or words such as "it's Brenda"; None where it says nothing."""
    lines = [line.strip(" ,.") for line in mail.splitlines() if line.strip()]
    heads = (fold(line) for line in lines[:_HEAD_LINES])
    head = " ".join(line for line in heads if line.startswith("from:"))
    closing = lines[-_CLOSING_LINES:]
    for name in names:
        whole = fold(_bare(name))
        if " " in whole and (whole in head or any(_is_signature(line, name) for line in closing)):
            return name
    for name in names:
        words = _bare(name).split()
        says_so = words and re.search(_BEGINS_BY_NAME.format(re.escape(fold(words[0]))), fold(mail))
        if says_so or signed_by(words, [mail]):
            return name
    return None


def _bare(name: str) -> str:
    return bare_of_title(bare_name(name))


def _is_signature(line: str, name: str) -> bool:
    """Whether this line is the whole name, with or without title and degree, or a title with the last name."""
    signed = line.split(",")[0]
    bare = bare_of_title(signed)
    is_last_name = bare != signed and fold(bare) == fold(_bare(name).split()[-1])
    return is_last_name or fold(bare) == fold(_bare(name))


def signed_by(words: Sequence[str], mails: Sequence[str]) -> str | None:
    """The first name as they signed it, alone on one of the last lines of a mail."""
    for mail in reversed(mails):
        lines = [line.strip(" ,.-\u2013\u2014") for line in mail.splitlines() if line.strip()]
        for line in reversed(lines[-_CLOSING_LINES:]):
            if words and len(line) > 1 and fold(line) == fold(words[0]):
                return line
    return None
