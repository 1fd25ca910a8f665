"""The walk through what they want and what they doubt: the proof of each, and the sentence that ties the two."""

from collections.abc import Collection, Sequence
from functools import partial

from interview_coach.core.evidence.match import Fit, Index
from interview_coach.core.evidence.wants import Want, as_it_is, wants_of, with_evidence
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.match import MOST_FITS, NO_STORIES, reason, want_blocks
from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.flows.out.show import talk, talk_page
from interview_coach.flows.save import save
from interview_coach.flows.walk.askers import ask_words
from interview_coach.prompts.asking import SIGNS, Option, Sign
from interview_coach.session import Session

OTHER, WORDS = "\0other", "\0words"
"""Choices that are no story; a story's id has no such sign."""


def ask_proofs(
    session: Session, job: Job, stories: Sequence[Story], index: Index, *, has_stories: bool
) -> Job:
    """Ask for each proof that is still missing; every answer is on disk before the next question. Gives the job as it is then."""
    if not wants_of(job):
        job = _ask_goal(session, job)
    todo = [want for want in wants_of(job) if not want.is_answered]
    if todo:
        talk(session, SIGNS)
        if not has_stories:
            talk_page(session, Document((NO_STORIES,)))
    at = 0
    while at < len(todo):
        want = as_it_is(job, todo[at])
        fits = index.rank(want.words, job.company)
        talk(session, "")
        talk_page(session, Document(want_blocks(want, fits, job, has_stories=has_stories)))
        given = _ask_one(session, job, want, stories, fits)
        job = session.store.load(job.id)
        if given is Sign.STOP:
            break
        at = max(at - 1, 0) if given is Sign.BACK else at + 1
    return job


def _ask_goal(session: Session, job: Job) -> Job:
    talk(session, "You haven't noted what they want yet.")
    typed = _line(session, "What's your best guess: what do they most want done? (Enter to skip)")
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
                want = as_it_is(job, want)
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
        "Your answer, in a sentence"
        if want.kind == "concern"
        else "One sentence that ties your story to what they want"
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
    more = [Option(OTHER, "a different story")] if rest else []
    words = Option(WORDS, "write one line instead")
    chosen, now = _chosen(want, by_id)
    first = OTHER if chosen in by_id.keys() - shown else chosen
    picked: str | Sign = Sign.BACK
    while picked is Sign.BACK:
        picked = session.ask.choose("Which story proves it?", [*options, *more, words], first)
        if picked == WORDS:
            picked = _line(session, "Your proof, in one line", now)
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
    heard = ", you told it to them" if fit.heard else ""
    return f"{fit.story.title} ({reason(fit)}{heard})"
