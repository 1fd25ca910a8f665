"""Which move a typed text is, told by listed words: never by chance, and with the words that told.

A question counts before the statements around it, and two questions are two moves. Words and clues add up for each move.
Where little speaks for any other, the first is meant; else the person is asked back. A misreading costs more than that.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.grammar import Form, Grammar, Hit
from interview_coach.core.conversation.manager import FREE, LEAVE, MOVES, Move
from interview_coach.core.conversation.moves import Moves
from interview_coach.core.conversation.sentences import LONGEST, Sentence, sentences
from interview_coach.core.text.weights import shares

MOST_OPTIONS = 3
_SURE, _SURE_BY_CLUE, _WORTH_ASKING = 0.9, 0.8, 0.02
"""Shares of one: from which on a move is understood, where only it is told by a sure clue, and worth asking about."""
_STANDS_OUT = 0.42
"""The share from which on a move that no clue tells is asked about."""
_SAID_TO_THEM = FREE | {LEAVE, "interest", "contact"}
"""Moves that a statement makes for sure: it's no question in disguise."""
_TELLING: frozenset[Move] = frozenset({"story", "answer", "talk"})
"""Moves that tell of oneself: no question is one of them."""
_BUT_TELLING = frozenset(MOVES) - _TELLING
_SHORTEST_TALE = 8
"""Words."""
_THEM = frozenset({"you", "your"})
_QUOTED = re.compile('"[^"]*"|\u201c[^\u201d]*\u201d')
_BESIDE = FREE | {"small-talk"}
"""Moves that are left out next to another one: "and how's it going?"."""
_REFERRING = frozenset(
    {"it", "they", "them", "that", "those", "these", "this", "often", "each", "there", "one"}
)
"""Words that go back to what was said before."""


class OfferedMove(Struct, frozen=True):
    """A move that the text may be, and how that reads."""

    move: Move
    echo: str


class Meant(Struct, frozen=True, tag="meant"):
    """The text is this move; `why` are the words that told, as typed."""

    move: Move
    echo: str
    why: tuple[str, ...]


class InTurn(Struct, frozen=True, tag="in-turn"):
    """The text is two or three moves, one after the other: each of them is answered."""

    parts: tuple[Meant, ...]


class Ambiguous(Struct, frozen=True, tag="unsure"):
    """The text may be one of two or three moves: the person is asked which."""

    options: tuple[OfferedMove, ...]
    asks: bool = False
    """Whether the text asks something, by its form."""


class NotRead(Struct, frozen=True, tag="not-read"):
    """The text is none of the moves, as far as can be told; `why` says what to do instead."""

    why: str
    asks: bool = False


Understood = Meant | InTurn | Ambiguous | NotRead


def understand(text: str, moves: Moves) -> Understood:
    """What the text means, among these moves. Texts of more than `LONGEST` characters are not read."""
    if len(text) > LONGEST:
        return NotRead(moves.unread.long)
    grammar = grammar_of(moves)
    said = [
        part for each in sentences(text, grammar.vocabulary, grammar.stems) for part in grammar.parts(each)
    ]
    if not said:
        return _silence(text, moves)
    if not grammar.english(said):
        return NotRead(moves.unread.foreign)
    if tale := _tale(text, grammar):
        return _read(tale, grammar, moves, without=_BUT_TELLING)
    asked = [each for each in said if grammar.asks(each)]
    without = _TELLING if asked else frozenset[Move]()
    apart = [_read([each], grammar, moves, without) for each in asked or said]
    if found := _each_for_itself(apart, are_asked=bool(asked)):
        return found
    whole = _read(asked or said, grammar, moves, without)
    nothing_apart = all(isinstance(each, NotRead) for each in apart)
    if not asked or len(apart) < 2 or nothing_apart or _goes_on(asked, apart, whole):
        return whole
    return _either(apart, moves)


def _tale(text: str, grammar: Grammar) -> list[Sentence]:
    """The sentences of someone who tells what they did, asks nothing, and says nothing to them first; else none.

    What others asked in quotation marks doesn't count.
    """
    told = sentences(_QUOTED.sub(" ", text), grammar.vocabulary, grammar.stems)
    deeds = [each for each in told if grammar.tells_deed(each)]
    length = sum(len(each.words) for each in told)
    if (
        not deeds
        or length < _SHORTEST_TALE
        or any(
            each.asked or grammar.begins(each.words) or (_THEM & set(each.words) and grammar.asks(each))
            for each in told
            if each not in deeds
        )
    ):
        return []
    to_them = {hit.move for hit in grammar.told(told[0], "statement") if hit.tells == "sure"} & _SAID_TO_THEM
    return [] if to_them else told


def _goes_on(asked: Sequence[Sentence], apart: Sequence[Understood], whole: Understood) -> bool:
    """Whether the questions that aren't sure by themselves only go on with one that is: "and how did it go?"."""
    unsure = [each for each, found in zip(asked, apart, strict=True) if isinstance(found, Ambiguous)]
    meant = {each.move for each in apart if isinstance(each, Meant)}
    refers = all(_REFERRING & set(each.words) for each in unsure)
    return refers and len(meant) == 1 and isinstance(whole, Meant) and whole.move in meant


