"""Putting an answer to a prompt into the record, wherever it belongs; the same for prompts and for `--set`."""

from collections.abc import Callable

from msgspec.structs import replace

from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.model import Job
from interview_coach.core.record.namesakes import without_unused
from interview_coach.core.text.names import close
from interview_coach.core.text.times import parse_moment
from interview_coach.core.text.when import clock, moment, night_words, start_words
from interview_coach.core.timeline.rounds import with_plan
from interview_coach.core.timeline.situation import situation_of
from interview_coach.core.walk import answers
from interview_coach.core.walk.bank import GetAnswer, Prompt
from interview_coach.errors import NotFound, NotReadable
from interview_coach.flows.plan import after_through, person_between, plan_typed, with_through
from interview_coach.flows.save import Saved, clashes_told, short_name
from interview_coach.flows.who import with_typed
from interview_coach.session import Session

NO_DATE = "Once you have a date, I'll ask what kind of interview it is, where, and who you're meeting."


def getter(session: Session, job: Job) -> GetAnswer:
    """The answers of the job, for the round that preparation is about now."""
    round_ = round_of(session, job)
    return lambda prompt: _with_zone(session, job, round_, prompt, answers.answer_of(job, prompt, round_))


def readable(session: Session, job: Job) -> GetAnswer:
    """The answers as they are shown: questions in their words, not by their ids."""
    get = getter(session, job)
    wording = {
        p.id: p.text for bank in (session.banks.qualifying, session.banks.closing) for p in bank.entries
    }

    round_ = round_of(session, job)
    interview = job.interview(round_) if round_ is not None else None

    def said(prompt: str) -> str | None:
        found = get(prompt)
        if prompt == "when" and interview:
            return start_words(interview.on, interview.at, interview.zone, session.now)
        if prompt != "ask" or found is None:
            return found
        return "\n".join(wording.get(each, each) for each in found.split(", "))

    return said


def round_of(session: Session, job: Job) -> int | None:
    """The round that preparation is about: the next planned, else the last."""
    situation = situation_of(job, session.policy, session.now)
    rounds = situation.coming[:1] or situation.held[-1:] or situation.barred[-1:]
    return rounds[0].round if rounds else None


def with_answer(session: Session, job: Job, prompt: Prompt, text: str) -> Job:
    """The job with this answer; an empty text clears it.

    Raises:
        NotReadable: the text is no answer to this prompt.
        NotFound: it names a question that no bank holds.
    """
    round_ = round_of(session, job)
    job = with_passed(job, prompt.id, passed=False)
    special: dict[str, Callable[[], Job]] = {
        "when": lambda: _when(session, job, text),
        "kind": lambda: _fact(job, prompt, round_, kind=answers.choice_of(prompt, text) if text else None),
        "place": lambda: _fact(job, prompt, round_, place=text or None),
        "who": lambda: _who(session, job, prompt, round_, text),
        "through": lambda: _through(session, job, prompt, text),
        "ask": lambda: _fact(job, prompt, round_, ask=_questions(session, text)),
    }
    if prompt.id in special:
        return special[prompt.id]()
    if prompt.id in answers.MATCH_FIELDS:
        return answers.with_match(job, prompt, text)
    if prompt.asks == "choice" and text:
        text = answers.choice_of(prompt, text)
    return answers.with_text(job, prompt, text, research=session.banks.research.get(prompt.id) is not None)


def echo(session: Session, job: Job, prompt: Prompt) -> str | None:
    """How an answer was understood, where that is worth saying."""
    round_ = round_of(session, job)
    interview = job.interview(round_) if round_ is not None else None
    if prompt.id == "when" and interview:
        said = moment(interview.on, interview.at, interview.zone, session.now)
        clash = clashes_told(session, Saved(replace(job, interviews=()), job))
        return ". ".join([said, *filter(None, [night_words(interview.at)]), *clash])
    return NO_DATE if prompt.id == "when" else None


def _when(session: Session, job: Job, text: str) -> Job:
    if not text:
        raise NotReadable(
            "The date of an interview can't be cleared.",
            f"Called off? coach interview {short_name(session, job)} --cancelled",
        )
    plan = plan_typed(session, parse_moment(text, session.today, "plan"))
    situation = situation_of(job, session.policy, session.now)
    planned = situation.planned.round if situation.planned else None
    return with_plan(situation, planned, plan)


def _with_zone(session: Session, job: Job, round_: int | None, prompt: str, answer: str | None) -> str | None:
    """The answer; a start with the zone of the place, where its clock is not the person's."""
    interview = job.interview(round_) if prompt == "when" and round_ is not None else None
    if interview is None or interview.at is None or interview.zone is None:
        return answer
    is_own = clock(interview.on, interview.at, interview.zone, session.now) == f"{interview.at:%H:%M}"
    return answer if is_own else f"{answer} {interview.zone}"


def _fact(job: Job, prompt: Prompt, round_: int | None, **facts: object) -> Job:
    return answers.with_fact(job, prompt, round_, **facts)


def _who(session: Session, job: Job, prompt: Prompt, round_: int | None, text: str) -> Job:
    interview = job.interview(round_) if round_ is not None else None
    before = interview.met if interview else ()
    job, met = with_typed(session, job, text, before)
    job = answers.with_fact(job, prompt, round_, met=met)
    return without_unused(job, [name for name in before if name not in met])


def _through(session: Session, job: Job, prompt: Prompt, text: str) -> Job:
    """Keep the answer: "no one in between" in `prep`, a person in the record."""
    before = job.through
    job = after_through(session, with_through(job, person_between(session, text) if text else None), before)
    nobody = bool(text) and job.through is None
    return answers.with_text(job, prompt, "no" if nobody else "", research=False)


def _questions(session: Session, text: str) -> tuple[str, ...]:
    known = [
        prompt.id for bank in (session.banks.qualifying, session.banks.closing) for prompt in bank.entries
    ]
    wanted = [word.strip() for word in text.replace("\n", ",").split(",") if word.strip()]
    for word in wanted:
        if word not in known:
            near = close(word, known)
            raise NotFound(
                f'There\'s no question "{word}".',
                f"Did you mean {near[0]}?" if near else "See them all: coach bank list qualifying",
            )
    return tuple(dict.fromkeys(wanted))
