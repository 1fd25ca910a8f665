"""How near an answer is to its question."""

from interview_coach.core.drill.nearness import how_near, least_nearness
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.typed import typed
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
DRILL = Drill(
    id="ferry-fog",
    text="How do you dock a ferry in fog?",
    asked="Can they trust your hands?",
    shows=("You slow down early.", "You post a lookout."),
    words=("throttle, from, we", "deckhand, horn"),
    trap="It's easy to brag.",
    follow="And with wind?",
    competency="role-skill",
    source="practice",
)


def near(text: str) -> float:
    return how_near(typed(text, BANKS.ear.forms), DRILL, BANKS.ear)


def test_words_of_the_question_bring_an_answer_near() -> None:
    assert near("I ease the throttle and put a deckhand at the bow.") > near(
        "I ease the door and put a cake on the table."
    )


def test_a_word_that_is_rarely_said_counts_for_more_than_an_everyday_one() -> None:
    assert near("The throttle is old.") > near("The parcel is from Oslo.")


def test_the_same_words_count_for_less_in_a_longer_answer() -> None:
    short = "I ease the throttle back."
    assert near(short) > near(short + " The soup was cold and my aunt sang for the cousins." * 5)


def test_a_longer_answer_needs_to_be_nearer() -> None:
    forms = BANKS.ear.forms
    assert least_nearness(typed("word " * 90, forms)) > least_nearness(typed("word " * 40, forms))
