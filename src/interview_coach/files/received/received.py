"""What came in, read from a file or from bytes: a text, an email, or an invitation; anything else is refused by name."""

from pathlib import Path

from msgspec import Struct

from interview_coach.core.incoming.event import CalendarEvent
from interview_coach.files.disk import disk
from interview_coach.files.received.problem import Unusable

LARGEST = 4_000_000
"""Bytes of a file that are read."""
_BINARY = (
    (
        b"PK\x03\x04",
        "is a zip file, or a word processor document. Save its text, or copy it and paste it",
    ),
    (b"%PDF", "is a PDF. Copy its text and paste it"),
    (
        b"\xd0\xcf\x11\xe0",
        "is an Outlook or Word file. Save the email as .eml, or copy its text and paste it",
    ),
    (b"\x1f\x8b", "is compressed. Unpack it first"),
    (b"\x89PNG", "is a picture. Type what it says"),
    (b"\xff\xd8\xff", "is a picture. Type what it says"),
    (b"GIF8", "is a picture. Type what it says"),
)


class Received(Struct, frozen=True, kw_only=True):
    """What came in: its text, the people in its head with their addresses, the event that comes with it."""

    text: str
    people: tuple[tuple[str, str], ...] = ()
    event: CalendarEvent | None = None
    is_automatic: bool = False


def read_file(path: Path) -> Received:
    """What is in this file.

    Raises:
        Unusable: nothing that can be read.
        FileNotFoundError: it isn't there.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unusable(f"can't be read: {error.strerror}") from error
    if size > LARGEST:
        raise Unusable(
            f"is too large: {size // 1_000_000} MB. Save the email without its attachments, or paste its text"
        )
    try:
        data = disk.read(path)
    except disk.Unreadable as error:
        raise Unusable(error.what) from error
    return read_bytes(data, path.suffix.casefold())


def read_bytes(data: bytes, ending: str = "") -> Received:
    """What these bytes are, by their beginning and the ending of the file's name.

    Raises:
        Unusable: nothing that can be read.
    """
    if len(data) > LARGEST:
        raise Unusable("is too large. Paste the text of the email alone")
    what = next((said for mark, said in _BINARY if data.startswith(mark)), None)
    if what:
        raise Unusable(what)
    if not data.strip():
        raise Unusable("is empty")
    if ending == ".ics" or data.lstrip()[:15].upper() == b"BEGIN:VCALENDAR":
        return _invitation(data)
    if ending == ".eml":
        return _email(data)
    return Received(text=_plain(data))


def _invitation(data: bytes) -> Received:
    from interview_coach.files.received.calendar_file import read_calendar

    event = read_calendar(data)
    people = (event.organizer,) if event.organizer else ()
    return Received(text=event.as_text(), event=event, people=people)


def _email(data: bytes) -> Received:
    from interview_coach.files.received.email_file import MailFile

    mail = MailFile(data)
    calendar = mail.calendar()
    event = None
    if calendar is not None:
        from interview_coach.files.received.calendar_file import read_calendar

        try:
            event = read_calendar(calendar)
        except Unusable:
            event = None
    written = mail.text() or (event.as_text() if event else None)
    if written is None:
        raise Unusable("has no text in it. Copy what you see and paste it")
    names = (("From", "From"), ("Date", "Date"), ("Subject", "Subject"))
    head = "".join(f"{said}: {value}\n" for name, said in names if (value := mail.head(name)))
    return Received(
        text=f"{head}\n{written}" if head else written,
        people=mail.people(),
        event=event,
        is_automatic=mail.is_automatic(),
    )


def _plain(data: bytes) -> str:
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unusable("isn't text")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        charsets: tuple[str, ...] = ("utf-16",)
    else:
        charsets = ("utf-8-sig", "cp1252", "latin-1")
    for charset in charsets:
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        unprintable = sum(not char.isprintable() and char not in "\r\n\t\f\v" for char in text[:4096])
        if unprintable * 10 > len(text[:4096]) or "\0" in text:
            break
        text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
        if not text.strip():
            raise Unusable("is empty")
        return text
    raise Unusable("isn't text")
