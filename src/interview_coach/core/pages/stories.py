"""Stories on a page: the bank as a list, and one of them."""

from collections.abc import Sequence

from msgspec.structs import replace

from interview_coach.core.evidence.speech import SpeechRemark, spoken_time
from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    command,
    joined,
    text,
)
from interview_coach.core.record.story import Story, is_finished, part_answer
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.text.when import day
from interview_coach.core.timeline.agenda import in_command
from interview_coach.core.walk.bank import Bank, question_in

MOST_SHOWN = 3
"""Stories that are named for one question."""


def name_of(story: Story) -> str:
    """The story as it is typed in a command; without a dash at the beginning, which would make it an option."""
    return in_command(story.id.lstrip("-") or story.id)


def stories_page(stories: Sequence[Story], core: tuple[str, ...], *, some_bad: bool = False) -> Document:
    """All stories, with what each shows and how long it takes to tell. `some_bad`: there are files that cannot be read."""
    if not stories and some_bad:
        return Document((text("None of your stories can be read. To see why: ", command("coach check")),))
    if not stories:
        return Document((
            text("You have no stories yet. One takes ten minutes: ", command("coach story add")),
            text("With three to five stories you know well, you can answer most questions."),
        ))  # fmt: skip
    rows = tuple(
        Row((
            Span(story.title, "strong"),
            Span(", ".join(story.skills)),
            Span(spoken_time(story.spoken) if is_finished(story, core) else "not finished"),
        ))
        for story in stories
    )  # fmt: skip
    table = Table(rows, flex=0, head=("story", "skills", "time aloud"))
    first = stories[0].id
    ways = (
        text("See one: ", command(f"coach story show {first}")),
        text("Add another: ", command("coach story add")),
    )
    return Document(joined([(Heading("Your stories"),), (table,), ways]))


def story_page(story: Story, bank: Bank, remarks: Sequence[SpeechRemark]) -> Document:
    """One story, part by part, where it was told, and what might help it."""
    parts: list[tuple[Block, ...]] = [
        (Heading(story.title, f"{spoken_time(story.spoken)} aloud" if story.spoken else ""),)
    ]
    for prompt in bank.entries:
        found = part_answer(story, prompt.id)
        if found and prompt.id != "title":
            lines = (text(line, indent=2) for line in found.split("\n"))
            parts.append((text(Span(question_in(prompt), "quiet")), *lines))
    if story.told:
        told = [f"{each.company}, {day(each.on)}" for each in sorted(story.told, key=lambda each: each.on)]
        parts.append((text(f"You've told it to: {listed(told)}."),))
    parts.append(remarks_part(story, remarks))
    still = [prompt.text for prompt in bank.entries if part_answer(story, prompt.id) is None]
    if still:
        ways: tuple[Block, ...] = (
            text(
                f"{counted(len(still), 'part')} {'is' if len(still) == 1 else 'are'} still empty: ",
                command(f"coach story edit {name_of(story)}"),
            ),
        )
    else:
        ways = (text("Change it: ", command(f"coach story edit {name_of(story)}")),)
    return Document(joined([*parts, ways]))


def remarks_part(
    story: Story, remarks: Sequence[SpeechRemark], *, is_asked: bool = False
) -> tuple[Block, ...]:
    """The remarks on the story, and how to leave one out, unless that's asked next."""
    if not remarks:
        return ()
    away = command(f"coach story edit {name_of(story)} --dismiss {remarks[0].check}")
    width = max(len(each.check) for each in remarks)
    return (
        text(Span("What might help", "strong")),
        *(replace(remark_mark(remark), label=remark.check, label_width=width) for remark in remarks),
        *(
            ()
            if is_asked
            else (
                text(
                    Span(
                        f"Don't want to see {'this' if len(remarks) == 1 else 'one of these'} again? ",
                        "quiet",
                    ),
                    away,
                ),
            )
        ),
    )


def remark_mark(remark: SpeechRemark) -> Mark:
    """One remark: what, and why."""
    return Mark("-", "", (Span(remark.what),), (remark.why,))


def evidence_part(stories: Sequence[Story], company: str | None) -> tuple[Block, ...]:
    """The person's stories that show what a question is about, and whether this company knows them."""
    if not stories:
        return ()
    said = []
    for story in stories[:MOST_SHOWN]:
        heard = story.heard_by(company) if company else None
        said.append(f"{story.title} (you told it to them on {day(heard)})" if heard else story.title)
    more = f", and {len(stories) - MOST_SHOWN} more" if len(stories) > MOST_SHOWN else ""
    return (text(Span("A story of yours that fits: ", "quiet"), f"{'; '.join(said)}{more}.", hanging=2),)
