"""Stories on the disk: read and written, beside jobs of the same name, in undo, in the trash, in check."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_coach.core.record.story import Story, Told
from interview_coach.errors import BadFile, NotFound
from interview_coach.files.care.check import check
from interview_coach.files.care.mend import mend
from interview_coach.files.records.stories import Stories, read_story, write_story
from tests.files.helpers import ACME, BAD, everything, history, opened, put, role, undo

NIGHT = Story(title="Night release", result="Forty minutes, not six hours.")
BY_HAND = b"schema: 1\ntitle: Night release\nresult: By hand\n"
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
line = words.map(lambda text: " ".join(text.split())).filter(bool)


def bank(home: Path, command: str = "coach story") -> Stories:
    return Stories(opened(home, command))


def result(text: str | None) -> object:
    return lambda story: replace(story, result=text)


def findings(home: Path) -> list[str]:
    return [each.what for each in check(home, opened(home).journal)]


# One file


def test_a_new_story_is_a_file_called_after_its_title(home: Path) -> None:
    story = bank(home).create(NIGHT)
    assert story.id == "night-release"
    assert bank(home).load("night-release") == story
    assert (home / "stories" / "night-release.yaml").stat().st_mode & 0o777 == 0o600


def test_a_second_one_of_that_title_has_a_number(home: Path) -> None:
    bank(home).create(NIGHT)
    assert bank(home).create(NIGHT).id == "night-release-2"


@pytest.mark.parametrize(("title", "expected"), [("夜", "story"), ("con", "story-con"), ("../x", "x")])
def test_a_title_makes_a_safe_name(home: Path, title: str, expected: str) -> None:
    assert bank(home).create(Story(title=title)).id == expected


def test_the_id_of_a_job_is_free_for_a_story(home: Path) -> None:
    opened(home).create(ACME, "acme")
    assert bank(home).create(Story(title="Acme")).id == "acme"


@given(
    st.builds(
        Story, title=line, situation=st.none() | words, result=st.none() | words,
        numbers=st.lists(line, max_size=3).map(tuple), skills=st.lists(line, max_size=3).map(tuple),
        told=st.lists(st.builds(Told, company=line, on=st.dates(date(2000, 1, 1), date(2099, 1, 1))), max_size=2)
        .map(tuple),
    )
)  # fmt: skip
def test_a_story_reads_back_as_it_was_written(story: Story) -> None:
    read, problems = read_story(write_story(story), "")
    assert problems == []
    assert read is not None
    assert _folded(read) == _folded(story)


def _folded(story: Story) -> Story:
    """Blocks end with a line feed that is not part of the text."""
    return replace(
        story,
        **{name: (getattr(story, name) or "").removesuffix("\n") or None for name in ("situation", "result")},
    )


def test_keys_of_ones_own_are_kept_when_it_changes(home: Path) -> None:
    path = put(home / "stories" / "night-release.yaml", BY_HAND + b"mood: proud\n")
    bank(home).change("night-release", result("Other"))  # type: ignore[arg-type]
    assert b"mood: proud\n" in path.read_bytes()
    assert bank(home).load("night-release").result == "Other"


def test_a_key_that_is_one_letter_off_an_empty_known_one_survives_a_change(home: Path) -> None:
    """Without the known key beside it, it would count as a slip when it is read the next time."""
    put(home / "stories" / "night-release.yaml", BY_HAND + b"task:\ntasks: all of them\n")
    bank(home).change("night-release", result("Other"))  # type: ignore[arg-type]
    assert bank(home).load("night-release").extra == {"tasks": "all of them"}


def test_a_change_that_changes_nothing_writes_nothing(home: Path) -> None:
    put(home / "stories" / "night-release.yaml", BY_HAND)
    before = everything(home)
    bank(home).change("night-release", lambda story: story)
    after = everything(home)
    assert {name: data for name, data in after.items() if name != ".lock"} == before


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("schema: 1\ntitle: ''\n", "2: `title` is empty"),
        ("schema: 1\nresult: x\n", "`title`"),
        ("schema: 1\ntitle: x\ntold: [{company: Acme, on: soon}]\n", "3: "),
        ("schema: 1\ntitle: x\nresulte: y\n", "3: "),
        ("schema: 2\ntitle: x\n", "1: "),
        ("schema: 1\ntitle: x\ntitle: y\n", "3: "),
    ],
)
def test_what_is_wrong_is_named_with_its_line(home: Path, text: str, problem: str) -> None:
    put(home / "stories" / "x.yaml", text.encode())
    with pytest.raises(BadFile) as raised:
        bank(home).load("x")
    assert problem in str(raised.value.lines[0]).partition("x.yaml:")[2]


def test_a_bad_one_is_left_out_and_the_others_are_read(home: Path) -> None:
    bank(home).create(NIGHT)
    put(home / "stories" / "bad.yaml", BAD)
    stories, left_out = bank(home).everything()
    assert [story.id for story in stories] == ["night-release"]
    assert [(Path(each.file).name, each.line) for each in left_out] == [("bad.yaml", 4)]


def test_one_that_is_not_there_is_told(home: Path) -> None:
    with pytest.raises(NotFound):
        bank(home).load("night")


# Beside a job of the same name


@pytest.fixture
def twins(home: Path) -> Path:
    """A job and a story that are both called acme, each changed once."""
    opened(home, "coach new").create(ACME, "acme")
    bank(home, "coach story add").create(Story(title="Acme"))
    opened(home, "coach interview").change("acme", role("Clerk"))
    bank(home, "coach story edit").change("acme", result("It worked."))  # type: ignore[arg-type]
    return home


def test_undo_takes_back_the_one_that_was_changed(twins: Path) -> None:
    undo(twins)
    assert bank(twins).load("acme").result is None
    assert opened(twins).load("acme").role == "Clerk"
    undo(twins)
    assert opened(twins).load("acme").role == ""


def test_each_has_versions_of_its_own(twins: Path) -> None:
    commands = {
        name: [each.command for each in history(twins).versions(name)] for name in ("acme", "stories/acme")
    }
    assert commands == {
        "acme": ["coach interview", "coach new"],
        "stories/acme": ["coach story edit", "coach story add"],
    }


@pytest.mark.parametrize(("gone", "kept"), [("acme", "stories/acme"), ("stories/acme", "jobs/acme")])
def test_to_delete_one_leaves_the_other(twins: Path, gone: str, kept: str) -> None:
    opened(twins).delete(gone)
    assert [path.relative_to(twins).as_posix() for path in twins.glob("*s/*.yaml")] == [f"{kept}.yaml"]
    undo(twins)
    assert len(list(twins.glob("*s/*.yaml"))) == 2


@pytest.mark.parametrize(("gone", "other"), [("acme", "stories/acme"), ("stories/acme", "acme")])
def test_to_purge_one_leaves_the_versions_of_the_other(twins: Path, gone: str, other: str) -> None:
    opened(twins).purge(gone)
    assert history(twins).versions(gone) == []
    assert len(history(twins).versions(other)) == 2


@pytest.mark.parametrize("gone", ["acme", "stories/acme", "practice.yaml"])
def test_to_purge_one_takes_its_damaged_copy_along_and_no_other(twins: Path, gone: str) -> None:
    opened(twins).create_in_home("practice.yaml", b"schema: 1\n")
    paths = {
        "acme": twins / "jobs" / "acme.yaml", "stories/acme": twins / "stories" / "acme.yaml",
        "practice.yaml": twins / "practice.yaml",
    }  # fmt: skip
    for path in paths.values():
        path.write_bytes(b"\0" * 40)
    mend(opened(twins))
    trash = twins / ".journal" / "trash"
    assert len(list(trash.glob("*.damaged"))) == 3
    opened(twins).purge(gone)
    assert len(list(trash.glob("*.damaged"))) == 2


def test_a_version_of_a_deleted_story_comes_back_to_its_folder(twins: Path) -> None:
    first = history(twins).versions("stories/acme")[-1].number
    opened(twins).delete("stories/acme")
    history(twins).restore("stories/acme", first)
    assert bank(twins).load("acme") == Story(id="acme", title="Acme")


# Check


def test_a_damaged_story_is_told_and_brought_back(home: Path) -> None:
    bank(home).create(NIGHT)
    path = home / "stories" / "night-release.yaml"
    whole = path.read_bytes()
    path.write_bytes(whole[:30])
    assert any("stories/night-release" in each or "cut off" in each for each in findings(home))
    mend(opened(home))
    assert path.read_bytes() == whole
    assert len(findings(home)) == 1


def test_a_story_that_vanished_is_told_with_both_ways(home: Path) -> None:
    bank(home).create(NIGHT)
    opened(home).create(ACME, "acme")
    (home / "stories" / "night-release.yaml").unlink()
    said = " ".join(findings(home))
    assert "coach undo --of stories/night-release --at 1" in said
    assert "coach delete stories/night-release" in said


def test_a_bad_story_by_hand_is_told_and_left_alone(home: Path) -> None:
    path = put(home / "stories" / "bad.yaml", BAD)
    assert findings(home)
    mend(opened(home))
    assert path.read_bytes() == BAD


def test_a_story_that_was_changed_by_hand_is_noted(home: Path) -> None:
    bank(home).create(NIGHT)
    put(home / "stories" / "night-release.yaml", BY_HAND)
    assert any("changed outside of coach" in each for each in findings(home))


def test_a_key_that_looks_like_a_slip_is_noted(home: Path) -> None:
    put(home / "stories" / "night-release.yaml", BY_HAND + b"task: x\ntaks: y\n")
    assert any("`task`" in each for each in findings(home))


def test_a_hand_edit_is_kept_in_the_journal_with_the_next_change(home: Path) -> None:
    bank(home).create(NIGHT)
    put(home / "stories" / "night-release.yaml", BY_HAND)
    bank(home).change("night-release", result("Other"))  # type: ignore[arg-type]
    undo(home)
    assert (home / "stories" / "night-release.yaml").read_bytes() == BY_HAND
