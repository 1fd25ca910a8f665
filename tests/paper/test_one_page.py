"""Every page is one sheet of paper, whatever is on record."""

from collections.abc import Callable, Iterable
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_coach.core.pages.document import Document
from interview_coach.core.pages.sheet import PageSheet, Paper
from interview_coach.core.record.model import Job
from interview_coach.core.text.shown import cells
from interview_coach.render.html import html
from interview_coach.render.pdf import pdf
from interview_coach.render.text import plain
from tests.paper.printing import (
    one_after_another,
    printed_by_chromium,
    printed_with_edges,
    sheets_of,
)
from tests.paper.sheets import brief, card, checklist, jobs, looking_back, timeline, tonight
from tests.scale import is_deep
from tests.wants import CHROMIUM, PDF

Maker = Callable[[Job, PageSheet], Document]
PAGES: dict[str, Maker] = {
    "brief": brief,
    "checklist": checklist,
    "tonight": tonight,
    "timeline": timeline,
    "card": card,
    "review": looking_back,
}
TEXT = PageSheet(medium="text")
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
PAPERS: tuple[Paper, ...] = ("a4", "letter") if is_deep() else ("letter",)
"""What a browser prints on: the lower of the two in the suite, and both in the deep form."""
every_paper = pytest.mark.parametrize("paper", PAPERS)
FEW = ("little", "rich", "short answers", "without spaces", "arabic", "a name emoji")
"""The jobs that show most; a page takes a second with weasyprint."""
FONTS = '"Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'


def in_order(paper: Paper, names: Iterable[str], pages: dict[str, Maker]) -> str:
    """Every one of these pages of each of these jobs as one document."""
    sheet = PageSheet(paper)
    return one_after_another(
        [html(page(jobs()[name], sheet), paper) for name in names for page in pages.values()]
    )


def with_more(printed: bytes, names: Iterable[str], pages: dict[str, Maker]) -> list[tuple[str, str]]:
    """The jobs and pages that took another number of sheets than one."""
    all_pages = [(name, page) for name in names for page in pages]
    counts = sheets_of(printed, len(all_pages))
    return [each for each, count in zip(all_pages, counts, strict=True) if count != 1]


@pytest.mark.wants(CHROMIUM)
@every_paper
def test_it_is_one_sheet_when_a_browser_prints_it(tmp_path: Path, paper: Paper) -> None:
    names = jobs() if is_deep() else FEW
    printed = printed_by_chromium(tmp_path, in_order(paper, names, PAGES))
    assert with_more(printed, names, PAGES) == []


@pytest.mark.wants(CHROMIUM)
@every_paper
def test_it_is_one_sheet_in_the_widest_font(tmp_path: Path, paper: Paper) -> None:
    page = in_order(paper, FEW, PAGES)
    assert FONTS in page
    printed = printed_by_chromium(tmp_path, page.replace(FONTS, '"DejaVu Sans", Verdana, sans-serif'))
    assert with_more(printed, FEW, PAGES) == []


@pytest.mark.wants(PDF)
@pytest.mark.parametrize(("paper", "page"), list(zip(cycle(["a4", "letter"]), PAGES)))
def test_it_is_one_sheet_as_a_pdf(paper: Paper, page: str) -> None:
    """Each page on one of the papers here, and on both, with every job, in the deep form."""
    one = {page: PAGES[page]}
    papers: tuple[Paper, ...] = ("a4", "letter") if is_deep() else (paper,)
    names = FEW if is_deep() else ("rich", "arabic")
    for each in papers:
        assert with_more(pdf(in_order(each, names, one)), names, one) == []


@pytest.mark.wants(CHROMIUM)
def test_a_browser_prints_no_path_at_the_edges(tmp_path: Path) -> None:
    page = html(brief(jobs()["little"], PageSheet()), "a4")
    words = "".join(
        each.extract_text() for each in PdfReader(BytesIO(printed_with_edges(tmp_path, page))).pages
    )
    assert "November 26" in words
    assert "file:" not in words


@every_page
def test_it_is_one_sheet_of_66_lines_as_text(page: Callable[[Job, PageSheet], Document]) -> None:
    counts = {
        name: sum(-(-cells(line) // 80) or 1 for line in plain(page(job, TEXT), 80).splitlines())
        for name, job in jobs().items()
    }
    assert {name: count for name, count in counts.items() if count > 66} == {}
