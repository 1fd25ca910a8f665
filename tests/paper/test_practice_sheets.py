"""The sheets of practice: what a friend gets is both sides of one sheet at most, whatever the questions are."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.plan import Due, partner_plan, plan
from interview_coach.core.drill.pool import Reason
from interview_coach.core.drill.subject import Subject
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.partner import partner_page
from interview_coach.core.pages.practice import behind_page, drill_sheet, plan_page, question_page
from interview_coach.core.pages.sheet import PageSheet, Paper
from interview_coach.core.record.practice import Practice
from interview_coach.core.text.shown import cells, visible
from interview_coach.render.html import html
from interview_coach.render.markdown import markdown
from interview_coach.render.pdf import pdf
from interview_coach.render.text import plain
from tests.paper.printing import (
    one_after_another,
    printed_by_chromium,
    sheets_of,
)
from tests.paper.sheets import BANKS, SHAPES
from tests.paper.test_hostile import TEXTS
from tests.scale import is_deep
from tests.wants import CHROMIUM, PDF

TODAY = date(2026, 11, 24)
TEXT = PageSheet(medium="text")
ROLES = {
    role: Subject(job="acme", title="Acme · Backend engineer", roles=(role,))
    for role in ("software", "nursing", "sales")
}
PAPERS: tuple[Paper, ...] = ("a4", "letter") if is_deep() else ("letter",)
"""The lower of the two in the suite, and both in the deep form."""
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def own(text: str, shows: str = "One example.") -> Due:
    """A question in somebody's own words."""
    drill = Drill(
        id="own", text=text, asked=text, shows=shows, trap=text, follow=text, competency="learning", source="debrief"
    )  # fmt: skip
    return Due(question=drill, pack=None, reason=Reason("heard", on=TODAY, words=text))


@cache
def pages(sheet: PageSheet = TEXT) -> dict[str, Document]:
    """The page for a friend: for some roles, with questions as long as there is room for, and with words of every shape."""
    found = {}
    for role, subject in ROLES.items():
        found[role] = partner(partner_plan(Practice(), BANKS.packs, subject, TODAY), subject.title, sheet)
    ours = partner_plan(Practice(), BANKS.packs, None, TODAY)
    long = "What did you do in the year when " + "nobody answered the letters of the members and " * 4
    found["long"] = partner([own(long, long)] * 8, sheet=sheet)
    for name, shape in SHAPES.items():
        found[name] = partner([own(shape[:200], shape[:250]), *ours[:7]], shape, sheet)
    return found


def partner(asked: list[Due] | tuple[Due, ...], title: str = "", sheet: PageSheet = TEXT) -> Document:
    return partner_page(asked, title, TODAY, (BANKS.partner, BANKS.closing), "acme", sheet=sheet)


def in_order(paper: Paper, names: Iterable[str] | None = None) -> str:
    """These pages as one document; without names, all of them."""
    made = pages(PageSheet(paper))
    return one_after_another([html(made[name], paper) for name in names or made])


@pytest.mark.wants(CHROMIUM)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_for_a_friend_is_one_sheet_when_a_browser_prints_it(tmp_path: Path, paper: Paper) -> None:
    found = sheets_of(printed_by_chromium(tmp_path, in_order(paper)), len(pages()))
    assert {name: count for name, count in zip(pages(), found, strict=True) if count > 2} == {}


@pytest.mark.wants(PDF)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_for_a_friend_is_one_sheet_as_a_pdf(paper: Paper) -> None:
    names = tuple(pages()) if is_deep() else ("nursing", "long")
    found = sheets_of(pdf(in_order(paper, names)), len(names))
    assert {name: count for name, count in zip(names, found, strict=True) if count > 2} == {}


def test_the_page_for_a_friend_is_twice_66_lines_at_most_as_text() -> None:
    found = {
        name: sum(-(-cells(line) // 80) or 1 for line in plain(page, 80).splitlines())
        for name, page in pages().items()
    }
    assert {name: count for name, count in found.items() if count > 132} == {}


@pytest.mark.parametrize("role", ROLES)
def test_the_page_for_a_friend_has_eight_questions_the_close_and_the_way_back(role: str) -> None:
    page = plain(pages()[role], 80)
    assert [f"\n{number}. " in page for number in range(1, 9)] == [True] * 8
    words = " ".join(page.split())
    assert [
        each.id
        for each in BANKS.partner.entries
        if each.group == "close" and each.text.rpartition(": ")[2] not in words
    ] == []
    assert "coach practice acme --partner --record --on 2026-11-24" in page


def test_a_question_that_is_too_long_to_read_out_is_left_out_and_counted(
    snapshot: SnapshotAssertion,
) -> None:
    page = plain(partner([own("why " * 500), *partner_plan(Practice(), BANKS.packs, None, TODAY)[:7]]), 80)
    assert "\n7. " in page
    assert "\n8. " not in page
    assert page == snapshot


def test_what_is_behind_the_questions_stands_at_the_end_of_the_sheet() -> None:
    [due, *_] = asked = plan(Practice(), BANKS.packs, None, TODAY)
    page = plain(drill_sheet(asked, None, TODAY), 10_000)
    assert page.index(asked[-1].question.text) < page.index(due.question.asked)


class Elements(HTMLParser):
    """The names of all elements and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {tag, *(name for name, _ in attrs)}

    def handle_data(self, data: str) -> None:
        self.text += data


def every(text: str) -> list[Document]:
    """Each page with a question in these words."""
    due = own(text, text)
    subject = Subject(job="acme", title=text)
    return [
        question_page(due, 1, 1, TODAY), behind_page(due), drill_sheet([due], subject, TODAY), plan_page([due], subject, TODAY),
        partner([due], text),
    ]  # fmt: skip


@every_text
def test_in_a_page_of_html_it_is_text(text: str) -> None:
    for page, harmless in zip(every(text), every("harmless"), strict=True):
        found = Elements(html(page, "a4"))
        assert " ".join(visible(text).split()) in " ".join(found.text.split())
        assert found.names <= Elements(html(harmless, "a4")).names | {"wbr"}


@every_text
def test_in_a_page_of_text_no_sign_is_sent_raw(text: str) -> None:
    for page in every(text):
        assert not {"\r", "\x1b", "\u202e"} & set(plain(page, 80) + markdown(page))


def test_a_reason_names_no_more_than_it_is() -> None:
    due = replace(own("Why us?"), reason=Reason("heard", on=TODAY, words="\u202eAcme"))
    assert "<U+202E>Acme" in plain(question_page(due, 1, 1, TODAY), 80)
