"""Answers that can't be read for points: nothing, nonsense, another language, the question again, or anyone's words."""

import re
from collections.abc import Iterator
from typing import Literal

from interview_coach.core.drill.listening import Ear
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.typed import PhrasePlace, Typed, typed
from interview_coach.core.evidence.speech import has_number
from interview_coach.core.text.words import COMMON_ENGLISH, STOP_WORDS

Lack = Literal[
    "nothing", "nonsense", "foreign", "repeated", "no-answer", "off-topic", "no-point", "thin", "general"
]
"""Why an answer isn't read for points."""

FEWEST = 4
"""Words of an answer; of another language, before it's taken for one."""
LEAST_KNOWN, LEAST_KNOWN_IF_ACCENTS = 0.25, 0.45
"""The share of an answer that's common English, or words of the question and its points; in plain letters, and in others."""
BAG, LEAST_GLUE = 6, 0.08
"""Words from which an answer without any mark between them may be a bag of words, and the share of small words in speech."""
LONGEST_NO_ANSWER = 25
"""Words up to which "I don't know" says that there's no answer."""
NEW_IF_REPEATED, REPEATED = 2, 0.7
"""Words that an answer may add to the question, and the share of the question in it, if it only repeats the question."""
LEAST_OWN = 0.05
"""The share of an answer that only this person could say; with less it's general."""
FOR_SURE, AGAINST = 2, 2
"""What a number or a name counts for that share, and what a word that anyone could say counts against it."""
_GLUE = frozenset(["a", "an", "and", "are", "as", "at", "be", "but", "for", "he", "i", "if", "in", "is", "it", "my", "not", "of", "on", "or", "she", "so", "that", "the", "they", "this", "to", "was", "we", "were", "with", "you"])  # fmt: skip
_MARK = re.compile(r"[,.:;!?\n]\s*\S")
_VERB = re.compile(r"[a-z]{2,}ed\b")
_IRREGULAR_PAST = frozenset(["told", "said", "went", "found", "got", "gave", "took", "made", "wrote", "brought", "bought", "built", "broke", "chose", "came", "did", "felt", "held", "kept", "knew", "led", "left", "met", "paid", "ran", "saw", "sold", "sent", "set", "showed", "sat", "spoke", "spent", "stood", "taught", "thought", "threw", "understood", "won", "drew", "began", "put", "cut", "let", "heard", "hit", "quit", "split", "caught", "rang", "stuck", "learnt", "woke", "grew", "fought", "rode", "lost", "forgot", "drove", "became", "fed", "ate", "dug", "hung", "lent", "lit", "meant", "rose", "slept", "swept", "tore", "wore", "fell", "flew", "froze", "hid", "redid", "rebuilt"])  # fmt: skip
_NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b(?!I\b)[A-Z][a-z]{2,}\b")


def lack_of(answer: Typed, drill: Drill, ear: Ear) -> Lack | None:
    """Why this answer can't be read for points, or None."""
    plain = [word.plain for word in answer.words]
    if not answer.text.strip():
        return "nothing"
    if len(plain) < LONGEST_NO_ANSWER and any(True for phrase in ear.no_answer for _ in answer.find(phrase)):
        return "no-answer"
    if len("".join(plain)) < 2 or (len(plain) > 2 and len(set(plain)) <= len(plain) // 3):
        return "nonsense"
    is_plain = all(char.isascii() or not char.isalpha() for char in answer.text)
    if _known(answer, drill, ear) < (LEAST_KNOWN if is_plain else LEAST_KNOWN_IF_ACCENTS) * len(plain):
        return "foreign" if len(plain) >= FEWEST or not is_plain else "nonsense"
    if len(plain) >= BAG and not _MARK.search(answer.text) and _glue(plain) < LEAST_GLUE:
        return "nonsense"
    if _repeats(answer, drill, ear):
        return "repeated"
    if len(plain) < FEWEST and (not has_number(answer.text) or len(plain) == 1):
        return "thin"
    return "general" if own_share(answer, drill, ear) < LEAST_OWN else None


def own_share(answer: Typed, drill: Drill, ear: Ear) -> float:
    """How much of an answer only this person could say: words with a matter, numbers, names and deeds, by its length.

    What anyone could say counts against it. Words of the question count for nothing.
    """
    thin = sum(1 for phrase in ear.thin for _ in answer.places_of(phrase))
    common = {phrase[0] for phrase in ear.thin if len(phrase) == 1}
    matter = {word.form for word in answer.words if word.plain not in STOP_WORDS} - common
    number = FOR_SURE if has_number(answer.text) else 0
    told = FOR_SURE * len(capitals(answer)) + sum(1 for _ in deeds(answer))
    own = len(matter - typed(drill.text, ear.forms).places.keys()) + number + told
    return (own - AGAINST * thin) / len(answer.words)


def deeds(answer: Typed) -> Iterator[PhrasePlace]:
    """Where the person says what they did: "I", and a verb of the past soon after it."""
    for number, word in enumerate(answer.words):
        if word.plain != "i":
            continue
        for at, after in enumerate(answer.words[number + 1 : number + 3], number + 1):
            if after.plain in _IRREGULAR_PAST or _VERB.fullmatch(after.plain):
                yield PhrasePlace(number, at)
                break


def capitals(answer: Typed) -> list[str]:
    """Words with a capital that don't begin a sentence."""
    return _NAME.findall(answer.text)


def _glue(plain: list[str]) -> float:
    return sum(word in _GLUE for word in plain) / len(plain)


def _known(answer: Typed, drill: Drill, ear: Ear) -> int:
    own = ear.forms.phrases(", ".join((drill.text, *drill.points, *drill.words)))
    known = {word for phrase in own for word in phrase}
    return sum(
        word.plain in COMMON_ENGLISH or word.form in known or word.plain.isdecimal() for word in answer.words
    )


def _repeats(answer: Typed, drill: Drill, ear: Ear) -> bool:
    said, asked = answer.places.keys(), typed(drill.text, ear.forms).places.keys()
    return len(said - asked) <= NEW_IF_REPEATED and len(asked & said) >= REPEATED * len(asked)
