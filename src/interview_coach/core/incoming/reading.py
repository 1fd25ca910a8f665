"""What a message brings, told by its words, listed phrases and days: and nothing where it can't be told.

What a condition supposes, or a "not" denies, is no phrase that tells. A kind that is told is given its day by the moments
in the same sentence, then by those around it.
"""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.incoming.dating import with_day
from interview_coach.core.incoming.message import MailMessage, facts_of, message_of
from interview_coach.core.incoming.older import lacks_time, with_older
from interview_coach.core.incoming.parts import (
    Parts,
    mail_parts,
    points_below,
    text_lines,
    unquoted,
)
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.signs import LIKELY, SignHit, Signs, signs_of
from interview_coach.core.incoming.telling import (
    AUTOMATIC,
    ENDINGS,
    Clues,
    NewsWeights,
    weights_of,
)
from interview_coach.core.incoming.who import named_people
from interview_coach.core.incoming.words import Incoming
from interview_coach.core.text.news import News

_WITH_PEOPLE: frozenset[News] = frozenset({"invitation", "moved"})
_WITHOUT_DAY: frozenset[News] = frozenset({"no", "job-cut", "note"})


class Reading(Struct, frozen=True, kw_only=True):
    """A message as read. The first of `reads` is what matters most; its kind is None where that can't be told."""

    reads: tuple[Read, ...]
    parts: Parts
    is_automatic: bool = False
    """Whether it only says what a program says by itself: a receipt, that someone is away, an advertisement."""


class _Reader(Struct, frozen=True):
    """The words by which a message is read, ready for looking up."""

    signs: Signs
    weights: NewsWeights


def read_message(text: str, words: Incoming, came: date, *, after_no: bool = False) -> Reading:
    """What the text says, which came in on this day; a head of its own may name another. `after_no`: they said no before."""
    assert words.news
    reader, lines = _Reader(signs_of(words), weights_of(words.news)), text_lines(text)
    parts = mail_parts(text, lines)
    whole = parts_to_read(text, parts)

    def read(each: Sequence[Parts]) -> Reading:
        sent = next((one.head.came for one in (*reversed(each), parts) if one.head.came), came)
        message = message_of(text, each, lines, reader.signs, sent)
        reads, is_automatic = _read(message, reader, sent, after_no=after_no)
        return Reading(reads=reads, parts=each[-1], is_automatic=is_automatic)

    found = read(whole)
    if parts.quoted and len(whole) == 1 and parts.own and any(map(lacks_time, found.reads)):
        older = unquoted(text, parts)
        message = message_of(text, [older], lines, reader.signs, came)
        own = text[parts.own[0].start : parts.own[-1].end]
        found = replace(found, reads=with_older(found.reads, own, message.moments, came))
    if found.reads[0].kind in (None, "note") and parts.quoted and _is_passed_on(text, parts):
        inner = read([unquoted(text, parts)])
        return inner if inner.reads[0].kind is not None else found
    return found


def parts_to_read(text: str, parts: Parts) -> list[Parts]:
    """What was written now, and what is passed on below it; quoted mail where there's nothing else."""
    if parts.passed_on:
        inner = mail_parts(text, parts.passed_on)
        return [parts, *parts_to_read(text, inner)]
    if parts.own and points_below(text, parts):
        return [parts, unquoted(text, parts)]
    return _written(text, parts)


def _written(text: str, parts: Parts) -> list[Parts]:
    """These parts; the quoted mail in them where nothing else has words."""
    has_words = any(text[line.start : line.end].strip() for line in parts.own)
    return [parts] if has_words or not parts.quoted else [unquoted(text, parts)]


def _is_passed_on(text: str, parts: Parts) -> bool:
    """Whether the quoted mail has the head that a forwarded one has."""
    first = parts.quoted[0]
    return bool(re.match(r"[\s>|]*from\s*:", text[first.start : first.end], re.IGNORECASE))


def _read(
    message: MailMessage, reader: _Reader, came: date, *, after_no: bool
) -> tuple[tuple[Read, ...], bool]:
    if not message.sentences:
        return (Read(kind=None),), False
    hits = reader.signs.hits(message.sentences)
    clues = Clues(tuple(hits), facts_of(message))
    kinds = reader.weights.told(message.sentences, clues, after_no=after_no)
    untold = [_untold(message, hits, reader.weights, kinds)] if kinds[0] is None else []
    told = [each for kind in kinds if kind for each in _reads(message, kind, hits, came, reader.weights)]
    if kinds[0] in ENDINGS:
        # A call next to a no is offered only with its day: many a no has kind words about feedback.
        told = [each for each in told if each.kind != "call-agreed" or each.on]
    return (*untold, *told), kinds[0] == "note" and any(hit.sign.id == AUTOMATIC for hit in hits)


def _untold(
    message: MailMessage, hits: Sequence[SignHit], weights: NewsWeights, kinds: Sequence[News | None]
) -> Read:
    """That it can't be told, with the words that come nearest to a no, where any do."""
    if "no" not in kinds:
        return Read(kind=None)
    noes = [hit for hit in hits if hit.kind in ENDINGS and hit.points >= LIKELY]
    nearest = max(noes, key=lambda hit: hit.points, default=None)
    words, line = message.quote(nearest or weights.heaviest(message.sentences, "no"))
    return Read(kind=None, words=words, line=line)


def _reads(
    message: MailMessage, kind: News, hits: Sequence[SignHit], came: date, weights: NewsWeights
) -> list[Read]:
    """What the message says of this kind: one read, or one for each day that is offered."""
    mine = [hit for hit in hits if hit.kind == kind and hit.points >= LIKELY]
    best = max(mine, key=lambda hit: (hit.points, -hit.sentence), default=None)
    place = best or weights.heaviest(message.sentences, kind)
    words, line = message.quote(place)
    people = named_people(message.text) if kind in _WITH_PEOPLE else ()
    read = Read(kind=kind, words=words, line=line, people=people)
    if kind in _WITHOUT_DAY:
        return [read]
    numbers = sorted({hit.sentence for hit in mine})
    start = message.sentences[place.sentence].tokens[place.first].start
    return with_day(
        read, message.sentences, message.moments, (place.sentence, start), numbers or [place.sentence], came
    )
