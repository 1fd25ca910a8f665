"""`coach practice --check`: a typed answer is read for its points, and nothing is recorded."""

import io
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.evidence.speech import CHECKS
from tests.commands.helpers import contents, write_by_hand
from tests.conftest import Coach
from tests.files.banks.packs import PACK

HALF = (
    "I booked a container to the wrong port, Antwerp instead of Hamburg. "
    "We got it rerouted for 400 euros, and the customer had it on Friday."
)


def answer(tmp_path: Path, text: str = HALF) -> str:
    path = tmp_path / "answer.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_each_point_is_there_with_the_words_that_told_it(
    coach: Coach, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    found = coach("practice", "--check", "did-mistake", answer(tmp_path), "--json").json
    assert (found["schema"], found["id"]) == (1, "did-mistake")
    assert [(each["heard"], each["words"]) for each in found["points"]] == [
        (True, "I booked a container to the wrong port, Antwerp instead of Hamburg"),
        (False, None),
        (True, "We got it rerouted for 400 euros"),
        (False, None),
    ]
    assert found["remarks"] == []
    assert found["follow"] == snapshot


def test_an_answer_from_stdin_is_read(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HALF.encode())))
    found = coach("practice", "--check", "did-mistake", "-", "--json")
    assert found.json["points"][0]["heard"] is True


def test_nothing_is_recorded(coach: Coach, home: Path, tmp_path: Path) -> None:
    coach("new", "Acme", now="2026-11-20")
    before = contents(home)
    coach("practice", "--check", "did-mistake", answer(tmp_path))
    assert contents(home) == before


def test_nonsense_has_one_remark_and_no_follow_up(coach: Coach, tmp_path: Path) -> None:
    found = coach("practice", "--check", "did-mistake", answer(tmp_path, "1"), "--json").json
    assert not any(each["heard"] for each in found["points"])
    assert [each["check"] for each in found["remarks"]] == ["nonsense"]
    assert found["follow"] is None


def test_an_empty_answer_is_told(coach: Coach, tmp_path: Path) -> None:
    found = coach("practice", "--check", "did-mistake", answer(tmp_path, ""), "--json").json
    assert [each["check"] for each in found["remarks"]] == ["nothing"]


def test_a_remark_that_was_put_away_does_not_come(coach: Coach, tmp_path: Path) -> None:
    coach("practice", *(word for each in CHECKS for word in ("--dismiss", each)))
    said = "I asked Ravi for a coffee in the yard, just the two of us."
    assert (
        coach("practice", "--check", "did-conflict", answer(tmp_path, said), "--json").json["remarks"] == []
    )


def test_a_question_can_be_named_by_its_words(coach: Coach, tmp_path: Path) -> None:
    words = "Which mistake taught you the most?"
    assert coach("practice", "--check", words, answer(tmp_path), "--json").json["id"] == "did-mistake"


def test_a_question_of_ones_own_is_read_without_words(coach: Coach, home: Path, tmp_path: Path) -> None:
    write_by_hand(home, "questions/mine.yaml", PACK)
    said = "I open the gate of the depot at six and count the 40 vans."
    found = coach("practice", "--check", "my-first", answer(tmp_path, said), "--json").json
    assert len(found["points"]) == 1


def test_an_unknown_question_names_the_nearest(coach: Coach, tmp_path: Path) -> None:
    assert "did-mistake" in coach("practice", "--check", "did-mistak", answer(tmp_path), code=3).err


def test_a_file_that_is_not_there_is_told(coach: Coach) -> None:
    assert "nowhere.txt" in coach("practice", "--check", "did-mistake", "nowhere.txt", code=2).err


def test_a_file_that_is_no_text_is_told(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(b"\xff\xd8\xff\xe0")
    coach("practice", "--check", "did-mistake", str(tmp_path / "photo"), code=4)


def test_other_options_are_refused(coach: Coach, tmp_path: Path) -> None:
    coach("practice", "--check", "did-mistake", answer(tmp_path), "--typed", code=2)


def test_the_screen_reads_like_this(coach: Coach, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    assert coach("practice", "--check", "did-mistake", answer(tmp_path)).out == snapshot


def test_an_answer_that_is_not_matched_is_shown_the_points(
    coach: Coach, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    said = (
        "I fed the goat by the gate and moved the fence twice. My aunt sold forty crates of plums at the church, and I "
        "drove them there in the old van."
    )
    assert coach("practice", "--check", "did-problem", answer(tmp_path, said)).out == snapshot
