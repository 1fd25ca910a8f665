"""`--format`, `-o`, `--open`, `--paper`, `--force` of every page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_coach.render import pdf
from tests.commands.helpers import acme
from tests.conftest import Coach
from tests.wants import PDF

A_PDF = b"%PDF-"


def brief(coach: Coach, *more: str) -> str:
    acme(coach)
    result = coach("brief", "acme", *more)
    assert result.code == 0, result.err
    return result.out


def test_html_is_one_page_of_its_own(coach: Coach) -> None:
    page = brief(coach, "--format", "html")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_html_names_no_address_to_load_anything_from(coach: Coach) -> None:
    page = brief(coach, "--format", "html")
    assert not [
        word for word in ("http:", "https:", "src=", "url(", "@import", "<script", "<link") if word in page
    ]


def test_markdown_is_markdown(coach: Coach) -> None:
    assert brief(coach, "--format", "md").startswith("# Acme")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("b.html", b"<!doctype html>"), ("b.HTM", b"<!doctype"), ("b.md", b"# Acme"), ("b.txt", b"Acme"), ("b", b"Acme"), pytest.param("b.pdf", A_PDF, marks=pytest.mark.wants(PDF))],
)  # fmt: skip
def test_the_ending_of_the_file_tells_the_format(
    coach: Coach, tmp_path: Path, name: str, begins: bytes
) -> None:
    brief(coach, "-o", str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_format_that_is_given_counts_more_than_the_ending(coach: Coach, tmp_path: Path) -> None:
    brief(coach, "--format", "md", "-o", str(tmp_path / "b.txt"))
    assert (tmp_path / "b.txt").read_text().startswith("# Acme")


def test_a_file_is_for_the_person_alone(coach: Coach, tmp_path: Path) -> None:
    brief(coach, "-o", str(tmp_path / "b.html"))
    assert (tmp_path / "b.html").stat().st_mode & 0o777 == 0o600


def test_a_line_of_the_sign_for_stdout_is_stdout(coach: Coach) -> None:
    assert brief(coach, "--format", "html", "-o", "-").startswith("<!doctype html>")


def test_a_file_that_exists_is_left_as_it_is(coach: Coach, tmp_path: Path) -> None:
    acme(coach)
    (tmp_path / "b.html").write_text("mine")
    result = coach("brief", "-o", str(tmp_path / "b.html"), code=1)
    assert (tmp_path / "b.html").read_text() == "mine"
    assert "--force" in result.err


def test_force_replaces_it(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text("mine")
    brief(coach, "-o", str(tmp_path / "b.html"), "--force")
    assert (tmp_path / "b.html").read_text().startswith("<!doctype")


@pytest.mark.parametrize(("named", "size"), [("a4", "A4"), ("letter", "Letter")])
def test_the_paper_is_the_one_asked_for(coach: Coach, named: str, size: str) -> None:
    assert f"@page {{ size: {size};" in brief(coach, "--format", "html", "--paper", named)


@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en_US.UTF-8", "Letter"),
        ("fr_CA", "Letter"),
        ("de_DE.UTF-8", "A4"),
        ("en_GB", "A4"),
        ("C", "A4"),
        ("", "A4"),
    ],
)
def test_else_the_paper_is_that_of_the_country(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, language: str, size: str
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LANG", raising=False)
    monkeypatch.setenv("LC_PAPER", language)
    assert f"@page {{ size: {size};" in brief(coach, "--format", "html")


@pytest.mark.parametrize(
    ("language", "time"), [("en_US.UTF-8", "2:00 PM"), ("en_GB.UTF-8", "14:00"), ("C", "14:00")]
)
def test_the_clock_of_a_page_is_that_of_the_country(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, language: str, time: str
) -> None:
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv("LC_TIME", language)
    acme(coach, "--at", "14:00")
    assert f"November 24, {time}" in coach("brief", "acme", "--format", "text").out


def test_a_setting_chooses_the_clock(coach: Coach, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.yaml").write_text("schema: 1\nclock: 12\n")
    acme(coach, "--at", "14:00")
    assert "November 24, 2:00 PM" in coach("brief", "acme", "--format", "text").out


def test_without_the_library_for_pdf_it_is_said_how_to_print(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = coach("brief", "-o", str(tmp_path / "b.pdf"), code=1)
    assert "pip install weasyprint" in result.err
    assert ".html" in result.err
    assert not (tmp_path / "b.pdf").exists()


def test_what_that_library_prints_where_a_part_of_it_is_missing_is_not_shown(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme(coach)
    (tmp_path / "weasyprint.py").write_text("print('Read on'); raise OSError('cannot load libpango')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    result = coach("brief", "-o", str(tmp_path / "b.pdf"), code=1)
    assert result.out == ""
    assert "libpango" in result.err


def test_a_pdf_fetches_nothing() -> None:
    with pytest.raises(ValueError, match="not fetched"):
        pdf._fetch_nothing("https://example.com/a.png")


def test_open_shows_a_copy_that_stands_in_the_home(coach: Coach, home: Path, tmp_path: Path) -> None:
    acme(coach)
    (tmp_path / "bin").mkdir()
    for name in ("xdg-open", "open"):
        program = tmp_path / "bin" / name
        program.write_text(f'#!/bin/sh\necho "$1" > {tmp_path / "seen"}\n')
        program.chmod(0o755)
    done = opened(f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    path = home / "pages" / "brief-acme.html"
    assert (done.returncode, str(path) in done.stderr) == (0, True)
    assert path.read_text().startswith("<!doctype")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_purge_takes_the_pages_too(coach: Coach, home: Path) -> None:
    acme(coach)
    opened("")
    assert "Ada Okafor" in (home / "pages" / "brief-acme.html").read_text()
    coach("delete", "acme", "--purge", "--confirm", "acme")
    assert not [path for path in home.rglob("*") if path.is_file() and b"Okafor" in path.read_bytes()]


def test_where_nothing_can_be_opened_the_file_is_named(coach: Coach, home: Path) -> None:
    acme(coach)
    done = opened("")
    assert done.returncode == 1
    assert str(home / "pages" / "brief-acme.html") in done.stderr


def opened(path: str) -> subprocess.CompletedProcess[str]:
    """`coach brief --open`, with the programs of this path."""
    line = [sys.executable, "-m", "interview_coach", "brief", "--open"]
    return subprocess.run(
        line, env={**os.environ, "PATH": path}, capture_output=True, encoding="utf-8", check=False
    )
