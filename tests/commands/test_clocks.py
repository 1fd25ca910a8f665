"""The person's clock and that of the place, on every screen."""

import re
import time
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Coach

TOKYO = ("new", "Sakura", "Analyst", "--on", "2026-11-25", "--at", "09:00", "--zone", "Asia/Tokyo")
BOTH = "19:00 your time (Wed 25 Nov, 09:00 Asia/Tokyo)"
NOW = "2026-11-24T09:00"


def stored(coach: Coach, name: str) -> dict[str, Any]:
    found: dict[str, Any] = coach("show", name, "--json").json["job"]
    return found


@pytest.fixture
def new_york(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()


@pytest.mark.usefixtures("new_york")
class TestAnInterviewInTokyoSeenFromNewYork:
    def test_the_echo_has_both(self, coach: Coach) -> None:
        assert f"Tue 24 Nov 2026, {BOTH}, today" in " ".join(coach(*TOKYO, now=NOW).out.split())

    def test_so_has_what_is_next(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        assert "today, 19:00 (Wed 25 Nov, 09:00 in Tokyo)" in coach("next").out

    @pytest.mark.parametrize("words", [("brief", "sakura"), ("show", "sakura")])
    def test_so_have_the_pages(self, coach: Coach, words: tuple[str, ...]) -> None:
        coach(*TOKYO, now=NOW)
        assert f"Tue 24 Nov 2026, {BOTH}" in " ".join(coach(*words).out.split())

    @pytest.mark.parametrize("form", ["text", "html"])
    def test_a_page_to_take_along_says_both_in_whole_sentences(self, coach: Coach, form: str) -> None:
        coach(*TOKYO, "--kind", "video", now=NOW)
        page = " ".join(unescape(coach("brief", "sakura", "-o", "-", "--format", form).out).split())
        assert re.search(r"19:00 [a-z ]+\. [\w' ]+ Wednesday, November 25, 09:00, Asia/Tokyo\.", page)

    def test_so_has_the_timeline(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        assert f"interview, {BOTH}" in " ".join(coach("followup", "sakura").out.split())

    def test_so_has_the_calendar(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        said = coach("calendar").out
        assert "Tue 24 Nov 2026, 19:00" in said
        assert "(Wed 25 Nov, 09:00" in said

    def test_the_brief_asks_for_thanks_by_the_person_s_day(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        assert "Thank everyone by Wed 25 Nov:" in coach("brief", "sakura").out

    def test_the_calendar_has_the_person_s_time_as_data(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        (found,) = [each for each in coach("calendar", "--json").json["events"] if each["zone"]]
        assert (found["start"], found["local"]) == ("2026-11-25T09:00:00", "2026-11-24T19:00:00-05:00")

    def test_the_answer_to_when_names_the_zone(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        (when,) = [each for each in coach("prep", "sakura", "--json").json["prompts"] if each["id"] == "when"]
        assert when["answer"] == "2026-11-25 09:00 Asia/Tokyo"

    def test_that_answer_can_be_given_again(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        before = stored(coach, "sakura")
        coach("prep", "sakura", "--set", "when=2026-11-25 09:00 Asia/Tokyo")
        assert stored(coach, "sakura") == before

    def test_a_story_told_there_was_told_on_the_person_s_day(self, coach: Coach) -> None:
        coach(*TOKYO, now=NOW)
        coach("debrief", "sakura", "--set", "decide=tomorrow", now="2026-11-24T21:00")
        assert stored(coach, "sakura")["log"] == [{"on": "2026-11-24", "promised": "2026-11-25"}]

    def test_what_was_done_is_told_by_the_clock_of_now(
        self, coach: Coach, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        coach("new", "Acme", now=NOW)
        monkeypatch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        assert "Tue 24 Nov 15:00" in coach("undo", "--list", now="2026-11-24T18:00").out


class TestAnHourThatIsOdd:
    @pytest.mark.parametrize(
        ("typed", "choices"),
        [
            ("2027-03-28 02:30", "2027-03-28 01:30 Europe/Berlin or 2027-03-28 03:30 Europe/Berlin"),
            ("2027-10-31 02:30", "2027-10-31 00:30 UTC or 2027-10-31 01:30 UTC"),
        ],
    )
    def test_it_is_refused_with_both_readings(
        self, coach: Coach, home: Path, typed: str, choices: str
    ) -> None:
        assert f"Write {choices}." in coach("new", "Acme", "--on", typed, code=2).err
        assert not (home / "jobs").exists()

    def test_what_is_offered_is_taken_and_shown_by_the_own_clock(self, coach: Coach) -> None:
        said = coach("new", "Acme", "--on", "2027-10-31 01:30 UTC").out
        assert "Sun 31 Oct 2027, 02:30 your time (01:30 UTC)" in said

    def test_a_round_that_is_changed_says_so_only_where_its_time_changed(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", "1 dec 2:30")
        assert "at night" not in coach("interview", "acme", "--moved", "2 dec").out
        assert "at night" in coach("interview", "acme", "--at", "3:30").out


class TestZones:
    def test_an_old_name_is_refused_with_the_one_to_use(self, coach: Coach) -> None:
        said = coach("new", "Acme", "--on", "3 dec 14:00", "--zone", "CST6CDT", code=2).err
        assert "Write America/Chicago." in said

    def test_the_day_may_name_the_zone(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", "3 dec 14:00 America/New_York")
        assert stored(coach, "acme")["interviews"][0]["zone"] == "America/New_York"

    def test_two_zones_are_refused(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", "3 dec 14:00 UTC", "--zone", "Asia/Tokyo", code=2)

    def test_a_zone_without_a_name_is_not_written_down(
        self, coach: Coach, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TZ", "CET-1CEST")
        time.tzset()
        coach("new", "Acme", "--on", "3 dec 14:00")
        assert stored(coach, "acme")["interviews"][0] == {"round": 1, "on": "2026-12-03", "at": "14:00"}


class TestACall:
    @pytest.fixture(autouse=True)
    def _refused(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", "2026-11-24", "--with", "Ada Okafor, manager")
        coach("outcome", "acme", "no", now="2026-12-01T09:00")

    def test_it_may_have_a_time(self, coach: Coach) -> None:
        assert (
            "Tue 8 Dec 2026, 14:00 Europe/Berlin" in coach("feedback", "acme", "--on", "tue 8 dec 14:00").out
        )
        assert stored(coach, "acme")["log"][-1] == {
            "on": "2026-12-01", "agreed": "feedback-call", "for": "2026-12-08", "at": "14:00", "zone": "Europe/Berlin",
        }  # fmt: skip

    def test_its_reason_and_its_card_have_both_clocks(self, coach: Coach) -> None:
        coach("feedback", "acme", "--on", "8 dec 9:00 America/New_York")
        both = "Tue 8 Dec, 15:00 your time (09:00 America/New_York)"
        assert both in " ".join(coach("followup", "acme", now="2026-12-08T08:00").out.split())
        assert both in " ".join(coach("feedback", "acme", "--card").out.split())
        assert f"call on {both}" in " ".join(coach("show", "acme").out.split())


def test_a_time_alone_is_refused_with_the_option_for_it(coach: Coach) -> None:
    coach("new", "Acme", "--on", "3 dec 14:00")
    assert "--at 16:00" in coach("interview", "acme", "--moved", "16:00", code=2).err


HAS_24_HOURS = re.compile(r"(?<!--at )\b(?:[01]\d|2[0-3]):[0-5]\d\b(?! [AP]M)")


class TestAClockOfTwelveHours:
    @pytest.fixture(autouse=True)
    def in_the_us(self, coach: Coach) -> None:
        coach("settings", "country", "US")
        coach("new", "Acme", "Baker", "--on", "2026-11-25", "--at", "14:00", "--with", "Ada Okafor", now=NOW)

    @pytest.mark.parametrize(
        ("words", "now"),
        [
            (("next",), "2026-11-24T20:00"),
            (("list",), "2026-11-24T20:00"),
            (("show", "acme"), NOW),
            (("brief", "acme"), NOW),
            (("calendar",), NOW),
            (("followup", "acme"), "2026-11-24T20:00"),
            (("interview", "acme", "--at", "15:00"), NOW),
            (("letter", "acme", "reschedule"), NOW),
            (("undo", "--list"), NOW),
        ],
    )
    def test_every_screen_and_letter_tells_the_time_by_it(
        self, coach: Coach, words: tuple[str, ...], now: str
    ) -> None:
        said = coach(*words, now=now).out
        assert re.search(r"\d:\d\d [AP]M", said)
        assert not HAS_24_HOURS.search(said)

    def test_data_and_files_keep_twenty_four_hours(self, coach: Coach, home: Path) -> None:
        assert '"at": "14:00"' in coach("next", "--json", now=NOW).out
        assert " PM" not in coach("followup", "acme", "--json", now=NOW).out
        assert stored(coach, "acme")["interviews"][0]["at"] == "14:00"
        assert "at: 14:00" in (home / "jobs" / "acme-baker.yaml").read_text()

    def test_the_setting_comes_before_the_country(self, coach: Coach) -> None:
        coach("settings", "clock", "24")
        assert "14:00" in coach("brief", "acme", now=NOW).out


class TestWithoutASetting:
    """The echo of a day that was typed is the same on every computer: DESIGN, section 4."""

    @pytest.fixture(autouse=True)
    def where_english_is_american(self, coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
        coach("new", "Acme", "Baker", "--on", "2026-11-25", "--at", "14:00", "--with", "Ada Okafor", now=NOW)

    def test_screens_have_twenty_four_hours(self, coach: Coach) -> None:
        assert "14:00" in coach("show", "acme", now=NOW).out

    def test_letters_have_the_clock_of_the_country_that_the_language_names(self, coach: Coach) -> None:
        assert "2:00 PM" in coach("letter", "acme", "reschedule", now=NOW).out

    def test_letters_are_american_where_no_country_is_named(
        self, coach: Coach, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", "C.UTF-8")
        assert "2:00 PM" in coach("letter", "acme", "reschedule", now=NOW).out
