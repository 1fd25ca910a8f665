"""Which move a typed text is, told by listed words: never by chance, and with the words that told.

A question counts before the statements around it. Words that tell for sure decide; where they tell two moves, or where
words only hint, the person is asked back. A misreading costs more than a question does.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.manager import FREE, LEAVE, Move
from interview_coach.core.conversation.moves import Clue, Moves, MoveWords, Tells
from interview_coach.core.conversation.sentences import LONGEST, Sentence, sentences
from interview_coach.core.conversation.topics import Weights, ranked

Form = Literal["question", "statement"]
MOST_OPTIONS = 3
_SURE, _SURE_BY_CLUE, _WORTH_ASKING = 0.9, 0.8, 0.02
"""Shares of one: from which on a move is understood, where only it is told by a sure clue, and worth asking about."""
_STANDS_OUT = 0.38
"""The share from which on a move that no clue tells is asked about."""
_TELLING: frozenset[Move] = frozenset({"story", "answer", "talk"})
"""Moves that no question is."""
_OWN = frozenset({"i", "my", "we", "our"})
_OWN_STARTS = _OWN | {"as", "at", "in", "when"}
_BEEN = frozenset({"was", "were", "had", "did", "have", "am", "worked", "used", "led", "is", "are"})
"""Words with which one tells of oneself: at the beginning, near it, anywhere."""
_ASKED_WITHIN = frozenset({"what", "when", "how", "which", "whether"})
_BEGINNING = 12
"""Words at the beginning that tell whether something is asked."""
_JOINTS = frozenset({"so", "but", "and"})
_SAID_TO_THEM = FREE | {LEAVE, "interest", "contact"}
"""Moves that a statement makes for sure: it's no question in disguise."""
_BESIDE = FREE | {"small-talk"}
"""Moves that are left out next to another one: "and how's it going?"."""
_MOST_OF_A_NAME = 5
"""Words of a sentence that says who one is."""
_LEFT_OUT = "-"
_REFERRING = frozenset(
    {"it", "they", "them", "that", "those", "these", "this", "often", "each", "there", "one"}
)
"""Words that go back to what was said before."""
_LONG_WORD = 4
"""Letters of a word that hardly looks the same in another language."""
_WAITING = frozenset({"wait", "waiting", "waits", "pause", "silence", "silent", "quiet", "nothing"})


class Option(Struct, frozen=True):
    """A move that the text may be, and how that reads."""

    move: Move
    echo: str


class Meant(Struct, frozen=True, tag="meant"):
    """The text is this move; `why` are the words that told, as typed."""

    move: Move
    echo: str
    why: tuple[str, ...]


class Several(Struct, frozen=True, tag="several"):
    """The text is two or three moves, one after the other: each of them is answered."""

    parts: tuple[Meant, ...]


class Ambiguous(Struct, frozen=True, tag="unsure"):
    """The text may be one of two or three moves: the person is asked which."""

    options: tuple[Option, ...]
    asks: bool = False
    """Whether the text asks something, by its form."""


class NotRead(Struct, frozen=True, tag="not-read"):
    """The text is none of the moves, as far as can be told; `why` says what to do instead."""

    why: str
    asks: bool = False


Understood = Meant | Several | Ambiguous | NotRead


class _Hit(Struct, frozen=True):
    """A move that one clue told, how surely, and by which words."""

    move: Move
    tells: Tells
    why: tuple[str, ...]


def understand(text: str, moves: Moves) -> Understood:
    """What the text means, among these moves. Texts of more than `LONGEST` characters are not read."""
    if len(text) > LONGEST:
        return NotRead(moves.unread.long)
    grammar = _grammar(moves)
    said = [
        part for each in sentences(text, grammar.vocabulary, grammar.stems) for part in grammar.parts(each)
    ]
    if not said:
        return _silence(text, moves)
    if not grammar.english(said):
        return NotRead(moves.unread.foreign)
    asked = [each for each in said if grammar.asks(each)]
    apart = [_read([each], grammar, moves, asks=bool(asked)) for each in asked or said]
    if found := _each_for_itself(apart, are_asked=bool(asked)):
        return found
    whole = _read(asked or said, grammar, moves, asks=bool(asked))
    if not asked or len(apart) < 2 or _goes_on(asked, apart, whole):
        return whole
    return _either(apart, moves)


