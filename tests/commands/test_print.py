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
        (["checklist", "quarry"], "checklist-quarry-site-planner.html"),
        (["thanks", "quarry"], "checklist-quarry-site-planner.html"),
        (["cards", "quarry"], "cards-quarry-site-planner.html"),
        (["brief", "brightwell"], "brief-brightwell-junior-analyst.html"),
        (["brief"], "brief-brightwell-junior-analyst.html"),
    ],
)
def test_the_page_is_opened_in_the_browser(coach: Coach, opened: Path, words: list[str], page: str) -> None:
    coach("print", *words, now=NOW)
    assert [path.name for path in opened.iterdir()] == [page]


def test_the_cards_have_what_was_filled_in(coach: Coach, no_browser: Path) -> None:
    coach("letter", "quarry", "card", now=NOW, answers=[True, *["the night shift"] * 3])
    assert "the night shift" in coach("print", "cards", "quarry", "-o", "-", now=NOW).out


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


@pytest.fixture
def no_browser(coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, on a system without a browser, and below the person's own folder."""
    make_jobs(coach)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("PATH", str(here))
    monkeypatch.setenv("HOME", str(tmp_path))
    return here


@pytest.mark.parametrize("page", ["brief", "checklist"])
def test_without_a_browser_the_page_is_saved_where_the_person_is(
    coach: Coach, no_browser: Path, page: str
) -> None:
    found = coach("print", page, now=NOW, answers=[True])
    [path] = no_browser.iterdir()
    assert path.read_bytes().startswith(b"<!doctype html>")
    assert f"Saved to {path.name}" in found.err
    assert "copy shop" in found.err


def test_who_wants_no_copy_is_told_where_the_page_is(coach: Coach, no_browser: Path) -> None:
    said = coach("print", "brief", now=NOW, answers=[False], code=1).err
    assert "\n~/home/pages/brief-brightwell-junior-analyst.html\n" in said
    assert not list(no_browser.iterdir())


def test_where_no_one_can_be_asked_the_page_stays_in_the_home(coach: Coach, no_browser: Path) -> None:
    assert "~/home/pages/brief-" in coach("print", "brief", now=NOW, code=1).err
    assert not list(no_browser.iterdir())


@pytest.mark.parametrize("page", ["brief", "checklist", "cards"])
def test_it_can_be_written_to_a_file(coach: Coach, no_browser: Path, page: str) -> None:
    coach("print", page, "-o", "page.html", now=NOW)
    assert (no_browser / "page.html").read_bytes().startswith(b"<!doctype html>")


def test_the_path_stands_on_a_line_of_its_own(coach: Coach, opened: Path) -> None:
    said = coach("print", "brief", now=NOW).err
    assert said.splitlines()[-1].endswith("/home/pages/brief-brightwell-junior-analyst.html")
