"""What bench/prose.py counts, each on a small test file that was made up for it."""

import pytest
from bench.prose import Module, Runs, prose, runs

SENTENCE = "nothing was changed here"


def quoted(text: str, own: Runs | None = None) -> list[str]:
    """What this test file quotes, where it typed nothing but this itself."""
    return [quote.text for quote in prose(Module(text), own or set())]


@pytest.mark.parametrize(
    "text",
    [
        f"assert '{SENTENCE}' in run('next').out",
        f"assert run('next').err == '{SENTENCE}'",
        f"assert run('next').out.startswith('{SENTENCE}')",
        f"with pytest.raises(Refused, match='{SENTENCE}'): run()",
        f"screen.asks('{SENTENCE}')",
        f"WORDS = '{SENTENCE}'\nassert WORDS in run().out",
        f"for words in ('{SENTENCE}',):\n    assert words in run().out",
        f"@pytest.mark.parametrize('said', ['{SENTENCE}'])\ndef test_it(said):\n    assert said in run().out",
        f"def says(words):\n    assert words in run().out\n\nsays('{SENTENCE}')",
    ],
)
def test_a_sentence_that_is_expected_counts(text: str) -> None:
    assert quoted(text) == [SENTENCE]


@pytest.mark.parametrize(
    "text",
    [
        f"assert run('{SENTENCE}').code == 0",
        f"assert found['{SENTENCE}'] == 1",
        f"WORDS = '{SENTENCE}'\nassert WORDS in run(WORDS).out",
        f"def test_it(words='{SENTENCE}'):\n    assert run(words)",
        "assert 'coach followup acme done now today' in run().out",
        "assert 'kind: panel place: home note: none' in run().out",
        "assert 'Thu 3 Dec 2026, Ada Okafor' in run().out",
        "assert 'two words' in run().out",
        "assert str(said) == snapshot",
    ],
)
def test_a_fact_or_what_is_typed_does_not_count(text: str) -> None:
    assert quoted(text) == []


def test_an_assert_with_two_sentences_counts_once() -> None:
    assert len(quoted(f"assert run() == ['{SENTENCE}', 'and one more sentence here']")) == 1


def test_what_the_test_typed_itself_is_left_out() -> None:
    text = f"assert 'Noted: {SENTENCE}' in run().out"
    assert quoted(text, own=set(runs(f"note={SENTENCE}"))) == []
