"""Letters to one person: what of the record is in them, and who gets them."""

from datetime import time

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.letters.advice import advice_in
from interview_coach.core.letters.draft import Draft
from interview_coach.core.letters.kinds import KINDS, THANKS, LetterKind, has_called, open_kind
from interview_coach.core.letters.later import later_draft
from interview_coach.core.record.model import Action, Entry, Feedback, Job, Person
from interview_coach.core.timeline.rules import steps_of
from tests.core.builders import D, day, ended, met, seen
from tests.core.letters.draft_jobs import NOTES, panel, style_for

PANEL = panel(notes=NOTES)
AHEAD = replace(
    panel(),
    interviews=(replace(met("2026-12-03", "Ada Okafor", "Sam Ode"), at=time(14), zone="Europe/Berlin", kind="onsite", place="2 Mill Lane"),),
)  # fmt: skip


def letter(job: Job, kind: LetterKind, on: str = "2026-12-01") -> Draft:
    return later_draft(seen(job, on), style_for("Nia Brandt"), kind)


def after(*entries: Entry) -> Job:
    return replace(PANEL, log=entries)


def opened(job: Job, on: str) -> str | None:
    situation = seen(job, on)
    return open_kind(situation, steps_of(situation))


def test_every_kind_makes_a_letter_of_an_empty_record() -> None:
    bare = Job(id="acme", company="Acme")
    bodies = [letter(bare, kind).body for kind in KINDS if kind not in THANKS]
    assert [body for body in bodies if "$" in body or not body.startswith("Dear [")] == []


def test_a_confirmation_has_the_time_the_place_and_who_they_will_meet() -> None:
    body = letter(AHEAD, "confirm").body
    said = ("Thursday, December 3, at 2:00 PM", "2 Mill Lane", "Ada and Sam")
    assert [fact for fact in said if fact not in body] == []


def test_a_confirmation_goes_to_whoever_wrote_about_the_interview() -> None:
    mail = Entry(on=day("2026-11-30"), reply="Could you do Thursday?\nBest,\nSam Ode", reads="invitation")
    assert letter(replace(AHEAD, log=(mail,)), "confirm").to == "Sam Ode"


def test_where_no_one_knows_who_invited_a_confirmation_leaves_that_blank() -> None:
    draft = letter(AHEAD, "confirm")
    assert draft.to is None
    assert draft.body.startswith(f"Dear {draft.gaps[0]},")


def test_a_confirmation_goes_to_hr_where_no_message_says_who_invited() -> None:
    people = (*AHEAD.people, Person(name="Lena Ortiz", kind="hr"))
    assert letter(replace(AHEAD, people=people), "confirm").to == "Lena Ortiz"


@pytest.mark.parametrize("kind", ["check-in", "competing-offer", "withdraw", "decline", "accept"])
def test_a_letter_to_an_agency_names_the_company_once_next_to_the_job(kind: LetterKind) -> None:
    body = letter(replace(PANEL, role="Baker", through="Jo Bell"), kind).body
    assert body.count("Baker role at Acme") == 1


def test_an_agency_is_asked_to_pass_on_the_thanks() -> None:
    direct, passed_on = (letter(replace(PANEL, through=who), "withdraw").body for who in (None, "Jo Bell"))
    assert ("thank them" in direct, "thank them" in passed_on) == (False, True)


def test_once_they_were_told_of_another_job_no_letter_is_open() -> None:
    told = after(Entry(on=day("2026-12-01"), sent="tell-them"), ended("withdrew", "2026-12-02"))
    assert opened(replace(told, taken=day("2026-12-01")), "2026-12-02") is None


NIGHT = panel(interview=met("2026-12-01", "Ada Okafor", at="19:00", zone="America/New_York"))
"""In New York it's Tuesday evening, and in Berlin Wednesday at 1:00."""


def test_subject_and_text_of_a_confirmation_name_the_day_of_the_place() -> None:
    draft = letter(NIGHT, "confirm")
    assert "Tuesday, December 1" in draft.subject
    assert "Tuesday, December 1, at 7:00 PM EST" in draft.body


def test_a_check_in_names_the_day_of_the_place() -> None:
    assert "Tuesday, December 1." in letter(NIGHT, "check-in", "2026-12-16").body


