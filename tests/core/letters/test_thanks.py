"""Drafts of thank-yous: built from the record alone, one a person, no two alike."""

import itertools
import re
from typing import get_args

import pytest
from msgspec.structs import replace

from interview_coach.core.letters.draft import Draft, DraftChannel, word_count
from interview_coach.core.letters.notes import read_notes
from interview_coach.core.letters.proofread import SAME_TEXT, proofread, repeated
from interview_coach.core.pages.drafts import drafts_text
from interview_coach.core.record.model import Debrief, Job, Match
from tests.core.builders import D, day, met, named, thanked
from tests.core.letters.draft_jobs import NOTES, PANEL, PHRASES, drafts, matching, panel, promising, to

TOPIC_GAP = "[something "
WORDED_GAP = "and Ada talked about]"
FULL = promising(
    matching(panel(notes=NOTES), goal="fewer night releases", sentence="I moved 40 services to daytime."),
    "send the sample",
    to="Sam Ode",
)
SPARSE = panel()
LATER = "2026-12-01"


def second(job: Job, *names: str, **notes: str) -> Job:
    """The job with a second round on 30 November, and notes on it."""
    return replace(
        job,
        interviews=(*job.interviews, met("2026-11-30", *names, number=2)),
        debriefs=(*job.debriefs, *([Debrief(round=2, on=day("2026-11-30"), answers=notes)] if notes else [])),
    )


def first_two(body: str) -> str:
    """The first two sentences after the greeting."""
    return " ".join(re.split(r"(?<=[.?!])\s+", body.partition("\n\n")[2])[:2])


class TestWhom:
    def test_everyone_met_gets_one_in_the_order_they_were_met(self) -> None:
        assert [draft.to for draft in drafts(SPARSE)] == [name for name, _ in PANEL]

    def test_it_goes_to_the_mail_address_on_record(self) -> None:
        assert drafts(SPARSE)[0].address == "ada@example.com"

    def test_a_card_goes_to_the_postal_address(self) -> None:
        person = replace(SPARSE.people[0], address="1 Mill Lane, Leeds")
        job = replace(SPARSE, people=(person, *SPARSE.people[1:]))
        assert drafts(job, by="handwritten")[0].address == "1 Mill Lane, Leeds"

    def test_without_anybody_on_record_there_is_one_with_a_gap_for_the_name(self) -> None:
        found = drafts(panel(interview=met(D)))
        assert [draft.to for draft in found] == [None]
        assert found[0].body.splitlines()[0].endswith(" [name],")

    def test_with_somebody_in_between_there_is_one_for_them(self) -> None:
        assert [draft.to for draft in drafts(replace(SPARSE, through="Kim Vale"))] == ["Kim Vale"]

    def test_the_one_in_between_is_asked_to_pass_the_thanks_on_to_everyone_met(self) -> None:
        body = to(replace(FULL, through="Kim Vale"), "Kim Vale")
        assert "Ada, Sam, Bea and Cem" in body

    def test_the_one_in_between_hears_one_thing_that_was_talked_about(self) -> None:
        assert "moving the releases to daytime" in to(replace(FULL, through="Kim Vale"), "Kim Vale")

    def test_the_one_in_between_gets_what_was_promised_to_someone_met(self) -> None:
        assert "sample for Sam" in to(replace(FULL, through="Kim Vale"), "Kim Vale")

    def test_whoever_was_met_in_two_open_rounds_gets_one_note(self) -> None:
        job = panel(("Ada Okafor", "manager"), interview=met("2026-11-23", "Ada Okafor"))
        job = replace(job, interviews=(*job.interviews, met(D, "Ada Okafor", number=2)))
        assert [draft.to for draft in drafts(job)] == ["Ada Okafor"]

    def test_after_the_time_for_it_the_last_round_is_drafted(self) -> None:
        assert len(drafts(SPARSE, on="2026-12-20")) == 4


