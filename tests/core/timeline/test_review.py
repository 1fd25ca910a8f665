"""What the interviews have in common: counts over all jobs."""

from collections.abc import Mapping, Sequence

import pytest
from msgspec.structs import replace

from interview_coach.core.record.model import (
    Action,
    ActionKind,
    Debrief,
    Entry,
    Feedback,
    Job,
    Match,
    PersonKind,
)
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.review import Felt, Review, Wait, review
from tests.core.builders import ADA, D, acme, cancelled, day, done, ended, job, met, moment, skipped, thanked

NOW = "2027-01-15"


def over(*jobs: Job, now: str = NOW) -> Review:
    """The review over these jobs."""
    return review(jobs, DEFAULT, moment(now))


def noted(record: Job, *notes: Mapping[str, str]) -> Job:
    """The job with notes on its rounds, the first on round 1."""
    rounds = [
        Debrief(round=n, on=record.interviews[n - 1].on, answers=dict(a)) for n, a in enumerate(notes, 1)
    ]
    return replace(record, debriefs=tuple(rounds))


def heard(record: Job, answers: Mapping[str, str]) -> Job:
    """The job with what came of asking how to do better."""
    return replace(record, feedback=(Feedback(on=day("2026-12-07"), answers=dict(answers)),))


def to_do(record: Job, *texts: str, kind: ActionKind = "promise") -> Job:
    """The job with these things to do: a1, a2 and so on."""
    actions = [Action(id=f"a{n}", kind=kind, text=text, on=day(D)) for n, text in enumerate(texts, 1)]
    return replace(record, actions=tuple(actions))


def told(on: str, told: str | None) -> Entry:
    entry = ended("rejected", on)
    return replace(entry, told=told) if told else entry


def two_rounds(*log: Entry) -> Job:
    return job(met("2026-11-24", "Ada"), met("2026-12-01", "Ada", number=2), log=log)


class TestTheCounts:
    def test_without_any_job_every_count_is_nothing(self) -> None:
        assert over() == Review(
            jobs=0, rounds=0, results={}, stopped_after={}, felt=(), causes={}, strengths=(), to_change=(),
            scores={}, goals=0, goals_without_story=0, thanks=0, thanks_in_time=0, waits=(), silent=0,
            still_open=(),
        )  # fmt: skip

    def test_one_job_is_counted_with_its_round(self) -> None:
        found = over(acme())
        assert (found.jobs, found.rounds, found.results) == (1, 1, {"open": 1})

    @pytest.mark.parametrize(
        "record",
        [
            job(),
            job(met("2027-02-01", "Ada")),
            acme(cancelled("2026-11-23")),
            acme(ended("rejected", "2026-11-20")),
        ],
        ids=["no interview", "still to come", "called off", "a no before it"],
    )
    def test_a_job_without_an_interview_held_is_left_out(self, record: Job) -> None:
        assert over(record).jobs == 0

    def test_every_round_held_is_counted(self) -> None:
        assert over(two_rounds(), acme()).rounds == 3

    def test_a_round_called_off_is_not_counted(self) -> None:
        assert over(two_rounds(cancelled("2026-11-30", 2))).rounds == 1

    @pytest.mark.parametrize("result", ["offer", "accepted", "declined", "rejected", "withdrew", "moved-on"])
    def test_a_job_is_counted_by_its_outcome(self, result: str) -> None:
        assert over(acme(Entry(on=day("2026-12-01"), outcome=result))).results == {result: 1}  # type: ignore[arg-type]

    def test_a_job_that_was_reopened_is_open(self) -> None:
        record = acme(ended("moved-on", "2026-12-20"), ended("reopened", "2026-12-22"))
        assert over(record).results == {"open": 1}

    def test_an_outcome_dated_later_is_not_known_yet(self) -> None:
        assert over(acme(ended("rejected", "2026-12-01")), now="2026-11-30").results == {"open": 1}

    def test_the_most_frequent_outcome_comes_first(self) -> None:
        no = acme(ended("rejected", "2026-12-01"))
        assert list(over(acme(), no, no).results) == ["rejected", "open"]

    @pytest.mark.parametrize(("jobs", "enough"), [(0, False), (1, False), (4, False), (5, True), (6, True)])
    def test_five_jobs_are_enough_to_speak_of_shares(self, jobs: int, enough: bool) -> None:
        assert over(*[acme()] * jobs).enough is enough

    def test_jobs_without_an_interview_do_not_make_it_enough(self) -> None:
        assert over(*[acme()] * 4, job()).enough is False


