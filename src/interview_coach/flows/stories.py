"""Stories by name, and the form of their walk."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from interview_coach.core.evidence.parts import part_echo
from interview_coach.core.record.answers import with_passed
from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story, part_answer, with_part
from interview_coach.core.text.names import close, fold, match, slug
from interview_coach.core.walk.bank import Prompt
from interview_coach.errors import CoachError, NotFound, Several, Stopped
from interview_coach.files.records.stories import Stories
from interview_coach.files.yaml.problem import LeftOut
from interview_coach.flows.out.show import talk, tell_left_out
from interview_coach.flows.walk.askers import ask_lines
from interview_coach.flows.walk.form import Form
from interview_coach.prompts.asking import SIGNS, Option, Sign
from interview_coach.session import Session

MOST_LISTED = 8


def every_story(session: Session) -> tuple[list[Story], list[LeftOut]]:
    """Every story that can be read, and the files that cannot; those are told."""
    stories, left_out = Stories(session.store).everything()
    tell_left_out(session, left_out)
    return stories, left_out


def pick_story(session: Session, name: str | None) -> Story:
    """The story that the name names; without one, the only one, or the one that the person picks.

    Raises:
        NotFound: none or several; the lines list them.
        BadFile: the file that was named cannot be used.
    """
    bank = Stories(session.store)
    if name is not None and (same := [each for each in bank.ids() if fold(each) == fold(name)]):
        return bank.load(same[0])
    stories, left_out = every_story(session)
    if name is None:
        return _picked(session, stories, left_out)
    hits = match(name, stories, lambda story: [story.id, story.title, *story.skills])
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise Several(f'"{name}" fits several stories: {_listed(hits)}.', "Use one of these names instead.")
    for bad in left_out:
        # The one that was meant cannot be read: say all of what is wrong in it.
        stem = Path(bad.file).stem
        if fold(name) and stem.startswith(slug(name, empty="story")) and stem in bank.ids():
            return bank.load(stem)
    near = close(name, [word for story in stories for word in (story.title, story.id)])
    hint = f"Did you mean {near[0]}?" if near else "See them all: coach story list"
    raise NotFound(f'There\'s no story "{name}".', hint)


def _picked(session: Session, stories: Sequence[Story], left_out: Sequence[LeftOut]) -> Story:
    if len(stories) == 1:
        return stories[0]
    if not stories and left_out:
        raise NotFound(
            "None of your stories can be read.", "Fix the file, or write a new one: coach story add"
        )
    if not stories:
        raise NotFound("You have no stories yet.", "One takes ten minutes: coach story add")
    if not session.may_ask:
        raise NotFound(f"Which story? {_listed(stories)}.", "Add one of these names to the command.")
    picked = session.ask.choose("Which story?", [Option(story.id, story.title) for story in stories])
    if isinstance(picked, Sign):
        raise Stopped
    return next(story for story in stories if story.id == picked)


def _listed(stories: Sequence[Story]) -> str:
    """The titles of the stories, with the id where two share a title."""
    counts = Counter(fold(story.title) for story in stories)
    names = [story.title if counts[fold(story.title)] == 1 else story.id for story in stories]
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return ", ".join(names[:MOST_LISTED]) + more


def story_form(session: Session) -> Form[Story]:
    """The walk through the parts of a story."""
    stories = Stories(session.store)
    return Form(
        command="coach bank list story",
        prompts=tuple(session.banks.story.entries),
        get=lambda story: partial(part_answer, story),
        put=with_part,
        passed=lambda story: story.passed,
        pass_over=lambda story, prompt: with_passed(story, prompt.id),
        echo=lambda story, prompt: part_echo(story, prompt.id),
        ask=partial(_ask, session),
        load=lambda story: stories.load(story.id),
        save=lambda story, change: stories.change(story.id, change),
    )


def _ask(session: Session, story: Story, prompt: Prompt, now: str) -> str | Sign:
    if prompt.asks == "skills":
        return _ask_skills(session, story, prompt, now)
    if prompt.asks == "lines":
        return ask_lines(session, now)
    return session.ask.text("", now)


def _ask_skills(session: Session, story: Story, prompt: Prompt, now: str) -> str | Sign:
    """Words of the vocabulary to tick, on disk before words of the person's own are asked for."""
    skills = session.banks.skills
    chosen = [each for each in now.split("\n") if each]
    known = {skill.id for skill in skills}
    ticked = session.ask.many(
        "Check everything that applies.",
        [Option(skill.id, skill.title) for skill in skills],
        [each for each in chosen if each in known],
    )
    if isinstance(ticked, Sign):
        return ticked
    own = ", ".join(each for each in chosen if each not in known)
    so_far = ", ".join([*ticked, *([own] if own else [])])
    if so_far or now:
        Stories(session.store).change(story.id, lambda fresh: with_part(fresh, prompt, so_far))
    typed = session.ask.text("Anything else, in your own words? (such as first aid; Enter goes on)", own)
    while typed in (Sign.HELP, Sign.EDITOR):
        talk(session, SIGNS)
        typed = session.ask.text("Anything else, in your own words? (such as first aid)", own)
    if typed in (Sign.STOP, Sign.BACK):
        return typed
    words = typed if isinstance(typed, str) else "" if typed is Sign.CLEAR else own
    return ", ".join([*ticked, *([words] if words else [])]) or Sign.SKIP


def chosen_stories(session: Session, job: Job) -> dict[str, Story]:
    """The stories that were chosen for this job, by id; one that is gone or cannot be read leaves the words on record."""
    found = {}
    for story_id in {each.story_id for each in job.matches if each.story_id}:
        with suppress(CoachError):
            found[story_id] = Stories(session.store).load(story_id)
    return found
