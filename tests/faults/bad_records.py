"""Records gone wrong: readable as YAML, and nothing that a record may hold; or more of it than anybody has."""

from collections.abc import Callable
from functools import partial

HEAD = "schema: 1\ncompany: Hostile\n"
ROUND = "interviews:\n- round: 1\n  on: 2026-11-10\n"
MANY = 50_000
WRONG = {
    "a text": "hostile",
    "a number": "-99999999999999999999",
    "a float": "1.5e308",
    "nothing": "",
    "null": "null",
    "truth": "true",
    "an empty list": "[]",
    "an empty mapping": "{}",
    "a list": "[a, [b, {c: d}], null]",
    "a mapping": "{a: b, c: [d]}",
    "an infinity": ".inf",
}
KEYS = (
    "schema",
    "company",
    "role",
    "through",
    "people",
    "interviews",
    "research",
    "prep",
    "passed",
    "matches",
    "debriefs",
    "feedback",
    "actions",
    "ended",
    "log",
)
INNER = {
    "people": ("name", "title", "company", "kind", "email", "notes"),
    "interviews": ("round", "on", "at", "zone", "kind", "place", "met", "ask"),
    "matches": ("goal", "story", "sentence"),
    "debriefs": ("round", "on", "answers", "passed"),
    "feedback": ("on", "answers", "passed"),
    "actions": ("id", "kind", "text", "on", "by", "round"),
}
ENTRY = (
    "on", "reply", "promised", "sent", "done", "skipped", "outcome", "interview", "moved", "cancelled", "agreed",
    "to", "by", "because", "round", "from", "for", "told", "answer-by", "id", "note",
)  # fmt: skip


def _wrong_types() -> dict[str, str]:
    """Every key of a record with every wrong type, all keys at once."""
    found = {}
    for said, value in WRONG.items():
        lines = [f"{key}: {value}" for key in KEYS[1:]]
        found[f"{said} everywhere"] = "schema: 1\n" + "\n".join(lines) + "\n"
        found[f"{said} in every value"] = HEAD + "".join(_inner(key, value) for key in INNER)
        found[f"{said} in every entry"] = f"{HEAD}log:\n" + "".join(
            f"- on: 2026-11-24\n  {key}: {value}\n" for key in ENTRY[1:]
        )
        found[f"{said} as schema"] = f"schema: {value}\ncompany: Hostile\n"
    return found


def _inner(key: str, value: str) -> str:
    return f"{key}:\n- " + "\n  ".join(f"{name}: {value}" for name in INNER[key]) + "\n"


def _twice() -> dict[str, str]:
    return {
        "a key twice": f"{HEAD}role: a\nrole: b\n",
        "the schema twice": f"schema: 1\n{HEAD}",
        "a key of a person twice": f"{HEAD}people:\n- name: a\n  name: b\n",
        "a key of an entry twice": f"{HEAD}log:\n- on: 2026-11-24\n  on: 2026-11-25\n  reply: x\n",
        "an answer twice": f"{HEAD}prep:\n  goal: a\n  goal: b\n",
        "an unknown key twice": f"{HEAD}x: {{y: {{z: 1, z: 2}}}}\n",
        "a person twice": f"{HEAD}people:\n- name: Ada\n- name: Ada\n",
        "a round twice": f"{HEAD}{ROUND}- round: 1\n  on: 2026-11-11\n",
        "a round twice, with a nought": f"{HEAD}{ROUND}- round: 01\n  on: 2026-11-11\n",
        "a person met twice": f"{HEAD}{ROUND}  met: [Ada, Ada]\n",
        "an action twice": f"{HEAD}actions:\n" + "- {id: a1, kind: skill, text: x, on: 2026-11-11}\n" * 2,
        "notes twice": f"{HEAD}{ROUND}debriefs:\n" + "- {round: 1, on: 2026-11-11}\n" * 2,
    }


def _numbers() -> dict[str, str]:
    rounds = (
        "0",
        "-1",
        "1.0",
        "0x1",
        "1_000",
        "١",
        "999999999",
        "9999999999999999999999",
        "00001",
        "1e3",
        "+1",
    )
    schemas = ("0", "-1", "2", "999999999999", "1.0", "01", "one", '"1"', "٣", "[1]", "1 # c")
    found = {f"round {each}": f"{HEAD}interviews:\n- round: {each}\n  on: 2026-11-10\n" for each in rounds}
    found |= {f"schema {each}": f"schema: {each}\ncompany: Hostile\n" for each in schemas}
    found["a newer schema with news"] = "schema: 2\nnews: [x]\njobs: {}\n"
    found["no schema"] = "company: Hostile\n"
    found["no company"] = "schema: 1\nrole: x\n"
    found["an empty company"] = 'schema: 1\ncompany: "  "\n'
    found["only a schema"] = "schema: 1\n"
    return found


