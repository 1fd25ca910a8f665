"""The person's own conversations: they stand beside ours, and a broken one takes nothing down."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.conversation.manager import Manager
from interview_coach.errors import BadFile
from interview_coach.files.banks.banks import Banks
from interview_coach.files.banks.own_conversations import own_conversations_in
from interview_coach.files.disk.places import shipped_questions
from tests.files.banks.packs import PACK
from tests.files.banks.talks import TALK

SHIPPED = Banks(shipped_questions()).conversations


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's folder of conversations."""
    folder = tmp_path / "questions" / "conversations"
    folder.mkdir(parents=True)
    return folder


def conversations(own: Path) -> dict[str, Manager]:
    return Banks(shipped_questions(), own.parent).conversations


def left_out(own: Path) -> list[str]:
    """What is left out and why; ours all stand."""
    banks = Banks(shipped_questions(), own.parent)
    assert banks.conversations == SHIPPED
    return [
        f"{each.file.removeprefix(f'{own}/')}:{each.line}: {each.problem}"
        for each in banks.conversations_left_out
    ]


def test_ours_are_complete_and_sorted_and_know_their_names() -> None:
    assert list(SHIPPED) == sorted(SHIPPED)
    assert {name: each.id for name, each in SHIPPED.items()} == {name: name for name in SHIPPED}
    assert "_any" not in SHIPPED
    assert SHIPPED["clear"].replies[-1].id.startswith("any-")


def test_one_of_theirs_is_there_beside_ours(own: Path) -> None:
    (own / "baker.yaml").write_text(TALK)
    found = conversations(own)
    assert set(found) == {*SHIPPED, "baker"}
    assert (found["baker"].id, found["baker"].person, found["baker"].replies[-1].id[:4]) == (
        "baker",
        "Ines Duarte",
        "any-",
    )


def test_one_of_theirs_with_the_name_of_ours_takes_its_place(own: Path) -> None:
    (own / "clear.yaml").write_text(TALK)
    found = conversations(own)
    assert (set(found), found["clear"].person) == (set(SHIPPED), "Ines Duarte")


UNUSABLE = [
    ("a.yaml", "", 1),
    ("a.yaml", TALK.replace("mood: 2", "mood: 7"), 10),
    ("a.yaml", PACK, 1),
    ("_any.yaml", TALK, 1),
    ("a.sync-conflict-2026.yaml", TALK, 1),
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
    assert told == snapshot


def test_they_are_read_and_not_played_through(own: Path) -> None:
    (own / "baker.yaml").write_text(TALK.replace("  shows: [mornings]\n", ""))
    assert "baker" in conversations(own)


def test_to_check_them_they_are_played_through(own: Path) -> None:
    (own / "baker.yaml").write_text(TALK.replace("  shows: [mornings]\n", ""))
    banks = Banks(shipped_questions())
    [(path, manager, problems)] = own_conversations_in(own, banks, banks.anyone)
    assert (path.name, manager, "`mornings`" in problems[0].what) == ("baker.yaml", None, True)


def test_without_a_folder_there_are_ours(tmp_path: Path) -> None:
    found = Banks(shipped_questions(), tmp_path / "questions")
    assert (found.conversations, found.conversations_left_out) == (SHIPPED, ())


def test_packs_know_nothing_of_them(own: Path) -> None:
    (own / "baker.yaml").write_text("nothing of the kind")
    assert Banks(shipped_questions(), own.parent).left_out == ()


def test_one_of_ours_that_is_broken_stops(tmp_path: Path) -> None:
    (tmp_path / "conversations").mkdir()
    (tmp_path / "conversations" / "hard.yaml").write_text(TALK.replace("kind: onsite", "kind: moon"))
    with pytest.raises(BadFile, match=r"hard\.yaml:8"):
        _ = Banks(tmp_path).conversations
