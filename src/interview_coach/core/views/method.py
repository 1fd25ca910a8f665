"""The method and its sources as data: `why --json`."""

from interview_coach.core.views.view import View


class TopicsView(View, frozen=True, kw_only=True):
    """What `coach why --json` prints: the ids of all topics and sources."""

    topics: tuple[str, ...]
    sources: tuple[str, ...]


class WhyView(View, frozen=True, kw_only=True):
    """What `coach why TOPIC --json` prints: a topic, or a source."""

    id: str
    title: str
    says: str
