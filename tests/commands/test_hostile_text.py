"""Text as people really type it goes in and comes out unchanged; what would move the cursor is shown, not sent."""

import re
import unicodedata
from pathlib import Path

import pytest

from tests.commands.helpers import stored
from tests.conftest import Coach

TEXTS = {
    "markup": "[bold]x[/]",
    "an unclosed tag": "[/x] [red",
    "an emoji code": ":smile:",
    "a country": "NO",
    "a null": "null",
    "a tilde": "~",
    "a time": "14:00",
    "an octal": "010",
    "a version": "3.10",
    "a date": "2026-12-03",
    "an emoji": "🙂 👩‍🚀 🇳🇴",
    "an apostrophe": "O'Brien's \"place\"",
    "Arabic": "مرحبا بالعالم",
    "Hebrew and Latin": "שלום world",
    "combining": "e\u0301cole n\u0303",
    "a template": "{{7*7}} ${HOME} $HOME %s {0}",
    "YAML": "- a: [b, {c: d}] # e & f * g | h > i ! j % k @ l `",
    "a colon": "key: value",
    "document marks": "--- a ... b",
    "backslashes": "C:\\new\\table \\n \\u0041",
    "a long text": "long " * 400 + "end",
    "a long word": "x" * 2000,
}
LINES = {
    "three lines": "one\n  two, set in\nthree",
    "an empty line": "one\n\nthree",
    "document lines": "---\nschema: 2\n...\n# no comment",
    "list lines": "- one\n- two: three\n> four",
}
CONTROLS = {
    "ANSI": ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
    "a title": ("\x1b]0;owned\x07", "<U+001B>]0;owned<U+0007>"),
    "direction": ("user\u202egnp.exe", "user<U+202E>gnp.exe"),
    "isolates": ("\u2066a\u2069", "<U+2066>a<U+2069>"),
    "a bell": ("ding\x07dong", "ding<U+0007>dong"),
    "a backspace": ("ab\x08c", "ab<U+0008>c"),
    "a carriage return": ("good\rbad", "good<U+000D>bad"),
    "C1": ("a\x9b31mb", "a<U+009B>31mb"),
    "a zero width space": ("a\u200bb", "a<U+200B>b"),
    "a line separator": ("a\u2028b", "a<U+2028>b"),
    "a tag letter": ("a\U000e0041b", "a<U+E0041>b"),
}  # fmt: skip
one_line = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
any_text = pytest.mark.parametrize("text", (TEXTS | LINES).values(), ids=(TEXTS | LINES).keys())
controls = pytest.mark.parametrize(("text", "shown"), CONTROLS.values(), ids=CONTROLS.keys())


def set_in(text: str, by: int) -> str:
    """The text as a page prints it: as it is, only set in."""
    return "".join(f"{' ' * by}{line}".rstrip() + "\n" for line in text.split("\n"))


def folded(text: str) -> str:
    return " ".join(text.split())


# Unchanged


@any_text
def test_an_answer_is_unchanged_on_screen_in_json_and_in_the_file(
    coach: Coach, home: Path, text: str
) -> None:
    coach("new", "Acme", "--on", "2026-11-24")
    coach("prep", "acme", "--set", f"goal={text}", "--set", f"org-why={text}", "--set", f"bring={text}")
    job = stored(home, "acme")
    in_file = (job["matches"][0]["goal"], job["research"]["org-why"], job["prep"]["bring"])
    assert {each.removesuffix("\n") for each in in_file} == {text}
    prompts = {each["id"]: each["answer"] for each in coach("prep", "acme", "--json").json["prompts"]}
    assert {prompts["goal"], prompts["org-why"], prompts["bring"]} == {text}
    assert coach("show", "acme").out.count(set_in(text, 2)) == 3
    assert coach("prep", "acme", "--show").out.count(set_in(text, 2)) == 3


@any_text
def test_a_reply_is_unchanged_on_screen_in_json_and_in_the_file(coach: Coach, home: Path, text: str) -> None:
    coach("new", "Acme", "--on", "2026-11-10")
    coach("followup", "acme", "--reply", text)
    assert stored(home, "acme")["log"][0]["reply"].rstrip("\n") == text
    assert coach("show", "acme", "--json").json["job"]["log"][0]["reply"] == text
    assert set_in(text, 4) in coach("show", "acme").out


