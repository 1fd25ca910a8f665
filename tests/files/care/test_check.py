"""Everything that is wrong in a home, each with its file and line."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Job
from interview_coach.files.care.check import check
from interview_coach.files.care.finding import Finding
from interview_coach.files.care.undo import Undo
from interview_coach.files.journal.journal import Journal
from interview_coach.files.records.store import Store
from tests.files.banks.packs import PACK
from tests.files.banks.talks import TALK
from tests.files.disk.breaking import Breaker, Crash, breaking
from tests.files.helpers import ACME, everything, opened, put, role, undo

BY_HAND = b"# mine\nschema: 1\ncompany: Acme\n"


def findings(home: Path) -> list[Finding]:
    return check(home, Journal(home / ".journal"))


def found(home: Path) -> list[tuple[str, int]]:
    """Where something is wrong: file and line."""
    return [
        (each.path.relative_to(home).as_posix(), each.line) for each in findings(home) if not each.is_note
    ]


def notes(home: Path) -> list[tuple[str, int]]:
    """Where something is worth knowing: file and line."""
    return [(each.path.relative_to(home).as_posix(), each.line) for each in findings(home) if each.is_note]


def only(home: Path) -> Finding:
    """The one finding there is."""
    (finding,) = findings(home)
    return finding


def put_private(path: Path, data: bytes) -> Path:
    """A file by hand, for the person alone."""
    for folder in reversed(path.parents):
        if not folder.is_dir():
            folder.mkdir(mode=0o700)
    put(path, data).chmod(0o600)
    return path


# Nothing wrong


def test_without_a_home_nothing_is_wrong(home: Path) -> None:
    assert findings(home) == []


def test_after_every_kind_of_write_nothing_is_wrong(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    opened(home).archive(["acme"])
    opened(home).create(Job(company="Other"), "other")
    opened(home).rename("other", "third")
    opened(home).delete("third")
    undo(home)

    assert findings(home) == []


def test_checking_changes_nothing(acme: Path, home: Path) -> None:
    put_private(home / "jobs" / ".acme.yaml.77.tmp", b"")
    before = everything(home)

    findings(home)

    assert everything(home) == before


def test_what_is_wrong_is_said_with_file_and_line(home: Path) -> None:
    assert Finding(home / "a.yaml", 3, "is gone; x").words == f"{home}/a.yaml:3: is gone; x"


# Modes


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("jobs/acme.yaml", 0o644),
        ("jobs/acme.yaml", 0o660),
        ("jobs/acme.yaml", 0o601),
        ("jobs", 0o755),
        (".", 0o750),
        (".journal/00000001.op", 0o640),
        (".lock", 0o644),
    ],
)
def test_what_others_may_read_is_found(acme: Path, home: Path, name: str, mode: int) -> None:
    (home / name).chmod(mode)

    assert (found(home), only(home).mending) == ([(name, 1)], "mode")
    assert f"{mode:04o}" in only(home).what


@pytest.mark.parametrize(("name", "mode"), [("jobs/acme.yaml", 0o400), ("jobs", 0o500), (".", 0o500)])
def test_what_one_may_not_write_oneself_is_found(acme: Path, home: Path, name: str, mode: int) -> None:
    (home / name).chmod(mode)
    try:
        assert [each.mending for each in findings(home)] == ["mode"]
    finally:
        (home / name).chmod(0o700)


def test_a_file_of_another_user_is_found(acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: real + 1)

    assert {(each.mending, "chown" in each.what) for each in findings(home)} == {(None, True)}


def test_a_link_has_no_permissions_of_its_own(acme: Path, home: Path, tmp_path: Path) -> None:
    (home / "notes").symlink_to(put(tmp_path / "notes", b""))

    assert found(home) == []


# A tree that is pushed


@pytest.mark.parametrize("folder", [".", ".."])
def test_a_home_in_a_tree_that_is_pushed_is_found(acme: Path, home: Path, folder: str) -> None:
    config = home / folder / ".git" / "config"
    put_private(config, b'[core]\n\tbare = false\n[remote "origin"]\n\turl = x\n')

    finding = next(each for each in findings(home) if not each.mending)
    assert (finding.path.resolve(), finding.line) == (config.resolve(), 3)
    assert str(home / ".gitignore") in finding.what


def test_a_home_in_a_tree_of_ones_own_is_well(acme: Path, home: Path) -> None:
    put_private(home.parent / ".git" / "config", b"[core]\n")

    assert found(home) == []


def test_a_home_that_the_tree_leaves_out_is_well(acme: Path, home: Path) -> None:
    put_private(home.parent / ".git" / "config", b'[remote "origin"]\n')
    put_private(home / ".gitignore", b"*\n")

    assert found(home) == []


def test_the_nearest_tree_counts(acme: Path, home: Path) -> None:
    put_private(home.parent / ".git" / "config", b'[remote "origin"]\n')
    put_private(home / ".git" / "config", b"[core]\n")

    assert found(home) == []


# Usable


def test_every_problem_of_every_record_is_found_with_its_line(home: Path) -> None:
    put_private(home / "jobs" / "a.yaml", b"schema: 1\ncompany: A\npeople:\n- kind: boss\n  name: [x]\n")
    put_private(home / "archive" / "b.yaml", b"schema: 1\ncompany: B\nrole: [\n")

    assert found(home) == [("jobs/a.yaml", 4), ("jobs/a.yaml", 5), ("archive/b.yaml", 4)]


def test_a_slip_of_the_person_is_not_for_the_program_to_mend(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND + b"role: [\n")

    assert only(home).mending is None
    assert "coach undo --of acme --at 1" in only(home).what
    assert "--fix" not in only(home).what


def test_a_damaged_record_with_a_good_copy_can_be_mended(acme: Path, home: Path) -> None:
    acme.write_bytes(b"")

    assert only(home).mending == "restore"
    assert "coach check --fix, or coach undo --of acme --at 1" in only(home).what


def test_a_damaged_record_without_a_good_copy_is_for_the_person(home: Path) -> None:
    put_private(home / "jobs" / "acme.yaml", b"")

    assert (only(home).mending, "--at" in only(home).what) == (None, False)


def test_bad_settings_are_found_with_their_line(acme: Path, home: Path) -> None:
    put_private(home / "settings.yaml", b"schema: 1\ndays-off: [soon]\n")

    assert found(home) == [("settings.yaml", 2)]


def test_damaged_settings_are_brought_back_by_the_person_alone(acme: Path, home: Path) -> None:
    put_private(home / "settings.yaml", b"schema: 1\n")
    opened(home).change("acme", role("Engineer"))
    (home / "settings.yaml").write_bytes(b"")

    assert found(home) == [("settings.yaml", 1)]
    assert "coach undo --of settings.yaml --at 3" in only(home).what
    assert "--fix" not in only(home).what


def test_a_pipe_is_found_and_not_waited_for(home: Path) -> None:
    put_private(home / "jobs" / "b.yaml", BY_HAND)
    os.mkfifo(home / "jobs" / "a.yaml", 0o600)

    assert found(home) == [("jobs/a.yaml", 1)]


def test_a_link_to_nothing_is_found(acme: Path, home: Path) -> None:
    (home / "jobs" / "b.yaml").symlink_to(home / "nowhere")

    assert (found(home), only(home).mending) == ([("jobs/b.yaml", 1)], None)


def test_a_link_to_a_record_is_well(acme: Path, home: Path, tmp_path: Path) -> None:
    (home / "jobs" / "b.yaml").symlink_to(put(tmp_path / "b.yaml", b"schema: 1\ncompany: Brick\n"))

    assert findings(home) == []


# Names


def test_a_record_in_both_folders_is_found(acme: Path, home: Path) -> None:
    put_private(home / "archive" / "acme.yaml", BY_HAND)

    assert found(home) == [("archive/acme.yaml", 1)]


@pytest.mark.parametrize("name", ["ACME", "Acme"])
def test_names_that_differ_in_case_only_are_found(acme: Path, home: Path, name: str) -> None:
    put_private(home / "jobs" / f"{name}.yaml", BY_HAND)

    assert [line for _, line in found(home)] == [1]


def test_names_that_differ_in_their_spelling_of_an_accent_only_are_found(home: Path) -> None:
    put_private(home / "jobs" / "caf\u00e9.yaml", BY_HAND)
    put_private(home / "jobs" / "cafe\u0301.yaml", BY_HAND)

    assert len(found(home)) == 1


# Strays


@pytest.mark.parametrize(
    "name",
    [
        ".journal/00000001.sync-conflict-20261121-101010-ABCDEFG.op",
        "settings (conflicted copy).yaml",
        "jobs/acme.yaml~",
        "jobs/.acme.yaml.swp",
        "settings.yaml.orig",
        ".editing-77.yaml",
        "jobs/acme.yml",
        "jobs/acme.YAML",
    ],
)
def test_what_lies_beside_the_records_and_is_none_is_found(
    acme: Path, home: Path, name: str, snapshot: SnapshotAssertion
) -> None:
    put_private(home / name, BY_HAND)

    assert (found(home), only(home).mending) == ([(name, 1)], None)
    assert only(home).what == snapshot


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "notes (conflicted copy).txt",
        "notes.txt~",
        ".notes.txt.77.tmp",
        ".git/hooks/pre-commit",
        ".stfolder/marker",
        ".stignore",
        ".stversions/jobs/acme~20261121-101010.yaml",
        "jobs/.stfolder/marker",
        "jobs/.DS_Store",
        "jobs/desktop.ini",
        "jobs/notes.txt",
        "jobs/letters/acme.yaml",
        "archive/notes.txt",
        "questions/mine.txt",
        ".journal/notes.txt",
    ],
)
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_files_of_ones_own_are_left_alone(acme: Path, home: Path, name: str, mode: int) -> None:
    put_private(home / name, b"mine").chmod(mode)

    assert findings(home) == []


def test_a_text_under_the_templates_that_is_none_is_left_alone(home: Path) -> None:
    put_private(home / "templates" / "thanks.txt", b"")

    assert findings(home) == []


def test_a_folder_of_ones_own_may_be_open_to_others(acme: Path, home: Path) -> None:
    put_private(home / ".git" / "HEAD", b"").parent.chmod(0o755)

    assert findings(home) == []


# Copies


def test_a_copy_that_is_the_same_may_go(acme: Path, home: Path, snapshot: SnapshotAssertion) -> None:
    put_private(home / "jobs" / "acme (1).yaml", acme.read_bytes())

    assert (found(home), only(home).mending) == ([("jobs/acme (1).yaml", 1)], None)
    assert only(home).what == snapshot


def test_a_copy_is_told_with_what_only_it_has_and_what_it_lacks(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    acme.write_bytes(b"schema: 1\ncompany: Acme\nrole: Eng\npeople:\n- name: Ada\n")
    put_private(
        home / "jobs" / "acme-DESKTOP-1ABC.yaml",
        b"schema: 1\ncompany: Acme\nrole: Engineer\npeople:\n- name: Bo\n",
    )

    assert next(each.what for each in findings(home) if not each.is_note) == snapshot


def test_a_copy_in_jobs_of_a_record_in_the_archive_is_told(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    put_private(home / "jobs" / "acme 2.yaml", b"schema: 1\ncompany: Acme\n")

    assert "archive/acme.yaml" in only(home).what


def test_a_copy_that_cannot_be_read_differs_in_lines(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    put_private(home / "jobs" / "acme 2.yaml", acme.read_bytes() + b"[\n")

    assert only(home).what == snapshot


def test_a_copy_of_a_story_is_told(home: Path, snapshot: SnapshotAssertion) -> None:
    put_private(home / "stories" / "move.yaml", b"schema: 1\ntitle: The move\n")
    put_private(home / "stories" / "move (1).yaml", b"schema: 1\ntitle: A move\n")

    assert only(home).what == snapshot


def test_two_records_that_coach_made_of_one_company_and_role_are_well(acme: Path, home: Path) -> None:
    opened(home).create(ACME, "acme")

    assert [path.name for path in (home / "jobs").iterdir() if path != acme] == ["acme-2.yaml"]
    assert findings(home) == []


def test_a_file_of_the_same_company_and_role_that_coach_did_not_make_is_worth_knowing(
    acme: Path, home: Path
) -> None:
    put_private(home / "jobs" / "acme-desktop-1abc.yaml", acme.read_bytes() + b"# later\n")

    assert (found(home), notes(home)) == ([], [("jobs/acme-desktop-1abc.yaml", 1)])
    assert "jobs/acme.yaml" in only(home).what


# Broken off


@pytest.mark.parametrize(
    "name", ["jobs/.acme.yaml.77.tmp", "archive/.acme.yaml.77.tmp", ".journal/.00000001.op.77.tmp"]
)
def test_what_a_broken_write_left_is_found(acme: Path, home: Path, name: str) -> None:
    put_private(home / name, b"")

    assert (found(home), only(home).mending) == ([(name, 1)], "settle")


@pytest.mark.parametrize("name", ["00000001-acme.yaml.kept", "00000001-acme.yaml.damaged"])
def test_what_was_put_aside_is_worth_knowing(acme: Path, home: Path, name: str) -> None:
    put_private(home / ".journal" / "trash" / name, b"")

    assert (found(home), notes(home)) == ([], [(f".journal/trash/{name}", 1)])


WRITES: dict[str, Callable[[Store], object]] = {
    "create": lambda store: store.create(ACME, "other"),
    "change": lambda store: store.change("acme", role("Engineer")),
    "finish": lambda store: store.change("acme", role("Engineer"), lambda _: True),
    "rename": lambda store: store.rename("acme", "beta"),
    "archive": lambda store: store.archive(["acme"]),
    "delete": lambda store: store.delete("acme"),
    "undo": lambda store: Undo(store).latest(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_wherever_a_write_was_broken_off_nothing_but_its_leftovers_is_wrong(
    tmp_path: Path, write: Callable[[Store], object]
) -> None:
    for number in count(1):
        home, breaker = tmp_path / str(number), Breaker(number, Crash(), lasting=True)
        opened(home).create(ACME, "acme")
        with breaking(breaker), suppress(Crash):
            write(opened(home))
        wrong = [each.words for each in findings(home) if not each.is_note and each.mending != "settle"]
        assert wrong == [], f"broken off at call {number}"
        if not breaker.has_struck:
            break
    assert number > 10


# The journal


def test_a_damaged_version_is_found_and_can_be_put_aside(acme: Path, home: Path) -> None:
    path = home / ".journal" / "00000001.op"
    path.write_bytes(path.read_bytes()[:-5])

    assert (found(home), findings(home)[0].mending) == ([(".journal/00000001.op", 1)], "aside")


# Missing


def test_a_record_that_somebody_deleted_is_found_with_the_way_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    acme.unlink()

    assert (found(home), only(home).mending) == ([("jobs/acme.yaml", 1)], "restore")
    assert "coach undo --of acme --at 2" in only(home).what
    assert "coach delete acme" in only(home).what


def test_a_record_that_was_made_by_the_very_last_write_may_never_have_been(acme: Path, home: Path) -> None:
    acme.unlink()

    assert (found(home), notes(home)) == ([], [("jobs/acme.yaml", 1)])


@pytest.mark.parametrize("take_out", ["delete", "purge"])
def test_a_record_that_was_taken_out_is_not_missed(acme: Path, home: Path, take_out: str) -> None:
    opened(home).change("acme", role("Engineer"))
    getattr(opened(home), take_out)("acme")

    assert findings(home) == []


def test_a_record_that_was_deleted_by_hand_and_then_by_the_program_is_not_missed(
    acme: Path, home: Path
) -> None:
    opened(home).change("acme", role("Engineer"))
    acme.unlink()
    opened(home).delete("acme")

    assert findings(home) == []


def test_a_record_that_was_moved_by_hand_between_the_folders_is_not_missed(acme: Path, home: Path) -> None:
    (home / "archive").mkdir(mode=0o700)
    acme.rename(home / "archive" / "acme.yaml")

    assert found(home) == []


def test_settings_that_are_gone_are_not_missed(acme: Path, home: Path) -> None:
    put_private(home / "settings.yaml", b"schema: 1\n")
    opened(home).change("acme", role("Engineer"))
    (home / "settings.yaml").unlink()

    assert findings(home) == []


# Worth knowing


def test_a_key_that_looks_like_a_slip_is_worth_knowing(home: Path) -> None:
    put_private(
        home / "jobs" / "acme.yaml", b"schema: 1\ncompany: Acme\npeople:\n- name: Ada\n  titel: Head\n"
    )

    assert (found(home), notes(home)) == ([], [("jobs/acme.yaml", 5)])
    assert "`title`" in only(home).what


def test_a_key_of_ones_own_is_not(home: Path) -> None:
    put_private(home / "jobs" / "acme.yaml", b"schema: 1\ncompany: Acme\nmood-of-the-day: good\n")

    assert findings(home) == []


def test_a_record_that_was_changed_outside_is_worth_knowing(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND)

    assert (found(home), notes(home)) == ([], [("jobs/acme.yaml", 1)])
    assert "coach undo --list acme" in only(home).what


def test_a_record_that_is_as_an_earlier_version_is_not(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    acme.write_bytes(before)

    assert findings(home) == []


def test_a_record_that_was_made_by_hand_is_not(home: Path) -> None:
    put_private(home / "jobs" / "acme.yaml", BY_HAND)

    assert findings(home) == []


@pytest.mark.parametrize("text", ["role: Eng #2\n", "role: C #sharp\n", "people:\n- name: Ada #1\n"])
def test_words_that_were_perhaps_meant_to_be_no_comment_are_worth_knowing(
    home: Path, text: str, snapshot: SnapshotAssertion
) -> None:
    put_private(home / "jobs" / "acme.yaml", f"schema: 1\ncompany: Acme\n{text}".encode())

    assert (found(home), len(notes(home))) == ([], 1)
    assert only(home).what == snapshot


@pytest.mark.parametrize(
    "text", ["role: Eng # second try\n", "#2 of three\nrole: Eng\n", "role: 'Eng #2'\n", "role: Eng ## no\n"]
)
def test_a_plain_comment_is_not(home: Path, text: str) -> None:
    put_private(home / "jobs" / "acme.yaml", f"schema: 1\ncompany: Acme\n{text}".encode())

    assert findings(home) == []


# Templates


def test_a_template_that_cannot_be_used_is_told_with_its_line(home: Path) -> None:
    put_private(home / "templates" / "check-in.txt", b"Dear $name,\n\n$nobody\n")

    assert found(home) == [("templates/check-in.txt", 3)]


def test_a_template_that_can_be_used_is_fine(home: Path) -> None:
    put_private(home / "templates" / "check-in.txt", b"Dear $name,\n")

    assert findings(home) == []


def test_a_folder_among_the_templates_is_told(home: Path) -> None:
    put_private(home / "templates" / "check-in.txt" / "x", b"")

    assert found(home) == [("templates/check-in.txt", 1)]


# Packs of the person's own


def test_packs_of_their_own_that_can_be_used_are_fine(home: Path) -> None:
    put_private(home / "questions" / "mine.yaml", PACK.encode())

    assert findings(home) == []


def test_every_problem_of_a_pack_of_their_own_is_found(home: Path) -> None:
    text = PACK.replace("learning", "lerning").replace("star", "starr")
    put_private(home / "questions" / "mine.yaml", text.encode())

    assert found(home) == [("questions/mine.yaml", 11), ("questions/mine.yaml", 12)]


def test_a_pack_that_repeats_an_id_of_another_is_found(home: Path) -> None:
    put_private(home / "questions" / "a.yaml", PACK.encode())
    put_private(home / "questions" / "b.yaml", PACK.encode())

    assert found(home) == [("questions/b.yaml", 5)]


def test_a_pack_that_is_not_read_because_of_its_ending_is_found(home: Path) -> None:
    put_private(home / "questions" / "mine.yml", PACK.encode())

    assert "mine.yaml" in only(home).what


def test_a_copy_among_the_packs_is_found_once(home: Path) -> None:
    put_private(home / "questions" / "a.sync-conflict-1.yaml", PACK.encode())

    assert found(home) == [("questions/a.sync-conflict-1.yaml", 1)]


def test_a_conversation_of_their_own_is_played_through(home: Path) -> None:
    put_private(home / "questions" / "conversations" / "a.yaml", TALK.encode())
    put_private(
        home / "questions" / "conversations" / "b.yaml", TALK.replace("  shows: [mornings]\n", "").encode()
    )

    assert found(home)[0] == ("questions/conversations/b.yaml", 20)


def test_a_conversation_that_is_not_read_because_of_its_ending_is_found(home: Path) -> None:
    put_private(home / "questions" / "conversations" / "mine.yml", TALK.encode())

    assert "mine.yaml" in only(home).what


def test_other_files_among_the_packs_are_their_own_affair(home: Path) -> None:
    put_private(home / "questions" / "pack.json", b"{}")

    assert findings(home) == []


# People and days

REFERRING = b"""\
schema: 1
company: Acme
through: Kim Vale
people:
- name: Ada Okafor
interviews:
- round: 1
  on: 2026-11-24
  met: [Ada Okafor, Lin Chow]
