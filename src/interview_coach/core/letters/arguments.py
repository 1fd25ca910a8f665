"""What each person of a round may be told: the goal they named, and the person's own answer to it."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.letters.facts import Style, in_turn
from interview_coach.core.letters.phrasing import words_in
from interview_coach.core.letters.sound import faults
from interview_coach.core.letters.topics import only_one, topics
from interview_coach.core.letters.wanted import WantedGoal, wanted
from interview_coach.core.record.actions import open_actions
from interview_coach.core.record.model import Action, Interview, Job, Match
from interview_coach.core.record.told import Attributed, stranger, told
from interview_coach.core.text.names import fold
from interview_coach.core.timeline.situation import Situation
from interview_coach.core.walk.debriefs import debrief_of

STEM, SHORTEST = 5, 4
"""The letters by which words are compared, and those of the shortest that counts."""
ALIKE = 0.7
"""The difflib ratio from which a goal they named counts as the one that was prepared for."""


class Argument(Struct, frozen=True):
    """A goal they named, and the person's own answer to it. `unfit`: there's a note of a goal, and it can't be quoted."""

    goal: WantedGoal | None = None
    sentence: str | None = None
    deed: str | None = None
    unfit: bool = False


def arguments(s: Situation, style: Style, interview: Interview, names: Sequence[str]) -> dict[str, Argument]:
    """Person to argument. A goal goes to whoever named it; no one hears another's.

    What was prepared, and not heard, gives its answer alone, to the first in turn who has none; after the first round
    it was most likely sent already.
    """
    said = _wants(s, style, interview)
    left = [match for match in s.job.goals if match.sentence or match.story]
    told_of: list[Match] = []
    found: dict[str, Argument] = {}
    for name in in_turn(s.job, names):
        mine = [each.words for each in said if each.name == name]
        if mine:
            goal, match = _best(style, mine, left)
            if match:
                left.remove(match)
                own = style.quoting.sentence(match.sentence)
                if own and _argument(style, goal, match, unfit=False).sentence == own:
                    told_of.append(replace(match, sentence=None, goal=None))
            elif goal:
                # What was done may answer another of them, where the sentence about it went to someone else.
                match = next((each for each in told_of if is_alike(goal.words, each)), None)
                told_of = [each for each in told_of if each is not match]
            found[name] = _argument(style, goal, match, unfit=goal is None)
    if not any(other.on < interview.on for other in s.held):
        unheard = [each for each in left if not any(is_alike(want.words, each) for want in said)]
        for name in in_turn(s.job, names):
            if unheard and name not in found:
                found[name] = _argument(style, None, unheard.pop(0), unfit=False)
        first = next(iter(in_turn(s.job, names)), "")
        if unheard and first in found:
            note = style.fit(topics(s.job, interview.round).get(first))
            topic = style.quoting.topic(note) or ""
            found[first] = _with_best(style, found[first], unheard[0], topic)
    return found


def _with_best(style: Style, argument: Argument, match: Match, topic: str) -> Argument:
    """What the first in turn wants, with what was prepared for this job and fits no other's: better than no answer.

    Where someone is wanted who's such and such, it would say nothing: there it stands alone, if it says itself what it's
    about, or fits the topic.
    """
    goal = argument.goal
    if goal is None or argument.sentence or argument.deed:
        return argument
    story, said = (
        _argument(style, None, each, unfit=False) for each in (replace(match, sentence=None), match)
    )
    if style.quoting.is_someone(goal.words):
        if (
            said.sentence
            and re.match(r"You(?:r|'\w+)?\b", said.sentence)
            and re.search(r"\b(?:I|we)(?:'ve(?! \w+ (?:about )?\d)| \w+ed\b)", said.sentence)
        ):
            return said
        is_of_topic = bool(topic) and is_alike(topic, match) and (story.sentence or story.deed)
        return story if is_of_topic else argument
    sentence = story.sentence or said.sentence
    return replace(argument, sentence=sentence, deed=None if sentence else story.deed)


def goal_of(s: Situation, style: Style, interview: Interview, name: str) -> WantedGoal | None:
    """The first thing this person said they want that can be quoted to them."""
    said = [each.words for each in _wants(s, style, interview) if each.name == name]
    return next((goal for each in said if (goal := wanted(style.quoting, style.fit(each)))), None)


def is_same_measure(goal: str, proof: str) -> bool:
    """Whether what was done is what they want: it shares two words with it, or one and tells what changed."""
    shared = likeness(goal, Match(story=proof))
    return shared > 1 or (shared > 0 and bool(_CHANGE.search(proof)))


def has_unnamed_goals(s: Situation, style: Style, interview: Interview) -> bool:
    """Whether goals are on record of which no one knows who named them."""
    return any(each.name is None for each in _wants(s, style, interview))


def promises(s: Situation, rounds: Sequence[int], name: str) -> list[Action]:
    """The open promises from these rounds that were made to this person."""
    kept = [each for each in open_actions(s.job) if each.kind == "promise" and each.round in rounds]
    return [each for each in kept if _whom(s.job, each) == name]


def unnamed_promises(s: Situation, rounds: Sequence[int]) -> bool:
    """Whether something was promised in these rounds, and no one knows to who."""
    kept = [each for each in open_actions(s.job) if each.kind == "promise" and each.round in rounds]
    return any(_whom(s.job, each) is None for each in kept)


def unnamed(job: Job, promise: Action) -> str:
    """What was promised, without the name in front."""
    return next((each.words for each in told(job, promise.round, promise.text)), promise.text)


