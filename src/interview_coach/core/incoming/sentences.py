"""The sentences of a message, as small words without contractions, each of which knows where it is in the text."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from interview_coach.core.text.periods import TITLES

_PIECE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+"
    r"|\d+(?:[.:,]\d+)+|\d+(?:st|nd|rd|th)\b"
    r"|[^\W_]+(?:['\u2019\u02bc\u00b4`][^\W_]+)*|[,;:()\u2013\u2014/&$%+#\u20ac\u00a3-]|[.!?\u2026]+|\S"
)
_ENDS = frozenset(".!?\u2026")
_ABBREVIATED = frozenset({
    "dr", "mr", "mrs", "ms", "prof", "st", "sr", "jr", "no", "nr", "ref", "req", "dept", "approx", "e.g", "i.e", "a.m", "p.m", "am", "pm",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "inc", "ltd", "co", "corp", "vs", "ext", "tel",
})  # fmt: skip
"""Words whose period ends no sentence, where a small letter or a number follows; titles, whatever follows."""
_ENDINGS = {
    "ll": ("will",), "ve": ("have",), "re": ("are",), "m": ("am",), "d": ("would",),
}  # fmt: skip
_IS = frozenset(
    {"it", "that", "there", "here", "what", "he", "she", "who", "this", "where", "everything", "role"}
)
_PLAIN = {
    "wont": ("will", "not"), "cant": ("can", "not"), "dont": ("do", "not"), "didnt": ("did", "not"), "isnt": ("is", "not"),
    "arent": ("are", "not"), "wasnt": ("was", "not"), "werent": ("were", "not"), "havent": ("have", "not"),
    "hasnt": ("has", "not"), "doesnt": ("does", "not"), "couldnt": ("could", "not"), "wouldnt": ("would", "not"),
    "cannot": ("can", "not"), "ive": ("i", "have"), "weve": ("we", "have"), "youre": ("you", "are"), "theyre": ("they", "are"),
    "theyve": ("they", "have"), "youve": ("you", "have"), "thats": ("that", "is"), "im": ("i", "am"), "id": ("i", "would"),
    "theyd": ("they", "would"), "theyll": ("they", "will"), "youll": ("you", "will"), "itll": ("it", "will"),
    "u": ("you",), "ur": ("your",), "pls": ("please",), "plz": ("please",), "thx": ("thanks",), "tmrw": ("tomorrow",),
    "w/": ("with",), "gonna": ("going", "to"), "wanna": ("want", "to"), "whats": ("what", "is"), "lets": ("let", "us"),
}  # fmt: skip
_WRAPPED = 48
"""Characters from which a line may have been broken only because it was full."""
_IS_DATE = re.compile(r"\d{1,2}\.\d{1,2}")
"""What a period may belong to: `8.12. 10:00`."""
_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7>]|\d{1,2}[.)])\s")


class MailWord(Struct, frozen=True):
    """A small word, and where it is in the text as given."""

    word: str
    start: int
    end: int


class MailSentence(Struct, frozen=True):
    """A sentence: its words, and the same as one text with blanks around each for looking up phrases."""

    tokens: tuple[MailWord, ...]
    text: str
    places: tuple[int, ...]
    """Where each word begins in `text`."""
    asks: bool
    """Whether it ends with a question mark."""

    @property
    def start(self) -> int:
        """Where it begins in the text as given."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end


def sentences_of(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[MailSentence]:
    """The sentences on these lines, which are given as begin and end in the text."""
    for start, end in _paragraphs(text, lines):
        tokens: list[MailWord] = []
        pieces = list(_PIECE.finditer(text, start, end))
        for number, piece in enumerate(pieces):
            mark = piece[0]
            if mark[0] in _ENDS:
                if _is_end(pieces, number):
                    if tokens:
                        yield _sentence(tokens, asks="?" in mark)
                    tokens = []
                continue
            tokens += [MailWord(word, piece.start(), piece.end()) for word in small_words(mark)]
        if tokens:
            yield _sentence(tokens, asks=False)


def small_words(piece: str) -> tuple[str, ...]:
    """The piece in small letters, with its contractions written out: `will`, `not` for won't."""
    word = re.sub("[\u2019\u02bc\u00b4`]", "'", piece).casefold()
    if word in _PLAIN:
        return _PLAIN[word]
    if "'" not in word:
        return ("-",) if word in {"\u2013", "\u2014"} else (word,)
    if word.endswith("n't"):
        stem = {"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3])
        return (stem, "not")
    head, _, tail = word.rpartition("'")
    if tail == "s":
        return (head, "is") if head in _IS else ("let", "us") if head == "let" else (head, "'s")
    return (head, *_ENDINGS[tail]) if tail in _ENDINGS else (word.replace("'", ""),)


def _sentence(tokens: list[MailWord], *, asks: bool) -> MailSentence:
    places, at = [], 1
    for token in tokens:
        places.append(at)
        at += len(token.word) + 1
    return MailSentence(tuple(tokens), f" {' '.join(token.word for token in tokens)} ", tuple(places), asks)


def _is_end(pieces: Sequence[re.Match[str]], number: int) -> bool:
    mark, before = pieces[number], pieces[number - 1] if number else None
    follows = pieces[number + 1] if number + 1 < len(pieces) else None
    if follows is None or mark[0] != ".":
        return True
    if follows.start() == mark.end():
        return False
    word = before[0].casefold() if before and before.end() == mark.start() else ""
    if _IS_DATE.fullmatch(word) and not follows[0][0].isupper():
        return False
    if word in TITLES or (len(word) == 1 and word.isalpha() and before and before[0].isupper()):
        return False
    return not (word in _ABBREVIATED and not follows[0][0].isupper()) and not (
        len(word) == 1 and word in "mpae" and not follows[0][0].isupper()
    )


def _paragraphs(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of lines that were broken only because they were full."""
    start = end = None
    for begins, ends in lines:
        line = text[begins:ends]
        if (
            start is not None
            and end is not None
            and _goes_on(text[start:end].rpartition("\n")[2], line, end, begins)
        ):
            end = ends
            continue
        if start is not None and end is not None:
            yield start, end
        start, end = (begins, ends) if line.strip() else (None, None)
    if start is not None and end is not None:
        yield start, end


def _goes_on(before: str, line: str, end: int, begins: int) -> bool:
    if not line.strip() or begins - end > 2 or _ITEM.match(line):
        return False
    first = line.lstrip()[0]
    if before.rstrip().endswith((".", "!", "?", ":")):
        return False
    return (
        first.islower()
        or len(before.rstrip()) >= _WRAPPED
        or before.rstrip().endswith((" to", " a", " the", " of", " for"))
    )
