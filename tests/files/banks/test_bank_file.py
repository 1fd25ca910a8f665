"""Any file of questions, looked at by itself."""

import re
from pathlib import Path
from typing import get_args

import pytest

from interview_coach.core.drill.pack import Competency, Drill, Kind, Pack, Role
from interview_coach.files.banks.bank_file import look
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.files.yaml.keys import keys_of
from tests.files.banks.packs import PACK, entry

SOURCES = {source.id for source in Banks(shipped_questions()).sources}
SHIPPED = sorted(shipped_questions().rglob("*.yaml"))
WAYS = "  ways: {answer: Yes., worry: I am there., decline: Let us go on.}\n"
BANK = "schema: 1\ntitle: T\nentries:\n- id: a\n  text: b\n  why: c\n  source: star\n"


def problems(text: str) -> list[str]:
    return [f"{line}: {what}" for line, what in look(text.encode(), SOURCES).problems]


def test_a_pack_is_read_as_one() -> None:
    found = look(PACK.encode(), SOURCES)
    assert (found.form.name, isinstance(found.value, Pack), found.problems) == ("pack", True, ())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_ours(path: Path) -> None:
    assert look(path.read_bytes(), SOURCES).problems == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("practice/software", "pack"), ("practice/improper", "pack"), ("prep", "bank"), ("research", "bank"),
        ("thank-you", "bank"), ("sources", "sources"), ("method", "method"), ("phrases", "phrases"), ("customs", "customs"),
        ("skills", "skills"), ("names", "names"),
        ("moves", "moves"),
        ("conversations/clear", "conversation"), ("conversations/_any", "replies"),
    ],
)  # fmt: skip
def test_its_keys_tell_what_it_is(name: str, kind: str) -> None:
    assert look((shipped_questions() / f"{name}.yaml").read_bytes(), SOURCES).form.name == kind


def test_a_pack_with_half_of_its_keys_is_still_taken_for_one() -> None:
    assert (
        look(b"schema: 1\ntitle: T\nentries:\n- id: a\n  text: b\n  asked: c\n", SOURCES).form.name == "pack"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: my-first", "id: My first", "5: `id: My first` must be small letters, digits and hyphens"),
        ("source: star", "source: starr", "12: `source: starr` is not known; did you mean `star`?"),
        ("source: star", "source: zzzzzz", "12: `source: zzzzzz` is not known; the ids that there are: coach why"),
        ("learning", "lerning", "11: `competency: lerning` is not known; did you mean `learning`?"),
        ("learning", "whistling", "11: `competency: whistling` is not known; one of "),
        ("  trap: Guessing.\n", "", "5: `trap` is missing in a question; add it"),
        ("trap: Guessing.", "trap:", "9: `trap` is empty; write it"),
        ("title: Mine", "title: ' '", "2: `title` is empty; write it"),
        ("kind: situation", "kind: role", "3: `kind: role` needs a family of jobs; add such as `role: software`"),
        ("kind: situation", "kind: situation\nrole: data", "4: `role` is for `kind: role`; take it out"),
        ("kind: situation", "kind: improper", "5: `ways` is missing in an improper question; add `answer`"),
        ("  source: star\n", f"  source: star\n{WAYS}", "13: `ways` are for `kind: improper`, not situation"),
        ("  source: star\n", f"  source: star\n{WAYS}".replace("Yes.", "''"), "13: `answer` is empty; write it"),
        ("trap:", "trapp:", "9: `trapp` is not known here; did you mean `trap`?"),
        ("schema: 1", "schema: 2", "1: written by a newer coach"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, said: str) -> None:
    assert [each for each in problems(PACK.replace(old, new)) if each.startswith(said)]


def test_an_improper_question_with_its_ways_is_well() -> None:
    assert problems(PACK.replace("situation", "improper") + WAYS) == []


def test_one_of_three_ways_is_not_enough() -> None:
    text = PACK.replace("situation", "improper") + "  ways:\n    answer: Yes.\n"
    assert [each[:22] for each in problems(text)] == ["14: `decline` is missi", "14: `worry` is missing"]


def test_an_id_that_stands_twice_is_told_with_the_first_line() -> None:
    assert problems(PACK + entry("my-first")) == [
        "13: `id: my-first` stands twice (first on line 5); give one another"
    ]


def test_everything_is_told_at_once_in_the_order_of_lines() -> None:
    text = PACK.replace("situation", "odd").replace("Why?", "").replace("star", "zzz") + entry("my-first")
    assert [each.split(": ")[0] for each in problems(text)] == ["3", "10", "12", "13"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("source: star", "source: starr", "7: `source: starr` is not known; did you mean `star`?"),
        ("why: c", "why:", "6: `why` is empty; write it"),
        ("id: a", "id: A!", "4: `id: A!` must be small letters"),
        ("title: T", "title:", "2: `title` is empty; write it"),
        ("why: c", "weight: 30", "4: `why` is missing in an entry; add it"),
    ],
)
def test_a_bank_of_tips_is_held_to_the_same(old: str, new: str, said: str) -> None:
    assert [each for each in problems(BANK.replace(old, new)) if each.startswith(said)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "1: the file is empty; write it, or delete it"),
        (b"\xef\xbb\xbf# later\r\n\r\n", "1: the file is empty; write it, or delete it"),
        (b"- a\n", "1: the file must be keys and values; its first line is `schema: 1`"),
        (b"just words\n", "1: the file must be keys and values; its first line is `schema: 1`"),
        (b"schema: 1\ntitle: Gr\xfc\xdfe\n", "2: not UTF-8 text; save the file as UTF-8"),
        (b"schema: 1\ntitle: [\n", "3: "),
        (b"title: T\n", "1: `schema` is missing; add the line `schema: 1`"),
        (b"schema: 1\ntitle: T\nkind: role\nentries: []\n", "4: `entries` is empty; add one that begins"),
        (b"schema: 1\ntitle: T\nkind: role\nentries: x\n", "4: `entries` must be a list"),
        (b"schema: 1\ntitle: T\nkind: role\nentries: [x, [y]]\n", "4: keys and values are expected for a question"),
        (b"x" * (5 * 1024 * 1024), "1: the file is larger than 4 MiB"),
        (b"#" * 100_000 + b"\n" + b"# \r\n" * 100_000 + b"x", "100002: the file must be keys"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_file_of_questions_are_told(data: bytes, said: str) -> None:
    found = [f"{line}: {what}" for line, what in look(data, SOURCES).problems]
    assert [each for each in found if each.startswith(said)]


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
    assert set(re.findall(r"^\| `(\w+)` \|", docs, re.MULTILINE)) == keys_of(Pack, Drill)


def test_the_example_of_the_docs_is_a_pack() -> None:
    docs = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```yaml\n(schema: 1\n.*?)^```", docs, re.MULTILINE | re.DOTALL)
    assert problems(example) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [("[mr, mr]", "mr stands twice"), ("[Mr]", "has capitals; write mr"), ("['']", "has an empty word")],
)
def test_a_list_of_words_around_names_has_small_words_once(words: str, said: str) -> None:
    data = f"schema: 1\ntitle: T\nentries:\n- id: titles\n  words: {words}\n".encode()
    assert said in look(data, SOURCES).problems[0].what


def test_a_list_of_words_that_there_is_not_is_told() -> None:
    data = b"schema: 1\ntitle: T\nentries:\n- id: tittles\n  words: [mr]\n"
    assert "did you mean `titles`?" in look(data, SOURCES).problems[0].what
