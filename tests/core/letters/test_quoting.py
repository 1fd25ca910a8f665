"""Whether a note can be quoted to its reader, and the words to quote."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from interview_coach.core.letters.promised import is_nothing, promised
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.wanted import WantedGoal, wanted
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
QUOTING = Quoting(BANKS.quoting, BANKS.english, frozenset({"priya", "nair", "dana", "cole"}))
HERE = Path(__file__).parent
PRIVATE = (HERE / "private_notes.txt").read_text(encoding="utf-8").splitlines()


def table(kind: str) -> list[tuple[str, str | WantedGoal | None]]:
    """The notes of this kind in `quoted.tsv`, each with what is quoted of it; nothing behind a note is None."""
    found: list[tuple[str, str | WantedGoal | None]] = []
    for line in (HERE / "quoted.tsv").read_text(encoding="utf-8").splitlines():
        of, note, *quoted = line.split("\t")
        if of == kind:
            words = (
                WantedGoal(
                    quoted[0], quoted[1], to_do=quoted[2:] == ["to do"], is_note=quoted[2:] == ["note"]
                )
                if kind == "goal" and quoted
                else None
            )
            found.append((note, words or (quoted[0] if quoted else None)))
    return found


def thing_in(note: str) -> str | None:
    """What the promise gives a letter."""
    found = promised(QUOTING, note)
    return found.words if found else None


def goal_in(note: str) -> WantedGoal | None:
    """What the want gives a letter, whoever it's said to be from."""
    found = wanted(QUOTING, note)
    return replace(found, of_team=False) if found else None


def test_a_private_note_is_never_quoted() -> None:
    ways = (
        QUOTING.topic, goal_in, QUOTING.advice, QUOTING.kindness, thing_in, QUOTING.sentence, QUOTING.deed,
    )  # fmt: skip
    quoted = [(note, found) for note in PRIVATE for way in ways if (found := way(note)) is not None]
    assert PRIVATE
    assert quoted == []


MARKED = (
    "yelpnard type", "he thinks hes god", "ex navy", "ex yelpnard", "drinks", "120k", "2 kids", "real yelpnard", "yelpnard", "clown show",
    "how they cheat the auditors", "boredom", "blah blah", "not much", "total yelpnard boss",
)  # fmt: skip


@pytest.mark.parametrize("form", ["{} and the rota", "the rota & {}", "{}"])
def test_nothing_is_quoted_of_a_topic_with_a_word_about_someone(form: str) -> None:
    assert {mark: QUOTING.topic(form.format(mark)) for mark in MARKED} == dict.fromkeys(MARKED)


@pytest.mark.parametrize(
    "mark",
    [
        "he thinks hes god",
        "ex navy",
        "drinks",
        "2 kids",
        "clown show",
        "how they cheat the auditors",
        "Priya and her temper",
    ],
)
def test_a_topic_is_not_quoted_after_a_word_about_someone(mark: str) -> None:
    assert QUOTING.topic(f"{mark}, the rota") is None


@pytest.mark.parametrize("mark", ["footy mostly", "not much", "hydralix"])
def test_a_topic_is_quoted_after_what_is_harmless(mark: str) -> None:
    assert QUOTING.topic(f"{mark}, the rota") == "the rota"


@pytest.mark.parametrize("form", ["the rota, {}", "the rota, {}, tests", "the rota; {}", "the rota - {}"])
def test_a_topic_is_quoted_without_what_follows_it(form: str) -> None:
    assert {mark: QUOTING.topic(form.format(mark)) for mark in MARKED} == dict.fromkeys(MARKED, "the rota")


def test_a_topic_is_quoted_where_only_talk_about_someone_after_it_is_a_secret() -> None:
    assert QUOTING.topic("the rota, she hates the agency (off the record)") == "the rota"


def test_a_topic_is_not_quoted_where_a_secret_is_before_the_talk_about_someone() -> None:
    assert QUOTING.topic("the rota (off the record), she hates it") is None


@pytest.mark.parametrize("note", ["no more hires like the last clown", "a woman on the team (law)"])
def test_nothing_is_quoted_of_a_want_with_a_word_about_someone(note: str) -> None:
    assert goal_in(note) is None


@pytest.mark.parametrize(
    "form", ["fewer delays, {}", "fewer delays; {}", "fewer delays ({})", "fewer delays - {}"]
)
def test_a_want_is_quoted_without_what_follows_it(form: str) -> None:
    want = WantedGoal("want", "fewer delays")
    assert {mark: goal_in(form.format(mark)) for mark in MARKED} == dict.fromkeys(MARKED, want)


@pytest.mark.parametrize(
    "note",
    [
        "someone to replace Gareth", "somebody to replace Ottoline", "someone to replace the last manager", "get rid of the night crew",
        "someone to fill in for the nurse", "fewer calls for Ottoline", "someone to clean up after the last rep", "reports instead of Ottoline",
        "send the report for Ottoline", "gareth on fewer projects", "Ottoline and the rota", "moving Ottoline to nights", "send the notes about Ottoline", "Ottoline moving to nights",
        "names of people to avoid", "parents who yell", "closing the store down for good", "send my medical card",
        "covering shifts for ottoline", "someone under 40", "someone who won't leave in a year", "how to hide the contamination", "the release plan with Ottoline",
    ],
)  # fmt: skip
def test_nothing_is_quoted_of_a_note_about_someone_who_is_to_go_or_is_not_there(note: str) -> None:
    assert (goal_in(note), QUOTING.topic(note), thing_in(note), QUOTING.deed(note)) == (None,) * 4


