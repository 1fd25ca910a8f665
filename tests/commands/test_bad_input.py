"""Bad input: the exit code of the contract, the place and the remedy in a few lines, and nothing changed."""

from pathlib import Path

import pytest

from interview_coach.files.records import writer
from tests.commands.helpers import acme, contents, message, write_by_hand
from tests.conftest import Coach, Result

GOOD = "schema: 1\ncompany: Initech\nrole: Clerk\n"


def refuse(coach: Coach, home: Path, code: int, *words: str, now: str = "2026-11-25", most: int = 3) -> str:
    """Run a bad line on a home with Acme in it; return what was said, once the rest of the contract holds."""
    acme(coach)
    before = contents(home)
    result = coach(*words, now=now, code=code)
    lines = message(result)
    assert 1 <= len(lines) <= most
    assert "Traceback" not in result.err
    assert "bug" not in result.err
    assert contents(home) == before
    return result.err


# Names: exit code 3


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "xyzzy"),
        ("show", "xyzzy", "--json"),
        ("prep", "xyzzy", "--set", "goal=x"),
        ("thanks", "xyzzy"),
        ("outcome", "xyzzy", "no"),
        ("interview", "xyzzy", "--on", "thu"),
        ("research", "xyzzy"),
        ("questions", "xyzzy"),
        ("edit", "xyzzy"),
    ],
)
def test_an_unknown_name_is_not_found_and_what_there_is_is_listed(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    assert "acme" in refuse(coach, home, 3, *words)


def test_a_name_of_several_is_not_found_and_they_are_listed(coach: Coach, home: Path) -> None:
    coach("new", "Acme Labs", "Analyst")
    said = refuse(coach, home, 3, "followup", "ac")
    assert "acme-labs-analyst" in said


@pytest.mark.parametrize("step", ["thank-you", "check-in"])
def test_a_person_not_on_record_is_not_found_and_those_there_are_listed(
    coach: Coach, home: Path, step: str
) -> None:
    said = refuse(coach, home, 3, "followup", "acme", "--done", step, "--to", "Zed")
    assert "Ada Okafor" in said
    assert "coach interview acme" in said


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("prep", "acme", "--set", "gaol=x"), "goal"),
        (("research", "acme", "--set", "org-wyh=x"), "org-why"),
        (("questions", "acme", "--set", "ask=ask-gaol"), "ask-goals"),
        (("bank", "show", "ask-gian"), "ask-gain"),
        (("why", "both-side"), "both-sides"),
        (("interview", "acme", "--round", "7", "--kind", "video"), "1"),
    ],
)
def test_an_id_that_there_is_not_is_not_found(
    coach: Coach, home: Path, words: tuple[str, ...], near: str
) -> None:
    assert near in refuse(coach, home, 3, *words)


# Dates: exit code 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("soonish", "2026-12-03"),
        ("", "2026-12-03"),
        ("32 dec", "31"),
        ("30 feb", "29"),
        ("2026-02-29", "28"),
        ("2026-13-01", "12"),
        ("03/12", "2026-12-03"),
        ("3.12.2026", "2026-12-03"),
        ("next thu", "Thu 26 Nov 2026"),
        ("wed", "Wed 2 Dec 2026"),
        ("1969-12-31", "1970"),
        ("2101-01-01", "2100"),
        ("3 dec 1800", "1970"),
        ("0001-01-01", "1970"),
        ("9999-12-31", "2100"),
        ("fri 3 dec 2026", "Thu 3 Dec 2026"),
        ("thu 25:00", "14:00"),
        ("thu 9", "2026-12-03"),
        ("2026-12-03T", "2026-12-03"),
        ("٣ dec", "2026-12-03"),
    ],
)
def test_a_date_that_is_not_wholly_understood_is_not_guessed(
    coach: Coach, home: Path, words: str, says: str
) -> None:
    assert says in refuse(coach, home, 2, "interview", "acme", "--add", "--on", words)


