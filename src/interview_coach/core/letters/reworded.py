"""A want in words for a letter: as a thing or something to do, and with "you" for whoever said it."""

import re

from interview_coach.core.letters.gate import Gate
from interview_coach.core.letters.parts import of_reader
from interview_coach.core.letters.phrasing import OPENS_CLAUSE, OWNERLESS, base_verb, to_reader

MOST_BEFORE_WHO = 4
"""The words that may stand in front of "who", to be about whoever is wanted."""
_MUST = frozenset({"must", "should", "has", "have", "needs", "need", "ought", "is", "are", "be"})
"""What makes a goal of a sentence: `the trays must be counted`, `the trays are counted`."""
_NO_SUBJECTS = frozenset(
    {"he", "she", "they", "it", "i", "you", "we", "there", "not", "don't", "doesn't", "to"}
)
"""Words that are no part of what's to be done, or stand in another sentence inside it."""
_WHOEVER = re.compile(
    r"(?<!\w)(?:the |any )?(?:person|one|whoever|guy)\b.*? (?:(?:has|have|needs|must|should)(?: to)? (?P<able>be able to )?|(?:is|will be) expected to )",
    re.IGNORECASE,
)
"""`whoever takes it must be able to ...` is about someone who can."""
_FOR_YOU = re.compile(
    r"\b(?:he|she) (?:can|could|doesn't have to|won't have to|doesn't need to|likes|has to) |\b(?:without|\w+ing|for|with|before|see|instead of) (?:him|her)\b(?! (?:nephew|son|boss))|\b(?:on|off|to|from|at) (?:him\b|her\b(?= "
    + OWNERLESS
    + r"))|\b(?:off|on|from|in|across|to|for|covers?|takes?|answers?|reads?|reviews?|runs?|supports?|keeps?|manages?|handles?|checks?|hold up) (?:his |her (?!"
    + OWNERLESS
    + r"))(?=\w)|\b(?:tells?|calls?|shows?|asks?|gives?|lets?|warns?|helps?|backs?|teach(?:es)?) (?:him|her)\b|\b(?:his|her) (?=own\b)|\b(?:when|if|so that|so|what|where|which|that|until) (?:he|she) [a-z']+",
    re.IGNORECASE,
)
"""Where he or she is whoever wants it: "a chart she can read", "without calling him"."""
_WHILE_SHE = re.compile(r"\b(before|when|if|until|after|what|where) (?:he|she) ([a-z']+)", re.IGNORECASE)


def as_thing(gate: Gate, sentence: str) -> str:
    """A goal of a sentence: `the trays counted` of `the trays must be counted`, `calves to get milk` of `calves get milk`."""
    line = _WHOEVER.sub(lambda found: "someone who can " if found["able"] else "someone to ", sentence)
    line = re.sub(
        r"^(?:should|must|needs to) be (?=[a-z]+ (?:with|in|on|at)\b)", "someone ", line, flags=re.IGNORECASE
    )
    words = line.split()
    small = [word.casefold() for word in words]
    opens = next((at for at, word in enumerate(small) if word in OPENS_CLAUSE | _NO_SUBJECTS), len(words))
    at = next((at for at in range(1, opens) if small[at] in _MUST), None)
    if at is not None:
        after = at + 1 + (small[at + 1 : at + 2] == ["to"])
        done = after + (small[after : after + 1] == ["be"] or small[after : after + 1] == ["get"])
        is_done = small[at] in {"is", "are", "be"} or done > after
        if is_done and not (
            gate.is_participle(small[done : done + 1]) or "able" in "".join(small[done : done + 1])
        ):
            return line
        middle = "" if is_done else "to "
        line = f"{' '.join(words[:at])} {middle}{' '.join(words[done:])}"
        return re.sub(r"^their\b", "your", line, flags=re.IGNORECASE)
    at = next(
        (at for at in range(1, opens) if small[at] in gate.barred["acts"] and small[at - 1].endswith("s")),
        None,
    )
    return f"{' '.join(words[:at])} to {' '.join(words[at:])}" if at else line


def reworded(gate: Gate, want: str) -> str:
    """The want in words for a letter: `guy who shows w/ own tools` as `someone who shows up with their own tools`."""
    want = _of_people(gate, gate.respelled("in-wants", want))
    before, who, after = want.partition(" who ")
    after = re.sub(r"\b(?:him|her)self(?= and not|$)", "on their own", after)
    # Whoever asks "before he drills" is the one who's wanted.
    asked = _WHILE_SHE.sub(lambda found: f"{found[1]} they {base_verb(found[2])}", after)
    want = of_reader(before + who + asked, gate.is_worker)
    said = _FOR_YOU.sub(lambda found: to_reader(re.sub(r"\b(?:his|her) $", "your ", found[0])), want)
    return re.sub(r"\b(you .+) (?:him|her)self\b", r"\1 yourself", said)


def _of_people(gate: Gate, want: str) -> str:
    """`someone who labels things` of `someone that label things`, and `people who` of `people that`."""
    words = want.split()
    at = next(
        (at for at, word in enumerate(words) if at and word in {"who", "that", "which", "that's", "who's"}),
        None,
    )
    if at is None or at + 1 >= len(words) or at > MOST_BEFORE_WHO:
        return want
    head = words[at - 1].casefold()
    is_many = head.endswith("s") or head in {"people", "staff"}
    is_person = gate.is_worker(head) or head in gate.barred["who-are-wanted"]
    if is_person:
        words[at] = "who's" if "'" in words[at] else "who"
    elif words[at] == "which":
        words[at] = "that"
    if words[at] == "who" and words[at + 1] in {"actually", "really", "just"}:
        del words[at + 1]
    if not is_many:
        verb = words[at + 1]
        words[at + 1] = {"don't": "doesn't", "have": "has"}.get(
            verb, re.sub(r"(?<=[sxz])$|(?<=[cs]h)$", "e", verb) + "s" if gate.is_bare_verb(verb) else verb
        )
    return " ".join(words)
