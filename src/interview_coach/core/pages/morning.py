"""The morning after an interview, and stopping on the evening before: what each part says."""

from interview_coach.core.letters.draft import Draft
from interview_coach.core.pages.document import GAP, Document, Span, command, text
from interview_coach.core.pages.drafts import drafts_text, gaps_lines
from interview_coach.core.record.model import Job
from interview_coach.core.text.lists import counted, listed

NOTES, THANKS, BETTER = "Your notes", "Your thank-yous", "What you'd say differently"
"""The three parts, in their order."""


def morning_opening(job: Job, near: str, parts: list[str]) -> Document:
    """What there is to do, and that they can stop. `near` is the day of the interview: `yesterday`."""
    todo = listed([part.lower() for part in parts])
    return Document((
        text(Span(job.title, "strong"), f": your interview was {near}, and it's behind you now."),
        text(f"Next up: {todo}. It takes about {5 * len(parts)} minutes, and you can stop anytime."),
    ))  # fmt: skip


def part_head(number: int, of: int, title: str, words: str) -> Document:
    """The head of a part: `First, your notes`."""
    place = "Last, " if number == of else "First, " if number == 1 else "Next, "
    head = title if of == 1 else f"{place}{title[0].lower()}{title[1:]}"
    return Document((text(Span(head, "strong")), text(words, indent=2)))


def draft_part(draft: Draft) -> Document:
    """One draft as it could be sent, with what's still to be filled in."""
    lines = drafts_text([draft]).split("\n") + gaps_lines([draft])
    return Document(tuple(text(line, indent=2) if line else GAP for line in lines))


def morning_stopped(name: str) -> Document:
    """The screen where they stop on the way."""
    return Document((text("Saved. To go on: ", command(f"coach followup {name}")),))


def night_stopped(steps: int, name: str) -> Document:
    """The screen where they stop on the way through the evening before."""
    left = f"{counted(steps, 'step')} left. " if steps else ""
    return Document((text(f"Saved. {left}To go on: ", command(f"coach tonight {name}")),))
