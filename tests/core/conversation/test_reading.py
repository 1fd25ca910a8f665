"""What is typed in a conversation is told by listed words, and asked back where they do not tell."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.manager import MOVES
from interview_coach.core.conversation.reading import Ambiguous, Meant, NotRead, understand
from interview_coach.core.conversation.sentences import LONGEST
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.questions.paraphrases import lines, moves_of, said, verdict

WORDS = Banks(shipped_questions()).moves
HERE = Path(__file__).parent
PARAPHRASES = list(lines(HERE / "paraphrases.tsv"))
DEVELOPMENT = [
    row for path in (HERE.parents[1] / "listening").glob("rehearsal_development*.tsv") for row in lines(path)
]


def told(text: str) -> str:
    """What is made of the text: a move, or the moves to choose from, or nothing."""
    found = understand(text, WORDS)
    return found.move if isinstance(found, Meant) else said(found)


def unread(text: str) -> str:
    found = understand(text, WORDS)
    assert isinstance(found, NotRead)
    return found.why


@cache
def judged_paraphrases() -> dict[str, str]:
    """Each paraphrase with what came of it, judged once."""
    return {text: verdict(move, understand(text, WORDS)) for move, text in PARAPHRASES}


def test_a_paraphrase_is_understood_or_asked_back() -> None:
    judged = judged_paraphrases()

    assert {text: how for text, how in judged.items() if how not in ("understood", "asked back")} == {}


def test_nearly_all_paraphrases_are_understood_at_once() -> None:
    judged = list(judged_paraphrases().values())

    assert judged.count("understood") / len(judged) >= 0.9


def test_of_440_others_on_the_five_that_matter_hardly_any_is_misread() -> None:
    judged = [verdict(move, understand(text, WORDS)) for move, text in lines(HERE / "paraphrases_more.tsv")]

    assert judged.count("misread") <= 1
    assert judged.count("understood") + judged.count("asked back") >= 435


def test_every_move_has_a_dozen_paraphrases() -> None:
    counts = Counter(move for move, _ in [*PARAPHRASES, *DEVELOPMENT])

    assert [move for move in MOVES if counts[move] < 12] == []


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("I have no concerns.", "talk"),
        ("I don't have any doubts.", "talk"),
        ("I am not worried about the deadline.", "talk"),
        ("My goal is to lead a team.", "talk"),
        ("My priorities are family and work.", "talk"),
        ("I look for a new challenge", "talk"),
        ("What matters to me is honesty.", "talk"),
        ("My last boss asked me what my goals were.", "talk"),
        ("Would you like to hear about my last job?", "may-tell"),
        ("I met every deadline.", "story"),
        ("Can I tell you how I met a deadline?", "may-tell"),
        ("We had clear goals at Acme, and I reached them.", "story"),
    ],
)
def test_what_is_said_of_oneself_is_no_question(text: str, move: str) -> None:
    assert told(text) == move


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Thank you. What does success look like?", "success"),
        ("At my last job I was successful because goals were clear, so when do you decide?", "decide"),
        ("I led a team of four. By when must this be done?", "timing"),
    ],
)
def test_a_question_counts_before_what_stands_around_it(text: str, move: str) -> None:
    assert told(text) == move


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("What are the goals, and when do you decide?", ("goals", "decide")),
        ("What are you looking for, and what must the person do to be successful?", ("look-for", "success")),
        ("What are your goals? Do you have doubts about me?", ("goals", "concerns")),
    ],
)
def test_two_questions_are_both_understood_in_their_order(text: str, moves: tuple[str, ...]) -> None:
    assert told(text).split(" and ") == list(moves)


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("What have you already tried, and how did it go?", "tried"),
        ("How do you give people feedback, and how often?", "culture"),
        ("Who had this job before, and where are they now?", "predecessor"),
    ],
)
def test_a_question_that_only_goes_on_is_part_of_the_one_before(text: str, move: str) -> None:
    assert told(text) == move


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Hi, I'm Sam.", "greeting"),
        ("I'm Dana Ortiz.", "greeting"),
        ("Good morning. Thank you for having me.", "greeting"),
        ("Sorry I'm late.", "sorry"),
        ("I'm a bit nervous.", "nerves"),
        ("Thanks for explaining that.", "thanks"),
        ("Thank you so much for your time. Bye.", "thanks-and-leave"),
    ],
)
def test_what_is_only_polite_is_no_talking_about_oneself(text: str, move: str) -> None:
    assert told(text) == move


@pytest.mark.parametrize(
    "text", ["Can I tell you about a time I did that?", "Is there a story behind this opening?"]
)
def test_a_question_is_no_story(text: str) -> None:
    found = understand(text, WORDS)

    assert not {"story", "answer", "talk"} & moves_of(found)


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("What is the timeline?", ("timing", "decide")),
        ("Thank you.", ("thanks", "thanks-and-leave")),
        ("Which requirements are firm, and which could someone learn on the job?", ("look-for", "training")),
    ],
)
def test_what_could_be_two_things_is_asked_back(text: str, moves: tuple[str, ...]) -> None:
    assert set(moves) <= set(told(text).split(" or "))


@pytest.mark.parametrize(
    "text",
    [
        "Wat is de deadline?", "Was sind die wichtigsten Ziele?", "Quelles sont les priorités ?", "¿Cuáles son los objetivos?",
        "Qual è la priorità?", "Jakie są cele?", "目標は何ですか",
    ],
)  # fmt: skip
def test_another_language_is_told_kindly(text: str) -> None:
    assert unread(text) == unread("Wat is de deadline?")


@pytest.mark.parametrize("text", ["What is your favourite colour?", "yes"])
def test_what_is_none_of_the_moves_is_not_read(text: str) -> None:
    assert unread(text) == unread("Is there a canteen?")


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u200b"])
def test_nothing_is_not_read(text: str) -> None:
    assert unread(text) == unread("")


def test_what_is_too_long_to_say_is_not_read() -> None:
    assert unread("what are your goals? " * LONGEST)


def test_why_it_is_not_read_is_told_in_these_words(snapshot: SnapshotAssertion) -> None:
    texts = ("Wat is de deadline?", "Is there a canteen?", "", "what are your goals? " * LONGEST)
    told = [unread(text) for text in texts]
    assert len(set(told)) == len(texts)
    assert told == snapshot


@pytest.mark.parametrize(
    "text",
    [
        "WHAT ARE YOUR PRIORITIES", "what are your prioritys?", "What are your prìoritiés?", "what are you're priorities",
        "Whats your top priority?", "what ARE   your\tpriorities ???",
    ],
)  # fmt: skip
def test_case_accents_slips_and_blanks_do_not_count(text: str) -> None:
    assert told(text) == "priorities"


def test_the_words_that_told_are_given_as_they_were_typed() -> None:
    found = understand("What are your GOALS?", WORDS)

    assert isinstance(found, Meant)
    assert found.why == ("GOALS",)


def test_the_echo_says_what_was_understood() -> None:
    found = understand("What does success look like?", WORDS)

    assert isinstance(found, Meant)
    assert found.echo == WORDS.entry("success").echo


PIECES = st.sampled_from(
    [
        "what", "when", "success", "goals", "doubts", "me", "my", "I", "you", "first", "done?", ", and", "not", "the",
        "decide", "what's", "...", "I'd", "job", "hire", "-", "*", "@goal", "|", "\x1b[31m", "é", "\u202e", "salary", "thanks.",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join)))
@example("'")
@example("'s")
@example("İ's ﷺ?")
def test_any_text_is_told_the_same_way_twice_by_words_that_stand_in_it(text: str) -> None:
    found = understand(text, WORDS)

    assert found == understand(text, WORDS)
    assert not isinstance(found, Meant) or all(each in text for each in found.why)
    assert not isinstance(found, Ambiguous) or 2 <= len({each.move for each in found.options}) <= 3
