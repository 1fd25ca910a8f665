"""What many tests begin with is made once: homes that commands filled."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, wraps
from pathlib import Path

import pytest

from tests.conftest import Coach

Prepare = Callable[..., None]
_MADE: dict[tuple[object, ...], tuple[Path, str]] = {}
"""Homes by what made them, each with the day it was when they were done."""


def remembered(prepare: Prepare) -> Prepare:
    """Let a function that fills an empty home run once; from then on the home is a copy of what it left."""

    @wraps(prepare)
    def prepared(coach: Coach, *words: str, **named: str) -> None:
        home = Path(os.environ["COACH_HOME"])
        if home.exists():
            prepare(coach, *words, **named)
            return
        made_by = prepare.__module__, prepare.__qualname__
        key = (*made_by, words, *sorted(named.items()), os.environ["COACH_NOW"], os.environ["TZ"])
        if key not in _MADE:
            prepare(coach, *words, **named)
            shutil.copytree(home, folder := _shelf() / str(len(_MADE)))
            _MADE[key] = folder, os.environ["COACH_NOW"]
            return
        folder, now = _MADE[key]
        shutil.copytree(folder, home)
        os.environ["COACH_NOW"] = now

    return prepared


@cache
def _shelf() -> Path:
    return Path(tempfile.mkdtemp(prefix="coach-homes-"))


@pytest.fixture(scope="session", autouse=True)
def things_made_once() -> Iterator[None]:
    """At the end the homes are removed."""
    yield
    shutil.rmtree(_shelf(), ignore_errors=True)
