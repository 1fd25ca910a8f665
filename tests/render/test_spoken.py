"""A page for ears: words in place of signs."""

from interview_coach.core.pages.document import Bar, Bars, Document, Mark, Span
from interview_coach.core.pages.spoken import spoken
from interview_coach.render.text import plain


def said(*blocks: Mark | Bars) -> str:
    """How these blocks read."""
    return plain(spoken(Document(blocks)), 60)


def test_a_sign_is_said_before_its_day_and_words() -> None:
    mark = Mark("✓", "Thu 26 Nov", (Span("interview"),), ("Why: so.",))
    assert said(mark) == "done, Thu 26 Nov: interview\n  Why: so.\n"


def test_a_box_without_a_day_is_something_to_do() -> None:
    assert said(Mark("[ ]", "", (Span("Ada"),))) == "to do: Ada\n"


def test_a_line_with_a_dash_stays() -> None:
    assert said(Mark("-", "", (Span("one"),))) == " - one\n"


def test_bars_are_numbers() -> None:
    assert said(Bars("Asked", (Bar("goals", 3),))) == "Asked\n  goals: 3\n"
