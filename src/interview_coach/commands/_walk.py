"""Leading a person through prompts: ask, save, go on; and the same answers from `--set`."""

from collections.abc import Callable, Sequence

from interview_coach.commands._answer import echo, getter, round_of, with_answer
from interview_coach.commands._edit_text import edit_text
from interview_coach.commands._options import assignments, clean
from interview_coach.commands._save import save, say_known, say_recorded
from interview_coach.commands._show import talk, talk_page
from interview_coach.core import walk
from interview_coach.core.answers import with_passed
from interview_coach.core.bank import Prompt
from interview_coach.core.document import Document, Span, joined, text
from interview_coach.core.model import Job
from interview_coach.core.names import close
from interview_coach.core.pages.prep import numbered_page, strengths_page
from interview_coach.core.walk import propose
from interview_coach.errors import NotFound, NotReadable
from interview_coach.prompts import SIGNS, Option, Sign
from interview_coach.session import Session


def set_answers(session: Session, job: Job, values: list[str], known: Sequence[Prompt]) -> None:
    """Answer prompts from `--set ID=TEXT`: all of them, or none where one cannot be read.

    Raises:
        NotFound: there is no such prompt.
        NotReadable: a text is no answer to its prompt.
    """
    by_id = {prompt.id: prompt for prompt in known}
    pairs = assignments(values)
    for wanted, _ in pairs:
        if wanted not in by_id:
            near = close(wanted, list(by_id))
            hint = f"Did you mean {near[0]}?" if near else f"All of them: coach prep {job.id} --json"
            raise NotFound(f'There is no prompt "{wanted}".', hint)

    def change(fresh: Job) -> Job:
        for wanted, words in pairs:
            fresh = with_answer(session, fresh, by_id[wanted], words)
        return fresh

    changed = save(session, job.id, change)
    if changed == job:
        say_known(session, "These answers are on record already.")
        return
    notes = [said for wanted, _ in pairs if (said := echo(session, changed, by_id[wanted]))]
    cleared = [wanted for wanted, words in pairs if not words]
    answered = [wanted for wanted, words in pairs if words]
    lines = [f"Noted: {job.title}: {', '.join(answered)}."] if answered else []
    lines += [f"Cleared: {', '.join(cleared)}."] if cleared else []
    say_recorded(session, changed, *lines, *notes)


def lead(session: Session, job: Job, prompts: Sequence[Prompt]) -> Job:
    """Ask the open prompts one after the other, each answer on disk before the next; return the job as it is then."""
    current = walk.next_prompt(prompts, getter(session, job), job.passed)
    if current is None:
        return job
    talk(session, SIGNS)
    while current is not None:
        outcome = _ask_one(session, job, prompts, current)
        if outcome is Sign.STOP:
            return job
        job = session.store.load(job.id)
        current = _following(session, job, prompts, current, back=outcome is Sign.BACK)
    return job


def _following(
    session: Session, job: Job, prompts: Sequence[Prompt], current: Prompt, *, back: bool
) -> Prompt | None:
    get = getter(session, job)
    if back:
        return walk.before(prompts, current, get) or current
    ahead = walk.after(prompts, current, get)
    while ahead is not None and (get(ahead.id) is not None or ahead.id in job.passed):
        ahead = walk.after(prompts, ahead, get)
    return ahead or walk.next_prompt(prompts, get, job.passed)


def _ask_one(session: Session, job: Job, prompts: Sequence[Prompt], prompt: Prompt) -> Sign | None:
    """Ask one prompt until it is answered, skipped or left; the answer is on disk when this returns."""
    get = getter(session, job)
    number, total = walk.place(prompts, prompt, get)
    talk(session, "")
    talk_page(session, _prompt_page(prompt, f"{number} of {total}"))
    while True:
        given = _ASKERS[prompt.asks](session, job, prompt, get(prompt.id) or "")
        if given is Sign.EDITOR:
            given = clean(edit_text(session, get(prompt.id) or "")) or Sign.SKIP
        if given is Sign.SKIP and get(prompt.id) is None:
            save(session, job.id, lambda fresh: with_passed(fresh, prompt.id, passed=True))
        if isinstance(given, Sign):
            return given
        try:
            changed = save(session, job.id, _answering(session, prompt, clean(given)))
        except (NotReadable, NotFound) as error:
            talk(session, *error.lines)
            continue
        if said := echo(session, changed, prompt):
            talk(session, f"  {said}")
        return None


