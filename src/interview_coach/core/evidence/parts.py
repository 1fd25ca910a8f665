"""What the coach says to a part of a story while it's being written: "we" where "I" is asked, no ending, no number."""

import re

from interview_coach.core.evidence.speech import has_number, is_english, shows_result
from interview_coach.core.record.story import Story, part_answer

_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:i|me|my|mine|myself)\b", re.IGNORECASE)
_COUNTRY = re.compile(r"\bUS\b")


def part_echo(story: Story, prompt: str) -> str | None:
    """What's worth saying to the answer of this prompt, or None. Of another language nothing is said."""
    words = part_answer(story, prompt)
    if not words or not is_english(words):
        return None
    if prompt in {"task", "action"} and _says_we(words):
        return 'You say "we" more than "I" here. What did you do yourself? Type < to go back to it.'
    if prompt == "outcome" and not shows_result(words):
        return (
            "I don't see yet what changed in the end. I only look for certain words, so I may have missed it."
        )
    if prompt == "numbers" and not has_number(words):
        return "I can't see a number in your answer. A rough one is fine."
    return None


def _says_we(words: str) -> bool:
    return len(_WE.findall(_COUNTRY.sub("", words))) > len(_I.findall(words))
