"""The table of steps: each module is there once, under its own name."""

from pathlib import Path

from interview_coach.core.timeline import steps
from interview_coach.core.timeline.rules import KINDS, kind_of
from tests.core.builders import D, job, met
from tests.core.builders import steps as steps_of


def test_a_step_is_found_by_its_name() -> None:
    assert [kind.NAME for kind in KINDS if kind_of(kind.NAME) is not kind] == []


def test_every_module_of_steps_is_in_the_table() -> None:
    modules = {path.stem.replace("_", "-") for path in Path(steps.__path__[0]).glob("*.py")}

    assert {kind.NAME for kind in KINDS} == modules - {"--init--", "marks"}


def test_the_steps_that_end_when_the_interview_begins_are_marked_so() -> None:
    record = job(met(D, "Ada", at="14:00"))
    before, after = steps_of(record, f"{D} 13:59"), steps_of(record, f"{D} 14:00")
    ended = {name for name, step in before.items() if step.is_open and not after[name].is_open}

    assert {kind.NAME for kind in KINDS if kind.BEFORE_INTERVIEW} == ended
