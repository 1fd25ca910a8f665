"""Texts to typed values and back, and everything that is wrong, by line."""

from datetime import date, time
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.marks import EvenEmpty, FileName, Like, OneLine, Prose
from interview_coach.files.yaml import yaml_io
from interview_coach.files.yaml.encode import encode, to_json
from interview_coach.files.yaml.keys import Keys, keys_below, unknown_keys
from interview_coach.files.yaml.nodes import Mapping
from interview_coach.files.yaml.problem import Problem
from interview_coach.files.yaml.schema import decode

Wood = Literal["wood", "metal"]
Paper = Literal["paper"]


class Tool(Struct, frozen=True, kw_only=True):
    """A value inside a value."""

    name: str
    sharp: bool = False


class Box(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A value with a field of every type."""

    id: Annotated[str, FileName] = ""
    schema: int = 1
    label: str
    note: str | None = None
    notes: Annotated[str | None, Prose] = None
    size: int = 1
    made_on: date | None = None
    opens: time | None = None
    kind: Literal["wood", "metal"] | None = None
    mixed: Wood | Paper | None = None
    tags: tuple[str, ...] = ()
    tools: tuple[Tool, ...] = ()
    best: Tool | None = None
    texts: dict[str, str] = {}
    extra: dict[str, object] = {}


class Label(Struct, frozen=True, kw_only=True):
    """A value whose fields are marked."""

    owner: Annotated[str, Like("Ada Okafor")]
    words: Annotated[str | None, Prose] = None
    colors: Annotated[tuple[str, ...], OneLine] = ()
    gone: Annotated[str | None, EvenEmpty] = None


def problems(text: str) -> list[Problem]:
    """Everything that is wrong with this box."""
    found, wrong = decode(text.encode(), Box, 1)
    assert found is None
    return wrong


def box(text: str) -> Box:
    """The box in this text, where nothing is wrong."""
    found, wrong = decode(f"schema: 1\nlabel: x\n{text}".encode(), Box, 1)
    assert found is not None, wrong
    return found


class TestTypes:
    @pytest.mark.parametrize(
        "text",
        [
            "NO",
            "14:00",
            "010",
            "3.10",
            "1e3",
            "true",
            "2026-12-03",
            "null",
            "~",
            "[bold]x[/]",
            ":smile:",
            "0o7",
        ],
    )
    def test_a_text_stays_what_was_typed(self, text: str) -> None:
        found, _ = decode(f"schema: 1\nlabel: '{text}'\n".encode(), Box, 1)

        assert found == Box(label=text)

    @pytest.mark.parametrize("text", ["NO", "14:00", "010", "3.10", "2026-12-03"])
    def test_a_text_without_quotes_stays_what_was_typed(self, text: str) -> None:
        found, _ = decode(f"schema: 1\nlabel: {text}\n".encode(), Box, 1)

        assert found == Box(label=text)

    def test_every_type_is_read(self) -> None:
        found = box(
            "note: n\nsize: 3\nmade-on: 2026-12-03\nopens: 14:00\nkind: wood\nmixed: paper\ntags: [a, b]\n"
            "tools:\n- name: saw\n  sharp: true\nbest:\n  name: file\ntexts:\n  k: v\n"
        )

        assert found == Box(
            label="x",
            note="n",
            size=3,
            made_on=date(2026, 12, 3),
            opens=time(14, 0),
            kind="wood",
            mixed="paper",
            tags=("a", "b"),
            tools=(Tool(name="saw", sharp=True),),
            best=Tool(name="file"),
            texts={"k": "v"},
        )

    @pytest.mark.parametrize("nothing", ["", "null", "~", "Null", "NULL"])
    @pytest.mark.parametrize("key", ["note", "made-on", "kind", "mixed", "tags", "tools", "best", "texts"])
    def test_what_may_be_missing_may_be_null(self, key: str, nothing: str) -> None:
        assert box(f"{key}: {nothing}\n") == Box(label="x")

    def test_a_null_in_quotes_is_a_text(self) -> None:
        assert box("note: 'null'\n") == Box(label="x", note="null")

    def test_a_truth_may_be_false(self) -> None:
        assert box("best: {name: x, sharp: false}\n").best == Tool(name="x")

    def test_prose_loses_the_line_feed_of_its_block(self) -> None:
        assert box("notes: |\n  one\n  two\n").notes == "one\ntwo"

    def test_a_text_that_is_no_prose_is_kept_to_its_last_line_feed(self) -> None:
        assert box("note: |\n  one\n  two\n").note == "one\ntwo\n"

    def test_texts_by_key_lose_the_line_feed_of_their_block(self) -> None:
        assert box("texts:\n  k: |\n    one\n    two\n").texts == {"k": "one\ntwo"}

    def test_numbers_may_begin_with_zeros(self) -> None:
        assert box("size: 007\n").size == 7


WRONG = [
    ("size: many", "`size`"),
    ("size: -1", "`size`"),
    ("size: 1.0", "`size`"),
    ("size: ٣", "`size`"),
    ("size: 1234567890", "`size`"),
    ("size: [1]", "`size`"),
    ("size:", "`size`"),
    ("made-on: 3 dec", "2026-12-03"),
    ("made-on: 2026-12-3", "`made-on"),
    ("made-on: 2026-02-30", "`made-on"),
    ("made-on: 2026-13-01", "`made-on"),
    ("made-on: 1969-12-31", "2100"),
    ("made-on: 2101-01-01", "2100"),
    ("made-on: [2026-12-03]", "`made-on`"),
    ("made-on: ٢٠٢٦-12-03", "`made-on"),
    ("opens: 9:00", "14:00"),
    ("opens: 24:00", "`opens"),
    ("opens: 2pm", "`opens"),
    ("opens: {a: b}", "`opens`"),
    ("kind: stone", "wood, metal"),
    ("kind: wod", "`wood`"),
    ("mixed: papr", "`paper`"),
    ("kind: [wood]", "`kind`"),
    ("note: [a]", "`note`"),
    ("note: {a: b}", "`note`"),
    ("tags: a", "`tags`"),
    ("tags: {a: b}", "`tags`"),
    ("tags: [[a]]", "`tags`"),
    ("tools: [saw]", "tool"),
    ("tools: [{}]", "`name`"),
    ("best: saw", "tool"),
    ("best: {name: x, sharp: yes}", "`sharp`"),
    ("texts: [a]", "`texts`"),
    ("texts: {a: [b]}", "`a`"),
]
"""A line of a file that is wrong, and what is named."""


class TestProblems:
    @pytest.mark.parametrize(("line", "said"), WRONG)
    def test_a_wrong_type_is_said_with_its_line_and_the_remedy(self, line: str, said: str) -> None:
        found = problems(f"schema: 1\nlabel: x\n{line}\n")

        assert [each.line for each in found] == [3]
        assert said in found[0].what

    def test_what_is_wrong_is_told_in_these_words(self, snapshot: SnapshotAssertion) -> None:
        texts = [f"schema: 1\nlabel: x\n{line}\n" for line, _ in WRONG]
        texts += ["schema: 1\nsize: 2\n", "- a\n", "word\n", "schema: 1\nlabel: x: y\n", "label: x\n"]
        texts += ["label: [1]\nschema: 2\n", "label: x\nschema: one\n", "schema: 0\nlabel: x\n"]
        texts += ["schema: 1\nlabel: x\nnotf: n\n", "schema: 1\nlabel: x\nbest: {name: x, colour: red}\n"]
        told = [problems(text)[0].what for text in texts]
        assert [*told, *(each.what for each in decode(b"schema: 1\n", Label, 1)[1])] == snapshot

    def test_everything_wrong_is_said_at_once_in_the_order_of_the_lines(self) -> None:
        found = problems(
            "schema: 1\nsize: many\nmade-on: soon\ntools:\n- name: [x]\n- sharp: perhaps\nkind: stone\n"
        )

        assert [each.line for each in found] == [1, 2, 3, 5, 6, 6, 7]

    def test_a_missing_key_is_said_where_its_value_begins(self) -> None:
        [found] = problems("schema: 1\nsize: 2\n")
        assert (found.line, "`label`" in found.what) == (1, True)

    def test_a_missing_key_is_said_with_its_example(self) -> None:
        [missing, unknown] = decode(b"schema: 1\n", Label, 1)[1]
        assert (missing.line, "`owner: Ada Okafor`" in missing.what) == (1, True)
        assert (unknown.line, "owner, words, colors, gone" in unknown.what) == (1, True)

    def test_a_check_of_ones_own_adds_its_problems(self) -> None:
        def check(node: Mapping) -> list[Problem]:
            return [Problem(node.lines["label"], "no label")]

        assert decode(b"schema: 1\nlabel: x\n", Box, 1, check) == (None, [Problem(2, "no label")])

    def test_a_long_text_is_cut_short_in_what_is_said(self) -> None:
        assert len(problems(f"schema: 1\nlabel: x\nkind: {'y' * 500}\n")[0].what) < 120

    @pytest.mark.parametrize("text", ["- a\n", "word\n", "'schema: 1'\n", "---\n...\n"])
    def test_a_file_that_is_no_keys_and_values_is_refused(self, text: str) -> None:
        assert problems(text)

    def test_a_file_that_is_no_yaml_is_refused_with_its_line(self) -> None:
        found = problems("schema: 1\nlabel: x: y\n")

        assert [each.line for each in found] == [2]
        assert "`: `" in found[0].what

    @given(st.dictionaries(st.sampled_from(Box.__struct_encode_fields__), st.text(max_size=8), max_size=4))
    def test_any_texts_in_any_fields_give_a_value_or_problems(self, texts: dict[str, str]) -> None:
        found, wrong = decode(yaml_io.dump({"schema": "1", **texts}), Box, 1)

        assert (found is None) == bool(wrong)


class TestSchema:
    def test_a_newer_file_is_left_alone_whatever_else_is_in_it(self) -> None:
        found = problems("label: [1]\nschema: 2\nsize: many\n")

        assert [each.line for each in found] == [2]
        assert ("2" in found[0].what, "1" in found[0].what) == (True, True)

    def test_a_missing_schema_is_said_with_the_line_to_add(self) -> None:
        assert "`schema: 1`" in problems("label: x\n")[0].what

    @pytest.mark.parametrize("text", ["one", "-1", "1.0", "[1]", "", "²", "١"])
    def test_a_schema_that_is_no_number_is_refused(self, text: str) -> None:
        assert "`schema`" in problems(f"label: x\nschema: {text}\n")[0].what

    @pytest.mark.parametrize("text", ["0", "00"])
    def test_a_schema_that_never_was_is_refused(self, text: str) -> None:
        assert "schema 0" in problems(f"schema: {text}\nlabel: x\n")[0].what

    def test_a_schema_of_thousands_of_digits_is_a_newer_one(self) -> None:
        assert "999" in problems(f"schema: {'9' * 5000}\nlabel: x\n")[0].what


class TestUnknownKeys:
    def test_an_unknown_key_is_kept_with_all_below_it(self) -> None:
        found = box("colour: red\nparts: [a, {b: [c]}]\nempty: null\n")

        assert found.extra == {"colour": "red", "parts": ["a", {"b": ["c"]}], "empty": None}

    @pytest.mark.parametrize("key", ["id", "extra"])
    def test_a_name_of_the_program_itself_is_an_unknown_key_in_a_file(self, key: str) -> None:
        assert box(f"{key}: mine\n").extra == {key: "mine"}

    @pytest.mark.parametrize("key", ["notf", "notte", "not", "noote"])
    def test_a_key_one_letter_off_from_one_that_is_missing_is_a_slip_and_hides_nothing(
        self, key: str
    ) -> None:
        assert "`note`" in problems(f"schema: 1\nlabel: x\n{key}: n\n")[0].what

    def test_keys_that_are_written_large_are_all_told(self, snapshot: SnapshotAssertion) -> None:
        found = problems("Schema: 1\nLABEL: x\n")
        assert [each.line for each in found] == [1, 2]
        assert [each.what for each in found] == snapshot

    def test_a_large_key_below_others_is_told_and_nothing_is_said_to_be_missing(self) -> None:
        (problem,) = problems("schema: 1\nlabel: x\nbest: {NAME: x}\n")
        assert (problem.line, "write `name`" in problem.what) == (3, True)

    def test_a_large_key_beside_the_small_one_is_kept(self) -> None:
        assert box("note: n\nNOTE: m\n").extra == {"NOTE": "m"}

    def test_a_key_one_letter_off_from_one_that_is_there_is_kept(self) -> None:
        assert box("note: n\nnotf: m\n").extra == {"notf": "m"}

    def test_a_value_without_room_for_them_refuses_unknown_keys(self) -> None:
        assert "`colour`" in problems("schema: 1\nlabel: x\nbest: {name: x, colour: red}\n")[0].what


class TestWriting:
    def test_a_key_of_ones_own_written_large_can_be_read_again_when_the_small_one_is_empty(self) -> None:
        data = yaml_io.dump(encode(Box(label="x", extra={"NOTE": "m"})))

        assert decode(data, Box, 1)[1] == []

    def test_keys_stand_in_the_order_of_the_fields_and_unknown_ones_last(self) -> None:
        value = Box(size=2, label="x", note="n", extra={"a": "b"})

        assert list(encode(value)) == ["schema", "label", "note", "size", "a"]

    def test_what_is_empty_is_left_out(self) -> None:
        assert encode(Box(label="")) == {"schema": 1, "label": "", "size": 1}

    def test_the_id_is_not_written(self) -> None:
        assert "id" not in encode(Box(id="acme", label="x"))

    def test_prose_is_written_as_a_block(self) -> None:
        assert b"words: |\n  short\n" in yaml_io.dump(encode(Label(owner="x", words="short")))

    def test_a_list_in_one_line_is_written_so(self) -> None:
        assert b"colors: [red, blue]\n" in yaml_io.dump(encode(Label(owner="x", colors=("red", "blue"))))

    def test_a_list_without_a_mark_is_written_below_its_key(self) -> None:
        assert b"tags:\n- a\n" in yaml_io.dump(encode(Box(label="x", tags=("a",))))

    def test_what_is_written_even_when_empty_is_null_then(self) -> None:
        assert encode(Label(owner="x")) == {"owner": "x", "gone": None}

    def test_json_has_the_keys_of_the_file_and_plain_texts(self) -> None:
        value = Box(
            label="x",
            note="n",
            made_on=date(2026, 12, 3),
            opens=time(9, 5),
            tags=("a",),
            tools=(Tool(name="saw", sharp=True),),
            texts={"k": "v"},
            extra={"more": [None, {"deep": "er"}]},
        )

        assert to_json(value) == {
            "schema": 1,
            "label": "x",
            "note": "n",
            "size": 1,
            "made-on": "2026-12-03",
            "opens": "09:05",
            "tags": ["a"],
            "tools": [{"name": "saw", "sharp": True}],
            "texts": {"k": "v"},
            "more": [None, {"deep": "er"}],
        }

    def test_json_holds_nothing_but_plain_types(self) -> None:
        found = to_json(Box(label="x", note="prose"))

        assert {type(each) for pair in found.items() for each in pair} == {str, int}


class TestKeys:
    def test_all_keys_are_known_and_those_with_keys_below_them_are_told(self) -> None:
        class Shelf(Struct, frozen=True, kw_only=True, rename="kebab"):
            id: Annotated[str, FileName] = ""
            best_tool: Tool | None = None
            tools: tuple[Tool, ...] = ()
            texts: dict[str, str] = {}
            extra: dict[str, object] = {}

        assert keys_below(Shelf) == Keys(
            known=frozenset({"best-tool", "tools", "texts", "name", "sharp"}),
            above_others=frozenset({"best-tool", "tools"}),
        )

    def test_unknown_keys_are_found_at_every_level_but_not_among_texts_by_key(self) -> None:
        keys = Keys(known=frozenset({"tools", "name", "texts"}), above_others=frozenset({"tools"}))
        data = b"tools:\n- name: saw\n  sharq: true\ntexts:\n  own: x\ncolor:\n  deep: x\n"

        assert unknown_keys(data, keys) == [(3, "sharq"), (6, "color")]
