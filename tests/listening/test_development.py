"""The messages by which the words were made, and some of others. How well they are read is in docs/listening.md."""

import pytest

from interview_coach.core.incoming.telling import PHRASE, NewsWeights
from tests.listening.table import FOLDER, Labelled, Score, messages_in, score, words
from tests.scale import is_deep

EACH = 1 if is_deep() else 10
"""All of them are read in the deep form; in the suite every tenth, and every no."""


def every_message() -> list[Labelled]:
    """The messages by which the words were made."""
    return [each for path in sorted(FOLDER.glob("development-*.txt")) for each in messages_in(path)]


@pytest.fixture(scope="module", params=[0, 1])
def found(request: pytest.FixtureRequest) -> Score:
    """Every second one, from each of the two first ones."""
    return score(every_message()[::EACH][request.param :: 2])


def test_the_kinds_are_read(found: Score) -> None:
    assert found.kinds_right / found.messages >= 0.99


@pytest.mark.parametrize("first", range(4))
def test_no_no_is_read_as_anything_else(first: int) -> None:
    """Every fourth one, from each of the first four: a test takes three seconds at most."""
    assert score([each for each in every_message() if each.kind == "no"][first::4]).noes_lost == 0


def test_the_days_are_read(found: Score) -> None:
    assert found.days_right / found.days_stated >= 0.98


def test_few_days_are_wrong(found: Score) -> None:
    assert found.days_wrong / found.days_stated <= 0.015


def test_little_is_left_open(found: Score) -> None:
    assert found.untold / found.messages <= 0.01


@pytest.mark.parametrize(
    ("name", "kinds", "lost", "days", "wrong"),
    [
        ("messages-others", 0.97, 0, 0.98, 0.0),
        ("messages-blind", 0.91, 0, 0.94, 0.04),
        ("messages-drawn-1", 0.94, 0, 0.95, 0.02),
        ("messages-drawn-2", 0.93, 0, 0.91, 0.07),
        ("messages-ordinary", 0.95, 0, 0.96, 0.04),
    ],
)
def test_messages_of_others_are_read_as_well_as_they_were(
    name: str, kinds: float, lost: int, days: float, wrong: float
) -> None:
    """The figures of docs/listening.md. No weight comes from these sets."""
    found = score(list(messages_in(FOLDER / f"{name}.txt")))

    assert found.kinds_right / found.messages >= kinds
    assert found.noes_lost <= lost
    assert found.days_right / found.days_stated >= days
    assert found.days_wrong / found.days_stated <= wrong


def test_every_phrase_of_ours_has_a_weight() -> None:
    """One without is only worth its place in `questions/incoming.yaml` after `python -m bench.news`."""
    news = words().news
    assert news
    weights = NewsWeights(news)
    assert [each.id for each in words().entries if not weights.of(f"{PHRASE}{each.id}")] == []
