"""Every writing command of the program, each on a home with a past: what the enumeration of faults goes through.

The people and companies are invented.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.faults.sample import LIVE_ID, OVER_ID, QUIET_ID, coach

TODAY = "2026-11-21"
Words = tuple[str, ...]
EDITED = "edited.yaml"
"""Beside the home: what the editor of the scenario `edit` puts in place."""


class NotThereYet(Exception):
    """The program cannot do yet what a scenario begins with."""


class Scenario(NamedTuple):
    """One command line on the sample home.

    `prepare` changes the home before; `typed` are the lines that a person types at a terminal; `private` is text that
    must be nowhere in the home afterwards; `partly` are the words for the first of its two writes; `damaged` is a record that `prepare` made unusable. With `no_exchange`, it
    runs on a system that cannot exchange two files in one instant.
    """

    name: str
    words: Words
    now: str = TODAY
    prepare: Callable[[Path], None] | None = None
    typed: Words = ()
    private: str = ""
    partly: Words = ()
    damaged: str = ""
    editor: str = ""
    empty_home: bool = False
    no_exchange: bool = False

    def words_on(self, home: Path) -> Words:
        """The words, with the number of the oldest version filled in where one is asked for."""
        return tuple(oldest_version(home, self.words[2]) if word == "OLDEST" else word for word in self.words)


def oldest_version(home: Path, name: str) -> str:
    """The number of the oldest version of this record; 1 where the program cannot tell."""
    listed = coach(home, TODAY, "undo", "--list", name, "--json")
    return str(min(each["number"] for each in json.loads(listed.out)["versions"]) if listed.code == 0 else 1)


def _do(home: Path, lines: tuple[Words, ...]) -> None:
    for words in lines:
        if coach(home, TODAY, *words).code != 0:
            raise NotThereYet


def _first(*lines: Words) -> Callable[[Path], None]:
    """Run these command lines before the one that faults are put into."""
    return partial(_do, lines=lines)


def _open_to_others(home: Path) -> None:
    for path in home.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _leave_temporary(home: Path) -> None:
    record = home / "jobs" / f"{LIVE_ID}.yaml"
    path = record.with_name(f".{record.name}.4711.tmp")
    path.write_bytes(record.read_bytes()[:40])
    path.chmod(0o600)


def _cut_off(home: Path, keep: int) -> None:
    path = home / "jobs" / f"{LIVE_ID}.yaml"
    path.write_bytes(path.read_bytes()[:keep])


def _for_the_editor(home: Path) -> None:
    text = (home / "jobs" / f"{LIVE_ID}.yaml").read_text(encoding="utf-8")
    path = home.parent / EDITED
    path.write_text(text.replace("Head of Platform", "Head of Tools"), encoding="utf-8")


def _linked(home: Path, record: str) -> None:
    """The record is a link to a file that is none of ours."""
    path = home / "jobs" / f"{record}.yaml"
    path.rename(home / "mine.yaml")
    path.symlink_to(Path("..", "mine.yaml"))


def _commented(home: Path) -> None:
    path = home / "jobs" / f"{LIVE_ID}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\npeople:", "\n# my own words\npeople: # who", 1), encoding="utf-8")


def _replied(home: Path) -> None:
    _do(home, (("followup", "quarry", "--reply", "We went with another candidate."),))


def _edited_since(home: Path) -> None:
    """The latest step was on a record that was edited by hand since; the step before it was on another."""
    _do(home, (("new", "Lumen"), THANKED))
    (path,) = home.glob("jobs/brightwell*.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("...\n", "mine: x\n...\n"), encoding="utf-8")


THANKED = ("followup", "brightwell", "--done", "thank-you", "--by", "email")
ANSWERS = ("--set", "org-why=They lost two clients to slow releases.", "--set", "opening=What must change?")
NOTES = ("--set", "feeling=Calm.", "--set", "wants=Fewer late reports.", "--set", "decide=4 dec")
REJECTED = ("outcome", "quarry", "no", "--told", "mail")
HEARD = ("--set", "result=talked", "--set", "said=Shorter answers.", "--set", "skill=Learn to plan a site.")
STORY = ("story", "add", "Night release", "--set", "outcome=Forty minutes.")
GOAL = ("match", "acme", "--goal", "Faster releases")
TYPED = ("Lumen", "Data engineer", "yesterday", "Uma Ray, hr")

CHANGES = (
    Scenario("new", ("new", "Lumen", "Data engineer", "--on", "2026-12-08", "--with", "Uma Ray, hr")),
    Scenario("new, typed", ("followup",), typed=TYPED, empty_home=True),
    Scenario("interview --on", ("interview", "acme", "--on", "2026-12-04", "--at", "11:00")),
    Scenario("interview --add", ("interview", "acme", "--add", "--on", "2026-12-10")),
    Scenario("interview --moved", ("interview", "acme", "--moved", "2026-12-07")),
    Scenario("interview --cancelled", ("interview", "acme", "--cancelled")),
    Scenario(
        "interview --with", ("interview", "acme", "--with", "Ben Abel, Engineer, peer, ben@example.com")
    ),
    Scenario("people --name", ("people", "brightwell", "Amal", "--name", "Amal Saïd")),
    Scenario("people --merge", ("people", "quarry", "Ines", "--merge", "Tom")),
    Scenario("people --remove", ("people", "quarry", "Ines", "--remove")),
    Scenario("prep --set", ("prep", "acme", *ANSWERS)),
    Scenario("tonight --set", ("tonight", "acme", "--set", "intro=I keep it running.", "--set", "wear=blue")),
    Scenario("research --set", ("research", "acme", "--set", "org-tick=They sell time.")),
    Scenario("questions --set", ("questions", "acme", "--set", "ask=ask-success, ask-gain")),
    Scenario("debrief --set", ("debrief", "brightwell", *NOTES)),
    Scenario("feedback --set", ("feedback", "kestrel", *HEARD)),
    Scenario("followup --done thank-you", THANKED),
    Scenario("followup --done check-in", ("followup", "quarry", "--done", "check-in", "--by", "phone")),
    Scenario("followup --skip", ("followup", "brightwell", "--skip", "thank-you", "--to", "Amal Said")),
    Scenario("followup --promised", ("followup", "quarry", "--promised", "2026-12-04")),
    Scenario("followup --reply", ("followup", "quarry", "--reply", "Still deciding.")),
    Scenario("heard --as no", ("heard", "quarry", "--as", "no"), prepare=_replied),
    Scenario("followup --done improve", ("followup", "kestrel", "--done", "improve", "--to", "a1")),
    Scenario("outcome offer", ("outcome", "brightwell", "offer", "--by", "2026-11-30")),
    Scenario("outcome no", (*REJECTED, "--set", "end-cause=role"), partly=REJECTED),
    Scenario("story add", (*STORY, "--set", "skills=automation")),
    Scenario(
        "story edit",
        ("story", "edit", "night", "--set", "outcome=Half an hour.", "--told", "Acme"),
        prepare=_first(STORY),
    ),
    Scenario(
        "match",
        ("match", "acme", "--for", "1", "--story", "night", "--say", "I have done it."),
        prepare=_first(STORY, GOAL),
    ),
    Scenario("match --concern", ("match", "acme", "--concern", "Too junior")),
    Scenario("settings", ("settings", "name", "Mira Brandt")),
    Scenario("edit", ("edit", "acme"), prepare=_for_the_editor, editor=EDITED),
    Scenario(
        "followup --reply, with comments", ("followup", "acme", "--reply", "Hello."), prepare=_commented
    ),
)

MOVES = (
    Scenario("outcome moved-on", ("outcome", "quarry", "moved-on")),
    Scenario("outcome withdrew", ("outcome", "acme", "withdrew")),
    Scenario("outcome reopened", ("outcome", "orbital", "reopened")),
    Scenario("followup --reply, through a link", ("followup", "quarry", "--reply", "Still deciding."),
             prepare=partial(_linked, record=QUIET_ID)),
    Scenario("outcome moved-on, of a link", ("outcome", "quarry", "moved-on"),
             prepare=partial(_linked, record=QUIET_ID)),
    Scenario("delete", ("delete", "quarry")),
    Scenario("delete of a link", ("delete", "quarry"), prepare=partial(_linked, record=QUIET_ID)),
    Scenario("delete of a story", ("delete", "night"), prepare=_first(STORY)),
    Scenario("delete --purge of a story", ("delete", "night", "--purge", "--confirm", "night-release"),
             prepare=_first(STORY), private="Forty minutes"),
    Scenario("delete --purge", ("delete", "quarry", "--purge", "--confirm", QUIET_ID),
             private="Ines Costa"),
)  # fmt: skip

WAYS_BACK = (
    Scenario("undo of a change", ("undo",), prepare=_first(THANKED)),
    Scenario("undo of a create", ("undo",), prepare=_first(("new", "Lumen"))),
    Scenario("undo of a story", ("undo",), prepare=_first(STORY)),
    Scenario("undo of a move", ("undo",), prepare=_first(("outcome", "acme", "withdrew"))),
    Scenario("undo of a reopening", ("undo",), prepare=_first(("outcome", "orbital", "reopened"))),
    Scenario("undo of a delete", ("undo",), prepare=_first(("delete", "quarry"))),
    Scenario("undo past an edit by hand", ("undo",), prepare=_edited_since),
    Scenario("undo --of --at", ("undo", "--of", "quarry", "--at", "OLDEST")),
    Scenario("undo --of --at, deleted", ("undo", "--of", QUIET_ID, "--at", "OLDEST"),
             prepare=_first(("delete", "quarry"))),
    Scenario("undo --of --at, archived", ("undo", "--of", OVER_ID, "--at", "OLDEST")),
)  # fmt: skip

EXPORTS = (
    Scenario("calendar -o", ("calendar", "-o", "/dev/null")),
    Scenario(
        "calendar -o, again", ("calendar", "-o", "/dev/null"),
        prepare=_first(("calendar", "-o", "/dev/null"), ("interview", "acme", "--moved", "2026-12-07")),
    ),
)  # fmt: skip

MENDINGS = (
    Scenario("check --fix of permissions", ("check", "--fix"), prepare=_open_to_others),
    Scenario("check --fix of a temporary", ("check", "--fix"), prepare=_leave_temporary),
    Scenario("check --fix of a cut-off record", ("check", "--fix"),
             prepare=partial(_cut_off, keep=120), damaged=LIVE_ID),
    Scenario("check --fix of an empty record", ("check", "--fix"),
             prepare=partial(_cut_off, keep=0), damaged=LIVE_ID),
)  # fmt: skip

ELSEWHERE = tuple(
    each._replace(name=f"{each.name}, no exchange", no_exchange=True)
    for each in (*CHANGES, *MOVES, *WAYS_BACK)
    if each.name
    in {"new", "followup --skip", "outcome moved-on", "delete", "undo of a change", "undo of a create"}
)

SOON = ("interview", "acme", "--moved", "2026-11-23")
MINE = ("practice", "acme", "--rate", "why-yourself=fair", "--set", "why-yourself=I mend slow releases.")
TALKED = (
    "practice", "acme", "--conversation", "--manager", "clear", "--say", "success", "--say", "thanks-and-leave",
)  # fmt: skip
PRACTICE = (
    Scenario("practice --rate, the first", ("practice", "acme", "--rate", "why-yourself=weak")),
    Scenario("practice --rate, the step too", MINE, prepare=_first(SOON)),
    Scenario("practice --rate, one more", ("practice", "acme", "--rate", "1=good"), prepare=_first(SOON, MINE)),
    Scenario(
        "practice --partner --record",
        ("practice", "acme", "--partner", "--record", "--rate", "1=4", "--set", "1=Clear.", "--said", "More."),
        prepare=_first(SOON),
    ),
    Scenario("practice --dismiss", ("practice", "--dismiss", "no-number"), prepare=_first(MINE)),
    Scenario("practice --conversation", TALKED),
    Scenario("practice --conversation, the step too", TALKED, prepare=_first(SOON)),
    Scenario("undo of practice", ("undo",), prepare=_first(SOON, MINE)),
)  # fmt: skip

SCENARIOS = (*CHANGES, *MOVES, *WAYS_BACK, *EXPORTS, *MENDINGS, *ELSEWHERE, *PRACTICE)