class TestWhereTheyStop:
    @pytest.mark.parametrize("result", ["rejected", "moved-on"])
    def test_a_no_and_silence_stop_it_after_the_rounds_held(self, result: str) -> None:
        assert over(two_rounds(Entry(on=day("2026-12-20"), outcome=result))).stopped_after == {2: 1}  # type: ignore[arg-type]

    @pytest.mark.parametrize("result", ["offer", "accepted", "declined", "withdrew"])
    def test_other_outcomes_are_no_stop(self, result: str) -> None:
        assert over(acme(Entry(on=day("2026-12-20"), outcome=result))).stopped_after == {}  # type: ignore[arg-type]

    def test_fewer_rounds_come_first(self) -> None:
        no = ended("rejected", "2026-12-20")
        assert list(over(two_rounds(no), two_rounds(no), acme(no)).stopped_after.items()) == [(1, 1), (2, 2)]

    def test_silence_is_counted_of_its_own(self) -> None:
        assert over(acme(ended("moved-on", "2026-12-20")), acme(ended("rejected", "2026-12-20"))).silent == 1


class TestFeltAgainstResult:
    def test_a_feeling_stands_beside_what_came_of_it(self) -> None:
        record = noted(acme(ended("rejected", "2026-12-01")), {"feeling": "It went well"})
        assert over(record).felt == (Felt("Acme", 1, "It went well", "rejected"),)

    def test_while_nothing_has_come_of_it_there_is_no_result(self) -> None:
        assert over(noted(acme(), {"feeling": "fine"})).felt == (Felt("Acme", 1, "fine", None),)

    def test_each_round_has_its_own_feeling(self) -> None:
        record = noted(two_rounds(), {"feeling": "fine"}, {"feeling": "tired"})
        assert [(each.round, each.feeling) for each in over(record).felt] == [(1, "fine"), (2, "tired")]

    @pytest.mark.parametrize("answers", [{}, {"feeling": ""}, {"wants": "speed"}])
    def test_notes_without_a_feeling_are_left_out(self, answers: dict[str, str]) -> None:
        assert over(noted(acme(), answers)).felt == ()


class TestTheCauses:
    def test_a_cause_named_in_the_notes_is_counted(self) -> None:
        assert over(noted(acme(), {"cause": "brief"})).causes == {"brief": 1}

    def test_a_cause_named_after_the_no_is_counted(self) -> None:
        assert over(replace(acme(), ended={"end-cause": "match"})).causes == {"match": 1}

    def test_what_was_said_last_counts(self) -> None:
        assert over(replace(noted(acme(), {"cause": "me"}), ended={"end-cause": "role"})).causes == {
            "role": 1
        }

    def test_of_two_rounds_the_later_counts(self) -> None:
        assert over(noted(two_rounds(), {"cause": "me"}, {"cause": "match"})).causes == {"match": 1}

    def test_none_is_no_cause(self) -> None:
        assert over(noted(acme(), {"cause": "none"})).causes == {}

    def test_the_most_frequent_cause_comes_first(self) -> None:
        me, brief = noted(acme(), {"cause": "me"}), noted(acme(), {"cause": "brief"})
        assert list(over(me, brief, brief).causes.items()) == [("brief", 2), ("me", 1)]


