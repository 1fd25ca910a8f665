"""The past of the records: what each command did, each version, and bringing one record back."""

from itertools import count
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Job
from interview_coach.errors import NotFound, Refused
from interview_coach.files.care.history import Changed
from interview_coach.files.care.undo import Undo
from interview_coach.files.disk import disk
from interview_coach.files.disk.exchange import exchange
from tests.files.disk.breaking import Editor, Style, editing
from tests.files.helpers import ACME, everything, history, opened, put, records_of, role, undo

BY_HAND = b"# mine\nschema: 1\ncompany: Acme\n"
SETTINGS = b"schema: 1\ndays-off: [2026-12-24]\n"


def numbers(home: Path, record: str = "acme") -> list[int]:
    """The numbers of its versions, the latest first."""
    return [version.number for version in history(home).versions(record)]


# Versions


def test_a_record_that_there_never_was_has_no_versions(home: Path) -> None:
    assert history(home).versions("acme") == []


def test_each_version_tells_its_number_and_command_the_latest_first(home: Path) -> None:
    opened(home, "coach new Acme").create(ACME, "acme")
    opened(home, "coach prep acme").change("acme", role("Engineer"))

    found = [(each.number, each.command) for each in history(home).versions("acme")]
    assert found == [(2, "coach prep acme"), (1, "coach new Acme")]


def test_the_version_that_stands_is_marked(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))

    assert [each.is_now for each in history(home).versions("acme")] == [True, False]


