"""Copies that programs which sync leave, known by their names."""

import pytest

from interview_coach.files.disk.copies import copies, is_always_copy

ACME = "acme-eng.yaml"


@pytest.mark.parametrize(
    "name",
    [
        "acme-eng.sync-conflict-20261121-101010-ABCDEFG.yaml",  # Syncthing
        "acme-eng~20261121-101010.yaml",
        "acme-eng (Ada's conflicted copy 2026-11-21).yaml",  # Dropbox
        "acme-eng (Adas in Konflikt stehende Kopie 2026-11-21).yaml",
        "acme-eng (copie en conflit de Ada 2026-11-21).yaml",
        "acme-eng (Copia en conflicto de Ada 2026-11-21).yaml",
        "acme-eng (copia in conflitto di Ada 2026-11-21).yaml",
        "acme-eng (Cópia em conflito de Ada 2026-11-21).yaml",
        "acme-eng (kopia w konflikcie 2026-11-21).yaml",
        "acme-eng (конфликтующая копия 2026-11-21).yaml",
        "acme-eng（Ada の競合コピー 2026-11-21）.yaml",
        "acme-eng (Ada 的冲突副本 2026-11-21).yaml",
        "acme-eng (충돌된 복사본 2026-11-21).yaml",
        "acme-eng (Case Conflict).yaml",
        "acme-eng (Selective Sync Conflict 1).yaml",
        "acme-eng (conflicted copy 2026-11-21 101010).yaml",  # Nextcloud
        "acme-eng_conflict-20261121-101010.yaml",
        "acme-eng-DESKTOP-1ABC.yaml",  # OneDrive
        "acme-eng-Adas-MacBook-Pro.yaml",
        "acme-eng-Ada’s MacBook Pro.yaml",
        "acme-eng-laptop-safeBackup-0001.yaml",
        "acme-eng 2.yaml",  # iCloud
        "acme-eng 13.yaml",
        "acme-eng (1).yaml",  # Google Drive
        "acme-eng[Conflict].yaml",
        "acme-eng (SFConflict ada@example.com 2026-11-21-10-10-10).yaml",  # Seafile
        "acme-eng.conflict1.yaml",  # rclone
        "acme-eng copy.yaml",  # file managers
        "acme-eng copy 2.yaml",
        "acme-eng - Copy.yaml",
        "acme-eng - Copy (2).yaml",
        "acme-eng – Kopie.yaml",
        "acme-eng - copia.yaml",
        "acme-eng - コピー.yaml",
        "acme-engのコピー.yaml",
        "acme-eng 副本.yaml",
        "Copy of acme-eng.yaml",
        "Kopie von acme-eng.yaml",
        "Copie de acme-eng.yaml",
        "Copia de acme-eng.yaml",
    ],
)
def test_a_copy_is_told_with_the_file_that_it_copies(name: str) -> None:
    assert copies([ACME, "acme.yaml", name]) == {name: ACME}


@pytest.mark.parametrize(
    "name",
    [
        "acme-eng-2.yaml",
        "acme-eng-10.yaml",
        "acme-eng-copy.yaml",
        "acme-eng-conflict-2.yaml",
        "acme-engineer.yaml",
        "acme-eng-desktop-engineer.yaml",
        "Brick.yaml",
        "Brick and Acme-Eng.yaml",
        "acme-eng Nürnberg.yaml",
        "ACME-ENG.yaml",
        "acme-eng 2.yml",
        "conflict.yaml",
    ],
)
def test_a_record_is_no_copy_whatever_stands_beside_it(name: str) -> None:
    assert copies([ACME, name]) == {}


@pytest.mark.parametrize("name", ["acme-eng 2.yaml", "acme-eng (1).yaml", "acme-eng-DESKTOP-1ABC.yaml"])
def test_without_the_file_itself_a_name_that_may_be_chosen_is_that_of_a_record(name: str) -> None:
    assert copies(["brick.yaml", name]) == {}


@pytest.mark.parametrize(
    "name",
    [
        "acme-eng.sync-conflict-20261121-101010-ABCDEFG.yaml",
        "acme-eng (Adas in Konflikt stehende Kopie 2026-11-21).yaml",
        "acme-eng（Ada の競合コピー 2026-11-21）.yaml",
    ],
)
def test_without_the_file_itself_a_conflict_is_a_copy_still(name: str) -> None:
    assert copies([name]) == {name: None}
    assert is_always_copy(name)


def test_the_file_itself_may_lie_elsewhere() -> None:
    assert copies(["acme-eng 2.yaml"], lambda: [ACME]) == {"acme-eng 2.yaml": ACME}


def test_elsewhere_is_not_looked_at_where_no_name_is_odd() -> None:
    def elsewhere() -> list[str]:
        raise AssertionError

    assert copies([ACME, "acme-eng-2.yaml"], elsewhere) == {}


def test_a_copy_of_a_copy_is_told_too() -> None:
    assert set(copies([ACME, "acme-eng (1).yaml", "acme-eng (1) 2.yaml"])) == {
        "acme-eng (1).yaml", "acme-eng (1) 2.yaml",
    }  # fmt: skip


def test_the_longest_name_is_the_one_that_was_copied() -> None:
    names = ["acme.yaml", "acme-eng.yaml", "acme-eng-DESKTOP-1ABC.yaml"]
    assert copies(names) == {"acme-eng-DESKTOP-1ABC.yaml": "acme-eng.yaml"}


def test_an_accent_may_be_taken_apart() -> None:
    assert copies(["acme.yaml", "acme (co\u0301pia).yaml"]) == {"acme (co\u0301pia).yaml": "acme.yaml"}
