"""Printing pages as people do: with Chromium, and with weasyprint."""

import io
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdf

from interview_coach.render.pdf import pdf
from tests.wants import chromium_name

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


def chromium(folder: Path, page: str, *options: str) -> str:
    """What Chromium says of this page with these options."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    name = chromium_name()
    assert name
    line = [name, *QUIET, f"--user-data-dir={folder / 'profile'}", *options, path.as_uri()]
    return subprocess.run(line, capture_output=True, text=True, check=True, timeout=120).stdout


def printed_by_chromium(folder: Path, page: str) -> list[str]:
    """The text of each page that Chromium prints."""
    target = folder / "page.pdf"
    chromium(folder, page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return _texts(target.read_bytes())


def printed_by_weasyprint(page: str) -> list[str]:
    """The text of each page that weasyprint makes."""
    return _texts(pdf(page))


def one_after_another(pages: Sequence[str]) -> str:
    """Pages as one document, each on a sheet of its own, and each with its number in front, which takes no room."""
    bodies = [re.search(r"<main>(.*)</main>", page, re.DOTALL) for page in pages]
    sheets = [
        '<main style="break-before:page;position:relative">'
        f'<div style="position:absolute;top:0;left:60%;font:6px monospace">sheet{number}end</div>{body[1]}</main>'
        for number, body in enumerate(bodies)
        if body
    ]
    assert len(sheets) == len(pages)
    return re.sub(r"<main>.*</main>", lambda _: "".join(sheets), pages[0], flags=re.DOTALL)


def sheets_of(texts: Sequence[str], count: int) -> list[int]:
    """How many sheets each of the pages took."""
    found = [0] * count
    current = -1
    for text in texts:
        if number := re.search(r"sheet(\d+)end", text.replace("\n", "").replace(" ", "")):
            current = int(number[1])
        found[current] += 1
    return found


def _texts(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
