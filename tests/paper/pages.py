"""The pages that are given out, as a person makes them."""

from collections.abc import Callable

from tests.conftest import Coach, Result
from tests.once import remembered

Page = tuple[Callable[[Coach], None], str, tuple[str, ...]]
"""What is on record, when, and the command."""


@remembered
def planned(coach: Coach) -> None:
    """Brightwell, prepared."""
    coach(
        "new", "Brightwell", "Junior analyst", "--on", "2026-11-26", "--at", "14:00", "--zone", "Europe/London",
        "--kind", "panel", "--place", "12 Mill Lane, second floor", "--with", "Jonas Reuter, Head of Data, manager",
        "--with", "Amal Said, hr", "--with", "Dot Hale, reception", now="2026-11-19",
    )  # fmt: skip
    answers = {
        "opening": "May I ask something first? What are you looking for in this person?",
        "goal": "One weekly report that the whole team believes",
        "proof": "At Tern I cut four reports down to one; questions about numbers fell by half in a year.",
        "sentence": "You want one report that people believe; I have built one out of four.",
        "pause": "I may have left something open. What concerns do you have?",
        "bring": "two copies of my CV, my card, paper and pen",
        "needs": "a seat near the board",
        "ask": "ask-success, ask-gain, ask-goals",
    }
    coach(
        "prep",
        "bright",
        *(word for each in answers.items() for word in ("--set", "=".join(each))),
        now="2026-11-20",
    )
    coach(
        "research", "bright", "--set", "org-tick=Care before speed; they ended a product that made money but misled people.",
        "--set", "org-why=Small shops cannot read their own sales.", now="2026-11-20",
    )  # fmt: skip


@remembered
def held(coach: Coach) -> None:
    """The same, on the day after, with one of three thanked."""
    planned(coach)
    coach("debrief", "bright", "--set", "wants=one report; fewer questions", now="2026-11-26T18:00")
    coach("followup", "bright", "--done", "thank-you", "--to", "Amal", "--by", "email", now="2026-11-27")


@remembered
def waiting(coach: Coach) -> None:
    """The same, with all thanked."""
    held(coach)
    coach("followup", "bright", "--done", "thank-you", "--by", "handwritten", now="2026-11-27")


@remembered
def turned_down(coach: Coach) -> None:
    """The same, with a no."""
    waiting(coach)
    coach("outcome", "bright", "no", now="2026-12-10")


def little(coach: Coach) -> None:
    """A company and a day."""
    coach("new", "Acme", "--on", "2026-11-26", now="2026-11-21")


PAGES: dict[str, Page] = {
    "the brief": (planned, "2026-11-25", ("brief", "bright")),
    "a brief with little": (little, "2026-11-25", ("brief", "acme")),
    "the night before": (planned, "2026-11-25", ("tonight", "bright")),
    "the checklist": (held, "2026-11-27", ("thanks", "bright")),
    "the cards": (held, "2026-11-27", ("thanks", "bright", "--cards")),
    "the timeline": (waiting, "2026-12-05", ("followup", "bright")),
    "the feedback card": (turned_down, "2026-12-11", ("feedback", "bright", "--card")),
    "the page for a friend": (planned, "2026-11-24", ("practice", "bright", "--partner")),
    "the practice sheet": (planned, "2026-11-24", ("practice", "bright")),
    "the review": (turned_down, "2026-12-11", ("review",)),
}  # fmt: skip


def make(coach: Coach, page: Page, as_format: str, *more: str) -> Result:
    """The page in this format."""
    reach, now, words = page
    reach(coach)
    return coach(*words, "--format", as_format, *more, now=now)
