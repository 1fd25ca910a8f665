"""Two weeks of practice with any ratings."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.core.drill.pack import Pack
from interview_coach.core.drill.plan import AGAIN, Due, next_day, plan
from interview_coach.core.drill.subject import Subject
from interview_coach.core.record.practice import FELT, Felt, Practice, Try, by_day, latest
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions
from tests.scale import few

PACKS: dict[str, Pack] = Banks(shipped_questions()).packs
FIRST = date(2026, 11, 16)
FORTNIGHT = 14
Session = tuple[date, tuple[Due, ...]]
ratings = st.lists(st.sampled_from(FELT), min_size=1, max_size=60)
interviews = st.none() | st.integers(0, FORTNIGHT + 2).map(lambda days: FIRST + timedelta(days))
long = st.sampled_from([10, 20, 600])


def subject(interview: date | None) -> Subject:
    return Subject(
        job="acme", title="Acme", roles=("software",), meets=("hr",), interview=interview, until=interview
    )


def two_weeks(felt: list[Felt], interview: date | None, minutes: int = 10) -> tuple[list[Session], Practice]:
    """Every session of two weeks, each question rated with the next of these ratings; and what is on record then."""
    practice, sessions, count = Practice(), [], 0
    for number in range(FORTNIGHT):
        on = FIRST + timedelta(number)
        found = plan(practice, PACKS, subject(interview), on, minutes)
        sessions.append((on, found))
        tries = []
        for due in found:
            tries.append(Try(on=on, question=due.question.id, felt=felt[count % len(felt)]))
            count += 1
        practice = Practice(tries=(*practice.tries, *tries))
    return sessions, practice


@settings(max_examples=few(15))
@given(st.integers(0, 400))
def test_weak_returns_sooner_than_fair_and_fair_sooner_than_good(days: int) -> None:
    on = FIRST + timedelta(days)
    weak, fair, good = (next_day(Try(on=on, question="did-team", felt=felt), None) for felt in FELT)
    assert weak is not None
    assert fair is not None
    assert good is not None
    assert on < weak < fair < good


@settings(max_examples=few(15))
@given(ratings, interviews)
def test_a_question_never_returns_before_its_day(felt: list[Felt], interview: date | None) -> None:
    sessions, _ = two_weeks(felt, interview)
    for on, found in sessions:
        assert [due for due in found if due.on and due.on > on] == []


@settings(max_examples=few(15))
@given(ratings)
def test_with_time_enough_a_question_returns_on_its_day(felt: list[Felt]) -> None:
    _, practice = two_weeks(felt, None, minutes=600)
    for name, tries in by_day(practice, FIRST + timedelta(FORTNIGHT)).items():
        # Of the improper ones only one is asked in a session, so others wait.
        if not name.startswith("personal-"):
            assert [one.on + timedelta(AGAIN[one.felt]) for one in tries[:-1]] == [
                each.on for each in tries[1:]
            ]


@settings(max_examples=few(15))
@given(ratings, interviews, long)
def test_nothing_is_asked_after_the_interview(felt: list[Felt], interview: date | None, minutes: int) -> None:
    sessions, practice = two_weeks(felt, interview, minutes)
    if interview:
        assert [on for on, found in sessions if found and on > interview] == []
        assert [
            each
            for each in practice.tries
            if (next_day(each, subject(interview)) or FIRST) > interview > FIRST
        ] == []


@settings(max_examples=few(15))
@given(ratings, interviews)
def test_the_same_ratings_give_the_same_plan(felt: list[Felt], interview: date | None) -> None:
    assert two_weeks(felt, interview) == two_weeks(felt, interview)


@settings(max_examples=few(15))
@given(ratings, interviews, long)
def test_a_question_is_in_a_session_once_and_an_improper_one_alone(
    felt: list[Felt], interview: date | None, minutes: int
) -> None:
    sessions, _ = two_weeks(felt, interview, minutes)
    for _, found in sessions:
        ids = [due.question.id for due in found]
        assert len(ids) == len(set(ids))
        assert sum(due.is_improper for due in found) <= 1


@settings(max_examples=few(15))
@given(ratings, st.integers(1, FORTNIGHT - 1))
def test_on_the_eve_every_question_that_was_weak_is_asked(felt: list[Felt], days: int) -> None:
    interview = FIRST + timedelta(days + 1)
    eve = interview - timedelta(1)
    _, practice = two_weeks(felt, None)
    known = Practice(tries=tuple(each for each in practice.tries if each.on < eve))
    weak = {
        name
        for name, each in latest(known, eve).items()
        if each.felt == "weak" and not name.startswith("personal-")
    }
    assert weak <= {due.question.id for due in plan(known, PACKS, subject(interview), eve)}