@pytest.mark.parametrize(
    "words",
    [
        ("new", "Globex", "--on", "03/12"),
        ("interview", "acme", "--moved", "03/12"),
        ("interview", "acme", "--cancelled", "--on", "03/12"),
        ("prep", "acme", "--set", "when=03/12"),
        ("followup", "acme", "--done", "thank-you", "--on", "03/12"),
        ("followup", "acme", "--promised", "03/12"),
        ("outcome", "acme", "no", "--on", "03/12"),
        ("outcome", "acme", "offer", "--by", "03/12"),
    ],
)
def test_a_date_of_two_readings_is_refused_with_both_wherever_it_stands(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    said = refuse(coach, home, 2, *words)
    assert "3 Dec" in said
    assert "12 Mar" in said


@pytest.mark.parametrize("year", ["1969-06-01", "2101-06-01"])
@pytest.mark.parametrize(
    "words",
    [
        ("new", "Globex", "--on"),
        ("interview", "acme", "--moved"),
        ("followup", "acme", "--done", "thank-you", "--on"),
        ("followup", "acme", "--promised"),
        ("outcome", "acme", "no", "--on"),
        ("outcome", "acme", "offer", "--by"),
    ],
)
def test_a_year_before_1970_or_after_2100_is_not_readable(
    coach: Coach, home: Path, words: tuple[str, ...], year: str
) -> None:
    assert "between 1970 and 2100" in refuse(coach, home, 2, *words, year)


@pytest.mark.parametrize("words", ["9", "25:00", "14:60", "0pm", "13pm", "noonish", ""])
def test_a_time_that_is_not_wholly_understood_is_not_guessed(coach: Coach, home: Path, words: str) -> None:
    assert "14:00" in refuse(coach, home, 2, "interview", "acme", "--round", "1", "--at", words)


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "CETT", "../../etc/passwd", ""])
def test_a_zone_that_there_is_not_is_not_readable(coach: Coach, home: Path, zone: str) -> None:
    assert "Europe/Berlin" in refuse(coach, home, 2, "new", "Globex", "--on", "thu 14:00", "--zone", zone)


# What cannot be: exit code 1


def test_a_promised_date_before_the_day_it_was_named_is_refused(coach: Coach, home: Path) -> None:
    assert "--on DATE" in refuse(coach, home, 1, "followup", "acme", "--promised", "2026-11-24")


def test_a_promised_date_before_the_day_of_the_reply_is_refused(coach: Coach, home: Path) -> None:
    refuse(
        coach,
        home,
        1,
        "followup",
        "acme",
        "--reply",
        "Soon",
        "--on",
        "2026-11-24",
        "--promised",
        "2026-11-23",
    )


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "acme", "--done", "thank-you", "--on", "2026-11-26"),
        ("followup", "acme", "--skip", "debrief", "--on", "2026-11-26"),
        ("followup", "acme", "--reply", "Hello", "--on", "2026-11-26"),
        ("followup", "acme", "--promised", "2026-12-11", "--on", "2026-11-26"),
        ("outcome", "acme", "no", "--on", "2026-11-26"),
        ("interview", "acme", "--cancelled", "--on", "2026-11-26"),
    ],
)
def test_what_is_still_to_come_is_not_recorded(coach: Coach, home: Path, words: tuple[str, ...]) -> None:
    assert "still to come" in refuse(coach, home, 1, *words)


