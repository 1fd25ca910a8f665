"""What a message brings, told by listed words: a no before all else, and nothing where it can't be told.

The signs of each sentence are weighed. What a condition supposes, or a "not" denies, tells nothing. A kind that is told is
given its day by the moments in the same sentence, then by those around it.
"""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from interview_coach.core.incoming.dating import with_day
from interview_coach.core.incoming.moments import MailMoment, moments_in
from interview_coach.core.incoming.parts import (
    Parts,
    TextLine,
    line_at,
    mail_parts,
    spans_of,
    text_lines,
    unquoted,
)
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.sentences import MailSentence, sentences_of
from interview_coach.core.incoming.signs import SignHit, Signs, signs_of
from interview_coach.core.incoming.weighing import AUTOMATIC, SignsFound, told_kinds
from interview_coach.core.incoming.who import named_people
from interview_coach.core.incoming.words import Incoming
from interview_coach.core.text.news import News

LONGEST = 6_000
"""Characters of a message that are read: of a longer one, most of its beginning, and its end."""
_WITH_PEOPLE: frozenset[News] = frozenset({"invitation", "moved"})
_ENDING: frozenset[News] = frozenset({"no", "job-cut", "cancelled", "moved"})
"""Kinds that a subject tells against a text that names a day."""
_WITHOUT_DAY: frozenset[News] = frozenset({"no", "job-cut", "note"})


class Reading(Struct, frozen=True, kw_only=True):
    """A message as read. The first of `reads` is what matters most; its kind is None where that can't be told."""

    reads: tuple[Read, ...]
    parts: Parts
    is_automatic: bool = False
    """Whether it only says what a program says by itself: a receipt, that someone is away, an advertisement."""


class _Message(Struct, frozen=True):
    """What was written, in sentences, with the moments in them."""

    text: str
    sentences: tuple[MailSentence, ...]
    moments: tuple[MailMoment, ...]
    lines: tuple[TextLine, ...]

    def quote(self, hit: SignHit) -> tuple[str, int]:
        """The words of the hit as they were written, and their line."""
        tokens = self.sentences[hit.sentence].tokens[hit.first : hit.after]
        while tokens and tokens[-1].word in {",", ";", ":", "-"}:
            tokens = tokens[:-1]
        words = " ".join(self.text[tokens[0].start : tokens[-1].end].split())
        return words, line_at(self.lines, tokens[0].start)


def read_message(text: str, words: Incoming, came: date, *, after_no: bool = False) -> Reading:
    """What the text says, which came in on this day; a head of its own may name another. `after_no`: they said no before."""
    signs, lines = signs_of(words), text_lines(text)
    parts = mail_parts(text, lines)

    def read(each: Parts) -> tuple[tuple[Read, ...], bool]:
        return _read(text, each, lines, signs, each.head.came or parts.head.came or came, after_no=after_no)

    reads, is_automatic = read(parts)
    inner = None
    if parts.passed_on and reads[0].kind in (None, "note"):
        inner = mail_parts(text, parts.passed_on)
    elif parts.quoted and (not parts.own or (reads[0].kind in (None, "note") and _is_passed_on(text, parts))):
        inner = unquoted(text, parts)
    if inner is not None:
        passed, is_passed_automatic = read(inner)
        if passed[0].kind is not None:
            return Reading(reads=passed, parts=inner, is_automatic=is_passed_automatic)
    return Reading(reads=reads, parts=parts, is_automatic=is_automatic)


def _is_passed_on(text: str, parts: Parts) -> bool:
    """Whether the quoted mail has the head that a forwarded one has."""
    first = parts.quoted[0]
    return bool(re.match(r"[\s>|]*from\s*:", text[first.start : first.end], re.IGNORECASE))


def _read(
    text: str, parts: Parts, lines: Sequence[TextLine], signs: Signs, came: date, *, after_no: bool
) -> tuple[tuple[Read, ...], bool]:
    body = _message(text, _worth_reading(spans_of(parts.own)), lines, signs, came)
    hits = signs.hits(body.sentences)
    kinds = told_kinds(_found(body, hits, after_no=after_no))
    if by_subject := _by_subject(text, parts, lines, signs, came, body, hits, kinds[0]):
        return by_subject, False
    found = tuple(
        each for kind in kinds for each in (_reads(body, kind, hits, came) if kind else [_untold(body, hits)])
    )
    return found, kinds == ["note"] and any(hit.sign.id == AUTOMATIC for hit in hits)


