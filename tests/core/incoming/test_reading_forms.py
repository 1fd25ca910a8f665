"""How the forms of a message are read: replies below what they quote, kinds of people, hyphens, contrasts."""

from datetime import date, time

from interview_coach.core.incoming.moments import moments_in
from interview_coach.core.incoming.parts import mail_parts, text_lines
from interview_coach.core.incoming.phrases import Pattern, PatternIndex
from interview_coach.core.incoming.scope import is_denied, is_supposed
from interview_coach.core.incoming.sentences import MailSentence, sentences_of

MONDAY = date(2026, 11, 30)


def _sentence(text: str) -> MailSentence:
    return next(iter(sentences_of(text, [(0, len(text))])))


def test_a_reply_below_what_it_quotes_is_what_was_written_now() -> None:
    text = "On 27 Nov 2026, at 15:22, Alex wrote:\n> Could we meet on Thursday?\n\nYes, at 10."
    own = mail_parts(text, text_lines(text)).own
    assert "".join(text[line.start : line.end] for line in own) == "Yes, at 10."


def test_what_is_said_of_candidates_who_do_something_is_supposed() -> None:
    assert is_supposed(_sentence("Candidates who miss the test are not considered"), 6, 8, is_no=True)


def test_a_contrast_denies_what_follows_it() -> None:
    assert is_denied(_sentence("The position is frozen, not deleted"), 1, 7)


def test_a_phrase_with_a_hyphen_is_found() -> None:
    words = [token.word for token in _sentence("The take-home exercise is attached").tokens]
    assert list(Pattern("take-home exercise", {}).find(words))


def _moments(text: str) -> list[tuple[date | None, time | None]]:
    return [(each.on, each.at) for each in moments_in(text, [(0, len(text))], MONDAY)]


def test_one_time_goes_with_either_day() -> None:
    days = date(2026, 12, 3), date(2026, 12, 4)
    assert _moments("Thursday or Friday at 10am") == [(day, time(10)) for day in days]


def test_half_one_is_half_past() -> None:
    assert _moments("Friday half one") == [(date(2026, 12, 4), time(13, 30))]


def test_a_weekday_after_its_date_is_no_other_day() -> None:
    assert _moments("by 11th Dec, Friday") == [(date(2026, 12, 11), None)]


def test_every_word_of_a_phrase_is_a_known_one() -> None:
    index = PatternIndex([(Pattern("(withdraw|revoke) offer", {}), True)])
    assert index.words == {"withdraw", "revoke", "offer"}
