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


def test_a_source_says_what_rests_on_it(coach: Coach) -> None:
    assert "What rests on it" in coach("why", "tough-calls").out


def test_without_a_topic_all_are_listed(coach: Coach) -> None:
    found = coach("why", "--json").json
    said = coach("why").out
    assert "check-in" in found["topics"]
    assert "both-sides" in found["sources"]
    assert all(each in said for each in (*found["topics"], *found["sources"]))


def test_a_topic_that_there_is_not_suggests_the_nearest(coach: Coach) -> None:
    assert "tough-calls" in coach("why", "tough-cals", code=3).err


def test_a_topic_far_from_all_says_where_they_are(coach: Coach) -> None:
    assert "coach why" in coach("why", "xyzzy", code=3).err
