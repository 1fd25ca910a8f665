"""The question that an interviewer asks for a missing point, made from the point's own sentence."""

from interview_coach.core.drill.listening import Ear
from interview_coach.core.drill.pack import Drill
from interview_coach.core.drill.points import Hearing, point_kinds

TOLD = frozenset({"say", "mention", "admit", "start with", "finish with", "end with", "go on to"})
"""Verbs of points that an interviewer asks for with "Can you tell me"."""
SHOWN = frozenset(["add", "compare", "defend", "describe", "explain", "give", "include", "lay", "list", "name", "pick", "point", "prove", "quote", "repeat", "share", "show", "sketch", "sum"])  # fmt: skip
"""Verbs of points that an interviewer asks for as they are: "Can you name one habit?"."""
AFTER_TOLD = frozenset(["a", "about", "an", "how", "if", "one", "something", "the", "two", "what", "what's", "when", "where", "whether", "which", "who", "whose", "why", "your"])  # fmt: skip
"""Words that "Can you tell me" goes with; no one says "Can you tell me you'd be disappointed?"."""
NOT_SHOWN = frozenset({"show you", "show you've", "add that"})
"""Words about a claim, which no one asks for."""
SAME_IN_PAST = frozenset({"let", "put", "set", "cut"})
"""Verbs whose past looks like their present: the other points tell which it is."""
AFTER_TELL = frozenset({"about", "what", "how", "why", "when", "where", "it"})
"""Words after which "tell" is telling it in the interview; you tell a doctor in the story."""
MANNER = frozenset(
    [
        "stay",
        "keep",
        "leave",
        "smile",
        "speak",
        "use",
        "do",
        "sound",
        "get",
        "take",
        "make",
        "come",
        "have",
        "can",
    ]
)
"""Verbs of points about how it's said, which no one asks for."""
ADVERBS = frozenset({"also", "first", "only"})
AND = frozenset({"and", "or"})
"""Words that join a second verb to the first."""
OF_MANNER = frozenset({"friendly", "calm", "short"})
_WITH_E = ("c", "s", "v", "g", "u", "z", "id", "am", "ib")
"""Endings of a regular verb's past without "ed" that had an "e"."""


def follow_up(hearing: Hearing, drill: Drill, ear: Ear) -> str | None:
    """The question for the first missing point; None if nothing is missing, or nothing could be read."""
    missing = hearing.missing
    if missing is None:
        return None
    if drill.ways:
        # The points of an improper question are how to handle it, not facts to ask for.
        return drill.follow
    others = (asked_for(point, ear) or "" for point in drill.points)
    in_past = any(other.startswith("Did ") for other in others)
    return asked_for(missing.text, ear, in_past=in_past) or drill.follow


def asked_for(point: str, ear: Ear, *, in_past: bool = False) -> str | None:
    """The question for a point, or None if its sentence makes none."""
    if point_kinds(point, ear) & OF_MANNER or not point.startswith(("You ", "You'd ")):
        return None
    subject, verb, *rest = point.rstrip(".").partition(", and you ")[0].split()
    if verb in ADVERBS and rest:
        verb, *rest = rest
    said = " ".join(rest)
    pair = f"{verb} {rest[0]}" if rest else verb
    if subject == "You'd":
        return f"Would you {verb} {said}?"
    if pair in NOT_SHOWN or verb.endswith("n't"):
        return None
    if pair in TOLD:
        return f"Can you tell me {' '.join(rest[1:])}?"
    after = rest[0] if rest else ""
    if (verb in TOLD and after in AFTER_TOLD) or (verb == "tell" and after in AFTER_TELL):
        return f"Can you tell me {said}?"
    if verb in SHOWN:
        return f"Can you {verb} {said}?"
    if verb in MANNER | TOLD:
        return None
    return _asked_of_deed(verb, rest, ear, in_past=in_past)


def _asked_of_deed(verb: str, rest: list[str], ear: Ear, *, in_past: bool) -> str:
    """The question whether they do it or did it."""
    base = _base(verb, ear)
    if base == verb:
        do = "Did" if in_past and verb in SAME_IN_PAST else "Do"
        return f"{do} you {verb} {' '.join(rest)}?"
    joined = (
        _base(word, ear) if before in AND else word for before, word in zip(["", *rest], rest, strict=False)
    )
    return f"Did you {base} {' '.join(joined)}?"


def _base(verb: str, ear: Ear) -> str:
    """The verb without its past: `told` is `tell`, `asked` is `ask`."""
    irregular = ear.forms.irregular.get(verb)
    if irregular or not verb.endswith("ed") or verb.endswith("need"):
        return irregular or verb
    if verb.endswith("eed"):
        return verb.removesuffix("d")
    if verb.endswith("ied"):
        return f"{verb.removesuffix('ied')}y"
    base = verb.removesuffix("ed")
    if base.endswith(_WITH_E):
        return f"{base}e"
    return base[:-1] if base[-2:-1] == base[-1:] and not base.endswith(("ll", "ss", "dd")) else base
