"""The weights of the words of a message, worked out from the development sets: `python -m bench.news` writes `questions/news.yaml`.

`python -m bench.news FILE` says how well that set is read by the weights of all the others. The phrases of
`questions/incoming.yaml` were made with the first sets, where they tell far more than elsewhere: what they're worth is learned
from the sets that came later alone. The seeds are fixed: the same sets give the same file. Takes a few minutes.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path

import yaml
from msgspec import convert
from msgspec.structs import replace
from tests.listening.table import FOLDER, Labelled, messages_in, score, words

from bench.listening import line
from bench.weights import Fit, Table, centred, entries, mean, most_telling
from interview_coach.core.incoming.message import facts_of, message_of
from interview_coach.core.incoming.parts import mail_parts, text_lines
from interview_coach.core.incoming.reading import parts_to_read
from interview_coach.core.incoming.signs import signs_of
from interview_coach.core.incoming.telling import PHRASE, Clues, news_keys
from interview_coach.core.incoming.words import NewsTable
from interview_coach.core.text.news import NEWS, News
from interview_coach.files.disk.places import shipped_questions

SETS = sorted(FOLDER.glob("development-*.txt"))
LATER = "development-fresh"
"""How the names of the sets begin that the phrases weren't made with."""
FITS, ROUNDS, PACE, LEFT_OUT, SHRINK = 8, 8, 0.25, 0.5, 1e-3
LEAST_FOR = LEAST_AGAINST = 2
"""Tenths from which a weight is kept."""
MOST_WORDS = 20_000
LEAST_MESSAGES = 2
"""Messages that a word must be in to count."""
Example = tuple[News, list[str]]


def example(message: Labelled, *, with_phrases: bool) -> Example:
    """What the message gives to count."""
    lines, signs = text_lines(message.text), signs_of(words())
    parts = parts_to_read(message.text, mail_parts(message.text, lines))
    read = message_of(message.text, parts, lines, signs, message.came)
    hits = signs.hits(read.sentences) if with_phrases else ()
    kind = next(each for each in NEWS if each == message.kind)
    return kind, news_keys(read.sentences, Clues(tuple(hits), facts_of(read)))


def learned(paths: Iterable[Path]) -> Table:
    """The weights that these sets give: first those of all words, then of the words that tell most."""
    found = [
        example(message, with_phrases=path.stem.startswith(LATER))
        for path in paths
        for message in messages_in(path)
    ]
    often = Counter(each for _, keys in found for each in keys)
    usual = frozenset(each for each, number in often.items() if number >= LEAST_MESSAGES)
    first = centred(_fitted(found, usual, range(FITS)))
    phrases = {each for each in usual if each.startswith(PHRASE)}
    return centred(_fitted(found, most_telling(first, MOST_WORDS) | phrases, range(FITS, 2 * FITS)))


def _fitted(examples: Iterable[Example], used: Collection[str], seeds: Iterable[int]) -> Table:
    """The mean of several fits with these words."""
    listed = [(kind, [each for each in keys if each in used]) for kind, keys in examples]
    return mean([_fit([*listed], seed) for seed in seeds])


def _fit(listed: list[Example], seed: int) -> Fit:
    fit = Fit(len(NEWS), seed, pace=PACE, left_out=LEFT_OUT, shrink=SHRINK)
    for _ in range(ROUNDS):
        fit.chance.shuffle(listed)
        for kind, keys in listed:
            fit.learn(fit.drawn(keys), NEWS.index(kind))
    return fit


def written(table: Table, old: NewsTable) -> str:
    """The file, with what is not worked out as it was."""
    return "\n".join([
        "# Words that tell what a message brings, in tenths: made by bench/news.py, docs/listening.md tells how they count.",
        "schema: 1",
        f"title: {old.title}",
        *(f"{key}: {getattr(old, key)}" for key in ("least", "needs", "hidden", "also", "firm", "told", "likely", "hint")),
        "entries:",
        *entries(NEWS, table, LEAST_FOR, LEAST_AGAINST, PHRASE),
        "",
    ])  # fmt: skip


def main(names: list[str]) -> None:
    """Write the file; or for each set that's named, say how well it's read by the weights of the others."""
    old = words().news
    assert old
    for path in map(Path, names):
        text = written(learned(each for each in SETS if each.name != path.name), old)
        table = convert(yaml.load(text, yaml.CBaseLoader), NewsTable, strict=False)
        print(path.stem, line(score(list(messages_in(path)), replace(words(), news=table))))
    if not names:
        (shipped_questions() / "news.yaml").write_text(written(learned(SETS), old), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
