"""`coach print`: the same page as with `--open`."""

from pathlib import Path

import pytest

from tests.asking import STOP
from tests.conftest import Coach
from tests.examples.home import NOW, make_files, make_jobs


@pytest.fixture
def opened(coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home, on a system whose browser is at hand."""
    make_jobs(coach)
    make_files(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "home" / "pages"


@pytest.mark.parametrize(
    ("words", "page"),
    [
        (["checklist", "quarry"], "thanks-quarry-site-planner.html"),
        (["thanks", "quarry"], "thanks-quarry-site-planner.html"),
        (["brief", "brightwell"], "brief-brightwell-junior-analyst.html"),
        (["brief"], "brief-brightwell-junior-analyst.html"),
    ],
)
def test_the_page_is_opened_in_the_browser(coach: Coach, opened: Path, words: list[str], page: str) -> None:
    coach("print", *words, now=NOW)
    assert [path.name for path in opened.iterdir()] == [page]


def test_which_page_is_asked(coach: Coach, opened: Path) -> None:
    coach("print", now=NOW, answers=["brief"])
    assert len(list(opened.iterdir())) == 1


def test_asked_which_page_one_may_stop(coach: Coach, opened: Path) -> None:
    coach("print", now=NOW, answers=[STOP])
    assert not opened.exists()


@pytest.mark.parametrize("words", [[], ["xyz"], ["chekclist"]])
def test_a_page_that_is_not_known_is_refused(coach: Coach, words: list[str]) -> None:
    assert "checklist" in coach("print", *words, code=2).err


def test_as_data_it_is_the_page(coach: Coach, opened: Path) -> None:
    assert coach("print", "brief", "--json", now=NOW).json["id"] == "brightwell-junior-analyst"
