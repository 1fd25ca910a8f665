"""Rules for a letter that a person wrote, by its phrases and by what can be counted in it."""

import re
from collections.abc import Iterator

from interview_coach.core.letters.draft import MOST_WORDS, plain_text, word_count
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.phrases import PhraseGroup
from interview_coach.core.letters.remark import Known, Remark, make_remark, opening_line, phrase_hits
from interview_coach.core.letters.specific import is_specific
from interview_coach.core.letters.tone import (
    asks_much,
    is_about_me,
    is_loud,
    is_sorry,
    places_left,
    shouts,
)
from interview_coach.core.letters.wishes import THANKING, THANKS
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.text.names import fold
from interview_coach.core.timeline.recipients import NOT_ASKED_FOR_ADVICE

TOO_LONG = 170
"""Words from which a letter is too long. A few more than `MOST_WORDS` do no harm."""
SHORTEST = 12
"""Words below which a letter says too little to tell what it is."""
SEVERAL = 3
"""Names in a greeting from which it's for several people."""
MOST_MILD = 2
"""Mild phrases that may be in one letter that has something of its own to say."""
ABOUT_MONEY: frozenset[LetterKind | None] = frozenset({"accept", "decline", "competing-offer"})
PLAIN_GROUPS: dict[PhraseGroup, str] = {
    "pleading": "sounds like pleading",
    "arguing": "argues with their decision",
    "nagging": "reads like one reminder too many",
    "guilt": "could make them feel guilty",
    "blaming": "blames someone",
    "gift": "is about a gift",
    "gimmick": "is a gimmick",
    "apology": "apologizes for the interview",
    "texting": "reads like a text message",
    "mass": "is for several people at once",
    "fawning": "flatters them",
    "private": "is about your private life",
    "doubt": "raises doubts about you",
    "flirting": "reads like flirting",
    "comparing": "compares you with others",
    "criticism": "criticizes them",
    "gossip": "shares something that isn't yours to share",
    "familiar": "sounds too familiar for a first note",
    "sarcasm": "sounds sarcastic",
    "demand": "sounds like a demand",
    "contacts": "asks for a favor with contacts",
    "boasting": "praises you",
    "employer": "puts your own workplace in a bad light",
    "belief": "is about faith or politics",
    "reopening": "reopens something that was settled",
}
"""Groups that are told in a letter of any kind, and what is said of their phrases."""
_WARM = re.compile(
    r"\b(?:(?:good|great|nice|lovely|fun|enjoyed|pleasure|delight)(?: \w+)? (?:talking|meeting|seeing|speaking)"
    r"|(?:great|lovely|pleasure|delight)(?: \w+)? to (?:meet|talk|see))\b(?! the\b| your\b| how\b| what\b)"
)
_WANTS_JOB = re.compile(
    r"\b(?:the|this|your|that) (?:[\w-]+ )?(?:job|role|position|post)\b|\bi can start\b|\bof use to you\b"
    r"|\bi(?:.d| would| should)(?: very much)? (?:like|love|be (?:glad|happy|proud|pleased|delighted|honored)) to\b"
)
_AFTER_ONE = re.compile(
    r"\b(?:following|further to|after) our (?:meeting|interview|conversation|talk)\b|\b(?:good|great|nice|lovely) to (?:see|meet|visit)\b|\bas i (?:told you|said)\b"
)
"""Words for an interview that has been."""
_SUM = re.compile(
    r"(?:[€$£]|\b(?:EUR|USD|GBP|CHF) ?)\d[\d.,]*k?(?: (?:a|per) (?:year|month|week|day|hour)\b)"
    r"|\b\d[\d.,]*k? ?(?:[€$£]|euros?|dollars|pounds|EUR|USD|GBP|CHF)(?: (?:a|per) (?:year|month|week|day|hour)\b)"
    r"|\b(?:expect|expecting|asking for|ask for|hoping for|earn|earning)\b[^.;\d]{0,20}\d[\d.,]*(?:000|k)\b"
)
_INTERVIEW = re.compile(
    r"\b(interview\w*|talk\w*|conversation|met|meet\w*|spoke|speak\w*|chat\w*|tour|visit)\b"
)
_FEEDBACK = re.compile(
    r"\b(feedback|interview better|advice|improve|do better|done better|what i could|how i could)\b"
)


def empty(note: Note, _known: Known) -> Iterator[Remark]:
    """There is something in it."""
    if not note.text.strip():
        yield make_remark(
            "empty", note, note.line, "this note is empty", "four sentences are enough", "thanks-length",
            "begin with the draft: coach letter NAME",
        )  # fmt: skip


def no_thanks(note: Note, known: Known) -> Iterator[Remark]:
    """Check that a thank-you says thank you."""
    text = fold(note.text)
    is_thanks = (
        is_thank_you(note, known)
        or (known.kind_of(note) is None and bool(_WANTS_JOB.search(text)))
        or (known.kind is None and bool(_AFTER_ONE.search(text)))
    )
    if is_thanks and not THANKS.search(text) and not _WARM.search(text):
        yield make_remark(
            "no-thanks", note, opening_line(note), "it doesn't say thank you", "that's what the note is for",
            "thanks-what", 'begin with "Thank you for ...", and name the day and the role',
        )  # fmt: skip


def is_thank_you(note: Note, known: Known) -> bool:
    """Whether it's a thank-you: as said, or by its words."""
    kind = known.kind_of(note)
    text = fold(note.text)
    is_bare = word_count(note.text) < SHORTEST
    return kind in THANKING or (
        kind is None and (is_bare or bool(_INTERVIEW.search(text) or THANKS.search(text)))
    )


