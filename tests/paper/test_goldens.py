"""Every page that is given out, as text, Markdown and HTML. `pytest --snapshot-update` writes them; read the difference."""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.conftest import Coach
from tests.paper.pages import PAGES, Page, make


@pytest.mark.parametrize("as_format", ["text", "md", "html"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_is_this(coach: Coach, snapshot: SnapshotAssertion, page: Page, as_format: str) -> None:
    result = make(coach, page, as_format, "--paper", "a4")
    assert result.code == 0
    assert result.out == snapshot
