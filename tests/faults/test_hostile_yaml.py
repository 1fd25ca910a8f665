"""The quick form of the experiment; and that its measures measure."""

import pytest

from tests.faults import remedies
from tests.faults.bodies import BODIES, body
from tests.faults.hostile_yaml import QUICK, run
from tests.faults.mutations import HEALTHY, mutation


def test_no_hostile_yaml_brings_a_command_down_or_is_refused_without_a_remedy() -> None:
    found = run(full=False)
    assert found.failures == []
    assert found.counts["bodies, each in its places"] == len(QUICK)
    assert found.counts["mutations read"] == 200
    assert int(found.counts["refused"]) > 0 < int(found.counts["understood"])
    assert int(found.counts["mutations understood"]) > 15


def test_there_are_more_than_a_hundred_bodies_and_none_but_one_is_larger_than_what_is_read() -> None:
    assert len(BODIES) > 100
    assert [name for name in BODIES if not name.startswith("4 MiB") and len(body(name)) > 4 * 1024**2] == [
        "5 MiB"
    ]


def test_a_mutation_is_the_same_each_time_and_hardly_ever_the_record_it_came_from() -> None:
    healthy = {each.encode() for each in HEALTHY}
    assert [mutation(number) for number in range(50)] == [mutation(number) for number in range(50)]
    assert sum(mutation(number) in healthy for number in range(200)) < 10


@pytest.mark.parametrize(
    ("what", "has"),
    [
        ("`schema` is missing; add the line `schema: 1`", True),
        ("`kind: managre` is not known; did you mean `manager`?", True),
        ("`on: x` must be a date, such as 2026-12-03", True),
        ("not readable as YAML: did not find expected key", False),
        ("`company` is missing in a job", False),
    ],
)
def test_a_remedy_is_a_clause_that_tells_what_to_do(what: str, has: bool) -> None:
    assert remedies.has_remedy(what) == has
