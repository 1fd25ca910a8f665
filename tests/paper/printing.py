"""Printing pages as people do: with Chromium, and with weasyprint."""

import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pytest

from interview_coach.render.pdf import pdf

try:
    import weasyprint
except (ImportError, OSError):
    # Not installed, or a library of the system that it needs is not.
    weasyprint = None

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MARK = "https://example.com/sheet/"
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="NOT TRIED: there is no Chromium, so nothing is printed with it or read with axe"
)
needs_weasyprint = pytest.mark.skipif(
    weasyprint is None, reason="NOT TRIED: weasyprint cannot be used, so no page is made into a PDF"
)


def chromium(folder: Path, page: str, *options: str) -> str:
    """What Chromium says of this page with these options."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    assert CHROMIUM
    line = [CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}", *options, path.as_uri()]
    return subprocess.run(line, capture_output=True, text=True, check=True, timeout=120).stdout


def printed_by_chromium(folder: Path, page: str) -> list[int | None]:
    """The mark on each page that Chromium prints."""
    target = folder / "page.pdf"
    chromium(folder, page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return _marks(target.read_bytes())


def printed_by_weasyprint(page: str) -> list[int | None]:
    """The mark on each page that weasyprint makes."""
    return _marks(pdf(page))


def one_after_another(pages: Sequence[str]) -> str:
    """Pages as one document, each on a sheet of its own, and each with its number in a link, which takes no room."""
    bodies = [re.search(r"<main>(.*)</main>", page, re.DOTALL) for page in pages]
    sheets = [
        '<main style="break-before:page;position:relative">'
        f'<div style="position:absolute;top:0;left:60%;font:6px monospace"><a href="{MARK}{number}">.</a></div>'
        f"{body[1]}</main>"
        for number, body in enumerate(bodies)
        if body
    ]
    assert len(sheets) == len(pages)
    return re.sub(r"<main>.*</main>", lambda _: "".join(sheets), pages[0], flags=re.DOTALL)


def sheets_of(marks: Sequence[int | None], count: int) -> list[int]:
    """How many sheets each of the pages took: its own, and those behind it without a mark."""
    found = [0] * count
    current = -1
    for mark in marks:
        current = current if mark is None else mark
        found[current] += 1
    return found


def _marks(data: bytes) -> list[int | None]:
    """The number that begins on each page; None where an earlier one goes on."""
    return [_mark(page) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _mark(page: pypdf.PageObject) -> int | None:
    links = [
        str(note.get_object()["/A"].get("/URI"))
        for note in page.get("/Annots", ())
        if "/A" in note.get_object()
    ]
    return next((int(link.removeprefix(MARK)) for link in links if link.startswith(MARK)), None)
