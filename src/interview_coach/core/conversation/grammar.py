"""A sentence held against the listed words: whether it asks, which clues it has, and what its words add up to."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from interview_coach.core.conversation.manager import Move
from interview_coach.core.conversation.moves import Clue, Moves, MoveWords, Tells
from interview_coach.core.conversation.sentences import Sentence
from interview_coach.core.conversation.topics import TopicWeights

Form = Literal["question", "statement"]
_OWN = frozenset({"i", "my", "we", "our"})
_OWN_STARTS = _OWN | {"as", "at", "in", "when"}
_BEEN = frozenset({"was", "were", "had", "did", "have", "am", "worked", "used", "led", "is", "are"})
"""Words with which one tells of oneself: at the beginning, near it, anywhere."""
_BETWEEN = frozenset(
    {
        "also",
        "always",
        "once",
        "then",
        "just",
        "even",
        "first",
        "finally",
        "never",
        "quickly",
        "usually",
        "only",
        "both",
        "all",
        "had",
    }
)
"""Words that may stand between "I" and what one did."""
_ASKED_WITHIN = frozenset({"what", "when", "how", "which", "whether"})
_BEGINNING = 12
"""Words at the beginning that tell whether something is asked."""
_JOINTS = frozenset({"so", "but", "and"})
_MOST_OF_A_NAME = 5
"""Words of a sentence that says who one is."""
_LEFT_OUT = "-"
_LONG_WORD = 4
"""Letters of a word that hardly looks the same in another language."""
_WAITING = frozenset({"wait", "waiting", "waits", "pause", "silence", "silent", "quiet", "nothing"})


class Hit(Struct, frozen=True):
    """A move that one clue told, how surely, and by which words."""

    move: Move
    tells: Tells
    why: tuple[str, ...]


class _Rule(Struct, frozen=True):
    """A clue with its lists filled in: each phrase with a blank before and after, in a group the longest first."""

    move: Move
    clue: Clue
    groups: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]

    def told(self, sentence: Sentence, line: str) -> Hit | None:
        """The hit of this rule in the sentence, whose line may have blanks for polite words."""
        found = []
        for group in self.groups:
            phrase = next((each for each in group if each in line), None)
            if phrase is None:
                return None
            found.append(phrase)
        if any(each in line for each in self.without):
            return None
        typed = [word for phrase in found for word in _typed(sentence, line, phrase)]
        return Hit(self.move, self.clue.tells, tuple(dict.fromkeys(typed)))


def _typed(sentence: Sentence, line: str, phrase: str) -> tuple[str, ...]:
    """The words as they were typed, where the phrase stands."""
    first = line[: line.index(phrase)].count(" ")
    return sentence.typed[first : first + len(phrase.split())]


def _introduces(sentence: Sentence) -> bool:
    """Whether the sentence says who one is: "I'm Sam Lee", "This is Dana"."""
    starts = sentence.words[:2] in (("i", "am"), ("this", "is"))
    short = 2 < len(sentence.words) <= _MOST_OF_A_NAME
    return starts and short and sentence.typed[2].istitle() and not sentence.typed[0].isupper()


class Grammar:
    """The lists of words, ready for looking."""

    def __init__(self, moves: Moves) -> None:
        assert moves.topics
        self.weights = TopicWeights(moves.topics)
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
            at for at in range(2, len(words) - 1) if words[at] in _JOINTS and self.begins(words[at + 1 :])
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
        return sentence.asked or self._has("requests", sentence) or self.begins(sentence.words)

    def tells_deed(self, sentence: Sentence) -> bool:
        """Whether the sentence tells something that one did: "I hung a board", without "you"."""
        words = sentence.words
        if sentence.asked or {"you", "your"} & set(words):
            return False
        after = [words[at + 1 :] for at, word in enumerate(words) if word in ("i", "we")]
        verbs = [next((each for each in rest if each not in _BETWEEN), "") for rest in after]
        return any(self._is_deed(each) for each in verbs)

    def _is_deed(self, verb: str) -> bool:
        if verb in self._lists["no-deeds"]:
            return False
        return verb in self._lists["deeds"] or (verb.endswith("ed") and len(verb) >= _LONG_WORD)

    def hints(self, sentence: Sentence) -> bool:
        """Whether a sentence that does not ask speaks of them, or is a bare word or two."""
        words = set(sentence.words)
        if self._has("reported", sentence) or self._has("offers", sentence):
            return False
        if sentence.words[0] in _OWN_STARTS:
            return bool(_ASKED_WITHIN & words and {"you", "your"} & words)
        return bool({"you", "your", "role", "job", "person"} & words) or len(words) <= 4

    def told(self, sentence: Sentence, form: Form) -> list[Hit]:
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

    def scores(
        self, said: Iterable[Sentence], hits: Iterable[Hit], without: Collection[Move]
    ) -> dict[Move, float]:
        """What words and clues add up to for each move but those left out."""
        found = self.weights.scores(self.counted(said), without)
        for move, tells in {(hit.move, hit.tells) for hit in hits}:
            if move in found:
                found[move] += self.clues.get(tells, 0)
        return found

    def speaking_for(self, move: Move, sentence: Sentence) -> Iterator[str]:
        """The words of the sentence that speak for the move by themselves, as typed."""
        for word, typed in zip(sentence.words, sentence.typed, strict=True):
            if self.weights.of(self.weights.key(word)).get(move, 0) > 0:
                yield typed

    def _without_polite(self, line: str) -> str:
        """The line with a dash for each polite word, so that the others keep their places."""
        for phrase in self._polite:
            while phrase in line:
                line = line.replace(phrase, f" {' '.join(_LEFT_OUT for _ in phrase.split())} ", 1)
        return line

    def begins(self, words: Sequence[str]) -> bool:
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
        groups = tuple(tuple(sorted(self._phrases(each), key=len, reverse=True)) for each in clue.all)
        without = tuple(phrase for each in clue.without for phrase in self._phrases(each))
        return _Rule(entry.id, clue, groups, without)

    def _phrases(self, group: str) -> tuple[str, ...]:
        """The phrases of a group: `one | other | @list`."""
        found: list[str] = []
        for each in (part.strip() for part in group.split("|")):
            found += self._lists[each[1:]] if each.startswith("@") else [each]
        return tuple(f" {each[:-1]}" if each.endswith("*") else f" {each} " for each in found)
