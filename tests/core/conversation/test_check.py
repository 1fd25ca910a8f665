"""What is wrong with a conversation, in its file and when it is played."""

from typing import Any

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.check import anyone_troubles, file_troubles
from interview_coach.core.conversation.manager import Anyone, Doubt, Goal, Manager, Move, Reply, Sample, When
from interview_coach.core.conversation.reach import play_troubles
from tests.core.conversation.talks import ANYONE, BAKER, bare, ending, reply

SOURCES = {"star", "tough-calls"}


def with_reply(more: dict[str, Any]) -> Manager:
    """The baker's file, with one more reply."""
    return bare(Reply(**{"id": "r", "to": ("pay",), "says": "No.", "source": "star", **more}))


def troubles(manager: Manager) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.path, each.what) for each in file_troubles(manager, SOURCES)]


def of_plays(manager: Manager) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.path, each.what) for each in play_troubles(manager, ANYONE)]


def test_nothing_is_wrong_with_the_baker() -> None:
    assert (troubles(BAKER), of_plays(BAKER), anyone_troubles(ANYONE, SOURCES)) == ([], [], [])


WRONG_FILES: list[tuple[dict[str, Any], tuple[str | int, ...], str]] = [
        ({"source": "strar"}, ("source",), "`star`"),
        ({"source": "zzz"}, ("source",), "coach why"),
        ({"opening": " "}, ("opening",), "`opening`"),
        ({"time_up": ""}, ("time-up",), "`time-up`"),
        ({"minutes": 9}, ("minutes",), "`minutes: 9`"),
        ({"mood": 5}, ("mood",), "`mood: 5`"),
        ({"replies": ()}, ("replies",), "`replies`"),
        ({"endings": (ending("no", "bad"),)}, ("endings",), "`kind: good`"),
        ({"stories": (Sample(id="s", title="T", words="w"),)}, ("goals", 0), "waste"),
        (
            {"stories": (Sample(id="s", title="T", words="w", meets=("waste", "west")),)},
            ("stories", 0, "meets"),
            "`waste`",
        ),
        (
            {"doubts": (Doubt(id="waste", text="t", hint="h", source="star"),)},
            ("doubts", 0, "id"),
            "`id: waste`",
        ),
        (
            {"doubts": (Doubt(id="mornings", text="t", hint="", source="star"),)},
            ("doubts", 0, "hint"),
            "`hint`",
        ),
        (
            {"goals": (*BAKER.goals, Goal(id="waste", text="t", source="star"))},
            ("goals", 1, "id"),
            "`id: waste`",
        ),
        (
            {"endings": (*BAKER.endings, ending("last", "bad", When(met=("waste",))))},
            ("endings", 3, "when"),
            "",
        ),
        (
            {"endings": (ending("x", "bad", When(target=("waste",))), *BAKER.endings)},
            ("endings", 0, "when", "target"),
            "`target`",
        ),
]  # fmt: skip
"""What is changed in the baker's file, where that is told, and what is named."""


@pytest.mark.parametrize(("changed", "path", "said"), WRONG_FILES)
def test_what_is_wrong_in_the_file_is_told_where_it_stands(
    changed: dict[str, Any], path: tuple[str | int, ...], said: str
) -> None:
    assert [what for found, what in troubles(bare(**changed)) if found == path and said in what]


WRONG_REPLIES: list[tuple[dict[str, Any], tuple[str | int, ...], str]] = [
    ({"id": "A b"}, ("id",), ""),
    ({"id": "any-r"}, ("id",), "`id: any-r`"),
    ({"source": "x"}, ("source",), "`source: x`"),
    ({"says": None}, (), "`r`"),
    ({"to": ()}, ("to",), "`to`"),
    ({"to": ("thanks-and-leave",)}, ("to",), "`thanks-and-leave`"),
    ({"shows": ("wast",)}, ("shows",), "`waste`"),
    ({"shows": ("zzz",)}, ("shows",), "mornings, waste"),
    ({"costs": 0}, ("costs",), "`costs: 0`"),
    ({"accepts": False}, ("accepts",), "`accepts`"),
    ({"when": When(met=("mornings",))}, ("when", "met"), "`mornings`"),
    (
        {"when": When(not_answered=("waste",))},
        ("when", "not-answered"),
        "`waste`",
    ),
    (
        {"when": When(mood_at_least=5)},
        ("when", "mood-at-least"),
        "`mood-at-least: 5`",
    ),
    (
        {"when": When(met_at_least=2)},
        ("when", "met-at-least"),
        "`met-at-least: 2`",
    ),
    (
        {"when": When(target=("waste",))},
        ("when", "target"),
        "`target`",
    ),
    ({"when": When(told=("full",))}, ("when", "told"), "`told`"),
    ({"when": When(time_up=True)}, ("when", "time-up"), "`time-up`"),
    ({"to": ("story",), "when": When(story=("sh",))}, ("when", "story"), "`sh`"),
]


