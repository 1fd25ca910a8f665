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
    "dear": "the greeting without its comma, such as Dear Ada",
    "name": "the person's name in the greeting: their first name, or their full name",
    "me": "your name, from settings.yaml",
    "company": "the name of the company",
    "role": "the name of the role",
    "job": "the role inside a sentence, such as the Backend engineer role; if you haven't recorded a role, the job",
    "interview": "the interview in a subject line, such as Backend engineer interview",
    "subject_role": "the role in a subject line, such as Backend engineer role",
    "day": "the day you met, such as Tuesday, November 24",
    "date": "the day you met without the weekday, such as November 24",
    "when": "a short form of the day you met, such as Tuesday",
    "names": "the names of everyone you met",
    "topic": "what you and this person talked about, from your notes",
    "goal": "a goal that they mentioned, from your notes",
    "proof": "your sentence about that goal or, if you haven't written one, your proof",
    "promised": "what you promised them, from your notes",
    "decide": "the day when they said they'd decide",
    "thanks": "a sentence of thanks, worded differently for each person",
    "talk": "a sentence about what you talked about",
    "aim": "one or two sentences about the goal and your answer to it",
    "want": "a sentence that says you want the job",
    "promise": "a sentence about what you promised; empty if you didn't promise anything",
    "close": "a closing sentence that doesn't ask for anything",
    "last": "the last sentence of a card: what you promised or, if there's no promise, that you want the job",
    "pass_on": "a sentence that asks the reader to pass on your thanks",
    "spoke": "a sentence that says when you spoke, and about which role",
    "still": "a sentence that says you're still interested",
    "ask": "the question in a check-in, or in a reply to a no; if you go through an agency, it's worded for the agency",
    "deadline": "the last day you can answer another offer",
    "subject": "the subject line of a message to stay in touch",
    "advice": "a sentence about the advice they gave you",
    "useful": "your reason for writing to stay in touch, such as a job they mentioned",
    "touch": "a sentence about staying in touch, if they agreed to it",
    "until": "a sentence about the day they'll look at the job again",
    "instead": "a sentence that cancels the upcoming interview",
    "at": "the day and time of the upcoming interview, such as Thursday, December 3, at 2:00 PM",
    "clock": "the time of the upcoming interview, such as 2:00 PM",
    "works": "a sentence that says the time works for you",
    "where": "a sentence about where or how you'll meet",
    "meeting": "a sentence about who you'll meet or work with",
    "times": "two or three other times",
    "arrive": "the time when you'll arrive",
    "start": "the day when you'll start",
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