def _goes_on(asked: Sequence[Sentence], apart: Sequence[Understood], whole: Understood) -> bool:
    """Whether the questions that aren't sure by themselves only go on with one that is: "and how did it go?"."""
    unsure = [each for each, found in zip(asked, apart, strict=True) if isinstance(found, Ambiguous)]
    meant = {each.move for each in apart if isinstance(each, Meant)}
    refers = all(_REFERRING & set(each.words) for each in unsure)
    return refers and len(meant) == 1 and isinstance(whole, Meant) and whole.move in meant


def _read(said: Sequence[Sentence], grammar: "_Grammar", moves: Moves, *, asks: bool) -> Understood:
    """The move that these sentences speak for: one where little speaks for any other, else the two or three likeliest."""
    hits = _hits(said, grammar)
    scores = grammar.scores(said, hits, asks=asks)
    (share, move), *others = ranked(scores)
    if share < _STANDS_OUT and not any(hit.tells in grammar.clues for hit in hits):
        return NotRead(moves.unread.words, asks)
    told = {hit.move for hit in hits if hit.tells == "sure"}
    if share >= (_SURE_BY_CLUE if told == {move} else _SURE):
        return Meant(move, moves.entry(move).echo, _why(move, said, hits, grammar))
    likely = [each for part, each in others[: MOST_OPTIONS - 1] if part >= _WORTH_ASKING]
    chosen = [move, *likely, *(each for each in moves.entry(move).near if each not in likely)]
    return Ambiguous(tuple(_option(each, moves) for each in chosen[: max(2, 1 + len(likely))]), asks)


def _why(move: Move, said: Sequence[Sentence], hits: Iterable[_Hit], grammar: "_Grammar") -> tuple[str, ...]:
    """The words that told the move: those of the clue that told it most surely, else those that speak for it."""
    clues = [hit for hit in hits if hit.move == move and hit.tells in ("sure", "likely")]
    if clues:
        return max(clues, key=lambda hit: (hit.tells == "sure", len(hit.why))).why
    return tuple(dict.fromkeys(typed for each in said for typed in grammar.speaking_for(move, each)))


def _option(move: Move, moves: Moves) -> Option:
    return Option(move, moves.entry(move).echo)


def _either(apart: Sequence[Understood], moves: Moves) -> Ambiguous:
    """Several questions, one of which isn't sure: the moves they may be, in their order."""
    found: dict[Move, None] = {}
    for each in apart:
        if isinstance(each, Meant):
            found[each.move] = None
        elif isinstance(each, Ambiguous):
            found.update(dict.fromkeys(option.move for option in each.options[:2]))
    return Ambiguous(tuple(_option(each, moves) for each in list(found)[:MOST_OPTIONS]), asks=True)


def _each_for_itself(apart: Sequence[Understood], *, are_asked: bool) -> Meant | Several | None:
    """The moves of several sentences, where each that says something is sure; of statements, only what's said to them."""
    meant = [each for each in apart if isinstance(each, Meant)]
    if len(apart) < 2 or any(isinstance(each, Ambiguous) for each in apart):
        return None
    if not are_asked and not _SAID_TO_THEM.issuperset(each.move for each in meant):
        return None
    return _in_turn(meant)


def _in_turn(meant: Iterable[Meant]) -> Meant | Several | None:
    """These moves one after the other, each once; next to others, what's only polite is left out."""
    found = {each.move: each for each in meant}
    if next(iter(found), None) == "greeting":
        # Thanks after a greeting are part of it.
        found.pop(LEAVE, None)
    kept = [each for move, each in found.items() if move not in _BESIDE] or list(found.values())
    if not 0 < len(kept) <= MOST_OPTIONS:
        return None
    return kept[0] if len(kept) == 1 else Several(tuple(kept))


def _silence(text: str, moves: Moves) -> Understood:
    """Dots without a word are waiting; nothing at all is nothing."""
    wait = moves.get("wait")
    if wait and text.strip() and set(text.strip()) <= set(".\u2026-_* ()[]"):
        return Meant("wait", wait.echo, (text.strip(),))
    return NotRead(moves.unread.nothing)


