"""How a job ends, and what stays of it: offers, causes, whom to tell, and staying in touch."""

import shlex
from pathlib import Path

import pytest

from interview_coach.errors import UNCHANGED
from tests.commands.helpers import acme, contents, log_of, step_of, stored
from tests.conftest import Coach, Result
from tests.once import remembered

READY = "coach letter {} competing-offer"


@remembered
def beside(coach: Coach, *companies: str) -> None:
    """Acme, and these companies, each with an interview on 24 November."""
    acme(coach)
    for each in companies:
        coach("new", each, "--on", "2026-11-24", "--with", "Dana Ito, manager", now="2026-11-20")


def commands(said: Result) -> list[str]:
    """The ready commands on a page."""
    return [line.strip() for line in said.out.splitlines() if "competing-offer" in line]


def taken(home: Path, folder: str = "jobs") -> dict[str, str]:
    """What is kept of how it ended, without the newlines at the ends."""
    return {key: text.strip() for key, text in stored(home, "acme", folder)["ended"].items()}


class TestAnOffer:
    def test_every_job_still_waiting_has_its_ready_command(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        said = coach("outcome", "acme", "offer", "--by", "4 dec", now="2026-12-01")
        assert commands(said) == [READY.format("globex"), READY.format("initech")]

    def test_the_command_works_as_printed(self, coach: Coach) -> None:
        beside(coach, "Globex")
        [line] = commands(coach("outcome", "acme", "offer", now="2026-12-01"))
        assert coach(*shlex.split(line)[1:]).out.startswith("To: Dana Ito")

    def test_the_command_works_for_a_job_of_two_words(self, coach: Coach) -> None:
        beside(coach, "Baker & Söhne")
        [line] = commands(coach("outcome", "acme", "offer", now="2026-12-01"))
        assert coach(*shlex.split(line)[1:]).out.startswith("To: Dana Ito")

    def test_a_job_already_asked_is_still_named(self, coach: Coach) -> None:
        beside(coach, "Globex")
        coach("followup", "globex", "--done", "check-in", now="2026-12-08")
        assert commands(coach("outcome", "acme", "offer", now="2026-12-09")) == [READY.format("globex")]

    @pytest.mark.parametrize("result", ["no", "offer", "withdrew"])
    def test_a_job_with_an_outcome_waits_no_more(self, coach: Coach, result: str) -> None:
        beside(coach, "Globex")
        coach("outcome", "globex", result, now="2026-11-30")
        assert commands(coach("outcome", "acme", "offer", now="2026-12-01")) == []

    def test_a_job_without_an_interview_held_has_none(self, coach: Coach) -> None:
        acme(coach)
        coach("new", "Globex")
        assert commands(coach("outcome", "acme", "offer", now="2026-12-01")) == []


class TestWhatIsTakenFromIt:
    @pytest.mark.parametrize("cause", ["me", "match", "brief", "role"])
    def test_a_guess_at_the_cause_is_kept_with_a_no(self, coach: Coach, home: Path, cause: str) -> None:
        acme(coach)
        coach("outcome", "acme", "no", "--set", f"end-cause={cause}", now="2026-12-01")
        assert taken(home) == {"end-cause": cause}

    def test_a_no_with_a_guess_is_reported_once(self, coach: Coach) -> None:
        acme(coach)
        said = coach("outcome", "acme", "no", "--set", "end-cause=brief", now="2026-12-01").out
        assert "Noted for Acme: your answer" in said
        assert (said.count("Next: "), said.count("coach undo")) == (1, 1)

    def test_a_guess_can_be_added_later(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("outcome", "acme", "no", now="2026-12-01")
        coach("outcome", "acme", "no", "--set", "end-cause=match")
        assert taken(home) == {"end-cause": "match"}

    def test_a_guess_can_be_changed(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("outcome", "acme", "no", "--set", "end-cause=match", now="2026-12-01")
        coach("outcome", "acme", "no", "--set", "end-cause=role")
        assert taken(home) == {"end-cause": "role"}

    def test_a_guess_can_be_cleared(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("outcome", "acme", "no", "--set", "end-cause=match", now="2026-12-01")
        coach("outcome", "acme", "no", "--set", "end-cause=")
        assert "ended" not in stored(home, "acme")

    def test_a_cause_of_an_offer_changes_nothing(self, coach: Coach, home: Path) -> None:
        acme(coach)
        before = contents(home)
        coach("outcome", "acme", "offer", "--set", "end-cause=me", now="2026-12-01", code=None)
        assert contents(home) == before

    def test_moving_on_keeps_what_one_takes_from_it(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach(
            "outcome", "acme", "silence", "--set", "end-one-thing=Ask when they decide",
            "--set", "end-well=I was calm", now="2026-12-24",
        )  # fmt: skip
        assert taken(home, "archive") == {
            "end-one-thing": "Ask when they decide", "end-well": "I was calm",
        }  # fmt: skip

    def test_what_one_takes_from_it_survives_a_reopening(self, coach: Coach, home: Path) -> None:
        acme(coach)
        coach("outcome", "acme", "silence", "--set", "end-well=I was calm", now="2026-12-24")
        coach("followup", "acme", "--reply", "Sorry for the wait.", now="2026-12-28")
        assert taken(home) == {"end-well": "I was calm"}

    def test_moving_on_names_the_job_that_deserves_the_energy(self, coach: Coach) -> None:
        beside(coach, "Globex")
        assert "Globex" in coach("outcome", "acme", "silence", now="2026-12-10").out

    def test_after_accepting_for_good_moving_on_sends_no_energy_elsewhere(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "globex", "accepted", "--final", now="2026-12-01")
        said = coach("outcome", "acme", "silence", now="2026-12-10").out
        assert ("Initech" in said, "energy" in said) == (False, False)

    def test_a_job_that_said_no_deserves_no_energy(self, coach: Coach) -> None:
        beside(coach, "Globex")
        coach("outcome", "globex", "no", now="2026-12-10")
        assert "Globex" not in coach("outcome", "acme", "silence").out


class TestWhomToTell:
    def test_a_yes_alone_tells_no_one_yet(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "acme", "accepted", now="2026-12-01")
        assert "taken" not in coach("show", "globex", "--json").json["job"]

    def test_once_it_is_final_those_who_still_wait_are_to_be_told(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "acme", "accepted", "--final", now="2026-12-01")
        shown = [coach("show", name, "--json").json["job"]["taken"] for name in ("globex", "initech")]
        assert shown == ["2026-12-01", "2026-12-01"]

    def test_an_offer_elsewhere_is_declined_and_no_step_to_tell_them_is_promised(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "globex", "offer", now="2026-12-01")
        coach("outcome", "initech", "on-hold")
        said = coach("outcome", "acme", "accepted", "--final").out
        assert ("tell Initech" in said, "Globex" in said) == (True, False)

    def test_whoever_was_told_hears_no_second_time_at_the_end(self, coach: Coach) -> None:
        beside(coach, "Globex")
        coach("outcome", "acme", "accepted", "--final", now="2026-12-01")
        coach("followup", "globex", "--done", "tell-them")
        assert "Dana Ito" not in coach("outcome", "globex", "withdrew").out

    def test_with_no_one_to_tell_a_final_yes_promises_no_undo(self, coach: Coach) -> None:
        beside(coach)
        coach("outcome", "acme", "accepted", now="2026-12-01")
        said = coach("outcome", "acme", "accepted", "--final").out
        assert (UNCHANGED in said, "coach undo" in said) == (True, False)

    def test_each_to_tell_gets_a_draft_before_the_way_back(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        said = coach("outcome", "acme", "accepted", "--final", now="2026-12-01").out
        assert said.index("coach letter initech tell-them") < said.index("coach undo")

    def test_a_yes_made_final_later_is_no_report_of_nothing_changed(self, coach: Coach) -> None:
        beside(coach, "Globex")
        coach("outcome", "acme", "accepted", now="2026-12-01")
        said = coach("outcome", "acme", "accepted", "--final", "--on", "2026-12-01", now="2026-12-01").out
        assert "Globex" in said
        assert UNCHANGED not in said

    def test_once_it_is_final_the_command_for_it_is_not_offered_again(self, coach: Coach) -> None:
        beside(coach, "Globex")
        assert "--final" not in coach("outcome", "acme", "accepted", "--final", now="2026-12-01").out

    def test_one_undo_takes_all_of_it_back(self, coach: Coach) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "acme", "accepted", "--final", now="2026-12-01")
        coach("undo", now="2026-12-01")
        assert ["taken" in coach("show", name, "--json").json["job"] for name in ("globex", "initech")] == [
            False,
            False,
        ]

    @pytest.mark.parametrize("step", ["look", "tell-them"])
    def test_what_is_sent_once_is_refused_the_second_time(self, coach: Coach, step: str) -> None:
        beside(coach, "Globex", "Initech")
        coach("outcome", "globex", "on-hold", now="2026-12-01")
        coach("outcome", "acme", "accepted", "--final", now="2026-12-01")
        name = "globex" if step == "look" else "initech"
        coach("followup", name, "--done", step, now="2026-12-02")
        coach("followup", name, "--done", step, now="2026-12-03", code=1)

    def test_a_job_that_said_no_does_not_wait(self, coach: Coach) -> None:
        beside(coach, "Globex")
        coach("outcome", "globex", "no", now="2026-12-01")
        coach("outcome", "acme", "accepted", "--final")
        assert "taken" not in coach("show", "globex", "--json").json["job"]

    @pytest.mark.parametrize("result", ["declined", "withdrew"])
    def test_whoever_would_be_asked_is_told(self, coach: Coach, result: str) -> None:
        acme(coach, "--with", "Lin Park, hr")
        assert "Lin Park" in coach("outcome", "acme", result, now="2026-12-01").out

    @pytest.mark.parametrize("result", ["declined", "withdrew"])
    def test_the_one_in_between_is_told(self, coach: Coach, result: str) -> None:
        acme(coach, "--through", "Jo Bell, Bell & Sons, agency")
        assert "Jo Bell" in coach("outcome", "acme", result, now="2026-12-01").out


@remembered
def in_touch(coach: Coach) -> None:
    """Acme, which said no on 1 December and on the 7th agreed to stay in touch."""
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    coach("feedback", "acme", "--set", "result=talked", "--set", "touch=yes", now="2026-12-07")


class TestStayingInTouch:
    def test_what_was_sent_is_recorded(self, coach: Coach) -> None:
        in_touch(coach)
        coach(
            "followup",
            "acme",
            "--done",
            "stay-in-touch",
            "--note",
            "an article on releases",
            now="2027-01-08",
        )
        assert log_of(coach, "acme")[-1] == {
            "on": "2027-01-08", "sent": "stay-in-touch", "to": "Ada Okafor", "note": "an article on releases",
        }  # fmt: skip

    def test_the_occasions_are_shown_while_the_step_is_open(self, coach: Coach) -> None:
        in_touch(coach)
        assert step_of(coach, "acme", "stay-in-touch", now="2027-01-11") == "due"
        assert "--done stay-in-touch --note" in coach("followup", "acme").out

    def test_the_occasions_are_not_shown_before(self, coach: Coach) -> None:
        in_touch(coach)
        assert step_of(coach, "acme", "stay-in-touch", now="2026-12-10") == "waiting"
        assert "--done stay-in-touch" not in coach("followup", "acme").out

    def test_the_occasions_are_not_shown_once_it_is_ended(self, coach: Coach) -> None:
        in_touch(coach)
        coach("followup", "acme", "--skip", "stay-in-touch", now="2027-01-11")
        assert "--done stay-in-touch" not in coach("followup", "acme").out

    def test_without_agreement_there_are_no_occasions(self, coach: Coach) -> None:
        acme(coach)
        coach("outcome", "acme", "no", now="2026-12-01")
        coach("followup", "acme", "--done", "reply-to-no")
        assert "--done stay-in-touch" not in coach("followup", "acme", now="2027-01-11").out


def test_after_a_no_before_anyone_was_met_no_one_is_to_be_thanked(coach: Coach) -> None:
    coach("new", "Acme", "--on", "2026-11-26", "--through", "Bea Lindqvist, Northbridge", now="2026-11-20")
    found = coach("outcome", "acme", "no", now="2026-11-24")
    assert "thank" not in found.out
