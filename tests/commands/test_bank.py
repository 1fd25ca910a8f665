"""`coach bank`."""

from pathlib import Path

import pytest

from tests.commands.helpers import write_by_hand
from tests.conftest import Coach
from tests.files.banks.talks import TALK

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
    assert f"{len(entries)} " in said


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
    ways, points = entry.pop("ways"), entry.pop("shows")
    for code in ("words", "competency", "source"):
        del entry[code]
    said = " ".join(coach("bank", "show", "personal-age").out.split())
    assert found["bank"] == "improper"
    assert set(ways) == {"answer", "worry", "decline"}
    assert [text for text in (*entry.values(), *points, *ways.values()) if text not in said] == []


def test_only_an_improper_question_shows_ways_to_decline(coach: Coach) -> None:
    assert coach("bank", "show", "hard-gap", "--json").json["entry"]["ways"] is None


def test_every_entry_names_a_source_that_there_is(coach: Coach) -> None:
    sources = set(coach("why", "--json").json["sources"])
    entries = [entry for bank in BANKS for entry in coach("bank", "list", bank, "--json").json["entries"]]
    assert {entry["source"] for entry in entries} <= sources


PACK = """\
schema: 1
title: Nights at the depot
kind: situation
entries:
- id: depot-night
  text: How do you hold up at night?
  asked: Whether you have thought of it.
  shows: A plan for sleep.
  trap: Saying that it will be fine.
  follow: And at weekends?
  competency: resilience
  source: star
"""
BROKEN = PACK.replace("resilience", "resiliance")


def own(home: Path, name: str, text: str) -> Path:
    return write_by_hand(home, f"questions/{name}", text)


class TestOwnPacks:
    def test_they_are_listed_with_ours(self, coach: Coach, home: Path) -> None:
        own(home, "depot.yaml", PACK)
        found = coach("bank", "list", "--json").json
        assert {"pack": "depot", "title": "Nights at the depot", "kind": "situation", "role": None, "entries": 1} in (
            found["packs"]
        )  # fmt: skip
        assert "depot-night" in coach("bank", "list", "depot").out

    def test_a_question_of_theirs_is_shown(self, coach: Coach, home: Path) -> None:
        own(home, "depot.yaml", PACK)
        assert "A plan for sleep." in coach("bank", "show", "depot-night").out

    def test_a_question_of_theirs_is_shown_in_place_of_ours(self, coach: Coach, home: Path) -> None:
        own(home, "depot.yaml", PACK.replace("depot-night", "hard-gap"))
        found = coach("bank", "show", "hard-gap", "--json").json
        assert (found["bank"], found["entry"]["text"]) == ("difficult", "How do you hold up at night?")

    @pytest.mark.parametrize(
        "words",
        [
            ("list",),
            ("list", "research"),
            ("list", "practice"),
            ("list", "difficult"),
            ("show", "hard-gap"),
            ("show", "org-why"),
        ],
    )
    def test_a_broken_one_is_named_with_its_line_and_the_rest_works(
        self, coach: Coach, home: Path, words: tuple[str, ...]
    ) -> None:
        before = coach("bank", *words)
        path = own(home, "depot.yaml", BROKEN)
        result = coach("bank", *words)
        [left_out] = coach("bank", *words, "--json").json["left_out"]
        assert (left_out["file"], left_out["line"]) == (str(path), 11)
        assert "`resilience`" in left_out["problem"]
        [line] = result.err.splitlines()
        assert (result.out, line.endswith(f"{path}:11: {left_out['problem']}")) == (before.out, True)

    def test_a_broken_conversation_is_named_too(self, coach: Coach, home: Path) -> None:
        path = own(home, "conversations/baker.yaml", TALK.replace("kind: onsite", "kind: moon"))
        result = coach("bank", "list", "--json")
        assert [(each["file"], each["line"]) for each in result.json["left_out"]] == [(str(path), 8)]
        assert f"{path}:8: `kind: moon`" in result.err

    def test_where_all_are_well_nothing_is_left_out(self, coach: Coach, home: Path) -> None:
        own(home, "depot.yaml", PACK)
        result = coach("bank", "list", "--json")
        assert (result.json["left_out"], result.err) == ([], "")

    def test_control_characters_in_them_are_shown_and_not_sent(self, coach: Coach, home: Path) -> None:
        own(
            home,
            "de\u202epot.yaml",
            PACK.replace("Nights", '"Nights\\e[31m').replace("depot\n", 'depot"\n', 1),
        )
        own(home, "x\x1b.yaml", "")
        result = coach("bank", "list")
        assert not {"\x1b", "\u202e"} & {*result.out, *result.err}


class TestCheck:
    def test_every_problem_of_every_file_is_told_at_once(self, coach: Coach, tmp_path: Path) -> None:
        path = write_by_hand(tmp_path, "depot.yaml", BROKEN.replace("star", "starr"))
        result = coach("bank", "check", str(path), str(tmp_path / "none.yaml"), code=4)
        assert [line.split(": ")[0] for line in result.out.splitlines()] == [
            f"{path}:11",
            f"{path}:12",
            f"{tmp_path}/none.yaml:1",
        ]

    def test_as_json_the_files_and_the_problems(self, coach: Coach, tmp_path: Path) -> None:
        path = write_by_hand(tmp_path, "depot.yaml", BROKEN)
        found = coach("bank", "check", str(path), "--json", code=4).json
        assert found["files"] == [{"file": str(path), "kind": "pack", "entries": 1}]
        assert [(each["file"], each["line"]) for each in found["problems"]] == [(str(path), 11)]

    def test_as_json_a_good_file_has_no_problems(self, coach: Coach, tmp_path: Path) -> None:
        path = write_by_hand(tmp_path, "depot.yaml", PACK)
        assert coach("bank", "check", str(path), "--json").json == {
            "schema": 1,
            "files": [{"file": str(path), "kind": "pack", "entries": 1}],
            "problems": [],
        }

    def test_a_conversation_is_played_through(self, coach: Coach, tmp_path: Path) -> None:
        path = write_by_hand(tmp_path, "baker.yaml", TALK)
        assert coach("bank", "check", str(path), "--json").json["problems"] == []
        path = write_by_hand(tmp_path, "baker.yaml", TALK.replace("  shows: [mornings]\n", ""))
        assert f"{path}:20: `mornings`" in coach("bank", "check", str(path), code=4).out

    def test_a_file_that_is_not_utf_8_is_told_with_its_line(self, coach: Coach, tmp_path: Path) -> None:
        path = tmp_path / "depot.yaml"
        path.write_bytes(PACK.replace("sleep", "sl\xe4p").encode("latin-1"))
        assert coach("bank", "check", str(path), code=4).out.startswith(f"{path}:8: ")

    def test_many_problems_are_counted(self, coach: Coach, tmp_path: Path) -> None:
        path = write_by_hand(tmp_path, "depot.yaml", PACK + "- id: x\n" * 30)
        lines = coach("bank", "check", str(path), code=4).out.splitlines()
        assert len(lines) == 51
        assert " 189 " in lines[-1]


def test_an_entry_that_is_not_named_is_asked_for(coach: Coach) -> None:
    assert coach("bank", "show", answers=["org-why"]).out == coach("bank", "show", "org-why").out


@pytest.mark.parametrize("part", ["show", "check"])
def test_off_a_terminal_what_is_missing_is_named(coach: Coach, part: str) -> None:
    assert f"coach bank {part}" in coach("bank", part, code=2).err
