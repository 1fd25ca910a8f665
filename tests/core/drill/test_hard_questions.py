"""Questions that were hard in an interview."""

import pytest
from msgspec.structs import replace

from interview_coach.core.drill.hard_questions import HELP, as_drill, heard, heard_id, nearest
from interview_coach.core.drill.subject import subject_of, subject_without_job
from interview_coach.core.record.model import Debrief, Job
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.core.builders import D, day, job, met, seen
from tests.core.drill.drill_days import WAYS

PACKS = Banks(shipped_questions()).packs
TODAY = "2026-11-30"


def noted(record: Job, *hardest: str, on: str = D) -> Job:
    """The job with these answers to what was hardest, the first of round 1."""
    notes = tuple(
        Debrief(round=n, on=day(on), answers={"hardest": words}) for n, words in enumerate(hardest, 1)
    )
    return replace(record, debriefs=notes)


ACME = job(met(D, "Ada"), met("2026-11-27", "Ada", number=2))


def words(*args: Job) -> list[str]:
    first, *others = args
    return [each.words for each in heard(first, others, day(TODAY))]


def test_each_line_is_a_question() -> None:
    assert words(noted(ACME, "Why Go?\nWhy us?; Why now?")) == ["Why Go?", "Why us?", "Why now?"]


def test_none_is_no_question() -> None:
    assert words(noted(ACME, "none")) == []


def test_the_latest_round_of_this_job_comes_first_and_other_jobs_last() -> None:
    other = noted(job(met(D, "Bo"), company="Quarry"), "Why stone?")
    assert words(noted(ACME, "Why Go?", "Why us?"), other) == ["Why us?", "Why Go?", "Why stone?"]


def test_the_same_words_are_asked_once_and_tries_of_both_count() -> None:
    [found] = heard(noted(ACME, "Why Go?", "why go"), (), day(TODAY))
    assert (found.words, found.also) == ("why go", (heard_id("acme", 1, "Why Go?"),))


def test_another_company_is_named() -> None:
    other = noted(job(met(D, "Bo"), company="Quarry"), "Why stone?")
    assert [each.company for each in heard(ACME, [other], day(TODAY))] == ["Quarry"]


def test_the_job_itself_is_not_one_of_the_others() -> None:
    assert words(noted(ACME, "Why Go?"), noted(ACME, "Why Go?")) == ["Why Go?"]


def test_notes_after_today_are_not_known() -> None:
    assert words(noted(ACME, "Why Go?", on="2026-12-01")) == []


def test_the_day_is_that_of_the_interview() -> None:
    assert [each.on for each in heard(noted(ACME, "Why Go?", on="2026-11-26"), (), day(TODAY))] == [day(D)]


def test_the_id_stays_whatever_the_case() -> None:
    assert heard_id("acme", 1, "Why Go?") == heard_id("acme", 1, "why go")


def test_words_of_another_script_have_ids_of_their_own() -> None:
    assert heard_id("acme", 1, "長所は何ですか") != heard_id("acme", 1, "短所は何ですか")


@pytest.mark.parametrize("text", ["../../etc", "a\nb: c", "W" * 5000, "{{7*7}}", "\u202egap"])
def test_an_id_is_short_and_plain_whatever_was_typed(text: str) -> None:
    found = heard_id("acme", 1, text)
    assert found.isascii()
    assert len(found) <= 64
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("my biggest weakness", "hard-weakness"),
        ("What are your weaknesses?", "hard-weakness"),
        ("my worst job", "hard-worst-job"),
        ("Why is there a gap in my CV?", "hard-gap"),
        ("Why are you leaving?", "why-leaving"),
        ("a time you failed", "hard-failure"),
        ("How do you handle stress", "hard-stress"),
        ("How do you deal with an angry customer?", "did-upset"),
        ("Tell us a bit about yourself", "why-yourself"),
        ("Do you have children?", "personal-children"),
        ("What do you know about our company", "why-know-us"),
    ],
)
def test_a_question_that_is_really_near_is_found(said: str, found: str) -> None:
    near = nearest(said, PACKS)
    assert near
    assert near.id == found


