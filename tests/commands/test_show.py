"""`coach show`."""

from pathlib import Path

from tests.commands.helpers import acme, contents, write_by_hand
from tests.conftest import Coach

WHOLE = """\
schema: 1
company: Acme
role: Backend engineer
through: null
people:
- name: Ada Okafor
  title: Head of Platform
  kind: manager
  email: ada@example.com
  shoe-size: 41
interviews:
- round: 1
  on: 2026-11-24
  at: 14:00
  zone: Europe/Berlin
  kind: video
  met: [Ada Okafor]
research:
  org-why: |
    They lost two clients to slow releases.
log:
- on: 2026-11-24
  promised: 2026-12-11
- on: 2026-11-25
  sent: thank-you
  to: Ada Okafor
  by: email
- on: 2027-01-05
  outcome: rejected
colour: blue
"""


def test_the_json_has_the_keys_of_the_file(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/acme.yaml", WHOLE)
    assert coach("show", "acme", "--json").json == {
        "schema": 1,
        "job": {
            "schema": 1,
            "company": "Acme",
            "role": "Backend engineer",
            "through": None,
            "people": [
                {
                    "name": "Ada Okafor", "title": "Head of Platform", "kind": "manager",
                    "email": "ada@example.com", "shoe-size": "41",
                }
            ],
            "interviews": [
                {
                    "round": 1, "on": "2026-11-24", "at": "14:00", "zone": "Europe/Berlin", "kind": "video",
                    "met": ["Ada Okafor"],
                }
            ],
            "research": {"org-why": "They lost two clients to slow releases."},
            "log": [
                {"on": "2026-11-24", "promised": "2026-12-11"},
                {"on": "2026-11-25", "sent": "thank-you", "to": "Ada Okafor", "by": "email"},
                {"on": "2027-01-05", "outcome": "rejected"},
            ],
            "colour": "blue",
        },
    }  # fmt: skip


def test_a_fresh_job_has_only_what_is_always_written(coach: Coach) -> None:
    coach("new", "Acme")
    assert coach("show", "acme", "--json").json["job"] == {
        "schema": 1, "company": "Acme", "role": "", "through": None,
    }  # fmt: skip


def test_the_page_has_all_that_is_on_record(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/acme.yaml", WHOLE)
    said = coach("show", "acme").out
    for words in (
        "Acme · Backend engineer", "Ada Okafor", "Head of Platform", "ada@example.com", "They lost two clients",
        "Tue 24 Nov 2026, 14:00 Europe/Berlin", "Fri 11 Dec",
    ):  # fmt: skip
        assert words in said


def test_unknown_keys_are_kept_when_the_file_is_written(coach: Coach, home: Path) -> None:
    write_by_hand(home, "jobs/acme.yaml", WHOLE)
    coach("prep", "acme", "--set", "goal=Reports")
    text = (home / "jobs" / "acme.yaml").read_text()
    assert "colour: blue" in text
    assert "shoe-size: '41'" in text


def test_a_job_in_the_archive_can_be_shown(coach: Coach) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew")
    assert coach("show", "acme", "--json").json["job"]["company"] == "Acme"


def test_without_a_name_it_is_the_only_live_job(coach: Coach) -> None:
    acme(coach)
    assert coach("show", "--json").json["job"]["company"] == "Acme"


def test_looking_changes_nothing(coach: Coach, home: Path) -> None:
    acme(coach)
    before = contents(home)
    coach("show", "acme")
    assert contents(home) == before
