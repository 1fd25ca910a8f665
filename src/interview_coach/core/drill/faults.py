"""What could be better in a typed answer. What a question asks for decides what's looked for. Never a grade."""

from collections.abc import Collection, Iterator

from interview_coach.core.drill.asking_for import Asks, asked_kind
from interview_coach.core.drill.lacking import Lack
from interview_coach.core.drill.listening import Ear
from interview_coach.core.drill.pack import Drill, Pack
from interview_coach.core.drill.points import Hearing, point_kinds
from interview_coach.core.drill.typed import Typed, typed
from interview_coach.core.evidence.speech import OF_STORIES, SpeechRemark, of_answer

_LACKS: dict[Lack, tuple[str, str]] = {
    "nothing": ("There's no answer yet.", "One true sentence is a good start."),
    "nonsense": ("I can't read that as an answer.", "Type it the way you'd say it, even if it's rough."),
    "foreign": (
        "I can't read this answer: I only know English words.",
        "Say it aloud and check off the points yourself: coach practice --aloud",
    ),
    "repeated": ("That's the question again.", "Now add your own words. One sentence is a start."),
    "no-answer": (
        "There's no answer in it yet, and that's fine.",
        "Pick something small: a busy day, a favor, a mistake you fixed. It doesn't have to be a big one.",
    ),
    "off-topic": (
        "I can't tell how it answers this question.",
        "I only match words, so I may be wrong. Compare it with “A good answer” below.",
    ),
    "no-point": (
        "I couldn't match your answer to the points by its words.",
        "You may well have made them. Compare it with “A good answer” below, and check for yourself.",
    ),
    "general": (
        "So far, it could be anyone's answer.",
        "Add one thing that only you could say: a day, a person, what you did.",
    ),
    "thin": ("It's very short so far.", "Say one thing that only you could say."),
}
"""What to say if an answer can't be read for points, and what helps."""
DOING = frozenset(
    ["i", "would", "will", "first", "then", "ask", "check", "tell", "call", "start", "go", "let", "make"]
)
"""Words by which people say what they'd do."""
LONG_WORD, MOST_LONG, LONG_SHARE = 12, 4, 0.12
"""Letters of a long word; more of them than this, in more than this share, are hard to follow."""
SHORT_REASON = 20
"""Words of an answer that can't hide a reason."""


def faults(
    text: str, drill: Drill, pack: Pack | None, hearing: Hearing, ear: Ear, dismissed: Collection[str] = ()
) -> tuple[SpeechRemark, ...]:
    """What could be better in this answer, without the checks that are dismissed."""
    if hearing.lack:
        more = hearing.lack in {"general", "off-topic", "no-point"}
        return (_lacking(hearing.lack), *(of_answer(text, {*OF_STORIES, *dismissed}) if more else ()))
    wanted = asked_kind(drill, pack)
    # Points ask for a number, or for what was learned, wherever one belongs.
    needless = {"no-number", "no-learning"}
    if (
        wanted != "story"
        or hearing.missing is None
        or any("result" in point_kinds(point, ear) for point in drill.points)
    ):
        needless.add("no-result")
    found = (*_of_answer(typed(text, ear.forms), wanted, drill, hearing, ear), *of_answer(text, needless))
    return tuple(remark for remark in found if remark.check not in dismissed)


def _lacking(lack: Lack) -> SpeechRemark:
    what, why = _LACKS[lack]
    return SpeechRemark(check=lack, what=what, why=why, source="practice")


def _of_answer(
    answer: Typed, wanted: Asks, drill: Drill, hearing: Hearing, ear: Ear
) -> Iterator[SpeechRemark]:
    plain = {word.plain for word in answer.words}
    if wanted == "situation" and not plain & DOING:
        yield SpeechRemark(
            check="no-doing",
            what="It doesn't say what you'd do.",
            why="They want your first step, and the one after it.",
            source="practice",
        )
    if (
        wanted == "motivation"
        and drill.text.startswith("Why ")
        and hearing.missing
        and not _gives_reason(answer, ear)
    ):
        yield SpeechRemark(
            check="no-reason",
            what="It doesn't say why.",
            why="One reason of your own is enough.",
            source="practice",
        )
    long_words = [word for word in answer.words if len(word.plain) >= LONG_WORD]
    if (
        wanted == "knowledge"
        and len(long_words) > MOST_LONG
        and len(long_words) > LONG_SHARE * len(answer.words)
    ):
        yield SpeechRemark(
            check="long-words",
            what="It has a lot of long words.",
            why="Say it the way you'd say it to a friend in another line of work.",
            source="practice",
        )


def _gives_reason(answer: Typed, ear: Ear) -> bool:
    reasons = next((kind.words for kind in ear.kinds if kind.kind.id == "reason"), ())
    return len(answer.words) > SHORT_REASON or any(True for phrase in reasons for _ in answer.find(phrase))
