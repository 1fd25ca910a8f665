"""The pages of docs/ that are made from the program are as it would make them now."""

from pathlib import Path

import pytest
from bench.pages import DOCS, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_the_program_makes_it(name: str) -> None:
    page = Path(DOCS, name).read_text(encoding="utf-8")
    assert page == PAGES[name](), "make it again: python bench/pages.py"
