"""`coach match`: what they want and what they doubt, each with the person's own evidence for it."""

from collections.abc import Sequence
from typing import Annotated

import typer

from interview_coach.core.evidence.match import Index
from interview_coach.core.evidence.wants import Kind, Want, as_it_is, wants_of, with_evidence
from interview_coach.core.pages.match import match_page
from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.core.text.names import fold, match, number_of
from interview_coach.core.views.match import MatchView, want_view
from interview_coach.errors import NotFound, NotReadable
from interview_coach.flows.options import SCRIPTS, Json, Name, clean, some_text
from interview_coach.flows.out.show import left_out_views, open_session, show, show_view
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, report, report_known, save, short_name
from interview_coach.flows.stories import every_story, pick_story
from interview_coach.flows.walk.proofs import ask_proofs
from interview_coach.session import Session

Goal = Annotated[
    str | None, typer.Option("--goal", metavar="TEXT", help="Something they want, as far as you know.")
]
Concern = Annotated[
    str | None, typer.Option("--concern", metavar="TEXT", help="Something that may worry them.")
]
For = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="WANT",
        help="The goal or worry you mean: its number, or a few of its words.",
        rich_help_panel=SCRIPTS,
    ),
]
Chosen = Annotated[
    str | None,
    typer.Option(
        "--story",
        metavar="STORY",
        help="A story of yours to use as proof; an empty value clears it.",
        rich_help_panel=SCRIPTS,
    ),
]
Words = Annotated[
    str | None,
    typer.Option(
        "--proof", metavar="TEXT", help="Your proof in one line, instead of a story.", rich_help_panel=SCRIPTS
    ),
]
Say = Annotated[
    str | None,
    typer.Option(
        "--say",
        metavar="TEXT",
        help="The sentence that ties the two together; an empty value clears it.",
        rich_help_panel=SCRIPTS,
    ),
]


def run(
    ctx: typer.Context,
    name: Name = None,
    goal: Goal = None,
    concern: Concern = None,
    wanted: For = None,
    story: Chosen = None,
    proof: Words = None,
    say: Say = None,
    as_json: Json = False,
) -> None:
    """What they want and what they doubt, and which of your stories proves that you can do it."""
    session = open_session(ctx, as_json=as_json)
    if sum(each is not None for each in (goal, concern, wanted)) > 1:
        raise NotReadable("Use only one of --goal, --concern and --for.")
    if story is not None and proof is not None:
        raise NotReadable("Use only one of --story and --proof.")
    job = pick_job(session, name)
    evidence = pick_story(session, story) if story else story if proof is None else clean(proof)
    if goal is not None or concern is not None:
        kind: Kind = "goal" if goal is not None else "concern"
        words = some_text(goal if goal is not None else concern or "", f"--{kind}")
        _record(session, job, Want(kind=kind, words=" ".join(words.split())), evidence, say)
    elif wanted is not None:
        want = _named(session, job, wanted)
        if evidence is None and say is None:
            raise NotReadable("--for goes with --story, --proof or --say.")
        _record(session, job, want, evidence, say)
    elif evidence is not None or say is not None:
        raise NotReadable(
            "--story, --proof and --say go with --for.",
            f"See what's there: coach match {short_name(session, job)}",
        )
    else:
        _look(session, job)


def _look(session: Session, job: Job) -> None:
    stories, left_out = every_story(session)
    wants, index = wants_of(job), Index(stories, session.banks.skills)
    fits = {want.words: index.rank(want.words, job.company) for want in wants}
    if session.as_json:
        views = tuple(want_view(n, want, fits[want.words]) for n, want in enumerate(wants, 1))
        show_view(session, MatchView(id=job.id, wants=views, left_out=left_out_views(left_out)))
    elif session.may_ask and session.out.is_terminal:
        _lead(session, job, stories, index, has_stories=bool(stories or left_out))
    else:
        # Those that cannot be read are stories too.
        has_stories = bool(stories or left_out)
        show(session, match_page(job, wants, fits, short_name(session, job), has_stories=has_stories))


def _lead(session: Session, job: Job, stories: Sequence[Story], index: Index, *, has_stories: bool) -> None:
    before = job
    job = ask_proofs(session, job, stories, index, has_stories=has_stories)
    wants = wants_of(job)
    by_words = {want.words: index.rank(want.words, job.company) for want in wants}
    show(session, match_page(job, wants, by_words, short_name(session, job), has_stories=has_stories))
    if job != before:
        report(session, Saved(before, job), "Your answers are saved, and they're on your brief.")


def _record(session: Session, job: Job, want: Want, proof: Story | str | None, say: str | None) -> None:
    sentence = clean(say) if say is not None else None
    saved = save(session, job.id, lambda fresh: with_evidence(fresh, want, proof, sentence))
    changed = saved.after
    if not saved.is_new:
        report_known(session, "You've already noted this.", changed.id)
        return
    what = "Their worry" if want.kind == "concern" else "They want"
    found = as_it_is(changed, want).match
    lines = [f"Noted for {job.title}. {what}: {want.words}"]
    lines += [f"Your proof: {found.story}"] if found and found.story else []
    lines += [f"You say: {found.sentence}"] if found and found.sentence else []
    report(session, saved, *lines)


def _named(session: Session, job: Job, wanted: str) -> Want:
    """The goal or concern the reader named, by its number on the page or by its words.

    Raises:
        NotFound: none, or several.
    """
    wants = wants_of(job)
    number = number_of(wanted)
    if number is not None and 1 <= number <= len(wants):
        return wants[number - 1]
    hits = [want for want in wants if fold(want.words) == fold(wanted)] or match(
        wanted, wants, lambda want: [want.words]
    )
    if len(hits) == 1:
        return hits[0]
    hint = f"See their numbers: coach match {short_name(session, job)}"
    if hits:
        raise NotFound(f'"{wanted[:40]}" fits {len(hits)} of them.', hint)
    raise NotFound(f'There\'s no goal or worry "{wanted[:40]}".', hint)
