"""What could make a story or a typed answer easier to follow, when it is said aloud. Never a grade.

A rule is a function from what is said to its remarks; `RULES` are all of them. Each check can be left out by its name. Where
a rule looks for English words, it is silent about other languages.
"""

import re
from collections.abc import Callable, Collection, Iterator

from msgspec import Struct

from interview_coach.core.record.story import Story
from interview_coach.core.text.words import spoken_words

WORDS_A_MINUTE = 130
LONGEST_WORDS = 2 * WORDS_A_MINUTE
"""Two minutes aloud."""
MOST_WE, WE_TIMES = 4, 3
""""We" is far more often there than "I" from so many times on, where it is so many times as often."""
LEAST_ENGLISH = 0.04
"""More than this share of common English words, two different ones among them, and a text is taken for English;"""
FEW_WORDS = 8
"""so are fewer words than these, in plain letters."""
LEAST_LAST = 15
"""The last third of an answer is at least so many words."""

_ENGLISH = frozenset({
    "the", "and", "that", "with", "this", "from", "were", "they", "our", "my", "had", "because", "then", "when", "which", "to",
    "of", "it",
})  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|millions?|dozens?|half|halves|halved|halving|twice|double[ds]?|doubling|triple[ds]?"
    r"|thirds?|quarters?|per ?cent|zero)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:results?|resulted|resulting|outcomes?|led to|ended|ends? up|in the end|finally|eventually|since then|ever since"
    r"|from then on|today|now|nowadays|afterwards|still (?:use|using|in use|run|running)|saved|saves|saving|reduced|cut"
    r"|fell|dropped|went (?:up|down|from|live)|rose|grew|increased|decreased|improved|halved|doubled|won|sold|gained|earned"
    r"|finished|completed|delivered|launched|achieved|reached|succeeded|worked out|passed|stopped|solved|fixed"
    r"|resolved|renewed|thanked|stayed|kept|signed|agreed|adopted|faster|fewer|on time|no longer|never again)\b",
    re.IGNORECASE,
)
_RESULT_LATE = re.compile(
    r"\b(?:so|therefore|thus|which meant|as a consequence|more|less|better|safer|happier|happy|glad|pleased|content|relieved)\b",
    re.IGNORECASE,
)
_LEARNT = re.compile(
    r"\b(?:learn(?:t|ed|ing|s)?|lessons?|taught me|next time|since then|ever since|from then on|looking back|hindsight"
    r"|differently|realis(?:e|ed)|realiz(?:e|ed)|understood|understand now|discovered|found out|showed me|now i|today i"
    r"|i now|would have|should have|i would (?:do|ask|start)|take ?away)\b",
    re.IGNORECASE,
)


class SpeechRemark(Struct, frozen=True, kw_only=True):
    """Something you could improve in a story or an answer.

    `check` is the name of the check that found it. `what` says what's missing or wrong, and `why` says why
    it matters.
    """

    check: str
    what: str
    why: str
    source: str


class Spoken(Struct, frozen=True):
    """The text that would be said, and the story it's from. None: it was typed as an answer."""

    text: str
    story: Story | None = None


Rule = Callable[[Spoken], Iterator[SpeechRemark]]


def of_story(story: Story, dismissed: Collection[str] = ()) -> tuple[SpeechRemark, ...]:
    """Remarks on a story, without the checks that are dismissed in it, or here."""
    return _remarks(Spoken(story.spoken, story), {*story.dismissed, *dismissed})


def of_answer(text: str, dismissed: Collection[str] = ()) -> tuple[SpeechRemark, ...]:
    """Remarks on a typed answer that should tell a story; an empty one has none.

    For an answer that tells none, such as to a question of motivation, dismiss `OF_STORIES`.
    """
    return _remarks(Spoken(text), dismissed) if text.strip() else ()


def spoken_time(text: str) -> str:
    """How long the text takes aloud, in half minutes: `2 to 2 1/2 minutes`. See `core.words` for Chinese and Japanese."""
    halves = 2 * spoken_words(text) // WORDS_A_MINUTE
    if halves == 0:
        return "under 30 seconds"
    if halves == 1:
        return "30 to 60 seconds"
    return f"{_minutes(halves)} to {_minutes(halves + 1)} minutes"


def said_clock(seconds: int) -> str:
    """The time since an answer began, as a clock shows it: `1:35`; from two minutes on with a word."""
    shown = f"{seconds // 60}:{seconds % 60:02}"
    return f"{shown}, two minutes is enough" if seconds >= 60 * LONGEST_WORDS // WORDS_A_MINUTE else shown


def no_result(spoken: Spoken) -> Iterator[SpeechRemark]:
    """Check that it says what came of it.

    In a story: its result is written. In an English answer: there is a word such as `led to`, `saved`, `in the end` anywhere,
    or `so`, `more`, or a number, in the last third (at least 15 words). Of an answer in another language nothing is said.
    """
    why = "They want to know what changed. One sentence is enough."
    if spoken.story:
        if not (spoken.story.result or "").strip():
            yield _remark("no-result", "You haven't said how it turned out yet.", why)
    elif is_english(spoken.text) and not shows_result(spoken.text):
        yield _remark("no-result", "You didn't say how it turned out, as far as coach can tell.", why)


