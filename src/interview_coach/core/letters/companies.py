"""Other companies in a note than the one on record."""

import re
from collections.abc import Collection, Iterator, Sequence

from interview_coach.core.letters.draft import plain_text
from interview_coach.core.letters.notes import Note
from interview_coach.core.letters.remark import Known, Remark, make_remark
from interview_coach.core.record.people import everyone
from interview_coach.core.text.names import fold

_AT_COMPANY = re.compile(
    r"\b(?:(?:this|your|that) (?:\w+ ){0,3}(?:job|role|position|opening) (?:at|with)|the (?:\w+ ){0,3}(?:role|position|opening) (?:at|with)|"
    r"(?:love|like|want|wanted|hope|happy|glad|proud|excited|eager) to work (?:at|for)|(?:about|of|forward to) working (?:at|for)|(?:heard|admired|followed|respected)(?: \w+){0,4}?(?: about| of)?(?= (?:[A-Z][\w&]*(?: [A-Z&][\w&]*)*)(?: \w+){0,3} and (?:\w+(?:'d|'ve)? ){1,5}(?:to )?(?:join|work there|work with|be part))|(?:love|would|happy|proud|glad|pleased|delighted|honou?red) (?:to )?be an? (?:\w+ ){1,3}(?:at|with|for)|"
    r"(?:I['\u2019]d|I would|[Ee]xcited|[Pp]leased|[Gg]lad|[Hh]appy|[Hh]ope|[Dd]elighted|[Pp]roud) (?:\w+ ){0,4}?(?:bring (?:\w+ ){1,4}to|(?:sell|cook|teach|write|drive|build|design|nurse|bake|code) (?:for|at|with)|be (?:a )?part of|contribute to)(?= [A-Z]\w+ [A-Z]\w+(?![\w'\u2019]))|"
    r"see myself at|you(?:['\u2019]re| are) (?:\w+ )?(?:building|doing|making|creating|running|growing|planning) at|(?:(?:my|a) future|a career) at|"
    r"join(?:ing)?(?= (?:[A-Z]\w+ )*[A-Z]\w+(?: as\b|[.,;!]))|join(?:ing)?(?= [A-Z]\w+ (?:[A-Z]\w+|&)))"
    r" ((?:[A-Z][\w.&'\u2019-]+)(?: [A-Z][\w&'\u2019-]+)*)"
)
_NO_COMPANIES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "zoom", "teams", "google",
    "dr", "mr", "ms", "mrs", "i", "you", "your", "the", "this", "that", "it", "yours", "here",
    "station", "engine", "ladder", "ward", "unit", "room",
})  # fmt: skip
_CHOICE = re.compile(
    r"((?:[A-Z][\w&'\u2019-]+)(?: [A-Z][\w&'\u2019-]+)*) (?:is|was|has (?:always|long) been|would be) (?:my first choice|my dream|where I|the place for me|(?:a|an|the) (?:\w+ ){0,2}(?:practice|firm|company|place|school|shop|team|hospital|museum|agency|business|studio|restaurant) (?:where|that|I|for me))"
)
_NAMES = re.compile(r"[A-Z][\w'\u2019-]+(?: (?:[A-Z][\w'\u2019-]+|&|and(?= [A-Z])|of(?= [A-Z])))+")
_WISHES = re.compile(
    r"\b(?:I['\u2019]d|I would|I['\u2019]ll|hope|want(?:ed)?|long|admired?|proud|delighted|forward to|join|love to)\b"
)
_PAST = re.compile(
    r"\b(?:I (?:worked|trained|studied|was|did|ran|taught|learned|left|spent)|(?:my|our) (?:time|years|old|last|present)|used to|years at|compared|unlike|visited)\b"
)


def other_company(note: Note, known: Known) -> Iterator[Remark]:
    """Check that the job it's about is at the company on record."""
    company = known.job.company
    ours = {fold(word) for name in (company, known.job.role, *everyone(known.job)) for word in name.split()}
    for line in note.lines:
        said = [
            named
            for named in (*_AT_COMPANY.findall(line.text), *_CHOICE.findall(line.text))
            if fold(named).split()[0] not in _NO_COMPANIES
            and not _is_ours(_words(named), ours, _words(company))
        ]
        for named in said or list(_of_our_kind(line.text, company))[:1]:
            yield make_remark(
                "name", note, line.number, f"it's about a job at {plain_text(named)}, but your notes say {plain_text(company)}",
                "they'd notice the wrong company right away", "names", f"write {plain_text(company)}",
            )  # fmt: skip


def _words(name: str) -> list[str]:
    return fold(name).strip(".").split()


def _of_our_kind(text: str, company: str) -> Iterator[str]:
    """Companies of the same kind as ours that the writer wishes for: "the Corbett Museum" where it's the Lindqvist Museum."""
    parts = [part.split() for part in fold(company).split(",")]
    kinds = {word for part in parts for word in part[1:]}
    ours = {word for part in parts for word in part}
    for sentence in re.split(r"(?<=[.!?;:]) ", text):
        if _WISHES.search(sentence) and not _PAST.search(sentence):
            for named in _NAMES.findall(sentence):
                words = _words(named)
                if words[-1] in kinds and not ours & set(words[:-1]):
                    yield named


def _is_ours(words: Sequence[str], ours: Collection[str], company: Sequence[str]) -> bool:
    """Whether a name shares more with ours than the kind of company, as "Pemberton Architects" with "Penrose Architects"."""
    shared = set(words) & set(ours)
    is_kind_alone = shared == {words[-1]} == {company[-1]} and len(words) == len(company) > 1
    return bool(shared) and not is_kind_alone
