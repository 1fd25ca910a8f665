"""The review of a person's own notes: a rule, a group of tests."""

import pytest
from msgspec.structs import replace

from interview_coach.core.letters.notes import Note, read_notes, recipient
from interview_coach.core.letters.proofread import proofread
from interview_coach.core.letters.remark import Remark
from interview_coach.core.record.model import Job
from tests.core.letters.draft_jobs import NOTES, PHRASES, matching, panel

JOB = matching(panel(notes=NOTES), goal="fewer night releases", sentence="I moved 40 services to daytime.")
TITLES = {"ms", "dr"}
GOOD = """\
Dear Ada Okafor,

thank you for talking with me on Tuesday about the role of Backend engineer. Your plan for daytime releases is still on
my mind; at Quarry the hand-over on Mondays made that work.

Kind regards
Nia
"""
OTHER = """\
Dear Sam Ode,

thanks for showing me the rota. I tried the trick with the shared calendar at home, and my sister likes it.

Nia
"""


def found(text: str, job: Job = JOB, to: str | None = None) -> list[Remark]:
    return proofread(read_notes("note", text), job, PHRASES, to, TITLES)


def rules(text: str, job: Job = JOB, to: str | None = None) -> list[str]:
    return [each.rule for each in found(text, job, to)]


def note(text: str) -> Note:
    return read_notes("note", text)[0]


def with_line(line: str) -> str:
    """The good note with this line in it, as its sixth."""
    return GOOD.replace("\n\nKind", f"\n{line}\n\nKind")


def test_a_good_note_has_nothing_to_mend() -> None:
    assert found(GOOD) == []


def test_two_different_notes_have_nothing_to_mend() -> None:
    assert found(f"To: Ada Okafor\n\n{GOOD}\n---\nTo: Sam Ode\n\n{OTHER}") == []


def test_every_rule_has_a_reason_a_source_and_a_remedy() -> None:
    bad = "Hi Ada Okfor,\n" + "I am passionate. When will you decide on the salary? " * 20
    for each in [*found(bad), *found("")]:
        assert all((each.what, each.why, each.source, each.do, each.line))


def test_a_finding_names_file_line_and_source() -> None:
    assert found(with_line("I am passionate."))[0].words.startswith('note:5: "passionate" ')


class TestEmpty:
    @pytest.mark.parametrize("text", ["", "\n\n", "To: Ada Okafor\nSubject: Thanks\n\n"])
    def test_a_note_without_words_is_empty_and_nothing_else(self, text: str) -> None:
        assert rules(text) == ["empty"]


class TestNoThanks:
    def test_a_note_without_thanks_is_told(self) -> None:
        assert rules(GOOD.replace("thank you for talking", "we were talking")) == ["no-thanks"]

    @pytest.mark.parametrize("word", ["Thanks", "I am grateful", "I appreciate it", "Thank you", "THANK YOU"])
    def test_many_words_say_thanks(self, word: str) -> None:
        assert rules(GOOD.replace("thank you for talking", f"{word} for talking")) == []


class TestTooLong:
    def test_170_words_are_fine_and_171_are_not(self) -> None:
        words = len(GOOD.split())
        assert rules(with_line("Mondays " * (170 - words))) == []
        assert rules(with_line("Mondays " * (171 - words))) == ["too-long"]


class TestWorn:
    @pytest.mark.parametrize(
        "line",
        [
            "Your esteemed\norganization.", "I am PASSIONATE about it.", "I'm a perfect fit.",
            "I would be a valuable asset.", "I am a strong candidate.",
        ],
    )  # fmt: skip
    def test_a_phrase_that_is_in_every_note_is_told(self, line: str) -> None:
        assert set(rules(with_line(line))) == {"worn"}

    @pytest.mark.parametrize(
        "line", ["The compass fits perfectly.", "I write a lot.", "She is a fast reader."]
    )
    def test_plain_words_are_not(self, line: str) -> None:
        assert rules(with_line(line)) == []

    MILD = (
        "It was a pleasure meeting you.",
        "It is a great opportunity.",
        "I look forward to hearing from you.",
    )

    @pytest.mark.parametrize("line", MILD)
    def test_a_mild_one_is_fine_where_there_is_something_of_its_own(self, line: str) -> None:
        assert rules(with_line(line)) == []

    @pytest.mark.parametrize("line", MILD)
    def test_a_mild_one_is_told_where_there_is_nothing_of_its_own(self, line: str) -> None:
        assert "worn" in rules(f"Dear Ada Okafor,\n\nthank you for the interview. {line}\n\nNia\n")

    def test_three_mild_ones_are_told(self) -> None:
        assert rules(with_line(" ".join(self.MILD))) == ["worn"] * 3

    def test_the_subject_counts(self) -> None:
        assert rules(f"To: Ada Okafor\nSubject: A perfect fit\n\n{GOOD}") == ["worn"]


