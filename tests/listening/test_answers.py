"""The answers by which the words of points were made. How well others are heard is in docs/listening.md."""

import pytest

from tests.listening.answers import FOLDER, AnswerScore, answers_in, score_answers


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
