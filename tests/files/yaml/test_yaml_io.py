"""YAML in and out."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from interview_coach.files.yaml.nodes import (
    MAX_BYTES,
    Block,
    Flow,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    YamlProblem,
)
from interview_coach.files.yaml.yaml_io import dump, parse

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def value(node: Node) -> Any:
    """The node as plain texts, lists and mappings."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [value(each) for each in node.items]
    return {key: value(each) for key, each in node.items.items()}


def refusal(data: bytes) -> tuple[int, str]:
    """The line, and what is said, when these bytes are refused."""
    with pytest.raises(YamlProblem) as caught:
        parse(data)
    return caught.value.line, caught.value.what


def refused_at(data: bytes) -> int:
    """The line that is named when these bytes are refused, and 1 when they are read."""
    try:
        parse(data)
    except YamlProblem as problem:
        return problem.line
    return 1


class TestReading:
    @pytest.mark.parametrize(
        "text",
        [
            "NO",
            "yes",
            "14:00",
            "010",
            "0x1F",
            "3.10",
            "1e3",
            "2026-12-03",
            "null",
            "~",
            "true",
            "1_000",
            "=",
            ".inf",
        ],
    )
    def test_nothing_is_guessed_from_what_a_text_looks_like(self, text: str) -> None:
        assert value(parse(f"a: {text}\n".encode())) == {"a": text}

    @pytest.mark.parametrize("text", ["😀", "مرحبا", "東京", "[bold]x[/]", ":smile:", "it's", "a # b"])
    def test_a_quoted_text_comes_in_as_it_stands(self, text: str) -> None:
        assert value(parse(f'a: "{text}"\n'.encode())) == {"a": text}

    def test_a_node_knows_its_line(self) -> None:
        node = parse(b"a: 1\nb:\n- x\n- y: z\n")

        assert isinstance(node, Mapping)
        assert node.lines == {"a": 1, "b": 2}
        assert isinstance(node.items["b"], Sequence)
        assert [each.line for each in node.items["b"].items] == [3, 4]

    def test_keys_keep_the_order_of_the_file(self) -> None:
        assert list(value(parse(b"b: 1\na: 2\nc: 3\n"))) == ["b", "a", "c"]

    def test_a_text_without_quotes_is_told_from_one_with(self) -> None:
        node = parse(b"a: null\nb: 'null'\n")

        assert isinstance(node, Mapping)
        assert [each.plain for each in node.items.values() if isinstance(each, Scalar)] == [True, False]

    def test_lines_end_as_windows_ends_them(self) -> None:
        assert value(parse(b"a: b\r\nc: |\r\n  d\r\n  e\r\n")) == {"a": "b", "c": "d\ne\n"}

    def test_a_byte_order_mark_is_passed_over(self) -> None:
        assert value(parse(b"\xef\xbb\xbfa: b\n")) == {"a": "b"}

    def test_comments_are_passed_over(self) -> None:
        assert value(parse(b"# one\na: b # two\n# three\n")) == {"a": "b"}

    def test_prose_keeps_its_lines(self) -> None:
        assert value(parse(b"a: |\n  one\n\n  two\n")) == {"a": "one\n\ntwo\n"}

    def test_twenty_levels_are_read(self) -> None:
        assert value(parse(b"[" * 20 + b"]" * 20)) != []

    def test_one_document_between_its_marks_is_read(self) -> None:
        assert value(parse(b"---\na: b\n...\n")) == {"a": "b"}

    def test_a_quoted_key_of_two_angles_is_a_text(self) -> None:
        assert value(parse(b"'<<': b\n")) == {"<<": "b"}


