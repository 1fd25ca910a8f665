"""`coach thanks --draft` and `coach followup --draft`: drafts as text, as JSON, as files."""

import json
import stat
import time
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from interview_coach.core.letters.kinds import KINDS
from interview_coach.files.banks.banks import Banks
from tests.commands.helpers import acme, contents, write_by_hand
from tests.conftest import Coach, Result
from tests.once import remembered

AFTER = "2026-11-25"
LEAKS = {
    "notes": "zz-notes", "said": "zz-said", "phone": "zz-phone", "feeling": "zz-feeling", "doubts": "zz-doubts",
    "hardest": "zz-hardest", "pay": "zz-pay", "note": "zz-note", "change": "zz-change", "research": "zz-research",
    "prep": "zz-prep", "reply": "zz-reply", "behaviour": "zz-behaviour", "skill": "zz-skill", "other": "zz-other",
    "goal": "zz-expected", "place": "zz-place",
}  # fmt: skip
MARKED = """\
schema: 1
company: Acme
role: Backend engineer
people:
- {{name: Ada Okafor, title: Head, kind: manager, email: ada@example.com, notes: {notes}, said: {said}, phone: {phone}}}
- {{name: Sam Ode, kind: peer}}
- {{name: Lin Park, kind: hr, notes: {notes}}}
- {{name: Dot Hale, kind: reception, notes: {notes}}}
interviews:
- {{round: 1, on: 2026-11-24, place: {place}, met: [Ada Okafor, Sam Ode, Lin Park, Dot Hale]}}
research: {{org-why: {research}}}
prep: {{pause: {prep}}}
matches:
- {{goal: {goal}, sentence: I moved 40 services.}}
debriefs:
- round: 1
  on: 2026-11-24
  answers: {{feeling: {feeling}, doubts: {doubts}, hardest: {hardest}, pay: {pay}, note: {note}, change: {change},
    wants: fewer night releases, topics: "Ada: releases"}}
actions:
- {{id: a1, kind: behaviour, text: {behaviour}, on: 2026-11-24, round: 1}}
- {{id: a2, kind: skill, text: {skill}, on: 2026-11-24, round: 1}}
- {{id: a3, kind: promise, text: send the sample, on: 2026-11-24, round: 1, to: Ada Okafor}}
- {{id: a4, kind: promise, text: {other}, on: 2026-11-20, round: 7}}
log:
- {{on: 2026-11-24, reply: {reply}}}
"""
HOSTILE = (
    "{{7*7}}",
    "{0.__class__}",
    "${PATH}",
    "$name",
    "<b>bold</b>",
    "BEGIN:VEVENT",
    "%s %(x)s",
    "#{1+1}",
)


@remembered
def four(coach: Coach, *more: str) -> None:
    """A panel of four at Acme."""
    acme(
        coach,
        "--with",
        "Sam Ode, peer",
        "--with",
        "Lin Park, lin@example.com, hr",
        "--with",
        "Dot Hale, reception",
        *more,
    )


def drafted(result: Result) -> list[str]:
    """Each draft as it was printed."""
    return result.out.split("\n---\n")


def test_each_draft_has_its_heads_an_empty_line_and_a_body(coach: Coach) -> None:
    four(coach)
    for text in drafted(coach("thanks", "acme", "--draft", now=AFTER)):
        lines = text.splitlines()
        assert [lines[0][:4], lines[1][:9], lines[2]] == ["To: ", "Subject: ", ""]
        assert lines[3]


def test_there_is_one_a_person(coach: Coach) -> None:
    four(coach)
    assert len(drafted(coach("thanks", "acme", "--draft", now=AFTER))) == 4


def test_talk_goes_to_stderr(coach: Coach) -> None:
    four(coach)
    result = coach("thanks", "acme", "--draft", now=AFTER)
    assert "[your name]" in result.err
    assert "coach followup acme --done thank-you --to NAME" in result.err
    assert "coach" not in result.out


def test_it_changes_nothing(coach: Coach, home: Path) -> None:
    four(coach)
    before = contents(home)
    coach("thanks", "acme", "--draft", now=AFTER)
    assert contents(home) == before


def test_one_person_can_be_asked_for(coach: Coach) -> None:
    four(coach)
    out = coach("thanks", "acme", "--draft", "--to", "lin", now=AFTER).out
    assert out.startswith("To: Lin Park <lin@example.com>\n")
    assert "---" not in out


def test_whoever_was_thanked_is_left_out(coach: Coach) -> None:
    four(coach)
    coach("followup", "acme", "--done", "thank-you", "--to", "Sam", now=AFTER)
    out = coach("thanks", "acme", "--draft", now=AFTER).out
    assert ("To: Sam Ode" in out, "To: Ada Okafor" in out) == (False, True)


