"""Notes on a round: answers in, and what follows from them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import Debrief, Entry, Interview, Job, Person
from interview_coach.core.walk import debriefs
from interview_coach.core.walk.bank import Asks, Prompt
from interview_coach.errors import CoachError, NotReadable, TwoReadings
from tests.core.builders import D, acme, day, done, job, met, seen

TODAY = day(D)
CORE = ("feeling", "met", "change")


def prompt(name: str, asks: Asks = "text", *options: str) -> Prompt:
    return Prompt(id=name, text="?", why="", source="s", asks=asks, options=options)


def at(on: str) -> datetime:
    """Noon of that day."""
    return datetime.combine(day(on), time(12), UTC)


def noted(
    record: Job, name: str, text: str, round_: int = 1, on: str = D, in_force: date | None = None
) -> Job:
    return debriefs.with_note(record, round_, prompt(name), text, at(on), in_force)


class TestClocks:
    """A round in Tokyo at nine in the morning is held the evening before in New York."""

    RECORD = job(met("2026-11-25", "Ada", at="09:00", zone="Asia/Tokyo"))
    TONIGHT = datetime(2026, 11, 24, 21, tzinfo=ZoneInfo("America/New_York"))

    def test_the_date_they_named_is_known_on_the_person_s_day_of_the_round(self) -> None:
        found = debriefs.with_note(self.RECORD, 1, prompt("decide"), "11 dec", self.TONIGHT, None)
        assert found.log == (Entry(on=day("2026-11-24"), promised=day("2026-12-11")),)

    def test_tomorrow_counts_from_that_day(self) -> None:
        assert debriefs.date_of(self.RECORD, 1, "tomorrow", self.TONIGHT) == day("2026-11-25")

    @pytest.mark.parametrize(
        "words",
        [
            "they said by Friday the 11th",
            "Ray said dec 11 or so",
            "by 11 dec, Ada will call",
            "they'd let me know by december 11",
        ],
    )
    def test_it_may_be_part_of_a_sentence(self, words: str) -> None:
        assert debriefs.date_of(self.RECORD, 1, words, self.TONIGHT) == day("2026-12-11")

    def test_a_promise_of_the_person_s_own_is_no_date_of_theirs(self) -> None:
        with pytest.raises(NotReadable):
            debriefs.date_of(self.RECORD, 1, "send my card to Keisha by Friday", self.TONIGHT)

    def test_a_date_that_was_named_in_another_zone_is_still_taken_back(self) -> None:
        found = debriefs.with_note(self.RECORD, 1, prompt("decide"), "11 dec", at("2026-11-25"), None)
        again = debriefs.with_note(found, 1, prompt("decide"), "14 dec", self.TONIGHT, None)
        assert [entry.promised for entry in again.log] == [day("2026-12-14")]


class TestTwoReadings:
    def test_what_stands_behind_the_date_stays_behind_each_reading(self) -> None:
        with pytest.raises(TwoReadings) as caught:
            noted(acme(), "decide", "11/12; yes, by mail")
        assert caught.value.readings[0][0] == "2026-12-11; yes, by mail"

    def test_an_answer_of_old_that_has_two_readings_now_can_be_replaced(self) -> None:
        old = Debrief(round=1, on=TODAY, answers={"decide": "11/12"})
        found = noted(replace(acme(), debriefs=(old,)), "decide", "14 dec")
        assert [entry.promised for entry in found.log] == [day("2026-12-14")]


class TestAnAnswer:
    def test_it_is_kept_with_its_round_and_day(self) -> None:
        assert noted(acme(), "feeling", "fine").debriefs == (
            Debrief(round=1, on=TODAY, answers={"feeling": "fine"}),
        )

    def test_another_one_goes_beside_it(self) -> None:
        found = noted(noted(acme(), "feeling", "fine"), "wants", "speed")
        assert found.debriefs[0].answers == {"feeling": "fine", "wants": "speed"}

    def test_a_new_one_takes_its_place(self) -> None:
        found = noted(noted(acme(), "feeling", "fine"), "feeling", "odd")
        assert debriefs.note_answer(found, 1, "feeling") == "odd"

    def test_an_empty_one_clears_it(self) -> None:
        found = noted(noted(acme(), "feeling", "fine"), "feeling", "")
        assert debriefs.note_answer(found, 1, "feeling") is None

    def test_the_day_of_the_notes_stays(self) -> None:
        found = noted(noted(acme(), "feeling", "fine"), "wants", "speed", on="2026-11-26")
        assert found.debriefs[0].on == TODAY

    def test_rounds_have_notes_of_their_own_in_their_order(self) -> None:
        record = job(met(D, "Ada"), met("2026-11-30", "Ada", number=2))
        found = noted(noted(record, "feeling", "odd", round_=2), "feeling", "fine")
        assert [(each.round, each.answers["feeling"]) for each in found.debriefs] == [(1, "fine"), (2, "odd")]

    def test_an_option_is_kept_as_it_is_written_in_the_bank(self) -> None:
        found = debriefs.with_note(acme(), 1, prompt("cause", "choice", "me", "role"), "ROLE", at(D), None)
        assert debriefs.note_answer(found, 1, "cause") == "role"

    def test_what_is_no_option_is_refused(self) -> None:
        with pytest.raises(NotReadable):
            debriefs.with_note(acme(), 1, prompt("cause", "choice", "me"), "luck", at(D), None)

    def test_a_choice_can_be_cleared(self) -> None:
        found = debriefs.with_note(acme(), 1, prompt("cause", "choice", "me"), "", at(D), None)
        assert debriefs.note_answer(found, 1, "cause") is None


class TestThePeople:
    def test_those_planned_count_as_met(self) -> None:
        assert debriefs.note_answer(acme(), 1, "met") == "Ada"

    def test_with_nobody_planned_it_is_open(self) -> None:
        assert debriefs.note_answer(job(met(D)), 1, "met") is None

    def test_those_met_are_the_people_of_the_round(self) -> None:
        found = noted(acme(), "met", "Ada; Lin Chow, reception").interview(1)
        assert found is not None
        assert found.met == ("Ada", "Lin Chow")

    def test_new_ones_are_on_record_with_their_kind(self) -> None:
        assert noted(acme(), "met", "Ada; Lin Chow, reception").kind_of("Lin Chow") == "reception"

    def test_what_was_known_of_one_stays(self) -> None:
        assert noted(acme(), "met", "ada").kind_of("Ada") == "manager"

    def test_one_without_a_name_is_refused(self) -> None:
        with pytest.raises(NotReadable):
            noted(acme(), "met", "Ada; , manager")

    def test_an_address_on_their_card_is_kept_as_one(self) -> None:
        person = noted(acme(), "met", "Lin Chow, reception, lin@acme.example").person("Lin Chow")
        assert person is not None
        assert (person.kind, person.email) == ("reception", "lin@acme.example")


class TestTheDateTheyNamed:
    @pytest.mark.parametrize("text", ["2026-12-11", "11 dec", "11 dec; may ask before that"])
    def test_it_is_the_date_in_force(self, text: str) -> None:
        promise = seen(noted(acme(), "decide", text), D).promise
        assert promise is not None
        assert promise.promised == day("2026-12-11")

    @pytest.mark.parametrize("text", ["none", "No date", "-", "?", "unknown", "none; but I may ask", ""])
    def test_there_may_be_none(self, text: str) -> None:
        assert noted(acme(), "decide", text).log == ()

    def test_one_that_is_known_is_not_named_again(self) -> None:
        assert noted(acme(), "decide", "11 dec", in_force=day("2026-12-11")).log == ()

    def test_another_one_is(self) -> None:
        found = noted(acme(), "decide", "18 dec", in_force=day("2026-12-11"))
        assert found.log == (Entry(on=TODAY, promised=day("2026-12-18")),)

    def test_words_that_are_no_date_are_refused(self) -> None:
        with pytest.raises(NotReadable):
            noted(acme(), "decide", "soon")

    def test_a_date_before_the_day_it_is_noted_is_refused(self) -> None:
        with pytest.raises(CoachError):
            noted(acme(), "decide", "2026-11-01")

    def test_none_in_its_place_takes_it_back(self) -> None:
        record = noted(acme(), "decide", "11 dec")
        assert seen(noted(record, "decide", "none", in_force=day("2026-12-11")), D).promise is None


class TestWhatThereIsToDo:
    def test_each_promise_is_an_action_of_the_round(self) -> None:
        found = noted(acme(), "promised", "send the code by 27 nov; call Lin").actions
        assert [(each.kind, each.text, each.by, each.round) for each in found] == [
            ("promise", "send the code", day("2026-11-27"), 1), ("promise", "call Lin", None, 1),
        ]  # fmt: skip

    def test_the_change_is_one_action_whole(self) -> None:
        found = noted(acme(), "change", "shorter; slower").actions
        assert [(each.kind, each.text) for each in found] == [("behaviour", "shorter; slower")]

    def test_clearing_the_answer_takes_them_away(self) -> None:
        assert noted(noted(acme(), "promised", "call Lin"), "promised", "").actions == ()

    @pytest.mark.parametrize("name", ["promised", "change"])
    def test_none_is_nothing_to_do(self, name: str) -> None:
        assert noted(acme(), name, "none").actions == ()


class TestPassingOver:
    def test_it_is_on_record(self) -> None:
        assert debriefs.with_note_passed(acme(), 1, prompt("wants"), TODAY).debriefs[0].passed == ("wants",)

    def test_twice_is_once(self) -> None:
        once = debriefs.with_note_passed(acme(), 1, prompt("wants"), TODAY)
        assert debriefs.with_note_passed(once, 1, prompt("wants"), TODAY) == once

    def test_an_answer_ends_it(self) -> None:
        passed = debriefs.with_note_passed(acme(), 1, prompt("wants"), TODAY)
        assert noted(passed, "wants", "speed").debriefs[0].passed == ()


class TestBeingDone:
    def test_without_notes_nothing_is(self) -> None:
        assert debriefs.finished(acme(), 1, (), TODAY) == acme()

    def test_with_one_open_it_is_not(self) -> None:
        record = noted(acme(), "feeling", "fine")
        assert debriefs.finished(record, 1, CORE, TODAY) == record

    def test_with_all_answered_it_is(self) -> None:
        record = noted(noted(acme(), "feeling", "fine"), "change", "slower")
        assert debriefs.finished(record, 1, CORE, TODAY).log == (done("debrief", D, 1),)

    def test_passing_over_counts(self) -> None:
        record = debriefs.with_note_passed(noted(acme(), "feeling", "fine"), 1, prompt("change"), TODAY)
        assert debriefs.finished(record, 1, CORE, TODAY).log == (done("debrief", D, 1),)

    def test_once_is_enough(self) -> None:
        record = noted(noted(acme(done("debrief", D, 1)), "feeling", "fine"), "change", "slower")
        assert debriefs.finished(record, 1, CORE, TODAY) == record

    def test_the_notes_of_another_round_do_not_count(self) -> None:
        record = replace(acme(), debriefs=(Debrief(round=2, on=TODAY, answers={"feeling": "fine"}),))
        assert debriefs.finished(record, 1, ("feeling",), TODAY) == record


def test_somebody_on_record_whom_no_round_names_was_not_met() -> None:
    people = (Person(name="Ada Okafor"), Person(name="Lin Park"))
    job = Job(company="Acme", people=people, interviews=(Interview(round=1, on=day(D), met=("Lin Park",)),))
    assert debriefs.not_met(job) == ["Ada Okafor"]