@pytest.mark.parametrize(("more", "path", "said"), WRONG_REPLIES)
def test_what_is_wrong_with_a_reply_is_told_where_it_stands(
    more: dict[str, Any], path: tuple[str | int, ...], said: str
) -> None:
    found = troubles(with_reply(more))
    assert [what for where, what in found if where == ("replies", 0, *path) and said in what]


def test_the_second_of_two_replies_with_one_id_is_told() -> None:
    assert [path for path, _ in troubles(with_reply({"id": "fit"}))] == [("replies", 2, "id")]


def test_what_is_told_of_a_file_reads_like_this(snapshot: SnapshotAssertion) -> None:
    files = [bare(**changed) for changed, *_ in WRONG_FILES]
    files += [with_reply(more) for more in (*(more for more, *_ in WRONG_REPLIES), {"id": "fit"})]
    files.append(bare(replies=tuple(reply("r", "pay", source="zzz") for _ in range(101))))
    assert [what for each in files for _, what in troubles(each)] == snapshot


def test_what_is_told_of_what_can_be_played_reads_like_this(snapshot: SnapshotAssertion) -> None:
    rows = {
        "no reply shows the goal": bare(replies=BAKER.replies[1:]),
        "no story settles it": bare(reply("no", "story", accepts=False)),
        "no answer settles it": bare(reply("no", "answer", accepts=False)),
        "another always comes first": bare(reply("first", "fit-plain")),
        "endings": bare(endings=(ending("all", "good"), ending("some", "middling"), ending("no", "bad"))),
    }
    few = replace(ANYONE, replies=ANYONE.replies[:2])
    others = {"nothing is said": play_troubles(BAKER, few), "too many": play_troubles(BAKER, ANYONE, most=10)}
    told = {name: [what for _, what in of_plays(manager)] for name, manager in rows.items()}
    told |= {name: [each.what for each in found] for name, found in others.items()}
    assert told == snapshot


def test_of_a_file_with_far_too_many_replies_only_that_is_told() -> None:
    many = tuple(reply("r", "pay", source="zzz") for _ in range(101))
    assert [path for path, _ in troubles(bare(replies=many))] == [("replies",)]


def test_a_trouble_is_told_once() -> None:
    assert len(troubles(bare(reply("r", "pay", shows=("zzz", "zzz"))))) == 1


def test_a_goal_that_no_reply_shows_can_never_be_found() -> None:
    path, what = of_plays(bare(replies=BAKER.replies[1:]))[0]
    assert (path, "`waste`" in what, "`shows`" in what) == (("goals", 0), True, True)


def test_a_goal_that_no_story_settles_can_never_be_met() -> None:
    found = of_plays(bare(reply("no", "story", accepts=False)))
    [what] = [what for path, what in found if path == ("goals", 0)]
    assert ("`waste`" in what, "`accepts: false`" in what) == (True, True)


def test_a_doubt_that_no_answer_settles_can_never_be_answered() -> None:
    found = of_plays(bare(reply("no", "answer", accepts=False)))
    [what] = [what for path, what in found if path == ("doubts", 0)]
    assert ("`mornings`" in what, "`accepts: false`" in what) == (True, True)


def test_a_reply_that_is_never_heard_is_told_with_the_one_that_takes_its_place() -> None:
    assert of_plays(bare(reply("first", "fit-plain")))[0][0] == ("doubts", 0)
    [what] = [what for path, what in of_plays(bare(reply("first", "fit-plain"))) if path == ("replies", 2)]
    assert ("`fit`" in what, "`first`" in what, "`when`" in what) == (True, True, True)


def test_an_ending_that_is_never_reached_is_told() -> None:
    found = of_plays(bare(endings=(ending("all", "good"), ending("some", "middling"), ending("no", "bad"))))
    assert [path for path, _ in found] == [("endings", 1), ("endings", 2)]


def test_a_move_to_which_nothing_is_said_is_told() -> None:
    some = replace(ANYONE, replies=ANYONE.replies[:2])
    assert [each.what for each in play_troubles(BAKER, some) if "`pay`" in each.what]


def test_too_many_situations_are_told() -> None:
    [found] = play_troubles(BAKER, ANYONE, most=10)
    assert found.path == ("replies",)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "r"}, "`any-`"),
        ({"shows": ("x",)}, ""),
        ({"mood": "cooler"}, ""),
        ({"source": "zzz"}, "`source: zzz`"),
        ({"says": ""}, "`any-r`"),
    ],
)
def test_replies_for_all_are_plain(changed: dict[str, Any], said: str) -> None:
    to: tuple[Move, ...] = ("pay",)
    one = Reply(**{"id": "any-r", "to": to, "says": "No.", "source": "star", **changed})
    found = anyone_troubles(Anyone(schema=1, title="All", replies=(one,)), SOURCES)
    assert [each for each in found if said in each.what]