class TestTheWords:
    @pytest.mark.parametrize("channel", ["email", "handwritten"])
    def test_once_another_job_was_taken_no_one_reads_that_this_one_is_wanted(
        self, channel: DraftChannel
    ) -> None:
        wish = re.compile("this job|the team|I'd |I moved 40 services")
        found = drafts(replace(FULL, taken=day(D)), by=channel)
        assert [draft.to for draft in found if wish.search(draft.body)] == []

    def test_once_another_job_was_taken_the_one_in_between_reads_no_wish_either(self) -> None:
        assert "I'd" not in to(replace(FULL, taken=day(D), through="Kim Vale"), "Kim Vale")

    def test_role_and_day_stand_in_the_first_two_sentences(self) -> None:
        for draft in drafts(SPARSE):
            assert "Backend Engineer" in first_two(draft.body)
            assert "Tuesday" in first_two(draft.body)

    @pytest.mark.parametrize(
        "kind", ["manager", "recruiter", "hr", "peer", "executive", "reception", "agency", "other"]
    )
    def test_role_and_day_come_first_for_every_kind_of_person(self, kind: str) -> None:
        for count in range(1, 8):
            people = [(f"Person {letter}", kind) for letter in "abcdefg"[:count]]
            said = first_two(drafts(panel(*people))[-1].body)
            assert "Backend Engineer" in said
            assert "Tuesday" in said

    def test_the_subject_names_role_and_day(self) -> None:
        subject = drafts(SPARSE)[0].subject
        assert ("Backend Engineer" in subject, "November 24" in subject) == (True, True)

    def test_subject_and_text_name_the_day_where_they_met(self) -> None:
        met_at_night = met("2026-12-01", "Ada Okafor", at="19:00", zone="America/New_York")
        (draft,) = drafts(panel(("Ada Okafor", "manager"), interview=met_at_night), on="2026-12-02 09:00")
        assert ("December 1" in draft.subject, "on Tuesday" in draft.body) == (True, True)

    def test_it_greets_by_the_first_name(self) -> None:
        assert to(SPARSE, "Sam Ode").splitlines()[0] == "Dear Sam,"

    def test_it_is_signed_with_the_own_name(self) -> None:
        assert to(SPARSE, "Sam Ode").endswith("\nNia Brandt")

    def test_without_an_own_name_it_is_signed_with_a_gap(self) -> None:
        assert drafts(SPARSE, me=None)[0].body.endswith("[your name]")

    def test_it_names_what_was_talked_about_with_this_person_alone(self) -> None:
        assert "the on-call rota" in to(FULL, "Sam Ode")
        assert "the on-call rota" not in to(FULL, "Ada Okafor")

    def test_a_topic_that_is_not_known_stays_a_gap(self) -> None:
        assert TOPIC_GAP in to(SPARSE, "Ada Okafor")

    def test_a_role_that_is_not_known_is_the_job(self) -> None:
        assert "the job." in drafts(panel(role=""))[0].body

    def test_whoever_named_a_goal_hears_it_with_the_sentence_that_answers_it(self) -> None:
        assert "You said you want fewer night releases. I moved 40 services to daytime." in to(
            FULL, "Ada Okafor"
        )

    def test_no_one_hears_the_goal_of_another(self) -> None:
        assert "one platform for all teams" in to(FULL, "Cem Aydin")
        assert "one platform for all teams" not in to(FULL, "Ada Okafor")

    def test_a_goal_that_no_one_is_known_to_have_named_is_a_gap_for_the_first_in_turn_alone(self) -> None:
        job = panel(notes={"topics": NOTES["topics"], "wants": "fewer night releases; one platform"})
        with_gap = [
            draft.to for draft in drafts(job) if any("told you they want" in gap for gap in draft.gaps)
        ]
        assert with_gap == ["Ada Okafor"]
        assert [draft for draft in drafts(job) if "one platform" in draft.body] == []

    def test_the_only_one_met_named_every_goal(self) -> None:
        job = panel(("Ada Okafor", "manager"), ("Dot Hale", "reception"), notes={"wants": "a second site"})
        assert "want a second site" in to(job, "Ada Okafor")

    def test_a_goal_of_the_manager_without_an_answer_has_a_gap_for_it(self) -> None:
        job = panel(notes={"wants": "Ada: one platform for all teams"})
        assert "one platform for all teams. [" in to(job, "Ada Okafor")

    def test_a_goal_that_was_only_expected_is_not_put_into_their_mouth(self) -> None:
        job = matching(panel(notes={"wants": ""}), goal="cheaper hosting", sentence="I halved a bill.")
        body = to(job, "Ada Okafor")
        assert "I halved a bill." in body
        assert "cheaper hosting" not in body

    def test_a_goal_is_not_answered_with_what_was_meant_for_another(self) -> None:
        notes = {"wants": "Ada: fewer night releases"}
        job = matching(panel(notes=notes), goal="cheaper hosting", sentence="I halved a bill.")
        assert "I halved a bill." not in to(job, "Ada Okafor")
        assert "I halved a bill." in to(job, "Cem Aydin")

    def test_a_sentence_that_was_meant_for_no_goal_answers_the_first(self) -> None:
        job = matching(panel(notes={"wants": "Ada: fewer night releases"}), sentence="I halved a bill.")
        assert "fewer night releases. I halved a bill." in to(job, "Ada Okafor")

    def test_a_proof_without_a_sentence_is_told_as_something_done(self) -> None:
        notes = {"wants": "Ada: fewer night releases"}
        job = matching(panel(notes=notes), goal="fewer night releases", story="moved 40 services")
        assert "I moved 40 services." in to(job, "Ada Okafor")

    def test_what_was_promised_goes_to_whoever_it_was_promised_to_as_done(self) -> None:
        assert "the sample" in to(FULL, "Sam Ode")
        assert "the sample" not in to(FULL, "Ada Okafor")

    def test_a_promise_to_no_one_known_is_a_gap_for_the_first_in_turn_alone(self) -> None:
        job = promising(panel(notes=NOTES), "send the sample")
        with_gap = [draft.to for draft in drafts(job) if any("promised Ada" in gap for gap in draft.gaps)]
        assert with_gap == ["Ada Okafor"]
        assert [draft for draft in drafts(job) if "the sample" in draft.body] == []

    def test_what_was_promised_and_done_stays_out(self) -> None:
        done = replace(
            FULL, log=(*FULL.log, replace(thanked("2026-11-24"), sent=None, done="improve", id="a1", to=None))
        )
        assert "the sample" not in to(done, "Sam Ode")

    @pytest.mark.parametrize("topic", ["salary and start", "what they pay: the pay range"])
    def test_nothing_about_pay_is_quoted(self, topic: str) -> None:
        body = to(panel(notes={"topics": f"Ada: {topic}"}), "Ada Okafor")
        assert WORDED_GAP in body

    def test_a_text_too_long_for_a_sentence_stays_a_gap(self) -> None:
        body = to(panel(notes={"topics": f"Ada: {'word ' * 80}"}), "Ada Okafor")
        assert WORDED_GAP in body

    def test_reception_is_thanked_for_what_they_did_and_hears_of_no_goal(self) -> None:
        job = panel(*PANEL, ("Dot Hale", "reception"), notes=NOTES | {"topics": "Dot: a phone charger"})
        body = to(matching(job, goal="fewer night releases", sentence="I moved 40 services."), "Dot Hale")
        assert "phone charger" in body
        assert "night releases" not in body
        assert "40 services" not in body

    def test_reception_of_an_interview_by_video_is_not_told_that_someone_came_in(self) -> None:
        desk = ("Dot Hale", "reception")
        call = replace(met(D, "Ada Okafor", "Dot Hale"), kind="video")
        assert "came in" in to(panel(*PANEL, desk), "Dot Hale")
        assert "came in" not in to(panel(*PANEL, desk, interview=call), "Dot Hale")

    def test_hr_hears_the_date_they_named_and_no_proof(self) -> None:
        job = matching(
            panel(("Lin Park", "hr"), notes=NOTES), goal="fewer night releases", sentence="I moved 40."
        )
        job = replace(job, log=(named(D, "2026-12-11"),))
        assert "Friday, December 11" in to(job, "Lin Park")
        assert "I moved 40" not in to(job, "Lin Park")

    def test_a_date_that_has_gone_by_is_not_named_as_one_to_come(self) -> None:
        job = replace(panel(("Lin Park", "hr")), log=(named(D, "2026-11-25"),))
        assert "November 25" not in to(job, "Lin Park", on="2026-11-27")

    def test_a_day_of_the_last_weeks_has_no_year(self) -> None:
        job = panel(("Ada Okafor", "manager"), interview=met("2026-12-31", "Ada Okafor"))
        assert "2026" not in to(job, "Ada Okafor", on="2027-01-12")


