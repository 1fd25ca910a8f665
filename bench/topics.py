"""The weights of the topic words, worked out from the development sets: `python -m bench.topics` writes `questions/topics.yaml`.

Each sentence of the sets is read with the weights so far, and the weights of its words move toward its move (a softmax,
with words and clues left out at random so that no single one carries it). The seeds are fixed: the same sets give
the same file. Takes a few minutes.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from bench.weights import MOST_A_LINE, Fit, entries, mean
from interview_coach.core.conversation.grammar import Grammar
from interview_coach.core.conversation.manager import MOVES, Move
from interview_coach.core.conversation.reading import hits_of
from interview_coach.core.conversation.sentences import sentences
from interview_coach.core.conversation.topics import Topics
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

HERE = Path(__file__).parent.parent
LISTENING, OLDER = HERE / "tests/listening", HERE / "tests/core/conversation"
FITS = 4
OWN_COUNT = 3
"""The program's own sentences count so often."""
SETS = (
    *sorted(LISTENING.glob("rehearsal_development*.tsv")),
    OLDER / "paraphrases.tsv",
    OLDER / "paraphrases_more.tsv",
    *[LISTENING / "own_sentences.tsv"] * OWN_COUNT,
)
WORDS = LISTENING / "rehearsal_words.tsv"
"""Words that speak for a move by themselves: move, tab, words with blanks between; a hyphen joins a pair."""
ROUNDS, PACE, LEFT_OUT, CLUES_LEFT_OUT, SHRINK = 12, 0.25, 0.3, 0.35, 1e-3
WEIGHT_OF_WORD, USUAL = 0.5, 35
"""How much a word alone counts beside a sentence, and from how many sentences of a move on each counts less."""
LEAST_FOR, LEAST_AGAINST = 4, 9
"""Tenths from which a weight is kept."""
LEAST_PAIRS = 2
"""Sentences that a pair of words must be in to count."""
Example = tuple[str, list[str], dict[tuple[Move, str], None], float]


def rows() -> Iterator[tuple[str, str]]:
    """The moves and sentences of the sets; two questions in one, and what is no move, are left out."""
    for path in SETS:
        for line in path.read_text(encoding="utf-8").splitlines():
            move, _, text = line.partition("\t")
            first = move.split("|")[0]
            if first in MOVES:
                yield first, text


def examples(grammar: Grammar) -> list[Example]:
    """What each sentence and each word gives to count."""
    listed = list(rows())
    number = Counter(move for move, _ in listed)
    found: list[Example] = []
    for move, text in listed:
        said = [
            part
            for each in sentences(text, grammar.vocabulary, grammar.stems)
            for part in grammar.parts(each)
        ]
        said = [each for each in said if grammar.asks(each)] or said
        hits: dict[tuple[Move, str], None] = {
            (hit.move, hit.tells): None for hit in hits_of(said, grammar) if hit.tells in grammar.clues
        }
        found.append((move, grammar.counted(said), hits, min(1.0, (USUAL / number[move]) ** 0.7)))
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        move, _, words = line.partition("\t")
        for word in words.split() if move in MOVES else []:
            keys = [grammar.weights.key(each) for each in word.split("-")]
            found.append((move, [*keys, *([" ".join(keys)] if len(keys) > 1 else [])], {}, WEIGHT_OF_WORD))
    often = Counter(each for _, counted, _, _ in found for each in counted)
    return [
        (move, [each for each in counted if " " not in each or often[each] >= LEAST_PAIRS], hits, weight)
        for move, counted, hits, weight in found
    ]


class TopicFit(Fit):
    """The weights while they're worked out, with what a clue adds."""

    def __init__(self, seed: int) -> None:
        super().__init__(len(MOVES), seed, pace=PACE, left_out=LEFT_OUT, shrink=SHRINK)
        self.clues = {"sure": 3.5, "likely": 1.0, "maybe": 0.5}

    def read(self, example: Example) -> None:
        """One sentence: its words move toward its move, and away from the others that they spoke for."""
        move, counted, hits, weight = example
        kept = self.drawn(counted)
        clues = hits if self.chance.random() > CLUES_LEFT_OUT else {}
        more = [0.0] * len(MOVES)
        for other, tells in clues:
            more[MOVES.index(other)] += self.clues[tells]
        slopes = self.learn(kept, MOVES.index(move), weight, more)
        for other, tells in clues:
            self.clues[tells] -= 0.02 * slopes[MOVES.index(other)]


def learned(listed: list[Example], seed: int) -> TopicFit:
    """The weights after all rounds."""
    fit = TopicFit(seed)
    for _ in range(ROUNDS):
        fit.chance.shuffle(listed)
        for each in listed:
            fit.read(each)
    return fit


def written(fits: list[TopicFit], old: Topics) -> str:
    """The file, with what is not worked out as it was."""
    clues = {tells: sum(each.clues[tells] for each in fits) / len(fits) for tells in fits[0].clues}
    lines = [
        "# Words that speak for a move in a conversation, in tenths: made by bench/topics.py, docs/moves.md tells how they count.",
        "schema: 1",
        f"title: {old.title}",
        *(f"{tells}: {round(10 * weight)}" for tells, weight in clues.items()),
        *_listed("skips", old.skips, ""),
        "near:",
    ]
    for near in old.near:
        lines += [f"- id: {near.id}", *_listed("says", near.says, "  ")]
    lines += ["entries:", *entries(MOVES, mean(fits), LEAST_FOR, LEAST_AGAINST)]
    return "\n".join(lines) + "\n"


def _listed(key: str, words: tuple[str, ...] | list[str], indent: str) -> list[str]:
    lines, line = [], f"{indent}{key}: ["
    for word in words:
        if len(line) + len(word) > MOST_A_LINE:
            lines.append(line.rstrip())
            line = f"{indent}  "
        line += f"{word}, "
    return [*lines, line.rstrip(", ") + "]"]


def main() -> None:
    """Work the weights out, and write them."""
    banks = Banks(shipped_questions())
    assert banks.moves.topics
    old = banks.moves.topics
    grammar = Grammar(replace(banks.moves, topics=replace(old, entries=())))
    fits = [learned(examples(grammar), seed) for seed in range(FITS)]
    (shipped_questions() / "topics.yaml").write_text(written(fits, old), encoding="utf-8")


if __name__ == "__main__":
    main()
