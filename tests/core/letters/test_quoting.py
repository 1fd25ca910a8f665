"""Whether a note can be quoted to its reader, and the words to quote."""

from pathlib import Path

import pytest

from interview_coach.core.letters.quoting import Quoting, WantedGoal
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

LISTS = Banks(shipped_questions()).quoting
QUOTING = Quoting(LISTS, frozenset({"priya", "nair", "dana", "cole"}))
PRIVATE = (Path(__file__).parent / "private_notes.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("note", PRIVATE)
def test_a_private_note_is_never_quoted(note: str) -> None:
    quoted = (
        QUOTING.topic(note), QUOTING.goal(note), QUOTING.advice(note), QUOTING.kindness(note), QUOTING.thing(note),
        QUOTING.sentence(note), QUOTING.deed(note),
    )  # fmt: skip
    assert quoted == (None,) * 7


MARKED = (
    "yelpnard type", "he thinks hes god", "ex navy", "ex yelpnard", "drinks", "120k", "2 kids", "real yelpnard", "yelpnard", "clown show",
    "how they cheat the auditors", "boredom", "blah blah", "not much", "total yelpnard boss", "(yelpnard)",
)  # fmt: skip


@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize(
    "form",
    ["{}, the rota", "{} and the rota", "the rota & {}", "{}"],
)  # fmt: skip
def test_nothing_is_quoted_of_a_topic_with_a_word_about_someone(form: str, mark: str) -> None:
    assert QUOTING.topic(form.format(mark)) is None


@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize("form", ["the rota, {}", "the rota, {}, tests", "the rota; {}", "the rota - {}"])
def test_a_topic_is_quoted_without_what_follows_it(form: str, mark: str) -> None:
    assert QUOTING.topic(form.format(mark)) == "the rota"


def test_a_topic_is_quoted_where_only_talk_about_someone_after_it_is_a_secret() -> None:
    assert QUOTING.topic("the rota, she hates the agency (off the record)") == "the rota"


def test_a_topic_is_not_quoted_where_a_secret_is_before_the_talk_about_someone() -> None:
    assert QUOTING.topic("the rota (off the record), she hates it") is None


@pytest.mark.parametrize("note", ["no more hires like the last clown", "a woman on the team (law)"])
def test_nothing_is_quoted_of_a_want_with_a_word_about_someone(note: str) -> None:
    assert QUOTING.goal(note) is None


@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize(
    "form", ["fewer delays, {}", "fewer delays; {}", "fewer delays ({})", "fewer delays - {}"]
)
def test_a_want_is_quoted_without_what_follows_it(form: str, mark: str) -> None:
    assert QUOTING.goal(form.format(mark)) == WantedGoal("want", "fewer delays")


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
    assert (QUOTING.goal(note), QUOTING.topic(note), QUOTING.thing(note), QUOTING.deed(note)) == (None,) * 4


def test_a_deed_in_place_of_someone_is_not_quoted() -> None:
    assert QUOTING.deed("took over for Ottoline in a month") is None


def test_a_thing_to_be_replaced_is_quoted() -> None:
    assert QUOTING.goal("replace the billing system") == WantedGoal(
        "want", "replace the billing system", to_do=True
    )


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("moving the releases to daytime", "moving the releases to daytime"),
        ("how they plan releases", "how you plan releases"),
        ("their new ward in Leeds", "your new ward in Leeds"),
        ("she told me about the new EHR rollout", "the new EHR rollout"),
        ("priya showed me the new lab", "the new lab"),
        ("talked about month end close; the new ledger", "the month end close"),
        ("the warehouse floor - the forklift routes", "the warehouse floor"),
        ("release process", "the release process"),
        ("hybrid policy; the office", "the hybrid policy"),
        ("shift differential and the background ck, hes new", "shift differential and the background check"),
        (
            "phones in class + fights in the hallway, what a blowhard",
            "phones in class and fights in the hallway",
        ),
        ("communicating w parents, her son is in 7th", "communicating with parents"),
        ("closing, how he does the pastry order", "closing"),
        ("dock 4 and how trucks back up til noon", "dock 4"),
        ("cell culture contamination, they lost 3 wks", "cell culture contamination"),
        ("w/ the ICU handoff", "the ICU handoff"),
        ("night shifts & staffing ratios", "night shifts and staffing ratios"),
        ("my time at Quarry", "my time at Quarry"),
        ("trade show in march, staffing in june", "the trade show in March"),
        ("she hates the new system", None),
        ("Priya's new team", None),
        ("is the team really growing?", None),
        ("word " * 20, None),
        ("", None),
    ],
)
def test_a_topic(note: str, topic: str | None) -> None:
    assert QUOTING.topic(note, {"priya"}) == topic