def _by_subject(
    text: str,
    parts: Parts,
    lines: Sequence[TextLine],
    signs: Signs,
    came: date,
    body: _Message,
    hits: Sequence[SignHit],
    kind: News | None,
) -> tuple[Read, ...]:
    """What the subject tells, where the text below it tells nothing, or less: `Canceled: Interview` above its day."""
    if not parts.subject or (parts.head.subject or "").casefold().startswith("re:"):
        return ()
    head = _message(text, spans_of([parts.subject]), lines, signs, came)
    its_hits = signs.hits(head.sentences)
    named = told_kinds(_found(head, its_hits if kind else [*hits, *its_hits]))[0]
    is_more = kind is None or (kind in ("note", "invitation") and named in _ENDING)
    if named is None or not is_more or not any(hit.kind == named for hit in its_hits):
        return ()
    whole = _Message(text, head.sentences, (*head.moments, *body.moments), tuple(lines))
    return tuple(_reads(whole, named, its_hits, came))


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


def _message(
    text: str, spans: Sequence[tuple[int, int]], lines: Sequence[TextLine], signs: Signs, came: date
) -> _Message:
    sentences = signs.mended(sentences_of(text, spans))
    moments = moments_in(text, [(each.start, each.end) for each in sentences], came)
    return _Message(text, tuple(sentences), tuple(moments), tuple(lines))


def _found(message: _Message, hits: Sequence[SignHit], *, after_no: bool = False) -> SignsFound:
    def sentences(moments: Sequence[MailMoment]) -> frozenset[int]:
        return frozenset(
            number
            for number, each in enumerate(message.sentences)
            if any(each.start <= moment.start < each.end for moment in moments)
        )

    ahead = [each for each in message.moments if each.on and each.part not in ("past", "start")]
    return SignsFound(
        hits=tuple(hits),
        days=sentences(ahead),
        times=sentences([each for each in ahead if each.at and each.part != "deadline"]),
        last_days=sentences([each for each in ahead if each.part == "deadline"]),
        questions=frozenset(number for number, each in enumerate(message.sentences) if each.asks),
        has_new_day=any(each.part == "new" for each in message.moments),
        has_old_day=_has_other_day(ahead),
        after_no=after_no,
    )


def _has_other_day(moments: Sequence[MailMoment]) -> bool:
    """Whether a day is named that no longer holds, and another one with its time."""
    gone = {(each.on, each.at) for each in moments if each.part == "old"}
    return bool(gone) and any(
        each.part in ("event", "new") and each.at and (each.on, each.at) not in gone for each in moments
    )


def _untold(message: _Message, hits: Sequence[SignHit]) -> Read:
    """That it can't be told, with the words that come nearest to a no."""
    hints = [hit for hit in hits if hit.kind == "no"]
    if not hints:
        return Read(kind=None)
    words, line = message.quote(max(hints, key=lambda hit: hit.points))
    return Read(kind=None, words=words, line=line)


def _reads(message: _Message, kind: News, hits: Sequence[SignHit], came: date) -> list[Read]:
    """What the message says of this kind: one read, or one for each day that is offered."""
    mine = [hit for hit in hits if hit.kind == kind]
    if not mine:
        return _by_day(message, kind, came)
    best = max(mine, key=lambda hit: (hit.points, -hit.sentence))
    words, line = message.quote(best)
    people = named_people(message.text) if kind in _WITH_PEOPLE else ()
    read = Read(kind=kind, words=words, line=line, people=people)
    if kind in _WITHOUT_DAY:
        return [read]
    numbers = sorted({hit.sentence for hit in mine if hit.points >= min(2, best.points)})
    return with_day(read, message.sentences, message.moments, _place(message, best), numbers, came)


def _by_day(message: _Message, kind: News, came: date) -> list[Read]:
    """What is read of this kind by its day alone."""
    moment = next(
        each for each in message.moments if each.on and each.at and each.part not in ("past", "deadline")
    )
    words = " ".join(message.text[moment.start : moment.end].split())
    read = Read(
        kind=kind, words=words, line=line_at(message.lines, moment.start), people=named_people(message.text)
    )
    return with_day(
        read, message.sentences, message.moments, (0, moment.start), range(len(message.sentences)), came
    )


def _place(message: _Message, hit: SignHit) -> tuple[int, int]:
    """The sentence of the hit, and where its words begin in the text."""
    return hit.sentence, message.sentences[hit.sentence].tokens[hit.first].start
