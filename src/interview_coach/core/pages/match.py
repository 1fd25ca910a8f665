"""What they want and what they doubt on a page, each with the stories that fit, and why."""

from collections.abc import Mapping, Sequence

from interview_coach.core.evidence.match import Fit
from interview_coach.core.evidence.wants import Want
from interview_coach.core.pages.document import Block, Document, Heading, Mark, Span, command, joined, text
from interview_coach.core.record.model import Job
from interview_coach.core.text.lists import listed
from interview_coach.core.text.shown import cells
from interview_coach.core.text.when import day

MOST_FITS = 3
"""Stories that are shown for one goal."""
NO_STORIES = text("You have no stories yet. One takes ten minutes: ", command("coach story add"))


def match_page(
    job: Job, wants: Sequence[Want], fits: Mapping[str, Sequence[Fit]], name: str, has_stories: bool
) -> Document:
    """Each goal and concern with what was chosen for it, or else with what fits. `fits` are by the words of the want."""
    parts: list[tuple[Block, ...]] = [(Heading(f"What they want, and your proof · {job.title}"),)]
    if not wants:
        parts.append(_nothing_known(name))
    for number, want in enumerate(wants, 1):
        parts.append(want_blocks(want, fits[want.words], job, number, has_stories=has_stories))
    if not has_stories:
        parts.append((NO_STORIES,))
    elif to_choose := next((n for n, want in enumerate(wants, 1) if not _has_story(want)), None):
        example = f'coach match {name} --for {to_choose} --story STORY --say "your sentence"'
        parts.append((text(Span(f"To choose a story for number {to_choose}: ", "quiet"), command(example)),))
    elif to_say := next((n for n, want in enumerate(wants, 1) if not want.is_answered), None):
        example = f'coach match {name} --for {to_say} --say "your sentence"'
        parts.append((text(Span(f"To add your sentence for number {to_say}: ", "quiet"), command(example)),))
    return Document(joined(parts))


def _has_story(want: Want) -> bool:
    return want.match is not None and bool(want.match.story)


def want_blocks(
    want: Want, fits: Sequence[Fit], job: Job, number: int | None = None, *, has_stories: bool
) -> tuple[Block, ...]:
    """One goal or concern, where it is from, and the evidence for it."""
    label = f"{number}. " if number else ""
    title = f"{label}{'What worries them' if want.kind == 'concern' else 'They want'}: "
    blocks: list[Block] = [
        text(
            Span(title, "quiet"), Span(want.words, "strong"), Span(f"  ({origin(want)})", "quiet"), hanging=3
        )
    ]
    if want.said:
        blocks.append(text(Span("You said: ", "quiet"), want.said, indent=3, hanging=2))
    match = want.match
    if match and match.story:
        blocks.append(text(Span("Proof: ", "quiet"), match.story, indent=3, hanging=2))
    if match and match.sentence:
        label = "Your answer: " if want.kind == "concern" else "You say: "
        blocks.append(text(Span(label, "quiet"), match.sentence, indent=3, hanging=2))
    elif match and match.story:
        blocks.append(text("You haven't written a sentence yet that ties the two together.", indent=3))
    if has_stories and not (match and match.story):
        blocks.append(text(Span("You haven't picked a story yet.", "quiet"), indent=3))
        blocks += fit_marks(fits, job)
    return tuple(blocks)


def fit_marks(fits: Sequence[Fit], job: Job) -> list[Block]:
    """The stories that fit best, each with the reason."""
    shown = fits[:MOST_FITS]
    if not shown:
        return [
            text(
                "None of your stories is an obvious match. You can still pick one that you think fits.",
                indent=3,
            )
        ]
    width = max(cells(fit.story.title) for fit in shown)
    return [
        Mark("-", fit.story.title, (Span(reason(fit)),), heard_notes(fit, job), label_width=min(width, 24))
        for fit in shown
    ]


def reason(fit: Fit) -> str:
    """Why a story may fit: `skill: migration; both mention “deploy” and “downtime”`."""
    if fit.is_thin:
        return f"a weak match: only “{fit.words[0]}” in common"
    words = f"both mention {listed([f'“{word}”' for word in fit.words])}" if fit.words else ""
    return "; ".join(each for each in (fit.skill_reason, words) if each)


def heard_notes(fit: Fit, job: Job) -> tuple[str, ...]:
    """A note that they know the story already, if they do."""
    return (f"You told it to {job.company} on {day(fit.heard)}.",) if fit.heard else ()


def origin(want: Want) -> str:
    """The origin of a goal or concern."""
    if want.round is None or want.on is None:
        return "your guess"
    return f"heard in round {want.round}, {day(want.on)}"


def _nothing_known(name: str) -> tuple[Block, ...]:
    return (
        text("You haven't noted what they want yet."),
        text("Add your best guess: ", command(f'coach match {name} --goal "what they most want done"')),
        text("After an interview, coach takes it from your notes: ", command(f"coach debrief {name}")),
    )
