"""Which of the days in a message is the one that its kind is about. All of them came on Monday, 30 November 2026."""

from datetime import date

import pytest

from interview_coach.core.incoming.dating import with_day
from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.sentences import sentences_of
from interview_coach.core.text.news import News

MONDAY = date(2026, 11, 30)


def _days(kind: News, text: str) -> str:
    """The days of the message, which is known to be of this kind, such as `12-03 14:00`."""
    sentences = list(sentences_of(text, [(0, len(text))]))
    moments = moments_in(text, [(each.start, each.end) for each in sentences], MONDAY)
    reads = with_day(Read(kind=kind), sentences, moments, (0, 0), [0], MONDAY)
    return ", ".join(
        f"{each.on:%m-%d}" + (f" {each.at:%H:%M}" if each.at else "") for each in reads if each.on
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They meet on Thursday, and I'll phone everybody the day after.", "12-04"),
        ("Two more to see, one Weds and one Thurs. You'll hear on Monday.", "12-07"),
        ("The vacancy closes on 14 December. All will be informed on 18 December.", "12-18"),
        ("No news today. Try me Thursday.", "12-03"),
        ("I'll be phoning people on Wednesday 16th between 9 and 11.", "12-16"),
        ("You'll have an answer sometime next week.", ""),
        ("We'll tell people yes or no by mid-January.", ""),
        ("He has it till Thursday. Realistically Monday before I can say.", "12-07"),
        ("The board meets on Wednesday 9 December. You'll hear on Thursday.", "12-10"),
        ("The letters leave here on 8 December, so you have yours on the 9th.", "12-09"),
        ("Tuesday the 8th, or Wednesday if he's slow.", "12-08"),
        (
            "The list remains active until June 30. The board has until 18 December, and all are notified then.",
            "12-18",
        ),
        ("One more for a trial tomorrow and Weds. Friday you get the answer.", "12-04"),
        (
            "Governors meet on Thursday 10 December. The chair will telephone you on Friday 11 December.",
            "12-11",
        ),
        ("Dad decides, he's back on Thursday. You'll have a yes or no by noon on Friday.", "12-04 12:00"),
        ("The debrief is this Thursday. Look for something from me on December 10.", "12-10"),
        ("Her husband has the last word and he's away till tomorrow. She'll phone Thursday.", "12-03"),
        ("You'll have a phone call on Thursday, after 3.15.", "12-03"),
        ("We said we'd tell everyone on Wednesday the 16th.", "12-16"),
    ],
)
def test_a_date_is_the_day_on_which_they_tell(text: str, days: str) -> None:
    assert _days("date", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It's yours, from 1 February. Sign by 5pm on Friday.", "12-04 17:00"),
        ("Sleep on it, tell me Wednesday.", "12-02"),
        ("This offer remains open through December 11, after which it lapses.", "12-11"),
        ("The contract will arrive on Thursday. You start next Monday.", ""),
        ("It is 30 hours over five days.", ""),
        ("The boss signed off this morning. Welcome!", ""),
        ("We extend it from 4 December to 14 December.", "12-14"),
        ("I'd need your answer on Wednesday, since the next one has a deadline on Thursday.", "12-02"),
        ("They'll wait until Monday the 7th.", "12-07"),
        ("Don't tell anyone until Thursday.", ""),
        ("Write by 10 December. The date of joining is no later than 4 January.", "12-10"),
        ("If it's still unsigned on Thursday we take it as a no.", "12-03"),
    ],
)
def test_the_day_of_an_offer_is_the_last_one_to_answer(text: str, days: str) -> None:
    assert _days("offer", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("We'll need your scan no later than the 7th, since payroll closes on the 8th.", "12-07"),
        ("Could you get the references over to me? Wednesday would be great.", "12-02"),
        ("What's your shoe size, and could you begin on the 7th?", ""),
        ("The uniform lady orders Thursday. What size are you?", "12-03"),
        ("We need your form for Friday's payroll run.", "12-04"),
        ("Send a note if your visa ends before 31 August 2027. I need it by 9 December.", "12-09"),
        ("Submission window: 1 December to 10 December.", "12-10"),
        ("Could you send the degree again? On Friday you showed it to me.", ""),
        ("Please reply by Thursday: can you do the early shift, 5 till 1?", "12-03"),
    ],
)
def test_the_day_of_a_request_is_the_one_by_which_they_want_it(text: str, days: str) -> None:
    assert _days("ask", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Leadership looks at the list again on December 14.", "12-14"),
        ("The chief was walked out on Friday, so all is parked.", ""),
        ("It may come back in a month.", ""),
        ("We'll look at the list afresh on the first of February.", "02-01"),
        ("She's going to ask him again on the 14th.", "12-14"),
    ],
)
def test_the_day_of_a_paused_role_is_that_on_which_they_look_again(text: str, days: str) -> None:
    assert _days("hold", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Can't do 2 tomorrow, come at 4 instead.", "12-01 16:00"),
        ("Would Friday at 11 suit you better than Wednesday at 10?", "12-04 11:00"),
        (
            "It was to have been on 2 December at 2 p.m. It will now be on 11 December at 9.30 a.m.",
            "12-11 09:30",
        ),
        ("We had you down for Friday at 10, but there's a drill. One o'clock instead?", "12-04 13:00"),
        ("Room change: Thursday's 14:00 interview is in room 12.", "12-03 14:00"),
        ("I've a hospital appointment on the 4th. Could we do the 11th?", "12-11"),
        (
            "The game was moved to tomorrow, so I can't do the interview then. Wednesday 5:30 pm in my office.",
            "12-02 17:30",
        ),
        ("From Thursday to Friday, same place.", "12-04"),
        ("Thursday at 3 won't work. We'll see you on Friday the 11th instead.", "12-11 15:00"),
        ("She was taken ill, so it's Friday at 10 instead of Thursday.", "12-04 10:00"),
        ("Thursday's interview has to move. I'll send a new date on Monday.", ""),
        ("Where you go on Thursday has changed, not when. Still 4:30pm.", "12-03 16:30"),
        ("Friday's interview will be at the café instead. Still 12.30.", "12-04 12:30"),
    ],
)
def test_the_day_of_a_moved_interview_is_the_new_one(text: str, days: str) -> None:
    assert _days("moved", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("No chat tonight or tomorrow then. He's canceled the 6.30 tomorrow.", "12-01 18:30"),
        ("Friday at 11 is off. I'll write by Monday.", "12-04 11:00"),
        ("She begins on 1 January. So your Friday at 11 is off.", "12-04 11:00"),
        ("The boss sees nobody today. Your Friday at 11 is off.", "12-04 11:00"),
    ],
)
def test_the_day_of_a_canceled_interview_is_the_old_one(text: str, days: str) -> None:
    assert _days("cancelled", text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Come on Monday 14 December at 10:15. Slides by noon on Friday 11 December.", "12-14 10:15"),
        ("Tomorrow, 8.45am (registration opens 8.30am).", "12-01 08:45"),
        ("The day begins on Monday 14 December at 9.", "12-14 09:00"),
        ("Our recruiter will call you within two days to arrange it.", ""),
        (
            "Would Thursday at 9 or Friday at 10 suit you? The job starts on 4 January.",
            "12-03 09:00, 12-04 10:00",
        ),
        ("Appear before the panel on Tuesday by 9:00am prompt.", "12-01 09:00"),
        ("I can do any morning between the 7th and the 11th.", ""),
        ("We are in on Thursday and Friday, which do you prefer?", "12-03, 12-04"),
        ("Record it any time until Sunday 6 December.", "12-06"),
        ("She asked me to arrange for you to be seen on Friday at 2 pm.", "12-04 14:00"),
    ],
)
def test_an_invitation_has_each_day_that_is_offered(text: str, days: str) -> None:
    assert _days("invitation", text) == days


def test_a_call_has_each_day_that_is_free() -> None:
    assert _days("call-agreed", "I'm in on Tuesday and on Thursday.") == "12-01, 12-03"


def test_a_call_that_has_been_arranged_has_its_day() -> None:
    assert _days("call-agreed", "A call has been arranged for Thursday at 09:30.") == "12-03 09:30"


def test_a_call_that_is_declined_has_no_day() -> None:
    assert _days("call-declined", "About your interview on the 12th: nobody kept notes.") == ""
