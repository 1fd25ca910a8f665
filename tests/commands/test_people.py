"""`coach people`: who is on record, and correcting them; and what other commands do with names."""

from pathlib import Path

import pytest

from tests.commands.helpers import D, acme, contents, log_of, stored
from tests.conftest import Coach


def people(coach: Coach) -> list[str]:
    return [each["name"] for each in coach("people", "acme", "--json").json["people"]]


def thanked(coach: Coach) -> None:
    """Acme, where Ada was met and thanked."""
    acme(coach)
    coach("debrief", "acme", "--set", "met=Ada Okafor, manager", "--set", "topics=Ada: the releases", now=D)
    coach("followup", "acme", "--done", "thank-you", "--to", "ada")


class TestListing:
    def test_everyone_is_listed_with_what_is_known(self, coach: Coach) -> None:
        thanked(coach)
        [person] = coach("people", "acme", "--json").json["people"]
        assert person == {
            "id": "acme", "name": "Ada Okafor", "title": None, "company": None, "kind": "manager", "email": None,
            "met": [1], "sent": 1, "through": False,
        }  # fmt: skip

    def test_without_a_name_everyone_of_every_live_job_is(self, coach: Coach) -> None:
        acme(coach)
        coach("new", "Globex", "--with", "Lin Chow", "--through", "Kim Vale, agency")
        found = coach("people", "--json").json
        assert [(each["id"], each["name"]) for each in found["people"]] == [
            ("acme", "Ada Okafor"), ("globex", "Lin Chow"), ("globex", "Kim Vale")
        ]  # fmt: skip
        assert found["id"] is None

    def test_on_screen_each_has_a_line(self, coach: Coach) -> None:
        thanked(coach)
        assert "Ada Okafor  manager  round 1, 1 message" in coach("people", "acme").out

    def test_one_person_can_be_looked_at(self, coach: Coach) -> None:
        acme(coach, "--with", "Lin Chow")
        assert "Ada" not in coach("people", "acme", "lin").out

    def test_with_no_one_on_record_it_says_how_to_add_them(self, coach: Coach) -> None:
        coach("new", "Acme")
        assert 'coach interview acme --with "NAME"' in coach("people", "acme").out


