"""The sentences of letters, by name: ours, and the person's own in their place."""

from collections.abc import Mapping
from string import Template

from msgspec import Struct

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
SENTENCE_FIELDS = frozenset({
    "job", "when", "topic", "nth", "want", "wants", "deed", "promised", "decide", "did", "names", "company",
    "day", "until", "at", "place", "with", "advice", "first", "reason",
})  # fmt: skip
"""The words a sentence can have after a `$`."""


class LetterSentence(Struct, frozen=True, kw_only=True):
    """One sentence of a letter, in the wordings there are for it: the first for one person, the next for a colleague."""

    id: str
    says: tuple[str, ...]


class Sentences(Struct, frozen=True, kw_only=True):
    """The file of sentences."""

    schema: int
    title: str
    sentences: tuple[LetterSentence, ...]


class Wording(Struct, frozen=True):
    """Every sentence by its name."""

    says: Mapping[str, tuple[str, ...]]

    def say(self, name: str, values: Mapping[str, str], position: int = 0) -> str:
        """The sentence filled in once, in the wording for whoever is at this position among colleagues."""
        wordings = self.says[name]
        wording = wordings[position % len(wordings)]
        if "," in values.get("when", ""):
            # `on Tuesday, November 24, about the role`: a day with a comma in it is set off on both sides.
            wording = wording.replace("$when ", "$when, ")
        return Template(wording).safe_substitute(values)

    def gap(self, name: str, first: str = "") -> str:
        """What's missing, in brackets."""
        return f"[{self.say(f'gap-{name}', {'first': first or 'they'})}]"


def nth(number: int) -> str:
    """`second`, `third`; from the eleventh on, `latest`."""
    return _NTH[number - 1] if number <= len(_NTH) else "latest"
