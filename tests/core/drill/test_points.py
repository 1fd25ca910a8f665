"""Which points of a question a typed answer makes."""

import pytest
from msgspec.structs import replace

from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.points import hear
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
MISTAKE = next(drill for drill in BANKS.packs["behavioural"].entries if drill.id == "did-mistake")
FULL = (
    "I booked a container to the wrong port. The minute I saw it I rang my supervisor. We got it rerouted for 400 euros. "
    "Now I read the port back to the customer on every booking."
)
OWN = Drill(
    id="depot-night",
    text="How do you handle night shifts?",
    asked="Do you know yourself?",
    shows=("You have a plan for sleep.", "You tell one time when it worked."),
    trap="It's easy to say it'll be fine.",
    follow="And weekends?",
    competency="resilience",
    source="practice",
)


def heard(text: str, drill: Drill = MISTAKE) -> list[bool]:
    return [point.is_heard for point in hear(text, drill, BANKS.ear).points]


def test_a_full_answer_makes_every_point() -> None:
    assert heard(FULL) == [True, True, True, True]


def test_a_point_is_told_by_the_persons_own_words() -> None:
    told = hear(FULL, MISTAKE, BANKS.ear).points[1]
    assert told.words == "The minute I saw it I rang my supervisor"


def test_every_quote_is_in_the_answer_as_it_was_typed() -> None:
    said = " ".join(FULL.split())
    assert all(point.words in said for point in hear(FULL, MISTAKE, BANKS.ear).points if point.words)


def test_the_sentence_that_shows_a_point_best_is_quoted() -> None:
    drill = next(each for each in BANKS.packs["administration"].entries if each.id == "admin-minutes")
    said = (
        "First I write down the names around the table. When two of them talk at once I say, can I read back what I have? "
        "Then I read out what was decided, and who does it. I send the minutes out the same day."
    )
    quotes = [point.words for point in hear(said, drill, BANKS.ear).points]
    assert quotes == [
        "Then I read out what was decided, and who does it",
        "When two of them talk at once I say, can I read back what I have",
        "I send the minutes out the same day",
    ]


def test_a_point_that_no_part_of_a_sentence_shows_is_asked_for() -> None:
    drill = replace(OWN, words=("up, make", "winter"))
    said = "At three I stop. By noon I'm up. Then I make breakfast. A cot with blinds, and last winter I never missed one."
    asked, heard_too = hear(said, drill, BANKS.ear).points
    assert (asked.is_heard, asked.is_asked, asked.words) == (False, True, None)
    assert heard_too.is_heard


def test_a_story_may_be_about_anything() -> None:
    problem = next(each for each in BANKS.packs["behavioural"].entries if each.id == "did-problem")
    orchard = (
        "Plums in August, sixteen rows of them, and the goat from next door. I moved the fence twice, and I fed the goat by the "
        "gate so that it left the trees alone. My aunt sold forty crates at the church and I drove them there in the old van."
    )
    assert hear(orchard, problem, BANKS.ear, BANKS.packs["behavioural"]).lack == "no-point"


def test_the_first_point_that_is_not_made_is_the_missing_one() -> None:
    half = "I booked a container to the wrong port. We got it rerouted for 400 euros."
    missing = hear(half, MISTAKE, BANKS.ear).missing
    assert missing is not None
    assert missing.text == MISTAKE.shows[1]


def test_a_not_takes_back_what_follows() -> None:
    assert (
        heard("I deleted the price list of the shop. I didn't tell my boss or anyone about it.")[1] is False
    )


@pytest.mark.parametrize(
    "text", ["We work hard and do our best.", "I'm a perfectionist and I always learn from mistakes."]
)
def test_what_anyone_could_say_makes_no_point(text: str) -> None:
    assert heard(text) == [False, False, False, False]


def test_a_question_of_ones_own_needs_no_words() -> None:
    said = "I sleep from nine to three with the blinds down, that's my plan. Last winter it worked for ten weeks."
    assert heard(said, OWN) == [True, True]


def test_words_of_the_entry_are_heard() -> None:
    drill = replace(OWN, words=("blackout curtains", "last winter"))
    assert heard("I hung up blackout curtains from my aunt in Riga, and nobody rings before noon.", drill)[0]


def test_words_with_a_minus_must_not_be_there() -> None:
    drill = replace(
        OWN, shows=("You have a plan for sleep.", "You leave your family out."), words=("", "-wife")
    )
    said = "I sleep from nine to three with the blinds down, and I plan the week on a chart in the hall."
    assert heard(said, drill)[1] is True
    assert heard(f"{said} My wife takes the phone.", drill)[1] is False


def test_where_sentences_of_a_full_answer_are_left_over_what_is_missing_is_asked_for() -> None:
    told = (
        "I was painting the hall of a school in June and used the wrong white on three doors, I'd misread the tin. "
        "I rang the foreman before lunch. By evening the doors were right. My brushes hang by color of the tin, one hook each."
    )
    hearing = hear(told, MISTAKE, BANKS.ear)
    assert [point.is_asked for point in hearing.points] == [False, False, True, True]
    assert hearing.missing is None


def test_an_answer_about_something_else_is_told_so() -> None:
    soup = "Chop two onions, fry them in butter until soft, add the stock, and serve it with bread and a spoon of cream."
    hearing = hear(soup, MISTAKE, BANKS.ear)
    assert (hearing.lack, any(point.is_heard for point in hearing.points)) == ("off-topic", False)


def test_a_story_with_nothing_of_the_question_makes_no_point_however_long_it_is() -> None:
    bug = next(each for each in BANKS.packs["software"].entries if each.id == "software-bug")
    pancakes = (
        "Four eggs, three cups of flour, a liter of milk and a pinch of salt. I whisk it until there are no lumps left, and then "
        "I let it stand for half an hour. The first one always sticks, so the dog gets it. My kids eat them with plums, and my "
        "wife takes hers with lemon. We did that every Sunday last year, and now the whole street comes by."
    )
    assert hear(pancakes, bug, BANKS.ear, BANKS.packs["software"]).lack == "off-topic"


def test_one_sentence_tells_one_point_of_an_answer_that_may_be_to_another_question() -> None:
    drill = next(each for each in BANKS.packs["behavioural"].entries if each.id == "did-covered")
    said = (
        "Excel formulas. Last Friday Kim asked how to match two lists. "
        "I showed her the lookup on her own sheet and she's done the next three without me."
    )
    quotes = [point.words for point in hear(said, drill, BANKS.ear).points if point.words]
    assert quotes == ["Last Friday Kim asked how to match two lists"]


def test_a_question_of_someone_elses_is_heard_where_they_asked_it() -> None:
    drill = next(each for each in BANKS.packs["data"].entries if each.id == "data-decision")
    said = (
        "The city's bike team asked which stations run empty by 8. I pulled a year of rides and compared the hours. "
        "They moved two vans to the station after that."
    )
    assert heard(said, drill)[0]