def test_running_late_names_the_time_on_the_day_of_the_person_too() -> None:
    assert "our 7:00 PM interview" in letter(NIGHT, "late", "2026-12-02 01:10").subject


def test_a_british_letter_has_the_day_before_the_month() -> None:
    style = replace(style_for("Nia Brandt"), day_first=True, clock_12=False)
    body = later_draft(seen(AHEAD, "2026-12-01"), style, "confirm").body
    assert "Thursday 3 December at 14:00" in body


def test_an_acceptance_has_the_day_to_start_that_the_offer_named() -> None:
    job = after(Entry(on=day("2026-11-30"), reply="We offer you the job, starting January 11."))
    assert "I'll start on Monday, January 11." in letter(job, "accept").body


def test_a_withdrawal_gives_back_the_interview_to_come() -> None:
    assert "Thursday, December 3" in letter(AHEAD, "withdraw").body


def test_nothing_is_said_of_time_they_spent_where_none_was_held() -> None:
    assert "spent" not in letter(AHEAD, "withdraw").body
    assert "spent" in letter(PANEL, "withdraw").body


def test_the_day_of_another_offer_comes_from_its_record() -> None:
    style = replace(style_for(), answer_by=day("2026-12-04"))
    body = later_draft(seen(PANEL, "2026-12-01"), style, "competing-offer").body
    assert "by Friday, December 4" in body


def test_after_a_call_the_advice_is_what_they_said() -> None:
    said = "They liked my references. She said I should give shorter answers."
    notes = Feedback(
        on=day("2026-12-05"), answers={"result": "talked", "said": said, "skill": "grant budgets"}
    )
    job = replace(after(ended("rejected", "2026-12-01")), feedback=(notes,))
    assert "You suggested that I give shorter answers" in letter(job, "after-call", "2026-12-05").body


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (
            "Say the course first, then the allergy cards.",
            "that I say the course first, then the allergy cards",
        ),
        ("Next time, you should give shorter answers.", "that I give shorter answers"),
        ("They suggested to practice with a friend.", "that I practice with a friend"),
        ("Clear answers and good stories.", None),
        ("You handle people well.", None),
        ("Keep in touch!", None),
        ("I get nervous when they ask about pay.", None),
        ("They hired someone with more experience.", None),
    ],
)
def test_advice_is_only_what_they_said_to_do(said: str, advice: str | None) -> None:
    assert advice_in(style_for(), Feedback(on=day("2026-12-05"), answers={"said": said})) == advice


@pytest.mark.parametrize(
    ("answer", "words"),
    [("behaviour", "give shorter answers"), ("skill", "take the food safety course")],
)
def test_after_a_call_no_one_suggested_what_is_the_persons_own_idea(answer: str, words: str) -> None:
    notes = Feedback(
        on=day("2026-12-05"), answers={"result": "talked", "said": "Nice answers", answer: words}
    )
    job = replace(after(ended("rejected", "2026-12-01")), feedback=(notes,))
    body = letter(job, "after-call", "2026-12-05").body
    assert f"decided to {words}." in body
    assert "suggested" not in body


def test_a_no_that_no_one_is_known_to_have_told_gets_no_thanks_for_telling_it() -> None:
    unsaid = ended("rejected", "2026-12-01")
    bodies = [
        letter(after(each), "reply-to-no", "2026-12-01").body
        for each in (unsaid, replace(unsaid, told="mail"))
    ]
    assert ["letting me" in body for body in bodies] == [False, True]


def test_only_who_wrote_the_no_is_thanked_for_letting_them_know() -> None:
    no = replace(ended("rejected", "2026-12-01"), told="mail")
    replies = [
        Entry(on=day("2026-12-01"), reply=f"hey, its {name}, we chose someone else")
        for name in ("ada", "sam")
    ]
    bodies = [letter(after(each, no), "reply-to-no").body for each in replies]
    assert ["letting me" in body for body in bodies] == [True, False]


def test_a_trial_is_moved_as_a_trial() -> None:
    trial = replace(AHEAD, interviews=(replace(AHEAD.interviews[0], kind="trial"),))
    draft = letter(trial, "reschedule")
    assert "trial" in draft.body
    assert "interview" not in draft.subject