def no_number(spoken: Spoken) -> Iterator[SpeechRemark]:
    """A number shows the size: in a story in the result, in an answer anywhere. A result not yet written has no need of one.

    Numbers in words are known in English only, so of other languages nothing is said.
    """
    story = spoken.story
    text = "\n".join((story.result or "", *story.numbers)) if story else spoken.text
    if text.strip() and is_english(spoken.text) and not has_number(text):
        yield _remark(
            "no-number",
            f"There's no number in {'the result' if story else 'your answer'}.",
            "How many, how long, how much? A number shows how big it was, and a rough one is fine.",
        )


def more_we_than_i(spoken: Spoken) -> Iterator[SpeechRemark]:
    """The person is to be seen in it: "we, us, our" are there less than 4 times, or less than 3 times as often as "I, me, my".

    English only.
    """
    said = [word.partition("'")[0] for word in _WORD.findall(_plain(spoken.text))]
    # The country is no pronoun.
    folded = [word.casefold() for word in said if word != "US"]
    we, mine = sum(word in _WE for word in folded), sum(word in _I for word in folded)
    if we >= max(MOST_WE, WE_TIMES * mine) and is_english(spoken.text):
        yield _remark(
            "more-we-than-i",
            f'"We", "us" and "our" come up {we} times; "I", "me" and "my" {_times(mine)}.',
            "They want to hear what you did yourself. Say your part, and what the others did.",
            "tough-calls",
        )


def too_long(spoken: Spoken) -> Iterator[SpeechRemark]:
    """Check that it takes two minutes at most, at 130 words a minute."""
    if spoken_words(spoken.text) > LONGEST_WORDS:
        yield _remark(
            "too-long",
            f"Said aloud, it takes about {spoken_time(spoken.text)}, at {WORDS_A_MINUTE} words a minute.",
            "Two minutes is easy to follow. They can ask for more.",
        )


def no_learning(spoken: Spoken) -> Iterator[SpeechRemark]:
    """Check that it says what the person learned.

    In a story: that is written. In an English answer: there are words such as `learnt`, `next time`, `differently`, `since then`.
    """
    why = "What you learned tells them how you'd handle it next time."
    if spoken.story:
        if not (spoken.story.learning or "").strip():
            yield _remark("no-learning", "You haven't said what you learned yet.", why)
    elif is_english(spoken.text) and not _LEARNT.search(_plain(spoken.text)):
        yield _remark("no-learning", "You didn't say what you learned.", why)


RULES: tuple[Rule, ...] = (no_result, no_number, more_we_than_i, too_long, no_learning)
CHECKS = tuple(rule.__name__.replace("_", "-") for rule in RULES)
"""The names by which checks are dismissed."""
OF_STORIES = ("no-result", "no-number", "no-learning")
"""Checks that make sense only where a story is told."""


def is_english(text: str) -> bool:
    """Whether enough of its words are common English ones; a few words in plain letters are taken for English."""
    found = _WORD.findall(text)
    if len(found) < FEW_WORDS and text.isascii():
        return bool(found)
    # "i" in small letters is "and" in Polish, and "the" in Italian.
    said = (word.partition("'")[0] for word in map(_plain, found))
    common = [word.casefold() for word in said if word == "I" or word.casefold() in _ENGLISH]
    return len(set(common)) > 1 and len(common) > LEAST_ENGLISH * len(found)


def has_number(text: str) -> bool:
    """Whether there is a number, in digits of any script or in English words; `one` is none."""
    return any(char.isnumeric() for char in text) or _NUMBER.search(text) is not None


def shows_result(said: str) -> bool:
    """Whether an English text says what came of it: by a word such as `led to` anywhere, or `so`, or a number, at the end."""
    text = _plain(said)
    end = _end(text)
    return bool(_RESULT.search(text) or _RESULT_LATE.search(end)) or has_number(end)


def _remarks(spoken: Spoken, dismissed: Collection[str]) -> tuple[SpeechRemark, ...]:
    return tuple(
        remark
        for name, rule in zip(CHECKS, RULES, strict=True)
        if name not in dismissed
        for remark in rule(spoken)
    )


def _remark(check: str, what: str, why: str, source: str = "star") -> SpeechRemark:
    return SpeechRemark(check=check, what=what, why=why, source=source)


def _end(text: str) -> str:
    """The last third of its words."""
    found = text.split()
    return " ".join(found[-max(LEAST_LAST, len(found) // 3) :])


def _plain(text: str) -> str:
    """The text in one line and with straight apostrophes, as the lists of words have them."""
    return " ".join(text.split()).replace("\u2019", "'")


def _times(count: int) -> str:
    return {0: "never", 1: "once"}.get(count, f"{count} times")


def _minutes(halves: int) -> str:
    whole, half = divmod(halves, 2)
    return f"{whole} 1/2" if half else str(whole)
