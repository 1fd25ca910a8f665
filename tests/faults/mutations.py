"""Healthy records, and what a slip of the hand, a bad disk or an ill will makes of them, by number."""

import re
from collections.abc import Callable
from random import Random

SEED = "hostile 1"

FULL = """\
---
schema: 1
company: Acme
role: Backend engineer
through: Kim Lee
people:
- name: Ada Okafor
  title: Head of Platform
  kind: manager
  email: ada@example.com
  notes: |
    Likes short answers.
- name: Kim Lee
  company: Search Ltd
  kind: agency
  phone: +49 30 5550100
interviews:
- round: 1
  on: 2026-11-10
  at: 14:00
  zone: Europe/Berlin
  kind: video
  place: Room 3
  met: [Ada Okafor, Sam Ode]
  ask: [qual-first, qual-goal]
- round: 2
  on: 2026-11-24
  kind: onsite
research:
  org-why: |
    They lost two clients to slow releases.

    And one more: "the big one".
prep:
  pause: |
    Is there a concern?
passed: [bring]
matches:
- goal: |
    Releases without fear
  story: |
    I cut the release from 3 days to 40 minutes.
  sentence: |
    I make releases dull.
debriefs:
- round: 1
  on: 2026-11-10
  answers:
    wants: |
      Calm releases
  passed: [felt]
feedback:
- on: 2026-11-12
  answers:
    result: |
      nothing yet
actions:
- id: a1
  kind: promise
  text: Send the link
  on: 2026-11-10
  by: 2026-11-13
  round: 1
ended:
  end-well: |
    The talk about tests
log:
- on: 2026-11-10
  reply: |
    We will be in touch.
  promised: 2026-12-01
- on: 2026-11-11
  sent: thank-you
  to: Ada Okafor
  by: email
  note: short
- on: 2026-11-12
  done: improve
  id: a1
- on: 2026-11-13
  interview: 2
- on: 2026-11-14
  moved: 2
  from: 2026-11-23
...
"""
ENDED = """\
schema: 1
company: "Nord & Süd: GmbH"
role: ''
interviews:
  - {round: 1, on: 2026-10-01, met: [Zoë, "O'Brien"]}
log:
  - on: 2026-10-02
    sent: thank-you
    to: Zoë
  - {on: 2026-10-20, outcome: rejected, told: mail}
  - on: 2026-10-21   # by hand
    agreed: feedback-call
    for: 2026-10-28
hobby: [1, {two: 3}, null]
"""
SMALL = "schema: 1\ncompany: Acme\n"
ODD = """\
---
schema: 1
company: 日本 🙂
role: "a\\tb\\u2028c"
prep:
  goal: |2
      set in
    ---
    ...
    # no comment
  other: >-
    folded
    text
people: [{name: שלום, kind: hr}]
interviews: []
log: []
...
"""
HEALTHY = (FULL, ENDED, SMALL, ODD)

_TOKENS = (
    ": ", "- ", "# ", "'", '"', "&a ", "*a", "!!int ", "<<: ", "%", "@", "`", "{", "}", "[", "]", "|", ">", ",", "\\",
    "\n---\n", "\n...\n", "\r", "\r\n", "\t", "\0", "\x85", "\u2028", "\ufeff", "\x1b[2J", "\n", "  ", "null", "~", "?",
)  # fmt: skip
_VALUES = (
    "", "~", "null", "[]", "{}", "[a, b]", "{a: b}", "NO", "0", "-1", "999999999", "9" * 30, "1.5", "2026-02-30",
    "2026-11-24", "1970-01-01", "2100-12-31", "24:00", "00:00", "Ada Okafor", "Nobody", "thank-you", "rejected", "offer",
    "'it''s'", '"a: b"', "|\n  x", ">\n  x", "x" * 5000, "../../etc/passwd", "Europe/Berlin", "manager", "email", "me",
    "a1", "2", "true", "!!str x", "&a x", "*a", "# c", "- x", "@x", "\u202ex", "\x1b",
)  # fmt: skip
_KEYS = (
    "schema", "company", "people", "interviews", "log", "on", "reply", "promised", "sent", "done", "outcome", "moved",
    "cancelled", "interview", "agreed", "skipped", "to", "by", "for", "from", "id", "name", "kind", "met", "x", "",
    "Company", "compny", "<<", "? a",
)  # fmt: skip
_KEYED = re.compile(r"^(\s*(?:- )?)([\w-]+):(.*)$")
Lines = list[bytes]


def mutation(number: int) -> bytes:
    """The mutation of this number: always the same."""
    random = Random(f"{SEED} {number}")
    data = random.choice(HEALTHY).encode()
    for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
        data = random.choice(_CHANGES)(random, data)
    return data