class TestPay:
    @pytest.mark.parametrize(
        "line",
        [
            "What is the salary?",
            "We spoke of the pay range.",
            "And the bonus?",
            "I earn $60,000 a year.",
            "55k EUR per year is what I earn.",
            "I would expect 60,000.",
            "I am asking for about 48k.",
        ],
    )
    def test_money_is_told(self, line: str) -> None:
        assert "pay" in rules(with_line(line))

    @pytest.mark.parametrize(
        "line",
        [
            "I pay attention to detail.",
            "It cut costs by 40,000 euros.",
            "It paid off.",
            "We saved $60,000 in all.",
            "3 releases a day.",
            "I expect 40 colleagues there.",
        ],
    )
    def test_money_of_another_kind_is_not(self, line: str) -> None:
        assert rules(with_line(line)) == []

    def test_a_word_of_the_role_is_no_talk_about_pay(self) -> None:
        assert (
            rules(with_line("The Salary analyst role suits me."), replace(JOB, role="Salary analyst")) == []
        )


class TestPressing:
    @pytest.mark.parametrize(
        "line",
        [
            "When will you decide?", "Please let me know as soon as possible.",
            "I await your decision.", "I hope for a positive decision.", "Did I get the job?", "Please decide quickly.",
            "I am waiting for your answer.", "Tell me when I can expect a reply.",
        ],
    )  # fmt: skip
    def test_a_push_for_a_decision_is_told(self, line: str) -> None:
        assert "pressing" in rules(with_line(line))

    @pytest.mark.parametrize(
        "line", ["It helps to know that you plan to decide by Friday 11 December.", "We decided on Go."]
    )
    def test_a_decision_that_nobody_is_asked_for_is_not(self, line: str) -> None:
        assert rules(with_line(line)) == []


class TestSameText:
    def test_the_same_text_to_two_people_is_told_at_the_second(self) -> None:
        text = f"To: Ada Okafor\n\n{GOOD}---\nTo: Sam Ode\n\n{GOOD.replace('Ada Okafor', 'Sam Ode')}"
        [one] = found(text)
        assert (one.rule, one.line) == ("same-text", 13)
        assert "most" not in one.what

    def test_nearly_the_same_is_the_same(self) -> None:
        other = GOOD.replace("Ada Okafor", "Sam Ode").replace("still on", "on")
        assert rules(f"To: Ada Okafor\n\n{GOOD}---\nTo: Sam Ode\n\n{other}") == ["same-text"]


