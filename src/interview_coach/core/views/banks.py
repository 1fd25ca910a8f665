"""Banks and packs as data: `bank list`, `bank show` and `bank check` with `--json`."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import asdict

from interview_coach.core.drill.pack import Competency, Drill, Kind, Pack, Role, Ways
from interview_coach.core.views.view import ProblemView, View
from interview_coach.core.walk.bank import Bank, Prompt


class BankRowView(Struct, frozen=True):
    """A bank. `entries` is the number of entries in it."""

    bank: str
    title: str
    entries: int


class PackRowView(Struct, frozen=True):
    """A pack. `entries` is the number of questions in it."""

    pack: str
    title: str
    kind: Kind
    role: Role | None
    entries: int


class BanksView(View, frozen=True, kw_only=True):
    """`coach bank list --json` prints this document."""

    banks: tuple[BankRowView, ...]
    packs: tuple[PackRowView, ...]
    left_out: tuple[ProblemView, ...]


class BankView(View, frozen=True, kw_only=True):
    """`coach bank list BANK --json` prints this document."""

    bank: str
    entries: tuple[Prompt, ...]
    left_out: tuple[ProblemView, ...]


class PackView(View, frozen=True, kw_only=True):
    """`coach bank list PACK --json` prints this document.

    If the pack is for a particular kind of interview, `different` says what's different about it, and `how` says how
    to practice for it. In other packs, both are null.
    """

    bank: str
    different: str | None
    """What's different about this form of interview; null for other packs."""
    how: str | None
    """How to practice for it."""
    entries: tuple[Drill, ...]
    left_out: tuple[ProblemView, ...]


class PackedView(Struct, frozen=True, kw_only=True):
    """A question, with the name of its pack."""

    pack: str
    id: str
    text: str
    asked: str
    shows: tuple[str, ...] | str
    trap: str
    follow: str
    competency: Competency
    source: str
    ways: Ways | None
    words: tuple[str, ...]


class PacksView(View, frozen=True, kw_only=True):
    """`coach bank list practice --json` prints this document.

    `entries` lists the questions in all packs.
    """

    bank: str
    entries: tuple[PackedView, ...]
    left_out: tuple[ProblemView, ...]


class PromptEntryView(View, frozen=True, kw_only=True):
    """`coach bank show ID --json` prints this document if the id belongs to an entry in a bank."""

    bank: str
    entry: Prompt
    left_out: tuple[ProblemView, ...]


class DrillEntryView(View, frozen=True, kw_only=True):
    """`coach bank show ID --json` prints this document if the id belongs to a question in a pack."""

    bank: str
    entry: Drill
    left_out: tuple[ProblemView, ...]


class BankFileView(Struct, frozen=True):
    """A file that was checked.

    `kind` is null if coach couldn't read anything in the file. `entries` is the number of entries.
    """

    file: str
    kind: str | None
    entries: int


class BankCheckView(View, frozen=True, kw_only=True):
    """`coach bank check FILE --json` prints this document."""

    files: tuple[BankFileView, ...]
    problems: tuple[ProblemView, ...]


def bank_rows(banks: Mapping[str, Bank]) -> tuple[BankRowView, ...]:
    """The banks by name."""
    return tuple(BankRowView(name, bank.title, len(bank.entries)) for name, bank in banks.items())


def pack_rows(packs: Mapping[str, Pack]) -> tuple[PackRowView, ...]:
    """The packs by name."""
    return tuple(
        PackRowView(name, pack.title, pack.kind, pack.role, len(pack.entries)) for name, pack in packs.items()
    )


def packed_views(packs: Mapping[str, Pack]) -> Iterable[PackedView]:
    """The questions of these packs, each with the name of its pack."""
    for name, pack in packs.items():
        for drill in pack.entries:
            yield PackedView(pack=name, **asdict(drill))
