"""What is shown to whoever looks: the brief, drafts, the review, dates, checks, banks, and files that are left out.

`pytest --snapshot-update` writes it; read the difference.
"""

import os
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.files.disk.places import shipped_questions
from tests.commands.helpers import acme, write_by_hand
from tests.commands.test_review import one
from tests.conftest import Coach
from tests.files.banks.packs import PACK
from tests.files.banks.talks import TALK
from tests.golden.transcript import Scenes, Transcript

SCENES = Scenes()
GOOD = "Dear Ada,\n\nthank you for the talk on Tuesday. The brass telescope in your greenhouse made me smile.\n\nNia\n"


def four(coach: Coach, *more: str) -> None:
    """A panel of four at Acme."""
    people = ("Sam Ode, peer", "Lin Park, lin@example.com, hr", "Dot Hale, reception")
    acme(coach, *(word for each in people for word in ("--with", each)), *more)


@SCENES.add
def the_brief(said: Transcript, coach: Coach, home: Path) -> None:
    coach("new", "Nowhere")
    said.runs("brief nowhere", "coach interview nowhere --on DATE")
    for kind in ("video", "phone", "onsite", "panel", "screen", "recorded", "task"):
        coach("new", f"Acme {kind}", "--on", "2026-11-26", "--kind", kind)
        said.runs(f"brief 'Acme {kind}'")
    acme(coach)
    coach("prep", "acme", "--set", "close=bold")
    ids = "ask-success, ask-gain, ask-goals, ask-why-matters, ask-changed, ask-keep"
    coach("questions", "acme", "--set", f"ask={ids}")
    said.runs("brief acme", "coach show acme", "coach followup acme --done brief", now="2026-11-23")
    coach("debrief", "acme", "--set", "wants=Faster releases", now="2026-11-24T18:00")
    said.runs("brief acme", now="2026-11-25")
    coach("interview", "acme", "--add", "--on", "2026-12-03")
    said.runs("brief acme", "Faster releases", now="2026-12-02")


@SCENES.add
def drafts(said: Transcript, coach: Coach, home: Path) -> None:
    four(coach)
    said.refuses(1, "thanks acme --draft", now="2026-11-23")
    write_by_hand(home, "templates/chek-in.txt", "hi")
    said.runs("thanks acme --draft", "[something you and Ada talked about]", now="2026-11-25")
    said.runs("thanks acme", "coach followup acme --done thank-you")
    coach("debrief", "acme", "--set", "topics=Ada: the releases")
    coach("followup", "acme", "--done", "thank-you", "--to", "Sam", "--by", "email")
    said.runs("thanks acme", "the releases", "Wed 25 Nov")
    coach("interview", "acme", "--add", "--on", "2026-12-10", "--with", "Eve Roy")
    said.refuses(3, "thanks acme --draft --to eve")
    said.refuses(3, "thanks acme --draft --to 'Lim Park'", "Lin Park")
    said.refuses(2, "thanks acme --eml out --by handwritten")
    said.refuses(1, f"thanks acme --eml {home}/out")
    (home.parent / "mine").write_text("mine")
    said.refuses(1, f"thanks acme --eml {home.parent}/mine")
    (home.parent / "out").mkdir()
    (home.parent / "out" / "lin-park.eml").write_text("mine")
    said.refuses(1, f"thanks acme --eml {home.parent}/out", "--force", "lin-park.eml")
    said.runs(f"thanks acme --eml {home.parent}/out --force", "dot-hale.eml")


@SCENES.add
def later_drafts(said: Transcript, coach: Coach, home: Path) -> None:
    four(coach)
    facts = ("Tue 8 Dec 2026", "coach letter acme thank-you")
    said.refuses(1, "followup acme --draft", *facts, now="2026-11-25", most=5)
    said.runs("followup acme --draft --because competing-offer", "[the day they want your answer]")
    said.runs(
        "followup acme --draft", "lin@example.com", "coach followup acme --done check-in", now="2026-12-09"
    )
    coach("new", "Globex", "--on", "2026-11-24", "--through", "Kim Vale, agency")
    said.runs("followup globex --draft", "Kim Vale")


@SCENES.add
def notes_of_ones_own(said: Transcript, coach: Coach, home: Path) -> None:
    four(coach)
    folder = home.parent

    def note(text: str | bytes, name: str = "note.txt") -> str:
        path = folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return f"thanks acme --check {path}"

    coach("next", now="2026-11-25")
    said.runs(note(GOOD))
    said.runs(note(GOOD.replace("made me smile", "is a perfect fit")), "note.txt:3:", "perfect fit", code=1)
    said.runs(note(GOOD.replace("smile", "[what it did]")), "note.txt:3:", "[what it did]")
    said.runs(note("Dear Ada,"), "note.txt:1:", code=1)
    said.runs(note(GOOD) + " --to sam", "Sam Ode", "Ada Okafor", code=1)
    note(GOOD.replace("Ada", "Sam"), "sam.txt")
    said.runs(f"{note(GOOD)} --check {folder}/sam.txt", code=1)
    said.refuses(4, note(b"Dear Ada\n\xff"), "note.txt:2:")
    said.refuses(4, note(b"Content-Type: image/png\n\nx", "a.eml"))
    said.refuses(4, note(b"x" * 300_000))
    said.refuses(2, note("To: Ada\n\nthanks\n---\n" * 100 + "To: Ada\n\nthanks\n"), "101")
    said.refuses(4, f"thanks acme --check {folder}/none.txt", "none.txt")
    said.refuses(4, f"thanks acme --check {folder}", str(folder))
    said.refuses(3, note(GOOD) + " --to Walter")