class TestNames:
    @pytest.mark.parametrize("name", ["Ada Okfor", "Ada Okafer", "ada okafor", "Aba Okafor", "Ada O'kafor"])
    def test_a_slip_in_the_greeting_is_told(self, name: str) -> None:
        assert set(rules(GOOD.replace("Ada Okafor", name))) == {"name"}

    @pytest.mark.parametrize("name", ["Ada", "Ms Okafor", "Dr Okafor", "Okafor Ada"])
    def test_other_ways_to_greet_are_fine(self, name: str) -> None:
        assert rules(GOOD.replace("Ada Okafor", name)) == []

    @pytest.mark.parametrize("name", ["Maria van der Berg", "Dean Fox", "Dee Harper", "Hiro Hello"])
    def test_the_word_of_greeting_is_no_slip_of_a_name(self, name: str) -> None:
        job = panel((name, "manager"))
        assert rules(GOOD.replace("Ada Okafor", name), job) == []

    def test_someone_is_greeted_without_their_label(self) -> None:
        job = panel(("Jo Weber (hr)", "hr"), ("Jo Weber (2)", "manager"))
        assert rules(f"To: Jo Weber (hr)\n\n{GOOD.replace('Ada Okafor', 'Jo Weber')}", job) == []

    def test_a_slip_in_the_text_is_told_once_with_its_line(self) -> None:
        [one] = found(with_line("Please greet Sam Odde; Sam Odde was kind."))
        assert (one.rule, one.line, one.do) == ("name", 5, "write Ode")

    def test_a_missing_accent_is_told(self) -> None:
        job = panel(("José Marín", "manager"))
        assert rules(GOOD.replace("Ada Okafor", "Jose Marín"), job) == ["name"]

    @pytest.mark.parametrize(
        "name", ["Conan O'Brien, Jr.", "Anne-Marie de la Cour", "मीरा देवी", "A. B. Okafor", "Ada (Head)"]
    )
    def test_a_name_with_marks_in_it_is_spelt_right(self, name: str) -> None:
        assert rules(GOOD.replace("Ada Okafor", name), panel((name, "manager"))) == []

    def test_an_accent_composed_otherwise_is_the_same(self) -> None:
        job = panel(("José Marín", "manager"))
        assert rules(GOOD.replace("Ada Okafor", "Jose\u0301 Mari\u0301n"), job) == []

    @pytest.mark.parametrize(
        "line", ["Part of it was new.", "The ode to code was fun.", "Ada's plan is good."]
    )
    def test_words_that_only_look_like_a_name_are_not(self, line: str) -> None:
        assert rules(with_line(line)) == []


class TestGreeting:
    def test_another_name_than_the_one_it_is_to_is_told(self) -> None:
        assert rules(f"To: Sam Ode <sam@example.com>\n\n{GOOD}") == ["greeting"]

    def test_the_person_may_be_named_by_the_option(self) -> None:
        assert rules(GOOD, to="Sam Ode") == ["greeting"]

    def test_a_name_that_is_not_on_record_is_told(self) -> None:
        assert rules(GOOD.replace("Ada Okafor", "Walter")) == ["greeting"]

    def test_a_short_name_is_the_same_person(self) -> None:
        job = panel(("Robert Hale", "manager"))
        assert rules(GOOD.replace("Ada Okafor", "Bob"), job) == []


class TestNoTopic:
    BARE = "Dear Ada Okafor,\n\nthank you very much for the interview on Tuesday. I liked meeting your team.\n\nNia\n"

    def test_a_note_that_fits_any_talk_is_asked_about(self) -> None:
        [one] = found(self.BARE)
        assert one.rule == "no-topic"
        assert one.what.endswith("?")

    def test_a_topic_on_record_is_enough(self) -> None:
        assert rules(self.BARE.replace("your team", "your rota")) == []

    def test_something_specific_is_enough_whatever_is_on_record(self) -> None:
        assert rules(self.BARE.replace("your team", "the greenhouse with its brass telescope"), panel()) == []

    def test_a_gap_is_no_missing_topic(self) -> None:
        assert rules(self.BARE.replace("your team", "[what you two talked about]")) == ["gap"]


class TestAboutMe:
    BOASTS = "I plan my releases. I moved services. I fixed my tests. I wrote my plan. I like my work. "

    def test_a_note_about_its_writer_alone_is_told(self) -> None:
        text = f"Dear Ada Okafor,\n\nthank you for Tuesday. {self.BOASTS}\n\nNia\n"
        assert rules(text) == ["about-me"]

    def test_a_note_with_more_in_it_is_not(self) -> None:
        tour = "The ledger in the tower has two clocks, a brass bell and a door for the cat. " * 3
        text = f"Dear Ada Okafor,\n\nthank you for Tuesday. {self.BOASTS}{tour}\n\nNia\n"
        assert rules(text) == []


