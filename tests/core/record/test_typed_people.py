"""Several people in one text, as they're typed or pasted."""

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.typed_people import Unclear, one_person, read_people
from interview_coach.errors import NotReadable
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

WORDS = Banks(shipped_questions()).names


def names(text: str, *, asks_back: bool = True) -> list[str]:
    return [each.name for each in read_people(text, WORDS, asks_back=asks_back)]


def said(text: str) -> list[tuple[str, str | None, str, str | None]]:
    """Name, title, kind and address of each."""
    return [(each.name, each.title, each.kind, each.email) for each in read_people(text, WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Okafor, Jonas Reuter", "Ada Okafor and Jonas Reuter", "Ada Okafor & Jonas Reuter", "Ada Okafor; Jonas Reuter",
        "Ada Okafor\nJonas Reuter", "- Ada Okafor\n- Jonas Reuter", "1. Ada Okafor\n2. Jonas Reuter", "Ada Okafor, and Jonas Reuter",
        "Ada Okafor <ada@example.com>, Jonas Reuter <j@example.com>", "To: Ada Okafor <ada@example.com>; Jonas Reuter",
        '"Okafor, Ada" <ada@example.com>; "Reuter, Jonas" <j@example.com>', "Okafor, Ada; Reuter, Jonas",
        "Okafor, Ada <ada@example.com>, Reuter, Jonas <j@example.com>", "Ada Okafor (ada@example.com), Jonas Reuter",
        "  Ada\tOkafor ;; Jonas Reuter,".replace("\t", " "),
    ],
)  # fmt: skip
def test_two_people_are_two_however_they_are_set_apart(text: str) -> None:
    assert names(text) == ["Ada Okafor", "Jonas Reuter"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada, Jonas and Lin", ["Ada", "Jonas", "Lin"]),
        ("Ada, Jonas, Lin", ["Ada", "Jonas", "Lin"]),
        ("ada okafor, jonas reuter", ["ada okafor", "jonas reuter"]),
        ("Dr. Lena Au, Prof. Kim", ["Dr. Lena Au", "Prof. Kim"]),
        ("Kendra Shaw, HR generalist", ["Kendra Shaw"]),
        ("Kendra Shaw, Hr Hansen", ["Kendra Shaw", "Hr Hansen"]),
        ("M. Dupont, Mme Curie", ["M. Dupont", "Mme Curie"]),
        ("Maria van der Berg, Dean Fox", ["Maria van der Berg", "Dean Fox"]),
        ("van der Berg, Maria <m@example.com>", ["Maria van der Berg"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("王伟、李娜", ["王伟", "李娜"]),
        ("سارة حسن؛ عمر خالد", ["سارة حسن", "عمر خالد"]),
    ],
)
def test_names_of_any_shape_stay_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Okafor, Head of Sales and Marketing, manager", [("Ada Okafor", "Head of Sales and Marketing", "manager", None)]),
        ("Ada Okafor - Head of Data", [("Ada Okafor", "Head of Data", "manager", None)]),
        ("Ada Okafor, CTO", [("Ada Okafor", "CTO", "other", None)]),
        ("Ada Okafor, Head of Data, other", [("Ada Okafor", "Head of Data", "other", None)]),
        ("Pria Raman, hiring manager", [("Pria Raman", "hiring manager", "manager", None)]),
        ("Denise at the reception desk", [("Denise", "reception desk", "reception", None)]),
        ("Lena Au from HR", [("Lena Au", None, "hr", None)]),
        (
            "Tom Ito, Mary O'Brien, and Denise at the reception desk",
            [("Tom Ito", None, "other", None), ("Mary O'Brien", None, "other", None), ("Denise", "reception desk", "reception", None)],
        ),
        (
            "Tom Ito, team leader and Sue from HR",
            [("Tom Ito", "team leader", "manager", None), ("Sue", None, "hr", None)],
        ),
        ("Tom Ito, head vet and Sue Park", [("Tom Ito", "head vet", "other", None), ("Sue Park", None, "other", None)]),
        ("Tom Ito, Head of Oil and Gas", [("Tom Ito", "Head of Oil and Gas", "manager", None)]),
        ("Tom Ito hr", [("Tom Ito", None, "hr", None)]),
        ("Tom van der Berg", [("Tom van der Berg", None, "other", None)]),
        ("Tom Ito, Head of Oil and Natural Gas, manager", [("Tom Ito", "Head of Oil and Natural Gas", "manager", None)]),
        (
            "Tom Ito, Head of Care and Sue Park, events officer",
            [("Tom Ito", "Head of Care", "manager", None), ("Sue Park", "events officer", "other", None)],
        ),
        ("Tom Ito, Denise at reception", [("Tom Ito", None, "other", None), ("Denise", None, "reception", None)]),
        ("Tom Ito, manager at the front desk", [("Tom Ito", "manager at the front desk", "reception", None)]),
        ("Ada Okafor, Professor of Physics", [("Ada Okafor", "Professor of Physics", "other", None)]),
        ("Ada Okafor, 12 Mill Lane", [("Ada Okafor", "12 Mill Lane", "other", None)]),
        ("Ada Okafor, Ombudsperson, peer", [("Ada Okafor", "Ombudsperson", "peer", None)]),
        ("Ada, manager, Jonas Reuter, hr", [("Ada", None, "manager", None), ("Jonas Reuter", None, "hr", None)]),
        (
            "Ada Okafor <ada@example.com>, Head of Data, Jonas Reuter",
            [("Ada Okafor", "Head of Data", "manager", "ada@example.com"), ("Jonas Reuter", None, "other", None)],
        ),
        ("Ada Okafor, ada@example.com", [("Ada Okafor", None, "other", "ada@example.com")]),
    ],
)  # fmt: skip
def test_what_is_said_of_someone_stays_with_them(
    text: str, expected: list[tuple[str, str | None, str, str | None]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text", ["nobody", "No one yet.", "not yet", "don’t know", "none", "-", "Ada and nobody"]
)
def test_an_answer_that_names_no_one_is_refused(text: str, snapshot: SnapshotAssertion) -> None:
    with pytest.raises(NotReadable) as refused:
        names(text)
    assert refused.value.lines == snapshot


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/j/1",
        "www.example.com",
        "example.com/j/1",
        "+1 555 010 0199",
        "Ada 555-0101",
        "1234",
    ],
)
def test_a_link_or_a_number_is_no_name(text: str) -> None:
    with pytest.raises(NotReadable, match="a link"):
        read_people(text, WORDS)


