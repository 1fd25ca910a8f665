"""What each write did, and every version of every record."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.files.journal import journal
from interview_coach.files.journal.journal import Journal
from interview_coach.files.journal.operation import Kind, Op, digest
from interview_coach.files.journal.steps import standing


def op(
    seq: int,
    step: int | None = None,
    *,
    undoes: int | None = None,
    kind: Kind = "write",
    path: str = "jobs/acme.yaml",
    new: bytes = b"",
) -> Op:
    """An operation on one file."""
    return Op(
        seq=seq,
        step=seq if step is None else step,
        command="coach new Acmé",
        at="2026-11-21T00:00:00+01:00",
        kind=kind,
        path=path,
        new=digest(new),
        undoes=undoes,
    )


def undo(seq: int, step: int) -> list[Op]:
    """The operations of an undo of this step."""
    return [op(seq, undoes=step), op(seq + 1, seq, undoes=step, kind="undone")]


@pytest.fixture
def kept(tmp_path: Path) -> Journal:
    """An empty journal."""
    folder = tmp_path / ".journal"
    folder.mkdir()
    return Journal(folder)


class TestJournal:
    def test_a_journal_without_a_folder_is_empty(self, tmp_path: Path) -> None:
        assert Journal(tmp_path / "nowhere").operations() == []

    def test_an_operation_is_read_as_it_was_added(self, kept: Journal) -> None:
        added = Op(
            seq=1,
            step=1,
            command="x",
            at="y",
            kind="move",
            path="jobs/a.yaml",
            to="archive/a.yaml",
            old="1",
            new="2",
            undoes=7,
        )
        kept.add(added, b"")

        assert kept.operations() == [added]

    @pytest.mark.parametrize(
        "content", [b"", b"\n", b"one\ntwo\n", b"{}\n\n{}", b"\0\xff", "😀\r\n".encode()]
    )
    def test_the_new_bytes_are_kept_exactly(self, kept: Journal, content: bytes) -> None:
        kept.add(op(1, new=content), content)

        assert kept.content(digest(content)) == content

    def test_operations_are_given_oldest_first(self, kept: Journal) -> None:
        for seq in (2, 11, 1):
            kept.add(op(seq), b"")

        assert [each.seq for each in kept.operations()] == [1, 2, 11]

    def test_numbers_go_on_after_the_last_one(self, kept: Journal) -> None:
        kept.add(op(7), b"")

        assert kept.next_seq() == 8

    def test_the_first_number_is_1(self, kept: Journal) -> None:
        assert kept.next_seq() == 1

    @pytest.mark.parametrize(
        "data", [b"", b"{", b'{"seq": 1}\n', b"\xff\xfe", b"[]\n", b'{"seq": "x"}\nbytes']
    )
    def test_an_operation_that_cannot_be_read_is_passed_over(self, kept: Journal, data: bytes) -> None:
        kept.add(op(1), b"")
        (kept.folder / "00000002.op").write_bytes(data)

        assert kept.operations() == [op(1)]

    def test_files_of_others_are_passed_over(self, kept: Journal) -> None:
        kept.add(op(1), b"")
        for name in (".00000002.op.7.tmp", "notes.txt", "README.op"):
            (kept.folder / name).write_bytes(b"x")

        assert (kept.operations(), kept.next_seq()) == ([op(1)], 2)

    def test_a_copy_left_by_a_syncing_program_is_passed_over(self, kept: Journal) -> None:
        kept.add(op(1), b"")
        (kept.folder / "00000001.sync-conflict-20261121-101010-ABCDEFG.op").write_bytes(b"x")

        assert kept.next_seq() == 2

    def test_an_operation_that_did_not_take_place_is_forgotten(self, kept: Journal) -> None:
        kept.add(op(1), b"")
        kept.add(op(2), b"")

        kept.drop(2)
        kept.drop(2)

        assert kept.operations() == [op(1)]

    def test_the_oldest_steps_are_dropped_beyond_the_limit(
        self, kept: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "KEPT_STEPS", 3)
        for seq in range(1, 6):
            kept.add(op(seq), b"")

        assert [each.seq for each in kept.operations()] == [3, 4, 5]

    def test_a_step_is_kept_or_dropped_as_a_whole(
        self, kept: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "KEPT_STEPS", 2)
        for seq, step in ((1, 1), (2, 1), (3, 3), (4, 3), (5, 5)):
            kept.add(op(seq, step), b"")

        assert [each.seq for each in kept.operations()] == [3, 4, 5]

    def test_many_operations_of_few_steps_are_all_kept(
        self, kept: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "KEPT_STEPS", 2)
        for seq in range(1, 6):
            kept.add(op(seq, 1), b"")

        assert len(kept.operations()) == 5


class TestStanding:
    def test_nothing_stands_in_an_empty_journal(self) -> None:
        assert standing([]) == []

    def test_steps_stand_oldest_first_with_their_operations_in_order(self) -> None:
        ops = [op(1), op(2), op(3, 2)]

        assert standing(ops) == [[op(1)], [op(2), op(3, 2)]]

    def test_a_step_taken_back_and_the_undo_itself_stand_no_more(self) -> None:
        assert standing([op(1), op(2), *undo(3, 2)]) == [[op(1)]]

    def test_undone_twice_nothing_is_left_of_two(self) -> None:
        assert standing([op(1), op(2), *undo(3, 2), *undo(5, 1)]) == []

    def test_what_comes_after_an_undo_stands(self) -> None:
        assert standing([op(1), *undo(2, 1), op(4)]) == [[op(4)]]

    def test_a_step_whose_undo_broke_off_still_stands(self) -> None:
        assert standing([op(1), op(2), undo(3, 2)[0]]) == [[op(1)], [op(2)]]


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_contents_are_equal_when_their_digests_are(one: bytes, other: bytes) -> None:
    assert (digest(one) == digest(other)) == (one == other)