def _days() -> dict[str, str]:
    days = (
        "2026-02-30", "2026-13-01", "0000-01-01", "0001-01-01", "9999-12-31", "99999-01-01", "2026-2-3", "20260203",
        "26-02-03", "2026-02-03T00:00:00Z", "2026-11-24 14:00", "-2026-01-01", "٢٠٢٦-٠١-٠١", "today", "1.5", "NO",
        "2026-W01-1", "1969-12-31", "2100-12-31", "2101-01-01", "2026-02-29", "2024-02-29",
    )  # fmt: skip
    times = (
        "24:00",
        "23:60",
        "-1:00",
        "1:2",
        "14:00:00",
        "14.00",
        "2pm",
        "0900",
        "١٤:٠٠",
        "00:00",
        "23:59",
        "25:00",
    )
    zones = (
        "../../etc/passwd", "/etc/passwd", "Europe", "Europe/", "europe/berlin", "UTC", "GMT+1", "+01:00", "Mars/Base",
        "z" * 5000, "../Europe/Berlin", "tzdata.zi", "zone.tab", "posixrules", ".", "~", "Etc/GMT-14", '"a\\0b"', '"\\x1b"',
    )  # fmt: skip
    entry = "log:\n- on: {}\n  reply: x\n"
    found = {f"on {each}": HEAD + entry.format(each) for each in days}
    found |= {f"at {each}": f"{HEAD}{ROUND}  at: {each}\n" for each in times}
    found |= {f"zone {each[:40]}": f"{HEAD}{ROUND}  at: 02:30\n  zone: {each}\n" for each in zones}
    return found


def _misfits() -> dict[str, str]:
    on = "- on: 2026-11-24\n  "
    return {
        "a person met who is not there": f"{HEAD}{ROUND}  met: [Nobody]\n",
        "an empty name met": f"{HEAD}{ROUND}  met: ['', ' ', null]\n",
        "nobody to go through": f"{HEAD}{ROUND}  met: [a]\nthrough: Nobody\n",
        "a round that is not there": f"{HEAD}log:\n{on}moved: 7\n{on}cancelled: 8\n{on}done: debrief\n  round: 9\n",
        "an action that is not there": f"{HEAD}log:\n{on}done: improve\n  id: a99\n",
        "notes on no round": f"{HEAD}debriefs:\n- round: 5\n  on: 2026-11-11\n  answers: {{wants: x}}\n",
        "everything in one entry": HEAD + "log:\n" + on + "\n  ".join(f"{key}: x" for key in ENTRY[1:]) + "\n",
        "an entry of nothing": f"{HEAD}log:\n- {{}}\n",
        "an entry of a day": f"{HEAD}log:\n- on: 2026-11-24\n",
        "an entry of unknown keys": f"{HEAD}log:\n{on}replied: x\n{on}hostile: y\n",
        "an answer before the question": f"{HEAD}log:\n{on}promised: 2026-01-01\n",
        "an outcome before all": f"{HEAD}log:\n- on: 1970-01-01\n  outcome: rejected\n",
        "every outcome on a day": f"{HEAD}log:\n" + "".join(
            f"{on}outcome: {each}\n"
            for each in ("offer", "accepted", "declined", "rejected", "withdrew", "moved-on", "reopened")
        ),
        "cancelled and moved in turn": f"{HEAD}{ROUND}log:\n" + f"{on}moved: 1\n{on}cancelled: 1\n{on}interview: 1\n" * 99,
        "sent to nobody": f"{HEAD}{ROUND}  met: [a]\nlog:\n{on}sent: thank-you\n{on}sent: thank-you\n  to: ''\n",
        "sent before it was planned": f"{HEAD}{ROUND}  met: [a]\nlog:\n- on: 1999-01-01\n  sent: thank-you\n  to: a\n",
        "an unknown key with a long name": HEAD + "k" * 1000 + ": x\n",
        "keys spelt almost right": f"{HEAD}intervews: []\npeple: []\nlogs: []\n",
        "keys in capitals": "SCHEMA: 1\nCOMPANY: Hostile\n",
        "an empty key": f"{HEAD}'': x\n? \n: y\n",
        "keys of blanks": f"{HEAD}' ': x\n'  ': y\n",
        "a list as key": f"{HEAD}? [a, b]\n: x\n",
        "a mapping as key": f"{HEAD}? {{a: b}}\n: x\n",
        "octal and sexagesimal": f"{HEAD}role: 0o17\nx: 010\ny: 190:20:30\nz: 1_000\n",
        "NO and its kin": f"{HEAD}role: NO\nx: yes\ny: off\nz: ~\n",
        "prose that holds an end": f"{HEAD}prep:\n  a: |\n    one\n    ...\n    ---\n    two\n",
        "prose that ends the file": f"---\n{HEAD}prep:\n  a: |\n    one\n...\n---\n    two\n",
        "a block set in by 9": f"{HEAD}prep:\n  a: |9\n    one\n",
        "a block set in too far": f"{HEAD}prep:\n  a: |\n        one\n    two\n",
        "a block without text": f"{HEAD}prep:\n  a: |\n  b: >-\n  c: |+\n\n\n",
        "a block of bad signs": f"{HEAD}prep:\n  a: |-+x\n    one\n",
        "a quote that is open": f'{HEAD}role: "one\ntwo\n',
        "an apostrophe that is open": f"{HEAD}role: 'one\ntwo\n",
        "a bracket that is open": f"{HEAD}passed: [a, b\nrole: x\n",
        "a plain colon": f"{HEAD}role: a: b\n",
        "a reserved sign": f"{HEAD}role: @x\nx: `y`\n",
        "bad escapes": f'{HEAD}role: "\\q\\xZZ"\n',
        "a list that is not set in": f"{HEAD}people:\n - name: a\n  - name: b\n",
    }  # fmt: skip


