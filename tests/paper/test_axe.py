"""Every page can be used with a screen reader: axe-core finds nothing to say, by day and by night."""

import json
import re
from collections.abc import Callable, Iterable
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
<!DOCTYPE html>
<html><body>
<script>%s</script>
<script>
async function read(pages) {
  const found = {};
  for (const [name, source] of Object.entries(pages)) {
    const page = new DOMParser().parseFromString(source, "text/html").documentElement;
    document.replaceChild(document.adoptNode(page), document.documentElement);
    const { violations } = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]});
    found[name] = violations.map(each => [each.id, each.nodes.length]);
  }
  document.body.innerHTML = "";
  document.body.setAttribute("data-found", JSON.stringify(found));
  document.body.setAttribute("data-dark", matchMedia("(prefers-color-scheme: dark)").matches);
}
read(%s);
</script>
</body></html>
"""
DAY, NIGHT = 1, 0
Pages = dict[str, str]
"""Their sources in HTML, by name."""
Made = Callable[[Iterable[str]], Pages]


@pytest.mark.wants(CHROMIUM)
def test_axe_finds_nothing_by_day(made: Made, tmp_path: Path) -> None:
    """Three pages in the suite, and each in the deep form."""
    names = PAGES if is_deep() else MOST_ON_THEM
    is_dark, violations = read_by_axe(tmp_path, made(names), DAY)
    assert not is_dark
    assert violations == {name: [] for name in names}


@pytest.mark.wants(CHROMIUM)
def test_axe_finds_nothing_by_night(made: Made, tmp_path: Path) -> None:
    """Two pages have every element and every color."""
    names = ("the brief", "the timeline")
    is_dark, violations = read_by_axe(tmp_path, made(names), NIGHT)
    assert is_dark
    assert violations == {name: [] for name in names}


@pytest.mark.wants(CHROMIUM)
def test_axe_would_say_so_if_there_were_something(made: Made, tmp_path: Path) -> None:
    page = made(["the brief"])["the brief"]
    pages = {"sound": page, "without a language": page.replace('<html lang="en"', "<html")}
    _, violations = read_by_axe(tmp_path, pages, DAY)
    assert violations == {"sound": [], "without a language": [["html-has-lang", 1]]}


@pytest.fixture
def made(coach: Coach, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Made:
    """Makes the pages of these names, each in a home of its own."""

    def make_all(names: Iterable[str]) -> Pages:
        pages = {}
        for name in names:
            monkeypatch.setenv("COACH_HOME", str(tmp_path / name))
            pages[name] = make(coach, PAGES[name], "html").out
        return pages

    return make_all


def read_by_axe(folder: Path, pages: Pages, scheme: int) -> tuple[bool, object]:
    """Whether the pages were shown by night, and what axe has to say of each."""
    # The pages allow no script, also none of a test.
    allowed = {name: re.sub(r"<meta http-equiv[^>]*>", "", page) for name, page in pages.items()}
    sources = json.dumps(allowed).replace("</", "<\\/")
    options = (f"--blink-settings=preferredColorScheme={scheme}", "--virtual-time-budget=60000")
    shown = chromium(folder, RUN % (AXE.read_text(encoding="utf-8"), sources), *options, "--dump-dom")
    return found(shown, "dark") == "true", json.loads(found(shown, "found").replace("&quot;", '"'))


def found(shown: str, name: str) -> str:
    match = re.search(f'data-{name}="([^"]*)"', shown)
    assert match, "axe did not come to its end"
    return match[1]
