"""How long 500 stories of 200 words take: making them ready, then one goal.

    python bench/match.py [RUNS]

Prints medians in milliseconds, and the slowest: at most 500 and 20 are the aims. No goal is asked twice. The words are invented, rare
and common ones mixed as in a language.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from interview_coach.core.evidence.match import Index
from interview_coach.core.record.story import Story
from interview_coach.core.text.words import root, stem
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

STORIES, WORDS, KNOWN, GOALS = 500, 200, 8000, 200
SYLLABLES = (
    "ba",
    "cor",
    "de",
    "fin",
    "gra",
    "hul",
    "jo",
    "kel",
    "lim",
    "mo",
    "nar",
    "pes",
    "ro",
    "stu",
    "tin",
    "vel",
)
ENDINGS = ("", "", "s", "ed", "ing", "ment", "ation")
SEED = 7


def invented(chance: random.Random) -> str:
    """A word that nobody knows, with an ending that everybody does."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) + chance.choice(ENDINGS)


def timed(action: Callable[[], object]) -> float:
    """Milliseconds that it takes."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    chance = random.Random(SEED)
    skills = Banks(shipped_questions()).skills
    known = [word for skill in skills for word in skill.words] + [invented(chance) for _ in range(KNOWN)]
    # Zipf's law: the n-th word is there 1/n times as often as the first.
    weights = [1 / (place + 20) for place in range(len(known))]
    ids = [skill.id for skill in skills]
    stories = [
        Story(
            id=f"story-{number}",
            title=" ".join(chance.choices(known, weights, k=6)),
            action=" ".join(chance.choices(known, weights, k=WORDS)),
            skills=(*chance.sample(ids, 3), invented(chance)),
        )
        for number in range(STORIES)
    ]
    goals = [" ".join(chance.choices(known, weights, k=15)) for _ in range(GOALS)]

    def build() -> Index:
        root.cache_clear()
        stem.cache_clear()
        return Index(stories, skills)

    making = [timed(build) for _ in range(runs)]
    index = Index(stories, skills)

    asking = [timed(partial(index.rank, goal, "Acme")) for goal in goals]
    print(
        f"{STORIES} stories of {WORDS} words: ready in {statistics.median(making):.0f} ms (slowest {max(making):.0f});"
        f" a goal in {statistics.median(asking):.1f} ms (slowest {max(asking):.1f})"
    )


if __name__ == "__main__":
    main()
