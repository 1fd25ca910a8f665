"""The facts a letter may use, chosen from the record for one person of one round."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, time

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.letters.called import called, greeting_word
from interview_coach.core.letters.draft import DraftChannel, Text, plain_text, shortened
from interview_coach.core.letters.proper import proper_names
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.topics import topics
from interview_coach.core.letters.trial import word_for
from interview_coach.core.letters.wording import Wording
from interview_coach.core.record.corrections import bare_name
from interview_coach.core.record.model import HANDED_IN, Interview, Job
from interview_coach.core.record.people import everyone
from interview_coach.core.text.lists import listed
from interview_coach.core.text.names import fold
from interview_coach.core.text.when import DAY_NAMES, MONTH_NAMES
from interview_coach.core.timeline.situation import Situation

NAME_GAP, ME_GAP, ROLE_GAP = "[name]", "[your name]", "[role]"
Values = dict[str, str]
PROCESS = frozenset({"hr", "recruiter", "agency", "office"})
"""Kinds of people who run the process. They aren't told about the work."""
_SMALL_WORDS = frozenset({"of", "and", "for", "the", "in", "to", "at", "on", "with", "a"})
_SHORT_ROLES = frozenset({"mgr", "mgr.", "asst", "asst.", "supv", "coord", "svcs", "ops", "mgmt"})
"""Short forms of a role that a letter writes out."""
_ROLE_WORDS = ("role", "job", "position", "post")


class Style(Struct, frozen=True):
    """How letters are made: templates, sentences, what's fit to be quoted, the person's own name, and how they greet."""

    templates: Mapping[str, Text]
    wording: Wording
    quoting: Quoting
    me: str | None = None
    keep_out: Callable[[str], bool] = lambda _text: False
    """Whether a text is about pay, which is never quoted."""
    full_names: bool = False
    """Whether people are greeted by their whole name."""
    titles: Collection[str] = ()
    clock_12: bool = True
    day_first: bool = False
    """Whether dates are `Tuesday 17 November`, as in Britain, and not `Tuesday, November 17`."""
    answer_by: date | None = None
    """The day by which an offer from elsewhere wants an answer."""

    def of(self, job: Job) -> "Style":
        """The style for this job: the names of everyone on record aren't quoted."""
        words = {fold(word) for name in everyone(job) for word in bare_name(name).split() if len(word) > 1}
        quoting = replace(self.quoting, people=frozenset(words))
        return replace(self, quoting=replace(quoting, proper=proper_names(job, quoting)))

    def fit(self, text: str | None) -> str | None:
        """The text, where it's neither about pay nor too long to look at. Every note passes here before it's quoted."""
        return None if text is None or self.keep_out(text) else text


def short_date(value: date, today: date, *, day_first: bool) -> str:
    """`November 24`, or `24 November`; with the year if it isn't this year's."""
    month = MONTH_NAMES[value.month - 1].capitalize()
    has_year = value.year != today.year and abs((value - today).days) > 60
    if day_first:
        return f"{value.day} {month}{f' {value.year}' if has_year else ''}"
    return f"{month} {value.day}{f', {value.year}' if has_year else ''}"


def long_day(value: date, today: date, *, day_first: bool) -> str:
    """`Tuesday, November 24`, the way a letter has it, or `Tuesday 24 November`."""
    weekday = DAY_NAMES[value.weekday()].capitalize()
    return f"{weekday}{'' if day_first else ','} {short_date(value, today, day_first=day_first)}"


def recent_day(value: date, today: date, *, day_first: bool) -> str:
    """`Tuesday` in the six days after it, and the whole day else."""
    if 0 <= (today - value).days < 7:
        return DAY_NAMES[value.weekday()].capitalize()
    return long_day(value, today, day_first=day_first)


def clock_of(at: time, *, twelve: bool) -> str:
    """`2:00 PM`, or `14:00` where that's how it's written."""
    if not twelve:
        return f"{at:%H:%M}"
    return f"{(at.hour + 11) % 12 + 1}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def base(s: Situation, style: Style, interview: Interview | None, to: str | None) -> Values:
    """The facts that any letter may name."""
    job = s.job
    company = plain_text(job.company)
    role = shortened(job.role)
    bare = _named_role(style.quoting, role) if role else None
    name = called_of(s, style, to)
    on = day_there(s, interview) if interview else None
    return {
        "name": name or NAME_GAP,
        "dear": f"{greeting_word(mails_of(s), to) if to else 'Dear'} {name or NAME_GAP}",
        "first": name,
        "me": plain_text(style.me or "") or ME_GAP,
        "company": company,
        "role": role or ROLE_GAP,
        "job": f"the {bare} role" if bare else "the job",
        "interview": f"{bare} {word_for(interview)}" if bare else f"{word_for(interview)} at {company}",
        "subject_role": f"{bare} role" if bare else f"Job at {company}",
        "day": long_day(on, s.today, day_first=style.day_first) if on else "",
        "date": short_date(on, s.today, day_first=style.day_first) if on else "",
        "when": recent_day(on, s.today, day_first=style.day_first) if on else "",
        "names": listed([called_of(s, style, each) or plain_text(each) for each in interview.met])
        if interview
        else "",
        "decide": long_day(s.promise.promised, s.today, day_first=style.day_first)
        if s.promise and s.promise.promised
        else "",
    }