def _settings() -> dict[str, str]:
    """What is meant for `settings.yaml`; as a record it is merely wrong."""
    regions = ("XX", "DE-XX", "../DE", "de", "DE-BY-X", "'-'", "'DE-'", "X" * 1000, "[DE]", "NO", "'\\u0130'")
    found = {f"holidays {each[:20]}": f"schema: 1\nholidays: {each}\n" for each in regions}
    off = ", ".join("2026-12-24" for _ in range(MANY))
    return found | {
        "50,000 days off": f"schema: 1\ndays-off: [{off}]\n",
        "every day off": "schema: 1\ndays-off:\n"
        + "".join(
            f"- {year}-{month:02}-{day:02}\n"
            for year in range(1970, 2101)
            for month in range(1, 13)
            for day in range(1, 29)
        ),
        "days off that are none": "schema: 1\ndays-off: [2026-02-30, x, null, 2026-12-24]\n",
        "a day off alone": "schema: 1\ndays-off: 2026-12-24\n",
        "settings of unknown keys": "schema: 1\nday-off: x\nHolidays: DE\ncompany: x\n",
        "450,000 unknown settings": "schema: 1\n" + "".join(f"k{n}:\n" for n in range(450_000)),
    }


_AFTER = "- on: 2026-11-12\n  "
_CROWDS = {
    "entries": (f"{ROUND}log:\n", f"{_AFTER}reply: x\n"),
    "outcomes": (f"{ROUND}log:\n", f"{_AFTER}outcome: offer\n{_AFTER}outcome: reopened\n"),
    "cancellations": (f"{ROUND}log:\n", f"{_AFTER}cancelled: 1\n{_AFTER}interview: 1\n"),
    "thanked": (f"{ROUND}  met: [a]\nlog:\n", f"{_AFTER}sent: thank-you\n  to: P@\n"),
    "entries of unknown keys": ("log:\n", f"{_AFTER}replyed@: x\n"),
    "people": ("people:\n", "- name: P@\n"),
    "of one name": ("people:\n", "- name: P\n"),
    "wrong kinds": ("people:\n", "- name: P@\n  kind: managre@\n"),
    "strangers met": (f"{ROUND}  met:\n", "  - P@\n"),
    "questions chosen": (f"{ROUND}  ask:\n", "  - q@\n"),
    "rounds held": (f"{ROUND}", "- round: 2@\n  on: 2026-11-10\n"),
    "rounds to come": (f"{ROUND}", "- round: 2@\n  on: 2026-12-10\n  met: [a]\n"),
    "bad zones": (f"{ROUND}", "- {round: 2@, on: 2026-11-10, zone: Mars/Z@}\n"),
    "promises": ("actions:\n", "- {id: a@, kind: promise, text: x, on: 2026-11-11}\n"),
    "notes": ("debriefs:\n- round: 1\n  on: 2026-11-11\n", "- round: 2@\n  on: 2026-11-11\n"),
    "matches": ("matches:\n", "- goal: x\n"),
    "answers": ("prep:\n", "  a@: x\n"),
    "passed over": ("passed:\n", "- p@\n"),
}
"""What there is too much of: what stands before, and one of it; @ is its number."""


def _crowd(name: str, count: int) -> bytes:
    before, line = _CROWDS[name]
    return (HEAD + before + "".join(line.replace("@", str(n)) for n in range(count))).encode()


def _met(count: int) -> bytes:
    """People on record who were all met in one round."""
    names = [f"P{n}" for n in range(count)]
    people = "".join(f"- name: {name}\n" for name in names)
    return f"{HEAD}people:\n{people}{ROUND}  met: [{', '.join(names)}]\n".encode()


CROWDS: dict[str, Callable[[], bytes]] = {
    f"{count:,} {what}": partial(_met, count) if what == "people met" else partial(_crowd, what, count)
    for count in (1_000, MANY)
    for what in (*_CROWDS, "people met")
}
BAD_RECORDS = {
    name: text.encode()
    for part in (_wrong_types(), _twice(), _numbers(), _days(), _misfits(), _settings())
    for name, text in part.items()
}