class TestTheirWordsAndOnesOwn:
    def test_strengths_are_theirs_one_by_one(self) -> None:
        assert over(heard(acme(), {"strength": "calm\nwell prepared; kind"})).strengths == (
            "calm", "well prepared", "kind",
        )  # fmt: skip

    def test_a_behaviour_and_a_skill_are_to_change(self) -> None:
        record = heard(acme(), {"behaviour": "shorter answers", "skill": "SQL"})
        assert over(record).to_change == ("shorter answers", "SQL")

    @pytest.mark.parametrize("words", ["none", "Nothing.", "-", ""])
    def test_a_word_for_nothing_is_not_listed(self, words: str) -> None:
        assert over(heard(acme(), {"strength": words})).strengths == ()

    def test_what_was_outside_control_is_not_to_change(self) -> None:
        assert over(heard(acme(), {"outside": "they merged two teams"})).to_change == ()

    def test_own_scores_are_listed_by_dimension(self) -> None:
        record = noted(acme(), {"score-understood": "4", "score-closed": "1"})
        assert over(record).scores == {"score-understood": (4,), "score-closed": (1,)}

    def test_own_scores_stand_in_the_order_of_the_rounds(self) -> None:
        late = noted(job(met("2026-12-03", "Ada")), {"score-clear": "5"})
        early = noted(job(met("2026-11-20", "Ada")), {"score-clear": "2"})
        assert over(late, early).scores == {"score-clear": (2, 5)}

    def test_a_round_without_a_score_is_left_out_of_them(self) -> None:
        assert over(noted(two_rounds(), {"feeling": "fine"}, {"score-asked": "3"})).scores == {
            "score-asked": (3,)
        }

    def test_a_score_that_is_no_number_is_left_out(self) -> None:
        assert over(noted(acme(), {"score-asked": "good"})).scores == {}


class TestGoals:
    def test_a_goal_without_a_story_is_counted(self) -> None:
        found = over(noted(acme(), {"wants": "Releases without fear"}))
        assert (found.goals, found.goals_without_story) == (1, 1)

    def test_a_goal_with_a_story_is_not_without_one(self) -> None:
        record = replace(
            noted(acme(), {"wants": "speed"}), matches=(Match(goal="speed", story="I led four"),)
        )
        assert (over(record).goals, over(record).goals_without_story) == (1, 0)

    def test_a_job_that_told_no_goal_is_not_counted(self) -> None:
        assert over(noted(acme(), {"feeling": "fine"})).goals == 0


class TestThanksInTime:
    @pytest.mark.parametrize(
        ("on", "in_time"), [("2026-11-24", 1), ("2026-11-25", 1), ("2026-11-26", 0), ("2026-11-23", 0)]
    )
    def test_in_time_is_the_day_or_the_day_after(self, on: str, in_time: int) -> None:
        found = over(acme(thanked(on)))
        assert (found.thanks, found.thanks_in_time) == (1, in_time)

    def test_everyone_met_counts_one_by_one(self) -> None:
        people: dict[str, PersonKind] = {"Ada": "manager", "Lin": "hr"}
        found = over(job(met(D, "Ada", "Lin"), people=people, log=[thanked("2026-11-25", "Lin")]))
        assert (found.thanks, found.thanks_in_time) == (2, 1)

    def test_thanks_for_the_first_round_do_not_count_for_the_second(self) -> None:
        assert over(two_rounds(thanked("2026-11-25"))).thanks_in_time == 1

    def test_thanks_left_out_are_not_in_time(self) -> None:
        assert over(acme(skipped("thank-you", "2026-11-25", "Ada"))).thanks_in_time == 0

    def test_with_somebody_in_between_there_is_one_to_thank(self) -> None:
        found = over(job(met(D, "Ada", "Lin"), through="Jo Bell", log=[thanked(D, "Jo Bell")]))
        assert (found.thanks, found.thanks_in_time) == (1, 1)

    def test_where_nobody_is_known_there_is_nobody_to_thank(self) -> None:
        assert over(job(met(D), people={})).thanks == 0

    def test_thanks_that_can_still_be_in_time_are_not_counted_yet(self) -> None:
        assert over(acme(), now=D).thanks == 0