class TestAfterASecondRound:
    def test_it_says_that_they_met_before(self) -> None:
        job = second(FULL, "Ada Okafor", topics="Ada: the second site")
        assert "you again" in to(job, "Ada Okafor", on=LATER)

    def test_it_brings_a_goal_heard_only_then(self) -> None:
        job = second(FULL, "Ada Okafor", wants="fewer night releases; a second site")
        body = to(job, "Ada Okafor", on="2026-12-03")
        assert "a second site" in body
        assert "fewer night releases" not in body

    def test_it_brings_a_topic_of_that_round(self) -> None:
        job = second(FULL, "Ada Okafor", topics="Ada: the second site")
        body = to(job, "Ada Okafor", on="2026-12-03")
        assert "the second site" in body
        assert "daytime" not in body

    def test_where_nothing_new_is_known_there_is_a_gap(self) -> None:
        assert TOPIC_GAP in to(second(FULL, "Ada Okafor"), "Ada Okafor", on="2026-12-03")


class TestLength:
    @pytest.mark.parametrize("job", [FULL, SPARSE, second(FULL, "Ada Okafor", wants="a second site")])
    def test_a_mail_has_fewer_than_120_words(self, job: Job) -> None:
        assert all(word_count(draft.body) < 120 for draft in drafts(job))

    def test_long_notes_make_no_long_mail(self) -> None:
        job = panel(notes={"topics": f"Ada: {'topic ' * 28}", "wants": "goal " * 28})
        job = promising(matching(job, goal="goal", sentence="sentence " * 28), "promise " * 28)
        assert all(word_count(draft.body) < 120 for draft in drafts(job))

    def test_the_one_message_through_many_names_is_short_too(self) -> None:
        many = [(f"Person {n} Longname", "peer") for n in range(12)]
        topics = "\n".join(f"Person {n} Longname: the thing number {n}" for n in range(12))
        job = replace(panel(*many, notes={"topics": topics}), through="Kim Vale")
        assert word_count(to(job, "Kim Vale")) < 120

    @pytest.mark.parametrize(
        "job", [FULL, SPARSE, panel(notes=NOTES), second(FULL, "Ada Okafor", topics="Ada: a site")]
    )
    def test_a_card_has_three_sentences(self, job: Job) -> None:
        assert [sentences(draft) for draft in drafts(job, by="handwritten")] == [3] * len(drafts(job))

    def test_a_card_has_three_sentences_for_every_kind_of_person(self) -> None:
        kinds = ("manager", "recruiter", "hr", "peer", "executive", "reception", "agency", "office", "other")
        job = panel(*((f"Person {kind}", kind) for kind in kinds), notes={"wants": "One. Two things! Three?"})
        assert {sentences(draft) for draft in drafts(job, by="handwritten")} == {3}

    def test_a_card_ends_with_a_sentence_that_stands_alone(self) -> None:
        said, name = to(FULL, "Ada Okafor", by="handwritten").split("\n\n")[-2:]
        assert (re.split(r"(?<=[.?!])\s+", said)[-1][:2], name) == ("I'", "Nia Brandt")

    def test_a_card_through_somebody_has_three_sentences(self) -> None:
        assert sentences(drafts(replace(FULL, through="Kim Vale"), by="handwritten")[0]) == 3


