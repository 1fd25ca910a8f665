"""Comments stay where they are when a file is written anew."""

import re
from random import Random

import pytest
from bench.deep_comments import ENOUGH, measure, one

from interview_coach.files.yaml.comments import Comment, comments_in, keep_comments


def kept(old: str, new: str) -> str:
    """The new source with the comments of the old one, all of which have a place there."""
    found = keep_comments(old.encode(), new.encode())
    assert found.lost == ()
    return found.data.decode()


def lost(old: str, new: str) -> tuple[str, ...]:
    """The comments of the old source that have no place in the new one, which stays without them."""
    found = keep_comments(old.encode(), new.encode())
    assert found.data == new.encode()
    return found.lost


PEOPLE = """\
people:
- name: Ada
  kind: manager
- name: Bo
  kind: hr
role: x
"""


@pytest.mark.parametrize(
    ("old", "new", "then"),
    [
        ("# mine\na: b\n", "a: c\n", "# mine\na: c\n"),
        ("# one\n# two\na: b\n", "a: c\n", "# one\n# two\na: c\n"),
        ("# mine\n---\na: b\n...\n", "---\na: c\n...\n", "---\n# mine\na: c\n...\n"),
        ("--- # mine\na: b\n...\n", "---\na: c\n...\n", "---\n# mine\na: c\n...\n"),
        ("---\na: b\n# mine\n...\n", "---\na: c\n...\n", "---\na: c\n# mine\n...\n"),
        ("---\na: b\n... # mine\n", "---\na: c\n...\n", "---\na: c\n# mine\n...\n"),
        ("a: b\n# mine", "a: c\n", "a: c\n# mine\n"),
        ("a: b # mine\n", "a: c\n", "a: c # mine\n"),
        ("a: b    # mine\n", "a: c\n", "a: c    # mine\n"),
        ("a: 'b # no' # mine\n", "a: c\n", "a: c # mine\n"),
        ('a: "b \\" # no" # mine\n', "a: c\n", "a: c # mine\n"),
        ("a: # mine\n  b\n", "a: c\n", "a: c # mine\n"),
        ("a: b\n  c # mine\n", "a: d\n", "a: d # mine\n"),
        ("a: # mine\n", "a: b\n", "a: b # mine\n"),
        ("a: | # mine\n  b # no\n", "a: |\n  c # no\n", "a: | # mine\n  c # no\n"),
        ("a: b # mine\n", "a: |\n  c\n", "a: | # mine\n  c\n"),
        ("a: |\n  b\n# mine\nc: d\n", "a: |\n  e\n  f\nc: d\n", "a: |\n  e\n  f\n# mine\nc: d\n"),
        ("a: [b, c] # mine\n", "a: [b]\n", "a: [b] # mine\n"),
        ("a: [b, # mine\n  c]\n", "a: [b]\n", "# mine\na: [b]\n"),
        ("a: [b,\n  c] # mine\n", "a:\n- b\n- c\n", "a: # mine\n- b\n- c\n"),
        ("a: # mine\n- b\n", "a:\n- c\n", "a: # mine\n- c\n"),
        ("# mine\r\na: b\r\n", "a: c\n", "# mine\na: c\n"),
        ("a: b\n#\nc: d\n", "a: b\nc: e\n", "a: b\n#\nc: e\n"),
        ("\u00e4: \U0001f642 # mine\n", "\u00e4: c\n", "\u00e4: c # mine\n"),
    ],
)
def test_a_comment_stays_where_it_is(old: str, new: str, then: str) -> None:
    assert kept(old, new) == then


