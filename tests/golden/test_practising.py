"""What stories, match, practice and conversations say. `pytest --snapshot-update` writes it; read the difference."""

import shlex
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.commands.helpers import acme, write_by_hand
from tests.conftest import Coach
from tests.files.banks.packs import PACK
from tests.files.banks.talks import TALK
from tests.golden.transcript import Scenes, Transcript

SCENES = Scenes()
PARTS = (
    "situation=We shipped once a month, at night.",
    "task=The deploy was mine.",
    "action=I wrote a script, tried it on a copy, and showed it to the others.",
    "outcome=Forty minutes.",
    "numbers=from six hours to forty minutes; 3 nights a year",
    "skills=automation, release",
)
CHAT = "practice --conversation --manager"


def night(coach: Coach) -> None:
    """A story that is whole but for what was learned."""
    coach("story", "add", "Night release", *(word for each in PARTS for word in ("--set", each)))


@SCENES.add
def stories(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("story list", "coach story add")
    said.runs("story add 'Night release'", "coach story show night-release", "coach practice", "coach undo")
    said.runs("story list")
    sets = " ".join(f"--set {shlex.quote(each)}" for each in PARTS)
    said.twice(f"story edit night {sets}", "coach undo")
    said.runs("story list", "Night release", "automation, release")
    said.runs("story show night", "no-learning", "coach story edit night-release --dismiss no-learning")
    said.twice("story edit --told Globex --on '3 nov'")
    said.runs("story edit --told Initech")
    said.twice("story edit --dismiss no-learning")
    said.runs("story show", "Tue 3 Nov 2026", "Sat 21 Nov 2026")
    said.runs("story edit --set outcome= --dismiss no-result --told Umbra")
    said.runs("undo", "(Umbra, Sat 21 Nov)", "(no-result)", "(outcome)")
    acme(coach)
    said.runs("story add 'Night shift'", "coach match")
    said.runs("delete 'night release'", "coach delete stories/night-release --purge")
    said.runs("undo", "night-release")
    coach("delete", "night-release")
    [version] = coach("undo", "--list", "night-release", "--json").json["versions"][:1]
    said.runs(f"undo --of night-release --at {version['number']}", "night-release")


@SCENES.add
def stories_refused(said: Transcript, coach: Coach, home: Path) -> None:
    for words in ("", " --json", " --set outcome=x", " --set title=", " ' '"):
        said.refuses(2, f"story add{words}")
    said.refuses(3, "story add X --set outcom=x", "outcome")
    said.refuses(3, "story add X --set zzz=x", "coach bank list story")
    night(coach)
    said.refuses(3, "story show nite-release", "night-release")
    said.refuses(2, "story edit night", "coach story edit night-release --set")
    said.refuses(2, "story edit --dismiss no-numbers", "no-number")
    said.refuses(2, "story edit --set outcome=x --set title=")
    said.refuses(2, "story edit --on today")
    said.refuses(2, "story edit --told ''")
    said.refuses(1, "story edit --told X --on 2026-12-01")
    said.refuses(2, "story edit --told X --on soon")
    said.refuses(2, "edit night")
    said.refuses(3, "delete globex", "coach list --all", "coach story list")
    said.refuses(1, "delete night --purge --confirm Acme")
    coach("story", "add", "Night shift")
    said.refuses(3, "story show night", "Night release", "Night shift")
    said.refuses(3, "story show", "Night release", "Night shift")
    said.refuses(3, "delete night", "night-release", "night-shift")
    night(coach)
    said.refuses(3, "story show 'night release'", "night-release-2", "night-release")


@SCENES.add
def a_story_that_cannot_be_read(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    coach("match", "acme", "--goal", "Faster releases")
    path = write_by_hand(home, "stories/bad.yaml", "schema: 1\ntitle: x\nresulte: y\ntold: z\n")
    said.runs("story list", f"{path}:3:", "coach check")
    said.runs("match acme", f"{path}:3:")
    said.refuses(3, "story show")
    for name in ("bad", "BAD", "ba"):
        said.refuses(4, f"story show {name}", f"{path}:3:", f"{path}:4:")
    night(coach)
    said.runs("story list", f"{path}:3:", "Night release")


@SCENES.add
def matching(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    said.runs("match acme", "coach match acme --goal", "coach story add")
    said.twice("match acme --goal 'Faster releases'", "coach undo")
    said.runs("match acme", "coach story add")
    night(coach)
    coach("match", "acme", "--goal", "Calm parents")
    coach("story", "edit", "--told", "acme", "--on", "2026-11-20")
    said.runs(
        "match acme", "Night release", "Fri 20 Nov 2026", "coach match acme --for 1 --story STORY --say"
    )
    said.twice("match acme --for 1 --story night --say 'You want speed; I have done it.'", "coach undo")
    said.twice("match acme --concern 'Too slow' --story night --say 'Look at the release.'", "coach undo")
    coach("debrief", "acme", "--set", "doubts=Too junior: I said that I learn fast", now="2026-11-25")
    said.runs("match acme", "Look at the release.", "I said that I learn fast")
    said.runs("match acme --for 1 --story '' --say ''")
    said.known("match acme --for 2 --story ''")
    for words in ("0", "9", "²", "nothing", ""):
        said.refuses(3, f"match acme --for '{words}' --say x", "coach match acme")
    said.refuses(3, f"match acme --for {'9' * 200} --say x")
    coach("match", "acme", "--goal", "Faster answers")
    said.refuses(3, "match acme --for faster --say x")
    for words in (
        "--for 1", "--story night", "--proof x", "--say x", "--goal ''", "--concern ' '", "--goal a --concern b",
        "--goal a --for 1", "--for 1 --story night --proof x",
    ):  # fmt: skip
        said.refuses(2, f"match acme {words}")
    for words in ("--for 1 --story nowhere", "--for 1 --story ' '"):
        said.refuses(3, f"match acme {words}")


@SCENES.add
def practising(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    asked = coach("practice", "--json", now="2026-11-21").json["sheet"]
    said.twice(f"practice --rate 1=weak --rate {asked[1]}=good", "coach undo")
    said.twice("practice --set 'hard-gap=I cared for my father.'")
    said.runs("practice --set hard-gap=")
    said.runs("practice --typed --rate hard-gap=fair")
    said.twice("practice --dismiss no-number", "no-number")
    said.runs(
        "practice --on 2026-11-21", "coach practice acme --on 2026-11-21 --rate 1=fair", now="2026-11-22"
    )
    said.runs("practice")
    said.runs("practice --minutes 3 --pack first-job --on 2026-11-21", "--pack first-job", "--minutes 3")
    said.twice("practice --partner --record --rate 1=2 --rate 3=5 --set 1='Too long.' --said 'More numbers.'")
    said.runs("practice --partner", "coach practice acme --partner --record --on 2026-11-22")
    said.runs("practice --minutes 3", now="2026-11-23")
    said.runs("practice acme", "coach followup acme", now="2026-11-25")
    said.runs("practice acme --partner")
    said.refuses(3, "practice acme --rate 1=fair", "Wed 25 Nov")
    coach("new", "Globex", "--on", "2026-12-03")
    coach("new", "Initech", "--on", "2026-12-03")
    said.refuses(3, "practice --rate 1=fair", "globex", "initech")


@SCENES.add
def on_the_day_of_the_interview_nothing_is_promised_for_tomorrow(
    said: Transcript, coach: Coach, home: Path
) -> None:
    acme(coach, "--at", "14:00")
    said.runs("practice --partner --record --rate 1=1", now="2026-11-24T09:00")


@SCENES.add
def ratings_refused(said: Transcript, coach: Coach, home: Path) -> None:
    acme(coach)
    coach("next", now="2026-11-21")
    for code, words, *facts in (
        (2, "--rate 1"), (2, "--rate =fair"), (2, "--rate 1="), (2, "--rate 1=bad"), (2, "--rate 1=4"),
        (2, "--rate 1=fair --rate 2=bad"), (3, "--rate 4=fair", "Sat 21 Nov", "3 ", "4"),
        (3, "--rate 0=fair", "Sat 21 Nov", "3 ", "0"), (3, f"--rate {'9' * 200}=fair"),
        (3, "--rate hard-gaps=fair", "hard-gap"), (2, "--set 1"), (3, "--set nemo=x"),
        (1, "--rate 1=fair --on tomorrow"), (2, "--rate 1=fair --on 03/12", "Wed 3 Dec 2025", "Thu 12 Mar 2026"),
        (2, "--aloud --typed"), (2, "--record", "--partner"), (2, "--said x", "--partner"),
        (2, "--dismiss no-result --rate 1=fair", "--dismiss"), (2, "--partner --record --json"),
        (2, "--rate 1=fair --output x.txt"), (2, "--rate 1=fair --open"), (2, "nowhere --dismiss no-result", "--dismiss"),
         (2, "--dismiss no-result --minutes 5", "--dismiss"),
        (2, "--rate hard-gap=fair --rate hard-gap=weak", "--rate"), (2, "--set hard-gap=x --set hard-gap=y", "--set"),
        (2, "--partner --rate 1=4 --rate 1=5", "--rate"), (2, "--dismiss nothing"), (2, "--partner --record"),
        (2, "--partner --record --rate 1=6", "1", "5"), (2, "--partner --record --rate 1=good", "1", "5"),
        (3, "--partner --record --rate 9=4", "Sat 21 Nov", "8 ", "9"), (2, "--partner --record --said ' '", "--said"),
        (2, "--format rtf", "--format"), (2, "--minutes=0", "--minutes"), (2, "--minutes=-5", "--minutes"),
        (2, "--minutes=601", "--minutes"), (2, "--minutes=ten", "--minutes"), (2, "--minutes=1.5", "--minutes"),
        (3, "--pack first-jobs", "first-job"), (3, "--pack x", "coach bank list practice"),
    ):  # fmt: skip
        said.refuses(code, f"practice {words}", *facts)


@SCENES.add
def questions_of_ones_own(said: Transcript, coach: Coach, home: Path) -> None:
    write_by_hand(home, "questions/mine.yaml", PACK)
    path = write_by_hand(
        home, "questions/broken.yaml", PACK.replace("competency: learning", "competency: magic")
    )
    said.runs("practice --pack mine --minutes 3", f"{path}:11:", "--pack mine")
    said.runs("practice --pack mine --rate my-first=weak")
    path = write_by_hand(
        home, "practice.yaml", "schema: 1\ntries:\n- 2026-11-20 hard-gap fair aloud\n- yesterday, fine\n"
    )
    said.refuses(4, "practice --rate 1=fair", f"{path}:4:")


@SCENES.add
def a_conversation(said: Transcript, coach: Coach, home: Path) -> None:
    said.runs("practice --conversation", "clear", "--conversation --manager clear", code=2)
    said.runs(f"{CHAT} clear --say success", "22")
    said.runs(f"{CHAT} clear --say success --say 'story handover'")
    said.runs(
        f"{CHAT} clear --say 'What does success look like?' --say 'I once wrote a page for the handover.'"
    )
    said.twice(f"{CHAT} clear --say talk --say thanks-and-leave --felt good", "coach undo")
    said.runs("practice --conversation", "Sat 21 Nov 2026", code=2)
    write_by_hand(home, "questions/conversations/baker.yaml", TALK)
    said.runs(f"{CHAT} baker --say success --say thanks-and-leave", "Ines Duarte")


@SCENES.add
def conversations_refused(said: Transcript, coach: Coach, home: Path) -> None:
    for code, words, *facts in (
        (3, "--manager cleer --say success", "clear"), (3, "--manager frendly --say success", "friendly"),
        (3, "--manager 'the one who' --say success", "clear, friendly, rushed, "), (2, "--manager clear"),
        (2, "--say success", "--manager"), (3, "--manager clear --say 'story handover'", "handover"),
        (3, "--manager clear --say success --say 'story handover moon'", "moon"),
        (2, "--manager clear --say thanks-and-leave --say success", "success"),
        (2, "--manager clear --say success --felt great"), (2, "--manager clear --felt good", "--felt", "--say"),
        (2, "--manager clear --typed"), (2, "--conversation --minutes 5"), (2, "--conversation --force"),
        (2, "--conversation --on 2026-11-20"),
        (2, "--manager clear --say 'Anything I should know?'", "anything-else"),
        (2, "--manager clear --say 'Is there a canteen?'", "look-for, success"),
    ):  # fmt: skip
        said.refuses(code, f"practice {words}", *facts)


@pytest.mark.parametrize("name", SCENES)
def test_it_reads_like_this(
    coach: Coach, home: Path, said: Transcript, snapshot: SnapshotAssertion, name: str
) -> None:
    SCENES[name](said, coach, home)
    assert str(said) == snapshot
