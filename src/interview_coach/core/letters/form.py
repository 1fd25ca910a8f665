"""Rules on the form of a letter: a name under it, sentences in place of a list, and words spelled right."""

import re
from collections.abc import Iterator

from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.remark import Known, Remark, make_remark, opening_line

MOST_SIGNED = 6
"""The words that a last line may have to be a name."""
MOST_POINTS, MOST_SLIPS = 3, 1
SHORTEST_SLIP = 6
_AFTERWORD = re.compile(r"\s*P\.? ?P?\.?S\b", re.IGNORECASE)
_POINT = re.compile(r"\s*(?:[-*\u2022]\s+\S|\d{4}\s?[-\u2013])")
_SLIPS = re.compile(
    r"\b(?:[Tt]hankyou|you're time|realy|definat\w+|recieve\w*|alot|would of|could of|should of|were i want|intresting|too (?:sit|see|meet|work|talk)|"
    r"their\.|teh|seperate\w*|occured|wich|beleive\w*|truely|greatful|oppurtunity|oportunity|experiance|intrest\w*|wierd|untill|tommorow|neccessary|"
    r"accross|begining|managment|recieved?|wensday|wendsday|tuseday|thusday|yestarday|thier|becuase|becouse|befor|freind\w*|knowlege|profesional\w*|expereince\w*|experence\w*|anythin|somethin|everythin|woud|foward|resturant|defin[ai]tl?e?ly|intervew\w*|buisness|calender|collegues?|comittee|enviroment|excelent|garantee|gratefull|independant|liason|maintainance|neccesary|noticable|occassion\w*|persue|prefered|priviledge|publically|reccomend\w*|refered|relevent|responsab\w+|succes|suprise\w*|writting|appriciate\w*|apreciate\w*|hier|bussiness|meting you|thank's|succesful\w*|proffesional\w*|adress|basicly|your welcome|[Yy]our (?:a|the|so|very) |you're (?:team|company|kind|kindness|staff|place|help|patience|shop|office|interview|question|questions) |weather (?:I|you|we|or not) |learn form |exited (?:to|about) |(?:[Dd]ont|[Ii]ve|[Ii]m|[Dd]idnt|[Cc]ant|[Ww]asnt|[Cc]ouldnt|[Tt]hats|[Yy]oure|[Dd]oesnt|[Ii]snt)|i (?:tuesday|monday)|on (?:mon|tues|wednes|thurs|fri)day)\b"
)


def unsigned(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that a letter with a greeting has a name under it."""
    said = [line for line in note.lines if line.text.strip() and not _AFTERWORD.match(line.text)]
    if len(said) < 2 or note.greeting is None:
        return
    last = said[-1].text.strip()
    if len(last.split()) > MOST_SIGNED and last.endswith((".", "!", "?")):
        yield make_remark(
            "unsigned", note, said[-1].number, "there's no name under it", "they may not know who wrote it",
            "names", "sign with your name",
        )  # fmt: skip


def points(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it isn't a list of the resume."""
    listed = [line for line in note.lines if _POINT.match(line.text)]
    if len(listed) > MOST_POINTS:
        yield make_remark(
            "list", note, listed[0].number, "it has a list, like a resume", "they have your resume",
            "thanks-what", "mention the one thing that fits what they told you",
        )  # fmt: skip


def slips(note: Note, known: Known) -> Iterator[Remark]:
    """Check that few words are misspelled."""
    text = note.text.replace("\u2019", "'")
    rare = [word for word in re.findall(r"(?<!\S)[a-z]+\b", text) if len(word) >= SHORTEST_SLIP]
    right = known.phrases.spelled
    near = [
        word
        for word in rare
        if word not in right and any(_is_slip_of(word, each) for each in right if each[0] == word[0])
    ]
    found = list(dict.fromkeys([*_SLIPS.findall(text), *near]))
    if len(found) > MOST_SLIPS:
        yield make_remark(
            "spelling", note, opening_line(note), f"some words are misspelled: {', '.join(found[:4])}",
            "they may see your note as a sample of your "
            "work", "practice", "read it aloud once, or have someone read it",
        )  # fmt: skip


def _is_slip_of(word: str, right: str) -> bool:
    """Whether a word is one letter away from another: one more, one less, one other, or two in the wrong order."""
    if word.startswith(right) or right.startswith(word) or abs(len(word) - len(right)) > 1:
        return False
    start = next(number for number, pair in enumerate(zip(word, right, strict=False)) if pair[0] != pair[1])
    if start >= len(word) - 1:
        return False
    ours, theirs = word[start:], right[start:]
    return (
        ours[1:] == theirs
        or ours == theirs[1:]
        or ours[1:] == theirs[1:]
        or (ours[:2] == theirs[1::-1] and ours[2:] == theirs[2:])
    )
