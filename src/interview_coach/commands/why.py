"""`coach why`: the source behind a tip, a rule or a date, and the method by topic."""

from typing import Annotated

import typer

from interview_coach.core.drill.pack import every
from interview_coach.core.pages.guide import source_page, topic_page, topics_page
from interview_coach.core.text.names import close, fold
from interview_coach.core.views.method import TopicsView, WhyView
from interview_coach.core.walk.bank import Prompt, Source, Topic
from interview_coach.errors import NotFound
from interview_coach.files.banks.shipped import PROMPT_BANKS
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.session import Session

Wanted = Annotated[
    str | None, typer.Argument(metavar="[TOPIC]", help="A source in [brackets], a step, or a topic.")
]


def run(ctx: typer.Context, wanted: Wanted = None, as_json: Json = False) -> None:
    """Why: the source behind a tip, a rule or a date; or the method, by topic."""
    session = open_session(ctx, as_json=as_json)
    topics, sources = session.banks.method, session.banks.sources
    if wanted is None:
        if as_json:
            ids = [tuple(each.id for each in entries) for entries in (topics, sources)]
            show_view(session, TopicsView(topics=ids[0], sources=ids[1]))
        else:
            show(session, topics_page(topics, sources))
        return
    source, topic = _source(wanted, sources), _topic(wanted, topics)
    if source is None and topic is None:
        raise _nothing(wanted, topics, sources)
    if as_json:
        found = topic or source
        assert found is not None
        show_view(session, WhyView(id=found.id, title=found.title, says=found.says))
        return
    if topic:
        show(session, topic_page(topic, {each.id: each.title for each in sources}))
    if source:
        session.out.write("\n" if topic else "")
        practised = sum(each.source == source.id for each in every(session.banks.packs.values()))
        show(session, source_page(source, _resting_on(session, source.id), practised))


def _words(wanted: str) -> str:
    return fold(wanted.strip("[] ")).replace(" ", "-")


def _source(wanted: str, sources: tuple[Source, ...]) -> Source | None:
    return next((source for source in sources if source.id == _words(wanted)), None)


def _topic(wanted: str, topics: tuple[Topic, ...]) -> Topic | None:
    return next((topic for topic in topics if _words(wanted) in (topic.id, *topic.also)), None)


def _nothing(wanted: str, topics: tuple[Topic, ...], sources: tuple[Source, ...]) -> NotFound:
    words_of = {word: topic.id for topic in topics for word in (topic.id, *topic.also)}
    near = close(_words(wanted), [*words_of, *(source.id for source in sources)])
    hint = f"Did you mean {words_of.get(near[0], near[0])}?" if near else "See them all: coach why"
    return NotFound(f'There\'s no topic or source "{wanted}".', hint)


def _resting_on(session: Session, source: str) -> list[Prompt]:
    return [
        prompt
        for name in PROMPT_BANKS
        for prompt in session.banks.named(name).entries
        if prompt.source == source
    ]
