"""What is wrong with a conversation, in its file and when it is played."""

from typing import Any

import pytest
from msgspec.structs import replace

from interview_coach.core.conversation.check import anyone_troubles, file_troubles
from interview_coach.core.conversation.manager import Anyone, Doubt, Goal, Manager, Move, Reply, Sample, When
from interview_coach.core.conversation.reach import play_troubles
from tests.core.conversation.talks import ANYONE, BAKER, bare, ending, reply

SOURCES = {"star", "tough-calls"}


def troubles(manager: Manager) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.path, each.what) for each in file_troubles(manager, SOURCES)]


def of_plays(manager: Manager) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.path, each.what) for each in play_troubles(manager, ANYONE)]


def test_nothing_is_wrong_with_the_baker() -> None:
    assert (troubles(BAKER), of_plays(BAKER), anyone_troubles(ANYONE, SOURCES)) == ([], [], [])


@pytest.mark.parametrize(
    ("changed", "path", "said"),
    [
        ({"source": "strar"}, ("source",), "`source: strar` isn't known; did you mean `star`?"),
        ({"source": "zzz"}, ("source",), "`source: zzz` isn't known; the ids that there are: coach why"),
        ({"opening": " "}, ("opening",), "`opening` is empty; write it"),
        ({"time_up": ""}, ("time-up",), "`time-up` is empty; write it"),
        ({"minutes": 9}, ("minutes",), "`minutes: 9` must lie between 10 and 60"),
        ({"mood": 5}, ("mood",), "`mood: 5` must lie between 0 and 4"),
        ({"replies": ()}, ("replies",), "`replies` has 0; there must be 1 to 100"),
        ({"endings": (ending("no", "bad"),)}, ("endings",), "no ending is of `kind: good`; add one"),
        ({"stories": (Sample(id="s", title="T", words="w"),)}, ("goals", 0), "no story `meets` waste;"),
        (
            {"stories": (Sample(id="s", title="T", words="w", meets=("waste", "west")),)},
            ("stories", 0, "meets"),
            "`west` is no goal of this file; did you mean `waste`?",
        ),
        (
            {"doubts": (Doubt(id="waste", text="t", hint="h", source="star"),)},
            ("doubts", 0, "id"),
            "`id: waste` is the id of a goal too",
        ),
        (
            {"doubts": (Doubt(id="mornings", text="t", hint="", source="star"),)},
            ("doubts", 0, "hint"),
            "`hint` is empty",
        ),
        (
            {"goals": (*BAKER.goals, Goal(id="waste", text="t", source="star"))},
            ("goals", 1, "id"),
            "`id: waste` stands twice",
        ),
        (
            {"endings": (*BAKER.endings, ending("last", "bad", When(met=("waste",))))},
            ("endings", 3, "when"),
            "the last ending is the one that is left",
        ),
        (
            {"endings": (ending("x", "bad", When(target=("waste",))), *BAKER.endings)},
            ("endings", 0, "when", "target"),
            "`target` is for replies",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_is_told_where_it_stands(
    changed: dict[str, Any], path: tuple[str | int, ...], said: str
) -> None:
    assert [what for found, what in troubles(bare(**changed)) if found == path and what.startswith(said)]


@pytest.mark.parametrize(
    ("more", "path", "said"),
    [
        ({"id": "A b"}, ("id",), "an id must be small letters"),
        ({"id": "fit"}, (), ""),
        ({"id": "any-r"}, ("id",), "`id: any-r`: `any-` is how the replies begin that all share"),
        ({"source": "x"}, ("source",), "`source: x` isn't known"),
        ({"says": None}, (), "`r` neither `says` nor `does` anything"),
        ({"to": ()}, ("to",), "`to` is empty"),
        ({"to": ("thanks-and-leave",)}, ("to",), "`thanks-and-leave` is answered by `endings`"),
        ({"shows": ("wast",)}, ("shows",), "`wast` is no goal or doubt of this file; did you mean `waste`?"),
        ({"shows": ("zzz",)}, ("shows",), "`zzz` is no goal or doubt of this file; one of mornings, waste"),
        ({"costs": 0}, ("costs",), "`costs: 0` must lie between 1 and 15"),
        ({"accepts": False}, ("accepts",), "`accepts` is for replies to `story` and `answer`"),
        ({"when": When(met=("mornings",))}, ("when", "met"), "`mornings` is no goal of this file"),
        (
            {"when": When(not_answered=("waste",))},
            ("when", "not-answered"),
            "`waste` is no doubt of this file",
        ),
        (
            {"when": When(mood_at_least=5)},
            ("when", "mood-at-least"),
            "`mood-at-least: 5` must lie between 0 and 4",
        ),
        (
            {"when": When(met_at_least=2)},
            ("when", "met-at-least"),
            "`met-at-least: 2` must lie between 0 and 1",
        ),
        (
            {"when": When(target=("waste",))},
            ("when", "target"),
            "`target` is for replies to `story` and `answer`",
        ),
        ({"when": When(told=("full",))}, ("when", "told"), "`told` is for replies to `story` and `answer`"),
        ({"when": When(time_up=True)}, ("when", "time-up"), "`time-up` is for endings"),
        ({"to": ("story",), "when": When(story=("sh",))}, ("when", "story"), "`sh` is no story of this file"),
    ],
)
def test_what_is_wrong_with_a_reply_is_told_where_it_stands(
    more: dict[str, Any], path: tuple[str | int, ...], said: str
) -> None:
    found = troubles(bare(Reply(**{"id": "r", "to": ("pay",), "says": "No.", "source": "star", **more})))
    if said:
        assert [what for where, what in found if where == ("replies", 0, *path) and what.startswith(said)]
    else:
        assert found == [(("replies", 2, "id"), "`id: fit` stands twice; give one another")]


def test_of_a_file_with_far_too_many_replies_only_that_is_told() -> None:
    many = tuple(reply("r", "pay", source="zzz") for _ in range(101))
    assert troubles(bare(replies=many)) == [(("replies",), "`replies` has 101; there must be 1 to 100")]


def test_a_trouble_is_told_once() -> None:
    assert len(troubles(bare(reply("r", "pay", shows=("zzz", "zzz"))))) == 1


def test_a_goal_that_no_reply_shows_can_never_be_found() -> None:
    assert of_plays(bare(replies=BAKER.replies[1:])) [0] == (
        ("goals", 0),
        "`waste` can never be found; name it in `shows` of a reply that can be heard",
    )  # fmt: skip


def test_a_goal_that_no_story_settles_can_never_be_met() -> None:
    found = of_plays(bare(reply("no", "story", accepts=False)))
    assert (("goals", 0), "`waste` can never be met; look for `accepts: false`, and at the minutes") in found


def test_a_doubt_that_no_answer_settles_can_never_be_answered() -> None:
    found = of_plays(bare(reply("no", "answer", accepts=False)))
    assert [what for path, what in found if path == ("doubts", 0)] == [
        "`mornings` can never be answered; look for `accepts: false`, and at the minutes"
    ]


def test_a_reply_that_is_never_heard_is_told_with_the_one_that_takes_its_place() -> None:
    assert of_plays(bare(reply("first", "fit-plain")))[0][0] == ("doubts", 0)
    assert (("replies", 2), "`fit` is never heard: `first` always comes first; move it up, or ask for more in `when` there") in of_plays(bare(reply("first", "fit-plain")))  # fmt: skip


def test_an_ending_that_is_never_reached_is_told() -> None:
    found = of_plays(bare(endings=(ending("all", "good"), ending("some", "middling"), ending("no", "bad"))))
    assert [path for path, _ in found] == [("endings", 1), ("endings", 2)]


def test_a_move_to_which_nothing_is_said_is_told() -> None:
    some = replace(ANYONE, replies=ANYONE.replies[:2])
    [*found] = play_troubles(BAKER, some)
    assert "nothing is said to `pay` at times; add a reply to it without `when`" in [
        each.what for each in found
    ]


def test_too_many_situations_are_told() -> None:
    [found] = play_troubles(BAKER, ANYONE, most=10)
    assert found.what.startswith("too many situations can come about to look at them all")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "r"}, "`id: r` must begin with `any-`"),
        ({"shows": ("x",)}, "a reply for every manager shows nothing"),
        ({"mood": "cooler"}, "a reply for every manager shows nothing"),
        ({"source": "zzz"}, "`source: zzz` isn't known"),
        ({"says": ""}, "`any-r` neither `says` nor `does` anything"),
    ],
)
def test_replies_for_all_are_plain(changed: dict[str, Any], said: str) -> None:
    to: tuple[Move, ...] = ("pay",)
    one = Reply(**{"id": "any-r", "to": to, "says": "No.", "source": "star", **changed})
    found = anyone_troubles(Anyone(schema=1, title="All", replies=(one,)), SOURCES)
    assert [each for each in found if each.what.startswith(said)]