@one_line
def test_company_and_role_are_unchanged_on_screen_in_json_and_in_the_file(
    coach: Coach, home: Path, text: str
) -> None:
    job_id = coach("new", "--json", "--", text, text).json["id"]
    job = stored(home, job_id)
    assert (job["company"], job["role"]) == (text, text)
    found = coach("list", "--json").json["jobs"][0]
    assert (found["company"], found["role"]) == (text, text)
    assert folded(f"{text} · {text}") in folded(coach("show", job_id).out)


@one_line
def test_a_job_is_found_by_its_company_whatever_that_is(coach: Coach, text: str) -> None:
    job_id = coach("new", "--json", "--", text).json["id"]
    assert coach("followup", "--json", "--", text).json["id"] == job_id


@pytest.mark.parametrize(
    "text", [t for t in TEXTS.values() if "," not in t], ids=[k for k, t in TEXTS.items() if "," not in t]
)
def test_a_name_is_unchanged_on_screen_in_json_and_in_the_file(coach: Coach, home: Path, text: str) -> None:
    name = unicodedata.normalize("NFC", text)
    coach("new", "Acme", "--on", "2026-11-10", "--with", f"{text}, {text}, manager")
    job = stored(home, "acme")
    assert (job["people"][0]["name"], job["people"][0]["title"]) == (name, name)
    assert job["interviews"][0]["met"] == [name]
    assert coach("show", "acme", "--json").json["job"]["people"][0]["name"] == name
    assert folded(name) in folded(coach("show", "acme").out)
    assert folded(name) in folded(coach("thanks", "acme").out)
    coach("followup", "acme", "--done", "thank-you", "--to", text)
    assert stored(home, "acme")["log"][0]["to"] == name


@any_text
def test_the_file_reads_back_the_same_after_more_is_written_to_it(
    coach: Coach, home: Path, text: str
) -> None:
    coach("new", "Acme", "--on", "2026-11-24")
    coach("prep", "acme", "--set", f"goal={text}", "--set", f"org-why={text}")
    first = coach("show", "acme", "--json").json["job"]
    coach("prep", "acme", "--set", "pause=Is there a concern?")
    again = coach("show", "acme", "--json").json["job"]
    assert again.pop("prep") == {"pause": "Is there a concern?"}
    assert again == first


@pytest.mark.parametrize("text", LINES.values(), ids=LINES.keys())
def test_a_company_of_several_lines_is_kept_and_shown_on_one(coach: Coach, home: Path, text: str) -> None:
    job_id = coach("new", "--json", "--", text).json["id"]
    assert stored(home, job_id)["company"] == text
    assert coach("list", "--json").json["jobs"][0]["company"] == text
    assert folded(text) in folded(coach("list").out)


# Shown, never sent


@controls
def test_what_moves_the_cursor_is_shown_and_kept(coach: Coach, home: Path, text: str, shown: str) -> None:
    coach("new", "Acme", "--on", "2026-11-10")
    # A ; stands between two people.
    coach("interview", "acme", "--round", "1", "--with", f"{text.replace(';', ':')}, manager")
    coach("prep", "acme", "--set", f"goal={text}")
    coach("followup", "acme", "--reply", text)
    job = coach("show", "acme", "--json").json["job"]
    assert (job["matches"][0]["goal"], job["log"][0]["reply"]) == (text, text)
    assert job["people"][0]["name"] == text.replace(";", ":")
    out = coach("show", "acme").out
    assert out.count(shown) + out.count(shown.replace(";", ":")) >= 4


