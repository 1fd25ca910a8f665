"""The person's own settings."""

import sys
import types
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.timeline.policy import Policy
from interview_coach.core.walk.bank import Prompt
from interview_coach.files.records.settings import Settings, load_settings, policy_of
from interview_coach.files.yaml.problem import Problems

TODAY = date(2026, 11, 21)
CORE = (Prompt(id="when", text="When?", why="", source=""),)


def policy(home: Path, text: str | None) -> Policy:
    """The policy that follows from this text in settings.yaml."""
    home.mkdir(exist_ok=True)
    if text is not None:
        (home / "settings.yaml").write_text(text, encoding="utf-8")
    return policy_of(load_settings(home), CORE, TODAY)[0]


def wrong(home: Path, text: str) -> Problems:
    """What the person is told of these settings."""
    policy(home, text)
    loaded = load_settings(home)
    return [*loaded.problems, *policy_of(loaded, CORE, TODAY)[1]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was asked of the package of holidays, which here knows DE and DE-BY."""
    seen: list[object] = []

    def country_holidays(country: str, subdiv: str | None, years: Iterable[int]) -> dict[date, str]:
        seen.append((country, subdiv, list(years)))
        if country != "DE":
            raise NotImplementedError
        return {date(2026, 12, 26): "x"} | ({date(2027, 1, 6): "y"} if subdiv == "BY" else {})

    module = types.ModuleType("holidays")
    module.country_holidays = country_holidays  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "holidays", module)
    return seen


def test_without_settings_the_rules_stand_as_they_are(home: Path) -> None:
    assert policy(home, None) == Policy(core_prompts=CORE)


def test_without_a_home_the_rules_stand_as_they_are(tmp_path: Path) -> None:
    assert policy_of(load_settings(tmp_path / "nowhere"), CORE, TODAY) == (Policy(core_prompts=CORE), [])


@pytest.mark.parametrize("text", ["schema: 1\n", "schema: 1\ndays-off: []\n", "schema: 1\nholidays:\n"])
def test_settings_that_say_nothing_change_nothing(home: Path, text: str) -> None:
    assert policy(home, text) == Policy(core_prompts=CORE)


def test_days_off_are_no_working_days(home: Path) -> None:
    found = policy(home, "schema: 1\ndays-off: [2026-12-24, 2026-12-31]\n")

    assert found.days_off == {date(2026, 12, 24), date(2026, 12, 31)}


def test_a_mistyped_setting_is_told_with_its_line_and_the_nearest(home: Path) -> None:
    (problem,) = wrong(home, "schema: 1\ndays_off: [2026-12-24]\n")

    assert (problem.line, "`days-off`" in problem.what) == (2, True)


def test_settings_are_never_rewritten(home: Path) -> None:
    text = "# mine\nschema:   1\ndays-off: [2026-12-24]\n"

    policy(home, text)

    assert {each.name: each.read_text(encoding="utf-8") for each in home.iterdir()} == {"settings.yaml": text}


def test_everything_wrong_is_said_with_its_line(home: Path) -> None:
    problems = wrong(home, "schema: 1\ndays-off:\n- soon\n- 2026-12-24\n- 2026-02-30\n")

    assert [each.line for each in problems] == [3, 5]


@pytest.mark.parametrize(
    "bad",
    [
        "days-off: soon",
        "days_off: [2026-12-24]",
        "country: Germany",
        "clock: 13",
        "Country: DE",
        "holidays: [x]",
        "x: y",
    ],
)
def test_one_that_is_wrong_leaves_the_others_as_they_are(home: Path, bad: str) -> None:
    others = "name: Nia Brandt\n" + ("" if "days" in bad else "days-off: [2026-12-24]\n")
    policy(home, f"schema: 1\n{bad}\n{others}")
    loaded = load_settings(home)

    assert [each.line for each in loaded.problems] == [2]
    assert loaded.settings == Settings(
        name="Nia Brandt", days_off=() if "days" in bad else (date(2026, 12, 24),)
    )


@pytest.mark.parametrize("text", ["name: Nia\n", "schema: one\nname: Nia\n", "Schema: 1\nname: Nia\n"])
def test_without_a_version_they_are_used_and_it_is_told(home: Path, text: str) -> None:
    policy(home, text)
    loaded = load_settings(home)

    assert (loaded.settings.name, len(loaded.problems)) == ("Nia", 1)


@pytest.mark.parametrize("text", ["schema: 2\nname: Nia\n", "name: [\n", "- name\n", ""])
def test_those_that_cannot_be_read_are_as_if_there_were_none(home: Path, text: str) -> None:
    policy(home, text)
    loaded = load_settings(home)

    assert (loaded.settings, len(loaded.problems)) == (Settings(), 1)


def test_settings_of_a_newer_coach_are_told_to_be(home: Path) -> None:
    assert "newer version" in wrong(home, "schema: 2\n")[0].what


def test_a_folder_in_the_place_of_the_settings_is_told(home: Path, snapshot: SnapshotAssertion) -> None:
    (home / "settings.yaml").mkdir(parents=True)

    [problem] = load_settings(home).problems
    assert problem.line == 1
    assert problem.what == snapshot


def test_the_holidays_of_a_country_are_no_working_days(home: Path, asked: list[object]) -> None:
    found = policy(home, "schema: 1\nholidays: DE\n")

    assert found.days_off == {date(2026, 12, 26)}


def test_the_holidays_of_a_region_come_with_those_of_its_country_and_ones_own(
    home: Path, asked: list[object]
) -> None:
    found = policy(home, "schema: 1\nholidays: DE-BY\ndays-off: [2026-12-24]\n")

    assert found.days_off == {date(2026, 12, 24), date(2026, 12, 26), date(2027, 1, 6)}


def test_holidays_are_asked_for_around_today(home: Path, asked: list[object]) -> None:
    policy(home, "schema: 1\nholidays: DE-BY\n")

    assert asked == [("DE", "BY", [2025, 2026, 2027, 2028])]


def test_an_unknown_region_is_told_with_the_way_to_write_one(home: Path, asked: list[object]) -> None:
    assert "DE-BY" in wrong(home, "schema: 1\nholidays: Narnia\n")[0].what


def test_beside_an_unknown_region_ones_own_days_off_count(home: Path, asked: list[object]) -> None:
    found = policy(home, "schema: 1\nholidays: Narnia\ndays-off: [2026-12-24]\n")

    assert found.days_off == {date(2026, 12, 24)}


@pytest.mark.parametrize(
    "text",
    [
        "schema: 1\nholidays: Narnia\n",
        "# holidays: mine\nholidays: Narnia\nschema: 1\n",
    ],
)
def test_an_unknown_region_is_told_with_its_line(home: Path, asked: list[object], text: str) -> None:
    assert [each.line for each in wrong(home, text)] == [2]


def test_without_the_package_of_holidays_it_says_how_to_get_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)

    (problem,) = wrong(home, "schema: 1\nholidays: DE\n")

    assert "pip install 'interview-coach[holidays]'" in problem.what


def test_the_own_name_and_country_are_read(home: Path) -> None:
    policy(home, "schema: 1\nname: Nia Brandt\ncountry: de\n")

    assert load_settings(home).settings == Settings(name="Nia Brandt", country="de")


def test_without_settings_there_is_neither_name_nor_country(home: Path) -> None:
    assert load_settings(home).settings == Settings()


def test_a_country_that_is_no_two_letters_is_told_with_its_line(
    home: Path, snapshot: SnapshotAssertion
) -> None:
    [problem] = wrong(home, "schema: 1\ncountry: Germany\n")
    assert problem.line == 2
    assert problem.what == snapshot
