"""`coach heard`: from a file, from stdin, pasted, and what comes of it."""

import io
from pathlib import Path
from typing import Any

import pytest

from tests.asking import ENTER, STOP
from tests.commands.helpers import acme, log_of, step_of, stored
from tests.conftest import Coach

NOW = "2026-11-30"
NO = "Dear Nia,\n\nwe have decided to move forward with another candidate.\n\nAda\n"
INVITED = "We would like to invite you to a second interview on Tuesday 8 December at 2pm with Dr. Roe.\n"
MAIL = """From: Lin Park <lin@example.com>
To: nia@example.com
Subject: =?utf-8?q?Your_interview?=
Date: Fri, 27 Nov 2026 09:00:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><head><title>x</title></head><body><p>Can you do =
Monday at 10:00?</p><div style=3D"display:none">We went with another candidate.</div></body></html>
"""
EVENT = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:1
SEQUENCE:{sequence}
DTSTAMP:20261127T090000Z
DTSTART;TZID=W. Europe Standard Time:20261208T140000
SUMMARY:Interview Nia
LOCATION:Room 4
ORGANIZER;CN=Lin Park:mailto:lin@example.com
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    return tmp_path / "mail.txt"


def main_read(coach: Coach, path: Path) -> Any:
    return coach("heard", "acme", str(path), "--json", now=NOW).json["reads"][0]


def test_an_invitation_is_read_with_its_day_and_people(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(INVITED)
    found = main_read(coach, mail)
    assert (found["kind"], found["on"], found["at"]) == ("invitation", "2026-12-08", "14:00")
    assert (found["people"], found["line"]) == (["Dr. Roe"], 1)


def test_the_day_of_an_offer_is_the_one_they_want_an_answer_by(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text("We would like to offer you the position. Please let us know by December 17.")
    said = " ".join(coach("heard", "acme", str(mail), now=NOW, code=2).out.split())
    assert "answer by Thu 17 Dec" in said


def test_reading_alone_changes_nothing(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), "--json", now=NOW)
    assert log_of(coach, "acme") == []


def test_it_says_what_to_type(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    found = coach("heard", "acme", str(mail), "--json", now=NOW).json
    assert found["proposals"] == [{"command": "coach outcome acme rejected"}]


def test_a_single_file_finds_its_job_by_the_people_in_it(coach: Coach, mail: Path) -> None:
    coach("new", "Globex", "--on", "2026-11-24", now=NOW)
    coach("new", "Acme", "--on", "2026-11-24", "--with", "Ada Okafor, manager", now=NOW)
    mail.write_text("We went with someone else.\n\nAda Okafor\n")
    assert coach("heard", str(mail), "--json", now=NOW).json["id"] == "acme"


def test_stdin_is_a_dash(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    acme(coach)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NO.encode())))
    assert coach("heard", "-", "--json", now=NOW).json["reads"][0]["kind"] == "no"


def test_as_records_it_in_one_step(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), "--as", "no", now=NOW)
    assert [entry.get("outcome") for entry in log_of(coach, "acme")][1] == "rejected"
    coach("undo", now=NOW)
    assert log_of(coach, "acme") == []


def test_an_invitation_becomes_a_round(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(INVITED)
    said = coach("heard", "acme", str(mail), "--as", "invitation", now=NOW).out
    assert coach("show", "acme", "--json").json["job"]["interviews"][-1]["on"] == "2026-12-08"
    assert "coach letter acme confirm" in said


def test_without_a_terminal_it_says_how_to_decide(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    refused = coach("heard", "acme", str(mail), now=NOW, code=2)
    assert "--as no" in refused.out + refused.err
    assert log_of(coach, "acme") == []


def test_one_key_records_it(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), now=NOW, answers=["1"])
    assert log_of(coach, "acme")[0]["reads"] == "no"


def test_it_can_be_something_else(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), now=NOW, answers=["else", "note"])
    assert [entry.get("outcome") for entry in log_of(coach, "acme")] == [None]


def test_stopping_records_nothing(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), now=NOW, answers=[STOP, False])
    assert log_of(coach, "acme") == []


def test_who_stops_can_keep_the_message_and_say_later_what_it_is(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), now=NOW, answers=[STOP, True])
    assert [entry["reply"] for entry in log_of(coach, "acme")] == [NO.strip()]
    coach("heard", "acme", now=NOW, answers=["1"])
    assert [entry.get("outcome") for entry in log_of(coach, "acme")].count("rejected") == 1


