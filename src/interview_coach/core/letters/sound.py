"""Whether words that were typed in a hurry are sound in a letter: a topic after "about", and a finished sentence."""

import re
from collections.abc import Mapping

from interview_coach.core.letters.lexicon import JOINTS, SMALL_WORDS, Lexicon
from interview_coach.core.letters.parts import is_plural
from interview_coach.core.letters.phrasing import DETERMINERS, OPENS_CLAUSE, base_verb, words_in
from interview_coach.core.letters.wording import Wording

_RUNS_ON = re.compile(
    r", (?:which|who|where|whose|as|since|because|though)\b.*$|(?<=\w{3}),? (?:and|but) (?:that|so|(?:then|at \w+) (?:it|they|you))\b.*$",
    re.IGNORECASE,
)
"""Where a topic goes on to something else."""
_SECOND_CLAUSE = re.compile(r", (?:and )?(?=(?:it|they|you|there|that|no one)\b).*$|, (?!and\b|or\b)[^,]*$")
"""What follows a clause such as `how the phones are answered`, which has one verb."""
_NO_HEADS = frozenset(
    {"length", "lot", "while", "bit", "ages", "everything", "anything", "forever", "detail"}
)
_UNSOUND: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a word twice", re.compile(r"\b(?!that\b|had\b)([a-z]+) \1\b", re.IGNORECASE)),
    ("two articles", re.compile(r"\b(?:the|an?) (?:the|an?|how|why|oh|well|we|he|she|they|my|your|our)\b", re.IGNORECASE)),
    ("a dash or a sign for a word", re.compile(r"(?:^| )(?:[-/*&+=>]+|w/|@)(?: |$)")),
    ("a comma or stop out of place", re.compile(r" [,.;]|,[,.]|\.\.|,$")),
    ("nothing to do", re.compile(r"\bI'll (?:the|an?|my|your|two|three|some|work permit|copy|list)\b")),
    ("an article left out", re.compile(r"\battached (?:\d+-|(?!some\b|my\b|your\b|proof\b)[a-z]+(?<!s) (?:of|for) )")),
    ("a verb in another form", re.compile(r"\b(?:no one|everyone|(?<!did )(?<!does )(?<!make )(?<!let )(?:she|he|it)) (?:come|go|make|get|need|want|take|give|have)\b", re.IGNORECASE)),
    ("a verb without its ending", re.compile(r"\b(?:before|without) (?:run|send|ship|load|make|go|take|ask) (?:the|an?|it|to|out)\b")),
    ("a thing with the word for many", re.compile(r"\bI've attached (?:some of .* in|an? (?:jar|box|bag|loaf))\b")),
)  # fmt: skip
"""What no finished sentence has, by name."""


def faults(sentence: str) -> list[str]:
    """What's wrong with a finished sentence, by name; nothing where it may go out."""
    said = re.sub(r"\[[^\]]*\]", "this", sentence)
    return [name for name, form in _UNSOUND if form.search(said)]


def sounder(w: Wording, values: Mapping[str, str], position: int) -> dict[str, str]:
    """What takes the place of the sentences that aren't sound: the letter does without them, but not without a promise."""
    found = {name: "" for name in ("talk", "aim") if faults(values[name])}
    if "aim" in found and values["want"]:
        found["want"] = w.say("want", values, position)
    if faults(values["promise"]):
        found["promise"] = f"{w.gap('promise', values['first'])}."
    return found


def sound_topic(words: Lexicon, line: str) -> str | None:
    """The words that may stand after "about": a thing, or how, why or what with one verb; None where they're neither."""
    line = _RUNS_ON.sub("", line).strip(" ,")
    tokens = words_in(line)
    if (
        not tokens
        or tokens[0] in words.barred["chatter"]
        or (tokens[0] in DETERMINERS and tokens[1:2] and tokens[1] in words.barred["chatter"])
    ):
        return None
    if tokens[0] in OPENS_CLAUSE or tokens[:2] == ["the", "way"]:
        line = _SECOND_CLAUSE.sub("", line)
        return line if len(words_in(line)) > 2 else None
    if tokens[-1] in _NO_HEADS and len(tokens) < 4:
        return None
    if stated := _stated(words, line, tokens):
        return stated
    at = _verb_at(words, tokens)
    if at is None:
        return line
    return f"how {_SECOND_CLAUSE.sub('', line)}" if at < len(tokens) - 1 and "," not in line else None


def _stated(words: Lexicon, line: str, tokens: list[str]) -> str | None:
    """`linen carts being short on the fourth floor` of `linen carts short on the fourth floor`: the verb was left out."""
    after = JOINTS - {"to"} | {"since", "by", "after", "because", "every"}
    at = next((at for at in range(1, _clause_at(tokens)) if tokens[at] in words.barred["states"]), None)
    is_state = at is not None and (at + 1 == len(tokens) or tokens[at + 1] in after)
    if (
        at is None
        or not is_state
        or tokens[at - 1] in SMALL_WORDS | {"being"}
        or words.is_bare_verb(tokens[at - 1])
    ):
        return None
    if tokens[at] in {"up", "down"} and not (is_plural(tokens[at - 1]) and at + 1 < len(tokens)):
        return None
    return re.sub(rf" (?={tokens[at]}\b)", " being ", line, count=1)


def _clause_at(tokens: list[str]) -> int:
    """Where another clause begins; the end where none does."""
    return next(
        (at for at, word in enumerate(tokens) if word in OPENS_CLAUSE | {"to", "when", "you"}), len(tokens)
    )


def _verb_at(words: Lexicon, tokens: list[str]) -> int | None:
    """Where a verb makes it a sentence: `new addresses lag behind permits`, but not `trucks that need tires`."""
    return next(
        (
            at
            for at in range(1, _clause_at(tokens))
            if (tokens[at] in words.barred["acts"] and is_plural(tokens[at - 1]))
            or (
                tokens[at] not in {"needs", "runs", "leaves"}
                and tokens[at].endswith("s")
                and base_verb(tokens[at]) in words.barred["acts"]
                and at + 1 < len(tokens)
                and tokens[at + 1] in DETERMINERS
            )
        ),
        None,
    )
