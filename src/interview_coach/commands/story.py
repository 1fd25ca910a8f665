"""`coach story`: the story bank, which is the person's own evidence."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from interview_coach.core.evidence.speech import CHECKS, of_story, spoken_time
from interview_coach.core.pages.document import Block, Document, Span, command, joined, text
from interview_coach.core.pages.stories import name_of, remarks_part, stories_page, story_page
from interview_coach.core.record.story import Story, is_finished, with_part, with_told
from interview_coach.core.timeline.recording import refuse_future
from interview_coach.core.views.stories import StoriesView, StoryView
from interview_coach.errors import BadFile, NotFound, NotReadable, Stopped
from interview_coach.files.disk.places import STORIES
from interview_coach.files.records.stories import Stories
from interview_coach.files.yaml.encode import to_json
from interview_coach.flows.options import Json, On, Set, day_of, one_of, some_text
from interview_coach.flows.out.show import left_out_views, open_session, show, show_view, talk, talk_page
from interview_coach.flows.pick import named_job
from interview_coach.flows.save import report_known, report_page
from interview_coach.flows.stories import every_story, pick_story, story_form
from interview_coach.flows.walk.askers import ask_words
from interview_coach.flows.walk.walk import led, read_answers
from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session

run = typer.Typer(
    add_completion=False,
    rich_markup_mode="markdown",
    help="Your stories: what you did, ready to be told in two minutes.",
)
Title = Annotated[str | None, typer.Argument(metavar="[TITLE]", help="A few words to find the story by.")]
Which = Annotated[
    str | None, typer.Argument(metavar="[STORY]", help="Which story: part of its title, or a skill.")
]
Dismiss = Annotated[
    list[str] | None,
    typer.Option(
        "--dismiss",
        metavar="CHECK",
        help=f"Never show this remark for this story: {', '.join(CHECKS)}. Repeatable.",
    ),
]
Told = Annotated[
    str | None,
    typer.Option(
        "--told",
        metavar="COMPANY",
        help="A company where you told the story. Add --on for the day, unless it was today.",
    ),
]


@run.command("add")
def add_(ctx: typer.Context, title: Title = None, values: Set = None, as_json: Json = False) -> None:
    """Write down something you did, part by part. It takes ten minutes, and you can stop at any time."""
    session = open_session(ctx, as_json=as_json)
    if title is not None or values:
        story = _create(session, title, values or [])
        if values or as_json or not session.may_ask:
            _say(session, story, f"Noted: the story “{story.title}”.")
            return
    elif as_json or not session.may_ask:
        raise NotReadable(
            "A story needs a title.",
            'Like this: coach story add "Night release" --set outcome="Forty minutes, not six hours"',
        )
    else:
        story = _unfinished(session) or _ask_title(session)
    _finish(session, *led(session, story, story_form(session)))


@run.command("list")
def list_stories(ctx: typer.Context, as_json: Json = False) -> None:
    """Your stories, what each shows, and how long it takes to tell."""
    session = open_session(ctx, as_json=as_json)
    stories, left_out = every_story(session)
    if as_json:
        found = tuple({"id": story.id, **_as_in_file(story)} for story in stories)
        show_view(session, StoriesView(stories=found, left_out=left_out_views(left_out)))
    else:
        show(session, stories_page(stories, session.banks.story.core, some_bad=bool(left_out)))


@run.command("show")
def show_story(ctx: typer.Context, name: Which = None, as_json: Json = False) -> None:
    """One story, and what might help it."""
    session = open_session(ctx, as_json=as_json)
    story = pick_story(session, name)
    found = of_story(story)
    if as_json:
        aloud = spoken_time(story.spoken) if story.spoken else None
        show_view(
            session, StoryView(id=story.id, story=_as_in_file(story), aloud=aloud, remarks=tuple(found))
        )
    else:
        show(session, story_page(story, session.banks.story, found))


@run.command("edit")
def edit_(
    ctx: typer.Context,
    name: Which = None,
    values: Set = None,
    dismiss: Dismiss = None,
    told: Told = None,
    on: On = None,
    as_json: Json = False,
) -> None:
    """Go through a story again; or set a part, leave a remark out, note where you told it."""
    session = open_session(ctx, as_json=as_json)
    if on is not None and told is None:
        raise NotReadable("--on goes with --told.")
    day = day_of(session, on)
    refuse_future(day, session.today)
    story = pick_story(session, name)
    changes = [
        *([_setting(session, story, values)] if values else []),
        *([_dismissing(dismiss)] if dismiss else []),
        *([_telling(session, told, day)] if told is not None else []),
    ]
    if changes:
        _change(session, story, changes)
    elif not session.may_ask:
        raise NotReadable(
            "coach can only ask questions at a terminal, so nothing was changed.",
            f'Like this: coach story edit {name_of(story)} --set outcome="..."; the parts: coach bank list story',
        )
    else:
        _finish(session, *led(session, story, story_form(session), again=True))


def _create(session: Session, title: str | None, values: list[str]) -> Story:
    """A new story of these answers, on disk."""
    form = story_form(session)
    answers = read_answers(Story(title=""), values, form)
    if title is not None:
        answers.insert(0, (form.prompts[0], some_text(title, "TITLE")))
    story = Story(title="")
    for prompt, words in answers:
        story = with_part(story, prompt, words)
    if not story.title:
        raise NotReadable("A story needs a title.", 'Like this: coach story add "Night release"')
    return Stories(session.store).create(story)


def _unfinished(session: Session) -> Story | None:
    """The story that was broken off last, where the person wants to go on with it."""
    stories, _ = every_story(session)
    every = tuple(prompt.id for prompt in session.banks.story.entries)
    begun = [story for story in stories if not is_finished(story, every)]
    if not begun:
        return None
    story = max(begun, key=lambda each: Stories(session.store).written_at(each.id))
    go_on = session.ask.confirm(f"“{story.title}” isn't finished. Pick up where you left off?", default=True)
    return story if go_on else None


def _ask_title(session: Session) -> Story:
    prompt = session.banks.story.entries[0]
    talk(session, prompt.text, f"  {prompt.look}")
    typed: str | Sign = Sign.SKIP
    while not isinstance(typed, str) or not typed:
        typed = ask_words(session, "")
        if typed is Sign.STOP:
            raise Stopped
    return Stories(session.store).create(with_part(Story(title="-"), prompt, typed))


def _setting(session: Session, story: Story, values: list[str]) -> Callable[[Story], Story]:
    answers = read_answers(story, values, story_form(session))

    def change(fresh: Story) -> Story:
        for prompt, words in answers:
            fresh = with_part(fresh, prompt, words)
        return fresh

    return change


def _dismissing(checks: list[str]) -> Callable[[Story], Story]:
    wanted = [one_of(check, CHECKS, "--dismiss") for check in checks]
    return lambda fresh: replace(fresh, dismissed=tuple(dict.fromkeys((*fresh.dismissed, *wanted))))


def _telling(session: Session, told: str, on: date) -> Callable[[Story], Story]:
    words = some_text(told, "--told")
    try:
        company = named_job(session, words).company
    except (BadFile, NotFound):
        # A company that is on record nowhere, at which there are several jobs, or whose file cannot be read.
        company = words
    return lambda fresh: with_told(fresh, company, on)


def _change(session: Session, story: Story, changes: list[Callable[[Story], Story]]) -> None:
    def change(fresh: Story) -> Story:
        for each in changes:
            fresh = each(fresh)
        return fresh

    changed = Stories(session.store).change(story.id, change)
    if changed == story:
        report_known(session, "You've already noted this.", _record(story))
    else:
        _say(session, changed, f"Noted: the story “{changed.title}”.")


def _finish(session: Session, story: Story, stopped: bool) -> None:
    """After a walk: what might help, which of it the person wants to leave out, and what comes next."""
    found = of_story(story) if not stopped and is_finished(story, session.banks.story.core) else ()
    if found:
        talk(session, "")
        talk_page(session, Document(remarks_part(story, found, is_asked=True)))
        options = [Option(each.check, each.what) for each in found]
        away = session.ask.many("Which of these tips don't matter for this story?", options, [])
        if not isinstance(away, Sign) and away:
            story = Stories(session.store).change(story.id, _dismissing(list(away)))
    if not session.store.wrote:
        report_known(session, f"The story “{story.title}” is as it was.", _record(story))
        return
    _say(
        session,
        story,
        f"Your story “{story.title}” is saved. It takes {spoken_time(story.spoken)} out loud."
        if story.spoken
        else "",
    )


def _say(session: Session, story: Story, line: str) -> None:
    parts: list[tuple[Block, ...]] = [(text(line),)] if line else []
    more = "coach match" if session.store.live_ids() else "coach practice"
    ways = (
        text("See it all: ", command(f"coach story show {name_of(story)}")),
        text("See which goals it fits: " if more == "coach match" else "Say it aloud: ", command(more)),
        text(Span("Wrong?  ", "quiet"), command("coach undo")),
    )
    report_page(session, _record(story), Document(joined([*parts, ways])))


def _record(story: Story) -> str:
    """The story as the journal names it."""
    return f"{STORIES}/{story.id}"


def _as_in_file(story: Story) -> dict[str, Any]:
    return {key: value for key, value in to_json(story).items() if key != "schema"}