def _answering(session: Session, prompt: Prompt, words: str) -> Callable[[Job], Job]:
    return lambda fresh: with_answer(session, fresh, prompt, words)


def _prompt_page(prompt: Prompt, progress: str) -> Document:
    lines = [
        text(Span(f"{progress}  ", "quiet"), Span(prompt.text, "strong"), hanging=2),
        text(prompt.why, indent=2),
    ]
    if prompt.look:
        lines.append(text(f"Where to look: {prompt.look}", indent=2))
    return Document(joined([(), tuple(lines)]))


Asking = Callable[[Session, Job, Prompt, str], str | Sign]


def _ask_text(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.text("", default=now or prompt.suggest or "")


def _ask_moment(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.text("such as thu 14:00 or 3 dec", default=now)


def _ask_choice(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    if prompt.id == "close":
        talk_page(session, strengths_page(session.banks.closing))
    return session.ask.choose("", [Option(each, each) for each in prompt.options])


def _ask_people(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.text("Name, title, kind; one after the other with ;", default=now)


def _ask_person(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return session.ask.text("Name, company, kind; or no", default=now or "no")


def _ask_questions(session: Session, job: Job, prompt: Prompt, now: str) -> str | Sign:
    return _tick_questions(session, job, now, kinds_to_meet(session, job))


def choose_questions(session: Session, job: Job, prompt: Prompt, kinds: tuple[str, ...]) -> None:
    """Let the person tick what to ask people of these kinds, and save the choice."""
    given = _tick_questions(session, job, getter(session, job)(prompt.id) or "", kinds)
    if not isinstance(given, Sign):
        changed = save(session, job.id, _answering(session, prompt, given))
        say_recorded(session, changed, f"Noted: {job.title}: your questions.")


def _tick_questions(session: Session, job: Job, now: str, who: tuple[str, ...]) -> str | Sign:
    proposed = propose(session.banks.qualifying, job, who, round_of(session, job))
    chosen = [each.strip() for each in now.split(",") if each.strip()]
    every = {each.id: each for each in (*session.banks.qualifying.entries, *session.banks.closing.entries)}
    ids = list(dict.fromkeys([*(each for each in chosen if each in every), *(each.id for each in proposed)]))
    ticked = chosen or [each.id for each in proposed if each.weight == "20"] or ids[:3]
    talk_page(session, numbered_page([every[each].text for each in ids]))
    options = [Option(each, f"{number}. {every[each].text}") for number, each in enumerate(ids, 1)]
    given = session.ask.many("Which ones?", options, ticked)
    return given if isinstance(given, Sign) else ", ".join(given) or Sign.SKIP


def kinds_to_meet(session: Session, job: Job) -> tuple[str, ...]:
    """For which kinds of people to propose questions: those of the round, else by its kind, else a manager."""
    round_ = round_of(session, job)
    interview = job.interview(round_) if round_ is not None else None
    if interview and interview.kind == "screen":
        return ("hr", "recruiter")
    if interview and interview.kind == "panel":
        return ("panel",)
    kinds = dict.fromkeys(job.kind_of(name) for name in interview.met) if interview else {}
    asked = tuple(kind for kind in kinds if kind not in {"reception", "other"})
    return asked or ("manager",)


_ASKERS: dict[str, Asking] = {
    "text": _ask_text,
    "moment": _ask_moment,
    "choice": _ask_choice,
    "people": _ask_people,
    "person": _ask_person,
    "questions": _ask_questions,
}