def test_whoever_was_thanked_can_be_asked_for(coach: Coach) -> None:
    four(coach)
    coach("followup", "acme", "--done", "thank-you", "--to", "Sam", now=AFTER)
    assert "To: Sam Ode" in coach("thanks", "acme", "--draft", "--to", "sam", now=AFTER).out


def test_somebody_of_an_earlier_round_can_be_asked_for(coach: Coach) -> None:
    four(coach)
    coach("interview", "acme", "--add", "--on", "2026-12-10", "--with", "Eve Roy", now="2026-12-05")
    assert "November 24" in coach("thanks", "acme", "--draft", "--to", "sam", now="2026-12-11").out


def test_json_has_the_same(coach: Coach) -> None:
    four(coach)
    found = coach("thanks", "acme", "--draft", "--to", "lin", "--json", now=AFTER).json
    [one] = found.pop("drafts")
    assert found == {"schema": 1, "id": "acme"}
    assert list(one) == ["to", "address", "by", "subject", "body", "gaps"]
    assert (one["to"], one["address"], one["by"]) == ("Lin Park", "lin@example.com", "email")
    assert one["gaps"]
    assert [gap for gap in one["gaps"] if gap not in one["subject"] + one["body"]] == []


def test_a_card_is_short_and_says_so(coach: Coach) -> None:
    four(coach)
    [one] = coach(
        "thanks", "acme", "--draft", "--to", "dot", "--by", "handwritten", "--json", now=AFTER
    ).json["drafts"]
    [mail] = coach("thanks", "acme", "--draft", "--to", "dot", "--json").json["drafts"]
    assert one["by"] == "handwritten"
    assert len(one["body"]) < len(mail["body"])


def test_it_is_signed_with_the_name_of_the_settings(coach: Coach, home: Path) -> None:
    four(coach)
    write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\n")
    assert ",\nNia Brandt\n" in coach("thanks", "acme", "--draft", now=AFTER).out


