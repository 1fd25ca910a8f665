"""Files that a newer coach wrote: no command changes, moves or removes them, and the one that needs them says why.

The command lines are those of the fault experiments, where a new command that writes gets its own.
"""

from pathlib import Path

import pytest

from interview_coach.cli.table import COMMANDS
from tests.commands.helpers import acme, contents, message, records, write_by_hand
from tests.conftest import Coach
from tests.faults import sample
from tests.faults.scenarios import SCENARIOS, TODAY, Scenario
from tests.files.banks.packs import PACK
from tests.files.banks.talks import TALK
from tests.files.helpers import opened

SAID = "written by a newer version of coach (schema 2; yours reads 1); update coach"
MORE = (
    ("story", "add", "Broken press", "--set", "outcome=Two hours."),
    ("practice", "acme", "--rate", "why-yourself=weak"),
    ("calendar", "-o", "/dev/null"),
)
"""What the home of these tests has besides the sample."""
WRITING = [each for each in SCENARIOS if not each.no_exchange and not each.empty_home]
ONLY_READING = {
    *("next", "brief", "thanks", "letter", "review", "list", "show", "bank", "why", "where"),
    *("help", "version", "completion", "print"),
}
ELSEWHERE = {"demo"}
"""It has a home of its own."""
NEED_NO_JOB = {
    "settings",
    "new",
    "story add",
    "story edit",
    "outcome reopened",
    "delete of a story",
    "delete --purge of a story",
    "undo of a story",
    "undo of a move",
    "undo of a delete",
    "undo --of --at, deleted",
    "undo --of --at, archived",
    "practice --dismiss",
    "calendar -o",
    "calendar -o, again",
}
"""What can be done while every job in `jobs/` is a newer coach's; the last two leave those jobs out."""


