"""A whole story by the command line alone: two rounds, a no, a call, something learnt, a contact kept."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.commands.helpers import log_of, stored
from tests.conftest import Coach
from tests.once import remembered

COMMANDS: list[tuple[str, list[str]]] = [
    ("2026-11-20", ["new", "Acme", "Baker", "--on", "2026-11-24", "--with", "Hal Reyes, hr"]),
    ("2026-11-23", ["interview", "acme", "--moved", "2026-11-26"]),
    (
        "2026-11-26",
        [
            "debrief", "acme", "--set", "feeling=It went well", "--set", "met=Ada Okafor, manager; Hal Reyes, hr",
            "--set", "wants=Bread by six", "--set", "doubts=early hours: I rise at four", "--set", "decide=none",
            "--set", "promised=send the recipe by 30 nov", "--set", "change=Pause before an answer",
        ],
    ),
    ("2026-11-27", ["followup", "acme", "--done", "thank-you", "--by", "email"]),
    ("2026-11-28", ["followup", "acme", "--done", "improve", "--to", "a1"]),
    ("2026-11-30", ["interview", "acme", "--on", "2026-12-03", "--with", "Ada Okafor"]),
    ("2026-12-02", ["interview", "acme", "--cancelled"]),
    ("2026-12-04", ["outcome", "acme", "no", "--told", "mail"]),
    ("2026-12-05", ["followup", "acme", "--done", "reply-to-no", "--by", "email"]),
    ("2026-12-07", ["feedback", "acme", "--on", "2026-12-09"]),
    (
        "2026-12-09",
        [
            "feedback", "acme", "--set", "result=talked", "--set", "said=A bit long at times.",
            "--set", "behaviour=Shorter answers by 20 dec", "--set", "touch=yes",
        ],
    ),
    ("2026-12-15", ["followup", "acme", "--done", "improve", "--to", "a2"]),
    ("2026-12-16", ["followup", "acme", "--done", "improve", "--to", "a3"]),
    ("2027-01-09", ["followup", "acme", "--done", "stay-in-touch", "--by", "email"]),
    ("2027-04-10", ["followup", "acme", "--done", "stay-in-touch", "--by", "linkedin"]),
]  # fmt: skip
LIVED: dict[bool, list[tuple[str, dict[str, Any]]]] = {}
DAYS = [(date(2026, 11, 20) + timedelta(days=n)).isoformat() for n in range(120)]


@remembered
def story(coach: Coach, until: str = "9999") -> None:
    """The story up to and with this day."""
    for on, words in COMMANDS:
        if on <= until:
            coach(*words, now=on)


@remembered
def ended(coach: Coach) -> None:
    """The whole story, which the person ends."""
    story(coach)
    coach("followup", "acme", "--skip", "stay-in-touch", now="2027-04-11")


def states(coach: Coach) -> dict[str, str]:
    steps = coach("followup", "acme", "--json").json["steps"]
    return {each.get("id", each["step"]): each["state"] for each in steps}


def without_log(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key != "log"}


def test_every_command_of_it_is_recorded(coach: Coach) -> None:
    story(coach)
    assert [(entry["on"], *(key for key in entry if key != "on")) for entry in log_of(coach, "acme")] == [
        ("2026-11-23", "moved", "from"),
        ("2026-11-26", "done", "round"),
        ("2026-11-27", "sent", "to", "by"),
        ("2026-11-27", "sent", "to", "by"),
        ("2026-11-28", "done", "id"),
        ("2026-12-02", "cancelled"),
        ("2026-12-04", "outcome", "told"),
        ("2026-12-05", "sent", "to", "by"),
        ("2026-12-07", "agreed", "for"),
        ("2026-12-09", "agreed"),
        ("2026-12-15", "done", "id"),
        ("2026-12-16", "done", "id"),
        ("2027-01-09", "sent", "to", "by"),
        ("2027-04-10", "sent", "to", "by"),
    ]


def test_at_its_end_only_the_contact_is_left(coach: Coach) -> None:
    story(coach)
    assert states(coach) == {
        "prepare": "closed", "rehearse": "closed", "brief": "closed", "debrief": "done", "thank-you": "done",
        "check-in": "closed", "move-on": "closed", "reply-to-no": "done", "feedback-call": "done", "a1": "done", "a2": "done",
        "a3": "done", "stay-in-touch": "waiting",
    }  # fmt: skip


def days_of(coach: Coach, *, follow: bool) -> list[tuple[str, dict[str, Any]]]:
    """Each of the 120 days with what `next` says on it, lived through once; the story goes on only with `follow`."""
    if follow not in LIVED:
        found = LIVED[follow] = []
        for now in DAYS:
            for on, words in COMMANDS:
                if on == now and (follow or on == DAYS[0]):
                    coach(*words, now=on)
            found.append((now, coach("next", "--json", now=now).json))
    return LIVED[follow]


@pytest.mark.parametrize("follow", [True, False], ids=["done as told", "nothing done"])
def test_next_says_one_thing_of_the_job_on_each_day(coach: Coach, *, follow: bool) -> None:
    lines = [
        (now, len(found["items"]) + len(found["waiting"])) for now, found in days_of(coach, follow=follow)
    ]
    assert [line for line in lines if line[1] != 1] == []


@pytest.mark.parametrize("follow", [True, False], ids=["done as told", "nothing done"])
def test_what_next_names_is_open_and_has_a_command_and_a_reason(coach: Coach, *, follow: bool) -> None:
    items = [(now, item) for now, found in days_of(coach, follow=follow) for item in found["items"]]
    bad = [
        (now, item)
        for now, item in items
        if not (
            item["state"] in {"due", "overdue"}
            and item["command"].startswith("coach ")
            and "acme-baker" in item["command"]
            and item["why"]
            and item["source"]
            and (item["opens"] or now) <= now
        )
    ]
    assert bad == []


@pytest.mark.parametrize("follow", [True, False], ids=["done as told", "nothing done"])
def test_what_the_job_waits_for_is_still_to_come_and_has_a_reason(coach: Coach, *, follow: bool) -> None:
    waits = [(now, each) for now, found in days_of(coach, follow=follow) for each in found["waiting"]]
    assert [wait for wait in waits if not (wait[1]["why"] and wait[1]["opens"] > wait[0])] == []


def test_what_next_says_changes_on_these_days(coach: Coach) -> None:
    told: list[tuple[str, str, str]] = []
    for now, found in days_of(coach, follow=True):
        kind = "do" if found["items"] else "wait"
        item = (found["items"] or found["waiting"])[0]
        if [(kind, item["step"])] != [line[1:] for line in told[-1:]]:
            told.append((now, kind, item["step"]))
    assert told == [
        ("2026-11-20", "do", "prepare"),
        ("2026-11-26", "do", "thank-you"),
        ("2026-11-27", "do", "improve"),
        ("2026-11-30", "do", "prepare"),
        ("2026-12-02", "do", "improve"),
        ("2026-12-04", "do", "reply-to-no"),
        ("2026-12-05", "do", "improve"),
        ("2026-12-16", "wait", "stay-in-touch"),
        ("2027-01-08", "do", "stay-in-touch"),
        ("2027-01-09", "wait", "stay-in-touch"),
    ]


def test_a_job_that_is_over_lies_in_the_archive(coach: Coach, home: Path) -> None:
    ended(coach)
    assert [path.name for path in (home / "archive").iterdir()] == ["acme-baker.yaml"]
    assert list((home / "jobs").iterdir()) == []


def test_archiving_loses_nothing(coach: Coach, home: Path) -> None:
    story(coach)
    before = stored(home, "acme-baker")
    coach("followup", "acme", "--skip", "stay-in-touch", now="2027-04-11")
    after = stored(home, "acme-baker", "archive")
    assert (without_log(after), after["log"][:-1]) == (without_log(before), before["log"])


def test_reopening_loses_nothing(coach: Coach, home: Path) -> None:
    ended(coach)
    before = stored(home, "acme-baker", "archive")
    coach("outcome", "acme", "reopened", now="2027-04-20")
    after = stored(home, "acme-baker")
    assert (without_log(after), after["log"][:-1]) == (without_log(before), before["log"])


def test_reopened_it_is_in_one_place(coach: Coach, home: Path) -> None:
    ended(coach)
    coach("outcome", "acme", "reopened", now="2027-04-20")
    assert [path.parent.name for path in home.glob("*/acme-baker.yaml")] == ["jobs"]


def test_undo_of_the_last_word_brings_it_back_from_the_archive(coach: Coach, home: Path) -> None:
    story(coach)
    before = stored(home, "acme-baker")
    coach("followup", "acme", "--skip", "stay-in-touch", now="2027-04-11")
    coach("undo")
    assert stored(home, "acme-baker") == before
