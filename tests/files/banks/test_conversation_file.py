"""A file of a conversation, looked at by itself; and what the docs say of it."""

import re
from typing import get_args

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.check import ENOUGH, LONGEST, SHORTEST
from interview_coach.core.conversation.manager import (
    COSTS,
    Doubt,
    Ending,
    Goal,
    Grade,
    Manager,
    Reply,
    Sample,
    Told,
    When,
)
from interview_coach.core.record.model import InterviewKind
from interview_coach.files.banks.bank_file import inspect
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.conversation_file import line_of
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of
from interview_coach.files.yaml.yaml_io import parse
from tests.files.banks.talks import DOCS, TALK

BANKS = Banks(shipped_questions())
SOURCES = {source.id for source in BANKS.sources}


def line(text: str, sought: str) -> int:
    """The line of the first place where this stands."""
    return text[: text.index(sought)].count("\n") + 1


def problems(text: str, *, played: bool = True) -> list[tuple[int, str]]:
    found = inspect(text.encode(), SOURCES, BANKS.anyone if played else None)
    return [(line, what) for line, what in found.problems]


def test_the_example_of_the_docs_is_well() -> None:
    found = inspect(TALK.encode(), SOURCES, BANKS.anyone)
    assert (found.form.name, isinstance(found.value, Manager), found.problems) == ("conversation", True, ())


WRONG = [
        ("kind: onsite", "kind: onsight", "kind: onsight", "`onsite`"),
        ("to: [success, goals]", "to: [succes]", "to: [succes]", "`success`"),
        ("mood: warmer", "mood: warm", "mood: warm", "`warmer`"),
        ("pause: true\n  source", "pause: yes\n  source", "pause: yes", "`pause`"),
        ("not-shown: [waste]", "hidden: [waste]", "when: {hidden", "`hidden`"),
        ("not-shown: [waste]", "not-shown: [west]", "when: {not-shown", "`west`"),
        ("minutes: 15", "minutes: 5", "minutes: 5", "`minutes: 5`"),
        ("kind: middling", "kind: good", "endings:", "`kind: middling`"),
        ("blurb:", "blurp:", "schema", "`blurb`"),
        ("  shows: [mornings]\n", "", "- id: mornings", "`mornings`"),
        ("when: {met: [waste], answered: [mornings]}", "when: {met-at-least: 1, met-at-most: 0}", "- id: yes",
         "`yes`"),
        ("- id: fit\n", "- id: first\n  to: [fit-plain, fit-bold, fit-gentle]\n  says: A.\n  source: star\n- id: fit\n",
         "- id: fit\n", "`first`"),
]  # fmt: skip
"""What is put in place of what, at which line that is told, and what is named."""


@pytest.mark.parametrize(("old", "new", "at", "said"), WRONG)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, at: str, said: str) -> None:
    text = TALK.replace(old, new, 1)
    found = problems(text)
    assert line(text, at) in [where for where, what in found if said in what]


def test_what_is_wrong_is_told_in_these_words(snapshot: SnapshotAssertion) -> None:
    assert [problems(TALK.replace(old, new, 1)) for old, new, *_ in WRONG] == snapshot


def test_it_is_not_played_where_the_file_is_wrong() -> None:
    text = TALK.replace("  shows: [mornings]\n", "").replace("source: tough-calls", "source: though-calls", 1)
    [(_, what)] = problems(text)
    assert what.startswith("`source: though-calls`")


def test_it_is_played_only_with_what_all_fall_back_on() -> None:
    assert problems(TALK.replace("  shows: [mornings]\n", ""), played=False) == []


def test_a_path_leads_as_near_as_the_file_goes() -> None:
    node = parse(b"a:\n- b: 1\n- b:\n    c: 2\n")
    assert [line_of(node, path) for path in ((), ("a",), ("a", 1), ("a", 1, "b", "c"), ("a", 1, "x"), ("a", 7))] == [
        1, 1, 3, 4, 3, 1,
    ]  # fmt: skip


class TestDocs:
    def test_every_key_is_named(self) -> None:
        keys = keys_of(Manager, Goal, Doubt, Sample, Reply, When, Ending)
        assert keys <= set(re.findall(r"`([a-z-]+)`", DOCS))

    def test_every_move_is_named_with_its_minutes(self) -> None:
        rows = re.findall(r"^\| (`.*?`) \| [a-z].* \| (\d+) \|$", DOCS, re.MULTILINE)
        named = {move: int(minutes) for moves, minutes in rows for move in re.findall(r"`([a-z-]+)`", moves)}
        assert named == COSTS

    @pytest.mark.parametrize("words", [get_args(InterviewKind), get_args(Grade), get_args(Told)])
    def test_every_word_is_named(self, words: tuple[str, ...]) -> None:
        assert [word for word in words if not re.search(rf"\b{word}\b", DOCS)] == []

    def test_the_bounds_are_those_of_the_check(self) -> None:
        assert f"{SHORTEST} to {LONGEST}" in DOCS
        assert [key for key, (_, most) in ENOUGH.items() if not re.search(rf"^\| `{key}` \|.*\b{most}\b", DOCS, re.MULTILINE)] == []  # fmt: skip