@pytest.mark.parametrize(
    "text",
    ["I met the whole team", "The receptionist", "Ada Okafor and her boss", "they didn't say", "two engineers from sales"],
)  # fmt: skip
def test_a_sentence_is_refused(text: str, snapshot: SnapshotAssertion) -> None:
    with pytest.raises(NotReadable) as refused:
        names(text)
    assert refused.value.lines == snapshot


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Okafor, Ada", ("Ada Okafor", "Okafor; Ada")),
        ("Ada Okafor, Jonas", ("Ada Okafor; Jonas", "Ada Okafor, Jonas, other")),
        ("王伟, 工程师", ("王伟; 工程师", "王伟, 工程师, other")),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_about(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(Unclear) as unclear:
        names(text)

    assert unclear.value.readings == readings


@pytest.mark.parametrize(
    "text", ["Okafor, Ada", "Ada Okafor, Jonas", "王伟, 工程师", "Ada Okafor, Jonas Reuter, Lin"]
)
def test_each_of_its_readings_can_be_read_in_one_way(text: str) -> None:
    with pytest.raises(Unclear) as unclear:
        names(text)

    assert [bool(read_people(each, WORDS)) for each in unclear.value.readings] == [True, True]


def test_in_an_option_an_unknown_word_is_a_title() -> None:
    assert names("Ada Okafor, Growthy", asks_back=False) == ["Ada Okafor"]


@pytest.mark.parametrize("text", ["", ",", ", manager", "ada@example.com"])
def test_without_a_name_it_is_refused(text: str) -> None:
    with pytest.raises(NotReadable, match="a name"):
        names(text)


def test_the_one_in_between_has_a_company() -> None:
    found = one_person("Kim Vale <kim@example.com>, Vale Agency, agency", WORDS, second="company")

    assert (found.name, found.company, found.kind, found.email) == (
        "Kim Vale", "Vale Agency", "agency", "kim@example.com"
    )  # fmt: skip


def test_a_name_is_kept_in_one_spelling() -> None:
    assert names("Jose\u0301  Álvarez") == ["José Álvarez"]


@pytest.mark.parametrize("text", ["Dana Wolff, engineering manager; Ed Moss, HR", "Dana Wolff\nEd Moss"])
def test_several_where_one_is_asked_for_are_refused(text: str) -> None:
    with pytest.raises(NotReadable):
        one_person(text, WORDS)


def test_someone_whose_name_isnt_known_is_left_for_later(snapshot: SnapshotAssertion) -> None:
    with pytest.raises(NotReadable) as caught:
        read_people("Priya Raman, hiring manager; someone from HR", WORDS)
    assert caught.value.lines == snapshot


def test_someone_who_is_only_described_is_no_ones_title() -> None:
    with pytest.raises(NotReadable, match="and the ward clerk"):
        read_people("Tom Ito, and the ward clerk", WORDS)


def test_where_one_person_is_asked_for_the_hint_names_one(snapshot: SnapshotAssertion) -> None:
    with pytest.raises(NotReadable) as found:
        one_person("I think it's just the office", WORDS, second="company")
    assert found.value.lines[1:] == snapshot


def test_an_article_is_no_part_of_a_title() -> None:
    assert [title for _, title, _, _ in said("Kit Lawson, the office manager")] == ["office manager"]


def test_a_sentence_about_someone_is_no_name() -> None:
    with pytest.raises(NotReadable):
        read_people("He kept coming back to my background, 5 of my 9 years", WORDS)


def test_someone_at_the_counter_has_a_name() -> None:
    assert [person.name for person in read_people("Tasha at the counter", WORDS)] == ["Tasha"]
