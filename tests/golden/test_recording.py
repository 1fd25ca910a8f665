"""What is said when something is recorded, when it is on record already, and when it is taken back.

One page a command. `pytest --snapshot-update` writes them; read the difference.
"""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.commands.helpers import acme, write_by_hand
from tests.conftest import Coach
from tests.golden.transcript import Scenes, Transcript

SCENES = Scenes()


@SCENES.add
def new_and_interview(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs(
        "new Acme --on '3 dec 14:00' --with 'Ada Okafor, manager'",
        "Thu 3 Dec 2026, 14:00 Europe/Berlin", "coach prep acme", "coach undo", now="2026-11-21",
    )  # fmt: skip
    said.twice("interview acme --kind video")
    said.twice("interview acme --moved 2026-12-07", "Mon 7 Dec 2026")
    said.twice("interview acme --cancelled --round 1")
    said.runs("interview acme --round 1 --on '10 dec'", "Thu 10 Dec 2026")
    said.runs("interview acme --add --on '14 dec 9am'", "Mon 14 Dec 2026, 09:00 Europe/Berlin")
    said.runs("new Globex", "coach undo")
    said.refuses(1, "interview globex --moved 2026-12-01", "coach interview globex --on DATE")
    said.refuses(1, "interview globex --cancelled")
    said.about("a time at night")
    said.runs("new Initech --on '1 dec 2:30'", "02:30")


@SCENES.add
def hearing(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    mail = home.parent / "mail.txt"
    for words, kind, fact in (
        ("We would like to see you on Tuesday 8 December at 2pm.", "invitation", "Tue 8 Dec 2026"),
        ("Can we make it Wednesday 9 December instead?", "moved", "Wed 9 Dec 2026"),
        ("Your interview on 9 December is cancelled.", "cancelled", "round 2"),
        ("Please send two references by Friday.", "ask", "Fri 4 Dec"),
        ("We will decide by 11 December.", "date", "Fri 11 Dec"),
        ("We have decided to go with another candidate.", "no", "coach feedback acme"),
        ("I can call you on Thursday with some feedback.", "call-agreed", "Thu 3 Dec"),
    ):
        mail.write_text(words, encoding="utf-8")
        said.runs(f"heard acme {mail} --as {kind}", fact, now="2026-11-30")


@SCENES.add
def preparing(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.twice("prep acme --set goal=Reports --set proof='Rebuilt it'", "coach prep acme", "coach undo")
    said.runs("prep acme --set goal=")
    said.runs("prep acme --set 'when=3 dec 14:00'", "Thu 3 Dec 2026, 14:00 Europe/Berlin")
    said.twice("research acme --set org-why=Shops", "coach prep acme", "coach undo")
    said.twice("questions acme --set ask=ask-goals,ask-gain", "coach undo")
    said.runs("prep acme --show", "Rebuilt it")
    said.runs("prep acme --no-input", "coach prep acme --set", code=2)
    said.runs("research acme --about person", "coach research acme --set", code=2)
    said.runs("questions acme --for hr", "ask-brief")


@SCENES.add
def notes_after_the_interview(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.refuses(1, "debrief acme --set feeling=fine", now="2026-11-23")
    said.refuses(3, "debrief acme --round 9 --set feeling=fine", now="2026-11-24")
    said.refuses(3, "debrief acme --set feelin=fine", "feeling")
    for words in ("decide=soon", "score-clear=6", "cause=luck", "'met=, manager'", "feeling", "decide=03/12"):
        said.refuses(2, f"debrief acme --set {words}")
    said.refuses(1, "debrief acme --set decide=2026-11-01")
    said.runs("debrief acme", "coach debrief acme --set feeling=", code=2)
    said.twice("debrief acme --set feeling=fine --set wants=speed", "how do you feel it went?", "coach undo")
    said.runs("debrief acme --set wants=", "Cleared", "they want done")
    said.runs("debrief acme --set 'decide=11 dec; I may ask before'", "Fri 11 Dec 2026")
    said.runs("debrief acme --set 'promised=send the sample by 27 nov; call Lin' --set 'change=Speak slower'")
    said.runs("debrief acme --show", "send the sample")
    said.refuses(3, "followup acme --done improve --to a7", "“send the sample”")
    said.twice("followup acme --done improve --to a1")
    said.twice("followup acme --skip improve --to a2")


@SCENES.add
def following_up(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.twice("followup acme --done prepare", now="2026-11-21")
    said.twice("followup acme --done rehearse")
    said.twice("followup acme --skip brief", now="2026-11-23")
    said.twice("followup acme --skip debrief", now="2026-11-24")
    said.twice("followup acme --done thank-you --by email", "Ada Okafor", "coach undo")
    said.twice("followup acme --done thank-you --to Ada --by handwritten", "Ada Okafor")
    said.twice(
        "followup acme --reply 'We will see.' --promised '11 dec'", "Fri 11 Dec 2026", now="2026-11-26"
    )
    said.twice("followup acme --done check-in --because they-asked", "Ada Okafor", now="2026-12-02")
    said.twice("followup acme --done move-on", now="2026-12-24")
    said.runs("followup acme --reply 'Sorry for the wait.'", now="2026-12-28")
    coach("new", "Globex", "--on", "2027-01-04")
    said.runs("followup globex --skip thank-you", now="2027-01-05")
    said.runs("followup globex --skip check-in", now="2027-01-19")


@SCENES.add
def thanks_before_the_interview(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.runs("followup acme --done thank-you", "Ada Okafor", now="2026-11-23")


@SCENES.add
def a_promise_that_was_not_kept(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    coach("debrief", "acme", "--set", "promised=Ada: send the sample", now="2026-11-24")
    coach("outcome", "acme", "no", now="2026-11-30")
    said.runs("followup acme", "coach followup acme --skip promise", now="2026-12-01")
    said.runs("followup acme --skip promise")
    said.runs("followup acme")


@SCENES.add
def outcomes(said: Transcript, coach: Coach, home: Path) -> None:
    for company in ("Acme", "Globex", "Initech", "Hooli", "Umbra"):
        coach("new", company, "--on", "2026-11-24", "--with", "Dana Ito, manager", now="2026-11-20")
    ready = "coach letter {} competing-offer"
    asked = (ready.format("globex"), ready.format("hooli"), "coach outcome acme accepted")
    said.twice("outcome acme offer --by '4 dec'", "Fri 4 Dec", *asked, now="2026-12-01")
    said.twice("outcome globex on-hold", "coach undo")
    said.twice("outcome initech no --told call --set end-cause=match", "Tue 1 Dec 2026", "coach undo")
    said.twice("outcome umbra silence", "Hooli", "--reply")
    said.runs("outcome umbra reopened")
    said.refuses(1, "outcome umbra reopened")
    said.twice("outcome acme accepted", "coach outcome acme accepted --final")
    said.runs("outcome acme accepted --final", "Globex", "Hooli", "Umbra")
    said.twice("followup globex --done tell-them", now="2026-12-02")
    said.twice("outcome hooli withdrew", "Dana Ito")
    said.twice("outcome umbra declined", "Dana Ito")
    coach("new", "Zephyr", "--through", "Jo Bell, Bell & Sons, agency")
    said.twice("outcome zephyr withdrew", "Jo Bell")
    coach("new", "Last")
    said.twice("outcome last withdrew")


@SCENES.add
def an_outcome_alone(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.runs("outcome acme offer", now="2026-12-01")
    said.runs("outcome acme accepted")
    said.runs("outcome acme reopened")
    said.runs("outcome acme job-cut")


@SCENES.add
def hearing_why_after_a_no(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Hal Reyes, hr")
    for more in ("", " --on 2026-12-07", " --set result=talked", " --card", " --record"):
        said.refuses(1, f"feedback acme{more}", now="2026-11-21")
    coach("outcome", "acme", "no", now="2026-12-01")
    said.runs(
        "feedback acme",
        "Ada Okafor",
        "coach followup acme --done reply-to-no",
        "coach feedback acme --on DATE",
    )
    said.refuses(1, "feedback acme --on 2026-11-30", "--on DATE", now="2026-12-03")
    said.twice("feedback acme --on 2026-12-07", "Mon 7 Dec 2026")
    said.runs("feedback acme", "Ada Okafor", "coach feedback acme --record")
    said.runs("feedback acme --record", "coach feedback acme --set", now="2026-12-07", code=2)
    for words in ("result=sang", "touch=maybe", "positive=so-so", "said"):
        said.refuses(2, f"feedback acme --set {words}")
    said.refuses(3, "feedback acme --set tuch=yes", "touch")
    said.twice("feedback acme --set result=talked --set 'skill=SQL by 20 dec' --set touch=yes", "coach undo")
    said.runs("followup acme", "--skip stay-in-touch", now="2027-01-11")
    said.twice("followup acme --done stay-in-touch --note 'an article on releases'", "Ada Okafor")
    said.twice("followup acme --skip stay-in-touch")


@SCENES.add
def taking_back(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("undo --list")
    acme(coach)
    said.runs("prep acme --set goal=Reports --set proof='Rebuilt it'", now="2026-11-21T14:30")
    said.runs("undo", "coach prep acme", "your proof for")
    said.runs("undo --list", "14:30", "coach undo --list NAME")
    said.runs("undo", "coach new")
    coach("undo", "--of", "acme", "--at", "2")
    coach("outcome", "acme", "no", now="2026-12-01")
    coach("new", "Globex", now="2026-12-20")
    coach("interview", "globex", "--on", "2026-12-28")
    said.runs("undo", "acme")
    said.runs("delete globex", "coach undo")
    said.runs("undo", "globex")


@SCENES.add
def versions(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    coach("prep", "acme", "--set", "goal=Reports")
    path.write_text(path.read_text().replace("Reports", "Other"))
    coach("prep", "acme", "--set", "proof=Again", now="2026-11-21T14:30")
    said.runs("undo --list acme", "14:30", "coach prep acme --set goal=Reports")
    said.runs("undo --of acme --at 1", "your proof for", "coach undo")
    said.known("undo --of acme --at 1")
    path.write_text(path.read_text().replace("company: Acme", "company:   Acme"))
    said.runs("undo --of acme --at 1")
    said.about("the spacing of the file alone")
    said.runs("undo")
    path.write_text(path.read_text().replace("...", "mine: my own key\n..."))
    said.runs("undo --of acme --at 1")
    said.about("a key of one's own")
    said.runs("undo")
    coach("prep", "acme", "--set", "goal=Reports")
    path.write_text(path.read_text().replace("Reports", "Reports that shops trust"))
    said.about("a later edit by hand")
    said.refuses(1, "undo", str(path), "coach undo --list acme")


@SCENES.add
def deleting(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.runs("delete acme", "coach undo", "coach delete acme --purge")
    said.refuses(3, "delete acme", "coach undo --list acme")
    said.runs("undo --of acme --at 1", "acme")
    said.refuses(2, "delete acme --purge", "coach delete acme --purge --confirm acme")
    said.refuses(1, "delete acme --purge --confirm globex")
    write_by_hand(home, ".editing-77.yaml", "schema: 1\ncompany: Acme\n")
    said.runs("delete acme --purge --confirm acme", ".editing-77.yaml")
    said.refuses(1, "undo")
    said.refuses(3, "delete acme")
    write_by_hand(home, "settings.yaml", "schema: 1\nname: Kim\n")
    coach("story", "add", "Night release")
    said.refuses(1, "delete settings.yaml")
    said.refuses(1, "edit settings.yaml")


@SCENES.add
def moving_on_after_a_no(said: Transcript, coach: Coach, home: Path) -> None:
    coach("new", "Acme", "--on", "2026-11-24", now="2026-11-20")
    coach("outcome", "acme", "no", now="2026-11-26")
    said.runs("outcome acme moved-on", now="2026-11-27")


@pytest.mark.parametrize("name", SCENES)
def test_it_reads_like_this(
    coach: Coach, home: Path, said: Transcript, snapshot: SnapshotAssertion, name: str
) -> None:
    SCENES[name](said, coach, home)
    assert str(said) == snapshot
