"""Printing pages as people do: with Chromium, and with weasyprint."""

import io
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdf

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


def printed_by_chromium(folder: Path, page: str) -> bytes:
    """What Chromium prints."""
    target = folder / "page.pdf"
    chromium(folder, page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return target.read_bytes()


def printed_with_edges(folder: Path, page: str) -> bytes:
    """What Chromium prints with its own header and footer."""
    target = folder / "page.pdf"
    chromium(folder, page, f"--print-to-pdf={target}")
    return target.read_bytes()


def one_after_another(pages: Sequence[str]) -> str:
    """Pages as one document, each on a sheet of its own, and each with a link in front, which takes no room."""
    bodies = [re.search(r'<main class="(\w+)">(.*)</main>', page, re.DOTALL) for page in pages]
    sheets = [
        f'<main class="{body[1]}" style="break-before:page;position:relative">'
        f'<a id="sheet{number}" href="#sheet{number}" style="position:absolute;top:0;left:60%;font:6px monospace">.</a>'
        f"{body[2]}</main>"
        for number, body in enumerate(bodies)
        if body
    ]
    assert len(sheets) == len(pages)
    return re.sub(r"<main.*</main>", lambda _: "".join(sheets), pages[0], flags=re.DOTALL)


def sheets_of(data: bytes, count: int) -> list[int]:
    """How many sheets each of the pages took."""
    found = [0] * count
    current = -1
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        links = (each.get_object() for each in page.get("/Annots", []))
        for link in links:
            if number := re.fullmatch(r"/?sheet(\d+)", str(link.get("/Dest"))):
                current = int(number[1])
        found[current] += 1
    return found
