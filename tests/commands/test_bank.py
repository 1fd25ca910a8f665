"""`coach bank`."""

import pytest

from tests.conftest import Coach

BANKS = ["prep", "research", "qualifying", "closing", "thank-you"]


def test_list_names_every_bank(coach: Coach) -> None:
    found = coach("bank", "list", "--json").json["banks"]
    assert {each["bank"] for each in found} >= set(BANKS)
    assert all(each["bank"] in coach("bank", "list").out for each in found)


@pytest.mark.parametrize("bank", BANKS)
def test_list_shows_the_entries_of_a_bank(coach: Coach, bank: str) -> None:
    entries = coach("bank", "list", bank, "--json").json["entries"]
    said = coach("bank", "list", bank).out
    assert entries
    assert all(entry["id"] in said for entry in entries)


@pytest.mark.parametrize(("bank", "least"), [("research", 24), ("qualifying", 24), ("closing", 10)])
def test_the_banks_are_as_large_as_promised(coach: Coach, bank: str, least: int) -> None:
    assert len(coach("bank", "list", bank, "--json").json["entries"]) >= least


def test_show_has_all_of_an_entry(coach: Coach) -> None:
    found = coach("bank", "show", "ask-gain", "--json").json
    assert found["bank"] == "qualifying"
    assert found["entry"]["text"] in " ".join(coach("bank", "show", "ask-gain").out.split())
    assert found["entry"]["source"] in coach("why", "--json").json["sources"]


def test_every_entry_names_a_source_that_there_is(coach: Coach) -> None:
    sources = set(coach("why", "--json").json["sources"])
    entries = [entry for bank in BANKS for entry in coach("bank", "list", bank, "--json").json["entries"]]
    assert {entry["source"] for entry in entries} <= sources


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["list", "reserch"], "research"),
        (["list", "xyzzy"], "qualifying"),
        (["show", "ask-gian"], "ask-gain"),
        (["show", "xyzzy"], "coach bank list"),
    ],
)
def test_what_there_is_not_is_not_found_and_the_nearest_is_named(
    coach: Coach, words: list[str], hint: str
) -> None:
    assert hint in coach("bank", *words, code=3).err


@pytest.mark.parametrize("words", [["show"], ["lsit"]])
def test_a_line_that_cannot_be_read_is_usage(coach: Coach, words: list[str]) -> None:
    assert coach("bank", *words, code=2).err
