"""The preparation on a page: what is answered, what is open, how to answer without a terminal; and what to ask."""

from collections.abc import Collection, Iterable
from datetime import date

from interview_coach.core.pages.document import (
    Block,
    Document,
    Heading,
    Mark,
    Span,
    Verbatim,
    command,
    joined,
    text,
)
from interview_coach.core.record.model import Job
from interview_coach.core.record.understood import Understanding
from interview_coach.core.text.when import short_day
from interview_coach.core.walk.bank import Bank, GetAnswer, Prompt, applies, question_in
from interview_coach.core.walk.choices import CHOICES, example, said_choice


def open_prompts_page(
    job: Job,
    prompts: Iterable[Prompt],
    get: GetAnswer,
    command_words: str,
    count: tuple[int, int] | None = None,
    core: Collection[str] = (),
) -> Document:
    """The open prompts, each with its id and the command that answers it; those of the `core` first, if there is one.

    `count` is in the heading: how many of the core are answered, and of how many. Without it, it's all of these.
    """
    asked = [prompt for prompt in prompts if applies(prompt, get)]
    todo = [prompt for prompt in asked if get(prompt.id) is None]
    answered, of = count or (len(asked) - len(todo), len(asked))
    heading = Heading(job.title, _answered(answered, of, is_core=count is not None))
    main = [prompt for prompt in todo if not core or prompt.id in core]
    more = [prompt for prompt in todo if prompt not in main]
    width = max((len(prompt.id) for prompt in todo), default=0)
    lines = [_to_answer(prompt, width) for prompt in main]
    if more:
        lines.append(text(Span("More, if you have the time", "strong")))
        lines += [_to_answer(prompt, width) for prompt in more]
    first = next(iter((*main, *more)), None)
    label = "To answer the first one: " if first else "To change an answer: "
    how = text(label, command(f"{command_words} --set {example(first)}"))
    return Document(joined([(heading,), tuple(lines), (how,)]))


def _to_answer(prompt: Prompt, width: int) -> Block:
    """The prompt with its id; where there's a choice, what each word for it means."""
    said = CHOICES.get(prompt.id, {})
    choices = ", ".join(f"{each} ({said[each]})" if each in said else each for each in prompt.options)
    notes = (f"One of these: {choices}",) if choices else ()
    return Mark("-", prompt.id, (Span(prompt.text),), notes, label_width=width)


def answers_page(
    job: Job, prompts: Iterable[Prompt], get: GetAnswer, more: str, core: Collection[str] = ()
) -> Document:
    """Every prompt that is answered, with its answer; then those that are open, and the command that asks the rest.

    Those of the `core` are counted and listed, if there is one; else all of them.
    """
    asked = [prompt for prompt in prompts if applies(prompt, get)]
    done = [prompt for prompt in asked if get(prompt.id) is not None]
    main = [prompt for prompt in asked if prompt.id in core] or asked
    count = _answered(sum(prompt in done for prompt in main), len(main), is_core=bool(core))
    parts: list[tuple[Block, ...]] = [(Heading(job.title, count),)]
    parts += [
        (text(Span(question_in(prompt), "quiet")), Verbatim(said_choice(prompt.id, get(prompt.id) or "")))
        for prompt in done
    ]
    left = [prompt for prompt in asked if get(prompt.id) is None]
    is_main = {prompt.id for prompt in main if core or prompt.weight == "20"}
    if heart := [prompt.text for prompt in left if prompt.id in is_main]:
        parts.append(
            (
                text(Span("The main ones you haven't answered yet", "strong")),
                *(Mark("-", "", (Span(each),)) for each in heart),
            )
        )
    if rest := len(left) - len(heart):
        parts.append((text(f"{rest} more, if you have the time: ", command(more)),))
    return Document(joined(parts))


def _answered(answered: int, of: int, *, is_core: bool) -> str:
    return f"{answered} of {of}{' main' if is_core else ''} questions done"


def questions_page(job: Job, proposed: list[Prompt], chosen: list[Prompt], who: str, name: str) -> Document:
    """Three to five questions for these people, why each helps, and which are chosen."""
    parts: list[tuple[Block, ...]] = [(Heading(f"What to ask · {job.title}", f"for {who}"),)]
    if chosen:
        parts.append((text(Span("You chose", "strong")), *(_asked(prompt) for prompt in chosen)))
    fresh = [prompt for prompt in proposed if prompt not in chosen]
    if fresh:
        title = "Others that fit" if chosen else "These fit"
        parts.append(
            (text(Span(title, "strong")), *(block for prompt in fresh for block in _proposed(prompt)))
        )
    if not chosen and not fresh:
        parts.append((text("Your research and earlier rounds have already answered these."),))
    like = [*chosen, *fresh][: max(len(chosen) + 1, 3)]
    ids = ", ".join(prompt.id for prompt in like) or "ID, ID"
    parts.append((text("To choose: ", command(f'coach questions {name} --set ask="{ids}"')),))
    return Document(joined(parts))


def understood_page(found: list[Understanding], questions: list[str], today: date) -> Document:
    """How the picture of the role grew, the newest first, and what they planned to ask in earlier rounds."""
    head = text(Span("What they want, as far as you know, latest first", "strong"))
    marks = [
        Mark(
            "-",
            short_day(each.on, today) if each.on else "before",
            (Span(f"{each.words} ({each.source})"),),
            label_width=10,
        )
        for each in reversed(found)
    ]
    asked = (
        (text(Span("On your list in earlier rounds: ", "strong"), Span(" ".join(questions))),)
        if questions
        else ()
    )
    return Document((head, *marks, *asked))


def strengths_page(closing: Bank) -> Document:
    """The strengths of the close: the words, and the risk of each."""
    strengths = [prompt for prompt in closing.entries if prompt.strength]
    own = next(prompt for prompt in closing.entries if prompt.id == "close-fit")
    head = text(f"The usual wording: “{own.text}”", indent=2)
    return Document((head, *(
        Mark("-", str(prompt.strength), (Span(f"“{prompt.text}”"),), (f"Risk: {prompt.risk}",), label_width=6)
        for prompt in strengths
    )))  # fmt: skip


def causes_page(feedback: Bank) -> Document:
    """The four causes of an interview that did not lead to an offer, each as a guess."""
    causes = [prompt for prompt in feedback.entries if prompt.group == "cause"]
    return Document(tuple(
        Mark("-", "", (Span(prompt.text),)) for prompt in causes
    ))  # fmt: skip


def numbered_page(lines: list[str]) -> Document:
    """Long lines in full, with the numbers under which a list shows their beginnings."""
    return Document(tuple(Mark(f"{number}.", "", (Span(line),)) for number, line in enumerate(lines, 1)))


def _asked(prompt: Prompt) -> Block:
    return Mark("-", "", (Span(prompt.text),))


def _proposed(prompt: Prompt) -> list[Block]:
    notes = [f"Why: {prompt.why}", *([f"Then: {prompt.tells}"] if prompt.tells else [])]
    return [Mark("-", "", (Span(prompt.text), Span(f"  ({prompt.id})", "quiet")), tuple(notes))]
