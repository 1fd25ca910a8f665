"""`coach prep` and `coach research`, asked prompt by prompt."""

from pathlib import Path

import pytest

from tests.asking import BACK, CLEAR, CTRL_C, ENTER, HELP, STOP, Answer, Question
from tests.commands.helpers import acme, step_of, stored
from tests.conftest import Coach, Result

FROM_NOTHING: list[Answer] = [
    "Acme", "Engineer", "20", "26 nov 14:00", "video", "Main Street 5",
    "Ada Okafor, Head of Platform, manager; Lin Park, hr", ENTER, ENTER, "Care before speed",
    "Shops cannot read their sales", "They do it for them", ENTER, ENTER, "Reports that shops trust",
    "Rebuilt the report", "You want trust; I have built it.", "gentle", ENTER,
]  # fmt: skip


def led(coach: Coach, *answers: Answer, code: int = 0, minutes: str = "20") -> Result:
    """`coach prep acme`, with this much time."""
    return coach("prep", "acme", "--time", minutes, answers=answers, code=code)


def given(coach: Coach, *answers: str) -> None:
    """These prompts of Acme are answered already."""
    coach("prep", "acme", *(word for each in answers for word in ("--set", each)))


def answers(coach: Coach) -> dict[str, str | None]:
    return {each["id"]: each["answer"] for each in coach("prep", "acme", "--json").json["prompts"]}


def all_but(coach: Coach, *left: str) -> None:
    """Acme, with these prompts of the core left open."""
    acme(coach)
    texts = [
        "org-tick",
        "org-why",
        "org-does",
        "opening",
        "goal",
        "proof",
        "sentence",
        "place",
        "bring",
        "pause",
    ]
    choices = ["ask=ask-goals", "kind=video", "through=no", "close=bold"]
    given(coach, *(f"{each}=x" for each in texts if each not in left), *choices)


def test_a_whole_preparation_reads_like_a_conversation(coach: Coach, snapshot: object) -> None:
    assert coach("prep", answers=FROM_NOTHING).transcript == snapshot


def test_a_person_finishes_the_preparation_from_an_empty_home(coach: Coach, home: Path) -> None:
    assert coach("prep", answers=FROM_NOTHING).walk == [
        "text", "text", "choose",
        "when", "kind", "place", "who", "through", "bring", "org-tick", "org-why", "org-does", "ask",
        "opening", "goal", "proof", "sentence", "close", "pause",
    ]  # fmt: skip
    job = stored(home, "acme-engineer")
    assert job["interviews"][0]["met"] == ["Ada Okafor", "Lin Park"]
    assert job["interviews"][0]["kind"] == "video"
    assert job["interviews"][0]["ask"] == ["ask-success", "ask-gain", "ask-goals"]
    assert [text.rstrip("\n") for text in job["matches"][0].values()] == [
        "Reports that shops trust", "Rebuilt the report", "You want trust; I have built it.",
    ]  # fmt: skip
    assert list(job["research"]) == ["org-tick", "org-why", "org-does"]
    assert list(job["prep"]) == ["through", "bring", "opening", "close", "pause"]


def test_when_it_is_finished_the_step_is_done(coach: Coach) -> None:
    all_but(coach, "pause")
    assert led(coach, ENTER).walk == ["pause"]
    assert coach("next", "--json").json["items"] == []


def test_ctrl_c_ends_with_130_and_the_answers_are_in_the_file(coach: Coach) -> None:
    acme(coach)
    led(coach, "video", "Main Street 5", CTRL_C, code=130)
    assert (answers(coach)["kind"], answers(coach)["place"], answers(coach)["through"]) == (
        "video", "Main Street 5", None,
    )  # fmt: skip


def test_each_answer_is_on_disk_before_the_next_prompt(coach: Coach, home: Path) -> None:
    acme(coach)
    seen = []

    def look(_question: Question) -> str:
        seen.append(stored(home, "acme")["interviews"][0].get("place"))
        return ENTER

    led(coach, "video", "Main Street 5", look, STOP)
    assert seen == ["Main Street 5"]