class TestReading:
    def test_a_file_without_heads_is_one_note_whatever_lines_are_in_it(self) -> None:
        assert len(read_notes("note", f"{GOOD}\n---\nP.S. thanks again\n")) == 1

    def test_several_notes_stand_between_lines_of_dashes(self) -> None:
        found = read_notes("note", f"To: Ada\nSubject: x\n\n{GOOD}---\n\nTo: Sam\n\n{OTHER}")
        assert [each.to.text for each in found if each.to] == ["Ada", "Sam"]

    def test_lines_are_numbered_as_in_the_file(self) -> None:
        assert note("To: Ada\nSubject: x\n\nDear Ada,\n").lines[1].number == 4

    def test_line_ends_of_a_pc_are_line_ends(self) -> None:
        assert note("To: Ada\r\n\r\nDear Ada,\r\n").text == "\nDear Ada,\n"

    def test_gaps_are_named_with_their_lines(self) -> None:
        assert [(gap.number, gap.text) for gap in note("To: Ada\n\nDear [name], on [day]\n").gaps] == [
            (3, "[name]"),
            (3, "[day]"),
        ]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("To: Ada Okafor <x@example.com>\n\nHello", "Ada Okafor"),
            ("To: sam@example.com\n\nHello", "Sam Ode"),
            ("To: Bea Lund, 1 Mill Lane\n\nHello", "Bea Lund"),
            ("Dear Cem,\n", "Cem Aydin"),
            ("Hello there", None),
            ("To: somebody\n\nDear Ada,", None),
        ],
    )
    def test_the_recipient_is_known_by_head_or_greeting(self, text: str, name: str | None) -> None:
        assert recipient(JOB, note(text), TITLES) == name


def test_a_note_on_nothing_of_record_is_held_against_an_empty_job() -> None:
    assert proofread(read_notes("n", GOOD), Job(id="a", company="A"), PHRASES) == []


@pytest.mark.parametrize(
    "line",
    [
        "You asked whether I'd mind Saturdays; I've reconsidered, and I'd take them.",
        "Sorry again about the muddy paws on your paperwork.",
        "How kind of you to walk me to the station in that rain.",
        "I liked your question about an order I disagreed with.",
        "I keep a stall of photographs, and four of them are attached.",
        "God bless, and thank you for the tea.",
        'The caller wrote "I demand an answer by Friday", and I liked how you wrote back.',
        "Thanks for seeing me between, what was it, two breakdowns and a late truck in my town?",
        "May I add to what I said about the rota? Ask the night shift first.",
        "I'd like you to know the load was 400, and 40 was a slip of mine.",
        "You said the night shift is hard. In fact I'd like it, and I actually slept fine.",
        "My manager there taught me to weigh the flour twice.",
        "You asked why I'm leaving Hale's; it's closing in June, and the owners told us early.",
        "One question, without hurry: do the night and day shifts share a rota?",
        "The boy asked if the statue was sorry, and who else was sorry.",
        "The early bus doesn't put me off.",
        "I overworked the first dough and you saw it.",
        "I said the ledger. I have changed my mind: I would save the cup.",
    ],
)
def test_what_good_notes_say_is_left_alone(line: str) -> None:
    assert rules(with_line(line)) == []


def test_a_short_first_name_is_no_slip() -> None:
    job = panel(("Winifred Asante", "manager"))
    assert rules(GOOD.replace("Ada Okafor", "Winnie"), job) == []


def test_the_beginning_of_a_first_name_is_no_slip() -> None:
    job = panel(("Gregory Lott", "manager"))
    assert rules(GOOD.replace("Ada Okafor", "Greg"), job) == []


def test_a_title_that_begins_like_a_note_to_nobody_is_a_greeting() -> None:
    job = panel(("Sir Martin Oakeshott", "manager"))
    assert rules(GOOD.replace("Ada Okafor", "Sir Martin"), job) == []


def test_a_common_word_of_the_company_s_name_may_be_someone_s_own() -> None:
    job = replace(JOB, company="Prairie State Bank")
    assert rules(with_line("The mug had another bank's name on it."), job) == []


def test_someone_else_s_name_in_a_sentence_to_the_reader_is_told() -> None:
    assert "name" in rules(with_line("I thought your points on setting, Margaret, were very sensible."))


def test_a_row_of_years_is_a_resume() -> None:
    line = "Paris in 2009, Rome in 2010, Ghent in 2011, Dijon in 2012."
    assert "resume" in rules(with_line(line))


def test_a_formal_note_after_an_interview_has_to_say_thank_you() -> None:
    text = "Dear Ada,\n\nFollowing our meeting I am confirming my interest in the telescope ledger.\n\nNia Bell\n"
    assert "no-thanks" in rules(text)