REFUSED = [
    (b"a: 1\nb: !!python/name:os.system x\n", 2, "tag"),
    (b"a: 1\nb: !!str x\n", 2, "tag"),
    (b"a: 1\nb: !x\n  c: d\n", 2, "tag"),
    (b"a: 1\nb: !x [c]\n", 2, "tag"),
    (b"a: 1\nb: &x c\n", 2, "`&x`"),
    (b"a: 1\n&x b: c\n", 2, "`&x`"),
    (b"a: 1\nb: &x\n  c: d\n", 2, "`&x`"),
    (b"a: 1\nb: &x [c]\n", 2, "`&x`"),
    (b"a: 1\nb: *x\n", 2, "alias"),
    (b"a: 1\n*x : b\n", 2, "alias"),
    (b"a: 1\n<<: {b: c}\n", 2, "merge"),
    (b"a: 1\nb:\n  <<: {b: c}\n", 3, "merge"),
    (b"a: 1\n? [b]\n: c\n", 2, "key"),
    (b"a: 1\n? {b: c}\n: d\n", 2, "key"),
    (b"a: b\n---\nc: d\n", 2, "document"),
    (b"a: b\n...\n---\nc: d\n", 3, "document"),
    (b"a: b\nc: d\0e\n", 2, "NUL"),
    (b"a: b\n" + "c: é\n".encode("latin-1"), 2, "UTF-8"),
    ("a: b\n".encode("utf-16"), 1, "UTF-8"),
    (b"a: b\n\xf0\x9f\x98", 2, "UTF-8"),
    (b"", 1, "empty"),
    (b"# nothing\n", 1, "empty"),
    (b"a: b\nc: d: e\n", 2, "`: `"),
    (b"a: b\n c: d\n", 2, "`: `"),
    (b"a: b\nc:\n\t- d\n", 3, "tab"),
    (b"a: b\nc: @d\n", 2, "quotes"),
    (b"a: 'b\n", 2, "quote"),
    (b'a: b\nc: "\\ud800"\n', 2, "backslash"),
]
"""Bytes that are refused, on which line, and a word for what is wrong."""


class TestRefused:
    @pytest.mark.parametrize(("data", "line", "what"), REFUSED)
    def test_what_a_person_would_not_write_is_refused_with_its_line(
        self, data: bytes, line: int, what: str
    ) -> None:
        found = refusal(data)

        assert found[0] == line
        assert what in found[1]

    def test_a_duplicate_key_is_refused_with_both_lines(self) -> None:
        line, what = refusal(b"a: 1\nb: 2\na: 3\n")

        assert line == 3
        assert ("`a`" in what, " 1" in what) == (True, True)

    @pytest.mark.parametrize("data", [b"a: 1\n'a': 2\n", b"{a: 1, a: 2}\n", b"x:\n  a: 1\n  a: 2\n"])
    def test_a_duplicate_key_is_refused_however_it_is_written(self, data: bytes) -> None:
        assert "`a`" in refusal(data)[1]

    @pytest.mark.parametrize(
        "data", [b"[" * 21 + b"]" * 21, b"[" * 100_000, b"{a: " * 50_000, b"- " * 5_000 + b"x"]
    )
    def test_nesting_below_twenty_levels_is_refused(self, data: bytes) -> None:
        assert " 20 " in refusal(data)[1]

    def test_a_huge_file_is_refused(self) -> None:
        assert "4 MiB" in refusal(b"a: " + b"x" * MAX_BYTES)[1]

    def test_a_chain_of_merge_keys_is_refused_at_the_first(self) -> None:
        data = b"a: &a {x: y}\n" + b"".join(b"b%d: {<<: [*a, *a]}\n" % each for each in range(20))

        line, what = refusal(data)
        assert (line, "`&a`" in what) == (1, True)

    def test_what_is_refused_is_told_in_these_words(self, snapshot: SnapshotAssertion) -> None:
        more = (b"a: 1\nb: 2\na: 3\n", b"[" * 21 + b"]" * 21, b"a: " + b"x" * MAX_BYTES)
        assert [refusal(data)[1] for data in (*(data for data, *_ in REFUSED), *more)] == snapshot

    def test_a_tag_without_a_name_is_refused(self) -> None:
        assert "tag" in refusal(b"a: ! important\n")[1]

    def test_a_control_character_is_refused_with_its_line(self) -> None:
        assert refusal(b"a: b\nc: d\x01\n")[0] == 2

    @given(st.binary(max_size=60))
    def test_any_bytes_are_read_or_refused_with_a_line(self, data: bytes) -> None:
        assert 1 <= refused_at(data) <= data.count(b"\n") + 2

    @given(st.text(st.sampled_from("ab:-?!&*[]{}|>'\"#%@` \n\t<.0"), max_size=40))
    def test_any_mix_of_signs_is_read_or_refused_with_a_line(self, text: str) -> None:
        assert 1 <= refused_at(text.encode()) <= text.count("\n") + 2


