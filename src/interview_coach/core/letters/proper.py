"""Names of places and things that have their capitals somewhere on record, for notes that were typed without."""

import re

from interview_coach.core.letters.gate import Gate
from interview_coach.core.record.model import Job

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*")
"""One or more words with a capital in the middle of a sentence."""
SHORTEST = 5
"""The letters of a name that's a single word."""


def proper_names(job: Job, gate: Gate) -> tuple[str, ...]:
    """`Harbour Inn` and `Hollis`, from the company and what was written about the work; no one's name, and no plain word."""
    written = [
        f"at {job.company}",
        *(text or "" for each in job.goals for text in (each.goal, each.story, each.sentence)),
    ]
    written += [
        notes.answers.get(question, "") for notes in job.debriefs for question in ("topics", "promised")
    ]
    found = {name for text in written for name in _NAME.findall(text)}
    return tuple(sorted(name for name in found if _is_proper(name, gate)))


def _is_proper(name: str, gate: Gate) -> bool:
    words = name.split()
    is_plain = len(words) == 1 and (len(name) < SHORTEST or not gate.is_unknown(name))
    return not is_plain and not gate.has_names(word.casefold() for word in words)
