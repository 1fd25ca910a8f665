"""Letters to one person: around an appointment, while waiting, after an answer, and in between."""

import re
from collections.abc import Callable

from interview_coach.core.letters.advice import (
    advice_told,
    call_taken,
    is_asked_back,
    kept_advice,
    praise_in,
    reason_to_write,
    season_in,
)
from interview_coach.core.letters.called import writer_of
from interview_coach.core.letters.confirm import confirm
from interview_coach.core.letters.draft import FIELDS, Draft, filled
from interview_coach.core.letters.facts import (
    PROCESS,
    Style,
    Values,
    address_of,
    base,
    clock_of,
    interview_of,
    is_mine,
    last_topic,
    long_day,
    mails_of,
    recent_day,
    short_date,
)  # fmt: skip
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.letters.letter import Letter
from interview_coach.core.letters.start import start_in
from interview_coach.core.letters.trial import named_for, word_for
from interview_coach.core.letters.whom import AROUND_INTERVIEW, recipient_of
from interview_coach.core.record.people import everyone
from interview_coach.core.timeline.situation import Situation, local_day

_IN_TOUCH = re.compile(r"\b(?:stay|keep) in touch\b|\bkeep me posted\b", re.IGNORECASE)

Composer = Callable[[Letter], Values]


def later_draft(
    s: Situation, style: Style, kind: LetterKind, name: str | None = None, *, was_asked: bool = False
) -> Draft:
    """The letter of this kind, to this person; else to the one that the rules choose. `was_asked`: they want a check-in."""
    style = style.of(s.job)
    to = name or recipient_of(s, kind)
    interview = interview_of(s, to)
    values = dict.fromkeys(FIELDS, "") | base(s, style, interview, to)
    is_process = to is not None and s.job.kind_of(to) in {*PROCESS, "reception"}
    values["topic"] = "" if is_process else last_topic(s, style, to) or ""
    if to is None and kind in AROUND_INTERVIEW:
        values["dear"] = f"Dear {style.wording.gap('inviter')}"
    job, text = values["job"], style.templates[kind]
    if to and to == s.job.through:
        # Whoever is in between has other companies, too.
        values["job"] = f"{job} at {values['company']}"
        at = f" at {values['company']}"
        for field in ("interview", "subject_role"):
            values[field] = f"{values[field].removesuffix(at)}{at}"
    values |= _COMPOSERS[kind](Letter(s, style, values, to, was_asked))
    return Draft(
        to=to,
        address=address_of(s.job, to, "email"),
        subject=_put(s, to, filled(text.subject, values)),
        body=_put(s, to, _named_once(filled(text.body, values), values["company"], values["job"], job)),
    )


def _put(s: Situation, to: str | None, text: str) -> str:
    """The text with the word for what is planned; for whoever is in between it's not `our interview`."""
    named = named_for(s.planned, text)
    return named.replace("our interview", "the interview") if to and to == s.job.through else named


def _named_once(body: str, company: str, long: str, short: str) -> str:
    """The letter with the company after the job the first time alone, and nowhere where it's named before."""
    before, found, after = body.partition(long)
    first = short if company in before or after.startswith(f" at {company}") else long
    return f"{before}{first}{after.replace(long, short)}" if found else body


def _check_in(c: Letter) -> Values:
    return {
        "spoke": _spoke(c),
        "still": c.say("still" if c.topic else "still-plain"),
        "ask": _ask(c),
        "talk": _enjoyed(c),
    }


def _ask(c: Letter) -> str:
    if c.was_asked:
        return c.say("ask-back")
    if c.s.result == "on-hold":
        return c.say("ask-on-hold")
    return c.say(f"ask{c.through}-dated" if c.values["decide"] else f"ask{c.through}")


def _spoke(c: Letter) -> str:
    interview = interview_of(c.s, c.to)
    if interview is None:
        return c.say("spoke-never")
    return c.say("spoke" if c.to in interview.met else "spoke-with-others")


