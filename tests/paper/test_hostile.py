"""Text that means something to a template, a page, a mail or a calendar is nothing but text, everywhere."""

import email
import email.policy
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import pytest

from interview_coach.core.text.shown import visible
from tests.conftest import Coach, Result
from tests.once import remembered

TEXTS = {
    "markup": "<script>alert(1)</script><b onclick=x>bold</b>&amp;",
    "an attribute": '" onmouseover="alert(1)" x=\'',
    "a template": "{{7*7}} {% raw %} {0.__class__} {name}",
    "a variable": "${PATH} $HOME $name %s %(x)s",
    "a header": "Ada\r\nBcc: all@example.com\r\n\r\nbody",
    "an event": "Ada\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x;y,z\\n",
    "markdown": "# head [a](https://example.com) `code` | cell | <http://example.com>",
}
NOW = "2026-11-25"


class Read(HTMLParser):
    """The text of a page, its elements, and their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.elements, self.attributes = "", set[str](), set[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


@remembered
def job(coach: Coach, text: str) -> None:
    """A job with this text wherever a person can put some."""
    coach(
        "new",
        text,
        text,
        "--on",
        "2026-11-26",
        "--at",
        "14:00",
        "--place",
        text,
        "--with",
        f"Ada Okafor {one(text)}",
        now="2026-11-20",
    )
    for answer in ("goal", "proof", "sentence", "opening", "pause", "bring", "needs"):
        coach("prep", "--set", f"{answer}={text}", now="2026-11-20")
    coach("research", "--set", f"org-tick={text}", now="2026-11-20")
    coach("debrief", "--set", f"topics=Ada: {text}", "--set", f"wants={text}", now="2026-11-26T18:00")


def one(text: str) -> str:
    """The text on one line, without the signs between people."""
    return " ".join(text.split()).replace(",", "").replace(";", "")


def seen(text: str) -> str:
    return " ".join(visible(text.replace("\r\n", "\n")).split())


every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


@every_text
@pytest.mark.parametrize("words", [("brief",), ("tonight",), ("thanks",), ("followup",)])
def test_in_a_page_of_html_it_is_text(coach: Coach, text: str, words: tuple[str, ...]) -> None:
    job(coach, text)
    page = Read(
        coach(
            *words, "--format", "html", now=NOW if words in (("brief",), ("tonight",)) else "2026-11-27"
        ).out
    )
    assert seen(text) in " ".join(page.text.split())
    plain = Read(made(coach, words).out)
    assert page.elements <= plain.elements | {
        "ul",
        "li",
        "table",
        "tbody",
        "thead",
        "tr",
        "th",
        "td",
        "div",
        "strong",
        "code",
        "dl",
        "wbr",
        "rect",
        "dt",
        "dd",
    }
    assert not {name for name in page.attributes if name.startswith("on")}
    assert page.attributes <= plain.attributes | {
        "role",
        "aria-label",
        "aria-hidden",
        "scope",
        "dir",
        "class",
        "width",
        "height",
        "rx",
    }


def made(coach: Coach, words: tuple[str, ...]) -> Result:
    """The same page of a harmless job."""
    coach("new", "Harmless", "--on", "2026-11-26", "--with", "Lin Park", now="2026-11-20")
    return coach(*words, "harmless", "--format", "html", now="2026-11-25")


@every_text
@pytest.mark.parametrize("as_format", ["text", "md"])
def test_in_a_page_of_text_no_sign_is_sent_raw(coach: Coach, text: str, as_format: str) -> None:
    job(coach, text)
    out = coach("brief", "--format", as_format, now=NOW).out
    assert "\r" not in out
    assert "49" not in out


@every_text
def test_in_a_draft_it_is_text_and_nothing_is_filled_in(
    coach: Coach, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/secret")
    job(coach, text)
    drafts = coach("thanks", "--draft", "--json", now="2026-11-27").json["drafts"]
    assert len(drafts) == 1
    assert "/secret" not in drafts[0]["body"]
    assert "<class" not in drafts[0]["body"]
    assert not {"\r", "\n"} & set(drafts[0]["subject"])


@every_text
def test_in_a_mail_it_makes_no_header(coach: Coach, tmp_path: Path, text: str) -> None:
    job(coach, text)
    coach("thanks", "--eml", str(tmp_path / "mail"), now="2026-11-27")
    [path] = (tmp_path / "mail").iterdir()
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert {name.casefold() for name in mail} <= {
        "to", "subject", "x-unsent", "mime-version", "content-type", "content-transfer-encoding", "x-uniform-type-identifier",
    }  # fmt: skip
    assert mail.defects == []


@every_text
def test_in_a_calendar_it_makes_no_event(coach: Coach, text: str) -> None:
    job(coach, text)
    data = coach("calendar", "-o", "-", now="2026-11-25").out
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    interviews = [each for each in events if str(each["SUMMARY"]).startswith("Interview:")]
    assert len(interviews) == 1
    assert seen(text) in " ".join(visible(str(interviews[0]["SUMMARY"])).split())