def called_of(s: Situation, style: Style, name: str | None) -> str:
    """What this person is called in a letter; empty where no one is known."""
    if not name:
        return ""
    notes = "\n".join(text for each in s.job.debriefs for text in each.answers.values())
    return plain_text(called(name, style.titles, full=style.full_names, mails=mails_of(s), notes=notes))


def mails_of(s: Situation) -> list[str]:
    """What they wrote, oldest first. Only how they signed is read there."""
    return [entry.reply for entry in s.log if entry.reply]


def address_of(job: Job, name: str | None, channel: DraftChannel) -> str | None:
    """The address for a message of this kind."""
    person = job.person(name) if name else None
    if person is None:
        return None
    return (person.email if channel == "email" else person.address) or None


def topic_for(s: Situation, style: Style, interview: Interview, name: str) -> str | None:
    """What was talked about with this person in this round, fit to be quoted to them."""
    note = style.fit(topics(s.job, interview.round).get(name))
    return style.quoting.topic(note, {fold(word) for word in bare_name(name).split()})


def has_topic_note(s: Situation, interview: Interview, name: str) -> bool:
    """Whether the notes say anything about the conversation with this person."""
    return name in topics(s.job, interview.round)


def last_topic(s: Situation, style: Style, to: str | None) -> str | None:
    """What was talked about with this person, in the last round that the notes say it of."""
    found = (topic_for(s, style, each, to) for each in reversed(s.held) if to)
    return next((each for each in found if each), None)


def is_mine(topic: str) -> bool:
    """Whether the topic is about the person: "my time at Quarry" isn't heard, but talked about."""
    return bool({"my", "i", "me", "we", "our"} & set(topic.casefold().split()))


def talks_before(s: Situation, interview: Interview, name: str | None) -> int:
    """The number of interviews before this round: with this person, or (None) at the company."""
    earlier = s.held[: s.held.index(interview)] if interview in s.held else ()
    return sum(name is None or name in each.met for each in earlier)


def day_there(s: Situation, interview: Interview) -> date:
    """The day of a round where it takes place, which is the reader's; what was handed in has the day it was sent."""
    there = s.job.interview(interview.round)
    return there.on if there and there.kind not in HANDED_IN else interview.on


def appointment(s: Situation, style: Style, interview: Interview) -> str:
    """When a round to come starts, by the clock of the place: `Thursday, December 3, at 2:00 PM (CET)`."""
    there = s.job.interview(interview.round) or interview
    day = long_day(there.on, s.today, day_first=style.day_first)
    if there.at is None:
        return day
    zone = _zone_words(s, there)
    return f"{day}{'' if style.day_first else ','} at {clock_of(there.at, twelve=style.clock_12)}{f' {zone}' if zone else ''}"


def _zone_words(s: Situation, there: Interview) -> str:
    """The zone in letters, where the person's clock is another one."""
    if not there.zone or there.at is None:
        return ""
    from zoneinfo import ZoneInfo

    moment = datetime.combine(there.on, there.at, ZoneInfo(there.zone))
    own = moment.astimezone(s.now.tzinfo)
    name = moment.tzname() or ""
    return name if own.utcoffset() != moment.utcoffset() and name.isalpha() else ""


def unwanted(s: Situation) -> Values:
    """The sentences for wanting the job, left empty where another one was taken; else nothing."""
    return dict.fromkeys(("goal", "proof", "aim", "want", "close"), "") if s.taken else {}


def interview_of(s: Situation, to: str | None) -> Interview | None:
    """The last round with this person; else the last one."""
    return next((each for each in reversed(s.held) if to in each.met), s.held[-1] if s.held else None)


def in_turn(job: Job, names: Sequence[str]) -> list[str]:
    """Managers, then executives, then the others, as they were met."""
    order = {"manager": 0, "executive": 1}
    return sorted(names, key=lambda name: order.get(job.kind_of(name), 2))


def _named_role(quoting: Quoting, role: str) -> str:
    """The role as a letter names it: `Operations Analyst` of `operations analyst position`, `RN` of `RN, night shift`."""
    short = re.split(r",\s| [-\u2013\u2014(|/]", role)[0].strip() or role
    words = short.split()
    if len(words) > 1 and words[-1].casefold() in _ROLE_WORDS:
        words = words[:-1]
    if (role.isupper() and re.fullmatch(r"[\w ,./&()-]+", role)) or _SHORT_ROLES & set(
        map(str.casefold, words)
    ):
        words = quoting.mended(" ".join(words)).split()
    return " ".join(
        word if (at and word in _SMALL_WORDS) or not word.islower() else word.capitalize()
        for at, word in enumerate(words)
    )
