"""The thank-you checklist, for paper and a pen: a block a person, then what goes in and what stays out."""

from interview_coach.core import recipients
from interview_coach.core.actions import items, open_actions
from interview_coach.core.bank import Bank
from interview_coach.core.document import Block, Document, Heading, Mark, Span, joined, text
from interview_coach.core.model import Entry, Interview, Job
from interview_coach.core.pages.wording import channel_words, listed
from interview_coach.core.situation import Situation
from interview_coach.core.step import Step
from interview_coach.core.topics import topics
from interview_coach.core.when import day, short_day

BOX, TICKED = "[ ]", "[x]"
LINE = "_" * 32


def checklist_page(
    situation: Situation, step: Step | None, bank: Bank, name: str, custom: str | None = None
) -> Document:
    """The checklist over every round whose thank-yous are open or to come; else over the last round held.

    `custom` is a line on what is usual in the country, where few send a note.
    """
    rounds = _rounds(situation, step)
    parts: list[tuple[Block, ...]] = [_head(situation, step, rounds)]
    if custom:
        parts.append((text(custom),))
    if situation.job.through:
        parts.append(
            (
                text(
                    f"All messages go through {situation.job.through}: one note, which they pass on [goes-badly]."
                ),
            )
        )
    parts += [_people(situation, each) for each in rounds]
    parts.append(_promises(situation))
    parts.append(_in_each(situation.job, bank))
    parts.append(_left_out(bank))
    parts.append((text(f"Sent one?  coach followup {name} --done thank-you --to NAME"),))
    return Document(joined(parts))


def _rounds(s: Situation, step: Step | None) -> list[Interview]:
    every = [*s.held, *s.coming]
    if step and step.rounds:
        return [each for each in every if each.round in step.rounds]
    return list(s.held[-1:] or s.coming[:1])


def _head(s: Situation, step: Step | None, rounds: list[Interview]) -> tuple[Block, ...]:
    if not rounds:
        note = text("No interview is on record yet. After one, this page has a block for everyone you met.")
        return Heading(f"Thank-you notes · {s.job.title}"), note
    head = Heading(f"Thank-you notes · {s.job.title}", f"interview {short_day(rounds[0].on, s.today)}")
    if step is None or step.due is None:
        return (head,)
    if step.state == "waiting":
        line = f"Best by {day(step.due)}, the day after the interview [thanks-when]."
    elif step.is_open:
        line = f"Best {'today' if step.due <= s.today else f'by {day(step.due)}'}: within a day, not seconds after leaving [thanks-when]."
    else:
        line = (
            "Done. Nothing more to send."
            if step.state == "done"
            else "They have answered; a thank-you still does no harm."
            if s.outcome
            else "The week for thank-you notes is over; a late one does no harm."
        )
    return head, text(line)


def _people(s: Situation, interview: Interview) -> tuple[Block, ...]:
    names = recipients.to_thank(s.job, interview)
    round_ = (text(Span(f"Round {interview.round}, {short_day(interview.on, s.today)}", "strong")),)
    head: tuple[Block, ...] = round_ if len(s.job.interviews) > 1 else ()
    if not names:
        return (*head, Mark(BOX, "", (Span(f"Whom did you meet? {LINE}"),)))
    blocks: list[Block] = list(head)
    for name in names:
        blocks += _block(s, interview, name)
    return tuple(blocks)


def _block(s: Situation, interview: Interview, name: str) -> list[Block]:
    sent = _sent(s, interview, name)
    person = s.job.person(name)
    title = f", {person.title}" if person and person.title else ""
    if name == s.job.through and interview.met:
        title += f", to pass on to {listed(interview.met)}"
    kind = f" ({person.kind})" if person and person.kind not in {"other", "manager"} else ""
    if sent:
        return [
            Mark(
                TICKED,
                "",
                (Span(f"{name}{title}: sent {short_day(sent.on, s.today)}{channel_words(sent.by)}", "good"),),
            )
        ]
    where = (person and (person.email or person.address)) or LINE
    lines = [f"To: {where}", f"We talked about: {topics(s.job, interview.round).get(name) or LINE}"]
    if person is None or person.kind != "reception":
        lines.append(f"Their goal, and my sentence: {_goal(s.job, interview) or LINE}")
    return [
        Mark(BOX, "", (Span(f"{name}{title}{kind}", "strong"),)),
        *(text(line, indent=5, hanging=2) for line in lines),
    ]


def _goal(job: Job, interview: Interview) -> str | None:
    """What they said they want, from the notes on this round, with the sentence of the preparation."""
    notes = next((each for each in job.debriefs if each.round == interview.round), None)
    wants = "; ".join(items(notes.answers.get("wants", ""))) if notes else ""
    sentence = job.matches[0].sentence if job.matches else None
    return " / ".join(part for part in (wants, sentence) if part) if wants else None


def _promises(s: Situation) -> tuple[Block, ...]:
    kept = [each for each in open_actions(s.job) if each.kind == "promise"]
    lines = tuple(Mark(BOX, "", (Span(each.text),)) for each in kept)
    return (text(Span("You promised", "strong")), *lines) if kept else ()


def _sent(s: Situation, interview: Interview, name: str) -> Entry | None:
    return next((e for e in s.log if e.sent == "thank-you" and e.to == name and e.on >= interview.on), None)


def _in_each(job: Job, bank: Bank) -> tuple[Block, ...]:
    skipped = {"thanks-each", "thanks-reception", "thanks-through"}
    lines = [
        prompt for prompt in bank.entries
        if prompt.weight == "20" and prompt.group != "leave-out" and prompt.id not in skipped
    ]  # fmt: skip
    blocks: list[Block] = [text(Span("For each note", "strong"))]
    blocks += [Mark(BOX, "", (Span(prompt.text),)) for prompt in lines]
    match = job.matches[0] if job.matches else None
    if match and match.sentence:
        blocks.append(text(f"Your sentence from the preparation: {match.sentence}", hanging=2))
    return tuple(blocks)


def _left_out(bank: Bank) -> tuple[Block, ...]:
    lines = [prompt for prompt in bank.entries if prompt.group == "leave-out"]
    return (
        text(Span("Leave out", "strong")),
        *(Mark("-", "", (Span(_without_verb(prompt.text)),)) for prompt in lines),
    )


def _without_verb(line: str) -> str:
    rest = line.removeprefix("Leave out ").removeprefix("Not ")
    return rest[:1].upper() + rest[1:]
