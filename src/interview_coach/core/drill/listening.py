"""The words by which a typed answer is heard: the file `questions/answers.yaml` as values, and ready for looking."""

from typing import ClassVar, Literal

from msgspec import Struct

from interview_coach.core.drill.typed import Phrase, WordForms, word_forms

FormName = Literal["number", "deed", "name", "friendly", "short"]
"""What is told by its form: a number, "I" with a verb of the past, a name, no hostile word, few words."""


class PointKind(Struct, frozen=True, kw_only=True):
    """A kind of point that many questions have, such as a result. Lists have commas between their phrases."""

    CALLED: ClassVar[str] = "kind of point"

    id: str
    points: str
    """Phrases in the sentence of such a point."""
    words: str
    """Phrases in an answer that makes it."""
    source: str
    forms: tuple[FormName, ...] = ()


class AnswerWords(Struct, frozen=True, kw_only=True):
    """The file of words. Lists have commas between their phrases."""

    schema: int
    title: str
    forms: tuple[str, ...]
    """Forms of one word that endings don't explain, with blanks between them."""
    near: tuple[str, ...]
    """Words of points that mean nearly the same."""
    thin: str
    """What anyone could say of themselves."""
    no_answer: str
    """What is said in place of an answer."""
    hostile: str
    """What a calm or friendly answer doesn't have."""
    everyday: tuple[str, ...]
    """Words that are often said, with blanks between them, after how often in 10,000 words."""
    entries: tuple[PointKind, ...]


class HeardKind(Struct, frozen=True):
    """A kind of point with its phrases."""

    kind: PointKind
    points: tuple[Phrase, ...]
    words: tuple[Phrase, ...]


class Ear(Struct, frozen=True):
    """All words, ready for looking."""

    forms: WordForms
    near: dict[str, tuple[Phrase, ...]]
    """The phrases that mean nearly the same as a word, by the word."""
    kinds: tuple[HeardKind, ...]
    thin: tuple[Phrase, ...]
    no_answer: tuple[Phrase, ...]
    hostile: tuple[Phrase, ...]
    rates: dict[str, float]
    """How often the everyday words are said, by the form that they're compared by."""


def ear_of(said: AnswerWords) -> Ear:
    """The words of the file, ready for looking."""
    forms = word_forms(said.forms)
    near: dict[str, tuple[Phrase, ...]] = {}
    for line in said.near:
        group = forms.phrases(line)
        for phrase in group:
            if len(phrase) == 1:
                near[phrase[0]] = (*near.get(phrase[0], ()), *group)
    return Ear(
        forms=forms,
        near=near,
        kinds=tuple(
            HeardKind(kind, forms.phrases(kind.points), forms.phrases(kind.words)) for kind in said.entries
        ),
        thin=forms.phrases(said.thin),
        no_answer=forms.phrases(said.no_answer),
        hostile=forms.phrases(said.hostile),
        rates={
            forms.of(word): int(line.split()[0]) / 10_000
            for line in said.everyday
            for word in line.split()[1:]
        },
    )
