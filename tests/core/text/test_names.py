"""Finding a job by what somebody typed, and making ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.core.text.names import (
    close,
    file_stem,
    fold,
    free_slug,
    is_named,
    is_told_by_slug,
    match,
    number_of,
    one_slip,
    slug,
    spelled,
)

JOBS = [
    ("acme-backend-engineer", "Acme", "Backend engineer"),
    ("acme-labs", "Acme Labs", ""),
    ("northwind-analyst", "Northwind", "Data analyst"),
    ("lodz-steel", "Łódź Steel", "Analyst"),
    ("quarry", "Quarry", "Acme liaison"),
]


def ids(wanted: str) -> list[str]:
    """The ids of the jobs that these words name."""
    return [job[0] for job in match(wanted, JOBS, lambda job: job)]


class TestFold:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ACME", "acme"),
            ("Straße", "strasse"),
            ("Zoë Müller", "zoe muller"),
            ("Łódź", "lodz"),
            ("Ørsted & Æther", "orsted & aether"),
            ("İstanbul", "istanbul"),
            ("Þór", "thor"),
            ("Œuvre", "oeuvre"),
            ("a\u0301", "a"),
            ("  two   blanks ", "two blanks"),
            ("ﬁne", "fine"),
            ("東京", "東京"),
        ],
    )
    def test_case_accents_and_doubled_blanks_do_not_count(self, text: str, expected: str) -> None:
        assert fold(text) == expected

    @given(st.text(st.characters(codec="utf-8", max_codepoint=0x24F)))
    def test_folding_twice_changes_nothing_more(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @pytest.mark.parametrize(("text", "expected"), [("Acme™", "acmetm"), ("𝐀𝐜𝐦𝐞", "acme"), ("㎑", "khz")])
    def test_the_case_of_letters_inside_a_sign_does_not_count(self, text: str, expected: str) -> None:
        assert fold(text) == expected


class TestSlug:
    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            (("Acme", "Backend engineer"), "acme-backend-engineer"),
            (("Acme", ""), "acme"),
            (("Ärzte & Söhne GmbH",), "arzte-sohne-gmbh"),
            (("C++ / C#",), "c-c"),
            (("--Acme--",), "acme"),
            (("../../etc/passwd",), "etc-passwd"),
            ((".hidden",), "hidden"),
            (("4 Walls",), "4-walls"),
        ],
    )
    def test_an_id_is_made_of_plain_letters_digits_and_dashes(
        self, parts: tuple[str, ...], expected: str
    ) -> None:
        assert slug(*parts) == expected

    @pytest.mark.parametrize("text", ["", "   ", "😀", "مرحبا", "東京", "!!!"])
    def test_where_nothing_remains_the_id_is_job(self, text: str) -> None:
        assert slug(text) == "job"

    @pytest.mark.parametrize("text", ["CON", "nul", "Com1", "lpt9", "aux"])
    def test_a_name_that_windows_keeps_for_devices_is_set_apart(self, text: str) -> None:
        assert slug(text) == f"job-{text.lower()}"

    @given(st.text(), st.text())
    def test_any_company_and_role_give_a_short_id_fit_for_a_file(self, company: str, role: str) -> None:
        assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,82}[a-z0-9])?", slug(company, role), re.ASCII)

    @given(st.text())
    def test_the_id_of_an_id_is_itself(self, text: str) -> None:
        assert slug(slug(text)) == slug(text)


class TestFreeSlug:
    def test_a_free_id_is_taken_as_it_is(self) -> None:
        assert free_slug("acme", lambda each: each == "other") == "acme"

    def test_a_taken_id_gets_a_2(self) -> None:
        assert free_slug("acme", lambda each: each == "acme") == "acme-2"

    def test_the_first_free_number_is_taken(self) -> None:
        taken = {"acme", "acme-2", "acme-3", "acme-5"}

        assert free_slug("acme", lambda each: each in taken) == "acme-4"


class TestMatch:
    def test_an_exact_id_decides_before_a_prefix(self) -> None:
        assert ids("acme-labs") == ["acme-labs"]

    def test_an_exact_company_decides_before_a_prefix(self) -> None:
        assert ids("acme") == ["acme-backend-engineer"]

    def test_an_exact_id_decides_before_an_exact_company(self) -> None:
        items = [("first", "second"), ("second", "third")]

        assert match("second", items, lambda item: item) == [("second", "third")]

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            ("acme-b", "acme-backend-engineer"),
            ("north", "northwind-analyst"),
            ("back", "acme-backend-engineer"),
        ],
    )
    def test_a_prefix_of_id_company_or_role_is_enough(self, wanted: str, expected: str) -> None:
        assert ids(wanted) == [expected]

    def test_several_hits_of_one_level_are_all_given(self) -> None:
        assert ids("acm") == ["acme-backend-engineer", "acme-labs", "quarry"]

    def test_all_words_in_any_order_are_enough(self) -> None:
        assert ids("engineer acme") == ["acme-backend-engineer"]

    def test_words_must_all_be_there(self) -> None:
        assert ids("engineer north") == []

    @pytest.mark.parametrize(
        "wanted", ["O'Neill", "O’Neill", "oneill", "o neill", "Jean-Luc O`Neill", "jeanluc", "JEAN LUC"]
    )
    def test_apostrophes_hyphens_and_blanks_do_not_count(self, wanted: str) -> None:
        name = "Jean-Luc O’Neill"

        assert match(wanted, [name], lambda each: [each, each]) == [name]

    @pytest.mark.parametrize("wanted", ["サクラ", "株式会社", "株式会社サクラ"])
    def test_a_part_is_enough_in_a_script_without_spaces(self, wanted: str) -> None:
        assert match(wanted, ["株式会社サクラ"], lambda each: ["job", each]) == ["株式会社サクラ"]

    def test_half_a_word_in_the_middle_is_not_enough(self) -> None:
        assert ids("ngineer") == []

    @pytest.mark.parametrize("wanted", ["ACME LABS", "acme  labs", "Acmé Labs"])
    def test_case_accents_and_blanks_do_not_count(self, wanted: str) -> None:
        assert ids(wanted) == ["acme-labs"]

    @pytest.mark.parametrize("wanted", ["lodz", "Łódź", "łódź steel"])
    def test_a_name_with_accents_is_found_with_and_without_them(self, wanted: str) -> None:
        assert ids(wanted) == ["lodz-steel"]

    @pytest.mark.parametrize("wanted", ["", "  ", "acmee", "nortwind", "!!"])
    def test_what_names_nothing_gives_nothing(self, wanted: str) -> None:
        assert ids(wanted) == []

    def test_a_close_spelling_is_never_a_hit(self) -> None:
        assert ids("norhtwind") == []

    @given(st.text(min_size=1).filter(lambda text: bool(fold(text))))
    def test_everything_is_found_by_its_own_name(self, name: str) -> None:
        assert match(name, [("some-id", name)], lambda item: item) == [("some-id", name)]


class TestClose:
    def test_a_slip_of_the_fingers_suggests_the_name(self) -> None:
        assert close("nortwhind", ["Acme", "Northwind"]) == ["Northwind"]

    def test_a_suggestion_is_spelt_as_on_record(self) -> None:
        assert close("lodz steal", ["Łódź Steel"]) == ["Łódź Steel"]

    def test_nothing_alike_suggests_nothing(self) -> None:
        assert close("zebra", ["Acme", "Northwind"]) == []

    def test_of_many_alike_there_are_three_the_nearest_first(self) -> None:
        assert close("acme", ["acmeeee", "acmee", "acme", "acmeee", "acmeeeee"]) == [
            "acme",
            "acmee",
            "acmeee",
        ]

    def test_of_two_that_read_the_same_the_first_is_suggested(self) -> None:
        assert close("zo", ["Zoë", "zoe"]) == ["Zoë"]


@pytest.mark.parametrize(
    ("words", "number"),
    [("7", 7), (" 12 ", 12), ("999999999", 999999999), ("9" * 10, None), ("9" * 5000, None), ("x", None),
     ("-1", None), ("1.5", None), ("", None)],
)  # fmt: skip
def test_a_number_has_nine_digits_at_most(words: str, number: int | None) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize("text", ["José", " Jose\u0301 ", "José\u00a0"])
def test_a_spelling_has_one_sign_a_letter_and_single_blanks(text: str) -> None:
    assert spelled(text) == "José"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Labs", "acme-labs"), ("Müller & Söhne", "muller-sohne"), ("株式会社サクラ", "株式会社サクラ"),
        ("शर्मा टेक", "शर्मा-टेक"), ("شركة النور", "شركة-النور"), ("../../サクラ", "サクラ"), ("🚀", "job"), ("CON", "job-con"),
    ],
)  # fmt: skip
def test_a_file_for_a_person_is_named_in_their_own_script(text: str, expected: str) -> None:
    assert file_stem(text) == expected


def test_a_file_name_is_never_too_long_for_a_disk() -> None:
    assert len(file_stem("株" * 200).encode()) == 150


@pytest.mark.parametrize("text", ["サクラ", "Сокол", "サクラ Tech", "🚀", "!!"])
def test_an_id_cannot_tell_a_name_in_another_script(text: str) -> None:
    assert not is_told_by_slug(text)


@pytest.mark.parametrize("text", ["Acme", "Müller & Söhne", "C++ – Łódź", "O’Neill"])
def test_an_id_tells_a_name_in_latin_letters(text: str) -> None:
    assert is_told_by_slug(text)


@pytest.mark.parametrize("word", ["priorites", "prioritiess", "prioritise", "priroities", "prioritjes"])
def test_one_letter_off_is_a_slip(word: str) -> None:
    assert one_slip(word, "priorities")


@pytest.mark.parametrize("word", ["priorities", "priority", "xriorities", "prritiesio"])
def test_more_or_nothing_off_is_none(word: str) -> None:
    assert not one_slip(word, "priorities")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Okafor wants calm", True),
        ("tell Ada", True),
        ("the ada compiler", False),
        ("Adaptable people", False),
    ],
)
def test_a_text_names_someone_by_a_word_of_their_name(text: str, expected: bool) -> None:
    assert is_named(text, "Ada Okafor") is expected
