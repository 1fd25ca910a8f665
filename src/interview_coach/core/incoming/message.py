"""A message as it's read: the sentences of what was written now, with the moments in them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.parts import Parts, TextLine, line_at, spans_of
from interview_coach.core.incoming.sentences import MailSentence, sentences_of
from interview_coach.core.incoming.signs import Signs, Words

LONGEST = 6_000
"""Characters of a message that are read: of a longer one, most of its beginning, and its end."""


class MailMessage(Struct, frozen=True):
    """What was written, in sentences, with the moments in them."""

    text: str
    sentences: tuple[MailSentence, ...]
    moments: tuple[MailMoment, ...]
    lines: tuple[TextLine, ...]

    def quote(self, words: Words) -> tuple[str, int]:
        """These words as they were written, and their line."""
        tokens = self.sentences[words.sentence].tokens[words.first : words.after]
        while len(tokens) > 1 and tokens[-1].word in {",", ";", ":", "-"}:
            tokens = tokens[:-1]
        return " ".join(self.text[tokens[0].start : tokens[-1].end].split()), line_at(
            self.lines, tokens[0].start
        )


def message_of(
    text: str, parts: Sequence[Parts], lines: Sequence[TextLine], signs: Signs, came: date
) -> MailMessage:
    """What these parts of the text say, one below the other, each with its subject."""
    sentences: list[MailSentence] = []
    moments: list[MailMoment] = []
    for each in parts:
        spans = [_worth_reading(spans_of(each.own))]
        # The subject of an answer is that of the mail it answers.
        if each.subject and not (each.head.subject or "").casefold().startswith("re:"):
            spans.insert(0, spans_of([each.subject]))
        found = signs.mended(sentence for span in spans for sentence in sentences_of(text, span))
        moments += moments_in(text, [(one.start, one.end) for one in found], each.head.came or came)
        sentences += found
    return MailMessage(text, tuple(sentences), tuple(moments), tuple(lines))


def _worth_reading(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The beginning and the end, of a text longer than anyone writes."""
    if not spans or spans[-1][1] - spans[0][0] <= LONGEST:
        return list(spans)
    begin, end = spans[0][0], spans[-1][1]
    read = ((begin, begin + LONGEST * 3 // 4), (end - LONGEST // 4, end))
    return [
        (max(start, low), min(stop, high))
        for low, high in read
        for start, stop in spans
        if start < high and stop > low
    ]


def facts_of(message: MailMessage) -> frozenset[str]:
    """What the table of weights counts besides words: whether days, times and questions are there."""
    ahead = [each for each in message.moments if each.on and each.part not in ("past", "start")]
    found = {
        "(a day)": bool(ahead),
        "(a time)": any(each.at and each.part != "deadline" for each in ahead),
        "(a last day)": any(each.part == "deadline" for each in ahead),
        "(a question)": any(each.asks for each in message.sentences),
        "(a new day)": any(each.part == "new" for each in message.moments),
    }
    return frozenset(fact for fact, is_there in found.items() if is_there)