def test_nothing_leaks_that_does_not_belong_into_a_note(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/acme.yaml", MARKED.format(**LEAKS))
    coach("new", "zz-Rival", "zz-rival", "--on", "2026-11-24", "--with", "zz Eve", now="2026-11-20")
    said = [
        coach("thanks", "acme", *words, now=AFTER).out
        for words in (("--draft",), ("--draft", "--by", "handwritten"), ("--draft", "--json"))
    ]
    said += [coach("letter", "acme", kind, now=AFTER).out for kind in KINDS if kind != "through"]
    assert "releases" in said[0]
    assert "the sample" in said[0]
    assert [text for text in said if "zz" in text] == []


class TestOnTheChecklist:
    def test_a_topic_that_is_known_stands_there_and_the_others_keep_their_line(self, coach: Coach) -> None:
        four(coach)
        before = coach("thanks", "acme", "--format", "text", now=AFTER).out
        coach("debrief", "acme", "--set", "topics=Ada: the releases")
        after = coach("thanks", "acme", "--format", "text").out
        assert (after.count("the releases"), after.count(": ____")) == (1, before.count(": ____") - 1)


class TestCustoms:
    BANK = (
        "schema: 1\ntitle: t\nentries:\n- {id: XA, country: Aland, zones: [Europe/Berlin],"
        " says: In Aland many send no note., source: thanks-custom}\n"
    )
    LINE = "In Aland many send no note. More: coach why thanks-custom"

    @pytest.fixture(autouse=True)
    def _customs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "customs.yaml").write_text(self.BANK, encoding="utf-8")
        monkeypatch.setattr(Banks, "customs", Banks(tmp_path).customs)

    def test_the_zone_of_the_interview_says_so(self, coach: Coach) -> None:
        four(coach, "--at", "14:00")
        assert self.LINE in coach("thanks", "acme", now=AFTER).out
        assert self.LINE in coach("thanks", "acme", "--draft", now=AFTER).err

    def test_so_does_one_where_the_clock_is_another_than_the_person_s(
        self, coach: Coach, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        four(coach, "--at", "14:00")
        monkeypatch.setenv("TZ", "America/New_York")
        time.tzset()
        assert self.LINE in coach("thanks", "acme", now=AFTER).out

    def test_another_country_does_not(self, coach: Coach, home: Path) -> None:
        four(coach, "--at", "14:00")
        write_by_hand(home, "settings.yaml", "schema: 1\ncountry: US\n")
        assert self.LINE not in coach("thanks", "acme", now=AFTER).out


class TestTemplates:
    def test_ones_own_sentence_is_used_and_the_others_stay(self, coach: Coach, home: Path) -> None:
        four(coach)
        own = "schema: 1\ntitle: Mine\nsentences:\n- {id: want, says: ['Count me in, $first.']}\n"
        write_by_hand(home, "templates/sentences.yaml", own)
        out = coach("letter", "acme", now=AFTER).out
        assert "Count me in, Ada." in out
        assert "\nThank you" in out

    @pytest.mark.parametrize(
        "entry",
        ["{id: wnat, says: [x]}", "{id: want, says: ['$nobody']}", "{id: want, says: []}", "{id: want}"],
    )
    def test_a_sentence_that_cannot_be_used_is_named(self, coach: Coach, home: Path, entry: str) -> None:
        four(coach)
        path = write_by_hand(
            home, "templates/sentences.yaml", f"schema: 1\ntitle: Mine\nsentences:\n- {entry}\n"
        )
        assert coach("letter", "acme", now=AFTER, code=4).err.startswith(f"{path}:4: ")
        assert f"{path}:4: " in coach("check", code=4).out

    def test_a_template_that_lacks_our_new_fields_still_works(self, coach: Coach, home: Path) -> None:
        four(coach)
        old = "Subject: Thanks, $role\n\nDear $name,\n\n$thanks $talk\n\n$aim\n\n$promise $close\n\n$me\n"
        write_by_hand(home, "templates/thank-you-mail.txt", old)
        assert "Dear Ada,\n\nThank you" in coach("letter", "acme", now=AFTER).out

    def test_the_persons_own_is_used(self, coach: Coach, home: Path) -> None:
        four(coach)
        write_by_hand(
            home, "templates/thank-you-mail.txt", "Subject: Hi $role\n\nHi $name, {{7*7}} costs $5\n"
        )
        assert "Hi Ada, {{7*7}} costs $5\n" in coach("thanks", "acme", "--draft", now=AFTER).out

    @pytest.mark.parametrize("data", [b"Dear $nobody\n", b"Dear \xff\n", b""])
    def test_one_that_cannot_be_used_is_named_and_nothing_is_written(
        self, coach: Coach, home: Path, tmp_path: Path, data: bytes
    ) -> None:
        four(coach)
        path = write_by_hand(home, "templates/thank-you-mail.txt", data)
        result = coach("thanks", "acme", "--eml", str(tmp_path / "out"), now=AFTER, code=4)
        assert result.err.startswith(f"{path}:1: ")
        assert result.out == ""
        assert not (tmp_path / "out").exists()

    def test_the_answer_to_a_no_uses_them_too(self, coach: Coach, home: Path) -> None:
        four(coach)
        write_by_hand(home, "templates/reply-to-no.txt", "Hi $name, thanks anyway.\n")
        coach("outcome", "acme", "no", now="2026-12-01")
        assert "Hi Ada, thanks anyway." in coach("feedback", "acme").out


@pytest.mark.parametrize("text", HOSTILE)
class TestHostile:
    """A text in every field that drafts quote stays the text it is."""

    def record(self, home: Path, text: str) -> None:
        quoted = json.dumps(text)
        write_by_hand(
            home,
            "jobs/acme.yaml",
            f"schema: 1\ncompany: {quoted}\nrole: {quoted}\npeople:\n- {{name: {quoted}, email: a@example.com}}\n"
            f"interviews:\n- {{round: 1, on: 2026-11-24, met: [{quoted}]}}\nmatches:\n- {{sentence: {quoted}}}\n"
            f"debriefs:\n- {{round: 1, on: 2026-11-24, answers: {{wants: {quoted}}}}}\n"
            f"actions:\n- {{id: a1, kind: promise, text: {quoted}, on: 2026-11-24, round: 1}}\n",
        )

    def test_in_a_draft(self, coach: Coach, home: Path, text: str) -> None:
        self.record(home, text)
        for by in ("email", "handwritten"):
            out = coach("thanks", "acme", "--draft", "--by", by, now=AFTER).out
            assert f" {text.split()[0]},\n" in out
            assert out.count(text) > 1
            heads = [line for line in out.splitlines() if line.startswith("Subject: ")]
            assert all(text in line for line in heads)
            assert bool(heads) is (by == "email")

    def test_in_a_file(self, coach: Coach, home: Path, tmp_path: Path, text: str) -> None:
        self.record(home, text)
        coach("thanks", "acme", "--eml", str(tmp_path / "out"), now=AFTER)
        [path] = (tmp_path / "out").iterdir()
        found = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert f" {text.split()[0]}," in found.get_content()
        assert text in found["Subject"]

    def test_in_the_other_drafts(self, coach: Coach, home: Path, text: str) -> None:
        self.record(home, text)
        assert (
            f" {text.split()[0]},\n"
            in coach("followup", "acme", "--draft", "--because", "competing-offer", now=AFTER).out
        )


def test_line_ends_and_headers_in_a_name_add_no_header(coach: Coach, home: Path, tmp_path: Path) -> None:
    name = json.dumps("Ada\r\nBcc: eve@example.com\u2028X: 1")
    write_by_hand(
        home,
        "jobs/acme.yaml",
        f"schema: 1\ncompany: Acme\nrole: {name}\npeople:\n- {{name: {name}, email: ada@example.com}}\n"
        f"interviews:\n- {{round: 1, on: 2026-11-24, met: [{name}]}}\n",
    )
    coach("thanks", "acme", "--eml", str(tmp_path / "out"), now=AFTER)
    [path] = (tmp_path / "out").iterdir()
    found = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert found["Bcc"] is None
    assert found["X"] is None
    assert [each.addr_spec for each in found["To"].addresses] == ["ada@example.com"]


class TestFiles:
    def out(self, coach: Coach, tmp_path: Path, *more: str, code: int = 0) -> Result:
        return coach("thanks", "acme", "--eml", str(tmp_path / "out"), *more, now=AFTER, code=code)

    def test_there_is_one_a_person_called_after_them(self, coach: Coach, tmp_path: Path) -> None:
        four(coach)
        out = self.out(coach, tmp_path).out
        names = ["ada-okafor", "sam-ode", "lin-park", "dot-hale"]
        assert out.splitlines() == [str(tmp_path / "out" / f"{name}.eml") for name in names]

    def test_folder_and_files_are_for_the_person_alone(self, coach: Coach, tmp_path: Path) -> None:
        four(coach)
        self.out(coach, tmp_path)
        modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()}
        assert (stat.S_IMODE((tmp_path / "out").stat().st_mode), modes) == (0o700, {0o600})

    def test_one_that_exists_stands_and_no_other_is_written(self, coach: Coach, tmp_path: Path) -> None:
        four(coach)
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "lin-park.eml").write_text("mine")
        assert "--force" in self.out(coach, tmp_path, code=1).err
        assert [path.read_text() for path in (tmp_path / "out").iterdir()] == ["mine"]

    def test_force_replaces_it(self, coach: Coach, tmp_path: Path) -> None:
        four(coach)
        self.out(coach, tmp_path)
        self.out(coach, tmp_path, "--force")

    def test_names_in_other_scripts_give_file_names_in_their_own(self, coach: Coach, tmp_path: Path) -> None:
        coach(
            "new",
            "Acme",
            "--on",
            "2026-11-24",
            "--with",
            "面接",
            "--with",
            "../../etc",
            "--with",
            "面 接",
            now="2026-11-20",
        )
        self.out(coach, tmp_path)
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
            "etc.eml",
            "面-接.eml",
            "面接.eml",
        ]

    def test_json_says_where_they_are(self, coach: Coach, tmp_path: Path) -> None:
        four(coach)
        found = self.out(coach, tmp_path, "--json").json["drafts"]
        assert Path(found[0]["file"]).name == "ada-okafor.eml"

    def test_the_home_is_no_place_for_them(self, coach: Coach, home: Path) -> None:
        four(coach)
        before = contents(home)
        coach("thanks", "acme", "--eml", str(home / "out"), now=AFTER, code=1)
        assert contents(home) == before
        assert not (home / "out").exists()


