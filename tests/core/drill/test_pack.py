"""Packs of ours and packs of the person, put together; and which questions want a story."""

from msgspec.structs import replace

from interview_coach.core.drill.pack import Drill, Kind, Pack, Ways, wants_story, with_own_packs

WAYS = Ways(answer="Yes.", worry="I am there.", decline="Let us go on.")


def drill(name: str, text: str = "ours?", ways: Ways | None = None) -> Drill:
    return Drill(
        id=name,
        text=text,
        asked="a",
        shows="b",
        trap="c",
        follow="d?",
        competency="learning",
        source="star",
        ways=ways,
    )


def pack(*drills: Drill, title: str = "Ours", kind: Kind = "difficult") -> Pack:
    return Pack(schema=1, title=title, kind=kind, entries=drills)


OURS = {"hard": pack(drill("gap"), drill("weakness")), "other": pack(drill("night"))}


def ids(packs: dict[str, Pack]) -> dict[str, list[str]]:
    return {name: [each.id for each in found.entries] for name, found in packs.items()}


def test_without_packs_of_theirs_ours_stay() -> None:
    assert with_own_packs(OURS, {}) == OURS


def test_a_pack_with_a_new_name_is_a_pack_of_its_own_in_the_order_of_names() -> None:
    found = with_own_packs(OURS, {"mine": pack(drill("new"))})
    assert list(ids(found).items()) == [
        ("hard", ["gap", "weakness"]),
        ("mine", ["new"]),
        ("other", ["night"]),
    ]


def test_a_question_with_the_id_of_one_of_ours_stands_in_its_place() -> None:
    found = with_own_packs(OURS, {"mine": pack(drill("gap", "theirs?"), drill("new"))})
    assert ids(found) == {"hard": ["gap", "weakness"], "mine": ["new"], "other": ["night"]}
    assert found["hard"].entries[0].text == "theirs?"


def test_a_pack_that_only_replaces_is_no_pack_of_its_own() -> None:
    assert "mine" not in with_own_packs(OURS, {"mine": pack(drill("gap", "theirs?"))})


def test_a_pack_with_the_name_of_one_of_ours_adds_to_it_under_their_title() -> None:
    found = with_own_packs(OURS, {"hard": pack(drill("new"), drill("weakness", "theirs?"), title="Mine")})
    assert ids(found)["hard"] == ["gap", "weakness", "new"]
    assert (found["hard"].title, found["hard"].entries[1].text) == ("Mine", "theirs?")


def test_it_may_replace_what_stands_in_another_pack_of_ours() -> None:
    found = with_own_packs(OURS, {"hard": pack(drill("night", "theirs?"))})
    assert ids(found) == ids(OURS)
    assert found["other"].entries[0].text == "theirs?"


def test_in_place_of_an_improper_question_our_ways_stay() -> None:
    ours = {"improper": pack(drill("age", ways=WAYS), kind="improper")}
    found = with_own_packs(ours, {"mine": pack(drill("age", "theirs?"))})
    assert found["improper"].entries == (drill("age", "theirs?", WAYS),)


def test_unless_theirs_has_its_own() -> None:
    ours = {"improper": pack(drill("age", ways=WAYS), kind="improper")}
    own = replace(WAYS, answer="No.")
    found = with_own_packs(ours, {"mine": pack(drill("age", ways=own), kind="improper")})
    assert found["improper"].entries[0].ways == own


def test_a_question_of_what_one_has_done_wants_a_story() -> None:
    assert wants_story(drill("team"), pack(kind="behavioural"))


def test_a_question_why_one_chose_a_trade_wants_none() -> None:
    assert not wants_story(replace(drill("why"), competency="motivation"), pack(kind="role"))


def test_a_difficult_question_wants_none() -> None:
    assert not wants_story(drill("gap"), pack(kind="difficult"))


def test_of_a_question_from_notes_nobody_knows() -> None:
    assert not wants_story(drill("heard-acme"), None)
