"""A draft as a mail file, and read back."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from interview_coach.core.letters.draft import Draft
from interview_coach.render.eml import eml, read_eml

BODY = "Dear Ada Okafor,\n\nthank you.\n\nKind regards,\nNia"
NASTY = (
    "Ada\r\nBcc: eve@example.com",
    "Ada\nX-Evil: 1",
    "Ada\rBcc: x@example.com",
    "Ada\u2028Bcc: x",
    "Ada\x85Bcc: x",
)


def draft(
    name: str = "Ada Okafor",
    address: str | None = "ada@example.com",
    subject: str = "Thank you",
    body: str = BODY,
) -> Draft:
    return Draft(to=name, address=address, subject=subject, body=body)


def parsed(one: Draft) -> EmailMessage:
    found = message_from_bytes(eml(one), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_it_says_that_it_was_never_sent() -> None:
    assert parsed(draft())["X-Unsent"] == "1"


@pytest.mark.parametrize("header", ["From", "Date", "Message-ID", "Bcc"])
def test_the_mail_program_puts_in_sender_and_date(header: str) -> None:
    assert parsed(draft())[header] is None


def test_lines_end_as_in_mail() -> None:
    data = eml(draft(body="one\ntwo ü"))
    assert data.count(b"\n") == data.count(b"\r\n")


def test_it_is_plain_text_in_utf_8() -> None:
    found = parsed(draft(body="Grüße, 面接, 🙂"))
    assert found.get_content_type() == "text/plain"
    assert found.get_content().strip() == "Grüße, 面接, 🙂"


def test_an_editor_can_read_it() -> None:
    assert "Grüße" in eml(draft(body="Grüße" + " word" * 30)).decode()


def test_a_line_too_long_for_mail_is_folded_and_read_back_whole() -> None:
    body = "wörd " * 400
    assert max(map(len, eml(draft(body=body)).split(b"\r\n"))) < 998
    assert parsed(draft(body=body)).get_content().strip() == body.strip()


@pytest.mark.parametrize(
    "name", ["Okafor, Ada", 'Ada "the" Okafor', "Ädá Økafør", "面接 太郎", "a@b", "Ada; Eve"]
)
def test_a_name_stands_in_the_head_as_it_is(name: str) -> None:
    [address] = parsed(draft(name))["To"].addresses
    assert (address.display_name, address.addr_spec) == (name, "ada@example.com")


@pytest.mark.parametrize("text", NASTY)
def test_a_name_adds_no_header(text: str) -> None:
    found = parsed(draft(text))
    assert sorted(found.keys()) == sorted(parsed(draft()).keys())
    assert [address.addr_spec for address in found["To"].addresses] == ["ada@example.com"]


@pytest.mark.parametrize("text", NASTY)
def test_a_subject_adds_no_header(text: str) -> None:
    assert sorted(parsed(draft(subject=text)).keys()) == sorted(parsed(draft()).keys())


@pytest.mark.parametrize(
    "address",
    [
        None, "", "ada", "ada@example.com\r\nBcc: eve@example.com", "ada@example.com, eve@example.com", "a b@example.com",
        "ada@exämple.com", "<ada@example.com>", "ada@@example.com", "ada@example.com\n", " ",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_stands_in_no_head(address: str | None) -> None:
    found = parsed(draft(address=address))
    assert "eve@example.com" not in str(found["To"] or "")
    assert found["Bcc"] is None
    assert found["To"] is None or address in {"ada@example.com\n"}


def test_a_body_with_lines_like_headers_is_a_body() -> None:
    body = "BEGIN:VCALENDAR\r\nBcc: eve@example.com\n\n.\nFrom here on\n"
    assert parsed(draft(body=body))["Bcc"] is None


def test_it_reads_its_own_files_back() -> None:
    to, subject, body = read_eml(eml(draft(subject="Thank you, Gärtnerin")))
    assert (to, subject, body.strip()) == ("Ada Okafor <ada@example.com>", "Thank you, Gärtnerin", BODY)


def test_a_mail_without_plain_text_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="text"):
        read_eml(b"Content-Type: text/html\r\n\r\n<p>hi</p>")


def test_a_mail_in_an_unknown_charset_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="text"):
        read_eml(b'Content-Type: text/plain; charset="no-such"\r\n\r\nhi')
