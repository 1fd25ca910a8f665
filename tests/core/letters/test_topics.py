"""What was talked about with whom, from the notes on a round."""

from msgspec.structs import replace

from interview_coach.core.letters.topics import topic_of, topics
from interview_coach.core.record.model import Blank, Debrief, Job
from tests.core.builders import D, day, job, met


def noted(text: str, *names: str) -> Job:
    record = job(met(D, *(names or ("Ada Okafor", "Sam Ode"))), people={"Rita Poe": "recruiter"})
    return replace(record, debriefs=(Debrief(round=1, on=day(D), answers={"topics": text}),))


def test_each_line_is_a_persons() -> None:
    assert topics(noted("Ada Okafor: releases\nSam Ode: on-call"), 1) == {
        "Ada Okafor": "releases",
        "Sam Ode": "on-call",
    }


def test_what_was_filled_in_for_a_card_was_talked_about() -> None:
    filled = Blank(
        letter="card", to="Sam Ode", on=day(D), blank="something you and Sam talked about", words="on-call"
    )
    record = replace(noted("Ada Okafor: releases"), blanks=(filled,))
    talked = [topic_of(record, record.interviews[0], each) for each in ("Ada Okafor", "Sam Ode", "Rita Poe")]
    assert talked == ["releases", "on-call", ""]


def test_part_of_a_name_will_do_whatever_its_case() -> None:
    assert topics(noted("ada: releases"), 1).get("Ada Okafor") == "releases"


def test_several_people_may_stand_in_one_line() -> None:
    assert topics(noted("Ada: releases; Sam: on-call"), 1).get("Sam Ode") == "on-call"


def test_what_names_nobody_goes_on_with_the_person_before_it() -> None:
    assert topics(noted("Ada: releases; the move to Go"), 1).get("Ada Okafor") == "releases; the move to Go"


def test_a_colon_inside_a_topic_is_part_of_it() -> None:
    assert topics(noted("Ada: two goals: speed and calm"), 1).get("Ada Okafor") == "two goals: speed and calm"


def test_a_line_that_names_nobody_known_belongs_to_nobody() -> None:
    assert topics(noted("Eve: releases\nthe weather"), 1) == {}


def test_a_whole_name_that_is_on_no_record_is_not_the_only_person_s() -> None:
    assert topics(noted("Father Keane: releases", "Ada Okafor"), 1) == {}


def test_a_name_that_could_be_two_belongs_to_nobody() -> None:
    assert topics(noted("Ada: releases", "Ada Okafor", "Ada Lund"), 1) == {}


def test_somebody_on_record_who_was_not_put_down_as_met_is_known() -> None:
    assert topics(noted("Rita: the dates"), 1).get("Rita Poe") == "the dates"


def test_another_round_has_topics_of_its_own() -> None:
    assert topics(noted("Ada: releases"), 2) == {}


def test_without_notes_there_are_none() -> None:
    assert topics(job(met(D, "Ada")), 1) == {}
