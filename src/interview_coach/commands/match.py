"""`coach match`: what they want and what they doubt, each with the person's own evidence for it."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Annotated

import typer

from interview_coach.core.evidence.match import Fit, Index
from interview_coach.core.evidence.wants import Kind, Want, wants_of, with_evidence
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.match import MOST_FITS, NO_STORIES, match_page, reason, want_blocks
from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.core.text.names import fold, match, number_of
from interview_coach.core.views.match import MatchView, want_view
from interview_coach.errors import NotFound, NotReadable
from interview_coach.flows.options import SCRIPTS, Json, Name, clean, some_text
from interview_coach.flows.out.show import left_out_views, open_session, show, show_view, talk, talk_page
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import Saved, report, report_known, save, short_name
from interview_coach.flows.stories import every_story, pick_story
from interview_coach.flows.walk.askers import ask_words
from interview_coach.prompts import SIGNS, Option, Sign
from interview_coach.session import Session

Goal = Annotated[
    str | None, typer.Option("--goal", metavar="TEXT", help="Something that they want, as far as you know.")
]
Concern = Annotated[
    str | None, typer.Option("--concern", metavar="TEXT", help="Something that they may doubt.")
]
For = Annotated[
    str | None,
    typer.Option(
        "--for", metavar="WANT", help="What it is for: its number, or words of it.", rich_help_panel=SCRIPTS
    ),
]
Chosen = Annotated[
    str | None,
    typer.Option(
        "--story",
        metavar="STORY",
        help="A story of yours that proves it; empty clears it.",
        rich_help_panel=SCRIPTS,
    ),
]
Words = Annotated[
    str | None,
    typer.Option(
        "--proof", metavar="TEXT", help="Your proof in a line, instead of a story.", rich_help_panel=SCRIPTS
    ),
]
Say = Annotated[
    str | None,
    typer.Option(
        "--say",
        metavar="TEXT",
        help="The sentence that ties the two; empty clears it.",
        rich_help_panel=SCRIPTS,
    ),
]
OTHER, WORDS = "\0other", "\0words"
"""Choices that are no story; a story's id has no such sign."""


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
        raise NotReadable("One of --goal, --concern and --for at a time.")
    if story is not None and proof is not None:
        raise NotReadable("One of --story and --proof at a time.")
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
            f"What there is: coach match {short_name(session, job)}",
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


def _record(session: Session, job: Job, want: Want, proof: Story | str | None, say: str | None) -> None:
    sentence = clean(say) if say is not None else None
    saved = save(session, job.id, lambda fresh: with_evidence(fresh, want, proof, sentence))
    changed = saved.after
    if not saved.is_new:
        report_known(session, "This is on record already.", changed.id)
        return
    what = "they doubt" if want.kind == "concern" else "they want"
    found = _as_it_is(changed, want).match
    lines = [f"Noted: {job.title}: {what}: {want.words}"]
    lines += [f"Your proof: {found.story}"] if found and found.story else []
    lines += [f"You say: {found.sentence}"] if found and found.sentence else []
    report(session, saved, *lines)


