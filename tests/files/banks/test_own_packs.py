"""The person's own packs: they add to ours and replace, and a broken one takes nothing down."""

import os
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.drill.pack import every
from interview_coach.errors import BadFile
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.files.banks.packs import PACK, entry

SHIPPED = Banks(shipped_questions()).packs


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's folder of packs."""
    folder = tmp_path / "questions"
    folder.mkdir()
    return folder


def banks(own: Path) -> Banks:
    return Banks(shipped_questions(), own)


def left_out(own: Path) -> list[str]:
    """What is left out and why; ours all stand."""
    found = banks(own)
    assert {name: pack for name, pack in found.packs.items() if name in SHIPPED} == SHIPPED
    return [f"{each.file.removeprefix(f'{own}/')}:{each.line}: {each.problem}" for each in found.left_out]


def test_without_a_folder_there_are_ours(tmp_path: Path) -> None:
    found = Banks(shipped_questions(), tmp_path / "questions")
    assert (found.packs, found.left_out) == (SHIPPED, ())


def test_a_pack_of_theirs_is_there_beside_ours(own: Path) -> None:
    (own / "mine.yaml").write_text(PACK)
    assert set(banks(own).packs) == {*SHIPPED, "mine"}


def test_their_question_stands_in_place_of_ours(own: Path) -> None:
    (own / "mine.yaml").write_text(PACK.replace("my-first", "hard-gap"))
    found = banks(own).packs["difficult"].get("hard-gap")
    assert found
    assert found.text == "What is your day like?"
    assert len(every(banks(own).packs.values())) == len(every(SHIPPED.values()))


def test_their_pack_with_the_name_of_ours_adds_to_it(own: Path) -> None:
    (own / "difficult.yaml").write_text(PACK.replace("situation", "difficult"))
    entries = banks(own).packs["difficult"].entries
    assert entries == (*SHIPPED["difficult"].entries, entries[-1])
    assert entries[-1].id == "my-first"


def test_a_broken_one_is_left_out_with_its_first_problem_and_the_others_are_read(own: Path) -> None:
    (own / "a.yaml").write_text(PACK.replace("learning", "lerning").replace("star", "zzz"))
    (own / "b.yaml").write_text(PACK)
    [told] = left_out(own)
    assert told.startswith("a.yaml:11: `competency: lerning`")
    assert "b" in banks(own).packs


def test_what_a_broken_one_holds_is_not_taken(own: Path) -> None:
    (own / "a.yaml").write_text(PACK.replace("star", "zzz"))
    (own / "b.yaml").write_text(PACK)
    assert [line[:6] for line in left_out(own)] == ["a.yaml"]


UNUSABLE = [
    ("a.yaml", "", 1),
    ("prep.yaml", PACK, 1),
    ("practice.yaml", PACK, 1),
    ("difficult.yaml", PACK, 3),
    ("software.yaml", PACK.replace("situation", "role\nrole: data"), 4),
    ("a.yaml", PACK.replace("my-first", "org-why"), 5),
    ("a.yaml", "schema: 1\ntitle: T\nentries:\n- id: a\n  text: b\n  why: c\n  source: star\n", 1),
    ("a.sync-conflict-2026.yaml", PACK, 1),
]


@pytest.mark.parametrize(("name", "text", "line"), UNUSABLE)
def test_what_cannot_be_used_is_left_out_with_its_line(own: Path, name: str, text: str, line: int) -> None:
    (own / name).write_text(text)
    [told] = left_out(own)
    assert told.startswith(f"{name}:{line}: ")


def test_what_is_left_out_is_told_in_these_words(own: Path, snapshot: SnapshotAssertion) -> None:
    told = []
    for name, text, _ in UNUSABLE:
        (own / name).write_text(text)
        told += left_out(own)
        (own / name).unlink()
    (own / "a.yaml").write_text(PACK)
    (own / "b.yaml").write_text(PACK.replace("my-first", "another") + entry("my-first"))
    (own / "c.yaml").symlink_to(own / "nowhere")
    (own / "d.yaml").write_text(PACK.replace("learning", "lerning"))
    assert [*told, *left_out(own)] == snapshot


def test_of_two_packs_with_one_id_the_later_is_left_out(own: Path) -> None:
    (own / "a.yaml").write_text(PACK)
    (own / "b.yaml").write_text(PACK.replace("my-first", "another") + entry("my-first"))
    [told] = left_out(own)
    assert told.startswith("b.yaml:13: `id: my-first`")


def test_a_pipe_a_folder_and_a_link_to_nothing_are_left_out(own: Path) -> None:
    os.mkfifo(own / "a.yaml")
    (own / "b.yaml").mkdir()
    (own / "c.yaml").symlink_to(own / "nowhere")
    assert [line.split(": ")[0] for line in left_out(own)] == ["a.yaml:1", "b.yaml:1", "c.yaml:1"]


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "questions").write_text("x")
    [line] = left_out(tmp_path / "questions")
    assert "questions:1: can't be read: " in line


@pytest.mark.parametrize("name", ["mine.yml", ".mine.yaml", "mine.yaml~", "pack.json", "notes.txt"])
def test_other_files_there_are_their_own_affair(own: Path, name: str) -> None:
    (own / name).write_text("nothing of the kind")
    assert left_out(own) == []


def test_one_of_ours_that_is_broken_still_stops(tmp_path: Path, own: Path) -> None:
    (tmp_path / "ours" / "practice").mkdir(parents=True)
    (tmp_path / "ours" / "practice" / "hard.yaml").write_text(PACK.replace("learning", "lerning"))
    with pytest.raises(BadFile, match=r"hard\.yaml:11"):
        _ = Banks(tmp_path / "ours", own).packs


def test_they_are_read_once(own: Path) -> None:
    (own / "mine.yaml").write_text(PACK)
    found = banks(own)
    before = found.packs
    (own / "mine.yaml").unlink()
    assert (found.packs is before, found.left_out) == (True, ())