def test_a_company_of_the_same_kind_is_another_company() -> None:
    job = replace(JOB, company="Penrose Architects")
    assert rules(with_line("I'd be glad to join Penrose."), job) == []
    assert "name" in rules(with_line("I'd be glad to bring my experience to Pemberton Architects."), job)


@pytest.mark.parametrize(
    "line",
    [
        "I'd be thrilled to be a guide at the Corbett Museum.",
        "I have long admired the way Corbett Glass Museum works.",
    ],
)
def test_another_company_of_the_same_kind_is_told_where_the_writer_wishes_for_it(line: str) -> None:
    assert rules(with_line(line), replace(JOB, company="Lindqvist Museum")) == ["name"]


def test_another_company_that_is_the_first_choice_is_told() -> None:
    assert rules(with_line("That is why Coastal Mutual is my first choice.")) == ["name"]


@pytest.mark.parametrize(
    "line", ["I trained at the Corbett Museum.", "I'd be thrilled to be a guide at the Lindqvist Museum."]
)
def test_a_company_of_the_same_kind_from_before_is_not(line: str) -> None:
    assert rules(with_line(line), replace(JOB, company="Lindqvist Museum")) == []


def test_a_name_alone_is_a_greeting() -> None:
    assert rules(GOOD.replace("Dear Ada Okafor", "Walter")) == ["greeting"]
    assert rules(GOOD.replace("Dear Ada Okafor", "Ada")) == []


@pytest.mark.parametrize("word", ["Hello", "Chef", "Good morning"])
def test_a_word_alone_that_is_no_name_is_no_wrong_greeting(word: str) -> None:
    assert rules(GOOD.replace("Dear Ada Okafor", word)) == []


@pytest.mark.parametrize(
    "line",
    [
        "I ran 4 teams, 12 cooks, 3 sites, 90 covers, 2 vans, 31 menus, 6 bars and 8 tills.",
        "I was a cook; then a baker; then a buyer; now I plan.",
    ],
)
def test_a_list_of_figures_or_posts_is_a_resume(line: str) -> None:
    assert rules(with_line(line)) == ["resume"]


def test_a_pleasure_in_a_thing_is_no_thanks() -> None:
    text = "Dear Ada Okafor,\n\nIt was good to see the telescope ledger. As I told you, I kept one.\n\nNia Bell\n"
    assert rules(text) == ["no-thanks"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("I dont mind, and Ive tried it.", ["spelling"]),
        ("The kichen was warm and the libary cool.", ["spelling"]),
        ("The organisation is specially quiet.", []),
    ],
)
def test_words_that_are_misspelled_are_told(line: str, told: list[str]) -> None:
    assert rules(with_line(line)) == told


@pytest.mark.parametrize("line", ["Has the board had its vote?", "And when is the next stage?"])
def test_a_question_about_the_decision_asks_for_something(line: str) -> None:
    assert "asks" in rules(with_line(line))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("I did notice that the bedding was a little thin in the end boxes.", "criticism"),
        ("The front desk looked rather tired.", "criticism"),
        ("I can't say I get much of that where I am at the moment.", "employer"),
        ("You will call me on Friday, by telephone and not by text.", "demand"),
        ("Neither of the two who were waiting with me has worked nights.", "comparing"),
        ("In our field that is quite normal, so I wouldn't read anything into it.", "arguing"),
        ("It would help to know what the range is.", "pay"),
        ("I'm sure he has told you himself why he was off.", "gossip"),
    ],
)
def test_a_fault_is_told_by_the_shape_of_its_sentence(line: str, rule: str) -> None:
    assert rule in rules(with_line(line))


@pytest.mark.parametrize(
    "line",
    [
        "I finished my medication administration training in April.",
        "I stay with them while the tea is drunk.",
        "I tried it again at home.",
        "Thinking it over, I'd give the same answer.",
        "The people I met were kind.",
        "I love the smell of old books.",
        "I liked the way you talk to patients.",
        "I've driven with your bus drivers.",
    ],
)
def test_a_harmless_line_stays_untold(line: str) -> None:
    assert rules(with_line(line)) == []


def test_a_letter_that_hopes_for_work_without_a_word_of_thanks_is_told() -> None:
    text = "Dear Ada Okafor,\n\nI tried your rye starter at home. I'd be glad to work at your bench.\n\nNia Bell\n"
    assert rules(text) == ["no-thanks"]
