"""A message as it's read: the sentences of what was written now, with the moments in them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.parts import Parts, TextLine, line_at, spans_of
from interview_coach.core.incoming.sentences import MailSentence, sentences_of
from interview_coach.core.incoming.signs import Signs, Words
from interview_coach.core.text.weights import key_of

LONGEST = 6_000
"""Characters of a message that are read: of a longer one, most of its beginning, and its end."""
MOST_COUNTED = 3
"""Days and questions from which their number tells no more."""
LENGTHS = (8, 15, 25, 40, 60, 90, 130, 200)
"""Words of a message, as steps."""
SUBJECT = "subject:"
"""The sign before a word of the subject in the table."""


class MailMessage(Struct, frozen=True):
    """What was written, in sentences, with the moments in them."""

    text: str
    sentences: tuple[MailSentence, ...]
    moments: tuple[MailMoment, ...]
    lines: tuple[TextLine, ...]
    subject: frozenset[str] = frozenset()
    """The words of its subject."""

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
    subject: set[str] = set()
    for each in parts:
        # The subject of an answer is that of the mail it answers.
        is_answer = (each.head.subject or "").casefold().startswith("re:")
        title = spans_of([each.subject]) if each.subject and not is_answer else []
        spans = (title, _worth_reading(spans_of(each.own)))
        found = signs.mended(sentence for span in spans for sentence in sentences_of(text, span))
        moments += moments_in(text, [(one.start, one.end) for one in found], each.head.came or came)
        sentences += found
        of_title = [one for one in found if title and one.end <= title[-1][1]]
        subject |= {token.word for one in of_title for token in one.tokens}
    return MailMessage(text, tuple(sentences), tuple(moments), tuple(lines), frozenset(subject))


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
    """What the table of weights counts besides words: the days, the questions, the length, and the words of the subject."""
    ahead = [each for each in message.moments if each.on and each.part not in ("past", "start")]
    asking = sum(each.asks for each in message.sentences)
    number = sum(len(each.tokens) for each in message.sentences)
    found = {
        "(a day)": bool(ahead),
        "(a time)": any(each.at and each.part != "deadline" for each in ahead),
        "(a last day)": any(each.part == "deadline" for each in ahead),
        "(a question)": bool(asking),
        "(a new day)": any(each.part == "new" for each in message.moments),
        "(ends with a question)": any(each.asks for each in message.sentences[-1:]),
        f"(questions {min(asking, MOST_COUNTED)})": True,
        f"(days {min(sum(each.on is not None for each in message.moments), MOST_COUNTED)})": True,
        f"(sentences {min(len(message.sentences), 2 * MOST_COUNTED)})": True,
        f"(words {next((most for most in LENGTHS if number <= most), 'more')})": True,
    }
    named = {_named(each) for each in message.moments}
    about = {f"{SUBJECT} {key_of(word)}" for word in message.subject if word.isalnum()}
    return frozenset(fact for fact, is_there in found.items() if is_there) | named | about


def _named(moment: MailMoment) -> str:
    """What the moment is in what's said, and whether it has a day and a time: `(event day time)`."""
    has = [name for name, there in (("day", moment.on), ("time", moment.at)) if there]
    return f"({' '.join([moment.part, *has])})"
