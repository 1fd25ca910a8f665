"""`practice.yaml`: one line a try, put into the bytes that are there where that is safe."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_coach.core.record.practice import FELT, WAYS, Friend, Practice, Try
from interview_coach.errors import BadFile
from interview_coach.files.care.check import check
from interview_coach.files.care.mend import mend
from interview_coach.files.records.practice import PracticeFile, read_practice, rewritten, write_practice
from tests.files.helpers import everything, history, opened, put, undo

ON = date(2026, 11, 24)
TRY = Try(on=ON, question="did-team", felt="weak")
AGAIN = Try(on=ON, question="did-team", felt="good", way="typed", seconds=95, job="acme")
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=10)
job_names = text.filter(lambda name: name.strip() == name and name.isprintable())
ids = st.sampled_from(
    ["did-team", "hard-gap", "0", "null", "no", "notes/acme/1", "ä", "a: b".replace(" ", ""), "#x"]
)
tries = st.builds(
    Try, on=st.dates(date(2000, 1, 1), date(2099, 12, 31)), question=ids, felt=st.sampled_from(FELT),
    way=st.sampled_from(WAYS), seconds=st.none() | st.integers(0, 200_000), job=st.none() | job_names,
)  # fmt: skip
answers = st.dictionaries(ids, text.filter(lambda each: not each.endswith("\n")), max_size=3)
practices = st.builds(
    Practice,
    dismissed=st.lists(st.sampled_from(["no-number", "too-long"]), unique=True).map(tuple),
    friends=st.lists(
        st.builds(Friend, on=st.just(ON), job=st.none() | job_names, notes=answers), max_size=2
    ).map(tuple),
    answers=answers,
    tries=st.lists(tries, max_size=4).map(tuple),
    extra=st.sampled_from([{}, {"mood": "calm"}]),
)


def practice(home: Path) -> PracticeFile:
    return PracticeFile(opened(home, "coach practice"))


def tried(*more: Try) -> object:
    return lambda old: replace(old, tries=(*old.tries, *more))


def read(data: bytes) -> Practice:
    found, problems = read_practice(data)
    assert problems == []
    assert found is not None
    return found


# What is written


@given(practices)
def test_what_is_written_reads_back(value: Practice) -> None:
    assert read(write_practice(value)) == value


@given(practices, st.lists(tries, max_size=3), answers)
@example(Practice(answers={"a": "b"}, tries=(TRY,)), [AGAIN], {"did-team": "two\nlines"})
@example(Practice(answers={"null": "b"}, tries=(TRY,)), [AGAIN], {"did-team": "x"})
def test_what_only_grew_is_as_if_all_were_written_anew(
    old: Practice, more: list[Try], said: dict[str, str]
) -> None:
    new = replace(old, tries=(*old.tries, *more), answers={**old.answers, **said})
    assert rewritten(write_practice(old), old, new) == write_practice(new)


@given(practices, practices)
def test_any_other_change_is_written_anew(old: Practice, new: Practice) -> None:
    assert read(rewritten(write_practice(old), old, new)) == new


HAND_MADE = {
    "answers before other keys": (
        "schema: 1\nanswers:\n  hard-gap: x\ndismissed: [no-number]\ntries:\n- {line}\n...\n"
    ),
    "answers set in further": "schema: 1\nanswers:\n    hard-gap: x\ntries:\n- {line}\n...\n",
    "answers in one line": "schema: 1\nanswers: {{hard-gap: x}}\ntries:\n- {line}\n...\n",
    "answers in braces below": "schema: 1\nanswers:\n  {{hard-gap: x}}\ntries:\n- {line}\n...\n",
    "answers in quotes": "schema: 1\nanswers:\n  'hard-gap': \"x\"\ntries:\n- {line}\n...\n",
    "answers in a block with room": "schema: 1\nanswers:\n  hard-gap: |-\n    x\n\n\ntries:\n- {line}\n...\n",
    "a remark": "schema: 1\nanswers:\n  hard-gap: x # well\n# mine\ntries:\n- {line} # good\n...\n",
    "no end mark": "schema: 1\nanswers:\n  hard-gap: x\ntries:\n- {line}\n",
    "Windows lines": "schema: 1\r\nanswers:\r\n  hard-gap: x\r\ntries:\r\n- {line}\r\n...\r\n",
    "tries in one line": "schema: 1\nanswers:\n  hard-gap: x\ntries: [{line}]\n...\n",
    "tries in quotes": "schema: 1\nanswers:\n  hard-gap: x\ntries:\n- '{line}'\n...\n",
    "tries set in": "schema: 1\nanswers:\n  hard-gap: x\ntries:\n  - {line}\n...\n",
    "a key behind": "schema: 1\nanswers:\n  hard-gap: x\ntries:\n- {line}\nmood: calm\n...\n",
    "tries first": "tries:\n- {line}\nschema: 1\nanswers:\n  hard-gap: x\n",
}  # fmt: skip


@pytest.mark.parametrize("made", HAND_MADE.values(), ids=HAND_MADE.keys())
@pytest.mark.parametrize("said", [{}, {"did-team": "two\nlines"}], ids=["a try", "a try and an answer"])
def test_a_file_made_by_hand_takes_the_next_line(made: str, said: dict[str, str]) -> None:
    data = made.format(line="2026-11-24 did-team weak aloud").encode()
    old = read(data)
    assert old.tries == (TRY,)
    new = replace(old, tries=(TRY, AGAIN), answers={**old.answers, **said})
    assert read(rewritten(data, old, new)) == new


@pytest.mark.parametrize("job", ["acme", "95s", "for x", "a b", "#1", "ä'\"", "2026-11-24", "line\nfeed"])
def test_any_name_of_a_job_reads_back(job: str) -> None:
    one = replace(AGAIN, job=job)
    assert read(write_practice(Practice(tries=(one,)))).tries == (one,)


def test_a_timer_that_ran_for_days_reads_back() -> None:
    one = replace(AGAIN, seconds=400_000)
    assert read(write_practice(Practice(tries=(one,)))).tries == (one,)


@pytest.mark.parametrize(
    "line",
    ["soon did-team weak aloud", "2026-02-30 did-team weak aloud", "2026-11-24 did-team bad aloud",
     "2026-11-24 did-team weak", "2026-11-24 did-team weak aloud acme", "x", "2026-11-24 did-team weak aloud -5s"],
)  # fmt: skip
def test_a_line_that_is_no_try_is_named_with_an_example(line: str) -> None:
    found, problems = read_practice(f"schema: 1\ntries:\n- 2026-11-24 a weak aloud\n- {line}\n".encode())
    assert found is None
    assert [problem.line for problem in problems] == [4]
    assert "`2026-11-24 did-team fair aloud 95s for acme`" in problems[0].what


# In a home


def test_there_is_nothing_before_the_first_try(home: Path) -> None:
    assert practice(home).load() == Practice()
    assert not home.exists()


def test_nothing_new_makes_no_file(home: Path) -> None:
    practice(home).change(lambda old: old)
    assert not (home / "practice.yaml").exists()


def test_a_change_that_changes_nothing_writes_nothing(home: Path) -> None:
    practice(home).change(tried(TRY))  # type: ignore[arg-type]
    before = everything(home)
    practice(home).change(lambda old: old)
    assert everything(home) == before


def test_a_try_of_another_program_in_between_is_kept(home: Path) -> None:
    mine, other = practice(home), practice(home)
    mine.change(tried(TRY))  # type: ignore[arg-type]
    other.change(tried(AGAIN))  # type: ignore[arg-type]
    mine.change(tried(TRY))  # type: ignore[arg-type]
    assert practice(home).load().tries == (TRY, AGAIN, TRY)


def test_two_that_both_begin_the_file_keep_both(home: Path) -> None:
    mine, other = practice(home), practice(home)
    assert (mine.load(), other.load()) == (Practice(), Practice())
    mine.change(tried(TRY))  # type: ignore[arg-type]
    other.change(tried(AGAIN))  # type: ignore[arg-type]
    assert practice(home).load().tries == (TRY, AGAIN)


def test_a_hand_edit_in_between_is_seen(home: Path) -> None:
    mine = practice(home)
    mine.change(tried(TRY))  # type: ignore[arg-type]
    put(home / "practice.yaml", b"schema: 1\nmood: calm\ntries:\n- 2026-11-20 hard-gap good friend\n")
    mine.change(tried(AGAIN))  # type: ignore[arg-type]
    found = practice(home).load()
    assert [each.question for each in found.tries] == ["hard-gap", "did-team"]
    assert found.extra == {"mood": "calm"}


def test_a_bad_file_is_named_and_stays_as_it_is(home: Path) -> None:
    path = put(home / "practice.yaml", b"schema: 1\ntries:\n- nonsense\n")
    with pytest.raises(BadFile) as raised:
        practice(home).change(tried(TRY))  # type: ignore[arg-type]
    assert raised.value.lines[0].startswith(f"{path}:3: ")
    assert path.read_bytes() == b"schema: 1\ntries:\n- nonsense\n"


def test_undo_takes_back_try_by_try(home: Path) -> None:
    for each in (TRY, AGAIN):
        practice(home).change(tried(each))  # type: ignore[arg-type]
    undo(home)
    assert practice(home).load().tries == (TRY,)
    undo(home)
    assert not (home / "practice.yaml").exists()


def test_its_versions_are_kept_under_its_name(home: Path) -> None:
    for each in (TRY, AGAIN):
        practice(home).change(tried(each))  # type: ignore[arg-type]
    first = history(home).versions("practice.yaml")[-1].number
    history(home).restore("practice.yaml", first)
    assert practice(home).load().tries == (TRY,)


def test_a_damaged_one_is_brought_back(home: Path) -> None:
    practice(home).change(tried(TRY, AGAIN))  # type: ignore[arg-type]
    path = home / "practice.yaml"
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    assert [each.path.name for each in check(home, opened(home).journal)] == ["practice.yaml"]
    mend(opened(home))
    assert path.read_bytes() == whole


def test_one_that_vanished_is_brought_back(home: Path) -> None:
    practice(home).change(tried(TRY))  # type: ignore[arg-type]
    opened(home).create_in_home("other.txt", b"x")
    (home / "practice.yaml").unlink()
    mend(opened(home))
    assert practice(home).load().tries == (TRY,)


def test_one_that_was_cut_off_is_never_read_as_shorter() -> None:
    data = write_practice(Practice(answers={"hard-gap": "Two\nlines"}, tries=(TRY, AGAIN)))
    for length in range(1, len(data) - 1):
        found, _ = read_practice(data[:length])
        assert found is None, data[:length]