def test_a_refusal_tells_of_the_decision_before_the_conversation() -> None:
    body = letter(PANEL, "decline").body
    assert body.index("decision") < body.index("enjoyed")


def test_a_reply_to_a_no_after_two_interviews_names_no_day() -> None:
    job = after(ended("rejected", "2026-12-01"))
    again = replace(
        job, interviews=(*job.interviews, replace(job.interviews[0], round=2, on=day("2026-11-27")))
    )
    days = [" on Tuesday" in letter(each, "reply-to-no", "2026-12-01").body for each in (job, again)]
    assert days == [True, False]


def test_only_who_was_told_so_says_that_they_may_drop_a_line() -> None:
    said = Entry(on=day("2026-12-02"), reply="It was close. Please stay in touch.")
    no = ended("rejected", "2026-12-01")
    bodies = [letter(after(*log), "stay-in-touch", "2027-01-10").body for log in ((no,), (no, said))]
    assert ["You said I could" in body for body in bodies] == [False, True]


def test_advice_that_was_followed_is_told_when_staying_in_touch() -> None:
    action = Action(id="a1", kind="behaviour", text="give shorter answers", on=day("2026-12-05"))
    done = Entry(on=day("2026-12-20"), done="improve", id="a1")
    job = replace(after(ended("rejected", "2026-12-01"), done), actions=(action,))
    assert "shorter answers" in letter(job, "stay-in-touch", "2027-01-10").body
    assert "shorter answers" not in letter(replace(job, log=job.log[:1]), "stay-in-touch", "2027-01-10").body


def test_a_hold_names_the_day_they_will_look_again() -> None:
    job = after(replace(ended("on-hold", "2026-12-01"), until=day("2027-02-01")))
    assert "February 1" in letter(job, "hold").body


def test_a_check_in_while_on_hold_asks_if_anything_has_changed() -> None:
    assert "on hold" in letter(after(ended("on-hold", "2026-12-01")), "check-in", "2027-02-05").body


def test_hr_hears_nothing_of_the_conversation() -> None:
    notes = NOTES | {"topics": "Lin: the start in January"}
    job = panel(("Ada Okafor", "manager"), ("Lin Park", "hr"), notes=notes)
    assert "January" not in letter(job, "check-in", "2026-12-09").body


class TestWhichIsOpen:
    def test_the_thank_you_after_the_interview(self) -> None:
        assert opened(PANEL, "2026-11-25") == "thank-you"

    def test_the_confirmation_before_it(self) -> None:
        assert opened(AHEAD, "2026-12-01") == "confirm"

    def test_the_one_for_the_outcome(self) -> None:
        for result, kind in (
            ("rejected", "reply-to-no"),
            ("job-cut", "job-cut"),
            ("on-hold", "hold"),
            ("accepted", "accept"),
        ):
            assert opened(after(ended(result, "2026-12-10")), "2026-12-10") == kind  # type: ignore[arg-type]

    def test_tell_them_after_an_offer_elsewhere_was_taken(self) -> None:
        assert opened(replace(PANEL, taken=day("2026-12-10")), "2026-12-10") == "tell-them"

    def test_none_while_there_is_nothing_to_say(self) -> None:
        thanked = tuple(Entry(on=day(D), sent="thank-you", to=each.name) for each in PANEL.people)
        assert opened(after(*thanked), "2026-11-27") is None


def test_a_person_met_elsewhere_gets_no_letter_of_another() -> None:
    job = replace(PANEL, people=(*PANEL.people, Person(name="Eve Roy", kind="hr")))
    assert letter(job, "accept").to == "Ada Okafor"


def test_no_one_enjoyed_hearing_of_a_job_that_was_cut() -> None:
    body = letter(after(ended("job-cut", "2026-12-01")), "job-cut").body
    assert ("enjoyed" in body, "stayed" in body) == (False, True)


def test_an_application_is_withdrawn_and_not_the_role() -> None:
    assert "application" in letter(PANEL, "withdraw").body


def test_what_may_come_up_again_is_the_reason_to_write() -> None:
    notes = Feedback(on=day("2026-12-05"), answers={"similar": "Yes, seasonal guides in March."})
    draft = letter(
        replace(after(ended("rejected", "2026-12-01")), feedback=(notes,)), "stay-in-touch", "2027-01-10"
    )
    assert (draft.subject, draft.gaps) == ("Seasonal guides in March", ())


