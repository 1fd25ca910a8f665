"""Days and times as people write them in messages. All of them came on Monday, 30 November 2026."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.incoming.clocks import clocks_in
from interview_coach.core.incoming.days import days_in
from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.sentences import sentences_of

MONDAY = date(2026, 11, 30)
DAYS_TO_COME = st.dates(MONDAY + timedelta(days=1), MONDAY + timedelta(days=90))
TIMES = st.times().map(lambda at: at.replace(minute=at.minute // 5 * 5, second=0, microsecond=0))


def _moments(text: str) -> list[MailMoment]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return moments_in(text, [(each.start, each.end) for each in sentences_of(text, lines)], MONDAY)


def _read(text: str) -> str:
    """The moments of the text, such as `12-03 14:00`."""
    return ", ".join(
        f"{each.on:%m-%d}" + (f" {each.at:%H:%M}" if each.at else "") for each in _moments(text) if each.on
    )


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("10am Chicago time", "America/Chicago"),
        ("10am (Toronto)", "America/Toronto"),
        ("10am San Francisco time", "America/Los_Angeles"),
        ("10:00 Bangalore time", "Asia/Kolkata"),
        ("10am German time", "Europe/Berlin"),
        ("10am Central Time", "America/Chicago"),
        ("10am (Zoom)", None),
    ],
)
def test_the_zone_of_a_time_is_read_by_its_city_too(words: str, zone: str | None) -> None:
    assert [each.zone for each in clocks_in(words, 0, len(words))] == [zone]


@given(
    DAYS_TO_COME,
    st.sampled_from(["{0:%A}, {0.day} {0:%B %Y}", "{0:%Y-%m-%d}", "{0.day}. {0:%b}", "{0:%B} {0.day}"]),
)
def test_a_day_to_come_is_read_in_every_form_of_it(day: date, form: str) -> None:
    text = f"We meet on {form.format(day)}."
    assert [each.on for each in days_in(text, 0, len(text), MONDAY)] == [day]


@given(TIMES, st.sampled_from(["{:%H:%M}", "{:%I:%M %p}", "{:%H:%M} Uhr", "{:%H%M} hrs"]))
def test_a_time_is_read_in_every_form_of_it(at: time, form: str) -> None:
    text = f"Thursday at {form.format(at)}, please."
    assert [each.at for each in clocks_in(text, 0, len(text))] == [at]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on the 9th", "12-09"),
        ("by 11th Dec", "12-11"),
        ("Tues 8th", "12-08"),
        ("Monday the seventh", "12-07"),
        ("Monday day 7", "12-07"),
        ("next Tuesday (12/8)", "12-08"),
        ("Wednesday of next week", "12-09"),
        ("Friday week", "12-11"),
        ("a week on Tuesday", "12-08"),
        ("a week tomorrow", "12-08"),
        ("tomorrow week", "12-08"),
        ("first thing Wednesday", "12-02"),
        ("by close of play Friday", "12-04"),
        ("before the week is out", "12-04"),
        ("by the end of next week", "12-11"),
        ("before the year is out", "12-31"),
        ("at the end of the month", "12-31"),
        ("within ten working days of today", "12-14"),
        ("in a week's time", "12-07"),
        ("a fortnight from today", "12-14"),
        ("in two weeks, so Monday Dec 14", "12-14"),
        ("the Friday before", "12-04"),
        ("It'll be Tues wk", "12-08"),
        ("By Tuesday week, the 8th, if you can", "12-08"),
        ("Tomorrow, Tuesday, at the depot", "12-01"),
        ("Today, Monday, at the depot", "11-30"),
        ("next week Tuesday", "12-08"),
        ("Thursday after next", "12-10"),
        ("on the first of February", "02-01"),
        ("December the third", "12-03"),
        ("on the second Monday of December", "12-14"),
        ("until 9.12. at latest", "12-09"),
        ("the board sits 14/12", "12-14"),
        ("wednesdays interview", "12-02"),
        ("within 7 days of this letter", "12-07"),
    ],
)
def test_a_day_is_read(text: str, day: str) -> None:
    assert _read(text) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They meet on Thursday, I call the day after.", "12-03, 12-04"),
        ("The board sits on 8 December. You hear that same evening.", "12-08, 12-08"),
        ("The board sits on Tuesday the 8th. I ring on the Wednesday.", "12-08, 12-09"),
        ("We close on Monday and on Tuesday we call.", "12-07, 12-08"),
        ("The board sits on the 8th. Results the day after the board.", "12-08, 12-09"),
        ("The list goes out on Friday, so reply by the day before.", "12-04, 12-03"),
        ("Not tomorrow but the one after, 8th.", "12-01, 12-08"),
    ],
)
def test_a_day_counts_from_the_one_named_before_it(text: str, days: str) -> None:
    assert _read(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "the 3rd warehouse",
        "every Monday",
        "open 24/7",
        "the first conversation",
        "on the second Friday",
        "Any day but Thursday.",
        "any day this week bar Wednesday",
        "She's away on the 17th.",
        "within two working days of that meeting",
        "the day after the wedding",
        "last Monday's interview",
        "We promised that you'd hear by Friday.",
    ],
)
def test_what_names_no_day_is_none(text: str) -> None:
    assert [each for each in _moments(text) if each.on and each.part != "past"] == []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Thursday at 2", "14:00"),
        ("Thurs 2ish", "14:00"),
        ("Thursday half two", "14:30"),
        ("Thursday, quarter to two", "13:45"),
        ("Thursday 20 to 10", "09:40"),
        ("Thursday at ten fifteen", "10:15"),
        ("Thursday, two, the boardroom", "14:00"),
        ("Thursday ten a.m.", "10:00"),
        ("Thursday, 9 in the morning", "09:00"),
        ("Thursday, 7 in the evening", "19:00"),
        ("Thursday night, 8 o'clock", "20:00"),
        ("Thursday 12 noon", "12:00"),
        ("Thurs 230pm", "14:30"),
        ("Thurs 330 ok?", "15:30"),
        ("Thursday 0930 hrs", "09:30"),
        ("Thursday 14:00 h", "14:00"),
        ("Thursday 15h", "15:00"),
        ("Thursday kl. 10", "10:00"),
        ("Thursday 10-10:45", "10:00"),
        ("Thurs 10-11", "10:00"),
        ("Dec 3rd, 10-11", "10:00"),
        ("THU 03-DEC 1400 GATE 3", "14:00"),
        ("3 December, 0930", "09:30"),
        ("Thursday 3 December 2026, 1100", "11:00"),
        ("Thurs 3 Dec 0930-1015", "09:30"),
        ("Report to the main gate 0745 on Thursday.", "07:45"),
        ("by 1700 on Thursday", "17:00"),
        ("12/3 2p", "14:00"),
        ("Thursday 9a", "09:00"),
        ("Thursday. 6.30 in the yard till about 3", "06:30"),
        ("Thursday, 5 till 1", "05:00"),
        ("Thursday, 13:30 your time (it will be 21:30 for us)", "13:30"),
        ("Thursday at 9am our time, that's 3pm for you", "15:00"),
        ("5pm Thursday (that's 9am for me)", "17:00"),
        ("Thursday at 4 I can't", "16:00"),
        ("Thursday, 8 till 12", "08:00"),
        ("Thursday, 9.45 for 10", "09:45"),
        ("do 4 instead of 3 on Thursday", "16:00"),
    ],
)
def test_a_time_is_read(text: str, clock: str) -> None:
    assert _read(text).split(", ")[0] == f"12-03 {clock}"


@pytest.mark.parametrize(
    "text",
    [
        "He goes to 13.40 an hour, tell him Thursday.",
        "Thursday, 10 years of work history.",
        "4 weeks from Thursday",
        "Room 2A on Thursday",
        "Ref 0745, Thursday",
        "Thursday at 1400 Mill Road",
        "Thursday at 400 Justice Way",
        "Thursday, call 0171 0900",
        "1450 per month, from Thursday",
    ],
)
def test_a_number_that_is_no_time_is_none(text: str) -> None:
    assert all(each.at is None for each in _moments(text))


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("Tue 8 Dec 10:00 / 14:00, Wed 9 Dec 11:00", "12-08 10:00, 12-08 14:00, 12-09 11:00"),
        ("12 sharp: tomorrow, Weds or Thurs?", "12-01 12:00, 12-02 12:00, 12-03 12:00"),
        ("5.30pm on either Tues 8th or Thurs 10th", "12-08 17:30, 12-10 17:30"),
        ("Date: Tuesday 8 December\nTime: 9.45am, then lunch at 12", "12-08 09:45"),
        ("We said Thursday at 3pm, could you do Friday at the same time?", "12-03 15:00, 12-04 15:00"),
        ("Still Wed 12", "12-02 12:00"),
        ("Monday the 7th, 09:45 and 11:15", "12-07 09:45, 12-07 11:15"),
        ("at one on Thursday and Friday", "12-03 13:00, 12-04 13:00"),
        ("in bay 2 on Wednesday", "12-02"),
        ("Come on the 15th in place of the 8th, half past three.", "12-15 15:30, 12-08"),
        ("Don't come on the 10th. Our 9:15 is off, as she resigned this morning.", "12-10 09:15, 11-30"),
        ("Thursday: 10:00 panel, 10:45 tour", "12-03 10:00"),
        ("Not Thursday but Friday. Your hour, 10 o'clock, isn't affected.", "12-03, 12-04 10:00"),
    ],
)
def test_times_go_with_their_days(text: str, moments: str) -> None:
    assert _read(text) == moments


def test_the_time_at_which_a_call_was_written_down_is_no_part_of_it() -> None:
    assert _read("Note 08:55: they rang, Monday the 7th isn't happening.") == "12-07"


def test_a_last_time_on_another_day_does_not_follow_a_deadline() -> None:
    assert _read("Please do it by Thursday. Bring this mail. The office closes at noon.") == "12-03"


def _parts(text: str) -> list[str]:
    return [each.part for each in _moments(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("by 5pm on Friday", ["deadline"]),
        ("Friday at the very latest", ["deadline"]),
        ("Previous: Wednesday 2 December\nNew: Monday 7 December", ["old", "new"]),
        ("Was: Tue 12/1\nIs now: Wed 12/2", ["old", "new"]),
        ("It is put off from 10 December until 14 December.", ["old", "new"]),
        ("You were to come on 2 December, and now on 4 December.", ["old", "new"]),
        ("Thursday 11am is now 2pm", ["old", "new"]),
        ("on Saturday please come at 10 not 8", ["new", "old"]),
        ("Can't do Thursday", ["old"]),
        ("New time for our call: 1 pm (not 12), still Wednesday", ["new", "old"]),
        ("Deadline for the form: Thursday", ["deadline"]),
        ("Tue 1 Dec 15:00 \N{RIGHTWARDS ARROW} Wed 2 Dec 15:00", ["old", "event"]),
        ("Thursday's slot slips from 10.30 to 11.30.", ["old", "new"]),
        ("Thursday, arriving 2.30 for a 2.45 start", ["early", "event"]),
        ("Thursday 9:00, finish at 12:00", ["event", "deadline"]),
        ("You would begin on 11 January.", ["start"]),
        ("Great meeting you on Friday!", ["past"]),
        ("your message of Thursday", ["past"]),
        ("Leeds, 30 November 2026", ["past"]),
        ("On Wednesday the board voted to stop all hiring.", ["past"]),
        ("They came out of the meeting on Friday with a hiring stop.", ["past"]),
        ("She handed in her notice at 8 this morning.", ["past"]),
        ("It would be kind if you came on Friday.", ["event"]),
        ("I saw your letter and would love to meet on Friday.", ["event"]),
        ("I've told them you'll come on Friday.", ["event"]),
        ("The link dies on Friday.", ["deadline"]),
        ("Upload opens now and shuts on Friday.", ["deadline"]),
        ("The file closes for the council on Friday.", ["deadline"]),
        ("Slips received after Friday can't be counted.", ["deadline"]),
        ("Friday, failing which it goes to the next one.", ["deadline"]),
        ("Not before Friday.", ["event"]),
        ("The interviews advertised for Friday clash with a rehearsal.", ["old"]),
        ("Your interview on Friday with the director is moved.", ["old"]),
        ("As to Friday, I'm sorry.", ["event"]),
        ("Thursday 9:00, finishing at 12:00", ["event", "deadline"]),
        ("The 2pm on Thursday is now on Monday.", ["old", "new"]),
        ("The offer is valid for ten days from today.", ["deadline"]),
    ],
)
def test_a_day_is_told_from_others_by_the_words_around_it(text: str, parts: list[str]) -> None:
    assert _parts(text) == parts