class TestCorrecting:
    def test_what_is_typed_behind_the_new_name_is_kept(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("people", "acme", "Ada", "--name", "Ida Okafor, hr")
        assert {"name": "Ida Okafor", "kind": "hr"}.items() <= stored(home, "acme")["people"][0].items()

    def test_a_name_is_corrected_wherever_it_was_used(self, coach: Coach, home: Path) -> None:
        thanked(coach)
        coach("people", "acme", "ada", "--name", "Adá Okafor")
        job = stored(home, "acme")
        assert job["people"][0]["name"] == "Adá Okafor"
        assert job["interviews"][0]["met"] == ["Adá Okafor"]
        assert [each["to"] for each in job["log"] if "to" in each] == ["Adá Okafor"]
        assert job["debriefs"][0]["answers"] == {
            "met": "Adá Okafor, manager\n", "topics": "Adá Okafor: the releases\n"
        }  # fmt: skip

    def test_title_kind_and_address_are_set_together(self, coach: Coach, home: Path) -> None:
        acme(coach)
        line = ["--title", "Head of Data", "--kind", "peer", "--email", "ada@example.com"]
        coach("people", "acme", "ada", *line)
        assert stored(home, "acme")["people"] == [
            {"name": "Ada Okafor", "title": "Head of Data", "kind": "peer", "email": "ada@example.com"}
        ]

    def test_a_company_is_set_and_cleared(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("people", "acme", "ada", "--company", "Kellwood Partners")
        assert stored(home, "acme")["people"][0]["company"] == "Kellwood Partners"
        coach("people", "acme", "ada", "--company", "")
        assert "company" not in stored(home, "acme")["people"][0]

    def test_through_no_gives_back_what_through_set(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("people", "acme", "ada", "--title", "Engineering Manager")
        people = stored(home, "acme")["people"]
        coach("interview", "acme", "--through", "Ada Okafor, Kellwood Partners, agency")
        coach("interview", "acme", "--through", "no")
        assert stored(home, "acme")["people"] == people

    def test_an_empty_title_is_cleared(self, coach: Coach, home: Path) -> None:
        coach("new", "Acme", "--with", "Ada Okafor, Head of Data")
        coach("people", "acme", "ada", "--title", "")
        assert "title" not in stored(home, "acme")["people"][0]

    def test_another_round_is_added(self, coach: Coach) -> None:
        acme(coach)
        coach("interview", "acme", "--add", "--on", "2026-12-01", "--with", "Lin Chow")
        coach("people", "acme", "ada", "--met", "2")
        assert coach("people", "acme", "ada", "--json").json["people"][0]["met"] == [1, 2]

    def test_two_become_one(self, coach: Coach) -> None:
        thanked(coach)
        coach("interview", "acme", "--round", "1", "--with", "Ada Okafore, Head of Data")
        coach("people", "acme", "Ada Okafor", "--merge", "Ada Okafore")
        [person] = coach("people", "acme", "--json").json["people"]
        assert (person["name"], person["title"], person["sent"]) == ("Ada Okafor", "Head of Data", 1)

    def test_who_is_taken_out_is_gone_everywhere(self, coach: Coach) -> None:
        thanked(coach)
        coach("people", "acme", "ada", "--remove")
        assert "Okafor" not in coach("show", "acme", "--json").out

    def test_one_undo_takes_it_back(self, coach: Coach, home: Path) -> None:
        thanked(coach)
        before = stored(home, "acme")
        coach("people", "acme", "ada", "--name", "Ida", "--title", "CTO", "--met", "1")
        coach("undo")
        assert stored(home, "acme") == before

    def test_as_json_it_says_what_was_recorded(self, coach: Coach) -> None:
        acme(coach)
        found = coach("people", "acme", "ada", "--title", "CTO", "--json").json
        assert {"people": {"name": "Ada Okafor", "title": "CTO", "kind": "manager"}} in found["recorded"]

    def test_the_same_again_changes_nothing(self, coach: Coach, home: Path) -> None:
        acme(coach)
        before = contents(home)
        assert "Nothing was changed." in coach("people", "acme", "ada", "--kind", "manager").out
        assert contents(home) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--name", "Lin Chow"], 1), (["--met", "7"], 3), (["--merge", "zoe"], 3), (["--kind", "boss"], 2),
        (["--email", "ada"], 2), (["--name", ""], 2), (["--name", "nobody"], 2), (["--remove", "--title", "x"], 2),
        (["--merge", "ada"], 2),
    ],
)  # fmt: skip
def test_what_cannot_be_done_changes_nothing(coach: Coach, home: Path, words: list[str], code: int) -> None:
    acme(coach, "--with", "Lin Chow")
    before = contents(home)
    coach("people", "acme", "ada", *words, code=code)
    assert contents(home) == before


def test_a_correction_needs_a_person(coach: Coach) -> None:
    acme(coach)
    coach("people", "acme", "--title", "CTO", code=2)


def test_a_person_who_is_not_on_record_is_not_found(coach: Coach) -> None:
    acme(coach)
    coach("people", "acme", "zoe", code=3)


class TestOtherCommands:
    def test_another_spelling_is_someone_new_and_the_way_to_make_them_one_is_said(self, coach: Coach) -> None:
        acme(coach)
        said = " ".join(coach("interview", "acme", "--with", "Ada Okáfor").out.split())
        assert 'coach people acme "Ada Okáfor" --merge "Ada Okafor"' in said
        assert people(coach) == ["Ada Okafor", "Ada Okáfor"]

    def test_two_of_one_name_are_listed_where_the_name_alone_is_typed(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, "--with", "Jo Weber, hr", "--with", "Jo Weber, manager", now=D)
        said = coach("followup", "acme", "--done", "thank-you", "--to", "Jo Weber", code=3).err
        assert "Jo Weber (hr) or Jo Weber (manager)" in said

    def test_two_of_one_name_have_a_block_and_a_draft_each(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, "--with", "Jo Weber, hr", "--with", "Jo Weber, manager", now=D)
        page, drafts = coach("thanks", "acme").out, coach("thanks", "acme", "--draft").out
        assert "[ ] Jo Weber (hr)\n" in page
        assert "[ ] Jo Weber (manager)\n" in page
        assert drafts.count("Dear Jo,") == 2

    def test_each_has_a_file_with_their_own_name_in_it(self, coach: Coach, tmp_path: Path) -> None:
        who = ["--with", "Jo Weber, hr, a@example.com", "--with", "Jo Weber, manager, b@example.com"]
        coach("new", "Acme", "--on", D, *who, now=D)
        coach("thanks", "acme", "--eml", str(tmp_path / "out"))
        files = sorted((tmp_path / "out").iterdir())
        assert [path.name for path in files] == ["jo-weber-hr.eml", "jo-weber-manager.eml"]
        assert b"To: Jo Weber <a@example.com>" in files[0].read_bytes()

    def test_a_kind_corrected_in_the_notes_keeps_what_was_sent(self, coach: Coach) -> None:
        thanked(coach)
        coach("debrief", "acme", "--set", "met=Ada Okafor, hr")
        assert [each.get("to") for each in log_of(coach, "acme")] == ["Ada Okafor"]
        assert coach("people", "acme", "--json").json["people"][0]["kind"] == "hr"

    def test_a_name_corrected_in_the_notes_keeps_what_was_sent(self, coach: Coach) -> None:
        thanked(coach)
        said = coach("debrief", "acme", "--set", "met=Ada Okáfor").out
        assert "Ada Okafor is now Ada Okáfor" in said
        assert [each.get("to") for each in log_of(coach, "acme")] == ["Ada Okáfor"]

    def test_several_in_one_answer_are_all_to_be_thanked(self, coach: Coach) -> None:
        coach("new", "Acme", "--on", D, now=D)
        coach("debrief", "acme", "--set", "met=Ada Okafor, Jonas Reuter and Lin Chow")
        assert people(coach) == ["Ada Okafor", "Jonas Reuter", "Lin Chow"]

    @pytest.mark.parametrize("answer", ["nobody", "not yet", "I met the whole team", "Okafor, Ada"])
    def test_an_answer_that_names_no_one_for_certain_changes_nothing(
        self, coach: Coach, home: Path, answer: str
    ) -> None:
        coach("new", "Acme", "--on", D, now=D)
        before = contents(home)
        coach("debrief", "acme", "--set", f"met={answer}", code=2)
        assert contents(home) == before

    def test_a_company_in_another_script_is_named_as_it_is_written(self, coach: Coach) -> None:
        coach("new", "株式会社サクラ", "営業", "--on", "2026-12-03")
        coach("new", "株式会社サクラ", "事務", "--on", "2026-12-04")
        coach("new", "شركة النور", "--on", "2026-12-05")
        said = coach().out
        assert 'coach prep "株式会社サクラ 営業"' in said
        assert 'coach prep "شركة النور"' in said
        assert coach("followup", "株式会社サクラ 事務", "--json").json["id"] == "job-2"

    def test_a_page_that_is_opened_has_their_own_name(self, coach: Coach) -> None:
        coach("new", "サクラ", "--on", "2026-12-03")
        coach("brief", "サクラ", "--open", code=None)
        assert (Path(coach("where", "--json").json["home"]) / "pages" / "brief-サクラ.html").is_file()


def test_the_list_says_how_to_correct_a_name(coach: Coach) -> None:
    acme(coach)
    assert 'coach people acme "PERSON" --name' in coach("people", "acme").out


def test_a_kind_that_the_title_names_isnt_said_twice(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-26", "--with", "Ada Okafor, hiring manager", now="2026-11-20")
    assert coach("people", "acme").out.count("manager") == 1


@pytest.mark.parametrize(("title", "kind"), [("matron", "manager"), ("porter", "other")])
def test_a_new_title_says_the_kind(coach: Coach, title: str, kind: str) -> None:
    coach("new", "Acme", "--on", "2026-11-26", "--with", "Joan Price", now="2026-11-20")
    coach("people", "acme", "joan", "--title", title)
    assert coach("people", "acme", "joan", "--json").json["people"][0]["kind"] == kind
