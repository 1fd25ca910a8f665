"""Writing one line of the settings: the others stay, and so do the comments."""

import pytest

from interview_coach.errors import BadFile
from interview_coach.files.records.one_setting import with_setting
from interview_coach.files.yaml.nodes import Flow

OWN = b"""\
# mine
schema: 1
name: Nia # me
# off
days-off:
- 2026-12-24 # eve
- 2026-12-31

country: DE
"""


def test_the_first_setting_makes_a_file_of_its_version() -> None:
    assert with_setting(b"", "name", "Nia") == b"schema: 1\nname: Nia\n"


def test_a_new_value_keeps_the_comment_next_to_it() -> None:
    assert with_setting(OWN, "name", "Bo") == OWN.replace(b"name: Nia # me", b"name: Bo # me")


def test_a_key_that_is_new_comes_last() -> None:
    assert with_setting(OWN, "paper", "a4") == OWN + b"paper: a4\n"


def test_a_key_that_is_new_comes_before_the_mark_that_ends_the_file() -> None:
    assert with_setting(b"---\nschema: 1\n...\n", "paper", "a4") == b"---\nschema: 1\npaper: a4\n...\n"


def test_comments_inside_a_list_stay_above_the_new_one() -> None:
    found = with_setting(OWN, "days-off", Flow(["2026-12-24"]))
    assert b"# off\n# eve\ndays-off: ['2026-12-24']\n\ncountry: DE\n" in found


def test_a_setting_taken_out_leaves_its_comment() -> None:
    assert with_setting(OWN, "name", None) == OWN.replace(b"name: Nia # me", b"# me")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"schema: 2\nname: Nia\n", "newer version"),
        (b"{schema: 1, name: Nia}\n", "one setting per line"),
        (b"schema: 1\nname: [\n", "settings.yaml:"),
        (b"- schema\n", "one setting per line"),
    ],
)
def test_a_file_that_cannot_take_it_is_named(data: bytes, what: str) -> None:
    with pytest.raises(BadFile, match=what):
        with_setting(data, "name", "Bo")
