"""Characters that look like a blank, like nothing, or like a sign of YAML, and are none."""

import pytest

from interview_coach.core.record.model import Job
from interview_coach.files.records import records
from interview_coach.files.yaml.invisible import in_key, in_lines, spelled_out
from interview_coach.files.yaml.problem import Problems


def problems(text: str) -> Problems:
    """What is wrong with a record of this text."""
    return records.read_job(text.encode(), "acme")[1]


BLANKS = ["\u00a0", "\u2007", "\u202f", "\u3000"]
UNSEEN = ["\u00ad", "\u200b", "\u2060", "\ufeff"]


@pytest.mark.parametrize("odd", [*BLANKS, *UNSEEN])
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema: 1\ncompany:{}Acme\n", 2),
        ("schema: 1\ncompany{}: Acme\n", 2),
        ("schema: 1\n{}company: Acme\n", 2),
        ("schema:{}1\ncompany: Acme\n", 1),
        ("company:{}Acme\n", 1),
        ("schema: 1\ncompany: Acme\npeople:\n-{}name: Ada Okafor\n", 4),
        ("schema: 1\ncompany: Acme\npeople:\n- name: Ada Okafor\n {}kind: manager\n", 5),
        ("schema: 1\ncompany: Acme\npeople:\n- name: Ada Okafor\n  kind:{}manager\n", 5),
        ("schema: 1\ncompany: Acme\npeople:{}\n- name: Ada Okafor\n", 3),
        ("schema: 1\ncompany: Acme\nprep:\n  {}goal: |\n    Reports\n", 4),
    ],
)
def test_at_a_sign_of_yaml_it_is_named_with_its_line(text: str, line: int, odd: str) -> None:
    (problem,) = problems(text.format(odd))[:1]
    assert problem.line == line
    assert f"U+{ord(odd):04X}" in problem.what


@pytest.mark.parametrize("colon", ["\uff1a", "\ufe55", "\u2236"])
def test_another_colon_is_named(colon: str) -> None:
    (problem,) = problems(f"schema: 1\ncompany{colon} Acme\n")
    assert (problem.line, f"U+{ord(colon):04X}" in problem.what) == (2, True)


@pytest.mark.parametrize("dash", ["\u2010", "\u2013", "\u2014", "\u2212", "\uff0d"])
def test_a_dash_that_begins_an_entry_is_named(dash: str) -> None:
    (problem,) = problems(f"schema: 1\ncompany: Acme\npeople:\n{dash} name: Ada\n")
    assert (problem.line, f"U+{ord(dash):04X}" in problem.what) == (4, True)


@pytest.mark.parametrize("odd", [*BLANKS, *UNSEEN])
@pytest.mark.parametrize("text", ["kind: manager{}", "kind: {}manager", "kind: man{}ager"])
def test_in_a_word_that_is_not_known_it_can_be_seen(text: str, odd: str) -> None:
    (problem,) = problems(f"schema: 1\ncompany: Acme\npeople:\n- name: Ada\n  {text.format(odd)}\n")
    assert f"<U+{ord(odd):04X}>" in problem.what


def test_in_a_date_it_can_be_seen() -> None:
    (problem,) = problems("schema: 1\ncompany: Acme\ninterviews:\n- round: 1\n  on: 2026-12-03\u00a0\n")
    assert "2026-12-03<U+00A0>" in problem.what


def test_a_control_character_is_named() -> None:
    (problem,) = problems("schema: 1\ncompany: Ac\u0007me\n")
    assert (problem.line, "U+0007" in problem.what) == (2, True)


def test_in_a_text_it_is_the_persons_own() -> None:
    job, found = records.read_job(
        "schema: 1\ncompany: Caf\u00e9\u00a0Noir\nrole: a\u00a0:b\n".encode(), "acme"
    )
    assert (job, found) == (Job(id="acme", company="Caf\u00e9\u00a0Noir", role="a\u00a0:b"), [])


def test_another_problem_is_not_blamed_on_a_text_that_holds_one() -> None:
    (problem,) = problems("schema: 1\ncompany: Caf\u00e9\u00a0Noir\nrole: [Eng\n")
    assert "U+00A0" not in problem.what


def test_a_line_is_well_without_one() -> None:
    assert in_lines(["company: Acme", "- name: Zo\u00eb", "\u4f1a\u793e: x"]) is None


@pytest.mark.parametrize(
    "key", ["goal", "\u76ee\u6a19", "\u0646\u0627\u200c\u0645", "\u00e0\u00a0faire", "my-\u00a0"]
)
def test_a_key_of_ones_own_in_any_script_is_well(key: str) -> None:
    assert in_key(key, {"goal", "notes"}) is None


@pytest.mark.parametrize("key", ["go\u200bal", "goal\u00a0", "\u00a0mine", "-\u00a0mine", "\u2013 mine"])
def test_a_key_that_hides_a_known_one_a_level_or_a_list_is_not(key: str) -> None:
    assert in_key(key, {"goal", "notes"})


def test_only_what_cannot_be_seen_is_spelled() -> None:
    assert spelled_out("Zo\u00eb\u00a0\U0001f642") == "Zo\u00eb<U+00A0>\U0001f642"
