"""What mail that is passed on or quoted below adds to the days of a message."""

from datetime import date, time

from interview_coach.core.incoming.joined import MailMoment
from interview_coach.core.incoming.older import with_older
from interview_coach.core.incoming.parts import mail_parts
from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.reading import parts_to_read

MONDAY = date(2026, 11, 30)
WEDNESDAY = date(2026, 12, 2)
OLDER = (MailMoment(WEDNESDAY, time(11), None, 0, 0),)


def _read_parts(text: str) -> list[str]:
    """The lines of each part that is read, joined."""
    return [
        " ".join(text[line.start : line.end] for line in each.own).strip()
        for each in parts_to_read(text, mail_parts(text))
    ]


def test_quoted_mail_is_read_too_where_it_is_passed_on() -> None:
    text = "I forward what they wrote.\n\n> Can she come on Wednesday at 11?"
    assert _read_parts(text) == ["I forward what they wrote.", "Can she come on Wednesday at 11?"]


def test_quoted_mail_is_not_read_where_nothing_points_to_it() -> None:
    assert _read_parts("Thanks, that's fine.\n\n> Can you come on Wednesday at 11?") == [
        "Thanks, that's fine."
    ]


def test_forwarded_mail_may_be_marked_as_quoted() -> None:
    text = "See below.\n\n---------- Forwarded message ----------\nFrom: Dana\nTo: Lee\n\n> Come on the 11th."
    assert _read_parts(text) == ["See below.", "Come on the 11th."]


def test_the_day_above_quoted_mail_is_that_on_which_it_came() -> None:
    text = "On 24 Nov 2026, Dana wrote:\n> Come tomorrow."
    assert [each.head.came for each in parts_to_read(text, mail_parts(text))] == [date(2026, 11, 24)]


def test_a_day_without_a_time_has_that_of_the_older_mail() -> None:
    read = Read(kind="cancelled", on=WEDNESDAY)
    assert with_older([read], "Wednesday is off.", OLDER, MONDAY)[0].at == time(11)


def test_what_is_called_off_has_the_only_day_of_the_older_mail() -> None:
    assert with_older([Read(kind="cancelled")], "It's off.", OLDER, MONDAY)[0].on == WEDNESDAY


def test_a_new_day_at_the_same_time_has_that_of_the_older_mail() -> None:
    read = Read(kind="moved", on=date(2026, 12, 7))
    assert with_older([read], "Monday, same time.", OLDER, MONDAY)[0].at == time(11)


def test_a_new_day_has_no_time_of_another_one() -> None:
    read = Read(kind="moved", on=date(2026, 12, 7))
    assert with_older([read], "Monday instead.", OLDER, MONDAY)[0].at is None


def test_forwarded_mail_may_have_a_rule_above_it() -> None:
    text = "See below.\n\n-----Original Message-----\nFrom: Dana\nTo: Lee\n\nCome on the 11th."
    assert _read_parts(text) == ["See below.", "Come on the 11th."]


def test_dashes_below_a_heading_are_no_signature() -> None:
    assert _read_parts("Confirmation\n-----\nFriday at 10") == ["Confirmation ----- Friday at 10"]


def test_a_line_from_a_day_to_a_day_is_no_older_mail() -> None:
    text = "Updated\nFrom: Tue 1 Dec 14:00\nTo: Tue 1 Dec 15:30"
    assert _read_parts(text) == ["Updated From: Tue 1 Dec 14:00 To: Tue 1 Dec 15:30"]


def test_a_time_alone_takes_the_day_that_was_offered_with_it() -> None:
    reads = with_older([Read(kind="invitation")], "Let's do the 11am then.", OLDER, MONDAY)
    assert [(each.on, each.at) for each in reads] == [(WEDNESDAY, time(11))]
