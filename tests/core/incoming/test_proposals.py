"""What to type to record a message."""

from datetime import date, time

from interview_coach.core.incoming.proposals import RoundFacts, commands
from interview_coach.core.incoming.read import Read

INVITED = Read(kind="invitation", on=date(2026, 12, 8), at=time(14), people=("Lin Park", "Dr. Roe"))


def test_an_invitation_is_proposed_with_its_kind_and_link_and_without_who_set_it_up() -> None:
    facts = RoundFacts(kind="video", place="https://example.com/j/1", organizers=("Lin Park",))
    assert commands("acme", [INVITED], facts=facts) == (
        'coach interview acme --on 2026-12-08 --at 14:00 --kind video --place "https://example.com/j/1" --with "Dr. Roe"',
    )


def test_what_a_shell_would_run_is_left_out() -> None:
    found = commands("acme", [INVITED], facts=RoundFacts(place="12 Mill Lane $(reboot)"))
    assert "reboot" not in found[0]


def test_a_person_is_proposed_as_they_are_meant() -> None:
    facts = RoundFacts(people={"Dr. Roe": "Dr. Roe, Head of Data", "Lin Park": "Lin Park, $HOME"})
    assert '--with "Lin Park" --with "Dr. Roe, Head of Data"' in commands("acme", [INVITED], facts=facts)[0]
