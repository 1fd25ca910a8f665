"""What the journal keeps of each record, for how long, and what it forgets for good."""

from pathlib import Path

import pytest

from interview_coach.core.record.model import Job
from interview_coach.errors import CoachError, Refused
from interview_coach.files.disk import disk
from interview_coach.files.disk.places import record_of
from interview_coach.files.journal import journal
from interview_coach.files.journal.journal import Journal
from interview_coach.files.journal.operation import Kind, Op, digest
from tests.files.helpers import ACME, everything, opened, put, records_of, role, undo

OTHER = Job(company="Other")


def journal_of(home: Path) -> Journal:
    return Journal(home / ".journal")


def versions(home: Path, record: str = "acme") -> list[int]:
    """The numbers of its versions, the oldest first."""
    return [op.seq for op in journal_of(home).versions(record)]


def spoil(home: Path, number: int, old: bytes, new: bytes) -> None:
    """Damage the file of an operation."""
    path = home / ".journal" / f"{number:08d}.op"
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


def pass_time(home: Path, steps: int) -> None:
    """As many changes of another record."""
    opened(home).create(OTHER, "other")
    for number in range(steps - 1):
        opened(home).change("other", role(str(number)))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the last three steps are kept."""
    monkeypatch.setattr(journal, "KEPT_STEPS", 3)


# Damage


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"seq": 1', b'"seq": 2'),
        (b"jobs/acme.yaml", b"jobs/acmf.yaml"),
        (b"create", b"delete"),
        (b'"check": "', b'"check": "0'),
        (b'"command": "coach"', b'"command": "coacH"'),
        (b"{", b"["),
        (b"\n", b""),
    ],
)
def test_an_operation_whose_head_was_damaged_is_passed_over(
    acme: Path, home: Path, old: bytes, new: bytes
) -> None:
    spoil(home, 1, old, new)

    assert journal_of(home).operations() == []


def test_a_head_without_a_checksum_is_passed_over(acme: Path, home: Path) -> None:
    path = home / ".journal" / "00000001.op"
    head, _, body = path.read_bytes().partition(b"\n")
    path.write_bytes(head.split(b', "check"')[0] + b"}\n" + body)

    assert journal_of(home).operations() == []


@pytest.mark.parametrize(("old", "new"), [(b"company: Acme", b"company: Acmf"), (b"...\n", b"")])
def test_a_body_that_was_damaged_is_never_given_out(acme: Path, home: Path, old: bytes, new: bytes) -> None:
    content = acme.read_bytes()
    spoil(home, 1, old, new)

    assert journal_of(home).content(digest(content)) is None


def damaged(home: Path) -> list[Path]:
    """The operations whose bytes are not those that were written."""
    kept = journal_of(home)
    return [path for path in kept.files() if not kept.is_whole(path, path.read_bytes())]


def test_where_one_copy_of_a_content_is_damaged_another_is_given_out(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    opened(home).create(ACME, "acme-2")
    spoil(home, 2, b"company: Acme", b"company: Acmf")

    assert journal_of(home).content(digest(content)) == content


def test_damaged_operations_are_told_by_their_file(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("a"))
    opened(home).change("acme", role("b"))
    spoil(home, 1, b"company: Acme", b"company: Acmf")
    spoil(home, 3, b"write", b"wrote")

    assert [path.name for path in damaged(home)] == ["00000001.op", "00000003.op"]


def test_a_move_has_no_body_that_could_be_damaged(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])

    assert damaged(home) == []


def test_only_those_with_a_damaged_head_are_unreadable(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("a"))
    spoil(home, 1, b"company: Acme", b"company: Acmf")
    spoil(home, 2, b"write", b"wrote")

    assert journal_of(home).unreadable() == [2]


def test_a_damaged_operation_keeps_its_number(acme: Path, home: Path) -> None:
    spoil(home, 1, b"create", b"delete")

    assert journal_of(home).next_seq() == 2


# Content


@pytest.mark.parametrize("kind", ["move", "delete", "undone"])
def test_only_operations_with_a_content_count_as_knowing_it(home: Path, kind: Kind) -> None:
    found = journal_of(home)
    disk.make_folder(found.folder)
    found.add(Op(seq=1, step=1, command="", at="", kind=kind, path="jobs/a.yaml", new=digest(b"")), b"")

    assert not found.knows(digest(b""))


def test_no_content_is_never_known(acme: Path, home: Path) -> None:
    opened(home).delete("acme")

    assert not journal_of(home).knows(None)
    assert journal_of(home).content(None) is None


def test_a_file_of_a_folder_is_known_by_its_stem() -> None:
    assert record_of("archive/acme.yaml") == "acme"


def test_a_file_of_the_home_is_known_by_its_whole_name() -> None:
    assert record_of("settings.yaml") == "settings.yaml"


# Versions


def test_each_change_is_a_version(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("a"))
    opened(home).archive(["acme"])
    opened(home).change("acme", role("b"))

    assert versions(home) == [1, 2, 5]


def test_another_record_has_versions_of_its_own(acme: Path, home: Path) -> None:
    opened(home).create(OTHER, "other")

    assert (versions(home), versions(home, "other")) == ([1], [2])


def test_a_record_that_was_renamed_keeps_its_versions(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("a"))
    opened(home).rename("acme", "beta")
    opened(home).change("beta", role("b"))

    assert versions(home, "beta") == [1, 2, 4]


def test_a_record_that_was_renamed_twice_keeps_its_versions(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).rename("beta", "gamma")

    assert versions(home, "gamma") == [1]


def test_a_new_record_does_not_take_over_the_versions_of_one_that_once_had_its_name(
    acme: Path, home: Path
) -> None:
    opened(home).rename("acme", "beta")
    opened(home).create(OTHER, "acme")

    assert (versions(home, "acme"), versions(home, "beta")) == ([3], [1])


def test_a_record_renamed_and_back_again_keeps_its_versions(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).rename("beta", "acme")

    assert versions(home, "acme") == [1]


def test_a_record_whose_renaming_was_taken_back_keeps_its_versions(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    undo(home)

    assert versions(home, "acme") == [1]


# What should stand


def test_what_was_written_should_stand(acme: Path, home: Path) -> None:
    assert journal_of(home).should_stand() == ["jobs/acme.yaml"]


def test_what_was_moved_should_stand_where_it_went(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])

    assert journal_of(home).should_stand() == ["archive/acme.yaml"]


def test_what_was_taken_out_should_not_stand(acme: Path, home: Path) -> None:
    opened(home).delete("acme")

    assert journal_of(home).should_stand() == []


def test_what_was_taken_back_should_not_stand(acme: Path, home: Path) -> None:
    undo(home)

    assert journal_of(home).should_stand() == []


def test_what_was_deleted_and_brought_back_should_stand(acme: Path, home: Path) -> None:
    opened(home).delete("acme")
    undo(home)

    assert journal_of(home).should_stand() == ["jobs/acme.yaml"]


# Bounded


@pytest.mark.usefixtures("few")
def test_the_last_version_of_each_record_is_kept_however_old(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    pass_time(home, 8)

    assert journal_of(home).content(digest(content)) == content


@pytest.mark.usefixtures("few")
def test_older_versions_than_the_last_are_dropped_in_time(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("a"))
    pass_time(home, 8)

    assert versions(home) == [2]


@pytest.mark.usefixtures("few")
def test_what_the_kept_steps_would_bring_back_is_kept(acme: Path, home: Path) -> None:
    pass_time(home, 4)
    opened(home).change("acme", role("a"))
    opened(home).change("acme", role("b"))

    for expected in ("a", ""):
        undo(home)
        assert opened(home).load("acme").role == expected


@pytest.mark.usefixtures("few")
def test_what_was_dropped_for_its_age_is_not_said_to_be_damaged(acme: Path, home: Path) -> None:
    pass_time(home, 4)
    for each in ("a", "b", "c"):
        opened(home).change("acme", role(each))
    undo(home)
    undo(home)

    with pytest.raises(Refused, match="nothing"):
        undo(home)


@pytest.mark.usefixtures("few")
def test_a_renamed_record_keeps_its_last_version_under_its_new_name(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    pass_time(home, 8)

    assert (versions(home, "beta"), versions(home, "acme")) == ([1], [])


@pytest.mark.usefixtures("few")
def test_a_record_that_moved_long_ago_should_stand_where_it_went(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).archive(["beta"])
    pass_time(home, 8)

    assert journal_of(home).should_stand() == ["archive/beta.yaml", "jobs/other.yaml"]


@pytest.mark.usefixtures("few")
def test_a_record_that_was_deleted_long_ago_is_forgotten(acme: Path, home: Path) -> None:
    opened(home).delete("acme")
    pass_time(home, 8)

    assert (versions(home), journal_of(home).should_stand()) == ([], ["jobs/other.yaml"])


@pytest.mark.usefixtures("few")
def test_a_deleted_record_is_not_missed_because_another_one_has_its_bytes(home: Path) -> None:
    opened(home).create(ACME, "acme-2")
    opened(home).create(ACME, "acme")
    opened(home).delete("acme")
    opened(home).create(OTHER, "other")
    opened(home).change("acme-2", role("x"))
    opened(home).change("other", role("1"))
    opened(home).change("other", role("2"))

    assert "jobs/acme.yaml" not in journal_of(home).should_stand()


@pytest.mark.usefixtures("few")
def test_however_much_is_done_the_journal_stays_small(home: Path) -> None:
    opened(home).create(OTHER, "other")
    for number in range(12):
        opened(home).create(ACME, "acme")
        opened(home).change("other", role(str(number)))
        opened(home).delete("acme")

    assert len(journal_of(home).files()) < 12


@pytest.mark.usefixtures("few")
def test_the_records_are_as_they_were_when_the_journal_was_cut(acme: Path, home: Path) -> None:
    content = acme.read_bytes()
    pass_time(home, 8)

    assert records_of(home)["jobs/acme.yaml"] == content


# Purge


def test_nothing_of_a_purged_record_is_left_anywhere(home: Path) -> None:
    opened(home, "coach new Secret").create(Job(company="Secret"), "secret")
    opened(home, "coach prep secret").change("secret", role("Secret"))
    put(home / "jobs" / "secret.yaml", b"schema: 1\ncompany: Secret by hand\n")
    opened(home, "coach prep secret").change("secret", role("Secret again"))
    opened(home, "coach outcome secret no").archive(["secret"])

    opened(home, "coach delete secret --purge").purge("secret")

    assert [name for name, data in everything(home).items() if b"ecret" in data or "secret" in name] == []


def test_a_purged_record_that_was_renamed_goes_with_its_earlier_names(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")

    opened(home).purge("beta")

    assert sorted(everything(home)) == [".lock"]


def test_a_purge_leaves_other_records_and_their_versions_alone(acme: Path, home: Path) -> None:
    opened(home).create(OTHER, "other")
    opened(home).change("other", role("a"))
    before = records_of(home)["jobs/other.yaml"]

    opened(home).purge("acme")

    assert (versions(home, "other"), records_of(home)) == ([2, 3], {"jobs/other.yaml": before})


def test_a_purge_leaves_the_one_alone_that_once_had_its_name(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).create(OTHER, "acme")

    opened(home).purge("acme")

    assert (versions(home, "beta"), list(records_of(home))) == ([1], ["jobs/beta.yaml"])


def test_the_words_of_a_command_that_changed_a_purged_record_go_too(acme: Path, home: Path) -> None:
    command = opened(home, "coach debrief acme --set felt=Secret")
    command.change("acme", role("a"))
    command.create(OTHER, "other")

    opened(home).purge("acme")

    assert [op.command for op in journal_of(home).operations()] == ["coach"]
    assert versions(home, "other") == [3]


def test_what_is_left_of_a_purged_command_can_still_be_undone(acme: Path, home: Path) -> None:
    command = opened(home)
    command.change("acme", role("a"))
    command.create(OTHER, "other")
    opened(home).purge("acme")

    undo(home)

    assert records_of(home) == {}


@pytest.mark.parametrize(
    "name", ["00000001-secret.yaml.was", "00000001-secret.yaml.kept", "00000001-secret.yaml.damaged"]
)
def test_what_was_put_aside_of_a_purged_record_goes_too(home: Path, name: str) -> None:
    opened(home).create(Job(company="Secret"), "secret")
    (home / ".journal" / "trash" / name).write_bytes(b"Secret")

    opened(home).purge("secret")

    assert not any(b"ecret" in data for data in everything(home).values())


def test_what_was_put_aside_of_another_record_stays(acme: Path, home: Path) -> None:
    aside = put(home / ".journal" / "trash" / "00000001-acme-2.yaml.kept", b"by hand")

    opened(home).purge("acme")

    assert aside.read_bytes() == b"by hand"


def test_what_a_broken_write_left_of_a_purged_record_goes_too(home: Path) -> None:
    opened(home).create(Job(company="Secret"), "secret")
    put(home / "jobs" / ".secret.yaml.77.tmp", b"Secret by hand")

    opened(home).purge("secret")

    assert not any(b"ecret" in data for data in everything(home).values())


def test_a_damaged_version_of_a_purged_record_goes_too(home: Path) -> None:
    opened(home).create(Job(company="Secret"), "secret")
    spoil(home, 1, b"create", b"delete")

    opened(home).purge("secret")

    assert not any(b"ecret" in data for data in everything(home).values())


def test_a_record_that_only_the_journal_knows_can_be_purged(acme: Path, home: Path) -> None:
    opened(home).delete("acme")

    opened(home).purge("acme")

    assert sorted(everything(home)) == [".lock"]


def test_a_purge_leaves_no_word_of_itself(home: Path) -> None:
    opened(home).create(Job(company="Secret"), "secret")
    put(home / "settings.yaml", b"schema: 1\n")

    opened(home, "coach delete secret --purge --confirm secret").purge("secret")

    assert not any(b"ecret" in data for data in everything(home).values())


def test_a_purge_that_failed_can_be_done_again(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.sync_folder

    def fail(folder: Path) -> None:
        raise OSError(5, "Input/output error", str(folder))

    monkeypatch.setattr(disk, "sync_folder", fail)
    with pytest.raises(CoachError):
        opened(home).purge("acme")
    monkeypatch.setattr(disk, "sync_folder", real)

    opened(home).purge("acme")

    assert sorted(everything(home)) == [".lock"]


def test_a_purge_keeps_what_the_disk_did_not_give_out_once(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(home).create(OTHER, "other")
    failed: list[Path] = []
    kept, real = home / ".journal" / "00000002.op", Path.open

    def fails_once(path: Path, *args: object, **more: object) -> object:
        if path == kept and not failed:
            failed.append(path)
            raise OSError(5, "Input/output error", str(path))
        return real(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", fails_once)
    opened(home).purge("acme")
    assert failed
    assert kept.is_file()
