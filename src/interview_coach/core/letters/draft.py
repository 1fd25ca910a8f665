"""A draft as a value, and the texts that drafts are made of."""

import re
from collections.abc import Callable, Mapping
from string import Template
from typing import Literal

from msgspec import Struct

from interview_coach.core.text.shown import visible

DraftChannel = Literal["email", "handwritten"]
TEMPLATES = (
    "thank-you-mail", "thank-you-card", "thank-you-through", "check-in", "competing-offer", "reply-to-no", "stay-in-touch",
    "job-cut", "hold", "after-call", "tell-them", "confirm", "reschedule", "late", "accept", "decline", "withdraw",
)  # fmt: skip
FIELDS = {
    "dear": "how the letter greets them, without the comma: Dear Ada",
    "name": "the name the letter calls them by: their first name, or the full one",
    "me": "your own name, from settings.yaml",
    "company": "the company",
    "role": "the role",
    "job": "the role in a sentence: the Backend engineer role, or the job if no role is on record",
    "interview": "the same in a subject line: Backend engineer interview",
    "subject_role": "the role in a subject line: Backend engineer role",
    "day": "the day you met: Tuesday, November 24",
    "date": "the same without the weekday: November 24",
    "when": "the same, short: Tuesday",
    "names": "everyone you met there",
    "topic": "what the two of you talked about, from your notes",
    "goal": "a goal they named, from your notes",
    "proof": "your sentence that answers it, or your proof",
    "promised": "what you promised them, from your notes",
    "decide": "the day they named for a decision",
    "thanks": "a sentence of thanks; worded differently for each person",
    "talk": "a sentence on what you talked about",
    "aim": "the goal and your answer to it, in a sentence or two",
    "want": "a sentence that says you want the job",
    "promise": "a sentence on what you promised; empty if there's nothing",
    "close": "a last sentence that asks for nothing",
    "last": "the last sentence of a card: the promise, or if there isn't one, that you want the job",
    "pass_on": "a sentence that asks them to pass on your thanks",
    "spoke": "a sentence that says when you spoke, and about which role",
    "still": "a sentence that says you're still interested",
    "ask": "the question in a check-in, or after a no; asked of the agency, if you go through one",
    "deadline": "the day another offer needs your answer",
    "subject": "what a message to stay in touch is about",
    "advice": "a sentence on the advice they gave you",
    "useful": "something useful to them",
    "touch": "a sentence of thanks for staying in touch, if they agreed",
    "until": "a sentence on the day they'll look at it again",
    "instead": "a sentence that gives up the upcoming interview",
    "at": "the upcoming interview: Thursday, December 3, at 2:00 PM",
    "clock": "only its time: 2:00 PM",
    "works": "a sentence that says the time works for you",
    "where": "a sentence on how or where you'll meet",
    "meeting": "a sentence on who you'll be meeting or working with",
    "times": "two or three other times",
    "arrive": "the time you'll be there",
    "start": "the day you'll start",
}
"""The words a template can have after a `$`, and what each gives."""
BETWEEN = "---"
MOST_WORDS = 120
DISPENSABLE = ("close", "want", "talk")
"""Sentences that give way, the first one first, where a mail would be too long."""
LONGEST_WORDS, LONGEST_CHARS = 30, 240
"""A role that is longer than this is not put into a sentence: its place stays a gap."""
_GAP = re.compile(r"\[[^\[\]\n]+\]")


class Text(Struct, frozen=True):
    """A template: the lines of subject and body, with `$fields`."""

    subject: str
    body: str


class Draft(Struct, frozen=True, kw_only=True):
    """A message that no one has sent. `to` is a name on record; None: no one is known."""

    to: str | None
    address: str | None
    """The mail address, or for a card the postal one."""
    subject: str
    body: str
    channel: DraftChannel = "email"
    notes: tuple[str, ...] = ()
    """The person's own notes behind its gaps. They're shown to the person, and are no part of the letter."""

    @property
    def gaps(self) -> tuple[str, ...]:
        """The gaps still to be filled in."""
        return tuple(dict.fromkeys(gaps_in(f"{self.subject}\n{self.body}")))


def gaps_in(text: str) -> list[str]:
    """Everything that stands in [brackets]."""
    return _GAP.findall(text)


def with_gap_filled(text: str, gap: str, words: str) -> str:
    """The text with these words in place of a gap. Where a sentence begins there, they get a capital, and no second period."""
    words = plain_text(words)
    before, found, after = text.partition(gap)
    if not found:
        return text
    if not before.strip() or before.rstrip(" ").endswith(("\n", ".", "?", "!")):
        words = words[:1].upper() + words[1:]
    if after[:1] in {".", ":", ","}:
        words = words.rstrip(".")
    elif words[-1:] not in ".?!" and before.endswith("\n") and after.startswith("\n"):
        words = f"{words}."
    return before + words + with_gap_filled(after, gap, words)


def with_gap_left_out(text: str, gap: str) -> str:
    """The text without a gap that is a sentence of its own."""
    sentence = rf"{re.escape(gap)}[.?!]?"
    return re.sub(rf"(?m)^{sentence}(?:\n\n| |$)| ?{sentence}", "", text)


def read_template(source: str) -> Text:
    """A template from the text of its file: `Subject: ...` first, where it has one, then the body."""
    lines = source.replace("\r\n", "\n").strip("\n").split("\n")
    has_subject = lines[0].casefold().startswith("subject:")
    subject = lines[0].partition(":")[2].strip() if has_subject else ""
    return Text(subject, "\n".join(lines[has_subject:]).strip("\n"))


def unknown_fields(source: str) -> list[tuple[int, str]]:
    """The fields of a template that there are not, with their lines."""
    return [
        (number, name)
        for number, line in enumerate(source.split("\n"), 1)
        for found in Template.pattern.finditer(line)
        if (name := found["named"] or found["braced"]) and name not in FIELDS
    ]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled in, once: what a value holds stays as it is. Lines left empty by it go."""
    lines: list[str] = []
    for line in text.split("\n"):
        new = Template(line).safe_substitute(values)
        if new != line:
            indent = line[: len(line) - len(line.lstrip())]
            new = indent + " ".join(new.split()) if new.strip() else ""
        if new or (lines and lines[-1]):
            lines.append(new)
    return "\n".join(lines).strip("\n")


def fitted(text: Text, values: Mapping[str, str], make: Callable[..., Draft]) -> Draft:
    """The template filled in; sentences that can be spared go, as long as it is too long for a note."""
    left = dict.fromkeys(FIELDS, "") | dict(values)
    body = filled(text.body, left)
    for spare in DISPENSABLE:
        if word_count(body) < MOST_WORDS:
            break
        left[spare] = ""
        body = filled(text.body, left)
    return make(subject=filled(text.subject, left), body=body)


def word_count(text: str) -> int:
    """The number of words, greeting and name included."""
    return len(text.split())


def plain_text(text: str) -> str:
    """A text of the record in one line, with nothing in it that cannot be seen."""
    return visible(" ".join(text.split()))


def shortened(text: str | None) -> str | None:
    """The text ready to stand inside a sentence; None where there is none, or it is too long for one."""
    line = plain_text(text or "").rstrip(" .;,")
    return line if 0 < word_count(line) <= LONGEST_WORDS and len(line) <= LONGEST_CHARS else None
