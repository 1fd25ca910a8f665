"""The method and its sources as data: `why --json`."""

from interview_coach.core.views.view import View


class TopicsView(View, frozen=True, kw_only=True):
    """`coach why --json` prints this document.

    It lists the ids of all topics and sources.
    """

    topics: tuple[str, ...]
    sources: tuple[str, ...]


class WhyView(View, frozen=True, kw_only=True):
    """`coach why TOPIC --json` prints this document.

    `id` is the id of the topic or source.
    """

    id: str
    title: str
    says: str