SCREENS: dict[str, list[str]] = {
    "next": ["next", "--why"],
    "next --json": ["next", "--json"],
    "list": ["list"],
    "list --json": ["list", "--json"],
    "show": ["show", "JOB"],
    "show --json": ["show", "JOB", "--json"],
    "followup": ["followup", "JOB"],
    "followup --json": ["followup", "JOB", "--json"],
    "thanks": ["thanks", "JOB"],
    "questions": ["questions", "JOB"],
    "prep": ["prep", "JOB"],
    "prep --show": ["prep", "JOB", "--show"],
    "prep --json": ["prep", "JOB", "--json"],
    "research": ["research", "JOB"],
    "recording": ["followup", "JOB", "--done", "thank-you"],
    "recording again": ["prep", "JOB", "--set", "goal=HOSTILE"],
    "a reply": ["followup", "JOB", "--reply", "HOSTILE"],
    "a refusal": ["followup", "JOB", "--done", "check-in"],
    "an unknown person": ["followup", "JOB", "--done", "thank-you", "--to", "HOSTILEX"],
    "an unknown job": ["show", "HOSTILEX"],
    "a twin": ["new", "HOSTILE"],
    "a bad date": ["interview", "JOB", "--on", "HOSTILE"],
    "a bad word": ["outcome", "JOB", "HOSTILE"],
    "a bad id": ["prep", "JOB", "--set", "HOSTILE=x"],
    "a bad option": ["next", "--HOSTILE"],
    "an unknown command": ["HOSTILE"],
    "an unknown topic": ["why", "HOSTILE"],
    "a no": ["outcome", "JOB", "no"],
    "an offer": ["outcome", "JOB", "offer"],
    "a withdrawal": ["outcome", "JOB", "withdrew"],
    "cancelling": ["interview", "JOB", "--cancelled"],
    "undo": ["undo"],
    "story list": ["story", "list"],
    "story show": ["story", "show"],
    "story show --json": ["story", "show", "--json"],
    "a story again": ["story", "edit", "--set", "outcome=HOSTILE"],
    "where it was told": ["story", "edit", "--told", "HOSTILE"],
    "an unknown story": ["story", "show", "HOSTILEX"],
    "an unknown remark": ["story", "edit", "--dismiss", "HOSTILE"],
    "match": ["match", "JOB"],
    "match --json": ["match", "JOB", "--json"],
    "a doubt": ["match", "JOB", "--concern", "HOSTILE"],
    "a choice": ["match", "JOB", "--for", "1", "--proof", "HOSTILE"],
    "an unknown want": ["match", "JOB", "--for", "HOSTILEX", "--say", "x"],
    "a deleted story": ["delete", "STORY"],
}
SENT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("words", SCREENS.values(), ids=SCREENS.keys())
def test_no_screen_sends_what_moves_the_cursor(coach: Coach, words: list[str]) -> None:
    text = "\x1b[31mred\x1b[0m\u202e\x9bb\x07\u2028"
    job_id = coach("new", text, text, "--on", "2026-11-20", "--with", f"{text}, {text}, hr", "--json").json[
        "id"
    ]
    coach("new", text, "--on", "2026-11-20")
    coach("prep", job_id, "--set", f"goal={text}", "--set", f"org-why={text}", "--set", f"place={text}")
    parts = [f"{part}={text}" for part in ("outcome", "numbers", "skills")]
    story_id = coach(
        "story", "add", text, *(word for each in parts for word in ("--set", each)), "--json"
    ).json["id"]
    result = coach(
        *(
            word.replace("JOB", job_id).replace("STORY", f"stories/{story_id}").replace("HOSTILE", text)
            for word in words
        ),
        code=None,
    )
    assert result.out + result.err
    assert SENT.findall(result.out + result.err) == []


@pytest.mark.parametrize(
    "words",
    [
        ["outcome", "JOB", "withdrew"],
        ["interview", "JOB", "--kind", "video"],
        ["followup", "JOB", "--reply", "Hello"],
        ["outcome", "JOB", "no"],
    ],
    ids=["outcome", "interview", "reply", "no"],
)
def test_no_screen_sends_it_the_second_time_either(coach: Coach, words: list[str]) -> None:
    text = "\x1b[31mred\x1b[0m\u202e"
    job_id = coach("new", text, "--on", "2026-11-22", "--json").json["id"]
    line = [word.replace("JOB", job_id) for word in words]
    coach(*line)
    said = coach(*line).out
    assert "coach undo" not in said
    assert SENT.findall(said) == []


def test_in_colour_nothing_else_is_sent_than_colour(coach: Coach) -> None:
    text = "\x1b[31mred\x1b[0m\u202e"
    coach("new", text, "--on", "2026-11-20", "--with", text)
    said = coach("next", "--color", "always").out
    assert SENT.findall(re.sub(r"\x1b\[[0-9;]*m", "", said)) == []
    assert "<U+001B>[31mred" in said


def test_a_bad_file_cannot_send_anything_through_its_problem(coach: Coach, home: Path) -> None:
    (home / "jobs").mkdir(parents=True)
    text = 'schema: 1\ncompany: Acme\nlog:\n- on: "\\e[31mred"\n  reply: x\n'
    (home / "jobs" / "acme.yaml").write_text(text)
    assert SENT.findall(coach("next").err + coach("show", "acme", code=4).err) == []


@one_line
def test_no_text_breaks_a_narrow_page(coach: Coach, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    person = text.replace(",", " ")
    line = ["new", "--on", "2026-11-20", f"--with={person}, peer", "--json", "--", text, text]
    job_id = coach(*line).json["id"]
    for words in (["next", "--why"], ["list"], ["followup", job_id], ["thanks", job_id]):
        assert coach(*words).out
