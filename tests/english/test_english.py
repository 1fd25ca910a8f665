"""The texts of the project follow the rules of the English, and each rule can fail."""

import pytest

from tests.english.check import check, found_in_all, texts
from tests.english.rules import (
    FEWEST_CONTRACTIONS,
    Allowed,
    Finding,
    allowed,
    contractions,
    findings,
    is_allowed,
    rules,
)
from tests.english.texts import (
    BANK,
    DOCSTRING,
    DOCUMENT,
    KINDS,
    MESSAGE,
    PAGE,
    Text,
    bank_texts,
    page_texts,
    prose_texts,
    source_texts,
)

LONG = " ".join(["word"] * 26)


def found(words: str, kind: str = BANK, key: str = "") -> list[str]:
    """What the rules find in these words."""
    return [each.found for each in findings(Text("a.yaml", kind, key, words))]


def test_every_text_follows_the_rules() -> None:
    assert [str(each) for each in check()] == []


def test_each_word_to_avoid_is_found() -> None:
    avoided = [(words.rstrip("*"), min(rule.kinds)) for rule in rules() for words in rule.words]

    missed = [
        words
        for words, kind in avoided
        if words.casefold() not in [each.casefold() for each in found(f"{words.capitalize()} no more.", kind)]
    ]

    assert avoided
    assert missed == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Whom will you meet?",
        "Nobody likes a quarrel.",
        "By when do they decide?",
        "I practise behaviour questions.",
        "The organisation cancelled it.",
        "Just type coach.",
        "I would like this job.",
        "You do not have to answer.",
        "Ask whether there is a date.",
        "Well done! Go on.",
        "Are you passionate about it?",
        LONG,
    ],
)
def test_a_bad_sentence_is_found(sentence: str) -> None:
    assert found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Who will you meet?",
        "They see how careful you are.",
        "Either one can make a good story.",
        "It's an organizational chart.",
        "You told them kindly.",
        "a != b",
        " ".join(["word"] * 25),
        f"{LONG[:64]}. {LONG[:64]}.",
    ],
)
def test_a_good_sentence_is_not(sentence: str) -> None:
    assert found(sentence) == []


def test_a_word_is_found_over_the_end_of_a_line() -> None:
    assert found("Ask them by\nwhen it is.") == ["by\nwhen"]


def test_a_rule_for_what_is_said_does_not_hold_for_a_docstring() -> None:
    assert found("Files that do not belong here.", DOCSTRING) == []


def test_a_long_sentence_is_fine_in_a_docstring() -> None:
    assert found(LONG, DOCSTRING) == []


@pytest.mark.parametrize("kind", [BANK, PAGE, MESSAGE, DOCUMENT])
def test_a_long_sentence_is_found_elsewhere(kind: str) -> None:
    assert found(LONG, kind) == ["26 words"]


def test_a_trap_without_a_verb_is_found() -> None:
    assert found("Charm, and nothing to rest on.", key="trap") == ["no verb"]


def test_each_sentence_of_a_trap_has_a_verb() -> None:
    assert found("It's easy to forget the example. Charm alone.", key="trap") == ["no verb"]


def test_a_trap_with_a_verb_is_not_found() -> None:
    assert found("Three nice words come quickly.", key="trap") == []


def test_contractions_are_counted_by_ten_thousand_words() -> None:
    assert contractions([Text("a.yaml", BANK, "", "It's here and you don't know")]) == pytest.approx(
        20_000 / 6
    )


def test_a_possessive_is_no_contraction() -> None:
    assert contractions([Text("a.yaml", BANK, "", "The manager's last goal")]) == 0


def test_there_are_enough_contractions_in_the_questions() -> None:
    assert contractions(texts()) >= FEWEST_CONTRACTIONS


def test_an_exception_is_for_its_own_file() -> None:
    finding = Finding("b.yaml:3", "do not", "", "Do not send it.")
    assert not is_allowed(finding, [Allowed("a.yaml", ("Do not send it.",), "")])


def test_an_exception_is_for_its_own_words() -> None:
    exceptions = [Allowed("a.yaml", ("Do not send it.",), "")]
    assert is_allowed(Finding("a.yaml:3", "do not", "", "Really. Do not send it."), exceptions)
    assert not is_allowed(Finding("a.yaml:3", "do not", "", "Do not ask."), exceptions)


def test_every_exception_is_still_needed() -> None:
    unused = [
        (each.at, says)
        for each in allowed()
        for says in each.says
        if not any(is_allowed(finding, [Allowed(each.at, (says,), "")]) for finding in found_in_all())
    ]
    assert unused == []


class TestReading:
    def test_ids_of_a_bank_are_no_text(self) -> None:
        assert list(bank_texts("questions/a.yaml", "kind: the behaviour\ngroup: behaviour")) == []

    def test_lists_of_a_bank_are_read(self) -> None:
        read = bank_texts("questions/a.yaml", "entries:\n- shows: [You ask., You say it.]")
        assert [(each.key, each.words) for each in read] == [("shows", "You ask."), ("shows", "You say it.")]

    def test_a_docstring_and_a_message_are_told_apart(self) -> None:
        read = source_texts("src/a.py", '"""The point."""\nx = "No file"\ny = "behaviour"\n')
        assert [(each.kind, each.words) for each in read] == [
            (MESSAGE, "No file"),
            (DOCSTRING, "The point."),
        ]

    def test_the_docstring_of_a_command_is_a_message(self) -> None:
        read = source_texts("src/commands/a.py", 'def run():\n    """Ask again."""\n')
        assert [each.kind for each in read] == [MESSAGE]

    def test_a_filled_in_message_is_one_text(self) -> None:
        read = source_texts("src/a.py", 'x = f"No file {name}: look again"\n')
        assert [each.words for each in read] == ["No file {}: look again"]

    def test_code_in_a_document_is_left_out(self) -> None:
        read = prose_texts("a.md", DOCUMENT, "Say `colour` here.\n\n```\nbehaviour\n```\n\n- One\n- Two\n")
        assert [each.words for each in read] == ["Say CODE here.", "One", "Two"]

    def test_the_wrapped_lines_of_a_page_are_one_text(self) -> None:
        read = page_texts("a.ambr", "# name: whom\n  One thing that is\n  wrapped here.\n  Another.\n")
        assert [each.words for each in read] == ["One thing that is wrapped here.", "Another."]

    def test_every_kind_is_read(self) -> None:
        assert {each.kind for each in texts()} == set(KINDS)