@pytest.mark.parametrize(
    ("note", "goal"),
    [
        ("They want fewer night releases", WantedGoal("want", "fewer night releases")),
        ("she needs somebody who can calm the phones", WantedGoal("need", "someone who can calm the phones")),
        ("cut the backlog", WantedGoal("want", "cut the backlog", to_do=True)),
        ("wants to hire 3 nurses before june, more beds", WantedGoal("want", "hire 3 nurses before June", to_do=True)),
        ("Dana wants cleaner data", WantedGoal("want", "cleaner data")),
        ("reliable 4am person", WantedGoal("want", "a reliable 4am person")),
        ("we want our audit to start clean", WantedGoal("want", "your audit to start clean")),
        ("looking for steady hands on nights", WantedGoal("are looking for", "steady hands on nights")),
        ("sort the bookings", WantedGoal("want", "the bookings sorted")),
        ("files scanned by feb", WantedGoal("want", "files scanned by February")),
        ("clear the backlog", WantedGoal("want", "clear the backlog", to_do=True)),
        ("clear escalation rules", None),
        ("scan invoices", None),
        ("reports are always late", None),
        ("needs ppl who check their numbers", WantedGoal("need", "people who check their numbers")),
        ("somebody who actually takes pts when its busy", WantedGoal("want", "someone who takes patients when it's busy")),
        ("teachers that dont send every kid to the office", WantedGoal("want", "teachers who don't send every student to the office")),
        ("reps who log their calls same day", WantedGoal("want", "reps who log their calls the same day")),
        ("sb who labels things!!! he was v annoyed", WantedGoal("want", "someone who labels things")),
        ("guy who shows w/ own tools + can run the trim crew", WantedGoal("want", "someone who shows up with their own tools and can run the trim crew")),
        ("someone to open sat so he can sleep in", WantedGoal("want", "someone to open on Saturday")),
        ("he wants clean audit files, no surprises in Jan", WantedGoal("want", "clean audit files")),
        ("agendas posted 72 hrs ahead, not 24", WantedGoal("want", "agendas posted 72 hours ahead")),
        ("juniors who ask b4 they get stuck", WantedGoal("want", "juniors who ask before they get stuck")),
        ("guy who can handle Ottoline", None),
        ("a woman who can lead", None),
        ("she wants close in 7 days by Q2", WantedGoal("want", "the close in seven days by Q2")),
    ],
)  # fmt: skip
def test_a_goal(note: str, goal: WantedGoal | None) -> None:
    assert QUOTING.goal(note) == goal


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("i ran a 28-bed unit on nights for four years", "I ran a 28-bed unit on nights for four years."),
        ("At Quarry I moved 40 services in june.", "At Quarry I moved 40 services in June."),
        ("i cut the close to five days at quarry", None),
        ("mention the Quarry thing, I led it", None),
        ("you lost ohio, i rebuilt one like it", None),
        ("hope they don't ask, I was burned out", None),
        ("my boss hated it and she told me so", None),
    ],
)
def test_a_sentence_of_ones_own(text: str, sentence: str | None) -> None:
    assert QUOTING.sentence(text) == sentence


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("led the food drive for 3 yrs", "led the food drive for three years"),
        (
            "Tiller: cut checkout 5 steps to 3, drop-off 41% to 29%",
            "cut checkout from 5 steps to 3 at Tiller",
        ),
        ("ran the pass at Lark 18 mo", "ran the pass at Lark for 18 months"),
        (
            "Took close from 11 days to 6 at Brandreth, by moving accruals",
            "took the close from 11 days to 6 at Brandreth",
        ),
        (
            "cut mispicks 3.1 to 0.9 pct in 5 mos at Dalco",
            "cut mispicks from 3.1 to 0.9 percent in five months at Dalco",
        ),
        ("four years of data, wrote the R script for it", "wrote the R script for it"),
        ("Lakeview: taught 9 nurses, all stayed", "taught nine nurses at Lakeview"),
        ("Night release", None),
    ],
)
def test_a_deed(text: str, deed: str | None) -> None:
    assert QUOTING.deed(text) == deed


def test_what_came_of_ones_work_is_a_sentence() -> None:
    text = "my 7th graders went from 41% to 63% proficient in two years, did it with weekly labs"
    said = "My 7th graders went from 41% to 63% proficient in two years with weekly labs."
    assert (QUOTING.result(text), QUOTING.result("my manager went home early")) == (said, None)


def test_a_ward_keeps_its_number() -> None:
    text = "i kept nights together on 4 west"
    assert QUOTING.sentence(text) == "I kept nights together on 4 West."


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


@pytest.mark.parametrize(
    ("note", "thing"),
    [
        ("send the sample report by 27 nov", "the sample report"),
        ("email her my references", "my references"),
        ("copy of my license", "a copy of my license"),
        ("send over a link to my portfolio", "a link to my portfolio"),
        ("song list", "the song list"),
        ("copy of BLS card by thurs", "a copy of my BLS card"),
        ("fire warden cert copy", "a copy of my fire warden certificate"),
        ("30 60 90 plan", "the 30-60-90 plan"),
        ("quick one-button version by mon", "the quick one-button version"),
        ("w-9", "my W-9"),
        ("proof of vaccination", "proof of vaccination"),
        ("unit plan for energy,", "the unit plan for energy"),
        ("unit plan for energy, by friday", "the unit plan for energy"),
        (
            "send one page on how the accruals were moved, by Monday",
            "one page on how the accruals were moved",
        ),
        ("bring food handler card", "my food handler card"),
        ("notary certificate, mail by weds", "my notary certificate"),
        ("two referees names", "two referees' names"),
        ("the orientation checklist i made", "the orientation checklist"),
        ("send copy of my ACLS card by thurs", "a copy of my ACLS card"),
        ("send her my lab safety contract", "my lab safety contract"),
        ("call her w/ my references, 2 of em", "my references"),
        ("send link to the repo w the recursion thing fixed", "a link to the repo"),
        ("id send him the playlist", "the playlist"),
        ("ID card copy", "a copy of my ID card"),
        ("ref from my old mgr at Stryde", "a reference from my former manager at Stryde"),
        ("sample of my index for ordinances", "a sample of my index for ordinances"),
        ("send protocol pdf tmrw", "the protocol PDF"),
        ("pics of the walnut bookcase", "pictures of the walnut bookcase"),
        ("let them know about the start date", None),
    ],
)
def test_a_thing_to_send(note: str, thing: str | None) -> None:
    assert QUOTING.thing(note) == thing


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
        ("she said I ramble", None),
    ],
)
def test_advice(note: str, advice: str | None) -> None:
    assert QUOTING.advice(note) == advice