class TestLater:
    def test_the_check_in_that_is_open_is_drafted(self, coach: Coach) -> None:
        four(coach)
        result = coach("followup", "acme", "--draft", now="2026-12-09")
        assert result.out.startswith("To: Lin Park <lin@example.com>\n")
        assert "coach followup acme --done check-in" in result.err

    def test_the_answer_to_a_no_is_drafted(self, coach: Coach) -> None:
        four(coach)
        coach("outcome", "acme", "no", now="2026-12-01")
        result = coach("followup", "acme", "--draft")
        assert result.out.startswith("To: Ada Okafor\n")
        assert "coach followup acme --done reply-to-no" in result.err

    def test_a_line_to_stay_in_touch_is_drafted(self, coach: Coach) -> None:
        four(coach)
        coach("outcome", "acme", "no", now="2026-12-01")
        coach("followup", "acme", "--done", "reply-to-no", now="2026-12-02")
        coach("feedback", "acme", "--set", "touch=yes", now="2026-12-03")
        result = coach("followup", "acme", "--draft", now="2027-01-04")
        assert "Tuesday, November 24" in result.out
        assert "coach followup acme --done stay-in-touch" in result.err

    def test_another_offer_is_a_reason_at_any_time(self, coach: Coach) -> None:
        four(coach)
        result = coach("followup", "acme", "--draft", "--because", "competing-offer", now=AFTER)
        assert result.out.startswith("To: Lin Park <lin@example.com>\n")
        assert "--because competing-offer" in result.err

    def test_the_one_in_between_is_asked_what_they_heard(self, coach: Coach) -> None:
        four(coach, "--through", "Kim Vale, agency")
        assert coach("followup", "acme", "--draft", now="2026-12-09").out.startswith("To: Kim Vale\n")
