"""Messages after the thank-you: the check-in, an offer from elsewhere, the answer to a no, staying in touch."""

from interview_coach.core.letters import wording as w
from interview_coach.core.letters.draft import FIELDS, Draft, filled
from interview_coach.core.letters.facts import Style, address_of, base, long_day, topic_for
from interview_coach.core.record.model import Interview
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation


def later_draft(s: Situation, style: Style, template: str, name: str | None = None) -> Draft:
    """The draft of this kind, to this person; else to the one that the rules choose."""
    of_the_no = template in {"reply-to-no", "stay-in-touch"}
    to = name or (recipients.for_reply_to_no(s) if of_the_no else recipients.for_check_in(s))
    interview = _talk_with(s, to)
    values = dict.fromkeys(FIELDS, "") | base(s, style, interview, to)
    topics = (topic_for(s, style, each, to) for each in reversed(s.held) if to)
    topic = next((each for each in topics if each), None)
    values |= {
        "topic": topic or w.TOPIC_GAP,
        "talk": f"One thing we talked about was {topic}." if topic else "",
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
        return w.sentence("This is about the {role} role at {company}.", **values)
    if to in interview.met:
        return w.sentence("We spoke about the {role} role on {day}.", **values)
    return w.sentence("I interviewed for the {role} role at {company} on {day}.", **values)


def _ask(s: Situation, to: str | None, values: dict[str, str]) -> str:
    named = s.promise.promised if s.promise else None
    date_words = ""
    if named:
        lead = "I'd understood that a decision was" if named < s.today else "I understand that a decision is"
        date_words = f"{lead} planned for {long_day(named, s.today)}. "
    if to and to == s.job.through:
        return date_words + w.sentence("Have you heard from {company} where things stand?", **values)
    return f"{date_words}Can you tell me where things stand?"


def _thanks_for_the_no(s: Situation, interview: Interview | None, values: dict[str, str]) -> str:
    role = f" about the {values['role']} role" if s.job.role else ""
    day = f" on {values['day']}" if interview else ""
    return f"Thank you for letting me know, and for talking with me{role}{day}."


def _ask_after_no(s: Situation, to: str | None) -> str:
    if s.job.through and s.job.through == to:
        return (
            "You may have heard what they thought of my interview. Would you have ten minutes for a phone call about how "
            "I could interview better?"
        )
    return (
        "Would you have ten minutes for a phone call about how I could interview better? It's only about me, not about "
        "your decision."
    )