@pytest.mark.parametrize(
    ("old", "then"),
    [
        (PEOPLE.replace("- name: Bo", "# mine\n- name: Bo"), "- name: Bo\n"),
        (PEOPLE.replace("- name: Bo", "- # mine\n  name: Bo"), "- name: Bo # mine\n"),
        (PEOPLE.replace("- name: Bo", "- name: Bo # mine"), "- name: Bo # mine\n"),
        (PEOPLE.replace("  kind: hr", "  # mine\n  kind: hr"), "  # mine\n  kind: hr\n"),
        (PEOPLE.replace("  kind: hr", "  kind: hr # mine"), "  kind: hr # mine\n"),
        (PEOPLE.replace("  kind: hr", "  kind: hr\n  # mine"), "  kind: hr\n  # mine\n"),
        (PEOPLE.replace("- name", "  - name").replace("  kind", "    kind").replace("    kind: hr", "    kind: hr # mine"),
         "  kind: hr # mine\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "new",
    [
        PEOPLE,
        PEOPLE.replace("people:\n", "people:\n- name: Zed\n"),
        PEOPLE.replace("role: x", "- name: Zed\nrole: x"),
        PEOPLE.replace("- name: Ada\n  kind: manager\n", ""),
        PEOPLE.replace("manager", "recruiter"),
        "people:\n- name: Bo\n  kind: hr\n- name: Ada\n  kind: manager\n",
    ],
)
def test_a_comment_of_an_entry_goes_with_it(old: str, then: str, new: str) -> None:
    written = kept(old, new)
    assert then in written
    assert written.count("# mine") == 1
    assert re.sub(r" # mine|^ *# mine\n", "", written, flags=re.MULTILINE) == new


@pytest.mark.parametrize("name", ["Bob", "Bo"])
def test_an_entry_that_was_corrected_keeps_its_comment(name: str) -> None:
    old = PEOPLE.replace("- name: Bo", "# mine\n- name: Bo")
    new = PEOPLE.replace("Bo", name).replace("hr", "peer" if name == "Bo" else "hr")
    assert f"# mine\n- name: {name}\n" in kept(old, new)


def test_an_entry_that_changed_wholly_keeps_its_comment_by_its_place() -> None:
    assert kept("a:\n- b\n# mine\n- c\n- d\n", "a:\n- b\n- x y\n- d\n") == "a:\n- b\n# mine\n- x y\n- d\n"


def test_a_comment_above_the_next_key_does_not_slip_onto_a_new_entry() -> None:
    old = "log:\n- on: 1\n# mine\nend: x\n"
    assert kept(old, "log:\n- on: 1\n- on: 2\nend: x\n") == "log:\n- on: 1\n- on: 2\n# mine\nend: x\n"


def test_a_comment_inside_the_last_entry_stays_with_it() -> None:
    old = "log:\n- on: 1\n  by: me\n  # mine\nend: x\n"
    new = "log:\n- on: 1\n  by: me\n- on: 2\nend: x\n"
    assert kept(old, new) == "log:\n- on: 1\n  by: me\n  # mine\n- on: 2\nend: x\n"


def test_comments_on_two_sides_of_one_line_all_stay() -> None:
    assert kept("# a\n- # b\n  n: c # d\n  # e\n", "- n: c\n") == "# a\n# d\n- n: c # b\n  # e\n"


@pytest.mark.parametrize(
    "old",
    [
        "# mine\na: b\nc: d\n",
        "a: b # mine\nc: d\n",
        "a:\n# mine\n- b\nc: d\n",
        "a:\n- b\n  # mine\nc: d\n",
        "a:\n  b: c\n  # mine\nc: d\n",
    ],
)
def test_a_comment_of_what_is_gone_is_told(old: str) -> None:
    assert lost(old, "c: d\n") == ("# mine",)


def test_below_a_key_that_is_gone_it_stays_with_the_entry_that_held_it() -> None:
    assert (
        kept("p:\n- n: a\n  k: b\n  # mine\n- n: c\n", "p:\n- n: a\n- n: c\n")
        == "p:\n- n: a\n  # mine\n- n: c\n"
    )


@pytest.mark.parametrize("old", ["a: b\n", "a: 'b # c'\n", "a: |\n  # no\n", "a: b#c\n", 'a: "#"\n'])
def test_without_comments_not_a_byte_is_another(old: str) -> None:
    assert kept(old, "---\na:   c\n...\n") == "---\na:   c\n...\n"


def test_written_twice_it_is_the_same() -> None:
    old = "# a\na: b # c\n# d\ne:\n- f # g\n# h\n- i\n# j\n"
    new = "a: b\ne:\n- f\n- i\n"
    assert kept(kept(old, new), new) == kept(old, new)


def test_comments_are_found_with_their_lines() -> None:
    assert comments_in("# a\nb: c  # d\n") == [
        Comment(0, 0, "# a", "", is_alone=True),
        Comment(1, 6, "# d", "  ", is_alone=False),
    ]


def test_a_source_that_would_become_too_large_stays_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_coach.files.yaml.comments.MAX_BYTES", 8)
    assert lost("# a long one\na: b\n", "a: b\n") == ("# a long one",)


@pytest.mark.parametrize("seed", [15, 16, 17])
def test_of_a_hundred_random_edits_of_random_records_nearly_all_keep_the_comment(seed: int) -> None:
    counts, wrong = measure(100, seed)
    assert wrong == []
    assert counts["kept"] >= ENOUGH * 100


@pytest.mark.parametrize("seed", range(10))
def test_the_same_seed_gives_the_same_edit(seed: int) -> None:
    assert one(Random(seed)) == one(Random(seed))
