"""Any file of questions, looked at by itself."""

import re
from pathlib import Path
from typing import get_args

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.drill.pack import Competency, Drill, Kind, Pack, Role
from interview_coach.files.banks.bank_file import inspect
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of
from tests.files.banks.packs import PACK, entry

SOURCES = {source.id for source in Banks(shipped_questions()).sources}
SHIPPED = sorted(shipped_questions().rglob("*.yaml"))
WAYS = "  ways: {answer: Yes., worry: I am there., decline: Let us go on.}\n"
BANK = "schema: 1\ntitle: T\nentries:\n- id: a\n  text: b\n  why: c\n  source: star\n"


def problems(text: str) -> list[str]:
    return [f"{line}: {what}" for line, what in inspect(text.encode(), SOURCES).problems]


def test_a_pack_is_read_as_one() -> None:
    found = inspect(PACK.encode(), SOURCES)
    assert (found.form.name, isinstance(found.value, Pack), found.problems) == ("pack", True, ())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_ours(path: Path) -> None:
    assert inspect(path.read_bytes(), SOURCES).problems == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("practice/software", "pack"), ("practice/improper", "pack"), ("prep", "bank"), ("research", "bank"),
        ("thank-you", "bank"), ("sources", "sources"), ("method", "method"), ("phrases", "phrases"), ("customs", "customs"),
        ("skills", "skills"), ("names", "names"),
        ("moves", "moves"), ("answers", "answers"),
        ("conversations/clear", "conversation"), ("conversations/_any", "replies"),
    ],
)  # fmt: skip
def test_its_keys_tell_what_it_is(name: str, kind: str) -> None:
    assert inspect((shipped_questions() / f"{name}.yaml").read_bytes(), SOURCES).form.name == kind


def test_a_pack_with_half_of_its_keys_is_still_taken_for_one() -> None:
    assert (
        inspect(b"schema: 1\ntitle: T\nentries:\n- id: a\n  text: b\n  asked: c\n", SOURCES).form.name
        == "pack"
    )


WRONG_PACKS = [
    ("id: my-first", "id: My first", 5, "`id: My first`"),
    ("source: star", "source: starr", 12, "`star`"),
    ("source: star", "source: zzzzzz", 12, "coach why"),
    ("learning", "lerning", 11, "`learning`"),
    ("learning", "whistling", 11, "`competency: whistling`"),
    ("  trap: Guessing.\n", "", 5, "`trap`"),
    ("trap: Guessing.", "trap:", 9, "`trap`"),
    ("title: Mine", "title: ' '", 2, "`title`"),
    ("kind: situation", "kind: role", 3, "`role: software`"),
    ("kind: situation", "kind: situation\nrole: data", 4, "`role`"),
    ("kind: situation", "kind: improper", 5, "`ways`"),
    ("kind: situation", "kind: form\nhow: Record yourself.", 3, "`different`"),
    ("kind: situation", "kind: form\ndifferent: No one is there.", 3, "`how`"),
    ("kind: situation", "kind: situation\nrounds: [trial]", 4, "`kind: form`"),
    ("  source: star\n", f"  source: star\n{WAYS}", 13, "`kind: improper`"),
    ("  source: star\n", f"  source: star\n{WAYS}".replace("Yes.", "''"), 13, "`answer`"),
    ("trap:", "trapp:", 9, "`trap`"),
    ("schema: 1", "schema: 2", 1, "2"),
]
"""What is put in place of what, on which line that is told, and what is named."""
WRONG_BANKS = [
    ("source: star", "source: starr", 7, "`star`"),
    ("why: c", "why:", 6, "`why`"),
    ("id: a", "id: A!", 4, "`id: A!`"),
    ("title: T", "title:", 2, "`title`"),
    ("why: c", "weight: 30", 4, "`why`"),
]
NO_QUESTIONS = [
    (b"", 1), (b"\xef\xbb\xbf# later\r\n\r\n", 1), (b"- a\n", 1), (b"just words\n", 1),
    (b"schema: 1\ntitle: Gr\xfc\xdfe\n", 2), (b"schema: 1\ntitle: [\n", 3), (b"title: T\n", 1),
    (b"schema: 1\ntitle: T\nkind: role\nentries: []\n", 4), (b"schema: 1\ntitle: T\nkind: role\nentries: x\n", 4),
    (b"schema: 1\ntitle: T\nkind: role\nentries: [x, [y]]\n", 4), (b"x" * (5 * 1024 * 1024), 1),
    (b"#" * 100_000 + b"\n" + b"# \r\n" * 100_000 + b"x", 100_002),
]  # fmt: skip


def named(found: list[str], line: int, what: str = "") -> list[str]:
    """What is told of this line and names this."""
    return [each for each in found if each.startswith(f"{line}: ") and what in each]


