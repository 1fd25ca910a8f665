"""Dates and clocks, tried whole: a grammar of written dates, and each IANA zone around its changes.

    python -m bench.deep_dates

What is right is worked out here from DESIGN alone, by counting days and offsets, not by the code that is tried. The
suite tries a part of it with a fixed seed (tests/core/text/test_deep_dates.py).
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from interview_coach.core.record.model import Interview, Job
from interview_coach.core.text.readings import Direction
from interview_coach.core.text.times import DayAndTime, parse_moment
from interview_coach.core.text.when import check_clock, own_start, start_words
from interview_coach.core.text.zones import zones_for
from interview_coach.core.timeline.policy import DEFAULT
from interview_coach.core.timeline.situation import situation_of
from interview_coach.errors import NotReadable, TwoReadings

DAY = timedelta(days=1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NEAR = 270
FIRST_YEAR, LAST_YEAR = 1970, 2100


class Scene(NamedTuple):
    """Chance, and where and when something is written."""

    chance: random.Random
    today: date
    direction: Direction


class Trial(NamedTuple):
    """A written date, seen on a day, with what it means: None where it must be refused."""

    text: str
    today: date
    direction: Direction
    means: DayAndTime | None


# Written dates


def trials(seed: int, count: int) -> Iterator[Trial]:
    """So many written dates, always the same ones for a seed."""
    chance = random.Random(seed)
    for _ in range(count):
        today = date(2026, 1, 1) + chance.randrange(365 * 12) * DAY
        direction: Direction = chance.choice(("plan", "record"))
        day_words, on = _written_day(Scene(chance, today, direction))
        time_words, at = _written_time(chance)
        if chance.random() < 0.5 or _could_be_a_day(day_words, time_words):
            time_words = ""
        text = _in_any_case(chance, f"{day_words}{time_words}")
        means = DayAndTime(on, at if time_words else None) if on else None
        yield Trial(text, today, direction, means)


def wrong(trial: Trial) -> str | None:
    """How it is read, where that is not what it means: a day for what must be refused, another day, or a refusal."""
    try:
        found: DayAndTime | None = parse_moment(trial.text, trial.today, trial.direction)
    except NotReadable:
        found = None
    return None if found == trial.means else f"{trial} is read as {found}"


def _written_day(scene: Scene) -> tuple[str, date | None]:
    forms = (_iso, _named, _named_yearless, _numbers, _numbers_yearless, _relative, _weekday, _week)
    return scene.chance.choice(forms)(scene)


def _some_day(scene: Scene) -> date:
    return scene.today + scene.chance.choice((1, 1, 1, 30)) * scene.chance.randrange(-400, 400) * DAY


def _iso(scene: Scene) -> tuple[str, date | None]:
    on = _some_day(scene)
    prefix, fits = _prefix(scene.chance, on)
    return f"{prefix}{on}", on if fits else None


def _named(scene: Scene) -> tuple[str, date | None]:
    on = _some_day(scene)
    prefix, fits = _prefix(scene.chance, on)
    comma = scene.chance.choice(("", ","))
    return f"{prefix}{_day_and_month(scene.chance, on.month, on.day)}{comma} {on.year}", on if fits else None


def _named_yearless(scene: Scene) -> tuple[str, date | None]:
    on = _some_day(scene)
    prefix, weekday = _weekday_prefix(scene.chance, on)
    return prefix + _day_and_month(scene.chance, on.month, on.day), _in_its_year(
        [(on.month, on.day)], weekday, scene.today, scene.direction
    )


def _numbers(scene: Scene) -> tuple[str, date | None]:
    on = _some_day(scene)
    prefix, weekday = _weekday_prefix(scene.chance, on)
    sign = scene.chance.choice("/.-")
    numbers = scene.chance.choice(([on.day, on.month], [on.month, on.day]))
    days = _days(on.year, {(numbers[1], numbers[0]), (numbers[0], numbers[1])})
    fitting = [each for each in days if weekday in (None, each.weekday())]
    return f"{prefix}{numbers[0]}{sign}{numbers[1]}{sign}{on.year}", fitting[0] if len(fitting) == 1 else None


def _numbers_yearless(scene: Scene) -> tuple[str, date | None]:
    on = _some_day(scene)
    prefix, weekday = _weekday_prefix(scene.chance, on)
    # With a period they may be a time: tried on their own below.
    text = f"{prefix}{on.day}{scene.chance.choice('/-')}{on.month}"
    pairs = sorted({pair for pair in ((on.month, on.day), (on.day, on.month)) if _days(2024, {pair})})
    return text, _in_its_year(pairs, weekday, scene.today, scene.direction)


def _relative(scene: Scene) -> tuple[str, date | None]:
    words = {"today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "the day after tomorrow": 2}
    number = scene.chance.randrange(1, 60)
    counted = {
        f"in {number} days": number, f"{number} days ago": -number, f"in {number} weeks": 7 * number,
        f"{number} weeks ago": -7 * number, f"+{number}d": number, f"+{number}w": 7 * number, "in a week": 7,
    }  # fmt: skip
    text, days = scene.chance.choice([*words.items(), *counted.items()])
    return text, scene.today + days * DAY


def _weekday(scene: Scene) -> tuple[str, date | None]:
    number = scene.chance.randrange(7)
    text = _weekday_word(scene.chance, number)
    step = 1 if scene.direction == "plan" else -1
    found = next(
        scene.today + n * step * DAY for n in range(7) if (scene.today + n * step * DAY).weekday() == number
    )
    return text, None if found == scene.today else found


def _week(scene: Scene) -> tuple[str, date | None]:
    """What has two readings by itself, or none."""
    texts = (
        "next week",
        "last week",
        "next thu",
        "last tue",
        "this fri",
        "soon",
        "dec",
        "31 november",
        "3th may",
    )
    return scene.chance.choice(texts), None


def _in_its_year(
    pairs: Sequence[tuple[int, int]], weekday: int | None, today: date, direction: Direction
) -> date | None:
    """DESIGN section 4: the coming or past one holds within 270 days or as the nearer; the weekday settles."""
    around = [(_near(pair, today, -1), _near(pair, today, 1)) for pair in pairs]
    meant = [coming if direction == "plan" else past for past, coming in around]
    other = [past if direction == "plan" else coming for past, coming in around]
    holds = [
        this
        for this, that in zip(meant, other, strict=True)
        if abs(this - today).days <= NEAR or abs(this - today) <= abs(that - today)
    ]
    if weekday is None:
        return holds[0] if len(pairs) == 1 and holds else None
    fitting = [each for each in holds if each.weekday() == weekday]
    fitting = fitting or [each for both in around for each in both if each.weekday() == weekday]
    if len(fitting) != 1:
        return None
    right_side = fitting[0] >= today if direction == "plan" else fitting[0] <= today
    return fitting[0] if right_side else None


def _near(pair: tuple[int, int], today: date, step: int) -> date:
    """The first day of this name from today on, counted day by day."""
    return next(on for n in range(3700) if ((on := today + n * step * DAY).month, on.day) == pair)


def _days(year: int, pairs: Iterable[tuple[int, int]]) -> list[date]:
    found = []
    for month, number in pairs:
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    return found


def _prefix(chance: random.Random, on: date) -> tuple[str, bool]:
    prefix, weekday = _weekday_prefix(chance, on)
    return prefix, weekday in (None, on.weekday())


def _weekday_prefix(chance: random.Random, on: date) -> tuple[str, int | None]:
    """A weekday before a date: mostly the right one, sometimes another, often none."""
    number = chance.choice((None, None, on.weekday(), on.weekday(), chance.randrange(7)))
    if number is None:
        return "", None
    return f"{_weekday_word(chance, number)}{chance.choice((' ', ', '))}", number


def _weekday_word(chance: random.Random, number: int) -> str:
    name = WEEKDAYS[number]
    return "weds" if number == 2 and chance.random() < 0.2 else name[: chance.choice((3, 4, len(name)))]


def _day_and_month(chance: random.Random, month: int, number: int) -> str:
    name = MONTHS[month - 1][: chance.choice((3, 4, 9))]
    ordinal = f"{number}{_suffix(number)}"
    return chance.choice((
        f"{number} {name}", f"{number:02} {name}", f"{number}. {name}", f"{name} {number}", f"{name} {ordinal}",
        f"{ordinal} {name}", f"{ordinal} of {name}", f"the {ordinal} of {name}",
    ))  # fmt: skip


def _suffix(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(number, "th")


def _written_time(chance: random.Random) -> tuple[str, time]:
    at = time(chance.randrange(24), chance.choice((0, 5, 30, 45)))
    half, twelve = ("pm" if at.hour >= 12 else "am"), at.hour % 12 or 12
    later = time(min(at.hour + 1, 23), 59)
    forms = [
        f"{at.hour}:{at.minute:02}", f"{at:%H:%M}", f"{at:%H}.{at:%M}", f"{twelve}:{at:%M}{half}",
        f"{twelve}.{at:%M} {half}", f"{twelve}:{at:%M} {half[0]}.m.", f"{at:%H:%M}-{later:%H:%M}",
    ]  # fmt: skip
    forms += [f"{twelve}{half}", f"{twelve} {half}"] if at.minute == 0 else []
    forms += ["noon"] if at == time(12) else []
    return f"{chance.choice((' ', ', ', ' at '))}{chance.choice(forms)}", at


def _could_be_a_day(day_words: str, time_words: str) -> bool:
    """`fri 11.12`: whether the time behind a weekday could be a day of that weekday."""
    first, sign, second = time_words.strip(", at").partition(".")
    is_weekday = (
        any(name.lower().startswith(day_words.lower()[:3]) for name in WEEKDAYS) and " " not in day_words
    )
    return is_weekday and sign == "." and second[:2].isdecimal() and int(second[:2]) <= 12 and int(first) > 0


def _in_any_case(chance: random.Random, text: str) -> str:
    return chance.choice((text, text.lower(), text.upper(), f" {text.replace(' ', '  ')}"))


# Zones around their changes


class Change(NamedTuple):
    """The moment at which a zone changes its offset, in UTC."""

    zone: str
    at: datetime
    before: timedelta
    after: timedelta


def changes(zone: str, first_year: int, last_year: int) -> Iterator[Change]:
    """Every change of the clocks of this zone in these years, to the minute."""
    tz = ZoneInfo(zone)

    def offset(moment: datetime) -> timedelta:
        return moment.astimezone(tz).utcoffset() or timedelta()

    now, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while now < end:
        following = now + DAY
        if offset(now) != offset(following):
            low, high = now, following
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                middle = middle.replace(second=0, microsecond=0)
                low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
            yield Change(zone, high, offset(low), offset(high))
        now = following


def wrong_around(change: Change) -> list[str]:
    """What is not as it should be for times around this change: taken, refused, shown or ordered otherwise."""
    zone, tz = change.zone, ZoneInfo(change.zone)
    offsets = {change.before, change.after}
    middle = (change.at + change.before).replace(tzinfo=None)
    found: list[str] = []
    singles: list[tuple[datetime, datetime]] = []
    for minutes in range(-195, 200, 15):
        wall = middle + timedelta(minutes=minutes)
        instants = sorted(
            each for offset in offsets
            if (each := (wall - offset).replace(tzinfo=UTC)).astimezone(tz).utcoffset() == offset
        )  # fmt: skip
        found += _wrong_at(zone, wall, instants)
        if len(instants) == 1:
            singles.append((wall, instants[0]))
    return found + _wrong_order(zone, singles)


def _wrong_at(zone: str, wall: datetime, instants: list[datetime]) -> list[str]:
    try:
        check_clock(wall.date(), wall.time(), zone, UTC)
    except TwoReadings as error:
        offered = [parse_moment(words, date(2000, 1, 1), "plan") for words, _ in error.readings]
        moments = [own_start(each.on, each.at, each.zone, UTC) for each in offered]
        if len(instants) == 1:
            return [f"{zone} {wall}: refused, though there is one"]
        if instants and moments != instants:
            return [f"{zone} {wall}: offered {moments}, right is {instants}"]
        for each in offered:
            if each.at:
                check_clock(each.on, each.at, each.zone, UTC)
        return []
    if len(instants) != 1:
        return [f"{zone} {wall}: taken, though there are {len(instants)}"]
    return [each for own in ("Europe/Berlin", "America/New_York", "Asia/Kolkata") for each in _shown_wrong(
        zone, wall, instants[0], ZoneInfo(own)
    )]  # fmt: skip


def _shown_wrong(zone: str, wall: datetime, instant: datetime, own: ZoneInfo) -> list[str]:
    here = instant.astimezone(own)
    day = f"{here:%a} {here.day} {here:%b} {here.year}"
    right = f"{day}, {here:%H:%M} {zone}"
    if here.replace(tzinfo=None, fold=0) != wall:
        there = "" if here.date() == wall.date() else f"{wall:%a} {wall.day} {wall:%b}, "
        right = f"{day}, {here:%H:%M} your time ({there}{wall:%H:%M} {zone})"
    said = start_words(wall.date(), wall.time(), zone, datetime(2026, 1, 1, tzinfo=own))
    return [] if said == right else [f"{zone} {wall}: said {said!r}, right is {right!r}"]


def _wrong_order(zone: str, singles: list[tuple[datetime, datetime]]) -> list[str]:
    """Rounds in the zone and the same moments in UTC, a minute later, must come by turns."""
    rounds = []
    for number, (wall, instant) in enumerate(singles):
        later = instant + timedelta(minutes=1)
        rounds.append(Interview(round=2 * number + 1, on=wall.date(), at=wall.time(), zone=zone))
        rounds.append(Interview(round=2 * number + 2, on=later.date(), at=later.time(), zone="UTC"))
    if not singles:
        return []
    mixed = tuple(sorted(rounds, key=lambda each: (each.at or time.min, each.round)))
    now = singles[len(singles) // 2][1].astimezone(ZoneInfo("America/New_York"))
    s = situation_of(Job(id="acme", company="Acme", interviews=mixed), DEFAULT, now)
    order = [each.round for each in (*s.held, *s.coming)]
    by_instant = {2 * n + 1: instant for n, (_, instant) in enumerate(singles)}
    by_instant |= {n + 1: instant + timedelta(minutes=1) for n, instant in list(by_instant.items())}
    right = sorted(by_instant, key=lambda number: (by_instant[number], number))
    held = sum(instant <= now for instant in by_instant.values())
    wrongs = [] if order == right else [f"{zone}: rounds in the order {order}, right is {right}"]
    return wrongs + ([] if len(s.held) == held else [f"{zone}: {len(s.held)} held, right is {held}"])


def every_change(first_year: int = 2015, last_year: int = 2037) -> Iterator[Change]:
    """Every change of every zone in these years."""
    for zone in sorted(available_timezones()):
        if not zones_for(zone):
            yield from changes(zone, first_year, last_year)


def main() -> None:
    """Try all of it, and print what was counted and what was wrong."""
    counts: Counter[str] = Counter()
    for trial in trials(seed=15, count=100_000):
        fault = wrong(trial)
        counts["wrong" if fault else "read right" if trial.means else "refused"] += 1
        if fault:
            print(fault)
    print("Written dates:", dict(counts))
    found = list(every_change())
    faults = [fault for change in found for fault in wrong_around(change)]
    print("\n".join(faults[:20]))
    zones = len({change.zone for change in found})
    print(f"Changes of clocks: {len(found)} in {zones} zones, {len(faults)} faults")


if __name__ == "__main__":
    main()
