"""Names at a terminal: what is asked about, and what becomes of the answer."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interview_coach.prompts.asking import Option, Sign
from interview_coach.session import Session
from tests.asking import BACK, STOP
from tests.commands.helpers import D, acme, records, stored
from tests.conftest import Coach


class Person:
    """Somebody at a terminal who gives these answers in turn: a text, the number of an option, yes or no; then stops."""

    redraws = False

    def __init__(self, *answers: str | int | bool) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def text(self, message: str, *_known: str) -> str | Sign:
        answer = self._next(message)
        return Sign.SKIP if answer == "" else answer if isinstance(answer, str) else Sign.STOP

    def choose(self, message: str, options: Sequence[Option], *_now: str, **_open: bool) -> str | Sign:
        answer = self._next(message)
        return options[answer - 1].value if isinstance(answer, int) else Sign.STOP

    def many(self, message: str, *_options: object) -> Sign:
        self._next(message)
        return Sign.STOP

    def confirm(self, message: str, **_default: bool) -> bool:
        return self._next(message) is True

    def _next(self, message: str) -> str | int | bool | None:
        self.asked.append(message)
        return self.answers.pop(0) if self.answers else None


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[Person], Person]:
    """Let this person sit at the terminal."""

    def sit(person: Person) -> Person:
        monkeypatch.setattr(Session, "ask", property(lambda _session: person))
        for stream in (sys.stdin, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True)
        return person

    return sit


Sit = Callable[[Person], Person]


def met(home: Path) -> list[str]:
    names: list[str] = stored(home, "acme")["interviews"][0]["met"]
    return names


def assert_both_are_named(person: Person) -> None:
    """The only question names the slip and the one it may mean."""
    [question] = person.asked
    assert ("Ada Okafer" in question, "Ada Okafor" in question) == (True, True)


def test_a_likely_slip_in_an_option_is_asked_about(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    person = at_terminal(Person(1))
    coach("interview", "acme", "--with", "Ada Okafer")

    assert_both_are_named(person)
    assert [each["name"] for each in stored(home, "acme")["people"]] == ["Ada Okafor"]


@pytest.mark.parametrize(("answer", "through"), [(1, "Ada Okafor"), (2, "Ada Okafer")])
def test_a_likely_slip_in_the_one_in_between_is_asked_about(
    coach: Coach, home: Path, at_terminal: Sit, answer: int, through: str
) -> None:
    acme(coach)
    person = at_terminal(Person(answer))
    coach("interview", "acme", "--through", "Ada Okafer, TalentCo, recruiter")

    assert_both_are_named(person)
    assert stored(home, "acme")["through"] == through


def test_a_new_job_asks_about_a_slip_between_its_own_people(
    coach: Coach, home: Path, at_terminal: Sit
) -> None:
    person = at_terminal(Person(1))
    coach("new", "Acme", "--with", "Ada Okafor, recruiter", "--through", "Ada Okafer, TalentCo")

    assert_both_are_named(person)
    assert [each["name"] for each in stored(home, "acme")["people"]] == ["Ada Okafor"]


def test_a_likely_slip_in_a_walk_is_asked_about(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    at_terminal(Person("fine", "Ada Okafer; Lin Chow", 2))
    coach("debrief", "acme", now=D)

    assert met(home) == ["Ada Okafer", "Lin Chow"]
    assert [each["name"] for each in stored(home, "acme")["people"]] == [
        "Ada Okafor",
        "Ada Okafer",
        "Lin Chow",
    ]


def test_what_is_typed_takes_the_place_of_the_list(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    at_terminal(Person("fine", "Lin Chow, reception"))
    coach("debrief", "acme", now=D)

    assert met(home) == ["Lin Chow"]


def test_with_a_plus_in_front_it_is_added_to_the_list(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    at_terminal(Person("fine", "+ Lin Chow, reception"))
    coach("debrief", "acme", now=D)

    assert met(home) == ["Ada Okafor", "Lin Chow"]


def test_several_in_one_line_are_confirmed_and_typed_again_where_that_is_wrong(
    coach: Coach, home: Path, at_terminal: Sit
) -> None:
    acme(coach)
    person = at_terminal(Person("fine", "Lin Chow, Jonas Reuter", False, "Lin Chow and Bo Ek", True))
    coach("debrief", "acme", now=D)

    assert "2 people: Lin Chow; Jonas Reuter. Right?" in person.asked
    assert met(home) == ["Lin Chow", "Bo Ek"]


def test_an_answer_that_names_no_one_is_asked_again(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    at_terminal(Person("fine", "not yet", "Lin Chow"))
    coach("debrief", "acme", now=D)

    assert met(home) == ["Lin Chow"]


def test_stopping_at_the_question_keeps_what_was_answered(coach: Coach, home: Path, at_terminal: Sit) -> None:
    acme(coach)
    at_terminal(Person("fine", "Ada Okafer"))
    coach("debrief", "acme", now=D)

    assert (stored(home, "acme")["debriefs"][0]["answers"], met(home)) == (
        {"feeling": "fine\n"},
        ["Ada Okafor"],
    )


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the person's editor be this command, given to sed."""

    def set_to(command: str) -> None:
        path = tmp_path / "editor"
        path.write_text(f'#!/bin/sh\nsed -i "{command}" "$1"\n')
        path.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(path))

    return set_to


def test_a_name_corrected_in_an_edit_is_corrected_wherever_it_was_used(
    coach: Coach, home: Path, at_terminal: Sit, editor: Callable[[str], None]
) -> None:
    acme(coach)
    before = records(home)
    at_terminal(Person())
    editor("/name:/s/Okafor/Eze/")
    assert "Ada Okafor is now Ada Eze" in coach("edit", "acme").out
    assert met(home) == ["Ada Eze"]
    coach("undo")
    assert records(home) == before


def test_where_two_names_changed_in_an_edit_check_tells(
    coach: Coach, home: Path, at_terminal: Sit, editor: Callable[[str], None]
) -> None:
    acme(coach, "--with", "Lin Okafor")
    at_terminal(Person())
    editor("/name:/s/Okafor/Eze/")
    coach("edit", "acme")

    assert met(home) == ["Ada Okafor", "Lin Okafor"]
    assert coach("check").out.count("isn't in `people`") == 2


def test_a_name_is_corrected_from_the_list(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Petra Hohm")
    coach("people", answers=["1", "name", "Petra Holm"])
    assert [each["name"] for each in stored(home, "acme")["people"]] == ["Ada Okafor", "Petra Holm"]


def test_someone_is_removed_from_the_list_after_a_yes(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "asdf qwer")
    coach("people", answers=["1", "remove", False])
    assert met(home) == ["Ada Okafor", "asdf qwer"]
    coach("people", answers=["1", "remove", True])
    assert met(home) == ["Ada Okafor"]


def test_whoever_was_typed_by_mistake_and_corrected_is_gone(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("debrief", "acme", now=D, answers=["fine", "+ asdf", BACK, "Ada Okafor", STOP])
    assert [each["name"] for each in stored(home, "acme")["people"]] == ["Ada Okafor"]


def test_whoever_was_planned_and_not_met_stays_on_record(coach: Coach, home: Path) -> None:
    acme(coach, "--with", "Lin Park")
    coach("debrief", "acme", now=D, answers=["fine", "Ada Okafor", STOP])
    assert [each["name"] for each in stored(home, "acme")["people"]] == ["Ada Okafor", "Lin Park"]
