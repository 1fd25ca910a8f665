"""Everything can be done with flags alone, and each command that `next` prints ends the step it is printed for."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.helpers import acme, step_of
from tests.conftest import Coach
from tests.e2e.terminal import ENTER, SPACE, Screen
from tests.once import remembered

HEART = (
    "kind=video", "place=https://meet.example.com/42", "who=Ada Okafor, Head of Platform, manager; Lin Park, hr",
    "through=no", "bring=my notes", "org-tick=Care before speed", "org-why=Shops cannot read their own sales",
    "org-does=They do it for them", "ask=ask-success, ask-gain", "opening=May I ask something first?",
    "goal=Reports that shops trust", "proof=Rebuilt the report at the food bank",
    "sentence=You want trust; I have built it.", "close=gentle", "pause=What concerns do you have?",
)  # fmt: skip

STORY: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2026-11-19", ("new", "Brightwell", "Junior analyst")),
    ("2026-11-19", ("interview", "--on", "26 nov 14:00")),
    ("2026-11-20", ("prep", *(word for each in HEART for word in ("--set", each)))),
    ("2026-11-20", ("research", "--set", "org-news=A new head since May")),
    ("2026-11-20", ("questions", "--set", "ask=ask-success, ask-gain, ask-goals")),
    ("2026-11-25", ("followup", "--done", "brief")),
    ("2026-11-27", ("followup", "--done", "thank-you", "--to", "Lin", "--by", "email", "--on", "yesterday")),
    ("2026-11-27", ("followup", "--done", "thank-you", "--by", "handwritten")),
    ("2026-11-27", ("followup", "--skip", "debrief")),
    ("2026-12-11", ("followup", "--done", "check-in", "--by", "email")),
    ("2026-12-14", ("followup", "--reply", "We decide on Friday.", "--promised", "18 dec")),
    (
        "2026-12-15",
        ("interview", "--on", "2026-12-17", "--at", "9am", "--kind", "phone", "--with", "Lin Park"),
    ),
    ("2026-12-16", ("interview", "--moved", "2026-12-18")),
    ("2026-12-17", ("interview", "--cancelled")),
    ("2026-12-21", ("outcome", "brightwell", "offer", "--by", "2027-01-04")),
    ("2026-12-22", ("outcome", "brightwell", "declined")),
    ("2026-12-23", ("outcome", "brightwell", "reopened")),
    ("2026-12-24", ("outcome", "brightwell", "no", "--told", "call")),
    ("2026-12-24", ("followup", "brightwell", "--done", "reply-to-no", "--by", "email")),
)
RECORD = """\
---
schema: 1
company: Brightwell
role: Junior analyst
through: null
people:
- name: Ada Okafor
  title: Head of Platform
  kind: manager
- name: Lin Park
  kind: hr
interviews:
- round: 1
  on: 2026-11-26
  at: 14:00
  zone: Europe/Berlin
  kind: video
  place: https://meet.example.com/42
  met: [Ada Okafor, Lin Park]
  ask: [ask-success, ask-gain, ask-goals]
- round: 2
  on: 2026-12-18
  at: 09:00
  zone: Europe/Berlin
  kind: phone
  met: [Lin Park]
research:
  org-tick: |
    Care before speed
  org-why: |
    Shops cannot read their own sales
  org-does: |
    They do it for them
  org-news: |
    A new head since May
prep:
  through: |
    no
  bring: |
    my notes
  opening: |
    May I ask something first?
  close: |
    gentle
  pause: |
    What concerns do you have?
matches:
- goal: |
    Reports that shops trust
  story: |
    Rebuilt the report at the food bank
  sentence: |
    You want trust; I have built it.
log:
- on: 2026-11-25
  done: brief
  round: 1
- on: 2026-11-26
  sent: thank-you
  to: Lin Park
  by: email
- on: 2026-11-27
  sent: thank-you
  to: Ada Okafor
  by: handwritten
- on: 2026-11-27
  skipped: debrief
  round: 1
- on: 2026-12-11
  sent: check-in
  to: Lin Park
  by: email
- on: 2026-12-14
  reply: |
    We decide on Friday.
  promised: 2026-12-18
  reads: date
- on: 2026-12-16
  moved: 2
  from: 2026-12-17
- on: 2026-12-17
  cancelled: 2
- on: 2026-12-21
  outcome: offer
  answer-by: 2027-01-04
- on: 2026-12-22
  outcome: declined
- on: 2026-12-23
  outcome: reopened
- on: 2026-12-24
  outcome: rejected
  told: call
- on: 2026-12-24
  sent: reply-to-no
  to: Ada Okafor
  by: email
