"""Damaged images of the files of a home: cut off, filled with zeros, with flipped bits, doubled, gone."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

LIVE, ARCHIVED, SETTINGS, JOURNAL = "jobs/acme.yaml", "archive/initech.yaml", "settings.yaml", ".journal/"
Files = dict[str, bytes]


@dataclass(frozen=True)
class Image:
    """A file with what is in it now, None where it is gone; `how` tells what was done to it.

    `whole` are damages after which the file is not whole: what is left must not be read as if it were all.
    """

    path: str
    how: str
    data: bytes | None
    whole: bool = False

    @property
    def kind(self) -> str:
        """Which kind of file it is."""
        names = {LIVE: "live record", ARCHIVED: "archived record", SETTINGS: "settings", "jobs/": "folder"}
        return names.get(self.path, "journal entry")


def images(files: Files, *, full: bool) -> list[Image]:
    """All images of these files; the quick form, a few of each sort."""
    chance = random.Random(20261121)
    found: list[Image] = []
    entries = sorted(each for each in files if each.endswith(".op"))
    for path in (LIVE, ARCHIVED, SETTINGS, *entries):
        own = list(_of(path, files[path], chance, full=full))
        # One that is gone leaves a gap like one that was dropped for its age: the full form counts those.
        found += own if full or path not in entries else chance.sample([each for each in own if each.data], 1)
    last = entries[-1]
    return [*found, *(Image(last, f"cut off behind byte {end}", files[last][:end]) for end in (0, 10))]


def _of(path: str, data: bytes, chance: random.Random, *, full: bool) -> Iterator[Image]:
    journal = path.startswith(JOURNAL)
    yield from _cuts(path, data, chance, None if full and not journal else 20 if full else 1)
    yield from _zeros(path, data, full=full)
    yield from _flips(path, data, chance, (10 if journal else 220) if full else 1)
    yield from _doubled(path, data, chance, (3 if journal else 60) if full else 1)
    yield Image(path, "deleted", None)


def _cuts(path: str, data: bytes, chance: random.Random, most: int | None) -> Iterator[Image]:
    ends = range(len(data))
    for end in ends if most is None else sorted({0, *chance.sample(ends, min(most, len(ends)))}):
        yield Image(path, f"cut off behind byte {end}", data[:end])


def _zeros(path: str, data: bytes, *, full: bool) -> Iterator[Image]:
    for count in (1, 7, 64, 512, 4096) if full else (512,):
        yield Image(path, f"{count} zeros behind it", data + bytes(count))
    for count in (1, 7, 64, 512, len(data)) if full else (64,):
        kept = data[: max(len(data) - count, 0)]
        yield Image(path, f"its last {count} bytes are zeros", kept + bytes(len(data) - len(kept)))


def _flips(path: str, data: bytes, chance: random.Random, most: int) -> Iterator[Image]:
    for _ in range(most):
        flipped = bytearray(data)
        bits = chance.sample(range(len(data) * 8), chance.randint(1, 8))
        for bit in bits:
            flipped[bit // 8] ^= 1 << bit % 8
        where = ", ".join(f"{bit // 8}.{bit % 8}" for bit in sorted(bits))
        yield Image(path, f"flipped bits {where}", bytes(flipped), whole=True)


def _doubled(path: str, data: bytes, chance: random.Random, most: int) -> Iterator[Image]:
    for _ in range(most):
        size = chance.choice((1, 16, 64, 128))
        start = chance.randrange(max(len(data) - size, 1))
        block = data[start : start + size]
        yield Image(
            path, f"bytes {start} to {start + size} twice", data[:start] + block + data[start:], whole=True
        )