def test_a_message_that_names_no_job_is_asked_about(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO.replace("Ada", "Pat Ngo, Elm Care"))
    coach("heard", str(mail), now=NOW, answers=["new", "Elm Care", ENTER, "1"])
    assert log_of(coach, "acme") == []
    assert [entry.get("outcome") for entry in log_of(coach, "elm")].count("rejected") == 1


@pytest.mark.parametrize(("now", "is_there"), [("2026-12-01", True), ("2026-12-09", False)])
def test_until_the_interview_the_timeline_has_a_reply_to_the_invitation(
    coach: Coach, mail: Path, now: str, is_there: bool
) -> None:
    acme(coach)
    mail.write_text("Could you come in on Tuesday 8 December at 2 pm?")
    coach("heard", "acme", str(mail), "--as", "invitation", now=NOW)
    assert ("coach letter acme confirm" in coach("followup", "acme", now=now).out) == is_there


def test_an_invitation_at_another_time_of_the_day_is_one_more_round(coach: Coach, mail: Path) -> None:
    coach("new", "Acme", "--on", "8 dec 9:00", now=NOW)
    mail.write_text(INVITED)
    coach("heard", "acme", str(mail), "--as", "invitation", now=NOW)
    rounds = coach("show", "acme", "--json").json["job"]["interviews"]
    assert [each["at"] for each in rounds] == ["09:00", "14:00"]


def test_a_paste_ends_with_a_period_alone(coach: Coach) -> None:
    acme(coach)
    answers = ["Dear Nia,", ENTER, "we went with someone else.", STOP, "1"]
    coach("heard", "acme", now=NOW, answers=answers)
    assert log_of(coach, "acme")[0]["reply"] == "Dear Nia,\n\nwe went with someone else."


def test_news_by_phone_is_a_line(coach: Coach) -> None:
    acme(coach)
    coach("heard", "acme", now=NOW, answers=["Ada called, they went with someone else", STOP, "1"])
    assert step_of(coach, "acme", "reply-to-no") == "due"


def test_a_reply_says_how_it_reads_and_waits_to_be_opened(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "Can you come in on Friday at 10?", now=NOW)
    assert log_of(coach, "acme")[0]["reads"] == "invitation"
    assert coach("next", "--json").json["items"][0]["command"] == "coach heard acme"
    coach("heard", "acme", "--as", "invitation", now=NOW)
    assert step_of(coach, "acme", "read-reply") == "done"


def test_a_no_in_a_reply_opens_no_check_in(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "We have decided not to move forward.", now=NOW)
    coach("next", now="2026-12-10")
    assert step_of(coach, "acme", "check-in") == "closed"


