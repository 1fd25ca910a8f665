"""The rules of the English. words.yaml has the words to avoid, and the exceptions."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.english.texts import BANK, DOCUMENT, KINDS, MESSAGE, PAGE, Text

WORDS = Path(__file__).with_name("words.yaml")

LONGEST_SENTENCE = 25
"""Words between two full stops, question marks, semicolons or colons."""
FEWEST_CONTRACTIONS = 80
"""In 10,000 words of the questions. People use about 100 when they talk."""

SHORT_SENTENCES = frozenset({BANK, PAGE, MESSAGE, DOCUMENT})
NO_EXCLAMATION = frozenset({BANK, PAGE, MESSAGE, DOCUMENT})
SPOKEN = frozenset({BANK, MESSAGE})
"""The kinds of text that contract. A page shows them, and what the reader wrote."""

_SENTENCE_END = re.compile(r"[.?!;:][\"”')\]]*(?:\s+|$)|\n")
_CONTRACTION = re.compile(
    r"\b(?:[a-z]+n't|[a-z]+'(?:re|ve|ll|d|m)|(?:it|that|there|here|what|who|how|where|when|why|he|she|let|everyone|no one"
    r"|someone|one|everything|nothing|something|anything)'s)\b",
    re.IGNORECASE,
)
_CLAUSE_START = (
    r"(?:^|[.?!,;:\"“(]\s*|\b(?:and|but|so|that|if|because|when|since|think|know|sure|say|says|whether)\s+)"
)
_EXCLAMATION = re.compile(r"[A-Za-z]![\"”')]?(?:\s|$)")
_AUXILIARY = re.compile(
    r"\b(?:\w+n't|\w+'(?:re|ve|ll|d|m|s)|am|is|are|was|were|do|does|did|has|have|had|can|could|may|might|will|would"
    r"|should|must|(?:you|they|we|it|people|who|no one|everyone)\s+[a-z]+)\b",
    re.IGNORECASE,
)


class Finding(NamedTuple):
    """What breaks a rule: where it is, the words, why they're avoided, and the text around them."""

    at: str
    found: str
    why: str
    text: str

    def __str__(self) -> str:
        return f'{self.at}: "{self.found}": {self.why} | {" ".join(self.text.split())[:200]}'


class Rule(NamedTuple):
    """Words to avoid, why, and the kinds of text the rule is for."""

    words: tuple[str, ...]
    why: str
    kinds: frozenset[str]
    at_start: bool = False
    """Whether the words count only at the start of a clause."""


class Allowed(NamedTuple):
    """Findings that are right as they are: their file, a part of each text, and why they're right."""

    at: str
    says: tuple[str, ...]
    why: str


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return loaded


@cache
def rules() -> tuple[Rule, ...]:
    """The words to avoid: those with a reason, the British spellings, and the full forms of what's said aloud."""
    data = _data()
    told = [
        Rule(tuple(each["words"]), each["why"], frozenset(each.get("only", KINDS))) for each in data["avoid"]
    ]
    british = [
        Rule(tuple(words), f'In American English it\'s "{american}".', frozenset(KINDS))
        for american, words in data["british"].items()
    ]
    aloud = [
        Rule(tuple(words), f'People say "{short}".', SPOKEN, at_start=key == "aloud_at_the_start")
        for key in ("aloud", "aloud_at_the_start")
        for short, words in data[key].items()
    ]
    return (*told, *british, *aloud)


@cache
def allowed() -> tuple[Allowed, ...]:
    """The exceptions, one by one."""
    return tuple(Allowed(each["at"], tuple(each["says"]), each["why"]) for each in _data()["except"])


@cache
def _by_start() -> dict[str, list[tuple[re.Pattern[str], Rule]]]:
    """The rules under the first letters of their words, so that a text meets only those that may fit."""
    found: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
    for rule in rules():
        for words in rule.words:
            pattern = re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
            before = _CLAUSE_START if rule.at_start else r"(?<![\w-])"
            after = r"(?=\s+\w)" if rule.at_start else r"(?![\w-])"
            compiled = re.compile(f"{before}({pattern}){after}", re.IGNORECASE)
            found.setdefault(_start(words), []).append((compiled, rule))
    return found


def _start(words: str) -> str:
    """The first letters of the first word: at most four, so that an open ending doesn't matter."""
    return re.split(r"[^a-zé]", words.lower())[0][:4]


def avoided(text: Text) -> Iterator[Finding]:
    """The words of the text that the coach doesn't say."""
    by_start = _by_start()
    for start in {word[:4] for word in re.findall(r"[a-zé]+", text.words.lower())} & by_start.keys():
        for pattern, rule in by_start[start]:
            match = pattern.search(text.words) if text.kind in rule.kinds else None
            if match:
                yield Finding(text.at, match[1], rule.why, text.words)


def long_sentences(text: Text) -> Iterator[Finding]:
    """The sentences that are too long to be said in one breath."""
    if text.kind in SHORT_SENTENCES:
        for sentence in _SENTENCE_END.split(text.words):
            count = len(sentence.split())
            if count > LONGEST_SENTENCE:
                yield Finding(
                    text.at, f"{count} words", f"A sentence has {LONGEST_SENTENCE} at most.", sentence
                )


def exclamations(text: Text) -> Iterator[Finding]:
    """The exclamation marks."""
    match = _EXCLAMATION.search(text.words)
    if match and text.kind in NO_EXCLAMATION:
        yield Finding(text.at, match.group().strip(), "The coach doesn't shout.", text.words)


def verbless_traps(text: Text) -> Iterator[Finding]:
    """The sentences of a trap that have no verb: no auxiliary, and none of the verbs that words.yaml names."""
    if text.key == "trap":
        verbs = frozenset(_data()["verbs"])
        for sentence in re.split(r"[.?]\s+", text.words):
            words = frozenset(re.findall(r"[a-z]+", sentence.lower()))
            if not _AUXILIARY.search(sentence) and not verbs & words:
                yield Finding(text.at, "no verb", "A trap says what easily happens.", sentence)


def contractions(texts: Iterable[Text]) -> float:
    """How many contractions 10,000 words of the questions have."""
    words = [text.words for text in texts if text.kind == BANK]
    count = sum(len(_CONTRACTION.findall(each)) for each in words)
    return count * 10_000 / max(1, sum(len(each.split()) for each in words))


def findings(text: Text) -> Iterator[Finding]:
    """What breaks a rule in this text, exceptions included."""
    yield from avoided(text)
    yield from long_sentences(text)
    yield from exclamations(text)
    yield from verbless_traps(text)


def is_allowed(finding: Finding, exceptions: Iterable[Allowed]) -> bool:
    """Whether an exception names this finding."""
    path = finding.at.split(":")[0]
    text = " ".join(finding.text.split())
    return any(each.at == path and any(says in text for says in each.says) for each in exceptions)
