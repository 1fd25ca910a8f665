"""Messages after the thank-you: the check-in, an offer from elsewhere, the answer to a no, staying in touch."""

from interview_coach.core.letters import wording as w
from interview_coach.core.letters.draft import FIELDS, Draft, filled
from interview_coach.core.letters.facts import Style, address_of, base, long_day, topic_for
from interview_coach.core.record.model import Interview
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation

LATER = ("reply-to-no", "check-in", "stay-in-touch")
"""Steps that are one message each, by weight; `competing-offer` is a draft too, and no step of its own."""


def later_draft(s: Situation, style: Style, template: str) -> Draft:
    """The draft of this kind, to whom the rules send it."""
    of_the_no = template in {"reply-to-no", "stay-in-touch"}
    to = recipients.for_reply_to_no(s) if of_the_no else recipients.for_check_in(s)
    interview = _talk_with(s, to)
    values = dict.fromkeys(FIELDS, "") | base(s, style, interview, to)
    topics = (topic_for(s, style, each, to) for each in reversed(s.held) if to)
    topic = next((each for each in topics if each), None)
    values |= {
        "topic": topic or w.TOPIC_GAP,
        "talk": f"Back then we talked about {topic}." if topic else "",
        "thanks": _thanks_for_the_no(s, interview, values),
        "spoke": _spoke(interview, to, values),
        "ask": _ask_after_no(s, to) if of_the_no else _ask(s, to, values),
    }
    text = style.templates[template]
    return Draft(
        to=to,
        address=address_of(s.job, to, "email"),
        subject=filled(text.subject, values),
        body=filled(text.body, values),
    )


def _talk_with(s: Situation, to: str | None) -> Interview | None:
    """The last round with this person; else the last one."""
    return next((each for each in reversed(s.held) if to in each.met), s.held[-1] if s.held else None)


def _spoke(interview: Interview | None, to: str | None, values: dict[str, str]) -> str:
    if interview is None:
        return w.sentence("This is about the role of {role} at {company}.", **values)
    if to in interview.met:
        return w.sentence("On {day} we spoke about the role of {role}.", **values)
    return w.sentence("On {day} I had an interview at {company} for the role of {role}.", **values)


def _ask(s: Situation, to: str | None, values: dict[str, str]) -> str:
    named = s.promise.promised if s.promise else None
    date_words = ""
    if named:
        tense = "was" if named < s.today else "is"
        date_words = f"{long_day(named, s.today)} {tense} named as the day for a decision. "
    if to and to == s.job.through:
        return date_words + w.sentence("Have you heard from {company} how things stand?", **values)
    return f"{date_words}May I ask how things stand?"


def _thanks_for_the_no(s: Situation, interview: Interview | None, values: dict[str, str]) -> str:
    day = f" on {values['day']}" if interview else ""
    role = f" about the role of {values['role']}" if s.job.role else ""
    return f"Thank you for letting me know, and for the time you gave me{day}{role}."


def _ask_after_no(s: Situation, to: str | None) -> str:
    if s.job.through and s.job.through == to:
        return (
            "May I ask you for ten minutes by phone? You may have heard what they thought of our talk. I would like to "
            "know how I can interview better."
        )
    return (
        "May I ask you for ten minutes by phone? I would like to learn how I can interview better. It is only about me, "
        "not about your choice."
    )
