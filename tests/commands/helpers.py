"""What the tests of the commands share: looking into a home, and putting files there by hand."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from tests.conftest import Coach, Result
from tests.once import remembered

D = "2026-11-24"
"""The Tuesday of the interview, in most of these tests."""


def contents(home: Path) -> dict[str, bytes]:
    """Every file of the home with its bytes, save for the lock, which says nothing."""
    if not home.exists():
        return {}
    files = [path for path in home.rglob("*") if path.is_file() and path.name != ".lock"]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def records(home: Path) -> dict[str, bytes]:
    """The records, live and archived, with their bytes."""
    return {name: data for name, data in contents(home).items() if not name.startswith(".journal/")}


def stored(home: Path, job_id: str, folder: str = "jobs") -> Any:
    """A record as any YAML reader takes it."""
    return yaml.safe_load((home / folder / f"{job_id}.yaml").read_text(encoding="utf-8"))


def log_of(coach: Coach, name: str) -> list[dict[str, Any]]:
    """What is in the log of a job."""
    log: list[dict[str, Any]] = coach("show", name, "--json").json["job"].get("log", [])
    return log


def step_of(coach: Coach, name: str, step: str, now: str | None = None) -> Any:
    """The state of a step of a job; None where it is left out."""
    steps = coach("followup", name, "--json", now=now).json["steps"]
    return next((each["state"] for each in steps if each["step"] == step), None)


def write_by_hand(home: Path, name: str, text: str | bytes) -> Path:
    """A file that somebody put into the home: `jobs/acme.yaml`."""
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def type_into_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let these bytes come in on stdin."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))


class _Keyboard(io.StringIO):
    """What a person types at a terminal; then they leave it."""

    def isatty(self) -> bool:
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    """Let somebody sit at a plain terminal and type these lines."""
    monkeypatch.setenv("ACCESSIBLE", "1")
    monkeypatch.setattr(sys, "stdin", _Keyboard("".join(f"{line}\n" for line in typed)))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def message(result: Result) -> list[str]:
    """The lines of an error; nothing may stand on stdout beside it."""
    assert result.out == ""
    return result.err.splitlines()


@remembered
def acme(coach: Coach, *more: str, now: str = "2026-11-20") -> None:
    """Acme, with an interview on D with Ada, the manager."""
    coach("new", "Acme", "--on", D, "--with", "Ada Okafor, manager", *more, now=now)