def test_of_two_versions_with_the_same_bytes_only_the_later_is_marked(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    opened(home).change("acme", role(""))

    assert [each.is_now for each in history(home).versions("acme")] == [True, False, False]


def test_after_an_edit_by_hand_no_version_is_marked(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND)

    assert [each.is_now for each in history(home).versions("acme")] == [False]


def test_what_was_edited_by_hand_is_a_version_once_it_was_replaced(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND)
    opened(home).change("acme", role("Engineer"))

    assert [each.by_hand for each in history(home).versions("acme")] == [False, True, False]


def test_a_record_made_by_hand_is_a_version_once_it_was_replaced(home: Path) -> None:
    put(home / "jobs" / "acme.yaml", BY_HAND)
    opened(home).change("acme", role("Engineer"))

    assert [each.by_hand for each in history(home).versions("acme")] == [False, True]


def test_an_edit_put_in_place_by_the_program_is_not_by_hand(acme: Path, home: Path) -> None:
    opened(home).replace_text("acme", acme.read_bytes(), BY_HAND)

    assert [each.by_hand for each in history(home).versions("acme")] == [False, False]


def test_all_records_of_which_a_version_is_kept_are_known(acme: Path, home: Path) -> None:
    opened(home).create(Job(company="Other"), "other")
    opened(home).delete("other")
    opened(home).rename("acme", "beta")

    assert history(home).known() == ["beta", "other"]


def test_a_record_that_got_another_id_is_called_by_that(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).rename("beta", "gamma")

    assert [history(home).now_called(each) for each in ("acme", "beta", "gamma")] == ["gamma", "gamma", None]
    assert history(home).names_of("gamma") == {"acme", "beta", "gamma"}


def test_an_id_that_another_record_has_since_is_that_ones(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    opened(home).create(ACME, "acme")

    assert history(home).now_called("acme") is None
    assert history(home).names_of("acme") == {"acme"}


def test_a_record_whose_renaming_was_taken_back_has_its_id_again(acme: Path, home: Path) -> None:
    opened(home).rename("acme", "beta")
    undo(home)

    assert (history(home).now_called("acme"), history(home).now_called("beta")) == (None, "acme")
    assert history(home).known() == ["acme"]


# Steps


def test_what_each_command_did_is_told_the_latest_first(home: Path) -> None:
    opened(home, "coach new Acme").create(ACME, "acme")
    opened(home, "coach prep acme").change("acme", role("Engineer"))

    assert [(step.number, step.command) for step in history(home).steps()] == [
        (2, "coach prep acme"),
        (1, "coach new Acme"),
    ]


def test_a_step_names_all_its_records_once(home: Path) -> None:
    command = opened(home)
    command.create(ACME, "acme")
    command.change("acme", role("Engineer"))
    command.create(ACME, "other")

    assert [step.records for step in history(home).steps()] == [("acme", "other")]


def test_a_step_that_was_taken_back_says_so(acme: Path, home: Path) -> None:
    opened(home, "coach prep").change("acme", role("Engineer"))
    undo(home)

    found = {step.command: step.taken_back for step in history(home).steps()}
    assert (found["coach prep"], found["coach"]) == (True, False)


def test_an_undo_is_a_step_that_is_not_taken_back(acme: Path, home: Path) -> None:
    Undo(opened(home, "coach undo")).latest()

    assert [(step.command, step.taken_back) for step in history(home).steps()] == [
        ("coach undo", False),
        ("coach", True),
    ]


def test_looking_changes_nothing(acme: Path, home: Path) -> None:
    before = everything(home)

    history(home).steps()
    history(home).versions("acme")
    history(home).known()

    assert everything(home) == before


# Restoring


def test_a_record_comes_back_byte_for_byte(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))

    history(home).restore("acme", 1)

    assert records_of(home) == {"jobs/acme.yaml": before}


def test_an_edit_by_hand_comes_back_byte_for_byte(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND)
    opened(home).change("acme", role("Engineer"))

    history(home).restore("acme", 2)

    assert acme.read_bytes() == BY_HAND


def test_the_number_of_any_later_step_gives_the_version_of_that_time(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).create(Job(company="Other"), "other")
    opened(home).change("acme", role("Engineer"))

    history(home).restore("acme", 2)

    assert acme.read_bytes() == before


def test_other_records_stay_as_they_are(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    opened(home).create(Job(company="Other"), "other")
    other = (home / "jobs" / "other.yaml").read_bytes()

    history(home).restore("acme", 1)

    assert (home / "jobs" / "other.yaml").read_bytes() == other


def test_a_deleted_record_comes_back(acme: Path, home: Path) -> None:
    before = records_of(home)
    opened(home).delete("acme")

    found = history(home).restore("acme", 1)

    assert (records_of(home), found.before) == (before, None)


def test_a_record_deleted_by_hand_comes_back(acme: Path, home: Path) -> None:
    before = records_of(home)
    acme.unlink()

    history(home).restore("acme", 1)

    assert records_of(home) == before


def test_a_record_that_is_archived_by_now_comes_back_to_life(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    opened(home).archive(["acme"])

    history(home).restore("acme", 1)

    assert records_of(home) == {"jobs/acme.yaml": before}


def test_a_deleted_record_comes_back_to_the_archive_where_it_lay_there(acme: Path, home: Path) -> None:
    opened(home).archive(["acme"])
    archived = records_of(home)
    opened(home).delete("acme")

    history(home).restore("acme", 1)

    assert records_of(home) == archived


def test_a_renamed_record_comes_back_under_its_name_of_today(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).rename("acme", "beta")
    opened(home).change("beta", role("Engineer"))

    history(home).restore("beta", 1)

    assert records_of(home) == {"jobs/beta.yaml": before}


def test_a_restoring_tells_both_contents_and_the_place(acme: Path, home: Path) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))
    changed = acme.read_bytes()

    assert history(home).restore("acme", 1) == Changed("acme", changed, before, acme)


def test_a_record_that_is_so_already_is_not_written(acme: Path, home: Path) -> None:
    before = everything(home)

    history(home).restore("acme", 1)

    assert everything(home) == before


def test_a_restoring_can_be_taken_back(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    opened(home).archive(["acme"])
    before = records_of(home)
    history(home).restore("acme", 1)

    undo(home)

    assert records_of(home) == before


def test_an_edit_by_hand_that_a_restoring_replaces_is_kept(acme: Path, home: Path) -> None:
    acme.write_bytes(BY_HAND)

    history(home).restore("acme", 1)
    history(home).restore("acme", 2)

    assert acme.read_bytes() == BY_HAND


@pytest.mark.parametrize("style", ["before", "before in place", "open meanwhile"])
def test_an_edit_in_the_moment_of_a_restoring_is_kept(acme: Path, home: Path, style: Style) -> None:
    before = acme.read_bytes()
    opened(home).change("acme", role("Engineer"))

    with editing(Editor(BY_HAND, style)):
        history(home).restore("acme", 1)

    assert acme.read_bytes() == before
    assert any(data.endswith(BY_HAND) for data in everything(home).values())


def test_the_settings_come_back_as_they_were(acme: Path, home: Path) -> None:
    put(home / "settings.yaml", SETTINGS)
    opened(home).change("acme", role("Engineer"))
    put(home / "settings.yaml", b"schema: 1\n")

    history(home).restore("settings.yaml", numbers(home, "settings.yaml")[0])

    assert (home / "settings.yaml").read_bytes() == SETTINGS


def test_settings_that_are_gone_come_back(acme: Path, home: Path) -> None:
    put(home / "settings.yaml", SETTINGS)
    opened(home).change("acme", role("Engineer"))
    (home / "settings.yaml").unlink()

    history(home).restore("settings.yaml", numbers(home, "settings.yaml")[0])

    assert (home / "settings.yaml").read_bytes() == SETTINGS


def test_a_company_called_settings_is_not_the_settings(home: Path) -> None:
    opened(home).create(Job(company="Settings"), "settings")
    put(home / "settings.yaml", SETTINGS)
    opened(home).delete("settings")

    history(home).restore("settings", 1)

    assert (home / "settings.yaml").read_bytes() == SETTINGS
    assert list(records_of(home)) == ["jobs/settings.yaml"]


def test_a_stray_file_in_the_home_is_not_the_record(acme: Path, home: Path) -> None:
    stray = put(home / "acme.yaml", BY_HAND)
    opened(home).change("acme", role("Engineer"))

    history(home).restore("acme", 1)

    assert stray.read_bytes() == BY_HAND


@pytest.mark.parametrize("number", [-1, 0, 2, 99])
def test_a_number_of_no_version_is_not_found(acme: Path, home: Path, number: int) -> None:
    before = everything(home)

    with pytest.raises(NotFound, match="coach undo --list acme"):
        history(home).restore("acme", number)

    assert everything(home) == before


def test_a_number_from_before_the_record_was_made_is_not_found(acme: Path, home: Path) -> None:
    opened(home).create(Job(company="Other"), "other")

    with pytest.raises(NotFound):
        history(home).restore("other", 1)


def test_a_version_that_was_damaged_is_refused_and_nothing_changes(acme: Path, home: Path) -> None:
    opened(home).change("acme", role("Engineer"))
    path = home / ".journal" / "00000001.op"
    path.write_bytes(path.read_bytes().replace(b"company: Acme", b"company: Acmf"))
    before = records_of(home)

    with pytest.raises(Refused, match="damaged"):
        history(home).restore("acme", 1)

    assert records_of(home) == before


def test_where_a_damaged_operation_may_be_meant_an_older_version_does_not_stand_in(
    acme: Path, home: Path, snapshot: SnapshotAssertion
) -> None:
    opened(home).change("acme", role("a"))
    opened(home).change("acme", role("b"))
    path = home / ".journal" / "00000002.op"
    path.write_bytes(path.read_bytes().replace(b"write", b"wrote"))

    with pytest.raises(Refused) as caught:
        history(home).restore("acme", 2)
    assert [line.replace(str(home), "HOME") for line in caught.value.lines] == snapshot


def test_a_file_that_another_program_never_leaves_alone_is_refused(
    acme: Path, home: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    opened(home).change("acme", role("Engineer"))
    edits = count(1)

    def edit_and_exchange(one: Path, other: Path) -> None:
        acme.write_bytes(b"schema: 1\ncompany: Acme\nedit: %d\n" % next(edits))
        exchange(one, other)

    monkeypatch.setattr(disk, "exchange", edit_and_exchange)
    with pytest.raises(Refused) as caught:
        history(home).restore("acme", 1)

    assert b"edit:" in acme.read_bytes()
    assert [line.replace(str(home), "HOME") for line in caught.value.lines] == snapshot
