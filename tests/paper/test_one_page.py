"""The brief and the checklist are one sheet of paper, whatever is on record."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from interview_coach.core.pages.document import Document
from interview_coach.core.record.model import Job
from interview_coach.core.text.shown import cells
from interview_coach.render.html import Paper, html
from interview_coach.render.text import plain
from tests.paper.printing import (
    one_after_another,
    printed_by_chromium,
    printed_by_weasyprint,
    sheets_of,
)
from tests.paper.sheets import brief, checklist, jobs
from tests.wants import CHROMIUM, PDF

PAGES = {"brief": brief, "checklist": checklist}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
every_paper = pytest.mark.parametrize("paper", ["a4", "letter"])


AS_PDF = ("little", "rich", "without spaces", "arabic", "chinese", "emoji")
"""The jobs that weasyprint draws too; it takes a second for each page."""


def in_order(page: Callable[[Job], Document], paper: Paper, names: Iterable[str]) -> str:
    return one_after_another([html(page(jobs()[name]), paper) for name in names])


@pytest.mark.wants(CHROMIUM)
@every_page
@every_paper
def test_it_is_one_sheet_when_a_browser_prints_it(
    tmp_path: Path, page: Callable[[Job], Document], paper: Paper
) -> None:
    found = sheets_of(printed_by_chromium(tmp_path, in_order(page, paper, jobs())), len(jobs()))
    assert dict(zip(jobs(), found, strict=True)) == dict.fromkeys(jobs(), 1)


@pytest.mark.wants(PDF)
@every_page
@every_paper
def test_it_is_one_sheet_as_a_pdf(page: Callable[[Job], Document], paper: Paper) -> None:
    found = sheets_of(printed_by_weasyprint(in_order(page, paper, AS_PDF)), len(AS_PDF))
    assert dict(zip(AS_PDF, found, strict=True)) == dict.fromkeys(AS_PDF, 1)


@every_page
@pytest.mark.parametrize("name", jobs())
def test_it_is_one_sheet_of_66_lines_as_text(page: Callable[[Job], Document], name: str) -> None:
    lines = plain(page(jobs()[name]), 80).splitlines()
    assert sum(-(-cells(line) // 80) or 1 for line in lines) <= 66
