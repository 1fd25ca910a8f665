"""The answers by which points are heard as they are. What they say of others is in docs/listening.md."""

import pytest

from tests.listening.answers import FOLDER, AnswerScore, answers_in, heard_in, score_answers


@pytest.fixture(scope="module")
def found() -> AnswerScore:
    paths = sorted(FOLDER.glob("development-answers*.tsv"))
    return score_answers([answer for path in paths for answer in answers_in(path)])


def test_the_points_are_heard(found: AnswerScore) -> None:
    assert found.f1 >= 0.93


def test_few_good_answers_are_told_of_a_lack_that_is_not_there(found: AnswerScore) -> None:
    assert found.good_told / found.good <= 3 / 40


def test_no_weak_answer_is_praised(found: AnswerScore) -> None:
    assert found.weak_praised == 0


@pytest.fixture(scope="module")
def others() -> AnswerScore:
    return score_answers(answers_in(FOLDER / "answers-others.tsv"))


def test_the_points_of_the_last_set_are_heard() -> None:
    found = score_answers(answers_in(FOLDER / "answers-blind.tsv"))
    assert found.f1 >= 0.83
    assert found.good_told <= 3
    assert found.good_unmatched <= 3
    assert found.weak_praised <= 10


def test_the_points_of_long_typed_answers_are_heard() -> None:
    found = score_answers(answers_in(FOLDER / "answers-typed.tsv"))
    assert found.f1 >= 0.86
    assert found.good_told == 0
    assert found.good_unmatched <= 2


def test_the_points_of_somebody_else_are_heard(others: AnswerScore) -> None:
    assert others.f1 >= 0.85


def test_few_good_answers_of_somebody_else_are_told_of_a_lack(others: AnswerScore) -> None:
    assert others.good_told <= 3
    assert others.good_unmatched <= 1


def test_hardly_a_weak_answer_of_somebody_else_is_praised(others: AnswerScore) -> None:
    assert others.weak_praised <= 2


def test_hardly_a_weak_answer_to_another_question_is_praised() -> None:
    assert score_answers(answers_in(FOLDER / "answers-weak.tsv")).weak_praised <= 2


def test_an_answer_that_has_nothing_to_do_with_the_question_is_hardly_ever_praised() -> None:
    found = score_answers(answers_in(FOLDER / "answers-off-topic.tsv"))
    assert found.weak_praised <= 5
    assert found.wrong <= 10


def test_hardly_an_answer_to_its_question_is_said_to_be_about_something_else() -> None:
    answers = [each for name in ("others", "blind") for each in answers_in(FOLDER / f"answers-{name}.tsv")]
    lacks = [heard_in(each).lack for each in answers if "1" in each.labels]
    assert len(lacks) == 250
    assert lacks.count("off-topic") <= 4


def test_a_good_answer_to_another_question_is_seldom_praised() -> None:
    good = [each for each in answers_in(FOLDER / "answers-others.tsv") if each.quality == "good"]
    others = [each.question for each in good[7:] + good[:7]]
    found = [
        heard_in(answer._replace(question=question))
        for answer, question in zip(good, others, strict=True)
        if question != answer.question
    ]
    ticked = [sum(point.is_heard for point in each.points) for each in found]
    assert len(ticked) == 60
    assert len([number for number in ticked if number]) <= 7
    assert sum(ticked) <= 8