def make_newer(path: Path) -> bytes:
    """The next version of a file, as near to ours as can be: most like damage, and most like an edit."""
    data = path.read_bytes().replace(b"schema: 1\n", b"schema: 2\n", 1)
    path.write_bytes(data)
    return data


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with five jobs at five places of the way, a story, practice and exports."""
    home = tmp_path_factory.mktemp("newer") / "home"
    sample.build(home)
    for words in MORE:
        assert sample.coach(home, TODAY, *words).code == 0
    return home


def run_over_newer(scenario: Scenario, template: Path, home: Path, patterns: tuple[str, ...]) -> sample.Done:
    """What the command does once these files are newer ones; it must leave each as it is and where it is."""
    sample.fresh_copy(template, home)
    if scenario.prepare:
        scenario.prepare(home)
    words = scenario.words_on(home)
    paths = [path for pattern in patterns for path in home.glob(pattern) if path.stat().st_size]
    newer = {path: make_newer(path) for path in paths}
    done = sample.coach(home, scenario.now, *words)
    assert {path: path.is_file() and path.read_bytes() for path in newer} == newer
    return done


# Every command that writes


def test_every_command_is_tried_or_only_reads() -> None:
    tried = {scenario.words[0] for scenario in WRITING}
    named = {name for name, spec in COMMANDS.items() if spec.panel}
    assert named - tried == ONLY_READING | ELSEWHERE


@pytest.mark.parametrize("scenario", WRITING, ids=lambda each: each.name)
def test_newer_jobs_stay_and_who_needs_one_says_why(scenario: Scenario, template: Path, home: Path) -> None:
    done = run_over_newer(scenario, template, home, ("jobs/*.yaml",))
    if scenario.name not in NEED_NO_JOB:
        assert (done.code, SAID in done.out + done.err) == (4, True)


@pytest.mark.parametrize("scenario", WRITING, ids=lambda each: each.name)
def test_all_other_newer_files_stay(scenario: Scenario, template: Path, home: Path) -> None:
    others = ("archive/*.yaml", "stories/*.yaml", "practice.yaml", "calendar.yaml")
    run_over_newer(scenario, template, home, others)


@pytest.mark.parametrize("scenario", WRITING, ids=lambda each: each.name)
def test_newer_practice_stays_while_all_else_is_ours(scenario: Scenario, template: Path, home: Path) -> None:
    run_over_newer(scenario, template, home, ("practice.yaml",))


# Told as what it is


@pytest.fixture
def path(coach: Coach, home: Path) -> Path:
    """The file of a job, which a newer coach wrote over ours. It was practised for, too."""
    acme(coach)
    coach("practice", "acme", "--rate", "why-yourself=weak")
    coach("prep", "acme", "--set", "goal=Faster releases")
    path = home / "jobs" / "acme.yaml"
    make_newer(path)
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("show", "acme"),
        ("brief", "acme"),
        ("thanks", "acme"),
        ("prep", "acme", "--set", "goal=x"),
        ("edit", "acme"),
        ("delete", "acme"),
        ("delete", "acme", "--purge", "--confirm", "acme"),
        ("undo",),
        ("undo", "--of", "acme", "--at", "1"),
    ],
)
def test_a_command_that_needs_it_ends_with_4_and_changes_nothing(
    coach: Coach, home: Path, path: Path, words: tuple[str, ...]
) -> None:
    before = contents(home)
    assert message(coach(*words, code=4)) == [f"{path}:2: {SAID}"]
    assert contents(home) == before


def test_a_command_that_does_not_need_it_leaves_it_out(coach: Coach, path: Path) -> None:
    coach("new", "Globex")
    found = coach("next", "--json").json["left_out"]
    assert found == [{"file": str(path), "line": 2, "problem": SAID}]


CUT = {"whole": slice(None), "cut off": slice(60), "cut off in its second line": slice(14)}


@pytest.mark.parametrize("name", ["jobs/acme.yaml", "stories/night.yaml", "practice.yaml", "settings.yaml"])
@pytest.mark.parametrize("part", CUT.values(), ids=CUT.keys())
def test_check_calls_it_newer_and_nothing_else_and_mends_nothing(
    coach: Coach, home: Path, name: str, part: slice
) -> None:
    acme(coach)
    coach("story", "add", "Night")
    coach("practice", "acme", "--rate", "why-yourself=weak")
    write_by_hand(home, "settings.yaml", "---\nschema: 1\nname: Nia Brandt\n...\n").chmod(0o600)
    coach("practice", "acme", "--rate", "why-yourself=good")
    (home / name).write_bytes(make_newer(home / name)[part])
    before = contents(home)
    for words in (("check",), ("check", "--fix")):
        result = coach(*words, code=4)
        assert result.out == f"{home}/{name}:2: {SAID}\n"
        assert "--fix" not in result.err
    assert contents(home) == before


def test_a_newer_one_that_is_gone_comes_back_and_not_the_one_before(
    coach: Coach, home: Path, path: Path
) -> None:
    newer = path.read_bytes()
    store = opened(home)
    with store.writing():
        store.put(path, newer, newer + b"# more\n")
    path.unlink()
    coach("check", "--fix", code=4)
    assert path.read_bytes() == newer + b"# more\n"


def test_undo_takes_back_no_step_of_a_newer_coach(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    store, ours = opened(home, "coach new-thing"), path.read_bytes()
    with store.writing():
        store.put(path, ours, ours.replace(b"schema: 1", b"schema: 2"))
    before = contents(home)
    assert message(coach("undo", code=4)) == [f"{path}:2: {SAID}"]
    assert contents(home) == before


def test_undo_moves_no_newer_one_back(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("outcome", "acme", "withdrew")
    path = home / "archive" / "acme.yaml"
    make_newer(path)
    before = records(home)
    assert message(coach("undo", code=4)) == [f"{path}:2: {SAID}"]
    assert records(home) == before


def test_a_newer_version_that_the_journal_has_can_be_brought_back(coach: Coach, home: Path) -> None:
    acme(coach)
    path = home / "jobs" / "acme.yaml"
    ours, newer = path.read_bytes(), make_newer(path)
    store = opened(home)
    with store.writing():
        store.put(path, newer, ours)
    coach("undo", "--of", "acme", "--at", "2")
    assert path.read_bytes() == newer


def test_what_a_newer_coach_was_about_to_write_is_kept(coach: Coach, home: Path, path: Path) -> None:
    begun = path.read_bytes() + b"# more\n"
    write_by_hand(home, "jobs/.acme.yaml.77.tmp", begun)
    coach("new", "Globex")
    assert begun in [data for name, data in contents(home).items() if name.endswith(".kept")]


def test_newer_settings_are_not_brought_back_to_ours(coach: Coach, home: Path) -> None:
    path = write_by_hand(home, "settings.yaml", "schema: 1\nname: Nia Brandt\n")
    coach("new", "Acme")
    make_newer(path)
    before = contents(home)
    number = coach("undo", "--list", "settings.yaml", "--json").json["versions"][0]["number"]
    said = message(coach("undo", "--of", "settings.yaml", "--at", str(number), code=4))
    assert said == [f"{path}:1: {SAID}"]
    assert contents(home) == before


def test_for_good_nothing_goes_while_the_practice_is_a_newer_one(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("practice", "acme", "--rate", "why-yourself=weak")
    make_newer(home / "practice.yaml")
    before = contents(home)
    said = message(coach("delete", "acme", "--purge", "--confirm", "acme", code=4))
    assert said == [f"{home}/practice.yaml:2: {SAID}"]
    assert contents(home) == before


def test_nobody_is_told_to_delete_newer_exports(coach: Coach, home: Path, tmp_path: Path) -> None:
    acme(coach)
    coach("calendar", "-o", str(tmp_path / "a.ics"))
    make_newer(home / "calendar.yaml")
    assert message(coach("calendar", "-o", str(tmp_path / "b.ics"), code=4)) == [
        f"{home}/calendar.yaml:2: {SAID}"
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("questions/mine.yaml", PACK), ("questions/conversations/mine.yaml", TALK)]
)
def test_a_newer_file_of_questions_is_left_out_for_that_alone(
    coach: Coach, home: Path, name: str, text: str
) -> None:
    newer = text.replace("schema: 1", "schema: 2") + "news: &a [x]\n"
    path = write_by_hand(home, name, newer)
    coach("check", "--fix", code=4)
    assert coach("check", code=4).out == f"{path}:1: {SAID}\n"
    assert coach("bank", "check", str(path), code=4).out == f"{path}:1: {SAID}\n"
    assert path.read_text() == newer
