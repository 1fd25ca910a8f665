"""How often words are said in answers: `python -m bench.everyday` prints the lists `everyday` for `questions/answers.yaml`."""

import sys
from collections import Counter
from itertools import groupby
from textwrap import wrap

from tests.listening.answers import BANKS, FOLDER, answers_in

from interview_coach.core.drill.typed import typed

SETS = (
    "development-answers.tsv",
    "development-answers-2.tsv",
    "answers-drawn-later.tsv",
    "answers-others.tsv",
)
STEPS = (4, 6, 8, 11, 16, 23, 32, 45, 64, 90, 128, 180, 256, 360, 512)
"""Times in 10,000 words; each word has the highest that it reaches."""


def main() -> None:
    """Print the words of each step, each in its commonest form."""
    forms = BANKS.ear.forms
    words = [
        word
        for name in SETS
        for answer in answers_in(FOLDER / name)
        if answer.quality in {"good", "partial"}
        for word in typed(answer.text, forms).words
        if word.plain.isalpha()
    ]
    plain = Counter((word.form, word.plain) for word in words)
    commonest = {form: said for (form, said), _ in reversed(plain.most_common())}
    often = {
        form: max((step for step in STEPS if count * 10_000 >= step * len(words)), default=0)
        for form, count in Counter(word.form for word in words).items()
    }
    listed = sorted((-step, commonest[form]) for form, step in often.items() if step)
    for step, group in groupby(listed, key=lambda each: -each[0]):
        lines = wrap(" ".join((str(step), *(said for _, said in group))), 118)
        sys.stdout.write("- " + "\n  ".join(lines) + "\n")


if __name__ == "__main__":
    main()
