"""The thank-you checklist, for paper and a pen: a block a person, then what goes in and what stays out."""

import math
from collections.abc import Iterator

from interview_coach.core.letters.topics import topics
from interview_coach.core.pages import paper
from interview_coach.core.pages.document import GAP, Block, Document, Mark, Span, command, joined, text
from interview_coach.core.pages.paper import Piece, Section, Size
from interview_coach.core.pages.wording import heading
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.corrections import label_of
from interview_coach.core.record.model import Entry, Interview, Job
from interview_coach.core.record.told import told_words
from interview_coach.core.text.lists import listed
from interview_coach.core.text.when import day, short_day
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.timeline.step import Step
from interview_coach.core.timeline.words import channel_words
from interview_coach.core.walk.bank import Bank

BOX, TICKED = "[ ]", "[x]"
LINE = "_" * 32
LONGEST = 3
"""Lines that are copied from the record onto the page at most, where there is too much for one sheet."""
EVERYTHING = math.inf


def checklist_page(
    situation: Situation,
    step: Step | None,
    bank: Bank,
    name: str,
    custom: str | None = None,
    *,
    on_paper: bool = False,
) -> Document:
    """The checklist over every round whose thank-yous are open or to come; else over the last round held.

    `on_paper` it fits a sheet, unless more people were met than that. `custom` is a line on what is usual in the
    country, where few send a note.
    """
    whole = _sections(situation, step, bank, name, custom, EVERYTHING)
    room = _needed(whole)
    if not on_paper or room.within(paper.SHEET):
        return Document(joined(paper.fit(whole, least=paper.SHEET if on_paper else paper.ENDLESS).sections))
    short = _sections(situation, step, bank, name, custom, LONGEST)
    # Everyone met stays, if need be on a second sheet: what gives way are tips, and words too long to be copied.
    needed = _needed(short)
    fitted = paper.fit(short, least=paper.SHEET if needed.within(paper.SHEET) else needed)
    more = text("What didn't fit on this page: ", command(f"coach show {name}"))
    return Document(joined([*fitted.sections, (more,)]))


def _sections(
    s: Situation, step: Step | None, bank: Bank, name: str, custom: str | None, longest: float
) -> list[Section]:
    """The page in sections; what takes more than `longest` lines of it is left to be written by hand."""
    rounds = _rounds(s, step)
    return [
        Section("", (Piece(0, _head(s, step, rounds)), *_notices(s, custom))),
        *(Section(*_people(s, each, longest)) for each in rounds),
        Section("You promised", tuple(_promises(s))),
        Section("For each note", tuple(_in_each(s.job, bank))),
        Section("Leave out", tuple(_left_out(bank))),
        Section("", (Piece(0, (text(f"Sent one?  coach followup {name} --done thank-you --to NAME"),)),)),
    ]


def _needed(sections: list[Section]) -> Size:
    """The part that must be on the sheet, and a line that says where the rest is."""
    must = (piece for each in sections for piece in each.pieces if piece.weight == 0)
    return paper.measure([GAP, text("more"), *(block for piece in must for block in (*piece.blocks, GAP))])


def _rounds(s: Situation, step: Step | None) -> list[Interview]:
    every = [*s.held, *s.coming]
    if step and step.rounds:
        return [each for each in every if each.round in step.rounds]
    return list(s.held[-1:] or s.coming[:1])


def _head(s: Situation, step: Step | None, rounds: list[Interview]) -> tuple[Block, ...]:
    if not rounds:
        note = text("There's no interview here yet. After one, this page lists everyone you met.")
        return heading(s.job, "", "Thank-you notes · "), note
    head = heading(s.job, f"interview {short_day(rounds[0].on, s.today)}", "Thank-you notes · ")
    if step is None or step.due is None:
        return (head,)
    if step.state == "waiting":
        line = f"Send it by {day(step.due)}, the day after the interview."
    elif step.is_open:
        line = f"Best {'today' if step.due <= s.today else f'by {day(step.due)}'}: within a day is right, but not from the parking lot."
    else:
        line = (
            "Done. Nothing more to send."
            if step.state == "done"
            else "They've answered. A thank-you still does no harm."
            if s.outcome
            else "The week for thank-you notes is over, but a late one does no harm."
        )
    return head, text(line)