def test_a_second_check_in_is_refused_in_at_most_five_lines(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("followup", "acme", "--done", "check-in", now="2026-12-08")
    before = contents(home)
    result = coach("followup", "acme", "--done", "check-in", now="2026-12-09", code=1)
    assert 1 <= len(message(result)) <= 5
    assert contents(home) == before


def test_a_job_that_is_on_record_is_not_started_again(coach: Coach, home: Path) -> None:
    assert "coach followup acme" in refuse(coach, home, 1, "new", "acme")


# Empty texts: exit code 2


@pytest.mark.parametrize("company", ["", "   ", "\n", "\t "])
def test_an_empty_company_is_not_readable(coach: Coach, home: Path, company: str) -> None:
    assert "coach new COMPANY" in refuse(coach, home, 2, "new", company)


@pytest.mark.parametrize("reply", ["", "  ", "\n\n"])
def test_an_empty_reply_is_not_readable(coach: Coach, home: Path, reply: str) -> None:
    refuse(coach, home, 2, "followup", "acme", "--reply", reply)


@pytest.mark.parametrize("person", ["", " ", ", manager", ",,"])
def test_a_person_without_a_name_is_not_readable(coach: Coach, home: Path, person: str) -> None:
    assert "Ada Okafor" in refuse(coach, home, 2, "interview", "acme", "--round", "1", "--with", person)


@pytest.mark.parametrize("words", ["goal", "=x", "", "="])
def test_an_answer_without_its_prompt_is_not_readable(coach: Coach, home: Path, words: str) -> None:
    assert "--set" in refuse(coach, home, 2, "prep", "acme", "--set", words)


# Words that are not known, in a flag: exit code 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("new", "Globex", "--on", "thu", "--kind", "vidoe"), "video"),
        (("interview", "acme", "--round", "1", "--kind", "zoom"), "video"),
        (("interview", "acme", "--cancelled", "--by", "nobody"), "them"),
        (("followup", "acme", "--done", "thankyou"), "thank-you"),
        (("followup", "acme", "--done", "xyzzy"), "check-in"),
        (("followup", "acme", "--skip", "xyzzy"), "check-in"),
        (("followup", "acme", "--done", "thank-you", "--by", "pigeon"), "email"),
        (("followup", "acme", "--done", "check-in", "--because", "impatient"), "they-asked"),
        (("outcome", "acme", "perhaps"), "rejected"),
        (("outcome", "acme", "no", "--told", "dream"), "mail"),
        (("prep", "acme", "--time", "30"), "20"),
        (("prep", "acme", "--set", "kind=zoom"), "video"),
        (("research", "acme", "--about", "money"), "organisation"),
        (("questions", "acme", "--for", "boss"), "manager"),
    ],
)
def test_a_word_that_is_not_known_is_not_readable(
    coach: Coach, home: Path, words: tuple[str, ...], says: str
) -> None:
    assert says in refuse(coach, home, 2, *words)


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "acme", "--done", "debrief", "--skip", "thank-you"),
        ("followup", "acme", "--done", "debrief", "--reply", "Hello"),
        ("followup", "acme", "--done", "debrief", "--to", "Ada"),
        ("followup", "acme", "--done", "debrief", "--by", "email"),
        ("followup", "acme", "--done", "thank-you", "--because", "they-asked"),
        ("followup", "acme", "--to", "Ada"),
        ("followup", "acme", "--by", "email"),
        ("followup", "acme", "--on", "today"),
        ("followup", "acme", "--done", "answer-offer"),
        ("followup", "acme", "--skip", "move-on"),
        ("new", "Globex", "--at", "14:00"),
        ("new", "Globex", "--kind", "video"),
        ("new", "Globex", "--on", "thu 14:00", "--at", "15:00"),
    ],
)
def test_options_that_do_not_go_together_are_not_readable(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    refuse(coach, home, 2, *words)


# Files that cannot be used: exit code 4 where they are named, left out elsewhere

BAD_FILES = {
    "not YAML": (b"schema: 1\ncompany: [Acme\n", 3),
    "a tab": (b"schema: 1\ncompany: Acme\npeople:\n\t- name: Ada\n", 4),
    "a duplicate key": (b"schema: 1\ncompany: Initech\nrole: a\nrole: b\n", 4),
    "a wrong type": (b"schema: 1\ncompany: Initech\npeople: Ada\n", 3),
    "a date that is none": (b"schema: 1\ncompany: Initech\ninterviews:\n- round: 1\n  on: soon\n", 5),
    "a year out of range": (b"schema: 1\ncompany: Initech\nlog:\n- on: 1969-01-01\n  reply: x\n", 4),
    "a time that is none": (
        b"schema: 1\ncompany: Initech\ninterviews:\n- round: 1\n  on: 2026-12-03\n  at: 25:00\n", 6,
    ),
    "an unknown word": (b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  outcome: maybe\n", 5),
    "an unknown step": (b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  sent: thankyou\n", 5),
    "a promised date before its day": (
        b"schema: 1\ncompany: Initech\nlog:\n- on: 2026-12-03\n  promised: 2026-12-01\n", 5,
    ),
    "a newer schema": (b"schema: 2\ncompany: Initech\n", 1),
    "no schema": (b"company: Initech\n", 1),
    "a schema that is no number": (b"schema: one\ncompany: Initech\n", 1),
    "no company": (b"schema: 1\nrole: Clerk\n", 1),
    "an empty company": (b"schema: 1\ncompany: ' '\n", 2),
    "cut off": (b"---\nschema: 1\ncompany: Initech\n", 4),
    "cut off in a word": (b"---\nschema: 1\ncompany: Ini", 4),
    "empty": (b"", 1),
    "only a comment": (b"# nothing\n", 1),
    "a list": (b"- schema: 1\n", 1),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", 1),
    "a NUL": (b"schema: 1\ncompany: Ini\x00tech\n", 2),
    "not UTF-8": (b"schema: 1\ncompany: Caf\xe9\n", 2),
    "UTF-16": ("schema: 1\ncompany: Initech\n".encode("utf-16"), 1),
    "an anchor": (b"schema: 1\ncompany: &a Initech\n", 2),
    "an alias": (b"schema: 1\ncompany: *a\n", 2),
    "a tag": (b"schema: 1\ncompany: !!python/object:os.system Initech\n", 2),
    "a merge key": (b"schema: 1\n<<: {company: Initech}\n", 2),
    "two documents": (b"schema: 1\ncompany: Initech\n---\nschema: 1\n", 3),
    "too deep": (b"schema: 1\ncompany: Initech\nx: " + b"[" * 30 + b"]" * 30 + b"\n", 3),
}  # fmt: skip
bad_files = pytest.mark.parametrize(("data", "line"), BAD_FILES.values(), ids=BAD_FILES.keys())


def file_errors(result: Result, path: Path) -> list[str]:
    """The lines of an error about a file, each with its place."""
    lines = message(result)
    assert lines
    assert all(line.startswith(f"{path}:") for line in lines)
    assert "Traceback" not in result.err
    assert "bug in coach" not in result.err
    return lines


@bad_files
def test_a_bad_file_that_was_named_ends_with_4_and_its_line(
    coach: Coach, home: Path, data: bytes, line: int
) -> None:
    path = write_by_hand(home, "jobs/initech.yaml", data)
    before = contents(home)
    result = coach("followup", "initech", "--json", code=4)
    assert file_errors(result, path)[0].startswith(f"{path}:{line}: ")
    assert contents(home) == before


@bad_files
def test_a_bad_file_that_was_not_named_is_left_out(coach: Coach, home: Path, data: bytes, line: int) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/initech.yaml", data)
    before = contents(home)
    result = coach("next")
    assert "Acme" in result.out
    assert len(result.err.splitlines()) == 1
    assert f"{path}:{line}: " in result.err
    found = coach("next", "--json").json["left_out"]
    assert [(each["file"], each["line"]) for each in found] == [(str(path), line)]
    assert contents(home) == before


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "initech"),
        ("show", "initech"),
        ("thanks", "initech"),
        ("questions", "initech"),
        ("prep", "initech", "--json"),
        ("prep", "initech", "--set", "goal=x"),
        ("research", "initech", "--set", "org-why=x"),
        ("interview", "initech", "--on", "thu"),
        ("followup", "initech", "--done", "thank-you"),
        ("followup", "initech", "--reply", "Hello"),
        ("outcome", "initech", "no"),
        ("show", "INITECH"),
        ("show", "init"),
    ],
)
def test_no_command_touches_a_bad_file_that_was_named(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    path = write_by_hand(home, "jobs/initech.yaml", "schema: 1\ncompany: Initech\nlog: soon\n")
    before = contents(home)
    file_errors(coach(*words, code=4), path)
    assert contents(home) == before


def test_all_that_is_wrong_in_a_file_is_said_at_once(coach: Coach, home: Path) -> None:
    text = "schema: 1\ncompany: Initech\ninterviews:\n- round: one\n  on: soon\nlog:\n- on: 2026-12-03\n  outcome: maybe\n"
    path = write_by_hand(home, "jobs/initech.yaml", text)
    lines = file_errors(coach("show", "initech", code=4), path)
    assert [line.split(":")[1] for line in lines] == ["4", "5", "8"]


def test_a_bad_file_in_the_archive_is_named_too(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "archive/initech.yaml", "schema: 1\n")
    file_errors(coach("show", "initech", code=4), path)


def test_a_bad_file_in_the_archive_bothers_no_daily_command(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "archive/initech.yaml", "schema: 1\n")
    assert coach("next").err == ""


def test_recording_in_one_job_goes_on_beside_a_bad_file(coach: Coach, home: Path) -> None:
    acme(coach)
    bad = write_by_hand(home, "jobs/initech.yaml", "schema: 1\n")
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    assert bad.read_text() == "schema: 1\n"


@pytest.mark.parametrize("words", [("followup",), ("thanks",), ("show",), ("questions",)])
def test_where_no_name_was_given_a_bad_file_is_told_of(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    acme(coach)
    path = write_by_hand(home, "jobs/initech.yaml", "schema: 1\n")
    result = coach(*words, now="2026-11-25")
    assert len(result.err.splitlines()) == 1
    assert str(path) in result.err


def test_a_file_of_another_kind_in_the_folder_is_no_job(coach: Coach, home: Path) -> None:
    acme(coach)
    write_by_hand(home, "jobs/notes.txt", "remember the umbrella")
    write_by_hand(home, "jobs/.acme.yaml.swp", b"\x00\x01")
    result = coach("next", "--json")
    assert (result.err, result.json["left_out"]) == ("", [])


def test_a_folder_where_a_file_should_be_is_left_out(coach: Coach, home: Path) -> None:
    acme(coach)
    (home / "jobs" / "initech.yaml").mkdir()
    assert [each["file"] for each in coach("next", "--json").json["left_out"]] == [
        str(home / "jobs" / "initech.yaml")
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema: 1\ndays-off: tomorrow\n", 2),
        ("schema: 1\ndays-off: [soon]\n", 2),
        ("schema: 9\n", 1),
        ("schema: 1\nschema: 1\n", 2),
        ("days-off: [2026-12-24]\n", 1),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        ("next",),
        ("next", "--json"),
        ("list",),
        ("followup", "acme"),
        ("prep", "acme", "--json"),
        ("brief", "acme"),
        ("calendar", "-o", "-"),
        ("followup", "acme", "--done", "brief"),
    ],
)
def test_settings_that_cannot_be_used_are_named_once_with_their_line_and_stop_nothing(
    coach: Coach, home: Path, text: str, line: int, words: tuple[str, ...]
) -> None:
    acme(coach)
    without = coach(*words).out if "--done" not in words else None
    path = write_by_hand(home, "settings.yaml", text)
    result = coach(*words)
    assert result.err.count(f"{path}:{line}: ") == 1
    assert without in (None, result.out)


def test_a_draft_is_signed_beside_a_wrong_setting(coach: Coach, home: Path) -> None:
    acme(coach)
    path = write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\ncountry: Germany\n")
    result = coach("thanks", "acme", "--draft", now="2026-11-25")
    assert "Nia Brandt" in result.out
    assert result.err.count(f"{path}:3: ") == 1


def test_a_hand_made_file_without_marks_is_fine(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/initech.yaml", GOOD)
    assert coach("show", "initech", "--json").json["job"]["role"] == "Clerk"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/initech.yaml", "\ufeff" + GOOD.replace("\n", "\r\n"))
    assert coach("show", "initech", "--json").json["job"]["role"] == "Clerk"


# A home that cannot be used, and one in use: exit code 5


def test_a_home_that_is_a_file_is_said_so(coach: Coach, home: Path) -> None:
    home.write_text("I am a file")
    result = coach("new", "Acme", code=None)
    assert result.code in {1, 4}
    assert str(home) in result.err
    assert home.read_text() == "I am a file"


def test_while_another_coach_writes_nothing_is_recorded(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    acme(coach)
    before = contents(home)
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)
    with FileLock(home / ".lock"):
        result = coach("prep", "acme", "--set", "goal=Reports", code=5)
    assert f"is writing in {home}" in result.err
    assert "do the same again" in result.err
    assert contents(home) == before


def test_where_the_system_tells_it_says_who_writes(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    acme(coach)
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)
    monkeypatch.setattr(writer, "holder_of", lambda _: "coach prep (process 4711)")
    with FileLock(home / ".lock"):
        result = coach("prep", "acme", "--set", "goal=Reports", code=5)
    assert f"coach prep (process 4711) is writing in {home}." in result.err


def test_where_the_system_does_not_tell_another_coach_writes(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    acme(coach)
    monkeypatch.setattr(writer, "LOCK_WAIT", 0.0)
    monkeypatch.setattr(writer, "holder_of", lambda _: None)
    with FileLock(home / ".lock"):
        result = coach("prep", "acme", "--set", "goal=Reports", code=5)
    assert f"Another coach is writing in {home}." in result.err


def test_while_another_coach_writes_one_can_read(coach: Coach, home: Path) -> None:
    from filelock import FileLock

    acme(coach)
    with FileLock(home / ".lock"):
        assert "Acme" in coach("next").out