def test_whoever_passes_the_thanks_on_gets_none_to_pass_on_to_themselves() -> None:
    job = replace(panel(("Ada Okafor", "manager"), ("Kim Vale", "agency")), through="Kim Vale")
    [draft] = drafts(job)
    assert "Ada" in draft.body
    assert draft.body.count("Kim") == 1


def sentences(draft: Draft) -> int:
    """How many sentences stand between the greeting and the name."""
    return len(re.findall(r"[.!?](?=\s|$)", draft.body.split("\n\n")[1]))


class TestNoTwoAlike:
    @pytest.mark.parametrize("by", get_args(DraftChannel))
    @pytest.mark.parametrize("job", [FULL, SPARSE, panel(notes=NOTES), promising(SPARSE, "send the sample")])
    def test_four_people_get_four_texts_that_pass_the_review(self, job: Job, by: DraftChannel) -> None:
        notes = read_notes("drafts", drafts_text(drafts(job, by=by)))
        assert [each for each in proofread(notes, job, PHRASES) if each.rule != "gap"] == []

    def test_four_people_of_one_kind_get_texts_that_are_not_nearly_the_same(self) -> None:
        job = panel(*((f"Person {letter}", "peer") for letter in "abcd"))
        notes = read_notes("drafts", drafts_text(drafts(job)))
        assert max(repeated(one, other, job) for one, other in itertools.combinations(notes, 2)) < SAME_TEXT

    def test_the_same_record_gives_the_same_drafts(self) -> None:
        assert drafts(FULL) == drafts(FULL)

    def test_a_draft_does_not_change_when_another_was_sent(self) -> None:
        sent = replace(FULL, log=(*FULL.log, thanked("2026-11-24", "Ada Okafor")))
        assert to(sent, "Sam Ode") == to(FULL, "Sam Ode")


