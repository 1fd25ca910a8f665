"""A draft as an `.eml` file that mail programs open as an unsent message, and such a file read back.

`X-Unsent: 1` says that it was never sent. Sender and date are left out: the mail program puts in its own.
"""

import re
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser

from interview_coach.core.letters.draft import Draft, plain_text
from interview_coach.core.record.corrections import bare_name

LONGEST_LINE = 900
"""Bytes of a line that every mail program takes (RFC 5322 allows 998)."""
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\Z")


def eml(draft: Draft) -> bytes:
    """The bytes of the file. `To` stands in it only where a mail address is on record."""
    message = EmailMessage(policy=policy.SMTP)
    if to := _address(draft):
        message["To"] = to
    message["Subject"] = plain_text(draft.subject)
    message["X-Unsent"] = "1"
    # As it is written, where lines are short enough to be sent like that: such a file can be read in any editor.
    longest = max(len(line.encode()) for line in draft.body.split("\n"))
    encoding = "7bit" if draft.body.isascii() else "8bit"
    message.set_content(draft.body, cte=encoding if longest <= LONGEST_LINE else "quoted-printable")
    return message.as_bytes()


def read_eml(data: bytes) -> tuple[str, str, str]:
    """Read the recipient, subject and plain text of an `.eml` file.

    Raises:
        ValueError: there is no plain text in it that can be read.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        part = message.get_body(preferencelist=("plain",))
        if part is None:
            raise LookupError
        body = str(part.get_content()).replace("\r\n", "\n")
        return str(message["To"] or ""), str(message["Subject"] or ""), body
    except (LookupError, MessageError, ValueError, AttributeError, TypeError, AssertionError):
        # The library fails in any of these ways where a head is damaged.
        raise ValueError("there's no plain text in this email that can be read") from None


def _address(draft: Draft) -> Address | None:
    """The recipient; None where the address could not stand in a header as it is."""
    written = (draft.address or "").strip()
    if not _ADDRESS.match(written) or not written.isascii():
        return None
    return Address(display_name=plain_text(bare_name(draft.to or "")), addr_spec=written)
