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
PERHAPS = "no-perhaps"
"""The sign of words that a no may have, and much else."""
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
    after_no: bool = False
    """Whether they had said no before."""

    @property
    def has_doubt(self) -> bool:
        """Whether a word that noes have stands in a sentence that no sign of a note accounts for."""
        if any(hit.sign.id == AUTOMATIC for hit in self.hits):
            return False
        noted = {hit.sentence for hit in self.hits if hit.kind == "note"}
        return any(hit.sign.id == PERHAPS and hit.sentence not in noted for hit in self.hits)

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
    is_plain_no = any(hit.kind == "no" and hit.points >= TOLD for hit in found.hits)
    if "no" in told and (is_plain_no or not news):
        first: News = "job-cut" if "job-cut" in told and not found.is_firm("no") else "no"
        return [first, *(kind for kind in ORDER if kind in news - {first})]
    ordered: list[News | None] = [kind for kind in ORDER if kind in told - {"no", "note"}]
    if found.signs("no", _LIKELY) and not news:
        return [None, *ordered] if ordered or "note" in told else ["no"]
    return ordered or [_faintly(found, is_note="note" in told)]


def _faintly(found: SignsFound, *, is_note: bool) -> News | None:
    """What the message is by faint words next to a day, or in a question, where nothing tells it plainly."""
    if is_note and any(hit.sign.id == AUTOMATIC for hit in found.hits):
        return "note"
    if not found.has_doubt and (found.times or found.names("invitation", found.days - found.last_days)):
        return "invitation"
    if found.names("ask", found.last_days):
        return "ask"
    if found.names("date", found.days):
        return "date"
    if found.has_doubt and len({hit.sign.id for hit in found.hits if hit.kind == "no"}) >= _SEVERAL:
        return "no"
    if is_note:
        return None if found.has_doubt else "note"
    if found.names("invitation", found.days | found.times | found.questions):
        return "invitation"
    return "ask" if found.names("ask", found.questions) else None


def _weightier(found: SignsFound, told: Collection[News]) -> set[News]:
    """The kinds that are told, without those that only go with a weightier one."""
    left = set(told)
    if not found.names("date", found.days | found.vague):
        left -= {"date"}
    if found.after_no and left & {"call-agreed", "call-declined"}:
        left -= {"no", "invitation"}
    left -= _beside_offer(found, left)
    if left & {"call-agreed", "call-declined"}:
        left -= {"ask", "date"}
    if "call-agreed" in left:
        left -= {"invitation", "moved"}
    if {"cancelled", "moved"} <= left:
        left -= {"cancelled"} if found.has_new_day or left & {"ask", "invitation"} else {"moved"}
    if left & {"moved", "cancelled"}:
        left -= {"invitation", "ask", "date"}
    if "hold" in left:
        left -= {"date", "invitation"}
    if {"ask", "invitation"} <= left:
        left -= {"invitation"} if found.is_firm("ask") else {"ask"}
    return left - {"date"} if "invitation" in left else left


def _beside_offer(found: SignsFound, told: Collection[News]) -> set[News]:
    """What an offer takes the place of; or the offer itself, where its words only go with something else."""
    if "offer" not in told:
        return set()
    others = {"invitation", "moved", "call-agreed", "call-declined"} & set(told)
    if others and not found.is_firm("offer"):
        return {"offer"}
    return {"invitation", "ask", "moved", "date", "hold"}