@pytest.mark.parametrize(("old", "new", "line", "what"), WRONG_PACKS)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, line: int, what: str) -> None:
    assert named(problems(PACK.replace(old, new)), line, what)


def test_what_is_wrong_is_told_in_these_words(snapshot: SnapshotAssertion) -> None:
    texts = [PACK.replace(old, new) for old, new, *_ in WRONG_PACKS]
    texts += [BANK.replace(old, new) for old, new, *_ in WRONG_BANKS]
    texts += [PACK + entry("my-first"), PACK.replace("situation", "improper") + "  ways:\n    answer: Yes.\n"]
    told = [problems(text) for text in texts]
    told += [
        [f"{line}: {what}" for line, what in inspect(data, SOURCES).problems] for data, _ in NO_QUESTIONS
    ]
    assert told == snapshot


def test_an_improper_question_with_its_ways_is_well() -> None:
    assert problems(PACK.replace("situation", "improper") + WAYS) == []


def test_one_of_three_ways_is_not_enough() -> None:
    text = PACK.replace("situation", "improper") + "  ways:\n    answer: Yes.\n"
    assert [each.split("` ")[0] for each in problems(text)] == ["14: `decline", "14: `worry"]


def test_an_id_that_stands_twice_is_told_with_the_first_line() -> None:
    [told] = problems(PACK + entry("my-first"))
    assert (told.startswith("13: `id: my-first`"), " 5" in told) == (True, True)


def test_everything_is_told_at_once_in_the_order_of_lines() -> None:
    text = PACK.replace("situation", "odd").replace("Why?", "").replace("star", "zzz") + entry("my-first")
    assert [each.split(": ")[0] for each in problems(text)] == ["3", "10", "12", "13"]


@pytest.mark.parametrize(("old", "new", "line", "what"), WRONG_BANKS)
def test_a_bank_of_tips_is_held_to_the_same(old: str, new: str, line: int, what: str) -> None:
    assert named(problems(BANK.replace(old, new)), line, what)


@pytest.mark.parametrize(("data", "line"), NO_QUESTIONS)
def test_bytes_that_are_no_file_of_questions_are_told(data: bytes, line: int) -> None:
    assert named([f"{line}: {what}" for line, what in inspect(data, SOURCES).problems], line)


@pytest.mark.parametrize(
    ("title", "words"),
    [("competency", get_args(Competency)), ("kind", get_args(Kind)), ("role", get_args(Role))],
)
def test_the_docs_name_every_word_that_a_pack_may_have(title: str, words: tuple[str, ...]) -> None:
    docs = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
    [row] = re.findall(rf"^\| `{title}` \| one of (.*?)(?:;.*)? \|", docs, re.MULTILINE)
    assert row.split(", ") == list(words)


def test_the_docs_name_every_key_of_a_pack() -> None:
    docs = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)` \|", docs, re.MULTILINE)) == keys_of(Pack, Drill)


def test_the_example_of_the_docs_is_a_pack() -> None:
    docs = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```yaml\n(schema: 1\n.*?)^```", docs, re.MULTILINE | re.DOTALL)
    assert problems(example) == []


@pytest.mark.parametrize("words", ["[mr, mr]", "[Mr]", "['']"])
def test_a_list_of_words_around_names_has_small_words_once(words: str, snapshot: SnapshotAssertion) -> None:
    data = f"schema: 1\ntitle: T\nentries:\n- id: titles\n  words: {words}\n".encode()
    assert inspect(data, SOURCES).problems[0].what == snapshot


def test_a_list_of_words_that_there_is_not_is_told() -> None:
    data = b"schema: 1\ntitle: T\nentries:\n- id: tittles\n  words: [mr]\n"
    assert "`titles`" in inspect(data, SOURCES).problems[0].what


def test_words_have_a_line_for_each_point(snapshot: SnapshotAssertion) -> None:
    pack = PACK.replace("  shows: You do.\n", "  shows:\n  - You do.\n  - You did.\n  words:\n  - doing\n")
    assert problems(pack) == snapshot


def test_words_of_points_may_be_left_empty() -> None:
    pack = PACK.replace("  shows: You do.\n", "  shows:\n  - You do.\n  - You did.\n  words: ['', done]\n")
    assert problems(pack) == []


def test_a_phrase_of_a_table_that_becomes_nothing_is_named_with_its_line() -> None:
    text = "schema: 1\ntitle: Words\nlists:\n- id: slips\n  words:\n  - 'no shows: no-shows'\n  - 'on (a|b) call: on call'\n"
    found = inspect(text.encode(), ())
    assert [problem.line for problem in found.problems] == [7]
