"""Every way to ask for JSON: a command line for each mode and each option, and the home in which they are typed."""

import json
import shlex
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import Coach
from tests.files.banks.packs import PACK

NOW = "2026-12-02"
NOTE = "Dear Ada,\n\nthank you. It is a great opportunity.\n\nNia\n"
MAIL = (
    "Dear Nia,\n\nwe'd like to invite you to a second interview on Monday 14 December at 10:00.\n\nLin Park\n"
)
MADE = (
    ("2026-11-20", "new Acme Analyst --on 2026-11-30 --with 'Ada Okafor, manager' --with 'Lin Park, hr'"),
    ("2026-11-20", "new Globex --on 2026-12-03 --with 'Sam Lee, peer'"),
    ("2026-11-20", "new Hooli --on 2026-11-25 --with 'Kim Roe, manager'"),
    ("2026-11-20", "story add 'Night release' --set outcome='Forty minutes, not six hours.' --set skills=planning"),
    ("2026-11-20", "prep globex --set goal='Fast releases' --set proof='Forty minutes'"),
    ("2026-11-20", "practice globex --rate why-yourself=fair"),
    ("2026-12-01", "outcome hooli no"),
    ("2026-12-01", "debrief acme --set wants='Reports that shops trust'"),
    ("2026-11-25", "settings country AT"),
    ("2026-11-25", "undo"),
)  # fmt: skip
"""What was typed on which day, to make the home."""


@dataclass(frozen=True)
class Line:
    """A command line without its `--json`, the name of its schema, and its exit code.

    `answered`: somebody sits at a terminal, and takes the first choice, or says yes.
    """

    schema: str
    words: str
    code: int = 0
    answered: bool = False

    @property
    def args(self) -> list[str]:
        return shlex.split(self.words)

    @property
    def name(self) -> str:
        return f"{self.words} (asked)" if self.answered else self.words


READ = (
    Line("next", "next --why --short"),
    Line("prep", "prep globex --time 60 --show"),
    Line("research", "research globex --about role"),
    Line("questions", "questions globex --for hr"),
    Line("match", "match acme"),
    Line("story-list", "story list"),
    Line("story-show", "story show night"),
    Line("practice", "practice globex --minutes 20 --pack first-job --aloud"),
    Line("practice", "practice --partner"),
    Line("practice-check", "practice --check did-team note.txt"),
    Line("practice-managers", "practice --conversation"),
    Line("practice-conversation", "practice --conversation --manager clear --say success"),
    Line("brief", "brief globex --round 1"),
    Line("tonight", "tonight globex --show"),
    Line("debrief", "debrief acme --round 1 --show"),
    Line("thanks", "thanks acme"),
    Line("thanks", "thanks acme --cards"),
    Line("drafts", "thanks acme --draft --to Ada --by handwritten"),
    Line("drafts", "thanks acme --eml mails"),
    Line("notes", "thanks acme --check note.txt --to Ada", code=1),
    Line("heard", "heard acme mail.txt"),
    Line("followup", "followup acme"),
    Line("drafts", "followup acme --draft --because competing-offer"),
    Line("drafts", "followup hooli --eml mails"),
    Line("feedback", "feedback hooli --card"),
    Line("feedback", "feedback hooli --to kim"),
    Line("drafts", "letter acme card --to Ada"),
    Line("drafts", "letter hooli reply-to-no --eml letters --force"),
    Line("drafts", "letter hooli check-in --because they-asked"),
    Line("notes", "letter acme --check note.txt --to Ada", code=1),
    Line("review", "review"),
    Line("people", "people"),
    Line("people", "people acme ada"),
    Line("list", "list --all"),
    Line("show", "show acme"),
    Line("bank-list", "bank list"),
    Line("bank-entries", "bank list prep"),
    Line("bank-pack", "bank list first-job"),
    Line("bank-packs", "bank list practice"),
    Line("bank-show", "bank show org-why"),
    Line("bank-show-question", "bank show why-yourself"),
    Line("bank-check", "bank check pack.yaml note.txt", code=4),
    Line("why-list", "why"),
    Line("why", "why both-sides"),
    Line("calendar", "calendar"),
    Line("check", "check", code=4),
    Line("where", "where"),
    Line("settings", "settings"),
    Line("help", "help prep"),
    Line("version", "version"),
    Line("completion", "completion zsh"),
    Line("brief", "print brief globex --paper a4"),
    Line("undo-list", "undo --list"),
    Line("undo-versions", "undo --list acme"),
)
RECORDING = (
    Line(
        "recorded",
        "new Wonka --on 2026-12-15 --at 14:00 --zone Europe/Berlin --kind video --place 'Room 4' "
        "--with 'Sam Lee, peer' --through 'Pat Doe, Staffers, agency'",
    ),
    Line(
        "recorded",
        "interview globex --on 2026-12-11 --at 9am --zone Europe/Berlin --kind phone --place Desk --with Lin "
        "--through no",
    ),
    Line("recorded", "interview globex --round 1 --moved 2026-12-12"),
    Line("recorded", "interview globex --add --on 2026-12-14"),
    Line("recorded", "interview globex --cancelled --by me"),
    Line("recorded", "prep globex --set goal='Calm releases' --set proof="),
    Line("recorded", "tonight globex --set intro='I run the desk.' --set wear=blue"),
    Line("recorded", "research globex --set org-why='Slow releases' --set org-news='A new head'"),
    Line("recorded", "questions globex --set ask='ask-success, ask-gain'"),
    Line("recorded", "match acme --goal 'Fast releases' --story night --say 'I have done it.'"),
    Line("recorded", "match acme --concern 'No degree' --proof 'Ten years of it'"),
    Line("recorded", "match acme --for 1 --say 'I have done it.'"),
    Line("recorded", "story add 'The food bank' --set outcome='It worked.' --set skills='planning, detail'"),
    Line(
        "recorded",
        "story edit night --set learning='Ask early.' --dismiss no-result --told Globex --on 2026-12-01",
    ),
    Line(
        "recorded", "practice globex --rate 1=fair --rate 2=weak --set 2='My words' --on 2026-12-01 --typed"
    ),
    Line("recorded", "practice globex --partner --record --rate 1=4 --set 1=clear --said 'More of these'"),
    Line("recorded", "practice --dismiss no-result"),
    Line(
        "practice-conversation",
        "practice globex --conversation --manager clear --say success --say thanks-and-leave --felt good",
    ),
    Line("recorded", "debrief acme --set feeling=calm --set decide='2026-12-11' --set doubts='No degree'"),
    Line(
        "recorded",
        "followup acme --done thank-you --to Ada --by email --on 2026-12-01 --note 'Thanked for the tour'",
    ),
    Line("recorded", "followup acme --done thank-you"),
    Line("recorded", "followup acme --skip debrief"),
    Line("recorded", "followup acme --reply 'We decide soon.' --promised 2026-12-11"),
    Line("recorded", "heard acme mail.txt --as invitation"),
    Line("recorded", "heard acme mail.txt --as no"),
    Line("recorded", "followup acme --done check-in --because they-asked"),
    Line("recorded", "followup acme --done move-on"),
    Line("recorded", "outcome acme no --told call --on 2026-12-01 --set end-cause=match"),
    Line("recorded", "outcome globex offer --by 2026-12-20"),
    Line("recorded", "outcome hooli accepted --final"),
    Line("recorded", "feedback hooli --on 2026-12-05 --card"),
    Line("recorded", "feedback hooli --on 2026-12-05 --set result=talked --set behaviour='Shorter answers'"),
    Line(
        "recorded",
        "people acme ada --name 'Ada Okáfor' --title CTO --company Tern --kind peer --email ada@example.com --met 1",
    ),
    Line("recorded", "people acme ada --merge lin"),
    Line("recorded", "people acme lin --remove"),
    Line("recorded", "delete acme"),
    Line("recorded", "delete night-release"),
    Line("recorded", "delete practice.yaml"),
    Line("recorded", "delete acme --purge --confirm acme"),
    Line("recorded", "settings country DE"),
    Line("undone", "undo"),
    Line("undone", "undo --redo"),
    Line("undone", "undo --of acme --at 1"),
    Line("recorded", "thanks acme", answered=True),
    Line("recorded", "brief globex", answered=True),
    Line("recorded", "followup acme", answered=True),
    Line("recorded", "feedback hooli", answered=True),
    Line("recorded", "feedback hooli --record", answered=True),
    Line("recorded", "outcome acme no", answered=True),
    Line("recorded", "edit acme", answered=True),
    Line("recorded", "edit night-release", answered=True),
)
KNOWN = (
    Line("recorded", "interview globex --on 2026-12-03"),
    Line("recorded", "prep globex --set goal='Fast releases'"),
    Line("recorded", "match acme --goal 'Reports that shops trust' --say ''"),
    Line("recorded", "story edit night --set skills=planning"),
    Line("recorded", "outcome hooli no --on 2026-12-01"),
    Line("recorded", "settings name --unset"),
    Line("undone", "undo --of globex --at 5"),
    Line("recorded", "practice globex --partner --record", answered=True),
)
"""What is on record already."""
MENDING = (
    Line("check", "check --fix", code=4),
    Line("calendar", "calendar acme --output out.json"),
)
"""What writes, and tells something else than the recorded."""
LINES = (*READ, *RECORDING, *KNOWN, *MENDING)