def _notices(s: Situation, custom: str | None) -> Iterator[Piece]:
    if custom:
        yield Piece(2, (GAP, text(custom)))
    if s.job.through:
        line = f"All messages go through {s.job.through}: send them one note, and they'll pass it on."
        yield Piece(0, (GAP, text(line)))


def _people(s: Situation, interview: Interview, longest: float) -> tuple[str, tuple[Piece, ...]]:
    everyone = recipients.to_thank(s.job, interview)
    names = [name for name in everyone if name not in s.left_out]
    several = len(s.job.interviews) > 1
    title = f"Round {interview.round}, {short_day(interview.on, s.today)}" if several else ""
    if not everyone:
        return title, (Piece(0, (Mark(BOX, "", (Span(f"Who did you meet? {LINE}"),)),)),)
    return title, tuple(Piece(0, tuple(_block(s, interview, name, longest))) for name in names)


def _block(s: Situation, interview: Interview, name: str, longest: float) -> list[Block]:
    sent = _sent(s, interview, name)
    person = s.job.person(name)
    words = person.title if person and person.title != label_of(name) else None
    title = f", {words}" if words and _fits(words, longest) else ""
    if name == s.job.through and interview.met:
        title += f", to pass along to {listed(interview.met)}"
    kind = f" ({person.kind})" if person and person.kind not in {"other", "manager", label_of(name)} else ""
    if sent:
        return [
            Mark(
                TICKED,
                "",
                (Span(f"{name}{title}: sent {short_day(sent.on, s.today)}{channel_words(sent.by)}", "good"),),
            )
        ]
    where = _short(person.email or person.address if person else None, longest)
    lines = [f"To: {where}", f"We talked about: {_short(topics(s.job, interview.round).get(name), longest)}"]
    if person is None or person.kind != "reception":
        lines.append(f"What they want, and your answer: {_short(_goal(s.job, interview), longest)}")
    return [
        Mark(BOX, "", (Span(f"{name}{title}{kind}", "strong"),)),
        *(text(line, indent=5, hanging=2) for line in lines),
    ]


def _short(words: str | None, longest: float) -> str:
    """The words, where they take no more lines; else a line to write on."""
    return words if words and _fits(words, longest) else LINE


def _fits(words: str, longest: float) -> bool:
    return paper.height((text(words, indent=7),)) <= longest


def _goal(job: Job, interview: Interview) -> str | None:
    """What they said they want, from the notes on this round, with the sentence of the preparation."""
    notes = next((each for each in job.debriefs if each.round == interview.round), None)
    wants = "; ".join(told_words(job, notes.round, notes.answers.get("wants", ""))) if notes else ""
    sentence = job.goals[0].sentence if job.goals else None
    return " / ".join(part for part in (wants, sentence) if part) if wants else None


def _promises(s: Situation) -> Iterator[Piece]:
    for each in open_actions(s.job):
        if each.kind == "promise":
            yield Piece(2, (Mark(BOX, "", (Span(each.text),)),))


def _sent(s: Situation, interview: Interview, name: str) -> Entry | None:
    return next((e for e in s.log if e.sent == "thank-you" and e.to == name and e.on >= interview.on), None)


def _in_each(job: Job, bank: Bank) -> Iterator[Piece]:
    skipped = {"thanks-each", "thanks-reception", "thanks-through"}
    for prompt in bank.entries:
        if prompt.weight == "20" and prompt.group != "leave-out" and prompt.id not in skipped:
            yield Piece(3, (Mark(BOX, "", (Span(prompt.text),)),), is_own=False)
    match = job.goals[0] if job.goals else None
    if match and match.sentence:
        yield Piece(4, (text(f"From your preparation: {match.sentence}", hanging=2),))


def _left_out(bank: Bank) -> Iterator[Piece]:
    for prompt in bank.entries:
        if prompt.group == "leave-out":
            yield Piece(3, (Mark("-", "", (Span(_without_verb(prompt.text)),)),), is_own=False)


def _without_verb(line: str) -> str:
    rest = line.removeprefix("Leave out ").removeprefix("Not ")
    return rest[:1].upper() + rest[1:]
