"""What is said about the words around a place in a sentence: whether they are supposed, denied, or asked."""

import re
from collections.abc import Iterator, Sequence

from interview_coach.core.incoming.sentences import MailSentence

BREAKS = frozenset(
    {",", ";", ":", "-", "(", ")", "but", "however", "so", "then", "although", "though", "nevertheless"}
)
_DENIALS = frozenset({"not", "never", "unable", "neither", "nor", "hardly", "unlikely", "without", "no"})
_BACK = 6
"""Words before a place in which a denial is about it."""
_OPENERS = frozenset(
    {"if", "unless", "whether", "once", "until", "till", "assuming", "provided", "when", "whenever"}
)
_AFTERWARDS = frozenset({"if", "unless", "whether", "assuming", "provided"})
_GROUPS = frozenset(
    {"candidates", "applicants", "applications", "those", "anyone", "people", "submissions", "forms"}
)
_LACKING = frozenset({"incomplete", "late", "unsuccessful", "unsigned"})
_SUBJECTS = frozenset({"we", "i", "please", "let"})
_TURNED = re.compile(r"(?<= )should (?:you|your|we|there|it|this|the) ")
"""Should you be selected."""
_POLITE = re.compile(
    r" (?:you|u|your|that|this|it|these|they|any|those|there) (?:would|are|is|have|has|want|wants|like|need|needs|wish|do|can|could|should|suits?|works?|agree|prefer|still|time|schedule|questions|of)? ?"
    r"(?:\S+ ){0,3}(?:like|interested|free|available|questions|want|prefer|convenient|possible|okay|ok|works?|suits?|time|any|happy|keen|able|agree|wish|open|it|can|feedback|need|accept|problem|there) "
)
_NOT_POLITE = re.compile(
    r" (?:selected|shortlisted|successful|match(?:es)?|fit|meets?|hear|heard|decide|decided|proceed|move|chosen|progress|unsuccessful|approved|offered|pass) "
)


def conditions(sentence: MailSentence) -> Iterator[tuple[int, int]]:
    """The clauses behind an "if": the numbers of their first word and of the one after their last."""
    words = [token.word for token in sentence.tokens]
    openers = {at for at, word in enumerate(words) if word in _OPENERS and words[at - 1 : at] != ["the"]}
    yield from _of_groups(words)
    openers |= {sentence.text.count(" ", 0, match.start()) - 1 for match in _TURNED.finditer(sentence.text)}
    for at in sorted(openers):
        end = next((n for n in range(at + 1, len(words)) if words[n] in BREAKS), len(words))
        yield at, _end_of_wish(words, at, end)


def _end_of_wish(words: Sequence[str], at: int, end: int) -> int:
    """Where `if you're still interested` ends before `we'd like ...`, without a comma; else this end."""
    main = next((n for n in range(at + 3, end) if words[n] in _SUBJECTS), end)
    clause = f" {' '.join(words[at:main])} "
    return main if words[at] == "if" and _POLITE.search(clause) and not _NOT_POLITE.search(clause) else end


def _of_groups(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What is said of a kind of people or papers: `candidates who don't ...`, `late applications ...`."""
    for at, word in enumerate(words):
        begins = at == 0 or words[at - 1] in BREAKS or words[at - 1] in ("all", "any", "that")
        if not begins:
            continue
        is_kind = word in _GROUPS and words[at + 1 : at + 2] in (["who"], ["that"], ["not"], ["without"])
        if is_kind or (word in _LACKING and words[at + 1 : at + 2] and words[at + 1] in _GROUPS):
            yield at, len(words)
            return


def is_supposed(sentence: MailSentence, first: int, after: int, *, is_no: bool) -> bool:
    """Whether the words stand in a condition, or are what follows from one that is about being chosen."""
    for begin, end in conditions(sentence):
        words = " " + " ".join(token.word for token in sentence.tokens[begin:end]) + " "
        opener = sentence.tokens[begin].word
        if begin <= first < end:
            if opener == "when" and not _NOT_POLITE.search(words):
                continue
            return True
        if is_no and after <= begin:
            if opener in ("until", "unless", "once"):
                return True
            continue
        is_polite = bool(_POLITE.search(words)) and not _NOT_POLITE.search(words)
        if end <= first and not is_polite and not _is_past_break(sentence, end, first):
            return True
        if after <= begin and opener in _AFTERWARDS and not is_polite:
            return True
    return False


def _is_past_break(sentence: MailSentence, begin: int, end: int) -> bool:
    """Whether another clause with its own subject begins in between."""
    return any(token.word in {"but", "however", ";", "-"} for token in sentence.tokens[begin:end])


def is_denied(sentence: MailSentence, first: int, after: int) -> bool:
    """Whether a "not" shortly before is about these words, or one before the last of them: `frozen, not deleted`."""
    words = [token.word for token in sentence.tokens[first:after]]
    if words[-3:-2] == [","] and words[-2] in ("not", "never"):
        return True
    for token in reversed(sentence.tokens[max(0, first - _BACK) : first]):
        if token.word in BREAKS or token.word in {"and", "because", "only"}:
            return False
        if token.word in _DENIALS:
            return True
    return False
