"""Ten thousand random lives with random mail: no check-in opens after a told no, and no invitation goes by unseen.

    python -m bench.deep_mail [LIVES]

Each life is one job with an interview, perhaps thank-yous and a check-in, and mail drawn from the development messages of
`tests/listening`, as `coach followup --reply` puts it on record. The suite lives three hundred of them
(tests/listening/test_lives.py).
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from tests.listening.table import FOLDER, Labelled, messages_in, words

from interview_coach.core.incoming.reading import read_message
from interview_coach.core.record.model import Entry, Interview, Job, Person, with_entries
from interview_coach.core.text.news import ReadAs
from interview_coach.core.timeline.agenda import item_of
from interview_coach.core.timeline.arrivals import Arrival, read_as, with_arrival
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import situation_of

LIVES, WEEKS = 10_000, 10
FIRST = date(2026, 11, 24)
ZONE = ZoneInfo("Europe/Berlin")


class Mail(Struct, frozen=True):
    """A message, how it reads, and the day it comes."""

    message: Labelled
    reads: ReadAs
    on: date


def broken_in(seed: int, messages: list[Labelled]) -> list[str]:
    """Every promise that the life of this number breaks."""
    chance = random.Random(seed)
    job = _begun(chance)
    mail = _drawn(chance, messages)
    job = with_entries(job, Entry(on=mail.on, reply=f"{mail.message.text}", reads=mail.reads))
    told = [*_after_mail(job, mail)]
    if mail.reads == "no":
        settled = with_arrival(
            situation_of(job, DEFAULT, _noon(mail.on)), Arrival(text=None, kind="no", came=mail.on)
        )
        told += [f"after it was recorded: {each}" for each in _no_check_in(settled, mail.on)]
    return [f"life {seed}, {mail.message.name}, read as {mail.reads}: {each}" for each in told]


def _begun(chance: random.Random) -> Job:
    job = Job(
        id="acme",
        company="Acme",
        people=(Person(name="Ada Okafor", kind="manager"),),
        interviews=(Interview(round=1, on=FIRST, met=("Ada Okafor",)),),
    )
    entries = []
    if chance.random() < 0.7:
        entries.append(
            Entry(on=FIRST + timedelta(days=chance.randrange(4)), sent="thank-you", to="Ada Okafor")
        )
    if chance.random() < 0.3:
        day = FIRST + timedelta(days=chance.randrange(3))
        entries.append(Entry(on=day, promised=day + timedelta(days=chance.randrange(2, 20))))
    if chance.random() < 0.2:
        entries.append(Entry(on=FIRST + timedelta(days=15), sent="check-in", to="Ada Okafor"))
    return with_entries(job, *entries)


def _drawn(chance: random.Random, messages: list[Labelled]) -> Mail:
    message, on = chance.choice(messages), FIRST + timedelta(days=chance.randrange(1, 40))
    reading = read_message(message.text, words(), on)
    return Mail(message, read_as(reading.reads[0].kind, is_automatic=reading.is_automatic), on)


def _after_mail(job: Job, mail: Mail) -> Iterator[str]:
    if mail.message.kind == "no" and mail.reads not in ("no", "unsure", "job-cut"):
        yield "a no was told to be something else"
    if mail.reads == "no":
        yield from _no_check_in(job, mail.on)
    if mail.reads in ("unsure", "invitation"):
        yield from _is_asked_first(job, mail.on)
    if mail.message.kind == "invitation" and mail.reads in ("note", "automatic"):
        yield "an invitation went by unseen"


def _no_check_in(job: Job, since: date) -> Iterator[str]:
    for day in _days(since):
        steps = steps_of(situation_of(job, DEFAULT, _noon(day)))
        if any(step.step == "check-in" and step.is_open for step in steps):
            yield f"a check-in is open on {day}"


def _is_asked_first(job: Job, since: date) -> Iterator[str]:
    """On each day after it the reply is what the coach names first, before any check-in."""
    for day in _days(since):
        situation = situation_of(job, DEFAULT, _noon(day))
        item = item_of(situation, steps_of(situation))
        if item.step is None or item.step.step != "read-reply":
            yield f"on {day} the coach names {item.step.step if item.step else 'nothing'} first"


def _days(since: date) -> list[date]:
    return [since + timedelta(days=number) for number in range(0, WEEKS * 7, 3)]


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), ZONE)


def all_messages() -> list[Labelled]:
    """The messages that mail is drawn from."""
    return [each for path in sorted(FOLDER.glob("development-*.txt")) for each in messages_in(path)]


def main(lives: int) -> int:
    """Live so many lives; 1 where a promise was broken."""
    messages = all_messages()
    broken = [each for seed in range(lives) for each in broken_in(seed, messages)]
    print(f"{lives} lives, {len(messages)} messages; {len(broken)} broken promises.")
    print("\n".join(broken[:20]))
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LIVES))