def _read(said: Sequence[Sentence], grammar: Grammar, moves: Moves, without: frozenset[Move]) -> Understood:
    """The move that these sentences speak for: one where little speaks for any other, else the two or three likeliest.

    Those of `without` are left out.
    """
    asks = without == _TELLING
    hits = [hit for hit in hits_of(said, grammar) if hit.move not in without]
    (share, move), *others = shares(grammar.scores(said, hits, without))
    if (
        without != _BUT_TELLING
        and share < _STANDS_OUT
        and not any(hit.tells in grammar.clues for hit in hits)
    ):
        return NotRead(moves.unread.words, asks)
    told = {hit.move for hit in hits if hit.tells == "sure"}
    if share >= (_SURE_BY_CLUE if told == {move} else _SURE):
        return Meant(move, moves.entry(move).echo, _why(move, said, hits, grammar))
    likely = [each for part, each in others[: MOST_OPTIONS - 1] if part >= _WORTH_ASKING]
    near = [each for each in moves.entry(move).near if each not in likely and each not in without]
    return Ambiguous(tuple(_option(each, moves) for each in [move, *likely, *near][:MOST_OPTIONS]), asks)


def _why(move: Move, said: Sequence[Sentence], hits: Iterable[Hit], grammar: Grammar) -> tuple[str, ...]:
    """The words that told the move: those of the clue that told it most surely, else those that speak for it."""
    clues = [hit for hit in hits if hit.move == move and hit.tells in ("sure", "likely")]
    if clues:
        return max(clues, key=lambda hit: (hit.tells == "sure", len(hit.why))).why
    return tuple(dict.fromkeys(typed for each in said for typed in grammar.speaking_for(move, each)))


def _option(move: Move, moves: Moves) -> OfferedMove:
    return OfferedMove(move, moves.entry(move).echo)


def _either(apart: Sequence[Understood], moves: Moves) -> Ambiguous:
    """Several questions, one of which isn't sure: the moves they may be, in their order."""
    found: dict[Move, None] = {}
    for each in apart:
        if isinstance(each, Meant):
            found[each.move] = None
        elif isinstance(each, Ambiguous):
            found.update(dict.fromkeys(option.move for option in each.options[:2]))
    return Ambiguous(tuple(_option(each, moves) for each in list(found)[:MOST_OPTIONS]), asks=True)


def _each_for_itself(apart: Sequence[Understood], *, are_asked: bool) -> Meant | InTurn | None:
    """The moves of several sentences, where each that says something is sure; of statements, only what's said to them."""
    meant = [each for each in apart if isinstance(each, Meant)]
    if len(apart) < 2 or any(isinstance(each, Ambiguous) for each in apart):
        return None
    if not are_asked and not _SAID_TO_THEM.issuperset(each.move for each in meant):
        return None
    return _in_turn(meant)


def _in_turn(meant: Iterable[Meant]) -> Meant | InTurn | None:
    """These moves one after the other, each once; next to others, what's only polite is left out."""
    found = {each.move: each for each in meant}
    if next(iter(found), None) == "greeting":
        # Thanks after a greeting are part of it.
        found.pop(LEAVE, None)
    kept = [each for move, each in found.items() if move not in _BESIDE] or list(found.values())
    if not 0 < len(kept) <= MOST_OPTIONS:
        return None
    return kept[0] if len(kept) == 1 else InTurn(tuple(kept))


def _silence(text: str, moves: Moves) -> Understood:
    """Dots without a word are waiting; nothing at all is nothing."""
    wait = moves.get("wait")
    if wait and text.strip() and set(text.strip()) <= set(".\u2026-_* ()[]"):
        return Meant("wait", wait.echo, (text.strip(),))
    return NotRead(moves.unread.nothing)


def hits_of(said: Sequence[Sentence], grammar: Grammar) -> list[Hit]:
    """The hits of every sentence, questions first."""
    asked = [each for each in said if grammar.asks(each)]
    form: Form = "question" if asked else "statement"
    hits = [hit for each in asked or said for hit in grammar.told(each, form)]
    if asked and any(hit.tells == "sure" for hit in hits):
        return hits
    # Said to them and no question by its form: perhaps one all the same.
    others = [
        each
        for each in said
        if each not in asked
        and (grammar.hints(each) or (asked and not hits))
        and not any(hit.tells == "sure" and hit.move in _SAID_TO_THEM for hit in grammar.told(each, form))
    ]
    hinted = [hit for each in others for hit in grammar.told(each, "question") if hit.tells != "faint"]
    return [
        *hits,
        *(replace(hit, tells="likely" if hit.tells == "sure" and not asked else "maybe") for hit in hinted),
    ]


@lru_cache(maxsize=4)
def grammar_of(moves: Moves) -> Grammar:
    """The lists of words, made ready once."""
    return Grammar(moves)
