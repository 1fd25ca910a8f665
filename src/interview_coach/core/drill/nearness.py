"""How near an answer is to its question: whether it has more of its words than any answer of its length would have.

A word counts for more, the less often it's said in answers.
"""

import re
from math import expm1, log, log1p, sqrt

from interview_coach.core.drill.listening import Ear
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.typed import Phrase, Typed, Word, typed
from interview_coach.core.text.words import STOP_WORDS

RARELY = 3 / 10_000
"""How often a word is said that isn't among the everyday ones."""
TOGETHER = 0.25
"""How likely each other word of a phrase is to stand next to the rarest one."""
OF_NEAR = 0.3
"""What a word of nearly the same meaning counts, if the word itself counts 1."""
OFF_TOPIC, PER_WORD, MOST_OFF_TOPIC = -3.0, 0.05, 1.5
"""The nearness below which an answer is to another question: so much, and more for each word, up to the last."""
IF_NO_WORDS = 1.5
"""What makes up for the words that an entry doesn't have."""
FAR, SURE = 0.6, 1.2
"""With less than the first above that, or less than the second, an answer may well be to another question."""
DOUBTFUL = 0.0
"""With less than this, an answer that makes no point is to another question."""
_NO_PHRASES = re.compile(r"\([a-z]+\),?|-[^,]+,?")
_FRAME = frozenset(["say", "name", "describe", "explain", "give", "mention", "tell", "point", "show", "make", "clear", "start", "finish", "end", "add", "pick", "keep", "put", "know", "thing", "things", "someone", "something", "good", "real", "true", "different", "first", "two", "three", "one", "few", "you", "your", "yourself", "people", "person", "work", "job", "time", "use"])  # fmt: skip
"""Words in the sentence of a point that say how it's made, not what it is."""


def how_near(answer: Typed, drill: Drill, ear: Ear) -> float:
    """How far above chance the words of the question are in the answer, in standard deviations."""
    found: dict[int, float] = {}
    expected = variance = 0.0
    for phrase, share in _phrases(drill, ear).items():
        rate = min(ear.rates.get(form, RARELY) for form in phrase) * TOGETHER ** (len(phrase) - 1)
        chance = -expm1(len(answer.words) * log1p(-rate))
        weight = -log(chance) * share
        expected += chance * weight
        variance += chance * (1 - chance) * weight**2
        if place := next(answer.places_of(phrase), None):
            found[place.last] = max(weight, found.get(place.last, 0))
    above = (sum(found.values()) - expected) / sqrt(variance + 1)
    return above if drill.words else above + IF_NO_WORDS


def least_nearness(answer: Typed) -> float:
    """The nearness below which an answer of this length is to another question."""
    return min(MOST_OFF_TOPIC, OFF_TOPIC + PER_WORD * len(answer.words))


def says_nothing(word: Word) -> bool:
    """Whether a word of a point says nothing about its matter."""
    return word.plain in STOP_WORDS or bool({word.plain, word.form} & _FRAME)


def phrases_in(own: str, ear: Ear) -> tuple[Phrase, ...]:
    """The phrases to look for in the words that an entry has for a point, without forms and what must not be there."""
    return ear.forms.phrases(_NO_PHRASES.sub("", own))


def _phrases(drill: Drill, ear: Ear) -> dict[Phrase, float]:
    """The words of a question, of what's behind it and of its points, and what each counts."""
    asked = typed(". ".join((drill.text, drill.asked, *drill.points)), ear.forms)
    matter = {word.form for word in asked.words if not says_nothing(word)}
    near = {phrase: OF_NEAR for form in matter for phrase in ear.near.get(form, ())}
    own = {phrase: 1.0 for line in drill.words for phrase in phrases_in(line, ear)}
    return {**near, **own, **{(form,): 1.0 for form in matter}}
