"""The list of what is still to be filled in."""

from interview_coach.core.letters.draft import Draft
from interview_coach.core.pages.drafts import gaps_lines


def note(to: str, body: str) -> Draft:
    return Draft(to=to, address=None, subject="Thank you", body=body)


def test_the_same_gap_in_two_letters_is_two_lines_each_with_who_the_letter_is_to() -> None:
    drafts = [note("Jo Brandt", "[what you said]"), note("Jo Lehmann", "[what you said]")]
    assert gaps_lines(drafts)[1:] == ["  [what you said] (Jo Brandt)", "  [what you said] (Jo Lehmann)"]


def test_the_own_name_is_one_gap_of_all_letters() -> None:
    drafts = [note("Jo Brandt", "[your name]"), note("Jo Lehmann", "[your name]")]
    assert gaps_lines(drafts)[1:] == ["  [your name]"]
