"""The quick form of the experiment."""

from tests.faults.hostile_text import QUICK, run
from tests.faults.text_home import quoted
from tests.faults.texts import TEXTS


def test_hostile_texts_and_names_lose_no_word_and_send_no_control_character() -> None:
    found = run(full=False)
    assert found.failures == []
    assert found.counts["texts"] == len(QUICK)
    assert int(found.counts["pages read"]) > 100
    assert int(found.counts["hostile names typed"]) > 30
    assert int(found.counts["jobs with hostile names"]) > 20
    assert int(found.counts["commands next to files put there by hand"]) > 5


def test_there_are_more_than_eighty_texts_and_each_can_be_written_as_yaml() -> None:
    import yaml

    assert len(TEXTS) > 80
    for name, text in TEXTS.items():
        if len(text) < 1_000:
            assert yaml.safe_load(quoted(text)) == text, name
