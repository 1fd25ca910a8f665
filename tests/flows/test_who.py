"""Asking who is meant, at a terminal."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import Job, Person
from interview_coach.errors import Stopped
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from interview_coach.flows.who import as_answered, meant, read_at_terminal
from interview_coach.prompts.asking import Option, Sign

BANKS = Banks(shipped_questions())
JOB = Job(
    id="acme",
    company="Acme",
    people=(Person(name="José Álvarez", kind="manager"), Person(name="jon smithe"), Person(name="Ada")),
)


class Answers:
    """Somebody who answers by the number of the option, or with yes and no; what they were asked is kept."""

    def __init__(self, *given: int | bool | Sign) -> None:
        self.given = list(given)
        self.asked: list[str] = []
        self.offered: list[tuple[str, ...]] = []

    def choose(
        self, message: str, options: Sequence[Option], now: str = "", *, open_: bool = False
    ) -> str | Sign:
        del now, open_
        self.asked.append(message)
        self.offered.append(tuple(option.label for option in options))
        given = self.given.pop(0)
        return given if isinstance(given, Sign) else options[int(given) - 1].value

    def confirm(self, message: str, *, default: bool) -> bool:
        del default
        self.asked.append(message)
        return bool(self.given.pop(0))


def at_terminal(answers: Answers) -> Any:
    talked: list[str] = []
    out = SimpleNamespace(talk=talked.append, talks_on_terminal=False, width=80)
    return SimpleNamespace(may_ask=True, ask=answers, banks=BANKS, out=out, talked=talked)


def after(answers: Answers, *names: str) -> list[str]:
    """The names on record after these people were typed."""
    found = meant(at_terminal(answers), JOB, [Person(name=name) for name in names])
    assert found is not None
    return [each.name for each in found.put(JOB)[0].people]


@pytest.mark.parametrize("typed", ["Jose Alvarez", "José Alvares", "Álvarez José"])
def test_a_likely_slip_is_asked_about(typed: str, snapshot: SnapshotAssertion) -> None:
    answers = Answers(2)
    after(answers, typed)

    assert answers.asked == snapshot
    assert answers.offered == [("yes", "someone else")]


def test_with_yes_the_one_on_record_is_meant() -> None:
    assert after(Answers(1), "Jose Alvarez") == ["José Álvarez", "jon smithe", "Ada"]


def test_with_someone_else_there_is_one_more() -> None:
    assert after(Answers(2), "Jose Alvarez") == ["José Álvarez", "jon smithe", "Ada", "Jose Alvarez"]


def test_with_yes_a_fuller_name_takes_the_place_of_its_part() -> None:
    assert after(Answers(1), "Ada Okafor") == ["José Álvarez", "jon smithe", "Ada Okafor"]


@pytest.mark.parametrize("typed", ["José Álvarez", "jose alvarez", "Lin Chow"])
def test_what_is_plain_is_not_asked_about(typed: str) -> None:
    answers = Answers()
    after(answers, typed)

    assert answers.asked == []


def test_someone_of_the_same_name_of_whom_something_else_is_known_is_asked_about() -> None:
    answers = Answers(2)
    found = meant(at_terminal(answers), JOB, [Person(name="José Álvarez", kind="hr")])

    assert found is not None
    assert [each.kind for each in found.put(JOB)[0].people] == ["manager", "other", "other", "hr"]
    assert ["José Álvarez, manager" in asked for asked in answers.asked] == [True]


def test_with_yes_what_is_said_now_counts() -> None:
    found = meant(at_terminal(Answers(1)), JOB, [Person(name="José Álvarez", kind="hr")])

    assert found is not None
    assert found.put(JOB)[0] == replace(JOB, people=(replace(JOB.people[0], kind="hr"), *JOB.people[1:]))


@pytest.mark.parametrize("sign", [Sign.SKIP, Sign.BACK])
def test_without_a_choice_they_are_typed_again(sign: Sign) -> None:
    assert meant(at_terminal(Answers(sign)), JOB, [Person(name="Jose Alvarez")]) is None


def test_stopping_stops() -> None:
    with pytest.raises(Stopped):
        meant(at_terminal(Answers(Sign.STOP)), JOB, [Person(name="Jose Alvarez")])


def test_several_in_one_line_are_confirmed() -> None:
    answers = Answers(True)
    people = read_at_terminal(at_terminal(answers), "Ada Okafor and Jonas Reuter, hr")

    assert people == (Person(name="Ada Okafor"), Person(name="Jonas Reuter", kind="hr"))
    assert answers.asked == ["2 people: Ada Okafor; Jonas Reuter, HR. Right?"]


def test_when_that_is_not_right_they_are_typed_again() -> None:
    assert read_at_terminal(at_terminal(Answers(False)), "Ada Okafor and Jonas Reuter") is None


def test_with_a_semicolon_between_they_are_echoed_and_not_asked_about() -> None:
    session = at_terminal(Answers())
    read_at_terminal(session, "Ada Okafor; Jonas Reuter")

    assert session.talked == ["  2 people: Ada Okafor; Jonas Reuter.\n"]


@pytest.mark.parametrize(("number", "names"), [(1, ["Ada Okafor"]), (2, ["Okafor", "Ada"])])
def test_two_readings_are_two_choices(number: int, names: list[str]) -> None:
    people = read_at_terminal(at_terminal(Answers(number)), "Okafor, Ada")

    assert people is not None
    assert [each.name for each in people] == names


def test_an_answer_that_begins_with_the_names_is_kept_as_it_was_typed() -> None:
    assert as_answered("Ada Okafor, manager; Lin", ["Ada Okafor", "Lin"]) == "Ada Okafor, manager; Lin"


def test_another_answer_is_kept_as_the_names() -> None:
    assert as_answered("ada okafor and Lin", ["Ada Okafor", "Lin"]) == "Ada Okafor; Lin"
