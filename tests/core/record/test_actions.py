"""Actions: what notes and feedback give to do."""

import pytest
from msgspec.structs import replace

from interview_coach.core.record.actions import find_action, items, open_actions, with_actions
from interview_coach.core.record.model import Action, ActionKind, Entry, Job
from interview_coach.errors import NotFound
from tests.core.builders import D, acme, day, state

TODAY = day(D)
CODE = Action(id="a1", kind="promise", text="send the code", on=TODAY, round=1)
LIN = Action(id="a2", kind="promise", text="call Lin", on=TODAY, round=1)
SLOW = Action(id="a3", kind="behaviour", text="speak slowly", on=TODAY, round=1)


def working(*actions: Action, log: tuple[Entry, ...] = ()) -> Job:
    return replace(acme(*log), actions=actions)


def noted(
    record: Job, *texts: str, kind: ActionKind = "promise", round_: int | None = 1, on: str = D
) -> tuple[Action, ...]:
    return with_actions(record, kind, texts, round_, day(on)).actions


def finished(action: str, on: str = D) -> Entry:
    return Entry(on=day(on), done="improve", id=action)


class TestTheItemsOfAnAnswer:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("", []), ("one", ["one"]), ("one; two", ["one", "two"]), ("one\ntwo", ["one", "two"]),
            (" one ;; \n\n two ; ", ["one", "two"]), ("one, and two", ["one, and two"]),
        ],
    )  # fmt: skip
    def test_one_a_line_or_with_a_semicolon_between(self, text: str, found: list[str]) -> None:
        assert items(text) == found


class TestNoting:
    def test_each_gets_an_id_and_its_day(self) -> None:
        assert noted(acme(), "send the code", "call Lin") == (CODE, LIN)

    def test_the_same_twice_is_one(self) -> None:
        assert noted(acme(), "send the code", "send the code") == (CODE,)

    def test_words_that_stay_keep_id_and_day(self) -> None:
        assert noted(working(CODE, LIN), "call Lin", on="2026-11-30") == (LIN,)

    def test_a_new_one_gets_a_number_that_none_has(self) -> None:
        found = noted(working(CODE, SLOW), "send the code", "call Lin")
        assert [(each.id, each.text) for each in found] == [
            ("a1", "send the code"), ("a3", "speak slowly"), ("a4", "call Lin"),
        ]  # fmt: skip

    def test_those_of_another_kind_stay(self) -> None:
        assert noted(working(CODE, SLOW)) == (SLOW,)

    def test_those_of_another_round_stay(self) -> None:
        assert CODE in noted(working(CODE), "send the code", round_=2)

    def test_what_feedback_gave_stays_when_notes_change(self) -> None:
        heard = replace(SLOW, round=None)
        assert heard in noted(working(heard), "be brief", kind="behaviour")

    def test_keys_a_person_added_stay(self) -> None:
        mine = replace(CODE, extra={"where": "drive"})
        assert noted(working(mine), "send the code") == (mine,)

    def test_the_number_of_one_that_was_done_is_never_taken_again(self) -> None:
        record = with_actions(working(CODE, log=(finished("a1"),)), "promise", [], 1, TODAY)
        record = with_actions(record, "promise", ["call Lin"], 1, TODAY)
        assert state(record, "improve", D) == "due"

    def test_the_same_words_with_two_dates_keep_two_ids(self) -> None:
        both = ["call Lin by 27 nov", "call Lin by 4 dec"]
        record = with_actions(acme(), "promise", both, 1, TODAY)
        assert [each.id for each in noted(record, *both)] == ["a1", "a2"]


class TestTheDateInAnAction:
    @pytest.mark.parametrize(
        ("said", "text", "by"),
        [
            ("send the code by 27 nov", "send the code", "2026-11-27"),
            ("send the code BY 2026-12-03.", "send the code", "2026-12-03"),
            ("send it by post by 3 dec", "send it by post", "2026-12-03"),
            ("call Lin by tomorrow", "call Lin", "2026-11-25"),
            ("call Lin tomorrow", "call Lin", "2026-11-25"),
            ("send the code, by 27 nov", "send the code", "2026-11-27"),
        ],
    )
    def test_after_by_it_is_its_own(self, said: str, text: str, by: str) -> None:
        [found] = noted(acme(), said)
        assert (found.text, found.by) == (text, day(by))

    @pytest.mark.parametrize("said", ["learn it by heart", "by 3 dec", "standby 3 dec", "3 dec"])
    def test_other_words_are_no_date(self, said: str) -> None:
        [found] = noted(acme(), said)
        assert (found.text, found.by) == (said, None)

    def test_a_new_date_keeps_the_id(self) -> None:
        assert noted(working(CODE), "send the code by 27 nov") == (replace(CODE, by=day("2026-11-27")),)

    def test_a_date_can_be_taken_away(self) -> None:
        assert noted(working(replace(CODE, by=day("2026-11-27"))), "send the code") == (CODE,)


class TestWhatIsOpen:
    def test_what_is_done_is_not(self) -> None:
        assert open_actions(working(CODE, LIN, log=(finished("a1"),))) == [LIN]

    def test_what_was_dropped_is_not(self) -> None:
        assert open_actions(working(CODE, log=(Entry(on=TODAY, skipped="improve", id="a1"),))) == []


class TestFindingOne:
    @pytest.mark.parametrize("wanted", ["a2", " a2 ", "call", "CALL LIN"])
    def test_by_its_id_or_how_its_words_begin(self, wanted: str) -> None:
        assert find_action(working(CODE, LIN), wanted) == "a2"

    @pytest.mark.parametrize("wanted", ["a9", "Lin", "s"])
    def test_none_or_several_are_refused(self, wanted: str) -> None:
        with pytest.raises(NotFound):
            find_action(working(CODE, LIN, SLOW), wanted)

    def test_the_open_ones_are_listed_then(self) -> None:
        with pytest.raises(NotFound) as caught:
            find_action(working(CODE, LIN, log=(finished("a1"),)), "a9")
        assert caught.value.lines[-1] == "On your list: “call Lin”."

    def test_that_there_is_nothing_is_said(self) -> None:
        with pytest.raises(NotFound) as caught:
            find_action(acme(), "a1")
        assert caught.value.lines
