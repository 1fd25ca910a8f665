"""The troubles of a conversation when it's played: what can never be found, met, answered, heard or reached."""

from collections.abc import Iterator

from interview_coach.core.conversation.check import Path, Trouble
from interview_coach.core.conversation.graph import MOST, MOST_IDLE, Graph, idle_replies, walk
from interview_coach.core.conversation.manager import Anyone, Manager, complete


def play_troubles(manager: Manager, anyone: Anyone, most: int = MOST) -> list[Trouble]:
    """The troubles that show when the whole graph is walked. The file itself must have none."""
    graph = walk(complete(manager, anyone), most)
    if graph.too_many:
        what = (
            "too many situations can come up to check them all; use fewer moves in `asked` and `again`, "
            "or fewer goals, doubts or minutes"
        )
        return [Trouble(("replies",), what)]
    return [*_never_found(manager, graph), *_never_said(manager, graph), *_never_ended(manager, graph)]


def _never_found(manager: Manager, graph: Graph) -> Iterator[Trouble]:
    for at, goal in enumerate(manager.goals):
        yield from _out_of_reach(("goals", at), goal.id, graph, "met" if goal.id not in graph.met else None)
    for at, doubt in enumerate(manager.doubts):
        open_ = "answered" if doubt.id not in graph.answered else None
        yield from _out_of_reach(("doubts", at), doubt.id, graph, open_)


def _out_of_reach(path: Path, name: str, graph: Graph, never: str | None) -> Iterator[Trouble]:
    if name not in graph.shown:
        yield Trouble(path, f"`{name}` can never be found; name it in `shows` of a reply that can be heard")
    elif never:
        yield Trouble(
            path, f"`{name}` can never be {never}; look for `accepts: false`, and check the minutes"
        )


def _never_said(manager: Manager, graph: Graph) -> Iterator[Trouble]:
    place = {each.id: at for at, each in enumerate(manager.replies)}
    for each in idle_replies(manager, graph)[:MOST_IDLE]:
        taker = graph.taken.get(each.id)
        what = (
            f"`{taker}` always comes first; move this one up, or ask for more in that one's `when`"
            if taker
            else "what its `when` asks for is never true all at once; ask for less"
        )
        yield Trouble(("replies", place[each.id]), f"`{each.id}` is never heard: {what}")
    for move in sorted(graph.stuck):
        yield Trouble(("replies",), f"`{move}` sometimes gets no answer; add a reply to it without `when`")


def _never_ended(manager: Manager, graph: Graph) -> Iterator[Trouble]:
    for at, each in enumerate(manager.endings):
        if each.id not in graph.endings:
            what = f"`{each.id}` is never reached; ask for less in its `when`, or for more in those above it"
            yield Trouble(("endings", at), what)