def test_a_note_that_leaves_a_gap_is_kept_beside_the_letter_and_not_in_it() -> None:
    note = "he thinks hes god, the rota"
    draft = drafts(panel(("Ada Okafor", "manager"), notes={"topics": f"Ada: {note}"}))[0]
    assert (draft.notes, "rota" in draft.body) == ((note,), False)


def test_a_goal_with_a_proof_gap_gives_way_to_a_sentence_for_one_that_is_not_quoted() -> None:
    notes = {"wants": "Ada: agendas posted on Monday\nAda: the records backlog gone, she hates it"}
    job = panel(("Ada Okafor", "manager"), notes=notes)
    body = to(
        matching(job, goal="the records backlog", sentence="I cleared a records backlog in Leeds."),
        "Ada Okafor",
    )
    assert ("I cleared a records backlog" in body, "agendas" in body) == (True, False)


def test_a_want_gets_what_was_prepared_where_no_one_else_needs_it() -> None:
    notes = {"wants": "Ada: privilege logs she doesn't have to redo"}
    job = matching(
        panel(("Ada Okafor", "manager"), notes=notes), goal="binders", story="I indexed 1,140 exhibits."
    )
    assert "I indexed 1,140 exhibits." in to(job, "Ada Okafor")


def test_who_is_wanted_gets_no_proof_that_was_meant_for_something_else() -> None:
    job = panel(("Ada Okafor", "manager"), notes={"wants": "Ada: someone who shows up"})
    job = matching(job, goal="cheaper hosting", sentence="I halved a bill.")
    assert "halved a bill" not in to(job, "Ada Okafor")


def test_what_was_done_is_told_instead_of_a_want_said_twice() -> None:
    notes = {"wants": "Ada: fewer night releases"}
    job = panel(("Ada Okafor", "manager"), notes=notes)
    said = "You want fewer releases at night, and I cut them."
    body = to(
        matching(job, goal="night releases", story="I moved 40 releases to daytime.", sentence=said),
        "Ada Okafor",
    )
    assert ("I moved 40 releases to daytime." in body, "I cut them" in body) == (True, False)