def _place(random: Random, data: bytes) -> int:
    return random.randrange(len(data) + 1)


def _flipped(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + bytes(each ^ (1 << random.randrange(8)) for each in data[at : at + 1]) + data[at + 1 :]


def _any_byte(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + random.randbytes(1) + data[at + random.choice((0, 1)) :]


def _cut_out(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + data[at + random.choice((1, 1, 2, 10, 100)) :]


def _cut_off(random: Random, data: bytes) -> bytes:
    return data[: _place(random, data)] + random.choice((b"", b"", b"\n", bytes(512)))


def _copied(random: Random, data: bytes) -> bytes:
    at, length, to = _place(random, data), random.choice((1, 5, 30, 200)), _place(random, data)
    return data[:to] + data[at : at + length] + data[to:]


def _token(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + random.choice(_TOKENS).encode() + data[at:]


def _on_lines(change: Callable[[Random, Lines, int], None]) -> Callable[[Random, bytes], bytes]:
    """A change of the whole by a change of its lines; it gets the number of one."""

    def changed(random: Random, data: bytes) -> bytes:
        lines = data.split(b"\n")
        change(random, lines, random.randrange(len(lines)))
        return b"\n".join(lines)

    return changed


def _no_line(_random: Random, lines: Lines, at: int) -> None:
    del lines[at]


def _line_twice(_random: Random, lines: Lines, at: int) -> None:
    lines.insert(at, lines[at])


def _line_elsewhere(random: Random, lines: Lines, at: int) -> None:
    lines.insert(random.randrange(len(lines)), lines.pop(at))


def _set_in(random: Random, lines: Lines, at: int) -> None:
    lines[at] = random.choice((b" ", b"  ", b"\t", b"    ")) + lines[at]


def _set_out(random: Random, lines: Lines, at: int) -> None:
    lines[at] = lines[at][random.choice((1, 2, 4)) :]


def _joined(_random: Random, lines: Lines, at: int) -> None:
    lines[at : at + 2] = [b" ".join(lines[at : at + 2])]


def _spliced(random: Random, lines: Lines, at: int) -> None:
    other = random.choice(HEALTHY).encode().split(b"\n")
    start = random.randrange(len(other))
    lines[at : at + random.choice((0, 3))] = other[start : start + random.choice((1, 4, 12))]


def _conflicted(_random: Random, lines: Lines, at: int) -> None:
    lines[at : at + 1] = [b"<<<<<<< HEAD", lines[at], b"=======", lines[at], b">>>>>>> theirs"]


def _block_twice(random: Random, lines: Lines, at: int) -> None:
    end = at + random.choice((2, 4, 8))
    lines[end:end] = lines[at:end]


def _on_keys(change: Callable[[Random, str, str, str], str]) -> Callable[[Random, bytes], bytes]:
    """A change of a line that is a key and its value."""

    def changed(random: Random, lines: Lines, at: int) -> None:
        keyed = [
            (n, each)
            for n, line in enumerate(lines)
            if (each := _KEYED.match(line.decode("utf-8", "ignore")))
        ]
        if keyed:
            number, found = random.choice(keyed)
            lines[number] = change(random, *found.groups()).encode()

    return _on_lines(changed)


def _other_value(random: Random, indent: str, key: str, _value: str) -> str:
    return f"{indent}{key}: {random.choice(_VALUES)}"


def _other_key(random: Random, indent: str, _key: str, value: str) -> str:
    return f"{indent}{random.choice(_KEYS)}:{value}"


def _misspelt(random: Random, indent: str, key: str, value: str) -> str:
    at = random.randrange(len(key))
    return f"{indent}{key[:at]}{key[at + 1 :]}:{value}"


def _more(random: Random, indent: str, key: str, value: str) -> str:
    room = indent.replace("-", " ")
    return f"{indent}{key}:{value}\n{room}{random.choice(_KEYS)}: {random.choice(_VALUES)}"


def _other_digit(random: Random, indent: str, key: str, value: str) -> str:
    return f"{indent}{key}:{re.sub('[0-9]', lambda _: str(random.randrange(10)), value, count=random.randint(1, 9))}"


_CHANGES: tuple[Callable[[Random, bytes], bytes], ...] = (
    _flipped, _any_byte, _cut_out, _cut_off, _copied, _token,
    *map(_on_lines, (
        _no_line, _line_twice, _line_elsewhere, _set_in, _set_out, _joined, _spliced, _conflicted, _block_twice,
    )),
    *(_on_keys(each) for each in (_other_value, _other_value, _other_key, _misspelt, _more, _other_digit)),
)  # fmt: skip
