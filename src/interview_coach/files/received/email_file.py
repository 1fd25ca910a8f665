"""An email as it is saved to a file (.eml): its head, its text, and an invitation that comes with it."""

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses

from interview_coach.files.received.page import text_of_page
from interview_coach.files.received.problem import Unusable

MOST_PARTS, DEEPEST = 200, 12
"""Parts of one email, and levels of parts in parts, that are read."""


class MailFile:
    """An email taken out of its file."""

    def __init__(self, data: bytes) -> None:
        """Read it.

        Raises:
            Unusable: it is no email, or one that is built to do harm.
        """
        try:
            self._mail = BytesParser(policy=policy.default.clone(raise_on_defect=False)).parsebytes(data)
            self._parts = list(_leaves(self._mail))
        except (
            MessageError,
            ValueError,
            LookupError,
            RecursionError,
            TypeError,
            AttributeError,
            IndexError,
        ) as error:
            raise Unusable("isn't an email that can be read") from error

    def text(self) -> str | None:
        """What was written, without what is hidden; None: there is no text."""
        plain = [
            part for part in self._parts if part.get_content_type() == "text/plain" and not _is_attached(part)
        ]
        written = "\n\n".join(filter(None, (_decoded(part).strip() for part in plain)))
        if written:
            return written
        pages = [
            part for part in self._parts if part.get_content_type() == "text/html" and not _is_attached(part)
        ]
        return "\n\n".join(filter(None, (text_of_page(_decoded(part)) for part in pages))) or None

    def calendar(self) -> bytes | None:
        """The calendar file that comes with it, if any."""
        for part in self._parts:
            if part.get_content_type() in ("text/calendar", "application/ics"):
                data = part.get_payload(decode=True)
                return data if isinstance(data, bytes) else None
        return None

    def head(self, name: str) -> str | None:
        """A line of the head in one line of text, decoded."""
        try:
            value = self._mail.get(name)
        except (ValueError, LookupError, TypeError, AttributeError, IndexError):
            value = None
        return re.sub(r"\s+", " ", str(value)).strip() or None if value is not None else None

    def people(self) -> tuple[tuple[str, str], ...]:
        """The names and addresses of who wrote, and of those it was copied to."""
        heads = [self.head(name) for name in ("From", "Reply-To", "Cc")]
        pairs = getaddresses([each for each in heads if each])
        return tuple(
            dict.fromkeys((name.strip(), address.strip()) for name, address in pairs if "@" in address)
        )

    def is_automatic(self) -> bool:
        """Whether a program says that it answered by itself."""
        answered = (self.head("Auto-Submitted") or "no").casefold()
        return answered.startswith("auto-replied") or self.head("X-Autoreply") is not None


def _leaves(mail: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that have something in them, in order."""
    stack = [(mail, 0)]
    seen = 0
    while stack:
        part, depth = stack.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            raise Unusable("has too many parts inside each other")
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            stack += [(each, depth + 1) for each in reversed(list(part.iter_parts()))]
        else:
            yield part


def _is_attached(part: EmailMessage) -> bool:
    return (part.get_content_disposition() or "") == "attachment"


def _decoded(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    named = part.get_content_charset() or "utf-8"
    for charset in (named, "utf-8", "cp1252"):
        try:
            return data.decode(charset).replace("\r\n", "\n").replace("\0", "")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1").replace("\r\n", "\n").replace("\0", "")
