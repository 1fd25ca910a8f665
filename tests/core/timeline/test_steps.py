"""The table of steps: each module is there once, under its own name."""

from pathlib import Path

from interview_coach.core.timeline import steps
from interview_coach.core.timeline.rules import KINDS, kind_of


def test_a_step_is_found_by_its_name() -> None:
    assert [kind.NAME for kind in KINDS if kind_of(kind.NAME) is not kind] == []


def test_every_module_of_steps_is_in_the_table() -> None:
    modules = {path.stem.replace("_", "-") for path in Path(steps.__path__[0]).glob("*.py")}

    assert {kind.NAME for kind in KINDS} == modules - {"--init--", "marks"}
