"""Which move a typed text is, told by listed words: never by chance, and with the words that told.

A question counts before the statements around it. Words that tell for sure decide; where they tell two moves, or where
words only hint, the person is asked back. A misreading costs more than a question does.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.conversation.manager import Move
from interview_coach.core.conversation.moves import Clue, Moves, MoveWords, Tells
from interview_coach.core.conversation.sentences import LONGEST, Sentence, sentences

Form = Literal["question", "statement"]
MOST_OPTIONS = 3
_OWN = frozenset({"i", "my", "we", "our"})
_OWN_STARTS = _OWN | {"as", "at", "in", "when"}
_BEEN = frozenset({"was", "were", "had", "did", "have", "am", "worked", "used", "led", "is", "are"})
"""Words with which one tells of oneself: at the beginning, near it, anywhere."""
_ASKED_WITHIN = frozenset({"what", "when", "how", "which", "whether"})
_BEGINNING = 12
"""Words at the beginning that tell whether something is asked."""
_JOINTS = frozenset({"so", "but", "and"})
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


class Ambiguous(Struct, frozen=True, tag="unsure"):
    """The text may be one of two or three moves: the person is asked which."""

    options: tuple[Option, ...]


class NotRead(Struct, frozen=True, tag="not-read"):
    """The text is none of the moves, as far as can be told; `why` says what to do instead."""

    why: str


Understood = Meant | Ambiguous | NotRead


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
    said = [part for each in sentences(text, grammar.vocabulary) for part in grammar.parts(each)]
    if not said:
        return _silence(text, moves)
    if not grammar.english(said):
        return NotRead(moves.unread.foreign)
    return _weighed(_hits(said, grammar), moves)


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
    others = [each for each in said if each not in asked and (grammar.hints(each) or (asked and not hits))]
    hinted = [hit for each in others for hit in grammar.told(each, "question") if hit.tells != "faint"]
    return [
        *hits,
        *(replace(hit, tells="likely" if hit.tells == "sure" and not asked else "maybe") for hit in hinted),
    ]


def _weighed(hits: Sequence[_Hit], moves: Moves) -> Understood:
    """The reading of the hits: one sure move counts, and several, or only hints, are asked back."""
    sure, likely = _best(hits, "sure"), _best(hits, "likely")
    yielding = {each for move in sure for each in moves.entry(move).over}
    contested = [move for move in likely if move not in sure and move not in yielding]
    if len(sure) == 1 and not contested:
        (move,) = sure
        return Meant(move, moves.entry(move).echo, sure[move].why)
    return _asked_back([*sure, *contested], hits, moves)


def _asked_back(chosen: list[Move], hits: Sequence[_Hit], moves: Moves) -> Ambiguous | NotRead:
    """Two or three moves to choose from; those with most words first, where none was chosen."""
    for tells in ("maybe", "faint") if len(chosen) < 2 else ():
        hinted = _best(hits, tells)
        ranked = sorted(hinted, key=lambda move: -len(hinted[move].why))
        if not chosen or tells == "maybe":
            chosen = [*chosen, *(move for move in ranked if move not in chosen)]
    if not chosen:
        return NotRead(moves.unread.words)
    if len(chosen) == 1:
        chosen = [*chosen, *moves.entry(chosen[0]).near[:2]]
    return Ambiguous(tuple(Option(move, moves.entry(move).echo) for move in chosen[:MOST_OPTIONS]))


def _best(hits: Iterable[_Hit], tells: Tells) -> dict[Move, _Hit]:
    """For each move that is told so surely, in the order of the text, the hit with most words."""
    found: dict[Move, _Hit] = {}
    for hit in hits:
        if hit.tells != tells:
            continue
        if hit.move not in found or len(hit.why) > len(found[hit.move].why):
            found[hit.move] = hit
    return found


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


class _Grammar:
    """The lists of words, ready for looking."""

    def __init__(self, moves: Moves) -> None:
        self._lists = {each.id: each.says for each in moves.lists}
        self.rules = [self._rule(entry, clue) for entry in moves.entries for clue in entry.words]
        self.over = {entry.id: entry.over for entry in moves.entries}
        self.vocabulary = frozenset(
            word for rule in self.rules for group in rule.groups for each in group for word in each.split()
        )
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
        return sum(word in self._lists["english"] for word in words) >= max(1, len(words) / 10)

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
        rules = [rule for rule in self.rules if rule.clue.where in (form, "both")]
        hits = [hit for rule in rules if (hit := rule.told(sentence, line))]
        yielding = {each for hit in hits if hit.tells == "sure" for each in self.over[hit.move]}
        left = [hit for hit in hits if hit.move not in yielding]
        return left if any(hit.tells == "sure" for hit in left) else hits

    def _without_polite(self, line: str) -> str:
        """The line with a dash for each polite word, so that the others keep their places."""
        for phrase in sorted(self._padded["polite"], key=len, reverse=True):
            while phrase in line:
                line = line.replace(phrase, f" {' '.join('-' for _ in phrase.split())} ", 1)
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
        verb_near = any(word in verbs for word in rest[1:4])
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
        return tuple(f" {each} " for each in found)


@lru_cache(maxsize=4)
def _grammar(moves: Moves) -> _Grammar:
    return _Grammar(moves)
