"""Which kinds of news are told, by the signs found: a no before all else, and the weightier of two that go together."""

from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.incoming.signs import SignHit
from interview_coach.core.text.news import News

ORDER: tuple[News, ...] = (
    "no", "job-cut", "offer", "cancelled", "moved", "call-declined", "call-agreed", "hold", "invitation", "ask", "date", "note",
)  # fmt: skip
"""The kinds, the one that matters most first."""
TOLD, FIRM = 3, 5
_LIKELY = 2
_SEVERAL = 2
"""Signs of a no that are too many for anything else, however faint each is."""
VAGUE = "date-vague"
"""The sign of words that say when, and name no day."""
AUTOMATIC = "note-automatic"
"""The sign of mail that a program sends by itself."""
NO_NEWS = "note-no-news"
"""The sign of words that nothing was decided yet."""
PERHAPS = "no-perhaps"
"""The sign of words that a no may have, and much else."""
REVERSED = "no-reversed"
"""The sign of words that take back what was settled: the one who was chosen has declined."""
SURELY = "date-surely"
"""The sign of words about a decision and its day, next to which talk of interviews is of those of others."""
MEETING = "invitation-words"
"""The sign of words for a meeting."""
REPICKED = "moved-repicked"
"""The sign of words for another time in place of one that is off."""
_CLOSED = frozenset({"no-filled"})
"""Signs of a no that the end of the job itself has as well."""
_SLIGHT = frozenset({"no-about-you", "no-not-the-news", "no-wishes"})
"""Likely signs of a no that stand next to other news too."""
_FAINT: frozenset[News] = frozenset({"note", "date", "ask"})
"""Kinds that say nothing against a no."""