def _whom(job: Job, promise: Action) -> str | None:
    interview = job.interview(promise.round) if promise.round is not None else None
    named = next((each.name for each in told(job, promise.round, promise.text) if each.name), None)
    if promise.to or named or interview is None or stranger(promise.text):
        return promise.to or named
    return only_one(job, interview.met, but=frozenset({"reception"}))


def _wants(s: Situation, style: Style, interview: Interview) -> list[Attributed]:
    """What they said in this round that they want, and no one had said before."""
    earlier = {
        _core(style, each.words) for other in s.held for each in _noted(s.job, other)
        if other.round != interview.round and (other.on < interview.on or other.round < interview.round)
    }  # fmt: skip
    return [each for each in _noted(s.job, interview) if _core(style, each.words) not in earlier]


def _core(style: Style, want: str) -> str:
    """What they want, without "they want", to tell whether it was said before."""
    goal = wanted(style.quoting, want)
    return fold(goal.words if goal else want)


def _noted(job: Job, interview: Interview) -> list[Attributed]:
    notes = debrief_of(job, interview.round)
    only = only_one(job, interview.met)
    said = told(job, interview.round, notes.answers.get("wants", "")) if notes else []
    return [Attributed(each.name or (None if stranger(each.words) else only), each.words) for each in said]


def _best(
    style: Style, notes: Sequence[str], left: Sequence[Match]
) -> tuple[WantedGoal | None, Match | None]:
    """The goal to name, and what was prepared for it: a goal with an answer if there's one, else the first."""
    fit = [(goal, note) for note in notes if (goal := wanted(style.quoting, style.fit(note)))]
    pairs = [(likeness(note, each), goal, each) for goal, note in fit for each in left]
    if best := max((pair for pair in pairs if pair[0]), key=lambda pair: pair[0], default=None):
        return best[1], best[2]
    match = next((each for note in notes for each in left if is_alike(note, each)), None)
    if match and (not fit or style.quoting.sentence(style.fit(match.sentence))):
        # Their goal can't be quoted, and the person's own sentence may name it.
        return None, match
    open_to_any = next((each for each in left if not each.goal), None)
    return (fit[0][0] if fit else None), open_to_any


def _argument(style: Style, goal: WantedGoal | None, match: Match | None, *, unfit: bool) -> Argument:
    if match is None:
        return Argument(goal, unfit=unfit)
    said, story = _sound(style.quoting.sentence(style.fit(match.sentence))), style.fit(match.story)
    whole = style.quoting.sentence(story)
    is_whole = whole is not None and len(words_in(whole)) >= len(words_in(story or "")) - 1
    is_shortened = whole is not None and not is_whole
    done = _sound(whole if is_whole else style.quoting.told(story) or whole)
    if goal and is_shortened and done == whole and not is_alike(goal.words, Match(story=done)):
        # What it's wanted for was cut off.
        done = None
    deed = None if done or is_shortened else _sound(style.quoting.deed(story))
    fits = goal and is_alike(goal.words, Match(story=match.story))
    is_cut = said is not None and words_in(said)[:2] != words_in(match.sentence or "")[:2]
    if (
        said is None
        or (is_cut and (done or deed))
        or (
            goal
            and said.startswith("You ")
            and ((done and not (is_shortened and done == whole)) or (deed and fits))
        )
    ):
        # They said what they want themselves, and the sentence would say it again.
        return Argument(goal, done, deed, unfit)
    return Argument(goal, said, None, unfit)


def _sound(sentence: str | None) -> str | None:
    """The sentence, unless it has a fault that no letter may have."""
    return None if sentence is None or faults(sentence) else sentence


def is_alike(want: str, match: Match) -> bool:
    """Whether what they said is what was prepared for."""
    return likeness(want, match) > 0


def likeness(want: str, match: Match) -> int:
    """How well what was prepared fits what they said: nearly the same words, or the number of words it shares with it."""
    goal = fold(match.goal or "")
    folded = fold(want)
    if goal and (goal in folded or SequenceMatcher(None, goal, folded).ratio() >= ALIKE):
        return len(folded)
    prepared = _telling(f"{match.goal or ''} {match.sentence or ''} {match.story or ''}")
    has_rate = all("%" in text or "percent" in text for text in (want, f"{match.sentence} {match.story}"))
    return len(_telling(_ROLE.sub("", want)) & prepared) + has_rate


def _telling(text: str) -> set[str]:
    """The beginnings of words long enough to tell what it's about."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    return {word[:STEM] for word in words if len(word) >= SHORTEST and word not in _EVERYDAY}


_CHANGE = re.compile(r"\bfrom\b.* to \d|\bto \d+%|\b(?:no|zero|none|never|on time)\b")
"""What tells of a result."""
_ROLE = re.compile(r"^(?:an? )?(?:[a-z]+ )?[a-z]+ (?=(?:who|that)\b)", re.IGNORECASE)
"""Who's wanted, as a word of its own tells nothing of what they're to do."""
_EVERYDAY = frozenset({
    "their", "there", "these", "those", "which", "where", "while", "about", "after", "before", "again",
    "would", "could", "should", "people", "someone", "somebody", "faster", "better", "fewer", "lower",
    "higher", "without", "being", "every", "never", "under", "years", "months", "weeks", "wants", "needs",
    "needed", "wanted", "things", "other", "first", "that", "this", "with", "from", "have", "when", "what",
    "been", "will", "more", "than", "then", "them", "they", "into", "over", "time", "work", "want", "need",
    "good", "year", "week", "days", "make", "made", "like", "just", "does", "done", "keep", "kept", "also",
    "only", "most", "each", "such", "some", "very", "well", "back", "down", "your", "ours", "were", "able",
    "ones", "until", "same", "else", "person",
})  # fmt: skip