def test_a_reply_from_before_is_read_when_its_job_is_shown(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    path.write_text(
        path.read_text().replace("...", "log:\n- on: 2026-11-26\n  reply: We went with someone else.\n...")
    )
    assert "coach heard acme" in coach("followup", "acme", now=NOW).out
    assert coach("heard", "acme", "--json", now=NOW).json["reads"][0]["kind"] == "no"


def test_hidden_text_of_an_email_is_left_out_and_its_day_counts(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    path = tmp_path / "mail.eml"
    path.write_text(MAIL)
    found = main_read(coach, path)
    assert (found["kind"], found["on"], found["at"]) == ("invitation", "2026-11-30", "10:00")


def test_addresses_are_offered_for_the_people(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    path = tmp_path / "mail.eml"
    path.write_text(MAIL)
    coach("heard", "acme", str(path), now=NOW, answers=["1", STOP, True])
    people = coach("people", "acme", "--json").json["people"]
    assert ("Lin Park", "lin@example.com") in [(each["name"], each["email"]) for each in people]


@pytest.mark.parametrize(
    ("method", "sequence", "kind"),
    [("REQUEST", 0, "invitation"), ("REQUEST", 1, "moved"), ("CANCEL", 1, "cancelled")],
)
def test_a_calendar_file_is_read_by_what_it_is(
    coach: Coach, tmp_path: Path, method: str, sequence: int, kind: str
) -> None:
    acme(coach)
    path = tmp_path / "invite.ics"
    path.write_text(EVENT.format(method=method, sequence=sequence))
    found = main_read(coach, path)
    assert (found["kind"], found["on"], found["at"], found["zone"]) == (
        kind,
        "2026-12-08",
        "14:00",
        "Europe/Berlin",
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("mail.zip", b"PK\x03\x04rest"),
        ("mail.pdf", b"%PDF-1.7"),
        ("binary.txt", bytes(range(256)) * 40),
        ("no-event.ics", b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"),
        ("broken.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"),
        ("no-text.eml", b"From: a@example.com\nContent-Type: image/png\n\nxx"),
        ("large.eml", b"From: a@example.com\n\n" + b"x" * 10_000_000),
        (
            "nested.eml",
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(300))
            + b"x",
        ),
    ],
)
def test_what_is_no_message_is_refused_by_name(coach: Coach, tmp_path: Path, name: str, data: bytes) -> None:
    acme(coach)
    path = tmp_path / name
    path.write_bytes(data)
    refused = coach("heard", "acme", str(path), "--as", "no", now=NOW, code=4)
    assert name in refused.err
    assert log_of(coach, "acme") == []


def test_a_broken_charset_stops_nothing(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b"From: a@example.com\nContent-Type: text/plain; charset=x-none\n\nWe hired someone else. \xff\xe9"
    )
    assert main_read(coach, path)["kind"] == "no"


@pytest.mark.parametrize("word", ["reply", "email", "news", "rejected"])
def test_near_words_name_it(coach: Coach, word: str) -> None:
    assert "Did you mean coach heard?" in coach(word, code=2).err


def test_a_kind_that_there_is_not_is_refused(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO)
    coach("heard", "acme", str(mail), "--as", "maybe", now=NOW, code=2)


def test_mail_that_names_another_company_says_so(coach: Coach, mail: Path) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24", now=NOW)
    mail.write_text("Globex has decided to go with another candidate.\n")
    said = coach("heard", "acme", str(mail), "--as", "note", now=NOW)
    assert "coach heard globex" in said.err


def test_own_words_are_added(coach: Coach, home: Path, mail: Path) -> None:
    acme(coach)
    (home / "questions").mkdir()
    (home / "questions" / "incoming.yaml").write_text(
        "schema: 1\ntitle: Mine\nentries:\n- id: mine\n  kind: no\n  says: [ciao bello]\n"
    )
    mail.write_text("Ciao bello\n")
    assert main_read(coach, mail)["kind"] == "no"


def test_own_words_that_cannot_be_used_are_told(coach: Coach, home: Path, mail: Path) -> None:
    acme(coach)
    (home / "questions").mkdir()
    (home / "questions" / "incoming.yaml").write_text(
        "schema: 1\ntitle: Mine\nentries:\n- id: mine\n  kind: no\n  says: ['@nowhere']\n"
    )
    mail.write_text(NO)
    assert "incoming.yaml:6" in coach("heard", "acme", str(mail), "--json", now=NOW).err
    assert "@nowhere" in coach("check", now=NOW, code=4).out


def test_who_they_will_meet_is_asked_for_where_the_message_doesnt_say(
    coach: Coach, home: Path, mail: Path
) -> None:
    coach("new", "Acme", now=NOW)
    mail.write_text("Can you come for a second interview on Tuesday 8 December at 2pm, at 12 Mill Street?\n")
    coach("heard", "acme", str(mail), now=NOW, answers=["1", "Pete Walsh, director", "onsite"])
    interview = stored(home, "acme")["interviews"][0]
    assert (interview["met"], interview["kind"]) == (["Pete Walsh"], "onsite")


def test_another_time_that_they_offered_is_told_with_the_command_for_it(coach: Coach, mail: Path) -> None:
    coach("new", "Acme", now=NOW)
    mail.write_text(
        "Can you come for an interview on Tuesday 8 December at 2pm or Thursday 10 December at 10am?\n"
    )
    said = coach("heard", "acme", str(mail), now=NOW, answers=["1", STOP]).out
    assert 'coach interview acme --moved "2026-12-10 10:00"' in said


@pytest.mark.parametrize(("meets", "met"), [(True, ["Lin Park"]), (False, [])])
def test_whoever_sent_a_calendar_file_is_met_only_if_the_person_says_so(
    coach: Coach, tmp_path: Path, meets: bool, met: list[str]
) -> None:
    coach("new", "Acme", now=NOW)
    path = tmp_path / "invite.ics"
    path.write_text(EVENT.format(method="REQUEST", sequence=0))
    coach("heard", "acme", str(path), now=NOW, answers=["1", meets, STOP, False])
    assert coach("show", "acme", "--json", now=NOW).json["job"]["interviews"][0].get("met", []) == met


def test_the_time_of_an_answer_to_an_offer_is_kept(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(
        "We are delighted to offer you the job. Please let us know by Friday 4 December at 5pm.\n"
    )
    coach("heard", "acme", str(mail), "--as", "offer", now=NOW)
    offer = next(each for each in log_of(coach, "acme") if each.get("outcome"))
    assert (offer["answer-by"], offer["at"]) == ("2026-12-04", "17:00")
    assert "17:00" in coach("next", "--why", now=NOW).out


FROM_JIM = "From: Jim Fox <jim@example.com>\nSubject: Interview\n\n"


def test_whoever_wrote_a_pasted_mail_is_offered_and_gets_the_confirmation(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(FROM_JIM + INVITED)
    coach("heard", "acme", str(mail), now=NOW, answers=["1", STOP, True])
    assert coach("letter", "acme", "confirm", now=NOW).out.startswith("To: Jim Fox <jim@example.com>")


def test_whoever_signed_with_a_whole_name_is_offered_too(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(f"{INVITED}\nBest,\nJim Fox\n")
    coach("heard", "acme", str(mail), now=NOW, answers=["1", STOP, True])
    assert "Jim Fox" in [each["name"] for each in coach("show", "acme", "--json").json["job"]["people"]]


def test_while_no_new_day_is_named_there_is_none_to_confirm(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text("We have to reschedule your interview. I'll send you a new date.\n")
    assert "confirm" not in coach("heard", "acme", str(mail), "--as", "moved", now="2026-11-20").out


def test_who_stops_at_the_job_is_told_that_the_message_is_not_kept(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(NO.replace("Ada", "Pat Ngo, Elm Care"))
    assert "kept" in coach("heard", str(mail), now=NOW, answers=[STOP]).err
    assert log_of(coach, "acme") == []


OFFERS_A_CALL = (
    "Hi Nia,\nThank you for coming in. We decided to go with another candidate.\n"
    "I'd be happy to give you feedback by phone. I can call you on 4 December at 2pm.\nAda\n"
)


def test_a_no_that_offers_a_call_is_read_as_both(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(OFFERS_A_CALL)
    reads = coach("heard", "acme", str(mail), "--json", now=NOW).json["reads"]
    assert [(each["kind"], each["on"]) for each in reads] == [("no", None), ("call-agreed", "2026-12-04")]


def test_a_no_that_offers_a_call_keeps_the_call(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(OFFERS_A_CALL)
    coach("heard", "acme", str(mail), "--as", "no", now=NOW)
    agreed = [each["for"] for each in log_of(coach, "acme") if each.get("agreed") == "feedback-call"]
    assert agreed == ["2026-12-04"]
    assert step_of(coach, "acme", "reply-to-no", now=NOW) == "due"


def test_the_answer_to_an_offered_call_says_yes_and_asks_for_none(coach: Coach, mail: Path) -> None:
    acme(coach)
    mail.write_text(OFFERS_A_CALL)
    coach("heard", "acme", str(mail), "--as", "no", now=NOW)
    letter = coach("letter", "acme", now=NOW).out
    assert "December 4 at 2:00 PM" in letter
    assert "?" not in letter


def test_a_reply_on_record_is_read_by_the_day_it_came(coach: Coach) -> None:
    acme(coach)
    coach("followup", "acme", "--reply", "Could we do a second interview on Friday at 2pm?", now=NOW)
    assert coach("heard", "acme", "--json", now="2026-12-08").json["reads"][0]["on"] == "2026-12-04"


def test_nothing_is_an_offer_once_it_was_accepted(coach: Coach, mail: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "accepted", now=NOW)
    mail.write_text("Great to hear! Your start date is Jan 4. Ruth\n")
    assert main_read(coach, mail)["kind"] == "note"


@pytest.mark.parametrize(("takes_it", "agreed"), [(True, ["2026-12-04"]), (False, [])])
def test_at_a_terminal_the_call_is_asked_about(
    coach: Coach, mail: Path, takes_it: bool, agreed: list[str]
) -> None:
    acme(coach)
    mail.write_text(OFFERS_A_CALL)
    coach("heard", "acme", str(mail), now=NOW, answers=["1", takes_it])
    assert [each["for"] for each in log_of(coach, "acme") if each.get("agreed") == "feedback-call"] == agreed
