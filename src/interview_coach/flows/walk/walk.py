"""Leading a person through prompts: ask, save, go on; and the same answers from `--set`."""

from collections.abc import Callable

from interview_coach.core.pages.document import Document, Span, text
from interview_coach.core.pages.people import people_news
from interview_coach.core.record.model import Job
from interview_coach.core.text.names import close
from interview_coach.core.walk import walk
from interview_coach.core.walk.bank import Prompt, applies, question_in
from interview_coach.core.walk.choices import example
from interview_coach.errors import NotFound
from interview_coach.flows.answered import NOTHING_BEFORE
from interview_coach.flows.edit_text import from_editor
from interview_coach.flows.options import assignments, clean
from interview_coach.flows.out.show import talk, talk_page
from interview_coach.flows.save import Saved, report, report_known
from interview_coach.flows.settle import settled
from interview_coach.flows.walk.askers import choose
from interview_coach.flows.walk.form import Form, R
from interview_coach.prompts.asking import SIGNS, Option, Sign
from interview_coach.session import Session

NONE_SKIPPED = "You've answered everything. Want to change an answer?"
SOME_SKIPPED = "That's all of them, but you skipped some. Want to answer one, or change an answer?"


def read_answers(record: R, values: list[str], form: Form[R]) -> list[tuple[Prompt, str]]:
    """`--set ID=TEXT` as prompts with their answers, each of which can be read.

    Raises:
        NotFound: there is no such prompt.
        NotReadable: a text is no answer to its prompt.
    """
    by_id = {prompt.id: prompt for prompt in form.prompts}
    pairs = assignments(values, example(next(iter(form.prompts), None)))
    for wanted, _ in pairs:
        if wanted not in by_id:
            near = close(wanted, list(by_id))
            hint = f"Did you mean {near[0]}?" if near else f"All of them: {form.command.format(record.id)}"
            raise NotFound(f'There\'s no question "{wanted}".', hint)
    answers = [(by_id[wanted], words) for wanted, words in pairs]
    tried = record
    for prompt, words in answers:
        tried = form.put(tried, prompt, words)
    return answers


def set_answers(session: Session, job: Job, values: list[str], form: Form[Job]) -> Job:
    """Answer prompts from `--set ID=TEXT`: all of them, or none where one cannot be read; say so, and return the job.

    Raises:
        NotFound: there is no such prompt.
        NotReadable: a text is no answer to its prompt.
    """
    return put_answers(session, job, read_answers(job, values, form), form)


def put_answers(session: Session, job: Job, answers: list[tuple[Prompt, str]], form: Form[Job]) -> Job:
    """Put these answers on record, say so, and return the job."""

    def change(fresh: Job) -> Job:
        for prompt, words in answers:
            fresh = form.put(fresh, prompt, words)
        return form.finish(fresh)

    changed = form.save(job, change)
    if changed == job:
        report_known(session, "You've already given these answers.", changed.id)
        return changed
    notes = [said for prompt, words in answers if words and (said := form.echo(changed, prompt))]
    report(session, Saved(job, changed), *answered_lines(job, answers), *people_news(job, changed), *notes)
    return changed


def answered_lines(job: Job, answers: list[tuple[Prompt, str]]) -> list[str]:
    """The questions that were answered, and those whose answer was cleared."""
    cleared = [f'"{question_in(prompt)}"' for prompt, words in answers if not words]
    answered = [f'"{question_in(prompt)}"' for prompt, words in answers if words]
    lines = [f"Cleared: {each}" for each in cleared]
    if len(answered) == 1:
        return [f"Noted for {job.title}: your answer to {answered[0]}", *lines]
    if answered:
        return [f"Noted for {job.title}: your answers to", *(f"- {each}" for each in answered), *lines]
    return lines


def lead(session: Session, record: R, form: Form[R], *, again: bool = False) -> R:
    """Ask the open prompts one after the other, each answer on disk before the next; return the record as it is then.

    With `again`, those that are answered are asked as well, and keep their answers with Enter.
    """
    return led(session, record, form, again=again)[0]


def led(session: Session, record: R, form: Form[R], *, again: bool = False) -> tuple[R, bool]:
    """Do what `lead` does, and say if the person stopped on the way. Then nothing more is asked."""
    current = _first(record, form, again=again)
    if current is None:
        return _change_some(session, record, form), False
    talk(session, SIGNS)
    came_from: Prompt | None = None
    asked: list[Prompt] = []
    while current is not None:
        outcome = ask_one(session, record, form, current)
        record = form.load(record)
        if outcome is Sign.STOP:
            return record, True
        if outcome is Sign.BACK:
            came_from = came_from or current
            earlier = _before(asked, record, form, current)
            if earlier == current:
                talk(session, f"  {NOTHING_BEFORE}")
            current = earlier
            continue
        asked.append(current)
        if again or (came_from and current.id != came_from.id):
            # On the way forward again nothing is jumped over.
            current = walk.after(form.prompts, current, form.get(record))
        else:
            came_from = None
            current = _next_open(record, form, current)
    return record, False


def _before(asked: list[Prompt], record: R, form: Form[R], current: Prompt) -> Prompt:
    """The prompt that was asked just before this one; where this was the first, the one that stands before it."""
    if asked:
        return asked.pop()
    return walk.before(form.prompts, current, form.get(record)) or current