log:
- on: 2026-11-25
  sent: thank-you
  to: Ada Okafer
"""


def test_names_of_no_one_are_told(home: Path) -> None:
    put_private(home / "jobs/acme.yaml", REFERRING)
    assert notes(home) == [("jobs/acme.yaml", 3), ("jobs/acme.yaml", 9), ("jobs/acme.yaml", 13)]


def test_the_name_that_was_likely_meant_is_told(home: Path) -> None:
    put_private(home / "jobs/acme.yaml", REFERRING)
    assert "Ada Okafor" in findings(home)[-1].what


def test_where_no_people_are_listed_no_name_is_missed(home: Path) -> None:
    put_private(home / "jobs/acme.yaml", REFERRING.replace(b"people:\n- name: Ada Okafor\n", b""))
    assert findings(home) == []


ROUND = b"schema: 1\ncompany: Acme\ninterviews:\n- round: 1\n  on: 2026-11-24\n  at: '14:00'\n  zone: "


@pytest.mark.parametrize(
    ("zone", "instead"), [(b"EST", "America/New_York"), (b"US/Pacific", "America/Los_Angeles")]
)
def test_a_zone_with_an_old_or_short_name_is_told_with_the_one_to_use(
    home: Path, zone: bytes, instead: str
) -> None:
    put_private(home / "jobs/acme.yaml", ROUND + zone + b"\n")
    assert notes(home) == [("jobs/acme.yaml", 7)]
    assert instead in findings(home)[0].what


def test_a_zone_named_after_a_place_is_not(home: Path) -> None:
    put_private(home / "jobs/acme.yaml", ROUND + b"Europe/Berlin\n")
    assert notes(home) == []


@pytest.mark.parametrize(("today", "lines"), [("2026-11-25", []), ("2026-11-24", [10])])
def test_entries_of_a_day_to_come_are_told(home: Path, today: str, lines: list[int]) -> None:
    put_private(home / "jobs/acme.yaml", REFERRING.replace(b"through: Kim Vale\n", b""))
    found = check(home, Journal(home / ".journal"), date.fromisoformat(today))
    assert [each.line for each in found if "`on:" in each.what] == lines