def _hits(said: Sequence[Sentence], grammar: "_Grammar") -> list[_Hit]:
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


class _Rule(Struct, frozen=True):
    """A clue with its lists filled in: each phrase with a blank before and after."""

    move: Move
    clue: Clue
    groups: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]

    def told(self, sentence: Sentence, line: str) -> _Hit | None:
        """The hit of this rule in the sentence, whose line may have blanks for polite words."""
        if any(each in line for each in self.without):
            return None
        found = []
        for group in self.groups:
            phrase = max((each for each in group if each in line), key=len, default=None)
            if phrase is None:
                return None
            found.append(phrase)
        typed = [word for phrase in found for word in _typed(sentence, line, phrase)]
        return _Hit(self.move, self.clue.tells, tuple(dict.fromkeys(typed)))


def _typed(sentence: Sentence, line: str, phrase: str) -> tuple[str, ...]:
    """The words as they were typed, where the phrase stands."""
    first = line[: line.index(phrase)].count(" ")
    return sentence.typed[first : first + len(phrase.split())]


def _introduces(sentence: Sentence) -> bool:
    """Whether the sentence says who one is: "I'm Sam Lee", "This is Dana"."""
    starts = sentence.words[:2] in (("i", "am"), ("this", "is"))
    short = 2 < len(sentence.words) <= _MOST_OF_A_NAME
    return starts and short and sentence.typed[2].istitle() and not sentence.typed[0].isupper()


