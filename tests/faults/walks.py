"""Every walk a person can be led through, and sensible answers to what it asks."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from interview_coach.core.timeline.words import outcome_words
from tests.e2e.terminal import DOWN, ENTER, SPACE, UP
from tests.faults.console import Console

NUMBERED = re.compile(r"^\d+ of \d+ +[^\r\n]+", re.MULTILINE)
"""A prompt of a long walk: `3 of 16  Where is it?`"""
EDITOR_OPEN = "The editor is open:"
DRAFT = "Enter to do it later"
CHANGES = "You've answered everything. Want to change an answer?"
"""A list whose labels are prompts themselves."""
SKIPPED = "That's all of them, but you skipped some. Want to answer one, or change an answer?"
"""The same list, with what was skipped."""
SKIP = "(skip)"
"""The label that takes nothing from a list."""
READER = re.compile(r"To: (.+?)\s+Subject: ")
"""Who a draft is to: its prompt is the same below each."""
OWN_WORDS = "My own words, and ünïcode 🙂"
QUESTIONS: Mapping[str, str] = {
    "Which company is it?": "Acme",
    "Which role": "Nurse",
    "When was the interview?": "yesterday",
    "Who did you meet?": "Ada Okafor, manager; Lin Park, hr",
    "When is the interview with": "26 nov 14:00",
    "When do they want your answer?": "11 dec",
    "Which job?": "",
    "What short name will you": "Night release",
    "Pick up where you left off?": "y",
    "Anything else, in your own words": "migration",
    "Which of these tips don't matter": "",
    "Which story?": "",
    "best guess: what do they": "Faster releases",
    "Which story proves it?": "",
    "Which one?": "",
    "Your proof, in one": "I rebuilt ours in a week.",
    "Your answer, in a sentence": "I learn fast.",
    "One sentence that ties": "You want speed; I have done it.",
    "How much time do you have?": "",
    "What happened with": "",
    "Which ones?": "",
    "Who did you thank today?": "",
    "How did you thank them?": "",
    "Add more? (": "y",
    "Answer now?": "n",
    "Is that enough?": "y",
    "Have you sent it?": "y",
    "Has the call happened?": "y",
    "Have you thanked": "y",
    "Have you checked in": "y",
    "Have you read your brief?": "y",
    "Have you written": "y",
    "Was it a no?": "n",
    "Do you want to move on?": "y",
    "Have you done it": "y",
    "Edit it again?": "y",
    "This can't be undone": "Acme",
    "You were talking with": "y",
    "24 min left": "What does success look like?",
    "22 min left": "",
    "What do you do?": "Tell them something you did",
    "Which one is it about?": "",
    "When's the interview?": "26 nov 14:00",
    "What kind of interview": "on site, in person",
    "Want to do that now?": "y",
    DRAFT: "s",
    "What do you tell them?": "",
    "19 min left": "What are your goals, and when do you decide?",
    "Which of these do you mean?": "",
    "16 min left": "Thank you for your time. Goodbye.",
    "How do you think it went?": "",
    EDITOR_OPEN: "",
    "Aloud or typed?": "",
    "Say it aloud": "",
    "Which of these did you say?": "",
    "Your answer, the way you'd say it": OWN_WORDS,
    "How did it feel?": "",
    "What did they write?": OWN_WORDS,
    "Which number did they circle?": "3: all right",
    "What did they say at the end?": OWN_WORDS,
    "Fill them in now?": "y",
    "something you and": "the night releases",
    "told you they want, and what": "a quiet night, and I built one",
    "your name": "Ada Example",
    "When is the interview?": "26 nov 14:00",
    "Who will you be meeting?": "Ada Okafor, manager; Lin Park, hr",
    "Paste it here": "They'd like to see you again on 3 December at 2 pm.\r.",
    "Is that right?": "",
    "What was it?": "",
    "Which story will you tell?": "",
    CHANGES: SKIP,
    SKIPPED: SKIP,
}
"""Prompts without a number, with an answer; for a list it is the label to take, else the first."""
ASKED_EACH_TIME = frozenset(
    {
        *("Pick up where you left off?", "Which story proves it?"),
        "Want to do that now?",
        *(
            "Which job?",
            "How much time do you have?",
            "What happened with",
            "Has the call happened?",
            "Answer now?",
        ),
        *("You were talking with", "22 min left", "What do you do?", "19 min left"),
        "Add more? (",
        "Paste it here",
        CHANGES,
        SKIPPED,
        EDITOR_OPEN,
        *(
            "Aloud or typed?",
            "Say it aloud",
            "Which of these did you say?",
            "Your answer, the way you'd say it",
            "What did they write?",
        ),
    }
)
"""Prompts that lead to what is recorded, and are asked again whenever the command is started again."""
DATES: Mapping[str, str] = {
    "When's the interview?": "26 nov 14:00",
    "When will they decide?": "11 dec; yes",
    "Who did you meet or talk to": "",
    "Enter to start the clock": "-",
    "Enter to go on": "",
}
OTHER_THAN_TEXT = (
    "(arrow keys, Enter)", "(space to check", "(y/N)", "(Y/n)", "Type a number, or", "Type numbers with", "y or n; Enter",
)  # fmt: skip
NOT_ASKED_AGAIN = frozenset({"Anything else, in your own words", "Which of these tips don't matter"})
"""Prompts after which there is nothing to come back to: what they add to is complete without them."""
STEPS_OF_THE_NIGHT = (
    *("Your first minute", "Your proof", "Three questions to ask", "Before you go", "If they ask about pay"),
    "Ready to go",
)
"""Titles above a page that ends with a prompt of its own."""
ENDS_A_WALK = (
    *NOT_ASKED_AGAIN,
    DRAFT,
    "Add more? (",
    "Answer now?",
    "Is that enough?",
    "Edit it again?",
)
NUMBERS = re.compile(r"^(\d+)\. (.*?)(?:, chosen)?$", re.MULTILINE)

Line = tuple[str, tuple[str, ...]]
NEW: Line = ("2026-11-20", ("new", "Acme", "--on", "2026-11-24", "--with", "Ada Okafor, manager"))
LIN: Line = ("2026-11-20", ("interview", "acme", "--with", "Lin Park, hr"))
OTHER: Line = ("2026-11-20", ("new", "Globex", "--on", "2026-11-24", "--with", "Dana Ito"))
OFFER: Line = ("2026-12-01", ("outcome", "acme", "offer"))
NO: Line = ("2026-12-01", ("outcome", "acme", "no"))
CALL: Line = ("2026-12-03", ("feedback", "acme", "--on", "2026-12-07"))
TOUCH: Line = ("2026-12-03", ("feedback", "acme", "--set", "result=wrote", "--set", "touch=yes"))
STORY: Line = ("2026-11-20", ("story", "add", "Release at night", "--set", "outcome=By day now"))
GOAL: Line = ("2026-11-20", ("match", "acme", "--goal", "Faster releases"))
DOUBT: Line = ("2026-11-20", ("match", "acme", "--concern", "Too junior"))
HEART = (
    "kind=video", "place=x", "through=no", "bring=x", "org-tick=x", "org-why=x", "org-does=x", "opening=x",
    "ask=ask-goals", "goal=x", "proof=x", "sentence=x", "close=bold", "pause=x",
)  # fmt: skip


def prepared(*left_out: str) -> Line:
    """The heart of the preparation, answered but for these prompts."""
    answers = [each for each in HEART if each.split("=")[0] not in left_out]
    return ("2026-11-20", ("prep", "acme", *(word for each in answers for word in ("--set", each))))


@dataclass(frozen=True)
class Walk:
    """A command that asks, on a day, in a home that these command lines have made.

    `answers` go before the usual ones. `editor` is a shell script. `stops` is the exit code of Ctrl-D at a prompt,
    where it is not 0; `unasked` that of the whole command where nobody can be asked.
    """

    name: str
    words: tuple[str, ...]
    now: str = "2026-11-21"
    setup: tuple[Line, ...] = (NEW,)
    answers: Mapping[str, str] = field(default_factory=dict)
    editor: str | None = None
    stops: Mapping[str, int] = field(default_factory=dict)
    unasked: int = 2
    begins_anew: bool = False
    """Whether it goes through all prompts again when it is started again."""
    starts_another: bool = False
    """Whether it makes another record when it is started again, so that there is nothing to come back to."""
    written: str | None = None
    """What the editor has saved, which must be found in the home from then on."""


SAVED = "An hour of writing"
WAITING = """printf 'The editor is open: '; read line || exit 1"""
EDITS_TEXT = f"echo '{SAVED}' > \"$1\"; {WAITING}"
EDITS_WRONGLY = (
    f"sed -i 's/^role: .*/role: {SAVED}/' \"$1\"; "
    f'grep -q boss "$1" && sed -i s/boss/peer/ "$1" || sed -i s/manager/boss/ "$1"; {WAITING}'
)
FELL_SILENT = "2026-12-24"

WALKS = (
    Walk("prep from nothing", ("prep",), setup=()),
    Walk("prep, an hour", ("prep", "acme"), setup=(NEW, prepared()), answers={"How long": "an hour"}),
    Walk(
        "prep, passing over",
        ("prep", "acme"),
        setup=(NEW, prepared("goal", "proof")),
        answers={"best guess at the one thing": "", "When have you done something": ""},
    ),
    Walk(
        "prep, passing over and coming back",
        ("prep", "acme"),
        setup=(NEW, prepared("goal"), ("2026-11-20", ("prep", "acme", "--set", "goal="))),
        answers={"best guess at the one thing": "", "Answer now?": "y"},
    ),
    Walk(
        "prep, with an editor",
        ("prep", "acme"),
        setup=(NEW, prepared("goal", "proof")),
        answers={"best guess at the one thing": "+"},
        editor=EDITS_TEXT,
        written=SAVED,
    ),
    Walk("research from nothing", ("research", "--about", "person"), setup=()),
    Walk("research", ("research", "acme")),
    Walk("questions", ("questions", "acme"), unasked=0),
    Walk("interview from nothing", ("interview",), setup=()),
    Walk("interview", ("interview", "acme"), setup=(("2026-11-20", ("new", "Acme")),)),
    Walk("debrief from nothing", ("debrief",), setup=(), now="2026-11-24"),
    Walk("debrief", ("debrief", "acme"), now="2026-11-24", answers={"Add more? (": "n"}),
    Walk("brief", ("brief", "acme"), now="2026-11-23", unasked=0),
    Walk("tonight from nothing", ("tonight",), setup=()),
    Walk("tonight, half of it there", ("tonight", "acme"), setup=(NEW, prepared("place")), now="2026-11-23"),
    Walk("tonight, with a story", ("tonight", "acme"), setup=(NEW, STORY, prepared("proof"))),
    Walk("thanks", ("thanks", "acme"), setup=(NEW, LIN), now="2026-11-25", unasked=0),
    Walk("thanks, picking the job", ("thanks",), setup=(NEW, OTHER), now="2026-11-25", unasked=3),
    Walk("letter", ("letter", "acme"), now="2026-11-25", unasked=0, begins_anew=True),
    Walk("heard", ("heard", "acme"), now="2026-11-25", stops={"Paste it here": 2}),
    Walk("new", ("new",), setup=(), starts_another=True),
    Walk("followup from nothing", ("followup",), setup=(), now="2026-11-25"),
    Walk(
        "followup, the page before",
        ("followup", "acme"),
        setup=(NEW, prepared()),
        now="2026-11-23",
        unasked=0,
    ),
    Walk("followup, the thanks", ("followup", "acme"), now="2026-11-25", unasked=0),
    Walk("followup, the check-in", ("followup", "acme"), now="2026-12-08", unasked=0),
    Walk("followup, moving on", ("followup", "acme"), now=FELL_SILENT, unasked=0),
    Walk(
        "followup, staying in touch",
        ("followup", "acme"),
        setup=(NEW, NO, TOUCH),
        now="2027-01-05",
        unasked=0,
    ),
    Walk("followup, picking the job", ("followup",), setup=(NEW, OTHER), now="2026-12-08", unasked=3),
    Walk("outcome from nothing", ("outcome",), setup=(), answers={"What happened": outcome_words("offer")}),
    Walk(
        "outcome, an offer",
        ("outcome", "acme"),
        now="2026-12-01",
        answers={"What happened": outcome_words("offer")},
    ),
    Walk(
        "outcome, a no",
        ("outcome", "acme"),
        now="2026-12-01",
        answers={"What happened": outcome_words("rejected")},
    ),
    Walk(
        "outcome, silence",
        ("outcome", "acme"),
        now=FELL_SILENT,
        answers={"What happened": outcome_words("moved-on")},
    ),
    Walk(
        "outcome, withdrawn",
        ("outcome", "acme"),
        now="2026-12-01",
        answers={"What happened": outcome_words("withdrew")},
    ),
    Walk(
        "outcome, an offer accepted",
        ("outcome", "acme"),
        setup=(NEW, OFFER),
        now="2026-12-02",
        answers={"What happened": outcome_words("accepted")},
    ),
    Walk(
        "outcome, open again",
        ("outcome", "acme"),
        setup=(NEW, NO),
        now="2026-12-02",
        answers={"What happened": outcome_words("reopened")},
    ),
    Walk("feedback, the message", ("feedback", "acme"), setup=(NEW, NO), now="2026-12-01", unasked=0),
    Walk(
        "feedback, after the call", ("feedback", "acme"), setup=(NEW, NO, CALL), now="2026-12-07", unasked=0
    ),
    Walk("feedback, recorded", ("feedback", "acme", "--record"), setup=(NEW, NO, CALL), now="2026-12-07"),
    Walk(
        "edit",
        ("edit", "acme"),
        setup=(("2026-11-20", ("new", "Acme", "Nurse", "--on", "2026-11-24", "--with", "Ada, manager")),),
        editor=EDITS_WRONGLY,
        stops={"Edit it again?": 2},
        written=SAVED,
    ),
    Walk("conversation", ("practice", "acme", "--conversation", "--manager", "clear"), now="2026-11-22"),
    Walk("story add", ("story", "add"), setup=()),
    Walk("story edit", ("story", "edit"), setup=(STORY,), begins_anew=True),
    Walk("match", ("match", "acme"), setup=(NEW, GOAL, DOUBT, STORY), unasked=0),
    Walk("match, nothing known", ("match", "acme"), unasked=0),
    Walk("delete, for good", ("delete", "acme", "--purge"), setup=(NEW, OTHER)),
    Walk(
        "edit, picking the job",
        ("edit",),
        setup=(NEW, OTHER),
        editor=f'sed -i s/Okafor/Eze/ "$1"; {WAITING}',
        unasked=3,
    ),
    Walk("practice, aloud", ("practice", "acme"), unasked=0),
    Walk("practice, typed", ("practice", "acme", "--typed"), unasked=0),
    Walk(
        "practice, with an editor",
        ("practice", "acme", "--typed", "--minutes", "3"),
        answers={"Your answer, the way": "+"},
        editor=EDITS_TEXT,
        unasked=0,
        written=SAVED,
    ),
    Walk("practice, a friend's notes", ("practice", "acme", "--partner", "--record")),
)


@dataclass(frozen=True)
class Asked:
    """A prompt that waits: its name, and what it says from there on."""

    name: str
    said: str

    @property
    def is_list(self) -> bool:
        """Whether one of several is taken with the arrows."""
        return "(arrow keys, Enter)" in self.said

    @property
    def is_text(self) -> bool:
        """Whether a line is to be typed here."""
        return not any(mark in self.said for mark in OTHER_THAN_TEXT)


def next_prompt(console: Console, last: str | None) -> Asked | None:
    """Read until a prompt other than the last one waits; None at the end of the program."""
    while True:
        asked = asked_last(console.said)
        if asked and asked.name != last and console.waits and is_whole(asked):
            return asked
        if not console.reads():
            return None


def asked_last(said: str) -> Asked | None:
    """The prompt that was asked last."""
    if CHANGES in said and not any(q in said for q in ENDS_A_WALK):
        return Asked(CHANGES, said[said.rfind(CHANGES) :])
    numbered = NUMBERED.findall(said)
    name = numbered[-1] if numbered else max((q for q in QUESTIONS if q in said), key=said.rfind, default="")
    # A question may stand below the numbered prompt that it ends.
    later = [q for q in QUESTIONS if numbered and said.rfind(q) > said.rfind(name) and q in ENDS_A_WALK]
    name = later[-1] if later else name
    if name == DRAFT:
        readers = READER.findall(said)
        return Asked(f"{name}, to {readers[-1]}", said[said.rfind(name) :]) if readers else None
    return Asked(name.strip(), said[said.rfind(name) :]) if name else None


def is_whole(asked: Asked) -> bool:
    """Whether the prompt stands there to its end."""
    if asked.name.endswith(STEPS_OF_THE_NIGHT):
        return "Enter to start the clock" in asked.said or "Enter to go on" in asked.said
    return not asked.is_list or "(stop here)" in asked.said


def answered(console: Console, walk: Walk, asked: Asked) -> Console:
    """Give the answer to this prompt, as its kind and look want it."""
    answer = answer_to(walk, asked.said)
    if asked.is_list:
        return console.types(way_to(console.text, answer) + ENTER)
    if "(space to check" in asked.said:
        return console.types(SPACE + ENTER)
    if "(y/N)" in asked.said or "(Y/n)" in asked.said:
        return console.answers(answer)
    if "Type a number, or" in asked.said:
        return console.answers(number_of(asked.said.replace("\r", ""), answer))
    if "Type numbers with" in asked.said:
        return console.answers("1")
    return console.answers(answer)


def answer_to(walk: Walk, said: str) -> str:
    """What this walk answers, else what is usual, else a suggestion or words of one's own."""
    if said.startswith(CHANGES):
        return QUESTIONS[CHANGES]
    for known in (walk.answers, QUESTIONS, DATES):
        if found := [answer for words, answer in known.items() if words in said]:
            return found[0]
    return "" if "Press Enter for:" in said else OWN_WORDS


def way_to(screen: str, label: str) -> str:
    """The keys that lead from where the pointer is to the label."""
    steps = steps_to(screen, label)
    return DOWN * steps if steps >= 0 else UP * -steps


def steps_to(screen: str, label: str) -> int:
    """How far down the list the label stands from where the pointer is; below nought, how far up."""
    lines = screen[screen.rindex("(arrow keys, Enter)") :].splitlines()[1:]
    start = next(n for n, line in enumerate(lines) if line.lstrip().startswith(">"))
    labels = [line.strip(" >") for line in lines]
    return labels.index(label) - start if is_label(label, labels) else 0


def number_of(said: str, label: str) -> str:
    """The number of the label in a list that is read line by line; none to skip it."""
    if label == SKIP:
        return ""
    numbers = {each: number for number, each in NUMBERS.findall(said)}
    return numbers[label] if is_label(label, numbers) else "1"


def is_label(answer: str, labels: Collection[str]) -> bool:
    """Whether the answer is one of the list; where it's none, the first is taken. A name that the list lacks is an error."""
    assert answer in {"", OWN_WORDS, *labels}, f"{answer!r} is not in the list"
    return answer in labels
