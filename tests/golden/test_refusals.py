"""What each command says when it refuses, on one page a group. `pytest --snapshot-update` writes them; read the difference.

Each row has the exit code, the command line, and facts that must be named: the right word, a date, a way out. Whatever
is refused changes nothing and says so in at most three lines.
"""

from collections.abc import Callable
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.commands.helpers import acme
from tests.conftest import Coach
from tests.golden.transcript import Transcript

Group = tuple[Callable[[Coach], None], str, list[tuple[Any, ...]]]
"""What is on record, when, and the rows."""
DATE, TIME = "2026-12-03", "14:00"
"""How a date and a time are written, as refusals show it."""


def nothing(coach: Coach) -> None:
    """An empty home."""


def two_of_one_name(coach: Coach) -> None:
    acme(coach)
    coach("new", "Acme Labs", "Analyst")


def jobs(coach: Coach) -> None:
    acme(coach)
    coach("new", "Globex", "--on", "2026-11-24")


REFUSALS: dict[str, Group] = {
    "names of jobs": (acme, "2026-11-25", [
        (3, "followup xyzzy", "acme"),
        (3, "show xyzzy --json", "acme"),
        (3, "prep xyzzy --set goal=x", "acme"),
        (3, "thanks xyzzy", "acme"),
        (3, "outcome xyzzy no", "acme"),
        (3, "interview xyzzy --on thu", "acme"),
        (3, "research xyzzy", "acme"),
        (3, "questions xyzzy", "acme"),
        (3, "edit xyzzy", "acme"),
        (3, "delete nemo", "acme"),
        (3, "practice xyzzy", "acme"),
        (3, "match nowhere", "acme"),
        (3, "followup acmee", "acme"),
        (2, "edit ''"),
        (2, "followup '  '"),
        (2, "delete"),
    ]),
    "a name of several": (two_of_one_name, "2026-11-25", [
        (3, "followup ac", "acme", "acme-labs-analyst"),
        (3, "delete ac", "acme", "acme-labs-analyst"),
    ]),
    "no name where there are several": (jobs, "2026-11-25", [
        (3, f"{command}", "acme", "globex")
        for command in ("followup", "show", "thanks", "match", "edit", "questions", "interview", "outcome no")
    ]),
    "nothing on record": (nothing, "2026-11-25", [
        (3, "followup acme", "coach new"),
        (3, "show", "coach new"),
        (3, "thanks", "coach new"),
        (3, "brief", "coach tonight"),
        (2, "prep", "coach new"),
        (1, "undo"),
        (3, "story show", "coach story add"),
        (1, "calendar -o x.ics"),
    ]),
    "people": (acme, "2026-11-25", [
        (3, "followup acme --done thank-you --to Zed", "Ada Okafor", "coach interview acme"),
        (3, "followup acme --done check-in --to Zed", "Ada Okafor", "coach interview acme"),
        (2, "interview acme --round 1 --with ''", "Ada Okafor"),
        (2, "interview acme --round 1 --with ' '", "Ada Okafor"),
        (2, "interview acme --round 1 --with ', manager'", "Ada Okafor"),
        (2, "interview acme --round 1 --with ,,", "Ada Okafor"),
    ]),
    "ids": (acme, "2026-11-25", [
        (3, "prep acme --set gaol=x", "goal"),
        (3, "research acme --set org-wyh=x", "org-why"),
        (3, "questions acme --set ask=ask-gaol", "ask-goals"),
        (3, "bank show ask-gian", "ask-gain"),
        (3, "why both-side", "both-sides"),
        (3, "why tough-cals", "tough-calls"),
        (3, "why xyzzy", "coach why"),
        (3, "bank list reserch", "research"),
        (3, "bank list xyzzy", "qualifying", "practice"),
        (3, "bank list sofware", "software"),
        (3, "bank show hard-gapp", "hard-gap"),
        (3, "bank show xyzzy", "coach bank list"),
        (2, "bank show"),
        (2, "bank lsit"),
        (2, "bank check"),
        (2, "prep acme --set goal", "--set"),
        (2, "prep acme --set =x", "--set"),
        (2, "prep acme --set ''", "--set"),
        (2, "prep acme --set =", "--set"),
        (2, "prep acme --set goal=- --set proof=-"),
    ]),
    "dates": (acme, "2026-11-25", [
        *(
            (2, f"interview acme --add --on '{words}'", fact)
            for words, fact in (
                ("soonish", DATE), ("", DATE), ("32 dec", "31"), ("30 feb", "28"), ("2026-02-29", "28"),
                ("2026-13-01", "12"), ("3.12.2026", DATE), ("next thu", "Thu 26 Nov 2026"),
                ("wed", "Wed 2 Dec 2026"), ("1969-12-31", "1970"), ("2101-01-01", "2100"), ("3 dec 1800", "1970"),
                ("0001-01-01", "1970"), ("9999-12-31", "2100"), ("fri 3 dec 2026", "Thu 3 Dec 2026"),
                ("thu 25:00", TIME), ("thu 9", DATE), ("2026-12-03T", DATE), ("٣ dec", DATE),
            )
        ),
        *(
            (2, f"{line} 03/12", "3 Dec", "12 Mar")
            for line in (
                "new Globex --on", "interview acme --add --on", "interview acme --moved",
                "interview acme --cancelled --on", "followup acme --done thank-you --on", "followup acme --promised",
                "outcome acme no --on", "outcome acme offer --by", "feedback acme --on",
            )
        ),
        (2, "prep acme --set when=03/12", "3 Dec", "12 Mar"),
        *(
            (2, f"{line} {year}-06-01", "1970", "2100")
            for line in (
                "new Globex --on", "interview acme --moved", "followup acme --done thank-you --on",
                "followup acme --promised", "outcome acme no --on", "outcome acme offer --by",
            )
            for year in (1969, 2101)
        ),
        (2, "interview acme --round 1 --at 9", "09:00", "21:00"),
        *(
            (2, f"interview acme --round 1 --at '{words}'", TIME)
            for words in ("25:00", "14:60", "0pm", "13pm", "noonish", "")
        ),
        *(
            (2, f"new Globex --on 'thu 14:00' --zone '{zone}'", "Europe/Berlin")
            for zone in ("Europe/Atlantis", "CETT", "../../etc/passwd", "")
        ),
    ]),
    "what cannot be": (acme, "2026-11-25", [
        (1, "followup acme --promised 2026-11-24", "--on DATE"),
        (1, "followup acme --reply Soon --on 2026-11-24 --promised 2026-11-23"),
        (1, "followup acme --done thank-you --on 2026-11-26"),
        (1, "followup acme --skip debrief --on 2026-11-26"),
        (1, "followup acme --reply Hello --on 2026-11-26"),
        (1, "followup acme --promised 2026-12-11 --on 2026-11-26"),
        (1, "outcome acme no --on 2026-11-26"),
        (1, "interview acme --cancelled --on 2026-11-26"),
        (1, "outcome acme offer --by 2026-11-24"),
        (1, "outcome acme reopened"),
        (1, "interview acme --cancelled --round 1"),
        (1, "new acme", "coach followup acme"),
        (1, "new ACMÉ", "coach followup acme"),
        (3, "interview acme --round 7 --kind video", "1"),
        (3, "interview acme --cancelled --round 9"),
        (3, "interview acme --moved 2026-12-01 --round 9"),
        (3, "brief acme --round 7"),
    ]),
    "empty texts": (acme, "2026-11-25", [
        *((2, f"new '{company}'", "coach new COMPANY") for company in ("", "   ", "\n", "\t ")),
        *((2, f"followup acme --reply '{reply}'") for reply in ("", "  ", "\n\n")),
        (2, "followup acme --done stay-in-touch --note ''"),
    ]),
    "words": (acme, "2026-11-25", [
        (2, "new Globex --on thu --kind vidoe", "video"),
        (2, "interview acme --round 1 --kind zoom", "video"),
        (2, "interview acme --cancelled --by nemo", "them"),
        (2, "interview acme --kind video --by banana"),
        (2, "followup acme --done thankyou", "thank-you"),
        (2, "followup acme --done xyzzy", "check-in"),
        (2, "followup acme --skip xyzzy", "check-in"),
        (2, "followup acme --done thank-you --by pigeon", "email"),
        (2, "followup acme --done check-in --because impatient", "they-asked"),
        (2, "outcome acme perhaps", "rejected"),
        (2, "outcome acme", "rejected", "coach outcome acme"),
        (2, "outcome acme no --told dream", "mail"),
        (2, "outcome acme no --set end-cause=luck", "me, match, brief, role"),
        (2, "prep acme --time 30", "20"),
        (2, "prep acme --set kind=zoom", "video"),
        (2, "research acme --about money", "organisation"),
        (2, "questions acme --for boss", "manager"),
        (2, "next --color rainbow", "never"),
        (2, "practice --minutes=ten", "--minutes"),
    ]),
    "what does not go together": (acme, "2026-11-25", [
        (2, "followup acme --done debrief --skip thank-you"),
        (2, "followup acme --done debrief --reply Hello"),
        (2, "followup acme --done debrief --to Ada"),
        (2, "followup acme --done debrief --by email"),
        (2, "followup acme --done thank-you --because they-asked"),
        (2, "followup acme --to Ada"),
        (2, "followup acme --by email"),
        (2, "followup acme --on today"),
        (2, "followup acme --note 'an article'", "--note", "--done"),
        (2, "followup acme --done answer-offer"),
        (2, "followup acme --done improve"),
        (2, "followup acme --skip move-on"),
        (2, "followup acme --draft --done check-in"),
        (2, "followup acme --draft --because they-asked"),
        (2, "followup acme --draft --reply hi"),
        (2, "followup acme --draft --to ada"),
        (2, "new Globex --at 14:00"),
        (2, "new Globex --kind video"),
        (2, "new Globex --on 'thu 14:00' --at 15:00"),
        (2, "interview acme", "--on DATE"),
        (2, "interview acme --moved 2026-12-01 --on 2026-12-02"),
        (2, "interview acme --cancelled --moved 2026-12-01"),
        (2, "outcome acme no --by '4 dec'"),
        (2, "outcome acme offer --told call"),
        (2, "outcome acme no --final"),
        (2, "thanks acme --by email"),
        (2, "thanks acme --to ada"),
        (2, "thanks acme --force"),
        (2, "thanks acme --draft --by phone"),
        (2, "thanks acme --draft --check x"),
        (2, "thanks acme --check - --check -"),
        (2, "brief acme --format docx", "--format"),
        (2, "brief acme --paper a5", "--paper"),
        (2, "brief acme --force", "--force", "-o FILE"),
        (2, "brief acme --open --format md", "--open"),
        (2, "edit acme", "coach where"),
        (2, "undo --of acme"),
        (2, "undo --at 1"),
        (2, "undo acme"),
        (2, "undo --of acme --at x"),
        (3, "undo --list nemo"),
        (3, "undo --of nemo --at 1"),
        (3, "undo --of acme --at 99", "99", "coach undo --list acme"),
        (3, "calendar nemo -o x.ics"),
        (2, "delete acme --purge", "coach delete acme --purge --confirm acme"),
        (1, "delete acme --purge --confirm globex"),
        (1, "delete acme --purge --confirm ''"),
    ]),
    "what is no command line": (nothing, "2026-11-25", [
        *((2, typed, f"coach {near}") for typed, near in (
            ("folowup", "followup"), ("thank", "thanks"), ("nxt", "next"), ("wehre", "where"), ("outcom", "outcome"),
            ("intervew", "interview"), ("xyzzy", "help"),
        )),
        (2, "next extra"),
        (2, "list --nonsense"),
        (2, "new"),
        (2, "followup --done"),
        (2, "interview --round x"),
        (2, "why a b"),
        (2, "prep --set"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSALS)
def test_refusals_read_like_this(
    coach: Coach, said: Transcript, snapshot: SnapshotAssertion, name: str
) -> None:
    prepare, now, rows = REFUSALS[name]
    prepare(coach)
    for code, line, *facts in rows:
        said.refuses(code, line, *facts, now=now)
    assert str(said) == snapshot


def test_a_clock_that_cannot_be_read_is_not_guessed(said: Transcript, snapshot: SnapshotAssertion) -> None:
    for now in ("tomorrow", "2026-13-01", "1969-12-31", "2101-01-01", "2026-11-21T25:00"):
        said.about(f"COACH_NOW={now}")
        said.refuses(2, "next", "COACH_NOW", now=now)
    assert str(said) == snapshot


def test_one_check_in_means_one(coach: Coach, said: Transcript, snapshot: SnapshotAssertion) -> None:
    """Each refusal names the days that count."""
    for company in ("Acme", "Globex", "Initech", "Hooli", "Umbra"):
        coach("new", company, "--on", "2026-11-24", "--with", "Ada Okafor, manager", now="2026-11-20")
    said.about("before the interview")
    said.refuses(1, "followup acme --done check-in", now="2026-11-21", most=5)
    coach("followup", "acme", "--done", "thank-you", now="2026-11-25")
    said.about("too early")
    said.refuses(1, "followup acme --done check-in", "Wed 25 Nov", "Wed 9 Dec", now="2026-12-02", most=5)
    said.about("too early on its own day")
    said.refuses(1, "followup acme --done check-in --on 2026-12-02", now="2026-12-10", most=5)
    coach("followup", "acme", "--done", "check-in", now="2026-12-09")
    facts = ("Wed 9 Dec", "Wed 16 Dec", "--because")
    said.about("a second one")
    said.refuses(1, "followup acme --done check-in", *facts, now="2026-12-11", most=5)
    coach("followup", "globex", "--promised", "2026-12-18", now="2026-11-25")
    said.about("before the day they named")
    said.refuses(1, "followup globex --done check-in", "Fri 18 Dec", "Tue 22 Dec", now="2026-12-16", most=5)
    coach("outcome", "initech", "no", now="2026-12-01")
    said.about("after a no")
    said.refuses(1, "followup initech --done check-in", now="2026-12-10", most=5)
    coach("interview", "hooli", "--on", "2026-12-15", now="2026-12-01")
    said.about("with an interview to come")
    said.refuses(1, "followup hooli --done check-in", "Tue 15 Dec", now="2026-12-10", most=5)
    coach("outcome", "umbra", "on-hold", now="2026-12-01")
    coach("followup", "umbra", "--done", "look", now="2026-12-16")
    said.about("what is sent once")
    said.refuses(1, "followup umbra --done look", now="2026-12-17", most=5)
    assert str(said) == snapshot