def test_the_same_work_may_answer_a_second_person() -> None:
    notes = {"wants": "Ada: fewer night releases\nSam: fewer releases on Friday"}
    job = panel(("Ada Okafor", "manager"), ("Sam Ode", "peer"), notes=notes)
    job = matching(
        job, goal="releases", story="I moved 40 releases to daytime.", sentence="I ended night releases."
    )
    assert "I moved 40 releases to daytime." in to(job, "Sam Ode")


def test_a_trial_is_no_interview() -> None:
    trial = replace(met(D, "Ada Okafor"), kind="trial")
    [draft] = drafts(panel(("Ada Okafor", "manager"), interview=trial))
    assert draft.subject.startswith("Thank you: Backend Engineer trial shift,")


def test_a_promise_of_nothing_has_no_line() -> None:
    job = promising(panel(("Ada Okafor", "manager")), "nothing, well, the name of my shoes", to="Ada Okafor")
    assert "promised" not in to(job, "Ada Okafor")


def test_an_errand_is_promised_as_something_to_do() -> None:
    job = promising(panel(("Ada Okafor", "manager")), "bring my passport in", to="Ada Okafor")
    assert "As promised, I'll bring my passport in." in to(job, "Ada Okafor")


def test_a_trouble_was_not_enjoyed() -> None:
    body = to(panel(("Ada Okafor", "manager"), notes={"topics": "Ada: turnover on the line"}), "Ada Okafor")
    assert ("enjoyed" in body, "turnover on the line" in body) == (False, True)


def test_a_trial_is_thanked_for_as_one() -> None:
    trial = replace(met(D, "Ada Okafor"), kind="trial")
    assert "trial" in to(panel(("Ada Okafor", "manager"), interview=trial), "Ada Okafor")


def test_where_someone_is_wanted_the_letter_offers_to_be_that_person() -> None:
    notes = {"wants": "Ada: fewer night releases\nSam: a partner who will stay calm at night"}
    assert "that person" in to(panel(notes=notes), "Sam Ode")


def test_who_wants_someone_hears_what_was_done_where_it_fits_the_topic() -> None:
    notes = {"topics": "Ada: flaky tests", "wants": "Ada: one person to own the checklist"}
    job = matching(
        panel(("Ada Okafor", "manager"), notes=notes), goal="flaky builds", story="fixed 48 flaky tests"
    )
    assert "I fixed 48 flaky tests." in to(job, "Ada Okafor")


@pytest.mark.parametrize("promised", ["send my license copy", "send a copy of my license"])
def test_a_copy_of_a_paper_is_mine_once(promised: str) -> None:
    record = promising(panel(("Ada Okafor", "manager")), promised, to="Ada Okafor")
    assert "a copy of my license" in to(record, "Ada Okafor")


def test_whoever_runs_the_process_hears_what_they_want() -> None:
    notes = {"wants": "Lin: someone who answers the phone"}
    body = drafts(panel(("Lin Park", "hr"), notes=notes))[0].body
    assert "you want someone who answers the phone" in body


def test_a_paper_is_nothing_to_help_the_process_with() -> None:
    assert "CDL" not in drafts(panel(("Lin Park", "hr"), notes={"wants": "Lin: CDL by June"}))[0].body


def test_a_kindness_in_progress_is_thanked_for() -> None:
    job = panel(("Beth Roe", "reception"), notes={"topics": "Beth: lending me an umbrella"})
    assert " for lending me an umbrella." in drafts(job)[0].body


def test_what_was_done_is_the_same_only_where_it_is_what_they_want() -> None:
    notes = {"wants": "Ada: bids out in 2 days"}
    job = panel(("Ada Okafor", "manager"), notes=notes)
    other = replace(job, matches=(Match(goal="win more bids", story="closed 38 of 90 bids last year"),))
    assert "the same" not in drafts(other)[0].body
    same = replace(job, matches=(Match(story="cut bids from 6 days to 2 days at Corley"),))
    assert "the same" in drafts(same)[0].body
