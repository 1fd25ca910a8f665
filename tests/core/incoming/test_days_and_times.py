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
        ("next Thursday", "12-10"),
        ("trial Sat, bring a coat", "12-05"),
        ("on 11th with the files", "12-11"),
        ("the Wednesday after, please", "12-09"),
        ("Flight deck, 16DEC26", "12-16"),
        ("the interview held on 12.11.2026", "11-12"),
        ("14, 15 and 16 December", "12-14, 12-15, 12-16"),
        ("by the end of next wk", "12-11"),
        ("this aft", "11-30"),
        ("I'll know tonite", "11-30"),
        ("w/ the form until 09.12.", "12-09"),
        ("closes midnight 15th", "12-15"),
        ("the next morning (16th)", "12-16"),
        ("before thursdays out", "12-03"),
        ("u free tmoz", "12-01"),
        ("Come and do a Saturday with me this week", "12-05"),
        ("Tuesday at the end of the day", "12-01"),
        ("Wednesday by close of play", "12-02"),
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
        ("They meet Thursday, so reply the day before at the latest.", "12-03, 12-02"),
        ("They meet on 9 December. I write on the day following.", "12-09, 12-10"),
        ("I'll have a name by Tuesday. So: Tuesday the 8th.", "12-08, 12-08"),
        ("Tuesday 8 December, 10.00. The same Tuesday, 13.30.", "12-08 10:00, 12-08 13:30"),
        ("The board sits next Monday. You'll hear by the end of that week.", "12-07, 12-11"),
        ("The auditor comes on Monday so I need both by Friday.", "12-07, 12-04"),
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
        "It's 4.45pm on a Friday.",
        "one Saturday in three",
        "The level required is 5.4.",
        "proof of address dated within 3 months",
        "Are you on the 18th edition or still the 17th?",
        "the 2nd stage and not the 3rd",
        "Tuesday mornings are quiet here.",
        "thx again for friday",
        "I did promise you'd hear today.",
        "Phone call 8.20 this morning",
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
        ("Thursday, 17 h 15", "17:15"),
        ("Thursday lunchtime, 12 on the dot", "12:00"),
        ("Thursday? 5 till close", "17:00"),
        ("Thursday, same time (11)", "11:00"),
        ("Thursday? 4?", "16:00"),
        ("Thursday. Shall I put u down for 3?", "15:00"),
        ("DTSTART:20261203T124500", "12:45"),
        ("Thursday nite 7 til close", "19:00"),
        ("Thursday at 7 in the eve", "19:00"),
        ("half seven on Thursday night", "19:30"),
        ("Come to supper on Thursday, seven o'clock", "19:00"),
        ("on the evening of Thursday 3rd December, at a quarter past seven", "19:15"),
        ("Can we do 7 instead of 6 on Thursday?", "19:00"),
        ("by six Thursday evening", "18:00"),
        ("Thursday 9 in the morning", "09:00"),
        ("Come to the school on Thursday for 11, when we start", "11:00"),
        ("Thursday. Be there 11", "11:00"),
        ("Your slot is 10.10 on Thursday 3 December", "10:10"),
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
        "Thursday at 7 rue des Tanneurs",
        "Thursday, at 1200 Wellington",
        "Thursday at 400 Justice Way",
        "Thursday, call 0171 0900",
        "1450 per month, from Thursday",
        "Do you need 1 month notice or 3? Tell me by Thursday.",
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
        ("Thursday 15:00-16:00 (UTC+00:00)", "12-03 15:00"),
        ("Thursday, from 9:00 a.m. to noon", "12-03 09:00"),
        ("earlier tomorrow, 9 not half 10", "12-01 09:00, 12-01 10:30"),
        ("by 1200L on 03DEC26", "12-03 12:00"),
        ("Thursday, 9am-12 noon", "12-03 09:00"),
        ("It's Thursday. Check-in 09:15. Interview 09:45.", "12-03 09:15, 12-03 09:45"),
        ("either 10 or 2 on Thursday", "12-03 10:00, 12-03 14:00"),
        ("Time: 10:00\nDate: Thursday 3 December", "12-03 10:00"),
        ("1pm instead? Still Thursday!", "12-03 13:00"),
        ("Tuesday 8.12. 10:00, Wednesday 9.12. 11:30", "12-08 10:00, 12-09 11:30"),
        ("It's on Thursday. Ade 14.00, Colin 14.20, you 14.40", "12-03 14:40"),
        ("Thursday suits us as it's quiet: 11am", "12-03 11:00"),
        ("Can we move Friday's 11am to noon?", "12-04 11:00, 12-04 12:00"),
        ("I said twelve tomorrow but a coach came, so come at three, still tomorrow", "12-01, 12-01 15:00"),
        ("Not Thursday but Friday. Your hour, 10 o'clock, isn't affected.", "12-03, 12-04 10:00"),
        ("It's on Thursday. I'll ring at about 8 that evening.", "12-03, 12-03 20:00"),
        ("weds or thurs? 11 either day", "12-02 11:00, 12-03 11:00"),
        ("Thursday or Friday? 10 on both days", "12-03 10:00, 12-04 10:00"),
        ("It's on Thursday. Jas 5.30, Roddy 6, Catriona 6.30.\nCatriona, bring this.", "12-03 18:30"),
        ("We said 10 tomorrow. Shall we say half past ten?", "12-01 10:00, 12-01 10:30"),
        ("Thursday at 8 in the morning and not at 18", "12-03 08:00, 12-03 18:00"),
    ],
)
def test_times_go_with_their_days(text: str, moments: str) -> None:
    assert _read(text) == moments


def test_the_time_at_which_a_call_was_written_down_is_no_part_of_it() -> None:
    assert _read("Note 08:55: they rang, Monday the 7th isn't happening.") == "12-07"


def test_a_last_time_on_another_day_does_not_follow_a_deadline() -> None:
    assert _read("Please do it by Thursday. Bring this mail. The office closes at noon.") == "12-03"
