"""`coach why`."""

import pytest

from tests.conftest import Coach


@pytest.mark.parametrize("wanted", ["both-sides", "[both-sides]", "BOTH-SIDES", "both sides"])
def test_the_word_in_brackets_leads_to_the_source(coach: Coach, wanted: str) -> None:
    assert coach("why", wanted).out == coach("why", "both-sides").out
    assert "both-sides" in coach("why", wanted).out


@pytest.mark.parametrize("wanted", ["check-in", "thank-you", "debrief", "no", "offer", "move-on", "before"])
def test_the_method_is_there_by_topic(coach: Coach, wanted: str) -> None:
    assert coach("why", wanted, "--json").json["schema"] == 1
    assert "coach why" in coach("why", wanted).out


def test_without_a_topic_all_are_listed(coach: Coach) -> None:
    found = coach("why", "--json").json
    said = coach("why").out
    assert "check-in" in found["topics"]
    assert "both-sides" in found["sources"]
    assert all(each in said for each in (*found["topics"], *found["sources"]))