def too_long_to_send(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it's short enough to read between two meetings."""
    count = word_count(note.text)
    if count > TOO_LONG:
        yield make_remark(
            "too-long", note, opening_line(note), f"it has {count} words",
            f"between two meetings, people read about {MOST_WORDS} words", "thanks-length",
            "keep the thanks, one topic, and one sentence of your own",
        )  # fmt: skip


def worn(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it has no phrase that fits any note. A mild one or two are fine in a letter with something of its own."""
    hits = list(phrase_hits("worn", note, known, "could be in anyone's note"))
    strong = any(not hit.is_mild for hit in hits)
    tell_mild = (
        strong
        or len(hits) > MOST_MILD
        or (bool(hits) and is_thank_you(note, known) and not is_specific(note, known))
    )
    yield from (hit.remark for hit in hits if tell_mild or not hit.is_mild)


def pay(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it leaves money out: words for pay, and a sum for a year, a month or an hour."""
    if known.kind_of(note) in ABOUT_MONEY:
        return
    yield from (hit.remark for hit in phrase_hits("pay", note, known, "is about pay"))
    for line in note.lines:
        if found := _SUM.search(line.text):
            yield make_remark(
                "pay", note, line.number, f'"{found[0]}" is about pay', "pay is better left for its own "
                    "conversation",
                "thanks-what", "leave it out, and bring it up when there's an offer",
            )  # fmt: skip


def plain_groups(note: Note, known: Known) -> Iterator[Remark]:
    """Check for phrases that do harm in a letter of any kind."""
    for group, what in PLAIN_GROUPS.items():
        yield from (hit.remark for hit in phrase_hits(group, note, known, what))
    greeted = note.greeting
    names = re.findall(r"[^\W\d_]{2,}", greeted.text.replace(" and ", " ")) if greeted else []
    if (
        greeted
        and len(names) >= SEVERAL
        and greeted.text.count(",") + greeted.text.count(" and ") >= SEVERAL - 1
    ):
        yield make_remark(
            "mass", note, greeted.number, "it greets several people at "
                "once", "each would like their own note",
            "thanks-what", "write one to each, with something the two of you talked about",
        )  # fmt: skip


def assuming(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it doesn't take the job as given, before there's an offer."""
    if known.kind_of(note) != "accept":
        yield from (hit.remark for hit in phrase_hits("assuming", note, known, "takes the job for granted"))


def excuses(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it has no excuses. One reason is fine where the letter is about being late."""
    hits = list(phrase_hits("excuse", note, known, "is an excuse"))
    if known.kind_of(note) not in {"late", "reschedule"}:
        yield from (hit.remark for hit in hits)


def no_name(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it greets a person, where one is on record."""
    if known.job.people and known.recipient(note) is None:
        yield from (hit.remark for hit in phrase_hits("no-name", note, known, "doesn't greet anyone by name"))


def left_gaps(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that nothing is left to fill in."""
    for line, gap in places_left(note)[:1]:
        yield make_remark(
            "gap", note, line, f"{plain_text(gap)} is still blank", "they'd see it", "practice",
            "fill it in, or delete the sentence",
        )  # fmt: skip


def about_me(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it's about them, too."""
    kind = known.kind_of(note)
    if (kind is None or kind in THANKING) and is_about_me(note.middle):
        yield make_remark(
            "about-me", note, opening_line(note), "nearly all of it is about you", "they want to see "
            "that you listened", "thanks-what", "mention one thing they told you, and one thing you've done that fits",
        )  # fmt: skip


def sorry(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it apologizes once at most."""
    if is_sorry(note.text):
        yield make_remark(
            "apology", note, opening_line(note), "it apologizes more than once",
            "the more often you say sorry, the worse it seems", "practice", "say it once, and move on",
        )  # fmt: skip


def one_ask(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it asks for one thing."""
    if asks_much(note.text):
        yield make_remark(
            "asks", note, opening_line(note), "it asks for several things",
            "it's easy to answer one question, and easy to put off a "
            "list", "both-sides", "keep the one that matters most",
        )  # fmt: skip


def loud(note: Note, _known: Known) -> Iterator[Remark]:
    """Check that it's calm: few exclamation points, few little pictures, no shouting."""
    if is_loud(note.text):
        yield make_remark(
            "loud", note, opening_line(note), "it has a lot of exclamation points or emoji", "they drown out what you say",
            "practice", "keep one at most",
        )  # fmt: skip
    if shouts(note.text):
        yield make_remark(
            "capitals", note, opening_line(note), "several words are all in capitals", "it reads like shouting", "practice",
            "write them the usual way",
        )  # fmt: skip


def to_hr(note: Note, known: Known) -> Iterator[Remark]:
    """Check that advice is asked of whoever interviewed, where they're known."""
    to, job = known.recipient(note), known.job
    met = [
        name for each in job.interviews for name in each.met if job.kind_of(name) not in NOT_ASKED_FOR_ADVICE
    ]
    if to is None or not met or job.through or job.kind_of(to) not in NOT_ASKED_FOR_ADVICE:
        return
    if known.kind_of(note) == "reply-to-no" and _FEEDBACK.search(fold(note.text)):
        name = plain_text(bare_name(met[0]))
        yield make_remark(
            "to-hr", note, opening_line(note), "it asks HR for advice on your interview",
            "employers rarely write reasons down, and HR wasn't in the room", "leveraging", f"ask {name}, who interviewed you",
        )  # fmt: skip
