"""Every page can be used with a screen reader: axe-core finds nothing to say, by day and by night."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.conftest import Coach
from tests.paper.pages import PAGES, make
from tests.paper.printing import chromium
from tests.scale import is_deep
from tests.wants import CHROMIUM

AXE = files("axe_core_python").joinpath("axe.min.js")
MOST_ON_THEM = ("the brief", "the timeline", "the page for a friend")
"""The pages that have every element and every color among them."""
RUN = """
<script>%s</script>
<script>
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then(found => {
  document.body.innerHTML = "";
  document.body.setAttribute("data-found", JSON.stringify(found.violations.map(each => [each.id, each.nodes.length])));
  document.body.setAttribute("data-dark", matchMedia("(prefers-color-scheme: dark)").matches);
});
</script>
"""


@pytest.mark.wants(CHROMIUM)
@pytest.mark.parametrize("name", PAGES if is_deep() else MOST_ON_THEM)
def test_axe_finds_nothing_by_day(coach: Coach, tmp_path: Path, name: str) -> None:
    """Three pages in the suite, and each in the deep form."""
    assert read_by_axe(tmp_path, make(coach, PAGES[name], "html").out, 1) == (False, [])


@pytest.mark.wants(CHROMIUM)
@pytest.mark.parametrize("name", ["the brief", "the timeline"])
def test_axe_finds_nothing_by_night(coach: Coach, tmp_path: Path, name: str) -> None:
    """Two pages have every element and every color."""
    assert read_by_axe(tmp_path, make(coach, PAGES[name], "html").out, 0) == (True, [])


@pytest.mark.wants(CHROMIUM)
def test_axe_would_say_so_if_there_were_something(coach: Coach, tmp_path: Path) -> None:
    page = make(coach, PAGES["the brief"], "html").out.replace('<html lang="en"', "<html")
    _, violations = read_by_axe(tmp_path, page, 1)
    assert violations == [["html-has-lang", 1]]


def read_by_axe(folder: Path, page: str, scheme: int) -> tuple[bool, object]:
    """Whether the page was shown by night, and what axe has to say of it."""
    # The page allows no script, also none of a test.
    page = re.sub(r"<meta http-equiv[^>]*>", "", page)
    page = page.replace("</body>", RUN % AXE.read_text(encoding="utf-8") + "</body>")
    options = (f"--blink-settings=preferredColorScheme={scheme}", "--virtual-time-budget=20000")
    shown = chromium(folder, page, *options, "--dump-dom")
    return found(shown, "dark") == "true", json.loads(found(shown, "found").replace("&quot;", '"'))


def found(shown: str, name: str) -> str:
    match = re.search(f'data-{name}="([^"]*)"', shown)
    assert match, "axe did not come to its end"
    return match[1]
