"""A home in which one text stands wherever a text can stand: as name, note, place, answer, reply and what not."""

import re
from collections.abc import Callable
from pathlib import Path

HELD = """\
schema: 1
company: @co@
role: @ro@
people:
- name: @na@
  title: @ti@
  company: @pc@
  kind: hr
  email: @em@
  phone: @ph@
  address: @ad@
  said: @sa@
  notes: @no@
interviews:
- round: 1
  on: 2026-11-20
  place: @pl@
  met: [@na@]
research:
  org-why: @re@
prep:
  pause: @pr@
matches:
- goal: @go@
  story: @st@
  sentence: @se@
- concern: @cn@
  sentence: @sn@
debriefs:
- round: 1
  on: 2026-11-20
  answers: {feeling: @fe@, wants: @wa@, doubts: @do@, decide: @de@, hardest: @ha@, pay: @pa@, note: @nt@,
    score-clear: @sc@, cause: @ca@, promised: @pm@}
actions:
- {id: a1, kind: promise, text: @ac@, on: 2026-11-20, round: 1}
log:
- on: 2026-11-20
  reply: @rp@
- on: 2026-11-20
  sent: check-in
  to: @na@
  note: @en@
hobby: @ex@
"""
ENDED = """\
schema: 1
company: @co@
role: @ro@
people:
- name: @na@
  title: @ti@
  kind: manager
interviews:
- round: 1
  on: 2026-11-10
  place: @pl@
  met: [@na@]
feedback:
- on: 2026-11-20
  answers: {result: @fr@, said: @fs@, behaviour: @fb@, skill: @fk@, strength: @fg@, positive: @fp@, outside: @fo@}
actions:
- {id: a1, kind: skill, text: @ac@, on: 2026-11-20}
ended: {end-cause: @ec@, end-one-thing: @eo@, end-well: @ew@}
log:
- on: 2026-11-11
  sent: thank-you
  to: @na@
- on: 2026-11-19
  outcome: rejected
"""
PLANNED = """\
schema: 1
company: @co@
role: @ro@
through: @na@
people:
- name: @na@
  company: @pc@
  kind: agency
interviews:
- round: 1
  on: 2026-11-10
  met: [@na@]
- round: 2
  on: 2026-11-24
  at: 14:00
  place: @pl@
  met: [@na@]
prep:
  pause: @pr@
  bring: @pb@
  travel: @pt@
matches:
- goal: @go@
  sentence: @se@
"""
STORY = """\
schema: 1
title: @sl@
situation: @s1@
task: @s2@
action: @s3@
result: @s4@
numbers: [@s5@]
learning: @s6@
skills: [@s7@]
told:
- {company: @s8@, on: 2026-11-20}
hobby: @s9@
"""
PACK = """\
schema: 1
title: @tt@
kind: situation
entries:
- id: my-own
  text: @qt@
  asked: @qa@
  shows: @qs@
  trap: @qx@
  follow: @qf@
  competency: learning
  source: star
"""
PRACTISED = """\
schema: 1
friends:
- on: 2026-11-20
  job: plan
  notes:
    my-own: @fn@
  said: @fw@
answers:
  my-own: @an@
tries:
- 2026-11-20 my-own weak typed for plan
"""
FILES = {
    "stories/tale.yaml": STORY,
    "jobs/held.yaml": HELD,
    "jobs/no.yaml": ENDED,
    "jobs/plan.yaml": PLANNED,
    "archive/old.yaml": ENDED.replace("rejected", "withdrew"),
    "practice.yaml": PRACTISED,
    "questions/own.yaml": PACK,
}
MUST_SAY = ("co", "na", "ac", "sl", "s8", "tt", "qt", "qa", "qs", "qx", "qf")
"""Fields that may not be blank."""
FIELD = re.compile(r"@(\w\w)@")
_PLAIN = re.compile(r"[ -~¡-\u02ff]")


def quoted(text: str) -> str:
    """The text as YAML that any reader takes for just this text."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if _PLAIN.match(char) and char != "\xad" else f"\\U{ord(char):08x}"


def marked(text: str, field: str) -> str:
    """The text with the name of the field behind each word, so that no two fields share a word."""
    return re.sub(r"\S+", lambda word: f"{word[0]}¤{field}", as_it_is(text, field))


def as_it_is(text: str, field: str) -> str:
    """The text, save where there must be some word."""
    return text if text.strip() or field not in MUST_SAY else f"x{text}"


def put_home(home: Path, text: str, by_field: Callable[[str, str], str]) -> None:
    """Write the records, each field with its text."""
    for name, template in FILES.items():
        path = home / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
        filled = FIELD.sub(lambda field: quoted(by_field(text, field[1])), template)
        path.touch(mode=0o600)
        path.write_text(filled, encoding="utf-8")