class _Grammar:
    """The lists of words, ready for looking."""

    def __init__(self, moves: Moves) -> None:
        assert moves.topics
        self.weights = Weights(moves.topics)
        self.clues = moves.topics.clues
        self._lists = {each.id: each.says for each in moves.lists}
        self.rules = [self._rule(entry, clue) for entry in moves.entries for clue in entry.words]
        self.over = {entry.id: entry.over for entry in moves.entries}
        self.vocabulary = frozenset(
            word
            for rule in self.rules
            for group in rule.groups
            for each in group
            if each.endswith(" ")
            for word in each.split()
        )
        self.stems = tuple(
            each.split()[-1]
            for rule in self.rules
            for group in rule.groups
            for each in group
            if not each.endswith(" ")
        )
        self._polite = sorted((f" {each} " for each in self._lists["polite"]), key=len, reverse=True)
        self._padded = {name: tuple(f" {each} " for each in says) for name, says in self._lists.items()}

    def parts(self, sentence: Sentence) -> list[Sentence]:
        """The sentence, or apart: two questions, and what one tells of oneself with the question behind that."""
        words = sentence.words
        joints = [
            at for at in range(2, len(words) - 1) if words[at] in _JOINTS and self._begins(words[at + 1 :])
        ]
        if not joints:
            return [sentence]
        at = joints[-1]
        first = Sentence(words[:at], sentence.typed[:at], asked=False)
        second = Sentence(words[at + 1 :], sentence.typed[at + 1 :], sentence.asked)
        if self.asks(first):
            return [*self.parts(first), second]
        tells = words[0] in _OWN_STARTS and _OWN & set(words[:4]) and _BEEN & set(words)
        return [first, second] if tells else [sentence]

    def english(self, said: Sequence[Sentence]) -> bool:
        """Whether these are English words, as far as a short list tells."""
        words = [word for each in said for word in each.words]
        if len(words) <= 2:
            return all(word in self.vocabulary or word in self._lists["english"] for word in words)
        known = sum(word in self.vocabulary for word in words if len(word) >= _LONG_WORD)
        common = sum(word in self._lists["english"] for word in words)
        return common >= max(1, len(words) / 10) or known >= len(words) / 2

    def asks(self, sentence: Sentence) -> bool:
        """Whether the sentence asks, by its form."""
        if self._has("reported", sentence) or self._has("offers", sentence):
            return False
        return sentence.asked or self._has("requests", sentence) or self._begins(sentence.words)

    def hints(self, sentence: Sentence) -> bool:
        """Whether a sentence that does not ask speaks of them, or is a bare word or two."""
        words = set(sentence.words)
        if self._has("reported", sentence) or self._has("offers", sentence):
            return False
        if sentence.words[0] in _OWN_STARTS:
            return bool(_ASKED_WITHIN & words and {"you", "your"} & words)
        return bool({"you", "your", "role", "job", "person"} & words) or len(words) <= 4

    def told(self, sentence: Sentence, form: Form) -> list[_Hit]:
        """The moves that the sentence's words tell, as a question or a statement. Sure moves that yield to others are left out."""
        line = self._without_polite(sentence.line) if form == "question" else sentence.line
        if form == "statement" and set(sentence.words) <= _WAITING | {"i", "a", "the"}:
            line = f"{line}i wait "
        if form == "statement" and _introduces(sentence):
            line = f"{line}my name is "
        rules = [rule for rule in self.rules if rule.clue.where in (form, "both")]
        hits = [hit for rule in rules if (hit := rule.told(sentence, line))]
        yielding = {each for hit in hits if hit.tells == "sure" for each in self.over[hit.move]}
        left = [hit for hit in hits if hit.move not in yielding]
        return left if any(hit.tells == "sure" for hit in left) else hits

    def counted(self, said: Iterable[Sentence]) -> list[str]:
        """What's looked up among the topic words, each once."""
        found: dict[str, None] = {}
        for each in said:
            words = [word for word in self._without_polite(each.line).split() if word != _LEFT_OUT]
            found.update(dict.fromkeys(self.weights.counted(words, asks=self.asks(each) or each.asked)))
        return list(found)

    def scores(self, said: Iterable[Sentence], hits: Iterable[_Hit], *, asks: bool) -> dict[Move, float]:
        """What words and clues add up to for each move."""
        found = self.weights.scores(self.counted(said), _TELLING if asks else ())
        for move, tells in {(hit.move, hit.tells) for hit in hits}:
            if move in found:
                found[move] += self.clues.get(tells, 0)
        return found

    def speaking_for(self, move: Move, sentence: Sentence) -> Iterator[str]:
        """The words of the sentence that speak for the move by themselves, as typed."""
        for word, typed in zip(sentence.words, sentence.typed, strict=True):
            if self.weights.of.get(self.weights.key(word), {}).get(move, 0) > 0:
                yield typed

    def _without_polite(self, line: str) -> str:
        """The line with a dash for each polite word, so that the others keep their places."""
        for phrase in self._polite:
            while phrase in line:
                line = line.replace(phrase, f" {' '.join(_LEFT_OUT for _ in phrase.split())} ", 1)
        return line

    def _begins(self, words: Sequence[str]) -> bool:
        """Whether the words begin like a question."""
        openers = self._lists["openers"]
        start = next((at for at, word in enumerate(words[:_BEGINNING]) if word not in openers), None)
        if start is None:
            return False
        rest = words[start : start + _BEGINNING]
        verbs, subjects = self._lists["verbs"], self._lists["subjects"]
        if rest[0] in verbs:
            return len(rest) > 1 and rest[1] in subjects
        line = f" {' '.join(rest)} "
        if not any(line.startswith(f" {each} ") for each in self._lists["starts"]):
            return False
        own = len(rest) > 1 and rest[1] in ("i", "we", "my", "our")
        if own:
            return len(rest) > 2 and rest[2] in ("should", "must", "need", "can", "have")
        verb_near = any(word in verbs for word in rest[1:6])
        return (verb_near or len(rest) <= 7 or "you" in rest) and " me is " not in line

    def _has(self, name: str, sentence: Sentence) -> bool:
        line = sentence.line
        return any(each in line for each in self._padded[name])

    def _rule(self, entry: MoveWords, clue: Clue) -> _Rule:
        groups = tuple(self._phrases(each) for each in clue.all)
        without = tuple(phrase for each in clue.without for phrase in self._phrases(each))
        return _Rule(entry.id, clue, groups, without)

    def _phrases(self, group: str) -> tuple[str, ...]:
        """The phrases of a group: `one | other | @list`."""
        found: list[str] = []
        for each in (part.strip() for part in group.split("|")):
            found += self._lists[each[1:]] if each.startswith("@") else [each]
        return tuple(f" {each[:-1]}" if each.endswith("*") else f" {each} " for each in found)


@lru_cache(maxsize=4)
def _grammar(moves: Moves) -> _Grammar:
    return _Grammar(moves)
