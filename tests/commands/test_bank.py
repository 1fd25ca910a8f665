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


def test_list_names_every_pack_of_practice(coach: Coach) -> None:
    found = coach("bank", "list", "--json").json["packs"]
    assert {("software", "role", "software"), ("first-job", "situation", None)} <= {
        (each["pack"], each["kind"], each["role"]) for each in found
    }
    said = coach("bank", "list").out
    assert [each["pack"] for each in found if each["pack"] not in said or each["title"] not in said] == []


def test_list_shows_the_questions_of_a_pack(coach: Coach) -> None:
    found = coach("bank", "list", "improper", "--json").json
    said = coach("bank", "list", "improper").out
    assert found["bank"] == "improper"
    assert [entry["id"] for entry in found["entries"] if entry["id"] not in said] == []


def test_list_shows_all_questions_to_practise_with_under_their_packs(coach: Coach) -> None:
    entries = coach("bank", "list", "practice", "--json").json["entries"]
    said = coach("bank", "list", "practice").out
    assert {"behavioural", "nursing"} <= {entry["pack"] for entry in entries}
    assert [entry["id"] for entry in entries if entry["id"] not in said] == []
    assert f"{len(entries)} questions" in said


@pytest.mark.parametrize(("bank", "least"), [("research", 24), ("qualifying", 24), ("closing", 10)])
def test_the_banks_are_as_large_as_promised(coach: Coach, bank: str, least: int) -> None:
    assert len(coach("bank", "list", bank, "--json").json["entries"]) >= least


def test_show_has_all_of_an_entry(coach: Coach) -> None:
    found = coach("bank", "show", "ask-gain", "--json").json
    assert found["bank"] == "qualifying"
    assert found["entry"]["text"] in " ".join(coach("bank", "show", "ask-gain").out.split())
    assert found["entry"]["source"] in coach("why", "--json").json["sources"]


def test_show_has_all_of_a_question_to_practise_with(coach: Coach) -> None:
    found = coach("bank", "show", "personal-age", "--json").json
    entry = dict(found["entry"])
    ways = entry.pop("ways")
    said = " ".join(coach("bank", "show", "personal-age").out.split())
    assert found["bank"] == "improper"
    assert set(ways) == {"answer", "worry", "decline"}
    assert [text for text in (*entry.values(), *ways.values()) if text not in said] == []


def test_only_an_improper_question_shows_ways_to_decline(coach: Coach) -> None:
    assert coach("bank", "show", "hard-gap", "--json").json["entry"]["ways"] is None
    assert "Or decline" not in coach("bank", "show", "hard-gap").out


def test_every_entry_names_a_source_that_there_is(coach: Coach) -> None:
    sources = set(coach("why", "--json").json["sources"])
    entries = [entry for bank in BANKS for entry in coach("bank", "list", bank, "--json").json["entries"]]
    assert {entry["source"] for entry in entries} <= sources


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["list", "reserch"], "research"),
        (["list", "xyzzy"], "qualifying"),
        (["list", "xyzzy"], "practice"),
        (["list", "sofware"], "software"),
        (["show", "hard-gapp"], "hard-gap"),
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
