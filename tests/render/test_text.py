"""Pages as plain text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    joined,
    text,
)
from interview_coach.core.pages.shell_scripts import PLACES
from interview_coach.core.text.shown import cells, command_lines, split_command, visible
from interview_coach.render.text import lines, plain

ANY = st.text(st.characters(codec="utf-8"), max_size=60)
WORDS = st.lists(st.text("abcäß東é", min_size=1, max_size=10), max_size=20)


def drawn(*blocks: Block, width: int = 40, fold: bool = False) -> list[str]:
    """The lines of a page of these blocks."""
    return plain(Document(blocks), width, fold=fold).split("\n")[:-1]


def row(*texts: str) -> Row:
    """A row of plain cells."""
    return Row(tuple(Span(each) for each in texts))


class TestVisible:
    @pytest.mark.parametrize(
        "value",
        [
            "plain",
            "[bold]x[/]",
            ":smile:",
            "😀",
            "👩\u200d👧",
            "مرحبا",
            "می\u200cخواهم",
            "e\u0301",
            "✓ ● ○",
            "NO",
            "it's",
        ],
    )
    def test_letters_of_every_script_and_signs_stay_as_they_are(self, value: str) -> None:
        assert visible(value) == value

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("\x1b[31m", "<U+001B>[31m"),
            ("a\rb", "a<U+000D>b"),
            ("a\x00b", "a<U+0000>b"),
            ("a\x07b", "a<U+0007>b"),
            ("a\x7fb", "a<U+007F>b"),
            ("a\x9bb", "a<U+009B>b"),
            ("a\u202eb", "a<U+202E>b"),
            ("a\u2066b", "a<U+2066>b"),
            ("a\u200fb", "a<U+200F>b"),
            ("a\u061cb", "a<U+061C>b"),
            ("a\u200bb", "a<U+200B>b"),
            ("a\ufeffb", "a<U+FEFF>b"),
            ("a\u2028b", "a<U+2028>b"),
            ("a\U000e0041b", "a<U+E0041>b"),
        ],
    )
    def test_control_and_direction_characters_are_spelt_out(self, value: str, expected: str) -> None:
        assert visible(value) == expected

    @pytest.mark.parametrize("value", ["a\nb", "a\tb"])
    def test_line_feeds_and_tabs_become_blanks(self, value: str) -> None:
        assert visible(value) == "a b"

    @given(ANY)
    def test_nothing_that_steers_a_terminal_or_a_line_is_left(self, value: str) -> None:
        assert not re.search(
            "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", visible(value)
        )

    @given(ANY)
    def test_a_page_is_made_of_line_feeds_and_visible_characters(self, value: str) -> None:
        page = plain(Document((Heading(value, value), text(value), Mark("-", value, (Span(value),), (value,)),
                               Table((row(value, "x"),)), Verbatim(value))), 70)  # fmt: skip

        assert visible(page.replace("\n", "")) == page.replace("\n", "")


class TestCells:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("", 0),
            ("abc", 3),
            ("äöü", 3),
            ("東京", 4),
            ("e\u0301", 1),
            ("😀", 2),
            ("ｱ", 1),
            ("Ａ", 2),
            ("👩🏽‍💻 Studio", 9),
            ("❤️ Care", 7),
        ],
    )
    def test_a_text_is_as_wide_as_a_terminal_shows_it(self, value: str, expected: int) -> None:
        assert cells(value) == expected

    @given(ANY)
    def test_plain_letters_in_front_add_their_number(self, other: str) -> None:
        assert cells("ab " + other) == 3 + cells(other)


class TestParagraph:
    def test_words_are_wrapped_at_blanks(self) -> None:
        assert drawn(text("one two three four"), width=9) == ["one two", "three", "four"]

    def test_a_word_longer_than_the_line_stands_alone(self) -> None:
        assert drawn(text("see https://example.org/jobs now"), width=10) == [
            "see",
            "https://example.org/jobs",
            "now",
        ]

    def test_every_line_is_set_in_and_later_ones_further(self) -> None:
        assert drawn(text("one two three", indent=1, hanging=2), width=8) == [" one two", "   three"]

    def test_spans_follow_each_other_without_a_blank_of_their_own(self) -> None:
        assert drawn(text("type ", command("coach"), ".")) == ["type coach."]

    def test_a_sign_after_a_span_is_never_parted_from_it(self) -> None:
        assert drawn(text("then type ", Span("coach", "strong"), "."), width=12) == ["then type", "coach."]

    def test_a_command_is_kept_in_one_piece(self) -> None:
        assert drawn(text("Wrong? Type ", command("coach undo now")), width=20) == [
            "Wrong? Type",
            "coach undo now",
        ]

    def test_an_empty_paragraph_takes_no_line(self) -> None:
        assert drawn(text("")) == []

    @given(WORDS, st.integers(10, 60))
    def test_all_words_are_there_in_order_and_no_line_is_too_wide(self, words: list[str], width: int) -> None:
        found = drawn(text(" ".join(words)), width=width)

        assert " ".join(found).split() == words
        assert all(cells(line) <= max(width, 20) for line in found)

    @given(st.lists(st.text("ab .", max_size=12), max_size=8), st.integers(5, 40))
    def test_spans_of_many_styles_are_wrapped_like_the_one_text_they_make(
        self, parts: list[str], width: int
    ) -> None:
        spans = [Span(part, "strong" if number % 2 else "quiet") for number, part in enumerate(parts)]

        assert drawn(text(*spans), width=width) == drawn(text("".join(parts)), width=width)

    @given(WORDS, st.integers(20, 60), st.integers(0, 5), st.integers(0, 5))
    def test_no_line_is_too_wide_however_far_it_is_set_in(
        self, words: list[str], width: int, indent: int, hanging: int
    ) -> None:
        found = drawn(text(" ".join(words), indent=indent, hanging=hanging), width=width)

        assert all(cells(line) <= max(width, indent + hanging + 20) for line in found)


class TestHeading:
    def test_left_and_right_stand_at_both_ends(self) -> None:
        assert drawn(Heading("Acme", "day 9"), width=20) == ["Acme           day 9"]

    def test_the_right_stands_below_where_there_is_no_room(self) -> None:
        assert drawn(Heading("Acme, Backend engineer", "day 9"), width=28) == [
            "Acme, Backend engineer",
            "day 9",
        ]

    def test_wide_letters_are_counted(self) -> None:
        assert [cells(line) for line in drawn(Heading("東京", "😀"), width=20)] == [20]

    def test_a_long_heading_is_wrapped_above_its_right(self) -> None:
        assert drawn(Heading("one two three four", "x"), width=10) == ["one two", "three four", "x"]

    def test_a_long_heading_is_wrapped_when_it_stands_alone(self) -> None:
        assert drawn(Heading("one two three four"), width=10) == ["one two", "three four"]


class TestTable:
    ROWS = (row("acme", "thank Sam and Lin", "best today"), row("northwind", "wait", "until Fri"))

    def test_columns_are_as_wide_as_their_widest_cell(self) -> None:
        assert drawn(Table(self.ROWS), width=60) == [
            " acme       thank Sam and Lin  best today",
            " northwind  wait               until Fri",
        ]

    def test_below_60_columns_a_table_becomes_cards(self) -> None:
        assert drawn(Table(self.ROWS), width=59) == [
            "acme",
            "  thank Sam and Lin",
            "  best today",
            "",
            "northwind",
            "  wait",
            "  until Fri",
            "",
        ]

    def test_a_card_leaves_empty_cells_out(self) -> None:
        assert drawn(Table((row("acme", "", "today"),)), width=40) == ["acme", "  today", ""]

    def test_the_column_that_gives_way_is_wrapped(self) -> None:
        rows = (row("a" * 20, "one two three four five six", "b" * 20),)

        assert drawn(Table(rows), width=60) == [
            f" {'a' * 20}  one two three    {'b' * 20}",
            f" {' ' * 20}  four five six",
        ]

    def test_a_long_command_goes_below_its_row_so_that_the_others_keep_their_room(self) -> None:
        long, short = Span("b" * 30, "command"), Span("coach next", "command")
        rows = (
            Row((Span("acme"), Span("one two three four five"), long)),
            Row((Span("elm"), Span("six"), short)),
        )

        assert drawn(Table(rows), width=60) == [
            " acme  one two three four five",
            f"     {'b' * 30}",
            " elm   six                      coach next",
        ]

    def test_where_there_is_no_room_the_last_cell_goes_below_its_row(self) -> None:
        assert drawn(Table((row("a" * 40, "one two", "b" * 20),)), width=60) == [
            f" {'a' * 40}  one two",
            f"     {'b' * 20}",
        ]

    def test_where_no_column_can_give_way_a_table_becomes_cards(self) -> None:
        assert drawn(Table((row("a" * 50, "one two", "b" * 20),)), width=60) == [
            "a" * 50,
            "  one two",
            f"  {'b' * 20}",
            "",
        ]

    def test_a_table_without_rows_takes_no_line(self) -> None:
        assert drawn(Table(())) == []

    def test_a_row_may_be_shorter_than_others(self) -> None:
        assert drawn(Table((row("a", "b", "c"), row("d", "e"))), width=60) == [" a  b  c", " d  e"]

    @pytest.mark.parametrize("cell", ["", " "])
    def test_an_empty_cell_keeps_its_column(self, cell: str) -> None:
        assert drawn(Table((row("a", cell, "c"), row("d", "e", "f"))), width=60) == [" a     c", " d  e  f"]

    def test_a_word_wider_than_its_column_is_parted_from_the_next_cell(self) -> None:
        rows = (row("acme", "Donaudampfschifffahrtsgesellschaft", "until Friday, 4 December"),)

        assert "Donaudampfschifffahrtsgesellschaft" in " ".join(drawn(Table(rows), width=60)).split()

    @given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), st.integers(20, 100))
    def test_every_word_of_a_table_is_on_the_page(
        self, table: list[tuple[list[str], list[str], list[str]]], width: int
    ) -> None:
        rows = tuple(row("job", *(" ".join(cell) for cell in each)) for each in table)

        found = " ".join(drawn(Table(rows), width=width)).split()

        assert sorted(found) == sorted(
            ["job"] * len(table) + [word for each in table for cell in each for word in cell]
        )


class TestMark:
    def test_text_stands_beside_sign_and_label(self) -> None:
        assert drawn(Mark("✓", "Thu 26 Nov", (Span("interview, by video"),), label_width=11)) == [
            " ✓ Thu 26 Nov   interview, by video"
        ]

    def test_later_lines_stand_below_the_first_one(self) -> None:
        assert drawn(Mark("○", "Fri", (Span("check in once, with Amal"),)), width=20) == [
            " ○ Fri  check in",
            "        once, with",
            "        Amal",
        ]

    def test_notes_stand_below_the_text(self) -> None:
        assert drawn(Mark("-", "", (Span("one"),), ("Why: two",))) == [" - one", "   Why: two"]

    def test_a_label_that_takes_half_the_line_has_the_line_to_itself(self) -> None:
        assert drawn(Mark("-", "Ada Okafor-Lindqvist", (Span("Head of Platform"),), ("note",)), width=30) == [
            " - Ada Okafor-Lindqvist",
            "   Head of Platform",
            "   note",
        ]

    def test_a_mark_without_text_shows_its_label(self) -> None:
        assert drawn(Mark("✓", "Thu", ())) == [" ✓ Thu"]

    def test_a_label_longer_than_the_line_is_wrapped(self) -> None:
        found = drawn(Mark("-", "Maria Antonia Guadalupe de la Cruz", (Span("peer"),)), width=20)

        assert max(map(cells, found)) <= 20


class TestVerbatim:
    @pytest.mark.parametrize(
        "value",
        ["[bold]x[/]", ":smile:", "NO", "14:00", "010", "😀", "it's", "مرحبا", "x" * 2000, "two  blanks"],
    )
    def test_a_stored_text_is_shown_as_it_is(self, value: str) -> None:
        assert drawn(Verbatim(value)) == [f"  {value}"]

    def test_each_line_is_set_in(self) -> None:
        assert drawn(Verbatim("one\n\n  two", indent=4)) == ["    one", "", "      two"]

    def test_a_long_line_is_kept_in_one_piece_for_a_pipe(self) -> None:
        assert drawn(Verbatim("word " * 30 + "end"), width=40) == [f"  {'word ' * 30}end"]

    def test_a_long_line_is_wrapped_for_eyes(self) -> None:
        assert drawn(Verbatim("one two three four"), width=12, fold=True) == ["  one two", "  three four"]

    def test_a_short_line_keeps_its_blanks_for_eyes(self) -> None:
        assert drawn(Verbatim("one   two"), width=40, fold=True) == ["  one   two"]

    @given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=80))
    def test_any_line_of_letters_is_found_on_the_page(self, value: str) -> None:
        assert drawn(Verbatim(value, indent=0)) == [value.rstrip()]


class TestPage:
    def test_a_gap_is_an_empty_line(self) -> None:
        assert drawn(text("a"), GAP, text("b")) == ["a", "", "b"]

    def test_no_line_ends_in_blanks(self) -> None:
        assert drawn(Table((row("a", "b ", " "),)), Heading("x", " "), width=60) == [" a  b", "x"]

    def test_a_page_ends_in_a_line_feed(self) -> None:
        assert plain(Document((text("a"),)), 40) == "a\n"

    def test_an_empty_page_is_empty(self) -> None:
        assert plain(Document(()), 40) == ""

    def test_parts_are_joined_by_one_gap_and_empty_ones_by_none(self) -> None:
        assert drawn(*joined([(text("a"),), (), (text("b"), text("c"))])) == ["a", "", "b", "c"]

    def test_styles_change_nothing_of_the_text(self) -> None:
        assert drawn(text("one ", Span("two", "strong"), Span(" three", "quiet"))) == ["one two three"]

    def test_lines_keep_the_style_of_each_word(self) -> None:
        page = Document((text("one ", Span("two", "strong")),))

        assert [(span.text, span.style) for line in lines(page, 40) for span in line if span.text] == [
            ("one", "plain"),
            (" two", "strong"),
        ]

    def test_a_sign_after_the_last_word_that_fits_does_not_make_the_line_too_wide(self) -> None:
        found = drawn(text("aaaa bbbb cccc ", Span("ddddd", "strong"), "."), width=20)

        assert max(map(cells, found)) <= 20


class TestLongCommands:
    LONG = 'coach followup riverside-clinic --done thank-you --to "Dana Whitfield"'

    def test_a_command_that_does_not_fit_is_broken_between_its_words(self) -> None:
        assert drawn(text("Sent one? ", command(self.LONG))) == [
            "Sent one?",
            "coach followup riverside-clinic \\",
            '--done thank-you --to "Dana Whitfield"',
        ]

    def test_a_command_that_fits_stays_in_one_piece(self) -> None:
        assert command_lines("coach thanks acme", 17) == ["coach thanks acme"]

    def test_a_word_longer_than_the_line_is_left_whole(self) -> None:
        assert command_lines("coach show riverside", 5)[-1] == "riverside"

    def test_a_command_is_never_broken_inside_quotes(self) -> None:
        assert command_lines("coach completion && echo 'source tab' >> rc", 24) == [
            "coach completion && \\",
            "echo 'source tab' >> \\",
            "rc",
        ]

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("See it: coach followup acme", "coach followup acme"),
            ("  coach undo", "coach undo"),
            ('Then: coach letter acme --to "Mr. Lee"', 'coach letter acme --to "Mr. Lee"'),
            ("Get it: pip install weasyprint", "pip install weasyprint"),
            *((f"  {place}", place) for place in PLACES.values()),
            ("Fix it: coach edit acme, then again.", ""),
            ("Type coach undo to take it back.", ""),
        ],
    )
    def test_the_command_at_the_end_of_a_line_of_talk_is_found(self, line: str, found: str) -> None:
        assert split_command(line)[1] == found