def test_a_deed_in_place_of_someone_is_not_quoted() -> None:
    assert QUOTING.deed("took over for Ottoline in a month") is None


def test_a_thing_to_be_replaced_is_quoted() -> None:
    assert goal_in("replace the billing system") == WantedGoal(
        "want", "replace the billing system", to_do=True
    )


@pytest.mark.parametrize(("note", "topic"), table("topic"))
def test_a_topic(note: str, topic: str | None) -> None:
    assert QUOTING.topic(note, {"priya"}) == topic


@pytest.mark.parametrize(("note", "goal"), table("goal"))
def test_a_goal(note: str, goal: WantedGoal | None) -> None:
    assert goal_in(note) == goal


@pytest.mark.parametrize(("text", "sentence"), table("sentence"))
def test_a_sentence_of_ones_own(text: str, sentence: str | None) -> None:
    assert QUOTING.sentence(text) == sentence


@pytest.mark.parametrize(("text", "sentence"), table("told"))
def test_what_was_done_and_what_came_of_it(text: str, sentence: str | None) -> None:
    assert QUOTING.told(text) == sentence


@pytest.mark.parametrize(("text", "deed"), table("deed"))
def test_a_deed(text: str, deed: str | None) -> None:
    assert QUOTING.deed(text) == deed


def test_a_ward_keeps_its_number() -> None:
    text = "i kept nights together on 4 west"
    assert QUOTING.sentence(text) == "I kept nights together on 4 West."


@pytest.mark.parametrize(
    ("topic", "is_trouble"), [("turnover on the teller line", True), ("the solar jobs", False)]
)
def test_no_one_enjoys_hearing_about_a_trouble(topic: str, *, is_trouble: bool) -> None:
    assert QUOTING.is_trouble(topic) == is_trouble


@pytest.mark.parametrize(
    ("note", "of_team"), [("we need a second till", True), ("he hopes to get a second till", False)]
)
def test_a_want_is_the_teams_where_it_says_so(note: str, *, of_team: bool) -> None:
    want = wanted(QUOTING, note)
    assert want is not None
    assert want.of_team == of_team


def test_a_name_on_record_has_its_capitals() -> None:
    quoting = replace(QUOTING, proper=("Harbour Inn",))
    found = promised(quoting, "the list from the harbour inn")
    assert found is not None
    assert found.words == "the list from the Harbour Inn"


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("I moved 40 services to daytime.", True),
        ("You want a short close. I've cut one to five days.", True),
        ("I cleared a backlog once, and I would do the same in Leeds.", False),
        ("I open accounts.", False),
    ],
)
def test_what_was_done(text: str, *, is_past: bool) -> None:
    assert QUOTING.is_of_the_past(text) == is_past


@pytest.mark.parametrize(("note", "thing"), table("thing"))
def test_a_thing_to_send(note: str, thing: str | None) -> None:
    assert thing_in(note) == thing


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("my huddle sheet", "promise"),
        ("link to my portfolio", "promise-link"),
        ("my notary commission number", "promise-link"),
        ("bring my passport in", "promise-do"),
    ],
)
def test_what_was_promised_is_attached_or_written_out_or_done(note: str, kind: str) -> None:
    found = promised(QUOTING, note)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("note", "is_none"),
    [("beers", True), ("nothing, well, a shoe brand", True), ("coffee order list", False)],
)
def test_beers_and_nothing_are_no_promise(note: str, *, is_none: bool) -> None:
    assert is_nothing(note) == is_none


@pytest.mark.parametrize(
    ("note", "did"),
    [
        ("a phone charger", ("the phone charger", False)),
        ("she lent me a phone charger", ("lent me a phone charger", True)),
        ("getting me a visitor badge", ("getting me a visitor badge", False)),
        ("nice lady, gave me water", None),
        ("nice lady", None),
    ],
)
def test_a_kindness(note: str, did: tuple[str, bool] | None) -> None:
    assert QUOTING.kindness(note) == did


@pytest.mark.parametrize(
    ("note", "advice"),
    [
        ("give shorter answers", "that I give shorter answers"),
        ("shorter answers", "shorter answers"),
        ("start with what they learn, then the clay", None),
        (
            "start with what the children learn, then the clay",
            "that I start with what the children learn, then the clay",
        ),
        ("the story about the dean", None),
        ("she said I ramble", None),
    ],
)
def test_advice(note: str, advice: str | None) -> None:
    assert QUOTING.advice(note) == advice


@pytest.mark.parametrize(
    ("note", "is_none"),
    [("nada", True), ("nope", True), ("none", True), ("nothing really, said id send the podcast", False)],
)
def test_a_promise_of_nothing(note: str, *, is_none: bool) -> None:
    assert is_nothing(note) == is_none


@pytest.mark.parametrize("word", ["till", "ft", "bout"])
def test_a_word_that_can_mean_another_is_not_rewritten(word: str) -> None:
    assert word in QUOTING.mended(f"the shop {word} near the door")
