"""A review of letters that a person wrote: what could be fixed, why, and how. Never a grade.

A rule is a function from a note and what is known to its remarks; `RULES` are all of them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from interview_coach.core.letters import checks, companies, form, wishes
from interview_coach.core.letters.draft import plain_text
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.notes import Note, is_greeted
from interview_coach.core.letters.phrases import Phrases
from interview_coach.core.letters.remark import Known, Remark, make_remark, opening_line
from interview_coach.core.letters.specific import is_specific
from interview_coach.core.letters.spelling import is_other_name, misspelt, other_names
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold

SAME_TEXT = 0.8
"""The difflib ratio from which two notes count as the same text, without greeting and name."""
MOST_COMPARED = 1000
"""Words of a note that are compared with another one."""
Rule = Callable[[Note, Known], Iterable[Remark]]


def proofread(
    notes: Sequence[Note],
    job: Job,
    phrases: Phrases,
    to: str | None = None,
    titles: Collection[str] = (),
    kind: LetterKind | None = None,
) -> list[Remark]:
    """Everything that could be fixed, note by note, in the order of the lines. An empty note has nothing else."""
    known = Known(job, phrases, tuple(notes), to, titles, kind)
    found: list[Remark] = []
    for note in notes:
        mine = [remark for rule in RULES for remark in rule(note, known)]
        empty = [each for each in mine if each.rule == "empty"]
        found += sorted(empty or mine, key=lambda each: each.line)
    return found


def same_text(note: Note, known: Known) -> Iterator[Remark]:
    """Check that no one else gets nearly the same text."""
    for other in known.notes[: known.notes.index(note)]:
        ratio = repeated(note, other, known.job)
        if ratio >= SAME_TEXT:
            where = f"{other.file}:{opening_line(other)}"
            how_much = "it's" if ratio == 1 else "most of it is"
            yield make_remark(
                "same-text", note, opening_line(note), f"{how_much} the same as {where}, word for word",
                "colleagues may compare notes", "thanks-what",
                "add something only the two of you talked about",
            )  # fmt: skip


def name_spelt(note: Note, known: Known) -> Iterator[Remark]:
    """Check that names are spelled as on record."""
    for line, said, right in misspelt(note, known.job):
        yield make_remark(
            "name", note, line, f'"{said}" is spelled differently in your notes: {right}',
            "people always notice their own name", "names", f"write {right}",
        )  # fmt: skip


def name_called(note: Note, known: Known) -> Iterator[Remark]:
    """Check that no one else's name is said to the reader in the middle of the note."""
    for line, said in other_names(note, known.job) if known.job.people else ():
        yield make_remark(
            "name", note, line, f"it calls them {plain_text(said)}, and that name isn't in your notes",
            "they'd notice the wrong name right away", "names", "write the name of whoever it's to",
        )  # fmt: skip


def greeting(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it greets the person it's to."""
    to, greeted = known.recipient(note), note.greeting
    if to is None or greeted is None or is_greeted(fold(greeted.text), to, known.titles):
        return
    others = [
        name
        for name in everyone(known.job)
        if name != to and is_greeted(fold(greeted.text), name, known.titles)
    ]
    if others:
        yield make_remark(
            "greeting", note, greeted.number, f"it's for {plain_text(bare_name(to))}, but it opens with {plain_text(bare_name(others[0]))}'s name",
            "they'd notice the wrong name right away", "names", f"start with {plain_text(bare_name(to))}'s name",
        )  # fmt: skip


def unknown_name(note: Note, known: Known) -> Iterator[Remark]:
    """Check that it greets someone on record, where it greets one person by name."""
    greeted = note.greeting
    if greeted is None or not known.job.people or known.to:
        return
    names = [bare_name(name) for name in everyone(known.job)]
    if not any(is_greeted(fold(greeted.text), name, known.titles) for name in names) and is_other_name(
        greeted.text, names
    ):
        yield make_remark(
            "greeting", note, greeted.number, f"it greets {plain_text(greeted.text)}, who isn't in your "
                "notes",
            "they'd notice the wrong name right "
            "away", "names", f"is it {' or '.join(map(plain_text, names[:3]))}?",
        )  # fmt: skip


def no_topic(note: Note, known: Known) -> Iterator[Remark]:
    """Check that a thank-you has something from the conversation. That can't be known for certain, so it's a question."""
    if note.gaps or not note.text.strip() or not checks.is_thank_you(note, known) or is_specific(note, known):
        return
    yield make_remark(
        "no-topic", note, opening_line(note), "does it mention something the two of you talked about?",
        "that reminds them which conversation was yours", "thanks-what",
        'if it doesn\'t, add something: "We talked about ..."',
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    checks.empty, checks.left_gaps, checks.no_thanks, checks.too_long_to_send, checks.about_me, checks.worn, checks.pay,
    wishes.pressing, checks.plain_groups, wishes.grading, wishes.resume, checks.assuming, form.unsigned, form.points, form.slips, checks.excuses, checks.sorry, checks.one_ask, wishes.asking, checks.loud, checks.no_name, checks.to_hr,
    same_text, name_spelt, name_called, greeting, unknown_name, companies.other_company, no_topic,
)  # fmt: skip


def repeated(one: Note, other: Note, job: Job) -> float:
    """How much of two notes is the same, from 0 to 1: words in the same order, names left out.

    Below `SAME_TEXT` it is an upper bound.
    """
    names = {word for name in everyone(job) for word in fold(bare_name(name)).split()}
    first, second = (
        [word for word in fold(note.middle).split() if word.strip(".,;:!?") not in names][:MOST_COMPARED]
        for note in (one, other)
    )
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # The quick ratios are upper bounds: most pairs need no closer look.
    bound = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return matcher.ratio() if bound >= SAME_TEXT else bound