def _named(session: Session, job: Job, wanted: str) -> Want:
    """The one goal or concern that is meant: by its number on the page, or by its words.

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
    hint = f"With their numbers: coach match {short_name(session, job)}"
    if hits:
        raise NotFound(f'"{wanted[:40]}" could be {len(hits)} of them.', hint)
    raise NotFound(f'There is no goal and no concern "{wanted[:40]}".', hint)


def _lead(session: Session, job: Job, stories: Sequence[Story], index: Index, *, has_stories: bool) -> None:
    """Go through what is still without evidence; each answer is on disk before the next question."""
    before = job
    if not wants_of(job):
        job = _ask_goal(session, job)
    todo = [want for want in wants_of(job) if not want.is_answered]
    if todo:
        talk(session, SIGNS)
        if not has_stories:
            talk_page(session, Document((NO_STORIES,)))
    at = 0
    while at < len(todo):
        want = _as_it_is(job, todo[at])
        fits = index.rank(want.words, job.company)
        talk(session, "")
        talk_page(session, Document(want_blocks(want, fits, job, has_stories=has_stories)))
        given = _ask_one(session, job, want, stories, fits)
        job = session.store.load(job.id)
        if given is Sign.STOP:
            break
        at = max(at - 1, 0) if given is Sign.BACK else at + 1
    wants = wants_of(job)
    by_words = {want.words: index.rank(want.words, job.company) for want in wants}
    show(session, match_page(job, wants, by_words, short_name(session, job), has_stories=has_stories))
    if job != before:
        report(session, Saved(before, job), "Each answer is saved; the brief has them.")


def _as_it_is(job: Job, want: Want) -> Want:
    """The same goal or concern with what was chosen for it by now."""
    same = (each for each in wants_of(job) if (each.kind, each.words) == (want.kind, want.words))
    return next(same, want)


def _ask_goal(session: Session, job: Job) -> Job:
    talk(session, "Nothing is on record yet of what they want.")
    typed = _line(session, "Your best guess: what do they most want done? (Enter skips)")
    words = " ".join(typed.split()) if isinstance(typed, str) else ""
    if not words:
        return job
    return save(
        session, job.id, lambda fresh: with_evidence(fresh, Want(kind="goal", words=words), None, None)
    ).after


def _ask_one(
    session: Session, job: Job, want: Want, stories: Sequence[Story], fits: Sequence[Fit]
) -> Sign | None:
    """The proof, where there is none yet, and the sentence. Back from the sentence is back to the proof."""
    asks_proof = not (want.match and want.match.story)
    while True:
        if asks_proof:
            given = _ask_proof(session, want, stories, fits)
            if given in (Sign.STOP, Sign.BACK):
                return given
            if not isinstance(given, Sign):
                job = save(session, job.id, partial(_with_proof, want=want, proof=given)).after
                want = _as_it_is(job, want)
        said = _ask_sentence(session, want)
        if said is not Sign.BACK:
            break
        asks_proof = True
    if said is Sign.STOP:
        return said
    if not isinstance(said, Sign):
        save(session, job.id, lambda fresh: with_evidence(fresh, want, None, said))
    return None


def _with_proof(job: Job, want: Want, proof: Story | str) -> Job:
    return with_evidence(job, want, proof, None)


def _ask_sentence(session: Session, want: Want) -> str | Sign:
    now = (want.match and want.match.sentence) or ""
    question = (
        "Your direct answer, in a sentence"
        if want.kind == "concern"
        else "The sentence that ties your story to it"
    )
    return _line(session, question, now)


def _ask_proof(
    session: Session, want: Want, stories: Sequence[Story], fits: Sequence[Fit]
) -> Story | str | Sign:
    """A story that fits, another one, or the evidence in words; back from the latter two is back to the first list."""
    by_id = {story.id: story for story in stories}
    options = [Option(fit.story.id, _label(fit)) for fit in fits[:MOST_FITS]]
    shown = {option.value for option in options}
    rest = [Option(story.id, story.title) for story in stories if story.id not in shown]
    more = [Option(OTHER, "another of my stories")] if rest else []
    words = Option(WORDS, "I write it in a line")
    chosen, now = _chosen(want, by_id)
    first = OTHER if chosen in by_id.keys() - shown else chosen
    picked: str | Sign = Sign.BACK
    while picked is Sign.BACK:
        picked = session.ask.choose("Which story proves it?", [*options, *more, words], first)
        if picked == WORDS:
            picked = _line(session, "Your proof, in a line", now)
            if isinstance(picked, str):
                return picked
        elif picked == OTHER:
            picked = session.ask.choose("Which one?", rest, chosen)
        else:
            break
    return picked if isinstance(picked, Sign) else by_id[picked]


def _chosen(want: Want, by_id: Collection[str]) -> tuple[str, str]:
    """What was chosen before, as a choice of the first list, and its words where it is no story."""
    if want.match is None or not want.match.story:
        return "", ""
    if want.match.story_id in by_id:
        return want.match.story_id or "", ""
    return WORDS, want.match.story


def _line(session: Session, question: str, now: str = "") -> str | Sign:
    """A line, or stop, back or skip."""
    typed = ask_words(session, question, now)
    return typed if typed is not Sign.CLEAR else "" if now else Sign.SKIP


def _label(fit: Fit) -> str:
    heard = ", they heard it" if fit.heard else ""
    return f"{fit.story.title} ({reason(fit)}{heard})"