class TestCut:
    def test_a_file_without_its_last_line_is_refused(self) -> None:
        line, what = refusal(b"---\na: b\nc: d\n")

        assert line == 4
        assert "cut off" in what

    @given(st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=4), st.data())
    def test_a_written_file_cut_at_any_byte_is_never_read_as_a_shorter_one(
        self, tree: dict[str, str], data: st.DataObject
    ) -> None:
        written = dump({key: Block(text) for key, text in tree.items()})
        cut = data.draw(st.integers(0, len(written) - 1))

        try:
            found = value(parse(written[:cut]))
        except YamlProblem:
            return
        assert not isinstance(found, dict) or found == value(parse(written))

    @pytest.mark.parametrize("prose", ["They lost two clients...", "..."])
    def test_a_file_cut_after_a_line_that_ends_in_three_dots_is_refused(self, prose: str) -> None:
        written = dump({"why": Block(prose), "log": ["x"]})

        assert "cut off" in refusal(written[: written.index(b"log")])[1]

    @pytest.mark.parametrize("start", [b"\xef\xbb\xbf---\n", b"---\r\n", b"--- \n", b"# mine\n---\n"])
    def test_a_file_that_an_editor_has_touched_is_refused_when_cut(self, start: bytes) -> None:
        assert "cut off" in refusal(start + b"a: b\n")[1]

    @pytest.mark.parametrize("end", [b"...", b"...\n\n", b"...\r\n", b"...\n# mine\n"])
    def test_a_whole_file_is_read_whatever_an_editor_does_to_its_end(self, end: bytes) -> None:
        assert value(parse(b"---\na: b\n" + end)) == {"a": "b"}


class TestWriting:
    def test_a_tree_is_written_in_blocks_in_the_order_of_its_keys(self) -> None:
        assert dump({"b": "x", "a": ["y", {"z": "1"}]}) == b"---\nb: x\na:\n- y\n- z: '1'\n...\n"

    def test_prose_is_written_as_a_block_however_short(self) -> None:
        assert dump({"why": Block("One line.")}) == b"---\nwhy: |\n  One line.\n...\n"

    def test_a_text_of_several_lines_is_written_as_a_block(self) -> None:
        assert dump({"a": "one\ntwo"}) == b"---\na: |-\n  one\n  two\n...\n"

    def test_a_date_a_time_and_a_word_are_written_without_quotes(self) -> None:
        tree = {Plain("on"): date(2026, 11, 24), "at": time(14, 0), "no": Plain("NO")}

        assert dump(tree) == b"---\non: 2026-11-24\nat: 14:00\n'no': NO\n...\n"

    def test_a_short_list_is_written_in_one_line(self) -> None:
        assert (
            dump({"met": Flow(["Ada Okafor", "Lin, Chen"])}) == b"---\nmet: [Ada Okafor, 'Lin, Chen']\n...\n"
        )

    def test_an_emoji_is_written_as_it_is(self) -> None:
        assert "😀".encode() in dump({"a": "😀 مرحبا"})

    def test_the_same_value_twice_makes_no_anchor(self) -> None:
        same = {"x": "y"}

        assert dump({"a": same, "b": same}) == b"---\na:\n  x: y\nb:\n  x: y\n...\n"

    def test_a_very_long_line_comes_back_the_same(self) -> None:
        text = "word " * 30_000 + "end"

        assert value(parse(dump({"a": text, "b": Flow([text])}))) == {"a": text, "b": [text]}

    @pytest.mark.parametrize(
        "text",
        [
            "NO", "null", "~", "", "14:00", "010", "3.10", "2026-12-03", "<<", "=", "- a", "a: b", "# a", "!a",
            "&a", "*a", "%a", "@a", "`a", "[a", "{a", "'", '"', "|", ">", "---", "...", " a", "a ", "a\n", "\n",
            "\n\n a", "a\n b\n", "  a\nb", "\ta", "a\tb\nc", "a\r\nb", "\x85", "\u2028", "\ufeff", "\0", "\x07",
            "\x7f", "\ufffe", "😀", "مرحبا", "[bold]x[/]", ":smile:", "x" * 200, "a\n...\nb", "a\n---\nb",
        ],
    )  # fmt: skip
    def test_an_awkward_text_comes_back_the_same_wherever_it_stands(self, text: str) -> None:
        tree = {"text": text, "list": [text], "flow": Flow([text]), "in": {text: text}}

        assert value(parse(dump(tree))) == tree

    @pytest.mark.parametrize("text", ["", "a", "a\n", "\n", " a", "a ", "\n a", "a\r\nb", "\0", "...", "😀"])
    def test_prose_comes_back_with_one_line_feed_at_its_end(self, text: str) -> None:
        assert value(parse(dump({"a": Block(text)}))) == {"a": f"{text}\n"}

    @given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=4))
    def test_any_tree_written_and_read_back_is_equal(self, tree: dict[str, Any]) -> None:
        assert value(parse(dump(tree))) == tree