def _competing(c: Letter) -> Values:
    by = c.style.answer_by
    is_open = by and by >= c.s.today
    day = long_day(by, c.s.today, day_first=c.style.day_first) if by and is_open else c.gap("deadline")
    ask = c.say(f"ask-before-offer{'-on-hold' if c.s.result == 'on-hold' else ''}")
    return {"spoke": _spoke(c), "deadline": day, "ask": ask}


def _reply_to_no(c: Letter) -> Values:
    interview = interview_of(c.s, c.to)
    outcome = c.s.outcome
    wrote = (outcome and outcome.told) or any(entry.reads == "no" for entry in c.s.log)
    writer = next((writer_of(mail, everyone(c.s.job)) for mail in reversed(mails_of(c.s))), None)
    wrote = wrote and writer in {None, c.to}
    by_call = wrote and outcome and outcome.told == "call"
    told = "no-thanks-call" if by_call else "no-thanks" if wrote else "no-thanks-unsaid"
    if interview is None or c.to not in interview.met:
        told = "no-thanks-others" if wrote else "no-thanks-others-unsaid"
    talk = f"talking with me about {c.values['job']}"
    thanks = c.say(told).replace(talk, "having me in" if word_for(interview) == "trial shift" else talk)
    # After several interviews, no one of their days is the one to name.
    several = sum(c.to in each.met for each in c.s.held) > 1
    mail = next((e.reply for e in reversed(c.s.log) if wrote and e.reads == "no" and e.reply), "")
    liked = praise_in(mail, c.style)
    praised = c.say("no-praise", topic=liked) if liked else ""
    again = c.say("no-again") if is_asked_back(mail) else ""
    hoped = c.say("no-hoped" if _talked_of(c) == "enjoyed" and not _was_told(c) else "no-hoped-plain")
    return {
        "thanks": thanks.replace(f" on {c.values['when']}", "" if several else f" on {c.values['when']}"),
        "talk": " ".join(filter(None, (hoped, praised, again))),
        "ask": call_taken(c) or c.say(f"ask-after-no{c.through}"),
    }


def _hold(c: Letter) -> Values:
    until = c.s.outcome.until if c.s.outcome else None
    by = short_date(until, c.s.today, day_first=c.style.day_first) if until else ""
    return {"talk": _enjoyed(c), "until": c.say("looked-at", until=by) if until else ""}


def _stay_in_touch(c: Letter) -> Values:
    reason = reason_to_write(c.s, c.style)
    when, advice = season_in(reason) if reason else None, kept_advice(c, has_reason=bool(reason))
    agreed = any(entry.agreed == "stay-in-touch" or _IN_TOUCH.search(entry.reply or "") for entry in c.s.log)
    useful, subject = ("", "Your advice") if advice else (c.gap("useful"), c.gap("subject"))
    if reason:
        useful = c.say("reason-when" if when else "reason", reason=when or reason)
        subject = c.values["subject_role"] if when else f"{reason[:1].upper()}{reason[1:]}"
    return {
        "spoke": _last_call(c) or _spoke(c),
        "touch": c.say("touch-agreed") if agreed else "",
        "talk": _enjoyed(c),
        "advice": advice,
        "useful": useful,
        "subject": subject,
    }


def _last_call(c: Letter) -> str:
    """That they talked after the answer, where they did; empty otherwise."""
    notes = next(iter(reversed(c.s.job.feedback)), None)
    is_talk = notes is not None and notes.answers.get("result") == "talked"
    day = long_day(notes.on, c.s.today, day_first=c.style.day_first) if notes and notes.on else ""
    if notes is not None and notes.answers.get("result") == "wrote":
        return c.say("wrote-after")
    return c.say("spoke-after", when=day) if is_talk and day else ""