@SCENES.add
def the_review(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("review", "coach debrief")
    coach("new", "Zephyr", "--on", "2026-12-24", now="2026-11-20")
    said.runs("review", "coach debrief")
    for number in range(4):
        coach("new", f"Company {number}", "--on", "2026-11-24", "--with", "Ada Okafor, manager")
    said.runs("review", now="2026-12-08")
    coach("new", "Fifth", "--on", "2026-11-24", now="2026-11-20")
    coach("outcome", "fifth", "silence", now="2026-12-24")
    said.runs("review", "1 of 6")


@SCENES.add
def the_review_of_one_job(said: Transcript, coach: Coach, home: Path) -> None:
    one(coach)
    facts = ("shorter answers", "Acme, round 1", "It went well", "calm", "10")
    said.runs("review", *facts, now="2026-12-07")


@SCENES.add
def dates(said: Transcript, coach: Coach, home: Path) -> None:
    folder = home.parent
    coach("new", "Zephyr")
    said.runs("calendar", "coach new COMPANY")
    said.refuses(1, f"calendar -o {folder}/x.ics")
    acme(coach)
    said.runs("calendar acme", "Tue 24 Nov 2026", "coach calendar acme -o interviews.ics")
    said.refuses(1, f"calendar -o {folder}/none/x.ics", f"{folder}/none")
    (folder / "mine.ics").write_text("my notes")
    said.refuses(1, f"calendar -o {folder}/mine.ics", "--force", f"{folder}/mine.ics")
    said.runs(f"calendar -o {folder}/x.ics", f"{folder}/x.ics", "5")
    said.runs("interview acme --moved 2026-12-02", "coach calendar -o interviews.ics")
    path = home / "calendar.yaml"
    path.write_bytes(path.read_bytes().replace(b"revision: 1", b"revision: 0"))
    said.refuses(4, "calendar", f"{path}:5:")


@SCENES.add
def files_looked_at(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("check", str(home))
    acme(coach)
    said.runs("check")
    path = home / "jobs" / "acme.yaml"
    before = path.read_text()
    path.write_text(before.replace("title", "titel").replace("company: Acme", "company: Acme Ltd"))
    said.runs("check", f"{path}:1:")
    write_by_hand(home, "jobs/bad.yaml", "schema: 1\ncompany: Bad\nlog: soon\n").chmod(0o600)
    path.write_bytes(b"")
    path.chmod(0o644)
    said.runs("check", f"{home}/jobs/bad.yaml:3:", "coach check --fix", code=4)
    (home / "jobs" / "bad.yaml").unlink()
    said.runs("check --fix", str(path))


@SCENES.add
def banks(said: Transcript, coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "questions/depot.yaml", PACK.replace("source: star", "source: starr"))
    talk = write_by_hand(
        home, "questions/conversations/baker.yaml", TALK.replace("kind: onsite", "kind: moon")
    )
    said.runs("bank list", str(path), f"{talk}:8:", "improper")
    said.runs("bank show ask-gain", "ask-gain")
    said.runs("bank show hard-gap", "hard-gap")
    said.runs("bank show personal-age", "personal-age")


@SCENES.add
def files_of_ones_own(said: Transcript, coach: Coach, home: Path) -> None:
    folder = home.parent
    file = folder / "depot.yaml"
    file.write_text(PACK)
    said.runs(f"bank check {file}", str(file))
    file.write_bytes((shipped_questions() / "closing.yaml").read_bytes())
    said.runs(f"bank check {file}")
    file.write_text(TALK)
    said.runs(f"bank check {file}")
    file.write_text(PACK.replace("star", "starr").replace("learning", "magic"))
    said.runs(
        f"bank check {file} {folder}/none.yaml",
        f"{file}:11:",
        f"{file}:12:",
        f"{folder}/none.yaml:1:",
        code=4,
    )
    file.write_text(PACK + "- id: x\n" * 30)
    said.runs(f"bank check {file}", code=4)
    file.write_bytes(b"x" * (5 * 1024 * 1024))
    said.runs(f"bank check {file}", code=4)
    file.unlink()
    for make in (os.mkfifo, os.mkdir):
        file.unlink(missing_ok=True)
        make(file)
        said.runs(f"bank check {file}", str(file), code=4)


@SCENES.add
def left_out(said: Transcript, coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "jobs/bad.yaml", "schema: 1\nrole: x\n")
    for line in ("next", "list", "review", "calendar", "practice --minutes 3"):
        said.runs(line, f"{path}:1:")


@SCENES.add
def nothing_there(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("list")
    acme(coach)
    coach("outcome", "acme", "withdrew")
    said.runs("next")
    said.runs("list")
    said.runs("list --all", "Acme")
    coach("outcome", "acme", "reopened")
    (home / "jobs" / "acme.yaml").unlink()
    said.runs("next")


@SCENES.add
def settings(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("settings")
    said.runs("settings days-off '24 dec, 31 dec'", "Thu 31 Dec 2026")
    said.runs("settings plain on")
    said.runs("settings plain", "on")
    said.runs("settings plain --unset")
    said.refuses(2, "settings clok", "clock")
    said.refuses(2, "settings clock 25", "auto, 12, 24")
    said.refuses(2, "settings country Germany")


@SCENES.add
def sources(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("why tough-calls", "tough-calls")
    said.runs("why check-in", "both-sides")


@pytest.mark.parametrize("name", SCENES)
def test_it_reads_like_this(
    coach: Coach, home: Path, said: Transcript, snapshot: SnapshotAssertion, name: str
) -> None:
    SCENES[name](said, coach, home)
    assert str(said) == snapshot