...
"""


def test_a_whole_story_is_told_by_flags_alone(coach: Coach, home: Path) -> None:
    for now, words in STORY:
        coach(*words, "--no-input", now=now)
    assert (home / "archive" / "brightwell-junior-analyst.yaml").read_text() == RECORD


def test_every_prompt_of_the_preparation_is_answered_by_flags_alone(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", *(word for each in HEART for word in ("--set", each)))
    assert step_of(coach, "acme", "prepare") == "done"


@remembered
def prepared(coach: Coach) -> None:
    """Acme, with all of the heart but the last prompt."""
    acme(coach)
    coach("prep", "acme", *(word for each in HEART[:-1] for word in ("--set", each)))


@remembered
def thanked(coach: Coach) -> None:
    """Acme, with the interview held and Ada thanked."""
    acme(coach)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-24")


@remembered
def offered(coach: Coach) -> None:
    """Acme, with an offer."""
    acme(coach)
    coach("outcome", "acme", "offer", now="2026-12-01")


@remembered
def turned_down(coach: Coach) -> None:
    """Acme, with a no."""
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")


def finish(screen: Screen) -> None:
    screen.asks("16 of 16").types(ENTER)


def tick(screen: Screen) -> None:
    screen.asks("Ada Okafor").types(SPACE + ENTER)
    screen.asks("How did you thank them?").types(ENTER)


def agree(screen: Screen) -> None:
    screen.asks("Acme").answers("y")


def decline(screen: Screen) -> None:
    screen.asks("Acme").types("2" + ENTER)


def note(screen: Screen) -> None:
    screen.asks("1 of 7").answers("It went well, I think")
    for number in (2, 3, 4, 5, 6, 7):
        screen.asks(f"{number} of 7").types(ENTER)
    screen.asks("y/").answers("n")


ReachStep = Callable[[Coach], None]
Answer = Callable[[Screen], None]


def command_of(coach: Coach, now: str, step: str) -> list[str]:
    """The words of the command that `next` prints for this step."""
    items = coach("next", "--json", now=now).json["items"]
    return shlex.split(next(item["command"] for item in items if item["step"] == step))


def open_steps(coach: Coach) -> list[str]:
    return [item["step"] for item in coach("next", "--json").json["items"]]


@pytest.mark.parametrize(
    ("step", "reach", "now"),
    [
        ("move-on", acme, "2026-12-24"),
    ],
)
def test_the_command_that_next_prints_ends_its_step(
    coach: Coach, step: str, reach: ReachStep, now: str
) -> None:
    reach(coach)
    program, *words = command_of(coach, now, step)
    assert program == "coach"
    coach(*words)
    assert step not in open_steps(coach)


@pytest.mark.parametrize(
    ("step", "reach", "now", "answer"),
    [
        ("prepare", prepared, "2026-11-21", finish),
        ("brief", prepared, "2026-11-23", agree),
        ("thank-you", acme, "2026-11-25", tick),
        ("check-in", thanked, "2026-12-08", agree),
        ("answer-offer", offered, "2026-12-01", decline),
        ("debrief", thanked, "2026-11-24", note),
        ("reply-to-no", turned_down, "2026-12-01", agree),
    ],
)
def test_the_command_that_next_prints_ends_its_step_at_a_terminal(
    coach: Coach, home: Path, step: str, reach: ReachStep, now: str, answer: Answer
) -> None:
    reach(coach)
    program, *words = command_of(coach, now, step)
    assert program == "coach"
    with Screen(*words, home=home, now=now) as screen:
        answer(screen)
        assert screen.ends() == 0
    assert step not in open_steps(coach)


@pytest.mark.parametrize(
    ("step", "reach", "now", "words"),
    [
        ("prepare", acme, "2026-11-21", ("followup", "acme", "--done", "prepare")),
        ("thank-you", acme, "2026-11-25", ("followup", "acme", "--done", "thank-you")),
        ("check-in", thanked, "2026-12-08", ("followup", "acme", "--done", "check-in")),
        ("move-on", acme, "2026-12-24", ("followup", "acme", "--done", "move-on")),
        ("answer-offer", offered, "2026-12-01", ("outcome", "acme", "accepted")),
        ("debrief", thanked, "2026-11-24", ("followup", "acme", "--done", "debrief")),
        ("reply-to-no", turned_down, "2026-12-01", ("followup", "acme", "--done", "reply-to-no")),
    ],
)
def test_what_is_asked_at_a_terminal_can_be_said_by_flags(
    coach: Coach, step: str, reach: ReachStep, now: str, words: tuple[str, ...]
) -> None:
    reach(coach)
    assert step in {command_step["step"] for command_step in coach("next", "--json", now=now).json["items"]}
    coach(*words, "--no-input")
    assert step not in open_steps(coach)


def test_a_command_can_be_run_as_printed_for_a_file_that_was_named_by_hand(coach: Coach, home: Path) -> None:
    acme(coach)
    (home / "jobs" / "acme.yaml").rename(home / "jobs" / "My Acme.yaml")
    program, *words = command_of(coach, "2026-11-25", "thank-you")
    assert program == "coach"
    coach(*words)


def test_every_command_on_the_page_finds_its_job(coach: Coach) -> None:
    for company, role in (("Acme", "Analyst"), ("Acme", "Engineer"), ("Acme Labs", ""), ("Überbau", "")):
        coach("new", company, role, "--on", "2026-11-24", now="2026-11-20")
    page = coach("next").out
    names = [line.split("coach prep ")[1].split()[0] for line in page.splitlines() if "coach prep " in line]
    found = [coach("prep", name, "--json").json["id"] for name in names]
    assert sorted(found) == ["acme-analyst", "acme-engineer", "acme-labs", "uberbau"]