@pytest.mark.parametrize(
    "said",
    [
        "How would you shard a Postgres database?",
        "Explain TLS to a child",
        "Why did the release in March fail?",
        "the one about the team",
        "What would you do first?",
        "Why did you do that?",
        "What do you want?",
        "What are you most proud of?",
        "How many golf balls fit in a bus?",
        "",
        "?!",
        "長所は何ですか",
    ],
)
def test_a_question_that_only_shares_words_is_not(said: str) -> None:
    assert nearest(said, PACKS) is None


def test_a_near_one_lends_its_help_and_not_its_words() -> None:
    [found] = heard(noted(ACME, "my biggest weakness"), (), day(TODAY))
    drill, near = as_drill(found, PACKS)
    assert (drill.text, near) == ("my biggest weakness", "hard-weakness")
    assert drill.trap == PACKS["difficult"].get("hard-weakness").trap  # type: ignore[union-attr]


def test_a_near_improper_one_lends_its_three_ways() -> None:
    [found] = heard(noted(ACME, "How old are you?"), (), day(TODAY))
    assert as_drill(found, PACKS)[0].ways not in (None, WAYS)


def test_without_a_near_one_there_is_help_for_any_question() -> None:
    [found] = heard(noted(ACME, "How would you shard Postgres?"), (), day(TODAY))
    drill, near = as_drill(found, PACKS)
    assert (drill.asked, drill.source, near) == (HELP.asked, "debrief", None)


class TestWhatItIsFor:
    def test_the_role_and_the_people_of_the_round_to_come(self) -> None:
        record = replace(
            job(met("2026-12-03", "Ada"), people={"Ada": "manager", "Lin": "hr"}), role="Backend engineer"
        )
        found = subject_of(seen(record, TODAY), PACKS.values())
        assert (found.roles, found.meets, found.interview) == (("software",), ("manager",), day("2026-12-03"))

    def test_where_nobody_is_named_for_the_round_everyone_on_record(self) -> None:
        record = job(
            met("2026-12-03"), people={"Lin": "hr", "Ada": "manager", "Kim": "agency", "Dot": "reception"}
        )
        assert subject_of(seen(record, TODAY), ()).meets == ("manager", "hr", "recruiter")

    def test_a_panel_is_met_where_the_round_is_one(self) -> None:
        assert subject_of(seen(job(met("2026-12-03", kind="panel"), people={}), TODAY), ()).meets == (
            "panel",
        )

    def test_hr_is_met_in_a_screen_with_nobody_named(self) -> None:
        assert subject_of(seen(job(met("2026-12-03", kind="screen"), people={}), TODAY), ()).meets == ("hr",)

    def test_of_two_rounds_the_next_is_the_interview_and_the_last_the_end(self) -> None:
        found = subject_of(seen(job(met("2026-12-03"), met("2026-12-09", number=2)), TODAY), ())
        assert (found.interview, found.until) == (day("2026-12-03"), day("2026-12-09"))

    @pytest.mark.parametrize(("now", "is_over"), [("2026-11-23", False), ("2026-11-24", True)])
    def test_it_is_over_once_the_last_round_has_begun(self, now: str, *, is_over: bool) -> None:
        assert subject_of(seen(job(met(D, "Ada")), now), ()).is_over == is_over

    def test_a_job_without_a_date_is_not_over(self) -> None:
        assert not subject_of(seen(job(), TODAY), ()).is_over

    def test_without_a_job_what_was_hard_elsewhere_is_there(self) -> None:
        found = subject_without_job([noted(ACME, "Why Go?")], day(TODAY))
        assert [(each.words, each.company) for each in found.heard] == [("Why Go?", "Acme")]
