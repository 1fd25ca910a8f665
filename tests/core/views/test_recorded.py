"""What a command recorded, as the difference of two states of a record."""

from typing import Any

import pytest

from interview_coach.core.views.recorded import recorded

SENT = {"on": "2026-11-25", "sent": "thank-you", "to": "Ada", "by": "email"}
ADA, LIN = {"name": "Ada", "kind": "manager"}, {"name": "Lin", "kind": "hr"}
NOTES = {"round": 1, "on": "2026-11-24", "answers": {"mood": "calm"}}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"log": []}, {"log": [SENT]}, (SENT,)),
        ({"log": [SENT]}, {"log": [SENT, SENT]}, (SENT,)),
        ({"research": {"why": "a"}}, {"research": {"why": "b", "who": "c"}}, ({"why": "b"}, {"who": "c"})),
        ({"prep": {"goal": "a"}}, {"prep": {}}, ({"goal": None},)),
        ({"people": [ADA]}, {"people": [ADA, LIN]}, ({"people": LIN},)),
        ({"people": [ADA, LIN]}, {"people": [ADA]}, ({"people": {"Lin": None}},)),
        ({"people": [ADA]}, {"people": [{**ADA, "name": "Ida"}]}, ({"people": {**ADA, "name": "Ida"}},)),
        (
            {"people": [ADA, LIN]},
            {"people": [{**ADA, "title": "CTO"}]},
            ({"people": {**ADA, "title": "CTO"}}, {"people": {"Lin": None}}),
        ),
        ({"skills": ["a", "b"]}, {"skills": ["a"]}, ({"skills": {"b": None}},)),
        ({"rounds": [{"round": 1}, {"round": 2}]}, {"rounds": [{"round": 1}]}, ({"rounds": None},)),
        ({"skills": ["a", "b"]}, {"skills": ["b", "a"]}, ({"skills": ["b", "a"]},)),
        ({"role": ""}, {"role": "Clerk"}, ({"role": "Clerk"},)),
        ({"debriefs": []}, {"debriefs": [NOTES]}, ({"mood": "calm"},)),
        ({"debriefs": [NOTES]}, {}, ({"mood": None},)),
        ({"debriefs": [NOTES]}, {"debriefs": [{**NOTES, "round": 2}]}, ({"mood": "calm"}, {"mood": None})),
        ({"tries": ["a"]}, {"tries": ["a", "b"]}, ({"tries": "b"},)),
        ({"tries": ["a", "b"]}, {"tries": ["b", "a", "b"]}, ({"tries": "b"},)),
        ({"answers": {"did-team": "x"}}, {"answers": {"did-team": "y"}}, ({"did-team": "y"},)),
        ({"schema": 1, "role": "Clerk"}, {"schema": 1, "role": "Clerk"}, ()),
    ],
)
def test_only_what_is_new_is_told(
    before: dict[str, Any], after: dict[str, Any], found: tuple[dict[str, Any], ...]
) -> None:
    assert recorded(before, after) == found