def _change_some(session: Session, record: R, form: Form[R]) -> R:
    """Offer what was skipped, and to change or clear an answer, once nothing else is open."""
    while True:
        get = form.get(record)
        asked = [
            prompt for prompt in form.prompts if applies(prompt, get) and prompt.id not in form.later(record)
        ]
        answered = [prompt for prompt in asked if get(prompt.id) is not None]
        skipped = [prompt for prompt in asked if get(prompt.id) is None]
        if not asked:
            return record
        options = [Option(prompt.id, f"You skipped: {prompt.text}") for prompt in skipped]
        options += [Option(prompt.id, prompt.text) for prompt in answered]
        picked = choose(session, SOME_SKIPPED if skipped else NONE_SKIPPED, options, open_=True)
        if isinstance(picked, Sign):
            return record
        outcome = ask_one(session, record, form, next(prompt for prompt in asked if prompt.id == picked))
        record = form.load(record)
        if outcome is Sign.STOP:
            return record


def _first(record: R, form: Form[R], *, again: bool) -> Prompt | None:
    if again:
        return next((each for each in form.prompts if applies(each, form.get(record))), None)
    return walk.next_prompt(form.prompts, form.get(record), form.passed(record))


def _next_open(record: R, form: Form[R], current: Prompt) -> Prompt | None:
    get, passed = form.get(record), form.passed(record)
    ahead = walk.after(form.prompts, current, get)
    while ahead is not None and (get(ahead.id) is not None or ahead.id in passed):
        ahead = walk.after(form.prompts, ahead, get)
    return ahead or walk.next_prompt(form.prompts, get, passed)


def ask_one(session: Session, record: R, form: Form[R], prompt: Prompt, place: str = "") -> Sign | None:
    """Ask one prompt until it is answered, skipped or left; the answer is on disk when this returns.

    `place` is shown before it: `2 of 6`. Without it, that is its place among the prompts of the form.
    """
    get = form.get(record)
    now = get(prompt.id) or form.known(record, prompt)
    place = place or "{} of {}".format(*walk.place(form.prompts, prompt, get))
    talk(session, "")
    talk_page(session, asked_page(prompt, place, now, edits=session.ask.redraws))
    while True:
        given = _given(session, record, form, prompt, now)
        if isinstance(given, Sign):
            return given
        changed = settled(session, given, _saving(record, form, prompt))
        if changed is Sign.STOP:
            return changed
        if not isinstance(changed, Sign):
            if said := form.echo(changed, prompt):
                talk(session, f"  {said}")
            return None


def _given(session: Session, record: R, form: Form[R], prompt: Prompt, now: str) -> str | Sign:
    """The answer, or a sign that leaves the prompt; what is skipped is passed over when this returns."""
    given: str | Sign = Sign.HELP
    while given is Sign.HELP:
        given = form.ask(record, prompt, now)
        if given is Sign.EDITOR:
            given = from_editor(session, now)
        if given is Sign.HELP:
            talk(session, *_help(prompt), SIGNS)
    if given is Sign.CLEAR:
        given = "" if now else Sign.SKIP
    if given is Sign.SKIP and now and form.get(record)(prompt.id) is None:
        given = now
    if given is Sign.SKIP and not now:
        skipped = form.save(record, lambda fresh: form.finish(form.pass_over(fresh, prompt)))
        if said := form.echo(skipped, prompt):
            talk(session, f"  {said}")
    return given


def _help(prompt: Prompt) -> list[str]:
    """The help for this question."""
    lines = (prompt.why, f"Where to look: {prompt.look}" if prompt.look else None, prompt.tells, prompt.risk)
    return [f"  {line}" for line in lines if line]


def _saving(record: R, form: Form[R], prompt: Prompt) -> Callable[[str], R]:
    """Puts the words on disk as the answer. One that's cleared isn't asked again at the end."""

    def save(typed: str) -> R:
        words = clean(typed)

        def change(fresh: R) -> R:
            answered = form.put(fresh, prompt, words)
            return form.finish(answered if words else form.pass_over(answered, prompt))

        return form.save(record, change)

    return save


def asked_page(prompt: Prompt, progress: str, now: str, *, edits: bool) -> Document:
    """The prompt as it's asked: its place, why it helps, and what's there now."""
    lines = [
        text(Span(f"{progress}  ", "quiet"), Span(prompt.text, "strong"), hanging=2),
        text(prompt.why, indent=2),
    ]
    if prompt.look:
        lines.append(text(f"Where to look: {prompt.look}", indent=2))
    if now and prompt.asks not in {"choice", "yesno", "questions", "skills"}:
        lines.append(
            text(
                Span("Now: ", "quiet"),
                Span(now.replace("\n", "; ") if prompt.asks == "lines" else now),
                Span(f"  (Enter to keep{', up arrow to edit' if edits else ''})", "quiet"),
                indent=2,
            )
        )
    elif prompt.suggest:
        lines.append(text(Span("Press Enter for: ", "quiet"), Span(prompt.suggest), indent=2))
    elif prompt.asks == "person":
        lines.append(text("No one in between? Press Enter.", indent=2))
    return Document(tuple(lines))