@pytest.mark.parametrize(("leave", "code"), [(STOP, 0), (CTRL_C, 130)])
def test_stopped_it_goes_on_at_the_same_prompt(coach: Coach, leave: Answer, code: int) -> None:
    acme(coach)
    led(coach, "video", leave, code=code)
    assert led(coach, STOP).walk == ["place"]


def test_back_goes_to_the_prompt_before_with_its_answer(coach: Coach) -> None:
    acme(coach)
    given(coach, "kind=video", "place=Main Street 5", "through=no")
    found = led(coach, BACK, BACK, BACK, "Main Street 5, second floor", ENTER, ENTER, STOP)
    assert found.walk == ["bring", "through", "who", "place", "who", "through", "bring"]
    assert found.asked[3].now == "Main Street 5"
    assert answers(coach)["place"] == "Main Street 5, second floor"


def test_back_and_enter_keep_the_answer(coach: Coach) -> None:
    acme(coach)
    given(coach, "kind=panel", "place=Main Street 5")
    before = answers(coach)
    found = led(coach, BACK, BACK, BACK, ENTER, ENTER, ENTER, STOP)
    assert found.walk == ["through", "who", "place", "kind", "place", "who", "through"]
    assert answers(coach) == before


def test_after_going_back_nothing_is_jumped_over_on_the_way_forward(coach: Coach, home: Path) -> None:
    acme(coach)
    found = led(coach, "video", "Main Street 5", BACK, "Main Street 6", ENTER, CTRL_C, code=130)
    assert found.walk == ["kind", "place", "through", "place", "who", "through"]
    assert stored(home, "acme")["interviews"][0]["place"] == "Main Street 6"


def test_an_answer_can_be_cleared(coach: Coach) -> None:
    acme(coach)
    given(coach, "kind=video", "place=Main Street 5", "through=no")
    found = led(coach, BACK, BACK, BACK, CLEAR, ENTER, ENTER, STOP)
    assert found.walk[3:] == ["place", "who", "through", "bring"]
    assert answers(coach)["place"] is None


def test_no_one_in_between_after_all_gives_back_what_the_answer_set(coach: Coach, home: Path) -> None:
    acme(coach)
    given(coach, "kind=video", "place=Main Street 5")
    people = stored(home, "acme")["people"]
    found = led(coach, "Ada Okafor, Kellwood Partners, agency", "same", BACK, "no", STOP)
    assert found.walk == ["through", "choose", "bring", "through", "bring"]
    assert stored(home, "acme")["people"] == people