class SignsFound(Struct, frozen=True, kw_only=True):
    """What a message holds, for weighing: the signs, and whether days go with them."""

    hits: tuple[SignHit, ...]
    days: frozenset[int]
    """The sentences that name a day still to come."""
    times: frozenset[int]
    """Those that name its time too."""
    last_days: frozenset[int]
    """Those that name a last day for something."""
    questions: frozenset[int]
    has_new_day: bool
    """Whether a new day is named for something that was fixed."""
    has_old_day: bool = False
    """Whether a day is named that no longer holds, and another one with its time."""
    after_no: bool = False
    """Whether they had said no before."""

    def has(self, sign: str) -> bool:
        """Whether this sign is found."""
        return any(hit.sign.id == sign for hit in self.hits)

    def places(self, kind: News, points: int) -> frozenset[int]:
        """The sentences in which a sign of this kind tells so much at least."""
        return frozenset(hit.sentence for hit in self.hits if hit.kind == kind and hit.points >= points)

    @property
    def is_taken_back(self) -> bool:
        """Whether a no in it is of the past: it was taken back, or a question about a slot follows."""
        offered = self.is_firm("offer") or self.is_firm_slot
        return offered and (self.has(REVERSED) or self.is_slot_behind_no or self.is_offer_behind_no)

    @property
    def is_offer_behind_no(self) -> bool:
        """Whether plain words of an offer stand behind all that says no: another job went, but this one is theirs."""
        noes = [(hit.sentence, hit.first) for hit in self.hits if hit.kind == "no" and hit.points > 1]
        offers = [
            (hit.sentence, hit.first) for hit in self.hits if hit.kind == "offer" and hit.points >= FIRM
        ]
        return bool(noes and offers) and max(noes) < min(offers)

    @property
    def is_firm_slot(self) -> bool:
        """Whether an invitation stands next to a day with its time."""
        slots = self.places("invitation", TOLD) | self.questions
        return bool(self.places("invitation", TOLD) and slots & self.times)

    @property
    def is_slot_behind_no(self) -> bool:
        """Whether a question offers a slot, behind all that says no."""
        noes = self.places("no", TOLD)
        asked = self.places("invitation", TOLD) & self.times & self.questions - noes
        return bool(noes and asked) and max(noes) < max(asked)

    @property
    def has_doubt(self) -> bool:
        """Whether a word that noes have stands in a sentence that no sign of a note accounts for."""
        if any(hit.sign.id == AUTOMATIC for hit in self.hits):
            return False
        noted = {hit.sentence for hit in self.hits if hit.sign.id == NO_NEWS}
        return any(hit.sign.id == PERHAPS and hit.sentence not in noted for hit in self.hits)

    @property
    def signs_of_no(self) -> int:
        """How many different signs of a no there are."""
        return len({hit.sign.id for hit in self.hits if hit.kind == "no"})

    @property
    def vague(self) -> frozenset[int]:
        """The sentences that say when without naming a day: early next week."""
        return frozenset(hit.sentence for hit in self.hits if hit.sign.id == VAGUE)

    def points(self, kind: News) -> int:
        """How much tells this kind: its best sign, and a little for each other one that is more than a hint."""
        best: dict[str, int] = {}
        for hit in self.hits:
            if hit.kind == kind:
                best[hit.sign.id] = max(hit.points, best.get(hit.sign.id, 0))
        ordered = sorted(best.values())
        return ordered[-1] + sum(points // 2 for points in ordered[:-1]) if ordered else 0

    def signs(self, kind: News, points: int) -> int:
        """How many signs of this kind tell exactly so much."""
        return len({hit.sign.id for hit in self.hits if hit.kind == kind and hit.points == points})

    def names(self, kind: News, sentences: frozenset[int]) -> bool:
        """Whether a sign of this kind, however faint, stands in one of these sentences."""
        return any(hit.kind == kind and hit.sentence in sentences for hit in self.hits)

    def is_firm(self, kind: News) -> bool:
        """Whether a sign of this kind stands against any other."""
        return any(hit.kind == kind and hit.points >= FIRM for hit in self.hits)


def told_kinds(found: SignsFound) -> list[News | None]:
    """The kinds that are told, the main one first; None first where that can't be told."""
    told = _weightier(found, {kind for kind in ORDER if found.points(kind) >= TOLD})
    news = told - _FAINT - {"no"}
    is_plain_no = "no" in told and any(hit.kind == "no" and hit.points >= TOLD for hit in found.hits)
    if "no" in told and (is_plain_no or not news):
        first: News = "job-cut" if "job-cut" in told and not _chose_another(found) else "no"
        return [first, *(kind for kind in ORDER if kind in news - {first})]
    ordered: list[News | None] = [kind for kind in ORDER if kind in told - {"no", "note"}]
    if _may_hide_no(found, news):
        return [None, *ordered]
    if found.signs("no", _LIKELY) and not news and not (ordered and _is_slight(found)):
        return [None, *ordered] if ordered or "note" in told or _only_wishes(found) else ["no"]
    return ordered or [_faintly(found, is_note="note" in told)]


def _may_hide_no(found: SignsFound, news: Collection[News]) -> bool:
    """Whether words that noes have stand next to an invitation or an offer that nothing backs: no day, no question."""
    if not news or not set(news) <= {"invitation", "offer"} or not found.has_doubt or found.is_firm("offer"):
        return False
    if "offer" in news and found.signs_of_no < _SEVERAL:
        return False
    return not (found.days or found.vague or found.questions)


def _chose_another(found: SignsFound) -> bool:
    """Whether someone else was chosen, so that it isn't the job that is gone."""
    return any(hit.kind == "no" and hit.points >= FIRM and hit.sign.id not in _CLOSED for hit in found.hits)


def _only_wishes(found: SignsFound) -> bool:
    """Whether nothing but wishes speaks for a no."""
    return {hit.sign.id for hit in found.hits if hit.kind == "no"} == {"no-wishes"}


def _is_slight(found: SignsFound) -> bool:
    """Whether the one likely sign of a no goes with something they plainly want, or a decision that is still to come."""
    likely = {hit.sign.id for hit in found.hits if hit.kind == "no" and hit.points == _LIKELY}
    has_day = found.places("ask", TOLD) & found.last_days or found.places("date", TOLD) & found.days
    return len(likely) == 1 and likely <= _SLIGHT and (bool(has_day) or found.is_firm("ask"))


def _faintly(found: SignsFound, *, is_note: bool) -> News | None:
    """What the message is by faint words next to a day, or in a question, where nothing tells it plainly."""
    if is_note and any(hit.sign.id == AUTOMATIC for hit in found.hits):
        return "note"
    if not found.has_doubt and _names_slot(found):
        return "invitation"
    if found.names("ask", found.last_days):
        return "ask"
    if found.names("date", found.days):
        return "date"
    if found.has_doubt and found.signs_of_no >= _SEVERAL and not found.days:
        return "no"
    if is_note:
        return None if found.has_doubt else "note"
    if found.names("invitation", found.days | found.times | found.questions):
        return "invitation"
    return "ask" if found.names("ask", found.questions) else None


def _names_slot(found: SignsFound) -> bool:
    """Whether a day has a time, or stands next to words of a meeting and none of a decision."""
    dated = frozenset(hit.sentence for hit in found.hits if hit.kind == "date")
    return bool(found.times) or found.names("invitation", found.days - found.last_days - dated)


def _weightier(found: SignsFound, told: Collection[News]) -> set[News]:
    """The kinds that are told, without those that only go with a weightier one."""
    left = set(told)
    if "no" in left and found.is_taken_back:
        left -= {"no"}
    if not found.names("date", found.days | {number - 1 for number in found.days} | found.vague):
        left -= {"date"}
    if found.after_no and left & {"call-agreed", "call-declined"}:
        left -= {"no", "invitation"}
    left -= _beside_offer(found, left)
    if left & {"call-agreed", "call-declined"}:
        left -= {"ask", "date"}
    if "call-agreed" in left:
        left -= {"invitation", "moved"}
    left -= _called_off(found, left)
    if "invitation" in left and found.has_old_day and not left & {"moved", "cancelled"}:
        left = left - {"invitation"} | {"moved"}
    if left & {"moved", "cancelled"}:
        left -= {"invitation", "ask", "date"}
    if "hold" in left:
        left -= {"date", "invitation"}
    left -= _asked_or_invited(found, left)
    if {"date", "invitation"} <= left and _is_of_others(found):
        left -= {"invitation"}
    return left - {"date"} if "invitation" in left else left


def _called_off(found: SignsFound, told: Collection[News]) -> set[News]:
    """Of a round that is both off and moved: that it's off, where another time is named or asked for."""
    if not {"cancelled", "moved"} <= set(told):
        return set()
    is_moved = found.has_new_day or found.has(REPICKED) or {"ask", "invitation"} & set(told)
    return {"cancelled"} if is_moved else {"moved"}


def _asked_or_invited(found: SignsFound, told: Collection[News]) -> set[News]:
    """Of an invitation and something they want: the one that only goes with the other."""
    if not {"ask", "invitation"} <= set(told):
        return set()
    is_asked = _only_asks(found) or (found.is_firm("ask") and not found.is_firm_slot)
    return {"invitation"} if is_asked else {"ask"}


def _only_asks(found: SignsFound) -> bool:
    """Whether nothing but a question invites, and it speaks of no day and of no meeting."""
    inviting = found.places("invitation", TOLD)
    meeting = {hit.sentence for hit in found.hits if hit.sign.id == MEETING}
    return inviting <= found.questions - found.days - found.vague - meeting


def _is_of_others(found: SignsFound) -> bool:
    """Whether the day is that of a decision, and no other sentence with a day or a question invites."""
    decided = {hit.sentence for hit in found.hits if hit.sign.id == SURELY} & found.days
    return bool(decided) and not (found.places("invitation", TOLD) & (found.days | found.questions)) - decided


def _beside_offer(found: SignsFound, told: Collection[News]) -> set[News]:
    """What an offer takes the place of; or the offer itself, where its words only go with something else."""
    if "offer" not in told:
        return set()
    others = {"invitation", "moved", "call-agreed", "call-declined"} & set(told)
    if others and not found.is_firm("offer"):
        return {"offer"}
    return {"invitation", "ask", "moved", "date", "hold"}