def _after_call(c: Letter) -> Values:
    notes = next(iter(reversed(c.s.job.feedback)), None)
    wrote = notes is not None and notes.answers.get("result") == "wrote"
    calls = (e for e in reversed(c.s.log) if e.agreed == "feedback-call" and e.for_ and e.for_ <= c.s.today)
    call = next(calls, None)
    on = (call.for_ if call else None) or (notes.on if notes else None)
    day = recent_day(on, c.s.today, day_first=c.style.day_first) if on else c.gap("called")
    agreed = any(e.agreed == "stay-in-touch" for e in c.s.log)
    return {
        "thanks": c.say("call-wrote") if wrote else c.say("call-on", when=day),
        "advice": advice_told(c, notes),
        "touch": c.say("touch") if agreed else "",
    }


def _goodbye(c: Letter) -> Values:
    return {
        "thanks": c.say(
            f"goodbye-thanks{c.through}" if c.s.held else "goodbye-thanks-unmet", who=_everyone(c)
        ),
        "talk": _enjoyed(c),
        "instead": c.say(f"instead{c.through}", at=c.start) if c.s.planned else "",
    }


def _decline(c: Letter) -> Values:
    return {"thanks": c.say(f"decline-thanks{c.through}", who=_everyone(c)), "talk": _met_words(c)}


def _accept(c: Letter) -> Values:
    start = next(
        (day for each in reversed(c.s.log) if each.reply and (day := start_in(each.reply, c.s.today))), None
    )
    return {
        "start": long_day(start, c.s.today, day_first=c.style.day_first) if start else c.gap("start"),
        "meeting": c.say(f"accept-meeting{c.through}"),
    }


def _job_cut(c: Letter) -> Values:
    interview = c.values["interview"] if c.s.held else c.values["subject_role"]
    return {"talk": _enjoyed(c) or _met_words(c), "interview": interview}


def _reschedule(c: Letter) -> Values:
    return {"at": c.start, "times": c.gap("times"), "meeting": c.say(f"meeting-moved{c.through}")}


def _late(c: Letter) -> Values:
    today = [each for each in c.s.job.interviews if each.at and local_day(each, c.s.now) == c.s.today]
    coming = [each for each in c.s.job.interviews if c.s.planned and each.round == c.s.planned.round]
    at = next((each.at for each in (*reversed(today), *coming) if each.at), None)
    is_call = any(each.kind in {"phone", "video"} for each in (today or coming)[-1:])
    arrive = c.gap("arrive")
    return {
        "clock": clock_of(at, twelve=c.style.clock_12) if at else "",
        "arrive": arrive,
        "where": c.say("late-online" if is_call else "late-there", arrive=arrive),
    }


def _everyone(c: Letter) -> str:
    """Who gave the person their time: the reader alone, where no one else was there."""
    return "you" if {name for each in c.s.held for name in each.met} == {c.to} else "you and the team"


def _met_words(c: Letter) -> str:
    if not c.s.held or c.through:
        return ""
    return c.say("enjoyed-plain" if any(c.to in each.met for each in c.s.held) else "enjoyed-team")


def _enjoyed(c: Letter) -> str:
    return c.say(_talked_of(c)) if c.topic and not _was_told(c) else ""


def _was_told(c: Letter) -> bool:
    """Whether a thank-you has told them already what was good to talk about."""
    return any(entry.sent == "thank-you" and entry.to in {None, c.to} for entry in c.s.log)


def _talked_of(c: Letter) -> str:
    """The sentence for the topic: no one enjoys a trouble, or says so of a job that was cut."""
    if c.s.result == "job-cut" or c.style.quoting.is_trouble(c.topic):
        return "stayed"
    return "enjoyed" if c.topic and not is_mine(c.topic) else "enjoyed-mine"


_COMPOSERS: dict[str, Composer] = {
    "check-in": _check_in,
    "competing-offer": _competing,
    "reply-to-no": _reply_to_no,
    "job-cut": _job_cut,
    "hold": _hold,
    "stay-in-touch": _stay_in_touch,
    "after-call": _after_call,
    "tell-them": _goodbye,
    "withdraw": _goodbye,
    "accept": _accept,
    "decline": _decline,
    "confirm": confirm,
    "reschedule": _reschedule,
    "late": _late,
}
