"""The tips on the brief, by where the interview is held."""

from interview_coach.core.pages.brief_parts import tips_for
from interview_coach.core.record.model import Interview, InterviewKind
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import D, day

BRIEF = Banks(shipped_questions()).brief
AT_THEIR_PLACE = {"brief-cards", "brief-reception", "brief-route"}


def tips(kind: InterviewKind | None, place: str | None = None) -> set[str]:
    """The ids of the tips for this round."""
    return {each.id for each in tips_for(Interview(round=1, on=day(D), kind=kind, place=place), BRIEF)}


def test_a_panel_in_a_room_gets_the_tips_for_a_visit() -> None:
    assert {*AT_THEIR_PLACE, "brief-panel"} <= tips("panel", "12 Mill Lane")


def test_a_panel_over_a_link_gets_the_tips_for_a_link_instead() -> None:
    found = tips("panel", "https://example.com/j/1")
    assert not found & AT_THEIR_PLACE
    assert {"brief-link", "brief-camera", "brief-panel"} <= found


def test_a_link_tells_enough_where_no_kind_is_known() -> None:
    assert tips(None, "https://example.com/j/1") == tips("video")
