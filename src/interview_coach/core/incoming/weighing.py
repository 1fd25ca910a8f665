"""Which kinds of news are told, by the signs found: a no before all else, and the weightier of two that go together."""

from collections.abc import Collection

from msgspec import Struct

from interview_coach.core.incoming.signs import Hit
from interview_coach.core.text.news import News

ORDER: tuple[News, ...] = (
    "no", "job-cut", "offer", "cancelled", "moved", "call-declined", "call-agreed", "hold", "invitation", "ask", "date", "note",
)  # fmt: skip
"""The kinds, the one that matters most first."""
TOLD, FIRM = 3, 5
_LIKELY = 2
_FAINT: frozenset[News] = frozenset({"note", "date", "ask"})
"""Kinds that say nothing against a no."""


class Found(Struct, frozen=True, kw_only=True):
    """What a message holds, for weighing: the signs, and whether days go with them."""

    hits: tuple[Hit, ...]
    is_dated: bool
    """Whether a day stands next to the words about a decision."""
    has_new_day: bool
    """Whether a new day is named for something that was fixed."""
    after_no: bool = False
    """Whether they had said no before."""

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

    def is_firm(self, kind: News) -> bool:
        """Whether a sign of this kind stands against any other."""
        return any(hit.kind == kind and hit.points >= FIRM for hit in self.hits)


def kinds_of(found: Found) -> list[News | None]:
    """The kinds that are told, the main one first; None first where that can't be told."""
    told = _weightier(found, {kind for kind in ORDER if found.points(kind) >= TOLD})
    news = told - _FAINT - {"no"}
    is_plain_no = any(hit.kind == "no" and hit.points >= TOLD for hit in found.hits)
    if "no" in told and (is_plain_no or not news):
        first: News = "job-cut" if "job-cut" in told and not found.is_firm("no") else "no"
        return [first, *(kind for kind in ORDER if kind in news - {first})]
    ordered: list[News | None] = [kind for kind in ORDER if kind in told - {"no", "note"}]
    if found.signs("no", _LIKELY) and not news:
        return [None, *ordered]
    if ordered:
        return ordered
    if "note" in told:
        return ["note"]
    return [None]


def _weightier(found: Found, told: Collection[News]) -> set[News]:
    """The kinds that are told, without those that only go with a weightier one."""
    left = set(told)
    if not found.is_dated:
        left -= {"date"}
    if found.after_no and left & {"call-agreed", "call-declined"}:
        left -= {"no", "invitation"}
    left -= _beside_offer(found, left)
    if left & {"call-agreed", "call-declined"}:
        left -= {"ask", "date"}
    if "call-agreed" in left:
        left -= {"invitation", "moved"}
    if {"cancelled", "moved"} <= left:
        left -= {"cancelled"} if found.has_new_day else {"moved"}
    if left & {"moved", "cancelled"}:
        left -= {"invitation", "ask", "date"}
    if "hold" in left:
        left -= {"date", "invitation"}
    if {"ask", "invitation"} <= left:
        left -= {"invitation"} if found.is_firm("ask") else {"ask"}
    return left - {"date"} if "invitation" in left else left


def _beside_offer(found: Found, told: Collection[News]) -> set[News]:
    """What an offer takes the place of; or the offer itself, where its words only go with something else."""
    if "offer" not in told:
        return set()
    others = {"invitation", "moved", "call-agreed", "call-declined"} & set(told)
    if others and not found.is_firm("offer"):
        return {"offer"}
    return {"invitation", "ask", "moved", "date", "hold"}
