"""Pages as Markdown."""

import pytest

from interview_coach.core.pages.document import (
    GAP,
    Block,
    Document,
    Heading,
    Mark,
    Row,
    Span,
    Table,
    Verbatim,
    command,
    text,
)
from interview_coach.render.markdown import markdown

MEANING = [
    ("*x*", r"\*x\*"),
    ("_x_", r"\_x\_"),
    ("`x`", r"\`x\`"),
    ("<b>", r"\<b\>"),
    ("[a](b)", r"\[a\](b)"),
    ("![a](b)", r"!\[a\](b)"),
    ("| a |", r"\| a \|"),
    ("# x", r"\# x"),
    ("> x", r"\> x"),
    ("\\*", r"\\\*"),
    ("\x1b[31mred", r"\<U+001B\>\[31mred"),
    ("\u202ex", r"\<U+202E\>x"),
    ("a\nb", "a b"),
]
"""Stored text, and how it has to be written so that it means nothing."""


def drawn(*blocks: Block) -> str:
    """The Markdown of a page of these blocks."""
    return markdown(Document(blocks))


def table(*cells: str) -> Table:
    """A table of one row."""
    return Table((Row(tuple(Span(each) for each in cells)),))


def test_a_page_without_blocks_is_an_empty_line() -> None:
    assert drawn() == "\n"


def test_a_heading_is_one() -> None:
    assert drawn(Heading("Acme")) == "# Acme\n"


def test_what_stands_at_the_right_of_a_heading_follows_it() -> None:
    assert drawn(Heading("Acme", "2 jobs")) == "# Acme (2 jobs)\n"


def test_a_paragraph_is_one_line() -> None:
    assert drawn(text("One ", "two. " * 30)) == f"One {'two. ' * 30}\n"


def test_strong_words_within_a_paragraph_are_strong() -> None:
    assert drawn(text("a ", Span("b", "strong"), " c")) == "a **b** c\n"


def test_strong_words_alone_are_a_heading_of_a_part() -> None:
    assert drawn(text(Span("How they ended", "strong"))) == "## How they ended\n"


def test_a_command_is_code() -> None:
    assert drawn(text("Then ", command("coach next"))) == "Then `coach next`\n"


def test_a_command_with_a_backtick_stays_code() -> None:
    assert drawn(text(command("coach `x"))) == "`coach x`\n"


@pytest.mark.parametrize("style", ["quiet", "good"])
def test_other_styles_leave_no_sign(style: str) -> None:
    assert drawn(text(Span("words", style))) == "words\n"  # type: ignore[arg-type]


def test_strong_blanks_leave_no_stars() -> None:
    assert drawn(text("a", Span(" ", "strong"), "b")) == "a b\n"


def test_two_paragraphs_have_an_empty_line_between_them() -> None:
    assert drawn(text("a"), text("b")) == "a\n\nb\n"


def test_several_gaps_are_one_empty_line() -> None:
    assert drawn(text("a"), GAP, GAP, GAP, text("b")) == "a\n\nb\n"


def test_a_table_has_an_empty_head() -> None:
    assert drawn(table("a", "b")) == "| | |\n|---|---|\n| a | b |\n"


def test_a_short_row_is_filled_up() -> None:
    rows = (Row((Span("a"), Span("b"))), Row((Span("c"),)))
    assert drawn(Table(rows)).splitlines()[-1] == "| c |  |"


def test_a_table_without_rows_is_left_out() -> None:
    assert drawn(Table(())) == "\n"


def test_a_table_ends_before_what_follows() -> None:
    assert drawn(table("a"), text("b")) == "| |\n|---|\n| a |\n\nb\n"


@pytest.mark.parametrize("sign", ["-", "✓", "●", "○"])
def test_a_mark_is_an_item_of_a_list(sign: str) -> None:
    assert drawn(Mark(sign, "", (Span("calm"),))) == "- calm\n"


@pytest.mark.parametrize("sign", ["[ ]", "[x]"])
def test_a_box_stays_a_box(sign: str) -> None:
    assert drawn(Mark(sign, "", (Span("ring"),))) == f"- {sign} ring\n"


def test_the_label_of_a_mark_stands_before_it() -> None:
    assert drawn(Mark("✓", "24 Nov", (Span("thanked"),))) == "- 24 Nov: thanked\n"


def test_notes_of_a_mark_belong_to_it() -> None:
    assert drawn(Mark("-", "", (Span("a"),), ("one", "two"))) == "- a\n  one\n  two\n"


def test_verbatim_is_a_quotation_line_by_line() -> None:
    assert drawn(Verbatim("one\n\ntwo")) == "> one\n> \n> two\n"


@pytest.mark.parametrize("block", [Mark("-", "", (Span("a"),)), Verbatim("a")], ids=["list", "quotation"])
def test_a_paragraph_after_it_stands_on_its_own(block: Block) -> None:
    assert drawn(block, text("b")).endswith("a\n\nb\n")


class TestStoredText:
    @pytest.mark.parametrize(("value", "written"), MEANING)
    def test_it_means_nothing_in_a_paragraph(self, value: str, written: str) -> None:
        assert drawn(text("Said: ", value)) == f"Said: {written}\n"

    @pytest.mark.parametrize(("value", "written"), MEANING)
    def test_it_means_nothing_in_a_heading(self, value: str, written: str) -> None:
        assert drawn(Heading(value, value)) == f"# {written} ({written})\n"

    @pytest.mark.parametrize(("value", "written"), MEANING)
    def test_it_means_nothing_in_a_table(self, value: str, written: str) -> None:
        assert drawn(table("a", value)).splitlines()[-1] == f"| a | {written} |"

    @pytest.mark.parametrize(("value", "written"), MEANING)
    def test_it_means_nothing_in_a_list(self, value: str, written: str) -> None:
        found = drawn(Mark("-", value, (Span(value),), (value,)))
        assert found == f"- {written}: {written}\n  {written}\n"

    @pytest.mark.parametrize(("value", "written"), [pair for pair in MEANING if "\n" not in pair[0]])
    def test_it_means_nothing_in_a_quotation(self, value: str, written: str) -> None:
        assert drawn(Verbatim(value)) == f"> {written}\n"

    @pytest.mark.parametrize("value", ["\x1b[2J", "\x07", "\r", "\x9b1m", "\u202e", "\u2066"])
    def test_no_control_reaches_the_screen(self, value: str) -> None:
        blocks: list[Block] = [
            Heading(value, value), text(value), text(command(value)), table(value), Verbatim(value),
        ]  # fmt: skip
        assert value[0] not in drawn(*blocks, Mark("-", value, (Span(value),), (value,)))

    @pytest.mark.parametrize("value", ["- x", "+ x", "1. x", "2) x", "---"])
    def test_a_sign_at_its_beginning_begins_no_list_or_rule(self, value: str) -> None:
        assert "\\" in drawn(Mark("-", "", (Span(value),)))

    @pytest.mark.parametrize("value", ["~~x~~", "&lt;b&gt;", "&#42;"])
    def test_strikes_and_entities_mean_nothing(self, value: str) -> None:
        assert f"\\{value[0]}" in drawn(text("Said: ", value))
