"""Templates of drafts: ours, and the person's own in their place."""

import os
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.letters.draft import FIELDS, TEMPLATES, Text, filled, read_template, unknown_fields
from interview_coach.errors import BadFile
from interview_coach.files.banks.templates import LARGEST, Templates
from interview_coach.files.disk.places import shipped_questions

OWN = "Subject: Hello $role\n\nDear $name,\n\n$thanks\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the person's templates."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def read(own: Path, name: str = "check-in") -> Text:
    return Templates(own.parent, shipped_questions())[name]


def refused(own: Path, data: bytes) -> list[str]:
    """What is said of a template of these bytes, without its folder."""
    path = own / "check-in.txt"
    path.write_bytes(data)
    with pytest.raises(BadFile) as caught:
        read(own)
    return [line.removeprefix(f"{path}:") for line in caught.value.lines]


@pytest.mark.parametrize("name", TEMPLATES)
def test_ours_has_a_subject_a_body_and_known_fields_only(own: Path, name: str) -> None:
    source = (shipped_questions() / "templates" / f"{name}.txt").read_text(encoding="utf-8")
    assert unknown_fields(source) == []
    assert all((read(own, name).subject, read(own, name).body))


def test_there_are_no_other_templates_than_those_with_a_name() -> None:
    shipped = {path.stem for path in (shipped_questions() / "templates").glob("*.txt")}
    assert shipped == set(TEMPLATES)


def test_the_persons_own_stands_in_the_place_of_ours(own: Path) -> None:
    (own / "check-in.txt").write_text(OWN)
    assert read(own) == Text("Hello $role", "Dear $name,\n\n$thanks")


def test_the_others_stay_ours(own: Path) -> None:
    (own / "check-in.txt").write_text(OWN)
    assert read(own, "reply-to-no").body.startswith("$dear,")


def test_without_a_subject_line_it_is_all_body() -> None:
    assert read_template("Dear $name,\nhello\n") == Text("", "Dear $name,\nhello")


def test_an_unknown_field_is_told_with_its_line_and_the_nearest(own: Path) -> None:
    [line] = refused(own, b"Dear $name,\n\n$toppic\n")
    assert line.startswith("3: `$toppic`")
    assert "$topic?" in line


def test_every_unknown_field_is_told_at_once(own: Path) -> None:
    told = refused(own, b"$PATH ${HOME}\n$x\n")
    assert [line.split("` ")[0] for line in told] == ["1: `$PATH", "1: `$HOME", "2: `$x"]


def test_a_file_that_is_not_utf_8_is_told_with_its_line(own: Path) -> None:
    [line] = refused(own, b"Dear $name,\n\nGr\xfc\xdfe\n")
    assert line.startswith("3: ")


def test_what_cannot_be_used_is_told_in_these_words(own: Path, snapshot: SnapshotAssertion) -> None:
    files = (b"Dear $name,\n\n$toppic\n", b"Dear $name,\n\nGr\xfc\xdfe\n", b"x" * (LARGEST + 1), b"\n")
    assert [refused(own, data) for data in files] == snapshot


def test_a_mark_of_byte_order_is_no_text(own: Path) -> None:
    (own / "check-in.txt").write_bytes(b"\xef\xbb\xbfDear $name,\r\nhello\r\n")
    assert read(own).body == "Dear $name,\nhello"


def test_a_file_that_is_too_large_is_told(own: Path) -> None:
    [line] = refused(own, b"x" * (LARGEST + 1))
    assert "64 KB" in line


def test_an_empty_file_is_told(own: Path) -> None:
    assert len(refused(own, b"\n")) == 1


def test_a_folder_of_that_name_is_told(own: Path) -> None:
    (own / "check-in.txt").mkdir()
    with pytest.raises(BadFile, match=r"check-in\.txt:1: "):
        read(own)


def test_a_pipe_of_that_name_does_not_hang(own: Path) -> None:
    os.mkfifo(own / "check-in.txt")
    with pytest.raises(BadFile, match=r"check-in\.txt:1: "):
        read(own)


def test_a_file_under_another_name_is_told_as_not_used(own: Path) -> None:
    (own / "chek-in.txt").write_text(OWN)
    [line] = Templates(own.parent, shipped_questions()).strays()
    assert "chek-in.txt:1: " in line
    assert line.endswith(" check-in.txt?")


def test_the_docs_name_every_template_and_every_field_with_what_it_gives() -> None:
    docs = (Path(__file__).parents[3] / "docs" / "templates.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([^`]+)` \| (.*) \|$", docs, re.MULTILINE))
    assert {name for name in rows if name[0] != "$"} == {f"{name}.txt" for name in TEMPLATES}
    assert {name[1:]: gives for name, gives in rows.items() if name[0] == "$"} == FIELDS


class TestFilling:
    @pytest.mark.parametrize(
        "text", ["$me", "${me}", "$$", "{{7*7}}", "{0.__class__}", "${PATH}", "%s", "\\1", "<b>"]
    )
    def test_what_a_value_holds_stays_as_it_is(self, text: str) -> None:
        assert filled("Dear $name,", {"name": text, "me": "Nia"}) == f"Dear {text},"

    @pytest.mark.parametrize(
        "text", ["{{7*7}}", "{0.__class__}", "{% raw %}", "costs $5", "100 %", "`id`", "$(id)"]
    )
    def test_what_a_template_holds_besides_fields_is_text(self, text: str) -> None:
        assert filled(f"{text} $name", {"name": "Ada"}) == f"{text} Ada"

    def test_two_dollar_signs_are_one(self) -> None:
        assert filled("$$name", {"name": "Ada"}) == "$name"

    def test_a_line_left_empty_by_its_fields_goes(self) -> None:
        assert filled("a\n\n$goal $proof\n\nb", {"goal": "", "proof": ""}) == "a\n\nb"

    def test_one_missing_field_leaves_no_doubled_blank(self) -> None:
        assert filled("a $goal b", {"goal": ""}) == "a b"