def make(coach: Coach, home: Path, folder: Path) -> None:
    """The home, and beside it the files that the lines name."""
    for now, words in MADE:
        coach(*shlex.split(words), now=now)
    (home / "jobs" / "broken.yaml").write_text("schema: 1\n")
    (folder / "note.txt").write_text(NOTE)
    (folder / "mail.txt").write_text(MAIL)
    (folder / "pack.yaml").write_text(PACK)
    editor = folder / "editor"
    editor.write_text(
        "#!/bin/sh\nsed -i -e 's/^role: .*/role: Clerk/' -e 's/^title: .*/title: Releases/' \"$1\"\n"
    )
    editor.chmod(0o700)


def facts(home: Path) -> Counter[str]:
    """What the records hold, read by another reader: each log entry, each answer, each other key with its value."""
    found: Counter[str] = Counter()
    for path in [
        *home.glob("jobs/*.yaml"),
        *home.glob("archive/*.yaml"),
        *home.glob("stories/*.yaml"),
        *home.glob("practice.yaml"),
        *home.glob("settings.yaml"),
    ]:
        record = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        found.update(as_text(fact) for fact in _facts(record))
    return found


def _facts(record: dict[str, Any]) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = list(record.pop("log", []))
    record.pop("schema")
    for key, value in record.items():
        if key in {"research", "prep", "ended", "answers"}:
            out += [{name: words} for name, words in value.items()]
        elif key in {"debriefs", "feedback"}:
            out += [{name: words} for notes in value for name, words in notes["answers"].items()]
        elif isinstance(value, list):
            out += [{key: each} for each in value]
        elif value not in {"null", ""}:
            out.append({key: value})
    return out


def as_text(fact: Any) -> str:
    """One fact as a text to compare by, whoever has read it."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in sorted(value.items())}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return str(value).strip()

    return json.dumps(plain(fact), ensure_ascii=False)