def test_no_one_in_between_the_next_day_gives_it_back_too(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("people", "acme", "ada", "--title", "Head of Platform")
    people = stored(home, "acme")["people"]
    given(coach, "through=Ada Okafor, Kellwood Partners, agency")
    coach("people", "acme", "ada", "--email", "ada@example.com")
    given(coach, "through=no")
    assert stored(home, "acme")["people"] == [people[0] | {"email": "ada@example.com"}]


def test_a_kind_corrected_since_stays_when_no_one_is_in_between(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("people", "acme", "ada", "--title", "Head of Platform")
    given(coach, "through=Ada Okafor, Kellwood Partners, agency")
    coach("people", "acme", "ada", "--kind", "peer")
    given(coach, "through=no")
    [ada] = stored(home, "acme")["people"]
    assert ada == {"name": "Ada Okafor", "title": "Head of Platform", "kind": "peer"}


def test_what_was_typed_twice_is_given_back_whole(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("people", "acme", "ada", "--title", "Head of Platform")
    people = stored(home, "acme")["people"]
    given(coach, "through=Ada Okafor, Kelwood Partners, agency")
    coach("people", "acme", "ada", "--company", "")
    given(coach, "through=Ada Okafor, Kellwood Partners, agency")
    given(coach, "through=no")
    assert stored(home, "acme")["people"] == people


def test_a_kind_from_before_stays_when_no_one_is_in_between(coach: Coach, home: Path) -> None:
    acme(coach)
    coach("people", "acme", "ada", "--kind", "agency")
    given(coach, "through=Ada Okafor")
    given(coach, "through=no")
    assert stored(home, "acme")["people"] == [{"name": "Ada Okafor", "kind": "agency"}]


def test_the_signs_are_said_again_on_request(coach: Coach, snapshot: object) -> None:
    acme(coach)
    given(coach, "kind=video")
    found = led(coach, HELP, "Main Street 5", STOP)
    assert found.walk[2] == "through"
    assert found.transcript == snapshot
    assert answers(coach)["place"] == "Main Street 5"


def test_back_at_the_first_prompt_asks_it_again(coach: Coach) -> None:
    coach("new", "Acme")
    assert led(coach, BACK, "26 nov", STOP).walk == ["when", "when", "kind"]


def test_an_empty_line_skips_and_is_not_asked_again(coach: Coach, home: Path) -> None:
    acme(coach)
    given(coach, "kind=video")
    led(coach, ENTER, CTRL_C, code=130)
    assert stored(home, "acme")["passed"] == ["place"]
    assert led(coach, STOP).walk == ["through"]


@pytest.mark.parametrize(("answer", "then"), [(ENTER, "place"), (BACK, "when")])
def test_a_list_can_be_skipped_and_left_backwards(coach: Coach, answer: Answer, then: str) -> None:
    acme(coach)
    assert led(coach, answer, STOP).walk == ["kind", then]


def test_a_list_has_stop_here(coach: Coach) -> None:
    acme(coach)
    assert led(coach, STOP).walk == ["kind"]


def test_the_time_is_asked_for_and_can_be_stopped_at(coach: Coach) -> None:
    coach("new", "Acme", "Engineer")
    assert coach("prep", answers=[STOP]).asked[0].options == ("20", "60", "more")


@pytest.mark.parametrize(("answer", "walk"), [(BACK, ["ask", "org-does"]), (STOP, ["ask"])])
def test_back_and_stop_work_where_questions_are_ticked_too(
    coach: Coach, answer: Answer, walk: list[str]
) -> None:
    acme(coach)
    given(coach, "kind=video", "place=x", "through=no", "bring=x", "org-tick=x", "org-why=x", "org-does=x")
    assert led(coach, answer, *[STOP] * (len(walk) - 1)).walk == walk
    assert answers(coach)["ask"] is None


def test_a_date_with_two_readings_is_chosen(coach: Coach, snapshot: object) -> None:
    coach("new", "Acme")
    found = led(coach, "03/12", "2026-12-03", STOP)
    assert found.walk[0] == "when"
    assert [each.kind for each in found.asked] == ["text", "choose", "choose"]
    assert found.transcript == snapshot
    assert answers(coach)["when"] == "2026-12-03"


def test_a_suggestion_stands_there_and_enter_takes_it(coach: Coach) -> None:
    acme(coach)
    given(coach, "kind=video", "place=x", "through=no")
    suggested = coach("bank", "show", "bring", "--json").json["entry"]["suggest"]
    found = led(coach, ENTER, STOP)
    assert found.walk == ["bring", "org-tick"]
    assert suggested in " ".join(found.asked[0].shown.split())
    assert answers(coach)["bring"] == suggested


@pytest.mark.parametrize(("is_enough", "state"), [(True, "done"), (False, "due")])
def test_what_was_passed_over_need_not_be_answered(coach: Coach, is_enough: bool, state: str) -> None:
    all_but(coach, "goal")
    assert led(coach, ENTER, False, is_enough).walk == ["goal", "confirm", "confirm"]
    assert step_of(coach, "acme", "prepare", now="2026-11-21") == state


def test_what_was_passed_over_can_be_answered_after_all(coach: Coach, snapshot: object) -> None:
    all_but(coach, "goal")
    found = led(coach, ENTER, True, "Reports that shops trust")
    assert found.walk == ["goal", "confirm", "goal"]
    assert found.transcript == snapshot
    assert answers(coach)["goal"] == "Reports that shops trust"


def test_whoever_was_stopped_on_the_way_isnt_asked_for_the_time_again(coach: Coach) -> None:
    acme(coach)
    coach("prep", "acme", answers=["20", "video", "Main Street 5", ENTER, "a pen", CTRL_C], code=130)
    found = coach("prep", "acme", answers=[STOP])
    assert "coach prep acme --time 60" in found.asked[0].shown
    assert found.asked[0].place == "7 of 16"


def test_whoever_stopped_in_the_longer_part_goes_on_there(coach: Coach) -> None:
    all_but(coach)
    coach("prep", "acme", "--time", "60", answers=["They grow fast", CTRL_C], code=130)
    assert "--time more" in coach("prep", "acme", answers=[STOP]).asked[0].shown


def test_facts_of_the_interview_alone_dont_say_how_much_time_there_is(coach: Coach) -> None:
    acme(coach)
    coach("interview", "acme", "--kind", "video")
    assert coach("prep", "acme", answers=[STOP]).asked[0].labels[0] == "20 to 30 minutes"


def test_the_time_can_be_said_by_a_flag(coach: Coach) -> None:
    acme(coach)
    [asked] = led(coach, STOP, minutes="60").asked
    assert (asked.name, asked.place) == ("kind", "2 of 33")


def test_research_is_asked_prompt_by_prompt_too(coach: Coach, home: Path) -> None:
    acme(coach)
    found = coach("research", "acme", "--about", "person", answers=["Ada has led it since May", STOP])
    assert [asked.place and asked.place.split()[0] for asked in found.asked] == ["1", "2"]
    assert stored(home, "acme")["research"] == {found.walk[0]: "Ada has led it since May\n"}


def test_whoever_was_stopped_at_the_role_is_asked_for_it_again(coach: Coach) -> None:
    assert coach("prep", answers=["Acme", CTRL_C], code=130).walk == ["text", "text"]
    assert coach("prep", answers=["Engineer", CTRL_C], code=130).walk == ["text", "choose"]
    assert coach("show", "acme", "--json").json["job"]["role"] == "Engineer"


def test_an_empty_company_is_asked_for_again(coach: Coach, home: Path) -> None:
    found = coach("prep", answers=[ENTER, "Acme", CTRL_C], code=130)
    assert found.asked[0].message == found.asked[1].message != found.asked[2].message
    assert stored(home, "acme")["company"] == "Acme"


def test_the_company_is_on_disk_before_the_role_is_asked_for(coach: Coach) -> None:
    coach("prep", answers=["Acme", CTRL_C], code=130)
    assert [job["company"] for job in coach("list", "--json").json["jobs"]] == ["Acme"]


def test_with_set_nothing_is_asked_at_a_terminal_either(coach: Coach) -> None:
    acme(coach)
    assert coach("prep", "acme", "--set", "goal=Reports", answers=[]).walk == []


def test_the_calendar_is_offered_at_the_end(coach: Coach) -> None:
    acme(coach)
    assert "coach calendar -o interviews.ics" in led(coach, "video", STOP).out


def test_without_a_date_its_kind_and_place_are_not_asked(coach: Coach) -> None:
    coach("new", "Acme")
    assert not {"kind", "place", "who"} & set(coach("prep", "acme", answers=[ENTER] * 13).walk)


@pytest.mark.parametrize("second", [CLEAR, "Bea Lindqvist, Northbridge"])
def test_whoever_came_with_an_answer_goes_with_it(coach: Coach, second: Answer) -> None:
    coach("new", "Acme", "--on", "2026-11-26")
    given(coach, "kind=video", "place=Main Street 5", "who=Ada Okafor")
    led(coach, "clear", BACK, second, STOP)
    names = [each["name"] for each in coach("people", "acme", "--json").json["people"]]
    assert "clear" not in names


def test_help_and_back_at_the_time_ask_for_it_again(coach: Coach, snapshot: object) -> None:
    acme(coach)
    found = coach("prep", "acme", answers=[HELP, BACK, "60", STOP])
    assert [each.kind for each in found.asked[:3]] == ["choose"] * 3
    assert [each.shown for each in found.asked[1:3]] == snapshot


def test_a_job_that_is_over_is_asked_about_before_a_preparation(coach: Coach, snapshot: object) -> None:
    acme(coach)
    coach("outcome", "acme", "no", now="2026-12-01")
    found = coach("prep", now="2026-12-02", answers=[STOP])
    assert found.asked[0].options[0] == "new"
    assert found.asked[0].labels == snapshot