class TestTheWaits:
    @pytest.mark.parametrize(
        ("how", "plainly"), [("call", True), ("mail", True), ("no-name", False), (None, None)]
    )
    def test_a_no_has_its_days_and_whether_it_was_said_plainly_if_known(
        self, how: str | None, plainly: bool | None
    ) -> None:
        assert over(acme(told("2026-12-04", how))).waits == (Wait("Acme", 10, plainly),)

    def test_an_offer_has_its_days(self) -> None:
        assert [each.days for each in over(acme(ended("offer", "2026-12-01"))).waits] == [7]

    def test_of_an_offer_it_is_not_counted_how_it_was_said(self) -> None:
        assert over(acme(ended("offer", "2026-12-01"))).waits == (Wait("Acme", 7, None),)

    @pytest.mark.parametrize("answer", ["accepted", "declined"])
    def test_an_offer_that_was_answered_keeps_its_days(self, answer: str) -> None:
        last = Entry(on=day("2026-12-03"), outcome=answer)  # type: ignore[arg-type]
        assert [each.days for each in over(acme(ended("offer", "2026-12-01"), last)).waits] == [7]

    def test_they_run_from_the_last_round(self) -> None:
        assert [each.days for each in over(two_rounds(told("2026-12-04", "call"))).waits] == [3]

    def test_an_answer_on_the_day_itself_took_no_days(self) -> None:
        assert [each.days for each in over(acme(told(D, "call"))).waits] == [0]

    @pytest.mark.parametrize(
        "log", [[], [ended("moved-on", "2026-12-20")], [ended("withdrew", "2026-12-01")]]
    )
    def test_without_an_answer_of_theirs_there_is_no_wait(self, log: Sequence[Entry]) -> None:
        assert over(acme(*log)).waits == ()


class TestWhatIsStillOpen:
    def test_an_open_promise_is_listed_with_its_company(self) -> None:
        [kept] = over(to_do(acme(), "send the sample")).still_open
        assert (kept.company, kept.action.id, kept.action.text) == ("Acme", "a1", "send the sample")

    @pytest.mark.parametrize("entry", [done("improve", D), skipped("improve", D)], ids=["done", "dropped"])
    def test_what_is_done_or_dropped_is_not(self, entry: Entry) -> None:
        record = to_do(acme(replace(entry, id="a1")), "send the sample", "call Lin")
        assert [kept.action.id for kept in over(record).still_open] == ["a2"]

    def test_something_to_learn_is_listed_after_a_no_too(self) -> None:
        record = to_do(acme(ended("rejected", "2026-12-01")), "SQL", kind="skill")
        assert [kept.action.text for kept in over(record).still_open] == ["SQL"]


class TestAThousand:
    def thousand(self) -> list[Job]:
        logs: list[list[Entry]] = [
            [],
            [thanked("2026-11-25"), told("2026-12-04", "call")],
            [ended("moved-on", "2026-12-20")],
            [ended("offer", "2026-12-01")],
        ]
        return [
            to_do(
                noted(
                    job(met(D, "Ada"), people=ADA, log=logs[n % 4], company=f"Acme{n}"),
                    {"feeling": "fine", "wants": "speed", "cause": "me", "score-clear": "3"},
                ),
                "call Lin",
            )
            for n in range(1000)
        ]

    def test_the_results_of_a_thousand_jobs_add_up(self) -> None:
        found = over(*self.thousand())
        assert found.results == {"open": 250, "rejected": 250, "moved-on": 250, "offer": 250}

    def test_the_other_counts_of_a_thousand_jobs_add_up(self) -> None:
        found = over(*self.thousand())
        assert (
            found.jobs, found.rounds, found.stopped_after, len(found.felt), found.causes,
            len(found.scores["score-clear"]), found.goals, found.goals_without_story, found.thanks,
            found.thanks_in_time, len(found.waits), found.silent, len(found.still_open),
        ) == (1000, 1000, {1: 500}, 1000, {"me": 1000}, 1000, 1000, 1000, 1000, 250, 500, 250, 500)  # fmt: skip


def test_whoever_said_no_before_you_moved_on_is_not_counted_as_silent() -> None:
    said_no = acme(ended("rejected", "2026-11-26"), ended("moved-on", "2026-12-20"))
    silent = acme(ended("moved-on", "2026-12-20"))
    assert review([said_no, silent], DEFAULT, moment("2026-12-21")).silent == 1
