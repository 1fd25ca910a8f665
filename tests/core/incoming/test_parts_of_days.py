"""What each day in a message is for: the event, a last day, the old or the new one. All came on Monday, 30 November 2026."""

from datetime import date

import pytest

from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.sentences import sentences_of

MONDAY = date(2026, 11, 30)


def _parts(text: str) -> list[str]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    spans = [(each.start, each.end) for each in sentences_of(text, lines)]
    return [each.part for each in moments_in(text, spans, MONDAY)]


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
        ("Friday, 9.30 am sharp, doors lock at 9.40", ["event", "deadline"]),
        ("Response date: Friday", ["deadline"]),
        ("Friday is no good to me now", ["old"]),
        ("I have to shift Friday", ["old"]),
        ("We have to postpone your interview of Friday", ["old"]),
        ("Let's push Friday back half an hour", ["event"]),
        ("He'd been going to see you on Friday", ["old"]),
        ("New plan: Friday", ["new"]),
        ("It will have to wait till Friday", ["new"]),
        ("Can we move you to Friday at 1 or Saturday at 1?", ["new", "new"]),
        ("Report to the gate by 9 on Friday", ["event"]),
        ("Thursday 7 till 9 or else Friday at 9", ["event", "event"]),
        ("The firm was sold on Friday", ["past"]),
        ("The senator has on Friday imposed a stop", ["past"]),
        ("You did great on Friday", ["past"]),
        ("The interviews were concluded on Friday", ["past"]),
        ("You asked for until Friday", ["past"]),
        ("The interviews ran until Friday", ["past"]),
        ("three days to replace Friday", ["old"]),
        ("They told me Friday", ["event"]),
        ("I'm away, ill msg u Friday", ["event"]),
        ("Are you up for coming in Friday?", ["event"]),
        ("The stop holds w.e.f. Friday", ["start"]),
        ("Friday, arrive: 10:05 for 10:20", ["early", "event"]),
        ("Friday 11:20 (reception opens 10:50)", ["event", "early"]),
        ("Friday: doors 9:30, start 10:00", ["early", "event"]),
        ("Was booked: 02 DEC 2026. Rebooked: 03 DEC 2026", ["old", "event"]),
        ("the interview fixed for Friday will now be held on 14 December", ["old", "event"]),
        ("The interviews, which were to take place on Friday, will be on 14 December", ["old", "event"]),
        ("Friday. Your time stays as it was at 9.15", ["event"]),
        ("The interview we said Friday, forget it", ["old"]),
        ("Can't do Tuesday any more, they suggested Friday at 10", ["old", "event"]),
        ("He left the firm on Friday", ["past"]),
        ("He was to have interviewed you on Friday", ["event"]),
        ("I told you about a firm that would like to see you on Friday", ["event"]),
        ("Two days before at the latest, i.e. on Friday", ["deadline"]),
        ("If I've not heard by noon on Friday", ["deadline"]),
        ("Can you say yes/no today or Friday latest", ["event", "deadline"]),
        ("Wed 9/12 09:30\n\nOtherwise send me some of yours", ["event"]),
        ("an outage that started at 4am on Friday", ["past"]),
    ],
)
def test_a_day_is_told_from_others_by_the_words_around_it(text: str, parts: list[str]) -> None:
    assert _parts(text) == parts
