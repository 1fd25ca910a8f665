"""The brief, the checklist and the page of the night before are one sheet of paper, whatever is on record."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from interview_coach.core.pages.document import Document
from interview_coach.core.record.model import Job
from interview_coach.core.text.shown import cells
from interview_coach.render.html import Paper, html
from interview_coach.render.pdf import pdf
from interview_coach.render.text import plain
from tests.paper.printing import (
    one_after_another,
    printed_by_chromium,
    sheets_of,
)
from tests.paper.sheets import brief, checklist, jobs, tonight
from tests.wants import CHROMIUM, PDF

PAGES = {"brief": brief, "checklist": checklist, "tonight": tonight}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
every_paper = pytest.mark.parametrize("paper", ["a4", "letter"])


AS_PDF = ("little", "rich", "without spaces", "arabic", "chinese", "emoji")
"""The jobs that weasyprint draws too; it takes a second for each page."""


def in_order(paper: Paper, names: Iterable[str]) -> str:
    """Every page of each of these jobs as one document."""
    return one_after_another([html(page(jobs()[name]), paper) for name in names for page in PAGES.values()])


def with_more(sheets: list[int], names: Iterable[str]) -> list[tuple[str, str]]:
    """The jobs and pages that took another number of sheets than one."""
    all_pages = [(name, page) for name in names for page in PAGES]
    return [each for each, count in zip(all_pages, sheets, strict=True) if count != 1]


@pytest.mark.wants(CHROMIUM)
@every_paper
def test_it_is_one_sheet_when_a_browser_prints_it(tmp_path: Path, paper: Paper) -> None:
    printed = printed_by_chromium(tmp_path, in_order(paper, jobs()))
    assert with_more(sheets_of(printed, len(jobs()) * len(PAGES)), jobs()) == []


@pytest.mark.wants(PDF)
@every_paper
def test_it_is_one_sheet_as_a_pdf(paper: Paper) -> None:
    printed = pdf(in_order(paper, AS_PDF))
    assert with_more(sheets_of(printed, len(AS_PDF) * len(PAGES)), AS_PDF) == []


@every_page
@pytest.mark.parametrize("name", jobs())
def test_it_is_one_sheet_of_66_lines_as_text(page: Callable[[Job], Document], name: str) -> None:
    lines = plain(page(jobs()[name]), 80).splitlines()
    assert sum(-(-cells(line) // 80) or 1 for line in lines) <= 66
