"""What the words of a message add up to, with a table of a few words."""

from datetime import date

from msgspec.structs import replace

from interview_coach.core.incoming.read import Read
from interview_coach.core.incoming.reading import read_message
from interview_coach.core.incoming.words import Incoming, NewsSign, NewsTable, NewsWords

TABLE = NewsTable(
    schema=1,
    title="A few words",
    least=40,
    needs=0,
    hidden=12,
    also=30,
    firm=50,
    told=35,
    likely=15,
    hint=5,
    entries=(
        NewsWords(id="no", says="sorri 30, another person 40"),
        NewsWords(id="offer", says="contract 30, welcom 20", unsays="sorri 5"),
        NewsWords(id="note", says="receiv 40"),
        NewsWords(id="hold", says="ice 5"),
    ),
)


def _read(text: str, *entries: NewsSign) -> Read:
    words = Incoming(schema=1, title="None", entries=entries, news=TABLE)
    return read_message(text, words, date(2026, 11, 30)).reads[0]


def test_words_tell_a_kind_and_are_quoted_with_those_around_them() -> None:
    read = _read("Hello.\nThe contract is in the mail, see you.")
    assert (read.kind, read.words, read.line) == ("offer", "The contract is in the", 2)


def test_two_words_in_a_row_tell_more() -> None:
    assert _read("They took another person.").kind == "no"


def test_nothing_is_told_by_words_that_are_not_in_the_table() -> None:
    assert _read("Bread and butter.") == Read(kind=None)


def test_nothing_is_told_by_the_length_of_a_message_alone() -> None:
    entries = (NewsWords(id="hold", says="(words 8) 40, ice 5"), NewsWords(id="note", says="receiv 40"))
    words = Incoming(schema=1, title="None", entries=(), news=replace(TABLE, needs=5, entries=entries))
    assert read_message("On ice.", words, date(2026, 11, 30)).reads[0].kind == "hold"
    assert read_message("Hello.", words, date(2026, 11, 30)).reads[0] == Read(kind=None)


def test_what_a_no_may_hide_in_is_left_open_with_its_words() -> None:
    read = _read("Sorry. The contract is there, welcome.")
    assert (read.kind, read.words) == (None, "Sorry")


def test_another_language_is_left_open() -> None:
    assert _read("Wir haben die contract nicht, leider.") == Read(kind=None)


def test_a_phrase_that_the_table_does_not_know_counts_as_firmly_as_it_tells() -> None:
    sign = NewsSign(id="mine", kind="hold", says=("on ice",), tells="firm")
    assert _read("The contract is on ice.", sign).kind == "hold"


def _told(text: str, *entries: NewsWords) -> Read:
    words = Incoming(schema=1, title="None", entries=(), news=replace(TABLE, entries=entries))
    return read_message(text, words, date(2026, 11, 30)).reads[0]


def test_a_word_of_a_condition_counts_by_itself() -> None:
    table = (NewsWords(id="ask", says="if: free 40"), NewsWords(id="note", says="free 30"))
    assert _told("Tell me if you are free.", *table).kind == "ask"
    assert _told("Lunch is free.", *table).kind == "note"


def test_a_word_of_the_subject_counts_more_than_in_the_text() -> None:
    table = (NewsWords(id="offer", says="subject: contract 40"), NewsWords(id="note", says="contract 30"))
    assert _told("Subject: Your contract\n\nPlease see below.", *table).kind == "offer"
    assert _told("The contract is in the mail.", *table).kind == "note"


def test_the_number_of_questions_counts() -> None:
    table = (NewsWords(id="ask", says="(questions 2) 40"), NewsWords(id="note", says="start 30"))
    assert _told("When can you start? And where do you live?", *table).kind == "ask"
    assert _told("When can you start?", *table).kind == "note"


def test_how_many_words_there_are_counts() -> None:
    table = (NewsWords(id="hold", says="(words 8) 40"), NewsWords(id="note", says="monday 30"))
    assert _told("Not before Monday.", *table).kind == "hold"
    assert _told("We open on Monday, and close on the Friday of that week.", *table).kind == "note"


def test_what_a_day_is_for_counts() -> None:
    table = (NewsWords(id="ask", says="(deadline day) 40"), NewsWords(id="note", says="friday 30"))
    assert _told("Send it by Friday.", *table).kind == "ask"
    assert _told("The party is on Friday.", *table).kind == "note"
