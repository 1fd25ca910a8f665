"""Who of the people on record wrote a message, or is to write the next one."""

import re
from collections.abc import Sequence

from interview_coach.core.record.corrections import bare_name
from interview_coach.core.text.names import fold
from interview_coach.core.text.titles import bare_of_title, named_by

_CLOSING_LINES = 8
_HEAD_LINES = 6
_BEGINS_BY_NAME = (
    r"\b(?:it'?s|this is|i'?m) {0}\b|\b{0} here\b"
    r"|\b{0}(?: \w+)? (?:called|rang|phoned|wrote|emailed|texted)\b"
)
_WILL_CALL = (
    r"(?P<who>(?:[\w.'\u2019-]+ ){0,2}[\w.'\u2019-]+?)(?:(?:['\u2019]ll| will| would| is going to| is to| was going to| said (?:s?he|they)(?:['\u2019]ll| will| would)))"
    r"(?: (?:then|also|probably|either|let me|just|try to|be|get))* "
    r"(?:phone|call|ring|telephone|text|e-?mail|write|know|reach out|contact|in touch|back to)\b"
)
"""`Mrs. Pruett will phone`, `Joyce said she'll be in touch`."""


def who_will_call(words: str, names: Sequence[str]) -> str | None:
    """Who of these people is to get in touch, where the words say so by name, and of one person."""
    for found in re.finditer(_WILL_CALL, " ".join(words.split()), re.IGNORECASE):
        said = re.sub(r" said (?:s?he|they)$", "", found["who"]).split()
        for first in range(len(said)):
            hits = named_by(" ".join(said[first:]), names)
            if len(hits) == 1 and fold(said[-1]) in fold(hits[0]).split():
                return hits[0]
    return None


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