def test_a_check_in_that_they_asked_for_asks_nothing_about_their_date() -> None:
    job = after(Entry(on=day(D), promised=day("2026-12-01")))
    bodies = [
        later_draft(seen(job, "2026-12-08"), style_for("Nia Brandt"), "check-in", was_asked=asked).body
        for asked in (False, True)
    ]
    assert ["December 1" in body for body in bodies] == [True, False]


def test_the_only_one_who_was_met_is_no_team() -> None:
    alone = replace(PANEL, interviews=(met(D, "Ada Okafor"),))
    assert ["the team" in letter(job, "withdraw").body for job in (alone, PANEL)] == [False, True]


def test_thanks_for_word_of_a_cut_name_no_interview_where_none_was_held() -> None:
    assert "interview" not in letter(AHEAD, "job-cut", "2026-12-01").subject


def test_a_call_that_no_one_noted_has_no_day() -> None:
    job = after(ended("rejected", "2026-12-01"))
    assert len(letter(job, "after-call").gaps) == 2
    assert not has_called(seen(job, "2026-12-05"))


def test_a_call_counts_from_its_hour_on() -> None:
    call = Entry(on=day("2026-12-02"), agreed="feedback-call", for_=day("2026-12-04"), at=time(14))
    job = after(ended("rejected", "2026-12-01"), call)
    assert [has_called(seen(job, now)) for now in ("2026-12-04T13:00", "2026-12-04T14:00")] == [False, True]


def test_a_skill_is_worked_on_where_there_is_no_advice() -> None:
    notes = Feedback(on=day("2026-12-05"), answers={"result": "talked", "skill": "grant budgets"})
    job = replace(after(ended("rejected", "2026-12-01")), feedback=(notes,))
    assert "grant budgets" in letter(job, "after-call", "2026-12-05").body


def test_a_reader_who_was_thanked_does_not_read_the_topic_again() -> None:
    thanked = Entry(on=day(D), sent="thank-you", to="Ada Okafor")
    bodies = [letter(after(*log), "withdraw").body for log in ((), (thanked,))]
    assert ["releases" in body for body in bodies] == [True, False]


@pytest.mark.parametrize("more", [", ask for the shop door", " (use the dock entrance)", "; park in lot B"])
def test_what_there_is_to_do_at_a_place_stays_out_of_the_letter(more: str) -> None:
    bodies = [
        letter(replace(AHEAD, interviews=(replace(AHEAD.interviews[0], place=place),)), "confirm").body
        for place in ("12 Mill St", f"12 Mill St{more}")
    ]
    assert bodies[0] == bodies[1]


def test_a_place_has_a_small_article() -> None:
    job = replace(AHEAD, interviews=(replace(AHEAD.interviews[0], place="The reading room"),))
    assert "I'll be at the reading room." in letter(job, "confirm").body


OFFERED = "We'd like to offer you the job.\n\nBest regards,\nJanelle Ortiz\nHR Coordinator"


@pytest.mark.parametrize("kind", ["accept", "decline"])
def test_the_answer_to_an_offer_goes_to_whoever_signed_it(kind: LetterKind) -> None:
    offer = Entry(on=day("2026-12-01"), reply=OFFERED, reads="offer")
    assert letter(after(offer, ended("offer", "2026-12-01")), kind).to == "Janelle Ortiz"


@pytest.mark.parametrize("sender", ["Acme Hiring <jobs@example.com>", "jobs@example.com"])
def test_a_company_in_the_head_of_an_offer_gets_no_answer(sender: str) -> None:
    offer = Entry(
        on=day("2026-12-01"), reply=f"From: {sender}\nWe'd like to offer you the job.", reads="offer"
    )
    assert letter(after(offer, ended("offer", "2026-12-01")), "accept").to == "Ada Okafor"


def test_a_confirmation_looks_forward_to_seeing_those_met_before_again(snapshot: SnapshotAssertion) -> None:
    again = met("2026-12-08", "Ada Okafor", "Lena Ortiz", number=2)
    assert letter(replace(PANEL, interviews=(*PANEL.interviews, again)), "confirm").body == snapshot
