"""Records of jobs as bytes and back."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from interview_coach.core.record.model import (
    CHANNELS,
    INTERVIEW_KINDS,
    PERSON_KINDS,
    REASONS,
    RESULTS,
    STEPS,
    Entry,
    Interview,
    Job,
    Match,
    Person,
)
from interview_coach.core.text.zones import is_zone
from interview_coach.files.records.records import read_job, write
from interview_coach.files.yaml.encode import to_json
from interview_coach.files.yaml.invisible import in_key
from interview_coach.files.yaml.problem import Problem

EXAMPLE = """\
schema: 1
company: Acme
role: Backend engineer
through: null
people:
- name: Ada Okafor
  title: Head of Platform
  kind: manager
interviews:
- round: 1
  on: 2026-11-24
  at: 14:00
  zone: Europe/Berlin
  kind: video
  met: [Ada Okafor]
research:
  org-why: |
    They lost two clients to slow releases.
log:
- on: 2026-11-24
  promised: 2026-12-11
- on: 2026-11-25
  sent: thank-you
  to: Ada Okafor
  by: email
- on: 2027-01-05
  outcome: rejected
"""

LETTERS = st.characters(codec="utf-8")
LINES = st.text(LETTERS, max_size=20)
PROSE = st.text(LETTERS, max_size=30)
KEYS = PROSE.filter(lambda text: in_key(text, ()) is None)
NAMES = LINES.filter(lambda text: bool(text.strip()))
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
MINUTES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
EXTRA = st.dictionaries(
    PROSE.map(lambda text: f"x-{text}"),
    st.none() | PROSE | st.lists(PROSE, max_size=2) | st.dictionaries(PROSE, PROSE, max_size=2),
    max_size=2,
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """This, or nothing."""
    return st.none() | strategy


PEOPLE = st.builds(
    Person,
    name=NAMES,
    title=maybe(LINES),
    company=maybe(LINES),
    kind=st.sampled_from(PERSON_KINDS),
    email=maybe(LINES),
    phone=maybe(LINES),
    address=maybe(LINES),
    said=maybe(LINES),
    notes=maybe(PROSE),
    extra=EXTRA,
)
INTERVIEWS = st.builds(
    Interview,
    round=st.integers(1, 99),
    on=DAYS,
    at=maybe(MINUTES),
    zone=maybe(st.sampled_from(["Europe/Berlin", "America/New_York", "UTC"])),
    kind=maybe(st.sampled_from(INTERVIEW_KINDS)),
    place=maybe(LINES),
    met=st.lists(LINES, max_size=3).map(tuple),
    ask=st.lists(LINES, max_size=3).map(tuple),
    extra=EXTRA,
)
ENTRIES = st.one_of(
    st.builds(Entry, on=st.just(date(1970, 1, 1)), reply=PROSE, promised=maybe(DAYS), extra=EXTRA),
    st.builds(
        Entry,
        on=DAYS,
        sent=st.sampled_from(STEPS),
        to=maybe(LINES),
        by=maybe(st.sampled_from(CHANNELS)),
        because=maybe(st.sampled_from(REASONS)),
        id=maybe(LINES),
    ),
    st.builds(Entry, on=DAYS, skipped=st.sampled_from(STEPS), round=maybe(st.integers(1, 99))),
    st.builds(Entry, on=DAYS, done=st.sampled_from(STEPS)),
    st.builds(
        Entry, on=DAYS, outcome=st.sampled_from(RESULTS), answer_by=maybe(DAYS), told=maybe(st.just("call"))
    ),
    st.builds(Entry, on=DAYS, moved=st.integers(1, 99), from_=DAYS),
    st.builds(Entry, on=DAYS, cancelled=st.integers(1, 99), by=maybe(st.sampled_from(["them", "me"]))),
    st.builds(Entry, on=DAYS, interview=st.integers(1, 99)),
)
JOBS = st.builds(
    Job,
    id=st.just("acme"),
    company=NAMES,
    role=LINES,
    through=maybe(LINES),
    people=st.lists(PEOPLE, max_size=2, unique_by=lambda each: each.name).map(tuple),
    interviews=st.lists(INTERVIEWS, max_size=2, unique_by=lambda each: each.round).map(tuple),
    research=st.dictionaries(KEYS, PROSE, max_size=2),
    prep=st.dictionaries(KEYS, PROSE, max_size=2),
    passed=st.lists(LINES, max_size=2).map(tuple),
    matches=st.lists(st.builds(Match, goal=maybe(LINES), story=maybe(LINES), extra=EXTRA), max_size=2).map(
        tuple
    ),
    log=st.lists(ENTRIES, max_size=3).map(tuple),
    extra=EXTRA,
)


def job(text: str) -> Job:
    """The job in this text, where nothing is wrong."""
    found, problems = read_job(text.encode(), "acme")
    assert found is not None, problems
    return found


def problems(text: str) -> list[Problem]:
    """Everything that is wrong with this record."""
    found, wrong = read_job(f"schema: 1\ncompany: Acme\n{text}".encode(), "acme")
    assert found is None
    return wrong


class TestReading:
    def test_the_example_of_the_file_format_is_read(self) -> None:
        assert job(EXAMPLE) == Job(
            id="acme",
            company="Acme",
            role="Backend engineer",
            people=(Person(name="Ada Okafor", title="Head of Platform", kind="manager"),),
            interviews=(
                Interview(
                    round=1,
                    on=date(2026, 11, 24),
                    at=time(14, 0),
                    zone="Europe/Berlin",
                    kind="video",
                    met=("Ada Okafor",),
                ),
            ),
            research={"org-why": "They lost two clients to slow releases."},
            log=(
                Entry(on=date(2026, 11, 24), promised=date(2026, 12, 11)),
                Entry(on=date(2026, 11, 25), sent="thank-you", to="Ada Okafor", by="email"),
                Entry(on=date(2027, 1, 5), outcome="rejected"),
            ),
        )

    def test_a_company_is_all_that_a_record_needs(self) -> None:
        assert job("schema: 1\ncompany: Acme\n") == Job(id="acme", company="Acme")

    @pytest.mark.parametrize("text", ["NO", "14:00", "010", "3.10", "null", "1e3"])
    def test_a_company_is_called_what_was_typed(self, text: str) -> None:
        assert job(f"schema: 1\ncompany: {text}\n").company == text

    def test_the_log_keeps_the_order_of_the_file(self) -> None:
        text = "log:\n- on: 2026-11-25\n  done: brief\n- on: 2026-11-24\n  done: prepare\n"

        found = job(f"schema: 1\ncompany: Acme\n{text}")

        assert [each.on.day for each in found.log] == [25, 24]

    def test_a_reply_may_name_a_date(self) -> None:
        found = job("schema: 1\ncompany: A\nlog:\n- on: 2026-11-25\n  reply: Soon.\n  promised: 2026-12-01\n")

        assert found.log == (Entry(on=date(2026, 11, 25), reply="Soon.", promised=date(2026, 12, 1)),)

    def test_a_date_may_be_promised_for_the_same_day(self) -> None:
        assert job("schema: 1\ncompany: A\nlog:\n- on: 2026-11-25\n  promised: 2026-11-25\n").log

    @pytest.mark.parametrize(
        "text",
        [
            "interviews:\n- {round: 1, on: 2026-11-24, zone: null, at: ~, kind: , place: null}\n",
            "log:\n- {on: 2026-11-24, sent: thank-you, by: null}\n",
            "log:\n- {on: 2026-11-24, sent: thank-you, promised: null, reply: ~}\n",
        ],
    )
    def test_what_may_be_missing_may_be_null(self, text: str) -> None:
        assert job(f"schema: 1\ncompany: A\n{text}")


WRONG = [
    ("people:\n- title: CTO\n", 4, "`name`"),
    ("people:\n- name: Ada\n- name: Lin\n- name: Ada\n", 6, "Ada"),
    ("people:\n- name: Ada\n  kind: managr\n", 5, "`manager`"),
    ("interviews:\n- on: 2026-11-24\n", 4, "`round`"),
    ("interviews:\n- round: 1\n", 4, "`on`"),
    ("interviews:\n- round: 0\n  on: 2026-11-24\n", 4, " 1"),
    (
        "interviews:\n- {round: 1, on: 2026-11-24}\n- {round: 1, on: 2026-11-25}\n",
        5,
        "round 1",
    ),
    ("interviews:\n- round: 1\n  on: 2026-11-24\n  zone: Mars/Olympus\n", 6, "Europe/Berlin"),
    ("interviews:\n- round: 1\n  on: 2026-11-24\n  kind: vidoe\n", 6, "`video`"),
    ("interviews:\n- round: 1\n  on: 2026-11-24\n  met: Ada\n", 6, "`met`"),
    ("log:\n- sent: thank-you\n", 4, "`on`"),
    ("log:\n- on: 2026-11-24\n  sent: check-in\n  outcome: offer\n", 4, "outcome"),
    ("log:\n- on: 2026-11-24\n  sent: check-in\n  by: them\n", 6, "`by: them`"),
    ("log:\n- on: 2026-11-24\n  done: brief\n  by: pigeon\n", 6, "`by: pigeon`"),
    ("log:\n- on: 2026-11-24\n  sent: thankyou\n", 5, "`thank-you`"),
    ("log:\n- on: 2026-11-24\n  outcome: rejectd\n", 5, "`rejected`"),
    ("log:\n- on: 2026-11-24\n  promised: 2026-11-23\n", 5, "`promised`"),
    ("research: [a]\n", 3, "`research`"),
    ("role: [a]\n", 3, "`role`"),
]
"""A part of a file that is wrong, the line where that is told, and what is named."""


class TestProblems:
    def test_what_is_wrong_is_told_in_these_words(self, snapshot: SnapshotAssertion) -> None:
        assert [each.what for text, *_ in WRONG for each in problems(text)] == snapshot

    @pytest.mark.parametrize(("text", "line", "said"), WRONG)
    def test_what_is_wrong_is_said_with_its_line_and_the_remedy(
        self, text: str, line: int, said: str
    ) -> None:
        found = problems(text)

        assert [each.line for each in found] == [line]
        assert said in found[0].what

    def test_everything_wrong_is_said_at_once(self) -> None:
        found = problems(
            "people:\n- name: Ada\n  kind: boss\ninterviews:\n- round: one\n  on: soon\n"
            "log:\n- on: 2026-11-24\n  sent: telegram\n"
        )

        assert [each.line for each in found] == [5, 7, 8, 11]

    def test_everything_that_does_not_fit_together_is_said_at_once(self) -> None:
        found = problems(
            "people:\n- name: Ada\n- name: Ada\ninterviews:\n- round: 0\n  on: 2026-11-24\n  zone: X/Y\n"
            "log:\n- on: 2026-11-24\n  promised: 2026-11-23\n"
        )

        assert [each.line for each in found] == [5, 7, 9, 12]

    def test_a_wrong_type_does_not_hide_what_does_not_fit_together(self) -> None:
        found = problems("people:\n- name: Ada\n- name: Ada\nlog:\n- on: soon\n  done: brief\n")

        assert [each.line for each in found] == [5, 7]

    @pytest.mark.parametrize("company", ["''", "'  '", '"\\n"', ""])
    def test_an_empty_company_is_refused(self, company: str) -> None:
        found, wrong = read_job(f"schema: 1\nrole: x\ncompany: {company}\n".encode(), "acme")

        assert found is None
        assert [each.line for each in wrong] == [3]

    @pytest.mark.parametrize("name", ["''", "'  '", ""])
    def test_an_empty_name_is_refused(self, name: str) -> None:
        assert [each.line for each in problems(f"people:\n- name: {name}\n")] == [4]

    def test_a_newer_record_is_left_alone(self) -> None:
        found, wrong = read_job(b"schema: 2\ncompany: Acme\n", "acme")

        assert found is None
        assert "newer version" in wrong[0].what


class TestZones:
    @pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "America/Argentina/Ushuaia"])
    def test_a_zone_is_known_by_its_name(self, name: str) -> None:
        assert is_zone(name)

    @pytest.mark.parametrize(
        "name",
        [
            "",
            "Berlin",
            "Europe",
            "Mars/Olympus",
            "../Europe/Berlin",
            "/etc/passwd",
            "a\0b",
            "x" * 5000,
            "zone.tab",
        ],
    )
    def test_anything_else_is_no_zone(self, name: str) -> None:
        assert not is_zone(name)


class TestWriting:
    def test_a_record_is_written_as_the_file_format_shows_it(self) -> None:
        assert write(job(EXAMPLE)) == f"---\n{EXAMPLE}...\n".encode()

    def test_a_new_record_shows_what_there_is_to_fill_in(self) -> None:
        assert write(Job(company="Acme")) == b"---\nschema: 1\ncompany: Acme\nrole: ''\nthrough: null\n...\n"

    def test_the_id_is_the_name_of_the_file_and_not_in_it(self) -> None:
        assert write(Job(id="acme", company="Acme")) == write(Job(id="other", company="Acme"))

    def test_unknown_keys_are_kept_at_every_level(self) -> None:
        text = (
            "schema: 1\ncompany: Acme\nrole: ''\nthrough: null\npeople:\n- name: Ada\n  kind: other\n  pet: cat\n"
            "interviews:\n- round: 1\n  on: 2026-11-24\n  dress: blue\nmatches:\n- goal: |\n    g\n  mood:\n  - a\n  - b\n"
            "log:\n- on: 2026-11-24\n  done: brief\n  felt:\n    at-first: calm\nmine:\n- deep:\n    er: still\n"
        )

        assert write(job(text)) == f"---\n{text}...\n".encode()

    @given(JOBS)
    def test_any_record_written_and_read_back_is_equal(self, value: Job) -> None:
        assert read_job(write(value), "acme") == (value, [])

    @pytest.mark.parametrize(
        "text",
        ["[bold]x[/]", ":smile:", "NO", "14:00", "010", "😀", "it's", "مرحبا", "x" * 2000, "one\ntwo\nthree"],
    )
    def test_what_people_type_comes_back_unchanged_wherever_it_stands(self, text: str) -> None:
        value = Job(
            id="acme",
            company=text,
            role=text,
            through=text,
            people=(Person(name=text, title=text, notes=text),),
            interviews=(Interview(round=1, on=date(2026, 11, 24), place=text, met=(text,)),),
            research={"org-why": text},
            prep={"goal": text},
            log=(Entry(on=date(2026, 11, 24), reply=text),),
        )

        assert read_job(write(value), "acme") == (value, [])

    @pytest.mark.parametrize("text", ["one\n", "one\ntwo\n", "\n"])
    def test_a_text_that_ends_in_a_line_feed_keeps_it(self, text: str) -> None:
        value = Job(id="acme", company="Acme", matches=(Match(story=text),))

        assert read_job(write(value), "acme") == (value, [])

    @given(JOBS)
    def test_a_record_in_json_has_the_keys_of_its_file(self, value: Job) -> None:
        assert set(to_json(value)) >= {"schema", "company", "role", "through", *value.extra}


class TestCut:
    @given(JOBS, st.data())
    def test_a_record_cut_at_any_byte_is_never_read_as_a_shorter_one(
        self, value: Job, data: st.DataObject
    ) -> None:
        written = write(value)
        cut = data.draw(st.integers(0, len(written) - 1))

        found, wrong = read_job(written[:cut], "acme")

        assert (found is None) == bool(wrong)
        assert found in (None, value)

    def test_the_example_cut_at_every_byte_is_never_read_as_a_shorter_one(self) -> None:
        value = job(EXAMPLE)
        written = write(value)

        found = [read_job(written[:cut], "acme")[0] for cut in range(len(written))]

        assert [each for each in found if each not in (None, value)] == []

    def test_an_answer_that_ends_in_three_dots_does_not_make_a_cut_record_whole(self) -> None:
        value = replace(job(EXAMPLE), research={"org-why": "They lost two clients..."})
        written = write(value)

        found = [read_job(written[:cut], "acme")[0] for cut in range(len(written))]

        assert [each for each in found if each not in (None, value)] == []
